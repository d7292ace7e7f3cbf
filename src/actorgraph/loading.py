"""How files become documents of the record, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.errors import InputError

if TYPE_CHECKING:
    from actorgraph.folder import StoreFolder
    from actorgraph.graph.record import Outcome, Record
    from actorgraph.loaders.inputs import TextOptions
    from actorgraph.loaders.mentions import Reject
    from actorgraph.loaders.names import NameIndex
    from actorgraph.loaders.parallel import Opener
    from actorgraph.store import Progress

_OUTCOMES = ("added", "replaced", "unchanged")


@dataclass(slots=True)
class LoadReport:
    """What a load did: document ids by outcome, numbers of statements and claims read, and what was not taken."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    statements: int = 0
    claims: int = 0
    rejects: list[Reject] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    """Inputs that could not be read at all, with the reason."""

    @property
    def documents(self) -> int:
        """The number of documents read."""
        return len(self.added) + len(self.replaced) + len(self.unchanged)

    def __repr__(self) -> str:
        done = ", ".join(f"{len(getattr(self, name)):,} {name}" for name in (*_OUTCOMES, "failed"))
        return f"<LoadReport: {done}; {self.statements:,} statements, {self.claims:,} claims>"

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html, listed

        facts: dict[str, object] = {}
        for name in _OUTCOMES:
            if documents := getattr(self, name):
                facts[name] = f"{len(documents):,}: {listed(documents)}"
        facts |= {"statements": self.statements, "claims": self.claims}
        if self.rejects:
            facts["lines not taken"] = f"{len(self.rejects):,}: {listed([str(r) for r in self.rejects], 3)}"
        if self.failed:
            facts["not read"] = listed([f"{file}: {reason}" for file, reason in self.failed], 3)
        return facts_html("Loaded", facts)


class Loading:
    """A load into a record; lines that can't be taken go to a file in the folder and to `on_reject`."""

    def __init__(
        self, record: Record, folder: StoreFolder, names: NameIndex, on_reject: Callable[[Reject], None] | None
    ) -> None:
        self.report = LoadReport()
        self._record = record
        self._folder = folder
        self._names = names
        self._on_reject = on_reject
        self._origin: dict[str, str] = {}

    def take(
        self,
        files: Sequence[str],
        options: TextOptions,
        *,
        jobs: int,
        dask: str | None,
        on_error: Callable[[str, InputError], None] | None,
        progress: Progress | None,
    ) -> None:
        """Read the files and put their documents; see `Store.load`."""
        from actorgraph.loaders.inputs import files_of
        from actorgraph.loaders.parallel import open_each, start_readers

        files = list(files_of(files))
        ontology = self._record.ontology
        try:
            with start_readers(ontology, options, jobs=jobs, dask=dask) as readers:
                opened = open_each(files, ontology=ontology, options=options, readers=readers)
                for done, (file, opener) in enumerate(opened):
                    if progress is not None:
                        progress("loading", done, len(files))
                    try:
                        self._take(file, opener)
                    except InputError as error:
                        self.report.failed.append((file, str(error)))
                        if on_error is None:
                            raise
                        on_error(file, error)
        finally:
            self._record.flush()
        if progress is not None:
            progress("loading", len(files), len(files))

    def _take(self, file: str, opener: Opener) -> None:
        from actorgraph.loaders.resolve import resolve

        rejects: list[Reject] = []

        def reject(bad: Reject) -> None:
            rejects.append(bad)
            if self._on_reject is not None:
                self._on_reject(bad)

        opened = opener(reject)
        try:
            sources = resolve(
                opened.records,
                names=self._names,
                activity=opened.activity,
                default_document=opened.default_document,
                on_reject=reject,
            )
            for source in sources:
                identifier = source.document.id
                if self._origin.setdefault(identifier, file) != file:
                    raise InputError(
                        f"{file} and {self._origin[identifier]} both give the document id {identifier!r}; rename one, "
                        f"or give ids in the files"
                    )
                outcome: Outcome = self._record.put(source)
                getattr(self.report, outcome).append(identifier)
                self.report.statements += len(source.statements)
                self.report.claims += len(source.claims)
        finally:
            self.report.rejects += rejects
            self._folder.keep_rejects(opened.default_document, rejects)
