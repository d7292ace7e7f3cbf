"""Sources of what is said that are named without a verb of saying, and acts that somebody claims as his own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from actorgraph.loaders.phrases import extended
from actorgraph.loaders.speech import Frame, SpeechVerb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.contents import Contents

__all__ = ["Source", "Sources"]

Stretch = tuple[int, int]


class Source(NamedTuple):
    """What is said, its kind, the speaker's words, and the verb, or -1; stretches are word indices."""

    content: Stretch
    kind: Literal["direct", "indirect", "responsibility"]
    speaker: Stretch
    verb: int


class Sources:
    """Reads one frame for `according to X`, `so X` and claims of responsibility; marks verbs it took in `used`."""

    def __init__(self, frame: Frame, contents: Contents, used: set[int]) -> None:
        self.frame, self.block, self.words, self.cues = frame, frame.block, frame.words, frame.cues
        self.contents, self.used = contents, used

    def according(self) -> Iterator[Source]:
        words, cues = self.words, self.cues
        lowers = [w.lower for w in words[self.frame.first : self.frame.last]]
        for phrase in cues.according.before:
            parts = phrase.split()
            for k in range(len(lowers) - len(parts)):
                i = self.frame.first + k
                if lowers[k : k + len(parts)] != parts or i in self.frame.quoted:
                    continue
                noun = next(
                    (p for p in self.frame.phrases if p.first <= i + len(parts) < p.last or p.first == i + len(parts)),
                    None,
                )
                if noun is None:
                    continue
                _, end = extended(self.frame.phrases, self.frame.phrases.index(noun), words, limit=self.frame.last)
                start = max(noun.first, i + 1) if noun.first > i else i + len(parts)
                yield from self._rest(i, end, (start, end))
        for noun in self.frame.phrases:
            if noun.prep in cues.according.prepositions and self._source_noun(noun.head):
                speaker = extended(self.frame.phrases, self.frame.phrases.index(noun), words, limit=self.frame.last)
                end = speaker[1]
                if any(w.lower.startswith("eigen") for w in words[noun.first : noun.last]):
                    own = next((p for p in self.frame.phrases if not p.prep), None)
                    speaker = (own.first, own.last) if own is not None else speaker
                yield from self._rest(noun.first - 1, end, speaker)
        for k, lower in enumerate(lowers):
            if lower in cues.according.after:
                i = self.frame.first + k
                noun = next((p for p in self.frame.phrases if p.last == i), None)
                if noun is not None:
                    yield from self._rest(noun.first, i + 1, (noun.first, noun.last))

    def _source_noun(self, i: int) -> bool:
        """Whether a noun names a report, alone or as the end of a compound ("Medienberichten")."""
        lower, nouns = self.words[i].lower, self.cues.according.nouns
        return lower in nouns or any(len(noun) > 5 and lower.endswith(noun) for noun in nouns)

    def _rest(self, first: int, last: int, speaker: tuple[int, int]) -> Iterator[Source]:
        """Yield what stands beside a source's phrase: behind it, else before it."""
        before = (self.frame.first, first)
        after = (last, self.frame.last)
        size = {span: sum(self.words[i].pos != "PUNCT" for i in range(*span)) for span in (before, after)}
        chosen = after if size[after] >= size[before] else before
        if size[before] > 2 and size[after] > 2 and first - 1 >= self.frame.first and self.words[first - 1].text != ",":
            chosen = (self.frame.first, self.frame.last)
        if size.get(chosen, 9) < 2:
            return
        quoted = sum(i in self.frame.quoted for i in range(*chosen)) > 0.5 * (chosen[1] - chosen[0])
        yield Source(chosen, "direct" if quoted else "indirect", speaker, -1)

    def so(self) -> Iterator[Source]:
        """Read ", so X" and ", aldus X" at the end of a sentence or quotation."""
        for i in range(self.frame.first + 1, self.frame.last - 1):
            if self.words[i].lower not in self.cues.according.so or i in self.frame.quoted:
                continue
            if self.words[i - 1].text != "," and i - 1 not in self.frame.quoted:
                continue
            noun = next((p for p in self.frame.phrases if i + 1 <= p.first <= i + 2), None)
            if noun is None or noun.prep or self.words[i + 1].lower in self.cues.complementizers:
                continue
            if self.contents.has_verb(noun.last, self.frame.last) and i - 1 not in self.frame.quoted:
                continue
            speaker = extended(self.frame.phrases, self.frame.phrases.index(noun), self.words, limit=self.frame.last)
            place = i - 1 if i - 1 in self.frame.quoted else i - 2
            if place in self.frame.quoted:
                yield Source(self.contents.quote_at(place), "direct", speaker, -1)
            else:
                yield Source((self.frame.first, i - 1), "indirect", speaker, -1)

    def responsibility(self) -> Iterator[Source]:
        for i in range(self.frame.first, self.frame.last):
            word = self.words[i]
            for rule in self.cues.responsibility:
                if i in self.frame.quoted or word.pos in {"NOUN", "PROPN"} or not word.lemmas & rule.verbs:
                    continue
                clause = list(self.words[self.frame.first : self.frame.last])
                if rule.nouns and not any(w.lemmas & rule.nouns for w in clause):
                    continue
                if any(w.lower in self.cues.negation for w in self.words[max(self.frame.first, i - 3) : i + 4]):
                    continue
                act = next((p for p in self.frame.phrases if p.prep in rule.prepositions and not p.pronoun), None)
                if act is None:
                    continue
                speaker = self.frame.speaker(SpeechVerb(i, "indirect"), (act.first - 1, act.last), after=False)
                if speaker is None or speaker[0] >= act.first > i:
                    continue
                end = i if act.first < i else self.contents.clause_end(act.first, SpeechVerb(i, "indirect"))
                self.used.add(i)
                yield Source((act.first, end), "responsibility", speaker, i)
