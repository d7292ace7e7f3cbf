"""Find names that the ontology does not know, and tell from their context what they name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from actorgraph.loaders.lexicon import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["NameSpan", "find_names", "tail_words"]

NameKind = Literal["Person", "Place", "Organization"]


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A stretch of words (`last` exclusive) that names something; `kind` is None where nothing tells it.

    `type` is the ontology's class where a word tells it ("Brigade": ArmedGroup).
    """

    first: int
    last: int
    kind: NameKind | None
    type: str | None = None


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
        kind, type_ = _kind(block, first, last, cues)
        found.append(NameSpan(first, last, kind, type_))
    return found


def _stretches(block: Block, cues: Cues, short: Container[str]) -> Iterator[tuple[int, int]]:
    words = block.words
    starts = {first for first, _ in block.sentences}
    i = 0
    while i < len(words):
        if not _may_be_name(words, i, starts, cues):
            i += 1
            continue
        last = _stretch_end(words, i, starts, cues)
        if (last - i == 1 and words[i].pos == "PROPN" and fold(words[i].text) in short) or _enough(
            words[i:last], i in starts or words[i - 1].pos == "PUNCT" if i else True, cues
        ):
            yield i, last
        i = last


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


def tail_words(word: str) -> set[str]:
    """Return the last part of a compound written with a hyphen, or nothing."""
    _, found, tail = word.rpartition("-")
    return {tail} if found and tail else set()


def _kind(block: Block, first: int, last: int, cues: Cues) -> tuple[NameKind | None, str | None]:
    words = block.words
    text = [w.lower for w in words[first:last]]
    for word in (text[-1], *tail_words(text[-1]), text[0]):
        if type_ := _group_type(word, cues):
            return "Organization", type_
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if before is not None:
        nouns = before.lemmas | tail_words(before.lower) | {t for lemma in before.lemmas for t in tail_words(lemma)}
        if nouns & (cues.titles | cues.office_relation.keys()) or _office_tail(before.lower, cues):
            return "Person", None
        if nouns & cues.places:
            return "Place", None
        if last - first > 1 and text[0] not in cues.name_particles and _has_particle(text, cues):
            return "Person", None
        if before.pos == "NOUN" and any(_group_type(noun, cues) for noun in nouns):
            return "Organization", next(t for noun in sorted(nouns) if (t := _group_type(noun, cues)))
        if before.text in {",", "("} and _office_before(block, first - 1, cues):
            return "Person", None
    if after is not None and after.text == "," and _office_after(block, last, cues):
        return "Person", None
    if last - first > 1 and _has_particle(text, cues):
        in_place = before is not None and before.lower in {"in", "im", "bei", "nach", "near", "nabij", "at"}
        return (None if in_place else "Person"), None
    if before is not None and before.lower in {"in", "im", "nach", "aus", "naar", "from", "near", "nabij"}:
        return "Place", None
    if last - first > 1 and _speaks(words, first, last, cues):
        return "Person", None
    return None, None


def _has_particle(text: list[str], cues: Cues) -> bool:
    """Whether a name has a particle behind its first part ("Muqtada al-Sadr"); "Al-Tun Kubri" has not."""
    return any(part in cues.name_particles for w in text[1:] for part in (w, w.split("-")[0])) or text[0] in {
        "abu",
        "ibn",
    }


def _group_type(word: str, cues: Cues) -> str | None:
    return next((kind for kind, nouns in cues.groups.items() if word in nouns), None)


def _office_tail(word: str, cues: Cues) -> bool:
    return any(len(office) > 4 and word.endswith(office) for office in cues.office_relation)


def _office_before(block: Block, comma: int, cues: Cues) -> bool:
    first, _ = block.sentence_of(comma)
    stretch = block.words[max(first, comma - 10) : comma]
    for word in reversed(stretch):
        if word.text == "," or word.pos in {"VERB", "AUX"}:
            return False
        if (word.lemmas | tail_words(word.lower)) & cues.office_relation.keys() or _office_tail(word.lower, cues):
            return True
    return False


def _office_after(block: Block, comma: int, cues: Cues) -> bool:
    _, last = block.sentence_of(comma)
    for word in block.words[comma + 1 : min(last, comma + 7)]:
        if word.text == "," or word.pos in {"VERB", "AUX"}:
            return False
        if (word.lemmas | tail_words(word.lower)) & cues.office_relation.keys():
            return True
    return False


def _speaks(words: list[Word], first: int, last: int, cues: Cues) -> bool:
    near = [*words[max(0, first - 1) : first], *words[last : last + 1]]
    said = {lemma for lemma, _ in cues.speech_verbs}
    return any(word.pos in {"VERB", "AUX", "ADJ"} and word.lemmas & said for word in near)
