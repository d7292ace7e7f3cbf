"""Known names with the noun that goes with them: "Norlandic troops", "US-Stützpunkte", "fighters of the League"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from actorgraph.loaders.found import FoundName
from actorgraph.loaders.phrase_ends import HYPHENS

if TYPE_CHECKING:
    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["NamesWithNouns"]

_MOST_ADJECTIVES = 3

_SEATED = ("Government", "Ministry")
"""Classes of bodies that a town alone tells from those of other states."""


class NamesWithNouns:
    """Reads the nouns beside the names of one paragraph; places are word indices and document offsets."""

    def __init__(self, block: Block, actors: Actors, cues: Cues) -> None:
        self.block, self.actors, self.cues = block, actors, cues
        self.starts = [w.start for w in block.words]
        self.ends = [w.end for w in block.words]

    def words_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the words that touch the stretch between two document offsets."""
        first = max(0, bisect_right(self.starts, start) - 1)
        if self.ends[first] <= start:
            first = min(first + 1, len(self.starts) - 1)
        return first, max(first + 1, bisect_left(self.starts, end))

    def adjective(self, state: str, start: int, end: int, first: int, last: int) -> FoundName:
        """Read what follows a state's adjective: "Norlandic troops" its forces, "a Norlandic militia" a group."""
        words, cues = self.block.words, self.cues
        if end < words[last - 1].end:
            return FoundName(first, last, start, end, "adjective", state)
        i = last
        while i < min(len(words), last + _MOST_ADJECTIVES) and words[i].pos in {"ADJ", "VERB", "ADV", "NUM"}:
            i += 1
        if i < len(words) and (noun := self._noun(words[i], state)):
            kind, role = noun
            whole = self.block.between(start, words[i].end)
            otherwise = None
            if kind in cues.groups and self._indefinite(first) and "Number=Plur" not in words[i].morph:
                otherwise = FoundName(first, last, start, end, "adjective", state)
            after = words[i + 1] if i + 1 < len(words) else None
            office = words[i].lemmas & cues.office_relation.keys() and after is not None and after.pos == "PROPN"
            if any(w.text[0].isupper() and w.pos == "ADJ" for w in words[last:i]) or (office and not words[i].name):
                return FoundName(first, last, start, end, "adjective", state)  # "amerikanischer Unterhändler X"
            if role == "part":
                return FoundName(first, i + 1, start, words[i].end, "part", state)
            name = whole if kind not in cues.groups else self._group_name(state, words[i])
            return FoundName(first, i + 1, start, words[i].end, "name", state, name, kind, otherwise=otherwise)
        if i >= len(words) or words[i].pos not in {"NOUN", "PROPN", "ADJ"} or i > last:
            plain = i >= len(words) or words[i].pos not in {"NOUN", "PROPN"}
            if plain and words[first].text[0].isupper() and first and words[first - 1].pos in {"DET", "NUM", "ADP"}:
                return FoundName(first, last, start, end, "name", state)
        return FoundName(first, last, start, end, "adjective", state)

    def _indefinite(self, first: int) -> bool:
        """Whether a phrase is "a Norlandic militia": it introduces somebody, and its adjective is all that is known."""
        words, i = self.block.words, first - 1
        while i > 0:
            if i > 2 and words[i].pos in {"VERB", "ADJ"} and words[i - 1].text in HYPHENS:
                i -= 3  # "an X-backed Norlandic militia"
            elif words[i].pos in {"ADJ", "ADV"}:
                i -= 1
            else:
                break
        return i >= 0 and words[i].lower in self.cues.indefinite

    def _group_name(self, state: str, noun: Word) -> str:
        """Name a group of a state alike in every inflection."""
        return f"{self.actors.ontology.actors[state].label('en')} {min(sorted(noun.lemmas), key=len)}"

    def _noun(self, word: Word, state: str) -> tuple[str, str] | None:
        """Return the class of a body or group that a noun names beside a state's adjective, and the mention's role."""
        forms = word.lemmas
        for kind, nouns in self.cues.bodies.items():
            if forms & nouns:
                return kind, "name"
        for kind, nouns in self.cues.groups.items():
            if forms & nouns:
                return kind, "name"
        return ("", "part") if forms & self.cues.standins else None

    def compound(self, actor: str, start: int, end: int, first: int, last: int) -> FoundName:
        """Read what follows a name's hyphen: "US-Stützpunkte" the forces, "Hisbollah-Kämpfer" the group itself."""
        text, offset = self.block.text, self.block.start
        stop = end - offset
        while stop < len(text) and (text[stop].isalnum() or text[stop] in "-‐‑"):
            stop += 1
        tail = text[end - offset + 1 : stop]
        word = _bare(tail, self.cues)
        whole = FoundName(first, self.words_at(start, offset + stop)[1], start, offset + stop, "name", actor)
        if "State" in self.actors.kinds(actor):
            for kind, nouns in self.cues.bodies.items():
                if word & nouns:
                    return FoundName(
                        whole.first, whole.last, start, whole.end, "name", actor, text[start - offset : stop], kind
                    )
        if word & self.cues.standins:
            return FoundName(whole.first, whole.last, start, whole.end, "part", actor)
        return FoundName(first, last, start, end, "compound", actor)

    def seat(self, actor: str, first: int) -> str | None:
        """Return the state of a place behind "in" and a noun."""
        item = self.actors.ontology.actors[actor]
        if first < 2 or self.block.words[first - 1].lower not in self.cues.in_:
            return None
        return actor if item.kind == "State" else item.in_state or item.of_state

    def seated(self, state: str, place: FoundName) -> FoundName | None:
        """Read "the government in Tarsk": of the state in which the place lies."""
        first = place.first
        noun = self.block.words[first - 2]
        kind = next((k for k in _SEATED if noun.lemmas & self.cues.bodies.get(k, frozenset())), None)
        if kind is None or noun.pos != "NOUN":
            return None
        name = self.block.between(noun.start, place.end)
        return FoundName(first - 2, place.last, noun.start, place.end, "name", state, name, kind)

    def of_body(self, first: int) -> bool:
        """Whether an organ or a group and a preposition stand before a name ("the army of Norland")."""
        words = self.block.words
        return (
            first > 1
            and words[first - 1].lower in self.cues.of_body
            and self._noun(words[self._before_article(first)], "") is not None
        )

    def _before_article(self, first: int) -> int:
        """Return the word before the preposition that stands before a name and its article ("fighters of the Y")."""
        articled = first > 2 and self.block.words[first - 2].lower in self.cues.of
        return first - 2 - (articled and self.block.words[first - 1].lower in self.cues.articles)

    def governed(self, found: FoundName) -> FoundName:
        """Read "Regierung des Irak", "fighters of …": the noun before and the state are one mention."""
        words = self.block.words
        noun = self._before_article(found.first)
        kind, role = self._noun(words[noun], found.actor) or ("", "part")
        if kind not in self.cues.bodies:
            return found
        start = words[noun].start
        name = self.block.between(start, found.end)
        return FoundName(noun, found.last, start, found.end, role, found.actor, name, kind)

    def before_noun(self, found: FoundName) -> FoundName:
        """Read a name right before a noun: "Hezbollah fighters" are the group, "Hezbollah leader" only names it."""
        words, cues = self.block.words, self.cues
        if found.last >= len(words) or cues.language == "de":
            return found
        after = words[found.last]
        if after.name or after.pos not in {"NOUN", "PROPN"} or self.block.between(found.end, after.start) != " ":
            return found
        if cues.language == "nl" and found.first and self._apart(found):
            return found
        if "State" in self.actors.kinds(found.actor) and (noun := self._noun(after, found.actor)) and noun[0]:
            name = self.block.between(found.start, after.end)
            if noun[0] in cues.groups:
                name = self._group_name(found.actor, after)
            return FoundName(found.first, found.last + 1, found.start, after.end, "name", found.actor, name, noun[0])
        if after.lemmas & cues.standins:
            return FoundName(found.first, found.last + 1, found.start, after.end, "part", found.actor)
        if after.pos == "NOUN" or after.lemmas & (cues.office_relation.keys() | cues.titles):
            return FoundName(found.first, found.last, found.start, found.end, "compound", found.actor)
        return found

    def _apart(self, found: FoundName) -> bool:
        """Whether a Dutch name and the noun behind it are two phrases: "levert Norland wapens", "dat het Norland …"."""
        words, first = self.block.words, found.first
        it = words[first - 1].lower in self.cues.dummy and words[first - 2].pos == "SCONJ"
        state = "State" in self.actors.kinds(found.actor)
        return state or it or words[first - 1].pos in {"VERB", "AUX", "SCONJ", "PRON", "ADV", "CCONJ"}


def _bare(tail: str, cues: Cues) -> set[str]:
    """Return the lower-case forms of a compound's tail: as it is, its last part, its lemma."""
    from actorgraph.loaders.sentences import lemmas

    last = tail.split("-")[-1]
    return {tail.lower(), last.lower(), *lemmas(last, "", cues.language)}
