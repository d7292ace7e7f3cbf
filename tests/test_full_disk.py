"""A disk that takes no more: one line says so, what was stored stays, and the next try succeeds.

A limit on the size of files stands for the disk; the system refuses a write in the same way.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from actorgraph.errors import TargetError
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.sync import sync
from actorgraph.store import Store
from tests.command import PROGRAM, RECORDS, environment, write_records
from tests.neo4j_server import NoServerError, own_server
from tests.sync_child import projection
from tests.test_sync import counts, expected, graph

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no limits on files")

COAST = Path(__file__).parents[1] / "examples" / "coast.jsonl"


@pytest.mark.parametrize("kibibytes", [100, 200], ids=["the record is too large", "the graph is too large"])
def test_load_on_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path, kibibytes: int) -> None:
    folder = tmp_path / "s.db"
    with Store(folder) as store:
        store.load(write_records(tmp_path / "gazette.jsonl", RECORDS), refresh=False)
    load = [*PROGRAM, "load", str(COAST), "--into", str(folder)]
    limited = ["bash", "-c", f'ulimit -f {kibibytes} && exec "$@"', "bash", *load]
    full = subprocess.run(limited, env=environment(), capture_output=True, text=True, check=False)
    assert full.returncode == 1
    *before, last = full.stderr.splitlines()
    assert last.startswith("Error: "), full.stderr
    assert len(before) <= 1, full.stderr  # what was loaded, where only the graph failed
    with Store(folder) as store:
        assert "gazette" in {document.id for document in store.documents()}
        assert store.query("allies")
    again = subprocess.run(load, env=environment(), capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    with Store(folder) as store:
        assert len(list(store.documents())) == 8
        report = store.refresh(force=True)
        assert report is not None
        assert report.written == 0


@pytest.mark.neo4j
@pytest.mark.skipif(sys.platform != "linux", reason="limits this process only")
def test_sync_to_a_server_whose_disk_is_full_fails_at_once_and_the_next_one_completes() -> None:
    try:
        with own_server() as server:
            server.start()
            login = server.target.url, server.target.user, server.target.password
            with Neo4jEngine(*login) as engine:
                sync(projection(0, None), engine)
                server.limit_files(1)
                begun = time.monotonic()
                for _ in range(2):
                    with pytest.raises(TargetError, match=r"can't write to its disk.*make room"):
                        sync(projection(1, None), engine)
                assert time.monotonic() - begun < 60  # not the two minutes for which what passes is retried
                server.limit_files(-1)
            server.stop()
            server.start()
            with Neo4jEngine(*login) as engine:
                report = sync(projection(1, None), engine)
                assert report.written
                assert graph(engine) == expected(projection(1, None))
                assert counts(sync(projection(1, None), engine, full=True))[:3] == (0, 0, 0)
    except NoServerError as error:
        pytest.skip(str(error))
