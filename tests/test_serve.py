"""A store served over Bolt, asked with the official driver from another process."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import neo4j
import pytest
from neo4j.exceptions import AuthError, ClientError, ServiceUnavailable

from actorgraph.errors import TargetError
from actorgraph.graph import bolt_server
from actorgraph.graph.bolt_server import BoltServer
from actorgraph.graph.engine import Row
from actorgraph.graph.neo4j_engine import Neo4jEngine, plain
from actorgraph.ontology.reader import load_ontology
from actorgraph.queries.catalog import find_query
from actorgraph.queries.parameters import convert_parameters
from actorgraph.store import Store
from tests.command import PROGRAM, environment, error, run
from tests.test_query_answers import CASES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")

COAST = Path(__file__).parents[1] / "examples" / "coast.jsonl"
ASKED: dict[str, dict[str, object]] = {
    "allies": {},
    "attacks": {},
    "claims": {},
    "evidence": {"actor": "Republic of Vell", "other": "Birch Union"},
    "support-network": {"actor": "Republic of Vell", "direction": "backed"},
    "profile": {"actor": "Ash League"},
}
Login = dict[str, str]


@contextmanager
def served(store: Path, *options: str | Path, **values: str) -> Iterator[tuple[subprocess.Popen[bytes], Login]]:
    """Serve a store in a process of its own, with the login that it writes on stdout."""
    command = [*PROGRAM, "serve", str(store), *map(str, options)]
    work = store.parent / "work"
    work.mkdir(exist_ok=True)
    env = environment(TMPDIR=str(work), **values)
    env["PYTHONPATH"] = os.pathsep.join(str(Path(p).resolve()) for p in sys.path if p)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, cwd=work) as child:
        try:
            assert child.stdout is not None
            assert child.stderr is not None
            line = child.stdout.readline() if "--credentials" not in options else b"{}"
            if not line or not child.stderr.readline().startswith(b"serving "):
                child.kill()
                raise AssertionError(child.stderr.read().decode())
            yield child, json.loads(line)
        finally:
            child.kill()


def driver(login: Login, password: str | None = None, user: str | None = None) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(login["url"], auth=(user or login["user"], password or login["password"]))


def rows(client: neo4j.Driver, statement: str, **parameters: Any) -> list[Row]:
    return [{k: plain(r[k]) for k in r.keys()} for r in client.execute_query(statement, parameters).records]  # noqa: SIM118


def count(client: neo4j.Driver) -> Row:
    return rows(client, "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r")[0]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("serve") / "coast.db"
    with Store(folder) as made:
        made.load(COAST)
    return folder


@pytest.fixture(scope="module")
def native(store: Path) -> dict[str, tuple[str, dict[str, object], list[Row]]]:
    """What the native engine answers: statement, parameters and rows by query."""
    found = {}
    with Store(store) as opened:
        for name, given in ASKED.items():
            query = find_query(name)
            values = convert_parameters(query, given, opened.engine, opened.ontology)
            values["symmetric"] = sorted(r.name for r in load_ontology().relations.values() if r.symmetric)
            statement = query.statement(values)
            found[name] = statement, values, opened.engine.read(statement, values)
    return found


@pytest.fixture(scope="module")
def answers(store: Path) -> list[tuple[str, dict[str, Any], list[Row]]]:
    """What every prewritten query gives that the store is asked itself, with each of its tests' parameters."""
    asked: list[tuple[str, dict[str, Any]]] = [(name, dict(given)) for name, given, _, _ in CASES]
    with Store(store) as opened:
        return [(name, given, list(opened.query(name, **given))) for name, given in asked]


@pytest.fixture(scope="module")
def login(store: Path, native: object, answers: object) -> Iterator[Login]:
    with served(store) as (_, given):
        yield given


@pytest.mark.parametrize("name", ASKED)
def test_answers_over_bolt_are_those_of_the_native_engine(
    login: Login, native: dict[str, tuple[str, dict[str, object], list[Row]]], name: str
) -> None:
    statement, values, expected = native[name]
    assert expected
    with driver(login) as client:
        assert rows(client, statement, **values) == expected


