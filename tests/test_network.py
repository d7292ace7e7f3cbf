"""The graph as a networkx graph: its views, and what relations, actors, time and status take out of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import networkx as nx
import pytest

import actorgraph.graph.network as network_module
from actorgraph.errors import QueryError
from actorgraph.graph.engine import Engine
from actorgraph.graph.network import EDGE, STATEMENT, Columns, Network, to_networkx
from actorgraph.graph.selection import select
from tests.query_graph import FOREIGN_NODES, ontology, write_graph

Graph = Callable[..., "nx.MultiDiGraph[str]"]
TYPES = {"text": str, "texts": list, "integer": int, "number": float, "boolean": bool}


@pytest.fixture
def graph(engine: Engine) -> Graph:
    """Return a function that reads the fictional papers' graph, with somebody else's nodes beside it."""
    write_graph(engine)
    engine.write(FOREIGN_NODES)
    return lambda **choices: to_networkx(Network(engine, ontology(), select(ontology(), **choices)))


@pytest.fixture
def embedded(embedded_engine: Engine) -> Graph:
    write_graph(embedded_engine)
    return lambda **choices: to_networkx(Network(embedded_engine, ontology(), select(ontology(), **choices)))


def triples(graph: nx.MultiDiGraph[str]) -> set[tuple[str, str, str]]:
    return {(u, str(a["relation"]), v) for u, v, a in graph.edges(data=True)}


def test_networkx_edges_have_plain_attributes_and_no_empty_ones(graph: Graph) -> None:
    found = graph()
    assert list(found.nodes) == ["ada", "ash", "ben", "birch", "ida", "pact", "sallow", "vell"]
    assert found.nodes["ash"] == {
        "name": "Ash League",
        "kind": "Organization",
        "type": "ArmedGroup",
        "names": ["ASL", "Ash League", "League of Ash", "the Ashes", "Äschenbund", "رابطة الرماد"],
        "known": True,
        "name_en": "Ash League",
        "name_de": "Äschenbund",
    }
    assert found.edges["ash", "birch", "alliedWith"] == {
        "relation": "alliedWith",
        "sign": 1,
        "symmetric": True,
        "status": "reported",
        "statements": 2,
        "affirmed": 2,
        "denied": 0,
        "documents": 2,
        "sources": 2,
        "speakers": ["ben"],
        "first": "2030-03-01",
        "last": "2031-05-31",
        "confidence": 0.25,
    }
    assert "first" not in found.edges["ben", "birch", "funds"]


def test_networkx_statements_are_edges_with_their_ids_as_keys(graph: Graph) -> None:
    found = graph(view="statements", relations="attacks")
    said = {(a["status"], a["document"]): (u, v, a) for u, v, a in found.edges(data=True)}
    assert set(said) == {("reported", "gazette"), ("denied", "herald"), ("threatened", "post")}
    subject, target, attack = said["reported", "gazette"]
    assert (subject, target, attack["place"], attack["count"], attack["publisher"]) == (
        "ash",
        "vell",
        "the port",
        3,
        "Gazette",
    )
    assert (attack["first"], attack["last"], attack["sign"]) == ("2030-03-02", "2030-03-02", -1)
    assert "publisher" not in said["threatened", "post"][2]
    speakers = {a["speaker"] for _, _, a in graph(view="statements").edges(data=True) if "speaker" in a}
    assert speakers == {"ada", "ben"}


def test_networkx_bipartite_joins_statements_with_actors_by_their_roles(graph: Graph) -> None:
    found = graph(view="bipartite", relations="arms")
    actors = {n for n, about in found.nodes(data=True) if about["bipartite"] == 0}
    statements = set(found) - actors
    assert actors == {"ada", "ash", "ben", "vell"}
    assert {found.nodes[s]["polarity"] for s in statements} == {"affirmed", "denied"}
    assert {(v, k) for _, v, k in found.edges(keys=True)} == {
        ("vell", "subject"),
        ("ash", "object"),
        ("ada", "speaker"),
        ("ben", "speaker"),
    }
    assert nx.is_bipartite(found.to_undirected())


@pytest.mark.parametrize(
    ("choices", "edges"),
    [
        ({"relations": "supports"}, {"vell arms ash", "birch supports vell", "ben funds birch"}),
        ({"relations": ["ARMS", "funds"]}, {"vell arms ash", "ben funds birch"}),
        ({"relations": "alliedWith", "view": "statements"}, {"birch alliedWith ash", "ash alliedWith birch"}),
        ({"actors": "pact"}, {"ash memberOf pact"}),
        ({"actors": ["pact", "ada"]}, {"ash memberOf pact", "ada leads ash"}),
        ({"actors": "pact,ada", "view": "statements"}, {"ash memberOf pact", "ada leads ash"}),
        ({"actors": "ida"}, set()),
        ({"status": "reported", "relations": "attacks,alliedWith"}, {"ash alliedWith birch"}),
        ({"status": "contested", "relations": "attacks"}, {"ash attacks vell"}),
        ({"status": "claimed,threatened"}, {"ash attacks birch"}),
        ({"status": "denied", "relations": "attacks"}, {"ash attacks vell", "ash attacks birch"}),
        ({"at": "2030-03-02", "relations": "attacks"}, {"ash attacks vell", "ash attacks birch"}),
        ({"at": "2029", "relations": "attacks"}, {"ash attacks birch"}),
        ({"at": date(2031, 5, 2), "relations": "alliedWith,leads"}, {"ash alliedWith birch"}),
        ({"at": "2030", "relations": "alliedWith", "view": "statements"}, {"birch alliedWith ash"}),
        ({"at": "2030-04", "relations": "alliedWith", "view": "statements"}, set()),
    ],
)
def test_networkx_takes_only_what_is_asked_for(graph: Graph, choices: dict[str, str], edges: set[str]) -> None:
    found = graph(**choices)
    assert {" ".join(t) for t in triples(found)} == edges
    asked = choices.get("actors", ())
    assert set(found) == {n for u, _, v in triples(found) for n in (u, v)} | set(
        asked.split(",") if isinstance(asked, str) else asked
    )


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"view": "tree"}, "view is one of edges, statements, bipartite, not 'tree'"),
        ({"relations": "befriends"}, "unknown relation 'befriends'; the ontology has: accuses"),
        ({"relations": ""}, "relations names none"),
        ({"actors": []}, "actors names none"),
        ({"status": "true"}, "status is one of reported, claimed, contested, .*, not 'true'"),
        ({"at": "May"}, "at is a date such as 2024, 2024-05 or 2024-05-17, not 'May'"),
        ({"at": "2024-02-30"}, "not '2024-02-30'"),
        ({"at": "2024-13"}, "not '2024-13'"),
        ({"at": "2024-05-17T10:00"}, "not '2024-05-17T10:00'"),
    ],
)
def test_networkx_refuses_what_it_does_not_know(choices: dict[str, str], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        select(ontology(), **choices)


@pytest.mark.parametrize(("view", "columns"), [("edges", EDGE), ("statements", STATEMENT)])
def test_networkx_attributes_have_the_types_that_are_told(embedded: Graph, view: str, columns: Columns) -> None:
    for _, _, attributes in embedded(view=view).edges(data=True):
        assert {n: type(v) for n, v in attributes.items()} == {n: TYPES[columns[n]] for n in attributes}


def test_networkx_is_the_same_however_it_is_read(embedded: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    for view in ("edges", "statements", "bipartite"):
        whole = embedded(view=view)
        monkeypatch.setattr(network_module, "BATCH", 1)
        parts = embedded(view=view)
        monkeypatch.undo()
        assert list(parts.nodes(data=True)) == list(whole.nodes(data=True))
        assert list(parts.edges(keys=True, data=True)) == list(whole.edges(keys=True, data=True))
