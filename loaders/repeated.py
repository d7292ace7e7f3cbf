"""Who does what another one did before: "Canada followed", "Sudria does so too", "tat es ihm gleich".

Only what was stated as done by one actor, in one relation, is repeated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import is_verb
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["REPEATABLE", "repeated"]

REPEATABLE = frozenset({"sanctions", "arms", "trains", "funds", "supports", "accuses", "opposes", "praises"})


def repeated(view: SentenceView, done: Sequence[Triple]) -> Iterator[Triple]:
    """Yield what a clause says that somebody does too.

    Args:
        view: the sentence.
        done: what this sentence states as done.
    """
    for clause in view.clauses:
        verb = _likewise(view, clause) if clause.kind == "main" else -1
        if verb < 0:
            continue
        before = [t for t in done if t.trigger < clause.spans[0][0]] or list(view.discourse.done)
        if len({t.subject for t in before}) != 1 or len({t.relation for t in before}) != 1:
            continue
        if before[0].relation not in REPEATABLE:
            continue
        for subject in _alone(view, clause, verb):
            if view.is_person(subject) == view.is_person(before[0].subject):
                for triple in before:
                    yield Triple(subject, triple.relation, triple.object, verb)


def _likewise(view: SentenceView, clause: Clause) -> int:
    """Return the verb by which a clause says that somebody does it too, or -1."""
    inside = [i for a, b in clause.spans for i in range(a, b)]
    text = f" {' '.join(view.words[i].lower for i in inside)} "
    verbs = [i for i in inside if view.words[i].pos in VERBAL]
    if any(f" {words} " in text for words in view.cues.likewise):
        return verbs[0] if verbs else inside[0]
    so = any(f" {words} " in text for words in view.cues.does_that)
    if so and any(w in text.split() for w in view.cues.also):
        return verbs[0] if verbs else inside[0]
    follow = next((i for i in verbs if is_verb(view, i, view.cues.following_suit)), -1)
    others = any(view.words[i].pos == "VERB" and i != follow for i in verbs)
    return follow if not others and not view.passive(follow) else -1


def _alone(view: SentenceView, clause: Clause, verb: int) -> list[str]:
    """Return the actors of the subject of a clause that names nobody else and nothing but times."""
    phrases = [n for n, p in enumerate(view.phrases) if p.first in clause]
    named = [n for n in phrases if n in view.of_phrase]
    told = [n for n in phrases if n not in named and not _time(view, n) and not _pronoun(view, n)]
    if not named or told or any(view.phrases[n].prep for n in named):
        return []
    return [a.actor for a in view.at(named[0])] if len(view.at(named[0])) == len(named) else []


def _time(view: SentenceView, n: int) -> bool:
    word = view.words[view.phrases[n].head]
    named = word.lower.startswith((*view.cues.months, *view.cues.weekdays, *view.cues.relative_days))
    return bool(word.lemmas & view.cues.times) or named or word.text[:1].isdigit()


def _pronoun(view: SentenceView, n: int) -> bool:
    words = view.words[view.phrases[n].first : view.phrases[n].last]
    return view.phrases[n].pronoun or words[-1].lower in view.cues.suit
