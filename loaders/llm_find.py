"""Find the words that a language model gives in the text that it was given, and say exactly where they stand."""

from __future__ import annotations

import unicodedata
from functools import cached_property

__all__ = ["QUOTES", "Finder"]

Span = tuple[int, int]

QUOTES = frozenset("\"'`´‘’‚‛“”„‟«»‹›ʼʹ＂＇")
_ENDS = " \t\n.,;:!?…"


class Finder:
    """A passage to search. White space, quotation marks, dashes and ways to compose a letter make no difference.

    Whole words only, in scripts with capital letters. Offsets are the document's.
    """

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.start = start
        self.end = len(text) if end is None else end

    def spans(self, words: str) -> list[Span]:
        """Return all places where these words stand; without the quotation marks around them, or in other case, too."""
        bare = words.strip().strip("".join(QUOTES)).strip()
        for wanted in dict.fromkeys((words.strip(), bare, bare.rstrip(_ENDS))):
            for passage in (self._exact, self._folded):
                if found := passage.find(wanted):
                    return found
        return []

    def near(self, words: str, places: list[Span]) -> Span | None:
        """Return the place of these words that is nearest to one of the others, the first where there are none."""
        return min(self.spans(words), key=lambda s: min((_distance(s, p) for p in places), default=0), default=None)

    def names(self, name: str) -> list[Span]:
        """Return all places where a name stands, in its case; an `s` may follow it."""
        return self._exact.find(name.strip(), genitive=True) if any(c.isalpha() for c in name) else []

    def words(self, span: Span) -> str:
        """Return what the document says there."""
        return self.text[span[0] : span[1]]

    @cached_property
    def _exact(self) -> _Passage:
        return _Passage(self.text, self.start, self.end, fold=False)

    @cached_property
    def _folded(self) -> _Passage:
        return _Passage(self.text, self.start, self.end, fold=True)


class _Passage:
    """A passage in plain characters, and where each comes from."""

    def __init__(self, text: str, start: int, end: int, *, fold: bool) -> None:
        self.fold = fold
        self.plain, self.origin = _plain(text[start:end], fold=fold)
        self.start = start

    def find(self, words: str, *, genitive: bool = False) -> list[Span]:
        wanted = _plain(words, fold=self.fold)[0].strip()
        found: list[Span] = []
        if not any(c.isalnum() for c in wanted):
            return found
        first = self.plain.find(wanted)
        while first >= 0:
            last = first + len(wanted)
            if not self._inside_word(first) and (not self._inside_word(last) or (genitive and self._genitive(last))):
                found.append((self.start + self.origin[first], self.start + self.origin[last - 1] + 1))
            first = self.plain.find(wanted, first + 1)
        return found

    def _inside_word(self, at: int) -> bool:
        """Whether a place lies between two letters of a word, or between a letter and its accent."""
        if not 0 < at < len(self.plain):
            return False
        before, after = self.plain[at - 1], self.plain[at]
        return bool(unicodedata.combining(after)) or (_cased(before) and _cased(after))

    def _genitive(self, at: int) -> bool:
        return self.plain[at] == "s" and not self._inside_word(at + 1)


def _plain(text: str, *, fold: bool) -> tuple[str, list[int]]:
    out: list[str] = []
    origin: list[int] = []
    for at, c in enumerate(text):
        for plain in _plain_character(c, fold=fold):
            if plain == " " and out and out[-1] == " ":
                continue
            out.append(plain)
            origin.append(at)
    return "".join(out), origin


def _plain_character(c: str, *, fold: bool) -> str:
    if c.isascii() and c not in QUOTES and not c.isspace():
        return c.casefold() if fold else c
    if c.isspace():
        return " "
    if c in QUOTES:
        return "'"
    category = unicodedata.category(c)
    if category == "Cf":  # soft hyphens, joiners, marks of direction
        return ""
    if category == "Pd" or c == "−":
        return "-"
    decomposed = unicodedata.normalize("NFKD", c)
    return decomposed.casefold() if fold else decomposed


def _cased(c: str) -> bool:
    """Whether this is a digit, or a letter of a script in which words stand apart."""
    return c.isdigit() or (c.isalpha() and c.lower() != c.upper()) or bool(unicodedata.combining(c))


def _distance(a: Span, b: Span) -> int:
    return max(0, a[0] - b[1], b[0] - a[1])
