"""Relations that a verb states between its subject and its object, direct or behind a preposition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.discourse import each_other, struck_by
from actorgraph.loaders.framecontrol import controlled
from actorgraph.loaders.framedoers import behind_deed, behind_thing, by_means, doers_behind, undergoing
from actorgraph.loaders.frameobjects import governs, objects, patients
from actorgraph.loaders.framepairs import among, pairs
from actorgraph.loaders.frameparts import behind, is_noun, matches, owners
from actorgraph.loaders.joined_verbs import later_agents, own_agents
from actorgraph.loaders.reduced import reduced
from actorgraph.loaders.triples import SYMMETRIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["by_verb", "together"]

_JOINT = frozenset({"attacks", "killed", "founded"})
_HITS = frozenset({"attacks", "killed"})


def by_verb(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Yield what the verb at word `i` states."""
    if (frame.nouns_with and not _with(view, i, frame)) or (frame.clausal and not governs(view, i)):
        return
    if frame.without and _leads_to(view, i) in frame.without:
        return
    if done := reduced(view, i, frame):
        yield from (replace(triple, given=True) for triple in pairs(view, *done, frame, i))
        return
    passive = view.passive(i)
    if _apposed(view, i, passive=passive):
        return
    if (found := controlled(view, i, frame)) is not None:
        yield from found
        return
    if frame.voice == "passive" and not passive and "VerbForm=Part" not in view.words[i].morph:
        return
    subject, direct = view.roles(i)
    if frame.victim:
        hit = view.at(direct) if direct >= 0 else []
        people = direct >= 0 and is_noun(view, view.phrases[direct].head, view.cues.standins | view.cues.tolls)
        of = direct + 1 if direct >= 0 and direct + 1 < len(view.phrases) else -1
        people = people or (of >= 0 and is_noun(view, view.phrases[of].head, view.cues.standins))
        yield from pairs(view, by_means(view, i, frame), hit or (view.subjects(subject) if people else []), frame, i)
        return
    if frame.reverse:
        doers = [d for d in doers_behind(view, i, frame) if not (frame.places and view.is_person(d.actor))]
        yield from pairs(view, doers, undergoing(view, i, subject, frame), frame, i)
        return
    if passive and frame.voice != "passive":
        agents = behind(view, i, view.cues.by, clause_only=True) or by_means(view, i, frame)
        agents = [a for a in agents if not (frame.places and view.is_person(a.actor))]
        if frame.means and any("Place" in view.discourse.kinds(a.actor) for a in agents):  # "in einem Vorort von X"
            agents = [a for a in agents if "Place" not in view.discourse.kinds(a.actor)] or by_means(view, i, frame)
        agents = [*agents, *later_agents(view, agents)]
        agents = own_agents(view, i, agents) or ([] if not frame.means else by_means(view, i, frame))
        if not agents and frame.relation in _HITS:
            agents = struck_by(view, i)
        beside = behind(view, i, view.cues.along_with, clause_only=True) if frame.relation == "killed" else []
        patient = subject if subject >= 0 or "iobj" not in frame.verb_object else direct  # "der Y wird vorgeworfen"
        done_to = patients(view, i, patient, frame)
        yield from pairs(view, agents, [*done_to, *(b for b in beside if done_to)], frame, i)
        return
    subjects = view.subjects(subject) or behind_deed(view, subject, frame) or behind_thing(view, i, subject, frame)
    if not subjects and frame.places and frame.owned and subject >= 0:  # "a Norlandic base lies in Tarsk"
        subjects = owners(view, subject, view.phrases[subject].head)
    if subjects and frame.relation in _JOINT:
        subjects = [*subjects, *(p for p in _partners(view, i) if p.actor not in {s.actor for s in subjects})]
    targets = objects(view, i, direct, frame)
    if subjects and not targets:
        targets = _shared(view, i, frame)
    if targets and frame.relation == "killed":
        targets = [*targets, *behind(view, i, view.cues.along_with, clause_only=True)]
    mutual = view.cues.language == "de" or frame.relation != "opposes"  # "bestreden elkaar" is a fight
    if len(subjects) == 2 and not targets and mutual and each_other(view, i):
        yield from pairs(view, subjects, subjects, frame, i)
        return
    if subjects and not targets and frame.verb_object & {"obj", "iobj"}:
        targets = view.pronoun_object(i, subjects[0].actor, frame.relation)
    mediated = any(p.prep in view.cues.between and p.first in view.clause_of(i) for p in view.phrases)
    if mediated and not targets and frame.relation == "cooperatesWith":
        return  # "A und B handelten eine Waffenruhe zwischen C und D aus"
    if len(subjects) > 1 and not targets and frame.relation in SYMMETRIC:
        yield from among(view, subjects, frame, i)
        return
    if len(subjects) > 1 and not targets and (frame.both or frame.mutual):
        subjects, targets = subjects[:1], subjects[1:]
    of_bodies = "obj" in frame.verb_object or frame.nouns_with or frame.owned
    if frame.places and of_bodies:  # a person leads the town he rules
        subjects = [s for s in subjects if not view.is_person(s.actor)]
    threat = frame.relation == "pressures" and _will_harm(view, i)
    for triple in pairs(view, subjects, targets, frame, i):
        yield replace(triple, relation="threatens") if threat else triple


