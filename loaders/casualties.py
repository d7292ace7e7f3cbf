"""Who is named among the dead of the attack that the sentence before tells of ("Unter den Toten ist X")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["casualties"]


def casualties(view: SentenceView) -> Iterator[Triple]:
    """Yield whom the attacker of the sentence before killed."""
    attacker = view.discourse.attacker
    first = view.phrases[0] if view.phrases else None
    if not attacker or first is None or first.prep not in view.cues.among_dead or first.last >= view.last:
        return
    verb = view.words[first.last]
    if not view.words[first.head].lemmas & view.cues.dead or verb.pos not in VERBAL:
        return
    if not verb.lemmas & (view.cues.copulas | view.cues.being_among):
        return
    for n in view.bare(view.clause_of(first.last)):
        for killed in view.at(n):
            if killed.actor != attacker and view.discourse.kinds(killed.actor) & {"Person"}:
                yield Triple(attacker, "killed", killed.actor, first.last)
