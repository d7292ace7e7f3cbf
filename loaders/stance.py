"""Whether a passage affirms or denies, and whether it speaks of a fact, a threat, a demand or a possibility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.clauses import Clause, SentenceView
    from actorgraph.loaders.contract import ClaimRecord

__all__ = ["Stance", "stance"]

_OPENERS = frozenset({"wenn", "falls", "sofern", "if", "unless", "als", "indien", "mits", "tenzij"})


@dataclass(frozen=True, slots=True)
class Stance:
    """How a passage means what it says, and whose words it is: an actor's id, None for the narrator."""

    polarity: Literal["affirmed", "denied"] = "affirmed"
    modality: Literal["actual", "threatened", "demanded", "possible"] = "actual"
    attribution: str | None = None


def stance(view: SentenceView, trigger: int, claims: Sequence[ClaimRecord], *, given: bool = False) -> Stance:
    """Return the stance of the clause in which the word `trigger` states something; `given`: only in passing."""
    word = view.words[trigger]
    clause = view.clause_of(trigger)
    claim = next((c for c in claims if c["start"] <= word.start and word.end <= c["end"]), None)
    attribution = claim.get("speaker") if claim is not None else None
    kind = claim["kind"] if claim is not None else ""
    if given:
        return Stance(attribution=attribution)
    denied = _negated(view, clause, trigger) or kind == "denial"
    modality: Literal["actual", "threatened", "demanded", "possible"] = "actual"
    if kind == "threat":
        modality = "threatened"
    elif kind == "demand":
        modality = "demanded"
    else:
        modality = _modality(view, clause, trigger)
    return Stance("denied" if denied else "affirmed", modality, attribution)


def _inside(view: SentenceView, clause: Clause) -> list[int]:
    return [i for first, last in clause.spans for i in range(first, last)]


def _negated(view: SentenceView, clause: Clause, trigger: int) -> bool:
    words = view.words
    for i in _inside(view, clause):
        if words[i].lower not in view.cues.negation:
            continue
        after = words[i + 1].lower if i + 1 < view.last else ""
        if after in {"nur", "only", "alleen", "allein", "just", "slechts"}:
            continue
        if abs(i - trigger) <= 12:
            return True
    return False


def _modality(
    view: SentenceView, clause: Clause, trigger: int
) -> Literal["actual", "threatened", "demanded", "possible"]:
    words, cues = view.words, view.cues
    lowers = {words[i].lower for i in _inside(view, clause)}
    near = {words[i].lower for i in _inside(view, clause) if abs(i - trigger) <= 8}
    governed: set[str] = set()
    if clause.kind == "inf" and clause.governor is not None:
        governed = {words[i].lower for i in _inside(view, clause.governor)}
    modal = cues.modality
    if (governed | lowers) & modal.get("threatened", frozenset()):
        return "threatened"
    if near & modal.get("demanded", frozenset()) or governed & modal.get("demanded", frozenset()):
        return "demanded"
    if near & modal.get("possible", frozenset()) or governed & _planning(view):
        return "possible"
    opener = words[clause.spans[0][0]].lower
    if opener in _OPENERS and clause.kind == "sub":
        return "possible"
    future = modal.get("future", frozenset()) & lowers
    if future and ("VerbForm=Inf" in words[trigger].morph or cues.language == "en") and not view.passive(trigger):
        return "possible"
    if words[view.last - 1].text == "?":
        return "possible"
    return "actual"


def _planning(view: SentenceView) -> frozenset[str]:
    return frozenset(w for w in view.cues.modality.get("possible", frozenset()) if len(w) > 5)
