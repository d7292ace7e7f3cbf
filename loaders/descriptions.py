"""Definite descriptions that may stand for an actor named before ("die Gruppe", "the Front")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.found import OWNING, FoundName
from actorgraph.loaders.phrases import phrases

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block

__all__ = ["Descriptions"]


class Descriptions:
    """Finds the definite descriptions of one paragraph."""

    def __init__(self, block: Block, cues: Cues) -> None:
        self.block, self.cues = block, cues

    def find(self, found: list[FoundName]) -> list[FoundName]:
        """Return definite descriptions that may stand for an actor named before ("die Gruppe")."""
        taken = {i for f in found for i in range(f.first, f.last)}
        words, more = self.block.words, list[FoundName]()
        for first, last in self.block.sentences:
            chunks = phrases(self.block, first, last, self.cues)
            for n, phrase in enumerate(chunks):
                end = next((j for j in range(phrase.first, phrase.last) if words[j].lower in OWNING), phrase.last)
                if phrase.pronoun or taken & set(range(phrase.first, end)) or not 1 < end - phrase.first <= 3:
                    continue
                if words[phrase.first].lower not in self.cues.definite:
                    continue
                following = chunks[n + 1] if n + 1 < len(chunks) else None
                owning = end < phrase.last
                if not owning and following and following.link in {"gen", "of"}:
                    continue
                head = end - 1 if owning else phrase.head
                described = any(words[head].lower in d.words for d in self.cues.descriptions)
                if described or self._short(phrase.first, head, end):
                    start, stop = self.block.span(phrase.first, end)
                    more.append(
                        FoundName(phrase.first, end, start, stop, "description", name=words[head].lower, phrase=phrase)
                    )
        return more

    def _short(self, first: int, head: int, end: int) -> bool:
        """Whether an article and a noun may be short for a name that ends in or begins with it ("the Front")."""
        word = self.block.words[head]
        if end - first != 2 or not word.text[0].isalpha() or word.name:
            return False
        tail = word.lower in self.cues.name_tails
        if self.cues.language == "de":
            return tail
        return (word.text[0].isupper() and word.lower not in self.cues.office_relation) or (
            tail and self.cues.language == "nl"
        )
