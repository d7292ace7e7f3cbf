"""Whom the names and descriptions of a paragraph mean, taken in order: each may mean an actor named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.actors import Mention
from actorgraph.loaders.aliases import is_acronym
from actorgraph.loaders.anaphora import Place
from actorgraph.loaders.appositions import describing
from actorgraph.loaders.descriptions import introduced
from actorgraph.loaders.found import FoundName
from actorgraph.loaders.phrase_ends import HYPHENS
from actorgraph.loaders.state_words import state_or_organ
from actorgraph.loaders.type_words import forms_of, sense
from actorgraph.loaders.word_sets import OWNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.sentences import Block

__all__ = ["Meanings"]

_FAR = 8
_COLLECTIVES = frozenset({"ArmedGroup", "Coalition", "Community"})


class Meanings:
    """Gives the names of one paragraph their actors, and remembers what is said of them."""

    def __init__(self, block: Block, actors: Actors) -> None:
        self.block, self.actors, self.cues = block, actors, actors.cues
        self._before: list[Mention] = []

    def unmark(self, found: Sequence[FoundName]) -> None:
        """Take the noun before a group's name ("the Norlandic militia Zumurra") for no name of its own."""
        for item in filter(self._named_next, found):
            for word in self.block.words[item.first + 1 : item.last]:
                word.name, word.group = False, -1

    def mentions(self, found: Sequence[FoundName]) -> list[Mention]:
        """Return the mentions that names, in the order of the text, make; each is noted with its actor."""
        block, memory = self.block, self.actors.anaphora
        said = {f.first: describing(block, f.first, f.last, self.cues) for f in found if f.role == "name"}
        taken = {i for f in found for i in range(f.first, f.last)}.union(*said.values())
        newcomers = list(introduced(block, taken, self.cues))
        for item in found:
            while newcomers and newcomers[0][1] < item.first:
                noun, place = newcomers.pop(0)
                memory.introduce(noun, memory.sentence + block.sentence_number(place))
            self._take(item, said.get(item.first, []))
        for noun, place in newcomers:
            memory.introduce(noun, memory.sentence + block.sentence_number(place))
        memory.sentence += len(block.sentences)
        return self._before

    def _take(self, item: FoundName, nouns: Sequence[int]) -> None:
        words = self.block.words
        if item.otherwise is not None and self._apposed(item) is None:
            item = item.otherwise
        elif self._named_next(item):
            item = FoundName(item.first, item.first + 1, item.start, words[item.first].end, "adjective", item.actor)
        number = self.actors.anaphora.sentence + self.block.sentence_number(item.first)
        place = Place(number, self._oblique(item), self._joined(item))
        if (actor := self._actor(item, place)) is None:
            return
        mention = Mention(item.start, item.end, item.first, item.last, actor, item.role, item.weak)
        self.actors.note(mention, self.block.between(item.start, item.end), place)
        if item.role == "name":
            told = {form for i in nouns for form in forms_of(self.block.words[i])}
            self.actors.anaphora.tell(actor, sorted(told))
        self._before.append(mention)

    def _oblique(self, item: FoundName) -> bool:
        """Whether a preposition or genitive governs a name, or it owns what follows."""
        words, i = self.block.words, item.first - 1
        while i > 0 and i > item.first - 4 and words[i].pos in {"NOUN", "ADJ", "DET"}:
            if words[i].lower in self.cues.genitive_articles and words[i - 1].pos == "NOUN":
                return True
            i -= 1
        after = words[item.last] if item.last < len(words) else None
        return (i >= 0 and words[i].pos == "ADP") or (after is not None and after.lower in OWNING)

    def _joined(self, item: FoundName) -> bool:
        """Whether "and" joins a name to the one before it."""
        words, i = self.block.words, item.first - 1
        while i > 0 and words[i].pos in {"DET", "ADJ"}:
            i -= 1
        joins = self.cues.words.get("CCONJ", frozenset()) | {","}
        return i > 0 and words[i].lower in joins and bool(self._before) and self._before[-1].last == i

    def _actor(self, item: FoundName, place: Place) -> str | None:
        """Return the actor's id of what was found, registering it."""
        actors, cues = self.actors, self.cues
        if item.role == "description":
            memory = actors.anaphora
            short = memory.named_short(item.name) if item.short else None
            known = None if item.kind else memory.described(item.name, item.forms, place.sentence)
            return short or known or state_or_organ(item, place, actors)
        if item.actor and item.kind in cues.bodies:
            return actors.organ(item.actor, item.kind, item.name)
        if item.actor and item.kind in cues.groups:
            if (named := self._apposed(item)) is not None:
                actors.anaphora.seat(named, item.actor)
                return named
            if (meant := self._seated(item, place)) is not None:
                return meant
            adjective = self.block.words[item.first].text
            known = actors.anaphora.collective(adjective, _COLLECTIVES) if item.kind in _COLLECTIVES else None
            if known is not None:
                return known
        if item.actor and not item.kind:
            return actors.known(item.actor)
        if (spelt := self._spelt_out(item)) is not None:
            return spelt
        before = self.block.words[item.first - 1].lower if item.first else ""
        short = (
            actors.anaphora.named_short(item.name.lower()) if before in cues.definite and item.name.isalpha() else None
        )
        return short or actors.named(item.name, item.kind, weak=item.weak)

    def _spelt_out(self, item: FoundName) -> str | None:
        """Return the actor whose name stands before its acronym in brackets, which from then on means it."""
        named = self._before[-1] if self._before else None
        if named is None or named.role != "name" or named.last != item.first - 1:
            return None
        if "Person" in self.actors.kinds(named.actor):
            return None
        if not is_acronym(self.block, item, self.block.between(named.start, named.end)):
            return None
        self.actors.aliases.add(item.name, named.actor)
        return named.actor

    def _seated(self, item: FoundName, place: Place) -> str | None:
        """Return the group named before that "the Norlandic militia" means."""
        words, article = self.block.words, item.first - 1
        while article > item.first - _FAR and article > 0 and words[article].pos in {"ADJ", "ADV"}:
            article -= 1
        if article < 0 or words[article].lower not in self.cues.definite:
            return None
        return self.actors.anaphora.seated(words[item.last - 1].lower, item.actor, place.sentence)

    def _named_next(self, item: FoundName) -> bool:
        """Whether a state's adjective and a noun stand before a group's name ("the Norlandic militia Zumurra")."""
        words, i = self.block.words, item.last
        if not item.actor or item.last - item.first < 2 or words[item.first].pos != "ADJ":
            return False
        told = sense(words[item.last - 1], self.cues)
        if told is None or told.kind != "Organization" or item.kind in self.cues.bodies:
            return False
        return i < len(words) and words[i].name

    def _apposed(self, item: FoundName) -> str | None:
        """Return the group to which "the Kurdish movement" is an apposition ("the PKK, the Kurdish movement")."""
        words, article = self.block.words, item.first - 1
        articles = self.cues.definite | self.cues.indefinite
        while article > item.first - _FAR and article > 1:
            if words[article].pos in {"AUX", "PUNCT"} and words[article].text not in HYPHENS:
                break
            if words[article].lower in articles and words[article - 1].pos != "ADP":
                break
            article -= 1
        if article < 1 or words[article].lower not in articles or words[article - 1].text != ",":
            return None
        named = [m for m in self._before if m.last == article - 1 and m.role == "name"]
        return next((m.actor for m in named if "Organization" in self.actors.kinds(m.actor)), None)
