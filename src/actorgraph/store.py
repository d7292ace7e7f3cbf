"""The store: a folder with the record (RDF) and the graph computed from it, and all that can be done with them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from actorgraph.errors import InputError, StoreError
from actorgraph.files import whole_file
from actorgraph.folder import StoreFolder
from actorgraph.graphview import GraphView, ServerGraph, is_server
from actorgraph.ontology.reader import load_ontology
from actorgraph.storegraph import StoreGraph, SyncChoices

if TYPE_CHECKING:
    import rdflib

    from actorgraph.graph.bolt_server import BoltServer
    from actorgraph.graph.engine import Engine
    from actorgraph.graph.model import Document
    from actorgraph.graph.selection import ViewChoices
    from actorgraph.graph.sync import SyncReport
    from actorgraph.graph.validation import Report
    from actorgraph.loaders.inputs import Extractor
    from actorgraph.loaders.llm_settings import LlmSettings
    from actorgraph.loaders.mentions import Reject
    from actorgraph.loaders.names import NameIndex
    from actorgraph.loading import LoadReport
    from actorgraph.queries.rows import Rows
    from actorgraph.storestatus import StoreStatus

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how much is done, and of how much (None where that is not known)."""


class Store(GraphView):
    """A store on disk. A context manager; one process at a time holds it."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        ontology: str | os.PathLike[str] | None = None,
        create: bool = True,
    ) -> None:
        """Open the store in a folder; with `create`, make one where the folder is missing or empty.

        Raises:
            LockedError: another process holds it.
            VersionError: a newer version of the package wrote it.
            StoreError: the folder holds something else, or no store.
            OntologyError: `ontology` is no usable folder.
        """
        from actorgraph.graph.record import Record

        self._folder = StoreFolder(path, create=create)
        try:
            super().__init__(self._folder.ontology(ontology))
            self.record = Record(self._folder.record, self.ontology)
            self._graph = StoreGraph(self._folder, self.record)
        except BaseException:
            self._folder.release()
            raise

    def __repr__(self) -> str:
        return f"<Store {self.path}{'' if self._folder.held else ', closed'}>"

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html

        return super()._repr_html_() if self._folder.held else facts_html(repr(self), {})

    @cached_property
    def _names(self) -> NameIndex:
        from actorgraph.loaders.names import NameIndex

        return NameIndex(self.ontology)

    @property
    def path(self) -> Path:
        """The folder."""
        return self._folder.path

    def close(self) -> None:
        """Write what is pending and let other processes have the store."""
        self._graph.close()
        if self._folder.held:
            self.record.close()
            self._folder.release()

    # Loading and removing.

    def load(
        self,
        *files: str | os.PathLike[str],
        language: str | None = None,
        model: str | None = None,
        encoding: str | None = None,
        extractor: Extractor = "rules",
        llm: LlmSettings | None = None,
        jobs: int = 1,
        dask: str | None = None,
        on_reject: Callable[[Reject], None] | None = None,
        on_error: Callable[[str, InputError], None] | None = None,
        progress: Progress | None = None,
        refresh: bool = True,
    ) -> LoadReport:
        """Load articles and mention files, or all in a folder and below it; `-` is standard input.

        A document that is loaded again is replaced.

        Lines that can't be taken go to `on_reject` and to a file in `rejects/`; the rest is loaded. `refresh` brings
        the graph up to date at the end. With the extractor `llm` articles are read by the language model of `llm`.

        Articles are read in `jobs` processes, or by the workers of the Dask cluster whose scheduler is at `dask`; what
        is stored is the same. A script that asks for several jobs has its own work below `if __name__ == "__main__":`,
        for each process imports it.

        Raises:
            InputError: a file that can't be read at all, or two files that give one document id, unless `on_error`
                takes it, which is called with the file's name; a cluster that can't be used. What was read before is
                stored.
        """
        from actorgraph.loaders.inputs import TextOptions
        from actorgraph.loading import Loading

        loading = Loading(self.record, self._folder, self._names, on_reject)
        options = TextOptions(language, model, encoding, extractor, llm)
        loading.take([*map(str, files)], options, jobs=jobs, dask=dask, on_error=on_error, progress=progress)
        if refresh:
            self.refresh(progress)
        return loading.report

    def remove(self, *documents: str, refresh: bool = True) -> list[str]:
        """Remove documents and exactly what they said; returns the ids that were there."""
        removed = [d for d in documents if self.record.remove(d)]
        if refresh and removed:
            self.refresh()
        return removed

    # Reading the record.

    def documents(self) -> Iterator[Document]:
        """Yield the documents, by id."""
        for source in self.record.sources():
            yield source.document

    def sparql(self, query: str) -> Rows | bool | str:
        """Run SPARQL on the record: rows for SELECT, a bool for ASK, Turtle for CONSTRUCT and DESCRIBE.

        Raises:
            QueryError: not a query, or one that would change something.
        """
        from actorgraph.graph.sparql import run_sparql
        from actorgraph.queries.rows import Rows

        result = run_sparql(self.record, query)
        if result.answer is not None:
            return result.answer
        if result.turtle is not None:
            return result.turtle
        return Rows(result.rows, result.columns)

    def export(
        self,
        file: str | os.PathLike[str],
        format: str | None = None,
        *,
        documents_only: bool = False,
        **choices: Unpack[ViewChoices],
    ) -> None:
        """Write the record as RDF, or the graph, in the format that the file's name tells.

        RDF is written of the whole record, with `documents_only` without the ontology and the judgements on actors; the
        other choices are for formats of the graph, see `GraphView.export`.

        Raises:
            StoreError: neither the format nor the name tells which, or a choice that doesn't go with it.
        """
        from actorgraph.graph.exports import FORMATS, write_record
        from actorgraph.graph.formats import format_named

        chosen = format_named(file, format)
        if chosen not in FORMATS:
            if documents_only:
                raise StoreError(f"documents_only goes with RDF, not with {chosen}")
            super().export(file, chosen, **choices)
            return
        if any(value is not None and (name, value) != ("view", "edges") for name, value in choices.items()):
            raise StoreError(f"{chosen} holds the whole record; relations, actors, at, status and view are for graphs")
        with whole_file(file) as out:
            write_record(self.record, chosen, out, documents_only=documents_only)

    def export_neo4j_csv(self, folder: str | os.PathLike[str], progress: Progress | None = None) -> str:
        """Write the graph as CSV files for `neo4j-admin database import full`; return the command, also in `import.sh`.

        That fills an empty Neo4j much faster than a sync. A sync afterwards makes the indexes.

        Raises:
            InputError: the folder can't be written to.
        """
        from actorgraph.graph.bulk import write_csv

        with self._graph.rows() as rows:
            return write_csv(rows, Path(folder), progress)

    def to_rdflib(self) -> rdflib.Dataset:
        """Return the record as an rdflib Dataset in memory, one named graph a document."""
        import io

        import rdflib

        from actorgraph.graph.exports import write_record

        out = io.BytesIO()
        write_record(self.record, "nquads", out)
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=out.getvalue(), format="nquads")
        return dataset

    def validate(self, progress: Progress | None = None) -> Report:
        """Check the record against the ontology's SHACL shapes."""
        from actorgraph.graph.validation import validate

        return validate(self.record, None if progress is None else lambda d, n: progress("validating", d, n))

    def status(self) -> StoreStatus:
        """Count what the store holds; the graph is not opened."""
        from actorgraph.storestatus import read_status

        return read_status(
            self.record,
            location=str(self.path),
            up_to_date=self._graph.up_to_date,
            rejects=self._folder.rejects(),
        )

    # The graph.

    def refresh(self, progress: Progress | None = None, *, force: bool = False) -> SyncReport | None:
        """Bring the embedded graph up to date; None where it already was. `force` compares it row by row."""
        return self._graph.refresh(progress, force=force)

    def sync(
        self, url: str, *, user: str | None = None, password: str | None = None, **choices: Unpack[SyncChoices]
    ) -> SyncReport:
        """Bring a Neo4j server up to date; only differences are written. Credentials default to the environment's.

        With `dry_run` nothing is written, with `full` every row is compared and not only those of documents that
        changed since the last sync, without `prune` nothing is deleted. `progress` is called as by `load`.

        Raises:
            TargetError: the server is down or refuses.
        """
        with ServerGraph(url, self.ontology, user=user, password=password) as target:
            return self._graph.sync(target.engine, **choices)

    @property
    def engine(self) -> Engine:
        """The embedded engine, with the graph brought up to date first where it was behind."""
        self.refresh()
        return self._graph.engine

    def serve(self, password: str, *, port: int = 0, progress: Progress | None = None) -> BoltServer:
        """Serve the graph, brought up to date, on a Bolt port of this machine, until what is returned is closed.

        Any Neo4j driver can read it as the user `actorgraph`; writing is refused. Meanwhile the store itself can't ask
        its graph.

        Raises:
            TargetError: the port is taken, or the engine does not start.
        """
        self.refresh(progress)
        _ = self.engine  # made where there is none yet
        return self._graph.serve(password, port)

    def write(self, statement: str, /, **parameters: Any) -> None:
        super().write(statement, **parameters)
        self._graph.doubt()


def open(
    target: str | os.PathLike[str],
    *,
    ontology: str | os.PathLike[str] | None = None,
    create: bool = True,
    user: str | None = None,
    password: str | None = None,
) -> Store | ServerGraph:
    """Open a store's folder, or the graph on a Neo4j server (`bolt://…`, `neo4j://…`) for reading.

    `create` as for `Store`. Credentials default to NEO4J_USERNAME and NEO4J_PASSWORD.
    """
    if is_server(target):
        return ServerGraph(str(target), load_ontology(ontology), user=user, password=password)
    return Store(target, ontology=ontology, create=create)
