"""The engines: the same rows from both, writes refused, errors in our words, a process that ends."""

from __future__ import annotations

import inspect
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import exceptions

from actorgraph.errors import LockedError, TargetError, WriteRefusedError
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine, iso_moment
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.neo4j_errors import translate
from tests.neo4j_server import Target

WRITES = [
    "CREATE (n:NotOurs {id: 1})",
    "MERGE (n:NotOurs {id: 1})",
    "MATCH (n:NotOurs) SET n.x = 1",
    "MATCH (n:NotOurs) SET n:Other",
    "MATCH (n:NotOurs) REMOVE n.kept",
    "MATCH (n:NotOurs) DETACH DELETE n",
    "MATCH (n:NotOurs) DELETE n RETURN 1 AS one",
    "MATCH (n:NoSuchLabel) SET n.x = 1",
    "FOREACH (i IN [1, 2] | CREATE (:NotOurs {id: i}))",
    "MATCH (n:NotOurs) CALL { CREATE (:NotOurs) RETURN 1 AS one } RETURN one",
    "MATCH (n:NotOurs) CALL { WITH n SET n.x = 1 } IN TRANSACTIONS",
    "CREATE INDEX some_index IF NOT EXISTS FOR (n:NotOurs) ON (n.id)",
    "CREATE CONSTRAINT some_constraint IF NOT EXISTS FOR (n:NotOurs) REQUIRE n.id IS UNIQUE",
    "DROP INDEX some_index IF EXISTS",
    "DROP CONSTRAINT some_constraint IF EXISTS",
    "CREATE USER somebody SET PASSWORD 'long enough'",
    "PROFILE CREATE (n:NotOurs)",
    "MATCH (n) RETURN n.id AS id UNION CREATE (n:NotOurs) RETURN n.id AS id",
    "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    "load /* x */ csv WITH HEADERS FROM 'file:///etc/hostname' AS line RETURN line",
    "UNWIND [1] AS x CALL { LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line } RETURN line",
]

READS: list[tuple[str, list[dict[str, object]]]] = [
    ("RETURN 1 AS n, 2.5 AS x, 'a' AS s, true AS b, null AS z", [{"n": 1, "x": 2.5, "s": "a", "b": True, "z": None}]),
    ("UNWIND [1, 2] AS n RETURN n", [{"n": 1}, {"n": 2}]),
    ("UNWIND [] AS n RETURN n", []),
    ("RETURN [1, [2, 'x']] AS l, {a: {b: 1}} AS m", [{"l": [1, [2, "x"]], "m": {"a": {"b": 1}}}]),
    ("RETURN date('2024-01-02') AS d", [{"d": "2024-01-02"}]),
    ("RETURN datetime('2024-01-02T10:00:00Z') AS d", [{"d": "2024-01-02T10:00:00+00:00"}]),
    ("RETURN localdatetime('2024-01-02T10:00:00') AS d", [{"d": "2024-01-02T10:00:00"}]),
    ("RETURN localtime('10:00') AS t", [{"t": "10:00:00"}]),
    ("RETURN duration('P1DT2H') AS d", [{"d": "P1DT2H"}]),
    ("RETURN 'CREATE; LOAD CSV' AS `SET x` // MERGE, LOAD CSV", [{"SET x": "CREATE; LOAD CSV"}]),
    ("MATCH (n:NotOurs {id: 'a'}) RETURN n", [{"n": {"labels": ["NotOurs"], "properties": {"id": "a", "kept": [1]}}}]),
    (
        "MATCH (:NotOurs {id: 'a'})-[r]->(n) RETURN r, [n.id, r] AS l",
        [{"r": {"type": "NEAR", "properties": {"w": 1.5}}, "l": ["b", {"type": "NEAR", "properties": {"w": 1.5}}]}],
    ),
    (
        "MATCH p = (:NotOurs {id: 'a'})-->() RETURN p",
        [
            {
                "p": {
                    "nodes": [
                        {"labels": ["NotOurs"], "properties": {"id": "a", "kept": [1]}},
                        {"labels": ["NotOurs", "Other"], "properties": {"id": "b"}},
                    ],
                    "relationships": [{"type": "NEAR", "properties": {"w": 1.5}}],
                }
            }
        ],
    ),
    ("MATCH (n:NotOurs) RETURN n.id AS id, n.none AS none ORDER BY id", [{"id": i, "none": None} for i in "ab"]),
]


@pytest.fixture
def two_nodes(engine: Engine) -> Engine:
    engine.write("CREATE (:NotOurs {id: 'a', kept: [1]})-[:NEAR {w: 1.5}]->(:NotOurs:Other {id: 'b'})")
    return engine


@pytest.mark.parametrize(("cypher", "rows"), READS)
def test_read_gives_plain_rows(two_nodes: Engine, cypher: str, rows: list[dict[str, object]]) -> None:
    assert two_nodes.read(cypher) == rows


