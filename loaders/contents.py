"""What a verb of saying introduces: a quotation beside it, a clause before or behind it, or an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.behind_verb import BehindVerb
from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.objects import Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.speech import Frame, SpeechVerb

__all__ = ["Contents"]


class Contents(BehindVerb):
    """Finds what is said in one frame; stretches are word indices, the last exclusive."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.objects = Objects(frame, self)

    def of_verb(self, verb: SpeechVerb) -> Iterator[tuple[tuple[int, int], bool]]:
        """Yield possible contents of a verb as words, best first, and whether the speaker stands behind the verb."""
        if self.words[verb.index].lemmas & self.cues.wishing:
            wish = self.marked(verb)
            if wish is not None and not self.has_verb(verb.index + 1, wish[0]):
                yield wish, False
            return
        if self.words[verb.index].lemmas & self.cues.disputing:
            yield from ((told, False) for told in self._disputed(verb))
            return
        v, first, last = verb.index, self.frame.first, self.frame.last
        words = self.words
        if (
            self.cues.language == "en"
            and v - 3 > first
            and words[v - 1].lower in self.cues.infinitive_markers
            and self.likes_to_say(v - 2)
        ):
            yield self.quote_at(v - 4 if v - 4 in self.frame.quoted else v - 5), False
        head = self.frame.clause_start(v)  # ", hatte X erklärt": the auxiliary stands where a verb would
        helps = words[head].pos == "AUX" or words[head].lemmas & self.cues.past_auxiliaries
        if not (helps and is_finite(words[head])):
            head = v
        if head == v and v - 1 > first and words[v - 1].lower in self.cues.according.so:
            head = v - 1
        before = words[head - 1] if head > first else None
        colon = next((i for i in range(v + 1, last) if words[i].text == ":" and i not in self.frame.quoted), -1)
        quoted_before = head - 1 in self.frame.quoted or (
            before is not None and before.text == "," and head - 2 in self.frame.quoted
        )
        if quoted_before and verb.kind != "denial":
            quote = self.quote_at(head - 1 if head - 1 in self.frame.quoted else head - 2)
            yield quote, True
        if self.cues.language == "en" and not quoted_before and (said := self.quote_then_speaker(v)) is not None:
            yield said, False
        early = self.marked(verb) if colon >= 0 and colon + 1 < last and colon + 1 not in self.frame.quoted else None
        if colon >= 0 and (early is None or early[1] > colon):
            if colon + 1 < last and not self._clause_between(v, colon):
                yield (colon + 1, last), False
            elif colon + 1 == last and self.frame.verbs[-1] is verb and verb.kind == "quote_only":
                return
        if (clause := self._as_clause(v)) is not None:
            yield clause, False
        follows = before is not None and before.text == "," and verb.kind != "quote_only" and head - first > 3
        part = self.part_start(head)
        if follows and self._inverted(head) and self._main_finite(part, head - 1) and not self._marker_follows(v):
            yield (part, head - 1), True
        if (marked := self.marked(verb)) is not None:
            yield marked, False
        if verb.kind != "quote_only" and (tail := self._named_then_said(v)) is not None:
            yield tail, False
        if (deed := self.accused(verb)) is not None:
            yield deed, False
        bare = self.bare(verb) if verb.kind != "quote_only" else None
        if (behind := self.quote_after(v)) is not None:
            if bare is not None and bare[0] < behind[0] - 1 and bare[1] >= behind[1]:
                yield bare, False
            yield behind, False
        if verb.kind == "quote_only":
            return
        if bare is not None:
            yield bare, False
        if self._may_take_infinitive(verb) and (task := self.objects.task(verb)) is not None:
            yield task, False
        if verb.kind in {"demand", "denial", "threat"} and (thing := self.objects.thing(verb)) is not None:
            yield thing, False

    def _disputed(self, verb: SpeechVerb) -> Iterator[tuple[int, int]]:
        """Yield the clause that somebody disputes, or what he says behind "disputes that:"."""
        place = verb.index + 1
        pointed = place + 2 < self.frame.last and self.words[place].lower in self.cues.back_references
        if pointed and self.words[place + 1].text == ":":
            yield place + 2, self.frame.last
        elif (clause := self.marked(verb)) is not None and not self.has_verb(verb.index + 1, clause[0]):
            yield clause

    def _main_finite(self, first: int, last: int) -> bool:
        """Whether a finite verb stands outside relative clauses ("In the school, where it is cold, …" has none)."""
        start = first
        for i in range(first, last + 1):
            if i == last or self.words[i].text == ",":
                opener = self.words[start].lower if first < start < i else ""
                if opener not in self.cues.relative_pronouns | self.cues.where and self.has_finite(start, i):
                    return True
                start = i + 1
        return False

    def _may_take_infinitive(self, verb: SpeechVerb) -> bool:
        return verb.kind in {"demand", "threat"} or (verb.kind in {"indirect", "denial"} and self.cues.language != "de")

    def _named_then_said(self, v: int) -> tuple[int, int] | None:
        """Return the sentence before ", X said" (English) with its comma."""
        if self.cues.verb_second:
            return None
        start = self.frame.clause_start(v)
        if not is_finite(self.words[v]) or self.words[v - 1].lower in self.cues.infinitive_markers:
            return None
        if start - 1 > self.frame.first and self.words[start - 1].text == "," and v - start <= 8 and start < v:
            commas = (i for i in range(v + 1, min(v + 8, self.frame.last)) if self.words[i].text == ",")
            end_of_frame = all(
                w.pos in {"PUNCT", "ADV", "NOUN", "PROPN", "ADP", "DET", "NUM"}
                for w in self.words[v + 1 : next(commas, self.frame.last)]
            )
            opener = self.words[start]
            apart = opener.lower in self.cues.relative_pronouns or opener.pos == "SCONJ" or self._in_relative(v)
            if end_of_frame and not apart and self.has_verb(self.frame.first, start - 1):
                return self.frame.first, start - 1
        return None

    def _in_relative(self, v: int) -> bool:
        """Whether a relative pronoun stands between a noun and the verb's subject ("an allegation that X rejects")."""
        near = range(max(self.frame.first + 1, v - 6), v)
        return any(
            self.words[i].lower in self.cues.relative_pronouns and self.words[i - 1].pos in {"NOUN", "PROPN"}
            for i in near
        )

    def _inverted(self, v: int) -> bool:
        """Whether the subject stands right behind the verb (", sagte X"); in English only a stop may follow it."""
        subject = next((p for p in self.frame.phrases if p.first == v + 1), None)
        counted = self.words[v + 1].pos == "NUM" if subject is not None else False
        if subject is None or (counted and "Number=Plur" not in self.words[v].morph):
            return False  # "meldete drei Tote"
        after = self.words[subject.last] if subject.last < self.frame.last else None
        return (
            self.cues.verb_second
            or after is None
            or ((after.text in {",", ".", ";", ")"} or after.pos == "ADP") and not subject.pronoun)
        )

    def _as_clause(self, v: int) -> tuple[int, int] | None:
        """Return the rest of a sentence with "wie X mitteilte" in it."""
        start = self.frame.clause_start(v)
        for _ in range(2):  # "wie X, der Chef von Y, sagt"
            before = self.frame.clause_start(start - 1) if start - 1 > self.frame.first else start
            if self.words[start].lower in self.cues.according.as_ or self.has_finite(before, start):
                break
            start = before
        if self.words[start].lower not in self.cues.according.as_ or start == v:
            return None
        end = v + 1
        while end < self.frame.last and self.words[end].text != ",":
            end += 1
        before, after = start - 1 - self.frame.first, self.frame.last - end - 1
        if max(before, after) < 3:
            return None
        return (self.frame.first, start - 1) if before > after else (end + 1, self.frame.last)

    def _clause_between(self, v: int, colon: int) -> bool:
        return any(other.index > v and other.index < colon for other in self.frame.verbs)

    def _marker_follows(self, v: int) -> bool:
        return any(
            self.words[i].lower in self.cues.complementizers and self.words[i - 1].text == ","
            for i in range(v + 1, self.frame.last)
        )
