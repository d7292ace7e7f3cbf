"""Acts that somebody claims as their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.sources import Source
from actorgraph.loaders.speech import Frame, SpeechVerb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.contents import Contents
    from actorgraph.loaders.cue_entries import Responsibility
    from actorgraph.loaders.phrases import Phrase

__all__ = ["Responsibilities"]


class Responsibilities:
    """Finds claims of responsibility in one frame; marks the verbs it took in `used`."""

    def __init__(self, frame: Frame, contents: Contents, used: set[int]) -> None:
        self.frame, self.words, self.cues = frame, frame.words, frame.cues
        self.contents, self.used = contents, used
        self._claiming = frozenset().union(*(rule.verbs for rule in self.cues.responsibility))

    def find(self) -> Iterator[Source]:
        """Read whose act an attack was by their own words, as a phrase behind the verb or as its object."""
        for i in range(self.frame.first, self.frame.last):
            word = self.words[i]
            if i in self.frame.quoted or word.pos in {"NOUN", "PROPN"} or not word.lemmas & self._claiming:
                continue
            relative = (self._relative(i, rule) for rule in self.cues.responsibility if word.lemmas & rule.verbs)
            if (claimed := next((found for found in relative if found is not None), None)) is not None:
                self.used.add(i)
                yield claimed
                continue
            for rule in self.cues.responsibility:
                if word.lemmas & rule.verbs and (found := self._act(i, rule)) is not None:
                    self.used.add(i)
                    yield found
                    break

    def _act(self, i: int, rule: Responsibility) -> Source | None:
        first, last, words = self.frame.first, self.frame.last, self.words
        clause = words[first:last]
        if rule.nouns and not any(w.lemmas & rule.nouns for w in clause):
            return None
        if any(
            w.lower in self.cues.negation for w in words[min(self.frame.clause_start(i), max(first, i - 3)) : i + 4]
        ):
            return None
        closing = rule.closing.split()
        lowers = [w.lower for w in clause]
        ends = (first + k for k in range(len(lowers) - 1, i - first, -1) if lowers[k : k + len(closing)] == closing)
        closed = next(ends, last) if closing else last
        if closing and closed == last:
            return None
        if rule.things:
            act = next((p for p in self.frame.phrases if self._thing(p, rule) and p.last <= closed), None)
            if act is not None and act.first < i and self.frame.passive(i):
                agents = (p for p in self.frame.phrases if p.first > i and p.prep in self.cues.according.agents)
                agent = next(agents, None)
                who = self.frame.extent(agent) if agent is not None else None
                return Source((act.first, act.last), "responsibility", who, i) if who is not None else None
            if (
                act is not None
                and self.cues.language == "en"
                and (act.first < i or self.contents.has_verb(i + 1, act.first))
            ):
                return None
        else:
            act = next((p for p in self.frame.phrases if p.prep in rule.prepositions and not p.pronoun), None)
        if act is None:
            return None
        start = act.first - bool(act.prep)
        rest = [p for p in self.frame.phrases if p.link not in {"gen", "of"} and not words[p.head].lemmas & rule.nouns]
        speaker = self._claimant(i, (start, closed if act.first > i else i), rest)
        if (
            speaker is None
            or speaker[0] >= act.first > i
            or any(words[k].lower in self.cues.negation for k in range(*speaker))
        ):
            return None
        end = i if act.first < i else min(closed, self.contents.clause_end(act.first, SpeechVerb(i, "indirect")))
        while end > act.last and (
            words[end - 1].lower in self.cues.claim_edges or words[end - 1].pos in {"AUX", "PUNCT"}
        ):
            end -= 1
        return Source((act.first, end), "responsibility", speaker, i)

    def _relative(self, i: int, rule: Responsibility) -> Source | None:
        """Read "an attack for which X claimed responsibility": the act is what the relative clause belongs to."""
        words, cues = self.words, self.cues
        if not rule.prepositions or (
            rule.nouns and not any(w.lemmas & rule.nouns for w in words[max(0, i - 8) : i + 4])
        ):
            return None
        start = self.frame.clause_start(i)
        lead = next((k for k in range(start, min(start + 12, i)) if self._leads(k, rule)), -1)
        if lead <= self.frame.first:
            return None
        end = lead - (words[lead - 1].lower in rule.prepositions)
        end -= words[end - 1].text == ","
        act = next((p for p in reversed(self.frame.phrases) if p.last <= end and words[p.head].pos == "NOUN"), None)
        inside = [p for p in self.frame.phrases if lead < p.first < max(i, lead + 4) and not p.prep]
        claimants = [p for p in inside if self.frame.may_speak(p) and not words[p.head].lemmas & rule.nouns]
        if act is None or end - act.last > 6 or not claimants:
            return None
        if any(words[k].lower in cues.negation for k in range(lead, min(i + 3, self.frame.last))):
            return None
        return Source((act.first, end), "responsibility", self.frame.extent(claimants[0]), i)

    def _leads(self, k: int, rule: Responsibility) -> bool:
        """Whether a word is a relative pronoun behind one of the rule's prepositions, or both in one ("waarvoor")."""
        word = self.words[k]
        if word.lower in {where + p for where in self.cues.where for p in rule.prepositions}:
            return True
        before = self.words[k - 1] if k > self.frame.first else None
        following = self.words[k + 1] if k + 1 < self.frame.last else None
        alone = following is None or following.pos not in {"NOUN", "ADJ"} or word.pos == "PRON"
        pronoun = word.lower in self.cues.relative_pronouns and alone
        comma = k > 1 and (self.words[k - 2].text == "," or self.cues.language == "en")
        return pronoun and comma and before is not None and before.lower in rule.prepositions

    def _claimant(self, i: int, act: tuple[int, int], rest: list[Phrase]) -> tuple[int, int] | None:
        """Return who claims an act: the first phrase that may speak, in front of verb and act."""
        before = [p for p in rest if p.last <= min(i, act[0]) and self.frame.may_speak(p)]
        if self.cues.language == "en" and (named := self.frame.antecedent(i)) is not None and len(before) > 1:
            return self.frame.extent(named)
        if before:
            return self.frame.extent(before[0])
        return self.frame.speaker(SpeechVerb(i, "indirect"), act, after=False)

    def _thing(self, phrase: Phrase, rule: Responsibility) -> bool:
        head = self.words[phrase.head]
        return (
            not phrase.prep
            and not phrase.pronoun
            and (bool(head.lemmas & rule.things) or head.lower.endswith(tuple(t for t in rule.things if len(t) > 4)))
        )
