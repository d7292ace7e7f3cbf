"""What a German name goes on with behind its noun: a genitive, "für", a place.

"Hüter der Meerenge", "Gewerkschaft der Hafenarbeiter", "Volksfront für Arbeit und Brot", "Partisanen von Osra".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.tails import NOUN_TAIL, tails
from actorgraph.loaders.words_known import adjective_of, in_dictionary, is_adjective, is_common, is_plural

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["genitive_end", "linked_end", "nominative", "particled"]


def linked_end(words: list[Word], i: int, starts: Collection[int], free: Callable[[int], bool], cues: Cues) -> int:
    """Return where a name ends whose noun is word `i`, with what is linked to it; 0 for no such name."""
    if not cues.cases or i + 2 >= len(words) or not _definite(words, i, starts, cues):
        return 0
    link, noun = words[i + 1], nominative(words[i].text, cues).lower()
    state = any(noun in nouns for nouns in cues.bodies.values())
    people = not state and bool(noun in cues.opening_nouns or tails(cues.opening_nouns, NOUN_TAIL).of(noun))
    body = noun in cues.joining_bodies or any(t != noun for t in tails(cues.joining_bodies).of(noun))
    if not (people or body) or noun in cues.standins - cues.joining_bodies:
        return 0
    if link.lower in cues.genitive_articles & cues.definite:
        return genitive_end(words, i + 2, free, cues, plain=people and not body, plural=link.lower != "des")
    if link.lower in cues.purposes and body:
        return _purpose(words, i + 2, free, cues)
    if link.lower in cues.of and people:
        return _place(words, i + 2, starts, free, cues)
    return 0


def nominative(name: str, cues: Cues) -> str:
    """Return a German name whose first noun is a dative plural as it is without a preposition ("Söhnen des Zab")."""
    first, space, rest = name.partition(" ")
    bare = first.removesuffix("n")
    heads = tails(cues.opening_nouns, NOUN_TAIL)
    dative = bare != first and heads.of(bare.lower()) and not heads.of(first.lower())
    return f"{bare}{space}{rest}" if dative and cues.cases else name


def _definite(words: list[Word], i: int, starts: Collection[int], cues: Cues) -> bool:
    """Whether a noun is not one of several: "eine Gewerkschaft der Lehrer" has no name."""
    j = i - 1
    while j >= 0 and words[j].pos == "ADJ" and j + 1 not in starts:
        j -= 1
    if j < 0 or j + 1 in starts:
        return True
    before = words[j]
    return not (
        before.lower in cues.indefinite | cues.possessives or before.pos == "NUM" or before.lower in cues.several
    )


def genitive_end(
    words: list[Word], j: int, free: Callable[[int], bool], cues: Cues, *, plain: bool, plural: bool
) -> int:
    """Return where a genitive ends that a name goes on with.

    `plain`: the noun before it is one of people, who have a name only by what is no common word or an emblem's.
    `plural`: its article may be a plural's, whom a body unites.
    """
    qualified = words[j].text[0].isupper() and adjective_of(words[j].text, tagged=True)
    if qualified and j + 1 < len(words) and words[j + 1].text[0].isupper():
        j += 1
    word = words[j]
    if not word.text[0].isupper() or not free(j) or word.lower.rpartition("-")[2] in cues.standins:
        return 0
    rare = not is_common(word.text)
    emblem = word.lower in cues.emblems or (not plain and word.lower in cues.ideals)
    members = not plain and plural and is_plural(word.text)
    if not (rare or emblem or members):
        return 0
    if members and j + 2 < len(words) and words[j + 1].lower in cues.of:
        return _place(words, j + 2, (), free, cues) or j + 1
    return j + 1


def _purpose(words: list[Word], j: int, free: Callable[[int], bool], cues: Cues) -> int:
    """Return where "für Gerechtigkeit und Fortschritt" ends, which has no article."""
    if words[j].lower in cues.definite and j + 1 < len(words):
        j += 1
    while j + 1 < len(words) and words[j + 1].text[0].isupper() and _adjectival(words[j].text):
        j += 1
    if not words[j].text[0].isupper() or not free(j):
        return 0
    end = j + 1
    joined = end + 1 < len(words) and words[end].lower in cues.words.get("CCONJ", ())
    if joined and words[end + 1].text[0].isupper() and in_dictionary(words[end + 1].text, "de") and free(end + 1):
        return end + 2
    return end


def _adjectival(form: str) -> bool:
    """Whether a form may be an adjective, one of a town among them ("Brunter")."""
    return is_adjective(form) or (form.endswith("er") and not in_dictionary(form, "de"))


def _place(words: list[Word], j: int, starts: Collection[int], free: Callable[[int], bool], cues: Cues) -> int:
    """Return where a place's name ends, which no dictionary has."""
    start = j
    while j < len(words) and j not in starts and free(j) and j < start + 3:
        word = words[j]
        common = word.pos != "PROPN" and is_common(word.text)
        named = word.text[0].isupper() and (not common or word.lower in cues.place_heads)
        if not named and not (j > start and particled(word, cues)):
            break
        j += 1
    return j if j > start else 0


def particled(word: Word, cues: Cues) -> bool:
    """Whether a word is a particle and a name with a hyphen ("al-Rih")."""
    particle, _, rest = word.text.partition("-")
    return particle.lower() in cues.name_particles and rest[:1].isupper()
