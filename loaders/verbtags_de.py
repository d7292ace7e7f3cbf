"""German verbs, pronouns and conjunctions that the tagger misses, found by the order of words.

A subordinate clause ends with its verb, a participle before a noun has what belongs to it before it, and a conjunction
that is a preposition too opens a clause with a verb at its end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["mend_german"]

_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_BORDERS = frozenset({",", ";", ":", ".", "?", "!", "–", "—", "(", ")", "“", "„", "»", "«", "”"})
_OPENING = frozenset({"„", "»", "‚", '"', "“"})
_BEFORE_NOUN = re.compile(
    r"(?:\w*ge\w{2,}(?:t|en|an)|(?:be|ent|er|un|ver|zer|miss|unter|über|um|wider|hinter)\w{2,}(?:t|en)|\w{2,}iert)"
    r"(?:e|en|er|es|em)"
)
_PARTICIPLE = re.compile(r"\w*ge\w{2,}(?:t|en)|(?:be|ent|er|ver|zer|miss)\w{2,}t|\w{2,}iert|\w+(?:ss|ll|ff|rf|nd|ch)en")
_SINCE = frozenset({"seit", "während", "bis"})
_HELPERS = frozenset({"haben", "sein", "werden"})
_PASSED = frozenset({"ADJ", "ADV", "NUM", "CCONJ", "PART"})
_LONGEST = 14


def mend_german(words: list[Word], first: int, last: int, known: frozenset[str], cues: Cues) -> None:
    """Change the class of words of a sentence that order shows to be wrong; `known`: lemmas of the cues' verbs."""
    for i in range(first + 1, last):
        _attributive(words, i, first, last)
    ends = [i for i in range(first, last) if words[i].text in _BORDERS]
    stretches = list(zip([first, *(e + 1 for e in ends)], [*ends, last], strict=True))
    for start, end in stretches:
        if end - start > 2:
            _since(words, start, end, last)
            _relative(words, start, end, first, cues)
            _listed(words, start, end, first, last, cues)
            _final_verb(words, start, end, first, cues)
            _joined(words, start, end, known, cues)
            _perfect(words, start, end)
            _bracketed(words, start, end)


def _finite(word: Word) -> bool:
    return word.pos in _VERBAL and ("VerbForm=Fin" in word.morph or not word.morph)


def _change(word: Word, form: str) -> None:
    word.pos, word.morph = "VERB", f"VerbForm={form}"


def _attributive(words: list[Word], i: int, first: int, last: int) -> None:
    """Take a "verb" in "die von X geführte Miliz", "in Y entwickelten Drohnen" for the participle that it is."""
    word = words[i]
    if word.pos not in {"VERB", "NOUN", "ADJ"} or not word.text.islower() or not _BEFORE_NOUN.fullmatch(word.lower):
        return
    beside = i + 1 + (i + 2 < last and words[i + 1].text in _OPENING)
    nominal = beside < last and (words[beside].pos in _NOMINAL or words[beside].text[0].isupper())
    joined = i + 1 < last and (words[i + 1].pos in {"ADJ", "CCONJ"} or words[i + 1].text == ",")
    if not nominal and not joined:
        return
    for k in range(i - 1, max(first, i - _LONGEST) - 1, -1):
        if words[k].pos in _VERBAL or words[k].text in {";", ":", ".", "–"} or words[k].pos == "SCONJ":
            return
        article = words[k].pos in {"DET", "PRON"} and words[k].lower[:2] in {"de", "di", "da", "ei", "je", "se", "ih"}
        if article and k + 1 < i and _embeds(words, k + 1, i):
            word.pos, word.morph = "ADJ", "VerbForm=Part"
            if words[k].pos == "PRON" and words[k - 1].text != ",":
                words[k].pos = "DET"
            return


def _embeds(words: list[Word], k: int, i: int) -> bool:
    """Whether a preposition, adverb or another attribute with a comma stands behind an article."""
    while k < i and words[k].pos in {"ADV", "ADJ", "NUM"}:
        if k + 1 < i and words[k + 1].text == ",":
            return True
        k += 1
    return k == i or (words[k].pos == "ADP" and not words[k].name)


def _since(words: list[Word], start: int, end: int, last: int) -> None:
    """Take "seit die Rebellen Y stürzten" for a clause."""
    word = words[start]
    if word.lower not in _SINCE or word.pos != "ADP" or not _finite(words[end - 1]) or end - start < 4:
        return
    if any(_finite(w) for w in words[start : end - 2]):
        return
    if end >= last - 1 or (end + 1 < last and words[end + 1].pos in _VERBAL):
        word.pos = "SCONJ"


