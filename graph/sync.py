"""Bring a graph up to date with a projection: only what differs is written, what isn't ours is left alone.

What is ours: nodes with the label `ActorGraph` (each with a unique `key`), the structural relationships between them
(`LINKS`), and the edges between actors whose `key` starts with `edge:`. Nothing else is changed or deleted, with one
exception: properties that somebody puts on a node or edge of ours last until that node or edge changes.

Rows and graph are compared by (key, hash). A batch is one transaction that writes rows with their links and hashes, so
a sync that is killed leaves whole batches, and the next one does the rest. Rows that are new are created, not merged:
which keys exist is known, and the constraint stops a second sync at work.

A node of ours that must go while somebody else's relationship hangs on it is kept as a stump: its relationships of
ours, labels and properties go, but for `ActorGraph`, `key` and `id`. It is filled again when it comes back, and goes
for good in a sync that finds it free.

A node `(:ActorGraph:SyncMark {key: "sync"})` says which revision the graph has and how much there was then, so that a
sync with nothing changed needs neither rows nor keys. It is taken away before the first write and put back at the end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from actorgraph.graph.projection import LABEL, LINKS, NODE_KINDS, EdgeRow, NodeRow, Projection

if TYPE_CHECKING:
    from actorgraph.graph.engine import Engine, Parameters

Progress = Callable[[str, int, int | None], None]
Statements = list[tuple[str, "Parameters"]]

BATCH = 2000
"""Rows in a transaction: as measured on both engines, fewer cost round trips, more bring nothing."""
STUMP = "stump"
MARK = "sync"
EDGE = "Edge"
KINDS = (*NODE_KINDS, EDGE)

SCHEMA = (
    f"CREATE CONSTRAINT actorgraph_key IF NOT EXISTS FOR (n:{LABEL}) REQUIRE n.key IS UNIQUE",
    "CREATE INDEX actorgraph_actor_id IF NOT EXISTS FOR (n:Actor) ON (n.id)",
    "CREATE INDEX actorgraph_actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)",
    "CREATE INDEX actorgraph_statement_id IF NOT EXISTS FOR (n:Statement) ON (n.id)",
    "CREATE INDEX actorgraph_claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id)",
    "CREATE INDEX actorgraph_document_id IF NOT EXISTS FOR (n:Document) ON (n.id)",
)
_LINK_TYPES = "|".join(LINKS)
EACH_KEY = f"UNWIND $keys AS key MATCH (n:{LABEL} {{key: key}})"
READ_NODES = f"MATCH (n:{LABEL}) RETURN n.key AS key, n.hash AS hash"
READ_LABELS = f"{EACH_KEY} RETURN key, labels(n) AS labels"
READ_FREE = f"{EACH_KEY} WHERE NOT (n)--() RETURN key"
READ_EDGES = (
    f"MATCH (a:Actor:{LABEL})-[r]->(b:Actor:{LABEL}) WHERE r.key STARTS WITH 'edge:' "
    "RETURN r.key AS key, r.hash AS hash, a.key AS start, b.key AS end"
)
READ_MARK = f"MATCH (m:{LABEL} {{key: '{MARK}'}}) RETURN properties(m) AS mark"
COUNT_NODES = "MATCH (n) RETURN count(n) AS count"
COUNT_RELATIONSHIPS = "MATCH ()-[r]->() RETURN count(r) AS count"

SET_NODE = f"UNWIND $rows AS row MATCH (n:{LABEL} {{key: row.key}}) SET n = row.properties"
UNLINK = f"{EACH_KEY}-[r:{_LINK_TYPES}]->(:{LABEL}) DELETE r"
UNLINK_ALL = f"{EACH_KEY}-[r]-(:{LABEL}) WHERE type(r) IN $links OR r.key STARTS WITH 'edge:' WITH DISTINCT r DELETE r"
DELETE_FREE = f"{EACH_KEY} WHERE NOT (n)--() DELETE n"
DELETE_MARK = f"MATCH (m:{LABEL} {{key: '{MARK}'}}) DELETE m"
CREATE_MARK = f"CREATE (m:{LABEL}:SyncMark) SET m = $mark"
SET_EDGE = (
    f"UNWIND $rows AS row MATCH (a:{LABEL} {{key: row.start}})-[r {{key: row.key}}]->(b:{LABEL} {{key: row.end}}) "
    "SET r = row.properties"
)
DELETE_EDGE = (
    f"UNWIND $rows AS row MATCH (a:{LABEL} {{key: row.start}})-[r {{key: row.key}}]->(b:{LABEL} {{key: row.end}}) "
    "DELETE r"
)


@dataclass(slots=True)
class SyncReport:
    """What a sync did, or would do: numbers of rows by kind (Actor, Document, Statement, Claim, Edge)."""

    inserted: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    dry_run: bool = False

    @property
    def written(self) -> int:
        """The number of rows that were inserted, changed or deleted."""
        return self.inserted.total() + self.changed.total() + self.deleted.total()


def sync(
    rows: Projection,
    engine: Engine,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    full: bool = False,
) -> SyncReport:
    """Write into the engine's graph what differs from the rows.

    Args:
        dry_run: only count.
        progress: called with what is being done, how many rows are done, and None.
        full: compare row by row although the mark says that nothing changed.

    Raises:
        TargetError: the engine failed; what was written stays, run it again.
        OntologyError: see `project`.
    """
    mark = _read_mark(engine)
    if not full and rows.revision and mark.get("revision") == rows.revision and _counts(engine) == _counted(mark):
        return SyncReport(
            unchanged=Counter({k: v for k in KINDS if isinstance(v := mark.get(k), int)}), dry_run=dry_run
        )
    run = _Run(engine, dry_run, progress)
    run.nodes(rows)
    run.edges(rows.edges())
    run.delete_nodes()
    report = run.report
    if rows.revision and not dry_run:
        counted = report.inserted + report.changed + report.unchanged
        if run.wrote or mark.get("revision") != rows.revision or _counts(engine) != _counted(mark):
            run.prepare()
            _write_mark(engine, rows.revision, counted)
    return report


class _Run:
    """One sync at work."""

    def __init__(self, engine: Engine, dry_run: bool, progress: Progress | None) -> None:
        self.report = SyncReport(dry_run=dry_run)
        self.wrote = False
        self._engine = engine
        self._progress = progress
        self._done: Counter[str] = Counter()
        self._there = {str(r["key"]): r["hash"] for r in engine.read(READ_NODES) if r["key"] not in (None, MARK)}

    def nodes(self, rows: Projection) -> None:
        """Create and change nodes, actors first, since all others hang on them."""
        for stream in (rows.actors(), rows.documents()):
            for batch in _batches(stream):
                fresh: list[NodeRow] = []
                changed: list[NodeRow] = []
                for row in batch:
                    there = self._there.pop(row.key, _ABSENT)
                    if there is _ABSENT:
                        fresh.append(row)
                    elif there != row.hash:
                        changed.append(row)
                    else:
                        self.report.unchanged[row.kind] += 1
                self.report.inserted.update(r.kind for r in fresh)
                self.report.changed.update(r.kind for r in changed)
                self._relabel(changed)
                self._write([*_creation(fresh), *_change(changed)])
                self._tell("nodes", len(batch))

    def edges(self, rows: Iterator[EdgeRow]) -> None:
        """Create, change and delete the edges between actors."""
        there = {str(r["key"]): r for r in self._engine.read(READ_EDGES)}
        for batch in _batches(rows):
            fresh = defaultdict(list)
            changed = []
            for row in batch:
                written = {"key": row.key, "start": row.start, "end": row.end, "properties": _properties(row)}
                old = there.pop(row.key, None)
                if old is None:
                    fresh[row.type].append(written)
                elif old["hash"] != row.hash:
                    changed.append(written)
                else:
                    self.report.unchanged[EDGE] += 1
            self.report.inserted.update(EDGE for group in fresh.values() for _ in group)
            self.report.changed.update(EDGE for _ in changed)
            statements: Statements = [(_create_edge(kind), {"rows": group}) for kind, group in sorted(fresh.items())]
            self._write([*statements, (SET_EDGE, {"rows": changed})] if changed else statements)
            self._tell("edges", len(batch))
        for gone in _batches(iter(there.values())):
            self.report.deleted[EDGE] += len(gone)
            self._write([(DELETE_EDGE, {"rows": [{k: r[k] for k in ("key", "start", "end")} for r in gone]})])

    def delete_nodes(self) -> None:
        """Delete the nodes that no row is left for."""
        stumps = [key for key, there in self._there.items() if there == STUMP]
        if stumps and not self.report.dry_run:
            free = self._free(stumps)
            for keys in _batches(iter(free)):
                self._write([(DELETE_FREE, {"keys": keys})])
        # Claims before statements before documents before actors: each hangs on the next.
        order = {kind.lower(): place for place, kind in enumerate(("Claim", "Statement", "Document", "Actor"))}
        gone = sorted(
            (key for key, there in self._there.items() if there != STUMP),
            key=lambda key: (order.get(key.partition(":")[0], 9), key),
        )
        for keys in _batches(iter(gone)):
            self.report.deleted.update(_kind(key) for key in keys)
            self._write(
                [(UNLINK_ALL, {"keys": keys, "links": list(LINKS)}), (DELETE_FREE, {"keys": keys})],
            )
            if not self.report.dry_run:
                self._stump(keys)
            self._tell("deleting", len(keys))

    def prepare(self) -> None:
        """Set up constraint and indexes and take the mark away, once, before anything is written."""
        if not self.wrote:
            self.wrote = True
            for statement in SCHEMA:
                self._engine.write(statement)
            self._engine.write(DELETE_MARK)

    def _write(self, statements: Statements) -> None:
        if statements and not self.report.dry_run:
            self.prepare()
            self._engine.write_all(statements)

    def _relabel(self, rows: Sequence[NodeRow]) -> None:
        """Give nodes whose kind changed their labels, without a hash: the change that follows writes it.

        Each step is a transaction of its own: the embedded engine moves such a vertex, at most once in a transaction.
        """
        if not rows or self.report.dry_run:
            return
        labels = {r["key"]: r["labels"] for r in self._engine.read(READ_LABELS, {"keys": [r.key for r in rows]})}
        groups = defaultdict(list)
        for row in rows:
            old = labels.get(row.key)
            if isinstance(old, list) and set(old) & _ALL_LABELS != set(row.labels):
                drop = tuple(sorted((set(old) & _ALL_LABELS) - set(row.labels)))
                groups[drop, tuple(sorted(set(row.labels) - set(old)))].append(
                    {"key": row.key, "properties": {"key": row.key, "id": row.properties["id"]}}
                )
        for (drop, add), group in sorted(groups.items()):
            keys = {"keys": [row["key"] for row in group]}
            self._write([(SET_NODE, {"rows": group})])
            if drop:
                self._write([(f"{EACH_KEY} REMOVE n:{':'.join(drop)}", keys)])
            if add:
                self._write([(f"{EACH_KEY} SET n:{':'.join(add)}", keys)])

    def _free(self, keys: Sequence[str]) -> list[str]:
        batches = (self._engine.read(READ_FREE, {"keys": batch}) for batch in _batches(iter(keys)))
        return [str(row["key"]) for batch in batches for row in batch]

    def _stump(self, keys: Sequence[str]) -> None:
        for found in self._engine.read(READ_LABELS, {"keys": keys}):
            labels = found["labels"]
            drop = sorted(set(labels) & _ALL_LABELS - {LABEL}) if isinstance(labels, list) else []
            key = str(found["key"])
            row = {"key": key, "properties": {"key": key, "id": key.partition(":")[2], "hash": STUMP}}
            if drop:
                self._write([(f"{EACH_KEY} REMOVE n:{':'.join(drop)}", {"keys": [key]})])
            self._write([(SET_NODE, {"rows": [row]})])

    def _tell(self, what: str, rows: int) -> None:
        self._done[what] += rows
        if self._progress is not None:
            self._progress(what, self._done[what], None)


T = TypeVar("T")

_ABSENT = object()
_ALL_LABELS = {LABEL, *NODE_KINDS, "Person", "Organization", "State", "Coalition", "Place"}


def _creation(rows: Sequence[NodeRow]) -> Statements:
    """Return the statements that create nodes with their links: one for each set of labels and link types."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Mapping[str, object]]] = defaultdict(list)
    many: list[NodeRow] = []
    for row in rows:
        types = Counter(kind for kind, _ in row.links)
        single = [(kind, to) for kind, to in row.links if types[kind] == 1]
        groups[row.labels, tuple(kind for kind, _ in single)].append(
            {"properties": _properties(row), **{f"to{i}": to for i, (_, to) in enumerate(single)}}
        )
        if len(single) < len(row.links):
            many.append(row)
    statements: Statements = []
    for (labels, types_), group in sorted(groups.items(), key=lambda g: (KINDS.index(g[0][0][1]), g[0])):
        matches = "".join(f"MATCH (t{i}:{LABEL} {{key: row.to{i}}}) " for i in range(len(types_)))
        links = "".join(f" CREATE (n)-[:{kind}]->(t{i})" for i, kind in enumerate(types_))
        create = f"UNWIND $rows AS row {matches}CREATE (n:{':'.join(labels)}) SET n = row.properties{links}"
        statements.append((create, {"rows": group}))
    several = [
        (row.key, kind, to)
        for row in many
        for kind, to in row.links
        if sum(kind == other for other, _ in row.links) > 1
    ]
    return statements + _linking(several)


