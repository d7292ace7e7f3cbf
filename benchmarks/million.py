"""Measure a record of a million statements: load, syncs, queries; writes two tables into docs/performance.md.

    python -m benchmarks.million [--statements 1000000] [--folder DIR] [--calls 10] [--no-queries]

Takes an hour, 25 GB of disk and 6 GB of memory. The statements come in mention files of 100,000. With `--folder` the
record stays there, and one that is there already is used: then loading and reading it are not measured again.
"""

from __future__ import annotations

import argparse
import io
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.loaders.mentions import write_mentions
from actorgraph.ontology.reader import load_ontology
from actorgraph.queries.catalog import load_queries
from benchmarks import load as stages
from benchmarks import queries
from benchmarks.generate import STATEMENTS_PER_DOCUMENT, generate
from benchmarks.page import measured_with, write_section
from benchmarks.rival_loaders import gather
from tests.neo4j_server import VERSION, OwnServer, own_server

LIBRARIES = ("pyoxigraph", "arcadedb-embedded", "neo4j")
FILE = 100_000
"""Statements in a mention file."""

Stage = tuple[str, Callable[..., None], tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Measured:
    """One stage: what it took, and the server's CPU seconds where it has a part in it."""

    client: stages.Measured
    server_cpu: float | None = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--calls", type=int, default=10)
    parser.add_argument("--no-queries", action="store_true")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = arguments.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        store = folder / "s.db"
        server = stack.enter_context(own_server(large=True))
        server.start()
        given: list[Stage] = []
        if not store.exists():
            given += [("mentions → record", stages.load, (store, *mention_files(folder, arguments.statements)))]
            given += [("record → ledger", gather, (store,))]
        rows = list(measure([*given, *syncs(store, server)], arguments.statements, server))
        write_stages(rows)
        if not arguments.no_queries:
            stages.measure("", 0, stages.refresh, (store,))
            write_queries(ask(store, server, arguments.calls), arguments.statements, arguments.calls)


def mention_files(folder: Path, statements: int) -> list[Path]:
    """Write the statements into mention files, whole documents each."""
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    part: list[dict[str, object]] = []
    documents = 0
    for record in generate(statements):
        if record["type"] == "document":
            if part and documents % (FILE // STATEMENTS_PER_DOCUMENT) == 0:
                files.append(_write(folder, len(files), part))
                part = []
            documents += 1
        part.append(record)
    return [*files, _write(folder, len(files), part)]


def _write(folder: Path, number: int, records: Sequence[Mapping[str, object]]) -> Path:
    file = folder / f"m{number}.jsonl"
    write_mentions(records, file)
    return file


def syncs(store: Path, server: OwnServer) -> list[Stage]:
    """Return the syncs into both engines; each change is another one."""
    target = (server.target.url, server.target.user, server.target.password)
    changed = "1 % of the documents changed"
    return [
        ("ledger → embedded", stages.refresh, (store,)),
        ("ledger → embedded, nothing changed", stages.refresh, (store,)),
        ("record → embedded, one document removed", stages.refresh_after_removal, (store,)),
        (f"record → embedded, {changed}", stages.refresh_after_change, (store, 100)),
        ("ledger → Neo4j", stages.sync, (store, *target)),
        ("ledger → Neo4j, nothing changed", stages.sync, (store, *target)),
        ("record → Neo4j, one document removed", stages.sync_after_removal, (store, *target)),
        (f"record → Neo4j, {changed}", stages.sync_after_change, (store, *target, 50)),
    ]


def measure(given: Sequence[Stage], statements: int, server: OwnServer) -> Iterator[Measured]:
    """Yield what each stage took."""
    for name, stage, arguments in given:
        before = server.cpu_seconds()
        client = stages.measure(name, statements, stage, arguments)
        row = Measured(client, server.cpu_seconds() - before if "Neo4j" in name else None)
        print(row, flush=True)
        yield row


def ask(store: Path, server: OwnServer, calls: int) -> dict[str, queries.Seconds]:
    """Call every prewritten query on both engines."""
    ontology, all_of_them = load_ontology(), list(load_queries().values())
    with EmbeddedEngine(store / "graph") as engine:
        asked = queries.drawn(all_of_them, engine, ontology, calls + queries.WARM_UP)
        embedded = queries.measure(engine, asked(engine))
    login = (server.target.url, server.target.user, server.target.password)
    return {"embedded": embedded, "neo4j": queries.measure_server(login, asked)}


def write_stages(rows: Sequence[Measured]) -> None:
    """Put the table of the stages into the page."""
    out = io.StringIO()
    out.write(
        f"{measured_with('python -m benchmarks.million', LIBRARIES, *_others())}\n\n"
        "| work | statements | seconds | client's CPU s | server's CPU s | statements/s | client's peak memory, MiB |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    )
    for row in rows:
        took, server = row.client, "" if row.server_cpu is None else f"{row.server_cpu:,.0f}"
        out.write(
            f"| {took.stage} | {took.statements:,} | {took.seconds:,.0f} | {took.cpu:,.0f} | {server} | "
            f"{took.statements / took.seconds:,.0f} | {took.memory:,} |\n"
        )
    write_section("million", out.getvalue())


def write_queries(measured: Mapping[str, queries.Seconds], statements: int, calls: int) -> None:
    """Put the table of the queries into the page."""
    others = (*_others(), f"{statements:,} statements", f"{calls} calls a query")
    text = measured_with("python -m benchmarks.million", LIBRARIES, *others)
    write_section("million-queries", f"{text}\n\n{queries.table(measured)}")


def _others() -> tuple[str, ...]:
    return f"Neo4j Community {VERSION} with 2 GB of heap on the same machine", f"load {os.getloadavg()[2]:.1f}"


if __name__ == "__main__":
    main()
