"""Whom a verb's act is aimed at: its object, whose the object is, or whom the clause under the verb names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.antecedents import person_before
from actorgraph.loaders.arguments import Argument, argument
from actorgraph.loaders.frameparts import behind, is_noun, owners, verbs_near
from actorgraph.loaders.framesites import unowned
from actorgraph.loaders.moods import glued_infinitive
from actorgraph.loaders.object_pronouns import its_people

if TYPE_CHECKING:
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["governs", "objects", "parties", "patients"]

_FAR = 20


def objects(view: SentenceView, i: int, direct: int, frame: Frame) -> list[Argument]:
    """Return whom the verb at word `i` is aimed at, as its frame says; `direct` is the phrase of its object or -1."""
    roles = frame.verb_object
    if (
        frame.relation == "opposes"
        and direct >= 0
        and view.words[view.phrases[direct].head].lemmas & view.cues.allegations
    ):
        return []  # "rejected accusations by Y"
    if roles & {"obj", "iobj"} and frame.voice != "passive":
        if direct >= 0 and (found := view.resolved(direct)):
            return found
        if frame.places and direct >= 0 and view.words[view.phrases[direct].head].lemmas & view.cues.parts:
            named = [m for m in view.mentions if view.phrases[direct].head < m.first < view.phrases[direct].last]
            if named:
                return [argument(named[0], direct)]
            beside = direct + 1 < len(view.phrases) and view.phrases[direct + 1].link in {"gen", "of"}
            return view.at(direct + 1) if beside else []  # "kontrolliert große Teile Ys"
        led = view.cues.language == "en" and view.clause_of(i).kind == "rel" and direct == view.clause_of(i).antecedent
        if led and direct >= 0 and (found := view.subjects(direct)):  # "Y, the group that X armed"
            return found
        subject = view.roles(i)[0]
        if "iobj" in roles or frame.nouns_with:
            for n in view.bare(view.clause_of(i)):
                if n not in {subject, direct} and (found := view.at(n)):
                    return found
        doer = next((a.actor for a in view.subjects(subject)), "") if direct >= 0 else ""
        if doer and (found := its_people(view, direct, doer, frame.relation)):
            return found
        if direct >= 0 and frame.relation == "attacks" and (found := unowned(view, direct)):
            return found
    if direct < 0 and "obj" in roles and (found := _behind_particle(view, i, frame)):
        return found
    openers = roles - {"obj", "iobj", "clause", "act", "party"}
    if openers and (found := behind(view, i, openers, clause_only=True, places=frame.places)):
        return found
    if "party" in roles and direct >= 0 and (found := parties(view, direct, i)):
        return found
    if openers & view.cues.between and (found := _both_sides(view, i)):
        return found
    if "clause" in roles and (found := _clause_subject(view, i)):
        return found
    mine = roles & {"obj", "iobj", "clause"} or view.cues.language == "nl"  # "blamed X's fall on Y" is Y's
    if frame.owned and direct >= 0 and mine and (found := _owner(view, direct, frame)):
        return found
    if frame.owned and openers and not openers & view.cues.asked_of:
        clause = view.clause_of(i)
        either = view.cues.language == "de"  # "an Tarns Seite gekämpft hatte"
        inside = [n for n, p in enumerate(view.phrases) if p.prep in openers and p.first in clause]
        near = (n for n in inside if either or view.phrases[n].first > i)
        return next((found for n in near if (found := _owner(view, n, frame))), [])
    if frame.owned and frame.relation == "accuses" and direct >= 0:
        return _doers_before(view, direct)
    promised = roles == {"act"} and view.cues.language == "en" and not governs(view, i)  # "swore allegiance to Y"
    return _aimed_at(view, i) if "act" in roles and not promised else []


def _behind_particle(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return the object behind a particle that seems to be its preposition ("took over the League")."""
    if view.cues.verb_bracket or i + 2 >= view.last:
        return []
    part = view.words[i + 1].lower
    if not any(p == part and lemma in view.words[i].lemmas for lemma, p in frame.verb_set):
        return []
    n = next((n for n, p in enumerate(view.phrases) if p.first == i + 2 and p.prep == part), -1)
    return view.at(n) if n >= 0 else []


def _doers_before(view: SentenceView, n: int) -> list[Argument]:
    """Return who made the attack that "condemned the attack" speaks of: who attacked in the sentence before."""
    head = view.phrases[n].head
    strikes = (f.nouns for f in view.cues.frames if f.relation == "attacks" and f.nouns and not f.both)
    if view.phrases[n].pronoun or not any(is_noun(view, head, nouns) for nouns in strikes):
        return []
    return [Argument(a, n, "", 0, 0) for a in view.attackers[:1]]


def patients(view: SentenceView, i: int, subject: int, frame: Frame) -> list[Argument]:
    """Return whom a passive verb's act is aimed at."""
    openers = frame.verb_object - {"obj", "iobj", "clause", "act", "party"} - view.cues.by
    if not frame.verb_object & {"obj", "iobj"}:
        found = behind(view, i, openers, clause_only=True) if openers else []
        found = found or (parties(view, subject, i) if "party" in frame.verb_object and subject >= 0 else [])
        return found or view.subjects(subject)
    found = view.subjects(subject)
    if not found and frame.owned and subject >= 0:
        found = _owner(view, subject, frame)
    return found or (behind(view, i, openers, clause_only=True) if openers else [])


