"""Relations that a sentence states by its verbs, nouns and participles, as the frames of the cues say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameindex import frame_index, inflected
from actorgraph.loaders.framenouns import by_noun, by_participle
from actorgraph.loaders.frameparts import AGENT, is_noun, is_verb
from actorgraph.loaders.frameverbs import by_verb, together
from actorgraph.loaders.triples import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["Triple", "frame_relations"]

_NOMINAL = frozenset({"NOUN", "PROPN"})
_BLOCKABLE = frozenset({"attacks", "killed", "opposes"})


def frame_relations(view: SentenceView) -> Iterator[Triple]:
    """Yield the relations of a sentence's verbs, nouns and participles."""
    index = frame_index(view.cues.language)
    for i in range(view.first, view.last):
        word = view.words[i]
        if word.name and word.pos not in {"VERB", "AUX"}:
            continue
        for frame in index.of(word):
            yield from _by_frame(view, i, frame)


def _by_frame(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    word = view.words[i]
    if frame.openers or frame.jointly:
        yield from together(view, i, frame)
    elif word.pos in {"VERB", "AUX", "ADJ", "X"} and is_verb(view, i, frame.verb_set):
        attributive = _attributive(view, i)
        if frame.participles and attributive and word.lower in inflected(frame.participles):
            yield from by_participle(view, i, frame)
        elif not attributive and not _blocked(view, i, frame):
            yield from by_verb(view, i, frame)
    elif word.pos in {"ADJ", "VERB"} and word.lower in inflected(frame.participles):
        yield from by_participle(view, i, frame)
    elif frame.nouns and word.pos in _NOMINAL and is_noun(view, i, frame.nouns) and not _blocked(view, i, frame):
        yield from by_noun(view, i, frame)


def _attributive(view: SentenceView, i: int) -> bool:
    """Whether a participle stands before the noun that it describes."""
    if any(p.first <= i < p.head for p in view.phrases):
        return True
    if not any(p.first == i + 1 for p in view.phrases):
        return False
    if i > view.first and view.words[i - 1].text in {"-", "‑", "‐"}:
        return True
    agent = any(a.prep in AGENT and view.phrases[a.phrase].last == i for a in view.arguments)
    participle = (
        (agent and "VerbForm=Fin" not in view.words[i].morph)
        or view.words[i].pos == "ADJ"
        or "VerbForm=Part" in view.words[i].morph
    )
    return (
        view.cues.language != "en"
        and participle
        and (view.words[i].lower.endswith(("te", "de", "ten", "den", "ter", "ne", "nen")))
    )


def _blocked(view: SentenceView, i: int, frame: Frame) -> bool:
    """Whether words nearby make the trigger a figure of speech ("verbal attack")."""
    if frame.relation not in _BLOCKABLE:
        return False
    near = view.words[max(view.first, i - 3) : min(view.last, i + 2)]
    if view.words[i].pos == "VERB":
        near = [view.words[j] for first, last in view.clause_of(i).spans for j in range(first, last)]
    return any(
        w.lower in view.cues.blockers or any(w.lower.startswith(b) and len(b) > 5 for b in view.cues.blockers)
        for w in near
    )
