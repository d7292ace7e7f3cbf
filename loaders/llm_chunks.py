"""Cut a text into passages that a language model can take, at paragraph borders and with some overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["cut"]

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n\s*")
_BORDERS = (
    re.compile(r"\n[^\S\n]*\n\s*"),
    re.compile(r"\n\s*"),
    re.compile(r"[.!?…][\"'”“»«’)\]]*\s+"),
    re.compile(r"\s+"),
)


def cut(text: str, size: int, overlap: int, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield passages of at most `size` characters as offsets; each but the first repeats up to `overlap` of the last.

    A passage ends at a blank line, else at a line's end, a sentence's, a word's; it begins at a line or a sentence.
    """
    end = len(text) if end is None else end
    size = max(size, 2)
    overlap = min(overlap, size // 4)
    while end - start > size:
        stop = _last_border(text, start + size // 2, start + size)
        yield start, stop
        start = _first_border(text, stop - overlap, stop)
    yield start, end


def _last_border(text: str, low: int, high: int) -> int:
    for border in _BORDERS:
        found = [m.end() for m in border.finditer(text, low, high) if m.end() > low]
        if found:
            return found[-1]
    return high


def _first_border(text: str, low: int, high: int) -> int:
    for border in (_PARAGRAPH, _BORDERS[2]):
        for match in border.finditer(text, low, high):
            if match.end() < high:
                return match.end()
    return high
