"""The graph as a networkx MultiDiGraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from actorgraph.graph.engine import Engine

if TYPE_CHECKING:
    import networkx as nx

_NODES = "MATCH (a:Actor:ActorGraph) RETURN properties(a) AS properties ORDER BY a.id"
_EDGES = (
    "MATCH (a:Actor:ActorGraph)-[r]->(b:Actor:ActorGraph) WHERE r.key IS NOT NULL "
    "RETURN a.id AS subject, b.id AS object, properties(r) AS properties ORDER BY subject, object, r.relation"
)
# Bookkeeping of the sync; nothing to analyse.
_INTERNAL = {"id", "key", "hash"}


def to_networkx(engine: Engine) -> nx.MultiDiGraph[str]:
    """Read actors and the edges between them: node ids are actors' ids, edge keys relations' names."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in engine.read(_NODES):
        properties = cast("dict[str, Any]", row["properties"])
        graph.add_node(properties["id"], **_attributes(properties))
    for row in engine.read(_EDGES):
        properties = cast("dict[str, Any]", row["properties"])
        subject, target = cast("str", row["subject"]), cast("str", row["object"])
        graph.add_edge(subject, target, key=properties["relation"], **_attributes(properties))
    return graph


def _attributes(properties: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in sorted(properties.items()) if k not in _INTERNAL}
