"""A source as quads and back: what one document says, in the named graph of the document's own IRI."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from actorgraph.graph.model import (
    Activity,
    ActorMention,
    Claim,
    ClaimKind,
    Document,
    Modality,
    Polarity,
    Source,
    Span,
    Statement,
)
from actorgraph.graph.vocabulary import (
    CLAIM,
    DCTERMS,
    DOCUMENT,
    MENTION,
    OA,
    PROV,
    RDF,
    RDFS,
    RUN,
    SPAN,
    STATEMENT,
    XSD,
    identifier,
    iri,
)
from actorgraph.ontology.model import ACTOR, CORE, Ontology

if TYPE_CHECKING:
    import pyoxigraph as ox

_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
_DOCUMENT_FIELDS = {
    "title": DCTERMS + "title",
    "language": DCTERMS + "language",
    "published": CORE + "published",
    "source": CORE + "sourceName",
    "url": DCTERMS + "source",
    "text_sha256": CORE + "textSha256",
}

Properties = Mapping[str, list[str]]
"""Values of one subject by predicate IRI: lexical forms of literals, IRIs of nodes; several are sorted."""


class Encoder:
    """Turns sources into quads. Terms that recur (predicates, classes, relations) are made once."""

    def __init__(self, ontology: Ontology) -> None:
        import pyoxigraph as ox

        self._ox = ox
        self._ontology = ontology
        self._terms: dict[str, ox.NamedNode] = {}
        self._types = {name: ox.NamedNode(XSD + name) for name in ("date", "gYearMonth", "gYear", "dateTime")}

    def quads(self, source: Source) -> list[ox.Quad]:
        """Return all quads of a source, without the digest and the time of the run.

        Raises:
            OntologyError: a relation that the ontology does not have.
        """
        graph = iri(DOCUMENT, source.document.id)
        narrated = source.narrated()
        triples = [
            *self._document(graph, source),
            *(t for m in source.actors for t in self._mention(source.document.id, m)),
            *(t for s in source.statements for t in self._statement(s, narrated=s.id in narrated)),
            *(t for c in source.claims for t in self._claim(c)),
        ]
        return [self._ox.Quad(s, p, o, graph) for s, p, o in dict.fromkeys(triples)]

    def term(self, value: str) -> ox.NamedNode:
        """Return the node of an IRI that recurs."""
        node = self._terms.get(value)
        if node is None:
            node = self._terms[value] = self._ox.NamedNode(value)
        return node

    def _date(self, value: str) -> ox.Literal:
        if len(value) in _DATE_TYPES:
            return self._ox.Literal(value, datatype=self._types[_DATE_TYPES[len(value)]])
        return self._ox.Literal(value)

    def _properties(self, subject: ox.NamedNode, values: Mapping[str, object]) -> Iterator[Triple]:
        """Yield a triple for each value that is not None; strings, numbers and nodes become terms."""
        for predicate, value in values.items():
            if value is not None:
                if isinstance(value, bool | int | float | str):
                    value = self._ox.Literal(value)
                yield subject, self.term(predicate), cast("Term", value)

    def _document(self, graph: ox.NamedNode, source: Source) -> Iterator[Triple]:
        document, run = source.document, source.activity
        activity = iri(RUN, document.id)
        yield graph, self.term(RDF + "type"), self.term(CORE + "Document")
        values: dict[str, object] = {p: getattr(document, f) for f, p in _DOCUMENT_FIELDS.items()}
        if document.published:
            values[CORE + "published"] = self._date(document.published)
        values[CORE + "documentId"] = document.id
        values[CORE + "extra"] = _dump(document.extra)
        values[PROV + "wasGeneratedBy"] = activity
        yield from self._properties(graph, values)
        yield activity, self.term(RDF + "type"), self.term(PROV + "Activity")
        run_values = {RDFS + "label": run.loader, CORE + "loaderVersion": run.version, CORE + "model": run.model}
        yield from self._properties(activity, run_values)

    def _span(self, document: str, span: Span) -> Iterator[Triple]:
        node = self._span_node(document, span)
        yield node, self.term(RDF + "type"), self.term(OA + "TextQuoteSelector")
        yield node, self.term(OA + "exact"), self._ox.Literal(span.text)
        if span.start >= 0:
            yield node, self.term(RDF + "type"), self.term(OA + "TextPositionSelector")
            yield node, self.term(OA + "start"), self._ox.Literal(span.start)
            yield node, self.term(OA + "end"), self._ox.Literal(span.end)

    def _span_node(self, document: str, span: Span) -> ox.NamedNode:
        return self._ox.NamedNode(SPAN + _hash(document, span.start, span.end, span.text))

    def _mention(self, document: str, mention: ActorMention) -> Iterator[Triple]:
        node = self._ox.NamedNode(MENTION + _hash(document, mention.local_id, mention.actor))
        yield node, self.term(RDF + "type"), self.term(CORE + "ActorMention")
        values = {
            CORE + "localId": mention.local_id,
            RDFS + "label": mention.label,
            CORE + "localKind": mention.kind,
            CORE + "denotes": iri(ACTOR, mention.actor),
            CORE + "extra": _dump(mention.extra),
        }
        yield from self._properties(node, values)
        for name in mention.names:
            yield node, self.term(CORE + "mentionName"), self._ox.Literal(name)
        for span in mention.spans:
            yield node, self.term(CORE + "span"), self._span_node(document, span)
            yield from self._span(document, span)

    def _statement(self, s: Statement, narrated: bool) -> Iterator[Triple]:
        relation = self.term(self._ontology.relation(s.relation).iri)
        node = self._ox.NamedNode(STATEMENT + s.id)
        subject, target = iri(ACTOR, s.subject), iri(ACTOR, s.object)
        yield node, self.term(RDF + "type"), self.term(CORE + "Statement")
        values = {
            RDF + "subject": subject,
            RDF + "predicate": relation,
            RDF + "object": target,
            CORE + "polarity": s.polarity,
            CORE + "modality": s.modality,
            PROV + "wasAttributedTo": None if s.attribution is None else iri(ACTOR, s.attribution),
            CORE + "date": None if s.date is None else self._date(s.date),
            CORE + "datePrecision": s.date_precision,
            CORE + "until": None if s.until is None else self._date(s.until),
            CORE + "place": None if s.place is None else iri(ACTOR, s.place),
            CORE + "placeText": s.place_text,
            CORE + "count": s.count,
            CORE + "status": s.status,
            CORE + "confidence": None if s.confidence is None else float(s.confidence),
            CORE + "extra": _dump(s.extra),
        }
        yield from self._properties(node, values)
        if s.span is not None:
            yield node, self.term(CORE + "span"), self._span_node(s.document, s.span)
            yield from self._span(s.document, s.span)
        if narrated and s.polarity == "affirmed" and s.modality == "actual" and s.status is None:
            yield subject, relation, target

    def _claim(self, c: Claim) -> Iterator[Triple]:
        node = self._ox.NamedNode(CLAIM + c.id)
        yield node, self.term(RDF + "type"), self.term(CORE + "Claim")
        values = {
            CORE + "claimKind": c.kind,
            PROV + "wasAttributedTo": None if c.speaker is None else iri(ACTOR, c.speaker),
            CORE + "speakerText": c.speaker_text,
            CORE + "addressee": None if c.addressee is None else iri(ACTOR, c.addressee),
            CORE + "span": self._span_node(c.document, c.span),
            CORE + "extra": _dump(c.extra),
        }
        yield from self._properties(node, values)
        yield from self._span(c.document, c.span)
        if c.speaker_span is not None:
            yield node, self.term(CORE + "speakerSpan"), self._span_node(c.document, c.speaker_span)
            yield from self._span(c.document, c.speaker_span)
        for actor in c.about:
            yield node, self.term(CORE + "about"), iri(ACTOR, actor)
        for statement in c.states:
            yield node, self.term(CORE + "states"), self._ox.NamedNode(STATEMENT + statement)


class Decoder:
    """Turns the quads of one document's graph back into a source. Equal to what was encoded, lists sorted by id."""

    def __init__(self, ontology: Ontology) -> None:
        self._relations = {r.iri: r.name for r in ontology.relations.values()}

    def source(self, quads: Iterable[ox.Quad]) -> Source:
        """Read all quads of one graph; `quads` holds that graph and no other."""
        nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in cast("Iterable[Any]", quads):  # one cast for all: documents hold no blank nodes
            nodes[quad.subject.value][quad.predicate.value].append(quad.object.value)
        for properties in nodes.values():
            for values in properties.values():
                if len(values) > 1:
                    values.sort()
        by_type: dict[str, list[str]] = defaultdict(list)
        for node in sorted(nodes):
            for kind in nodes[node].get(RDF + "type", ()):
                by_type[kind].append(node)
        spans = {n: _read_span(nodes[n]) for n in by_type[OA + "TextQuoteSelector"]}
        document = _read_document(nodes[by_type[CORE + "Document"][0]])
        statements = [self._statement(document.id, nodes[n], spans) for n in by_type[CORE + "Statement"]]
        mentions = [_read_mention(nodes[n], spans) for n in by_type[CORE + "ActorMention"]]
        return Source(
            document=document,
            activity=_read_activity(nodes[by_type[PROV + "Activity"][0]]),
            actors=tuple(sorted(mentions, key=lambda m: m.local_id)),
            statements=tuple(sorted(statements, key=lambda s: s.id)),
            claims=tuple(_read_claim(document.id, nodes[n], spans) for n in by_type[CORE + "Claim"]),
        )

    def _statement(self, document: str, p: Properties, spans: Mapping[str, Span]) -> Statement:
        count, confidence = _one(p, CORE + "count"), _one(p, CORE + "confidence")
        relation = p[RDF + "predicate"][0]
        return Statement(
            document=document,
            subject=identifier(ACTOR, p[RDF + "subject"][0]),
            relation=self._relations.get(relation, relation),
            object=identifier(ACTOR, p[RDF + "object"][0]),
            polarity=cast("Polarity", p[CORE + "polarity"][0]),
            modality=cast("Modality", p[CORE + "modality"][0]),
            attribution=_actor(p, PROV + "wasAttributedTo"),
            span=_span_of(p, CORE + "span", spans),
            date=_one(p, CORE + "date"),
            date_precision=_one(p, CORE + "datePrecision"),
            until=_one(p, CORE + "until"),
            place=_actor(p, CORE + "place"),
            place_text=_one(p, CORE + "placeText"),
            count=None if count is None else int(count),
            status=_one(p, CORE + "status"),
            confidence=None if confidence is None else float(confidence),
            extra=_load(_one(p, CORE + "extra")),
        )


