"""What a common noun says of the name beside it: a person, a place, a thing, or an organisation of a class."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["Sense", "TypeKind", "forms_of", "same_sort", "sense", "sense_of"]

TypeKind = Literal["Person", "Place", "Organization", "Thing"]
_SHORTEST_TAIL = 4


@dataclass(frozen=True, slots=True)
class Sense:
    """A kind, and the ontology's class where the noun tells it; `word` is the noun of the cues that told it."""

    kind: TypeKind
    type: str | None
    word: str


def forms_of(word: Word) -> frozenset[str]:
    """Return a word's lemmas, and the last parts of those written with a hyphen."""
    forms = word.lemmas | {word.lower}
    return forms | {form.rpartition("-")[2] for form in forms if "-" in form}


def sense(word: Word, cues: Cues) -> Sense | None:
    """Return what a noun of the text says of a name beside it."""
    return sense_of(forms_of(word), cues.language)


@lru_cache(maxsize=50_000)
def sense_of(forms: frozenset[str], language: str) -> Sense | None:
    """Return what a noun says, by its lemmas, or by the last part of a word written together."""
    from actorgraph.loaders.cues import load_cues

    senses = _senses(language)
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        if form in senses:
            return senses[form]
    if not load_cues(language).compounds:
        return None
    tails = [f[-size:] for f in forms for size in range(_SHORTEST_TAIL, len(f) - 2) if f[-size:] in senses]
    return senses[max(tails, key=lambda t: (len(t), t))] if tails else None


@lru_cache(maxsize=8)
def _senses(language: str) -> dict[str, Sense]:
    from actorgraph.loaders.cues import load_cues

    found: dict[str, Sense] = {}
    for word, kind, type_ in _told(load_cues(language)):
        found.setdefault(word, Sense(kind, type_, word))
    return found


def _told(cues: Cues) -> Iterator[tuple[str, TypeKind, str | None]]:
    """Yield every noun with what it says, the surest first."""
    for word in (*sorted(cues.titles), *sorted(cues.office_relation), *sorted(cues.people)):
        yield word, "Person", None
    for word in sorted(cues.things):
        yield word, "Thing", None
    for sort in cues.sorts:
        kind: TypeKind = "Place" if sort.kind == "Place" else "Organization"
        for word in sorted(sort.words):
            yield word, kind, None if kind == "Place" else sort.kind
    for word in sorted(cues.places):
        yield word, "Place", None
    for nouns in (cues.groups, cues.organisations):
        for type_, words in nouns.items():
            for word in sorted(words):
                yield word, "Organization", type_
    for described in cues.descriptions:
        for word in sorted(described.words):
            yield word, "Organization", None


@lru_cache(maxsize=50_000)
def same_sort(word: str, other: str, language: str) -> bool:
    """Whether a noun, said of an actor, lets another mean it: equal, or of one sort; `other` may be no longer word."""
    if word == other:
        return True
    from actorgraph.loaders.cues import load_cues

    sorts = load_cues(language).sorts
    first, second = (sense_of(frozenset({w}), language) for w in (word, other))
    if first is None or second is None or "Person" in (first.kind, second.kind) or len(other) > len(second.word) + 2:
        return False
    return first.word == second.word or any({first.word, second.word} <= sort.words for sort in sorts)