@pytest.mark.parametrize("cypher", WRITES)
def test_read_refuses_to_write(two_nodes: Engine, cypher: str) -> None:
    everything = "MATCH (n:NotOurs) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m.id AS other ORDER BY n.id"
    before = two_nodes.read(everything)
    # The embedded engine finds some of these wrong before it finds that they write; nothing is run either way.
    with pytest.raises(WriteRefusedError if "UNION" not in cypher else TargetError):
        two_nodes.read(cypher)
    assert two_nodes.read(everything) == before


@pytest.mark.parametrize(
    ("cypher", "word"),
    [
        ("MATCH (n RETURN n", "Cypher wrong"),
        ("RETURN $missing AS x", "missing"),
        ("RETURN nosuchfunction(1) AS x", "nosuchfunction"),
        ("RETURN 1 / 0 AS x", "zero"),
    ],
)
def test_read_says_what_is_wrong(engine: Engine, cypher: str, word: str) -> None:
    with pytest.raises(TargetError, match=word) as caught:
        engine.read(cypher)
    assert not isinstance(caught.value, WriteRefusedError)
    assert "\n" not in str(caught.value)


def test_parameters_arrive_as_they_are(engine: Engine) -> None:
    value: dict[str, object] = {
        "numbers": [0, -1, 2**31, 2**62, -(2**63), 2.0, 0.1, 1e300],
        "text": "ümlaut العراق 😀 \" ' \\ \n $x",
        "looks": ["2024-01-01", "2024-01-01T00:00:00Z", "#1:0", "true", "null", ""],
        "nothing": None,
        "deep": {"list": [{"a": [True, False]}]},
    }
    assert engine.read("RETURN $value AS value", {"value": value}) == [{"value": value}]
    kept = {k: v for k, v in value.items() if k in ("text", "looks")}
    engine.write("CREATE (n:NotOurs) SET n = $value", {"value": {**kept, "half": 0.5, "whole": 2.0, "count": 2**40}})
    row = engine.read("MATCH (n:NotOurs) RETURN properties(n) AS p, n.whole / 4 AS q")[0]
    assert row == {"p": {**kept, "half": 0.5, "whole": 2.0, "count": 2**40}, "q": 0.5}


def test_a_number_that_no_engine_holds_is_an_error(engine: Engine) -> None:
    with pytest.raises(TargetError):
        engine.read("RETURN $n AS n", {"n": 2**70})


def test_write_all_takes_effect_wholly_or_not(engine: Engine) -> None:
    with pytest.raises(TargetError):
        engine.write_all([("CREATE (:NotOurs {id: 1})", {}), ("CREATE (:NotOurs {id: 1 / 0})", {})])
    assert engine.read("MATCH (n:NotOurs) RETURN n") == []


def test_a_key_is_unique_over_labels(engine: Engine) -> None:
    engine.write("CREATE CONSTRAINT actorgraph_key IF NOT EXISTS FOR (n:ActorGraph) REQUIRE n.key IS UNIQUE")
    engine.write("CREATE (:ActorGraph:Claim {key: 'x'})")
    with pytest.raises(TargetError, match="key twice"):
        engine.write("CREATE (:ActorGraph:Document {key: 'x'})")


def test_a_closed_engine_says_so(engine: Engine) -> None:
    engine.close()
    engine.close()
    with pytest.raises(TargetError, match="closed"):
        engine.read("RETURN 1")
    with pytest.raises(TargetError, match="closed"):
        engine.write("RETURN 1")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-02T10:00Z", "2024-01-02T10:00:00+00:00"),
        ("2024-01-02T10:00:00.5+01:00[Europe/Paris]", "2024-01-02T10:00:00.500000+01:00"),
        ("2024-01-02", "2024-01-02"),
        ("10:00Z", "10:00:00+00:00"),
        ("P1D", "P1D"),
    ],
)
def test_iso_moment(text: str, moment: str) -> None:
    assert iso_moment(text) == moment


# Neo4j


def driver_errors() -> list[type[Exception]]:
    found = vars(exceptions).values()
    return [e for e in found if inspect.isclass(e) and issubclass(e, Exception) and e.__module__ == exceptions.__name__]


