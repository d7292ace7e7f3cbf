"""Relations that a verb states between its subject and its object, direct or behind a preposition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import AGENT, behind, is_noun, is_verb, matches, owners, pairs, unowned
from actorgraph.loaders.triples import SYMMETRIC, Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cues import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["by_verb", "together"]


def by_verb(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Yield what the verb at word `i` states."""
    if frame.nouns_with and not _with(view, i, frame):
        return
    passive = view.passive(i)
    if (found := _controlled(view, i, frame)) is not None:
        yield from found
        return
    if frame.voice == "passive" and not passive and "VerbForm=Part" not in view.words[i].morph:
        return
    subject, direct = view.roles(i)
    if frame.reverse:
        yield from pairs(view, _doers(view, i, frame), view.subjects(subject), frame, i)
        return
    if passive and frame.voice != "passive":
        agents = behind(view, i, AGENT, clause_only=True) or _by_means(view, i, frame)
        patients = view.subjects(subject)
        if not frame.verb_object & {"obj", "iobj"}:
            patients = behind(view, i, frame.verb_object - {"clause"} - AGENT, clause_only=True) or patients
        yield from pairs(view, agents, patients, frame, i)
        return
    subjects = view.subjects(subject)
    objects = _objects(view, i, direct, frame)
    if subjects and not objects and frame.verb_object & {"obj", "iobj"}:
        objects = view.pronoun_object(i, subjects[0].actor)
    if len(subjects) > 1 and not objects and frame.relation in SYMMETRIC:
        subjects, objects = subjects[:1], subjects[1:]
    yield from pairs(view, subjects, objects, frame, i)


def _with(view: SentenceView, i: int, frame: Frame) -> bool:
    clause = view.clause_of(i)
    compounds = view.cues.language != "en"
    return any(
        matches(view.words[j].lemmas, frame.nouns_with, compounds=compounds)
        for first, last in clause.spans
        for j in range(first, last)
    ) or ("to" in frame.nouns_with and any(w.lower == "to" for w in view.words[i : min(view.last, i + 14)]))


def _objects(view: SentenceView, i: int, direct: int, frame: Frame) -> list[Argument]:
    roles = frame.verb_object
    if roles & {"obj", "iobj"} and frame.voice != "passive":
        if direct >= 0 and (found := view.resolved(direct) or (unowned(view, direct) if _hits(frame) else [])):
            return found
        if "iobj" in roles or frame.nouns_with:
            subject = view.roles(i)[0]
            for n in view.bare(view.clause_of(i)):
                if n not in {subject, direct} and (found := view.at(n)):
                    return found
    openers = roles - {"obj", "iobj", "clause"}
    if openers and (found := behind(view, i, openers, clause_only=True, places=frame.places)):
        return found
    return _clause_subject(view, i) if "clause" in roles else []


def _hits(frame: Frame) -> bool:
    return frame.relation == "attacks"


def _clause_subject(view: SentenceView, i: int) -> list[Argument]:
    """Return the subject of the clause that a verb governs ("demanded that Y …")."""
    mine = view.clause_of(i)
    after = next((c for c in view.clauses if c.governor is mine and c.kind == "sub" and c.spans[0][0] > i), None)
    if after is None or view.words[after.spans[0][0]].lower not in view.cues.complementizers:
        return []
    bare = [n for n in view.bare(after) if view.may_be_subject(n)]
    return view.subjects(bare[0]) if bare else []


# Doers that are no subject


def _doers(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return who is behind what happens to the subject: whose the noun is that the frame asks for, or "from whom"."""
    if frame.means:
        return _by_means(view, i, frame)
    if found := _owner_of(view, i, frame.nouns_with):
        return found
    return behind(view, i, frame.subject, clause_only=True)


def _by_means(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return whose attack it was ("getötet bei einem norländischen Luftangriff")."""
    return _owner_of(view, i, frame.means, oblique=True) if frame.means else []


def _owner_of(view: SentenceView, i: int, nouns: frozenset[str], *, oblique: bool = False) -> list[Argument]:
    clause = view.clause_of(i)
    for n, phrase in enumerate(view.phrases):
        if phrase.first not in clause or (oblique and not phrase.prep) or not is_noun(view, phrase.head, nouns):
            continue
        if found := owners(view, n, phrase.head):
            return found
        by = [a for a in view.arguments if a.prep in AGENT and 0 < view.phrases[a.phrase].first - phrase.head <= 8]
        if by:
            return by[:1]
    return []


# Infinitives and gerunds


def _controlled(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple] | None:
    """Read an infinitive under "accused Y of …" or "urged Y to …": its subject is Y. None if it is no such one."""
    before = view.words[i - 1].lower if i > view.first else ""
    gerund = before in {"of", "for"} and view.words[i].lower.endswith("ing")
    infinitive = before in view.cues.infinitive_markers or any(
        part and part + lemma in view.words[i].lemmas and part + "zu" in view.words[i].lower
        for lemma, part in frame.verb_set
    )
    if not gerund and not infinitive:
        return None
    for f in view.cues.frames:
        if f.relation not in {"accuses", "pressures"} or not f.verbs or (gerund and f.relation != "accuses"):
            continue
        for j in range(i - 1, view.first - 1, -1):
            if view.words[j].pos == "VERB" and is_verb(view, j, f.verb_set):
                return _of_controller(view, i, j, frame, f)
    return None


def _of_controller(view: SentenceView, i: int, governor: int, frame: Frame, above: Frame) -> Iterator[Triple]:
    subject, direct = view.roles(governor)
    if view.passive(governor):
        speakers, doers = behind(view, governor, AGENT, clause_only=True), view.subjects(subject)
    else:
        speakers, doers = view.subjects(subject), _objects(view, governor, direct, above)
    objects = _objects(view, i, view.roles(i)[1], frame)
    objects = [o for o in objects if o.actor not in {d.actor for d in doers}]
    for triple in pairs(view, doers, objects, frame, i):
        yield replace(
            triple,
            speaker=speakers[0].actor if speakers else None,
            modality="demanded" if above.relation == "pressures" else None,
        )


# Openers


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
            mine = behind(view, verb, AGENT, clause_only=True) or mine
        found = pairs(view, others, mine, frame, i) if frame.reverse else pairs(view, mine, others, frame, i)
        yield from found
    elif word.lemmas & frame.jointly:
        subjects = view.subjects(view.roles(verbs[0])[0])
        yield from pairs(view, subjects[:1], subjects[1:], frame, i)


def _spells(view: SentenceView, i: int, words: list[str]) -> bool:
    return [w.lower for w in view.words[i : i + len(words)]] == words
