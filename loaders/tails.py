"""Words that may end other words ("Milizenführer"), found without trying all of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NOUN_TAIL", "Tails", "tails"]

NOUN_TAIL = 5
"""Letters that a noun at the end of a compound must have where shorter ones would end words by chance."""


class Tails:
    """Words by how long they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._sizes = sorted({len(word) for word in self._words})

    def of(self, word: str) -> list[str]:
        """Return the words in which a word ends, itself among them, the shortest first."""
        size = len(word)
        return [tail for n in self._sizes if n <= size and (tail := word[size - n :]) in self._words]


@lru_cache(maxsize=1000)
def tails(words: frozenset[str], shortest: int = 1) -> Tails:
    """Return the words of that many letters or more."""
    return Tails(word for word in words if len(word) >= shortest)
