"""Dutch verbs that the tagger takes for nouns or adjectives, found by their form and by the order of words.

A past plural ("meldden") is a verb wherever no article stands before it; a clause behind a conjunction or pronoun
ends with its verb ("dat het Zumurra bewapent"); behind a quotation the verb of saying comes first (", verzucht X").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.retagging import change
from actorgraph.loaders.word_sets import NOMINAL, VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["mend_dutch"]

_OPEN = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV"})
_BEFORE_NOUNS = frozenset({"DET", "ADJ", "ADP", "NUM"})
_BORDERS = frozenset({",", ";", ":", ".", "?", "!", "–", "—", "(", ")", "“", "„", "”", '"', "’", "‘"})
_WEAK = ("den", "ten", "de", "te")
_LONGEST = 25


def mend_dutch(words: list[Word], first: int, last: int, known: frozenset[str], cues: Cues) -> None:
    """Change the class of words of a sentence that are verbs by form and place; `known`: lemmas of the cues' verbs."""
    for i in range(first, last):
        word = words[i]
        if i > first and _attributive(words, i, first, last, cues):
            word.pos, word.morph = "ADJ", "VerbForm=Part"
            continue
        if i > first and _before_its_noun(words, i, last, cues):
            word.pos, word.morph = "ADJ", "VerbForm=Part"
            continue
        if _told(words, i, first, last):
            change(word, "Fin")
            continue
        if _behind_het(words, i, first, last):
            word.pos, words[i - 1].pos = "NOUN", "DET"
            continue
        if word.pos not in _OPEN or not word.text[1:].islower() or not word.lemmas & known - {word.lower}:
            continue
        if i > first and not word.text.islower():
            continue
        if (
            _past(words, i, first, cues)
            or _alone(words, i, first, last)
            or _opens(words, i, first, last, cues)
            or _closes(words, i, first, last, cues)
        ):
            change(word, "Fin")
        elif _participle(words, i, first, last, cues):
            change(word, "Part")


def _attributive(words: list[Word], i: int, first: int, last: int, cues: Cues) -> bool:
    """Whether a word is the participle of "de door X gesteunde beweging": an article and "by whom" before it."""
    word = words[i]
    if word.pos not in {"VERB", "NOUN"} or not word.lower.endswith(("de", "te", "den", "ten", "ne", "nen")):
        return False
    if i + 1 >= last or words[i + 1].pos not in NOMINAL | {"ADJ"}:
        return False
    for k in range(i - 1, max(first, i - 8), -1):
        if words[k].pos in VERBAL or words[k].pos == "PUNCT":
            return False
        if "VerbForm=Part" in words[k].morph and words[k].pos == "ADJ" and words[k + 1].pos != "CCONJ":
            return False  # the noun of an earlier participle stands between: "… gesteunde groep beschuldigde"
        if words[k].lower in cues.by:
            return words[k - 1].pos == "DET" and k < i - 1
    return False


