"""Find names that the ontology does not know, and tell from their context what they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.name_kinds import NameKind, body_type, name_kind, office_tail, tail_words
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.units import fold
from actorgraph.loaders.word_sets import OWNING, QUOTES
from actorgraph.loaders.words_known import in_dictionary, is_compound

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

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
    block: Block, cues: Cues, short: Container[str] = (), headed: Mapping[int, int] | None = None
) -> list[NameSpan]:
    """Return the names of a paragraph outside the words that are marked as names already.

    `short`: folded last names of people named before, which are names even where a dictionary has them.
    `headed`: where names that begin with a noun begin and end.
    """
    found = []
    headed = headed or {}
    stretches = _stretches(block, cues, short, headed)
    longer = [block.words[last - 1] for first, last in stretches if last - first > 1]
    short = {fold(word.text) for word in longer} | {fold(w.text) for w in block.words if fold(w.text) in short}
    for word in block.words:
        if word.pos in {"NOUN", "PROPN", "X", "VERB", "ADJ"} and word.text[0].isupper() and fold(word.text) in short:
            word.pos = "PROPN"
    for first, last in _stretches(block, cues, short, headed):
        if first not in headed:
            first = _bare(block, first, last, cues)
        kind, type_ = name_kind(block, first, last, cues)
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
        if not _may_be_name(words, i, starts, cues):
            i += 1
            continue
        last = _stretch_end(words, i, starts, cues)
        if last - i == 1 and cues.nouns_capitalised and _compound(words, i, cues):
            i = last
            continue
        if (last - i == 1 and words[i].pos == "PROPN" and fold(words[i].text) in short) or _enough(
            words[i:last], i in starts or words[i - 1].pos == "PUNCT" if i else True, cues
        ):
            yield i, last
        i = last


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
        if told is None or block.words[first + 1].text in {"-", "‐", "‑"}:
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


def _compound(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a German word on its own is a compound of common nouns that the tagger takes for a name."""
    if words[i].pos != "PROPN" or not is_compound(words[i].text) or in_dictionary(words[i].text, "de"):
        return False
    before = words[i - 1] if i else None
    beside = before is not None and (before.pos in {"ADP", "NOUN"} or before.text in QUOTES or before.name)
    return before is None or not beside or before.group >= 0


def _stretch_end(words: list[Word], first: int, starts: set[int], cues: Cues) -> int:
    last = first + 1
    i = last
    while i < len(words) and i not in starts:
        word = words[i]
        if _may_be_name(words, i, starts, cues):
            last = i + 1
        elif word.lower in OWNING and _owned_body(words, i, cues):
            pass  # "the Bazaar Traders' League"
        elif word.lower in cues.name_particles or word.lower.split("-")[0] in cues.name_particles:
            if not word.text[0].isupper() and "-" not in word.text and word.lower in cues.words.get("DET", ()):
                break
            if i + 1 < len(words) and body_type(words[i + 1].lower.rpartition("-")[2], cues):
                break
            if "-" in word.text:
                last = i + 1
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


def _may_be_name(words: list[Word], i: int, starts: set[int], cues: Cues) -> bool:
    word = words[i]
    if word.name or word.group >= 0 or not word.text[0].isalpha() or len(word.text) < 2:
        return False
    if word.lower.startswith(cues.siding) or (i > 1 and words[i - 2].lower + words[i - 1].lower in cues.siding):
        return False  # "an anti-Norlandic group"
    lower = word.lower
    particle, _, rest = word.text.partition("-")
    if particle.lower() in cues.name_particles and (rest[:1].isupper() or _hyphened(words, i)):
        return True
    if not word.text[0].isupper():
        return False
    if _opens_title(words, i, starts, cues) or (lower in cues.numbers and i not in starts and _next_upper(words, i)):
        return True
    if any(lower in closed for closed in cues.words.values()) or lower in cues.months or lower in cues.weekdays:
        return False
    if i > 1 and f"{words[i - 2].lower} {words[i - 1].lower} {lower}" in cues.office_relation:
        return False
    if (
        lower in cues.portfolios
        or lower in cues.office_relation
        or lower in cues.titles
        or tail_words(lower) & cues.office_relation.keys()
    ):
        return False
    if cues.nouns_capitalised and office_tail(lower, cues):
        return False
    if cues.nouns_capitalised:
        titled = i > 0 and _opens_title(words, i - 1, starts, cues)
        return titled or word.pos == "PROPN" or not (in_dictionary(word.text, "de") or is_compound(word.text))
    if i in starts or (i and words[i - 1].pos == "PUNCT" and words[i - 1].text not in {",", "-", "("}):
        return word.pos == "PROPN" or not in_dictionary(lower, cues.language)
    return word.pos in {"PROPN", "NOUN", "ADJ", "X"} or not in_dictionary(lower, cues.language)


def _hyphened(words: list[Word], i: int) -> bool:
    """Whether a particle has a hyphen and a capital behind it that stand apart: "al", "-", "Rimmani"."""
    tied = i + 2 < len(words) and words[i + 1].text in {"-", "‑", "‐"} and words[i + 1].start == words[i].end
    return tied and words[i + 2].text[0].isupper() and words[i + 2].start == words[i + 1].end


def _opens_title(words: list[Word], i: int, starts: set[int], cues: Cues) -> bool:
    """Whether an article with a capital inside a sentence opens a name: "dem Portal Die Laterne"."""
    if i == 0 or i in starts or words[i].lower not in cues.definite or not words[i].text.istitle():
        return False
    if words[i - 1].pos == "PUNCT" or not _next_upper(words, i):
        return False
    return cues.language == "en" or ((told := sense(words[i - 1], cues)) is not None and told.kind != "Person")


def _next_upper(words: list[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1].text[0].isupper()


def _enough(stretch: list[Word], initial: bool, cues: Cues) -> bool:
    """Whether a stretch is more than a common word: one that no dictionary has, or several capitals."""
    unknown = [w for w in stretch if len(w.text) > 2 and not in_dictionary(w.text, cues.language)]
    if len(stretch) == 1:
        word = stretch[0]
        tagged = word.pos == "PROPN" or not word.text[1:].islower() or not (initial or cues.nouns_capitalised)
        return bool(unknown) and len(word.text) > 2 and tagged
    if cues.nouns_capitalised:
        return bool(unknown) or stretch[0].lower in cues.definite or all(w.pos == "PROPN" for w in stretch)
    return bool(unknown) or not initial or sum(w.pos == "PROPN" for w in stretch) > 1
