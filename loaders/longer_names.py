"""Known names that are only part of a longer unknown one: "Maryam Qandil", "Port Amal", "Tigris Trust"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.name_kinds import body_type
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.units import fold
from actorgraph.loaders.word_sets import OWNING, QUOTES
from actorgraph.loaders.words_known import in_dictionary

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["inside_body", "part_of_name", "plain_word"]


def part_of_name(
    block: Block, i: int, candidates: Iterable[str], actors: Actors, *, after_name: bool, first_names: Container[str]
) -> bool:
    """Whether the known name at word `i` is part of a person's or place's name, or somebody's surname.

    `after_name`: the word before it is a known name itself; `first_names`: those of known persons, folded.
    """
    words, cues = block.words, actors.cues
    if i == 0:
        return False
    word, before = words[i], words[i - 1]
    if not word.text[0].isupper() or block.between(before.end, word.start) != " " or after_name:
        return False
    candidates = list(candidates)
    known_person = any(a in actors and "Person" in actors.kinds(a) for a in candidates)
    if before.lower in cues.titles and fold(word.text) in actors.short_names and not known_person:
        return True
    if not before.text[0].isupper() or not before.text[0].isalpha() or before.lower in cues.whereabouts:
        return False
    if before.lower in cues.place_heads:
        return True
    given = (fold(before.text) in first_names and before.lower not in cues.titles) or _given(before, cues)
    if not given or any("State" in actors.kinds(a) for a in candidates):
        return False
    names = (name for a in candidates for name in actors.ontology.actors[a].names)
    return not any(before.lower in name.text.lower().split() for name in names)


def _given(word: Word, cues: Cues) -> bool:
    """Whether a word can be a first name: a name that no dictionary has and that is no title or kind of body."""
    if word.pos != "PROPN" or len(word.text) < 3 or not word.text.isalpha() or word.text.isupper():
        return False
    return not (in_dictionary(word.text, cues.language) or sense(word, cues) or body_type(word.lower, cues))


def inside_body(block: Block, first: int, last: int, cues: Cues) -> bool:
    """Whether a place's name of one word is part of an organisation's ("Tigris Trust", "Stichting Tigris")."""
    words = block.words
    if last - first > 1:
        return False
    after = words[last] if last < len(words) else None
    if last + 2 < len(words) and words[last + 1].lower in OWNING and words[last + 2].text[0].isupper():
        return words[last].text[0].isupper() and body_type(words[last + 2].lower, cues) is not None
    if after is not None and cues.noun_rows and after.text[0].isupper():
        return body_type(after.lower, cues) is not None or after.lower in cues.groups.get("ArmedGroup", ())
    before = words[first - 1] if first else None
    return before is not None and before.text[0].isupper() and body_type(before.lower, cues) is not None


def plain_word(block: Block, first: int, last: int, cues: Cues) -> bool:
    """Whether a paper's name is only a common word here ("in der Welt"): no quotes, no word for papers beside it."""
    words = block.words
    if last - first > 1 or not in_dictionary(words[first].text, cues.language):
        return False
    before = words[first - 1] if first else None
    if before is not None and before.text in QUOTES:
        return False
    article = before is not None and before.text[0].isupper() and before.lower in cues.definite and first > 1
    named = words[first - 2] if first > 1 and before is not None and before.lower in cues.definite else before
    told = sense(named, cues) if named is not None and named.pos == "NOUN" else None
    if (told is not None and told.type == "Media") or (article and words[first - 2].pos != "PUNCT"):
        return False
    near = [w for w in words[max(0, first - 3) : last + 1] if w.pos == "VERB"]
    return not any(w.lemmas & cues.saying for w in near)
