"""Simple graphs of a network for networkx's algorithms: one edge for two actors, with a weight and with a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.graph.status import STATED

if TYPE_CHECKING:
    import networkx as nx


def simple_graph(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Return an undirected graph with one edge for all between two actors.

    Its `weight` is the sum of their sources (of statements, their number), and it has `relations`, `first` and `last`.
    Loops are left out.
    """
    import networkx as nx

    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(graph.nodes(data=True))
    for subject, target, attributes in graph.edges(data=True):
        if subject == target:
            continue
        if not found.has_edge(subject, target):
            found.add_edge(subject, target, weight=0, relations=[])
        _add(found.edges[subject, target], attributes)
    return found


def signed_graph(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Return an undirected graph of friends and enemies: `sign` is 1 or -1 and `weight` is positive.

    `positive` and `negative` are the sums of the sources for either. The sign is that of the larger, whose size is the
    weight; pairs with as much for as against are left out, as is what is only threatened, denied, possible or over.
    `signed_weight` is sign times weight. Which relations are friendly or hostile says the ontology (`ag:sign`).
    """
    import networkx as nx

    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(graph.nodes(data=True))
    for subject, target, attributes in graph.edges(data=True):
        sign = attributes.get("sign")
        if not sign or attributes.get("status") not in STATED or subject == target:
            continue
        if not found.has_edge(subject, target):
            found.add_edge(subject, target, weight=0, relations=[], positive=0, negative=0)
        edge = found.edges[subject, target]
        edge["positive" if sign > 0 else "negative"] += _strength(attributes)
        _add(edge, attributes)
    for subject, target, edge in list(found.edges(data=True)):
        positive, negative = edge["positive"], edge["negative"]
        if positive == negative:
            found.remove_edge(subject, target)
            continue
        edge["sign"] = 1 if positive > negative else -1
        edge["weight"] = max(positive, negative)
        edge["signed_weight"] = edge["sign"] * edge["weight"]
    return found


def _add(edge: dict[str, Any], attributes: dict[str, Any]) -> None:
    edge["weight"] += _strength(attributes)
    edge["relations"] = sorted({*edge["relations"], attributes["relation"]})
    for name, choose in (("first", min), ("last", max)):
        days = [a[name] for a in (edge, attributes) if name in a]
        if days:
            edge[name] = choose(days)


def _strength(attributes: dict[str, Any]) -> int:
    return int(attributes.get("sources", 1))
