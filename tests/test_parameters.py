"""Parameters of prewritten queries: converted by type, refused with a remedy; actors found by any of their names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.errors import QueryError, UnknownActorError
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.queries.actors import find_actor, near_names
from actorgraph.queries.parameters import convert_parameters
from actorgraph.queries.query import Parameter, Query
from actorgraph.queries.rows import Rows
from tests.query_graph import ontology

ONTOLOGY = ontology()

QUERY = Query(
    name="q",
    title="t",
    question="q?",
    cypher="",
    file="q.cypher",
    parameters=(
        Parameter("actor", "actor", "Whom."),
        Parameter("actors", "actors", "Whom."),
        Parameter("status", "status", "How sure.", "contested"),
        Parameter("relations", "relations", "Which.", ["supports", "unheard"]),
        Parameter("names", "relations", "Which.", form="name"),
        Parameter("hostile", "relations", "Which.", form="name", sign=-1),
        Parameter("source", "source", "Whose."),
        Parameter("from", "date", "From."),
        Parameter("to", "date", "To.", widen="last"),
        Parameter("text", "string", "Words."),
        Parameter("kind", "choice", "Kind.", "any", choices=("any", "direct")),
        Parameter("limit", "integer", "Limit.", 100, minimum=1, maximum=1000),
        Parameter("dated", "boolean", "Dated.", False),
    ),
)
NEEDS = Query(
    "needs", "t", "q?", "", "f", parameters=(Parameter("actor", "actor", "Whom it is about.", required=True),)
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with EmbeddedEngine(tmp_path_factory.mktemp("parameters") / "empty") as engine:
        yield engine


def convert(engine: Engine, **given: object) -> dict[str, object]:
    return convert_parameters(QUERY, given, engine, ONTOLOGY)


def test_defaults(empty: Engine) -> None:
    assert convert(empty) == {
        "actor": None,
        "actors": None,
        "status": ["reported", "claimed", "contested"],
        "relations": ["ARMS", "FUNDS", "SUPPORTS", "TRAINS"],
        "names": sorted(ONTOLOGY.relations),
        "hostile": sorted(r.name for r in ONTOLOGY.relations.values() if r.sign < 0),
        "source": None,
        "from": None,
        "to": None,
        "text": None,
        "kind": "any",
        "limit": 100,
        "dated": False,
    }


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("status", "Reported", ["reported"]),
        ("status", "denied", list(ONTOLOGY.statuses)),
        ("relations", "alliedWith", ["ALLIED_WITH"]),
        ("relations", "ALLIED_WITH, arms", ["ALLIED_WITH", "ARMS"]),
        ("relations", ("supports",), ["ARMS", "FUNDS", "SUPPORTS", "TRAINS"]),
        ("hostile", "supports", ["arms", "funds", "supports", "trains"]),
        ("names", "supports", ["arms", "funds", "supports", "trains"]),
        ("from", "2024", "2024-01-01"),
        ("from", "2024-02", "2024-02-01"),
        ("from_", " 2024-02-03 ", "2024-02-03"),
        ("from", 2024, "2024-01-01"),
        ("from", date(2024, 5, 6), "2024-05-06"),
        ("from", datetime(2024, 5, 6, 23, 59), "2024-05-06"),
        ("to", "2024", "2024-12-31"),
        ("to", "2024-02", "2024-02-29"),
        ("to", "2023-02", "2023-02-28"),
        ("to", "2024-02-03", "2024-02-03"),
        ("text", "' OR {} $x", "' OR {} $x"),
        ("kind", "DIRECT", "direct"),
        ("limit", "7", 7),
        ("limit", 7, 7),
        ("limit", None, 100),
        ("dated", "yes", True),
        ("dated", "False", False),
        ("dated", True, True),
    ],
)
def test_converted(empty: Engine, name: str, value: object, expected: object) -> None:
    assert convert(empty, **{name: value})[name.removesuffix("_")] == expected


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"actr": "x"}, "q has no parameter 'actr'; it takes: actor, actors, status"),
        ({"status": "sure"}, "status is one of reported, claimed, contested.*not 'sure'"),
        ({"relations": "loves, arms"}, "relations knows no 'loves'; the ontology has: accuses, alliedWith"),
        ({"relations": ""}, "relations names no relation"),
        ({"relations": 3}, "relations is a list, or text with commas, not 3"),
        ({"relations": [3]}, "relations is text, not 3"),
        ({"relations": "supportedBy"}, "relations knows no 'supportedBy'"),
        ({"from": "yesterday"}, "from is a date such as 2024"),
        ({"from": "2024-13"}, "from is a date"),
        ({"from": "2023-02-29"}, "from is a date"),
        ({"from": "2024-1-1"}, "from is a date"),
        ({"from": "0000"}, "from is a date"),
        ({"from": "２０２４x"}, "from is a date"),
        ({"from": "2024", "to": "2023"}, r"from \(2024-01-01\) is after to \(2023-12-31\)"),
        ({"from": "2024", "from_": "2023"}, "from is given twice"),
        ({"text": 3}, "text is text, not 3"),
        ({"text": "\ud800"}, "text holds half a character"),
        ({"kind": "x"}, "kind is one of any, direct, not 'x'"),
        ({"limit": "many"}, "limit is a whole number, not 'many'"),
        ({"limit": 1.5}, "limit is a whole number"),
        ({"limit": True}, "limit is a whole number"),
        ({"limit": 0}, "limit is between 1 and 1000, not 0"),
        ({"limit": "9999999999999999999999"}, "limit is between 1 and 1000"),
        ({"dated": "perhaps"}, "dated is true or false"),
        ({"source": "Gazette"}, "source names no source of the graph; there are: none"),
        ({"source": 3}, "source is text, not 3"),
        ({"actor": 3}, "actor is text, not 3"),
        ({"actor": " "}, "id or name is empty"),
        ({"actors": ","}, "actors names nobody"),
    ],
)
def test_refused(empty: Engine, given: dict[str, object], reason: str) -> None:
    with pytest.raises(QueryError, match=reason):
        convert(empty, **given)


def test_missing_parameter_says_what_it_is(empty: Engine) -> None:
    with pytest.raises(QueryError, match=r"needs: actor is missing; give actor=… \(Whom it is about\)$"):
        convert_parameters(NEEDS, {"actor": None}, empty, ONTOLOGY)


@given(st.text())
def test_any_text_for_any_type_is_taken_or_refused(text: str) -> None:
    for name in ("status", "relations", "from", "to", "text", "kind", "limit", "dated"):
        refusal = ""
        try:
            convert_parameters(QUERY, {name: text}, None, ONTOLOGY)  # type: ignore[arg-type]  # asks no engine
        except QueryError as error:
            refusal = str(error)
        assert refusal.isprintable(), refusal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ash", "ash"),
        ("Ash", "ash"),
        ("ash league", "ash"),
        ("  Ash \n League ", "ash"),
        ("THE ASHES", "ash"),
        ("Äschenbund", "ash"),
        ("A\u0308SCHENBUND", "ash"),
        ("رابطة الرماد", "ash"),
        ("asl", "ash"),
        ("League of Ash", "ash"),
        ("vellisch", "vell"),
        ("Hafen Sallow", "sallow"),
        ("Port Sallow", "sallow"),
        ('union "B" {X}', "birch"),
        ("Crane", "ada"),
        ("Ben Quill", "ben"),
    ],
)
def test_actor_by_any_name(graph: Engine, text: str, expected: str) -> None:
    assert find_actor(text, graph, ONTOLOGY) == expected


@pytest.mark.parametrize("name", ["Gazette", " gazette", "GAZETTE"])
def test_source_as_the_graph_writes_it(graph: Engine, name: str) -> None:
    assert convert(graph, source=name)["source"] == "Gazette"


def test_source_that_two_write_alike(empty: Engine, tmp_path: Path) -> None:
    with EmbeddedEngine(tmp_path / "graph") as engine:
        engine.write("UNWIND ['Post', 'POST'] AS name CREATE (:ActorGraph:Document {source: name})")
        assert convert(engine, source="POST")["source"] == "POST"
        with pytest.raises(QueryError, match="source is any of: POST, Post"):
            convert(engine, source="post")


def test_shared_name_lists_candidates(graph: Engine) -> None:
    with pytest.raises(QueryError, match=r"'quill' may be any of these.*ben \(Ben Quill, Person\); ida \(Ida Quill"):
        find_actor("quill", graph, ONTOLOGY)


def test_a_preferred_name_as_it_is_written_goes_first(tmp_path: Path) -> None:
    with EmbeddedEngine(tmp_path / "graph") as engine:
        for actor, name in (("x", "Reed Guild"), ("y", "REED GUILD"), ("z", "Tide"), ("tide", "Reed"), ("w", "Reed")):
            engine.write(
                "CREATE (:Actor:ActorGraph:Organization {id: $id, name: $name, names: [$name, 'Marsh'], kind: 'X'})",
                {"id": actor, "name": name},
            )
        assert find_actor("Reed Guild", engine, ONTOLOGY) == "x"
        assert find_actor(" REED  GUILD", engine, ONTOLOGY) == "y"
        assert find_actor("Tide", engine, ONTOLOGY) == "tide"  # an id, in other letters
        for several, ids in (("reed guild", "x .*y "), ("Reed", "tide .*w "), ("marsh", "tide .*w .*x .*y .*z ")):
            with pytest.raises(QueryError, match=f"may be any of these, give an id: {ids}"):
                find_actor(several, engine, ONTOLOGY)


def test_known_actor_that_no_document_names(graph: Engine) -> None:
    with pytest.raises(QueryError, match=r"names 'Una Heard' \(unheard\)"):
        find_actor("Una Heard", graph, ONTOLOGY)


@pytest.mark.parametrize(
    ("text", "best"), [("Ash Leage", "Ash League"), ("birch onion", "Birch Union"), ("Aeschenbund", "Äschenbund")]
)
def test_unknown_actor_gets_near_names(graph: Engine, text: str, best: str) -> None:
    with pytest.raises(UnknownActorError) as caught:
        find_actor(text, graph, ONTOLOGY)
    assert caught.value.near[0] == best
    assert f"near names: {best}" in str(caught.value)


def test_foreign_names_are_nobodys(graph: Engine) -> None:
    with pytest.raises(UnknownActorError):
        find_actor("Stranger", graph, ONTOLOGY)
    assert "Stranger" not in near_names("Stranger", graph, ONTOLOGY)


def test_no_near_name_in_an_empty_graph(empty: Engine) -> None:
    with pytest.raises(UnknownActorError, match=r"^no actor is called 'x'$"):
        find_actor("x", empty, ONTOLOGY)


@pytest.mark.parametrize("text", ["' OR 1=1 //", '"}) DETACH DELETE n //', "{id: 'ash'}", "$id", "ash' OR 'a'='a"])
def test_cypher_in_a_name_stays_data(graph: Engine, text: str) -> None:
    with pytest.raises(UnknownActorError):
        find_actor(text, graph, ONTOLOGY)
    assert find_actor("ash", graph, ONTOLOGY) == "ash"


def test_rows() -> None:
    rows = Rows([{"b": 1, "a": "x"}, {"a": "y", "b": None}], ["a", "b"])
    assert rows.columns == ("a", "b")
    assert list(rows[0]) == ["a", "b"]
    assert rows == [{"a": "x", "b": 1}, {"a": "y", "b": None}]
    assert rows[1:] == [{"a": "y", "b": None}]
    assert rows != [{"a": "x"}]
    assert rows != "ab"
    frame = rows.to_df()
    assert list(frame.columns) == ["a", "b"]
    assert frame["a"].tolist() == ["x", "y"]
    assert list(Rows([], ["a"]).to_df().columns) == ["a"]
    assert Rows([{"z": 1}]).columns == ("z",)


def test_rows_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(QueryError, match=r"pip install 'actorgraph\[pandas\]'"):
        Rows([{"a": 1}]).to_df()
