"""Dates in a sentence, set against the day on which the document was published."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.cue_function_words import Unit
    from actorgraph.loaders.cues import Cues

__all__ = ["FoundDate", "find_dates"]

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NEVER = re.compile(r"(?!)")
_NUMERIC = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in ISO form, its precision (`day`, `month`, `year`) and where it stands in the text searched."""

    date: str
    precision: str
    start: int
    end: int


def find_dates(text: str, cues: Cues, published: str | None) -> list[FoundDate]:
    """Return the dates of a sentence, those without a year taken as the last before the day of publication."""
    base = _day(published)
    found: list[FoundDate] = []
    dated, month_first, month_only, in_year = _patterns(cues.months, cues.in_year)
    units = {form: unit for unit, forms in cues.time_units.items() for form in forms}
    for m in _ISO.finditer(text):
        _append(found, m, _date(int(m[1]), int(m[2]), int(m[3])), "day")
    for m in _NUMERIC.finditer(text):
        _append(found, m, _date(int(m[3]), int(m[2]), int(m[1])), "day")
    for m in dated.finditer(text):
        _append(found, m, _placed(cues.months.index(m[2].lower()) + 1, int(m[1]), m[3], base), "day")
    if cues.month_first:
        for m in month_first.finditer(text):
            _append(found, m, _placed(cues.months.index(m[1].lower()) + 1, int(m[2]), m[3], base), "day")
    for m in month_only.finditer(text):
        day = _date(int(m[2]), cues.months.index(m[1].lower()) + 1, 1)
        _append(found, m, day[:7] if day else None, "month")
    for m in in_year.finditer(text):
        _append(found, m, m[1], "year")
    if base is not None and published is not None and len(published) >= 10:
        for template in cues.ago:
            for m in _template(template, frozenset(units)).finditer(text.lower()):
                if (ago := _before(_count(m["number"], cues), units[m["unit"]], base)) is not None:
                    _append(found, m, *ago)
        for m in _last(cues.last, frozenset(units)).finditer(text.lower()):
            unit = units[m["unit"]]
            if (ago := _before(1, unit, base)) is not None and unit != "day":
                _append(found, m, *ago)
        for m in re.finditer(r"\b\w+\b", text.lower()):
            if m[0] in cues.relative_days:
                _append(found, m, (base + datetime.timedelta(cues.relative_days[m[0]])).isoformat(), "day")
            elif m[0] in cues.weekdays:
                back = (base.weekday() - cues.weekdays.index(m[0]) % 7) % 7
                if len(cues.weekdays) > 7 and m[0] == cues.weekdays[-1]:  # Sonnabend
                    back = (base.weekday() - 5) % 7
                _append(found, m, (base - datetime.timedelta(back)).isoformat(), "day")
    return sorted(found, key=lambda d: d.start)


@cache
def _patterns(names: tuple[str, ...], openers: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return what finds a day and its month, a month and its day, a month and its year, and a year."""
    months = "|".join(sorted(names, key=len, reverse=True))
    written = (
        rf"\b(\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?({months})(?:\s*,?\s*(\d{{4}}))?\b",
        rf"\b({months})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(\d{{4}}))?",
        rf"\b({months})\s+(\d{{4}})\b",
        rf"\b(?:{'|'.join(openers)}) ((?:19|20)\d\d)\b(?!-)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in written)


@cache
def _template(template: str, units: frozenset[str]) -> re.Pattern[str]:
    """Return what finds a time before today as a template has it ("{number} {unit} ago")."""
    written = template.format(number=r"(?P<number>\w+)", unit=f"(?P<unit>{_any_of(units)})")
    return re.compile(rf"\b{written}\b")


@cache
def _last(words: frozenset[str], units: frozenset[str]) -> re.Pattern[str]:
    """Return what finds "last year"; the word may have an adjective's ending."""
    return re.compile(rf"\b(?:{_any_of(words)})[nmrs]* (?P<unit>{_any_of(units)})\b") if words else _NEVER


def _any_of(words: frozenset[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True))


def _count(number: str, cues: Cues) -> int:
    """Return how many a word tells, 0 if it is no number."""
    return int(number) if number.isdigit() else cues.numbers.get(number, int(number in cues.indefinite))


def _before(count: int, unit: Unit, base: datetime.date) -> tuple[str, str] | None:
    """Return the date so many days, weeks, months or years before a day, and its precision."""
    if not count:
        return None
    if unit == "day":
        return (base - datetime.timedelta(count)).isoformat(), "day"
    if unit == "week":
        return None if count == 1 else ((base - datetime.timedelta(7 * count)).isoformat(), "day")
    if unit == "year":
        return str(base.year - count), "year"
    months = base.year * 12 + base.month - 1 - count
    return f"{months // 12:04d}-{months % 12 + 1:02d}", "month"


def _append(found: list[FoundDate], match: re.Match[str], date: str | None, precision: str) -> None:
    if date and not any(match.start() < d.end and match.end() > d.start for d in found):
        found.append(FoundDate(date, precision, match.start(), match.end()))


def _placed(month: int, day: int, year: str | None, base: datetime.date | None) -> str | None:
    if year:
        return _date(int(year), month, day)
    if base is None:
        return None
    this = _date(base.year, month, day)
    if this is not None and this > base.isoformat():
        return _date(base.year - 1, month, day)
    return this


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _day(published: str | None) -> datetime.date | None:
    """Return the day of publication, the last of its month or year where it has only these."""
    if not published:
        return None
    try:
        if len(published) >= 10:
            return datetime.date.fromisoformat(published[:10])
        year, _, month = published.partition("-")
        last = datetime.date(int(year) + (month in {"", "12"}), (int(month or 12) % 12) + 1, 1)
        return last - datetime.timedelta(1)
    except ValueError:
        return None
