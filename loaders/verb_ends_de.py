"""German verbs at the end of a clause that the tagger misses: finite ones, joined by "and", participles in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.retagging import change, finite
from actorgraph.loaders.verb_shapes_de import BORDERS, HELPERS, PARTICIPLE
from actorgraph.loaders.word_sets import NOMINAL, VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["both_final", "bracketed", "final_verb", "no_pronoun", "perfect"]


def final_verb(words: list[Word], start: int, end: int, first: int, cues: Cues) -> None:
    """Take the last word of a subordinate clause without a verb for its verb."""
    i = start + (words[start].pos == "ADP")
    relative = i < end and words[i].pos in {"PRON", "DET"} and words[i].lower in cues.relative_pronouns
    behind = start > first and words[start - 1].text == ","
    word = words[end - 1]
    if not (words[start].pos == "SCONJ" or (relative and behind)):
        return
    if verbs := [w for w in words[start:end] if w.pos in VERBAL]:
        if verbs == [word] and "VerbForm=Inf" in word.morph and words[end - 2].lower != "zu" and words[i].pos == "PRON":
            change(word, "Fin")
        return
    verbal = any(lemma.endswith("n") and lemma != word.lower for lemma in word.lemmas) or word.lower.endswith("en")
    if end - i < 3 or not word.text.islower() or word.pos not in {"ADJ", "ADV", "NOUN", "X"} or not verbal:
        return
    if relative and words[i].pos == "DET" and not any(w.pos in NOMINAL or w.name for w in words[i + 1 : end - 1]):
        return
    if word.lower.endswith(("t", "te", "ten", "en")) or _strong(word, cues):
        change(word, "Fin")
        if relative:
            words[i].pos = "PRON"


def both_final(words: list[Word], start: int, end: int, first: int, known: frozenset[str], cues: Cues) -> None:
    """Take the words before "and" and at the end of a clause for its verbs: "dass X Y bekämpft und Z unterstützt"."""
    i = start + (words[start].pos == "ADP")
    relative = words[i].pos == "PRON" and words[i].lower in cues.relative_pronouns and start > first
    if not (words[start].pos == "SCONJ" or (relative and words[start - 1].text == ",")):
        return
    helped = words[end - 1].pos == "AUX"
    right = words[end - 1 - helped]
    joints = [j for j in range(i + 3, end - 2) if words[j].pos == "CCONJ" and _verb_like(words[j - 1], known, cues)]
    if not joints or not (right.pos == "VERB" or _verb_like(right, known, cues)):
        return
    for word in (words[joints[-1] - 1], right):
        if word.pos not in VERBAL:
            change(word, "Part" if helped else "Fin")


def _verb_like(word: Word, known: frozenset[str], cues: Cues) -> bool:
    if word.pos in VERBAL:
        return True
    shaped = word.lower.endswith(("t", "te", "ten", "en")) or _strong(word, cues)
    return word.text.islower() and word.pos in {"ADJ", "ADV", "X", "NOUN"} and bool(word.lemmas & known) and shaped


def no_pronoun(words: list[Word], start: int, end: int, first: int, cues: Cues) -> None:
    """Take a "pronoun" before a name and "and" for an article where no finite verb follows: "von X, der Y und Z …"."""
    word = words[start]
    if word.pos != "PRON" or word.lower not in cues.relative_pronouns or start <= first or words[start - 1].text != ",":
        return
    j = start + 1
    while j < end and (words[j].pos in NOMINAL | {"ADJ"} or words[j].name):
        j += 1
    if start + 1 < j < end and words[j].pos == "CCONJ" and not any(finite(w) for w in words[start:end]):
        word.pos = "DET"


def _strong(word: Word, cues: Cues) -> bool:
    return any(word.lower.endswith(past) for _, past, _ in cues.strong_verbs.values())


def perfect(words: list[Word], start: int, end: int) -> None:
    """Take the word before "zu haben" for a participle."""
    for i in range(start + 1, end - 1):
        helps = words[i].lower == "zu" and words[i + 1].lemmas & HELPERS and words[i + 1].lower.endswith("n")
        before = words[i - 1]
        untagged = before.pos in {"NOUN", "ADJ", "ADV", "X"} and before.text.islower() and len(before.lemmas) > 1
        if helps and untagged and before.lower.endswith(("t", "en")):
            change(before, "Part")


def bracketed(words: list[Word], start: int, end: int) -> None:
    """Take a verb at the end of a main clause for a participle where its auxiliary stands before it."""
    last = words[end - 1]
    if start > 2 and words[start - 1].text == "," and "VerbForm=Part" in words[start - 2].morph:
        _row_of_participles(words, start, end)
        return
    if last.pos != "VERB" or "VerbForm=Fin" not in last.morph or not last.lower.endswith(("t", "en")):
        return
    others = [w for w in words[start : end - 1] if w.pos in VERBAL]
    if len(others) > 1 and others[0].lemmas & HELPERS and all("VerbForm=Part" in w.morph for w in others[1:]):
        others = others[:1]  # "hatten X eingenommen und Y vertrieben"
        others[0].pos = "AUX"
    if words[start].pos == "SCONJ" or len(others) != 1 or others[0].pos != "AUX":
        return
    if others[0].lemmas & {"haben", "sein"} or (others[0].lemmas & {"werden"} and PARTICIPLE.fullmatch(last.lower)):
        last.morph = "VerbForm=Part"


def _row_of_participles(words: list[Word], start: int, end: int) -> None:
    """Take the verbs of a row for participles: "hat X angegriffen, Y beschossen und Z getötet"."""
    verbs = [w for w in words[start:end] if w.pos in VERBAL]
    begin = next((k for k in range(start - 2, -1, -1) if words[k].text in BORDERS), -1) + 1
    helped = any(w.pos == "AUX" and w.lemmas & HELPERS for w in words[begin : start - 2])
    if words[start].pos in {"SCONJ", "PRON", "ADP"} or words[begin].pos in {"SCONJ", "PRON"} or not helped:
        return
    if words[end - 1].pos == "VERB" and all(w.pos == "VERB" and PARTICIPLE.fullmatch(w.lower) for w in verbs):
        for word in verbs:
            word.morph = "VerbForm=Part"
