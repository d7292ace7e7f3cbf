"""Words of names as keys: a stretch of letters and digits, folded, and what stays of it in any transliteration."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["ARABIC_ARTICLES", "ARABIC_OPENERS", "Unit", "abbreviated", "fold", "skeleton", "units"]

_UNIT = re.compile(r"\w+(?:['’ʼʿʾ`´]\w+)*")
_DOTTED = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+")
_APOSTROPHE = re.compile(r"['’ʼʿʾ‘`´]")
ARABIC_ARTICLES = frozenset(["al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul"])
"""As they are written in Latin letters in every language."""
ARABIC_OPENERS = frozenset(["abu", "umm", "ibn", "bin", "bint"])
"""First parts of persons' names that are no given name."""
_MUHAMMAD = re.compile(r"m[ou]h?amm?[aeu]d")
_SOUNDS = (
    ("dsch", "j"), ("tsch", "ch"), ("sch", "sh"), ("ch", "kh"), ("dj", "j"), ("dh", "d"), ("ou", "u"), ("oe", "u"),
    ("w", "v"), ("q", "k"), ("ph", "f"), ("z", "s"), ("gh", "g"), ("c", "k"), ("x", "ks"), ("sj", "sh"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of letters and digits of the text, folded."""

    start: int
    end: int
    text: str
    fold: str


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Return a unit in lower case without diacritics and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _APOSTROPHE.sub("", "".join(c for c in plain if not unicodedata.combining(c)))


def units(text: str) -> list[Unit]:
    """Cut a text into units; `U.S.` is one."""
    dotted = {m.start(): m.end() for m in _DOTTED.finditer(text)}
    found, place = [], 0
    for match in _UNIT.finditer(text):
        if match.start() < place:
            continue
        end = dotted.get(match.start(), match.end())
        word = text[match.start() : end]
        if folded := fold(word).replace(".", ""):
            found.append(Unit(match.start(), end, word, folded))
        place = end
    return found


@lru_cache(maxsize=100_000)
def skeleton(unit: str) -> str:
    """Return what stays of a folded unit in any transliteration: consonants by sound, a vowel only in front."""
    unit = _MUHAMMAD.sub("mhmd", unit)
    for written, sound in _SOUNDS:
        unit = unit.replace(written, sound)
    first = "a" if unit[:1] in "aeiouy" else ""
    bare = re.sub(r"[aeiouy]", "", unit)
    return first + re.sub(r"(.)\1+", r"\1", bare)


def abbreviated(unit: Unit) -> bool:
    """Whether a unit is written in capitals, which no transliteration varies."""
    return unit.text.isupper() and len(unit.text) <= 5
