"""What tests run on: the embedded engine, a real Neo4j and a real Chromium where they can be had.

Where one can't, the tests that need it are skipped and the summary says so; ACTORGRAPH_REQUIRE_NEO4J=1 and
ACTORGRAPH_REQUIRE_CHROMIUM=1 make that an error instead, and ACTORGRAPH_NO_SKIPS=1 makes a failure of any skipped
test, as CI wants it.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.graph.neo4j_engine import Neo4jEngine
from tests.browser import NoBrowserError, chromium
from tests.neo4j_server import NoServerError, Target, neo4j_server
from tests.query_graph import FOREIGN_NODES, FORGET, write_graph

# A shell has what it starts in the background ignore Ctrl-C, and the processes that tests interrupt would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

_missing = pytest.StashKey[str]()
_no_browser = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def neo4j_target(request: pytest.FixtureRequest) -> Iterator[Target]:
    """How to reach a real Neo4j server. One that somebody else runs must hold no graph of ours."""
    with ExitStack() as stack:
        try:
            target = stack.enter_context(neo4j_server())
        except NoServerError as error:
            if os.environ.get("ACTORGRAPH_REQUIRE_NEO4J") == "1":
                raise
            request.config.stash[_missing] = str(error)
            pytest.skip(f"no Neo4j: {error}")
        with connect(target) as engine:
            if engine.read("MATCH (n:ActorGraph) RETURN n.key AS key LIMIT 1"):
                pytest.fail("the server at NEO4J_URI holds a graph of actorgraph, which the tests would delete")
        yield target
        if not target.ours:
            with connect(target) as engine:
                for index in engine.read("SHOW INDEXES YIELD name, owningConstraint"):
                    if str(index["name"]).startswith("actorgraph_"):
                        kind = "CONSTRAINT" if index["owningConstraint"] else "INDEX"
                        engine.write(f"DROP {kind} {index['name']} IF EXISTS")


def connect(target: Target) -> Neo4jEngine:
    """Return a new engine on that server."""
    return Neo4jEngine(target.url, target.user, target.password)


@pytest.fixture
def neo4j_engine(neo4j_target: Target) -> Iterator[Engine]:
    """An engine on Neo4j with nothing of ours in it."""
    with connect(neo4j_target) as engine:
        engine.write(FORGET)
        yield engine
    with connect(neo4j_target) as engine:
        engine.write(FORGET)


@pytest.fixture
def embedded_engine(tmp_path: Path) -> Iterator[Engine]:
    """An embedded engine on a new folder."""
    with EmbeddedEngine(tmp_path / "graph") as engine:
        yield engine


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn, empty of ours."""
    found = request.getfixturevalue(f"{request.param}_engine")
    assert isinstance(found, Engine)
    return found


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each engine in turn with the papers' graph (tests/query_graph.py), and with nodes beside it that are not ours."""
    if request.param == "embedded":
        engine: Engine = EmbeddedEngine(tmp_path_factory.mktemp("papers") / "graph")
    else:
        engine = connect(request.getfixturevalue("neo4j_target"))
    with engine:
        engine.write(FORGET)
        write_graph(engine)
        engine.write(FOREIGN_NODES)
        yield engine
        engine.write(FORGET)


@pytest.fixture
def new_embedded(tmp_path: Path) -> Callable[[], EmbeddedEngine]:
    """Return a function that gives an embedded engine on a new folder at each call; close it."""
    folders = iter(range(1_000_000))
    return lambda: EmbeddedEngine(tmp_path / f"graph-{next(folders)}")


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """A headless Chromium."""
    with ExitStack() as stack:
        try:
            yield stack.enter_context(chromium())
        except NoBrowserError as error:
            if os.environ.get("ACTORGRAPH_REQUIRE_CHROMIUM") == "1":
                raise
            request.config.stash[_no_browser] = str(error)
            pytest.skip(str(error))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say it where the Neo4j tests didn't run."""
    if reason := config.stash.get(_missing, None):
        terminalreporter.write_line(f"The tests on a real Neo4j did NOT run: {reason}", yellow=True)
    if reason := config.stash.get(_no_browser, None):
        terminalreporter.write_line(f"The explorer's tests in a real browser did NOT run: {reason}", yellow=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run that skipped a test, where none may be skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or os.environ.get("ACTORGRAPH_NO_SKIPS") != "1" or exitstatus != pytest.ExitCode.OK:
        return
    if skipped := reporter.stats.get("skipped", []):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{len(skipped)} tests were skipped, and ACTORGRAPH_NO_SKIPS allows none", red=True)
