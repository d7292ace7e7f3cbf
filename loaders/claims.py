"""Attributed speech: what is said, of which kind, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from actorgraph.loaders.contents import Contents, is_finite
from actorgraph.loaders.sources import Sources
from actorgraph.loaders.speech import Frame, SpeechVerb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Speech", "find_speech"]

Kind = Literal["direct", "indirect", "responsibility", "denial", "demand", "threat"]
_KINDS: dict[str, Kind] = {"demand": "demand", "threat": "threat", "denial": "denial"}


@dataclass(frozen=True, slots=True)
class Speech:
    """Speech in a paragraph: document offsets of what is said, and of its speaker's words where they stand there.

    `inherits`: the speaker is the one of the speech before.
    """

    start: int
    end: int
    kind: Kind
    speaker: tuple[int, int] | None = None
    inherits: bool = False
    verb: int = -1


def find_speech(block: Block, cues: Cues, *, colon: bool = False) -> Iterator[Speech]:
    """Yield the speech of a paragraph in order; `colon`: the one before named a speaker and ended with a colon."""
    spoken = colon
    said: list[Speech] = []
    for number, (first, last) in enumerate(block.frames):
        frame = Frame(block, first, last, cues)
        found = _Reader(frame).read()
        if not found and number and (told := _told(frame)) is not None:
            before = block.span(*block.frames[number - 1])
            if all(s.end <= before[0] for s in said):
                found = [Speech(*before, "indirect", block.span(*told))]
        if not found and (plain := _unframed(frame, following=spoken, introduced=colon and number == 0)):
            found = [plain]
        said += found
        yield from found
        spoken = bool(found) and not (len(found) == 1 and found[0].speaker is None and not found[0].inherits)


def _told(frame: Frame) -> tuple[int, int] | None:
    """Return the speaker of a sentence that only says whose words the one before was ("Das teilte X mit.")."""
    if frame.words[frame.first].lower not in frame.cues.back_references or frame.last - frame.first > 20:
        return None
    verb = next((v for v in frame.verbs if v.index <= frame.first + 2 and v.kind != "quote_only"), None)
    return frame.speaker(verb, (frame.last, frame.last), after=True) if verb is not None else None


def _unframed(frame: Frame, *, following: bool, introduced: bool) -> Speech | None:
    """Read a sentence that is said by the speaker before: a quotation alone, or one in the subjunctive."""
    words = [w for w in frame.words[frame.first : frame.last] if w.pos != "PUNCT"]
    if not words or not following:
        return None
    if frame.quotes:
        quoted = sum(1 for w in words if any(q.start <= w.start < q.end for q in frame.quotes))
        if quoted >= 0.7 * len(words) and quoted > 3:
            return Speech(frame.quotes[0].inner_start, frame.quotes[-1].inner_end, "direct", inherits=True)
    outside = [i for i in range(frame.first, frame.last) if i not in frame.quoted]
    finite = [frame.words[i] for i in outside if frame.words[i].pos in {"VERB", "AUX"} and is_finite(frame.words[i])]
    if not introduced and any(_reporting(word, frame.cues) for word in finite[:2]):
        start, end = frame.block.span(frame.first, frame.last)
        return Speech(start, end, "indirect", inherits=True)
    return None


def _reporting(word: Word, cues: Cues) -> bool:
    """Whether a verb's mood marks words as somebody else's (German Konjunktiv)."""
    if not cues.subjunctive:
        return False
    return word.lower in cues.subjunctive or ("Mood=Sub" in word.morph and word.lower.endswith("e"))


class _Reader:
    """Reads one frame; the words in `used` are said already."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.block, self.words, self.cues = frame, frame.block, frame.words, frame.cues
        self.found: list[Speech] = []
        self.used: set[int] = set()
        self.contents = Contents(frame)
        self.sources = Sources(frame, self.contents, self.used)

    def read(self) -> list[Speech]:
        """Return the speech of the frame in order."""
        for act in self.sources.responsibility():
            self._add(self._speech(*act))
        for verb in self.frame.verbs:
            if verb.index not in self.used and not self._claims_responsibility(verb):
                for speech in self._of_verb(verb):
                    self._add(speech)
        for speech in (self._speech(*source) for source in (*self.sources.according(), *self.sources.so())):
            before = len(self.found)
            self._add(speech)
            if len(self.found) == before:
                self._left_quotes(speech)
        self._left_quotes()
        return sorted(self.found, key=lambda s: (s.start, s.end))

    def _claims_responsibility(self, verb: SpeechVerb) -> bool:
        """Whether a verb's object is the word for responsibility, so that it says nothing else."""
        near = self.words[verb.index + 1 : verb.index + 4]
        rules = [r for r in self.cues.responsibility if self.words[verb.index].lemmas & r.verbs]
        return any(w.lemmas & rule.nouns for rule in rules for w in near)

    def _add(self, speech: Speech | None) -> None:
        if speech is None or speech.end <= speech.start:
            return
        for old in self.found:
            if speech.start < old.end and speech.end > old.start:
                return
        self.found.append(speech)
        self.used.update(
            i for i in range(self.frame.first, self.frame.last) if speech.start <= self.words[i].start < speech.end
        )

    def _of_verb(self, verb: SpeechVerb) -> Iterator[Speech]:
        """Find the content of a verb of saying: a quotation beside it, a clause after it or before it, an object."""
        for content, after in self.contents.of_verb(verb):
            kind = self._kind(verb, content)
            if kind is None:
                continue
            speaker = self.frame.speaker(verb, content, after=after)
            if speaker is None and self.words[content[0]].lower in self.cues.complementizers:
                return
            if speaker is None:
                continue
            yield self._speech(content, kind, speaker, verb.index)
            if (
                self.words[content[0] - 1].text == ":"
                and (marked := self.contents.marked(verb))
                and marked[0] < content[0]
            ):
                yield self._speech((marked[0], content[0] - 1), "indirect", speaker, verb.index)
            return

    def _kind(self, verb: SpeechVerb, content: tuple[int, int]) -> Kind | None:
        quoted = all(i in self.frame.quoted or self.words[i].pos == "PUNCT" for i in range(*content))
        if verb.kind in _KINDS and not (verb.kind == "denial" and quoted):
            return _KINDS[verb.kind]
        inside = [i for i in range(*content) if self.words[i].pos != "PUNCT"]
        share = sum(i in self.frame.quoted for i in inside) / len(inside) if inside else 0
        if verb.kind == "quote_only" and share < 0.5:
            return None
        return "direct" if share >= 0.5 else "indirect"

    def _left_quotes(self, source: Speech | None = None) -> None:
        """Give quotations that no verb took the speaker of the speech nearest to them, or of the source named."""
        for quote in self.frame.quotes:
            inside = self.contents.words_of(quote)
            if self.used & set(range(*inside)):
                continue
            near = (
                [source] if source else [s for s in self.found if s.speaker is not None and s.kind != "responsibility"]
            )
            if near and sum(self.words[i].pos != "PUNCT" for i in range(*inside)) > 3:
                closest = min(near, key=lambda s: abs(s.start - quote.start))
                self._add(replace(closest, start=quote.inner_start, end=quote.inner_end, kind="direct"))

    def _speech(self, content: tuple[int, int], kind: Kind, speaker: tuple[int, int], verb: int) -> Speech:
        start, end = self._trimmed(*content)
        return Speech(start, end, kind, self.block.span(*speaker), verb=verb)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of words without the stops and quotation marks around them."""
        while first < last and self.words[first].pos == "PUNCT" and self.words[first].text not in {"(", "["}:
            first += 1
        while last > first and self.words[last - 1].pos == "PUNCT" and self.words[last - 1].text not in {")", "]"}:
            last -= 1
        if first >= last:
            return 0, 0
        start, end = self.block.span(first, last)
        for quote in self.frame.quotes:
            if start < quote.start and quote.inner_end <= end < quote.end:
                end = quote.end
            if quote.start <= start and end <= quote.end:
                start, end = max(start, quote.inner_start), min(end, quote.inner_end)
        return start, end
