"""Clauses that stand behind a verb of saying: with a complementizer, without one, or as what somebody is accused of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.quoted import Quoted

if TYPE_CHECKING:
    from actorgraph.loaders.saying import SpeechVerb

__all__ = ["BehindVerb"]


class BehindVerb(Quoted):
    """Looks behind the verbs of one frame; stretches are word indices, the last exclusive."""

    def clause(self, verb: SpeechVerb, colon: int) -> tuple[int, int] | None:
        """Return the clause between a verb and a colon behind it."""
        found = self.marked(verb) or (self.bare(verb) if verb.kind != "quote_only" else None)
        if found is None or found[0] >= colon - 1 or not self.has_finite(found[0], colon):
            return None
        return found[0], colon

    def marked(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return the clause behind a complementizer ("dass …") that belongs to the verb."""
        start = max(verb.index, verb.particle if verb.particle - verb.index < 4 else -1) + 1
        for i in range(verb.index + 1, self.frame.last):
            if i in self.frame.quoted:
                return None
            if self.words[i].lower in self.cues.complementizers and self.words[i].pos != "DET":
                apart = i - verb.index > 2 and self.words[i - 1].text not in {",", "–"}
                if (apart and self.cues.language == "de") or not self._sentence_like(i + 1):
                    continue
                if any(v.index > verb.index and v.index < i for v in self.frame.verbs):
                    return None
                if self.cues.language == "en" and i - verb.index > 2 and self.has_finite(verb.index + 1, i):
                    return None
                if self.cues.language == "en" and self._beside_noun(verb.index, i):
                    return None
                end = self.clause_end(i, verb)
                if self._points(verb.index, i, end):
                    return None
                return i, end
            if i > start + 25:
                return None
        return None

    def _only_relative(self, first: int, last: int) -> bool:
        """Whether the finite verbs of a stretch are those of relative clauses ("a step that Y took"; English)."""
        if not self.cues.reduced_relatives:
            return False
        words, relatives = self.words, self.cues.relative_pronouns
        opened = [i for i in range(first + 1, last) if words[i].pos == "PRON" and words[i].lower in relatives]
        opened = [i for i in opened if words[i - 1].pos in {"NOUN", "PROPN"}]
        if not opened or self.has_finite(first, opened[0]):
            return False
        finite = sum(words[i].pos in {"VERB", "AUX"} and is_finite(words[i]) for i in range(first, last))
        return 0 < finite <= len(opened)

    def _beside_noun(self, v: int, i: int) -> bool:
        """Whether a "that" goes with a noun behind a comma ("added X to it, a step that Y regretted"; English)."""
        noun = self.words[i].pos == "PRON" and self.words[i - 1].pos == "NOUN"
        return noun and any(w.text == "," for w in self.words[v + 1 : i])

    def _points(self, v: int, i: int, end: int) -> bool:
        """Whether a "that" only points at a noun ("disputed that reading") or opens an infinitive's relative clause."""
        if self.cues.language == "de":
            return False
        infinitive = any(self.words[k].lower in self.cues.infinitive_markers for k in range(v + 1, i))
        relative = infinitive and self.cues.language == "nl"
        short = self.cues.language == "en" and end - i <= 3
        return relative or (short and not self.has_verb(i + 1, end))

    def accused(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return what somebody is accused of or blamed for: "of breaking the truce", "for having …" (English)."""
        v = verb.index
        if not self.cues.gerunds or not self.words[v].lemmas & self.cues.accusing:
            return None
        for i in range(v + 2, min(v + 14, self.frame.last - 1)):
            if self.words[i].text in {",", ";", ":"} or i in self.frame.quoted:
                return None
            deed = self.words[i + 1]
            after = self.words[i + 2].pos if i + 2 < self.frame.last else "PUNCT"
            verbal = deed.pos in {"VERB", "AUX"} or (deed.pos == "NOUN" and after in {"NOUN", "PROPN", "DET", "PRON"})
            if i + 3 < self.frame.last and self.words[i + 2].text == "-":  # "of press-ganging teenagers"
                deed, verbal = self.words[i + 3], True
            if self.words[i].lower in self.cues.reproach and verbal and deed.lower.endswith("ing"):
                end = self.clause_end(i, verb)
                if self.frame.fronted_gerund(v) is not None:
                    end = next(k for k in range(i, end + 1) if k == end or self.words[k].text == ",")
                return i, end
        return None

    def _main_clause_next(self, v: int, comma: int) -> bool:
        """Whether a participle and its auxiliary end a clause before the main one ("ordered that had, was it X")."""
        ended = comma == v + 2 and self.words[v + 1].pos == "AUX" and comma + 1 < self.frame.last
        return self.cues.verb_final and ended and is_finite(self.words[comma + 1])

    def _ended(self, v: int, comma: int) -> bool:
        """Whether a verb's infinitive stands before a comma: "zegt alleen strijders te treffen, …"."""
        marker = self.words[comma - 2].lower in self.cues.infinitive_markers and comma - 2 > v
        return marker and self.words[comma - 1].pos in {"VERB", "AUX"} and not self.has_finite(v + 1, comma)

    def bare(self, verb: SpeechVerb) -> tuple[int, int] | None:
        """Return a clause without a complementizer: behind the comma after the verb, in English right behind it."""
        v, last = verb.index, self.frame.last
        denied = self.cues.gerunds and verb.kind == "denial" and v + 1 < last
        if denied and self.words[v + 1].lower.endswith("ing") and self.words[v + 1].pos == "VERB":
            return v + 1, self.clause_end(v + 1, verb)
        if self.cues.language == "en" and (self.has_finite(v + 1, last) or self._subject_and_verb(v + 1)):
            start = self._past_adverbials(self.past_hearer(v))
            if start < last and self.words[start].lower in self.cues.relative_pronouns and start > v + 1:
                return None  # "say about the volunteers who claim …"
            if verb.kind in {"demand", "threat"} or self._infinitive_next(start):
                return None
            end = self.clause_end(start, verb)
            whole = (self.has_finite(start, end) and not self._only_relative(start, end)) or self._subject_and_verb(
                start
            )
            counted = " ".join(w.lower for w in self.words[start : start + 2]) in self.cues.roughly
            opens = self.words[start].pos not in {"ADP", "CCONJ", "SCONJ", "PUNCT"} if start < last else False
            if whole and (opens or counted):
                return start, end
        for i in range(v + 1, min(last, v + 22)):
            if i in self.frame.quoted or any(other.index == i for other in self.frame.verbs):
                return None
            if self.words[i].text == ";":
                return None
            said = self.words[i].text == "," and any(o.index == i + 1 for o in self.frame.verbs)
            if said and (self.cues.language == "en" or is_finite(self.words[i + 1])):
                return None
            if self.words[i].text == "," and (self._leaves_relative(v, i + 1) or self._main_clause_next(v, i)):
                return None
            inner = max((k for k in range(v + 1, i) if self.words[k - 1].text == "," and self.relative(k)), default=-1)
            if inner >= 0 and self.cues.verb_final and not self.has_finite(inner, i):
                continue
            if self.words[i].text == "," and self.cues.language == "nl" and self._ended(v, i):
                return None
            opens = self.words[i].text == "," and i + 1 < last and i != self._apposition_end(v, i)
            if opens and not any(p.first > i for p in self.frame.phrases):
                return None
            if opens and not self.relative(i + 1) and not self._lists(i + 1) and self.has_verb(i + 1, last):
                end = self.clause_end(i + 1, verb)
                return None if self._only_relative(i + 1, end) else (i + 1, end)
        return None
