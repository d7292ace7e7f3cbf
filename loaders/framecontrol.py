"""Infinitives and gerunds whose subject is another verb's object: "urged Y to …", "accused Y of …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.frameobjects import objects
from actorgraph.loaders.framepairs import pairs
from actorgraph.loaders.frameparts import behind, is_verb, verbs_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["asked", "controlled"]


def controlled(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple] | None:
    """Read an infinitive under "accused Y of …" or "urged Y to …": its subject is Y. None if it is no such one."""
    before = view.words[i - 1].lower if i > view.first else ""
    if before in view.cues.kept_from and view.words[i].lower.endswith("ing"):
        return iter(())
    gerund = before in view.cues.reproach and view.words[i].lower.endswith("ing")
    infinitive = before in view.cues.infinitive_markers or any(
        part and part + lemma in view.words[i].lemmas and part + marker in view.words[i].lower
        for lemma, part in frame.verb_set
        for marker in view.cues.glued_markers
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


def asked(view: SentenceView, i: int) -> list[Argument]:
    """Return of whom a demand is made in whose infinitive or clause a word stands ("called on Y to end its …")."""
    for j in range(i - 1, view.first - 1, -1):
        frames = [f for f in view.cues.demands if view.words[j].pos == "VERB" and is_verb(view, j, f.verb_set)]
        if frames and _below(view, j, i):
            subject, direct = view.roles(j)
            if view.passive(j):
                return view.subjects(subject)
            return next((found for f in frames if (found := objects(view, j, direct, f))), [])
    return []


def _below(view: SentenceView, governor: int, i: int) -> bool:
    """Whether a word stands in another clause than a verb before it, or with an infinitive of its own."""
    if view.clause_of(i) is not view.clause_of(governor):
        return True
    own = [j for j in verbs_near(view, i) if j > governor]
    return any(view.words[j - 1].lower in view.cues.infinitive_markers for j in own)


def _of_controller(view: SentenceView, i: int, governor: int, frame: Frame, above: Frame) -> Iterator[Triple]:
    subject, direct = view.roles(governor)
    passive = view.passive(governor)
    if not passive and direct >= 0 and view.phrases[direct].first > i:
        return
    if passive:
        speakers, doers = (
            behind(view, governor, view.cues.by, clause_only=True),
            view.subjects(subject if subject >= 0 else direct),
        )
    else:
        speakers, doers = view.subjects(subject), objects(view, governor, direct, above)
    targets = objects(view, i, view.roles(i)[1], frame)
    targets = [o for o in targets if o.actor not in {d.actor for d in doers}]
    if not targets and doers and frame.verb_object & {"obj", "iobj"}:
        targets = view.pronoun_object(i, doers[0].actor)
    for triple in pairs(view, doers, targets, frame, i):
        yield replace(
            triple,
            speaker=speakers[0].actor if speakers else None,
            modality="demanded" if above.relation == "pressures" else None,
        )
