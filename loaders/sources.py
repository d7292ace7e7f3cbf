"""Sources of what is said that are named without a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actorgraph.loaders.inserted import continues
from actorgraph.loaders.kinds import said_kind
from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.phrases import extended
from actorgraph.loaders.quotes import DOUBLE, SINGLE
from actorgraph.loaders.speech import Frame
from actorgraph.loaders.tails import tails
from actorgraph.loaders.word_sets import OWNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.contents import Contents
    from actorgraph.loaders.kinds import Kind
    from actorgraph.loaders.phrases import Phrase

__all__ = ["Source", "Sources"]

Stretch = tuple[int, int]


class Source(NamedTuple):
    """What is said, its kind, the speaker's words, and the verb, or -1; stretches are word indices."""

    content: Stretch
    kind: Kind
    speaker: Stretch
    verb: int


class Sources:
    """Reads one frame for `according to X`, `so X`."""

    def __init__(self, frame: Frame, contents: Contents) -> None:
        self.frame, self.block, self.words, self.cues = frame, frame.block, frame.words, frame.cues
        self.contents = contents

    def according(self) -> Iterator[Source]:
        words, cues = self.words, self.cues
        lowers = [w.lower for w in words[self.frame.first : self.frame.last]]
        for phrase in cues.according.before:
            parts = phrase.split()
            for k in range(len(lowers) - len(parts)):
                i = self.frame.first + k
                if lowers[k : k + len(parts)] != parts or i in self.frame.quoted:
                    continue
                place = i + len(parts)
                marked = place + 1 < self.frame.last and words[place].text in DOUBLE | SINGLE
                place += marked
                noun = self._noun_at(place)
                if noun is None or self._pronoun_at(place):
                    yield from self._by_pronoun(i, place)
                    continue
                _, end = extended(
                    self.frame.phrases, self.frame.phrases.index(noun), words, cues, limit=self.frame.last
                )
                named = end
                if end < self.frame.last and (words[end].lower in cues.there or (marked and words[end].text in DOUBLE)):
                    end += 1
                    named += words[end - 1].lower in cues.there
                start = max(noun.start, i + 1) if noun.start > i else place
                itself = any(w.lower.startswith(cues.own) for w in words[start : noun.last])
                end = noun.last if itself else end
                subject = (
                    self.frame.subject_within(self.frame.first, self.frame.last, own=True) if itself else (start, named)
                )
                if subject is not None:
                    yield from self._rest(i, end, subject)
        for own in cues.according.own:
            yield from self._own_account(own.split(), lowers)
        for noun in self.frame.phrases:
            if noun.prep in cues.according.prepositions and self._source_noun(noun.head):
                yield from self._in_the_view(noun)
        for k, lower in enumerate(lowers):
            if lower in cues.according.after:
                i = self.frame.first + k
                noun = next((p for p in self.frame.phrases if p.last == i), None)
                if noun is not None:
                    yield from self._rest(noun.first, i + 1, (noun.first, noun.last))

    def _noun_at(self, place: int) -> Phrase | None:
        """Return the noun phrase that begins at a word, a participle's own words between its article and it or not."""
        return next((p for p in self.frame.phrases if p.first <= place < p.last or p.article == place), None)

    def _pronoun_at(self, place: int) -> bool:
        """Whether a pronoun stands here that could be a possessive but has no noun ("volgens haar geen …")."""
        words = self.words
        if place + 1 >= self.frame.last or words[place].lower not in self.cues.pronoun_speakers:
            return False
        after = words[place + 1]
        return after.pos in {"DET", "ADV", "VERB", "AUX", "PUNCT", "ADP"} and not after.name

    def _by_pronoun(self, first: int, place: int) -> Iterator[Source]:
        """Read "volgens haar", where the pronoun could be a possessive."""
        if place + 1 < self.frame.last and self.words[place].lower in self.cues.pronoun_speakers:
            yield from self._rest(first, place + 1, (place, place + 1))

    def _own_account(self, own: list[str], lowers: list[str]) -> Iterator[Source]:
        """Read "naar eigen zeggen": the subject of the sentence says it."""
        for k in range(len(lowers)):
            if lowers[k : k + len(own)] == own and self.frame.first + k not in self.frame.quoted:
                subject = self.frame.subject_within(self.frame.first, self.frame.last, own=True)
                if subject is not None:
                    yield Source((self.frame.first, self.frame.last), "indirect", subject, -1)

    def _in_the_view(self, noun: Phrase) -> Iterator[Source]:
        """Read "nach Angaben von X": the speaker is whose account it is, in "nach eigenen Angaben" the subject."""
        found, words = self.frame.phrases, self.words
        speaker = extended(found, found.index(noun), words, self.cues, limit=self.frame.last)
        end = speaker[1]
        apart = next((p for p in found if p.article == noun.last and p.link == "gen"), None)
        inner = next((p for p in found if p.first >= noun.last and p.first < end and p.link in {"gen", "of"}), apart)
        end = max(end, apart.last) if apart is not None else end
        if any(w.lower.startswith(self.cues.own) for w in words[noun.first : noun.last]):
            others = [
                p
                for p in found
                if not p.prep and p is not noun and p.link not in {"gen", "of"} and p.last <= noun.first
            ]
            others += [p for p in found if not p.prep and p.first >= end]
            if not others:
                return
            speaker = others[0].first, others[0].last
        elif inner is not None:
            speaker = inner.start, end
        elif noun.head > noun.first + 1 and words[noun.head - 1].lower in OWNING:
            speaker = noun.first, noun.head - 1
        elif self.cues.language == "en" and not any(w.lower in self.cues.possessives for w in words[noun.first : end]):
            return
        yield from self._rest(noun.first - 1, end, speaker)

    def _source_noun(self, i: int) -> bool:
        """Whether a noun names a report, alone or as the end of a compound ("Medienberichten")."""
        lower, nouns = self.words[i].lower, self.cues.according.nouns
        return lower in nouns or bool(tails(nouns, 6).of(lower))

    def _rest(self, first: int, last: int, speaker: tuple[int, int]) -> Iterator[Source]:
        """Yield what stands beside a source's phrase: behind it, else before it."""
        before = (self.contents.part_start(first), first)
        after = (last, self.frame.last)
        size = {span: sum(self.words[i].pos != "PUNCT" for i in range(*span)) for span in (before, after)}
        chosen = after if size[after] >= size[before] else before
        if size[before] and size[after] and not self._fronted(first, last):
            comma = self.words[first - 1].text in {",", "–", "("}
            if not comma or continues(self.frame, first - 1, last):
                chosen = self._clause_around(first, last)
        elif self._fronted(first, last) and size[after]:
            chosen = after
        if size.get(chosen, 9) < 2:
            return
        quoted = sum(i in self.frame.quoted for i in range(*chosen)) > 0.5 * (chosen[1] - chosen[0])
        yield Source(chosen, "direct" if quoted else said_kind(self.frame, chosen), speaker, -1)

    def _clause_around(self, first: int, last: int) -> Stretch:
        """Return the relative or adverbial clause that a source's phrase stands in, else the sentence."""
        start = self.frame.clause_start(first)
        if start == self.frame.first or start >= first or not self.contents.relative(start):
            return self.contents.part_start(first), self.frame.last
        ends = (i for i in range(last, self.frame.last) if self.words[i].text in {",", "–", ";"})
        return start, next(ends, self.frame.last)

    def _fronted(self, first: int, last: int) -> bool:
        """Whether a source's phrase opens a clause, whose verb stands right behind it in German and Dutch."""
        if first == self.frame.first or last >= self.frame.last:
            return False
        before, after = self.words[first - 1], self.words[last]
        if not self.cues.verb_second:
            return before.pos == "CCONJ" and after.text == ","
        opens = before.text in {",", ";", ":"} or before.pos == "CCONJ"
        return opens and after.pos in {"VERB", "AUX"} and is_finite(after)

    def so(self, *, inserted: bool = False) -> Iterator[Source]:
        """Read ", so X" and ", aldus X" at the end of a sentence or quotation; `inserted`: in its middle."""
        for i in range(self.frame.first + 1, self.frame.last - 1):
            if self.words[i].lower not in self.cues.according.so or i in self.frame.quoted:
                continue
            if self.words[i - 1].text != "," and i - 1 not in self.frame.quoted:
                continue
            noun = next((p for p in self.frame.phrases if i + 1 <= p.first <= i + 2), None)
            if noun is None or noun.prep or self.words[i + 1].lower in self.cues.complementizers:
                continue
            found = self.frame.phrases
            speaker = extended(found, found.index(noun), self.words, self.cues, limit=self.frame.last)
            if self.words[noun.last].text == "," and self.words[min(speaker[1], self.frame.last - 1)].text != ",":
                speaker = noun.first, noun.last
            if self.contents.has_verb(noun.last, self.frame.last) and i - 1 not in self.frame.quoted:
                if inserted and speaker[1] < self.frame.last and self.words[speaker[1]].text == ",":
                    content = (self.contents.part_start(i), self.frame.last)
                    yield Source(content, said_kind(self.frame, content), speaker, -1)
                continue
            if inserted:
                continue
            place = i - 1 if i - 1 in self.frame.quoted else i - 2
            if place in self.frame.quoted:
                yield Source(self.contents.quote_at(place), "direct", speaker, -1)
            else:
                content = (self.frame.first, i - 1)
                yield Source(content, said_kind(self.frame, content), speaker, -1)
