"""Other names of a document's unknown organisations: an acronym in brackets, and the name without its noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loaders.names import slug
from actorgraph.loaders.type_words import sense_of

if TYPE_CHECKING:
    from actorgraph.loaders.found import FoundName
    from actorgraph.loaders.sentences import Block

__all__ = ["Aliases", "is_acronym"]

_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜa-z&-]{0,7}[A-ZÄÖÜ]")


class Aliases:
    """Actors by the slugs of their other names."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._actors: dict[str, str] = {}

    def __contains__(self, word: object) -> bool:
        """Whether a folded word is a name of one word."""
        return isinstance(word, str) and word in self._actors

    def find(self, name: str) -> str | None:
        """Return the actor that a name is another one of."""
        return self._actors.get(slug(name))

    def add(self, name: str, actor: str) -> None:
        """Note another name, unless somebody has it already."""
        if key := slug(name):
            self._actors.setdefault(key, actor)

    def headless(self, name: str) -> str:
        """Return a name without the noun that says what it is ("Kompanie Morgentau": "Morgentau"), "" for none."""
        noun, _, rest = name.partition(" ")
        told = sense_of(frozenset({noun.lower()}), self._language)
        apart = told is not None and told.kind == "Organization" and rest[:1].isupper()
        return rest if apart and self._language != "en" else ""


def is_acronym(block: Block, item: FoundName, before: str) -> bool:
    """Whether a name in brackets right behind another is that one's acronym ("People's Front for Change (PFC)")."""
    words = block.words
    after = words[item.last].text if item.last < len(words) else ""
    if item.first < 2 or words[item.first - 1].text != "(" or after not in {")", ",", ";"}:
        return False
    if not _ACRONYM.fullmatch(item.name):
        return False
    letters = iter(before.lower())
    initials = {part[0] for part in re.split(r"[\s-]+", before.lower()) if part}
    return item.name[0].lower() in initials and all(
        letter in letters for letter in item.name.lower() if letter.isalpha()
    )
