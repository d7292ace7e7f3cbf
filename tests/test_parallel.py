"""Reading in several processes and on a real Dask cluster: the same output, errors and all, whoever is killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from actorgraph import __version__
from actorgraph.errors import InputError
from actorgraph.loaders import cluster as clusters
from actorgraph.loaders.cluster import Cluster
from actorgraph.loaders.inputs import TextOptions
from actorgraph.loaders.mentions import Located
from actorgraph.loaders.parallel import Readers, open_each, start_readers
from actorgraph.loaders.processes import Processes
from actorgraph.loaders.tasks import Task, read_task
from actorgraph.ontology.reader import load_ontology
from actorgraph.store import Store
from tests.command import PROGRAM, RECORDS, environment, error, run, write_records

ARTICLES = sorted((Path(__file__).parents[1] / "examples/articles").glob("*.txt"))
BAD = {"type": "relation", "subject": "h", "relation": "befriends", "object": "m"}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Ten texts that take a while each."""
    folder = tmp_path_factory.mktemp("texts")
    english = [a.read_text("utf-8").split("---\n", 2)[-1] for a in ARTICLES if a.name.startswith("en")]
    for i in range(10):
        (folder / f"{i}.txt").write_text(english[i % 2] * 6, "utf-8")
    return [str(file) for file in sorted(folder.iterdir())]


def readings(texts: list[str], readers: Readers | None) -> Iterator[list[Located]]:
    for file, opener in open_each(texts, ontology=load_ontology(), options=TextOptions("en"), readers=readers):
        records = list(opener(lambda reject: None).records)
        assert {r.file for r in records} == {file}
        yield records


@pytest.fixture(scope="module")
def expected(texts: list[str]) -> list[list[Located]]:
    """What one job reads in them."""
    return list(readings(texts, None))


# Processes.


def test_parallel_extract_prints_the_same_and_names_the_same_errors(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    bad = [tmp_path / "none.txt", *sorted(tmp_path.iterdir()), write_records(tmp_path / "m.jsonl"), ARTICLES[0]]
    one = run("extract", *ARTICLES, *bad)
    assert (one.exit_code, len(one.stderr.splitlines())) == (1, 4)
    two = run("extract", *ARTICLES, *bad, "--jobs", "2")
    assert (two.exit_code, two.stderr, two.stdout_bytes) == (1, one.stderr, one.stdout_bytes)


def test_parallel_load_stores_the_same_with_the_rejects(tmp_path: Path) -> None:
    mentions = write_records(tmp_path / "gazette.jsonl", [*RECORDS, BAD])
    (tmp_path / "twin").mkdir()
    (tmp_path / "twin" / ARTICLES[0].name).write_text("The Houthis and Hezbollah are allies.", "utf-8")
    files = [tmp_path / "none.txt", *ARTICLES[:3], mentions, tmp_path / "twin" / ARTICLES[0].name]
    with Store(tmp_path / "1.db") as one, Store(tmp_path / "2.db") as two:
        report = one.load(*files, on_error=lambda file, error: None, refresh=False)
        assert (len(report.added), len(report.rejects), len(report.failed)) == (4, 1, 2)
        assert two.load(*files, on_error=lambda file, error: None, refresh=False, jobs=2) == report
        assert two.record.revision() == one.record.revision()
        with pytest.raises(InputError, match="does not exist"):
            two.load(*ARTICLES[3:4], tmp_path / "none.txt", refresh=False, jobs=2)
        assert len(two.record.digests()) == 5


def test_parallel_a_killed_process_loses_nothing(texts: list[str], expected: list[list[Located]]) -> None:
    with Processes(load_ontology(), 2) as processes:
        found = readings(texts, processes)
        first = next(found)
        os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)
        assert [first, *found] == expected
    assert multiprocessing.active_children() == []


