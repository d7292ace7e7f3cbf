"""Load one record into Neo4j with actorgraph, n10s and rdflib-neo4j, and count what arrived.

    pip install --group bench
    python -m benchmarks.rivals [--sizes 10000 100000] [--slow-up-to 10000] [--dry-run]

Each tool gets a server of its own with equal settings and finds it empty before each record. It loads the smallest
record twice: on a server just started and on one whose compiler has had time. The sample articles, with the ontology,
show what becomes of names. Wants Java and `mvn`. Writes into docs/performance.md and docs/images.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from actorgraph.loaders.mentions import write_mentions
from benchmarks import rival_loaders as tools
from benchmarks.generate import generate
from benchmarks.load import load, measure
from benchmarks.page import PERFORMANCE, measured_with, write_section
from benchmarks.rival_arrivals import Arrivals, arrivals, arrived_names, expected, expected_names
from tests.neo4j_server import VERSION, OwnServer, maven_jar, own_server

LIBRARIES = ("neo4j", "rdflib", "rdflib-neo4j", "pyoxigraph")
PLUGIN = "org.neo4j:neosemantics:5.1.0.0"
OURS, N10S, QUADS, RDFLIB = "actorgraph", "n10s", "n10s, quads (experimental)", "rdflib-neo4j"
EXPERIMENTAL = (QUADS,)
"""What is loaded up to `--slow-up-to` only."""
ARTICLES = Path(__file__).parents[1] / "examples" / "articles"
IMAGE = PERFORMANCE.parent / "images" / "rivals.svg"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one tool took for one record: seconds by the clock, CPU seconds of client and server, client's MiB."""

    tool: str
    warm: bool
    statements: int
    triples: int
    seconds: float
    cpu: float
    server_cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Given:
    """A record and the same as RDF."""

    statements: int
    triples: int
    store: Path
    quads: Path
    plain: Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--slow-up-to", type=int, default=10_000, help="the largest record for n10s's quads")
    parser.add_argument("--records", type=Path, help="keep the records in this folder; those that it has are used")
    parser.add_argument("--dry-run", action="store_true", help="only print")
    arguments = parser.parse_args()
    rows: list[Loaded] = []
    arrived: dict[str, Arrivals] = {}
    jar = maven_jar(PLUGIN)
    with ExitStack() as stack:
        folder = arguments.records or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        given = [prepare(folder, size) for size in sorted(arguments.sizes)]
        samples = prepare_samples(folder)
        arrived["in the record"] = {**expected(given[0].quads), **expected_names(samples.quads)}
        for tool in (OURS, N10S, QUADS, RDFLIB):
            with own_server(large=True, plugins=[jar] if tool in (N10S, QUADS) else []) as server:
                server.start()
                for number, record in enumerate([given[0], *given]):
                    if tool not in EXPERIMENTAL or record.statements <= arguments.slow_up_to:
                        rows.append(run(tool, server, record, warm=number > 0))
                        print(rows[-1], flush=True)
                    if number == 1:
                        arrived[tool] = arrivals(server.target)
                run(tool, server, samples, warm=True)
                arrived[tool] = {**arrived[tool], **arrived_names(server.target, samples.quads)}
                print(tool, arrived[tool], flush=True)
    load_average = os.getloadavg()[0]
    if not arguments.dry_run:
        write_page(rows, arrived, load_average, max(arguments.sizes))


def prepare(folder: Path, size: int) -> Given:
    """Make a record as `actorgraph load` leaves it, and the same as N-Quads and as N-Triples."""
    place = folder / str(size)
    store, quads, plain = place / "s.db", place / "q.nq", place / "t.nt"
    if not plain.exists():
        place.mkdir()
        write_mentions(generate(size), place / "m.jsonl")
        measure("load", size, load, (store, place / "m.jsonl"))
        measure("ledger", size, tools.gather, (store,))
        measure("export", size, tools.export, (store, quads, plain))
    with plain.open("rb") as lines:
        return Given(size, sum(1 for _ in lines), store, quads, plain)


def prepare_samples(folder: Path) -> Given:
    """Load the sample articles, and write all that the record then holds."""
    store, quads, plain = (folder / name for name in ("samples.db", "samples.nq", "samples.nt"))
    if not plain.exists():
        measure("samples", 0, load, (store, *sorted(ARTICLES.glob("*.txt"))))
        measure("ledger", 0, tools.gather, (store,))
        measure("export", 0, tools.export, (store, quads, plain, False))
    return Given(0, 0, store, quads, plain)


