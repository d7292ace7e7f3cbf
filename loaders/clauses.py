"""Clauses of a sentence, and who is subject, object or behind which preposition in them.

Clauses are found by commas, conjunctions and verbs; roles by order and case first, by the parser's arcs where order
says nothing. A phrase stands for an actor if a mention is its noun or name, or if its noun only stands for what its
genitive names ("Kämpfer der Hamas").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.loaders.phrases import TIMES, Phrase, phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Argument", "Clause", "SentenceView"]

_BORDERS = frozenset({",", ";", ":", "–", "—", "(", ")"})
_WHERE = frozenset(
    ["waarmee", "waarop", "waartegen", "waarvan", "waarin", "waarbij", "waaraan", "waardoor", "waarvoor"]
)
_PREPOSITIONAL = frozenset({"according", "including", "following", "regarding", "concerning"})
_THAN = frozenset({"than", "dan", "als"})
_MORE = frozenset({"more", "less", "fewer", "meer", "minder", "mehr", "weniger"})
_PERSONAL = frozenset(["he", "she", "er", "hij"])
_HIM = frozenset(["him", "ihm", "ihn", "hem"])
_NEUTRAL = frozenset(["it"])
_EITHER = frozenset(["they", "sie", "zij", "ze"])
_REFLEXIVE = frozenset(["sich", "zich", "himself", "herself", "itself", "themselves"])


@dataclass(frozen=True, slots=True)
class Argument:
    """An actor named by a phrase (index in the sentence's phrases); `prep` is the preposition it stands behind."""

    actor: str
    phrase: int
    prep: str
    start: int
    end: int


@dataclass(slots=True)
class Clause:
    """A clause as stretches of words; `antecedent` is the phrase that a relative clause hangs on, else -1."""

    spans: list[tuple[int, int]]
    kind: str = "main"
    antecedent: int = -1
    governor: Clause | None = None
    subject: list[Argument] = field(default_factory=list)

    def __contains__(self, index: int) -> bool:
        return any(first <= index < last for first, last in self.spans)


class SentenceView:
    """A fine sentence with its phrases, clauses and the actors in them."""

    def __init__(
        self,
        block: Block,
        first: int,
        last: int,
        mentions: Sequence[Mention],
        cues: Cues,
        claims: Sequence[ClaimRecord] = (),
        before: Sequence[str] = (),
        is_person: Callable[[str], bool] = bool,
    ) -> None:
        self.before, self.is_person = before, is_person
        self.claims = claims
        self.block, self.first, self.last, self.cues = block, first, last, cues
        self.words: list[Word] = block.words
        self.mentions = [m for m in mentions if first <= m.first < last]
        self.earlier = [m for m in mentions if m.first < first]
        self.phrases = phrases(block, first, last, cues)
        self.clauses: list[Clause] = []
        self.arguments = self._arguments()
        self.clauses = self._clauses()
        self.arguments = self._arguments()
        self._of_phrase = {a.phrase: a for a in self.arguments}

    # Actors

    def _arguments(self) -> list[Argument]:
        found: list[Argument] = []
        seen: set[Mention] = set()
        prep = ""
        for n, phrase in enumerate(self.phrases):
            parted = phrase.link == "coord" and bool(self.clauses) and not self._joined(n)
            prep = "" if parted else prep
            prep = prep if phrase.link == "coord" or (phrase.link == "appos" and not phrase.prep) else phrase.prep
            own = phrase.prep or (prep if phrase.link in {"coord", "appos"} else "")
            for mention in self._named(n):
                if mention in seen and phrase.first > mention.first:
                    continue
                seen.add(mention)
                found.append(Argument(mention.actor, n, own, mention.start, mention.end))
        return found

    def _named(self, n: int) -> list[Mention]:
        """Return the mention that a phrase stands for, as a list of at most one."""
        phrase = self.phrases[n]
        inside = [m for m in self.mentions if m.first < phrase.last and m.last > phrase.first]
        full = [m for m in inside if m.role in {"name", "part", "description"}]
        at_name = [m for m in full if phrase.name >= 0 and m.first <= phrase.name < m.last and not self._owns(m)]
        at_head = [m for m in full if m.first <= phrase.head < m.last]
        if not at_head and len(inside) == 1 and (inside[0].first, inside[0].last) == (phrase.first, phrase.last):
            return inside if inside[0].role == "compound" else []
        if at_head:
            return at_head[:1]
        if at_name and self._names_itself(phrase):
            return at_name[:1]
        if called := self._called(n):
            return called
        if self.words[phrase.head].lemmas & self.cues.standins:
            if owner := self._owner_behind(n):
                return owner
            if behind := self._named_behind(n):
                return behind
            if n + 1 < len(self.phrases) and self.phrases[n + 1].link in {"gen", "of"}:
                return self._named(n + 1)
            return [m for m in inside if m.role in {"adjective", "compound", "name"}][:1]
        return []

    def _called(self, n: int) -> list[Mention]:
        """Return the name that a phrase is given: "a militia that calls itself X"."""
        for later in range(n + 1, min(n + 3, len(self.phrases))):
            gap = " ".join(
                w.lower for w in self.words[self.phrases[n].last : self.phrases[later].first] if w.text != ","
            )
            if gap in self.cues.called or gap.removesuffix(" the") in self.cues.called:
                return self._named(later)
        return []

    def _owner_behind(self, n: int) -> list[Mention]:
        """Return whose things they are: "targets belonging to Y"."""
        if n + 1 >= len(self.phrases) or not self.cues.owned_by:
            return []
        gap = " ".join(w.lower for w in self.words[self.phrases[n].last : self.phrases[n + 1].first])
        return self._named(n + 1) if gap in self.cues.owned_by else []

    def _named_behind(self, n: int) -> list[Mention]:
        """Return the apposition that names what a role noun means ("einem Mitglied der Achse, der Hisbollah")."""
        later = n + 1
        while later < len(self.phrases) and self.phrases[later].link in {"gen", "of"}:
            later += 1
        beside = later < len(self.phrases) and self.phrases[later].link == "appos"
        return self._named(later) if beside else []

    def _names_itself(self, phrase: Phrase) -> bool:
        """Whether the name in a phrase is its noun's own ("Präsident X"), not its owner's ("Angriffe Israels")."""
        return phrase.head < phrase.name or phrase.head >= phrase.name >= 0

    def _owns(self, mention: Mention) -> bool:
        """Whether a name is a genitive behind its noun ("Angriffe Israels") or before one ("Iran's army")."""
        last = self.words[mention.last - 1]
        after = self.words[mention.last] if mention.last < self.last else None
        if after is not None and after.lower in {"'s", "’s", "'", "’"} and self.cues.language != "de":
            return True
        before = self.words[mention.first - 1] if mention.first > self.first else None
        if self.cues.language != "de" or before is None or before.pos != "NOUN" or before.name:
            return False
        lower = last.lower
        return lower.endswith("s") and (last.dep == "nmod" or "Case=Gen" in last.morph or lower[:-1] in last.lemmas)

    def at(self, phrase: int) -> list[Argument]:
        """Return the actors of a phrase and of those coordinated with it right behind it."""
        found = [self._of_phrase[phrase]] if phrase in self._of_phrase else []
        n = phrase + 1
        while n < len(self.phrases) and (self.phrases[n].link in {"coord", "gen", "of"} or self._listed(n)):
            if self.phrases[n].link == "coord" and not self._joined(n):
                break
            if (self.phrases[n].link == "coord" or self._listed(n)) and n in self._of_phrase:
                if self.phrases[n].prep and self.phrases[n].prep != self.phrases[phrase].prep:
                    break
                found.append(self._of_phrase[n])
            elif self.phrases[n].link == "coord" and n not in self._of_phrase:
                break
            n += 1
        return found

    def claim_at(self, index: int) -> ClaimRecord | None:
        """Return the claim in which a word stands."""
        word = self.words[index]
        return next((c for c in self.claims if c["start"] <= word.start and word.end <= c["end"]), None)

    def subjects(self, phrase: int) -> list[Argument]:
        """Return the actors of a subject; a pronoun inside somebody's words is taken for the speaker."""
        if phrase < 0:
            return []
        found = self.at(phrase)
        if found:
            return found
        if not self.phrases[phrase].pronoun:
            return self._apposition(phrase) or self._owned(phrase)
        if not self._quoted(phrase) and (referent := self._referent(phrase)) is not None:
            return [Argument(referent, phrase, "", 0, 0)]
        claim = self.claim_at(self.phrases[phrase].head)
        speaker = claim.get("speaker") if claim is not None else None
        lower = self.words[self.phrases[phrase].head].lower
        if claim is None or speaker is None or lower in self.cues.not_speakers:
            return []
        if claim["kind"] == "direct" and lower not in self.cues.first_persons:
            return []
        return [Argument(speaker, phrase, "", claim["start"], claim["end"])]

    def _apposition(self, phrase: int) -> list[Argument]:
        """Return the name beside a noun: "the mayor, X, …", or the list: "groups, including X and Y"."""
        later = phrase + 1
        while later < len(self.phrases) and self.phrases[later].link in {"gen", "of"}:
            later += 1
        if later >= len(self.phrases):
            return []
        if self.phrases[later].link == "appos" and self._apposed(later):
            return self.at(later)
        gap = [w.lower for w in self.words[self.phrases[later - 1].last : self.phrases[later].first]]
        told = " ".join(g for g in gap if g != ",")
        listed = any(told == o or (told.endswith(f" {o}") and len(gap) <= 3) for o in self.cues.list_openers)
        return self.at(later) if listed else []

    def resolved(self, phrase: int) -> list[Argument]:
        """Return the actors of an object."""
        return self.at(phrase) or ([] if self.phrases[phrase].pronoun else self._apposition(phrase))

    def pronoun_object(self, verb: int, subject: str) -> list[Argument]:
        """Return whom "him" means: the person named last who is not the subject."""
        clause = self.clause_of(verb)
        for n, phrase in enumerate(self.phrases):
            if phrase.pronoun and phrase.first in clause and self.words[phrase.head].lower in _HIM and not phrase.prep:
                earlier = [a.actor for a in self.arguments if a.phrase < n][::-1]
                for actor in [*earlier, *self.before]:
                    if actor != subject and self.is_person(actor):
                        return [Argument(actor, n, "", 0, 0)]
        return []

    def _owned(self, phrase: int) -> list[Argument]:
        """Return whose people a phrase means: "its recruits"."""
        first, head = self.phrases[phrase].first, self.phrases[phrase].head
        if self.words[first].lower not in self.cues.possessives or not self.words[head].lemmas & self.cues.standins:
            return []
        group = next((a for a in self.before[:2] if not self.is_person(a)), None)
        return [Argument(group, phrase, "", 0, 0)] if group is not None and not self._quoted(phrase) else []

    def _quoted(self, phrase: int) -> bool:
        claim = self.claim_at(self.phrases[phrase].head)
        return claim is not None and claim["kind"] == "direct"

    def _referent(self, phrase: int) -> str | None:
        """Return whom a pronoun means: the subject of the clause before, else of the sentence before."""
        word = self.words[self.phrases[phrase].head].lower
        if word in _PERSONAL:
            persons: bool | None = True
        elif word in _NEUTRAL:
            persons = False
        elif word in _EITHER:
            persons = None
        else:
            return None
        earlier = [a.actor for a in self.arguments if a.phrase < phrase and not a.prep and self._independent(a.phrase)]
        first = [a for a in earlier[:1] if persons is not False]
        subjects = self.before[: 2 if persons else 1]
        for actor in [*first, *(earlier[::-1] if persons is False else []), *subjects]:
            if persons is None or self.is_person(actor) == persons:
                return actor
        return None

    def _listed(self, n: int) -> bool:
        """Whether a phrase behind a comma goes on a list that ends with a conjunction."""
        phrase = self.phrases[n]
        if phrase.link != "appos" or n not in {a.phrase for a in self.arguments}:
            return False
        for later in self.phrases[n + 1 : n + 12]:
            if later.link == "coord":
                return True
            if later.link not in {"appos", "gen", "of"}:
                return False
        return False

    # Clauses

    def _clauses(self) -> list[Clause]:
        clauses: list[Clause] = []
        waiting: list[tuple[int, int]] = []
        main: Clause | None = None
        for first, last in self._segments():
            kind = self._kind(first, last)
            verbal = self._verbal(first, last)
            if kind != "main" and verbal:
                antecedent = self._phrase_before(first) if kind == "rel" else -1
                clauses.append(Clause([(first, last)], kind, antecedent, clauses[-1] if clauses else None))
            elif main is None or self._dateline(main):
                above = main if main and self._has_finite(main) else None
                if above is None and clauses and self.words[first - 1].pos == "CCONJ":
                    above = clauses[-1]
                main = Clause([(first, last)], governor=above)
                clauses.append(main)
            elif not self._has_finite(main) or (verbal and not self._finite(first, last)):
                main.spans.append((first, last))
            elif not verbal:
                waiting.append((first, last))
            else:
                opens = self.words[first].pos in {"VERB", "AUX"}
                spans = [*waiting, (first, last)] if waiting and opens else [(first, last)]
                if not opens and waiting:
                    clauses[-1].spans += waiting
                waiting = []
                main = Clause(spans, governor=main)
                clauses.append(main)
        if waiting:
            clauses[-1].spans += waiting
        return clauses

    def _dateline(self, clause: Clause) -> bool:
        """Whether a clause is only the place before a report ("Beirut – ")."""
        first, last = clause.spans[0]
        dashed = last < self.last and self.words[last].text in {"–", "—", "-"}
        return (
            first == self.first
            and len(clause.spans) == 1
            and last - first <= 3
            and dashed
            and not self._verbal(first, last)
        )

    def _segments(self) -> list[tuple[int, int]]:
        found, start = [], self.first
        relative, finite = False, False
        inside = -1
        for i in range(self.first, self.last):
            word = self.words[i]
            led = self.cues.language == "en" and i > start and self._opens_relative(i, prep=True)
            bare = self.cues.language != "de" and i > start and start != i - 1 and self._opens_relative(i)
            if led or bare:
                found.append((start, i))
                start, relative, finite = i, True, False
            elif relative and word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.morph:
                if finite and self.cues.language == "en" and self.words[i - 1].pos != "CCONJ":
                    found.append((start, i))
                    start, relative = i, False
                finite = True
            if word.text == "(":
                inside = self._bracket_end(i)
            if i <= inside:
                continue
            if word.text in _BORDERS and not word.name:
                found.append((start, i))
                start = i + 1
            elif word.lower in _THAN and self.words[i - 1].lower in _MORE:
                continue
            elif word.pos in {"CCONJ", "SCONJ"} and i > start:
                splits = self._joins_clauses(start, i)
                if splits or (word.pos == "SCONJ" and self._verbal(i, self._segment_end(i))):
                    found.append((start, i))
                    start = i + (word.pos == "CCONJ")
            elif word.lower == "to" and self.cues.language == "en" and i > start and self._infinitive(i):
                found.append((start, i))
                start = i
        found.append((start, self.last))
        return [(a, b) for a, b in found if b > a]

    def _bracket_end(self, i: int) -> int:
        """Return the closing bracket of a remark without a verb, which parts no clause, else -1."""
        for j in range(i + 1, min(self.last, i + 15)):
            if self.words[j].pos in {"VERB", "AUX"}:
                return -1
            if self.words[j].text == ")":
                return j
        return -1

    def _opens_relative(self, i: int, *, prep: bool = False) -> bool:
        """Whether a relative clause opens here without a comma."""
        before = self.words[i - 1]
        if prep:
            following = self._word(i + 1)
            pronoun = following is not None and following.lower in {"which", "whom"}
            return self.words[i].pos == "ADP" and pronoun and before.pos in {"NOUN", "PROPN"}
        return (
            self.words[i].pos == "PRON"
            and self.words[i].lower in self.cues.relative_pronouns
            and (before.pos in {"NOUN", "PROPN"} or before.name)
        )

    def _joins_clauses(self, start: int, i: int) -> bool:
        """Whether a conjunction joins clauses: both have a finite verb, and no auxiliary waits for its verb."""
        end = self._segment_end(i + 1)
        if not (self._finite(start, i) and self._finite(i + 1, end)):
            return False
        before = self.words[start:i]
        if self.cues.language == "en":
            return True
        waiting = any(w.pos == "AUX" for w in before) and not any(
            w.pos == "VERB" or "VerbForm=Part" in w.morph for w in before
        )
        return not waiting

    def _segment_end(self, i: int) -> int:
        while i < self.last and self.words[i].text not in _BORDERS:
            i += 1
        return i

    def _infinitive(self, i: int) -> bool:
        return i + 1 < self.last and self.words[i + 1].pos == "VERB"

    def _kind(self, first: int, last: int) -> str:
        word = self.words[first]
        second = self.words[first + 1] if first + 1 < last else None
        opens_role = (
            word.lower in self.cues.role_openers and second is not None and second.pos in {"NOUN", "DET", "ADJ"}
        )
        behind_noun = first > self.first and self.words[first - 1].text == "," and self._nominal(self._word(first - 2))
        if word.pos == "PRON" and word.lower in self.cues.relative_pronouns and behind_noun:
            return "rel"
        if (
            word.pos == "SCONJ" and not (opens_role and first == self.first)
        ) or word.lower in self.cues.complementizers:
            return "sub"
        gerund = self.cues.language == "en" and word.lower.endswith("ing") and word.pos == "VERB"
        gerund = gerund and word.lower not in _PREPOSITIONAL
        if gerund and first > self.first and self.words[first - 1].text == ",":
            return "inf"
        if (
            first > self.first
            and "VerbForm=Part" in word.morph
            and word.pos == "VERB"
            and word.lower not in _PREPOSITIONAL
            and not self._finite(first, last)
        ):
            return "rel"
        if word.lower in {"um", "om", "ohne", "zonder", "statt", "to"} or self._infinitival(first, last):
            return "inf"
        relative = self.cues.relative_pronouns
        if first > self.first and word.lower in _WHERE and self.cues.language == "nl":
            return "rel"
        if first > self.first and word.lower in relative and (word.pos != "DET" or not self._nominal(second)):
            return "rel"
        if first > self.first and word.pos == "ADP" and second is not None and second.lower in relative:
            return "rel" if first + 2 < last and not self._nominal(self.words[first + 2]) else "main"
        return "main"

    def _word(self, i: int) -> Word | None:
        return self.words[i] if self.first <= i < self.last else None

    def _nominal(self, word: Word | None) -> bool:
        return word is not None and (word.pos in {"NOUN", "PROPN", "ADJ", "NUM"} or word.name)

    def _infinitival(self, first: int, last: int) -> bool:
        if self.cues.language == "en" or self._finite(first, last):
            return False
        markers = self.cues.infinitive_markers
        inside = self.words[first:last]
        if any(w.pos == "VERB" and "zu" in w.lower[2:-2] and w.lower.replace("zu", "", 1) in w.lemmas for w in inside):
            return True
        return any(w.lower in markers and w.pos in {"PART", "ADP"} for w in inside) and any(
            w.pos == "VERB" for w in inside
        )

    def _verbal(self, first: int, last: int) -> bool:
        return any(w.pos in {"VERB", "AUX"} for w in self.words[first:last])

    def _finite(self, first: int, last: int) -> bool:
        return any(
            w.pos in {"VERB", "AUX"} and ("VerbForm=Fin" in w.morph or not w.morph) for w in self.words[first:last]
        )

    def _has_finite(self, clause: Clause) -> bool:
        return any(self._finite(*span) for span in clause.spans)

    def _phrase_before(self, index: int) -> int:
        return max((n for n, p in enumerate(self.phrases) if p.last <= index), default=-1)

    def clause_of(self, index: int) -> Clause:
        """Return the clause that a word stands in."""
        return next((c for c in self.clauses if index in c), self.clauses[0])

    # Roles

    def bare(self, clause: Clause) -> list[int]:
        """Return the phrases of a clause that may be its subject or object, in order."""
        return [n for n, p in enumerate(self.phrases) if p.first in clause and not p.prep and self._independent(n)]

    def _joined(self, n: int) -> bool:
        """Whether a phrase goes on a list: no clause begins between it and the phrase before."""
        if self.phrases[n].link != "coord":
            return False
        return n == 0 or self.clause_of(self.phrases[n].first) is self.clause_of(self.phrases[n - 1].first)

    def _independent(self, n: int) -> bool:
        phrase = self.phrases[n]
        if phrase.link in {"gen", "of"} or self._joined(n) or self._continues(n) or self._temporal(phrase):
            return False
        before = self.words[phrase.first - 1].lower if phrase.first > self.first else ""
        after = self.words[phrase.last].text if phrase.last < self.last else ""
        clause = self.clause_of(phrase.first)
        opens = clause.kind == "sub" and clause.spans[0][0] == phrase.first - 1
        if (before in self.cues.role_openers and not opens) or (
            after in {"-", "‑", "‐"} and phrase.last + 1 < self.last
        ):
            return False
        return self.words[phrase.head].lower not in _REFLEXIVE

    def _continues(self, n: int) -> bool:
        """Whether a phrase behind a comma belongs to the one before: its name, its noun, or the next in its list."""
        return (
            self.phrases[n].link == "appos"
            and n > 0
            and self.words[self.phrases[n].first - 1].text in {",", "("}
            and (self._listed(n) or self._apposed(n))
        )

    def _apposed(self, n: int) -> bool:
        """Whether nothing but what hangs on a phrase stands between it and the next stop."""
        for i, word in enumerate(self.words[self.phrases[n].last : self.last]):
            if word.pos == "PUNCT" or (not i and word.pos == "PRON" and word.lower in self.cues.relative_pronouns):
                return True
            if word.pos in {"VERB", "AUX", "CCONJ"} and not word.name:
                return False
        return True

    def _temporal(self, phrase: Phrase) -> bool:
        word = self.words[phrase.head]
        days = word.lower in self.cues.weekdays or word.lower in self.cues.relative_days
        return days or word.lower in self.cues.months or bool(word.lemmas & TIMES)

    def may_be_subject(self, n: int) -> bool:
        """Whether a phrase's case allows it to be a subject."""
        phrase = self.phrases[n]
        first = self.words[phrase.first].lower
        return not ({first} & self.cues.nominative_not) or (phrase.pronoun and first not in self.cues.nominative_not)

    def roles(self, verb: int) -> tuple[int, int]:
        """Return the phrases that are subject and object of a verb, -1 where there is none."""
        clause = self.clause_of(verb)
        bare = self.bare(clause)
        if self.cues.language == "en":
            opens = next((i for a, b in clause.spans for i in range(a, b) if self._verbal(i, i + 1)), verb)
            if not any(w.pos == "CCONJ" for w in self.words[max(self.first, verb - 3) : verb]):
                opens = verb
            before = [n for n in bare if self.phrases[n].last <= opens] or [
                n for n in bare if self.phrases[n].last <= verb
            ]
            after = [n for n in bare if self.phrases[n].first > verb]
            subject = before[-1] if before else -1
            direct = after[0] if after else self._relative_object(clause, subject)
            return self._checked(subject, clause), direct
        able = [n for n in bare if self.may_be_subject(n)]
        parsed = next((n for n in able if self._parsed(n, verb)), -1)
        subject = parsed if parsed >= 0 and not self.may_be_subject(bare[0]) else (able[0] if able else -1)
        if clause.kind == "inf" or (clause.kind == "rel" and self._relative_subject(clause, bare)):
            subject = -1
        rest = [n for n in bare if n != subject and not self.phrases[n].pronoun]
        direct = rest[0] if rest else self._relative_object(clause, subject)
        return self._checked(subject, clause), direct

    def _parsed(self, n: int, verb: int) -> bool:
        phrase = self.phrases[n]
        return any(
            self.words[i].dep in {"nsubj", "nsubj:pass"} and self.words[i].head == verb
            for i in range(phrase.first, phrase.last)
        )

    def _relative_subject(self, clause: Clause, bare: list[int]) -> bool:
        """Whether a relative clause's pronoun is its subject: no other phrase can be."""
        opener = self.words[clause.spans[0][0]]
        if opener.pos == "VERB":
            return True
        if opener.pos == "ADP" or opener.lower in {"den", "dem", "denen", "whom", "dessen", "deren", "whose"}:
            return False
        if "Case=Nom" in opener.morph or opener.lower in {"who"}:
            return True
        able = [n for n in bare if self.may_be_subject(n)]
        return len(able) <= 1

    def _checked(self, subject: int, clause: Clause) -> int:
        """Give a clause without a subject of its own the one before: an antecedent, or its governor's."""
        if subject >= 0:
            return subject
        if clause.kind == "rel":
            return self._antecedent(clause)
        if clause.governor is not None and clause.kind in {"inf", "main"}:
            governor = clause.governor
            verbs = [i for first, last in governor.spans for i in range(first, last) if self.words[i].pos == "VERB"]
            if verbs and governor is not clause:
                return self.roles(verbs[-1] if self.cues.language == "en" else verbs[0])[0]
            bare = [n for n in self.bare(governor) if self.may_be_subject(n)]
            return bare[0] if bare else self._checked(-1, governor)
        return -1

    def _relative_object(self, clause: Clause, subject: int) -> int:
        """Return the antecedent of a relative clause that has a subject of its own and no other object."""
        opener = self.words[clause.spans[0][0]]
        if clause.kind != "rel" or subject < 0 or opener.lower not in self.cues.relative_pronouns:
            return -1
        return self._antecedent(clause) if opener.pos != "ADP" else -1

    def relative_preposition(self, clause: Clause) -> tuple[str, int]:
        """Return the preposition before a relative pronoun, and the antecedent: "mit dem", "with which", "waarmee"."""
        first = clause.spans[0][0]
        opener = self.words[first]
        if clause.kind != "rel":
            return "", -1
        following = self._word(first + 1)
        if opener.pos == "ADP" and following is not None and following.lower in self.cues.relative_pronouns:
            return opener.lower, self._antecedent(clause)
        if opener.lower.startswith("waar") and len(opener.lower) > 5:
            return {"mee": "met", "toe": "tot"}.get(opener.lower[4:], opener.lower[4:]), self._antecedent(clause)
        return "", -1

    def _antecedent(self, clause: Clause) -> int:
        n = clause.antecedent
        while n > 0 and self.phrases[n].link in {"gen", "of"} and n not in self._of_phrase:
            n -= 1
        return n

    def _has_perfect(self, verb: int) -> bool:
        """Whether "haben" goes with the verb, so that it is active."""
        spans = self.clause_of(verb).spans
        near = [self.words[i] for a, b in spans for i in range(a, b)]
        return any(w.lemmas & {"haben", "hebben"} and w.pos in {"AUX", "VERB"} for w in near) and not any(
            w.lower == "worden" for w in near
        )

    def _participle(self, word: Word) -> bool:
        """Whether a form may be a participle by its shape."""
        if self.cues.language == "en":
            return word.lower.endswith("ed")
        shaped = word.lower.endswith(("t", "d", "en"))
        return word.lower.startswith("ge") or (
            shaped and any(lemma != word.lower and lemma.endswith("n") for lemma in word.lemmas)
        )

    def passive(self, verb: int) -> bool:
        """Whether a participle is passive."""
        word = self.words[verb]
        if self.cues.language == "en" and word.lower.endswith("ing"):
            return False
        if self.cues.language != "en" and self._has_perfect(verb):
            return False
        if "Voice=Pass" in word.morph or any(
            w.dep == "aux:pass" and w.head == verb for w in self.words[self.first : self.last]
        ):
            return True
        if "VerbForm=Part" not in word.morph and not self._participle(word):
            return False
        clause = self.clause_of(verb)
        near = [self.words[i] for a, b in clause.spans for i in range(a, b)]
        auxiliary = any(w.lemmas & self.cues.passive_auxiliaries and w.pos in {"AUX", "VERB"} for w in near)
        if self.cues.language == "nl" and not auxiliary:
            been = any(w.lemmas & {"zijn"} and w.pos in {"AUX", "VERB"} for w in near)
            return been and any(a.prep == "door" and self.phrases[a.phrase].first in clause for a in self.arguments)
        past = (
            any(w.lemmas & self.cues.past_auxiliaries and w.pos == "AUX" for w in near) and self.cues.language != "nl"
        )
        return auxiliary and not (
            past and self.cues.language == "en" and not any(w.lower in {"been", "was", "were", "being"} for w in near)
        )
