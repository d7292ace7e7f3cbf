"""Every prewritten query on a small graph: expected rows, the same ones on both engines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from actorgraph.errors import QueryError, UnknownActorError, WriteRefusedError
from actorgraph.graph.engine import Engine
from actorgraph.queries.catalog import find_query, parse_query
from actorgraph.queries.rows import Rows
from actorgraph.queries.runner import run
from tests.query_graph import ontology, write_graph

ONTOLOGY = ontology()


def ask(engine: Engine, name: str, **parameters: object) -> Rows:
    return run(find_query(name), engine, ONTOLOGY, parameters)


def cut(rows: Rows, columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in columns.split()) for row in rows]


ALLIED = ("Ash League", "alliedWith", "Birch Union", "reported", 2, 2, "2030-03-01", "2031-05-31")
TOGETHER = ("Birch Union", "cooperatesWith", "Vell", "reported", 1, 1, None, None)
PAIR = "actor relation other status statements sources first last"
CLAIM = "speaker words kind text about addressee date document start"
BOTH = ["Ash League", "Vell"]
NEED = ("Ada Crane", "Crane", "direct", "We need what Vell sends.", BOTH, None, "2030-03-05", "gazette", 20)
NEVER = ("Ben Quill", "Quill", "denial", "We never met them.", ["Ash League"], None, "2030-03-05", "gazette", 10)
DID_NOT = (None, "a fisherman", "denial", "They did not.", ["Ash League"], None, "2031", "herald", 80)
BEWARE = ("Ada Crane", None, "threat", "Beware.", ["Birch Union"], "Vell", None, "post", 60)
ATTACK = "attacker target polarity modality count place date first speaker document"
PORT = ("Ash League", "Vell", "affirmed", "actual", 3, "the port", "2030-03-02", "2030-03-02", None, "gazette")
NOT_US = ("Ash League", "Vell", "denied", "actual", None, None, None, "2031-01-01", "a fisherman", "herald")
TO_COME = ("Ash League", "Birch Union", "affirmed", "threatened", None, None, None, None, None, "post")
DISPUTE = "actor relation other side speaker text"
ARMS: list[tuple[object, ...]] = [
    ("Vell", "arms", "Ash League", "affirms", "Ada Crane", "Vell arms the Ash League, says Crane."),
    ("Vell", "arms", "Ash League", "denies", "Ben Quill", "Vell does not arm it, says Quill."),
]
RAID: list[tuple[object, ...]] = [
    ("Ash League", "attacks", "Vell", "affirms", None, "It attacked Vell in Port Sallow."),
    ("Ash League", "attacks", "Vell", "denies", "a fisherman", "The Ash League did not attack Vell, a fisherman says."),
]
FOUR_STEPS = "Ben Quill – funds → Birch Union – cooperatesWith – Vell – arms → Ash League – memberOf → Grand Pact"
MEMBER = "member role group status"
SUPPORT = "supporter kind supported status"
SENTENCE = "subject relation object polarity modality status speaker document start"

CASES: list[tuple[str, Mapping[str, object], str, list[tuple[object, ...]]]] = [
    ("allies", {}, PAIR, [ALLIED, TOGETHER]),
    ("allies", {"actor": "Birch Union"}, PAIR, [("Birch Union", "alliedWith", "Ash League", *ALLIED[3:]), TOGETHER]),
    ("allies", {"actor": "vell"}, PAIR, [("Vell", "cooperatesWith", "Birch Union", *TOGETHER[3:])]),
    ("allies", {"actor": "pact"}, PAIR, []),
    ("allies", {"relations": "alliedWith"}, PAIR, [ALLIED]),
    ("allies", {"relations": "ALLIED_WITH", "from": "2031-05-31", "to": "2031-05-31"}, PAIR, [ALLIED]),
    ("allies", {"from": "2031-06"}, PAIR, [TOGETHER]),
    ("allies", {"to": "2030-02", "dated": "yes"}, PAIR, []),
    ("allies", {"to": "2030", "dated": True}, PAIR, [ALLIED]),
    ("allies", {"limit": 1}, PAIR, [ALLIED]),
    ("allies", {"relations": ["supports"], "actor": "vell"}, "actor relation other status",
     [("Vell", "arms", "Ash League", "contested")]),
    ("allies", {"relations": ["supports"], "actor": "vell", "status": "possible"}, "actor relation other status",
     [("Vell", "arms", "Ash League", "contested"), ("Birch Union", "supports", "Vell", "possible")]),
    ("allies", {"actor": "ash"}, "affirmed denied documents speakers confidence actor_id other_id",
     [(2, 0, 2, ["ben"], 0.25, "ash", "birch")]),
    ("rivals", {}, "actor relation other status sources",
     [("Ash League", "attacks", "Vell", "contested", 2), ("Ash League", "opposes", "Vell", "reported", 1)]),
    ("rivals", {"actor": "vell", "relations": "opposes"}, "actor relation other",
     [("Ash League", "opposes", "Vell")]),
    ("rivals", {"actor": "birch", "status": "threatened"}, "actor relation other status",
     [("Ash League", "attacks", "Birch Union", "threatened")]),
    ("claims", {}, CLAIM, [DID_NOT, NEVER, NEED, BEWARE]),
    ("claims", {"speaker": "ada crane"}, CLAIM, [NEED, BEWARE]),
    ("claims", {"about": "Äschenbund"}, CLAIM, [DID_NOT, NEVER, NEED]),
    ("claims", {"speaker": "ada", "about": "birch"}, CLAIM, [BEWARE]),
    ("claims", {"kind": "denial"}, CLAIM, [DID_NOT, NEVER]),
    ("claims", {"containing": "FISHERMAN"}, CLAIM, [DID_NOT]),
    ("claims", {"containing": "vell"}, CLAIM, [NEED]),
    ("claims", {"from": "2031-07"}, CLAIM, [DID_NOT, BEWARE]),
    ("claims", {"to": "2030", "dated": "1"}, CLAIM, [NEVER, NEED]),
    ("claims", {"limit": 1, "speaker": "ada"}, CLAIM, [NEED]),
    ("claims", {"kind": "threat"}, "title source end speaker_id", [("The Post", None, 67, "ada")]),
    ("contested", {}, DISPUTE, [*RAID, *ARMS]),
    ("contested", {"actor": "vell", "relations": "supports"}, DISPUTE, ARMS),
    ("contested", {"actor": "birch"}, DISPUTE, []),
    ("contested", {"limit": 1}, DISPUTE, RAID),
    ("contested", {"to": "2030-03-01"}, DISPUTE, []),
    ("members", {}, MEMBER, [("Ada Crane", "leads", "Ash League", "reported"),
                             ("Ash League", "memberOf", "Grand Pact", "reported")]),
    ("members", {"group": "Grand Pact"}, MEMBER, [("Ash League", "memberOf", "Grand Pact", "reported")]),
    ("members", {"member": "Ada Crane"}, MEMBER, [("Ada Crane", "leads", "Ash League", "reported")]),
    ("members", {"member": "ada", "group": "pact"}, MEMBER, []),
    ("members", {"group": "vell", "status": "former"}, MEMBER, [("Ben Quill", "officialOf", "Vell", "former")]),
    ("supporters", {}, SUPPORT, [("Vell", "arms", "Ash League", "contested"),
                                 ("Ben Quill", "funds", "Birch Union", "reported")]),
    ("supporters", {"supported": "ASL"}, SUPPORT, [("Vell", "arms", "Ash League", "contested")]),
    ("supporters", {"supporter": "ben"}, SUPPORT, [("Ben Quill", "funds", "Birch Union", "reported")]),
    ("supporters", {"supporter": "birch", "supported": "vell", "status": "possible"}, SUPPORT,
     [("Birch Union", "supports", "Vell", "possible")]),
    ("attacks", {}, ATTACK, [NOT_US, PORT]),
    ("attacks", {"modality": "any"}, ATTACK, [NOT_US, PORT, TO_COME]),
    ("attacks", {"polarity": "affirmed"}, ATTACK, [PORT]),
    ("attacks", {"attacker": "ash", "target": "vell", "from": "2031"}, ATTACK, [NOT_US]),
    ("attacks", {"target": "birch", "modality": "threatened"}, ATTACK, [TO_COME]),
    ("attacks", {"attacker": "vell"}, ATTACK, []),
    ("attacks", {"place": "hafen sallow"}, ATTACK, [PORT]),
    ("attacks", {"place": "The Port"}, "relation place_id attacker_id target_id text",
     [("attacks", "sallow", "ash", "vell", "It attacked Vell in Port Sallow.")]),
    ("attacks", {"place": "nowhere"}, ATTACK, []),
    ("evidence", {"actor": "ash", "other": "birch", "relations": "alliedWith"}, SENTENCE,
     [("Birch Union", "alliedWith", "Ash League", "affirmed", "actual", None, None, "gazette", 50),
      ("Ash League", "alliedWith", "Birch Union", "affirmed", "actual", None, "Ben Quill", "herald", 30)]),
    ("evidence", {"actor": "Ben Quill"}, SENTENCE,
     [("Ben Quill", "officialOf", "Vell", "affirmed", "actual", "former", None, "herald", 120),
      ("Ben Quill", "funds", "Birch Union", "affirmed", "actual", None, None, "post", 30)]),
    ("evidence", {"actor": "vell", "other": "ash", "polarity": "denied"}, SENTENCE,
     [("Vell", "arms", "Ash League", "denied", "actual", None, "Ben Quill", "herald", 0),
      ("Ash League", "attacks", "Vell", "denied", "actual", None, "a fisherman", "herald", 80)]),
    ("evidence", {"actor": "ada", "dated": True, "from": "2031"}, SENTENCE, []),
    ("evidence", {"actor": "ada"}, "text date until place title source published end confidence",
     [("Ada Crane leads the League.", None, None, None, "The Gazette", "Gazette", "2030-03-05", 147, 0.5)]),
    ("path", {"actor": "ada", "other": "vell"}, "path length sources",
     [("Ada Crane – leads → Ash League – attacks → Vell", 2, 1),
      ("Ada Crane – leads → Ash League – opposes → Vell", 2, 1),
      ("Ada Crane – leads → Ash League ← arms – Vell", 2, 1)]),
    ("path", {"actor": "vell", "other": "ada", "limit": 1}, "path actors relations statuses actor_ids",
     [("Vell – arms → Ash League ← leads – Ada Crane", ["Vell", "Ash League", "Ada Crane"], ["arms", "leads"],
       ["contested", "reported"], ["vell", "ash", "ada"])]),
    ("path", {"actor": "ben", "other": "pact"}, "path",
     [("Ben Quill – funds → Birch Union – alliedWith – Ash League – memberOf → Grand Pact",)]),
    ("path", {"actor": "ben", "other": "pact", "length": 2}, "path", []),
    ("path", {"actor": "ben", "other": "pact", "relations": "funds, cooperatesWith, arms, memberOf", "length": 4},
     "path length", [(FOUR_STEPS, 4)]),
    ("path", {"actor": "pact", "other": "ben", "relations": "funds, cooperatesWith, arms, memberOf", "length": 4},
     "actors", [(["Grand Pact", "Ash League", "Vell", "Birch Union", "Ben Quill"],)]),
    ("path", {"actor": "ash", "other": "vell", "status": "reported"}, "path", [("Ash League – opposes → Vell",)]),
    ("path", {"actor": "ash", "other": "ash"}, "path", []),
    ("path", {"actor": "ash", "other": "ida"}, "path", []),
    ("profile", {"actor": "pact"}, "section relation direction other number",
     [("names", "id", None, "pact", None), ("names", "kind", None, "Coalition", None),
      ("names", "name", None, "Grand Pact", None), ("names", "type", None, "Coalition", None),
      ("counts", "claims about", None, None, 0), ("counts", "claims made", None, None, 0),
      ("counts", "statements", None, None, 1), ("counts", "statements cited", None, None, 0),
      ("relations", "memberOf", "in", "Ash League", 1)]),
    ("profile", {"actor": "sallow"}, "section relation other number status first document",
     [("names", "id", "sallow", None, None, None, None), ("names", "kind", "Place", None, None, None, None),
      ("names", "name", "Port Sallow", None, None, None, None), ("names", "type", "City", None, None, None, None),
      ("names", "also", "Hafen Sallow", None, None, None, None),
      ("counts", "claims about", None, 0, None, None, None), ("counts", "claims made", None, 0, None, None, None),
      ("counts", "statements", None, 0, None, None, None),
      ("counts", "statements cited", None, 0, None, None, None),
      ("at this place", "attacks", "Ash League → Vell", 3, "affirmed", "2030-03-02", "gazette")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "columns", "expected"), CASES)
def test_rows(
    graph: Engine, name: str, parameters: Mapping[str, object], columns: str, expected: list[tuple[object, ...]]
) -> None:
    rows = ask(graph, name, **parameters)
    assert cut(rows, columns) == expected
    assert rows.columns == tuple(column.name for column in find_query(name).columns)


def test_profile_has_sections(graph: Engine) -> None:
    rows = ask(graph, "profile", actor="ash")
    relations = [r for r in rows if r["section"] == "relations"]
    assert [(r["relation"], r["direction"], r["other"], r["status"]) for r in relations] == [
        ("alliedWith", "both", "Birch Union", "reported"),
        ("arms", "in", "Vell", "contested"),
        ("attacks", "out", "Vell", "contested"),
        ("attacks", "out", "Birch Union", "threatened"),
        ("leads", "in", "Ada Crane", "reported"),
        ("memberOf", "out", "Grand Pact", "reported"),
        ("opposes", "out", "Vell", "reported"),
    ]
    claims = [r for r in rows if r["section"] == "claims about"]
    assert [r["other"] for r in claims] == ["a fisherman", "Ben Quill", "Ada Crane"]
    made = ask(graph, "profile", actor="ada", status="reported", limit=1)
    assert [r["text"] for r in made if r["section"] == "claims made"] == ["We need what Vell sends."]


@pytest.mark.neo4j
def test_engines_give_the_same_rows(embedded_engine: Engine, neo4j_engine: Engine) -> None:
    write_graph(embedded_engine)
    write_graph(neo4j_engine)
    for name, parameters, _, _ in CASES:
        rows = [list(ask(engine, name, **parameters)) for engine in (embedded_engine, neo4j_engine)]
        assert rows[0] == rows[1], (name, parameters)


EVIL = [
    "' OR 1=1 //",
    '"}) DETACH DELETE n //',
    "{id: 'ash'}",
    "$actor",
    "`x`",
    "a\\' b",
    "\u0000",
    "*/ MATCH (n)",
    "%",
]


@pytest.mark.parametrize("text", EVIL)
def test_cypher_in_a_parameter_stays_data(graph: Engine, text: str) -> None:
    with pytest.raises(UnknownActorError):
        ask(graph, "allies", actor=text)
    assert len(ask(graph, "claims", containing=text)) == 0
    assert len(ask(graph, "attacks", place=text)) == 0
    assert len(ask(graph, "claims")) == 4


def test_a_name_with_quotes_and_braces_is_found(graph: Engine) -> None:
    assert ask(graph, "allies", actor='union "B" {x}') == ask(graph, "allies", actor="birch")


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("CREATE (n:Actor) RETURN 1 AS n", WriteRefusedError),
        ("MATCH (n) DETACH DELETE n RETURN 1 AS n", WriteRefusedError),
        ("RETURN 1 AS m", QueryError),
    ],
)
def test_own_query_reads_only_and_gives_what_its_header_says(
    graph: Engine, statement: str, error: type[Exception]
) -> None:
    header = "/*\ntitle: t\nquestion: q\ncolumns:\n  n: {type: integer, meaning: m}\n*/\n"
    with pytest.raises(error):
        run(parse_query("own", header + statement, "own.cypher"), graph, ONTOLOGY)
    assert len(ask(graph, "claims")) == 4


def test_own_query_takes_several_actors(graph: Engine, tmp_path: Path) -> None:
    (tmp_path / "among.cypher").write_text(
        "/*\ntitle: Among\nquestion: Who?\nparameters:\n  actors: {type: actors, required: true, help: Whom.}\n"
        "columns:\n  name: {type: string, meaning: The name.}\n*/\n"
        "MATCH (a:Actor:ActorGraph) WHERE a.id IN $actors RETURN a.name AS name ORDER BY name",
        "utf-8",
    )
    query = find_query("among", tmp_path)
    given: list[Any] = ["Vell, League of Ash", ["vell", "ash"], ("Äschenbund", "vell", "ash")]
    for actors in given:
        assert run(query, graph, ONTOLOGY, {"actors": actors}) == [{"name": "Ash League"}, {"name": "Vell"}]


COMPUTED = """/*
title: Own blocs
question: Which?
parameters:
  actor: {type: actor, help: Whose.}
  least: {type: integer, default: 2, help: How many.}
  limit: {type: integer, default: 9, help: Rows.}
columns:
  bloc: {type: integer, meaning: The number.}
  actor_id: {type: string, meaning: The id.}
compute: communities
*/
"""


def test_own_query_computes(graph: Engine, tmp_path: Path) -> None:
    match = "MATCH (a:Actor:ActorGraph)-[:MEMBER_OF]->(b:Actor:ActorGraph) "
    names = "collect(a.id) + collect(b.id) AS ids, collect(a.name) + collect(b.name) AS names"
    for name, returned in {
        "own": f"{names}, collect(a.id) AS starts, collect(b.id) AS ends, collect(2) AS weights",
        "odd": "a.id AS id, a.name AS name",
        "short": f"{names}, collect(a.id) AS starts, collect(b.id) AS ends, [] AS weights",
        "single": f"{names}, collect(a.id) AS starts, collect(b.id) AS ends, 2 AS weights",
    }.items():
        (tmp_path / f"{name}.cypher").write_text(f"{COMPUTED}{match}RETURN {returned}", "utf-8")
    rows = [{"bloc": 1, "actor_id": "ash"}, {"bloc": 1, "actor_id": "pact"}]
    assert run(find_query("own", tmp_path), graph, ONTOLOGY) == rows
    assert run(find_query("own", tmp_path), graph, ONTOLOGY, {"actor": "vell"}) == []
    wanted = r"odd\.cypher: communities takes the columns ids, names, starts, ends, weights, not id, name"
    with pytest.raises(QueryError, match=wanted):
        run(find_query("odd", tmp_path), graph, ONTOLOGY)
    for name in ("short", "single"):
        with pytest.raises(
            QueryError, match=rf"{name}\.cypher: the columns starts, ends, weights must hold lists of one"
        ):
            run(find_query(name, tmp_path), graph, ONTOLOGY)
