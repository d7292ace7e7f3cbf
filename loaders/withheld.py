"""Acts that a verb above them keeps from being facts: refused or called off, planned or feared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.cue_entries import Verb
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["unmet", "withheld"]


def withheld(view: SentenceView, clause: Clause, trigger: int, *, offered: bool) -> bool:
    """Whether the clause or the one above says that the act of the word `trigger` was refused or called off.

    `offered`: the act is one that can be refused, such as talks or help.
    """
    cues = view.cues
    noun = view.words[trigger].pos in {"NOUN", "PROPN"}
    if noun:
        own = _verbs(view, clause, trigger)
        return _any(view, own, cues.undoing) or (offered and _any(view, own, cues.refusing))
    above = _above(view, clause)
    if above is None:
        if not _bare_infinitive(view, trigger):
            return False
        own = [j for j in _verbs(view, clause, trigger) if j < trigger]
        return _any(view, own, cues.refusing)
    if not_to(view, clause):
        return True
    governing = _verbs(view, above, trigger)
    if _any(view, governing, cues.refusing):
        return True
    planned = _any(view, governing, cues.unmet) or _plans(view, above)
    return planned and any(view.words[i].lower in cues.negation for a, b in above.spans for i in range(a, b))


def unmet(view: SentenceView, clause: Clause, trigger: int) -> bool:
    """Whether the act of the word `trigger` is only planned, feared or attempted."""
    cues = view.cues
    if view.words[trigger].pos in {"NOUN", "PROPN"}:
        near = [j for j in _verbs(view, clause, trigger) if abs(j - trigger) <= 8]
        if cues.language == "en":  # "is considered part of Y"
            near = [j for j in near if not (j < trigger and view.passive(j))]
        return _any(view, near, cues.unmet)
    above = _above(view, clause)
    if above is None and _bare_infinitive(view, trigger):
        own = [j for j in _verbs(view, clause, trigger) if j < trigger or j == trigger + 1]
        return _any(view, own, cues.unmet) or _plans(view, clause)
    if above is not None:
        return _any(view, _verbs(view, above, trigger), cues.unmet) or _plans(view, above)
    if clause.kind == "sub" and clause.governor is not None:
        return _any(view, _verbs(view, clause.governor, trigger), cues.unmet)
    return False


def _bare_infinitive(view: SentenceView, trigger: int) -> bool:
    """Whether a verb is an infinitive whose governor stands in its own clause ("wil Y plaatsen")."""
    return view.cues.language != "en" and "VerbForm=Inf" in view.words[trigger].morph


def not_to(view: SentenceView, clause: Clause) -> bool:
    """Whether a negation right before an infinitive clause belongs to it: "not to arm Y"."""
    first = clause.spans[0][0]
    return first > view.first and view.words[first - 1].lower in view.cues.negation


def _above(view: SentenceView, clause: Clause) -> Clause | None:
    """Return the clause that an infinitive is the object of; none for one of purpose."""
    opener = view.words[clause.spans[0][0]]
    return clause.governor if clause.kind == "inf" and opener.lower not in view.cues.purpose else None


def _plans(view: SentenceView, clause: Clause) -> bool:
    """Whether a noun or adjective of planning stands in a clause ("has plans to", "is ready to")."""
    lemmas = {lemma for lemma, _ in view.cues.unmet}
    return any(
        view.words[i].pos in {"NOUN", "ADJ"} and view.words[i].lemmas & lemmas
        for a, b in clause.spans
        for i in range(a, b)
    )


def _verbs(view: SentenceView, clause: Clause, trigger: int) -> list[int]:
    return [
        i for a, b in clause.spans for i in range(a, b) if i != trigger and view.words[i].pos in {"VERB", "AUX", "ADJ"}
    ]


def _any(view: SentenceView, places: Iterable[int], wanted: frozenset[Verb]) -> bool:
    return any(is_verb(view, i, wanted) for i in places)