def test_parallel_a_text_whose_processes_are_always_killed_is_an_error(texts: list[str]) -> None:
    done = threading.Event()

    def kill() -> None:
        while not done.wait(0.05):
            for process in multiprocessing.active_children():
                process.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        with Processes(load_ontology(), 2) as processes:
            ((file, opener),) = open_each(texts[:1], ontology=load_ontology(), options=TextOptions(), readers=processes)
    finally:
        done.set()
        killer.join()
    with pytest.raises(InputError, match=rf"{file}: the process that read it was killed, twice"):
        list(opener(lambda reject: None).records)


def test_parallel_an_interruption_ends_all(texts: list[str]) -> None:
    command = [*PROGRAM, "extract", "--jobs", "2", *texts]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=environment(), start_new_session=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline().startswith(b"{")
        os.killpg(child.pid, signal.SIGINT)
        _, errors = child.communicate(timeout=20)  # until the last process that holds the pipe has ended
    assert (child.returncode, errors) == (130, b"Error: interrupted\n")


# Dask.


@pytest.fixture(scope="module")
def dask_cluster() -> Iterator[Any]:
    """A scheduler and two workers, each a process; killed ones are started again."""
    import distributed

    made: Any = distributed.LocalCluster
    with made(n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0") as cluster:
        yield cluster


def kill_reading_worker(cluster: Any) -> None:
    """Kill a worker as soon as it has a text to read."""
    while True:
        for worker in list(cluster.scheduler.workers.values()):
            if any(str(task.key).startswith("read_task") for task in list(worker.processing)):
                nanny = next(n for n in cluster.workers.values() if n.worker_address == worker.address)
                os.kill(nanny.pid, signal.SIGKILL)
                return
        time.sleep(0.05)


def test_parallel_a_lost_dask_worker_loses_nothing(
    dask_cluster: Any, texts: list[str], expected: list[list[Located]]
) -> None:
    with Cluster(dask_cluster.scheduler_address, load_ontology()) as cluster:
        found = readings(texts, cluster)
        first = next(found)
        kill_reading_worker(dask_cluster)
        assert [first, *found] == expected


def test_parallel_dask_prints_the_same(dask_cluster: Any, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n")
    files = [*ARTICLES[:2], tmp_path / "empty.txt"]
    one = run("extract", *files)
    two = run("extract", *files, "--dask", dask_cluster.scheduler_address)
    assert (two.exit_code, two.stderr, two.stdout_bytes) == (1, one.stderr, one.stdout_bytes)


def test_parallel_a_text_that_every_dask_worker_dies_of_is_an_error(dask_cluster: Any, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(ARTICLES[-1].read_text("utf-8").split("---\n", 2)[-1] * 200, "utf-8")
    dask_cluster.scheduler.allowed_failures = 0
    with Cluster(dask_cluster.scheduler_address, load_ontology()) as cluster:
        result = cluster.submit(Task(str(long), long.read_bytes(), TextOptions(), __version__))
        kill_reading_worker(dask_cluster)
        reading = result()
    assert "1 Dask workers died while reading it" in str(reading.error)


def test_parallel_dask_errors_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "CONNECT", 0.5)
    address = "tcp://127.0.0.1:1"
    assert f"the Dask scheduler {address} can't be reached" in error("extract", ARTICLES[0], "--dask", address)
    assert "unknown address scheme" in error("extract", ARTICLES[0], "--dask", "nothing://here")
    assert "one of the two" in error("extract", ARTICLES[0], "--dask", address, "--jobs", "2", code=2)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install 'actorgraph[dask]'" in error("extract", ARTICLES[0], "--dask", address)


def test_parallel_no_jobs_and_another_version_are_errors() -> None:
    with pytest.raises(InputError, match="1 or more"), start_readers(load_ontology(), TextOptions(), jobs=0):
        pass
    reading = read_task(load_ontology(), Task("a.txt", b"Words.", TextOptions(), "0"))
    assert "install one on both" in str(reading.error)
