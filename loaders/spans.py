"""Tests and borders of clauses in a sentence with speech: where they end, whether they are relative or have a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite, reports
from actorgraph.loaders.phrases import extended

if TYPE_CHECKING:
    from actorgraph.loaders.quotes import Quote
    from actorgraph.loaders.speech import Frame, SpeechVerb

__all__ = ["Spans"]


class Spans:
    """Looks at stretches of one frame: word indices, the last exclusive."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.block, self.words, self.cues = frame, frame.block, frame.words, frame.cues

    def clause_end(self, start: int, verb: SpeechVerb) -> int:
        """Return where a clause ends: at the next verb of saying that is joined to this one, else with the sentence."""
        last = next((i for i in range(start, self.frame.last) if self._parts(i)), self.frame.last)
        last = self._main_resumes(start, verb.index, last)
        for other in self.frame.verbs:
            if other.index <= start:
                continue
            if other.index > last:
                break
            before = other.index - 1
            opener = self.frame.clause_start(other.index)
            if opener - 1 > start and self.words[opener].lower in self.cues.clause_joins:
                return opener - 1
            joined = self.words[before].pos == "CCONJ" or self.words[before].lower in self.cues.and_
            if joined and before > start:
                return before - (self.words[before - 1].text == ",")
            if self.words[before].text == "," and self.cues.verb_second and is_finite(self.words[other.index]):
                return before
            adds = self.cues.gerunds and self.words[other.index].lower.endswith("ing")
            if self.words[before].text == "," and (adds or self._same_form(other.index, verb.index)):
                return before
        return last

    def _main_resumes(self, start: int, verb: int, last: int) -> int:
        """Return where the main clause goes on behind a subordinate one with the verb in it (English), else `last`."""
        opener = self.frame.clause_start(verb)
        word = self.words[opener]
        reduced = opener == verb and not is_finite(word)
        relative = (word.lower in self.cues.relative_pronouns or reduced) and opener > self.frame.first
        adverbial = (word.pos == "SCONJ" and word.lower not in self.cues.complementizers) or reduced
        adverbial = adverbial and opener == self.frame.first
        if self.cues.verb_final or verb > start or not (relative or adverbial):
            return last
        depth = 0
        for i in range(start, last - 1):
            if self.words[i].text != "," or i in self.frame.quoted:
                continue
            subject = next((p for p in self.frame.phrases if p.first == i + 1 and not p.prep), None)
            k = i + 1 if relative or subject is None else subject.last
            while k < last - 1 and self.words[k].pos == "ADV":
                k += 1
            if self.words[i + 1].lower in self.cues.relative_pronouns:
                depth += 1
            elif self._main_verb(k, last) and (relative or subject is not None):
                if depth == 0:
                    return i
                depth -= 1
        return last

    def _main_verb(self, k: int, last: int) -> bool:
        """Whether a finite verb stands here, or one that may be a participle by its form and has no other behind it."""
        word = self.words[k]
        if word.pos not in {"VERB", "AUX"} or word.lower.endswith("ing") or "VerbForm=Inf" in word.morph:
            return False
        return is_finite(word) or not self.has_finite(k + 1, last)

    def part_start(self, place: int) -> int:
        """Return where the part of a sentence starts that colons and semicolons cut it into."""
        marks = (i for i in range(place - 1, self.frame.first, -1) if self.words[i].text in {":", ";"})
        return next((i + 1 for i in marks if i not in self.frame.quoted), self.frame.first)

    def _parts(self, i: int) -> bool:
        """Whether a semicolon ends what is said: what follows is not in the mood of reported speech."""
        if self.words[i].text == ":" and i not in self.frame.quoted and i + 1 not in self.frame.quoted:
            return self.has_finite(i + 1, self.frame.last)
        if self.words[i].text != ";" or i in self.frame.quoted:
            return False
        behind = range(i + 1, self.frame.last)
        spoken = next((v.index for v in self.frame.verbs if v.index > i), self.frame.last)
        return not any(reports(self.words[k], self.cues) for k in behind if k < spoken)

    def _same_form(self, first: int, second: int) -> bool:
        return is_finite(self.words[first]) and is_finite(self.words[second]) and self.words[first].pos == "VERB"

    def _leaves_relative(self, v: int, behind: int) -> bool:
        """Whether a verb closes a relative clause behind which the main clause's verb stands."""
        opener = self.words[self.frame.clause_start(v)]
        if opener.lower not in self.cues.relative_pronouns or behind >= self.frame.last:
            return False
        return self.words[behind].pos in {"VERB", "AUX"} and is_finite(self.words[behind])

    def _subject_and_verb(self, start: int) -> bool:
        """Whether a phrase and a past tense that could be a participle stand here ("said it never received")."""
        subject = next((p for p in self.frame.phrases if p.first == start and not p.prep), None)
        if subject is None:
            return False
        k = subject.last
        while k < min(subject.last + 3, self.frame.last) and self.words[k].pos in {"ADV", "PART"}:
            k += 1
        word = self.words[min(k, self.frame.last - 1)]
        return word.pos == "VERB" and "VerbForm=Inf" not in word.morph and not word.lower.endswith("ing")

    def _past_adverbials(self, start: int) -> int:
        """Return where the clause starts behind adverbs and phrases of time and place ("said on Monday the …")."""
        found = {p.first: p for p in self.frame.phrases}
        while start < self.frame.last:
            word = self.words[start]
            if word.pos == "ADV" or word.lower in self.cues.weekdays:
                start += 1
            elif (
                word.pos == "ADP" and start + 1 in found and self.has_finite(found[start + 1].last + 1, self.frame.last)
            ):
                behind = self.words[found[start + 1].last]
                if behind.pos in {"PUNCT", "VERB", "AUX"}:
                    return start
                start = found[start + 1].last
            else:
                return start
        return start

    def past_hearer(self, verb: int) -> int:
        """Return where the words behind a verb start whose first object is whom it is told ("told parliament …")."""
        start = verb + 1
        if not self.words[verb].lemmas & self.cues.telling:
            return start
        hearer = next((p for p in self.frame.phrases if p.first == start and not p.prep), None)
        if hearer is None:
            return start
        place = self._past_adverbials(self.frame.extent(hearer)[1])
        follows = any(p.first == place and not p.prep for p in self.frame.phrases)
        return place if follows and self.has_finite(place, self.frame.last) else start

    def _lists(self, i: int) -> bool:
        """Whether a list of examples opens here ("darunter", "onder wie")."""
        following = " ".join(w.lower for w in self.words[i : i + 2])
        return any(following == o or following.startswith(f"{o} ") for o in self.cues.list_openers)

    def _infinitive_next(self, i: int) -> bool:
        return (
            i < self.frame.last and self.words[i].lower in self.cues.infinitive_markers and self.words[i].pos == "PART"
        )

    def _apposition_end(self, v: int, comma: int) -> int:
        """Return the comma if it only encloses a name's apposition or follows a list, else -1."""
        following = next((p for p in self.frame.phrases if p.first == comma + 1), None)
        if following is None or following.prep:
            return -1
        after = following.last
        extended_last = extended(
            self.frame.phrases, self.frame.phrases.index(following), self.words, self.cues, limit=self.frame.last
        )[1]
        ends = {self.words[i].text for i in (after, extended_last) if i < self.frame.last}
        return comma if "," in ends and not self.has_verb(comma + 1, after) else -1

    def relative(self, i: int) -> bool:
        """Whether a relative or adverbial clause, or a joined one, opens here."""
        word = self.words[i]
        if word.pos == "ADP" and i + 2 < self.frame.last and self.words[i + 1].pos == "PRON":
            reported = self.cues.according.prepositions | frozenset(self.cues.according.before)
            return self.words[i + 1].lower in self.cues.relative_pronouns and word.lower not in reported
        lower = word.lower
        if lower in self.cues.relative_pronouns:
            if self.cues.language == "de" and i + 1 < self.frame.last:
                following = self.words[i + 1]
                agrees = word.pos == "DET" or following.pos in {"NOUN", "ADJ", "PROPN", "NUM"} or following.name
                return not agrees
            return self.cues.language == "en" or lower not in self.cues.complementizers
        return lower in self.cues.words.get("SCONJ", ()) or lower in self.cues.words.get("CCONJ", ())

    def _sentence_like(self, i: int) -> bool:
        """Whether a clause can stand here: a verb, or three words before the next stop."""
        plain = [w for w in self.words[i : min(i + 5, self.frame.last)] if w.pos != "PUNCT"]
        return len(plain) >= 3 or self.has_verb(i, min(i + 3, self.frame.last))

    def quote_at(self, i: int) -> tuple[int, int]:
        quote = next(q for q in self.frame.quotes if q.start <= self.words[i].start < q.end)
        return self.words_of(quote)

    def words_of(self, quote: Quote) -> tuple[int, int]:
        inside = [i for i in range(self.frame.first, self.frame.last) if quote.start <= self.words[i].start < quote.end]
        return inside[0], inside[-1] + 1

    def has_finite(self, first: int, last: int) -> bool:
        return any(w.pos in {"VERB", "AUX"} and is_finite(w) for w in self.words[first:last])

    def has_verb(self, first: int, last: int) -> bool:
        return any(self.words[i].pos in {"VERB", "AUX"} for i in range(first, last))
