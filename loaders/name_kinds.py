"""Tell from a name's words and what stands beside it what it names: a person, a place, an organisation of a class."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.appositions import describing
from actorgraph.loaders.tails import NOUN_TAIL, tails
from actorgraph.loaders.type_words import TypeKind, sense
from actorgraph.loaders.units import ARABIC_OPENERS
from actorgraph.loaders.words_known import in_dictionary

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["NameKind", "body_type", "name_kind", "office_tail", "tail_words"]

NameKind = TypeKind
_NUMBERED = re.compile(r"[^\W\d_]+-\d{1,4}[a-z]?", re.IGNORECASE)
"""A type of weapon or aircraft: "Fateh-110", "S-300"."""
Told = tuple[NameKind, str | None]


def tail_words(word: str) -> set[str]:
    """Return the last part of a compound written with a hyphen, or nothing."""
    _, found, tail = word.rpartition("-")
    return {tail} if found and tail else set()


def name_kind(block: Block, first: int, last: int, cues: Cues) -> tuple[NameKind | None, str | None]:
    """Return what a name names and the ontology's class, by its own words, by the nouns beside it, by what it does."""
    before = sense(block.words[first - 1], cues) if first and not block.words[first - 1].name else None
    if before is not None and before.kind == "Thing":
        return "Thing", None
    return (
        _by_own_words(block.words[first:last], cues)
        or _by_noun(block, first, last, cues)
        or _by_common_words(block.words[first:last], cues)
        or _by_place(block.words, first, last, cues)
        or (_recognized(block.entities[first:last]) or _by_dictionary(block.words[first:last], cues), None)
    )


def _by_own_words(name: list[Word], cues: Cues) -> Told | None:
    text = [w.lower.removesuffix("'s").removesuffix("’s") for w in name]
    thing = (text[0] in cues.things and len(text) > 1) or bool(tail_words(text[-1]) & cues.things)
    if thing or _NUMBERED.fullmatch(text[-1]):
        return "Thing", None
    local = len(text) > 1 and any(tails(cues.local_bodies).of(word) for word in (*text[:2], text[-1]))
    if local and not name[0].text[0].isupper():
        return "Organization", None
    if told := _by_head(text, cues):
        return told
    for word in (text[-1], *tail_words(text[-1]), text[0]):
        if type_ := _group_type(word, cues) or body_type(word, cues):
            return "Organization", type_
    if local or len(text) == 1:
        return ("Organization", None) if local else None
    if text[0].partition("-")[0] in cues.place_heads or text[-1] in cues.place_tails:
        return "Place", None
    headed = _head_type(text[0], cues)
    return ("Organization", headed) if headed else None


def _by_head(text: list[str], cues: Cues) -> Told | None:
    """Read the noun before "of": "Union der Berge" is no place, whatever it ends in."""
    link = next((i for i in range(1, len(text)) if text[i] in cues.name_links), 0)
    if not link:
        return None
    noun = text[link - 1]
    type_ = _head_type(noun, cues) or _group_type(noun, cues) or body_type(noun, cues)
    return ("Organization", type_) if type_ else None


def _head_type(noun: str, cues: Cues) -> str | None:
    """Return the class that a name's first noun tells, in German also the end of a compound ("Grenzwächter")."""
    if tails(cues.armed_units).of(noun):
        return "ArmedGroup"
    found = tails(cues.opening_nouns, NOUN_TAIL)
    ends = [*found.of(noun), *found.of(noun.removesuffix("n"))] if cues.cases else [noun]
    return next((kind for kind, heads in cues.name_heads.items() if heads.intersection(ends)), None)


def _by_noun(block: Block, first: int, last: int, cues: Cues) -> Told | None:
    """Read the noun that says what a name is; people have more than one name where the noun is a common one."""
    words = block.words
    for i in describing(block, first, last, cues):
        told = sense(words[i], cues)
        if told is None:
            continue
        sure = words[i].lower in cues.titles or bool(words[i].lemmas & cues.office_relation.keys()) or i >= last
        if told.kind == "Person" and last - first == 1 and not sure and i != first - 1:
            continue
        return told.kind, told.type
    if first > 1 and words[first - 1].lower in cues.definite and words[first - 2].text == ",":
        things = next((w for w in reversed(words[max(0, first - 6) : first - 2]) if w.pos == "NOUN"), None)
        if things is not None and (told := sense(things, cues)) and told.kind == "Thing":
            return "Thing", None
    return None


