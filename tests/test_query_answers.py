"""The queries on the sample graph examples/coast.jsonl, made so that each has an answer: rows written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest

from actorgraph.errors import QueryError
from actorgraph.graph.engine import Engine
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.ontology.reader import load_ontology
from actorgraph.queries.catalog import find_query, load_queries
from actorgraph.queries.rows import Rows
from actorgraph.queries.runner import run
from actorgraph.query_reference import write_reference
from actorgraph.store import Store
from tests import test_queries
from tests.neo4j_server import Target
from tests.query_graph import FORGET

COAST = Path(__file__).parents[1] / "examples" / "coast.jsonl"
ONTOLOGY = load_ontology()
FOREIGN = """
MATCH (ash:Actor {id: 'ash-league'}), (vell:Actor {id: 'republic-of-vell'}), (ben:Actor {id: 'ben-quill'}),
      (d:Document {id: 'gazette-1'})
CREATE (x:Actor:NotOurs {id: 'ash-league', name: 'Ash League', names: ['Ash League'], kind: 'State', type: 'State'}),
       (x)-[:ALLIED_WITH {status: 'reported', relation: 'alliedWith', sources: 9, statements: 9, affirmed: 9}]->(vell),
       (ash)-[:LEADS {status: 'reported', relation: 'leads', sources: 9, statements: 9, affirmed: 9}]->(x),
       (x)<-[:SUBJECT]-(s:Statement:NotOurs {id: 's', relation: 'attacks', modality: 'actual', polarity: 'affirmed',
         first: '2030-02-01', last: '2030-02-01', place: 'x', edge: 'edge:ash-league attacks republic-of-vell'}),
       (s)-[:OBJECT]->(vell), (s)-[:FROM]->(d),
       (ben)<-[:MADE_BY]-(c:Claim:NotOurs {id: 'c', kind: 'denial', text: 'x'}), (c)-[:FROM]->(d),
       (:Document:NotOurs {id: 'e', source: 'Gazette', language: 'en', published: '2029'})
"""
"""Nodes of somebody else's with the same labels, ids and keys, tied to ours."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("answers") / "coast.db") as opened:
        opened.load(COAST)
        opened.engine.write(FOREIGN)
        yield opened


@pytest.fixture(scope="module")
def neo4j(store: Store, neo4j_target: Target) -> Iterator[Engine]:
    target = neo4j_target
    with Neo4jEngine(target.url, target.user, target.password) as engine:
        engine.write(FORGET)
        store.sync(target.url, user=target.user, password=target.password)
        engine.write(FOREIGN)
        yield engine
        engine.write(FORGET)


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def graph(request: pytest.FixtureRequest, store: Store) -> Engine:
    found = store.engine if request.param == "embedded" else request.getfixturevalue("neo4j")
    assert isinstance(found, Engine)
    return found


_answered: dict[tuple[Engine, str, str], Rows] = {}


def answer(engine: Engine, name: str, parameters: Mapping[str, object]) -> Rows:
    """Run a query for `test_rows` and what compares the engines, on each once."""
    key = engine, name, repr(sorted(parameters.items()))
    if key not in _answered:
        _answered[key] = run(find_query(name), engine, ONTOLOGY, parameters)
    return _answered[key]


def ask(engine: Engine, name: str, parameters: Mapping[str, object], columns: str) -> list[tuple[object, ...]]:
    return picked(run(find_query(name), engine, ONTOLOGY, parameters), name, columns)


def picked(rows: Rows, name: str, columns: str) -> list[tuple[object, ...]]:
    assert rows.columns == tuple(column.name for column in find_query(name).columns)
    return [tuple(row[column] for column in columns.split()) for row in rows]


VELL, SARN, ASH, GUARD = "Republic of Vell", "Kingdom of Sarn", "Ash League", "Ash Guard"
BIRCH, EMBER, TIDE, TIDES = "Birch Union", "Ember Front", "Tide Brigade", "Tide Brigades"
ADA, BEN, IDA, OLM, COUNCIL = "Ada Crane", "Ben Quill", "Ida Holt", "Olm Reed", "Harbour Council"