def _before_its_noun(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a participle with an ending stands between an article and a noun: "de gewapende tak"."""
    word, before = words[i], words[i - 1]
    if word.pos != "VERB" or "VerbForm=Part" not in word.morph or i + 1 >= last:
        return False
    ended = word.lower.startswith("ge") and word.lower.endswith(("de", "te"))
    opened = before.pos == "DET" or before.lower in cues.possessives
    return ended and opened and words[i + 1].pos == "NOUN" and not words[i + 1].name


def _told(words: list[Word], i: int, first: int, last: int) -> bool:
    """Whether a "participle" is the past that its clause has no other verb of ("Zumurra ontkende zondag …")."""
    word = words[i]
    weak = word.lower.endswith(_WEAK) and not word.lower.startswith("ge")
    if i == first or word.pos != "VERB" or "VerbForm=Part" not in word.morph or not weak:
        return False
    if words[i - 1].pos not in NOMINAL | {"PRON"} or (i + 1 < last and words[i + 1].pos == "NOUN"):
        return False
    start = next((j + 1 for j in range(i - 1, first - 1, -1) if words[j].text in _BORDERS), first)
    end = next((j for j in range(i + 1, last) if words[j].text in _BORDERS), last)
    return not any(w.pos in VERBAL for w in (*words[start:i], *words[i + 1 : end]))


def _behind_het(words: list[Word], i: int, first: int, last: int) -> bool:
    """Whether a plural "verb" behind ", het" is a noun: "X, het brein achter de aanval"."""
    word = words[i]
    if i < first + 2 or i + 1 >= last or word.pos != "VERB" or "VerbForm=Fin" not in word.morph:
        return False
    apart = words[i - 1].lower == "het" and words[i - 2].text == "," and words[i + 1].pos == "ADP"
    return apart and word.lemmas == {word.lower}


def _past(words: list[Word], i: int, first: int, cues: Cues) -> bool:
    """Whether a word is a past by its form ("meldden", "prees"); behind an article it may be a noun."""
    lower, before = words[i].lower, words[i - 1] if i > first else None
    plural = before is not None and (before.pos in _BEFORE_NOUNS or before.lower in cues.possessives)
    if before is not None and plural and not (before.text.isdigit() and len(before.text) == 4):
        return False
    if lower.endswith(
        ("dden", "tten", "nden", "lden", "rden", "gden", "mden", "sten", "kten", "pten", "ften", "chten")
    ):
        return not lower.startswith("ge")
    return lower in cues.strong_forms and not words[i].lemmas & cues.frame_nouns and words[i].pos == "ADJ"


def _alone(words: list[Word], i: int, first: int, last: int) -> bool:
    """Whether an "adjective" between a noun and an article or name is the sentence's verb, which has no other."""
    if i == first or i + 1 >= last or words[i].pos != "ADJ" or not words[i].lower.endswith(("de", "te")):
        return False
    after = words[i + 1]
    if words[i - 1].pos not in NOMINAL or not (after.pos in {"PROPN", "DET", "PRON"} or after.text[0].isupper()):
        return False
    return not any(w.pos in VERBAL and "VerbForm=Fin" in w.morph for w in words[first:last])


def _opens(words: list[Word], i: int, first: int, last: int, cues: Cues) -> bool:
    """Whether a word is the verb behind a comma or quotation that its clause has no other of: ", verzucht X, …"."""
    if i == first or words[i - 1].text not in _BORDERS or i + 1 >= last:
        return False
    if not (_finite_shape(words[i]) or words[i].lower.endswith("t")):
        return False
    after = words[i + 1]
    if not (after.pos in {"PROPN", "DET", "PRON", "NOUN"} or after.text[0].isupper()):
        return False
    end = next((j for j in range(i + 1, last) if words[j].text in _BORDERS), last)
    return end > i + 1 and not any(w.pos in VERBAL for w in words[i:end])


def _closes(words: list[Word], i: int, first: int, last: int, cues: Cues) -> bool:
    """Whether a word is the verb at the end of a clause that a conjunction or pronoun opens."""
    after = words[i + 1] if i + 1 < last else None
    ends = after is None or after.text in _BORDERS or after.pos == "CCONJ" or after.lower in cues.infinitive_markers
    if not ends or not _finite_shape(words[i]) or words[i].lemmas & cues.frame_nouns:
        return False
    if words[i - 1].pos in {"DET", "ADP"}:
        return False
    for k in range(i - 1, max(first, i - _LONGEST) - 1, -1):
        word = words[k]
        if word.pos in VERBAL or word.text in {";", ":", ".", "–"}:
            return False
        if word.pos == "SCONJ" or (word.lower in cues.complementizers and k > first):
            return True
        relative = word.lower in cues.relative_pronouns or word.lower.startswith(cues.relative_stems)
        if relative and k > first and words[k - 1].text == ",":
            return True
    return False


def _participle(words: list[Word], i: int, first: int, last: int, cues: Cues) -> bool:
    """Whether a word is a participle with its auxiliary near it: "was omgebracht", "heeft … opgeëist"."""
    lower = words[i].lower
    if not lower.endswith(("t", "d", "en")) or "ge" not in lower[:6] or words[i].pos == "PROPN":
        return False
    if i + 1 < last and words[i + 1].pos in NOMINAL:
        return False
    if i and words[i - 1].pos == "DET":
        return False
    helping = cues.passive_auxiliaries | cues.past_auxiliaries
    return any(w.lemmas & helping and w.pos in VERBAL for w in words[max(first, i - 12) : min(last, i + 2)])


def _finite_shape(word: Word) -> bool:
    """Whether a word may be a finite verb in the third person: a form that is neither the stem nor the infinitive."""
    lower = word.lower
    if lower.startswith("ge"):
        return False
    stems = {lower + "en", lower + lower[-1] + "en"}
    if stems & word.lemmas:
        return False
    return lower.endswith(("t", *_WEAK)) or not lower.endswith(("d", "n", "e", "s"))
