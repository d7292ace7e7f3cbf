"""Whether a passage affirms or denies, and whether it speaks of a fact, a threat, a demand or a possibility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from actorgraph.loaders.withheld import unmet, withheld

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.sentences import Word

__all__ = ["Stance", "stance"]


@dataclass(frozen=True, slots=True)
class Stance:
    """How a passage means what it says, and whose words it is: an actor's id, None for the narrator."""

    polarity: Literal["affirmed", "denied"] = "affirmed"
    modality: Literal["actual", "threatened", "demanded", "possible"] = "actual"
    attribution: str | None = None


def stance(
    view: SentenceView, trigger: int, claims: Sequence[ClaimRecord], *, given: bool = False, offered: bool = False
) -> Stance:
    """Return the stance of the clause in which the word `trigger` states something.

    `given`: only in passing. `offered`: what can be refused, such as talks or help.
    """
    word = view.words[trigger]
    clause = view.clause_of(trigger)
    claim = next((c for c in claims if c["start"] <= word.start and word.end <= c["end"]), None)
    attribution = claim.get("speaker") if claim is not None else None
    kind = claim["kind"] if claim is not None else ""
    if given:
        return Stance(attribution=attribution)
    denied = _negated(view, clause, trigger) or kind == "denial" or withheld(view, clause, trigger, offered=offered)
    modality: Literal["actual", "threatened", "demanded", "possible"] = "actual"
    if kind == "threat" and not _conditional(view, clause):
        modality = "threatened"
    elif kind == "demand":
        modality = "demanded"
    else:
        modality = _modality(view, clause, trigger, spoken=claim is not None)
    return Stance("denied" if denied else "affirmed", modality, attribution)


def _inside(view: SentenceView, clause: Clause) -> list[int]:
    return [i for first, last in clause.spans for i in range(first, last)]


def _aside(view: SentenceView, trigger: int) -> Phrase | None:
    """Return the phrase of a noun that only stands behind a preposition: its clause's verb says nothing about it."""
    if view.words[trigger].pos not in {"NOUN", "PROPN"}:
        return None
    return next((p for p in view.phrases if p.first <= trigger < p.last and p.prep), None)


def _negated(view: SentenceView, clause: Clause, trigger: int) -> bool:
    words = view.words
    aside = _aside(view, trigger)
    for i in _inside(view, clause):
        lower = words[i].lower
        if lower not in view.cues.negation:
            continue
        after = words[i + 1].lower if i + 1 < view.last else ""
        if any(w.lower in view.cues.contrast for w in words[i + 1 : view.last]) and words[i + 1].pos == "ADP":
            continue
        if any(w.lemmas & view.cues.no_news for w in words[i + 1 : min(i + 3, view.last)]):
            continue
        if after in view.cues.only:
            continue
        if i + 1 < view.last and words[i + 1].lower in view.cues.infinitive_markers and trigger <= i:
            continue
        if lower in view.cues.without:
            if 0 < trigger - i <= 6:
                return True
            continue
        if aside is not None:
            if aside.first <= i < trigger:
                return True
            continue
        if abs(i - trigger) <= 12 and not (lower in view.cues.nobody and _in_aside(view, i)):
            return True
    return False


def _in_aside(view: SentenceView, i: int) -> bool:
    """Whether "no" belongs to a phrase behind a preposition ("at no time" apart)."""
    phrase = next((p for p in view.phrases if p.first <= i < p.last), None)
    return phrase is not None and bool(phrase.prep) and not view.words[phrase.head].lemmas & view.cues.times


def _modality(
    view: SentenceView, clause: Clause, trigger: int, *, spoken: bool
) -> Literal["actual", "threatened", "demanded", "possible"]:
    words, modal = view.words, view.cues.modality
    inside = _inside(view, clause)
    ended = modal.get("ended", frozenset())
    if words[trigger].pos in {"NOUN", "PROPN"} and any(words[i].lemmas & ended for i in inside if i != trigger):
        return "actual"
    if _aside(view, trigger) is not None:
        inside = [i for i in inside if 0 <= trigger - i <= 5 or words[i].pos in {"VERB", "ADJ"}]
        near = {_modal(words[i], view.cues) for i in inside if 0 <= trigger - i <= 5}
    else:
        near = {_modal(words[i], view.cues) for i in inside if abs(i - trigger) <= 8}
    lowers = {_modal(words[i], view.cues) for i in inside}
    governed: set[str] = set()
    if clause.kind == "inf" and clause.governor is not None:
        governed = {_modal(words[i], view.cues) for i in _inside(view, clause.governor)}
    opener = words[clause.spans[0][0]]
    if _conditional(view, clause):
        return "possible"
    if (aside := _aside(view, trigger)) is not None and aside.prep in view.cues.after_deeds:
        return "possible" if near & modal.get("possible", frozenset()) else "actual"
    if (governed | lowers) & modal.get("threatened", frozenset()):
        return "threatened"
    question = words[view.last - 1].text == "?"
    if question or (opener.lower in modal.get("inverted", frozenset()) and opener.pos == "AUX"):
        return "possible"
    demanded = modal.get("demanded", frozenset())
    if near & demanded or governed & demanded:
        return "possible" if near & view.cues.hearsay and _perfect(view, inside) else "demanded"
    possible = modal.get("possible", frozenset())
    if spoken:
        possible -= view.cues.reported_perfect
    if near & possible or governed & _planning(view) or unmet(view, clause, trigger):
        return "possible"
    future = modal.get("future", frozenset()) & lowers
    if future and ("VerbForm=Inf" in words[trigger].morph or view.cues.language == "en") and not view.passive(trigger):
        return "possible"
    return "actual"


def _conditional(view: SentenceView, clause: Clause) -> bool:
    """Whether a clause is a condition: "if …"."""
    opener = view.words[clause.spans[0][0]]
    conditional = view.cues.modality.get("conditional", frozenset())
    second = clause.spans[0][0] + 1
    if second < view.last and view.words[second].lower in view.cues.responses:
        return False
    return opener.lower in conditional and (clause.kind == "sub" or opener.pos == "SCONJ")


def _modal(word: Word, cues: Cues) -> str:
    """Return a word as it is looked up: "May" is a month."""
    return word.text if word.text[0].isupper() and word.lower in cues.months else word.lower


def _perfect(view: SentenceView, inside: list[int]) -> bool:
    """Whether an infinitive of the perfect stands there: "soll angegriffen haben" is hearsay."""
    return any(view.words[i].lower in view.cues.past_auxiliaries for i in inside)


def _planning(view: SentenceView) -> frozenset[str]:
    return frozenset(w for w in view.cues.modality.get("possible", frozenset()) if len(w) > 5)
