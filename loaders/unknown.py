"""Find names that the ontology does not know, and tell from their context what they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.name_kinds import NameKind, body_type, name_kind
from actorgraph.loaders.name_words import is_common_compound, joined_partner, may_be_name
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.units import fold
from actorgraph.loaders.word_sets import NOMINAL, OWNING, QUOTES
from actorgraph.loaders.words_known import in_dictionary, is_compound, is_short_compound

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["NameSpan", "find_names"]

_LONGEST_QUOTED = 6


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A stretch of words (`last` exclusive) that names something; `kind` is None where nothing tells it.

    `type` is the ontology's class where a word tells it ("Brigade": ArmedGroup).
    """

    first: int
    last: int
    kind: NameKind | None
    type: str | None = None
    common: bool = False


def find_names(
    block: Block, cues: Cues, before: Callable[[str], bool], headed: Mapping[int, int] | None = None
) -> list[NameSpan]:
    """Return the names of a paragraph outside the words that are marked as names already.

    `before`: whether a folded word is a short name of somebody named before, even where a dictionary has it.
    `headed`: where names that begin with a noun begin and end.
    """
    found = []
    headed = headed or {}
    short = {fold(w.text) for w in block.words if w.text[0].isupper() and before(fold(w.text))}
    stretches = _stretches(block, cues, short, headed)
    longer = [block.words[last - 1] for first, last in stretches if last - first > 1]
    short |= {fold(word.text) for word in longer}
    for word in block.words:
        if word.pos in {"NOUN", "PROPN", "X", "VERB", "ADJ"} and word.text[0].isupper() and fold(word.text) in short:
            word.pos = "PROPN"
    for first, last in _stretches(block, cues, short, headed):
        if first not in headed:
            first = _bare(block, first, last, cues)
        kind, type_ = name_kind(block, first, last, cues)
        if first in headed and kind == "Person":
            kind = "Organization"
        whole = "-" not in block.words[first].text
        common = whole and last - first == 1 and cues.nouns_capitalised and type_ is not None
        found.append(NameSpan(first, last, kind, type_, common))
    return found


