"""Measure how the graph becomes a networkx graph or a file, and write the table into docs/performance.md.

    python -m benchmarks.network [--sizes 100000 1000000] [--no-neo4j]

Each stage runs in a process of its own, so that its peak memory is its own. The baseline reads the same edges the usual
way, in one answer with a map of properties a row: on Neo4j row by row from the driver.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from actorgraph.graph.batches import batches
from actorgraph.graph.creation import creation, edge_creation
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.graph.formats import write_network
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.network import Network, to_networkx
from actorgraph.graph.rows import EdgeRow, NodeRow, edge_row, node_row
from actorgraph.graph.sync_cypher import CONSTRAINT, INDEXES
from actorgraph.graph.sync_run import BATCH
from actorgraph.ontology.reader import load_ontology
from benchmarks.page import measured_with, write_section

ROWS = (
    "MATCH (a:Actor)-[r]->(b:Actor) WHERE a:ActorGraph AND r.key IS NOT NULL "
    "RETURN a.id AS subject, b.id AS object, properties(r) AS properties"
)
T = TypeVar("T")
Place = tuple[str, ...]
"""A folder, or a server's address, user and password."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One stage: seconds by the clock and of CPU time, and the process's peak memory in MiB above its start."""

    stage: str
    edges: int
    seconds: float
    cpu: float
    memory: int


def actor_rows(actors: int) -> Iterator[NodeRow]:
    for name in (f"a{n}" for n in range(actors)):
        values = {"name": name.upper(), "kind": "State", "type": "State", "names": [name], "known": False}
        yield node_row("Actor", name, values, labels=("State",))


def edge_rows(edges: int, actors: int) -> Iterator[EdgeRow]:
    """Yield as many edges between actors whose degrees are uneven."""
    random_, ontology = random.Random(1), load_ontology()
    relations = list(ontology.relations.values())
    seen: set[tuple[str, str, int]] = set()
    while len(seen) < edges:
        a, b = (f"a{int(random_.random() ** 2 * actors)}" for _ in range(2))
        relation = random_.randrange(len(relations))
        if a != b:
            seen.add((min(a, b), max(a, b), relation) if relations[relation].symmetric else (a, b, relation))
    for a, b, number in sorted(seen):
        relation_, n = relations[number], random_.randrange(1, 9)
        day = f"20{random_.randrange(10, 30)}-{random_.randrange(1, 13):02}-{random_.randrange(1, 29):02}"
        values = {
            "status": random_.choice(ontology.statuses), "statements": n, "affirmed": n, "denied": 0,
            "documents": n, "sources": n, "speakers": [f"a{n}"] if n > 6 else [], "first": day, "last": day,
            "confidence": n / 10,
        }  # fmt: skip
        yield edge_row(relation_.edge_type, a, relation_.name, b, values)


def opened(place: Place) -> Engine:
    return Neo4jEngine(*place) if len(place) > 1 else EmbeddedEngine(place[0])


def fill(place: Place, edges: int) -> None:
    with opened(place) as engine:
        for statement in (CONSTRAINT, *INDEXES[engine.name]):
            engine.write(statement)
        for nodes in batches(actor_rows(edges // 20), BATCH):
            engine.write_all(creation(nodes))
        for batch in batches(edge_rows(edges, edges // 20), BATCH):
            engine.write_all(edge_creation(batch))


def rows(place: Place, folder: str) -> None:
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def add(subject: str, target: str, properties: dict[str, object]) -> None:
        attributes = {n: v for n, v in properties.items() if n not in ("key", "hash")}
        graph.add_edge(subject, target, cast("str", properties["relation"]), **attributes)

    if len(place) == 1:
        with opened(place) as engine:
            for row in engine.read(ROWS):
                add(
                    cast("str", row["subject"]),
                    cast("str", row["object"]),
                    cast("dict[str, object]", row["properties"]),
                )
        return
    import neo4j

    url, user, password = place
    with neo4j.GraphDatabase.driver(url, auth=(user, password)) as driver, driver.session() as session:
        for record in session.run(ROWS):
            add(record["subject"], record["object"], record["properties"])


def network(place: Place, folder: str) -> None:
    with opened(place) as engine:
        to_networkx(Network(engine, load_ontology()))


def read_only(place: Place, folder: str) -> None:
    with opened(place) as engine:
        for _ in Network(engine, load_ontology()).edges():
            pass


def file(place: Place, folder: str, format: str = "gexf") -> None:
    with opened(place) as engine:
        write_network(Network(engine, load_ontology()), format, Path(folder) / "out")


def parquet(place: Place, folder: str) -> None:
    file(place, folder, "parquet")


STAGES: tuple[tuple[str, Callable[[Place, str], None]], ...] = (
    ("networkx, a map of properties a row", rows),
    ("`to_networkx`", network),
    ("edges read, none kept", read_only),
    ("GEXF", file),
    ("Parquet", parquet),
)


def timed(stage: Callable[[Place, str], None], place: Place, folder: str) -> tuple[float, float, int]:
    before = _memory("VmRSS")
    start, cpu = time.perf_counter(), time.process_time()
    stage(place, folder)
    return time.perf_counter() - start, time.process_time() - cpu, _memory("VmHWM") - before


def _memory(name: str) -> int:
    found = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) // 1024 if found else 0


def apart(function: Callable[..., T], *given: object) -> T:
    """Call a function in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *given).result()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--no-neo4j", action="store_true")
    arguments = parser.parse_args()
    found: list[Measured] = []
    for size in arguments.sizes:
        with ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            places: dict[str, Place] = {"embedded": (f"{folder}/graph",)}
            if not arguments.no_neo4j:
                from tests.neo4j_server import neo4j_server

                target = stack.enter_context(neo4j_server(large=True))
                places["Neo4j"] = (target.url, target.user, target.password)
            for engine, place in places.items():
                apart(fill, place, size)
                for name, stage in STAGES:
                    found.append(Measured(f"{engine}: {name}", size, *apart(timed, stage, place, folder)))
                    print(found[-1], flush=True)
    write_page(found)


def write_page(found: list[Measured]) -> None:
    """Put the table into the page."""
    measured = measured_with("python -m benchmarks.network", ("arcadedb-embedded", "neo4j", "networkx", "pyarrow"))
    out = io.StringIO()
    out.write(
        f"{measured}\n\n| what | edges | seconds | CPU seconds | edges/CPU s | memory, MiB |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n"
    )
    order = list(dict.fromkeys(row.stage for row in found))
    for row in sorted(found, key=lambda r: (order.index(r.stage), r.edges)):
        rate = row.edges / row.cpu
        out.write(
            f"| {row.stage} | {row.edges:,} | {row.seconds:.1f} | {row.cpu:.1f} | {rate:,.0f} | {row.memory:,} |\n"
        )
    write_section("network", out.getvalue())


if __name__ == "__main__":
    main()
