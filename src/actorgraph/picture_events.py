"""What the timeline shows, read from the graph: attacks by their actors, claims by their speakers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from actorgraph.graph.network import Network
from actorgraph.picture_timeline import ATTACK, CLAIM, DENIED, Event, event

if TYPE_CHECKING:
    from actorgraph.graph.selection import Choices
    from actorgraph.graphview import GraphView

ATTACKS = ("attacks", "killed")
_SHOWN = {"reported": ATTACK, "claimed": ATTACK, "former": ATTACK, "denied": DENIED}
_CLAIMS = """
MATCH (c:Claim)-[:MADE_BY]->(a:Actor)
WHERE a:ActorGraph AND c:ActorGraph
  AND ($actors IS NULL OR a.id IN $actors)
  AND ($first IS NULL OR c.date IS NULL
       OR (c.date >= left($first, size(c.date)) AND c.date <= left($last, size(c.date))))
RETURN c.id AS id, a.id AS actor, a.name AS name, c.date AS date
"""


def read_events(view: GraphView, choices: Choices) -> Iterator[Event | None]:
    """Yield the attacks and claims that were chosen, None for one without a date.

    `relations` says what counts as an attack; a claim has neither a relation nor a status.
    """
    known = [name for name in ATTACKS if name in view.ontology.relations]
    wanted: Choices = {"relations": known or None, **choices}
    network = view.network(**wanted, view="statements")
    yield from _attacks(network)
    rows = view.engine.read(_CLAIMS, network.selection.parameters())
    for row in sorted(rows, key=lambda r: cast("str", r["id"])):
        yield event(cast("str", row["actor"]), cast("str", row["name"]), CLAIM, cast("str | None", row["date"]))


def _attacks(network: Network) -> Iterator[Event | None]:
    names = {node.id: str(node.attributes["name"]) for node in network.nodes()}
    wanted = network.selection.actors
    for edge in network.edges():
        kind = _SHOWN.get(str(edge.attributes["status"]))
        if kind and (wanted is None or edge.source in wanted):
            first, last = (cast("str | None", edge.attributes.get(n)) for n in ("first", "last"))
            yield event(edge.source, names[edge.source], kind, first, last)