def run(tool: str, server: OwnServer, record: Given, *, warm: bool) -> Loaded:
    """Empty the server and let a tool load a record, in a process of its own."""
    target = (server.target.url, server.target.user, server.target.password)
    measure("empty", 0, tools.empty, target)
    stage, source = {
        OURS: (tools.sync, record.store),
        N10S: (tools.load_with_n10s, record.plain),
        QUADS: (tools.load_quads_with_n10s, record.quads),
        RDFLIB: (tools.load_with_rdflib, record.plain),
    }[tool]
    with _server_cpu(server) as cpu:
        took = measure(tool, record.statements, stage, (source, *target))
    return Loaded(tool, warm, record.statements, record.triples, took.seconds, took.cpu, cpu[0], took.memory)


@contextmanager
def _server_cpu(server: OwnServer) -> Iterator[list[float]]:
    before, spent = server.cpu_seconds(), [0.0]
    yield spent
    spent[0] = server.cpu_seconds() - before


def write_page(rows: Sequence[Loaded], arrived: dict[str, Arrivals], load_average: float, largest: int) -> None:
    """Put both tables and the picture into the page."""
    plugin = f"n10s {PLUGIN.rpartition(':')[2]}"
    others = (plugin, f"Neo4j Community {VERSION} with 2 GB of heap on the same machine", f"load {load_average:.1f}")
    lines = [
        measured_with("python -m benchmarks.rivals", LIBRARIES, *others),
        "",
        "| tool | server | statements | triples | seconds | triples/s | client CPU s | server CPU s | client, MiB |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in sorted(rows, key=lambda r: (r.statements, r.warm)):
        state = "warm" if row.warm else "just started"
        lines.append(
            f"| {row.tool} | {state} | {row.statements:,} | {row.triples:,} | {row.seconds:.1f} | "
            f"{row.triples / row.seconds:,.0f} | {row.cpu:.1f} | {row.server_cpu:.1f} | {row.memory:,} |"
        )
    for slow in EXPERIMENTAL:
        row = [r for r in rows if r.tool == slow][-1]
        if row.statements < largest:
            seconds = row.seconds / row.triples * max(r.triples for r in rows)
            lines.append(f"| {slow}, computed from its rate | warm | {largest:,} | | {seconds:,.0f} | | | | |")
    lines += ["", "![Triples a second by tool and size of the record](images/rivals.svg)", ""]
    kinds = list(arrived["in the record"])
    lines += [
        f"| of {rows[0].statements:,} statements; names: the sample articles | {' | '.join(arrived)} |",
        "| --- |" + " ---: |" * len(arrived),
    ]
    lines += [f"| {kind} | {' | '.join(f'{found[kind]:,}' for found in arrived.values())} |" for kind in kinds]
    write_section("rivals", "\n".join(lines) + "\n")
    draw([row for row in rows if row.warm], IMAGE)


def draw(rows: Sequence[Loaded], file: Path) -> None:
    """Draw triples a second as bars."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams |= {"svg.hashsalt": "actorgraph", "svg.fonttype": "none"}  # equal figures give equal, small files
    sizes = sorted({row.statements for row in rows})
    figure = Figure(figsize=(7, 1 + 0.55 * len(rows)), layout="constrained")
    axes = figure.subplots()
    colours = {OURS: "#1b6ca8", N10S: "#8a8f98", QUADS: "#aeb3ba", RDFLIB: "#c3c7cd"}
    shown = sorted(rows, key=lambda r: (-sizes.index(r.statements), r.seconds / r.triples), reverse=True)
    for place, row in enumerate(shown):
        rate = row.triples / row.seconds
        axes.barh(place, rate, color=colours[row.tool])
        axes.text(rate, place, f" {rate:,.0f}", va="center")
    axes.set_yticks(range(len(shown)), [f"{row.tool}, {row.statements:,} statements" for row in shown])
    axes.set_xlabel("triples of the record a second, by the clock")
    axes.margins(x=0.17)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(file, metadata={"Date": None})


if __name__ == "__main__":
    main()
