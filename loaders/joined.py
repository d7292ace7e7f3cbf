"""Verbs that a conjunction joins to the one before: they have its speaker or subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite

if TYPE_CHECKING:
    from actorgraph.loaders.saying import SpeechVerb
    from actorgraph.loaders.speech import Frame

__all__ = ["joined_speaker"]


def joined_speaker(frame: Frame, verb: SpeechVerb, *, any_verb: bool = False) -> tuple[int, int] | None:
    """Return the speaker of the verb of saying before, where this one is joined to it ("X praised Y and said").

    `any_verb`: failing that, the subject before the conjunction, whatever its verb ("X thanked Y and called on Z").
    """
    if not is_finite(frame.words[verb.index]):
        return None
    i = verb.index
    while i > frame.first and frame.words[i - 1].pos in {"ADV", "AUX"}:
        i -= 1
    joint = frame.words[i - 1] if i > frame.first else None
    if joint is None or (joint.pos != "CCONJ" and joint.lower not in frame.cues.words.get("CCONJ", ())):
        return None
    found = None
    if earlier := [v for v in frame.verbs if v.index < i]:
        found = joined_speaker(frame, earlier[-1]) or frame.speaker(earlier[-1], (i, frame.last), after=False)
    if found is None and any_verb:
        return frame.subject_within(frame.clause_start(i - 2), i - 1, own=True)
    return found
