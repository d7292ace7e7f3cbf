"""Mend word classes that the tagger gives against what the cues know about a language's words.

One model tags three languages, so it takes English `met` for the Dutch preposition now and then.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actorgraph.loaders.noun_infinitives import noun_lemma
from actorgraph.loaders.tails import tails

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["guess_class", "mend_classes"]

_CLOSED = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX"})


def mend_classes(words: list[Word], starts: frozenset[int], cues: Cues) -> None:
    """Change the class of words of a paragraph where it can't be right; `starts`: the first words of sentences."""
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else None
        if (lemma := noun_lemma(words, i, cues)) is not None:
            word.pos, word.lemmas = "NOUN", frozenset({lemma})
            continue
        if cues.language == "de" and word.lower == "allem" and i and words[i - 1].lower == "vor":
            words[i - 1].pos = word.pos = "ADV"
            continue
        if word.pos == "PRON" and word.lower in cues.relative_pronouns and i and _apposition(words, i):
            word.pos = "DET"
            continue
        if word.pos == "PRON" and cues.language == "en" and word.lower in cues.standins:  # "its men"
            word.pos = "NOUN"
            continue
        word.pos = _mended(
            word, words[i - 1].pos if i else "", following, i in starts or words[i - 1].text in _QUOTES, cues
        )


def _apposition(words: list[Word], i: int) -> bool:
    """Whether an article behind a comma opens an apposition: its noun is followed by a mark at once."""
    if words[i - 1].text != ",":
        return False
    j = i + 1
    while j < min(len(words), i + 6) and words[j].pos in {"ADJ", "NOUN", "PROPN", "NUM"}:
        j += 1
    return j > i + 1 and j < len(words) and words[j].text in {",", ".", ")"} and words[j - 1].pos in {"NOUN", "PROPN"}


_QUOTES = frozenset({'"', "“", "„", "”", "«", "»", "‘", "'", ":", "–", "("})


def _finite_shape(lower: str) -> bool:
    return lower.endswith(("te", "ten", "de", "den"))


@cache
def _frame_prepositions(language: str) -> frozenset[str]:
    from actorgraph.loaders.cues import load_cues

    return frozenset(p for frame in load_cues(language).frames for p in frame.object if frame.nouns) - {"gen"}


def _mended(word: Word, before: str, following: Word | None, first: bool, cues: Cues) -> str:
    pos, lower, upper = word.pos, word.lower, word.text[0].isupper()
    if not any(c.isalnum() for c in lower):
        return "PUNCT" if pos not in {"PUNCT", "SYM", "PART"} else pos
    closed = _closed(cues)
    if pos == "ADP" and closed.get(lower) == "ADV":
        return "ADV"
    finite = following is not None and following.pos in {"VERB", "AUX"} and "VerbForm=Part" not in following.morph
    if pos == "DET" and finite and lower in cues.back_references | cues.these:
        return "PRON"
    if pos == "DET" and closed.get(lower) == "ADP" and cues.language == "de":
        return "ADP"
    if pos in {"PUNCT", "SYM"} and lower[0].isalpha():
        return _first_class(lower, closed) or ("PROPN" if upper else "X")
    if pos in _CLOSED and lower not in closed and lower[0].isalpha() and not upper:
        if word.lemmas & _verb_lemmas(cues):
            return "VERB"
        return "NOUN" if word.lemmas & _role_nouns(cues) else pos
    if pos in {"PROPN", "NOUN", "X"} and not upper and lower in cues.words.get("ADP", ()):
        return "ADP"
    if cues.nouns_capitalised and pos in {"NOUN", "PROPN"} and lower[0].isalpha() and word.text.islower():
        return "VERB" if word.lemmas & _verb_lemmas(cues) else "ADJ"
    if cues.language == "de" and pos in {"ADV", "ADJ", "X"} and (found := _small_german(lower, cues)):
        return found
    noun = not first or "-" in lower
    if upper and noun and cues.nouns_capitalised and pos in {"VERB", "AUX", "ADV"} and lower not in closed:
        return "NOUN"
    if pos == "ADJ" and word.lemmas & _verb_lemmas(cues) and not upper and cues.language != "en":
        plain = following is None or following.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}
        if (plain and "VerbForm=Part" not in word.morph and _finite_shape(lower)) or not lower.endswith(
            cues.adjectival_endings
        ):
            return "VERB"
    if cues.language == "en" and pos == "NOUN" and following is not None and not upper and before in {"PROPN", "NOUN"}:
        third = lower.endswith(("s", "ed")) and word.lemmas & _verb_lemmas(cues)
        if third and (following.pos in {"DET", "PROPN", "PRON"} or following.text[0].isupper()):
            return "VERB"
    if pos == "VERB" and cues.language == "nl" and any(n != lower for n in tails(cues.frame_nouns, 6).of(lower)):
        return "NOUN"
    loose = pos == "VERB" and "VerbForm=Fin" not in word.morph and before != "PART"
    directed = following is not None and following.lower in _frame_prepositions(cues.language)
    if loose and directed and word.lemmas & cues.frame_nouns:
        return "NOUN"
    nominal = following is not None and (following.pos in {"NOUN", "PROPN", "ADJ", "NUM"})
    open_ = pos in {"ADJ", "ADV"} or (pos == "VERB" and "VerbForm=Fin" not in word.morph)
    if open_ and not nominal and word.lemmas & _role_nouns(cues) and (upper or not cues.nouns_capitalised):
        return "NOUN"
    return pos


def _small_german(lower: str, cues: Cues) -> str:
    """Return the class of pronouns and conjunctions that are nothing else, else ""."""
    if lower in cues.he | cues.him:
        return "PRON"
    opens = lower in cues.words.get("SCONJ", ()) and len(lower) > 4 and not lower.startswith("wo")
    return "SCONJ" if opens and not any(lower in cues.words.get(c, ()) for c in ("ADV", "ADP")) else ""


def guess_class(form: str, lemmas: frozenset[str], *, first: bool, cues: Cues) -> str:
    """Guess a word's class where there is no tagger: closed classes, case, and whether it is a verb that is known."""
    lower = form.lower()
    if not any(c.isalnum() for c in form):
        return "PUNCT"
    if found := _first_class(lower, _closed(cues)):
        return found
    if form[0].isdigit() or lower in cues.numbers:
        return "NUM"
    if form[0].isupper() and not first:
        return "NOUN" if cues.nouns_capitalised else "PROPN"
    if _verb_lemmas(cues) & lemmas:
        return "VERB"
    return "NOUN" if form[0].isupper() else "X"


def _first_class(lower: str, closed: dict[str, str]) -> str:
    return closed.get(lower, "")


_by_language: dict[str, dict[str, str]] = {}


def _closed(cues: Cues) -> dict[str, str]:
    if cues.language not in _by_language:
        table: dict[str, str] = {}
        for pos, words in cues.words.items():
            for word in words:
                table.setdefault(word, pos)
        _by_language[cues.language] = table
    return _by_language[cues.language]


def _verb_lemmas(cues: Cues) -> frozenset[str]:
    return _lemmas_of(cues.language)


@cache
def _lemmas_of(language: str) -> frozenset[str]:
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    known = [*cues.speech_verbs, *cues.light, *(v for f in cues.frames for v in f.verb_set)]
    return frozenset(lemma for verb in known for lemma in (verb[0], verb[1] + verb[0]))


def _role_nouns(cues: Cues) -> frozenset[str]:
    return _nouns_of(cues.language)


@cache
def _nouns_of(language: str) -> frozenset[str]:
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    return frozenset(cues.office_relation) | cues.members | cues.unnamed_heads | cues.allies
