"""Mention files: plain, gzip and damaged ones, and back."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.errors import InputError
from actorgraph.loaders.mentions import Reject, read_mentions, write_mentions

DOCUMENT = {"type": "document", "id": "d"}
ACTOR = {"type": "actor", "id": "a", "label": "Ä", "kind": "Person"}


def read(file: Path | io.BytesIO) -> tuple[list[Any], list[Reject]]:
    rejects: list[Reject] = []
    return [located.record for located in read_mentions(file, on_reject=rejects.append)], rejects


@pytest.mark.parametrize("name", ["m.jsonl", "m.jsonl.gz"])
def test_mentions_round_trip(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    assert write_mentions([DOCUMENT, ACTOR], file) == 2
    assert read(file) == ([DOCUMENT, ACTOR], [])
    assert (file.read_bytes()[:2] == b"\x1f\x8b") == name.endswith("gz")


def test_mentions_gzip_is_told_by_content_and_reproducible(tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz"):
        write_mentions([ACTOR], tmp_path / name)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    (tmp_path / "a.gz").rename(tmp_path / "c.jsonl")
    assert read(tmp_path / "c.jsonl") == ([ACTOR], [])


def test_mentions_bad_line_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    file = tmp_path / "m.jsonl"
    lines = [json.dumps(ACTOR)] * 6 + ["{broken"] + ["", json.dumps(DOCUMENT)]
    file.write_text("\n".join(lines), "utf-8")
    records, rejects = read(file)
    assert len(records) == 7
    assert [(r.line, r.text) for r in rejects] == [(7, "{broken")]
    assert str(rejects[0]).startswith(f"{file}:7: no valid JSON")


def test_mentions_in_a_json_list_are_counted_as_lines(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    file.write_text(json.dumps([DOCUMENT, "no record", ACTOR], indent=2), "utf-8-sig")
    records, rejects = read(file)
    assert records == [DOCUMENT, ACTOR]
    assert [(r.line, r.text) for r in rejects] == [(2, '"no record"')]


def test_mentions_in_a_json_list_that_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    file.write_text(json.dumps([DOCUMENT, ACTOR])[:-9], "utf-8")
    with pytest.raises(InputError, match="begins as a JSON list, but is none"):
        read(file)


def test_mentions_starting_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "m.jsonl"
    file.write_text(json.dumps(ACTOR), "utf-8-sig")
    assert read(file) == ([ACTOR], [])


def test_mentions_offsets_are_checked_where_the_text_is_there() -> None:
    claim = {"type": "claim", "kind": "direct", "text": "xyz", "start": 0, "end": 3}
    lines = [{**DOCUMENT, "text": "abc"}, claim, {**claim, "text": "abc"}, {**claim, "document": "other"}]
    records, rejects = read(io.BytesIO("\n".join(map(json.dumps, lines)).encode()))
    assert len(records) == 3
    assert [(r.line, r.reason) for r in rejects] == [(2, "at 0 stands 'abc', not 'xyz'")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gzip.compress(b'{"type": "document"}\n' * 9)[:-12], "damaged or cut off"),
        (b'{"a": "\0"}', "binary"),
        (b"x" * 10_000_001, "JSON Lines"),
    ],
)
def test_mentions_no_mention_file(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(io.BytesIO(data))


def test_mentions_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read(tmp_path / "none.jsonl")


def test_mentions_write_leaves_the_old_file_after_an_error(tmp_path: Path) -> None:
    file = tmp_path / "m.jsonl"
    file.write_text("old", "utf-8")
    with pytest.raises(TypeError):
        write_mentions([{"a": {1, 2}}], file)
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


@given(st.binary(max_size=300))
def test_mentions_any_bytes_give_records_rejects_or_an_input_error(data: bytes) -> None:
    try:
        records, rejects = read(io.BytesIO(data))
    except InputError:
        return
    assert len(records) + len(rejects) <= data.count(b"\n") + 1


def test_mentions_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"there is no folder {tmp_path / 'out'}$"):
        write_mentions([ACTOR], tmp_path / "out" / "m.jsonl")
