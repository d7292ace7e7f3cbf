"""Tell from a name's words and what stands beside it what it names: a person, a place, an organisation of a class."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["NameKind", "body_type", "name_kind", "office_tail", "tail_words"]

NameKind = Literal["Person", "Place", "Organization"]


def tail_words(word: str) -> set[str]:
    """Return the last part of a compound written with a hyphen, or nothing."""
    _, found, tail = word.rpartition("-")
    return {tail} if found and tail else set()


def name_kind(block: Block, first: int, last: int, cues: Cues) -> tuple[NameKind | None, str | None]:
    words = block.words
    text = [w.lower for w in words[first:last]]
    for word in (text[-1].removesuffix("'s").removesuffix("’s"), *tail_words(text[-1]), text[0]):
        if type_ := _group_type(word, cues) or body_type(word, cues):
            return "Organization", type_
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if before is not None:
        nouns = before.lemmas | tail_words(before.lower) | {t for lemma in before.lemmas for t in tail_words(lemma)}
        if nouns & (cues.titles | cues.office_relation.keys()) or office_tail(before.lower, cues):
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
    if before is not None and before.lower in _DEFINITE[cues.language]:
        return "Organization", None
    return None, None


_DEFINITE = {"en": frozenset({"the"}), "nl": frozenset({"de", "het"}), "de": frozenset({"die", "der", "den"})}


def body_type(word: str, cues: Cues) -> str | None:
    """Return the class of organisation that a word at the end or beginning of a name tells ("Institute")."""
    if kind := next((kind for kind, nouns in cues.organisations.items() if word in nouns), None):
        return kind
    return _glued_type(word, cues.language) if cues.language != "en" else None


@lru_cache(maxsize=20_000)
def _glued_type(word: str, language: str) -> str | None:
    """Return the class that the last part of a word written together tells ("Zedernbrigade")."""
    from actorgraph.loaders.cues import load_cues

    tails = load_cues(language).name_tails
    return "ArmedGroup" if any(word.endswith(tail) and len(word) > len(tail) + 2 for tail in tails) else None


def _has_particle(text: list[str], cues: Cues) -> bool:
    """Whether a name has a particle behind its first part ("Muqtada al-Sadr"); "Al-Tun Kubri" has not."""
    return any(part in cues.name_particles for w in text[1:] for part in (w, w.split("-")[0])) or text[0] in {
        "abu",
        "ibn",
    }


def _group_type(word: str, cues: Cues) -> str | None:
    return next((kind for kind, nouns in cues.groups.items() if word in nouns), None)


def office_tail(word: str, cues: Cues) -> bool:
    return _ends_in_office(word, cues.language)


@lru_cache(maxsize=20_000)
def _ends_in_office(word: str, language: str) -> bool:
    from actorgraph.loaders.cues import load_cues

    return any(len(office) > 3 and word.endswith(office) for office in load_cues(language).office_relation)


def _office_before(block: Block, comma: int, cues: Cues) -> bool:
    first, _ = block.sentence_of(comma)
    stretch = block.words[max(first, comma - 10) : comma]
    for word in reversed(stretch):
        if word.text == "," or word.pos in {"VERB", "AUX"}:
            return False
        if (word.lemmas | tail_words(word.lower)) & cues.office_relation.keys() or office_tail(word.lower, cues):
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