def test_every_prewritten_query_gives_the_same_rows_through_the_command_line(
    answers: list[tuple[str, dict[str, Any], list[Row]]], login: Login
) -> None:
    env = {"NEO4J_USERNAME": login["user"], "NEO4J_PASSWORD": login["password"]}
    assert any(expected for _, _, expected in answers)
    for name, given, expected in answers:
        parameters = [part for key, value in given.items() for part in ("--param", f"{key}:={json.dumps(value)}")]
        result = run("query", name, "--in", login["url"], "--format", "json", *parameters, env=env)
        assert result.exit_code == 0, (name, given, result.stderr)
        assert json.loads(result.stdout) == expected, (name, given)


def test_the_command_line_only_reads_a_served_store(login: Login, store: Path, tmp_path: Path) -> None:
    env = {"NEO4J_USERNAME": login["user"], "NEO4J_PASSWORD": login["password"]}
    url = login["url"]
    ask = ("--in", url, "--format", "json")
    read = run("cypher", "MATCH (a:Actor {id: $id}) RETURN a.name AS name", *ask, "--param", "id=ash-league", env=env)
    assert json.loads(read.stdout) == [{"name": "Ash League"}], read.stderr
    status = json.loads(run("status", url, "--format", "json", env=env).stdout)
    assert (status["documents"], status["actors"]) == (7, 16)
    for statement in ("CREATE (:Actor)", "MATCH (n:Nobody) SET n.x = 1", "CREATE INDEX x FOR (n:Actor) ON (n.x)"):
        refused = run("cypher", statement, *ask, env=env)
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert refused.stderr == f"Error: only reading is allowed here, and this statement writes: {statement}\n"
    other = tmp_path / "other.db"
    with Store(other) as made:
        made.load(COAST)
    for command in (
        ("cypher", "MATCH (a:Actor) SET a.x = 1", "--in", url, "--write"),
        ("sync", other, url),
        ("sync", other, url, "--dry-run"),
    ):
        refused = run(*command, env=env)
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert f"Error: the store at {url} is served for reading only" in refused.stderr


ALL_RIGHTS = {
    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
    "resultSetLimit": -1,
    "readTimeout": -1,
    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
}


def test_a_login_that_may_write_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(tmp_path / "coast.db") as made:
        made.load(COAST)
    for rights, refused in ((None, False), (ALL_RIGHTS, True)):
        if rights:  # as on a server of ArcadeDB that is not ours
            groups = {bolt_server._READER: rights}
            monkeypatch.setattr(bolt_server, "_GROUPS", {"version": 1, "databases": {"*": {"groups": groups}}})
        with BoltServer(tmp_path / "coast.db" / "graph", "a password") as server:
            if refused:
                with pytest.raises(TargetError, match="may write there"):
                    Neo4jEngine(server.url, server.user, "a password")
            else:
                with Neo4jEngine(server.url, server.user, "a password") as engine:
                    assert engine.read("RETURN 1 AS one") == [{"one": 1}]


def test_two_clients_ask_at_once(login: Login) -> None:
    query = "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name AS a, type(r) AS r, b.name AS b ORDER BY a, r, b"
    both = threading.Barrier(2, timeout=30)
    found: list[list[Row]] = []

    def ask() -> None:
        with driver(login) as client, client.session() as session, session.begin_transaction() as transaction:
            both.wait()  # two transactions are open
            for _ in range(20):
                found.append([dict(record) for record in transaction.run(query)])
            both.wait()

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 40
    assert found[0]
    assert all(answer == found[0] for answer in found)


