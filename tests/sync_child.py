"""A process that syncs and is meant to be killed at it: see test_sync_killed.py."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from threading import Lock

from actorgraph.graph import sync_run
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.graph.ledger import Ledger
from actorgraph.graph.model import Source
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.projection import Projection, ledger_version, project
from actorgraph.graph.sync import sync
from tests.neo4j_server import Target
from tests.samples import claims, ontology, paper, says
from tests.test_sync import Counting, expected, graph

ONTOLOGY = ontology()
BATCH = 10


def sources(state: int) -> list[Source]:
    """Return the documents of a state: from one to the next some go, some come, and some say something else."""
    names = [n for n in range(40) if (n + state) % 4]
    return [_document(n, (n + state) // 3) for n in names]


def _document(name: int, version: int) -> Source:
    random = Random(1000 * name + version)
    document = f"d{name}"
    said = [
        says(document, f"a{random.randrange(8)}", random.choice(["attacks", "alliedWith"]), f"b{random.randrange(5)}")
        for _ in range(random.randrange(1, 4))
    ]
    return paper(document, *said, claims=(claims(document, f"a{name % 9}", states=(said[0].id,)),))


def projection(state: int, ledger: Ledger | None) -> Projection:
    """Project a state; every third one shows an actor as another."""
    judgements = {} if state % 3 else {"a1": "a2"}
    return project(sources(state), ONTOLOGY, judgements, f"r{state}", ledger)


def finish_and_go_on(state: int, where: Path | Target, ledger_file: Path, told: Connection) -> None:
    """Finish what was killed on its way to a state, say whether the graph is right, go on to the next state."""
    sync_run.BATCH = BATCH
    ledger = Ledger(ledger_file, ledger_version(ONTOLOGY))
    engine: Engine = (
        Neo4jEngine(where.url, where.user, where.password) if isinstance(where, Target) else EmbeddedEngine(where)
    )
    sync(projection(state, ledger), engine)
    told.send(graph(engine) == expected(projection(state, None)))

    one_at_a_time = Lock()

    class Telling(Counting):
        def write_all(self, *given: object) -> None:
            super().write_all(*given)  # type: ignore
            with one_at_a_time:
                told.send("written")

    sync(projection(state + 1, ledger), Telling(engine))
    told.send("finished")
    engine.close()
    ledger.close()
