"""Acts that lie in saying something: blaming somebody for a deed, threatening somebody.

"Volgens X zit Y achter de aanslag", "X said Y was responsible for the attack", "Y will regret it, X warned".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import matches, owners
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["said_acts"]

_DEEDS = frozenset({"attacks", "killed"})


def said_acts(view: SentenceView) -> Iterator[Triple]:
    """Yield whom the speakers of a sentence blame or threaten by what they say."""
    for claim in view.claims:
        speaker = claim.get("speaker")
        inside = [i for i in range(view.first, view.last) if _in(view, i, claim)]
        if speaker is None or not inside or claim["kind"] == "denial":
            continue
        if claim["kind"] == "demand":
            found = [(a, i) for a, i in _asked(view, inside) if a.actor != speaker]
            yield from (Triple(speaker, "pressures", actor.actor, i, given=True) for actor, i in found)
            continue
        relation, found = "accuses", _blamed(view, inside)
        if not found and claim["kind"] in {"threat", "direct"}:
            relation, found = "threatens", _menaced(view, inside)
        for actor, i in found:
            if actor.actor != speaker:
                yield Triple(speaker, relation, actor.actor, i, given=True)


def _asked(view: SentenceView, inside: list[int]) -> list[tuple[Argument, int]]:
    """Return of whom a German main clause says what he must do ("X müsse die Grenze öffnen, forderte Y")."""
    must = view.cues.modality.get("demanded", frozenset())
    for clause in view.clauses if view.cues.language == "de" else ():
        words = [i for a, b in clause.spans for i in range(a, b) if i in inside]
        verb = next((i for i in words if view.words[i].pos == "AUX" and view.words[i].lower in must), -1)
        if clause.kind != "main" or verb < 0:
            continue
        able = [n for n in view.bare(clause) if view.may_be_subject(n) and view.phrases[n].first in words]
        if able and view.phrases[able[0]].last == verb:
            return [(a, verb) for a in view.at(able[0])]
    return []


def _in(view: SentenceView, i: int, claim: ClaimRecord) -> bool:
    return claim["start"] <= view.words[i].start and view.words[i].end <= claim["end"]


def _deed(view: SentenceView, phrase: Phrase) -> bool:
    """Whether a phrase's noun is an attack, a killing or what is left of one."""
    nouns = view.cues.aftermath.union(*(view.cues.relation_nouns[relation] for relation in _DEEDS))
    return matches(view.words[phrase.head].lemmas, nouns, view.cues)


def _blamed(view: SentenceView, inside: list[int]) -> list[tuple[Argument, int]]:
    """Return who is said to be behind a deed, or responsible for it."""
    for phrase in view.phrases:
        if phrase.first not in inside or not _deed(view, phrase):
            continue
        clause = view.clause_of(phrase.first)
        words = [i for a, b in clause.spans for i in range(a, b)]
        verbs = [i for i in words if view.words[i].pos in VERBAL and view.words[i].lemmas & view.cues.blamed_verbs]
        if verbs and not phrase.prep and (work := _handiwork(view, clause)):
            return [(a, phrase.head) for a in work]
        responsible = phrase.prep in view.cues.responsible_for and any(
            view.words[i].lower in view.cues.responsible for i in words
        )
        if not verbs or not (phrase.prep in view.cues.behind_deed or responsible) or clause.kind == "rel":
            continue
        if any(view.words[i].lower in view.cues.negation for i in words):
            continue
        return [(a, phrase.head) for a in _subject(view, verbs[0])]
    return []


def _handiwork(view: SentenceView, clause: Clause) -> list[Argument]:
    """Return whose work a clause says something is: "the blast was the work of Y"."""
    if any(view.words[i].lower in view.cues.negation for a, b in clause.spans for i in range(a, b)):
        return []
    for n, phrase in enumerate(view.phrases):
        if phrase.first in clause and not phrase.prep and view.words[phrase.head].lemmas & view.cues.handiwork:
            return owners(view, n, phrase.head)
    return []


def _subject(view: SentenceView, verb: int) -> list[Argument]:
    """Return the named actors that are a verb's subject; a pronoun may mean the speaker."""
    subject = view.roles(verb)[0]
    if subject < 0 or view.phrases[subject].pronoun:
        return []
    return view.at(subject) or owners(view, subject, view.phrases[subject].head)


def _menaced(view: SentenceView, inside: list[int]) -> list[tuple[Argument, int]]:
    """Return who is told that he will pay for it."""
    lowers = [view.words[i].lower for i in inside]
    for menace in view.cues.menaces:
        parts = menace.split()
        for k in range(len(inside) - len(parts) + 1):
            if lowers[k : k + len(parts)] != parts:
                continue
            verb = next((i for i in inside[k : k + len(parts)] if view.words[i].pos in VERBAL), -1)
            if verb >= 0 and (found := _subject(view, verb)):
                return [(a, verb) for a in found]
    return []
