"""Pages, as in texts from a PDF: their heads, feet and numbers are taken out, and sentences go on over the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["joined_pages"]

_LINES = 3  # looked at, at each end of a page
_SHARE = 3  # a head stands on a third of the pages: left and right ones may differ, and the first has none
_NUMBER = re.compile(r"\d+")
_DONE = re.compile(r"[.!?:…][\"'”“»«’‘)\]]*$")


def joined_pages(text: str) -> str:
    """Return a text without form feeds and the lines that several pages begin or end with, numbers aside.

    A text without form feeds is returned as it is. Pages are joined by an empty line where the page ends with a
    sentence's end, else by a line's end.
    """
    if "\f" not in text:
        return text
    pages = [lines for page in text.split("\f") if (lines := _trimmed(page.splitlines()))]
    heads = _repeated(pages)
    feet = _repeated([page[::-1] for page in pages])
    bodies = [_without(_without(page, heads)[::-1], feet)[::-1] for page in pages]
    joined = ""
    for body in filter(None, bodies):
        parted = "\n\n" if _DONE.search(joined) else "\n"
        joined += (parted if joined else "") + "\n".join(body)
    return joined + "\n"


def _repeated(pages: Sequence[list[str]]) -> frozenset[str]:
    counts = Counter(line for page in pages for line in {_alike(line) for line in _ends(page)})
    return frozenset(line for line, n in counts.items() if n > 1 and n * _SHARE >= len(pages))


def _ends(page: list[str]) -> list[str]:
    said = [line for line in page if line.strip()]
    return said[: min(_LINES, (len(said) + 1) // 2)]


def _without(page: list[str], repeated: frozenset[str]) -> list[str]:
    while page and _alike(page[0]) in repeated:
        page = _trimmed(page[1:])
    return page


def _alike(line: str) -> str:
    return _NUMBER.sub("0", " ".join(line.split()).casefold())


def _trimmed(lines: list[str]) -> list[str]:
    said = [i for i, line in enumerate(lines) if line.strip()]
    return [line.rstrip() for line in lines[said[0] : said[-1] + 1]] if said else []
