"""A source as quads: what one document says, in the named graph of the document's own IRI."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from actorgraph.graph.model import ActorMention, Claim, Source, Span, Statement, digest
from actorgraph.graph.vocabulary import (
    CLAIM,
    DOCUMENT,
    DOCUMENT_FIELDS,
    MENTION,
    OA,
    PROV,
    RDF,
    RDFS,
    RUN,
    SPAN,
    STATEMENT,
    XSD,
    iri,
)
from actorgraph.ontology.model import ACTOR, CORE, Ontology

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["Encoder"]

_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}


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
        values: dict[str, object] = {p: getattr(document, f) for f, p in DOCUMENT_FIELDS.items()}
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
        return self._ox.NamedNode(SPAN + digest(document, span.start, span.end, span.text))

    def _mention(self, document: str, mention: ActorMention) -> Iterator[Triple]:
        node = self._ox.NamedNode(MENTION + digest(document, mention.local_id, mention.actor))
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


def _dump(extra: Mapping[str, object]) -> str | None:
    return json.dumps(extra, ensure_ascii=False, sort_keys=True) if extra else None


if TYPE_CHECKING:
    Term = ox.NamedNode | ox.Literal
    Triple = tuple[ox.NamedNode, ox.NamedNode, Term]
