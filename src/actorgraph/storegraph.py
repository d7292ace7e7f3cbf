"""The graph beside a record: in the embedded engine of the store's folder, or written elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypedDict, Unpack

from actorgraph.errors import StoreError, TargetError

if TYPE_CHECKING:
    from actorgraph.folder import StoreFolder
    from actorgraph.graph.bolt_server import BoltServer
    from actorgraph.graph.engine import Engine
    from actorgraph.graph.projection import Projection
    from actorgraph.graph.record import Record
    from actorgraph.graph.sync import SyncReport
    from actorgraph.store import Progress


class SyncChoices(TypedDict, total=False):
    """What `graph.sync.sync` takes beside rows and engine."""

    dry_run: bool
    full: bool
    prune: bool
    progress: Progress | None


class StoreGraph:
    """The graph that a store's record amounts to."""

    def __init__(self, folder: StoreFolder, record: Record) -> None:
        self._folder = folder
        self._record = record
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        """The embedded engine, as it was left: see `refresh`."""
        if self._engine is None:
            from actorgraph.graph.embedded_engine import EmbeddedEngine

            try:
                self._engine = EmbeddedEngine(self._folder.graph)
            except TargetError as error:
                raise TargetError(
                    f"{error}; if that folder is damaged, delete it: the graph is made anew from the record"
                ) from error
        return self._engine

    @property
    def up_to_date(self) -> bool:
        """Whether the embedded graph shows what the record holds; the engine is not opened."""
        return self._folder.revision == self._record.revision()

    def refresh(self, progress: Progress | None = None, *, force: bool = False) -> SyncReport | None:
        """Bring the embedded graph up to date; None where it already was. `force` compares it row by row."""
        revision = self._record.revision()
        if not force and self._folder.revision == revision:
            return None
        self.doubt()
        report = self.sync(self.engine, progress=progress, full=force)
        self._folder.revision = revision
        return report

    def doubt(self) -> None:
        """Have the embedded graph looked at when it is next asked for."""
        self._folder.revision = None

    def sync(self, engine: Engine, **choices: Unpack[SyncChoices]) -> SyncReport:
        """Bring the graph in an engine up to date."""
        from actorgraph.graph.sync import sync

        engine.check_writable()
        with self.rows() as rows:
            return sync(rows, engine, **choices)

    @contextmanager
    def rows(self) -> Iterator[Projection]:
        """Yield the rows of the graph, as the record and the ledger have them."""
        import sqlite3

        from actorgraph.graph.ledger import Ledger
        from actorgraph.graph.projection import ledger_version, project

        record = self._record
        ledger = Ledger(self._folder.ledger, ledger_version(record.ontology))
        try:
            yield project(record, record.ontology, record.judgements(), record.revision(), ledger)
        except sqlite3.Error as error:
            raise StoreError(f"{self._folder.ledger}: {error}; if it is damaged, delete it: it is made anew") from error
        finally:
            ledger.close()

    def serve(self, password: str, port: int) -> BoltServer:
        """Hand the graph over to a server; until that is closed, the embedded engine can't be asked."""
        from actorgraph.graph.bolt_server import BoltServer

        self.close()
        return BoltServer(self._folder.graph, password, port)

    def close(self) -> None:
        """Close the embedded engine; a second call does nothing."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None
