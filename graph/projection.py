"""The property graph as rows, computed from what the documents say: pure, deterministic, nothing is written here.

The sources are read once: actors and edges are gathered in memory, each document's own rows wait in a temporary file,
so that a statement's text is in memory only while its document is at hand.

Two actors that are judged the same are one node; what one of them says about the other stays a statement but makes no
edge (an actor has no relation to itself).
"""

from __future__ import annotations

import pickle
import tempfile
import weakref
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from actorgraph.graph.model import Claim, Document, Source, Statement
from actorgraph.graph.period import period
from actorgraph.graph.rows import EdgeRow, NodeRow, Properties, edge_key, edge_row, key_of, node_row
from actorgraph.graph.status import Origin, edge_status, independent_sources, normalised
from actorgraph.ontology.model import Ontology

VERSION = "2"
"""Raise it when the same sources give other rows than before."""

NAME_LANGUAGES = ("en", "de", "nl")
FALLBACK_KIND = "Organization"
_NAMES = ("preferred", "alternative", "abbreviation")

NOTHING: Mapping[str, str] = {}


class _Voice(NamedTuple):
    document: Document
    polarity: str
    modality: str
    attribution: str | None
    status: str | None
    first: str | None
    last: str | None
    confidence: float | None
    sentence: int | None


@dataclass(slots=True)
class _Mentions:
    """What the documents call an actor, counted by documents."""

    labels: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)


def project(
    sources: Callable[[], Iterable[Source]] | Iterable[Source],
    ontology: Ontology,
    judgements: Mapping[str, str] = NOTHING,
    revision: str | None = None,
) -> Projection:
    """Prepare the rows of a property graph; nothing is read before they are asked for.

    Args:
        sources: a function that walks through them anew at each call (`record.sources`), or a list; in any order.
        judgements: actor id -> id of the actor it is shown as, chains followed to their end.
        revision: a hash of all the other arguments. With it, a sync into a graph that has it reads nothing.

    Raises:
        OntologyError: a statement names a relation that the ontology doesn't have (raised on reading).
    """
    if not callable(sources):
        documents = tuple(sources)
        return Projection(lambda: documents, ontology, judgements, revision)
    return Projection(sources, ontology, judgements, revision)


