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
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from actorgraph.graph import sync_cypher as cy
from actorgraph.graph.engine import NO_PARAMETERS
from actorgraph.graph.rows import LABEL, LINKS, NODE_KINDS, EdgeRow, NodeRow
from actorgraph.ontology.reader import TOP_KINDS

if TYPE_CHECKING:
    from actorgraph.graph.engine import Engine, Parameters, Row
    from actorgraph.graph.projection import Projection

T = TypeVar("T")
Progress = Callable[[str, int, int | None], None]

BATCH = 2000
"""Rows in a transaction: as measured on both engines, fewer cost round trips, more bring nothing."""
STUMP = "stump"
"""The hash of a node that is kept for somebody else's relationship."""
EDGE = "Edge"
KINDS = (*NODE_KINDS, EDGE)
_LABELS = {LABEL, *NODE_KINDS, *TOP_KINDS}
_ABSENT = object()


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
    with _Run(engine, dry_run, progress) as run:
        run.nodes(rows.actors())
        run.nodes(rows.documents())
        run.edges(rows.edges())
        run.delete_nodes()
        run.finish()
    report = run.report
    if rows.revision and not dry_run:
        counted = report.inserted + report.changed + report.unchanged
        if run.wrote or mark.get("revision") != rows.revision or _counts(engine) != _counted(mark):
            run.prepare()
            _write_mark(engine, rows.revision, counted)
    return report


