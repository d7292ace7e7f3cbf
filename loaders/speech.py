"""Find verbs of saying and who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.phrases import TIMES, Phrase, extended, phrases

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues, SpeechKind
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Frame", "SpeechVerb", "has_particle"]

_COMMAS = frozenset({",", ";", "–", "—", "-", "("})
_REFLEXIVE = frozenset(["sich", "zich", "himself", "herself", "itself", "themselves", "mich", "uns"])


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying at a word; `particle` is the word of its separable part, -1 if it is written together."""

    index: int
    kind: SpeechKind
    particle: int = -1


def has_particle(words: list[Word], verb: int, particle: str, last: int) -> int:
    """Return the word that is the separable part of the verb, or -1; it stands behind it, at the end of its clause."""
    for i in range(verb + 1, min(last, verb + 30)):
        if words[i].lower == particle and words[i].pos not in {"NOUN", "PROPN"}:
            after = words[i + 1] if i + 1 < last else None
            if words[i].dep == "compound:prt" or i == verb + 1:
                return i
            if (
                after is None
                or after.pos in {"PUNCT", "CCONJ", "SCONJ", "ADP"}
                or after.lower in {"dass", "dat", "that", "om"}
            ):
                return i
    if verb > 1 and words[verb - 1].lower in {"te", "zu"} and words[verb - 2].lower == particle:
        return verb - 2
    return -1


class Frame:
    """A sentence, with the quotations in it as one piece each, as the place to look for speech and speakers."""

    def __init__(self, block: Block, first: int, last: int, cues: Cues) -> None:
        self.block, self.first, self.last, self.cues = block, first, last, cues
        self.words = block.words
        start, end = block.span(first, last)
        self.quotes = [
            q for q in block.quotes if q.start < end and q.end > start and self._counts(q.inner_start, q.inner_end)
        ]
        self.quoted = {
            i for i in range(first, last) for q in self.quotes if q.start <= self.words[i].start < q.end
        }  # fmt: skip
        outside = [p for p in phrases(block, first, last, cues) if not set(range(p.first, p.last)) & self.quoted]
        self.phrases = outside
        self.verbs = [v for i in range(first, last) if i not in self.quoted and (v := self._verb(i))]

    def _counts(self, start: int, end: int) -> bool:
        """Whether marks hold a quotation and not a name or a single word in question."""
        return sum(1 for w in self.words[self.first : self.last] if start <= w.start < end and w.pos != "PUNCT") >= 3

    def _verb(self, i: int) -> SpeechVerb | None:
        word = self.words[i]
        if word.name or word.pos in {"NOUN", "PROPN", "DET", "ADP", "PRON", "NUM", "PUNCT", "CCONJ", "SCONJ"}:
            return None
        if self.cues.language == "de" and word.text[0].isupper() and i != self.first:
            return None
        attributive = word.pos == "ADJ" and i + 1 < self.last and self.words[i + 1].pos in {"NOUN"}
        if attributive and not (i and self.words[i - 1].pos == "PUNCT"):
            return None
        found: SpeechVerb | None = None
        for (lemma, part), kind in self.cues.speech_verbs.items():
            if part and part + lemma in word.lemmas:
                return SpeechVerb(i, kind)
            if lemma not in word.lemmas:
                continue
            if not part:
                found = SpeechVerb(i, kind)
            elif (place := has_particle(self.words, i, part, self.last)) >= 0 and place not in self.quoted:
                return SpeechVerb(i, kind, place)
        return found

    def clause_start(self, verb: int) -> int:
        """Return the first word of the stretch between commas that a verb stands in."""
        i = verb
        while i > self.first and self.words[i - 1].text not in _COMMAS and i - 1 not in self.quoted:
            i -= 1
        return i

    def speaker(self, verb: SpeechVerb, content: tuple[int, int], *, after: bool) -> tuple[int, int] | None:
        """Return the words of a verb's speaker outside its content; `after`: it is looked for behind the verb first."""
        outside = [p for p in self.phrases if (p.last <= content[0] or p.first >= content[1]) and self._may_speak(p)]
        behind = [p for p in outside if p.first > verb.index and self._same_stretch(verb.index, p.first)]
        before = [p for p in outside if p.last <= verb.index]
        if not after and (beside := self._beside(verb.index, outside)) is not None:
            return self._extent(beside)
        if not after and (parsed := self._parsed(verb.index, outside)) is not None:
            return self._extent(parsed)
        if after and behind:
            return self._extent(behind[0])
        chosen = self._before(verb.index, before) if before else None
        if chosen is None and behind and not after:
            chosen = behind[0]
        return self._extent(chosen) if chosen is not None else self._impersonal(verb.index, content)

    def _may_speak(self, phrase: Phrase) -> bool:
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
                    return self._anchor(phrase)
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
            inside = [p for p in candidates if start <= p.first and p.last <= end]
            if end == verb and not self._finite_in(start, verb + 1):
                inside = []
            if inside and not (closed_relative and self.words[start].pos != "DET"):
                return self._anchor(inside[0])
            end = start - 1
        return self._anchor(candidates[0]) if candidates else None

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
        phrase = next((p for p in candidates if p.last == i), None)
        if phrase is None or (self.cues.language != "en" and self._verb_final(verb)):
            return None
        return self._anchor(phrase)

    def _verb_final(self, verb: int) -> bool:
        start = self.clause_start(verb)
        return self.words[start].pos in {"SCONJ", "PRON"} or self.words[start].lower in self.cues.relative_pronouns

    def _anchor(self, phrase: Phrase) -> Phrase:
        """Return the phrase that an apposition belongs to ("Der Sprecher, X")."""
        place = self.phrases.index(phrase)
        while phrase.link == "appos" and place > 0:
            place -= 1
            before = self.phrases[place]
            while before.link in {"gen", "of"} and place > 0:
                place -= 1
                before = self.phrases[place]
            if before.prep or before.pronoun or (before.name >= 0 and phrase.name >= 0 and before.head >= before.name):
                return phrase
            phrase = before
        return phrase

    def _impersonal(self, verb: int, content: tuple[int, int]) -> tuple[int, int] | None:
        """Read "heißt es in einem Bericht": the speaker is what the preposition leads to."""
        near = {w.lower for w in self.words[max(self.first, verb - 2) : verb + 3]}
        if not near & {"es", "it", "het"}:
            return None
        for phrase in self.phrases:
            if phrase.prep in {"in", "im", "aus", "from", "uit"} and (
                phrase.last <= content[0] or phrase.first >= content[1]
            ):
                return self._extent(phrase)
        return None

    def _extent(self, phrase: Phrase) -> tuple[int, int]:
        return extended(self.phrases, self.phrases.index(phrase), self.words, limit=self.last)
