"""What a store, or the graph on a server, holds: the figures that `status` shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.graph.engine import Engine
    from actorgraph.graph.record import Record

_FIGURES = """
SELECT ?documents ?sources ?statements ?claims ?actors ?newest WHERE {
  { SELECT (COUNT(?d) AS ?documents) (MAX(STR(?p)) AS ?newest)
    { GRAPH ?d { ?d a ag:Document OPTIONAL { ?d ag:published ?p } } } }
  { SELECT (COUNT(DISTINCT ?n) AS ?sources) { GRAPH ?d { ?d ag:sourceName ?n } } }
  { SELECT (COUNT(?s) AS ?statements) { GRAPH ?d { ?s a ag:Statement } } }
  { SELECT (COUNT(?c) AS ?claims) { GRAPH ?d { ?c a ag:Claim } } }
  { SELECT (COUNT(DISTINCT ?a) AS ?actors) { GRAPH ?d { ?m ag:denotes ?a } } }
}
"""
_LANGUAGES = """
SELECT ?language (COUNT(?d) AS ?documents) { GRAPH ?d { ?d a ag:Document ; dcterms:language ?language } }
GROUP BY ?language ORDER BY DESC(?documents) ?language
"""
_SERVER_FIGURES = """
OPTIONAL MATCH (d:Document:ActorGraph)
WITH count(d) AS documents, count(DISTINCT d.source) AS sources, max(d.published) AS newest
OPTIONAL MATCH (s:Statement:ActorGraph) WITH documents, sources, newest, count(s) AS statements
OPTIONAL MATCH (c:Claim:ActorGraph) WITH documents, sources, newest, statements, count(c) AS claims
OPTIONAL MATCH (a:Actor:ActorGraph)
RETURN documents, sources, newest, statements, claims, count(a) AS actors
"""
_SERVER_LANGUAGES = """
MATCH (d:Document:ActorGraph) WHERE d.language IS NOT NULL
RETURN d.language AS language, count(d) AS documents ORDER BY documents DESC, language
"""


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """Figures of a store. `sources` counts named ones; `newest` is the latest ISO date of a document.

    `up_to_date` says whether the graph shows what the record holds, `ontology` is the ontology's version, `rejects`
    the number of lines that the last loads did not take; all three are None for a server, which can't tell.
    """

    location: str
    documents: int = 0
    sources: int = 0
    statements: int = 0
    claims: int = 0
    actors: int = 0
    languages: Mapping[str, int] = field(default_factory=dict)
    newest: str | None = None
    up_to_date: bool | None = None
    ontology: str | None = None
    rejects: int | None = None

    def _repr_html_(self) -> str:
        from actorgraph.cli_text import without_login
        from actorgraph.notebook import facts_html

        languages = ", ".join(f"{language} {count:,}" for language, count in self.languages.items())
        facts = {
            **{name: f"{getattr(self, name):,}" for name in ("documents", "sources", "statements", "claims", "actors")},
            "languages": languages,
            "newest": self.newest,
            "lines not taken": self.rejects or None,
            "graph": None if self.up_to_date is None else "up to date" if self.up_to_date else "behind the record",
        }
        return facts_html(without_login(self.location), facts)


def read_status(record: Record, *, location: str, up_to_date: bool, rejects: int) -> StoreStatus:
    """Count what a record holds."""
    from actorgraph.graph.sparql import run_sparql

    figures = run_sparql(record, _FIGURES).rows[0]
    newest = figures["newest"]
    return StoreStatus(
        location=location,
        documents=_count(figures["documents"]),
        sources=_count(figures["sources"]),
        statements=_count(figures["statements"]),
        claims=_count(figures["claims"]),
        actors=_count(figures["actors"]),
        languages={str(row["language"]): _count(row["documents"]) for row in run_sparql(record, _LANGUAGES).rows},
        newest=None if newest is None else str(newest),
        up_to_date=up_to_date,
        ontology=record.ontology.version,
        rejects=rejects,
    )


def read_server_status(engine: Engine) -> StoreStatus:
    """Count what the graph on a server holds of ours."""
    figures = engine.read(_SERVER_FIGURES)[0]
    newest = figures["newest"]
    return StoreStatus(
        location=engine.location,
        documents=_count(figures["documents"]),
        sources=_count(figures["sources"]),
        statements=_count(figures["statements"]),
        claims=_count(figures["claims"]),
        actors=_count(figures["actors"]),
        languages={str(row["language"]): _count(row["documents"]) for row in engine.read(_SERVER_LANGUAGES)},
        newest=None if newest is None else str(newest),
    )


def _count(value: object) -> int:
    return int(str(value))
