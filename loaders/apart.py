"""Speakers that are no subject of the verb that tells what they say: quoted by others, named behind a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentence import Sentence

__all__ = ["led_to", "quoted_as"]

_REACH = 16


def quoted_as(frame: Sentence, verb: int, candidates: list[Phrase]) -> Phrase | None:
    """Return who is quoted in "X quoted Y as saying …", "Y was quoted by X as saying …"; the verb is either one."""
    words, quoting = frame.words, frame.cues.quoting
    start = frame.clause_start(verb)
    v = next((i for i in range(verb, start, -1) if words[i].lemmas & quoting and words[i].pos in VERBAL), -1)
    if v < 0:
        return None
    near = range(v, min(frame.last - 1, v + _REACH))
    said = next((i for i in near if words[i].lower in frame.cues.according.as_), -1)
    if said < 0 or not words[said + 1].lower.endswith("ing") or words[said + 1].pos not in VERBAL:
        return None
    if frame.passive(v):
        return next((p for p in reversed(candidates) if p.last <= v and not p.prep), None)
    return next((p for p in frame.phrases if v < p.first < said and not p.prep), None)


def led_to(frame: Sentence, verb: int, candidates: list[Phrase]) -> Phrase | None:
    """Return the subject behind a participle that opens a sentence ("Saying that it was tired, Y left")."""
    if frame.cues.language != "en" or verb != frame.first or is_finite(frame.words[verb]):
        return None
    behind = (p for p in candidates if p.first > verb and frame.words[p.first - 1].text == ",")
    return next(behind, None)
