"""The records of one file, by the document that they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from actorgraph.errors import OntologyError
from actorgraph.graph.model import Span

if TYPE_CHECKING:
    from actorgraph.loaders.contract import ActorRecord, DocumentRecord, Record
    from actorgraph.loaders.mentions import Located, Reject
    from actorgraph.loaders.names import NameIndex

__all__ = ["DocumentRecords", "FileRecords", "OnReject"]

OnReject = Callable[["Reject"], None]


@dataclass(slots=True)
class DocumentRecords:
    """A document's own record, its actors and their spans, and its relations and claims."""

    record: DocumentRecord
    actors: dict[str, Located] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    rest: list[Located] = field(default_factory=list)


class FileRecords:
    """The records of one file, by document."""

    def __init__(self, names: NameIndex, on_reject: OnReject, default_document: str) -> None:
        self.ontology = names.ontology
        self.index = names
        self.on_reject = on_reject
        self.documents: dict[str, DocumentRecords] = {}
        self.actors: dict[str, Located] = {}
        self.default = self._current = default_document

    def document(self, identifier: str) -> DocumentRecords:
        if identifier not in self.documents:
            self.documents[identifier] = DocumentRecords({"type": "document", "id": identifier})
        return self.documents[identifier]

    def take(self, located: Located) -> None:
        record = located.record
        if record["type"] == "document":
            self._current = record.get("id", self.default)
            self.document(self._current).record = record
        elif record["type"] == "actor":
            self._take_actor(located, record)
        else:
            self.document(record.get("document", self._current)).rest.append(located)

    def _take_actor(self, located: Located, record: ActorRecord) -> None:
        try:
            self.ontology.top_kind(record["kind"])
        except OntologyError as error:
            self.on_reject(located.reject(str(error)))
            return
        home = self.document(self._current)
        first = home.actors.get(record["id"])
        home.actors[record["id"]] = located if first is None else _merged(first, record)
        self.actors.setdefault(record["id"], located)
        for span in record.get("mentions", ()):
            spans = self.document(span.get("document", self._current)).spans[record["id"]]
            spans.append(Span(span["start"], span["end"], span["text"]))


def _merged(first: Located, second: ActorRecord) -> Located:
    record = cast("ActorRecord", first.record)
    aliases = [*record.get("aliases", ()), second["label"], *second.get("aliases", ())]
    names = [a for a in dict.fromkeys(aliases) if a != record["label"]]
    return replace(first, record=cast("Record", {**record, "aliases": names}))
