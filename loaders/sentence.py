"""A sentence with its quotations, verbs of saying and phrases, as speech is looked for in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.moods import behind_opening_gerund, oblique
from actorgraph.loaders.phrases import Phrase, extended, settled_phrases
from actorgraph.loaders.saying import SpeechVerb, find_verb

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.quotes import Quote
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Sentence"]

_COMMAS = frozenset({",", ";", "–", "—", "-", "("})
_DASHES = frozenset({"–", "—", "-", "--"})


def _past_dateline(words: list[Word], first: int, last: int) -> int:
    """Return where a paragraph's first sentence starts behind "BEIRUT, March 4 —"."""
    for i in range(first + 1, min(first + 9, last - 1)):
        word = words[i]
        if word.text in _DASHES and word.start > words[i - 1].end and words[first].text[0].isupper():
            return i + 1
        if word.pos in {"VERB", "AUX", "DET", "PRON"} or word.text in {".", ":", "?"}:
            break
    return first


class Sentence:
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
        outside = [
            p for p in settled_phrases(block, first, last, cues) if not set(range(p.first, p.last)) & self.quoted
        ]
        self.phrases = [self._with_part(self._without_day(p)) for p in outside]
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

    def _with_part(self, phrase: Phrase) -> Phrase:
        """Add the "one of" before a phrase: "one of them said", "said one of the women"."""
        part = phrase.first - 2
        if phrase.prep != "of" or part < self.first or self.words[part].lower not in self.cues.partitives:
            return phrase
        before = self.words[part - 1] if part > self.first else None
        prep = before.lower if before is not None and before.pos == "ADP" else ""
        return replace(phrase, first=part, name=-1, prep=prep, link="", pronoun=False)

    def _counts(self, first: int, last: int) -> bool:
        """Whether marks hold a quotation and not a name or a word in question: long, said by a verb, or a label."""
        words = self.words
        plain = [w for w in words[first:last] if w.pos != "PUNCT"]
        if len(plain) >= 3 or not plain:
            return len(plain) >= 3 and not self._titled(first, plain)
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

    def _titled(self, first: int, plain: list[Word]) -> bool:
        """Whether marks hold the name of something in the middle of a sentence: all words are names and capitalised."""
        before = self.words[first - 1] if first > self.first else None
        attached = before is not None and before.pos in {"ADP", "DET", "NOUN", "PROPN", "ADJ"}
        named = all(w.text[0].isupper() and w.pos in {"PROPN", "NOUN", "ADJ", "X"} for w in plain)
        return attached and (all(w.name for w in plain) or (named and len(plain) <= 6))

    def clause_start(self, verb: int) -> int:
        """Return the first word of the stretch between commas that a verb stands in."""
        i = verb
        while i > self.first and not self._stops(i - 1) and i - 1 not in self.quoted:
            i -= 1
        return i

    def _stops(self, i: int) -> bool:
        """Whether a comma, bracket or dash stands here; a hyphen in a word is none."""
        word = self.words[i]
        joined = word.text == "-" and i + 1 < self.last and self.words[i + 1].start == word.end
        return word.text in _COMMAS and not joined

    def passive(self, v: int) -> bool:
        """Whether a verb is a participle with a passive auxiliary in its clause: its subject is spoken to or of."""
        morph = self.words[v].morph
        if ("VerbForm=Part" not in morph and "Voice=Pass" not in morph) or "Tense=Pres" in morph:
            return False
        start, end = self.clause_start(v), v + 1
        while end < self.last and not self._stops(end) and end not in self.quoted:
            end += 1
        if self.cues.language == "en":
            reproached = self.words[v].lemmas & (self.cues.accusing | self.cues.requests)
            if reproached and v + 1 < self.last and self.words[v + 1].lower in self.cues.according.agents:
                return True  # "accused by X of …"
            nouns = (i + 1 for i in range(v - 1, start, -1) if self.words[i].pos in {"NOUN", "PROPN", "DET"})
            start, end = max(start, v - 4, next(nouns, start)), v
        helps = [self.words[i].lemmas for i in range(start, end) if i != v and self.words[i].pos in {"AUX", "VERB"}]
        return any(lemmas & self.cues.passive_auxiliaries for lemmas in helps)

    def may_speak(self, phrase: Phrase) -> bool:
        """Whether a phrase can be a speaker by its form: a subject, no time and nothing impersonal."""
        word = self.words[phrase.head]
        if phrase.prep or word.lower in self.cues.reflexive or word.lower in self.cues.impersonal:
            return False
        if self.is_time(word) or word.lemmas & self.cues.tolls or self.words[phrase.start].lower in self.cues.nobody:
            return False
        if phrase.pronoun and word.lower in self.cues.according.as_ | self.cues.not_speakers:
            return False
        if word.lower in self.cues.it:
            return phrase.last < self.last and not self.words[phrase.last].lemmas & self.cues.be
        if phrase.pronoun:
            return word.lower not in self.cues.nominative_not and word.lower not in self.cues.first_persons
        if oblique(self.words[phrase.start : phrase.last], phrase.head - phrase.start, self.cues):
            return False
        return self.words[phrase.start].lower not in self.cues.nominative_not and phrase.link not in {"gen"}

    def fronted_gerund(self, v: int) -> Phrase | None:
        """Return the subject behind a gerund that opens the sentence ("Accusing X of theft, Y left"; English)."""
        if not self.cues.gerunds:
            return None
        place = behind_opening_gerund(self.words, self.first, self.last, v)
        return next((p for p in self.phrases if p.first == place and self.may_speak(p)), None)

    def is_time(self, word: Word) -> bool:
        """Whether a word names a time: a month, a day of the week, a noun such as "year"."""
        return word.lower in self.cues.months or word.lower in self.cues.weekdays or bool(word.lemmas & self.cues.times)

    def subject_within(self, first: int, last: int, *, own: bool = False) -> tuple[int, int] | None:
        """Return the first possible speaker in a stretch of words; `own`: the parser's subject where there is one."""
        inside = [p for p in self.phrases if first <= p.first and p.last <= last and self.may_speak(p)]
        if own:
            subjects = [p for p in inside if any(w.dep.startswith("nsubj") for w in self.words[p.first : p.last])]
            inside = subjects or [p for p in inside if p.link != "appos"]
        return (inside[0].first, self.extent(inside[0])[1]) if inside else None

    def extent(self, phrase: Phrase) -> tuple[int, int]:
        """Return a speaker's words: a phrase with what belongs to it."""
        first, last = extended(self.phrases, self.phrases.index(phrase), self.words, self.cues, limit=self.last)
        if phrase.first == phrase.name and last > phrase.last and self.words[phrase.last].lower in self.cues.placed_at:
            last = phrase.last  # "sagte Quill in Tarsk"
        if self.cues.language == "en" and phrase.name < 0 and (end := self._named_behind(last)) > last:
            return first, end
        report = self.words[phrase.head].lemmas & (self.cues.unnamed_heads | self.cues.statements)
        origins = self.cues.from_ | self.cues.by if report else self.cues.from_
        origin = next((p for p in self.phrases if p.first == last + 1 and p.prep in origins), None)
        if origin is not None and not phrase.pronoun:
            return first, origin.last
        if self.cues.language == "en" and report and (issued := self._issued(last)) > last:
            return first, issued
        named = next((p for p in self.phrases if last < p.first <= last + 4 and p.name >= 0), None)
        if (
            named is not None
            and not (self.cues.language == "en" and phrase.first in {phrase.name, phrase.head})
            and " ".join(w.lower for w in self.words[last : named.first]).lstrip(", ") in self.cues.called
        ):
            return first, named.last
        return first, last

    def _issued(self, last: int) -> int:
        """Return the end of whose statement it is ("a statement attributed to X", "issued by X"; English), else 0."""
        word = self.words[last] if last < self.last else None
        if word is None or word.pos != "VERB" or "VerbForm=Part" not in word.morph:
            return 0
        whose = self.cues.by | self.cues.until
        return next((p.last for p in self.phrases if p.first == last + 2 and p.prep in whose and p.name >= 0), 0)

    def _named_behind(self, last: int) -> int:
        """Return the end of the name behind what an office is for ("envoy to Norland, Ada Quill, said"), else 0."""
        place = next((n for n, p in enumerate(self.phrases) if p.first == last + 1 and p.prep), len(self.phrases))
        while place + 1 < len(self.phrases) and self.phrases[place + 1].first == self.phrases[place].last + 1:
            place += 1
            phrase = self.phrases[place]
            if phrase.link == "appos" and phrase.name == phrase.first and phrase.last < self.last:
                return phrase.last if self.words[phrase.last].text == "," else 0
            if not phrase.prep:
                return 0
        return 0
