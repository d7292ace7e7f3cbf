"""The places of sites: whose bases stand where, and targets that are said to be nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["sites", "unowned"]


def unowned(view: SentenceView, n: int) -> list[Argument]:
    """Return the places behind sites that are said to be nobody's ("attacked nuclear sites at A and B")."""
    if not view.words[view.phrases[n].head].lemmas & view.cues.sites or n + 1 >= len(view.phrases):
        return []
    return view.at(n + 1) if view.phrases[n + 1].prep in view.cues.at_site else []


def sites(view: SentenceView, target: Argument) -> list[Argument]:
    """Return the places behind somebody's bases ("auf US-Stützpunkte in A, B und C")."""
    phrase = view.phrases[target.phrase]
    lemmas = view.words[phrase.head].lemmas
    if not any(lemma.endswith(base) for lemma in lemmas for base in view.cues.bases):
        return []
    later = [a for a in view.arguments if 0 < a.phrase - target.phrase < 12 and a.prep in view.cues.at_site]
    clause = view.clause_of(phrase.head)
    return [a for a in later if view.phrases[a.phrase].first in clause]
