"""Numbers over time for a briefing: statements by sign of their relation, and claims, in periods without a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from actorgraph.briefing import Bar, Chart
from actorgraph.graph.engine import Row

BARS: Mapping[str, str] = {
    "friendly": "Friendly statements",
    "hostile": "Hostile statements",
    "other": "Other statements",
    "claims": "Claims by the actor",
}
MOST_DAYS = 62
MOST_MONTHS = 120
_SIGNS = {1: "friendly", -1: "hostile", 0: "other"}


def length_of_period(first: str, last: str) -> str:
    """Return how long periods are between two days: day, month or year."""
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return "day" if days < MOST_DAYS else "month" if days < 365 * MOST_MONTHS // 12 else "year"


def chart(rows: Iterable[Row], by: str, signs: Mapping[str, int]) -> Chart:
    """Return the chart of the rows of the query `timeline`; `signs` are the relations'."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in BARS}
    for row in rows:
        relation = row["relation"]
        name = "claims" if relation is None else _SIGNS[signs.get(str(relation), 0)]
        counts[name][str(row["period"])] += int(str(row["affirmed"])) + int(str(row["denied"]))
    named = sorted({period for counter in counts.values() for period in counter})
    periods = list(_periods(named[0], named[-1], by)) if named else []
    bars = [Bar(name, title, [counts[name][p] for p in periods]) for name, title in BARS.items()]
    return Chart(by, periods, [bar for bar in bars if any(bar.counts)])


def _periods(first: str, last: str, by: str) -> Iterable[str]:
    if by == "day":
        day, end = date.fromisoformat(first), date.fromisoformat(last)
        for n in range((end - day).days + 1):
            yield (day + timedelta(days=n)).isoformat()
        return
    if by == "year":
        yield from (f"{year:04}" for year in range(int(first), int(last) + 1))
        return
    start, stop = (int(p[:4]) * 12 + int(p[5:7]) - 1 for p in (first, last))
    yield from (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, stop + 1))
