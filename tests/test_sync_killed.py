"""A sync that is killed anywhere, or whose server is, ends in the right graph when it is run again."""

from __future__ import annotations

import multiprocessing
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.neo4j_server import Target
from tests.sync_child import finish_and_go_on

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes")

SEED = 5


@pytest.fixture(scope="module")
def context() -> multiprocessing.context.ForkServerContext:
    """Processes that have all that they import from the start: twenty of them start in the time of a few."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.sync_child", "neo4j", "arcadedb_embedded"])
    return context


def killed_again_and_again(
    context: multiprocessing.context.ForkServerContext, where: Path | Target, ledger: Path, times: int
) -> None:
    """Kill so many syncs, after a random batch and some milliseconds, each from where the one before was killed."""
    random, in_the_middle = Random(SEED), 0
    for state in range(times + 1):  # the last one only finishes
        told, tell = context.Pipe(duplex=False)
        process = context.Process(target=finish_and_go_on, args=(state, where, ledger, tell))
        process.start()
        tell.close()
        try:
            assert told.recv() is True, f"after state {state} was killed"
            for _ in range(random.randrange(20)):
                if told.recv() == "finished":
                    break
            time.sleep(random.random() * 0.02)
        finally:
            process.kill()
            process.join()
        said = []
        with told:
            while told.poll():
                try:
                    said.append(told.recv())
                except EOFError:
                    break
        in_the_middle += "finished" not in said
    assert in_the_middle > times / 2, "most syncs were done before they were killed"


@pytest.mark.neo4j
def test_a_client_killed_at_random_points_on_neo4j(
    context: multiprocessing.context.ForkServerContext, neo4j_target: Target, neo4j_engine: object, tmp_path: Path
) -> None:
    killed_again_and_again(context, neo4j_target, tmp_path / "ledger.sqlite", 30)


def test_a_process_killed_at_random_points_on_the_embedded_engine(
    context: multiprocessing.context.ForkServerContext, tmp_path: Path
) -> None:
    killed_again_and_again(context, tmp_path / "graph", tmp_path / "ledger.sqlite", 5)  # each starts a JVM
