"""Plainly fictional actors and what plainly fictional papers say of them, for tests of the record."""

from __future__ import annotations

from actorgraph.graph.model import Activity, ActorMention, Claim, Document, Source, Span, Statement

RUN = Activity("mentions", "0", None)
TEXT = "The Harbour League and the Miners' Guild are allies, wrote Ada Quill."


def mention(actor: str, label: str, kind: str = "Organization") -> ActorMention:
    """Return a mention of an actor under its own id."""
    return ActorMention(actor, label, kind, actor, (label,), (Span(0, len(label), label),))


def statement(document: str = "gazette", **fields: object) -> Statement:
    """Return a statement that the Harbour League and the Miners' Guild are allies, with some fields changed."""
    values: dict[str, object] = {
        "subject": "harbour-league",
        "relation": "alliedWith",
        "object": "miners-guild",
        "span": Span(0, len(TEXT), TEXT),
        **fields,
    }
    return Statement(document=document, **values)  # type: ignore[arg-type]


def source(document: str = "gazette", *statements: Statement, claims: tuple[Claim, ...] = ()) -> Source:
    """Return a source with the actors, and the statements in the order in which the record gives them back."""
    chosen = statements or (statement(document),)
    return Source(
        document=Document(document, title="Allies at last", language="en", published="2031-05-04", source="Gazette"),
        activity=RUN,
        actors=(
            mention("ada-quill", "Ada Quill", "Person"),
            mention("harbour-league", "Harbour League"),
            mention("miners-guild", "Miners' Guild"),
        ),
        statements=tuple(sorted(chosen, key=lambda s: s.id)),
        claims=tuple(sorted(claims, key=lambda c: c.id)),
    )
