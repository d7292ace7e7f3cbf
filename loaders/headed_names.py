"""Names that begin with a noun, or with a German adjective that has a capital.

"Front of the Plain", "Liste Unser Tal", "Sons of the Zab", "Zedernbrigade"; "die Roten Falken".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.apposed_names import ApposedNames
from actorgraph.loaders.linked_names import linked_end
from actorgraph.loaders.name_kinds import body_type, office_tail
from actorgraph.loaders.tails import NOUN_TAIL, tails
from actorgraph.loaders.titled_names import titled_end
from actorgraph.loaders.word_sets import QUOTES
from actorgraph.loaders.words_known import adjective_of, in_dictionary, is_common, is_compound

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["headed_names"]


def headed_names(
    block: Block, free: Callable[[int], bool], plain: Callable[[int], bool], cues: Cues
) -> list[tuple[int, int]]:
    """Return the names of a paragraph that begin so, as word ranges.

    Only words that are `free` are taken, and in apposition those that are `plain`: of no known name at all.
    """
    found = []
    starts = {first for first, _ in block.sentences}
    headed = _Headed(block.words, starts, free, plain, cues)
    apposed = ApposedNames(block.words, starts, plain, cues)
    i = 0
    while i < len(block.words):
        span = apposed.at(i) or (i, titled_end(block.words, i, starts, plain, cues) or headed.end(i))
        if span[1]:
            found.append(span)
        i = max(i + 1, span[1])
    return found


class _Headed:
    def __init__(
        self,
        words: list[Word],
        starts: set[int],
        free: Callable[[int], bool],
        plain: Callable[[int], bool],
        cues: Cues,
    ) -> None:
        self.words, self.starts, self.free, self.plain, self.cues = words, starts, free, plain, cues

    def end(self, i: int) -> int:
        """Return where a name ends that begins at a word, 0 if none does."""
        word = self.words[i]
        if not self.cues.nouns_capitalised and (last := self._seat(i) or self._seated(i)):
            return last
        if not word.text[0].isupper() or len(word.text) < 4:
            return 0
        if last := self._qualified(i):
            return last
        if not self.free(i):
            return 0
        if last := linked_end(self.words, i, self.starts, self.free, self.cues):
            return last
        hard = self._hard(word)
        soft = word.lower in self.cues.opening_nouns
        named = self._named(i)
        if self.cues.nouns_capitalised and word.lower in self.cues.not_heads - self.cues.mere_heads and self._beside(i):
            return self._rest(i + 1)
        if not hard and not (soft and (named or self._rare(i))):
            return self._glued(i)
        j = i + 1
        linked = j < len(self.words) and self.words[j].lower in self.cues.name_links
        if linked:
            j += 1
            if j < len(self.words) and self.words[j].lower in self.cues.definite:
                j += 1
        elif not self.cues.nouns_capitalised or not self._beside(i):
            return 0
        if linked and j < len(self.words) and self._owner(self.words[j]):
            return 0
        return self._rest(j)

    def _owner(self, word: Word) -> bool:
        """Whether a German noun behind "der" says whose something is: an organ's, a group's ("Liste der Regierung")."""
        if not self.cues.cases:
            return False
        tail = word.lower.rpartition("-")[2]
        organs = any(tails(nouns, NOUN_TAIL).of(tail) for nouns in self.cues.own_bodies.values())
        return organs or tail in self.cues.standins or tail in self.cues.not_named

    def _qualified(self, i: int) -> int:
        """Return where a name ends that begins with a German adjective's capital inside a sentence, 0 for none."""
        words, cues = self.words, self.cues
        if not cues.nouns_capitalised or i in self.starts or words[i - 1].text in QUOTES or i + 1 >= len(words):
            return 0
        word, following = words[i], words[i + 1]
        group = self._hard(following) or following.lower in cues.opening_nouns or bool(self._glued(i + 1))
        adjective = adjective_of(word.text, tagged=group or word.pos == "ADJ")
        if not adjective or adjective in cues.capital_adjectives or any(word.lower in w for w in cues.words.values()):
            return 0
        if (
            not (group or self.free(i))
            or i + 1 in self.starts
            or not following.text[0].isupper()
            or not self.free(i + 1)
        ):
            return 0
        dated = i + 2 < len(words) and (words[i + 2].lower in cues.months or words[i + 2].text[0].isdigit())
        times = cues.times | cues.borders_of_time if dated else cues.times
        if following.lemmas & times or following.lower in (*cues.months, *cues.things):
            return 0
        common = following.pos == "NOUN" or is_common(following.text)
        if not common or office_tail(following.lower, cues) or following.lower in cues.titles:
            return 0
        linked = linked_end(words, i + 1, self.starts, self.free, cues)
        return self._qualified(i + 1) or linked or self._onward(self._genitive(i + 2))

    def _onward(self, j: int) -> int:
        """Return where a point of the compass or an unknown name ends that a name goes on with, `j` for none."""
        words = self.words
        while j < len(words) and j not in self.starts and words[j].text[0].isupper() and self.plain(j):
            word = words[j]
            unknown = word.pos == "PROPN" and not is_common(word.text)
            if not unknown and word.lower not in self.cues.directions:
                break
            j += 1
        return j

    def _hard(self, word: Word) -> bool:
        """Whether a noun with a capital opens a name, whatever follows."""
        heads = self.cues.name_tails.union(*self.cues.organisations.values())
        return word.lower in heads and word.lower not in self.cues.not_heads

    def _named(self, i: int) -> bool:
        """Whether a name is announced: by a quotation mark or a word of calling."""
        before = self.words[i - 1] if i else None
        return before is not None and (
            before.text in QUOTES or before.lower in self.cues.called | self.cues.named_by | self.cues.reflexive
        )

    def _rare(self, i: int) -> bool:
        """Whether what follows "Sons of" is a name or, in a language that has capitals for names, has one."""
        word, common = self.words[i], self.cues.standins.union(*self.cues.bodies.values(), *self.cues.groups.values())
        german = self.cues.nouns_capitalised
        if word.lower in common and (german or i in self.starts):
            return False
        j = i + 1
        if j + 1 >= len(self.words) or self.words[j].lower not in self.cues.name_links:
            return not german and i not in self.starts
        j += 1 + (self.words[j + 1].lower in self.cues.definite)
        if j >= len(self.words) or not self.words[j].text[0].isupper():
            return False
        place = self.words[j].lower in self.cues.place_heads
        return not german or place or not in_dictionary(self.words[j].text, "de")

    def _beside(self, i: int) -> bool:
        """Whether a German noun has a name right behind it: an adjective or noun with a capital, or "Unser"."""
        if i + 1 >= len(self.words) or i + 1 in self.starts:
            return False
        word = self.words[i + 1]
        if (
            not word.text[0].isupper()
            or not self.free(i + 1)
            or word.lemmas & (self.cues.times | self.cues.borders_of_time)
        ):
            return False
        if word.lower in self.cues.months or word.lower in self.cues.weekdays or len(word.text) < 2:
            return False
        if word.lower in self.cues.words.get("DET", ()) or word.pos == "ADJ":
            return True
        body = any(self.words[i].lower in words for words in self.cues.organisations.values())
        common = is_common(word.text)
        if word.pos == "PROPN" and (body or "-" in word.text or not common):
            return True
        after = self.words[i + 2] if i + 2 < len(self.words) else None
        adjective = word.pos == "PROPN" or word.lower.endswith("e")
        return adjective and after is not None and after.text[0].isupper() and self.free(i + 2)

    def _genitive(self, j: int) -> int:
        """Return where a genitive ends that belongs to the noun before word `j` ("Armee des Nordens"), `j` for none."""
        words, cues = self.words, self.cues
        head = words[j - 1].lower in cues.opening_nouns
        if not cues.cases or not head or j + 1 >= len(words) or words[j].lower not in cues.genitive_articles:
            return j
        return j + 2 if words[j + 1].text[0].isupper() and self.free(j + 1) else j

    def _glued(self, i: int) -> int:
        """Return where a name ends that is a German noun written together or with a hyphen ("Zedernbrigade").

        A local body's name goes on with its place: "Hafenbehörde von Tarsk", "Staatsanwaltschaft Tarsk".
        """
        word, cues = self.words[i], self.cues
        if cues.language != "de":
            return 0
        if place := self._seat(i):
            return place
        tail = word.lower.rpartition("-")[2]
        if any(t != word.lower for t in tails(cues.org_tails).of(word.lower)) and word.lower not in cues.not_joint:
            return i + 1
        hyphened = word.lower not in cues.name_tails and tail != word.lower and bool(body_type(tail, cues))
        glued = any(t != word.lower for t in tails(cues.name_tails).of(word.lower))
        return i + 1 if hyphened or glued else 0

    def _seat(self, i: int) -> int:
        """Return where the place ends that stands behind a local body, with "of" or, in German, without, 0 for none."""
        words, cues = self.words, self.cues
        german = cues.language == "de"
        if cues.noun_rows and words[i].pos == "NOUN" and i + 1 < len(words) and i + 1 not in self.starts:
            i += words[i + 1].lower in cues.local_bodies  # "port authority"
        noun = words[i].lower
        if noun not in cues.local_bodies and not any(t != noun for t in tails(cues.local_bodies).of(noun)):
            return 0
        if german and noun in cues.local_bodies:
            return 0
        linked = i + 1 < len(words) and words[i + 1].lower in cues.of
        j = i + 1 + linked
        if not (linked or german) or j >= len(words) or j in self.starts:
            return 0
        return self._rest(j) if self._place(j) else 0

    def _seated(self, i: int) -> int:
        """Return where an English local body ends behind its place ("Tarsk city council"), 0 for none."""
        words, cues = self.words, self.cues
        if not cues.noun_rows or not self._place(i) or i in self.starts:
            return 0
        for j in range(i + 1, min(i + 4, len(words))):
            if words[j].lower in cues.local_bodies:
                return j + 1
            if not words[j].text.islower() or words[j].pos not in {"NOUN", "ADJ"} or j in self.starts:
                return 0
        return 0

    def _place(self, i: int) -> bool:
        """Whether a word may be an unknown place's name, or a place's that is known."""
        word, language = self.words[i], self.cues.language
        if not word.text[0].isupper() or not self.free(i):
            return False
        common = in_dictionary(word.text, language)
        common |= language == "de" and word.pos != "PROPN" and is_compound(word.text)
        return not common or word.lower in self.cues.place_heads

    def _rest(self, j: int) -> int:
        """Return where the words with capitals end that begin here, another noun's genitive among them; 0 for none."""
        start = j
        while j < len(self.words) and j not in self.starts:
            word = self.words[j]
            particle, _, rest = word.text.partition("-")
            if (word.text[0].isupper() or (particle in self.cues.name_particles and rest[:1].isupper())) and self.free(
                j
            ):
                j += 1
            elif j == start + 1 and self._genitive(j) > j:
                j = self._genitive(j)
            else:
                break
        return j if j > start and self.words[j - 1].pos != "PUNCT" else 0
