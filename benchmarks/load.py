"""Measure the road from mentions to both engines, and write the table into docs/performance.md.

    python -m benchmarks.load [--sizes 10000 100000] [--no-neo4j]

Each stage runs in a process of its own, so that its peak memory is its own. The baseline, in the same run, is
pyoxigraph's bulk load of the very quads that the record ends up with.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import re
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from actorgraph.loaders.mentions import write_mentions
from actorgraph.store import Store
from benchmarks.generate import generate
from benchmarks.page import measured_with, write_section

LIBRARIES = ("pyoxigraph", "arcadedb-embedded", "neo4j")


@dataclass(frozen=True, slots=True)
class Measured:
    """One stage: seconds by the clock and of CPU, peak memory of its process in MiB, and what it worked on."""

    stage: str
    statements: int
    seconds: float
    cpu: float
    memory: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--no-neo4j", action="store_true")
    arguments = parser.parse_args()
    rows: list[Measured] = []
    with ExitStack() as stack:
        url = user = password = None
        if not arguments.no_neo4j:
            from tests.neo4j_server import neo4j_server

            target = stack.enter_context(neo4j_server(large=True))
            url, user, password = target.url, target.user, target.password
        for size in arguments.sizes:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            mentions, store, quads = folder / "m.jsonl", folder / "s.db", folder / "q.nq"
            write_mentions(generate(size), mentions)
            stages: list[tuple[str, Callable[..., None], tuple[object, ...]]] = [
                ("mentions → record", load, (store, mentions)),
                ("pyoxigraph's bulk load of the same quads", bulk_load, (quads, folder / "baseline")),
                ("record → embedded", refresh, (store,)),
                ("record → embedded, nothing changed", refresh, (store,)),
                ("record → embedded, one document removed", refresh_after_removal, (store,)),
                ("record → embedded, 1 % of the documents changed", refresh_after_change, (store, 100)),
                ("record → embedded, compared row by row, nothing changed", refresh, (store, True)),
            ]
            if url is not None:
                stages += [
                    ("record → Neo4j", sync, (store, url, user, password)),
                    ("record → Neo4j, nothing changed", sync, (store, url, user, password)),
                    ("record → Neo4j, one document removed", sync_after_removal, (store, url, user, password)),
                    ("record → Neo4j, 1 % of the documents changed", sync_after_change,
                     (store, url, user, password, 50)),
                    ("record → Neo4j, compared row by row, nothing changed", sync, (store, url, user, password, True)),
                    ("record → CSV for neo4j-admin", bulk, (store, folder / "csv")),
                ]  # fmt: skip
            for name, stage, given in stages:
                rows.append(measure(name, size, stage, given))
                print(
                    f"{size:>9,} {name:55} {rows[-1].seconds:8.2f} s {rows[-1].cpu:8.2f} s CPU {rows[-1].memory:6} MiB",
                    flush=True,
                )
                if stage is load:
                    with Store(store) as opened:
                        opened.export(quads, documents_only=True)
            if url is not None:
                measure("", size, empty, (url, user, password))
    write_page(rows)


def measure(name: str, size: int, stage: Callable[..., None], given: tuple[object, ...]) -> Measured:
    """Run a stage in a fresh process."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        seconds, cpu, memory = pool.submit(timed, stage, given).result()
    return Measured(name, size, seconds, cpu, memory)


def timed(stage: Callable[..., None], given: tuple[object, ...]) -> tuple[float, float, int]:
    start, before = time.perf_counter(), time.process_time()
    stage(*given)
    seconds, cpu = time.perf_counter() - start, time.process_time() - before
    # Not getrusage's: that keeps the peak of the process that this one was started from.
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return seconds, cpu, int(peak[1]) // 1024 if peak else 0


def load(store: Path, *files: Path) -> None:
    with Store(store) as opened:
        opened.load(*files, refresh=False)


def bulk_load(quads: Path, folder: Path) -> None:
    import pyoxigraph as ox

    store = ox.Store(str(folder))
    store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    store.flush()


def refresh(store: Path, full: bool = False) -> None:
    with Store(store) as opened:
        opened.refresh(force=full)


def refresh_after_removal(store: Path) -> None:
    with Store(store) as opened:
        opened.remove(min(opened.record.digests()))


def refresh_after_change(store: Path, first: int) -> None:
    with Store(store) as opened:
        change(opened, first)
        opened.refresh()


def change(store: Store, first: int) -> None:
    """Take a statement from one document of a hundred, from the first of these on."""
    record = store.record
    for document in sorted(record.digests())[first % 100 :: 100]:
        if source := record.source(document):
            record.put(replace(source, statements=source.statements[1:]))
    record.flush()


def sync(store: Path, url: str, user: str, password: str, full: bool = False) -> None:
    with Store(store) as opened:
        opened.sync(url, user=user, password=password, full=full)


def sync_after_removal(store: Path, url: str, user: str, password: str) -> None:
    with Store(store) as opened:
        opened.remove(min(opened.record.digests()), refresh=False)
        opened.sync(url, user=user, password=password)


def sync_after_change(store: Path, url: str, user: str, password: str, first: int) -> None:
    with Store(store) as opened:
        change(opened, first)
        opened.sync(url, user=user, password=password)


def bulk(store: Path, folder: Path) -> None:
    with Store(store) as opened:
        opened.export_neo4j_csv(folder)


def empty(url: str, user: str, password: str) -> None:
    from actorgraph.graph.neo4j_engine import Neo4jEngine

    with Neo4jEngine(url, user, password) as engine:
        while engine.read("MATCH (n:ActorGraph) RETURN n.key AS key LIMIT 1"):
            engine.write("MATCH (n:ActorGraph) WITH n LIMIT 10000 DETACH DELETE n")


def write_page(rows: list[Measured]) -> None:
    """Put the table into the page."""
    measured = measured_with("python -m benchmarks.load", LIBRARIES, "Neo4j Community 5.26 on the same machine")
    out = io.StringIO()
    out.write(
        f"{measured}\n\n"
        "| stage | statements | seconds | client's CPU seconds | statements/s | client's peak memory, MiB |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n"
    )
    for row in sorted(rows, key=lambda r: ([x.stage for x in rows].index(r.stage), r.statements)):
        rate = row.statements / row.seconds
        out.write(
            f"| {row.stage} | {row.statements:,} | {row.seconds:.2f} | {row.cpu:.2f} | {rate:,.0f} | {row.memory:,} |\n"
        )
    write_section("load", out.getvalue())


if __name__ == "__main__":
    main()
