"""Find who speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.apart import led_to, quoted_as
from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.saying import SpeechVerb, has_particle
from actorgraph.loaders.sentence import Sentence
from actorgraph.loaders.type_words import sense

if TYPE_CHECKING:
    from actorgraph.loaders.phrases import Phrase

__all__ = ["Frame", "SpeechVerb", "has_particle"]


class Frame(Sentence):
    """A sentence in which the speakers of its verbs can be found."""

    def speaker(self, verb: SpeechVerb, content: tuple[int, int], *, after: bool) -> tuple[int, int] | None:
        """Return the words of a verb's speaker outside its content; `after`: it is looked for behind the verb first."""
        outside = [p for p in self.phrases if (p.last <= content[0] or p.first >= content[1]) and self.may_speak(p)]
        outside = [p for p in outside if p.first != verb.particle]
        part = self.words[verb.particle].lower if verb.particle >= 0 else ""
        if self.words[verb.index].lemmas & self.cues.evidence or part in self.cues.evidence:
            return self._evidence(content)
        if (apart := quoted_as(self, verb.index, outside) or led_to(self, verb.index, outside)) is not None:
            return self.extent(apart)
        if self.passive(verb.index):
            start = self.clause_start(verb.index)
            agents = (p for p in self.phrases if p.prep in self.cues.according.agents and p.first >= start)
            agent = next((p for p in agents if p.last <= content[0] or p.first >= content[1]), None)
            return self.extent(agent) if agent is not None else None
        if (fronted := self.fronted_gerund(verb.index)) is not None:
            return self.extent(fronted)
        behind = [p for p in outside if p.first > verb.index and self._same_stretch(verb.index, p.first)]
        before = [p for p in outside if p.last <= verb.index]
        if not after and (named := self.antecedent(verb.index)) is not None:
            reached = (
                self.cues.language == "en" and named.prep and named.prep not in self.cues.whereabouts - self.cues.from_
            )
            if named in outside or (reached and self.may_speak(replace(named, prep=""))):
                return self.extent(named)
        if not after and (pointed := self._pointed(verb.index, outside)) is not None:
            return self.extent(pointed)
        if not after and (beside := self._beside(verb.index, outside)) is not None:
            return self.extent(beside)
        if not after and (fronted := self._fronted(verb.index, outside)) is not None:
            return self.extent(fronted)
        if not after and (resumed := self._resumed(verb.index, outside)) is not None:
            return self.extent(resumed)
        if not after and (parsed := self._parsed(verb.index, outside)) is not None:
            return self.extent(parsed)
        if after and behind:
            return self.extent(behind[0])
        chosen = self._before(verb.index, before) if before else None
        if chosen is None and behind and not after:
            chosen = behind[0]
        return self.extent(chosen) if chosen is not None else None

    def unsaid_yet(self, verb: SpeechVerb) -> bool:
        """Whether a verb is what somebody ought to say ("should admit that …", "müssten klarmachen, dass …")."""
        ought = self.cues.modality.get("demanded", frozenset())
        start, v = self.clause_start(verb.index), verb.index
        if is_finite(self.words[v]):
            return False
        near = self.words[max(start, v - 12) : v]
        return any(w.lower in ought and w.pos in {"AUX", "VERB"} for w in near)

    def told_inside(self, verb: SpeechVerb) -> bool:
        """Whether a German verb of saying is part of what another one tells ("Er rate ihm zu …, schrieb X")."""
        word = self.words[verb.index]
        told = any(lemma[:-1] == word.lower for lemma in word.lemmas) and word.lower.endswith("e")
        outer = [v for v in self.verbs if v.index > verb.index and self.words[v.index - 1].text == ","]
        plain = [v for v in outer if is_finite(self.words[v.index]) and self.clause_start(v.index) == v.index]
        return self.cues.language == "de" and told and bool(plain)

    def _same_stretch(self, first: int, last: int) -> bool:
        return not any(self.words[i].text in {":", ";"} or i in self.quoted for i in range(first, last))

    def _fronted(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return what stands before the auxiliary of a German participle: "X hat das Handelshaus Y beschuldigt"."""
        start = self.clause_start(verb)
        if self.cues.language != "de" or "VerbForm=Part" not in self.words[verb].morph or self._verb_final(verb):
            return None
        place = next((i for i in range(start, verb) if self.words[i].pos == "AUX" and is_finite(self.words[i])), -1)
        found = next((p for p in candidates if p.first == start and p.last == place), None)
        return found if found is not None and found.link != "appos" else None

    def _resumed(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return what opens a sentence, a relative clause between it and its verb ("X, die bleiben will, sagte")."""
        words, opens = self.words, self.clause_start(verb) == verb and self.first < verb
        if not self.cues.verb_second or not opens or words[verb - 1].text != "," or not is_finite(words[verb]):
            return None
        start = self.clause_start(verb - 1)
        first = next((p for p in candidates if p.first == self.first), None)
        if first is None or words[start].lower not in self.cues.relative_pronouns or words[start - 1].text != ",":
            return None
        return first if self.extent(first)[1] >= start - 1 and not first.prep else None

    def _parsed(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return the parser's subject of the verb, or of the auxiliary or verb that it hangs on, where it fits.

        Of several it is the first that can act: behind it the parser often takes whom somebody accuses for one.
        """
        heads = {verb}
        if self.words[verb].dep in {"xcomp", "aux"}:
            heads.add(self.words[verb].head)
        subjects = [
            phrase
            for phrase in candidates
            for i in range(phrase.first, phrase.last)
            if self.words[i].dep in {"nsubj", "nsubj:pass"} and self.words[i].head in heads and abs(i - verb) < 25
        ]
        found = next(filter(self._acts, subjects), subjects[-1] if subjects else None)
        return self._anchor(found, candidates) if found is not None else None

    def _acts(self, phrase: Phrase) -> bool:
        """Whether a phrase is a name, a pronoun or a noun for persons or organisations; "als X" is what somebody is."""
        before = self.words[phrase.start - 1] if phrase.start > self.first else None
        if before is not None and before.lower in self.cues.according.as_:
            return False
        told = sense(self.words[phrase.head], self.cues)
        return phrase.name >= 0 or phrase.pronoun or (told is not None and told.kind in {"Person", "Organization"})

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
            if not self.cues.verb_second and end == verb:
                inside = [p for p in inside if p.last <= self._first_finite(start, end)]
            if end == verb and (not self._finite_in(start, verb + 1) or (inside and self._goes_on(start, verb))):
                inside = []
            if inside and not (closed_relative and self.words[start].pos != "DET"):
                return self._anchor(inside[0], candidates)
            end = start - 1
        return self._anchor(candidates[0], candidates) if candidates else None

    def _goes_on(self, start: int, verb: int) -> bool:
        """Whether a stretch that opens with its verb has its subject before a comma ("X, die …, stellt Y und sagt")."""
        words = self.words
        opens = self.first < start < verb and words[start].pos in {"VERB", "AUX"} and is_finite(words[start])
        joined = words[verb - 1].pos == "CCONJ" or words[verb - 1].lower in self.cues.words.get("CCONJ", ())
        first = next((p for p in self.phrases if p.first >= self.first), None)
        main = first is not None and not first.prep and all(w.pos != "SCONJ" for w in words[self.first : first.first])
        return self.cues.verb_second and opens and joined and main and first is not None and first.last < start

    def _first_finite(self, first: int, last: int) -> int:
        words = self.words
        return next((i for i in range(first, last) if words[i].pos in {"VERB", "AUX"} and is_finite(words[i])), last)

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
        while place > 0 and (self.phrases[place].link in {"gen", "of"} or self._listed(place)):
            place -= 1
            if self.phrases[place].prep and not self.phrases[place].link and self._listed(place + 1):
                place -= self.phrases[place - 1].last == self.phrases[place].first - 1
        found = self.phrases[place] if place >= 0 else None
        spans = found is not None and found in candidates and found.first < i
        phrase = found if spans and found is not None and not self._addressed(found, verb, candidates) else None
        if phrase is None or (self.cues.verb_final and self._verb_final(verb)):
            return None
        if not self.cues.verb_second:
            return phrase
        return self._anchor(phrase, candidates)

    def _listed(self, place: int) -> bool:
        """Whether a phrase is joined to the one before, and no comma and conjunction open a clause with it."""
        phrase = self.phrases[place]
        gap = self.words[self.phrases[place - 1].last : phrase.first]
        return phrase.link == "coord" and len(gap) == 1

    def _addressed(self, phrase: Phrase, verb: int, candidates: list[Phrase]) -> bool:
        """Whether a phrase before a verb is a dative and the subject stands behind ("Der Zeitung sagte X")."""
        dative = any("Case=Dat" in w.morph for w in self.words[phrase.first : phrase.last])
        return dative and any(p.first == verb + 1 for p in candidates)

    def _evidence(self, content: tuple[int, int]) -> tuple[int, int] | None:
        """Read "in einem Bericht heißt es", "aus … geht hervor": the speaker is what the preposition leads to."""
        outside = (p for p in self.phrases if p.last <= content[0] or p.first >= content[1])
        return next(
            (self.extent(p) for p in outside if p.prep in self.cues.in_ | self.cues.from_ and not p.pronoun), None
        )

    def antecedent(self, verb: int) -> Phrase | None:
        """Return the phrase before a relative clause whose pronoun is the verb's subject ("X, who accuses Y of …")."""
        start = self.clause_start(verb)
        opener = self.words[start]
        if self.cues.language == "en" and (close := self._plain_relative(verb)) is not None:
            return close
        if opener.lower not in self.cues.relative_pronouns or start == self.first or self.words[start - 1].text != ",":
            return None
        led = self.words[start + 1].pos
        behind = led in {"VERB", "AUX", "ADV"} and not self.cues.verb_final
        if not self.cues.verb_final and led == "ADP":  # "X, which in a statement claimed …"
            behind = not any(start < p.first < verb and not p.prep for p in self.phrases)
        if not (behind or (opener.dep.startswith("nsubj") and self.cues.verb_final)):
            return None
        place = next((n for n, p in enumerate(self.phrases) if p.last == start - 1), -1)
        while place > 0 and self.phrases[place].link in {"gen", "of"}:
            place -= 1
        return self.phrases[place] if place >= 0 else None

    def _plain_relative(self, verb: int) -> Phrase | None:
        """Return the noun before a relative pronoun without a comma ("the volunteers who claim …"; English)."""
        i = verb - 1
        while i > self.first and self.words[i].pos in {"AUX", "ADV"}:
            i -= 1
        word = self.words[i]
        if word.lower not in self.cues.relative_pronouns or word.pos != "PRON" or i == self.first:
            return None
        return next((p for p in self.phrases if p.last == i and p.name < 0 and p.link not in {"gen", "of"}), None)

    def _pointed(self, verb: int, candidates: list[Phrase]) -> Phrase | None:
        """Return the pronoun right behind a finite verb, or what an apposition in front of it belongs to."""
        if not is_finite(self.words[verb]) or self._acting_before(verb, candidates):
            return None
        for phrase in candidates:
            if (
                phrase.first == verb + 1
                and phrase.pronoun
                and self.words[phrase.first].lower in self.cues.pronoun_speakers
            ):
                return phrase if self.cues.verb_second else None
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

    def _acting_before(self, verb: int, candidates: list[Phrase]) -> bool:
        """Whether who acts stands before a verb, so that "sie" behind it is an object ("X betrachtet sie als")."""
        behind = self.words[verb + 1].lower if verb + 1 < self.last else ""
        start = self.clause_start(verb)
        return behind in self.cues.them and any(
            p.start == start and p.last == verb and self._acts(p) for p in candidates
        )

    def _verb_final(self, verb: int) -> bool:
        start = self.clause_start(verb)
        opener = self.words[start]
        adverbial = opener.pos == "SCONJ" and opener.lower not in self.cues.words.get("CCONJ", ())
        relative = self.cues.relative_pronouns - self.cues.pronoun_speakers.keys()
        return adverbial or (opener.lower in relative and start > self.first)

    def _anchor(self, phrase: Phrase, candidates: list[Phrase]) -> Phrase:
        """Return the phrase that an apposition belongs to ("Der Sprecher, X"), where it is none of what is said."""
        place = self.phrases.index(phrase)
        while (
            phrase.link == "appos"
            and place > 0
            and not set(range(self.phrases[place - 1].last, phrase.first)) & self.quoted
        ):
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
