"""The days that an ISO date of day, month or year precision covers."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def period(date: str | None, until: str | None, published: str | None) -> tuple[str | None, str | None]:
    """Return first and last day of a statement's time, partial dates widened; without a date, the document's."""
    start = days(date) or days(until) or days(published)
    end = days(until) or days(date) or days(published)
    if start is None or end is None:
        return None, None
    return start[0], max(start[1] if until is None else start[0], end[1])


@lru_cache(maxsize=10_000)
def days(date: str | None) -> tuple[str, str] | None:
    """Return the first and the last day of an ISO year, month or day, None for what is none.

    >>> days("2024-02")
    ('2024-02-01', '2024-02-29')
    """
    found = _DATE.match(date) if date else None
    if not found:
        return None
    year, month, day = found.groups()
    if day:
        return found[0], found[0]
    if month and 1 <= int(month) <= 12:
        return f"{year}-{month}-01", f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}"
    return f"{year}-01-01", f"{year}-12-31"
