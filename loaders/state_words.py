"""Nouns that mean a state or its organ without naming the state: "the country", "the army", "its foreign ministry".

Whose they are is known where the last sentence that names any state, or somebody or a place of one, names no other; a
possessive's owner is the state, or an organ of the state, that is the subject there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.found import FoundName
from actorgraph.loaders.phrases import settled_phrases
from actorgraph.loaders.type_words import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.anaphora import Place
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentences import Block

__all__ = ["state_or_organ", "state_words"]

_STATE = "State"
_ORGANS = ("Government", "ArmedForces", "Ministry")


def state_words(block: Block, found: Sequence[FoundName], cues: Cues) -> Iterator[FoundName]:
    """Yield the nouns of a paragraph that may mean a state or its organ, outside the names that were found."""
    taken = {i for f in found for i in range(f.first, f.last)}
    for first, last in block.sentences:
        chunks = settled_phrases(block, first, last, cues)
        for n, phrase in enumerate(chunks):
            if phrase.pronoun or phrase.name >= 0 or any(i in taken for i in range(phrase.start, phrase.last)):
                continue
            following = chunks[n + 1] if n + 1 < len(chunks) else None
            if (item := _item(block, phrase, following, cues)) is not None:
                yield item


def kind_of(forms: frozenset[str], cues: Cues) -> str:
    """Return what a noun means by itself: a state or the class of an organ, "" if neither."""
    if forms & cues.realms:
        return _STATE
    kinds = [d.kinds for d in cues.descriptions if d.words & forms]
    return kinds[0][0] if len(kinds) == 1 and kinds[0][0] in _ORGANS else ""


def _item(block: Block, phrase: Phrase, following: Phrase | None, cues: Cues) -> FoundName | None:
    words = block.words
    opener, head = words[phrase.first].lower, phrase.head
    kind = kind_of(forms_of(words[head]), cues)
    owned = opener in cues.possessives
    if not kind or head != phrase.last - 1 or not (owned or opener in cues.definite) or head == phrase.first:
        return None
    last = phrase.last
    if kind == "Ministry":
        last = _portfolio(block, last, cues)
    if last == phrase.last and following is not None and following.link in {"gen", "of", "appos"}:
        return None
    between = words[phrase.first + 1 : head]
    if kind != "Ministry" and any(w.lower not in cues.neutral for w in between):
        return None
    if last < len(words) and words[last].lower in cues.relative_pronouns and words[last].pos != "DET":
        return None
    if kind == _STATE and (owned or words[phrase.first - 1].lower in cues.rural):
        return None
    start, end = block.span(phrase.first, last)
    name = block.between(block.span(phrase.first + 1, last)[0], end)
    return FoundName(
        phrase.first, last, start, end, "description",
        name=name, kind=kind, forms=forms_of(words[head]), owned=owned,
    )  # fmt: skip


def _portfolio(block: Block, last: int, cues: Cues) -> int:
    """Return where a ministry's name ends that has its department behind it ("ministerie van Buitenlandse Zaken")."""
    words, i = block.words, last + 1
    if last >= len(words) or words[last].lower not in cues.of:
        return last
    while i < len(words) and words[i].lower in cues.portfolios:
        i += 1
    return i if i > last + 1 else last


def state_or_organ(item: FoundName, place: Place, actors: Actors) -> str | None:
    """Return the state, or the organ of it, that a noun means, registered; None where it is not clear."""
    kind, memory = item.kind or kind_of(item.forms, actors.cues), actors.anaphora
    if not kind:
        return None
    state = memory.owning_state(place.sentence) if item.owned else memory.only_state(place.sentence)
    if state is None or not (item.owned or memory.undisputed(state, item.name)):
        return None
    return actors.known(state) if kind == _STATE else actors.organ_by_noun(state, kind, item.name)