def _owner(view: SentenceView, n: int, frame: Frame) -> list[Argument]:
    """Return whose a thing or an act is: "bombed the houses of Y", "condemned Y's raid"."""
    phrase = view.phrases[n]
    head = view.words[phrase.head]
    if phrase.pronoun or (frame.figurative and not head.lemmas & (view.cues.standins | view.cues.sites)):
        return []
    done_to = bool(head.lemmas & view.cues.undergone) or (
        frame.relation in {"accuses", "pressures"} and _takes_genitive(view, n)
    )
    if found := owners(view, n, phrase.head, genitive=not done_to):
        return found
    by = [a for a in view.arguments if a.prep in view.cues.by and 0 < view.phrases[a.phrase].first - phrase.last <= 6]
    apart = by and any(w.text == "," for w in view.words[phrase.last : view.phrases[by[0].phrase].first])
    if apart and view.cues.language == "de":
        return []  # "schlug die Proteste nieder, unterstützt von X"
    return view.at(by[0].phrase) if by and not done_to else []


def _takes_genitive(view: SentenceView, n: int) -> bool:
    """Whether a noun's genitive is whom its act is done to ("the killing of Y")."""
    head = view.phrases[n].head
    return any("gen" in f.object and f.nouns and is_noun(view, head, f.nouns) for f in view.cues.frames)


def parties(view: SentenceView, n: int, verb: int) -> list[Argument]:
    """Return whose agreement a phrase names: who is behind "between" or "with", and who made it."""
    openers = view.cues.between | view.cues.with_
    while n > 0 and (view.phrases[n].prep in openers or view.phrases[n].link == "coord"):
        n -= 1
    head = view.phrases[n].head
    if not is_noun(view, head, view.cues.truces):
        return []
    found = behind(view, head, openers, clause_only=False)
    if len(found) > 1 or view.clause_of(head) is view.clause_of(verb):
        return found
    makers = [v for v in verbs_near(view, head) if v != verb]
    subject = view.roles(makers[0])[0] if makers else -1
    return [*found, *(view.subjects(subject) if subject not in {-1, n} else [])]


def _both_sides(view: SentenceView, i: int) -> list[Argument]:
    """Return the two that "between both sides" means: the subjects of the clause before."""
    clause = view.clause_of(i)
    for phrase in view.phrases:
        if phrase.first not in clause or phrase.prep not in view.cues.between:
            continue
        inside = view.words[phrase.first : phrase.last]
        if any(w.lemmas & view.cues.sides for w in inside):
            above = clause.governor
            bare = [n for n in view.bare(above) if view.may_be_subject(n)] if above is not None else []
            apart = next((found for n in bare if len(found := view.at(n)) == 2), [])
            return apart or [Argument(a, -1, "", 0, 0) for a in view.discourse.pair]
    return []


# Clauses under a verb


def governs(view: SentenceView, i: int) -> bool:
    """Whether an infinitive or a subordinate clause follows a verb."""
    cues = view.cues
    for j in range(i + 1, min(view.last, i + _FAR)):
        word = view.words[j]
        if word.lower in cues.infinitive_markers:
            if cues.language != "en" or (j + 1 < view.last and view.words[j + 1].pos in {"VERB", "AUX"}):
                return True
        elif word.lower in cues.complementizers and word.pos == "SCONJ":
            return word.lower not in cues.modality.get("conditional", frozenset())
        elif glued_infinitive(word, cues):
            return True
    return False


def _clause_subject(view: SentenceView, i: int) -> list[Argument]:
    """Return the subject of the clause that a verb governs ("demanded that Y …")."""
    mine = view.clause_of(i)
    after = next((c for c in view.clauses if c.governor is mine and c.kind == "sub" and c.spans[0][0] > i), None)
    if after is None or view.words[after.spans[0][0]].lower not in view.cues.complementizers:
        return []
    bare = [n for n in view.bare(after) if view.may_be_subject(n)]
    return view.subjects(bare[0]) if bare else []


def _aimed_at(view: SentenceView, i: int) -> list[Argument]:
    """Return whom the infinitive under a verb names: "threatened to close the port of Y"."""
    mine = view.clause_of(i)
    subject = view.roles(i)[0]
    doers = {a.actor for a in view.subjects(subject)}
    for clause in [c for c in view.clauses if c.kind == "inf" and c.governor is mine and c.spans[0][0] > i] or [mine]:
        inside = [n for n, p in enumerate(view.phrases) if p.first in clause and p.first > i and n != subject]
        for n in inside:
            if view.phrases[n].prep and view.phrases[n].prep not in view.cues.aimed:
                continue
            found = view.at(n) or owners(view, n, view.phrases[n].head) or _possessor(view, n)
            if found := [a for a in found if a.actor not in doers]:
                return found
    return _on_condition(view, mine, doers)


def _on_condition(view: SentenceView, mine: Clause, doers: set[str]) -> list[Argument]:
    """Return of whom a German threat's condition speaks: "drohte mit Krieg, falls Y die Waffen nicht abgibt"."""
    for clause in view.clauses if view.cues.language == "de" else ():
        if clause is mine or view.words[clause.spans[0][0]].lower not in view.cues.conditions:
            continue
        able = [n for n in view.bare(clause) if view.may_be_subject(n)]
        if able and (found := [a for a in view.at(able[0]) if a.actor not in doers]):
            return found
    return []


def _possessor(view: SentenceView, n: int) -> list[Argument]:
    """Return whose "her bakery" is: a person of the sentence before."""
    person = person_before(view, 0) if view.words[view.phrases[n].first].lower in view.cues.possessives else None
    return [Argument(person, n, "", 0, 0)] if person is not None else []