def _change(rows: Sequence[NodeRow]) -> Statements:
    if not rows:
        return []
    linked = [(row.key, kind, to) for row in rows for kind, to in row.links]
    return [
        (UNLINK, {"keys": [row.key for row in rows]}),
        (SET_NODE, {"rows": [{"key": row.key, "properties": _properties(row)} for row in rows]}),
        *_linking(linked),
    ]


def _linking(links: Iterable[tuple[str, str, str]]) -> Statements:
    groups = defaultdict(list)
    for start, kind, end in links:
        groups[kind].append({"start": start, "end": end})
    return [(_create_link(kind), {"rows": group}) for kind, group in sorted(groups.items())]


def _create_link(kind: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{LABEL} {{key: row.start}}) MATCH (b:{LABEL} {{key: row.end}}) "
        f"CREATE (a)-[:{kind}]->(b)"
    )


def _create_edge(kind: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{LABEL} {{key: row.start}}) MATCH (b:{LABEL} {{key: row.end}}) "
        f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties"
    )


def _properties(row: NodeRow | EdgeRow) -> Mapping[str, object]:
    return {**row.properties, "key": row.key, "hash": row.hash}


def _kind(key: str) -> str:
    return next((kind for kind in NODE_KINDS if key.startswith(f"{kind.lower()}:")), LABEL)


def _batches(items: Iterator[T], size: int = BATCH) -> Iterator[list[T]]:
    while batch := list(islice(items, size)):
        yield batch


def _read_mark(engine: Engine) -> Mapping[str, object]:
    found = engine.read(READ_MARK)
    mark = found[0]["mark"] if found else None
    return mark if isinstance(mark, dict) else {}


def _write_mark(engine: Engine, revision: str, counts: Mapping[str, int]) -> None:
    nodes, relationships = _counts(engine)
    mark = {"key": MARK, "revision": revision, "nodes": nodes + 1, "relationships": relationships, **counts}
    engine.write(CREATE_MARK, {"mark": mark})


def _counts(engine: Engine) -> tuple[int, int]:
    """Count all there is: both engines know these numbers, and one that moved shows that somebody wrote."""
    nodes, relationships = (engine.read(query)[0]["count"] for query in (COUNT_NODES, COUNT_RELATIONSHIPS))
    return int(str(nodes)), int(str(relationships))


def _counted(mark: Mapping[str, object]) -> tuple[object, object]:
    return mark.get("nodes"), mark.get("relationships")
