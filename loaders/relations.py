"""Relations that a sentence states by its verbs, nouns and participles, as the frames of the cues say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.frameindex import frame_index, inflected
from actorgraph.loaders.framenouns import by_noun
from actorgraph.loaders.frameparticiples import by_participle
from actorgraph.loaders.frameparts import is_noun, is_verb, verbs_near
from actorgraph.loaders.frameverbs import by_verb, together
from actorgraph.loaders.relative_deeds import relative_deeds
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import NOMINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["Triple", "frame_relations"]

_FINER = {
    "supports": ("funds", "arms", "trains"),
    "pressures": ("trains",),
    "attacks": ("sanctions",),
    "meetsWith": ("attacks",),
    "opposes": ("attacks",),
}
"""Relations that a word states where it might seem to state a broader one too."""
_BLOCKABLE = frozenset({"attacks", "killed", "opposes"})


def frame_relations(view: SentenceView) -> Iterator[Triple]:
    """Yield the relations of a sentence's verbs, nouns and participles."""
    index = frame_index(view.cues.language)
    for i in range(view.first, view.last):
        word = view.words[i]
        if word.name and word.pos not in {"VERB", "AUX"}:
            continue
        found = [triple for frame in index.of(word) for triple in _by_frame(view, i, frame)]
        stated = {(t.subject, t.relation, t.object) for t in found}
        yield from (t for t in found if not _finer(t, stated, noun=word.pos == "NOUN"))


def _finer(triple: Triple, stated: set[tuple[str, str, str]], *, noun: bool) -> bool:
    """Whether a word states something more exact of the same two ("gave financial aid", "hit with sanctions")."""
    ends = triple.subject, triple.object
    if triple.relation == "meetsWith" and (ends[1], "stationedIn", ends[0]) in stated:
        return True  # "hosts a base"
    return (noun or triple.relation != "supports") and any(
        (ends[0], finer, ends[1]) in stated for finer in _FINER.get(triple.relation, ())
    )


def _by_frame(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    word = view.words[i]
    if frame.openers or frame.jointly:
        yield from together(view, i, frame)
    elif word.pos in {"VERB", "AUX", "ADJ", "X"} and is_verb(view, i, frame.verb_set):
        if _auxiliary(view, i):
            return
        attributive = _attributive(view, i)
        if (
            frame.participles
            and attributive
            and word.lower in inflected(frame.participles, view.cues.participle_inflections)
        ):
            yield from by_participle(view, i, frame)
        elif not attributive and not _blocked(view, i, frame):
            yield from by_verb(view, i, frame)
    elif word.pos in {"ADJ", "VERB"} and word.lower in inflected(frame.participles, view.cues.participle_inflections):
        yield from by_participle(view, i, frame)
    elif frame.nouns and word.pos in NOMINAL and is_noun(view, i, frame.nouns) and not _blocked(view, i, frame):
        yield from by_noun(view, i, frame)
        yield from relative_deeds(view, i, frame)


def _auxiliary(view: SentenceView, i: int) -> bool:
    """Whether a verb only helps another one: "has been hit", "helped oust Y", "hat den Stützpunkt in Y getroffen"."""
    word = view.words[i]
    if view.cues.language != "en":
        return word.pos == "AUX" and any(
            view.words[j].pos == "VERB" and "VerbForm=Part" in view.words[j].morph
            for first, last in view.clause_of(i).spans
            for j in range(first, last)
        )
    if word.pos == "AUX":
        return bool(verbs_near(view, i))
    following = view.words[i + 1 : min(view.last, i + 3)]
    to = bool(following) and following[0].lower in view.cues.infinitive_markers
    return bool(word.lemmas & view.cues.helping) and len(following) > to and following[to].pos == "VERB"


def _attributive(view: SentenceView, i: int) -> bool:
    """Whether a participle stands before the noun that it describes."""
    if any(p.first <= i < p.head for p in view.phrases):
        return True
    if not any(p.first == i + 1 for p in view.phrases):
        return False
    if i > view.first and view.words[i - 1].text in {"-", "‑", "‐"}:
        return True
    agent = any(a.prep in view.cues.by and view.phrases[a.phrase].last == i for a in view.arguments)
    participle = (
        (agent and "VerbForm=Fin" not in view.words[i].morph)
        or view.words[i].pos == "ADJ"
        or "VerbForm=Part" in view.words[i].morph
    )
    return view.cues.attributes_first and participle and (view.words[i].lower.endswith(view.cues.participle_endings))


def _blocked(view: SentenceView, i: int, frame: Frame) -> bool:
    """Whether words nearby make the trigger a figure of speech ("verbal attack")."""
    if frame.relation not in _BLOCKABLE:
        return False
    near = view.words[max(view.first, i - 3) : min(view.last, i + 2)]
    if view.words[i].pos == "VERB":
        near = [view.words[j] for first, last in view.clause_of(i).spans for j in range(first, last)]
    return any(_blocks(w.lower, view.cues.blockers) for w in near)


@lru_cache(maxsize=20_000)
def _blocks(word: str, blockers: frozenset[str]) -> bool:
    return word in blockers or any(word.startswith(b) and len(b) > 5 for b in blockers)