ALLIED = "actor other since confirmed statements"
CHANGE = "change actor other date document"
BOTH = "kind of_actor actor_sources of_other other_sources"
PAIR = "actor relation other"
HELD = "document source language statements made about"
COUNTS = "period relation affirmed denied documents"
AGAINST = "speaker says actor relation other verdict affirming denying document"
EMBER_DENIES = (EMBER, "denied", EMBER, "attacks", VELL, "contradicted", 1, 0, "courier-1")
BEN_DENIES = (BEN, "denied", VELL, "arms", BIRCH, "contradicted", 2, 0, "courier-2")
OLM_SAYS = (OLM, "affirmed", SARN, "supports", TIDES, "unreported", 0, 0, "courier-2")
RANK = "position source published same_words statements"
SAYS = "actor relation object says other_says statements"
LEVEL = "level body head role"
NETWORK = "step supporter kinds supported sources"
PERIOD = "period affirmed denied pairs documents sources"
PLACE = "place affirmed denied attackers targets documents first last place_id"
THREAT = "actor target threatened act date days threat_document act_document"
MEETING = "actor other date first place document"
OFFICE = "holder office body state first newest"
TRIANGLE = "kind first second third sources"
FOE = "friend of enemies"

CASES: list[tuple[str, Mapping[str, object], str, list[tuple[object, ...]]]] = [
    ("alliances", {"day": "2030-01-09"}, ALLIED, []),
    ("alliances", {"day": "2030-07"}, ALLIED,
     [(ASH, BIRCH, "2030-06-01", "2030-06-01", 1), (ASH, EMBER, "2030-01-10", "2030-01-10", 1),
      (SARN, VELL, "2030-01-10", "2030-01-10", 1)]),
    ("alliances", {}, ALLIED,
     [(BIRCH, VELL, "2031-02-01", "2031-02-05", 2), (ASH, BIRCH, "2030-06-01", "2030-06-01", 1),
      (ASH, EMBER, "2030-01-10", "2030-01-10", 1)]),
    ("alliances", {"actor": VELL, "day": "2031-01-31"}, ALLIED, [(VELL, SARN, "2030-01-10", "2030-01-10", 1)]),
    ("alliances", {"actor": VELL, "relations": "supports"}, "actor relation other", []),
    ("alliances", {"actor": VELL, "relations": "supports", "day": "2030"}, "actor relation other since confirmed",
     [(VELL, "arms", BIRCH, "2030-01-12", "2030-06-01")]),
    ("changes", {"from": "2030-07", "to": "2031"}, CHANGE,
     [("gained", BIRCH, VELL, "2031-02-05", "post-1"), ("lost", SARN, VELL, "2031-02-01", "herald-2")]),
    ("changes", {"from": "2030-07", "to": "2031", "actor": SARN}, CHANGE,
     [("lost", SARN, VELL, "2031-02-01", "herald-2")]),
    ("changes", {"from": "2030-07", "to": "2031", "change": "gained"}, "text",
     [("Vell is our ally, says Ben Quill.",)]),
    ("changes", {"from": "2030-02", "to": "2030-05"}, CHANGE, []),
    ("common-allies", {"actor": VELL, "other": ASH}, f"ally {BOTH}",
     [(BIRCH, "Organization", ["alliedWith", "arms"], 3, ["alliedWith"], 1)]),
    ("common-allies", {"actor": VELL, "other": ASH, "status": "reported"}, f"ally {BOTH}",
     [(BIRCH, "Organization", ["alliedWith"], 2, ["alliedWith"], 1)]),
    ("common-allies", {"actor": VELL, "other": VELL}, "ally", []),
    ("common-enemies", {"actor": VELL, "other": SARN}, f"enemy {BOTH}",
     [(ASH, "Organization", ["attacks"], 1, ["opposes"], 1)]),
    ("common-enemies", {"actor": VELL, "other": SARN, "to": "2031-01"}, "enemy", []),
    ("blocs", {"relations": "alliedWith, cooperatesWith"}, "bloc size actor inside outside",
     [(1, 3, VELL, 4, 0), (1, 3, SARN, 2, 0), (1, 3, BIRCH, 2, 1), (2, 2, EMBER, 1, 0), (2, 2, ASH, 1, 1)]),
    ("blocs", {"relations": "alliedWith", "actor": EMBER}, "bloc size actor", [(2, 2, EMBER), (2, 2, ASH)]),
    ("blocs", {"relations": "alliedWith", "least": 3, "limit": 1}, "bloc actor", [(1, VELL)]),
    ("blocs", {"relations": "founded"}, "bloc", []),
    ("brokers", {"relations": "alliedWith"}, "actor betweenness others",
     [(BIRCH, 0.666667, 2), (ASH, 0.5, 2), (VELL, 0.5, 2), (EMBER, 0.0, 1), (SARN, 0.0, 1)]),
    ("brokers", {"relations": "alliedWith", "limit": 1, "from": "2030-02"}, "actor betweenness others",
     [(BIRCH, 0.666667, 2)]),
    ("brokers", {"relations": "founded"}, "actor", []),
    ("unbalanced", {}, TRIANGLE,
     [(FOE, ASH, SARN, EMBER, 1), (FOE, ASH, VELL, BIRCH, 1), (FOE, EMBER, VELL, SARN, 1)]),
    ("unbalanced", {"actor": BIRCH}, TRIANGLE, [(FOE, ASH, VELL, BIRCH, 1)]),
    ("unbalanced", {"sources": 2}, TRIANGLE, []),
    ("unbalanced", {"kind": "three enemies"}, TRIANGLE, []),
    ("unbalanced", {"kind": "three enemies", "hostile": "attacks, sanctions, alliedWith", "friendly": "praises"},
     TRIANGLE,
     [("three enemies", ASH, BIRCH, VELL, 1), ("three enemies", ASH, EMBER, VELL, 1)]),
    ("check-actors", {}, "problem actor other likeness kind statements",
     [("like another", TIDES, TIDE, 96, "Organization", 2), ("no kind", COUNCIL, None, None, "Organization", 2)]),
    ("check-actors", {"problem": "like another", "likeness": 97}, "actor", []),
    ("check-actors", {"problem": "no name"}, "actor", []),
    ("spokespersons", {}, "speaker role body status sources claims newest",
     [(BEN, "spokespersonOf", BIRCH, "reported", 1, 1, "2030-01-10")]),
    ("spokespersons", {"body": ASH, "relations": "leads"}, "speaker role claims newest", [(ADA, "leads", 0, None)]),
    ("spokespersons", {"speaker": BEN, "body": ASH}, "speaker", []),
    ("responsibility", {}, "speaker stance subject relation object day date document",
     [(EMBER, "denied", EMBER, "attacks", VELL, "2030-05-30", "2030-06-03", "courier-1"),
      (ASH, "claimed", ASH, "attacks", VELL, "2030-01-11", "2030-01-12", "herald-1")]),
    ("responsibility", {"actor": ASH, "stance": "denied"}, "speaker", []),
    ("responsibility", {"to": "2030-05"}, "speaker text", [(ASH, "carried out the raid")]),
    ("against-reports", {}, AGAINST, [EMBER_DENIES, BEN_DENIES]),
    ("against-reports", {"actor": BIRCH}, AGAINST, [BEN_DENIES]),
    ("against-reports", {"speaker": EMBER}, AGAINST, [EMBER_DENIES]),
    ("against-reports", {"verdict": "unreported"}, AGAINST, [OLM_SAYS]),
    ("against-reports", {"verdict": "any", "from": "2031"}, AGAINST, [BEN_DENIES, OLM_SAYS]),
    ("first-source", {"actor": EMBER, "relations": "sanctions"}, f"actor other {RANK}",
     [(VELL, EMBER, 1, "Gazette", "2030-06-01", False, 1), (VELL, EMBER, 2, "Courier", "2030-06-03", True, 1),
      (VELL, EMBER, 3, "Herald", "2031-02-01", False, 1)]),
    ("first-source", {"actor": BIRCH, "other": VELL, "limit": 1}, f"actor relation other {RANK} speaker",
     [(VELL, "arms", BIRCH, 1, "Herald", "2030-01-12", False, 1, None),
      (VELL, "arms", BIRCH, 2, "Gazette", "2030-06-01", False, 1, None)]),
    ("first-source", {"actor": BIRCH, "other": VELL, "relations": "alliedWith"}, f"actor other {RANK} speaker",
     [(BIRCH, VELL, 1, "Herald", "2031-02-01", False, 1, None), (BIRCH, VELL, 2, "Post", "2031-02-05", False, 1, BEN)]),
    ("compare-sources", {"source": "post", "other": "Herald"}, SAYS,
     [(COUNCIL, "meetsWith", BIRCH, "affirmed", "nothing", 1), (SARN, "threatens", TIDE, "affirmed", "nothing", 1),
      (TIDES, "attacks", SARN, "affirmed", "nothing", 1)]),
    ("compare-sources", {"source": "Courier", "other": "Gazette", "actor": VELL}, SAYS,
     [(EMBER, "attacks", VELL, "denied", "affirmed", 1), (VELL, "arms", BIRCH, "denied", "affirmed", 1)]),
    ("compare-sources", {"source": "Gazette", "other": "Gazette"}, SAYS, []),
    ("command", {"actor": GUARD}, LEVEL, [(0, GUARD, OLM, "leads"), (1, ASH, ADA, "leads")]),
    ("command", {"actor": OLM, "part": "subOrganizationOf, memberOf"}, LEVEL,
     [(0, GUARD, OLM, "leads"), (1, ASH, ADA, "leads"), (2, "Grand Pact", None, None)]),
    ("command", {"actor": ADA, "direction": "down"}, LEVEL, [(0, ASH, ADA, "leads"), (1, GUARD, OLM, "leads")]),
    ("command", {"actor": ADA, "direction": "down", "levels": 0}, LEVEL, [(0, ASH, ADA, "leads")]),
    ("support-network", {"actor": TIDE}, NETWORK, [(1, BIRCH, ["trains"], TIDE, 1), (2, VELL, ["arms"], BIRCH, 3)]),
    ("support-network", {"actor": VELL, "direction": "backed", "steps": 3}, NETWORK,
     [(1, VELL, ["arms"], BIRCH, 3), (2, BIRCH, ["trains"], TIDE, 1)]),
    ("support-network", {"actor": TIDE, "steps": 1}, NETWORK, [(1, BIRCH, ["trains"], TIDE, 1)]),
    ("support-network", {"actor": TIDE, "status": "reported"}, NETWORK, [(1, BIRCH, ["trains"], TIDE, 1)]),
    ("attack-timeline", {}, PERIOD,
     [("2030-01", 2, 0, 1, 1, 1), ("2030-05", 1, 1, 1, 2, 2), ("2031-02", 2, 0, 2, 2, 2)]),
    ("attack-timeline", {"by": "year", "target": VELL}, PERIOD, [("2030", 3, 1, 2, 3, 3)]),
    ("attack-timeline", {"by": "day", "attacker": ASH, "target": VELL}, PERIOD, [("2030-01-11", 2, 0, 1, 1, 1)]),
    ("attack-timeline", {"attacker": ASH, "target": SARN}, PERIOD, []),
    ("attack-timeline", {"limit": 1}, "period", [("2031-02",)]),
    ("attack-places", {}, PLACE,
     [("Port Sallow", 2, 0, 2, 1, 2, "2030-01-11", "2030-05-30", "port-sallow"),
      ("Reed Harbour", 1, 0, 1, 1, 1, "2031-02-03", "2031-02-03", "reed-harbour")]),
    ("attack-places", {"attacker": EMBER}, "place affirmed", [("Port Sallow", 1)]),
    ("threats", {}, THREAT,
     [(SARN, TIDE, "2031-02-05", "attacks", "2031-02-08", 3, "post-1", "courier-2"),
      (EMBER, VELL, "2030-01-12", "attacks", "2030-05-30", 138, "herald-1", "gazette-2")]),
    ("threats", {"days": 100, "target": VELL}, THREAT, []),
    ("threats", {"actor": SARN, "target": TIDE}, "act_text",
     [("Ships of Sarn shelled the camp of the Tide Brigade.",)]),
    ("sanctions", {}, "actor target status statements sources first last",
     [(VELL, EMBER, "reported", 3, 2, "2030-05-01", "2031-02-01")]),
    ("sanctions", {"target": SARN}, "actor", []),
    ("sanctions", {"actor": VELL, "target": EMBER}, "actor target", [(VELL, EMBER)]),
    ("meetings", {}, MEETING,
     [(COUNCIL, BIRCH, None, "2031-02-05", None, "post-1"),
      (VELL, SARN, "2030-05-20", "2030-05-20", "Reed Harbour", "gazette-2")]),
    ("meetings", {"actor": SARN, "relations": "meetsWith, mediates"}, "actor relation other",
     [(COUNCIL, "mediates", SARN), (SARN, "meetsWith", VELL)]),
    ("meetings", {"actor": SARN, "other": BIRCH}, MEETING, []),
    ("offices", {}, OFFICE,
     [(IDA, "officialOf", VELL, "former", "2030-01-10", "2031-02-01"),
      (ADA, "leads", ASH, "present", "2030-01-10", "2030-01-10"),
      (BEN, "spokespersonOf", BIRCH, "present", "2030-01-10", "2030-01-10"),
      (OLM, "leads", GUARD, "present", "2030-01-10", "2030-01-10")]),
    ("offices", {"body": VELL}, "holder", [(IDA,)]),
    ("offices", {"holder": ADA, "body": VELL}, "holder", []),
    ("relations", {"actor": ASH}, f"{PAIR} status first",
     [(ASH, "attacks", VELL, "reported", "2030-01-11"), (ADA, "leads", ASH, "reported", "2030-01-10"),
      (GUARD, "subOrganizationOf", ASH, "reported", "2030-01-10"),
      (ASH, "alliedWith", BIRCH, "reported", "2030-06-01"), (ASH, "alliedWith", EMBER, "reported", "2030-01-10"),
      (ASH, "memberOf", "Grand Pact", "reported", "2030-06-03"), (SARN, "opposes", ASH, "reported", "2031-02-01")]),
    ("relations", {"actor": ASH, "from": "2031"}, PAIR, [(SARN, "opposes", ASH)]),
    ("relations", {"actor": EMBER, "relations": "attacks", "status": "claimed"}, PAIR, []),
    ("relations", {"actor": EMBER, "relations": "attacks"}, f"{PAIR} affirmed denied",
     [(EMBER, "attacks", VELL, 1, 1)]),
    ("documents", {"actor": ASH}, HELD,
     [("herald-2", "Herald", "de", 1, 0, 0), ("courier-1", "Courier", "nl", 1, 0, 0),
      ("gazette-2", "Gazette", "en", 1, 0, 0), ("herald-1", "Herald", "de", 2, 1, 0),
      ("gazette-1", "Gazette", "en", 3, 0, 0)]),
    ("documents", {"actor": VELL, "relations": "arms", "to": "2030"}, "document statements made about",
     [("courier-1", 0, 0, 1), ("gazette-2", 1, 0, 0), ("herald-1", 1, 0, 1), ("gazette-1", 0, 0, 1)]),
    ("documents", {"from": "2031"}, "document statements made about",
     [("courier-2", 4, 0, 0), ("post-1", 4, 1, 0), ("herald-2", 5, 0, 0)]),
    ("documents", {"actor": VELL, "limit": 1}, "document published", [("courier-2", "2031-02-10")]),
    ("timeline", {"actor": ASH}, COUNTS,
     [("2030-01", None, 1, 0, 1), ("2030-01", "alliedWith", 1, 0, 1), ("2030-01", "attacks", 2, 0, 1),
      ("2030-01", "leads", 1, 0, 1), ("2030-01", "subOrganizationOf", 1, 0, 1), ("2030-06", "alliedWith", 1, 0, 1),
      ("2030-06", "memberOf", 1, 0, 1), ("2031-02", "opposes", 1, 0, 1)]),
    ("timeline", {"actor": EMBER, "by": "year", "relations": "attacks"}, COUNTS,
     [("2030", None, 1, 0, 1), ("2030", "attacks", 2, 1, 3)]),
    ("timeline", {"actor": EMBER, "by": "day", "from": "2030-05-02", "relations": "attacks"}, COUNTS,
     [("2030-05-30", "attacks", 1, 1, 2), ("2030-06-03", None, 1, 0, 1)]),
    ("timeline", {"actor": VELL, "limit": 1}, "period relation", [("2031-02", "alliedWith")]),
    ("evidence", {"actor": VELL, "relation": "supports"}, "document", []),
    ("evidence", {"actor": VELL, "relation": "arms", "order": "newest"}, "document polarity",
     [("courier-2", "denied"), ("gazette-2", "affirmed"), ("herald-1", "affirmed")]),
    ("evidence", {"actor": VELL, "other": BIRCH, "relations": "supports", "order": "newest", "limit": 1}, "document",
     [("courier-2",)]),
    ("coverage", {}, "source language documents statements claims first last",
     [("Courier", "nl", 2, 9, 1, "2030-06-03", "2031-02-10"), ("Gazette", "en", 2, 12, 1, "2030-01-10", "2030-06-01"),
      ("Herald", "de", 2, 10, 1, "2030-01-12", "2031-02-01"), ("Post", "en", 1, 4, 1, "2031-02-05", "2031-02-05")]),
    ("coverage", {"language": "en", "from": "2031"}, "source documents", [("Post", 1)]),
    ("coverage", {"source": "POST"}, "source statements", [("Post", 4)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "columns", "expected"), CASES)
def test_rows(
    graph: Engine, name: str, parameters: Mapping[str, object], columns: str, expected: list[tuple[object, ...]]
) -> None:
    assert picked(answer(graph, name, parameters), name, columns) == expected


@pytest.mark.neo4j
def test_engines_give_the_same_rows(store: Store, neo4j: Engine) -> None:
    asked = [(name, parameters) for name, parameters, _, _ in CASES]
    asked += [(query.name, query.example) for query in load_queries().values()]
    for name, parameters in asked:
        rows = [list(answer(e, name, parameters)) for e in (store.engine, neo4j)]
        assert rows[0] == rows[1], (name, parameters)


def test_any_limit_that_is_taken_can_be_asked_for(graph: Engine) -> None:
    for query in load_queries().values():
        numbers = {p.name: p.maximum for p in query.parameters if p.name == "limit"}
        everything = run(query, graph, ONTOLOGY, {**query.example, "limit": 10_000} if numbers else query.example)
        assert run(query, graph, ONTOLOGY, {**query.example, **numbers}) == everything, query.name
    with pytest.raises(QueryError, match="limit is between 1 and 2147483646, not 2147483647"):
        run(find_query("allies"), graph, ONTOLOGY, {"limit": 2**31 - 1})


def test_every_query_is_tested_and_its_example_has_an_answer(store: Store) -> None:
    assert {name for name, *_ in CASES + test_queries.CASES} == set(load_queries())
    for query in load_queries().values():
        assert run(query, store.engine, ONTOLOGY, query.example), query.name


def test_betweenness_is_networkx_own(store: Store) -> None:
    edges = store.engine.read(
        "MATCH (a:Actor:ActorGraph)-[r]->(b:Actor:ActorGraph) WHERE r.status = 'reported' RETURN a.id AS a, b.id AS b"
    )
    expected = nx.betweenness_centrality(nx.Graph([(str(e["a"]), str(e["b"])) for e in edges]))
    everything = {"relations": ", ".join(ONTOLOGY.relations), "status": "reported", "limit": 100}
    for actor, value in ask(store.engine, "brokers", everything, "actor_id betweenness"):
        assert value == pytest.approx(expected[str(actor)], abs=1e-6)
    few = ask(store.engine, "brokers", {**everything, "pivots": 3}, "actor_id betweenness")
    assert few == ask(store.engine, "brokers", {**everything, "pivots": 3}, "actor_id betweenness")
    assert {actor for actor, _ in few} == set(expected)


def test_triangles_are_those_of_all_triples(store: Store) -> None:
    signs = {r.name: r.sign for r in ONTOLOGY.relations.values()}
    totals: dict[frozenset[str], int] = {}
    for edge in store.engine.read(
        "MATCH (a:Actor:ActorGraph)-[r]->(b:Actor:ActorGraph) WHERE r.status IN ['reported', 'claimed', 'contested'] "
        "RETURN a.id AS a, b.id AS b, r.relation AS relation, r.sources AS sources"
    ):
        pair = frozenset((str(edge["a"]), str(edge["b"])))
        totals[pair] = totals.get(pair, 0) + signs[str(edge["relation"])] * int(str(edge["sources"]))
    actors = sorted({a for pair in totals for a in pair})
    expected = {
        frozenset(triple)
        for triple in combinations(actors, 3)
        if all(totals.get(frozenset(pair)) for pair in combinations(triple, 2))
        and sum(totals[frozenset(pair)] < 0 for pair in combinations(triple, 2)) in (1, 3)
    }
    found = ask(store.engine, "unbalanced", {"kind": "any"}, "first_id second_id third_id")
    assert len(found) == len(expected)
    assert {frozenset(map(str, triple)) for triple in found} == expected


def test_an_unknown_source_lists_those_there_are(store: Store) -> None:
    with pytest.raises(
        QueryError, match="source names no source of the graph; there are: Courier, Gazette, Herald, Post"
    ):
        run(find_query("compare-sources"), store.engine, ONTOLOGY, {"source": "Times", "other": "Post"})


def test_the_reference_is_fresh(tmp_path: Path) -> None:
    write_reference(str(COAST), str(tmp_path / "queries.md"))
    written = (COAST.parents[1] / "docs" / "queries.md").read_text("utf-8")
    assert written == (tmp_path / "queries.md").read_text("utf-8"), "run: make docs"
