"""Find names that the ontology does not know, and tell from their context what they name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.name_kinds import NameKind, body_type, name_kind, office_tail, tail_words
from actorgraph.loaders.units import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["NameSpan", "find_names"]


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


def find_names(block: Block, cues: Cues, short: Container[str] = ()) -> list[NameSpan]:
    """Return the names of a paragraph outside the words that are marked as names already.

    `short`: folded last names of people named before, which are names even where a dictionary has them.
    """
    found = []
    longer = [block.words[last - 1] for first, last in _stretches(block, cues, short) if last - first > 1]
    short = {fold(word.text) for word in longer} | {fold(w.text) for w in block.words if fold(w.text) in short}
    for word in block.words:
        if word.pos in {"NOUN", "PROPN", "X", "VERB", "ADJ"} and word.text[0].isupper() and fold(word.text) in short:
            word.pos = "PROPN"
    for first, last in _stretches(block, cues, short):
        kind, type_ = name_kind(block, first, last, cues)
        whole = "-" not in block.words[first].text
        common = whole and last - first == 1 and cues.language == "de" and type_ is not None
        found.append(NameSpan(first, last, kind, type_, common))
    return found


def _stretches(block: Block, cues: Cues, short: Container[str]) -> Iterator[tuple[int, int]]:
    words = block.words
    starts = {first for first, _ in block.sentences}
    i = 0
    while i < len(words):
        if last := _body_end(words, i, starts, cues):
            yield i, last
            i = last
            continue
        if not _may_be_name(words, i, starts, cues):
            i += 1
            continue
        last = _stretch_end(words, i, starts, cues)
        if (last - i == 1 and words[i].pos == "PROPN" and fold(words[i].text) in short) or _enough(
            words[i:last], i in starts or words[i - 1].pos == "PUNCT" if i else True, cues
        ):
            yield i, last
        i = last


def _capital_name(word: Word) -> bool:
    return word.text[0].isupper() and word.pos in {"PROPN", "ADJ"}


def _body_end(words: list[Word], i: int, starts: set[int], cues: Cues) -> int:
    """Return where a name such as "Front of the Plain", "Liste Unser Tal", "Zedernbrigade" ends, 0 if none begins."""
    word = words[i]
    if word.name or word.group >= 0 or not word.text[0].isupper() or len(word.text) < 4:
        return 0
    glued = word.lower not in cues.name_tails and bool(body_type(word.lower.rpartition("-")[2], cues))
    heads = cues.name_tails | frozenset(w for kind in sorted(cues.organisations) for w in cues.organisations[kind])
    named = (
        cues.language == "de"
        and i + 1 < len(words)
        and words[i + 1].text[0].isupper()
        and word.lower in heads
        and words[i + 1].pos in {"PROPN", "ADJ"}
    )
    if word.lower not in heads or (word.lower in cues.not_heads and not named):
        alone = cues.language == "de" and glued and i + 1 <= len(words) and word.lower.rpartition("-")[2] != word.lower
        tail = cues.language == "de" and any(word.lower.endswith(t) and word.lower != t for t in cues.name_tails)
        return i + 1 if alone or tail else 0
    j = i + 1
    if j < len(words) and words[j].lower in _LINKS[cues.language]:
        j += 1
        if j < len(words) and words[j].lower in _ARTICLES:
            j += 1
    elif (
        cues.language == "de"
        and not (j < len(words) and (words[j].lower in cues.words.get("DET", ()) or words[j].pos in {"PROPN", "ADJ"}))
    ) or cues.language != "de":
        return 0
    start = j
    while j < len(words) and words[j].text[0].isupper() and words[j].group < 0 and j not in starts:
        j += 1
    return j if j > start and words[j - 1].pos != "PUNCT" else 0


_LINKS = {
    "en": frozenset({"of", "for"}),
    "nl": frozenset({"van", "voor", "der"}),
    "de": frozenset({"der", "des", "für", "von"}),
}
_ARTICLES = frozenset({"the", "de", "het", "der", "die"})


def _stretch_end(words: list[Word], first: int, starts: set[int], cues: Cues) -> int:
    last = first + 1
    i = last
    while i < len(words) and i not in starts:
        word = words[i]
        if _may_be_name(words, i, starts, cues):
            last = i + 1
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


def _may_be_name(words: list[Word], i: int, starts: set[int], cues: Cues) -> bool:
    word = words[i]
    if word.name or word.group >= 0 or not word.text[0].isalpha() or len(word.text) < 2:
        return False
    lower = word.lower
    particle, _, rest = word.text.partition("-")
    if particle.lower() in cues.name_particles and rest[:1].isupper():
        return True
    if not word.text[0].isupper():
        return False
    if any(lower in closed for closed in cues.words.values()) or lower in cues.months or lower in cues.weekdays:
        return bool(
            cues.language == "en"
            and i not in starts
            and lower == "the"
            and _next_upper(words, i)
            and word.text == "The"
        )
    if (
        lower in cues.portfolios
        or lower in cues.office_relation
        or lower in cues.titles
        or tail_words(lower) & cues.office_relation.keys()
    ):
        return False
    if cues.language == "de" and office_tail(lower, cues):
        return False
    if cues.language == "de":
        return word.pos == "PROPN" or not (_known(word.text, "de") or _compound(word.text))
    if i in starts or (i and words[i - 1].pos == "PUNCT" and words[i - 1].text not in {",", "-", "("}):
        return word.pos == "PROPN" or not _known(lower, cues.language)
    return word.pos in {"PROPN", "NOUN", "ADJ", "X"} or not _known(lower, cues.language)


def _next_upper(words: list[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1].text[0].isupper()


def _enough(stretch: list[Word], initial: bool, cues: Cues) -> bool:
    """Whether a stretch is more than a common word: one that no dictionary has, or several capitals."""
    unknown = [w for w in stretch if len(w.text) > 2 and not _known(w.text, cues.language)]
    if len(stretch) == 1:
        return bool(unknown) and len(stretch[0].text) > 2
    if cues.language == "de":
        return bool(unknown) or all(w.pos == "PROPN" for w in stretch)
    return bool(unknown) or not initial or sum(w.pos == "PROPN" for w in stretch) > 1


@lru_cache(maxsize=50_000)
def _known(form: str, language: str) -> bool:
    import simplemma

    if "-" in form:
        return all(_known(part, language) for part in form.split("-") if part)
    return simplemma.is_known(form.lower(), lang=language) or (
        language == "de" and simplemma.is_known(form, lang="de") and simplemma.lemmatize(form, lang="de") != form
    )


@lru_cache(maxsize=50_000)
def _compound(word: str) -> bool:
    """Whether a German word ends in a noun, so that it is a compound and no name."""
    import simplemma

    tails = (word[-size:] for size in range(5, len(word) - 2))
    return "-" not in word and any(simplemma.is_known(tail.capitalize(), lang="de") for tail in tails)
