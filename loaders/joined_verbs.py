"""Verbs and agents joined by "and": whose subject, objects and deeds are whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import glued_infinitive
from actorgraph.loaders.segments import verbal
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = [
    "beside_participle",
    "later_agents",
    "own_agents",
    "own_subject",
    "parsed_subject",
    "row_of_verbs",
    "subject_of",
]


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


def row_of_verbs(view: SentenceView, clause: Clause, first: int) -> bool:
    """Whether a verb behind a comma goes on a row that ends with "and": "X bezahlte Y, lieferte Z Waffen und …"."""
    above = clause.governor
    if view.cues.language == "en" or above is None or above.kind != "main" or view.words[first - 1].text != ",":
        return False
    if view.words[first].pos != "VERB" or view.words[first].lemmas & view.cues.saying:
        return False
    later = [c for c in view.clauses if c.kind == "main" and c.spans[0][0] > first]
    return any(
        view.words[c.spans[0][0] - 1].pos == "CCONJ" and verbal(view, c.spans[0][0], c.spans[0][0] + 1) for c in later
    )


def own_agents(view: SentenceView, verb: int, agents: list[Argument]) -> list[Argument]:
    """Leave out who does another participle joined to this one: "von X bewaffnet und von Y ausgebildet wird"."""
    if view.cues.language != "de":
        return agents
    inside = [i for a, b in view.clause_of(verb).spans for i in range(a, b)]
    others = [i for i in inside if i != verb and view.words[i].pos == "VERB" and "VerbForm=Part" in view.words[i].morph]
    if any(i > verb for i in others):
        return [a for a in agents if a.phrase < 0 or view.phrases[a.phrase].first < verb]
    return agents


def later_agents(view: SentenceView, agents: list[Argument]) -> list[Argument]:
    """Return who did it at another time: "banned by X in 2003 and two years later by Y"."""
    n = max((a.phrase for a in agents), default=-1)
    for later in range(n + 1, len(view.phrases)) if n >= 0 else ():
        phrase = view.phrases[later]
        if phrase.prep != view.phrases[n].prep or later not in view.of_phrase:
            continue
        between = view.words[view.phrases[n].last : phrase.first - 1]
        joint = next((k for k, w in enumerate(between) if w.lower in view.cues.and_), -1)
        behind_joint = between[joint + 1 :]
        named = any(n < p < later and p in view.of_phrase for p in range(len(view.phrases)))
        relative = any(w.lower in view.cues.relative_pronouns for w in behind_joint)  # "… and which was banned by Y"
        apart = relative or any(w.pos in VERBAL or w.pos == "PUNCT" for w in behind_joint)
        if joint >= 0 and not named and not apart:
            return view.at(later)
        return []
    return []


def beside_participle(view: SentenceView, bare: list[int], verb: int, clause: Clause) -> list[int]:
    """Leave out the objects of verbs joined to this one: "hat Y angegriffen und Z getötet", "Y zu … und Z zu …"."""
    form = _final_form(view, verb)
    if view.cues.language != "de" or not form or len(bare) < 2:
        return bare
    inside = [i for first, last in clause.spans for i in range(first, last)]
    others = [i for i in inside if i != verb and _final_form(view, i) == form]
    joined = [
        i for i in others if any(w.pos == "CCONJ" or w.text == "," for w in view.words[min(i, verb) : max(i, verb)])
    ]
    before, after = max((i for i in joined if i < verb), default=-1), any(i > verb for i in joined)
    first = next((n for n in bare if view.may_be_subject(n)), bare[0]) if clause.kind != "inf" else -1
    mine = [n for n in bare if n != first and before < view.phrases[n].first < verb]
    if before >= 0 and mine:
        return [first, *mine] if first >= 0 else mine
    return [n for n in bare if view.phrases[n].first < verb] if after else bare


def _final_form(view: SentenceView, i: int) -> str:
    """Return whether a verb is a participle or an infinitive with "zu", "" for others."""
    word = view.words[i]
    if word.pos != "VERB":
        return ""
    if "VerbForm=Part" in word.morph:
        return "part"
    marked = i > view.first and view.words[i - 1].lower in view.cues.infinitive_markers
    return "inf" if marked or glued_infinitive(word, view.cues) else ""
