"""What is said in one sentence, of which kind, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from actorgraph.loaders.contents import Contents
from actorgraph.loaders.inserted import inserted
from actorgraph.loaders.joined import joined_speaker
from actorgraph.loaders.kinds import kind_of, said_kind
from actorgraph.loaders.moods import is_finite, reports
from actorgraph.loaders.reported import Reports
from actorgraph.loaders.responsibility import Responsibilities
from actorgraph.loaders.sources import Sources
from actorgraph.loaders.unsaid import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.kinds import Kind
    from actorgraph.loaders.saying import SpeechVerb
    from actorgraph.loaders.speech import Frame

__all__ = ["Reader", "Speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """Speech in a paragraph: document offsets of what is said, and of its speaker's words where they stand there.

    `inherits`: the speaker is the one of the speech before; `carried`: only the verbs' mood tells that it is speech.
    """

    start: int
    end: int
    kind: Kind
    speaker: tuple[int, int] | None = None
    inherits: bool = False
    verb: int = -1
    carried: bool = False


class Reader:
    """Reads one frame; the words in `used` are said already."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.block, self.words, self.cues = frame, frame.block, frame.words, frame.cues
        self.found: list[Speech] = []
        self.used: set[int] = set()
        self.contents = Contents(frame)
        self.sources = Sources(frame, self.contents)
        self.reports = Reports(frame, self.contents)

    def read(self) -> list[Speech]:
        """Return the speech of the frame in order."""
        for source in self.sources.so(inserted=True):
            self._add(self._speech(*source))
        for act in Responsibilities(self.frame, self.contents, self.used).find():
            self._add(self._speech(*act))
        for verb in self.frame.verbs:
            inside = self._claims_responsibility(verb) or self.frame.unsaid_yet(verb) or self.frame.told_inside(verb)
            inside = inside or says_nothing(self.frame, verb)
            for speech in () if inside or verb.index in self.used else self._of_verb(verb):
                self._add(speech)
        self._after_colon()
        sources = (*self.sources.according(), *self.sources.so())
        for speech in (self._speech(self._unsaid(s.content), *s[1:]) for s in sources):
            before = len(self.found)
            place = speech.speaker[0] if speech.speaker else 0
            if any(
                s.verb >= 0 and speech.start <= self.words[s.verb].start < min(place, speech.end) for s in self.found
            ):
                continue  # "X reported, citing Y": X says it
            self._add(speech)
            if len(self.found) == before:
                self._left_quotes(speech)
        self._left_quotes()
        for source in self.reports.find(self.used):
            self._add(self._speech(*source))
        return sorted(self.found, key=lambda s: (s.start, s.end))

    def _after_colon(self) -> None:
        """Give a quotation behind a colon to the subject before it, whatever the verb ("Omar disagrees: “…”")."""
        frame = self.frame
        for quote in frame.quotes:
            first, last = self.contents.words_of(quote)
            if self.used & set(range(first, last)) or first < frame.first + 2 or self.words[first - 1].text != ":":
                continue
            speaker = frame.subject_within(frame.first, first - 1, own=True)
            if speaker is not None:
                self._add(self._speech((first, last), "direct", speaker, -1))

        self._told_behind_colon()

    def _told_behind_colon(self) -> None:
        """Give a German clause in the subjunctive behind a colon to the subject before ("X rügte Y: Sie lüge")."""
        frame, words = self.frame, self.words
        colon = next((i for i in range(frame.first + 2, frame.last) if words[i].text == ":"), -1)
        if (
            self.cues.language != "de"
            or colon < 0
            or colon in frame.quoted
            or self.used & set(range(colon, frame.last))
        ):
            return
        finite = [i for i in range(colon + 1, frame.last) if words[i].pos in {"VERB", "AUX"} and is_finite(words[i])]
        speaker = frame.subject_within(frame.first, colon, own=True)
        if finite and reports(words[finite[0]], self.cues) and speaker is not None:
            content = colon + 1, frame.last
            self._add(self._speech(content, said_kind(frame, content), speaker, -1))

    def _unsaid(self, content: tuple[int, int]) -> tuple[int, int]:
        """Cut what a source says off before the clause in which something else is said."""
        taken = min((i for i in self.used if content[0] < i < content[1]), default=-1)
        commas = [i for i in range(content[0], taken) if self.words[i].text in {",", ";", "–"}]
        return (content[0], commas[-1]) if commas and commas[-1] - content[0] > 3 else content

    def _claims_responsibility(self, verb: SpeechVerb) -> bool:
        """Whether a verb's object is the word for responsibility, so that it says nothing else."""
        near = self.words[verb.index + 1 : verb.index + 4]
        rules = [r for r in self.cues.responsibility if r.nouns and self.words[verb.index].lemmas & r.verbs]
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
        if verb.kind != "quote_only" and (around := inserted(self.frame, verb)) is not None:
            kind = kind_of(self.frame, verb, around[0])
            if kind is not None:
                yield self._speech(around[0], kind, around[1], verb.index)
                return
        joined = joined_speaker(self.frame, verb)
        if (asked := self.contents.objects.request(verb)) is not None:
            speaker = joined_speaker(self.frame, verb, any_verb=True) or self.frame.speaker(verb, asked, after=False)
            if speaker is not None:
                kind = "threat" if self._warns(verb, asked) else "demand"
                yield self._speech(asked, kind, speaker, verb.index)
                return
        for content, after in self.contents.of_verb(verb):
            kind = kind_of(self.frame, verb, content)
            if kind is None:
                continue
            speaker = joined or self.frame.speaker(verb, content, after=after)
            if speaker is None and self.words[content[0]].lower in self.cues.complementizers:
                return
            if speaker is None:
                continue
            yield self._speech(content, kind, speaker, verb.index)
            if self.words[content[0] - 1].text == ":" and (before := self.contents.clause(verb, content[0] - 1)):
                yield self._speech(before, said_kind(self.frame, before, verb.index), speaker, verb.index)
            elif (rest := self._behind_colon(content[1])) is not None:
                yield self._speech(rest, said_kind(self.frame, rest, verb.index), speaker, verb.index)
            return

    def _behind_colon(self, end: int) -> tuple[int, int] | None:
        """Return the clause behind a colon that goes on with what is said before it ("… as “gossip”: nobody pays")."""
        words, last = self.words, self.frame.last
        place = end + (end < last and end in self.frame.quoted)
        if place >= last or words[place].text != ":" or any(i in self.frame.quoted for i in range(place, last)):
            return None
        return (place + 1, last) if self.contents.has_finite(place + 1, last) else None

    def _warns(self, verb: SpeechVerb, content: tuple[int, int]) -> bool:
        """Whether somebody is warned not to do something."""
        negated = any(
            self.words[i].lower in self.cues.negation for i in range(content[0], min(content[0] + 4, content[1]))
        )
        return negated and bool(self.words[verb.index].lemmas & self.cues.warnings)

    def _left_quotes(self, source: Speech | None = None) -> None:
        """Give quotations that no verb took the speaker of the speech nearest to them, or of the source named."""
        for quote in self.frame.quotes:
            inside = self.contents.words_of(quote)
            if self.used & set(range(*inside)):
                continue
            near = (
                [source] if source else [s for s in self.found if s.speaker is not None and s.kind != "responsibility"]
            )
            split = any(s.kind == "direct" for s in near)
            if near and sum(self.words[i].pos != "PUNCT" for i in range(*inside)) > (1 if split else 3):
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
