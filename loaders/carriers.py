"""Nouns that stand for whose people or things they are: "Kampfhubschrauber der X", "Ausbilder aus Norland"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.tails import tails

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["sent_by_state", "stands_in"]

_TAIL = 6
"""Letters that the last part of a German compound must have, so that no chance ending counts."""


def stands_in(word: Word, cues: Cues) -> bool:
    """Whether a noun stands for whose it is, in a German compound too ("Kampfhubschrauber der X")."""
    return bool(word.lemmas & cues.standins) or _compound(word, cues.standins, cues)


def sent_by_state(word: Word, cues: Cues) -> bool:
    """Whether "aus Norland" behind a German noun makes those it names people of that state."""
    people = cues.bodies.get("ArmedForces", frozenset()) | cues.envoys
    return bool(word.lemmas & people) or _compound(word, cues.envoys, cues)


def _compound(word: Word, nouns: frozenset[str], cues: Cues) -> bool:
    return cues.language == "de" and any(
        lemma.removesuffix(tail) not in cues.noun_prefixes
        for lemma in word.lemmas
        for tail in tails(nouns, _TAIL).of(lemma)
    )
