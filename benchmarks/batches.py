"""Measure how many rows a transaction and how many writers a sync into Neo4j should have; writes docs/performance.md.

    python -m benchmarks.batches [--statements 20000] [--sizes 500 2000] [--writers 1 2] [--dry-run]

The rows of a record are sent into an empty server again and again, as a sync sends them, after two rounds to warm up.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from actorgraph.graph.batches import batches, document_batches
from actorgraph.graph.creation import creation, document_creation, edge_creation
from actorgraph.graph.engine import NO_PARAMETERS
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.rows import EdgeRow, NodeRow
from actorgraph.graph.sync_cypher import CONSTRAINT, Statements
from actorgraph.loaders.mentions import write_mentions
from actorgraph.store import Store
from benchmarks.generate import generate
from benchmarks.page import measured_with, write_section
from benchmarks.rival_loaders import empty
from tests.neo4j_server import VERSION, own_server

Rows = tuple[list[NodeRow], list[NodeRow], list[EdgeRow]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=20_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 1_000, 2_000, 5_000, 10_000])
    parser.add_argument("--writers", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--dry-run", action="store_true", help="only print")
    arguments = parser.parse_args()
    rows = read_rows(arguments.statements)
    lines = ["| rows a transaction | writers | seconds | server's CPU s |", "| ---: | ---: | ---: | ---: |"]
    with own_server(large=True) as server:
        server.start()
        target = (server.target.url, server.target.user, server.target.password)
        with Neo4jEngine(*target) as engine:
            plans = [(2_000, 1)] * 2 + [(size, 1) for size in arguments.sizes]
            plans += [(2_000, writers) for writers in arguments.writers]
            for number, (size, writers) in enumerate(plans):
                empty(*target)
                engine.write_all([(CONSTRAINT, NO_PARAMETERS)])
                before, start = server.cpu_seconds(), time.perf_counter()
                send(engine, rows, size, writers)
                seconds, cpu = time.perf_counter() - start, server.cpu_seconds() - before
                line = f"| {size:,} | {writers} | {seconds:.1f} | {cpu:.1f} |"
                print(line, flush=True)
                if number >= 2:
                    lines.append(line)
    if not arguments.dry_run:
        others = (
            f"Neo4j Community {VERSION}",
            f"{arguments.statements:,} statements",
            f"load {os.getloadavg()[0]:.1f}",
        )
        head = measured_with("python -m benchmarks.batches", ("neo4j", "neo4j-rust-ext"), *others)
        write_section("batches", "\n".join([head, "", *lines]) + "\n")


def read_rows(statements: int) -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        mentions = Path(folder) / "m.jsonl"
        write_mentions(generate(statements), mentions)
        with Store(Path(folder) / "s.db") as store:
            store.load(mentions, refresh=False)
            with store._graph.rows() as rows:
                return list(rows.actors()), list(rows.documents()), list(rows.edges())


def send(engine: Neo4jEngine, rows: Rows, size: int, writers: int) -> None:
    """Send actors, then documents, then edges; each kind is written in parallel, as one needs those before it."""
    actors, documents, edges = rows
    work: list[Sequence[Statements]] = [
        [creation(batch) for batch in batches(actors, size)],
        [document_creation(batch) for batch in document_batches(documents, size)],
        [edge_creation(batch) for batch in batches(edges, size)],
    ]
    with ThreadPoolExecutor(writers) as pool:
        for kind in work:
            list(pool.map(engine.write_all, kind))


if __name__ == "__main__":
    main()
