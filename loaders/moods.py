"""What a form tells: whether a verb is finite, its mood marks words as somebody else's, a phrase is no nominative."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["behind_opening_gerund", "glued_infinitive", "is_finite", "oblique", "reports", "reports_weakly"]

_NOT_FINITE = ("VerbForm=Inf", "VerbForm=Part", "VerbForm=Ger")


def is_finite(word: Word) -> bool:
    """Whether a verb's form is neither an infinitive nor a participle, as far as the tagger tells."""
    return not any(form in word.morph for form in _NOT_FINITE)


def glued_infinitive(word: Word, cues: Cues) -> bool:
    """Whether a verb is an infinitive with its marker inside ("anzugreifen")."""
    inside = (m for m in cues.glued_markers if word.pos == "VERB" and m in word.lower[2:-2])
    return any(word.lower.replace(m, "", 1) in word.lemmas for m in inside)


def behind_opening_gerund(words: Sequence[Word], first: int, last: int, verb: int) -> int:
    """Return the word behind the comma after a gerund that opens a sentence ("Accusing X of theft, Y left"), or -1."""
    opens = verb - first <= 2 and all(w.pos in {"ADP", "SCONJ", "ADV"} for w in words[first:verb])
    if not opens or not words[verb].lower.endswith("ing"):
        return -1
    return next((i + 1 for i in range(verb, last) if words[i].text == ","), -1)


def reports(word: Word, cues: Cues) -> bool:
    """Whether a verb's mood marks words as somebody else's (German Konjunktiv)."""
    if not cues.subjunctive:
        return False
    if word.lower in cues.subjunctive:
        return True
    if cues.language == "de" and word.pos == "VERB" and word.lower.endswith("e") and word.lower not in cues.hedges:
        other = "Person=1" in word.morph or "Mood=Imp" in word.morph
        if not other and any(lemma[:-1] == word.lower for lemma in word.lemmas):
            return True  # "kaufe"
    return "Mood=Sub" in word.morph and word.lower.endswith("e") and word.lower not in cues.hedges


def reports_weakly(word: Word, cues: Cues) -> bool:
    """Whether a verb's mood does so at least where the sentence before was reported ("zou", "könnten")."""
    return word.lower in cues.subjunctive_weak or reports(word, cues)


def oblique(phrase: Sequence[Word], head: int, cues: Cues) -> bool:
    """Whether "der" stands before a feminine noun in the singular, so that a phrase is a dative or genitive."""
    if phrase[0].lower not in cues.masculine_articles or "Number=Plur" in phrase[head].morph:
        return False
    return len(phrase) > 1 and phrase[head].lower.endswith(cues.feminine_tails)