@pytest.mark.parametrize("kind", driver_errors())
def test_every_driver_error_is_ours(kind: type[Exception]) -> None:
    error = kind.__new__(kind)
    error.args = ("some\nreason",)
    found = translate(error, "bolt://somewhere")
    assert isinstance(found, TargetError)
    assert "bolt://somewhere" in str(found)
    assert "\n" not in str(found)


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("http://localhost:7474", "bolt://"),
        ("localhost", "bolt://"),
        ("bolt://", "bolt://"),
        ("bolt://me:hunter2@localhost", "no user or password"),
        ("bolt://127.0.0.1:1", "is it running"),
        ("neo4j://127.0.0.1:1", "is it running"),
        ("bolt+s://127.0.0.1:1", "is it running"),
        ("bolt://localhost:port", "localhost:port"),
    ],
)
def test_an_address_that_leads_nowhere(url: str, word: str) -> None:
    with pytest.raises(TargetError, match=word) as caught:
        Neo4jEngine(url, "me", "hunter2")
    assert "hunter2" not in str(caught.value)


@pytest.mark.neo4j
def test_a_wrong_login_is_no_leak(neo4j_target: Target) -> None:
    with pytest.raises(TargetError, match="refuses the login") as caught:
        Neo4jEngine(neo4j_target.url, "somebody", "hunter2")
    assert "hunter2" not in str(caught.value)


@pytest.mark.neo4j
def test_a_wrong_database_shows_at_once(neo4j_target: Target) -> None:
    with pytest.raises(TargetError, match="no such database"):
        Neo4jEngine(neo4j_target.url, neo4j_target.user, neo4j_target.password, database="nowhere")


@pytest.mark.neo4j
@pytest.mark.parametrize("cypher", ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "CALL db.createLabel('X')"])
def test_neo4j_refuses_what_reaches_beyond(neo4j_engine: Engine, cypher: str) -> None:
    with pytest.raises(WriteRefusedError):
        neo4j_engine.read(cypher)


# The embedded engine

CHILD = """
import sys, time
from actorgraph.errors import LockedError
from actorgraph.graph.embedded_engine import EmbeddedEngine
try:
    engine = EmbeddedEngine(sys.argv[1])
except LockedError as error:
    sys.exit(f"LockedError: {error}")
engine.write("CREATE (:Thing)")
print(engine.read("MATCH (n:Thing) RETURN count(n) AS n")[0]["n"], flush=True)
if "wait" in sys.argv:
    time.sleep(60)
"""


def child(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-c", CHILD, str(folder), *arguments]


@pytest.fixture(autouse=True)
def _package_for_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1] / "src"))


def test_the_process_ends_quietly_and_leaves_nothing_about(tmp_path: Path) -> None:
    done = subprocess.run(child(tmp_path / "graph"), cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")
    assert [p.name for p in tmp_path.iterdir()] == ["graph"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_a_signal_ends_it_and_what_was_written_is_there(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "graph"
    with subprocess.Popen(
        child(folder, "wait"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    ) as waiting:
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == "1\n"
        second = subprocess.run(child(folder), cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert second.stderr.startswith("LockedError: another process holds")
        waiting.send_signal(getattr(signal, name))
        _, said = waiting.communicate(timeout=30)
        assert waiting.returncode == -getattr(signal, name)
        assert ("KeyboardInterrupt" in said) == (name == "SIGINT")
    with EmbeddedEngine(folder) as engine:
        assert engine.read("MATCH (n:Thing) RETURN count(n) AS n") == [{"n": 1}]


def test_one_folder_may_be_opened_twice_in_a_process(tmp_path: Path) -> None:
    first, second = EmbeddedEngine(tmp_path / "graph"), EmbeddedEngine(tmp_path / "graph")
    first.write("CREATE (:Thing)")
    first.close()
    assert second.read("MATCH (n:Thing) RETURN count(n) AS n") == [{"n": 1}]
    second.close()
    with EmbeddedEngine(tmp_path / "graph") as again:
        assert again.read("MATCH (n:Thing) RETURN count(n) AS n") == [{"n": 1}]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(TargetError, match="something else"):
        EmbeddedEngine(tmp_path)
    with pytest.raises(TargetError):
        EmbeddedEngine(tmp_path / "notes.txt")
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_locked_error_is_no_target_error() -> None:
    assert not issubclass(LockedError, TargetError)


def test_many_graphs_in_a_process(new_embedded: Callable[[], EmbeddedEngine]) -> None:
    for number in range(3):
        with new_embedded() as engine:
            engine.write("CREATE (:Thing {n: $n})", {"n": number})
            assert engine.read("MATCH (n:Thing) RETURN n.n AS n") == [{"n": number}]


def test_read_plain_gives_the_same_rows_and_refuses_the_same(engine: Engine) -> None:
    statement = (
        "UNWIND $names AS name RETURN name, 1 AS one, 0.5 AS half, null AS none, [name, 'x'] AS list, true AS yes"
    )
    given = {"names": ["a", "ملاح 🚢"]}
    assert engine.read_plain(statement, given) == engine.read(statement, given)
    with pytest.raises(WriteRefusedError):
        engine.read_plain("CREATE (n:NotOurs) RETURN 1 AS one")
    with pytest.raises(TargetError):
        engine.read_plain("RETUNR 1")