def _read_document(p: Properties) -> Document:
    fields = {f: _one(p, predicate) for f, predicate in _DOCUMENT_FIELDS.items()}
    return Document(id=p[CORE + "documentId"][0], extra=_load(_one(p, CORE + "extra")), **fields)


def _read_activity(p: Properties) -> Activity:
    return Activity(p[RDFS + "label"][0], p[CORE + "loaderVersion"][0], _one(p, CORE + "model"))


def _read_mention(p: Properties, spans: Mapping[str, Span]) -> ActorMention:
    return ActorMention(
        local_id=p[CORE + "localId"][0],
        label=p[RDFS + "label"][0],
        kind=p[CORE + "localKind"][0],
        actor=identifier(ACTOR, p[CORE + "denotes"][0]),
        names=tuple(p.get(CORE + "mentionName", ())),
        spans=tuple(sorted((spans[s] for s in p.get(CORE + "span", ())), key=lambda s: (s.start, s.end, s.text))),
        extra=_load(_one(p, CORE + "extra")),
    )


def _read_claim(document: str, p: Properties, spans: Mapping[str, Span]) -> Claim:
    return Claim(
        document=document,
        kind=cast("ClaimKind", p[CORE + "claimKind"][0]),
        span=spans[p[CORE + "span"][0]],
        speaker=_actor(p, PROV + "wasAttributedTo"),
        speaker_text=_one(p, CORE + "speakerText"),
        speaker_span=_span_of(p, CORE + "speakerSpan", spans),
        about=tuple(sorted(identifier(ACTOR, a) for a in p.get(CORE + "about", ()))),
        addressee=_actor(p, CORE + "addressee"),
        states=tuple(s.removeprefix(STATEMENT) for s in p.get(CORE + "states", ())),
        extra=_load(_one(p, CORE + "extra")),
    )


def _read_span(p: Properties) -> Span:
    return Span(int(_one(p, OA + "start") or -1), int(_one(p, OA + "end") or -1), p[OA + "exact"][0])


def _span_of(p: Properties, predicate: str, spans: Mapping[str, Span]) -> Span | None:
    node = _one(p, predicate)
    return None if node is None else spans[node]


def _one(p: Properties, predicate: str) -> str | None:
    values = p.get(predicate)
    return values[0] if values else None


def _actor(p: Properties, predicate: str) -> str | None:
    value = _one(p, predicate)
    return None if value is None else identifier(ACTOR, value)


_encode = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps makes an encoder at each call


def _hash(*parts: object) -> str:
    return hashlib.sha256(_encode(parts).encode()).hexdigest()[:32]


def _dump(extra: Mapping[str, object]) -> str | None:
    return json.dumps(extra, ensure_ascii=False, sort_keys=True) if extra else None


def _load(text: str | None) -> dict[str, object]:
    return cast("dict[str, object]", json.loads(text)) if text else {}


if TYPE_CHECKING:
    Term = ox.NamedNode | ox.Literal
    Triple = tuple[ox.NamedNode, ox.NamedNode, Term]