def test_a_wrong_login_is_refused(login: Login) -> None:
    for user, password in ((login["user"], "wrong"), ("root", login["password"]), ("neo4j", "neo4j")):
        with driver(login, password, user) as client, pytest.raises(AuthError):
            client.verify_connectivity()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Actor:ActorGraph:State {id: 'x', key: 'actor:x'})",
        "CREATE (:Unheard {id: 'x'})",
        "MATCH (a:Actor) SET a.name = 'x'",
        "MATCH (a:Actor) REMOVE a.name",
        "MATCH (a:Actor {id: 'ash-league'}) SET a:Unheard",
        "MATCH (c:Claim) DETACH DELETE c",
        "MATCH ()-[r:ALLIED_WITH]->() DELETE r",
        "MATCH (a:Actor), (b:Document) CREATE (a)-[:ALLIED_WITH]->(b)",
        "MERGE (a:Actor {id: 'unheard'})",
        "CREATE INDEX mine FOR (n:Actor) ON (n.mine)",
        "DROP INDEX actorgraph_actor_id",
        "CREATE USER mine SET PASSWORD 'minemine'",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    ],
)
def test_clients_can_only_read(login: Login, statement: str) -> None:
    with driver(login) as client:
        before = count(client), rows(client, "MATCH (a:Actor) RETURN a ORDER BY a.id")
        with pytest.raises((ClientError, neo4j.exceptions.DatabaseError)):
            client.execute_query(statement)
        with client.session() as session, pytest.raises((ClientError, neo4j.exceptions.DatabaseError)):
            session.run(statement).consume()
        assert (count(client), rows(client, "MATCH (a:Actor) RETURN a ORDER BY a.id")) == before


def test_others_on_the_network_can_not_connect(login: Login) -> None:
    port = int(login["url"].rpartition(":")[2])
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        with suppress(OSError):
            probe.connect(("192.0.2.1", 9))  # sends nothing: only asks which address would be used
        address = probe.getsockname()[0]
    if address.startswith(("127.", "0.")):
        pytest.skip("no address but loopback")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((address, port), timeout=5)


def test_a_served_store_is_in_use(login: Login, store: Path) -> None:
    assert login["database"] == "graph"
    assert "is in use by another process" in error("query", "allies", "--in", store)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_stops_it_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    folder, file = tmp_path / "coast.db", tmp_path / "login.json"
    with Store(folder) as made:
        made.load(COAST, refresh=False)  # it is brought up to date before it is served
    with served(folder, "--credentials", file, ACTORGRAPH_PASSWORD="their own") as (child, _):
        login = json.loads(file.read_text("utf-8"))
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert login["password"] == "their own"
        with driver(login) as client, client.session() as session:
            transaction = session.begin_transaction()
            assert transaction.run("MATCH (a:Actor) RETURN count(a) > 9 AS many").single(strict=True)["many"]
            child.send_signal(getattr(signal, name))  # with a client in a transaction
            assert child.wait(60) == 0
            with pytest.raises(ServiceUnavailable):
                client.verify_connectivity()
        assert child.stdout is not None
        assert child.stderr is not None
        assert (child.stdout.read(), child.stderr.read()) == (b"", b"stopped\n")
    assert not file.exists()
    assert list((tmp_path / "work").iterdir()) == []
    assert list((folder / "graph").glob("*.lck")) == []
    with Store(folder) as again:
        report = again.refresh(force=True)
        assert report is not None
        assert report.written == 0
        assert again.query("allies")


def test_a_password_of_ones_own_is_not_printed_and_ports_are_taken_once(store: Path, tmp_path: Path) -> None:
    own = tmp_path / "coast.db"
    with Store(own) as made:
        made.load(COAST)
    with served(own, ACTORGRAPH_PASSWORD="their own") as (_, login):
        assert set(login) == {"url", "user", "database"}
        with driver(login, "their own") as client:
            client.verify_connectivity()
        port = login["url"].rpartition(":")[2]
        other = tmp_path / "other.db"
        with Store(other):
            pass
        assert f"port {port} can't be listened on" in error("serve", other, "--port", port)
    assert "must be a store's folder" in error("serve", "bolt://localhost", code=2)
