"""Whom a pronoun means that is an object or stands behind a preposition: "armed it", "hat sie verboten", "on him".

A person's is the subject named last that is not the clause's own; a group's needs more care, since "it" and "sie" mean
things too: it is the only group that was named, or the subject of the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.antecedents import named_before, quoted
from actorgraph.loaders.arguments import Argument

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["behind_prepositions", "object_meant"]

_OF_ACTORS = frozenset({"arms", "trains", "funds", "founded", "leads", "sanctions", "threatens", "attacks", "killed"})
"""Relations whose object "it" is an actor, no plan or event."""


def object_meant(view: SentenceView, verb: int, subject: str, relation: str = "") -> list[Argument]:
    """Return whom an object pronoun means: the person ("ihn") or group ("sie") named last that is not the subject.

    Whoever had the same done to him in the sentence before (`relation`) goes first.
    """
    clause, discourse = view.clause_of(verb), view.discourse
    for n, phrase in enumerate(view.phrases):
        lower = view.words[phrase.head].lower
        if not phrase.pronoun or phrase.first not in clause or phrase.prep or n == view.roles(verb)[0]:
            continue
        if lower in view.cues.it_object:
            return _thing_or_group(view, n, subject, relation)
        if lower not in view.cues.him | view.cues.them:
            continue
        alike = [a for r, a in discourse.done_to.items() if r == relation]
        if discourse.nobody and not alike:
            return []
        for actor in (*alike, *named_before(view, n, nearest=True)):
            if actor == subject or (lower in view.cues.him) != view.is_person(actor):
                continue
            if lower in view.cues.him or (not discourse.kinds(actor) & {"Place"} and _has_gender(view, actor)):
                return [Argument(actor, n, "", 0, 0)]
    return []


def _thing_or_group(view: SentenceView, n: int, subject: str, relation: str) -> list[Argument]:
    """Return the group that "it" means: the subject of the sentence before, or the only group, states apart."""
    if relation not in _OF_ACTORS or view.discourse.nobody or quoted(view, n):
        return []
    named = [a for a in named_before(view, n) if a != subject and not view.discourse.kinds(a) & {"Person", "Place"}]
    groups = list(dict.fromkeys(a for a in named if "State" not in view.discourse.kinds(a)))
    first = [a for a in view.before[:1] if a in groups and not view.discourse.several]
    chosen = groups if len(groups) == 1 else first
    return [Argument(chosen[0], n, "", 0, 0)] if chosen else []


def behind_prepositions(view: SentenceView) -> None:
    """Note whom pronouns behind prepositions mean: the person named before ("imposed sanctions on him")."""
    for n, phrase in enumerate(view.phrases):
        if not phrase.pronoun or not phrase.prep or quoted(view, n) or n in view.of_phrase:
            continue
        if view.words[phrase.head].lower not in view.cues.him:
            continue
        clause = view.clause_of(phrase.first)
        own = {a.actor for a in view.arguments if not a.prep and view.phrases[a.phrase].first in clause}
        people = [a for a in named_before(view, n) if view.is_person(a) and a not in own]
        if people:
            view.describe(Argument(people[0], n, phrase.prep, 0, 0))


def _has_gender(view: SentenceView, actor: str) -> bool:
    """Whether "sie" can mean an actor: no state without an article, which is neuter."""
    if "State" not in view.discourse.kinds(actor):
        return True
    named = [m for m in (*view.earlier, *view.mentions) if m.actor == actor and m.first > 0]
    return any(view.words[m.first - 1].lower in view.cues.feminine_articles for m in named)
