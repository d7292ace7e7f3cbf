"""Names that the ontology knows, read where they stand: alone, as adjectives, in compounds, beside a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.found import FoundName
from actorgraph.loaders.longer_names import inside_body, part_of_name, plain_word
from actorgraph.loaders.metonyms import stands_for_government
from actorgraph.loaders.names_with_nouns import NamesWithNouns
from actorgraph.loaders.units import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.hits import Hit
    from actorgraph.loaders.lexicon import Lexicon
    from actorgraph.loaders.sentences import Block

__all__ = ["KnownNames"]


class KnownNames(NamesWithNouns):
    """Turns the lexicon's hits in one paragraph into found names."""

    def __init__(self, block: Block, lexicon: Lexicon, actors: Actors) -> None:
        super().__init__(block, actors, lexicon.cues)
        self.lexicon = lexicon
        self._ended = 0
        self._surnames: set[str] = set()

    def of_hit(self, hit: Hit) -> list[FoundName]:
        """Return the mention that a lexicon's hit makes, with the noun that goes with it, or none."""
        start, end = hit.start + self.block.start, hit.end + self.block.start
        first, last = self.words_at(start, end)
        actor = self._chosen(hit, first, last)
        if actor is None or self._misread(actor, first, last):
            return []
        if hit.role == "adjective":
            return [self.adjective(actor, start, end, first, last)]
        if hit.role == "compound":
            return [self.compound(actor, start, end, first, last)]
        found = FoundName(first, last, start, end, "name", actor)
        if (state := self.seat(actor, first)) is not None:
            if (organ := self._organ_in(state, first)) is not None:
                return [organ, found]
            if (seated := self.seated(state, found)) is not None:
                return [seated]
        if self.of_body(first) and "State" in self.actors.kinds(actor):
            return [self.governed(found)]
        return [self.before_noun(found)]

    def _organ_in(self, state: str, first: int) -> FoundName | None:
        """Return the known organ of a state before the town where it sits ("the foreign ministry in Tarsk")."""
        words, end = self.block.words, self.block.words[first - 2].end
        organ = self.lexicon.organs.before(self.block.text[: end - self.block.start], state)
        if organ is None:
            return None
        begin = organ[1] + self.block.start
        opening = self.words_at(begin, end)[0]
        plain = opening > 0 and words[opening - 1].pos not in {"ADJ", "NOUN", "PROPN"}
        return FoundName(opening, first - 1, begin, end, "name", organ[0]) if plain else None

    def free(self, hits: Sequence[Hit]) -> Callable[[int], bool]:
        """Return a test for words that a name with a noun in front may take: no known actors but places and states."""
        taken = set[int]()
        for hit in hits:
            first, last = self.words_at(hit.start + self.block.start, hit.end + self.block.start)
            if not self.actors.kinds(hit.actors[0]) & {"Place", "State"} or last - first > 1:
                taken.update(range(first, last))
        return lambda i: i not in taken

    def plain(self, hits: Sequence[Hit]) -> Callable[[int], bool]:
        """Return a test for words that no known name has."""
        taken = set[int]()
        for hit in hits:
            taken.update(range(*self.words_at(hit.start + self.block.start, hit.end + self.block.start)))
        return lambda i: i not in taken

    def of_another(self, hit: Hit) -> bool:
        """Whether a single known name is part of a longer unknown one."""
        first, last = self.words_at(hit.start + self.block.start, hit.end + self.block.start)
        after_name = first > 0 and self.starts[first - 1] < self._ended
        self._ended = hit.end + self.block.start
        if last - first > 1 or hit.role not in {"name", "hidden", "metonym"}:
            return False
        word = fold(self.block.words[first].text)
        if word in self._surnames and not any(a in self.actors for a in hit.actors):
            return True
        part = part_of_name(
            self.block, first, hit.actors, self.actors, after_name=after_name, first_names=self.lexicon.first_names
        )
        if part and self.block.words[first - 1].lower not in self.cues.place_heads:
            self._surnames.add(word)
        return part

    def _misread(self, actor: str, first: int, last: int) -> bool:
        """Whether the words are no name of that actor here: part of a body's name, or a common word."""
        kinds = self.actors.kinds(actor)
        if "Place" in kinds and inside_body(self.block, first, last, self.cues):
            return True
        return "Media" in kinds and plain_word(self.block, first, last, self.cues)

    def _chosen(self, hit: Hit, first: int, last: int) -> str | None:
        if self.block.text[hit.end : hit.end + 1] == "-" and self.block.text[hit.end + 1 : hit.end + 2].isdigit():
            return None  # "Fateh-110"
        if self.block.text[: hit.start].lower().endswith(self.cues.siding):
            return None  # nobody of that state: "the anti-Norlandic group"
        if hit.role == "metonym" or hit.stands_for:
            if stands_for_government(self.block, first, last, self.cues):
                return (hit.stands_for or hit.actors)[0]
            if hit.role == "metonym":
                return None
        mentioned = [a for a in hit.actors if a in self.actors]
        return (mentioned or list(hit.actors))[0]

    def glued(self) -> list[FoundName]:
        """Return names that are the first part of a word written together ("Hamasführer")."""
        found = []
        for i, word in enumerate(self.block.words):
            if word.name or not word.text[0].isupper() or len(word.text) < 8:
                continue
            for tail in sorted(self.cues.glued_tails, key=lambda t: (-len(t), t)):
                if not word.lower.endswith(tail) or len(word.lower) - len(tail) < 4:
                    continue
                front = word.text[: -len(tail)]
                for shorter in (front, front.removesuffix("s")):
                    hits = self.lexicon.find(shorter)
                    if hits and hits[0].role == "name" and hits[0].exact and hits[0].end == len(shorter):
                        whole = tail in self.cues.standins
                        end = word.end if whole else word.start + len(shorter)
                        role = "part" if whole else "compound"
                        found.append(FoundName(i, i + 1, word.start, end, role, hits[0].actors[0]))
                        break
                else:
                    continue
                break
        return found
