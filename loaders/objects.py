"""What is demanded, threatened or denied where no clause says it: an infinitive or a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.speech import Frame, SpeechVerb

if TYPE_CHECKING:
    from actorgraph.loaders.contents import Contents
    from actorgraph.loaders.phrases import Phrase

__all__ = ["Objects"]


class Objects:
    """Finds the object of a verb of demanding, threatening or denying."""

    def __init__(self, frame: Frame, contents: Contents) -> None:
        self.frame, self.words, self.cues, self.contents = frame, frame.words, frame.cues, contents

    def task(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return an infinitive behind a verb of demanding or threatening, where no comma parts them."""
        last = self.frame.last
        if self.frame.passive(verb.index):
            return None
        negated = False
        for i in range(verb.index + 1, min(last, verb.index + 20)):
            word = self.words[i]
            if i == verb.particle:
                continue
            if i in self.frame.quoted or word.text in {":", ";"} or any(o.index == i for o in self.frame.verbs):
                return None
            if verb.kind == "indirect" and word.lower in self.cues.negation:
                if self.cues.language == "en":
                    return None
                negated = True
            infinitive = (
                word.lower in self.cues.infinitive_markers and i + 1 < last and self.words[i + 1].pos in {"VERB", "AUX"}
            )
            if infinitive and not self.cues.verb_final:
                return (
                    (i, self.contents.clause_end(i, verb)) if verb.kind != "indirect" or i == verb.index + 1 else None
                )
            if infinitive and negated and any(o.index == i + 1 for o in self.frame.verbs):
                return None  # "zei niet te weten"
            if infinitive:
                subject = self.frame.speaker(verb, (i, last), after=False)
                start = max(verb.index + 1, subject[1] if subject and subject[0] > verb.index else 0)
                if verb.index < verb.particle < i:
                    start = max(start, verb.particle + 1)
                while start < i and (self._idle(start) or start == verb.particle):
                    start += 1
                return start, self.contents.clause_end(i, verb)
        return None

    def _idle(self, i: int) -> bool:
        """Whether a word before an infinitive says nothing of it: a mark, an adverb, no negation."""
        word = self.words[i]
        return word.pos in {"PUNCT", "ADV"} and word.lower not in self.cues.negation

    def request(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return what somebody is asked, told or warned to do: "asked Y, through Z, to leave", "vroeg Y te gaan"."""
        if not self.words[verb.index].lemmas & self.cues.requests:
            return None
        v, last = verb.index, self.frame.last
        passive = self.frame.passive(v)
        if passive and self.frame.speaker(verb, (last, last), after=False) is None:
            return None
        if v == self.frame.first and self.cues.language != "de":
            return None  # "Asked to go, he …"
        for i in range(v + 1, min(last - 1, v + 25)):
            word = self.words[i]
            if i in self.frame.quoted or word.text in {":", ";"} or any(o.index == i for o in self.frame.verbs):
                return None
            if word.lower in self.cues.complementizers and word.pos == "SCONJ":
                return None
            marks = word.lower in self.cues.infinitive_markers and self.words[i + 1].pos in {"VERB", "AUX", "ADV"}
            if not marks:
                continue
            if not self.cues.verb_final:
                start = i - (self.words[i - 1].lower in self.cues.negation)
                preps = self.cues.hearer_prepositions if self.words[v].lemmas & self.cues.asking else frozenset()
                whom = any(v < p.first < i and (not p.prep or p.prep in preps) for p in self.frame.phrases)
                return (start, self.contents.clause_end(i, verb)) if whom or passive else None
            comma = next((k for k in range(v + 1, i) if self.words[k].text == ","), -1)
            if self.cues.language == "de" and comma >= 0:
                return comma + 1, self.contents.clause_end(i, verb)
            behind = next((p for p in self.frame.phrases if p.first == v + 1 and not p.prep), None)
            start = behind.last if behind is not None and behind.last < i - 1 else v + 1
            while start < i and self.words[start].text == ",":
                start += 1
            return start, self.contents.clause_end(i, verb)
        return None

    def thing(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return what is demanded, denied or threatened with, where it is a noun phrase."""
        found = self._thing(verb)
        if found is None:
            return None
        head = next((p for p in self.frame.phrases if p.first >= found[0]), None)
        lemmas = self.words[head.head].lemmas if head is not None else frozenset()
        if self.words[verb.index].lemmas & self.cues.ordering:
            return None
        if self.words[verb.index].lemmas & self.cues.rejecting and not lemmas & self.cues.allegations:
            return None
        if verb.kind == "threat" and (head is None or not head.prep):
            return None
        return None if lemmas & self.cues.tolls else found

    def _thing(self, verb: SpeechVerb) -> tuple[int, int] | None:
        v, last = verb.index, self.frame.last
        final = all(w.pos in {"PUNCT", "AUX"} for w in self.words[v + 1 : last])
        if (
            final
            or ("VerbForm=Part" in self.words[v].morph and (self.cues.language != "en" or self.frame.passive(v)))
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
        stop = verb.particle if verb.particle > v else last
        near = [p for p in self.frame.phrases if first <= p.first < last and not p.pronoun and not self._day(p)]
        while len(near) > 1 and self._aside(near[0], near[1]) and self._direct(near[0].first, first):
            first = near.pop(0).last
        plain = next((p for p in near if self._direct(p.first, first)), None)
        if self.words[v].lemmas & self.cues.asking:
            asked = next((p for p in near if p.prep in self.cues.object_prepositions), None)
            if asked is not None and not self.contents.has_verb(first, asked.first):
                plain = asked
        if plain is None:
            return None
        end = self.contents.clause_end(plain.first, verb)
        end = stop if plain.first < stop < end else end
        for i in range(plain.last, end):
            if self.words[i].text in {",", ";"} and (self.contents.relative(i + 1) if i + 1 < last else True):
                end = i
                break
        return plain.first, end

    def _aside(self, phrase: Phrase, following: Phrase) -> bool:
        """Whether a phrase says when or where, the object right behind it ("demanded on Monday in Tarsk an end")."""
        behind = following.first == phrase.last and not following.prep and following.link not in {"gen", "of"}
        return bool(phrase.prep) and (behind or self.frame.is_time(self.words[phrase.head]))

    def _direct(self, start: int, first: int) -> bool:
        owners = self.cues.relative_pronouns
        days = self.cues.weekdays if self.cues.language == "nl" else ()
        return all(
            w.pos in {"ADV", "ADP", "PART", "DET"} or w.lower in owners or (days and w.lower.startswith(days))
            for w in self.words[first:start]
        )

    def _day(self, phrase: Phrase) -> bool:
        """Whether a phrase is a day without a preposition before the object ("ontkende zondag elke betrokkenheid")."""
        alone = self.cues.language == "nl" and phrase.last == phrase.first + 1 and not phrase.prep
        return alone and self.words[phrase.head].lower.startswith(self.cues.weekdays)
