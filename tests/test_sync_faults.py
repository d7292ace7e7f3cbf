"""Faults that pass (a server that restarts, a lost connection, a deadlock) are retried; what lasts fails at once."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from random import Random

import neo4j
import pytest
from neo4j import exceptions

from actorgraph.errors import TargetError
from actorgraph.graph import sync_run
from actorgraph.graph.engine import Engine, Parameters
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.sync import sync
from tests.neo4j_server import NoServerError, OwnServer, Target, own_server
from tests.sync_child import projection
from tests.test_sync import Counting, counts, expected, graph

pytestmark = pytest.mark.neo4j


@contextmanager
def cutting(target: Target, random: Random, cuts: int) -> Iterator[str]:
    """Stand between client and server, and cut so many connections before some answer reaches the client."""
    left = cuts

    def serve(client: socket.socket) -> None:
        nonlocal left
        host, _, port = target.url.removeprefix("bolt://").partition(":")
        with client, socket.create_connection((host, int(port))) as server:
            threading.Thread(target=forward, args=(client, server), daemon=True).start()
            # The first answers are handshake and login: a cut there is an address where nobody answers.
            answers = random.randrange(15, 60)
            with suppress(OSError):
                while chunk := server.recv(65536):
                    answers -= 1
                    if answers < 0 and left > 0:
                        left -= 1
                        break
                    client.sendall(chunk)
            for end in (client, server):
                with suppress(OSError):  # closing alone would not reach who waits in `recv`
                    end.shutdown(socket.SHUT_RDWR)

    def forward(source: socket.socket, to: socket.socket) -> None:
        with suppress(OSError):
            while chunk := source.recv(65536):
                to.sendall(chunk)

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept() -> None:
            with suppress(OSError):
                while True:
                    client, _ = listening.accept()
                    threading.Thread(target=serve, args=(client,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield f"bolt://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
    assert left == 0, "connections were to be cut, and the sync was over before"


@pytest.mark.parametrize("seed", [1, 2])
def test_lost_connections_are_retried_and_nothing_is_written_twice(
    neo4j_target: Target, neo4j_engine: Engine, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(sync_run, "BATCH", 5)
    with (
        cutting(neo4j_target, Random(seed), 3) as url,
        Neo4jEngine(url, neo4j_target.user, neo4j_target.password) as engine,
    ):
        for state in (0, 1):
            sync(projection(state, None), engine)
    assert graph(neo4j_engine) == expected(projection(1, None))


def test_a_server_that_is_killed_and_comes_back_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync_run, "BATCH", 10)
    # Asks every second whether it is back, not at ever longer intervals.
    monkeypatch.setattr(neo4j.GraphDatabase, "driver", partial(neo4j.GraphDatabase.driver, retry_delay_multiplier=1.0))

    class Killing(Counting):
        """Kills the server while a batch is on its way to it, and starts it again."""

        def __init__(self, engine: Engine, server: OwnServer, at: Sequence[int], after: float) -> None:
            super().__init__(engine)
            self.server, self.at, self.after, self.batches = server, at, after, 0

        def write_all(
            self, statements: Sequence[tuple[str, Parameters]], done: tuple[str, Parameters] | None = None
        ) -> None:
            self.batches += 1
            if self.batches in self.at:
                killing = threading.Thread(target=self.restart)
                killing.start()
                super().write_all(statements, done)
                killing.join()
            else:
                super().write_all(statements, done)

        def restart(self) -> None:
            time.sleep(self.after)
            self.server.kill()
            self.server.start()

    try:
        with own_server() as server:
            server.start()
            with Neo4jEngine(server.target.url, server.target.user, server.target.password) as engine:
                for state, at, after in ((0, [12], 0.0), (1, [8], 0.01)):
                    sync(projection(state, None), Killing(engine, server, at, after))
                    assert graph(engine) == expected(projection(state, None))
                    assert counts(sync(projection(state, None), engine, full=True))[:3] == (0, 0, 0)
    except NoServerError as error:
        pytest.skip(str(error))


def test_a_deadlock_is_retried(neo4j_target: Target, neo4j_engine: Engine) -> None:
    neo4j_engine.write("UNWIND range(0, 200) AS n CREATE (:NotOurs {id: n})")
    lock = "MATCH (n:NotOurs) WHERE n.id IN $ids SET n.seen = coalesce(n.seen, 0) + 1"
    auth = (neo4j_target.user, neo4j_target.password)
    with (
        neo4j.GraphDatabase.driver(neo4j_target.url, auth=auth) as driver,
        driver.session() as session,
        session.begin_transaction() as other,
    ):
        # The server gives up the one of the two that holds fewer locks.
        other.run(lock, ids=list(range(1, 201))).consume()
        ours = threading.Thread(
            target=neo4j_engine.write_all, args=([(lock, {"ids": [0]}), (lock, {"ids": [1]})],), daemon=True
        )
        ours.start()
        time.sleep(1)
        other.run(lock, ids=[0]).consume()
        other.commit()
        ours.join(60)
    seen = {r["id"]: r["seen"] for r in neo4j_engine.read("MATCH (n:NotOurs) RETURN n.id AS id, n.seen AS seen")}
    assert (seen[0], seen[1], seen[2]) == (2, 2, 1)


def test_what_lasts_fails_at_once(neo4j_target: Target) -> None:
    begun = time.monotonic()
    with pytest.raises(TargetError, match="refuses the login"):
        Neo4jEngine(neo4j_target.url, "nobody", "wrong")
    with (
        Neo4jEngine(neo4j_target.url, neo4j_target.user, neo4j_target.password) as engine,
        pytest.raises(TargetError, match="zero"),
    ):
        engine.write("UNWIND [0] AS n CREATE (:NotOurs {n: 1 / n})")
    assert time.monotonic() - begun < 60  # not the two minutes for which what passes is retried


@pytest.mark.parametrize(
    ("code", "retried"),
    [
        ("Neo.TransientError.Transaction.DeadlockDetected", True),
        ("Neo.TransientError.General.DatabaseUnavailable", True),
        ("Neo.ClientError.Cluster.NotALeader", True),
        ("Neo.DatabaseError.Transaction.TransactionCommitFailed", False),
        ("Neo.DatabaseError.General.UnknownError", False),
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", False),
        ("Neo.ClientError.Security.Unauthorized", False),
    ],
)
def test_what_the_driver_retries(code: str, retried: bool) -> None:
    """A full disk is a DatabaseError, or a database that has become read-only."""
    error = exceptions.Neo4jError._hydrate_neo4j(code=code, message="some words")
    assert error.is_retryable() is retried
