"""Attributed speech of a paragraph, sentence by sentence: some sentences have their speaker in another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from actorgraph.loaders.carried import carried, quoted_alone, told
from actorgraph.loaders.kinds import said_kind
from actorgraph.loaders.speech import Frame
from actorgraph.loaders.spoken import Reader, Speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block

__all__ = ["Before", "Speech", "find_speech"]

Before = Literal["", "colon", "quotation"]


def find_speech(block: Block, cues: Cues, *, after: Before = "") -> Iterator[Speech]:
    """Yield the speech of a paragraph in order; `after`: how the one before ended that had a speaker."""
    spoken = bool(after)
    said: list[Speech] = []
    for number, (first, last) in enumerate(block.frames):
        frame = Frame(block, first, last, cues)
        found = Reader(frame).read()
        if not found and number and (speaker := told(frame)) is not None:
            before = block.span(*block.frames[number - 1])
            if all(s.end <= before[0] for s in said):
                found = [_told_before(block, before, cues, speaker, block.frames[number - 1])]
        introduced = bool(after) and number == 0
        if not found and (said or spoken) and (alone := quoted_alone(frame)) is not None:
            found = [Speech(*alone, "direct", inherits=True)]
        if not found and not introduced and carried(frame, following=spoken):
            source = None if spoken or not number else _spoke(Frame(block, *block.frames[number - 1], cues))
            kind = said_kind(frame, (first, last))
            found = [Speech(*block.span(first, last), kind, source, inherits=source is None, carried=True)]
        if found and found[0].carried and said and said[-1].carried and spoken:
            said[-1] = replace(said[-1], end=found[0].end)
        else:
            said += found
        spoken = bool(found)
    yield from said


def _spoke(frame: Frame) -> tuple[int, int] | None:
    """Return the words of who speaks in a sentence that does not tell what ("X bestätigte den Rückzug.")."""
    for verb in reversed(frame.verbs):
        if (span := frame.speaker(verb, (frame.last, frame.last), after=False)) is not None:
            return frame.block.span(*span)
    return None


def _told_before(
    block: Block, span: tuple[int, int], cues: Cues, speaker: tuple[int, int], words: tuple[int, int]
) -> Speech:
    alone = quoted_alone(Frame(block, *words, cues))
    return Speech(*(alone or span), "direct" if alone else "indirect", block.span(*speaker))
