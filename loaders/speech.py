"""Find verbs of saying and who speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.phrases import TIMES, Phrase, extended, phrases
from actorgraph.loaders.saying import SpeechVerb, find_verb, has_particle

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.quotes import Quote
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Frame", "SpeechVerb", "has_particle"]

_COMMAS = frozenset({",", ";", "–", "—", "-", "("})
_DASHES = frozenset({"–", "—", "-", "--"})
_CARRIERS = frozenset({"in", "im", "aus", "from", "uit"})
_WHERE = frozenset({"in", "im", "at", "bij"})
_ORIGINS = frozenset({"aus", "uit", "from"})
_REFLEXIVE = frozenset(["sich", "zich", "himself", "herself", "itself", "themselves", "mich", "uns"])


def _past_dateline(words: list[Word], first: int, last: int) -> int:
    """Return where a paragraph's first sentence starts behind "BEIRUT, March 4 —"."""
    for i in range(first + 1, min(first + 9, last - 1)):
        word = words[i]
        if word.text in _DASHES and word.start > words[i - 1].end and words[first].text[0].isupper():
            return i + 1
        if word.pos in {"VERB", "AUX", "DET", "PRON"} or word.text in {".", ":", "?"}:
            break
    return first


class Frame:
    """A sentence, with the quotations in it as one piece each, as the place to look for speech and speakers."""

    def __init__(self, block: Block, first: int, last: int, cues: Cues) -> None:
        self.words = block.words
        first = _past_dateline(self.words, first, last) if first == 0 else first
        self.block, self.first, self.last, self.cues = block, first, last, cues
        start, end = block.span(first, last)
        self.quotes: list[Quote] = []
        self.quoted: set[int] = set()
        for quote in block.quotes:
            if quote.start < end and quote.end > start:
                inside = {i for i in range(first, last) if quote.start <= self.words[i].start < quote.end}
                if inside and self._counts(min(inside), max(inside) + 1):
                    self.quotes.append(quote)
                    self.quoted |= inside
        outside = [p for p in phrases(block, first, last, cues) if not set(range(p.first, p.last)) & self.quoted]
        self.phrases = [self._without_day(p) for p in outside]
        self.verbs = [v for i in range(first, last) if i not in self.quoted and (v := self._verb(i))]
        parts = {v.particle for v in self.verbs}
        self.verbs = [v for v in self.verbs if v.index not in parts]
        starts = {v.index for v in self.verbs}
        self.phrases = [
            replace(p, first=p.first + 1) if p.first in starts and p.last > p.first + 1 else p for p in self.phrases
        ]

    def _verb(self, i: int) -> SpeechVerb | None:
        return find_verb(self.words, i, self.first, self.last, self.quoted, self.cues)

    def _without_day(self, phrase: Phrase) -> Phrase:
        """Cut off a weekday that runs into a name ("zei Ada Quill dinsdag"); add the "Van" that opens one."""
        last = phrase.last
        opener = self.words[phrase.first - 1] if phrase.first > self.first else None
        named = phrase.prep in self.cues.name_particles and phrase.first == phrase.name
        if opener is not None and named and opener.text[0].isupper() and self._verb(last) is not None:
            return replace(phrase, first=phrase.first - 1, name=phrase.name - 1, prep="")
        while last - 1 > phrase.first and self.words[last - 1].lower in self.cues.weekdays:
            last -= 1
        return phrase if last == phrase.last else replace(phrase, last=last, head=min(phrase.head, last - 1))

    def _counts(self, first: int, last: int) -> bool:
        """Whether marks hold a quotation and not a name or a word in question: long, said by a verb, or a label."""
        words = self.words
        plain = [w for w in words[first:last] if w.pos != "PUNCT"]
        if len(plain) >= 3 or not plain:
            return len(plain) >= 3
        k = last + (last < self.last and words[last].text == ",")
        opens = first == self.first or words[first - 1].pos in {"PUNCT", "CCONJ"}
        if opens and k < self.last and (self._verb(k) or words[k].lower in self.cues.according.so):
            return True
        ended = any(w.text in {",", ".", "!", "?"} for w in words[last - 2 : last + 1])
        if (
            opens
            and ended
            and self.cues.language == "en"
            and any(self._verb(i) for i in range(k, min(k + 5, self.last)))
        ):
            return True
        opener = words[first - 1].lower if first > self.first else ""
        named = plain[0].text[0].isupper() and opener not in self.cues.label_openers
        for i in range(first - 1, self.first - 1, -1):
            if words[i].text in {":", ";"}:
                break
            if words[i].lemmas & self.cues.labels and words[i].pos in {"VERB", "AUX"}:
                return not named
        return False

    def clause_start(self, verb: int) -> int:
        """Return the first word of the stretch between commas that a verb stands in."""
        i = verb
        while i > self.first and self.words[i - 1].text not in _COMMAS and i - 1 not in self.quoted:
            i -= 1
        return i

    def speaker(self, verb: SpeechVerb, content: tuple[int, int], *, after: bool) -> tuple[int, int] | None:
        """Return the words of a verb's speaker outside its content; `after`: it is looked for behind the verb first."""
        outside = [p for p in self.phrases if (p.last <= content[0] or p.first >= content[1]) and self.may_speak(p)]
        part = self.words[verb.particle].lower if verb.particle >= 0 else ""
        if self.words[verb.index].lemmas & self.cues.evidence or part in self.cues.evidence:
            return self._evidence(content)
        behind = [p for p in outside if p.first > verb.index and self._same_stretch(verb.index, p.first)]
        before = [p for p in outside if p.last <= verb.index]
        if not after and (pointed := self._pointed(verb.index, outside)) is not None:
            return self.extent(pointed)
        if not after and (beside := self._beside(verb.index, outside)) is not None:
            return self.extent(beside)
        if not after and (parsed := self._parsed(verb.index, outside)) is not None:
            return self.extent(parsed)
        if after and behind:
            return self.extent(behind[0])
        chosen = self._before(verb.index, before) if before else None
        if chosen is None and behind and not after:
            chosen = behind[0]
        return self.extent(chosen) if chosen is not None else None

    def may_speak(self, phrase: Phrase) -> bool:
        """Whether a phrase can be a speaker by its form: a subject, no time and nothing impersonal."""
        word = self.words[phrase.head]
        if phrase.prep or word.lower in _REFLEXIVE or word.lower in self.cues.impersonal:
            return False
        if word.lower in self.cues.months or word.lower in self.cues.weekdays or word.lemmas & TIMES:
            return False
        if phrase.pronoun and word.lower in self.cues.according.as_ | self.cues.not_speakers:
            return False
        if phrase.pronoun:
            return word.lower not in self.cues.nominative_not and word.lower not in self.cues.first_persons
        return self.words[phrase.first].lower not in self.cues.nominative_not and phrase.link not in {"gen"}

    def _same_stretch(self, first: int, last: int) -> bool:
        return not any(self.words[i].text in {":", ";"} or i in self.quoted for i in range(first, last))

    def _parsed(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return the parser's subject of the verb, or of the auxiliary or verb that it hangs on, where it fits."""
        heads = {verb}
        if self.words[verb].dep in {"xcomp", "aux"}:
            heads.add(self.words[verb].head)
        for phrase in reversed(candidates):
            for i in range(phrase.first, phrase.last):
                word = self.words[i]
                if word.dep in {"nsubj", "nsubj:pass"} and word.head in heads and abs(i - verb) < 25:
                    return self._anchor(phrase, candidates)
        return None

    def _before(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return the subject in front of a verb, stretch by stretch backwards, relative clauses passed over."""
        end = verb
        while end > self.first:
            start = self.clause_start(end)
            opener = self.words[start].lower if start < end else ""
            closed_relative = end != verb and opener in self.cues.relative_pronouns | self.cues.words.get(
                "SCONJ", frozenset()
            )
            closed_relative |= end != verb and self.words[start].pos == "VERB" and not is_finite(self.words[start])
            inside = [p for p in candidates if start <= p.first and p.last <= end]
            if end == verb and not self._finite_in(start, verb + 1):
                inside = []
            if inside and not (closed_relative and self.words[start].pos != "DET"):
                return self._anchor(inside[0], candidates)
            end = start - 1
        return self._anchor(candidates[0], candidates) if candidates else None

    def _finite_in(self, first: int, last: int) -> bool:
        """Whether a stretch has a finite verb; without one, an infinitive or participle has its subject before it."""
        if "VerbForm=Part" not in self.words[last - 1].morph and "VerbForm=Inf" not in self.words[last - 1].morph:
            return True
        return any(
            w.pos in {"VERB", "AUX"} and "VerbForm=Part" not in w.morph and "VerbForm=Inf" not in w.morph
            for w in self.words[first:last]
        )

    def _beside(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return the subject right before a finite verb, adverbs between them passed over."""
        if "VerbForm=Part" in self.words[verb].morph or "VerbForm=Inf" in self.words[verb].morph:
            return None
        i = verb
        while i > self.first and self.words[i - 1].pos in {"ADV", "AUX"} and i > verb - 3:
            i -= 1
        place = next((n for n, p in enumerate(self.phrases) if p.last == i), -1)
        while place > 0 and self.phrases[place].link in {"gen", "of"}:
            place -= 1
        found = self.phrases[place] if place >= 0 else None
        spans = found is not None and found in candidates and found.first < i
        phrase = found if spans and found is not None and not self._addressed(found, verb, candidates) else None
        if phrase is None or (self.cues.language != "en" and self._verb_final(verb)):
            return None
        return self._anchor(phrase, candidates)

    def _addressed(self, phrase: Phrase, verb: int, candidates: list[Phrase]) -> bool:
        """Whether a phrase before a verb is a dative and the subject stands behind ("Der Zeitung sagte X")."""
        dative = any("Case=Dat" in w.morph for w in self.words[phrase.first : phrase.last])
        return dative and any(p.first == verb + 1 for p in candidates)

    def _evidence(self, content: tuple[int, int]) -> tuple[int, int] | None:
        """Read "in einem Bericht heißt es", "aus … geht hervor": the speaker is what the preposition leads to."""
        outside = (p for p in self.phrases if p.last <= content[0] or p.first >= content[1])
        return next((self.extent(p) for p in outside if p.prep in _CARRIERS and not p.pronoun), None)

    def _pointed(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return the pronoun right behind a finite verb, or what an apposition in front of it belongs to."""
        if not is_finite(self.words[verb]):
            return None
        for phrase in candidates:
            if (
                phrase.first == verb + 1
                and phrase.pronoun
                and self.words[phrase.first].lower in self.cues.pronoun_speakers
            ):
                return phrase if self.cues.language != "en" else None
        place = next((n for n, p in enumerate(self.phrases) if p.last == verb - 1), -1)
        if place < 0 or self.words[verb - 1].text != ",":
            return None
        while place > 0 and self.phrases[place].link in {"gen", "of"}:
            place -= 1
        phrase = self.phrases[place]
        if phrase.link == "appos" and phrase in candidates:
            anchor = self._anchor(phrase, candidates)
            return anchor if anchor is not phrase else None
        return None

    def _verb_final(self, verb: int) -> bool:
        start = self.clause_start(verb)
        opener = self.words[start]
        adverbial = opener.pos == "SCONJ" and opener.lower not in self.cues.words.get("CCONJ", ())
        return adverbial or opener.lower in self.cues.relative_pronouns - self.cues.pronoun_speakers.keys()

    def _anchor(self, phrase: Phrase, candidates: list[Phrase]) -> Phrase:
        """Return the phrase that an apposition belongs to ("Der Sprecher, X"), where it is none of what is said."""
        place = self.phrases.index(phrase)
        while phrase.link == "appos" and place > 0:
            place -= 1
            before = self.phrases[place]
            while before.link in {"gen", "of"} and place > 0:
                place -= 1
                before = self.phrases[place]
            if (
                before not in candidates
                or before.pronoun
                or (before.name >= 0 and phrase.name >= 0 and before.head >= before.name)
            ):
                return phrase
            phrase = before
        return phrase

    def subject_within(self, first: int, last: int, *, own: bool = False) -> tuple[int, int] | None:
        """Return the first possible speaker in a stretch of words; `own`: the parser's subject where there is one."""
        inside = [p for p in self.phrases if first <= p.first and p.last <= last and self.may_speak(p)]
        if own:
            subjects = [p for p in inside if any(w.dep.startswith("nsubj") for w in self.words[p.first : p.last])]
            inside = subjects or [p for p in inside if p.link != "appos"]
        return (inside[0].first, self.extent(inside[0])[1]) if inside else None

    def extent(self, phrase: Phrase) -> tuple[int, int]:
        """Return a speaker's words: a phrase with what belongs to it."""
        first, last = extended(self.phrases, self.phrases.index(phrase), self.words, limit=self.last)
        if phrase.first == phrase.name and last > phrase.last and self.words[phrase.last].lower in _WHERE:
            last = phrase.last  # "sagte Quill in Tarsk"
        report = self.words[phrase.head].lemmas & (self.cues.unnamed_heads | self.cues.statements)
        origins = _ORIGINS | {"by"} if report else _ORIGINS
        origin = next((p for p in self.phrases if p.first == last + 1 and p.prep in origins), None)
        if origin is not None and not phrase.pronoun:
            return first, origin.last
        named = next((p for p in self.phrases if last < p.first <= last + 4 and p.name >= 0), None)
        if (
            named is not None
            and " ".join(w.lower for w in self.words[last : named.first]).lstrip(", ") in self.cues.called
        ):
            return first, named.last
        return first, last
