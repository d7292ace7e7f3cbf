"""Bring a graph up to date with a projection: only what differs is written, what isn't ours is left alone.

What is ours: nodes with the label `ActorGraph` (each with a unique `key`), the structural relationships between them
(`LINKS`), and the edges between actors whose `key` starts with `edge:`. Nothing else is changed or deleted, with one
exception: properties that somebody puts on a node or edge of ours last until that node or edge changes.

A node `(:ActorGraph:SyncMark {key: "sync"})` says which revision of the record the graph shows, at which generation of
the ledger, and how much there was then. If the revision is the record's, nothing is to be done. If the ledger knows the
generation, only rows touched since are compared with the graph, by key; else, or where somebody changed how much there
is, all of them. Rows and graph are compared by hash.

A batch is one transaction that writes rows with their links and hashes, so a sync that is killed leaves whole batches.
Until it has finished, the mark keeps the old generation (or none), and the next one compares all that was touched since
and does the rest. Rows that are new are created, not merged: which keys exist is known, and the constraint stops a
second sync at work. A transaction that is repeated after a lost connection looks for the first of the rows that it
creates, and sees by it whether it was committed after all. Documents need nothing of each other and edges neither, so
several batches of them are on their way at once.

A node of ours that must go while somebody else's relationship hangs on it is kept as a stump: its relationships of
ours, labels and properties go, but for `ActorGraph`, `key` and `id`. It is filled again when it comes back, and goes
for good when all is compared and it is found free.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.graph import sync_cypher as cy
from actorgraph.graph.collector import seldom_collected
from actorgraph.graph.rows import NODE_KINDS
from actorgraph.graph.sync_run import EDGE, Run

if TYPE_CHECKING:
    from actorgraph.graph.engine import Engine
    from actorgraph.graph.projection import Projection

Progress = Callable[[str, int, int | None], None]

KINDS = (*NODE_KINDS, EDGE)


@dataclass(slots=True)
class SyncReport:
    """What a sync did, or would do: numbers of rows by kind (Actor, Document, Statement, Claim, Edge)."""

    inserted: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    """Rows that are only in the graph and stayed there, for want of `prune`."""
    dry_run: bool = False

    @property
    def written(self) -> int:
        """The number of rows that were inserted, changed or deleted."""
        return self.inserted.total() + self.changed.total() + self.deleted.total()

    def __repr__(self) -> str:
        done = ", ".join(f"{count:,} {name}" for name, count in self._totals().items())
        return f"<SyncReport{' (dry run)' if self.dry_run else ''}: {done}>"

    def _repr_html_(self) -> str:
        from actorgraph.notebook import rows_html

        rows = [{"rows": kind, **{name: getattr(self, name)[kind] for name in self._totals()}} for kind in KINDS]
        return rows_html(rows, list(rows[0]), heading="What a sync would do" if self.dry_run else "What the sync did")

    def _totals(self) -> dict[str, int]:
        counters = {name: getattr(self, name) for name in ("inserted", "changed", "deleted", "unchanged", "kept")}
        return {name: counter.total() for name, counter in counters.items() if name != "kept" or counter}


def sync(
    rows: Projection,
    engine: Engine,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    full: bool = False,
    prune: bool = True,
) -> SyncReport:
    """Write into the engine's graph what differs from the rows.

    Args:
        dry_run: only count.
        progress: called with what is being done, how many rows are done, and of how many (None where not known).
        full: compare every row, whatever the mark says, and with all its properties.
        prune: delete what is ours and has no row any more; a sync without it leaves that to a later one.

    Raises:
        TargetError: the engine failed; what was written stays, run it again.
        OntologyError: see `project`.
    """
    mark = _read_mark(engine)
    finished = mark.get("nodes") is not None
    untouched = finished and _counts(engine) == (mark.get("nodes"), mark.get("relationships"))
    full = full or bool(mark.get("doubt"))
    if untouched and not full and rows.revision and mark.get("revision") == rows.revision:
        unchanged = {k: v for k in KINDS if isinstance(v := mark.get(k), int)}
        return SyncReport(unchanged=Counter(unchanged), dry_run=dry_run)
    ledger = rows.gather(progress)
    since = ledger.since(mark.get("state")) if not full and (untouched or not finished) else None
    counts = ledger.counts()
    report = SyncReport(dry_run=dry_run)
    with seldom_collected(), Run(engine, report, mark, prune=prune, progress=progress) as run:
        if mark.get("bulk"):
            run.fill_lists(rows)
        if since is None:
            run.compare_all(rows, counts, closely=full)
        else:
            run.compare_since(rows, since)
        report.unchanged = counts - report.inserted - report.changed
        wanted = {"revision": rows.revision, "state": ledger.token}
        told = untouched and {name: mark.get(name) for name in wanted} == wanted
        if not dry_run and not report.kept and (run.wrote or (rows.revision and not told)):
            run.finish({**{k: v for k, v in wanted.items() if v is not None}, **counts}, _counts)
    return report


def _read_mark(engine: Engine) -> Mapping[str, object]:
    found = engine.read(cy.READ_MARK)
    mark = found[0]["mark"] if found else None
    return mark if isinstance(mark, dict) else {}


def _counts(engine: Engine) -> tuple[int, int]:
    """Count what there is of ours: a number that moved shows that somebody wrote."""
    nodes, relationships = (engine.read(query)[0]["count"] for query in cy.COUNTS[engine.name])
    return int(str(nodes)), int(str(relationships))