class _Run:
    """One sync at work. While a batch is written in a thread, the next one is computed."""

    def __init__(self, engine: Engine, dry_run: bool, progress: Progress | None) -> None:
        self.report = SyncReport(dry_run=dry_run)
        self.wrote = False
        self._engine = engine
        self._progress = progress
        self._done: Counter[str] = Counter()
        self._there = {str(r["key"]): r["hash"] for r in engine.read(cy.READ_NODES) if r["key"] not in (None, cy.MARK)}
        self._was_empty = not self._there
        self._writer = ThreadPoolExecutor(1, "actorgraph-sync")
        self._pending: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.shutdown()

    def nodes(self, rows: Iterator[NodeRow]) -> None:
        """Create and change nodes; those that they link to must come before them."""
        for batch in _batches(rows):
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
            self._write([*cy.creation(fresh), *cy.change(changed)])
            self._tell("nodes", len(batch))

    def edges(self, rows: Iterator[EdgeRow]) -> None:
        """Create, change and delete the edges between actors."""
        there = {str(r["key"]): r for r in self._read(cy.READ_EDGES)}
        for batch in _batches(rows):
            fresh: list[EdgeRow] = []
            changed: list[EdgeRow] = []
            for row in batch:
                old = there.pop(row.key, None)
                if old is None:
                    fresh.append(row)
                elif old["hash"] != row.hash:
                    changed.append(row)
                else:
                    self.report.unchanged[EDGE] += 1
            self.report.inserted.update(EDGE for _ in fresh)
            self.report.changed.update(EDGE for _ in changed)
            self._write([*cy.edge_creation(fresh), *cy.edge_change(changed)])
            self._tell("edges", len(batch))
        for gone in _batches(iter(there.values())):
            self.report.deleted[EDGE] += len(gone)
            self._write([(cy.DELETE_EDGE, {"rows": [{k: r[k] for k in ("key", "start", "end")} for r in gone]})])

    def delete_nodes(self) -> None:
        """Delete the nodes that no row is left for."""
        stumps = [key for key, there in self._there.items() if there == STUMP]
        for keys in _batches(iter(stumps)):
            free = [str(r["key"]) for r in self._read(cy.READ_FREE, {"keys": keys})]
            self._write([(cy.DELETE_FREE, {"keys": free})] if free else [])
        gone = sorted((key for key, there in self._there.items() if there != STUMP), key=_hanging_first)
        for keys in _batches(iter(gone)):
            self.report.deleted.update(_kind(key) for key in keys)
            self._write([(cy.UNLINK, {"keys": keys}), (cy.DELETE_FREE, {"keys": keys})])
            self._tell("deleting", len(keys))
        if not self.report.dry_run:
            for keys in _batches(iter(gone)):
                self._stump([str(r["key"]) for r in self._read(cy.READ_LABELS, {"keys": keys})])

    def prepare(self) -> None:
        """Set up the schema and take the mark away, once, before anything is written."""
        if not self.wrote:
            self.wrote = True
            # A graph that is filled from nothing gets its other indexes afterwards: that is faster.
            for statement in (cy.CONSTRAINT, *(() if self._was_empty else cy.INDEXES), cy.DELETE_MARK):
                self._engine.write(statement)

    def finish(self) -> None:
        """Wait for the last batch and complete the schema."""
        self._wait()
        if self.wrote and self._was_empty:
            for statement in cy.INDEXES:
                self._engine.write(statement)

    def _read(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        self._wait()
        return self._engine.read(cypher, parameters)

    def _write(self, statements: cy.Statements) -> None:
        if statements and not self.report.dry_run:
            self._wait()
            self.prepare()
            self._pending = self._writer.submit(self._engine.write_all, statements)

    def _wait(self) -> None:
        if self._pending is not None:
            pending, self._pending = self._pending, None
            pending.result()

    def _relabel(self, rows: Sequence[NodeRow]) -> None:
        """Give nodes whose kind changed their labels, without a hash: the change that follows writes it.

        Each step is a transaction of its own: the embedded engine moves such a vertex, at most once in a transaction.
        """
        if not rows or self.report.dry_run:
            return
        wanted = {row.key: row for row in rows}
        groups = defaultdict(list)
        for found in self._read(cy.READ_LABELS, {"keys": list(wanted)}):
            row, labels = wanted[str(found["key"])], _ours(found["labels"])
            if labels != set(row.labels):
                groups[tuple(sorted(labels - set(row.labels))), tuple(sorted(set(row.labels) - labels))].append(row)
        for (drop, add), group in sorted(groups.items()):
            self._strip(group_keys := [row.key for row in group], drop)
            if add:
                self._write([(f"{cy.EACH_KEY} SET n:{':'.join(add)}", {"keys": group_keys})])

    def _stump(self, keys: Sequence[str]) -> None:
        """Strip nodes that somebody else's relationship hangs on; whatever of ours hangs on them still, goes first."""
        if not keys:
            return
        self._write([(cy.UNLINK_ALL, {"keys": keys, "links": list(LINKS)}), (cy.DELETE_FREE, {"keys": keys})])
        groups = defaultdict(list)
        for found in self._read(cy.READ_LABELS, {"keys": keys}):
            groups[tuple(sorted(_ours(found["labels"]) - {LABEL}))].append(str(found["key"]))
        for labels, group in sorted(groups.items()):
            self._strip(group, labels)
            self._write([(cy.SET_NODE, {"rows": [_bare(key, STUMP) for key in group]})])

    def _strip(self, keys: Sequence[str], labels: Sequence[str]) -> None:
        self._write([(cy.SET_NODE, {"rows": [_bare(key) for key in keys]})])
        if labels:
            self._write([(f"{cy.EACH_KEY} REMOVE n:{':'.join(labels)}", {"keys": keys})])

    def _tell(self, what: str, rows: int) -> None:
        self._done[what] += rows
        if self._progress is not None:
            self._progress(what, self._done[what], None)


def _ours(labels: object) -> set[str]:
    return {str(label) for label in labels} & _LABELS if isinstance(labels, list) else set()


def _bare(key: str, digest: str | None = None) -> dict[str, object]:
    properties = {"key": key, "id": key.partition(":")[2]}
    return {"key": key, "properties": {**properties, "hash": digest} if digest else properties}


def _kind(key: str) -> str:
    return next((kind for kind in NODE_KINDS if key.startswith(f"{kind.lower()}:")), LABEL)


def _hanging_first(key: str) -> tuple[int, str]:
    """Order keys so that what hangs on others is deleted before them."""
    kind = _kind(key)
    return -NODE_KINDS.index(kind) if kind in NODE_KINDS else 1, key


def _batches(items: Iterator[T], size: int = BATCH) -> Iterator[list[T]]:
    while batch := list(islice(items, size)):
        yield batch


def _read_mark(engine: Engine) -> Mapping[str, object]:
    found = engine.read(cy.READ_MARK)
    mark = found[0]["mark"] if found else None
    return mark if isinstance(mark, dict) else {}


def _write_mark(engine: Engine, revision: str, counts: Mapping[str, int]) -> None:
    nodes, relationships = _counts(engine)
    mark = {"key": cy.MARK, "revision": revision, "nodes": nodes + 1, "relationships": relationships, **counts}
    engine.write(cy.CREATE_MARK, {"mark": mark})


def _counts(engine: Engine) -> tuple[int, int]:
    """Count all there is: both engines know these numbers, and one that moved shows that somebody wrote."""
    nodes, relationships = (engine.read(query)[0]["count"] for query in (cy.COUNT_NODES, cy.COUNT_RELATIONSHIPS))
    return int(str(nodes)), int(str(relationships))


def _counted(mark: Mapping[str, object]) -> tuple[object, object]:
    return mark.get("nodes"), mark.get("relationships")
