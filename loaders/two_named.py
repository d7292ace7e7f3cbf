"""Two that are named together and then meant as such: "both", "the two groups", "the latter", "they".

The two are those of another clause of the sentence, else of the sentence before; where more than two come into question
nobody is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.type_words import sense

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["describe_pairs", "subjects_listed"]

_UNMEANT = frozenset({"Place", "Person"})


def describe_pairs(view: SentenceView) -> None:
    """Note whom the phrases of a sentence mean that mean two named before, or one of the two."""
    for n in range(len(view.phrases)):
        if n not in view.of_phrase and (found := _both(view, n) or _one_of_two(view, n)):
            view.describe(*(Argument(actor, n, view.phrases[n].prep, 0, 0) for actor in found))


def _both(view: SentenceView, n: int) -> list[str]:
    """Return the two that "both", "both sides", "the two groups" means."""
    inside = view.words[view.phrases[n].first : view.phrases[n].last]
    if view.phrases[n].pronoun:
        return _of_one_kind(view, n) if inside[-1].lower in view.cues.both | view.cues.pair else []
    if not any(w.lower in view.cues.both for w in inside) and not _the_two(view, n):
        return []
    lemmas, told = inside[-1].lemmas, sense(inside[-1], view.cues)
    if lemmas & view.cues.group_nouns and (groups := _of_kind(view, n, "Organization")):
        return groups
    if told is not None and told.kind == "Person" and (people := _of_kind(view, n, "Person")):
        return people
    if lemmas & view.cues.countries:
        return _of_kind(view, n, "State")
    return list(view.discourse.pair) if any(w.lemmas & view.cues.sides for w in inside) else []


def _the_two(view: SentenceView, n: int) -> bool:
    """Whether a phrase is "the two" and a noun."""
    words = view.words[view.phrases[n].first : view.phrases[n].last]
    return len(words) > 2 and words[0].lower in view.cues.definite and words[1].lower in view.cues.pair


def _own(view: SentenceView, n: int) -> list[str]:
    """Return the actors that other clauses of the sentence name before a phrase."""
    clause = view.clause_of(view.phrases[n].first)
    named = (a.actor for a in view.arguments if a.phrase < n and view.phrases[a.phrase].first not in clause)
    return list(dict.fromkeys(named))


def _of_kind(view: SentenceView, n: int, kind: str) -> list[str]:
    """Return the only two actors of a kind that the sentence, else the one before names, or its only list of two."""
    discourse = view.discourse
    before = discourse.people if kind == "Person" else discourse.acting
    for named in (_own(view, n), before):
        found = [a for a in named if kind in discourse.kinds(a)]
        if len(found) == 2:
            return found
    listed = [pair for pair in discourse.lists if all(kind in discourse.kinds(a) for a in pair)]
    return list(listed[0]) if len(listed) == 1 and len(listed[0]) == 2 else []


def _of_one_kind(view: SentenceView, n: int) -> list[str]:
    """Return the two that a bare "both" means.

    Two groups or states, or two persons, but not where there are two of each.
    """
    discourse, own = view.discourse, _own(view, n)
    acting = [a for a in own if not discourse.kinds(a) & _UNMEANT]
    people = [a for a in own if "Person" in discourse.kinds(a)]
    if not acting and not people:
        acting, people = list(discourse.acting), list(discourse.people)
        if discourse.lists:
            acting, people = list(discourse.lists[0]) if len(discourse.lists) == 1 else [], []
    pairs = [found for found in (acting, people) if len(found) == 2]
    return pairs[0] if len(pairs) == 1 else []


def _one_of_two(view: SentenceView, n: int) -> list[str]:
    """Return whom "the latter" or "the former" means: one of the two that were named."""
    inside = view.words[view.phrases[n].first : view.phrases[n].last]
    if inside[-1].lower in view.cues.latter:
        place = -1
    elif inside[-1].lower in view.cues.first_named:
        place = 0
    else:
        return []
    if len(inside) > 2 or view.words[min(view.phrases[n].last, view.last - 1)].lower in view.cues.of:
        return []
    two = _of_one_kind(view, n) or _first(view.discourse.lists)
    return [two[place]] if len(two) == 2 else []


def _first(lists: Iterable[tuple[str, ...]]) -> list[str]:
    return list(next(iter(lists), ()))


def subjects_listed(view: SentenceView, phrase: int) -> list[str]:
    """Return the several that "they" means: the list that is the subject of the clause or the sentence before."""
    before = [n for n in range(phrase) if view.may_be_subject(n) and not view.phrases[n].prep]
    own = [a.actor for a in view.at(before[0])] if before else []
    listed = own if before else list(view.discourse.subjects)
    fits = len(listed) > 1 and not any("Place" in view.discourse.kinds(a) for a in listed)
    return list(dict.fromkeys(listed)) if fits else []
