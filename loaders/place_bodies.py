"""Organs of a state or town that is not known: "the army of Tarsk", "Veskan army", "Innenministerium in Lorat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.found import FoundName
from actorgraph.loaders.tails import NOUN_TAIL, tails

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["place_body"]

_SEATED = frozenset({"Government", "Ministry", "Organization"})
"""Classes of bodies of which a town has one, or that a state has in one town."""
_MOST_NOUNS = 2


def place_body(block: Block, first: int, last: int, cues: Cues) -> FoundName | None:
    """Return the organ whose name an unknown name from `first` up to `last` is part of, None for none."""
    return _of_place(block, first, last, cues) or _before_body(block, first, last, cues)


def _of_place(block: Block, first: int, last: int, cues: Cues) -> FoundName | None:
    words, i = block.words, first - 2
    genitive = cues.cases and last - first == 1 and words[first].lower.endswith("s")
    if i >= 0 and genitive and (kind := _class(words[first - 1], cues)) and _definite(words, first - 1, cues):
        return _found(block, first - 1, last, kind)
    if i < 0:
        return None
    linked = words[first - 1].lower in cues.of
    kind = _class(words[i], cues) if linked or words[first - 1].lower in cues.in_ else None
    if kind is None or not (linked or kind in _SEATED):
        return None
    while cues.noun_rows and i > 0 and words[i - 1].pos in {"NOUN", "ADJ"} and not words[i - 1].name:
        i -= 1
    return _found(block, i, last, kind) if _definite(words, i, cues) else None


def _before_body(block: Block, first: int, last: int, cues: Cues) -> FoundName | None:
    """Read a state's adjective or name before its organ: "Veskan army", "het Ghazmirse leger" (not German)."""
    words, i = block.words, last
    if cues.nouns_capitalised or last - first > 1 or words[first].text.isupper():
        return None
    while i < min(len(words), last + _MOST_NOUNS + 1) and words[i].pos in {"NOUN", "ADJ"} and words[i].text.islower():
        if kind := _class(words[i], cues):
            return _found(block, first, i + 1, kind)
        i += 1
    return None


def _class(noun: Word, cues: Cues) -> str | None:
    """Return the class of an organ that a place has one of."""
    if noun.pos not in {"NOUN", "PROPN"} or noun.name:
        return None
    for kind, nouns in cues.own_bodies.items():
        glued = cues.compounds and bool(tails(nouns, NOUN_TAIL).of(noun.lower))
        if noun.lower in nouns or glued:
            return kind
    return None


def _definite(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a noun is the only one of its kind."""
    j = i - 1
    while j >= 0 and words[j].pos == "ADJ":
        j -= 1
    if cues.noun_rows:
        return j >= 0 and words[j].lower in cues.articles
    return j < 0 or (words[j].lower not in cues.indefinite and words[j].pos != "NUM")


def _found(block: Block, first: int, last: int, kind: str) -> FoundName:
    start, end = block.span(first, last)
    return FoundName(first, last, start, end, "name", name=block.between(start, end), kind=kind)
