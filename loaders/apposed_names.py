"""German names in apposition to a noun of what they name, made of common words.

"Kompanie Morgentau", "Miliz Schwarzer Fluss", "Partei Zukunft der Marsch", "Bewegung 3. Oktober".

A noun that is no apposition would be an object without an article ("lieferte der Brigade Munition"): a plural, or of
those that can stand without one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.linked_names import genitive_end, particled
from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.name_kinds import office_tail
from actorgraph.loaders.tails import tails
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.words_known import adjective_of, is_adjective, is_common, is_plural

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["ApposedNames"]

_ENDS = frozenset({",", ".", "(", ")", "“", "”", '"', ":", ";", "–", "!", "?"})


class ApposedNames:
    """Finds such names in one paragraph; `plain`: whether a word is no part of a known name."""

    def __init__(self, words: list[Word], starts: Collection[int], plain: Callable[[int], bool], cues: Cues) -> None:
        self.words, self.starts, self.plain, self.cues = words, starts, plain, cues

    def at(self, i: int) -> tuple[int, int] | None:
        """Return the name that stands behind the noun at a word, with that noun where it is part of the name."""
        cues, j = self.cues, i + 1
        if not cues.nouns_capitalised or j + 1 >= len(self.words) or not self._head(i):
            return None
        inner = self.at(j)  # "der Sender Radio Morgenstern"
        end = inner[1] if inner is not None else self._number(j) or self._adjective(j) or self._noun(i, j)
        return (i if self._part_of_name(self.words[i]) else j, end) if end else None

    def _head(self, i: int) -> bool:
        """Whether a word is a definite noun of a group or body, in the singular."""
        word, cues = self.words[i], self.cues
        if not word.text[0].isupper() or not self.plain(i) or word.lower in cues.not_named:
            return False
        told = sense(word, cues)
        if told is None or told.kind != "Organization":
            return False
        if "Number=Plur" in word.morph and is_plural(word.text) and word.lower not in cues.opening_nouns:
            return False
        article = self._article(i)
        return article < 0 or self.words[article].lower not in cues.indefinite

    def _article(self, i: int) -> int:
        """Return the determiner before a noun and its adjectives, -1 for none."""
        j = i - 1
        while j >= 0 and self.words[j].pos in {"ADJ", "VERB"} and j + 1 not in self.starts and j > i - 4:
            j -= 1
        return j if j >= 0 and self.words[j].pos in {"DET", "ADP", "PRON"} and j + 1 not in self.starts else -1

    def _part_of_name(self, head: Word) -> bool:
        """Whether a noun belongs to the name ("Brigade X"), and does not only say what it is ("the paper X")."""
        cues = self.cues
        heads = cues.name_tails | cues.opening_nouns | cues.joining_bodies | cues.armed_units
        if head.lower in frozenset[str]().union(*cues.organisations.values()) - cues.mere_heads:
            return True
        return bool(tails(heads).of(head.lower))

    def _free(self, j: int) -> bool:
        """Whether a word may be part of a name: one with a capital, of no known name and of no date."""
        if j >= len(self.words) or j in self.starts or not self.words[j].text[0].isupper() or not self.plain(j):
            return False
        word, cues = self.words[j], self.cues
        dated = word.lemmas & (cues.times | cues.borders_of_time) or word.lower in (*cues.months, *cues.weekdays)
        closed = any(word.lower in words for words in cues.words.values())
        return not (dated or closed or word.lower in cues.titles or office_tail(word.lower, cues))

    def _number(self, j: int) -> int:
        """Return where a date or number ends that is a name ("3. Oktober", "Generation Zwei")."""
        words = self.words
        day = words[j].text.rstrip(".").isdigit() and len(words[j].text) < 4
        k = j + 1 + (day and words[j + 1].text == ".")
        if day and k < len(words) and words[k].lower in self.cues.months:
            return k + 1
        counted = words[j + 1].text.isdigit() or (
            words[j + 1].lower in self.cues.numbers and words[j + 1].text.istitle()
        )
        return j + 2 if counted and self._free(j) and words[j].pos in {"NOUN", "PROPN"} else 0

    def _adjective(self, j: int) -> int:
        """Return where an adjective with a capital and its noun end ("Roter Mond", "Neues Ufer")."""
        words, cues = self.words, self.cues
        if not self._free(j) or not self._free(j + 1):
            return 0
        if not is_adjective(words[j].text) or adjective_of(words[j].text, tagged=True) in cues.capital_adjectives:
            return 0
        agree = not words[j].lower.endswith("en")
        return self._further(j + 2) if agree else 0

    def _noun(self, i: int, j: int) -> int:
        """Return where a noun ends that is a name, with a genitive or "am X" behind it."""
        if not self._free(j):
            return 0
        word, cues = self.words[j], self.cues
        if word.lower.endswith("s") and word.lower[:-1] in {form for form in word.lemmas if form != word.lower}:
            return 0  # "Partei Präsidents"
        end = self._further(j + 1)
        linked = end > j + 1
        told = sense(word, cues)
        people = told is not None and (told.kind == "Person" or told.word in cues.groups.get("ArmedGroup", ()))
        if people and not (linked and is_plural(word.text)):
            return 0
        plural = is_plural(word.text) and not word.text.endswith("er")
        mass = word.lower in cues.bare_nouns or bool(tails(cues.bare_nouns, 4).of(word.lower))
        abstract = word.lower.endswith(cues.bare_endings)
        if not is_common(word.text):
            return 0
        if mass and not linked:
            return 0
        if plural or mass or abstract or is_plural(word.text):
            return end if self._closed(i, end) else 0
        return end

    def _goes_on(self, j: int) -> bool:
        """Whether a name goes on with a place, a point of the compass or another name."""
        word = self.words[j]
        if not self.plain(j):
            return word.text[0].isupper() and self.words[j].pos == "PROPN"
        unknown = word.pos == "PROPN" and not is_common(word.text)
        return particled(word, self.cues) or (self._free(j) and (unknown or word.lower in self.cues.directions))

    def _closed(self, i: int, end: int) -> bool:
        """Whether a noun phrase can't but go on: it opens a sentence that its verb follows, or a noun governs it."""
        words, article = self.words, self._article(i)
        begin = article if article >= 0 else i
        after = words[end] if end < len(words) else None
        if after is None or after.text in _ENDS or (after.pos in {"VERB", "AUX"} and is_finite(after)):
            opening = begin in self.starts
            governed = begin > 0 and words[begin - 1].pos in {"NOUN", "ADP"} and article >= 0
            return opening or governed or (article >= 0 and words[article].pos == "ADP")
        return False

    def _further(self, j: int) -> int:
        """Return where a name's genitive, or a preposition without an article and its noun, end; `j` for none."""
        words, cues = self.words, self.cues
        while j < len(words) and j not in self.starts and self._goes_on(j):
            j += 1
        if j + 1 >= len(words) or j in self.starts:
            return j
        lower = words[j].lower
        if lower in cues.genitive_articles & cues.definite and j + 1 < len(words):
            return genitive_end(words, j + 1, self.plain, cues, plain=False, plural=False) or j + 2 * self._free(j + 1)
        if lower in cues.name_prepositions and self._free(j + 1):
            return j + 2
        if lower in cues.words.get("CCONJ", ()) and words[j + 1].lower in cues.partners:
            return j + 2
        return j
