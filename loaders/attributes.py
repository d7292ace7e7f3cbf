"""Participles before a noun that have words of their own: "die von X geführte Miliz", "op de door X gesteunde Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["closes_attribute", "ends_attribute", "opens_attribute"]

_BETWEEN = frozenset({"ADV", "NUM", "ADP", "CCONJ", "ADJ"})


def opens_attribute(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether an article stands here with a preposition behind it, adverbs and adjectives passed over."""
    word = words[i]
    if word.name or word.lower not in cues.words.get("DET", ()) or word.pos not in {"DET", "PRON"}:
        return False
    j = i + 1
    while j < last and (_light(words[j]) or (words[j].text.isdigit() and len(words[j].text) == 4)):
        j += 1
        if j + 1 < last and words[j].text == "," and words[j + 1].pos == "ADP":
            j += 1
            break
    return j + 1 < last and words[j].pos == "ADP" and not words[j].name


def _light(word: Word) -> bool:
    return word.pos in {"ADV", "ADJ"} and not word.name and word.text.islower()


def ends_attribute(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a word shows that the noun of an article does not come any more."""
    word = words[i]
    if word.pos == "VERB" and i + 1 < last and _participle(word, cues) and _nominal(words[i + 1]):
        return False
    return word.pos in {"VERB", "AUX", "SCONJ"} or word.text in {";", ":", ".", "(", "–"}


def closes_attribute(words: list[Word], i: int, before: int, cues: Cues) -> bool:
    """Whether the participle to which the phrases up to `before` belong opens a phrase at word `i`, or precedes it.

    The tagger takes it for an adjective or, in Dutch, for a verb ("het door X geleide ministerie").
    """
    place = i if words[i].pos == "ADJ" else i - 1
    if words[place].pos not in {"ADJ", "VERB"} or not _participle(words[place], cues):
        return False
    return 0 <= place - before <= 4 and all(w.pos in _BETWEEN and not w.name for w in words[before:place])


def _participle(word: Word, cues: Cues) -> bool:
    shaped = word.text.islower() and word.lower.endswith(cues.attribute_endings)
    return shaped and "VerbForm=Fin" not in word.morph and "VerbForm=Inf" not in word.morph


def _nominal(word: Word) -> bool:
    return word.name or word.pos in {"NOUN", "PROPN", "ADJ"}
