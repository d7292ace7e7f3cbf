"""The nouns that say beside a name what it names: before it, behind a comma, with a copula, or "a group called X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.word_sets import OWNING, QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["describing"]

_CLOSING = frozenset({",", ".", ")", ";", ":", "–", "—", "!", "?"})
_OPENING = frozenset({",", "(", "–", "—"})
_MARKS = QUOTES - {"'", "’"}
_LONGEST = 10
_ADJECTIVES = 5


def describing(block: Block, first: int, last: int, cues: Cues) -> list[int]:
    """Return the words of a paragraph that say what the name from `first` up to `last` is, the surest first."""
    begin, end = block.sentence_of(first)
    return [
        *dict.fromkeys((*_before(block.words, first, last, begin, end, cues), *_behind(block.words, last, end, cues)))
    ]


def _before(words: list[Word], first: int, last: int, begin: int, end: int, cues: Cues) -> Iterator[int]:
    i = first - 1
    while i >= begin and words[i].text in QUOTES:
        i -= 1
    if i >= begin + 2 and " ".join(w.lower for w in words[i - 2 : i + 1]) in cues.office_relation:
        i -= 2  # "Secretary of State X"
    while i >= begin and _noun(words[i], cues):
        yield i
        i -= 1
    if i <= begin:
        return
    if words[i].lower in cues.definite and _calls(words, i - 1, cues):
        i -= 1
    word = words[i]
    if word.lower in cues.of and (found := sense(words[i - 1], cues)) and found.kind == "Place":
        yield i - 1
    elif _calls(words, i, cues):
        yield from _called(words, i, begin, cues)
    elif word.text == "," and (last >= end or words[last].text in _CLOSING or words[last].pos in {"VERB", "AUX"}):
        yield from _enclosed(words, i, begin, cues)


def _noun(word: Word, cues: Cues) -> bool:
    """Whether a word is a common noun that can stand right before a name."""
    return (
        not word.name and word.group < 0 and (word.pos == "NOUN" or (word.pos == "PROPN" and bool(sense(word, cues))))
    )


def _calls(words: list[Word], i: int, cues: Cues) -> bool:
    lower = words[i].lower
    if lower in cues.of and i > 0 and words[i - 1].lower in cues.name_nouns:
        return True
    return (
        lower in cues.called
        or lower in cues.named_by
        or lower in cues.reflexive
        or (lower in cues.role_openers and i > 0 and words[i - 1].lower in cues.known_as)
    )


def _called(words: list[Word], i: int, begin: int, cues: Cues) -> Iterator[int]:
    """Yield the noun of "a group called", "eine Gruppe, die sich", "a driver who asked to be identified only as"."""
    person = any(w.lower in cues.subject_relatives for w in words[max(begin, i - _LONGEST) : i])
    for j in range(i - 1, max(begin - 1, i - _LONGEST - 4 * person), -1):
        if words[j].pos == "NOUN" and not words[j].name and words[j].lower not in cues.name_nouns:
            told = sense(words[j], cues)
            if person and (told is None or told.kind != "Person"):
                continue
            if told is not None:
                yield j
            return
        if not person and (words[j].name or words[j].text in _CLOSING - {","}):
            return


def _enclosed(words: list[Word], comma: int, begin: int, cues: Cues) -> Iterator[int]:
    """Yield the noun of "the leader of the group, X,": the first of the phrase that says something."""
    found = -1
    for j in range(comma - 1, max(begin - 1, comma - _LONGEST), -1):
        word, before = words[j], words[j - 1] if j > begin else None
        if (
            word.text in _CLOSING
            or word.text in _MARKS
            or (word.pos in {"VERB", "AUX", "PRON", "SCONJ"} and word.lower not in cues.possessives)
        ):
            break
        owner = words[j + 1].lower in OWNING
        if word.pos in {"NOUN", "PROPN"} and not word.name and not owner and sense(word, cues):
            found = j
        if word.pos == "ADP" and word.lower not in cues.inside_description:
            break
        if (
            word.pos == "DET"
            and before is not None
            and not (
                before.lower in cues.inside_description
                or (before.pos == "NOUN" and word.lower in cues.genitive_articles)
            )
        ):
            break
    if found >= 0:
        yield found


def _behind(words: list[Word], last: int, end: int, cues: Cues) -> Iterator[int]:
    j = last
    while j < end and words[j].text in QUOTES:
        j += 1
    if j + 1 >= end:
        return
    if words[j].text == "(":
        j = next((k for k in range(j, end) if words[k].text == ")"), j)
        j = j + 1 if j + 1 < end and words[j + 1].text in _OPENING else j
    copula = words[j].lemmas & cues.be and words[j].pos in {"AUX", "VERB"}
    if words[j].text not in _OPENING and not (copula and words[j + 1].lower in cues.indefinite):
        return
    head = _head(words, j + 1, end, cues)
    if head < 0:
        return
    opener = words[j + 1]
    determined = opener.pos == "DET" or opener.lower in cues.words.get("DET", ()) or opener.lower in cues.possessives
    told = sense(words[head], cues)
    following = words[head + 1] if head + 1 < end else None
    closed = following is None or following.pos not in {"VERB", "AUX"} or opener.lower not in cues.definite
    if told and closed and (determined or told.kind == "Person"):
        yield head


def _head(words: list[Word], start: int, end: int, cues: Cues) -> int:
    """Return the noun of the phrase that opens at `start`, or -1: the last of a row in English, else the first."""
    for j in range(start, min(end, start + _ADJECTIVES + 1)):
        word = words[j]
        if word.pos == "NOUN" and not word.name:
            while cues.noun_rows and j + 1 < end and words[j + 1].pos == "NOUN" and not words[j + 1].name:
                j += 1
            return j
        plain = word.pos in {"DET", "ADJ", "NUM", "ADV", "PROPN"} or word.name or word.text in {"-", "'s", "’s"}
        inside = word.pos == "VERB" and j > start and (cues.language != "en" or not is_finite(word))
        if not plain and not inside and word.lower not in cues.possessives:
            return -1
    return -1
