"""Definite descriptions that may stand for an actor named before ("die Gruppe", "the Front", "the mayor").

A description with an adjective of its own is none: "the new army" is not the army named before. Only participles that
name a backer ("the Iran-backed movement") are passed over.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actorgraph.loaders.cues import load_cues
from actorgraph.loaders.found import FoundName
from actorgraph.loaders.phrases import settled_phrases
from actorgraph.loaders.type_words import forms_of, sense
from actorgraph.loaders.word_sets import OWNING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentences import Block

__all__ = ["Descriptions", "introduced"]

_BACKED = frozenset({"supports", "funds", "arms", "trains", "leads", "alliedWith"})
_FAR = 4
_OPENING = frozenset("\"'“„‚»«‘")


def introduced(block: Block, named: set[int], cues: Cues) -> Iterator[tuple[str, int]]:
    """Yield the nouns that bring in somebody without a name ("a militia", "der Bezirksrat"), and their words.

    `named`: words that belong to a name or say what one is.
    """
    for i, word in enumerate(block.words):
        if word.pos != "NOUN" or i in named or (told := sense(word, cues)) is None or told.kind == "Thing":
            continue
        j = i - 1
        while j >= 0 and block.words[j].pos in {"ADJ", "ADV", "NUM"}:
            j -= 1
        indefinite = j >= 0 and block.words[j].lower in cues.indefinite
        longer = told.word not in forms_of(word)
        if indefinite or longer:
            yield told.word, i


@cache
def _backed(language: str) -> frozenset[str]:
    """Return the participles that name a backer."""
    cues = load_cues(language)
    return cues.backed.union(*(f.participles for f in cues.frames if f.relation in _BACKED))


class Descriptions:
    """Finds the definite descriptions of one paragraph."""

    def __init__(self, block: Block, cues: Cues) -> None:
        self.block, self.cues = block, cues
        self._backed = _backed(cues.language)

    def find(self, found: list[FoundName]) -> list[FoundName]:
        """Return the definite descriptions outside the names that were found."""
        taken = {i for f in found for i in range(f.first, f.last)}
        more = []
        for first, last in self.block.sentences:
            chunks = settled_phrases(self.block, first, last, self.cues)
            for n, phrase in enumerate(chunks):
                following = chunks[n + 1] if n + 1 < len(chunks) else None
                if not phrase.pronoun and (item := self._description(phrase, following, taken)) is not None:
                    more.append(item)
        return more

    def _description(self, phrase: Phrase, following: Phrase | None, taken: set[int]) -> FoundName | None:
        words = self.block.words
        end = next((j for j in range(phrase.first, phrase.last) if words[j].lower in OWNING), phrase.last)
        owning = end < phrase.last
        head = end - 1 if owning else phrase.head
        if head in taken or head != end - 1 or words[head].name or not words[head].text[0].isalpha():
            return None
        if not owning and following is not None and self._told_further(phrase, following):
            return None
        first = self._opening(phrase.first, head, taken)
        if first < 0:
            return None
        told, plain = sense(words[head], self.cues), not self._names_backer(range(first + 1, head), taken)
        described = any(words[head].lower in d.words for d in self.cues.descriptions)
        if not described and not (plain and (told is not None or self._short(head))):
            return None
        if told is not None and told.kind == "Thing" and not described:
            return None
        begin = first if plain else head
        start, stop = self.block.span(begin, end)
        forms, name = forms_of(words[head]), words[head].lower
        short = self._capital(head) or self._head_of_name(head)
        return FoundName(begin, end, start, stop, "description", name=name, forms=forms, short=short)

    def _opening(self, first: int, head: int, taken: set[int]) -> int:
        """Return the definite article of a description, -1 where it has none or an adjective that says more."""
        words = self.block.words
        if words[first].lower in self.cues.definite:
            if all(words[i].lower in self.cues.neutral for i in range(first + 1, head)):
                return first
            return first if self._names_backer(range(first + 1, head), taken) else -1
        if not first <= head or not self._names_backer(range(first, head), taken, needed=False):
            return -1
        for j in range(first - 1, max(-1, first - 1 - _FAR), -1):
            if words[j].lower in self.cues.definite and self._names_backer(range(j + 1, head), taken):
                return j
        return -1

    def _names_backer(self, stretch: Sequence[int], taken: set[int], *, needed: bool = True) -> bool:
        """Whether words are a participle and who did it ("Iran-backed", "vom Iran unterstützte")."""
        words = self.block.words
        backed = [i for i in stretch if (words[i].lemmas | {words[i].lower}) & self._backed]
        others = [i for i in stretch if i not in backed and i not in taken]
        agents = self.cues.words.get("ADP", frozenset()) | {"-", "‑"}
        named = any(i in taken for i in stretch) or not needed
        return bool(backed) and named and all(words[i].lower in agents for i in others)

    def _told_further(self, phrase: Phrase, following: Phrase) -> bool:
        """Whether what follows says who is meant: a genitive, a name in apposition, a relative clause."""
        words = self.block.words
        beside = following.link == "appos" and following.name >= 0 and phrase.link not in {"gen", "of"}
        if following.link in {"gen", "of"} or beside:
            return True
        if following.first == phrase.last and (words[following.first].name or following.name >= 0):
            return True
        after = words[phrase.last] if phrase.last < len(words) else None
        if after is not None and after.text in _OPENING and words[following.first].group >= 0:
            return following.first == phrase.last + 1
        return after is not None and after.lower in self.cues.relative_pronouns and after.pos != "DET"

    def _short(self, head: int) -> bool:
        """Whether an article and a noun may be short for a name that ends in or begins with it ("the Front")."""
        word = self.block.words[head]
        tail = word.lower in self.cues.name_tails
        if self.cues.nouns_capitalised:
            return tail or self._head_of_name(head)
        return self._capital(head) or (tail and self.cues.language == "nl")

    def _capital(self, head: int) -> bool:
        """Whether a noun is written like a name where nouns are not ("the Guard")."""
        word = self.block.words[head]
        return (
            not self.cues.nouns_capitalised and word.text[0].isupper() and word.lower not in self.cues.office_relation
        )

    def _head_of_name(self, head: int) -> bool:
        """Whether a German noun may be the first of a name ("die Söhne" of "Söhne des Zab")."""
        return self.cues.nouns_capitalised and self.block.words[head].lower in self.cues.opening_nouns
