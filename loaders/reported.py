"""Speech that is reported by a verb and a noun phrase: "called the plan a mistake", "warnte vor einem Krieg"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.saying import SpeechVerb, has_particle
from actorgraph.loaders.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.contents import Contents
    from actorgraph.loaders.cue_entries import Reporting
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.speech import Frame

__all__ = ["Reports"]


class Reports:
    """Finds reported speech in one frame, where neither a clause nor a quotation says it."""

    def __init__(self, frame: Frame, contents: Contents) -> None:
        self.frame, self.words, self.cues, self.contents = frame, frame.words, frame.cues, contents

    def find(self, used: set[int]) -> Iterator[Source]:
        """Yield what is reported; `used`: words that are said already."""
        for i in range(self.frame.first, self.frame.last):
            word = self.words[i]
            if i in used or i in self.frame.quoted or word.name or word.pos not in {"VERB", "AUX"}:
                continue
            for rule in self.cues.reporting:
                particle = self._verb(i, rule)
                if particle is not None and (found := self._read(i, particle, rule)) is not None:
                    if not used & set(range(*found.content)):
                        yield found
                    break

    def _verb(self, i: int, rule: Reporting) -> int | None:
        """Return the word of the separable part of a rule's verb at word i, -1 without one, None for another verb."""
        lemmas = self.words[i].lemmas
        if not lemmas & rule.lemmas:
            return None
        for lemma, part in rule.verb_set:
            if part and part + lemma in lemmas:
                return -1
            if lemma not in lemmas:
                continue
            if not part:
                return -1
            place = has_particle(self.words, i, part, self.frame.last, self.cues)
            if place >= 0 and (
                not self.cues.verb_bracket
                or place + 1 >= self.frame.last
                or self.words[place + 1].pos in {"PUNCT", "CCONJ", "AUX"}
            ):
                return place
        return None

    def _dismissed(self, i: int, particle: int) -> Source | None:
        """Read what stands before ", X calls a lie" or ", noemt X onzin": he denies it."""
        end = max(self._clause(i, particle)[1], i + 1)
        if i - self.frame.first < 4 or self.words[i - 1].text != "," or i - 1 in self.frame.quoted:
            return None
        if not any(w.lower in self.cues.dismissals for w in self.words[i + 1 : end]):
            return None
        content = self.frame.first, i - 1
        speaker = self.frame.speaker(SpeechVerb(i, "indirect", particle), content, after=True)
        return Source(content, "denial", speaker, i) if speaker is not None and speaker[0] > i else None

    def _read(self, i: int, particle: int, rule: Reporting) -> Source | None:
        if self.frame.passive(i) or self.words[max(0, i - 1)].lower in self.cues.infinitive_markers:
            return None
        if rule.predicative and (dismissed := self._dismissed(i, particle)) is not None:
            return dismissed
        speaker = self.frame.speaker(SpeechVerb(i, "indirect", particle), (i, i), after=False)
        if speaker is None or self._conditional(i):
            return None
        start, end = self._clause(i, particle)
        if self.words[i - 1].pos == "CCONJ":
            start = max(start, i)  # what stands before "und" is another verb's
        others = [p for p in self.frame.phrases if start <= p.first and p.last <= end and not _within(p, speaker)]
        if rule.prepositions:
            about = next((p for p in others if p.prep in rule.prepositions and not p.pronoun), None)
            if about is None or about.first <= start or not self._governed(about, i, speaker):
                return None
            return self._source(about.first - 1, end, i, speaker)
        if any(k in self.frame.quoted for k in range(start, min(end + 2, self.frame.last))):
            return None
        particled = [p for p in others if p.prep and p.first - 1 == particle]
        others = [replace(p, prep="") if p in particled else p for p in others]
        plain = [p for p in others if not p.prep and p.link not in {"gen", "of"} and self._may_be_object(p)]
        if not plain or (plain[0].pronoun and not rule.predicative):
            return None
        if rule.predicative and not self._predicates(plain[0], end, rule):
            return None
        return self._source(plain[0].first, end, i, speaker)

    def _governed(self, about: Phrase, i: int, speaker: tuple[int, int]) -> bool:
        """Whether a phrase behind a preposition belongs to the verb at word i and to no noun before it."""
        before = about.first - 2
        free = self.words[before].pos not in {"NOUN", "PROPN"} or speaker[0] <= before < speaker[1]
        hearer = next((p for p in self.frame.phrases if p.last == about.first - 1), None)
        told = hearer is not None and hearer.start == i + 1 and not hearer.prep  # "warnte Y vor …"
        told = told and bool(self.words[i].lemmas & self.cues.requests)
        return free or told or (about.last <= i and about.link != "of")

    def _source(self, first: int, end: int, i: int, speaker: tuple[int, int]) -> Source | None:
        """Return the source of what stands from `first`, the frame cut off that follows or precedes it."""
        if first < i and is_finite(self.words[i]) and speaker[0] > i and not self._closes(i, end):
            first = self.frame.clause_start(i)
        last = i if first < i and self._closes(i, end) else end
        if first < speaker[0] < last and speaker[0] < i:
            return None
        while last > first and self.words[last - 1].pos in {"PUNCT", "AUX"}:
            last -= 1
        size = sum(w.pos != "PUNCT" for w in self.words[first:last])
        return Source((first, last), "indirect", speaker, i) if size > 1 else None

    def _closes(self, i: int, end: int) -> bool:
        """Whether a verb stands at the end of its clause, auxiliaries apart."""
        return all(w.pos in {"AUX", "PUNCT"} for w in self.words[i + 1 : end])

    def _clause(self, i: int, particle: int) -> tuple[int, int]:
        start, end = self.frame.clause_start(i), max(i, particle) + 1
        if particle > i and self.cues.verb_bracket:
            return start, particle
        while end < self.frame.last:
            word = self.words[end]
            if word.text == "(" and self.cues.language == "en" and (closing := self._bracket(end)) > end:
                end = closing + 1
                continue
            if end in self.frame.quoted or word.text in {";", ":", "–", "—", "("}:
                break
            joint = word.pos == "CCONJ" and any(w.pos == "VERB" and is_finite(w) for w in self.words[end + 1 : end + 4])
            if joint or (word.text == "," and not self._listed(end)):
                break
            end += 1
        return start, end

    def _bracket(self, i: int) -> int:
        """Return the closing bracket of a remark of a few words, else -1."""
        return next((k for k in range(i + 1, min(i + 6, self.frame.last)) if self.words[k].text == ")"), -1)

    def _listed(self, comma: int) -> bool:
        return any(p.first == comma + 1 and p.link == "coord" for p in self.frame.phrases)

    def _may_be_object(self, phrase: Phrase) -> bool:
        head = self.words[phrase.head]
        if (
            head.lemmas & self.cues.times
            or self.words[phrase.last - 1].text.isdigit()
            or head.lower in self.cues.months
            or head.lower in self.cues.weekdays
        ):
            return False
        return not phrase.pronoun or head.lower in self.cues.object_pronouns

    def _predicates(self, phrase: Phrase, end: int, rule: Reporting) -> bool:
        """Whether a second part follows the object that says what it is: "as …", a noun phrase, an adjective."""
        behind = self.words[phrase.last : end]
        if rule.openers:
            return any(w.lower in rule.openers for w in behind)
        if self.cues.language == "en" and behind and behind[0].pos == "ADP":
            return False  # "called X in an interview"
        return any(w.pos in {"ADJ", "NOUN"} or "VerbForm=Part" in w.morph for w in behind)

    def _conditional(self, i: int) -> bool:
        start = self.frame.clause_start(i)
        opener = self.words[start]
        relative = opener.lower in self.cues.relative_pronouns and start > self.frame.first and opener.pos != "DET"
        return opener.lower in self.cues.conditions or relative


def _within(phrase: Phrase, span: tuple[int, int]) -> bool:
    return span[0] <= phrase.first and phrase.last <= span[1]
