"""Where a noun phrase ends, by word class and order: names and nouns side by side may be two phrases."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actorgraph.loaders.noun_borders_de import article_before, behind_place, of_a_town
from actorgraph.loaders.word_sets import NOMINAL

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["HYPHENS", "phrase_end"]

_INSIDE = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "X", "SYM"})
HYPHENS = frozenset({"-", "‐", "‑", "/", "&"})


def phrase_end(words: list[Word], first: int, last: int, cues: Cues) -> int | None:
    """Return where the noun phrase ends that begins at a word, None if none does."""
    if not _starts(words[first], cues) or words[first].pos == "PUNCT" or _is_year(words, first, cues):
        return None
    i, nominal = first, -1
    while i < last:
        word = words[i]
        lower = word.lower
        owner = i == first + 1 and _genitive_name(words, first, cues)
        titled = "-" in words[i - 1].text and words[i - 1].lower.rpartition("-")[2] in cues.office_relation
        two = (_two_names(words[i - 1], word) and not titled) or _article(words, i, last, cues)
        if i > first and nominal == i - 1 and two and not owner:
            break
        if i > first and nominal == i - 1 and words[i - 1].lower in cues.weekdays:
            break
        if i > first and nominal == i - 1 and cues.reduced_relatives and _subject_next(words, first, i, last):
            break
        if nominal == i - 1 >= first and lower in cues.weekdays:
            break
        one_name = word.name and words[nominal].name and words[nominal].group == word.group >= 0
        if (
            nominal >= first
            and (word.name or lower in cues.later)
            and words[nominal].lemmas & cues.times
            and not one_name
        ):
            break
        if i > first + 1 and word.name and words[i - 1].pos == "NUM" and words[i - 2].lower in cues.months:
            break
        if (
            i > first
            and nominal == i - 1
            and not cues.noun_rows
            and not owner
            and (_apart(words[i - 1], word, cues) or behind_place(words, first, i, cues))
        ):
            break
        if nominal == i - 1 > 0 and not cues.noun_rows and word.pos == "NOUN" == words[i - 1].pos and not word.name:
            behind_preposition = first > 0 and words[first - 1].pos == "ADP" and not words[i - 1].name
            behind_preposition = behind_preposition and not of_a_town(words, first, i, cues)
            if behind_preposition or words[i - 1].lemmas & cues.times or article_before(words, first, i, cues):
                break
        if i > first and nominal == i - 1 and word.name and words[i - 1].lower in cues.months:
            break
        if i == first + 1 and (word.name or cues.language != "en") and _year(words, first):
            break
        if word.name or word.pos in NOMINAL:
            nominal = i
        elif (i > first and word.group >= 0 and word.group == words[i - 1].group) or (
            i == first and (word.pos == "DET" or lower in cues.possessives)
        ):
            pass
        elif word.pos in _INSIDE and lower not in cues.words.get("ADP", ()):
            if nominal >= 0 and i + 1 < last and f"{lower} {words[i + 1].lower}" in cues.list_openers:
                break
            numbered = nominal >= 0 and words[nominal].lower in cues.number_nouns
            if nominal >= 0 and word.pos == "NUM" and cues.language != "en" and not numbered:
                break
            if nominal == i - 1 >= 0 and word.pos == "NUM" and numbered:
                nominal = i
            if nominal >= 0 and i + 1 < last and words[i + 1].lemmas & cues.times and word.pos in {"NUM", "ADJ"}:
                break
            plain = nominal >= 0 and word.pos == "ADJ" and cues.language == "de" and not word.text[0].isupper()
            if plain and not _owner_before(words, first, i, last, cues):
                break
        elif (
            (word.pos == "DET" and nominal < 0 and i == first + 1 and words[first].pos != "NUM")
            or (lower in cues.noun_modifiers and nominal == i - 1)
            or (word.pos == "CCONJ" and nominal < 0 and _joins_adjectives(words, i, last))
            or (nominal == i - 1 >= first and cues.language == "en" and _owns(words, i, last))
            or (nominal < 0 and word.pos in {"VERB", "ADV"} and i > first and _attributive(words, i, last, cues))
            or (
                word.text in HYPHENS
                and nominal >= 0
                and i + 1 < last
                and words[i + 1].start == word.end
                and word.start == words[i - 1].end
            )
            or (nominal == i - 1 >= first and _inside_office(words, i, last, cues))
            or (nominal == i - 2 >= first and cues.hyphened_participles and _glued_participle(words, i, last))
            or (
                nominal >= 0
                and (lower in cues.name_particles or lower in {"'s", "’s"})
                and i + 1 < last
                and (words[i + 1].name or (words[i + 1].pos in _INSIDE and lower != "zu"))
                and not (lower in cues.words["ADP"] and _two_names(words[nominal], words[i + 1]))
                and (lower in {"'s", "’s"} or (words[nominal].pos == "PROPN" and words[i + 1].text[0].isupper()))
                and lower not in cues.words.get("DET", ())
                and lower not in cues.of
            )
        ):
            pass
        else:
            break
        i += 1
    return nominal + 1 if nominal >= 0 else None


def _subject_next(words: list[Word], first: int, i: int, last: int) -> bool:
    """Whether a clause's subject follows a noun behind a preposition without a comma ("In an address X said …")."""
    noun, verb = words[i - 1], words[i - 1].head
    if not words[i].name or noun.name or noun.pos != "NOUN" or not noun.dep.startswith("obl") or verb <= i:
        return False
    prep = words[first - 1] if first else None
    if prep is None or prep.pos != "ADP":
        return False
    end = i
    while end < last and (words[end].name or words[end].text in HYPHENS or words[end].pos == "PROPN"):
        end += 1
    return end < last and any(w.dep.startswith("nsubj") and w.head == verb for w in words[i:end])


