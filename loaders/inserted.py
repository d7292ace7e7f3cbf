"""Sentences with a frame in their middle ("The men, officials said, belong to …"): all around it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite

if TYPE_CHECKING:
    from actorgraph.loaders.speech import Frame, SpeechVerb

__all__ = ["continues", "inserted"]

_LONGEST = 12
_DASHES = frozenset({",", "–", "—"})


def inserted(frame: Frame, verb: SpeechVerb) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return what is said around ", X said," and the words of X; None where the frame is not in the middle of it."""
    words, v = frame.words, verb.index
    start = frame.clause_start(v)
    end = v + 1
    while end < frame.last and words[end].text not in _DASHES | {";"} and end not in frame.quoted:
        end += 1
    if (
        start - 1 <= frame.first
        or words[start - 1].text not in _DASHES
        or words[min(end, frame.last - 1)].text not in _DASHES
    ):
        return None
    if end - start > _LONGEST or start - 2 in frame.quoted or end + 1 >= frame.last or end + 1 in frame.quoted:
        return None
    opener = words[start]
    if opener.lower in frame.cues.relative_pronouns and (opener.pos != "DET" or frame.cues.language == "en"):
        return None
    if opener.lower in frame.cues.relative_adverbs:
        return None
    if opener.pos in {"SCONJ", "CCONJ"} and opener.lower not in frame.cues.according.as_ | frame.cues.according.so:
        return None
    if not is_finite(words[v]) and not any(is_finite(words[i]) and words[i].pos == "AUX" for i in range(start, end)):
        return None
    if _main_verb(frame, v, start, end):
        return None
    speaker = frame.subject_within(start, end)
    if speaker is not None and (around := _relative(frame, start, end)) is not None:
        return around, speaker
    if speaker is None or not continues(frame, start - 1, end):
        return None
    others = [i for i in range(start, end) if words[i].pos == "VERB" and i not in {v, verb.particle}]
    return ((_opening(frame, start - 1), frame.last), speaker) if not others else None


def _main_verb(frame: Frame, v: int, start: int, end: int) -> bool:
    """Whether a verb's subject stands before a relative clause: "X, der anonym bleiben wollte, warf Y vor, …"."""
    words = frame.words
    first = frame.clause_start(start - 1)
    if not frame.cues.verb_final or v != start or first <= frame.first or words[first].pos != "PRON":
        return False
    if words[first].lower not in frame.cues.relative_pronouns or not is_finite(words[start - 2]):
        return False
    goes_on = words[end + 1].pos in {"VERB", "AUX"} and is_finite(words[end + 1])
    return not goes_on and all(w.pos not in {"VERB", "AUX"} for w in words[frame.first : first])


def _relative(frame: Frame, start: int, end: int) -> tuple[int, int] | None:
    """Return the relative clause in whose middle a frame stands: ", which was meant, X said, for others"."""
    words = frame.words
    first = frame.clause_start(start - 1)
    behind = words[first].lower in frame.cues.relative_pronouns and words[first].pos == "PRON"
    finite = any(words[i].pos in {"VERB", "AUX"} and is_finite(words[i]) for i in range(first, start - 1))
    follows = words[end + 1].pos in {"ADP", "ADV", "PART"} or (
        words[end + 1].pos == "VERB" and not is_finite(words[end + 1])
    )
    if not behind or not finite or first == frame.first or not follows:
        return None
    return first, next((i for i in range(end + 1, frame.last) if words[i].text in _DASHES | {";"}), frame.last)


def _opening(frame: Frame, before: int) -> int:
    """Return where the clause starts that a frame before word `before` interrupts: "…, and at night, they say, …"."""
    words = frame.words
    part = next((i for i in range(before - 1, frame.first, -1) if words[i].text == ";"), -1)
    if part >= 0:
        return part + 1
    for i in range(before - 1, frame.first + 3, -1):
        if words[i].pos in {"VERB", "AUX"} and is_finite(words[i]):
            break
        if words[i].pos == "CCONJ" and words[i - 1].text in {",", ";"}:
            return i + 1
    return frame.first


def continues(frame: Frame, before: int, after: int) -> bool:
    """Whether a sentence whose middle, from word `before` to `after`, names a source goes on behind it."""
    words, cues = frame.words, frame.cues
    head = [words[i] for i in range(frame.first, before) if words[i].pos != "PUNCT"]
    tail = [words[i] for i in range(after, frame.last) if words[i].pos != "PUNCT"]
    if not head or not tail:
        return False
    joined = tail[0].pos == "CCONJ" and len(tail) > 1
    if tail[0].lower in cues.complementizers or (joined and not (tail[1].pos == "AUX" and is_finite(tail[1]))):
        return False
    if any(other.index == after + 1 for other in frame.verbs):
        return False
    finite = [w for w in head if w.pos in {"VERB", "AUX"} and is_finite(w)]
    if joined:
        return bool(finite)
    first = tail[0].pos in {"VERB", "AUX"} and is_finite(tail[0])
    if not finite:
        return first or (cues.language == "en" and any(w.pos in {"VERB", "AUX"} and is_finite(w) for w in tail[:8]))
    waits = head[0].pos == "SCONJ" or head[0].lower in cues.conditions or head[0].lower in frame.cues.question_words
    if waits or (cues.verb_final and head[-1] is finite[-1] and len(finite) == 1):
        return first or not waits or not cues.verb_final
    subordinate = tail[0].pos in {"SCONJ", "ADV"} or tail[0].lower in cues.relative_pronouns
    return not subordinate and any(w.pos in {"VERB", "AUX"} and is_finite(w) for w in tail[:6])
