"""Relations that a participle before a noun states ("vom Iran getöteter X", "von X vermittelte Waffenruhe")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import argument
from actorgraph.loaders.frameobjects import parties
from actorgraph.loaders.framepairs import pairs
from actorgraph.loaders.triples import BESIDE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["by_participle"]


def by_participle(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Read "vom Iran getöteter X"; what nouns are described by is read elsewhere ("Iran-backed X")."""
    if frame.relation in BESIDE_NOUNS:
        return
    target = next((n for n, p in enumerate(view.phrases) if p.first <= i < p.last or p.first == i + 1), -1)
    if target < 0:
        return
    objects = view.at(target) or (parties(view, target, i) if "party" in frame.verb_object else [])
    agents = [
        a
        for a in view.arguments
        if a.prep in view.cues.by and view.phrases[a.phrase].last <= i and i - view.phrases[a.phrase].last <= 3
    ]
    compounds = [
        m for m in view.mentions if m.last <= i and view.block.between(m.end, view.words[i].start) in {"-", "‑", "‐"}
    ]
    subjects = agents[-1:] or [argument(m, target) for m in compounds[-1:]]
    for triple in pairs(view, subjects, objects, frame, i):
        yield replace(triple, given=True)