def _stretches(block: Block, cues: Cues, short: Container[str], headed: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    words = block.words
    starts = {first for first, _ in block.sentences}
    i = 0
    while i < len(words):
        if i in headed:
            yield i, headed[i]
            i = headed[i]
            continue
        if last := _quoted(words, i, cues):
            yield i, last
            i = last
            continue
        if not may_be_name(words, i, starts, cues):
            i += 1
            continue
        last = _stretch_end(words, i, starts, headed, cues)
        if cues.nouns_capitalised and last in headed and _only_says(words, i, last, cues):
            i = last
            continue
        if last - i == 1 and cues.nouns_capitalised and is_common_compound(words, i, cues):
            i = last
            continue
        acronym = i and words[i - 1].text == "(" and words[i].text.isupper() and last - i == 1
        if (
            acronym
            or (last - i == 1 and words[i].pos == "PROPN" and fold(words[i].text) in short)
            or _enough(words, i, last, starts, cues)
        ):
            yield i, last
        i = last


def _only_says(words: list[Word], first: int, last: int, cues: Cues) -> bool:
    """Whether German words before a name only say what it is: "Bremer Denkfabrik", "Bremer"."""
    told = sense(words[last - 1], cues)
    return (told is not None and told.kind == "Organization") or (
        last - first == 1 and words[first].lower.endswith("er")
    )


def _bare(block: Block, first: int, last: int, cues: Cues) -> int:
    """Return where a name begins without what its bearer is: "Lerares Salma Qabbour", "Reederei Nordlicht"."""
    starts = {start for start, _ in block.sentences}
    organisations = frozenset().union(*cues.organisations.values()) - cues.not_heads
    while last - first > 1:
        word, rest = block.words[first], last - first - 1
        told = sense(word, cues)
        following = sense(block.words[first + 1], cues)
        if (
            cues.language == "de"
            and word.lower.endswith("er")
            and rest > 1
            and following
            and following.type is not None
        ):
            first += 1  # "Bremer Denkfabrik"
            continue
        noun = cues.nouns_capitalised and in_dictionary(word.text, "de") and is_compound(word.text)
        if told is None and noun and rest > 1 and word.text.endswith(cues.person_endings):
            first += 1  # "Bundesrätin X Y"
            continue
        if told is None or block.words[first + 1].text in {"-", "‐", "‑"} or block.words[first + 1].lower in OWNING:
            break
        opens = cues.nouns_capitalised or first in starts or (first > 0 and block.words[first - 1].pos == "PUNCT")
        person = told.kind == "Person" and (opens or rest > 1 or word.lower in cues.titles)
        apart = told.kind in {"Organization", "Thing"} and opens and told.word not in organisations
        if not (person or (apart and cues.language != "en")):
            break
        first += 1
    return first


def _quoted(words: list[Word], first: int, cues: Cues) -> int:
    """Return where a name in quotation marks behind a noun of its kind ends, 0 if none begins here."""
    if first < 2 or words[first - 1].text not in QUOTES:
        return 0
    before = words[first - 2]
    told = None if before.name else sense(before, cues)
    if told is None or told.kind == "Person" or not words[first].text[0].isupper():
        return 0
    last = first
    while last < min(len(words), first + _LONGEST_QUOTED) and words[last].group < 0:
        if words[last].text in QUOTES:
            return last if words[last - 1].text[0].isupper() or words[last - 1].text.isdigit() else 0
        last += 1
    return 0


def _stretch_end(words: list[Word], first: int, starts: set[int], headed: Mapping[int, int], cues: Cues) -> int:
    last = first + 1
    i = last
    while i < len(words) and i not in starts:
        word = words[i]
        if i in headed:
            if cues.nouns_capitalised or not word.text[0].isupper():
                break
            i = last = headed[i]  # "Nationale Garde van Tarsk"
            continue
        if may_be_name(words, i, starts, cues):
            last = i + 1
        elif word.lower in OWNING and _owned_body(words, i, cues):
            last = i + 2  # "the Bazaar Traders' League"
        elif word.lower in cues.name_particles or word.lower.split("-")[0] in cues.name_particles:
            if not word.text[0].isupper() and "-" not in word.text and word.lower in cues.words.get("DET", ()):
                break
            if (
                "-" not in word.text
                and word.lower in cues.words.get("ADP", ())
                and i - first > 1
                and not word.text.istitle()
            ):
                break  # "Jan Smit van Orexa": of whom he is
            if i + 1 < len(words) and body_type(words[i + 1].lower.rpartition("-")[2], cues):
                break
            if "-" in word.text:
                last = i + 1
        elif joined_partner(words, i, cues):
            last = i + 2
        elif (
            not (word.text in {"-", "‑", "‐"} and word.start == words[i - 1].end)
            or i + 1 >= len(words)
            or words[i + 1].start != word.end
        ):
            break
        i += 1
    return last


def _owned_body(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a plural's possessive mark stands inside an organisation's name ("Traders' League", "Women's League")."""
    following = words[i + 1] if i + 1 < len(words) else None
    people = words[i].lower not in {"'", "’"} and in_dictionary(words[i - 1].lower, cues.language)
    plural = (words[i - 1].lower.endswith("s") or people) and words[i - 1].end == words[i].start
    return plural and following is not None and following.text[0].isupper() and bool(body_type(following.lower, cues))


def _enough(words: list[Word], first: int, last: int, starts: set[int], cues: Cues) -> bool:
    """Whether a stretch is more than a common word: one that no dictionary has, or several capitals."""
    stretch, before = words[first:last], words[first - 1] if first else None
    initial = first in starts or before is None or before.pos == "PUNCT"
    unknown = any(len(w.text) > 2 and not in_dictionary(w.text, cues.language) for w in stretch)
    if len(stretch) == 1:
        word = stretch[0]
        if word.lower in cues.capital_nouns:
            return False
        if not initial and before is not None and len(word.text) > 3 and _capital(word, before, cues):
            return True
        common = is_compound(word.text) or is_short_compound(word.text)
        rare = cues.nouns_capitalised and word.pos in {"NOUN", "X"} and not common
        tagged = rare or word.pos == "PROPN" or not word.text[1:].islower() or not (initial or cues.nouns_capitalised)
        return unknown and len(word.text) > 2 and tagged
    if cues.nouns_capitalised:
        return unknown or stretch[0].lower in cues.definite or all(w.pos == "PROPN" for w in stretch)
    return unknown or not initial or any(w.pos in NOMINAL and w.text[0].isupper() for w in stretch[1:])


def _capital(word: Word, before: Word, cues: Cues) -> bool:
    """Whether a common word inside a sentence is a name by its capital: always in Dutch, a place's in English."""
    if cues.nouns_capitalised or word.pos not in NOMINAL or not word.text.istitle() or word.lower in cues.not_titled:
        return False
    return not cues.noun_rows or (word.pos == "PROPN" and before.lower in cues.before_place | cues.coming_from)
