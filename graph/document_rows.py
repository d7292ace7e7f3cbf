"""The rows of one document: itself, its statements and its claims. They depend on nothing that others say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from actorgraph.graph.contributions import edge_of
from actorgraph.graph.model import Claim, Document, Source, Statement
from actorgraph.graph.period import period
from actorgraph.graph.rows import NodeRow, Properties, edge_key, key_of, node_row
from actorgraph.ontology.model import Ontology


def document_rows(source: Source, ontology: Ontology, shown: Callable[[str], str]) -> Iterator[NodeRow]:
    """Yield the document, then its statements, then its claims; `shown` gives the actor that an actor is shown as."""
    document = source.document
    yield node_row(
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
    statements, narrated = {s.id: s for s in source.statements}, source.narrated()
    labels = {m.actor: m.label for m in source.actors}

    def place_name(place: str) -> str:
        known = ontology.actors.get(shown(place))
        return known.label("en") if known else labels.get(place, place)

    for key, statement in sorted(statements.items()):
        place = statement.place_text or (place_name(statement.place) if statement.place else None)
        edge = edge_of(statement, ontology, shown)
        values: Properties = {
            "edge": edge_key(*edge) if edge else None,
            "place": place,
            "narrated": key in narrated,
        }
        yield _statement(key, statement, document, values, shown)
    for key, claim in sorted({c.id: c for c in source.claims}.items()):
        yield _claim(key, claim, document, statements, shown)


def _statement(
    key: str, statement: Statement, document: Document, values: Properties, shown: Callable[[str], str]
) -> NodeRow:
    first, last = period(statement.date, statement.until, document.published)
    span = statement.span
    subject, object_ = shown(statement.subject), shown(statement.object)
    links = [
        ("SUBJECT", key_of("Actor", subject)),
        ("OBJECT", key_of("Actor", object_)),
        ("FROM", key_of("Document", document.id)),
    ]
    if statement.attribution:
        links.append(("ACCORDING_TO", key_of("Actor", shown(statement.attribution))))
    if statement.place:
        links.append(("AT", key_of("Actor", shown(statement.place))))
    return node_row(
        "Statement",
        key,
        {
            "relation": statement.relation,
            "outgoing": f"{subject} {statement.relation}",
            "incoming": f"{statement.relation} {object_}",
            "day": first or "",
            "polarity": statement.polarity,
            "modality": statement.modality,
            "status": statement.status,
            "date": statement.date,
            "until": statement.until,
            "date_precision": statement.date_precision,
            "first": first,
            "last": last,
            "count": statement.count,
            "text": span.text if span else None,
            "start": span.start if span and span.start >= 0 else None,
            "end": span.end if span and span.end >= 0 else None,
            "confidence": statement.confidence,
            **values,
        },
        links,
    )


def _claim(
    key: str, claim: Claim, document: Document, statements: Mapping[str, Statement], shown: Callable[[str], str]
) -> NodeRow:
    links = [("FROM", key_of("Document", document.id))]
    if claim.speaker:
        links.append(("MADE_BY", key_of("Actor", shown(claim.speaker))))
    if claim.addressee:
        links.append(("ADDRESSED_TO", key_of("Actor", shown(claim.addressee))))
    links += [("ABOUT", key_of("Actor", shown(actor))) for actor in claim.about]
    links += [("STATES", key_of("Statement", statement)) for statement in claim.states if statement in statements]
    return node_row(
        "Claim",
        key,
        {
            "kind": claim.kind,
            "text": claim.span.text,
            "speaker": claim.speaker_text,
            "date": document.published,
            "day": document.published or "",
            "start": claim.span.start if claim.span.start >= 0 else None,
            "end": claim.span.end if claim.span.end >= 0 else None,
        },
        links,
    )
