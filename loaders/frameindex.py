"""Find the frames that a word may be part of, by its lemmas, without trying them all."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.cues import load_cues
from actorgraph.loaders.tails import Tails

if TYPE_CHECKING:
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["FrameIndex", "frame_index", "inflected"]

_SHORTEST = 5


@lru_cache(maxsize=400)
def inflected(participles: frozenset[str], endings: tuple[str, ...]) -> frozenset[str]:
    """Return participles with and without the endings of adjectives."""
    return participles | {p + ending for p in participles for ending in endings}


class FrameIndex:
    """The frames of a language by what their words may look like."""

    def __init__(self, cues: Cues) -> None:
        lemmas, words = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
        tails = defaultdict[str, set[int]](set)
        for n, frame in enumerate(cues.frames):
            for lemma, part in frame.verb_set:
                lemmas[lemma].add(n)
                lemmas[part + lemma].add(n)
            for lemma in frame.nouns | frame.jointly:
                lemmas[lemma].add(n)
            for noun in frame.nouns if cues.compounds else ():
                if len(noun) >= _SHORTEST:
                    tails[noun].add(n)
            for word in inflected(frame.participles, cues.participle_inflections) | {
                o.split()[0] for o in frame.openers
            }:
                words[word].add(n)
        self._frames = cues.frames
        self._lemmas, self._words, self._tails = dict(lemmas), dict(words), dict(tails)
        self._ends = Tails(tails)
        self._found = lru_cache(maxsize=50_000)(self._find)

    def of(self, word: Word) -> tuple[Frame, ...]:
        """Return the frames that may have this word, in the order of the cues."""
        return self._found(word.lemmas, word.lower)

    def _find(self, forms: frozenset[str], lower: str) -> tuple[Frame, ...]:
        found: set[int] = set()
        for lemma in forms:
            if lemma in self._lemmas:
                found |= self._lemmas[lemma]
            for tail in self._ends.of(lemma):
                found |= self._tails[tail]
        if lower in self._words:
            found |= self._words[lower]
        return tuple(self._frames[n] for n in sorted(found))


@cache
def frame_index(language: str) -> FrameIndex:
    """Return the index of a language's frames."""
    return FrameIndex(load_cues(language))
