"""Infinitives that an article makes nouns: "het bombarderen van Y door X", "das Beschießen von Y durch X".

Such a word gets a lemma of its own, so that frames of verbs don't take it for a verb of the clause, and each frame of a
verb with a direct object has a twin for it, whose object is in the genitive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.cue_entries import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["noun_frames", "noun_lemma"]

_MARK = "noun "


def noun_lemma(words: list[Word], i: int, cues: Cues) -> str | None:
    """Return the lemma of a word that is an infinitive made a noun, None for any other word."""
    if i < 1 or i + 1 >= len(words) or words[i - 1].lower not in cues.noun_infinitives:
        return None
    lemma = _MARK + words[i].lower
    if lemma not in cues.frame_nouns:
        return None
    capital = cues.nouns_capitalised and words[i].text[0].isupper()
    return lemma if capital or words[i + 1].lower in cues.of | cues.by else None


def noun_frames(frames: Iterable[Frame], by: frozenset[str]) -> Iterator[Frame]:
    """Yield the twins of frames; `by`: what stands before whoever did it."""
    for frame in frames:
        plain = not (frame.nouns_with or frame.reverse or frame.clausal or frame.openers or frame.voice or frame.places)
        if plain and frame.verb_set and (not frame.verb_object or "obj" in frame.verb_object):
            nouns = frozenset(_MARK + part.replace(" ", "") + lemma for lemma, part in frame.verb_set)
            yield Frame(relation=frame.relation, nouns=nouns, object=frozenset({"gen"}), subject=by, owned=frame.owned)
