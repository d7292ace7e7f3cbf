"""From mention records to sources: who is who, and which statements were made inside which claim.

A record's actor ids hold in its document (or file). Each actor becomes a known actor of the ontology where its id or
one of its names says so and the kind fits; otherwise it gets an id made of its label. Two actors that one document
keeps apart stay two, and an unknown person known by a single name is not taken for the same one in another document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from actorgraph.errors import OntologyError
from actorgraph.graph.model import Activity, ActorMention, Claim, Document, Source, Span, Statement
from actorgraph.graph.vocabulary import DOCUMENT_FIELDS
from actorgraph.loaders.contract import ActorRecord, ClaimRecord, DocumentRecord, RelationRecord
from actorgraph.loaders.document_records import DocumentRecords, FileRecords, OnReject
from actorgraph.loaders.mentions import Located
from actorgraph.loaders.names import NameIndex, slug

_PRECISIONS = {4: "year", 7: "month", 10: "day"}


def resolve(
    records: Iterable[Located],
    *,
    names: NameIndex,
    activity: Activity,
    default_document: str,
    on_reject: OnReject,
) -> Iterator[Source]:
    """Yield a source for every document of one file's records, in the order in which they first come up.

    `names` is made once for an ontology. A record without `document` belongs to the last document above it, at first to
    `default_document`. What can't be taken (an actor that nothing defines, a relation or kind that the ontology does
    not have) goes to `on_reject`. Memory: the file's records.
    """
    file = FileRecords(names, on_reject, default_document)
    for located in records:
        file.take(located)
    for document in file.documents.values():
        yield _Resolver(file, document).source(activity)


class _Resolver:
    """One document's records, on the way to a source."""

    def __init__(self, file: FileRecords, records: DocumentRecords) -> None:
        self.file = file
        self.records = records
        self.id = records.record.get("id", file.default)
        self.used: dict[str, str] = {}
        self._taken: dict[str, str] = {}

    def source(self, activity: Activity) -> Source:
        for local in self.records.actors:
            self.actor(local)
        for local in self.records.spans:
            self.actor(local)
        statements: dict[str, Statement] = {}
        claims: dict[str, Claim] = {}
        for located in self.records.rest:
            try:
                if located.record["type"] == "relation":
                    statement = self.statement(located.record)
                    statements.setdefault(statement.id, statement)
                else:
                    claim = self.claim(cast("ClaimRecord", located.record))
                    claims.setdefault(claim.id, claim)
            except (_UndefinedError, OntologyError) as error:
                self.file.on_reject(located.reject(str(error)))
        mentions = tuple(self.mention(local) for local in sorted(self.used))
        ordered = tuple(sorted(statements.values(), key=lambda s: s.id))
        linked = (self.link(claim, ordered, mentions) for claim in claims.values())
        return Source(
            document=self.document(),
            activity=activity,
            actors=mentions,
            statements=ordered,
            claims=tuple(sorted(linked, key=lambda c: c.id)),
        )

    def document(self) -> Document:
        record = cast("Mapping[str, Any]", self.records.record)
        fields = {f: record[f] or None for f in DOCUMENT_FIELDS if f in record}
        if published := fields.get("published"):
            fields["published"] = published[:10]
        return Document(id=self.id, extra=_extra(record, DocumentRecord), **fields)

    def actor(self, local: str) -> str:
        """Return the id that a record's actor id stands for here.

        Raises:
            _UndefinedError: no actor record defines it and the ontology does not know it.
        """
        if local in self.used:
            return self.used[local]
        located = self.records.actors.get(local) or self.file.actors.get(local)
        if located is None:
            if not self.file.index.known(local):
                raise _UndefinedError(f"actor {local!r} is defined by no actor record; add one above or mend the id")
            self.used[local] = local
            return local
        record = cast("ActorRecord", located.record)
        kind = self.file.ontology.top_kind(record["kind"])
        self.used[local] = self.identify(record, kind)
        return self.used[local]

    def identify(self, record: ActorRecord, kind: str) -> str:
        index = self.file.index
        if index.fits(record["id"], kind):
            return record["id"]
        if (known := index.lookup(record["label"], kind)) is not None:
            return known
        found = {i for name in record.get("aliases", ()) if (i := index.lookup(name, kind)) is not None}
        if len(found) == 1:
            return found.pop()
        new = slug(record["label"]) or slug(record["id"]) or record["id"]
        if kind == "Person" and "-" not in new:
            new = f"{new}-in-{slug(self.id) or self.id}"
        if index.known(new):
            new = f"{new}-{kind.lower()}"
        if self._taken.setdefault(new, record["id"]) != record["id"]:
            new = f"{new}-{slug(record['id']) or record['id']}"
            self._taken[new] = record["id"]
        return new

    def mention(self, local: str) -> ActorMention:
        located = self.records.actors.get(local) or self.file.actors.get(local)
        if located is None:
            known = self.file.ontology.actors[local]
            return ActorMention(local, known.label(), known.types[0], local)
        record = cast("ActorRecord", located.record)
        spans = dict.fromkeys(self.records.spans.get(local, ()))
        return ActorMention(
            local_id=local,
            label=record["label"],
            kind=record["kind"],
            actor=self.used[local],
            names=tuple(sorted({record["label"], *record.get("aliases", ())})),
            spans=tuple(sorted(spans, key=lambda s: (s.start, s.end, s.text))),
            extra=_extra(record, ActorRecord),
        )

    def statement(self, record: RelationRecord) -> Statement:
        attribution, place = record.get("attribution"), record.get("place")
        date, start = record.get("date"), record.get("start", -1)
        subject, target = self.actor(record["subject"]), self.actor(record["object"])
        relation = self.file.ontology.relation(record["relation"]).name
        text = record.get("text")
        where, words = self.place(place)
        return Statement(
            document=self.id,
            subject=subject,
            relation=relation,
            object=target,
            polarity=record.get("polarity", "affirmed"),
            modality=record.get("modality", "actual"),
            attribution=None if attribution is None else self.actor(attribution),
            span=None if text is None else Span(start, record.get("end", -1) if start >= 0 else -1, text),
            date=date,
            date_precision=record.get("date_precision") or (_PRECISIONS[len(date)] if date else None),
            until=record.get("until"),
            place=where,
            place_text=words,
            count=record.get("count"),
            status=record.get("status"),
            confidence=record.get("confidence"),
            extra=_extra(record, RelationRecord),
        )

    def place(self, place: str | None) -> tuple[str | None, str | None]:
        """Return a place as (actor id, words): an id that is defined here, else a known place's name, else words."""
        if not place:
            return None, None
        try:
            actor = self.actor(place)
        except _UndefinedError:
            return self.file.index.lookup(place, "Place"), place
        located = self.records.actors.get(place) or self.file.actors.get(place)
        label = self.file.ontology.actors[actor].label() if located is None else cast("Any", located.record)["label"]
        return actor, label

    def claim(self, record: ClaimRecord) -> Claim:
        speaker, words, addressee = record.get("speaker"), record.get("speaker_text"), record.get("addressee")
        start, end = record.get("speaker_start"), record.get("speaker_end")
        located = start is not None and end is not None and bool(words)
        return Claim(
            document=self.id,
            kind=record["kind"],
            span=Span(record["start"], record["end"], record["text"]),
            speaker=None if speaker is None else self.actor(speaker),
            speaker_text=words,
            speaker_span=Span(start, end, words)
            if located and start is not None and end is not None and words
            else None,
            about=tuple(sorted({self.actor(a) for a in record.get("about", ())})),
            addressee=None if addressee is None else self.actor(addressee),
            extra=_extra(record, ClaimRecord),
        )

    def link(self, claim: Claim, statements: Iterable[Statement], mentions: Iterable[ActorMention]) -> Claim:
        """Return the claim with the statements made inside it and, where its record names nobody, whom it is about.

        A statement belongs to a claim where it carries the claim's speaker and their spans meet. One that nobody
        carries belongs to an unnamed speaker's claim that covers half of it or more.
        """
        states = [s for s in statements if s.span is not None and _belongs(s, s.span, claim)]
        about = set(claim.about)
        if not about:
            about = {a for s in states for a in (s.subject, s.object)}
            about |= {m.actor for m in mentions for span in m.spans if _shared(span, claim.span) > 0}
            about.discard(claim.speaker or "")
        return replace(claim, states=tuple(sorted(s.id for s in states)), about=tuple(sorted(about)))


def _belongs(statement: Statement, span: Span, claim: Claim) -> bool:
    shared = _shared(span, claim.span)
    if statement.attribution is not None:
        return statement.attribution == claim.speaker and shared > 0
    return claim.speaker is None and 0 < span.end - span.start <= 2 * shared


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start) if a.start >= 0 and b.start >= 0 else 0


def _extra(record: Mapping[str, Any], contract: type) -> dict[str, object]:
    known = contract.__annotations__
    return {k: v for k, v in record.items() if k not in known}


class _UndefinedError(Exception):
    """An actor id that nothing defines."""
