"""Sentences without a frame of their own whose speaker stands in another: the one before or the one behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite, reports, reports_weakly

if TYPE_CHECKING:
    from actorgraph.loaders.speech import Frame

__all__ = ["carried", "quoted_alone", "told"]


def told(frame: Frame) -> tuple[int, int] | None:
    """Return the speaker of a sentence that only says whose words the one before was ("Das teilte X mit.")."""
    words, cues = frame.words, frame.cues
    opener = frame.first + (words[frame.first].lower in cues.according.so)
    if words[opener].lower not in cues.back_references or frame.last - frame.first > 24:
        return None
    verb = next((v for v in frame.verbs if v.index <= opener + 3 and v.kind != "quote_only"), None)
    if verb is None:
        return None
    for phrase in frame.phrases:
        if phrase.prep in cues.according.agents and phrase.first > opener + 1 and not is_finite(words[verb.index]):
            return phrase.first, phrase.last
    return frame.speaker(verb, (frame.last, frame.last), after=True)


def quoted_alone(frame: Frame) -> tuple[int, int] | None:
    """Return the offsets of a quotation that is a sentence of its own."""
    words = [w for w in frame.words[frame.first : frame.last] if w.pos != "PUNCT"]
    quoted = sum(1 for w in words if any(q.start <= w.start < q.end for q in frame.quotes))
    if frame.quotes and quoted >= 0.7 * len(words) and quoted > 2:
        return frame.quotes[0].inner_start, frame.quotes[-1].inner_end
    return None


def carried(frame: Frame, *, following: bool) -> bool:
    """Whether a sentence's mood gives it to the speaker before; `following`: the one before was reported too."""
    words = frame.words
    if words[frame.last - 1].text == "?" and words[frame.first].lower in frame.cues.complementizers:
        return False  # the narrator's question: "Ob er Hoffnung habe?"
    outside = [i for i in range(frame.first, frame.last) if i not in frame.quoted]
    finite = [i for i in outside if words[i].pos in {"VERB", "AUX"} and is_finite(words[i])]
    if any(words[i].lower in frame.cues.first_persons for i in outside[:6]):
        return False  # "Ich habe meine Zweifel": the writer speaks
    finite = [i for i in finite if words[i].lower not in frame.cues.wishes]
    if following:
        return any(reports_weakly(words[i], frame.cues) for i in finite[:2] if not _conditional(frame, i))
    return any(reports(words[i], frame.cues) and "Tense=Past" not in words[i].morph for i in finite[:1])


def _conditional(frame: Frame, i: int) -> bool:
    """Whether a verb stands in a condition behind the main clause ("…, falls er nicht kommen sollte")."""
    start = frame.clause_start(i)
    return start > frame.first and frame.words[start].lower in frame.cues.conditions