def _starts(word: Word, cues: Cues) -> bool:
    owned = word.lower in cues.possessives and word.pos not in {"AUX", "VERB"}
    return word.name or word.pos in _INSIDE or word.pos == "DET" or owned


def _inside_office(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a preposition is part of an office before a name ("Secretary of State Ada Quill")."""
    if words[i].pos != "ADP" or i + 2 >= last or not words[i + 2].text[0].isupper():
        return False
    return f"{words[i - 1].lower} {words[i].lower} {words[i + 1].lower}" in cues.office_relation


def _glued_participle(words: list[Word], i: int, last: int) -> bool:
    """Whether a participle is tied to a name by a hyphen and has its noun behind it ("the Norlandic-led forces")."""
    tied = words[i - 1].text in HYPHENS and words[i - 1].end == words[i].start
    after = words[i + 1] if i + 1 < last else None
    return tied and words[i].pos == "VERB" and after is not None and (after.name or after.pos in NOMINAL | {"ADJ"})


def _owns(words: list[Word], i: int, last: int) -> bool:
    """Whether a mark is a plural's possessive ("the Houthis' leader"), not the end of a quotation."""
    if words[i].text not in {"'", "’"} or not words[i - 1].lower.endswith("s") or i + 1 >= last:
        return False
    beside = words[i].start == words[i - 1].end and words[i + 1].start > words[i].end
    return beside and (words[i + 1].pos in {"NOUN", "ADJ"} or words[i + 1].name)


def _year(words: list[Word], i: int) -> bool:
    """Whether a year stands behind a preposition, so that what follows is another phrase ("in 2011 Norland")."""
    return i > 0 and words[i].text.isdigit() and len(words[i].text) == 4 and words[i - 1].pos == "ADP"


def _apart(before: Word, word: Word, cues: Cues) -> bool:
    """Whether a name and a noun side by side are two phrases ("leistet Norland Hilfe", "mit Raketen Norland")."""
    if (before.name or before.pos == "PROPN") and not word.name:
        if cues.language == "nl" and before.name and word.pos == "NOUN" and word.text[0].islower():
            return word.start > before.end
        if cues.cases and before.lower.endswith("s") and word.lemmas & (cues.allies | cues.rivals):
            return False  # "Norlands Verbündeter"
        if cues.cases and before.name and word.pos in NOMINAL and not before.lower.endswith(("s", "x", "z")):
            return word.start > before.end and not word.lemmas & _joined_nouns(cues.language)
        if word.dep == "compound:prt" or (cues.language == "nl" and word.pos == "ADJ"):
            return word.start > before.end
        return bool(word.lemmas & _beside_names(cues.language)) and word.start > before.end
    if cues.cases and word.lower.endswith("s") and before.lower not in _opening(cues.language):
        return False  # "auf der Terrorliste Norlands"
    thing = bool(before.lemmas & cues.frame_things) and not before.lemmas & cues.group_nouns
    return word.name and not before.name and before.pos == "NOUN" and thing


@cache
def _beside_names(language: str) -> frozenset[str]:
    """Return the nouns that are a phrase of their own behind a name."""
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    return cues.frame_nouns | cues.standins | cues.frame_things | cues.times


@cache
def _opening(language: str) -> frozenset[str]:
    """Return the nouns with which what stands before an actor ends ("an der Seite")."""
    from actorgraph.loaders.cues import load_cues

    frames = load_cues(language).frames
    return frozenset(o.split()[-1] for f in frames for o in f.verb_object | f.object if " " in o)


def _joins_adjectives(words: list[Word], i: int, last: int) -> bool:
    """Whether a conjunction stands between two adjectives before a noun ("Norlandic and Sudrian jets")."""
    if i + 2 >= last or words[i - 1].pos != "ADJ" or words[i + 1].pos != "ADJ":
        return False
    return words[i + 2].pos == "NOUN" or (words[i + 2].pos == "ADJ" and i + 3 < last and words[i + 3].pos == "NOUN")


def _article(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether an article parts two names ("plaatste Norland de Rode Liga op de lijst")."""
    if words[i].lower not in cues.words["DET"] or i + 1 >= last or not words[i - 1].name or not words[i + 1].name:
        return False
    return words[i - 1].group >= 0 and words[i + 1].group >= 0 and words[i].group != words[i - 1].group


def _is_year(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a number is the year of a date, which is no part of the phrase behind it ("in 1992 Zumurra")."""
    text = words[i].text
    if cues.language == "en" or len(text) != 4 or not text.isdigit() or not i or text[:2] not in {"19", "20"}:
        return False
    return words[i - 1].pos == "ADP" or words[i - 1].lower in cues.months


@cache
def _joined_nouns(language: str) -> frozenset[str]:
    """Return the nouns that may stand right behind the name they belong to ("Hamas Führer")."""
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    return frozenset(cues.office_relation).union(*cues.organisations.values())


def _two_names(before: Word, word: Word) -> bool:
    """Whether two names stand side by side that are not one phrase ("dass Norland Sudrien angriff")."""
    return before.name and word.name and before.group != word.group and before.group >= 0 and word.group >= 0


def _genitive_name(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a German name stands in the genitive before its noun ("Norlands Armee", "Irans Revolutionsgarden")."""
    word = words[i]
    if not cues.cases or not word.name or not word.lower.endswith("s") or (i and words[i - 1].pos in NOMINAL):
        return False
    nominal = i + 1 < len(words) and words[i + 1].start > word.end and words[i + 1].text[0].isupper()
    return nominal and word.group != words[i + 1].group and word.lower[:-1] in word.lemmas


def _owner_before(words: list[Word], first: int, i: int, last: int, cues: Cues) -> bool:
    """Whether only adjectives stand between a German genitive and its noun ("Irans neuer Präsident")."""
    word = words[first]
    if not word.name or not word.lower.endswith("s") or (first and words[first - 1].pos in NOMINAL | {"DET", "ADJ"}):
        return False
    if word.lower[:-1] not in word.lemmas or any(w.pos != "ADJ" for w in words[first + 1 : i]):
        return False
    noun = next((w for w in words[i + 1 : last] if w.pos != "ADJ"), word)
    return noun.pos == "NOUN" and words[i].lower.endswith(cues.adjective_endings)


def _attributive(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a participle or adverb stands before the noun of its phrase ("die schwer bewaffneten Kämpfer")."""
    following = words[i + 1] if i + 1 < last else None
    if following is None:
        return False
    if words[i].pos == "VERB" and "VerbForm=Fin" in words[i].morph and words[i - 1].pos == "NUM":
        return False
    if words[i].pos == "ADV":
        return following.pos in {"ADJ", "NUM"}
    inflected = cues.language == "en" or words[i].lower.endswith(cues.adjective_endings)
    return inflected and (following.pos in {"NOUN", "PROPN", "ADJ"} or following.name)