def _relative(words: list[Word], start: int, end: int, first: int, cues: Cues) -> None:
    """Take an article for the relative pronoun that it is, behind a preposition or behind a verb's end too."""
    i = start + (words[start].pos == "ADP")
    if start <= first or words[start - 1].text != "," or i >= end - 1 or words[i].pos != "DET":
        return
    if words[i].lower not in cues.relative_pronouns or not _finite(words[end - 1]):
        return
    verbs = [j for j in range(i + 1, end) if words[j].pos in _VERBAL]
    if verbs[-1] - verbs[0] >= 4 or any(w.pos == "PART" and w.lower == "zu" for w in words[start:end]):
        return
    before = words[start - 2] if start - 2 >= first else None
    if before is None or (before.pos not in _NOMINAL and not _closes(words, start - 2, first)):
        return
    words[i].pos = "PRON"


def _closes(words: Sequence[Word], i: int, first: int) -> bool:
    """Whether a word closes a main clause whose verb stands before it: a participle, an infinitive, a verb's part."""
    begin = i
    while begin > first and words[begin - 1].text not in _BORDERS:
        begin -= 1
    opens = words[begin].pos in {"SCONJ", "PRON"} and begin > first
    return not opens and any(_finite(w) for w in words[begin:i])


def _listed(words: list[Word], start: int, end: int, first: int, last: int, cues: Cues) -> None:
    """Take the "pronoun" in a relative clause's list for an article: "die von X, der Y und Z geführt wird"."""
    word = words[start]
    if word.pos != "PRON" or word.lower not in cues.relative_pronouns or start < first + 3:
        return
    if words[start - 1].text != "," or not (words[start + 1].pos in _NOMINAL or words[start + 1].name):
        return
    begin = start - 1
    while begin > first and words[begin - 1].text not in _BORDERS:
        begin -= 1
    opener = words[begin + (words[begin].pos == "ADP" and begin + 1 < start)]
    waits = opener.lower in cues.relative_pronouns and not any(w.pos in _VERBAL for w in words[begin : start - 1])
    listed = next((w for w in words[start + 2 : min(end, start + 6)] if w.pos in _VERBAL or w.pos == "CCONJ"), None)
    if waits and words[begin - 1].text == "," and listed is not None and listed.pos == "CCONJ":
        word.pos = "DET"


def _final_verb(words: list[Word], start: int, end: int, first: int, cues: Cues) -> None:
    """Take the last word of a subordinate clause without a verb for its verb."""
    i = start + (words[start].pos == "ADP")
    relative = i < end and words[i].pos in {"PRON", "DET"} and words[i].lower in cues.relative_pronouns
    behind = start > first and words[start - 1].text == ","
    if not (words[start].pos == "SCONJ" or (relative and behind)) or any(w.pos in _VERBAL for w in words[start:end]):
        return
    word = words[end - 1]
    verbal = any(lemma.endswith("n") and lemma != word.lower for lemma in word.lemmas) or word.lower.endswith("en")
    if end - i < 3 or not word.text.islower() or word.pos not in {"ADJ", "ADV", "NOUN", "X"} or not verbal:
        return
    if relative and words[i].pos == "DET" and not any(w.pos in _NOMINAL or w.name for w in words[i + 1 : end - 1]):
        return
    if word.lower.endswith(("t", "te", "ten", "en")) or _strong(word, cues):
        _change(word, "Fin")
        if relative:
            words[i].pos = "PRON"


def _strong(word: Word, cues: Cues) -> bool:
    return any(word.lower.endswith(past) for _, past, _ in cues.strong_verbs.values())


def _joined(words: list[Word], start: int, end: int, known: frozenset[str], cues: Cues) -> None:
    """Take "kündigten" in "und kündigten weitere Aktionen an" for a verb: its part stands at the end."""
    part = words[end - 1].lower
    if part not in cues.particles:
        return
    for i in range(start + 1, end - 2):
        word = words[i]
        if word.pos not in _PASSED - {"CCONJ"} or not word.text.islower() or words[i - 1].pos != "CCONJ":
            continue
        if any(part + lemma in known for lemma in word.lemmas - {word.lower}) and word.lower.endswith(
            ("te", "ten", "t")
        ):
            _change(word, "Fin")


def _perfect(words: list[Word], start: int, end: int) -> None:
    """Take the word before "zu haben" for a participle."""
    for i in range(start + 1, end - 1):
        helps = words[i].lower == "zu" and words[i + 1].lemmas & _HELPERS and words[i + 1].lower.endswith("n")
        before = words[i - 1]
        untagged = before.pos in {"NOUN", "ADJ", "ADV", "X"} and before.text.islower() and len(before.lemmas) > 1
        if helps and untagged and before.lower.endswith(("t", "en")):
            _change(before, "Part")


def _bracketed(words: list[Word], start: int, end: int) -> None:
    """Take a verb at the end of a main clause for a participle where its auxiliary stands before it."""
    last = words[end - 1]
    if last.pos != "VERB" or "VerbForm=Fin" not in last.morph or not last.lower.endswith(("t", "en")):
        return
    others = [w for w in words[start : end - 1] if w.pos in _VERBAL]
    if words[start].pos == "SCONJ" or len(others) != 1 or others[0].pos != "AUX":
        return
    if others[0].lemmas & {"haben", "sein"} or (others[0].lemmas & {"werden"} and _PARTICIPLE.fullmatch(last.lower)):
        last.morph = "VerbForm=Part"
