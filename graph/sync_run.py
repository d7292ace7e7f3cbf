"""One sync at work: rows are compared with what the graph has, and what differs is written in batches."""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from actorgraph.graph import sync_cypher as cy
from actorgraph.graph.batches import batches, document_batches
from actorgraph.graph.closing import Closing
from actorgraph.graph.creation import creation, document_creation, edge_creation
from actorgraph.graph.engine import NO_PARAMETERS, REPEATABLE
from actorgraph.graph.rows import LABEL, LINKS, NODE_KINDS, EdgeRow, NodeRow
from actorgraph.graph.sync_writers import Writers
from actorgraph.ontology.reader import TOP_KINDS

if TYPE_CHECKING:
    from actorgraph.graph.engine import Engine, Parameters, Row
    from actorgraph.graph.projection import Projection
    from actorgraph.graph.sync import Progress, SyncReport

R = TypeVar("R", NodeRow, EdgeRow)

BATCH = 2000
"""Rows in a transaction: from 1,000 to 10,000 the time is the same (docs/performance.md); the client holds several."""
STUMP = "stump"
"""The hash of a node that is kept for somebody else's relationship."""
EDGE = "Edge"
_LABELS = {LABEL, *NODE_KINDS, *TOP_KINDS}


class Run(Closing):
    """Compares and writes. While batches are written in threads, the next one is computed."""

    def __init__(
        self,
        engine: Engine,
        report: SyncReport,
        mark: Mapping[str, object],
        *,
        prune: bool,
        progress: Progress | None,
    ) -> None:
        self.wrote = False
        self._report = report
        self._engine = engine
        self._prune = prune
        self._progress = progress
        self._marked = bool(mark)
        # The embedded engine looks keys up faster than it walks lists of nodes.
        self._lists = engine.name == "neo4j"
        self._done: Counter[str] = Counter()
        self._totals: Mapping[str, int] = {}
        self._there: dict[str, str] | None = None
        self._fills = False
        self._indexed = False
        self._closely = False
        # While it writes, the mark says from where the next one has to go on if this one is cut off.
        self._mark = {name: mark[name] for name in ("state", "bulk", "doubt") if name in mark} | {"key": cy.MARK}
        self._writers = Writers(engine)

    def close(self) -> None:
        """End the threads that write."""
        self._writers.close()

    def compare_all(self, rows: Projection, counts: Mapping[str, int], *, closely: bool = False) -> None:
        """Compare every row with everything of ours in the graph: by hash, or `closely` by properties and labels."""
        self._mark.pop("state", None)
        self._closely = closely
        self._totals = {"nodes": sum(counts.values()) - counts.get(EDGE, 0), "edges": counts.get(EDGE, 0)}
        there = self._there = self._engine.read_pairs(cy.READ_NODES)
        self._fills = not there
        there.pop(cy.MARK, None)
        self._nodes(batches(rows.actors(), BATCH))
        self._nodes(document_batches(rows.documents(), BATCH))
        if self._fills and self._lists and self.wrote:  # a server fills them while the edges are written
            self._wait()
            self._index()
        nodes, self._there = there, self._engine.read_pairs(cy.READ_EDGES) if not self._fills else {}
        self._edges(rows.edges())
        if self._there:
            left = self._there
            self._delete_edges(r for r in self._read(cy.READ_ENDS) if r["key"] in left)
        self._there = nodes
        stumps = [key for key, there in nodes.items() if there == STUMP]
        for keys in batches(stumps, BATCH):
            free = [str(r["key"]) for r in self._read(cy.READ_FREE, {"keys": keys})]
            self._write([(cy.DELETE_FREE, {"keys": free})] if free else [])
        self._delete_nodes(iter(sorted((k for k, there in nodes.items() if there != STUMP), key=_hanging_first)))
        self._wait()

    def compare_since(self, rows: Projection, since: int) -> None:
        """Compare the rows that may have changed after a generation, that of the mark's token."""
        self._nodes(batches(rows.actors(since), BATCH))
        self._nodes(document_batches(rows.documents(since), BATCH))
        self._edges(rows.edges(since))
        for edges in batches(rows.gone_edges(since), BATCH):
            found = self._edges_there(edges)
            self._delete_edges({"key": e.key, "start": e.start, "end": e.end, "type": e.type}
                               for e in edges if e.key in found)  # fmt: skip
        for keys in batches(rows.gone_nodes(since), BATCH):
            found = self._nodes_there(keys)
            self._delete_nodes(key for key in keys if found.get(key, STUMP) != STUMP)
        self._wait()

    def fill_lists(self, rows: Projection) -> None:
        """Put empty lists on edges where a bulk import has left none."""
        for actors in batches(rows.actors(), BATCH):
            self._write([(cy.FILL_LISTS, {"keys": [row.key for row in actors]})])

    def finish(self, mark: Mapping[str, object], counts: Callable[[Engine], tuple[int, int]]) -> None:
        """Complete the schema and the mark."""
        self._prepare()
        if self._fills:
            self._index()
        nodes, relationships = counts(self._engine)
        figures = {"nodes": nodes, "relationships": relationships}
        self._engine.write_all([(cy.SET_MARK, {"mark": {"key": cy.MARK, **mark, **figures}})], REPEATABLE)

    # Comparing.

    def _nodes(self, rows: Iterator[list[NodeRow]]) -> None:
        """Create and change nodes; those that they link to must come before them."""
        for batch in rows:
            there = self._nodes_there([row.key for row in batch])
            if self._closely:
                there = self._as_written(batch, there, [(cy.READ_PROPERTIES, {"keys": [row.key for row in batch]})])
            fresh, changed = self._compared(batch, there)
            self._report.inserted.update(r.kind for r in fresh)
            self._report.changed.update(r.kind for r in changed)
            self._relabel(changed)
            # Whole documents need nothing of each other.
            whole = batch[0].kind == "Document"
            create = document_creation if self._lists and batch[0].kind != "Actor" else creation
            self._write([*create(fresh), *cy.change(changed)], fresh, beside=whole and not changed)
            self._tell("nodes", len(batch))

    def _edges(self, rows: Iterator[EdgeRow]) -> None:
        for batch in batches(rows, BATCH):
            there = self._edges_there(batch)
            if self._closely:
                there = self._as_written(batch, there, cy.edge_properties(batch))
            fresh, changed = self._compared(batch, there)
            self._report.inserted.update(EDGE for _ in fresh)
            self._report.changed.update(EDGE for _ in changed)
            self._write([*edge_creation(fresh), *cy.edge_change(changed)], fresh, beside=not changed)
            self._tell("edges", len(batch))

    def _compared(self, batch: Sequence[R], there: Mapping[str, str]) -> tuple[list[R], list[R]]:
        fresh = [row for row in batch if row.key not in there]
        return fresh, [row for row in batch if there.get(row.key, row.hash) != row.hash]

    def _as_written(self, batch: Sequence[R], there: Mapping[str, str], ask: cy.Statements) -> Mapping[str, str]:
        """Return the hashes that are there, and an empty one where the row was changed behind its hash."""
        wanted = {row.key: row for row in batch}
        odd = {}
        for cypher, parameters in ask:
            for found in self._read(cypher, parameters):
                row, properties = wanted[str(found["key"])], found["properties"]
                same = isinstance(properties, dict) and all(properties.get(n) == v for n, v in cy.written(row).items())
                if not same or (isinstance(row, NodeRow) and _ours(found["labels"]) != set(row.labels)):
                    odd[row.key] = ""
        return {**there, **{key: digest for key, digest in odd.items() if key in there}}

    def _nodes_there(self, keys: Sequence[str]) -> Mapping[str, str]:
        if self._there is not None:
            return {key: self._there.pop(key) for key in keys if key in self._there}
        return {str(r["key"]): str(r["hash"]) for r in self._read(cy.READ_HASHES, {"keys": keys})}

    def _edges_there(self, edges: Sequence[EdgeRow]) -> Mapping[str, str]:
        if self._there is not None:
            return {e.key: self._there.pop(e.key) for e in edges if e.key in self._there}
        return {
            str(r["key"]): str(r["hash"])
            for cypher, parameters in cy.edge_hashes(edges)
            for r in self._read(cypher, parameters)
        }

    def _delete_edges(self, edges: Iterable[Mapping[str, object]]) -> None:
        for gone in batches(edges, BATCH):
            (self._report.deleted if self._prune else self._report.kept)[EDGE] += len(gone)
            if self._prune:
                self._write(cy.edge_deletion(gone))

    def _delete_nodes(self, gone: Iterator[str]) -> None:
        """Delete nodes by key; those that hang on others come before them."""
        for keys in batches(gone, BATCH):
            (self._report.deleted if self._prune else self._report.kept).update(_kind(key) for key in keys)
            if self._prune:
                self._write([(cy.UNLINK, {"keys": keys}), (cy.DELETE_FREE, {"keys": keys})])
                self._tell("deleting", len(keys))
                if not self._report.dry_run:
                    self._stump([str(r["key"]) for r in self._read(cy.READ_LABELS, {"keys": keys})])

    # Writing.

    def _prepare(self) -> None:
        """Set up the schema and take the figures off the mark, once, before anything is written."""
        if self.wrote:
            return
        self.wrote = True
        # A graph that is filled from nothing gets its other indexes afterwards: that is faster.
        self._set_up([cy.CONSTRAINT])
        if not self._fills:
            self._index()
        if self._marked:
            self._engine.write_all([(cy.SET_MARK, {"mark": self._mark})], REPEATABLE)
        else:
            batch = secrets.token_hex(8)
            mark = {**self._mark, "batch": batch}
            self._engine.write_all([(cy.CREATE_MARK, {"mark": mark})], (cy.RECEIVED, {"batch": batch}))

    def _index(self) -> None:
        # Neo4j fills indexes of one transaction in one scan.
        if not self._indexed:
            self._set_up(cy.INDEXES[self._engine.name])
            self._indexed = True

    def _set_up(self, schema: Iterable[str]) -> None:
        self._engine.write_all([(statement, NO_PARAMETERS) for statement in schema], REPEATABLE)

    def _read(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        self._wait()
        return self._engine.read(cypher, parameters)

    def _write(
        self, statements: cy.Statements, created: Sequence[NodeRow | EdgeRow] = (), *, beside: bool = False
    ) -> None:
        if statements and not self._report.dry_run:
            if not self.wrote:
                self._wait()
                self._prepare()
            self._writers.write(statements, created, beside=beside)

    def _wait(self) -> None:
        self._writers.wait()

    def _relabel(self, rows: Sequence[NodeRow]) -> None:
        """Give nodes whose kind changed their labels, without a hash: the change that follows writes it.

        Each step is a transaction of its own: the embedded engine moves such a vertex, at most once in a transaction.
        """
        if not rows or self._report.dry_run:
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
            self._progress(what, self._done[what], self._totals.get(what))


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