def _will_harm(view: SentenceView, i: int) -> bool:
    """Whether whoever warns says that he will do harm himself: "warned Y that they would strike again" (English)."""
    words, cues = view.words, view.cues
    if cues.language != "en" or not words[i].lemmas & cues.warnings:
        return False
    after = next((c for c in view.clauses if c.governor is view.clause_of(i) and c.spans[0][0] > i), None)
    inside = [words[j] for a, b in after.spans for j in range(a, b)] if after is not None else []
    selves = any(w.lower in cues.it | cues.they | cues.he | cues.first_persons for w in inside[:3])
    will = any(w.lower in cues.announcing for w in inside)
    return selves and will and any(w.lemmas & cues.harm and w.pos == "VERB" for w in inside)


def _apposed(view: SentenceView, i: int, *, passive: bool) -> bool:
    """Whether a German participle only describes, with whoever did it before it: "Z, vom Iran bezahlt, …"."""
    if view.cues.language != "de" or passive or "VerbForm=Part" not in view.words[i].morph:
        return False
    start = next(
        (j for j in range(i - 1, view.first - 1, -1) if view.words[j].text in {",", ":", "–", "("}), view.first
    )
    near = view.words[start:i]
    helped = any(view.words[j].pos == "AUX" for a, b in view.clause_of(i).spans for j in range(a, b))
    return not helped and any(w.lower in view.cues.by for w in near[:3]) and all(w.pos != "VERB" for w in near)


def _leads_to(view: SentenceView, i: int) -> str:
    """Return the first preposition behind a verb in its clause, times and genitives passed over."""
    clause = view.clause_of(i)
    near = (p for p in view.phrases if p.prep and p.first > i + 1 and p.first in clause and p.link != "of")
    return next((p.prep for p in near if not view.words[p.head].lemmas & view.cues.times), "")


def _partners(view: SentenceView, i: int) -> list[Argument]:
    """Return who acts together with the subject: "attacked Y together with Z"."""
    openers = [o for f in view.cues.frames if f.relation == "cooperatesWith" for o in f.openers]
    return behind(view, i, openers, clause_only=True)


def _shared(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return the object that a verb shares with the next one of its list: "has armed, trained and paid Y"."""
    if not frame.verb_object & {"obj", "iobj"} or i + 2 >= view.last:
        return []
    verb = i
    while verb + 2 < view.last:
        following, verb = view.words[verb + 1], verb + 2
        if not (following.text == "," or following.pos == "CCONJ") or view.words[verb].pos != "VERB":
            return []
        apart = view.cues.language == "de" and following.text == "," and view.clause_of(verb) is not view.clause_of(i)
        if apart and view.clause_of(i).kind == "rel":
            return []  # "X, dem Y vorsteht, bekämpft Z"
        direct = view.roles(verb)[1]
        if direct >= 0 and view.phrases[direct].first > verb:
            return view.at(direct)
    return []


def _with(view: SentenceView, i: int, frame: Frame) -> bool:
    """Whether one of the words that a frame asks for is in the verb's clause, or what its relative pronoun means."""
    clause = view.clause_of(i)
    inside = [j for first, last in clause.spans for j in range(first, last)]
    if clause.kind == "rel" and clause.antecedent >= 0:
        inside.append(view.phrases[clause.antecedent].head)
    return any(matches(view.words[j].lemmas, frame.nouns_with, view.cues) for j in inside)


def together(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Yield the partners of a clause's subject: "together with Y", or several subjects that act jointly."""
    word = view.words[i]
    clause = view.clause_of(i)
    inside = [j for a, b in clause.spans for j in range(a, b)]
    verbs = [j for j in inside if view.words[j].pos == "VERB"] or [j for j in inside if view.words[j].pos == "AUX"]
    if not verbs:
        return
    openers = [o.split() for o in frame.openers if o.split()[0] == word.lower]
    if i > view.first and view.words[i - 1].text == "(":
        return
    opener = max((o for o in openers if _spells(view, i, o)), key=len, default=[])
    if opener:
        place = i + len(opener)
        behind_it = next((n for n, p in enumerate(view.phrases) if p.first == place), -1)
        others = view.at(behind_it) if behind_it >= 0 else []
        verb = min(verbs, key=lambda j: abs(j - i))
        subject, _ = view.roles(verb)
        mine = view.subjects(subject)
        if view.passive(verb) and not frame.reverse:
            mine = behind(view, verb, view.cues.by, clause_only=True) or mine
        found = pairs(view, others, mine, frame, i) if frame.reverse else pairs(view, mine, others, frame, i)
        yield from found
    elif word.lemmas & frame.jointly:
        yield from among(view, view.subjects(view.roles(verbs[0])[0]), frame, i)


def _spells(view: SentenceView, i: int, words: list[str]) -> bool:
    return [w.lower for w in view.words[i : i + len(words)]] == words
