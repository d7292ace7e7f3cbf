"""The quads of one document's graph as a source again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
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
from actorgraph.graph.vocabulary import DOCUMENT_FIELDS, OA, PROV, RDF, RDFS, STATEMENT, identifier
from actorgraph.ontology.model import ACTOR, CORE, Ontology

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["Decoder"]

Properties = Mapping[str, list[str]]
"""Values of one subject by predicate IRI: lexical forms of literals, IRIs of nodes; several are sorted."""


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
    fields = {f: _one(p, predicate) for f, predicate in DOCUMENT_FIELDS.items()}
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


def _load(text: str | None) -> dict[str, object]:
    return cast("dict[str, object]", json.loads(text)) if text else {}