class Projection:
    """What `project` prepares. Ask for the rows in the order actors, documents, edges, or any other."""

    def __init__(
        self,
        sources: Callable[[], Iterable[Source]],
        ontology: Ontology,
        judgements: Mapping[str, str],
        revision: str | None,
    ) -> None:
        self.revision = f"{VERSION}:{revision}" if revision else None
        self._sources = sources
        self._ontology = ontology
        self._judgements = judgements
        self._actors: dict[str, _Mentions] = defaultdict(_Mentions)
        self._edges: dict[tuple[str, str, str], list[_Voice]] = defaultdict(list)
        self._names: dict[str, str] | None = None
        self._spool = tempfile.TemporaryFile()  # noqa: SIM115  # closed by the next line, when the projection goes
        weakref.finalize(self, self._spool.close)
        self._end = 0

    def actors(self) -> Iterator[NodeRow]:
        """Yield the actors that the documents name, by id."""
        names = self._gathered()
        for actor in sorted(names):
            yield self._actor(actor, names[actor])

    def documents(self) -> Iterator[NodeRow]:
        """Yield each document, followed by its statements and then its claims."""
        self._gathered()
        position = 0
        while position < self._end:
            self._spool.seek(position)
            rows: list[NodeRow] = pickle.load(self._spool)  # noqa: S301  # what _gathered wrote
            position = self._spool.tell()
            yield from rows

    def _rows(self, source: Source) -> Iterator[NodeRow]:
        yield self._document(source)
        statements, narrated = {s.id: s for s in source.statements}, source.narrated()
        labels = {m.actor: m.label for m in source.actors}
        for key, statement in sorted(statements.items()):
            yield self._statement(key, statement, source.document, labels, key in narrated)
        for key, claim in sorted({c.id: c for c in source.claims}.items()):
            yield self._claim(key, claim, source.document, statements)

    def edges(self) -> Iterator[EdgeRow]:
        """Yield the edges between actors, sorted."""
        self._gathered()
        for (subject, relation, object_), voices in sorted(self._edges.items()):
            yield self._edge(subject, relation, object_, voices)

    def shown(self, actor: str) -> str:
        """Return the actor that an actor is shown as."""
        return self._judgements.get(actor, actor)

    def _gathered(self) -> Mapping[str, str]:
        """Read the sources, once; return the actors' names by id.

        Actors come before the documents that name them, so the documents' rows wait in a temporary file: reading the
        record again costs many times as much.
        """
        if self._names is None:
            self._actors.clear()
            self._edges.clear()
            self._spool.seek(0)
            for source in self._sources():
                self._gather(source)
                pickle.dump(list(self._rows(source)), self._spool, pickle.HIGHEST_PROTOCOL)
            self._end = self._spool.tell()
            self._names = {actor: self._name(actor) for actor in self._actors}
        return self._names

    def _gather(self, source: Source) -> None:
        document = source.document
        labels: set[tuple[str, str]] = set()
        kinds: set[tuple[str, str]] = set()
        for mention in source.actors:
            actor = self.shown(mention.actor)
            labels.add((actor, mention.label))
            kinds.add((actor, mention.kind))
            self._actors[actor].names.update(mention.names)
        for actor, label in labels:
            self._actors[actor].labels[label] += 1
        for actor, kind in kinds:
            self._actors[actor].kinds[kind] += 1
        for actor in _used(source):
            self._actors[self.shown(actor)]  # a node even where no mention introduces it
        narrated = source.narrated()
        for key, statement in {s.id: s for s in source.statements}.items():
            if edge := self._edge_of(statement):
                sentence = normalised(statement.span.text if statement.span else None)
                self._edges[edge].append(
                    _Voice(
                        document,
                        statement.polarity,
                        statement.modality,
                        None if key in narrated else self.shown(statement.attribution or ""),
                        statement.status,
                        *period(statement.date, statement.until, document.published),
                        statement.confidence,
                        hash(sentence) if sentence else None,  # only compared within this process
                    )
                )

    def _edge_of(self, statement: Statement) -> tuple[str, str, str] | None:
        """Return subject, relation and object of the edge that a statement counts for; None where the two are one."""
        relation = self._ontology.relation(statement.relation)
        subject, object_ = self.shown(statement.subject), self.shown(statement.object)
        if relation.symmetric and object_ < subject:
            subject, object_ = object_, subject
        return (subject, relation.name, object_) if subject != object_ else None

    def _name(self, actor: str) -> str:
        known = self._ontology.actors.get(actor)
        return known.label("en") if known else _most(self._actors[actor].labels) or actor

    def _actor(self, actor: str, name: str) -> NodeRow:
        known = self._ontology.actors.get(actor)
        mentions = self._actors[actor]
        kind, finest = (known.kind, known.types[0]) if known else self._kind(mentions.kinds)
        names = mentions.names | set(mentions.labels) | {name}
        if known:
            names |= {n.text for n in known.names if n.role in _NAMES}
        preferred = {n.language: n.text for n in known.names if n.role == "preferred"} if known else {}
        return node_row(
            "Actor",
            actor,
            {
                "name": name,
                "kind": kind,
                "type": finest,
                "names": sorted(names),
                "known": known is not None,
                **{f"name_{language}": preferred.get(language) for language in NAME_LANGUAGES},
            },
            labels=(kind,),
        )

    def _kind(self, votes: Counter[str]) -> tuple[str, str]:
        """Return the kind that most documents give, and the finer class below it that most give."""
        kinds = self._ontology.kinds
        tops: Counter[str] = Counter()
        for name, count in votes.items():
            if name in kinds:
                tops[kinds[name].top] += count
        top = _most(tops) or FALLBACK_KIND
        finer = Counter({n: c for n, c in votes.items() if n in kinds and n != top and kinds[n].top == top})
        return top, _most(finer) or top

    def _document(self, source: Source) -> NodeRow:
        document = source.document
        return node_row(
            "Document",
            document.id,
            {
                "title": document.title,
                "source": document.source,
                "language": document.language,
                "published": document.published,
                "url": document.url,
                "loader": source.activity.loader,
            },
        )

    def _statement(
        self, key: str, statement: Statement, document: Document, labels: Mapping[str, str], narrated: bool
    ) -> NodeRow:
        first, last = period(statement.date, statement.until, document.published)
        place = self.shown(statement.place) if statement.place else None
        edge = self._edge_of(statement)
        span = statement.span
        links = [
            ("SUBJECT", key_of("Actor", self.shown(statement.subject))),
            ("OBJECT", key_of("Actor", self.shown(statement.object))),
            ("FROM", key_of("Document", document.id)),
        ]
        if statement.attribution:
            links.append(("ACCORDING_TO", key_of("Actor", self.shown(statement.attribution))))
        if place:
            links.append(("AT", key_of("Actor", place)))
        return node_row(
            "Statement",
            key,
            {
                "relation": statement.relation,
                "edge": edge_key(*edge) if edge else None,
                "polarity": statement.polarity,
                "modality": statement.modality,
                "status": statement.status,
                "date": statement.date,
                "until": statement.until,
                "date_precision": statement.date_precision,
                "first": first,
                "last": last,
                "place": statement.place_text or (self._place(statement.place, labels) if statement.place else None),
                "count": statement.count,
                "text": span.text if span else None,
                "start": span.start if span and span.start >= 0 else None,
                "end": span.end if span and span.end >= 0 else None,
                "confidence": statement.confidence,
                "narrated": narrated,
            },
            links,
        )

    def _place(self, place: str, labels: Mapping[str, str]) -> str:
        known = self._ontology.actors.get(self.shown(place))
        return known.label("en") if known else labels.get(place, place)

    def _claim(self, key: str, claim: Claim, document: Document, statements: Mapping[str, Statement]) -> NodeRow:
        links = [("FROM", key_of("Document", document.id))]
        if claim.speaker:
            links.append(("MADE_BY", key_of("Actor", self.shown(claim.speaker))))
        if claim.addressee:
            links.append(("ADDRESSED_TO", key_of("Actor", self.shown(claim.addressee))))
        links += [("ABOUT", key_of("Actor", self.shown(actor))) for actor in claim.about]
        links += [("STATES", key_of("Statement", statement)) for statement in claim.states if statement in statements]
        return node_row(
            "Claim",
            key,
            {
                "kind": claim.kind,
                "text": claim.span.text,
                "speaker": claim.speaker_text,
                "date": document.published,
                "start": claim.span.start if claim.span.start >= 0 else None,
                "end": claim.span.end if claim.span.end >= 0 else None,
            },
            links,
        )

    def _edge(self, subject: str, relation: str, object_: str, voices: list[_Voice]) -> EdgeRow:
        confidences = [v.confidence for v in voices if v.polarity == "affirmed" and v.confidence is not None]
        origins = (Origin(v.document.id, v.document.source, v.document.text_sha256, v.sentence) for v in voices)
        edge_type = self._ontology.relation(relation).edge_type
        values: Properties = {
            "status": edge_status(voices, self._ontology.statuses),
            "statements": len(voices),
            "affirmed": sum(v.polarity == "affirmed" and v.modality == "actual" for v in voices),
            "denied": sum(v.polarity == "denied" for v in voices),
            "documents": len({v.document.id for v in voices}),
            "sources": independent_sources(origins),
            "speakers": sorted({v.attribution for v in voices if v.attribution}),
            "first": min((v.first for v in voices if v.first), default=None),
            "last": max((v.last for v in voices if v.last), default=None),
            "confidence": max(confidences, default=None),
        }
        return edge_row(edge_type, subject, relation, object_, values)


def _used(source: Source) -> Iterator[str]:
    for statement in source.statements:
        yield from filter(None, (statement.subject, statement.object, statement.attribution, statement.place))
    for claim in source.claims:
        yield from filter(None, (claim.speaker, claim.addressee, *claim.about))


def _most(counts: Counter[str]) -> str | None:
    """Return what is counted most, the first in the alphabet where several are."""
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
