"""Names inside a phrase or right behind it that say whom its noun means: a place's, an office holder's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["place_beside", "with_portfolio"]


def place_beside(view: SentenceView, of_state: Mention, named: Mention) -> bool:
    """Whether a noun that stands for a state has a place's name behind it ("de Jemenitische hoofdstad Sanaa")."""
    beside = of_state.role == "part" and named.role == "name" and named.first == of_state.last
    return beside and "Place" in view.discourse.kinds(named.actor)


def with_portfolio(view: SentenceView, n: int) -> list[Mention]:
    """Return the name behind an office and its portfolio ("de minister van Defensie X")."""
    if n + 1 >= len(view.phrases) or not view.words[view.phrases[n].head].lemmas & view.cues.office_relation.keys():
        return []
    behind = view.phrases[n + 1]
    if behind.link != "of" or view.words[behind.first].lower not in view.cues.portfolios:
        return []
    inside = [m for m in view.mentions if behind.first < m.first and m.last == behind.last and m.role == "name"]
    return [m for m in inside if view.is_person(m.actor)]
