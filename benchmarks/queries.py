"""Measure every prewritten query on both engines, and write the table into docs/performance.md.

    python -m benchmarks.queries [--statements 100000] [--calls 40] [--store DIR] [--neo4j bolt://…] [--only NAME …]

Each query is called with what its header's example names, filled from the graph: actors drawn by how many statements
name them, as one asks about those in the news, every tenth the one with the most; and, where no parameter is required,
as often without any. Two rows more look an actor up by its name, and by that name in small letters. The first call, for
which an engine compiles the query, is told apart; three more warm up and don't count, one of them with a time window:
Neo4j plans a query anew where a parameter is a text that was null. `--store` and `--neo4j` take a graph that is there.

Beside the seconds by the clock stands the time of processors, of client and engine together: other work on the machine
lengthens the first, and hardly the second.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Sized
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.loaders.mentions import write_mentions
from actorgraph.ontology.model import Ontology
from actorgraph.ontology.reader import load_ontology
from actorgraph.queries.actors import find_actor
from actorgraph.queries.catalog import load_queries
from actorgraph.queries.query import Query
from actorgraph.queries.runner import run
from actorgraph.store import Store
from benchmarks.generate import generate
from benchmarks.page import measured_with, write_section

LIBRARIES = ("arcadedb-embedded", "neo4j", "graspologic-native", "scipy")
WARM_UP = 4
"""Calls before those that count: the first, and three more, the last with a time window."""
BUSIEST = 10
"""Every so many calls are about the actor that most statements name."""
WANTED = {"embedded": 1.0, "neo4j": 0.2}
"""Seconds that the 95th percentile of a query may take."""
P95 = 2
"""Where it stands in a summary."""
WINDOW = {"from": "2033", "to": "2036-06"}
_BY_DEGREE = "MATCH (s:Statement)-[:SUBJECT]->(a:Actor) RETURN a.id AS id, count(*) AS n ORDER BY n DESC, id"
_SOURCES = "MATCH (d:Document) RETURN DISTINCT d.source AS source ORDER BY source"

_CPU = """
CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS n
"""


Work = dict[str, Sequence[Callable[[], Sized]]]
"""By query, the calls of it."""
Seconds = dict[str, list[tuple[float, float]]]
"""By query, for each call: by the clock, and of the processors."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--calls", type=int, default=40)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--neo4j", help="a server that holds the same graph; NEO4J_PASSWORD")
    parser.add_argument("--no-neo4j", action="store_true")
    parser.add_argument("--no-embedded", action="store_true")
    parser.add_argument("--only", nargs="+", default=[])
    arguments = parser.parse_args()
    queries = [q for q in load_queries().values() if not arguments.only or q.name in arguments.only]
    measured: dict[str, Seconds] = {}
    with ExitStack() as stack:
        folder = arguments.store or filled(
            Path(stack.enter_context(tempfile.TemporaryDirectory())), arguments.statements
        )
        ontology = load_ontology()
        with EmbeddedEngine(folder / "graph") as engine:
            statements = int(str(engine.read("MATCH (s:Statement) RETURN count(s) AS n")[0]["n"]))
            asked = drawn(queries, engine, ontology, arguments.calls + WARM_UP)
            if not arguments.no_embedded:
                measured["embedded"] = measure(engine, asked(engine))
        if arguments.neo4j:
            login = (arguments.neo4j, "neo4j", os.environ["NEO4J_PASSWORD"])
            measured["neo4j"] = measure_server(login, asked)
        elif not arguments.no_neo4j:
            from tests.neo4j_server import neo4j_server

            target = stack.enter_context(neo4j_server(large=True))
            login = (target.url, target.user, target.password)
            with Store(folder) as store:
                store.sync(login[0], user=login[1], password=login[2])
            measured["neo4j"] = measure_server(login, asked)
    if not arguments.only:
        write_page(statements, arguments.calls, measured)


def filled(folder: Path, statements: int) -> Path:
    """Return a store with a synthetic graph."""
    write_mentions(generate(statements), folder / "m.jsonl")
    with Store(folder / "s.db") as store:
        store.load(folder / "m.jsonl")
    return folder / "s.db"


def drawn(queries: Sequence[Query], engine: Engine, ontology: Ontology, calls: int) -> Callable[[Engine], Work]:
    """Return what makes so many calls of each query on an engine; equal graphs give equal calls."""
    degrees = {str(row["id"]): int(str(row["n"])) for row in engine.read(_BY_DEGREE)}
    sources = [str(row["source"]) for row in engine.read(_SOURCES)]
    given = {query.name: list(parameters(query, degrees, sources, calls)) for query in queries}
    names = drawn_names(engine, calls)

    def asked(engine: Engine) -> Work:
        work: Work = {q.name: [partial(run, q, engine, ontology, each) for each in given[q.name]] for q in queries}
        for label, texts in names.items():
            work[label] = [partial(find_actor, text, engine, ontology) for text in texts]
        return work

    return asked


