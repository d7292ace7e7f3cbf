"""German verbs told by their parts: "heimzuzahlen", "dem Land angedroht"; and the verb behind a relative clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loaders.retagging import change
from actorgraph.loaders.verb_shapes_de import BORDERS, HELPERS
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.sentences import Word

__all__ = ["mend_glued", "parted", "resumed"]

_PARTS = "ab|an|auf|aus|bei|dar|durch|ein|fest|frei|heim|her|hin|los|mit|nach|nieder|vor|weg|wieder|zu|zurück|zusammen"
_PARTED = re.compile(rf"(?:{_PARTS})ge\w+(?:t|en)")
_TO = re.compile(rf"(?:{_PARTS})zu\w{{2,}}n")


def mend_glued(words: list[Word], i: int, last: int) -> None:
    """Take an "adjective" with "zu" inside at the end of a stretch for the infinitive that it is."""
    ends = i + 1 >= last or words[i + 1].text in BORDERS
    if words[i].pos == "ADJ" and ends and words[i].text.islower() and _TO.fullmatch(words[i].lower):
        change(words[i], "Inf")


def parted(words: list[Word], stretches: list[tuple[int, int]]) -> None:
    """Take "dem" in "hatte X, der Chef von Y, dem Land angedroht" for an article: a participle ends no clause alone."""
    for start, end in stretches:
        if end - start < 3 or words[start].pos != "PRON" or not words[start + 1].text[0].isupper():
            continue
        parted = words[end - 1].pos == "VERB" and _PARTED.fullmatch(words[end - 1].lower)
        if not parted or any(w.pos in VERBAL for w in words[start : end - 1]):
            continue
        helper = next((w for w in words[: start - 1][::-1] if w.pos in VERBAL), None)
        if helper is not None and helper.lemmas & HELPERS:
            words[start].pos, helper.pos, words[end - 1].morph = "DET", "AUX", "VerbForm=Part"


def resumed(words: list[Word], stretches: list[tuple[int, int]]) -> None:
    """Take the "participle" behind a relative clause for the main verb: "X, dem Y vorsteht, bekämpft Z"."""
    for (opening, stop), (begin, close), (start, end) in zip(stretches, stretches[1:], stretches[2:], strict=False):
        word = words[start] if start < end else None
        if word is None or word.pos != "VERB" or "VerbForm=Part" not in word.morph or not word.lower.endswith("t"):
            continue
        relative = (
            words[begin].pos in {"PRON", "DET"} and words[begin - 1].text == "," and words[close - 1].pos in VERBAL
        )
        if relative and end - start > 2 and all(w.pos not in VERBAL for w in words[opening:stop]):
            word.morph = "VerbForm=Fin"
