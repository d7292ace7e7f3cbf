"""The shapes of German verbs, and how a word's class is changed to one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.sentences import Word

__all__ = ["BORDERS", "HELPERS", "PARTICIPLE", "change", "finite"]

BORDERS = frozenset({",", ";", ":", ".", "?", "!", "–", "—", "(", ")", "“", "„", "»", "«", "”"})
PARTICIPLE = re.compile(r"\w*ge\w{2,}(?:t|en)|(?:be|ent|er|ver|zer|miss)\w{2,}t|\w{2,}iert|\w+(?:ss|ll|ff|rf|nd|ch)en")
HELPERS = frozenset({"haben", "sein", "werden"})


def finite(word: Word) -> bool:
    return word.pos in VERBAL and ("VerbForm=Fin" in word.morph or not word.morph)


def change(word: Word, form: str) -> None:
    word.pos, word.morph = "VERB", f"VerbForm={form}"
