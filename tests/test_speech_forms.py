"""Forms of speech in three languages: who says what, as marked in `speech/<language>.txt`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from tests.reading import records

_MARK = re.compile(r"<(\w)(=[\w-]*)?:|\{(\w) (\w+):|[>}]")
_STOPS = " .,:;!?“”„\"'‘’‚«»"

Claim = tuple[str, str, str]


def read_row(row: str) -> tuple[str, list[Claim], dict[str, str]]:
    """Return a row's text, its claims as (speaker's words, kind, content), and actors wanted for speakers' words."""
    plain, place = "", 0
    open_marks: list[tuple[int, str, str | None, str | None]] = []
    found: list[tuple[int, str, str, str]] = []
    speakers: dict[str, list[str]] = {}
    actors: dict[str, str] = {}
    for mark in _MARK.finditer(row):
        plain += row[place : mark.start()]
        place = mark.end()
        if mark[0] in "}>":
            start, who, kind, actor = open_marks.pop()
            if kind:
                found.append((start, who, kind, plain[start:]))
            else:
                speakers.setdefault(who, []).append(plain[start:])
                if actor is not None:
                    actors[plain[start:]] = actor[1:]
        else:
            open_marks.append((len(plain), mark[1] or mark[3], mark[4], mark[2]))
    text = (plain + row[place:]).replace("¶", "\n\n")
    claims = [(speakers[who][0], kind, content.strip(_STOPS)) for _, who, kind, content in sorted(found)]
    return text, claims, actors


def _rows() -> Sequence[ParameterSet]:
    found = []
    for file in sorted(Path(__file__).with_name("speech").glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if not line or line.startswith("# "):
                continue
            reason, _, row = line.rpartition(" :: ")
            marks = [pytest.mark.xfail(reason=reason.removeprefix("xfail "), strict=True)] if reason else []
            found.append(pytest.param(file.stem, row, marks=marks, id=f"{file.stem}-{read_row(row)[0][:60]}"))
    return found


@pytest.mark.parametrize(("language", "row"), _rows())
def test_speech_forms(language: str, row: str) -> None:
    text, expected, actors = read_row(row)
    found = [r for r in records(text, language) if r["type"] == "claim"]
    assert [(r["speaker_text"], r["kind"], r["text"].strip(_STOPS)) for r in found] == expected
    assert {r["speaker_text"]: r["speaker"] or "" for r in found if r["speaker_text"] in actors} == actors
