"""Attributed speech: what is said, of which kind, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from actorgraph.loaders.phrases import extended
from actorgraph.loaders.speech import Frame, SpeechVerb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.quotes import Quote
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Speech", "find_speech"]

Kind = Literal["direct", "indirect", "responsibility", "denial", "demand", "threat"]
_KINDS: dict[str, Kind] = {"demand": "demand", "threat": "threat", "denial": "denial"}
_CONTRASTS = frozenset({"während", "while", "whereas", "terwijl", "wobei", "und", "and", "en"})


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
    """Yield the speech of a paragraph in order; `colon`: the paragraph before ended with a colon and named a speaker."""
    spoken = colon
    for number, (first, last) in enumerate(block.frames):
        frame = Frame(block, first, last, cues)
        found = _Reader(frame).read()
        if not found and (plain := _unframed(frame, following=spoken, introduced=colon and number == 0)):
            found = [plain]
        yield from found
        spoken = bool(found) and not (len(found) == 1 and found[0].speaker is None and not found[0].inherits)


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
    finite = [frame.words[i] for i in outside if frame.words[i].pos in {"VERB", "AUX"} and _finite(frame.words[i])]
    if not introduced and any(_reporting(word, frame.cues) for word in finite[:2]):
        start, end = frame.block.span(frame.first, frame.last)
        return Speech(start, end, "indirect", inherits=True)
    return None


def _reporting(word: Word, cues: Cues) -> bool:
    """Whether a verb's mood marks words as somebody else's (German Konjunktiv)."""
    if not cues.subjunctive:
        return False
    return word.lower in cues.subjunctive or ("Mood=Sub" in word.morph and word.lower.endswith("e"))


def _finite(word: Word) -> bool:
    return "VerbForm=Inf" not in word.morph and "VerbForm=Part" not in word.morph


class _Reader:
    """Reads one frame; offsets of words in `taken` are said already."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.block, self.words, self.cues = frame, frame.block, frame.words, frame.cues
        self.found: list[Speech] = []
        self.used: set[int] = set()

    def read(self) -> list[Speech]:
        """Return the speech of the frame in order."""
        for act in self._responsibility():
            self._add(act)
        for verb in self.frame.verbs:
            if verb.index not in self.used:
                for speech in self._of_verb(verb):
                    self._add(speech)
        for speech in (*self._according(), *self._so()):
            before = len(self.found)
            self._add(speech)
            if len(self.found) == before:
                self._left_quotes(speech)
        self._left_quotes()
        return sorted(self.found, key=lambda s: (s.start, s.end))

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

    # What is said

    def _of_verb(self, verb: SpeechVerb) -> Iterator[Speech]:
        """Find the content of a verb of saying: a quotation beside it, a clause after it or before it, an object."""
        for content, after in self._contents(verb):
            kind = self._kind(verb, content)
            if kind is None:
                continue
            speaker = self.frame.speaker(verb, content, after=after)
            if speaker is None and self.words[content[0]].lower in self.cues.complementizers:
                return
            if speaker is None:
                continue
            yield self._speech(content, kind, speaker, verb.index)
            if self.words[content[0] - 1].text == ":" and (marked := self._marked(verb)) and marked[0] < content[0]:
                yield self._speech((marked[0], content[0] - 1), "indirect", speaker, verb.index)
            return

    def _contents(self, verb: SpeechVerb) -> Iterator[tuple[tuple[int, int], bool]]:
        """Yield possible contents of a verb as words, best first, and whether the speaker stands behind the verb."""
        v, first, last = verb.index, self.frame.first, self.frame.last
        words = self.words
        before = words[v - 1] if v > first else None
        colon = next((i for i in range(v + 1, last) if words[i].text == ":" and i not in self.frame.quoted), -1)
        quoted_before = v - 1 in self.frame.quoted or (
            before is not None and before.text == "," and v - 2 in self.frame.quoted
        )
        if quoted_before and verb.kind != "denial":
            quote = self._quote_at(v - 1 if v - 1 in self.frame.quoted else v - 2)
            yield quote, True
        if self.cues.language == "en" and not quoted_before and (said := self._quote_then_speaker(v)) is not None:
            yield said, False
        if colon >= 0:
            if colon + 1 < last and not self._clause_between(v, colon):
                yield (colon + 1, last), False
            elif colon + 1 == last and self.frame.verbs[-1] is verb and verb.kind == "quote_only":
                return
        if (clause := self._as_clause(v)) is not None:
            yield clause, False
        if before is not None and before.text == "," and verb.kind != "quote_only" and v - first > 3:
            inverted = v + 1 < last and (
                words[v + 1].name or words[v + 1].pos in {"DET", "PRON", "PROPN", "NOUN", "ADJ"}
            )
            if inverted and self._has_verb(first, v - 1) and not self._marker_follows(v):
                yield (first, v - 1), True
        if (marked := self._marked(verb)) is not None:
            yield marked, False
        quote = self._quote_after(v)
        if quote is not None:
            yield quote, False
        if verb.kind == "quote_only":
            return
        if (bare := self._bare(verb)) is not None:
            yield bare, False
        if (tail := self._named_then_said(v)) is not None:
            yield tail, False
        if verb.kind in {"demand", "threat"} and (task := self._task(verb)) is not None:
            yield task, False
        if verb.kind in {"demand", "denial", "threat"} and (thing := self._object(verb)) is not None:
            yield thing, False

    def _kind(self, verb: SpeechVerb, content: tuple[int, int]) -> Kind | None:
        if verb.kind in _KINDS:
            return _KINDS[verb.kind]
        inside = [i for i in range(*content) if self.words[i].pos != "PUNCT"]
        share = sum(i in self.frame.quoted for i in inside) / len(inside) if inside else 0
        if verb.kind == "quote_only" and share < 0.5:
            return None
        return "direct" if share >= 0.5 else "indirect"

    def _marked(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return the clause behind a complementizer ("dass …") that belongs to the verb."""
        start = max(verb.index, verb.particle if verb.particle - verb.index < 4 else -1) + 1
        for i in range(verb.index + 1, self.frame.last):
            if i in self.frame.quoted:
                return None
            if self.words[i].lower in self.cues.complementizers and self.words[i].pos != "DET":
                if self.cues.language != "en" and i > verb.index + 1 and self.words[i - 1].text not in {",", "–"}:
                    if i - verb.index > 2 and self.cues.language == "de":
                        continue
                if any(v.index > verb.index and v.index < i for v in self.frame.verbs):
                    return None
                return i, self._clause_end(i, verb)
            if i > start + 25:
                return None
        return None

    def _clause_end(self, start: int, verb: SpeechVerb) -> int:
        """Return where a clause ends: at the next verb of saying that is joined to this one, else with the sentence."""
        for other in self.frame.verbs:
            if other.index <= start:
                continue
            before = other.index - 1
            opener = self.frame.clause_start(other.index)
            if opener - 1 > start and self.words[opener].lower in _CONTRASTS:
                return opener - 1
            joined = self.words[before].pos == "CCONJ" or self.words[before].lower in {"und", "en", "and"}
            if joined and before > start:
                return before - (self.words[before - 1].text == ",")
            if self.words[before].text == "," and self._same_form(other.index, verb.index):
                return before
        return self.frame.last

    def _same_form(self, first: int, second: int) -> bool:
        return _finite(self.words[first]) and _finite(self.words[second]) and self.words[first].pos == "VERB"

    def _bare(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return a clause without a complementizer: behind the comma after the verb, in English right behind it."""
        v, last = verb.index, self.frame.last
        if self.cues.language == "en" or verb.kind == "demand":
            if self.cues.language == "en" and self._has_verb(v + 1, last) and v + 1 < last:
                start = v + 1
                while start < last and self.words[start].pos in {"ADV", "PUNCT"}:
                    start += 1
                if verb.kind in {"demand", "threat"} or self._infinitive_next(start):
                    return None
                if start < last and self.words[start].pos not in {"ADP", "CCONJ", "SCONJ"}:
                    return start, self._clause_end(start, verb)
        for i in range(v + 1, min(last, v + 22)):
            if i in self.frame.quoted:
                return None
            if self.words[i].text == "," and i != self._apposition_end(v, i):
                if i + 1 < last and not self._relative(i + 1) and self._has_verb(i + 1, last):
                    return i + 1, self._clause_end(i + 1, verb)
        return None

    def _infinitive_next(self, i: int) -> bool:
        return i < self.frame.last and self.words[i].lower in self.cues.infinitive_markers and self.words[i].pos == "PART"

    def _apposition_end(self, v: int, comma: int) -> int:
        """Return the comma if it only encloses a name's apposition or follows a list, else -1."""
        following = next((p for p in self.frame.phrases if p.first == comma + 1), None)
        if following is None or following.prep:
            return -1
        after = following.last
        extended_last = extended(
            self.frame.phrases, self.frame.phrases.index(following), self.words, limit=self.frame.last
        )[1]
        ends = {self.words[i].text for i in (after, extended_last) if i < self.frame.last}
        return comma if "," in ends and not self._has_verb(comma + 1, after) else -1

    def _relative(self, i: int) -> bool:
        word = self.words[i]
        lower = word.lower
        if lower in self.cues.relative_pronouns:
            if self.cues.language == "de" and i + 1 < self.frame.last:
                following = self.words[i + 1]
                agrees = word.pos == "DET" or following.pos in {"NOUN", "ADJ", "PROPN", "NUM"} or following.name
                return not agrees
            return self.cues.language == "en" or lower not in {"dat"}
        return lower in self.cues.words.get("SCONJ", ()) or lower in self.cues.words.get("CCONJ", ())

    def _named_then_said(self, v: int) -> tuple[int, int] | None:
        """Return the sentence before ", X said" (English) with its comma."""
        if self.cues.language != "en":
            return None
        start = self.frame.clause_start(v)
        if start - 1 > self.frame.first and self.words[start - 1].text == "," and v - start <= 8 and start < v:
            end_of_frame = all(
                w.pos in {"PUNCT", "ADV", "NOUN", "PROPN", "ADP", "DET", "NUM"}
                for w in self.words[v + 1 : self.frame.last]
            )
            if end_of_frame and self._has_verb(self.frame.first, start - 1):
                return self.frame.first, start - 1
        return None

    def _as_clause(self, v: int) -> tuple[int, int] | None:
        """Return the rest of a sentence with "wie X mitteilte" in it."""
        start = self.frame.clause_start(v)
        if self.words[start].lower not in self.cues.according.as_ or start == v:
            return None
        end = v + 1
        while end < self.frame.last and self.words[end].text != ",":
            end += 1
        before, after = start - 1 - self.frame.first, self.frame.last - end - 1
        if max(before, after) < 3:
            return None
        return (self.frame.first, start - 1) if before > after else (end + 1, self.frame.last)

    def _task(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return an infinitive behind a verb of demanding or threatening, where no comma parts them."""
        last = self.frame.last
        for i in range(verb.index + 1, min(last, verb.index + 20)):
            word = self.words[i]
            if i in self.frame.quoted or word.text in {":", ";"}:
                return None
            infinitive = word.lower in self.cues.infinitive_markers and i + 1 < last and self.words[i + 1].pos in {"VERB", "AUX"}
            if infinitive and self.cues.language == "en":
                return i, self._clause_end(i, verb)
            if infinitive:
                subject = self.frame.speaker(verb, (i, last), after=False)
                start = max(verb.index + 1, subject[1] if subject and subject[0] > verb.index else 0)
                while start < i and self.words[start].pos in {"PUNCT", "ADV"} or start == verb.particle:
                    start += 1
                return start, self._clause_end(i, verb)
        return None

    def _object(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return what is demanded, denied or threatened with, where it is a noun phrase."""
        v, last = verb.index, self.frame.last
        final = all(w.pos in {"PUNCT", "AUX"} for w in self.words[v + 1 : last])
        if (
            final
            or "VerbForm=Part" in self.words[v].morph
            or self.words[max(0, v - 1)].lower in self.cues.infinitive_markers
        ):
            return self._object_before(v)
        return self._object_behind(verb)

    def _object_before(self, v: int) -> tuple[int, int] | None:
        start = self.frame.clause_start(v)
        inside = [p for p in self.frame.phrases if start <= p.first and p.last <= v and not p.pronoun]
        subject = self.frame.speaker(SpeechVerb(v, "demand"), (v, v), after=False)
        rest = [p for p in inside if subject is None or p.first >= subject[1]]
        plain = next((p for p in rest if not p.prep), None)
        return (plain.first, v) if plain is not None else None

    def _object_behind(self, verb: SpeechVerb) -> tuple[int, int] | None:
        v, last = verb.index, self.frame.last
        subject = self.frame.speaker(verb, (v, v), after=False)
        first = subject[1] if subject is not None and subject[0] > v else v + 1
        plain = next(
            (p for p in self.frame.phrases if p.first >= first and not p.pronoun and self._direct(p.first, first)), None
        )
        if plain is None:
            return None
        end = self._clause_end(plain.first, verb)
        for i in range(plain.last, end):
            if self.words[i].text in {",", ";"} and (self._relative(i + 1) if i + 1 < last else True):
                end = i
                break
        return plain.first, end

    def _direct(self, start: int, first: int) -> bool:
        return all(w.pos in {"ADV", "ADP", "PART", "DET"} for w in self.words[first:start])

    # Sources named without a verb

    def _according(self) -> Iterator[Speech]:
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
                yield from self._rest(noun.first - 1, speaker[1], speaker)
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

    def _rest(self, first: int, last: int, speaker: tuple[int, int]) -> Iterator[Speech]:
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
        yield self._speech(chosen, "direct" if quoted else "indirect", speaker, -1)

    def _so(self) -> Iterator[Speech]:
        """Read ", so X" and ", aldus X" at the end of a sentence or quotation."""
        for i in range(self.frame.first + 1, self.frame.last - 1):
            if self.words[i].lower not in self.cues.according.so or i in self.frame.quoted:
                continue
            if self.words[i - 1].text != "," and i - 1 not in self.frame.quoted:
                continue
            noun = next((p for p in self.frame.phrases if i + 1 <= p.first <= i + 2), None)
            if noun is None or noun.prep or self.words[i + 1].lower in self.cues.complementizers:
                continue
            if self._has_verb(noun.last, self.frame.last) and i - 1 not in self.frame.quoted:
                continue
            speaker = extended(self.frame.phrases, self.frame.phrases.index(noun), self.words, limit=self.frame.last)
            place = i - 1 if i - 1 in self.frame.quoted else i - 2
            if place in self.frame.quoted:
                yield self._speech(self._quote_at(place), "direct", speaker, -1)
            else:
                yield self._speech((self.frame.first, i - 1), "indirect", speaker, -1)

    def _responsibility(self) -> Iterator[Speech]:
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
                end = i if act.first < i else self._clause_end(act.first, SpeechVerb(i, "indirect"))
                self.used.add(i)
                yield self._speech((act.first, end), "responsibility", speaker, i)

    # Quotations

    def _quote_at(self, i: int) -> tuple[int, int]:
        quote = next(q for q in self.frame.quotes if q.start <= self.words[i].start < q.end)
        return self._words_of(quote)

    def _words_of(self, quote: Quote) -> tuple[int, int]:
        inside = [i for i in range(self.frame.first, self.frame.last) if quote.start <= self.words[i].start < quote.end]
        return inside[0], inside[-1] + 1

    def _quote_after(self, v: int) -> tuple[int, int] | None:
        """Return the quotation behind a verb, with the words of the same clause before it."""
        for quote in self.frame.quotes:
            first, last = self._words_of(quote)
            if first <= v:
                continue
            between = [self.words[i] for i in range(v + 1, first)]
            if any(w.text in {";"} for w in between) or len(between) > 30:
                return None
            comma = max((i for i in range(v + 1, first) if self.words[i].text == ","), default=-1)
            marked = comma >= 0 and comma + 1 < first and self._has_verb(comma + 1, last)
            if marked and not self._relative(comma + 1) and first - comma < 8:
                return comma + 1, last
            return first, last
        return None

    def _quote_then_speaker(self, v: int) -> tuple[int, int] | None:
        """Return the quotation before "X said" where nothing but X stands between."""
        i = v - 1
        while i > self.frame.first and i not in self.frame.quoted:
            i -= 1
        between = self.words[i + 1 : v]
        if i not in self.frame.quoted or not between or len(between) > 14:
            return None
        plain = all(w.pos not in {"VERB", "SCONJ"} and w.text not in {";", ":"} for w in between if not w.name)
        starts = self.words[i].text in {",", ".", "!", "?"} or self.words[i + 1].text == "," or self._ends_clause(i)
        return self._quote_at(i) if plain and starts else None

    def _ends_clause(self, i: int) -> bool:
        """Whether the words up to a closing mark end with a comma or stop inside it."""
        return any(w.text in {",", ".", "!", "?"} for w in self.words[max(self.frame.first, i - 1) : i + 1])

    def _left_quotes(self, source: Speech | None = None) -> None:
        """Give quotations that no verb took the speaker of the speech nearest to them, or of the source named."""
        for quote in self.frame.quotes:
            inside = self._words_of(quote)
            if self.used & set(range(*inside)):
                continue
            near = [source] if source else [s for s in self.found if s.speaker is not None and s.kind != "responsibility"]
            if near and sum(self.words[i].pos != "PUNCT" for i in range(*inside)) > 3:
                closest = min(near, key=lambda s: abs(s.start - quote.start))
                self._add(replace(closest, start=quote.inner_start, end=quote.inner_end, kind="direct"))

    # Helpers

    def _clause_between(self, v: int, colon: int) -> bool:
        return any(other.index > v and other.index < colon for other in self.frame.verbs)

    def _marker_follows(self, v: int) -> bool:
        return any(
            self.words[i].lower in self.cues.complementizers and self.words[i - 1].text == ","
            for i in range(v + 1, self.frame.last)
        )

    def _has_verb(self, first: int, last: int) -> bool:
        return any(self.words[i].pos in {"VERB", "AUX"} for i in range(first, last))

    def _speech(self, content: tuple[int, int], kind: Kind, speaker: tuple[int, int], verb: int) -> Speech:
        start, end = self._trimmed(*content)
        return Speech(start, end, kind, self.block.span(*speaker), verb=verb)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of words without the marks and stops around them, and without quotation marks of its own."""
        while first < last and self.words[first].pos == "PUNCT" and self.words[first].text not in {"(", "["}:
            first += 1
        while last > first and self.words[last - 1].pos == "PUNCT" and self.words[last - 1].text not in {")", "]"}:
            last -= 1
        if first >= last:
            return 0, 0
        start, end = self.block.span(first, last)
        for quote in self.frame.quotes:
            if quote.start <= start and end <= quote.end:
                start, end = max(start, quote.inner_start), min(end, quote.inner_end)
        return start, end