def _by_place(words: list[Word], first: int, last: int, cues: Cues) -> Told | None:
    """Read what stands right before and behind a name."""
    text = [w.lower for w in words[first:last]]
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    several = last - first > 1
    if cues.noun_rows and after is not None and (told := sense(after, cues)) and told.type == "Community":
        return "Organization", "Community"
    if before is not None and office_tail(before.lower, cues):
        return "Person", None
    if before is not None and before.lower in cues.group_articles:
        return "Organization", None
    if several and text[0] not in cues.name_particles and _has_particle(text, cues):
        return None if _where(before, cues) else ("Person", None)
    if several and _has_particle(text, cues) and not _where(before, cues):
        return "Person", None
    if before is not None and before.lower in cues.before_place:
        return "Place", None
    if several and _speaks(words, first, last, cues):
        return "Person", None
    return None


def _by_common_words(name: list[Word], cues: Cues) -> Told | None:
    """Tell firms and groups by their last word: "Magna Motors", "Desert Lions", "Jonge Burgers"."""
    if len(name) < 2:
        return None
    last, first = name[-1].lower, name[0].lower
    if any(word.text == "&" for word in name[1:]) or (last in cues.partners and len(name) > 2):
        return "Organization", None
    if last in cues.firm_words or any(word.lower in cues.purposes for word in name[1:]):
        return "Organization", None
    if last in cues.fighting_nouns:
        return "Organization", "ArmedGroup"
    if first in cues.opening_adjectives or (name[0].pos == "ADJ" and in_dictionary(first, cues.language)):
        return ("Organization", None) if in_dictionary(last, cues.language) else None
    other = any(lemma != last and last.startswith(lemma[:-1]) for lemma in name[-1].lemmas)
    several = not cues.nouns_capitalised and last.endswith(("s", "en")) and other
    common = all(in_dictionary(word, cues.language) for word in (first, last)) and not first.endswith("s")
    return ("Organization", None) if several and common else None


def _where(before: Word | None, cues: Cues) -> bool:
    """Whether a place can be expected behind a word: only a few prepositions mean nothing else."""
    return before is not None and before.lower in cues.at_place


# Not "LOC": measured, it took surnames for places more often than it helped.
_RECOGNIZED: dict[str, NameKind] = {"PER": "Person", "ORG": "Organization"}


def _recognized(entities: list[str]) -> NameKind | None:
    """Return what the recognizer takes all words of a name for; of a single one it can't tell a person."""
    found = _RECOGNIZED.get(entities[0]) if len(set(entities)) == 1 else None
    return None if found == "Person" and len(entities) == 1 else found


def _by_dictionary(name: list[Word], cues: Cues) -> NameKind | None:
    """Take a name of several words that a dictionary has ("Shadow Choir") for no person's.

    Not where nouns have capitals: the dictionary has first names among them then.
    """
    if cues.nouns_capitalised:
        return None
    said = [w.text for w in name if w.text[0].isalpha()]
    return "Organization" if len(said) > 1 and all(in_dictionary(w, cues.language) for w in said) else None


def body_type(word: str, cues: Cues) -> str | None:
    """Return the class of organisation that a word at the end or beginning of a name tells ("Institute")."""
    if kind := next((kind for kind, nouns in cues.organisations.items() if word in nouns), None):
        return kind
    return _glued_type(word, cues.language) if cues.compounds else None


@lru_cache(maxsize=20_000)
def _glued_type(word: str, language: str) -> str | None:
    """Return the class that the last part of a word written together tells ("Zedernbrigade")."""
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    if any(len(word) > len(tail) + 2 for tail in tails(cues.name_tails).of(word)):
        return "Party" if word.endswith(cues.party_tails) else "ArmedGroup"
    joint = word not in cues.not_joint and any(len(word) > len(tail) + 2 for tail in tails(cues.org_tails).of(word))
    return ("Party" if word.endswith(cues.party_tails) else "Organization") if joint else None


def _has_particle(text: list[str], cues: Cues) -> bool:
    """Whether a name has a particle behind its first part ("Muqtada al-Sadr"); "Al-Tun Kubri" has not."""
    return (
        any(part in cues.name_particles for w in text[1:] for part in (w, w.split("-")[0])) or text[0] in ARABIC_OPENERS
    )


def _group_type(word: str, cues: Cues) -> str | None:
    return next((kind for kind, nouns in cues.groups.items() if word in nouns), None)


def office_tail(word: str, cues: Cues) -> bool:
    return _ends_in_office(word, cues.language)


@lru_cache(maxsize=20_000)
def _ends_in_office(word: str, language: str) -> bool:
    from actorgraph.loaders.cues import load_cues

    return bool(tails(frozenset(load_cues(language).office_relation), 4).of(word))


def _speaks(words: list[Word], first: int, last: int, cues: Cues) -> bool:
    near = [*words[max(0, first - 1) : first], *words[last : last + 1]]
    return any(word.pos in {"VERB", "AUX", "ADJ"} and word.lemmas & cues.saying for word in near)
