"""A disk that takes no more: one line says so, what was stored stays, and the next try succeeds.

A limit on the size of files stands for the disk; the system refuses a write in the same way.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from actorgraph.store import Store
from tests.command import PROGRAM, RECORDS, environment, write_records

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
