"""The documents behind a briefing: one by one, by publisher, and in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from actorgraph.briefing import Paper, SourceLine
from actorgraph.briefing_words import span_of_days
from actorgraph.graph.engine import Row
from actorgraph.notebook import counted


def paper_of(row: Row) -> Paper:
    """Return the document of a row of the query `documents`."""
    title, source, url, language, published = (
        None if row[name] is None else str(row[name]) for name in ("title", "source", "url", "language", "published")
    )
    return Paper(str(row["document"]), title, source, url, language, published)


def by_source(papers: Iterable[Row]) -> list[SourceLine]:
    """Return the publishers of those rows, the one with the most documents first."""
    found: dict[str | None, list[Row]] = {}
    for row in papers:
        found.setdefault(cast("str | None", row["source"]), []).append(row)
    lines = []
    for name, rows in found.items():
        first, last = _bounds(rows)
        claims = total(rows, "made") + total(rows, "about")
        lines.append(SourceLine(name, len(rows), total(rows, "statements"), claims, first, last))
    return sorted(lines, key=lambda line: (-line.documents, -line.statements, line.name or ""))


def summary(papers: Sequence[Row], window: Mapping[str, str], relations: Sequence[str]) -> list[str]:
    """Say how much there is in those rows, and what was asked for: days `from` and `to`, relations in words."""
    publishers = {row["source"] for row in papers if row["source"]}
    first, last = _bounds(papers)
    when = f", published {span_of_days(first, last)}" if first else ""
    sentences = [
        f"{counted(total(papers, 'statements'), 'statement')} on it, "
        f"{counted(total(papers, 'made'), 'claim')} by it and {counted(total(papers, 'about'), 'claim')} about it, "
        f"in {counted(len(papers), 'document')} of {counted(len(publishers), 'publisher')}{when}."
    ]
    if window:
        bounds = " ".join(f"{word} {window[word]}" for word in ("from", "to") if word in window)
        sentences.append(
            f"Only what lies {bounds}, or has no date. A relation is listed where its time touches that; its status, "
            "numbers and passages are those of all its statements."
        )
    if relations:
        sentences.append(f"Only these relations: {', '.join(relations)}.")
    return sentences


def total(rows: Iterable[Row], column: str) -> int:
    """Return the sum of a column."""
    return sum(number(row, column) for row in rows)


def number(row: Row, column: str) -> int:
    """Return a whole number of a row."""
    return int(str(row[column]))


def _bounds(rows: Iterable[Row]) -> tuple[str | None, str | None]:
    days = sorted(str(row["published"]) for row in rows if row["published"])
    return (days[0], days[-1]) if days else (None, None)
