"""Simple and signed graphs of a network."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.signed import signed_graph, simple_graph
from actorgraph.graph.status import STATED

Said = tuple[str, str, str, int, str, int]


def multi(said: Iterable[Said]) -> nx.MultiDiGraph[str]:
    """Return a network of (subject, relation, object, sign, status, sources)."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("alone", kind="State")
    for subject, relation, target, sign, status, sources in said:
        graph.add_edge(
            subject, target, key=relation, relation=relation, sign=sign, status=status, sources=sources, first="2031"
        )
    return graph


SAID: list[Said] = [
    ("ash", "alliedWith", "birch", 1, "reported", 2),
    ("birch", "funds", "ash", 1, "contested", 1),
    ("birch", "accuses", "ash", -1, "claimed", 1),
    ("ash", "attacks", "vell", -1, "reported", 3),
    ("vell", "attacks", "ash", -1, "threatened", 9),
    ("vell", "supports", "birch", 1, "claimed", 1),
    ("birch", "opposes", "vell", -1, "claimed", 1),
    ("ash", "memberOf", "pact", 0, "reported", 4),
    ("ash", "alliedWith", "ash", 1, "reported", 1),
]


def test_signed_graph_weighs_friendship_against_enmity() -> None:
    found = signed_graph(multi(SAID))
    assert {frozenset(e) for e in found.edges} == {frozenset({"ash", "birch"}), frozenset({"ash", "vell"})}
    assert found.edges["ash", "birch"] == {
        "sign": 1,
        "weight": 3,
        "signed_weight": 3,
        "positive": 3,
        "negative": 1,
        "relations": ["accuses", "alliedWith", "funds"],
        "first": "2031",
    }
    assert found.edges["vell", "ash"]["signed_weight"] == -3
    assert found.nodes["alone"] == {"kind": "State"}


def test_simple_graph_joins_all_edges_of_two() -> None:
    found = simple_graph(multi(SAID))
    assert found.edges["ash", "vell"] == {"weight": 12, "relations": ["attacks"], "first": "2031"}
    assert found.edges["ash", "pact"]["weight"] == 4
    assert nx.shortest_path(found, "pact", "vell") == ["pact", "ash", "vell"]
    assert not list(nx.selfloop_edges(found))


ACTOR = st.sampled_from("abcd")
STATUS = st.sampled_from(("reported", "claimed", "contested", "former", "denied", "threatened"))


@given(
    st.lists(st.tuples(ACTOR, st.sampled_from("xyz"), ACTOR, st.sampled_from((-1, 0, 1)), STATUS, st.integers(1, 5)))
)
def test_signed_graph_has_each_pairs_balance(said: list[Said]) -> None:
    graph = multi({row[:3]: row for row in said}.values())
    found = signed_graph(graph)
    for a in "abcd":
        for b in "abcd":
            edges = [e for u, v, e in graph.edges(data=True) if {u, v} == {a, b} and a != b and e["status"] in STATED]
            balance = sum(e["sign"] * e["sources"] for e in edges)
            assert found.has_edge(a, b) == (balance != 0)
            if balance:
                edge = found.edges[a, b]
                assert edge["positive"] - edge["negative"] == balance
                assert (edge["sign"] > 0) == (balance > 0)
                assert edge["weight"] == abs(edge["signed_weight"]) > 0
