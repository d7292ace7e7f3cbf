"""Who attacks in a sentence, whomever it hits: whom "condemned the attack" in a later sentence blames."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import is_noun, is_verb, owners

if TYPE_CHECKING:
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cue_entries import Verb
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["strikers", "when_struck"]


@cache
def _striking(language: str) -> frozenset[Verb]:
    """Return the verbs that are attacks by themselves."""
    from actorgraph.loaders.cues import load_cues

    frames = (f for f in load_cues(language).frames if f.relation == "attacks" and not f.nouns_with and not f.reverse)
    return frozenset(verb for f in frames if "obj" in f.verb_object for verb in f.verb_set)


def when_struck(view: SentenceView, i: int) -> list[Argument]:
    """Return who attacks in the clause of time under a verb of dying: "died when Y bombed a house"."""
    mine = view.clause_of(i)
    for clause in view.clauses:
        if clause.governor is not mine or view.words[clause.spans[0][0]].lower not in view.cues.upon:
            continue
        for j in (j for a, b in clause.spans for j in range(a, b) if view.words[j].pos == "VERB"):
            if view.passive(j) or not is_verb(view, j, _striking(view.cues.language)):
                continue
            return [a for a in view.subjects(view.roles(j)[0]) if "Place" not in view.discourse.kinds(a.actor)]
    return []


def strikers(view: SentenceView) -> list[str] | None:
    """Return who attacks, nobody where that is not told, None where a sentence tells of no attack of its own."""
    found: list[str] | None = None
    nouns = view.cues.relation_nouns["attacks"]
    for n, phrase in enumerate(view.phrases):
        if phrase.pronoun or not is_noun(view, phrase.head, nouns):
            continue
        if whose := [a for a in owners(view, n, phrase.head) if "Place" not in view.discourse.kinds(a.actor)]:
            return [whose[0].actor]
        if view.words[phrase.first].lower in view.cues.indefinite:
            found = []
    for i in range(view.first, view.last):
        if view.words[i].pos != "VERB" or view.passive(i) or not is_verb(view, i, _striking(view.cues.language)):
            continue
        if doers := [a for a in view.subjects(view.roles(i)[0]) if "Place" not in view.discourse.kinds(a.actor)]:
            return [doers[0].actor]
    return found
