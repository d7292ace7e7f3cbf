"""The passages of a briefing: each once, numbered in the order of first use, with the lines that rest on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from actorgraph.briefing import Paper, Passage
from actorgraph.briefing_words import claim_words, isolated, voice_words
from actorgraph.graph.engine import Row


class Passages:
    """Gives passages out. What stands at one place of one document is one, whether statement or claim."""

    def __init__(self, papers: Mapping[str, Paper]) -> None:
        self._papers = papers
        self._by_place: dict[tuple[object, ...], Passage] = {}

    @property
    def given(self) -> list[Passage]:
        """Those given out, by number."""
        return list(self._by_place.values())

    def stated(self, row: Row, anchor: str, section: str) -> Passage:
        """Return the passage of a row of `evidence`, used by a line."""
        passage = self._passage(row, cast("str | None", row["speaker"]), voice_words(row), row["date"])
        return _used(passage, anchor, section)

    def claimed(self, row: Row, speaker: str, anchor: str, section: str) -> Passage:
        """Return the passage of a row of `claims`, used by a line."""
        return _used(self._passage(row, speaker, claim_words(row["kind"]), None), anchor, section)

    def said(self, passage: Passage) -> str:
        """Say who says so."""
        if passage.speaker is not None:
            return f"said by {isolated(passage.speaker)}"
        return f"reported by {isolated(passage.paper.source or passage.paper.title or passage.paper.id)}"

    def _passage(self, row: Row, speaker: str | None, voice: str, date: object) -> Passage:
        place = (row["document"], row["start"], row["end"], row["text"], speaker, voice, date)
        if place not in self._by_place:
            document = str(row["document"])
            self._by_place[place] = Passage(
                number=len(self._by_place) + 1,
                text=str(row["text"] or ""),
                paper=self._papers.get(document, Paper(document)),
                speaker=speaker,
                voice=voice,
                date=None if date is None else str(date),
                start=cast("int | None", row["start"]),
                end=cast("int | None", row["end"]),
            )
        return self._by_place[place]


def _used(passage: Passage, anchor: str, section: str) -> Passage:
    if all(used != anchor for used, _ in passage.uses):
        passage.uses.append((anchor, section))
    return passage