def parameters(
    query: Query, degrees: Mapping[str, int], sources: Sequence[str], calls: int
) -> Iterator[Mapping[str, object]]:
    """Yield what a query is called with, of the actors' ids with their numbers of statements, and the sources."""
    random_ = random.Random(query.name)
    ids, weights = list(degrees), list(degrees.values())
    needed = [p for p in query.parameters if p.required]
    optional = [p for p in query.parameters if p.type == "actor" and not p.required][:1]
    for number in range(calls):
        given: dict[str, object] = {}
        busiest = number % BUSIEST == WARM_UP
        for parameter in needed if needed or (number % 2 == 0 and not busiest) else optional:
            drawn = ids[0] if busiest else random_.choices(ids, weights)[0]
            if parameter.type == "actor":
                given[parameter.name] = drawn if drawn not in given.values() else ids[1]
            elif parameter.type == "source":
                given[parameter.name] = next(s for s in random_.sample(sources, 2) if s not in given.values())
            elif parameter.type == "date":
                given[parameter.name] = WINDOW[parameter.name]
        if number % 4 == 3:
            given |= {p.name: WINDOW[p.name] for p in query.parameters if p.name in WINDOW}
        yield given


def drawn_names(engine: Engine, calls: int) -> Mapping[str, Sequence[str]]:
    """Return what actors are looked up by: names as they are written, and in small letters."""
    random_ = random.Random("names")
    names = [str(row["name"]) for row in engine.read("MATCH (a:Actor) RETURN a.name AS name, a.id AS id ORDER BY id")]
    drawn = random_.choices(names, k=calls)
    return {"(an actor's name)": drawn, "(in other letters)": [name.lower() for name in drawn]}


def measure_server(login: tuple[str, str, str], asked: Callable[[Engine], Work]) -> Seconds:
    """Measure on a server, whose processors' time it tells itself."""
    import neo4j

    url, user, password = login
    with Neo4jEngine(url, user, password) as engine, neo4j.GraphDatabase.driver(url, auth=(user, password)) as driver:

        def work() -> float:
            return time.process_time() + float(driver.execute_query(_CPU).records[0]["n"]) / 1e9

        driver.execute_query("CALL db.clearQueryCaches()")
        return measure(engine, asked(engine), work)


def measure(engine: Engine, asked: Work, work: Callable[[], float] = time.process_time) -> Seconds:
    """Return the seconds of the first call and of each call that counts, by query."""
    seconds: Seconds = {}
    for name, calls in asked.items():
        times, rows = [], 0
        for call in calls:
            before, start = work(), time.perf_counter()
            answer = call()
            times.append((time.perf_counter() - start, work() - before))
            rows = max(rows, 1 if isinstance(answer, str) else len(answer))
        seconds[name] = [times[0], *times[WARM_UP:]]
        figures = " ".join(f"{figure:8.3f}" for figure in summary(seconds[name]))
        print(f"{engine.name:9} {name:18} {figures} s {rows:6} rows", flush=True)
    return seconds


def summary(times: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Return the first by the clock, the 50th and 95th percentile of the others, and their 95th of the processors."""
    clock, work = [[t[i] for t in times[1:]] for i in (0, 1)]
    high, high_work = [statistics.quantiles(x, n=20, method="inclusive")[-1] for x in (clock, work)]
    return times[0][0], statistics.median(clock), high, high_work


def write_page(statements: int, calls: int, measured: Mapping[str, Seconds]) -> None:
    """Put the table into the page."""
    out = io.StringIO()
    load = os.getloadavg()[2]
    others = f"Neo4j Community 5.26 on the same machine, {statements:,} statements, {calls} calls a query"
    out.write(f"{measured_with('python -m benchmarks.queries', LIBRARIES, others)} ")
    out.write(f"The machine's load was {load:.1f} over the last quarter of an hour.\n\n")
    out.write(table(measured))
    write_section("queries", out.getvalue())


def table(measured: Mapping[str, Seconds]) -> str:
    """Return a row for each query; bold is what takes longer than wanted."""
    out = io.StringIO()
    kinds = ("first, s", "p50, s", "p95, s", "p95, CPU s")
    out.write(f"| query | {' | '.join(f'{name} {kind}' for name in measured for kind in kinds)} |\n")
    out.write(f"| --- |{' ---: |' * (len(kinds) * len(measured))}\n")
    for query in next(iter(measured.values())):
        cells = []
        for engine, seconds in measured.items():
            figures = [(f"{figure:.3f}", figure > WANTED[engine]) for figure in summary(seconds[query])]
            cells += [
                f"**{text}**" if number == P95 and missed else text for number, (text, missed) in enumerate(figures)
            ]
        out.write(f"| {query} | {' | '.join(cells)} |\n")
    return out.getvalue()


if __name__ == "__main__":
    main()
