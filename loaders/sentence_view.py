"""A sentence with its phrases, clauses and the actors in them: what all rules for relations read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders import arguments, discourse, object_pronouns, referents, syntax, two_named, voice
from actorgraph.loaders.clauses import find_clauses
from actorgraph.loaders.phrases import settled_phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.discourse import Discourse
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["SentenceView"]


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
        attackers: Sequence[str] = (),
        said: Discourse | None = None,
    ) -> None:
        self.discourse = said or discourse.Discourse()
        self.attackers = attackers
        self.before, self.is_person = before, is_person
        self.claims = claims
        self.block, self.first, self.last, self.cues = block, first, last, cues
        self.words: list[Word] = block.words
        self.mentions = [m for m in mentions if first <= m.first < last]
        self.earlier = [m for m in mentions if m.first < first]
        self.phrases = settled_phrases(block, first, last, cues)
        self._clause_at: dict[int, Clause] = {}
        self._bare: dict[int, list[int]] = {}
        self._roles: dict[int, tuple[int, int]] = {}
        self._passive: dict[int, bool] = {}
        self.clauses: list[Clause] = []
        self.arguments = arguments.find_arguments(self)
        self.clauses = find_clauses(self)
        self.arguments = arguments.find_arguments(self)
        self.of_phrase: dict[int, list[Argument]] = {}
        for argument in self.arguments:
            self.of_phrase.setdefault(argument.phrase, []).append(argument)
        object_pronouns.behind_prepositions(self)
        two_named.describe_pairs(self)

    def describe(self, *meant: Argument) -> None:
        """Note which actors a phrase means that names none."""
        self.of_phrase[meant[0].phrase] = [*meant]
        self.arguments = sorted((*self.arguments, *meant), key=lambda a: a.phrase)

    def mentions_of(self, actor: str) -> list[Mention]:
        """Return where an actor was named so far, in this sentence too."""
        return [m for m in (*self.earlier, *self.mentions) if m.actor == actor]

    def claim_at(self, index: int) -> ClaimRecord | None:
        """Return the claim in which a word stands."""
        word = self.words[index]
        return next((c for c in self.claims if c["start"] <= word.start and word.end <= c["end"]), None)

    def clause_of(self, index: int) -> Clause:
        """Return the clause that a word stands in."""
        if index not in self._clause_at:
            self._clause_at[index] = next((c for c in self.clauses if index in c), self.clauses[0])
        return self._clause_at[index]

    def at(self, phrase: int) -> list[Argument]:
        """Return the actors of a phrase and of those coordinated with it right behind it."""
        return arguments.at(self, phrase)

    def subjects(self, phrase: int) -> list[Argument]:
        """Return the actors of a subject; a pronoun inside somebody's words is taken for the speaker."""
        return referents.subjects(self, phrase)

    def resolved(self, phrase: int) -> list[Argument]:
        """Return the actors of an object."""
        return referents.resolved(self, phrase)

    def pronoun_object(self, verb: int, subject: str, relation: str = "") -> list[Argument]:
        """Return whom "him" means: the person named last who is not the subject."""
        return object_pronouns.object_meant(self, verb, subject, relation)

    def bare(self, clause: Clause) -> list[int]:
        """Return the phrases of a clause that may be its subject or object, in order."""
        if id(clause) not in self._bare:
            self._bare[id(clause)] = syntax.bare(self, clause)
        return self._bare[id(clause)]

    def may_be_subject(self, n: int) -> bool:
        """Whether a phrase's case allows it to be a subject."""
        return syntax.may_be_subject(self, n)

    def roles(self, verb: int) -> tuple[int, int]:
        """Return the phrases that are subject and object of a verb, -1 where there is none."""
        if verb not in self._roles:
            self._roles[verb] = syntax.roles(self, verb)
        return self._roles[verb]

    def relative_preposition(self, clause: Clause) -> tuple[str, int]:
        """Return the preposition before a relative pronoun, and the antecedent: "mit dem", "with which", "waarmee"."""
        return syntax.relative_preposition(self, clause)

    def passive(self, verb: int) -> bool:
        """Whether a participle is passive."""
        if verb not in self._passive:
            self._passive[verb] = voice.passive(self, verb)
        return self._passive[verb]
