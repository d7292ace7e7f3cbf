"""Whether a single word of a paragraph may belong to a name that the ontology does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loaders.name_kinds import office_tail, tail_words
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.word_sets import QUOTES
from actorgraph.loaders.words_known import in_dictionary, is_common, is_compound, is_plural

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["is_common_compound", "joined_partner", "may_be_name", "next_upper"]

_PRONOMINAL = re.compile(r"(wo|da|hier)r?(an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|über|um|unter|von|vor|zu)")


def is_common_compound(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a German word on its own is a compound of common nouns that the tagger takes for a name."""
    if words[i].pos != "PROPN" or not is_compound(words[i].text) or in_dictionary(words[i].text, "de"):
        return False
    before = words[i - 1] if i else None
    beside = before is not None and (before.pos in {"ADP", "NOUN"} or before.text in QUOTES or before.name)
    return before is None or not beside or before.group >= 0


def may_be_name(words: list[Word], i: int, starts: set[int], cues: Cues) -> bool:
    word = words[i]
    if word.name or word.group >= 0 or not word.text[0].isalpha() or len(word.text) < 2:
        return False
    if word.lower.startswith(cues.siding) or (i > 1 and words[i - 2].lower + words[i - 1].lower in cues.siding):
        return False  # "an anti-Norlandic group"
    lower = word.lower
    particle, _, rest = word.text.partition("-")
    if particle.lower() in cues.name_particles and (rest[:1].isupper() or _hyphened(words, i)):
        return True
    if not word.text[0].isupper():
        return False
    if _shouted(words, i, cues):
        return False
    if _opens_title(words, i, starts, cues) or (lower in cues.numbers and i not in starts and next_upper(words, i)):
        return True
    if any(lower in closed for closed in cues.words.values()) or lower in cues.months or lower in cues.weekdays:
        return False
    if i > 1 and f"{words[i - 2].lower} {words[i - 1].lower} {lower}" in cues.office_relation:
        return False
    if (
        lower in cues.portfolios
        or lower in cues.office_relation
        or lower in cues.titles
        or tail_words(lower) & cues.office_relation.keys()
    ):
        return False
    if cues.nouns_capitalised and office_tail(lower, cues):
        return False
    if cues.nouns_capitalised:
        if i in starts and _PRONOMINAL.fullmatch(lower):
            return False
        titled = i > 0 and _opens_title(words, i - 1, starts, cues)
        goods = i not in starts and _plural_compound(word.text)
        if titled or (word.pos == "PROPN" and not goods) or _surname(words, i, starts):
            return True
        return not is_common(word.text)
    if i in starts or (i and words[i - 1].pos == "PUNCT" and words[i - 1].text not in {",", "-", "("}):
        return word.pos == "PROPN" or not in_dictionary(lower, cues.language) or _titled(words, i, starts, cues)
    return word.pos in {"PROPN", "NOUN", "ADJ", "X"} or not in_dictionary(lower, cues.language)


def _surname(words: list[Word], i: int, starts: set[int]) -> bool:
    """Whether a German noun is the surname behind a first name that no dictionary has ("Henrike Stolz")."""
    word, before = words[i], words[i - 1]
    if i == 0 or i in starts or before.name or before.pos != "PROPN" or not before.text.istitle():
        return False
    given = not is_common(before.text) and len(before.text) > 2
    plural = is_plural(word.text) and not word.text.endswith("er")
    return given and word.dep == "flat" and word.text.istitle() and not plural


def joined_partner(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether "& Sons" or "und Partner" follows, which ends a firm's name."""
    if i + 1 >= len(words) or not words[i + 1].text[0].isupper():
        return False
    return words[i].text == "&" or (
        words[i].lower in cues.words.get("CCONJ", ()) and words[i + 1].lower in cues.partners
    )


def _shouted(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a common word stands in a line of capitals only ("VESK JETS POUND …")."""
    beside = [w.text for w in words[max(0, i - 1) : i + 2] if w is not words[i] and len(w.text) > 3]
    shouted = words[i].text.isupper() and len(words[i].text) > 3 and any(text.isupper() for text in beside)
    return shouted and in_dictionary(words[i].lower, cues.language)


def _plural_compound(form: str) -> bool:
    """Whether a German word is a common one that the tagger takes for a surname ("hat Umbesa Schürfrechte")."""
    return not form.endswith("er") and is_compound(form) and is_plural(form) and in_dictionary(form, "de")


def _titled(words: list[Word], i: int, starts: set[int], cues: Cues) -> bool:
    """Whether a sentence's first word has a common one with a capital behind it: "Groen Verbond steunt …"."""
    if words[i].pos not in {"NOUN", "ADJ", "VERB", "X"} or not words[i].text.istitle() or not next_upper(words, i):
        return False
    following = words[i + 1]
    told = sense(words[i], cues)
    plain = following.group < 0 and not following.name and following.text.istitle() and len(following.text) > 2
    common = in_dictionary(following.lower, cues.language) and following.pos in {"NOUN", "PROPN", "ADJ", "ADP"}
    return plain and common and (told is None or told.kind != "Person") and may_be_name(words, i + 1, starts, cues)


def _hyphened(words: list[Word], i: int) -> bool:
    """Whether a particle has a hyphen and a capital behind it that stand apart: "al", "-", "Rimmani"."""
    tied = i + 2 < len(words) and words[i + 1].text in {"-", "‑", "‐"} and words[i + 1].start == words[i].end
    return tied and words[i + 2].text[0].isupper() and words[i + 2].start == words[i + 1].end


def _opens_title(words: list[Word], i: int, starts: set[int], cues: Cues) -> bool:
    """Whether an article with a capital inside a sentence opens a name: "dem Portal Die Laterne"."""
    if i == 0 or i in starts or words[i].lower not in cues.definite or not words[i].text.istitle():
        return False
    if words[i - 1].pos == "PUNCT" or not next_upper(words, i):
        return False
    return cues.language == "en" or ((told := sense(words[i - 1], cues)) is not None and told.kind != "Person")


def next_upper(words: list[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1].text[0].isupper()
