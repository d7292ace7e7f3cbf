"""What the record holds, as plain objects: documents and what each of them says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Polarity = Literal["affirmed", "denied"]
Modality = Literal["actual", "threatened", "demanded", "possible"]
ClaimKind = Literal["direct", "indirect", "responsibility", "denial", "demand", "threat"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text. Offsets count code points from 0, `end` is exclusive; -1 where unknown."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text or file that was loaded. `published` is an ISO date of day, month or year precision."""

    id: str
    title: str | None = None
    language: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    text_sha256: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html

        facts = {
            "id": self.id,
            "source": self.source,
            "published": self.published,
            "language": self.language,
            "url": self.url,
        }
        return facts_html(self.title or self.id, facts)


@dataclass(frozen=True, slots=True)
class Activity:
    """The run that read a document: which loader, its version, and the model it used."""

    loader: str
    version: str
    model: str | None = None


@dataclass(frozen=True, slots=True)
class ActorMention:
    """What one document calls an actor, and the actor it was taken for.

    `local_id` and `local_kind` are the source file's own; `actor` is the id used everywhere else; `kind` is a class
    name of the ontology.
    """

    local_id: str
    label: str
    kind: str
    actor: str
    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html, listed

        facts = {"actor": self.actor, "kind": self.kind, "also": listed(self.names), "passages": len(self.spans)}
        return facts_html(self.label, facts)


@dataclass(frozen=True, slots=True)
class Statement:
    """One passage that states a relation between two actors. Actors are ids; `attribution` None is the narrator.

    `date` and `until` are ISO dates of day, month or year precision; `place` is an actor id, `place_text` its words.
    """

    document: str
    subject: str
    relation: str
    object: str
    polarity: Polarity = "affirmed"
    modality: Modality = "actual"
    attribution: str | None = None
    span: Span | None = None
    date: str | None = None
    date_precision: str | None = None
    until: str | None = None
    place: str | None = None
    place_text: str | None = None
    count: int | None = None
    status: str | None = None
    confidence: float | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    _id: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def id(self) -> str:
        """A hash of all it says and where: equal content is one statement."""
        if self._id is None:
            found = digest(
                "statement", self.document, self.subject, self.relation, self.object, self.polarity, self.modality,
                self.attribution, _span(self.span), self.date, self.date_precision, self.until, self.place,
                self.place_text, self.count, self.status,
            )  # fmt: skip
            object.__setattr__(self, "_id", found)
            return found
        return self._id

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html

        facts = {
            "says so": self.attribution,
            "polarity": self.polarity,
            "modality": self.modality,
            "date": self.date,
            "until": self.until,
            "place": self.place_text or self.place,
            "count": self.count,
            "status": self.status,
            "document": self.document,
        }
        quote = self.span.text if self.span else None
        return facts_html(f"{self.subject} – {self.relation} – {self.object}", facts, quote=quote)


@dataclass(frozen=True, slots=True)
class Claim:
    """Speech that a document attributes to a speaker: an actor's id, or None with only `speaker_text`.

    `states` are ids of the statements made inside it.
    """

    document: str
    kind: ClaimKind
    span: Span
    speaker: str | None = None
    speaker_text: str | None = None
    speaker_span: Span | None = None
    about: tuple[str, ...] = ()
    addressee: str | None = None
    states: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    _id: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def id(self) -> str:
        """A hash of speaker, kind, words and place."""
        if self._id is None:
            found = digest(
                "claim", self.document, self.kind, _span(self.span), self.speaker, self.speaker_text,
                _span(self.speaker_span), self.addressee,
            )  # fmt: skip
            object.__setattr__(self, "_id", found)
            return found
        return self._id

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html, listed

        facts = {
            "kind": self.kind,
            "about": listed(self.about),
            "addressee": self.addressee,
            "document": self.document,
            "statements in it": len(self.states),
        }
        speaker = self.speaker_text or self.speaker or "an unnamed speaker"
        return facts_html(f"Claim of {speaker}", facts, quote=self.span.text)


@dataclass(frozen=True, slots=True)
class Source:
    """All that one document says: the unit that is stored, replaced and removed."""

    document: Document
    activity: Activity
    actors: tuple[ActorMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()

    def narrated(self) -> frozenset[str]:
        """Return the ids of the statements in the narrator's voice: attributed to nobody, and in nobody's claim.

        An unnamed speaker's claim has no actor to attribute to; what is stated in it is not the narrator's either.
        """
        said = {statement for claim in self.claims for statement in claim.states}
        return frozenset(s.id for s in self.statements if s.attribution is None and s.id not in said)


def _span(span: Span | None) -> list[object] | None:
    return None if span is None else [span.start, span.end, span.text]


_encode = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps makes an encoder at each call


def digest(*parts: object) -> str:
    """Return 32 hexadecimal digits that stand for what is given: a list that JSON can write."""
    return hashlib.sha256(_encode(parts).encode()).hexdigest()[:32]
