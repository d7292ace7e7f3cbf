"""Verbs joined by "and" in clauses that have them at their end: whose subject and objects are whose (German)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.segments import verbal

if TYPE_CHECKING:
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["beside_participle", "own_subject", "parsed_subject", "subject_of"]


def parsed_subject(view: SentenceView, n: int, verb: int) -> bool:
    phrase = view.phrases[n]
    return any(
        view.words[i].dep in {"nsubj", "nsubj:pass"} and view.words[i].head == verb
        for i in range(phrase.first, phrase.last)
    )


def own_subject(view: SentenceView, clause: Clause, bare: list[int], verb: int) -> bool:
    """Whether a clause that goes on behind "and" has a subject of its own: one of two, or the parser's."""
    able = [n for n in bare if view.may_be_subject(n)]
    return bool(able) and (len(bare) > 1 or (clause.kind == "sub" and any(parsed_subject(view, n, verb) for n in able)))


def subject_of(view: SentenceView, clause: Clause) -> int:
    verbs = [i for first, last in clause.spans for i in range(first, last) if verbal(view, i, i + 1)]
    return view.roles(verbs[-1])[0] if verbs else -1


def beside_participle(view: SentenceView, bare: list[int], verb: int, clause: Clause) -> list[int]:
    """Leave out the objects of other participles joined to this one: "hat Y angegriffen und Z getötet"."""
    if view.cues.language != "de" or "VerbForm=Part" not in view.words[verb].morph or len(bare) < 2:
        return bare
    others = [
        i
        for first, last in clause.spans
        for i in range(first, last)
        if i != verb and view.words[i].pos == "VERB" and "VerbForm=Part" in view.words[i].morph
    ]
    joined = [
        i for i in others if any(w.pos == "CCONJ" or w.text == "," for w in view.words[min(i, verb) : max(i, verb)])
    ]
    before, after = max((i for i in joined if i < verb), default=-1), any(i > verb for i in joined)
    first = next((n for n in bare if view.may_be_subject(n)), bare[0]) if clause.kind != "inf" else -1
    mine = [n for n in bare if n != first and before < view.phrases[n].first < verb]
    if before >= 0 and mine:
        return [first, *mine] if first >= 0 else mine
    return [n for n in bare if view.phrases[n].first < verb] if after else bare
