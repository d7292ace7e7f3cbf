"""Whom a pronoun means that is an object or stands behind a preposition: "armed it", "hat sie verboten", "on him".

A person's is the subject named last that is not the clause's own; a group's needs more care, since "it" and "sie" mean
things too: it is the only group that was named, or the subject of the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.antecedents import named_before, quoted, several_people
from actorgraph.loaders.arguments import Argument

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["behind_prepositions", "its_people", "object_meant"]

_OF_ACTORS = frozenset({"arms", "trains", "funds", "founded", "leads", "sanctions", "threatens", "attacks", "killed"})
"""Relations whose object "it" is an actor, no plan or event."""
_NO_GROUP = frozenset({"Person", "Place", "State", "Government", "Ministry", "Agency"})
_HOSTILE = frozenset({"attacks", "killed", "sanctions"})
"""What nobody does to his own people."""


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
        if (discourse.nobody and not alike) or (lower in view.cues.him and several_people(view, n)):
            return []
        for actor in (*alike, *named_before(view, n, nearest=True)):
            person = lower in view.cues.him
            if actor == subject or person != view.is_person(actor) or not discourse.suits(actor, lower):
                continue
            if lower in view.cues.him or (not discourse.kinds(actor) & {"Place"} and _has_gender(view, actor)):
                return [Argument(actor, n, "", 0, 0)]
    return []


def its_people(view: SentenceView, n: int, subject: str, relation: str) -> list[Argument]:
    """Return the group whose people or sites a direct object means: "killed its leader", "bildet ihre Kämpfer aus"."""
    given = _opens_with_its(view, n) and bool(_noun(view, n) & view.cues.frame_things) and _given(view, n, relation)
    if not given and not (_owned(view, n) and (relation in _HOSTILE or _public(view, subject))):
        return []
    return _thing_or_group(view, n, subject, relation, reach=0 if view.discourse.carried else 6)


def _owned(view: SentenceView, n: int) -> bool:
    """Whether a phrase is a possessive and what stands for its owner: "its fighters", "ihren Anführer"."""
    return _opens_with_its(view, n) and bool(
        _noun(view, n) & (view.cues.standins | view.cues.sites | view.cues.office_relation.keys())
    )


def _given(view: SentenceView, n: int, relation: str) -> bool:
    """Whether a thing is its owner's to receive: "pays its salaries"; "lieferte ihr Sprengstoff" has a dative."""
    dative = view.words[view.phrases[n].first].lower in view.cues.to_her
    return relation == "funds" or (relation == "arms" and dative)


def _opens_with_its(view: SentenceView, n: int) -> bool:
    phrase = view.phrases[n]
    plain = not phrase.pronoun and phrase.name < 0 and phrase.head == phrase.last - 1
    return plain and view.words[phrase.first].lower in view.cues.its


def _noun(view: SentenceView, n: int) -> frozenset[str]:
    return view.words[view.phrases[n].head].lemmas


def _public(view: SentenceView, actor: str) -> bool:
    """Whether an actor is a state or its organ, which a text calls "its" group's backer sooner than its own trainer."""
    return bool(view.discourse.kinds(actor) & {"State", "Government", "ArmedForces"})


def _thing_or_group(view: SentenceView, n: int, subject: str, relation: str, reach: int = 6) -> list[Argument]:
    """Return the group that "it" means: the subject of the sentence before, or the only group, states' organs apart."""
    if relation not in _OF_ACTORS or view.discourse.nobody or quoted(view, n):
        return []
    named = named_before(view, n, reach=reach)
    groups = list(dict.fromkeys(a for a in named if a != subject and not view.discourse.kinds(a) & _NO_GROUP))
    first = [a for a in view.before[: min(1, reach)] if a in groups and len(view.discourse.subjects) < 2]
    chosen = groups if len(groups) == 1 else first
    return [Argument(chosen[0], n, "", 0, 0)] if chosen else []


def behind_prepositions(view: SentenceView) -> None:
    """Note whom pronouns behind prepositions mean: the person named before ("imposed sanctions on him")."""
    for n, phrase in enumerate(view.phrases):
        if not phrase.pronoun or not phrase.prep or quoted(view, n) or n in view.of_phrase:
            continue
        if view.words[phrase.head].lower not in view.cues.him or several_people(view, n):
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
    named = (view.words[m.first - 1] for m in view.mentions_of(actor) if m.first > 0)
    return any(word.lower in view.cues.feminine_articles for word in named)
