"""Names that the ontology knows, read where they stand: alone, as adjectives, in compounds, beside a noun."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from actorgraph.loaders.found import FoundName
from actorgraph.loaders.longer_names import inside_body, part_of_name, plain_word
from actorgraph.loaders.metonyms import stands_for_government
from actorgraph.loaders.units import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.hits import Hit
    from actorgraph.loaders.lexicon import Lexicon
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["KnownNames"]

_MOST_ADJECTIVES = 3


class KnownNames:
    """Turns the lexicon's hits in one paragraph into found names."""

    def __init__(self, block: Block, lexicon: Lexicon, actors: Actors) -> None:
        self.block, self.lexicon, self.actors, self.cues = block, lexicon, actors, lexicon.cues
        self.starts = [w.start for w in block.words]
        self.ends = [w.end for w in block.words]
        self._ended = 0
        self._surnames: set[str] = set()

    def words_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the words that touch the stretch between two document offsets."""
        first = max(0, bisect_right(self.starts, start) - 1)
        if self.ends[first] <= start:
            first = min(first + 1, len(self.starts) - 1)
        return first, max(first + 1, bisect_left(self.starts, end))

    def of_hit(self, hit: Hit) -> list[FoundName]:
        """Return the mention that a lexicon's hit makes, with the noun that goes with it, or none."""
        start, end = hit.start + self.block.start, hit.end + self.block.start
        first, last = self.words_at(start, end)
        actor = self._chosen(hit, first, last)
        if actor is None or self._misread(actor, first, last):
            return []
        if hit.role == "adjective":
            return [self._adjective(actor, start, end, first, last)]
        if hit.role == "compound":
            return [self._compound(actor, start, end, first, last)]
        if (government := self._seated(actor, first, last, start, end)) is not None:
            return [government]
        found = FoundName(first, last, start, end, "name", actor)
        if self._of_body(first) and "State" in self.actors.kinds(actor):
            return [self._governed(found)]
        return [self._before_noun(found)]

    def free(self, hits: Sequence[Hit]) -> Callable[[int], bool]:
        """Return a test for words that a name with a noun in front may take: no known actors but places and states."""
        taken = set[int]()
        for hit in hits:
            first, last = self.words_at(hit.start + self.block.start, hit.end + self.block.start)
            if not self.actors.kinds(hit.actors[0]) & {"Place", "State"} or last - first > 1:
                taken.update(range(first, last))
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
        mentioned = [a for a in hit.actors if a in self.actors._actors]
        return (mentioned or list(hit.actors))[0]

    def _adjective(self, state: str, start: int, end: int, first: int, last: int) -> FoundName:
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
        i = first - 1
        while i > 0 and self.block.words[i].pos in {"ADJ", "ADV"}:
            i -= 1
        return i >= 0 and self.block.words[i].lower in self.cues.indefinite

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

    def _compound(self, actor: str, start: int, end: int, first: int, last: int) -> FoundName:
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

    def _seated(self, actor: str, first: int, last: int, start: int, end: int) -> FoundName | None:
        """Read "the government in Tarsk": of the state in which the place lies."""
        words, item = self.block.words, self.actors.ontology.actors[actor]
        state = actor if item.kind == "State" else item.in_state or item.of_state
        if first < 2 or words[first - 1].lower not in self.cues.in_ or state is None:
            return None
        if (
            not words[first - 2].lemmas & self.cues.bodies.get("Government", frozenset())
            or words[first - 2].pos != "NOUN"
        ):
            return None
        begin = words[first - 2].start
        name = self.block.between(begin, end)
        return FoundName(first - 2, last, begin, end, "name", state, name, "Government")

    def _of_body(self, first: int) -> bool:
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

    def _governed(self, found: FoundName) -> FoundName:
        """Read "Regierung des Irak", "fighters of …": the noun before and the state are one mention."""
        words = self.block.words
        noun = self._before_article(found.first)
        kind, role = self._noun(words[noun], found.actor) or ("", "part")
        if kind not in self.cues.bodies:
            return found
        start = words[noun].start
        name = self.block.between(start, found.end)
        return FoundName(noun, found.last, start, found.end, role, found.actor, name, kind)

    def _before_noun(self, found: FoundName) -> FoundName:
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
        it = words[first - 1].lower == "het" and words[first - 2].pos == "SCONJ"
        state = "State" in self.actors.kinds(found.actor)
        return state or it or words[first - 1].pos in {"VERB", "AUX", "SCONJ", "PRON", "ADV", "CCONJ"}

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


def _bare(tail: str, cues: Cues) -> set[str]:
    """Return the lower-case forms of a compound's tail: as it is, its last part, its lemma."""
    from actorgraph.loaders.sentences import lemmas

    last = tail.split("-")[-1]
    return {tail.lower(), last.lower(), *lemmas(last, "", cues.language)}
