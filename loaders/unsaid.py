"""Verbs of saying that tell nothing: negated, refused, or a participle without a speaker ("men said to be hiding")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite

if TYPE_CHECKING:
    from actorgraph.loaders.speech import Frame, SpeechVerb

__all__ = ["says_nothing"]

_HELPERS = frozenset({"AUX", "ADV", "PART"})


def says_nothing(frame: Frame, verb: SpeechVerb) -> bool:
    """Whether nobody says by a verb what stands behind it; for languages that negate before the verb."""
    words, cues, v = frame.words, frame.cues, verb.index
    if not cues.silencing:
        return False
    if v + 1 < frame.last and words[v].lemmas & cues.passive_reports and words[v + 1].lower in cues.infinitive_markers:
        return True
    return _negated(frame, v) or _refused(frame, v) or _reduced(frame, v)


def _negated(frame: Frame, v: int) -> bool:
    """Whether "did not", "has never", "nor" stands before a verb; of verbs of believing it makes a denial."""
    words, cues = frame.words, frame.cues
    if words[v].lemmas & cues.believing:
        return False
    i = v - 1
    while i > frame.first and words[i].pos in _HELPERS and words[i].lower not in cues.negation:
        i -= 1
    return i >= frame.first and words[i].lower in cues.negation and words[i].pos in _HELPERS | {"CCONJ", "SCONJ"}


def _refused(frame: Frame, v: int) -> bool:
    """Whether somebody did not say something or not yet ("declined to say how many …", "is expected to say")."""
    words, cues = frame.words, frame.cues
    i = v - 1
    if i <= frame.first or words[i].lower not in cues.infinitive_markers:
        return False
    i -= 1 + (words[i - 1].pos == "ADV")
    unmet = frozenset(lemma for lemma, _ in cues.unmet) | cues.forthcoming
    return bool(words[i].lemmas & (cues.silencing | unmet))


def _reduced(frame: Frame, v: int) -> bool:
    """Whether a participle stands for a relative clause behind whose comma the main verb follows at once."""
    words, cues = frame.words, frame.cues
    plain = "VerbForm=Part" in words[v].morph and not words[v].lower.endswith("ing")
    if not plain or v <= frame.first + 1 or v + 2 >= frame.last or words[v - 1].text != ",":
        return False
    if words[v + 1].pos not in {"ADP", "ADV"} or words[v + 1].lower in cues.according.agents:
        return False
    comma = next((i for i in range(v + 1, frame.last - 1) if words[i].text == ","), -1)
    return comma >= 0 and words[comma + 1].pos in {"VERB", "AUX"} and is_finite(words[comma + 1])
