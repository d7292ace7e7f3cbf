"""German verbs, pronouns and conjunctions that the tagger misses, found by the order of words.

A subordinate clause ends with its verb, a participle before a noun has what belongs to it before it, and a conjunction
that is a preposition too opens a clause with a verb at its end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loaders.retagging import change, finite
from actorgraph.loaders.verb_ends_de import both_final, bracketed, final_verb, no_pronoun, perfect
from actorgraph.loaders.verb_parts_de import mend_glued, parted, resumed
from actorgraph.loaders.verb_shapes_de import BORDERS, PARTICIPLE
from actorgraph.loaders.word_sets import NOMINAL, VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["mend_german"]

_OPENING = frozenset({"„", "»", "‚", '"', "“"})
_BEFORE_NOUN = re.compile(
    r"(?:\w*ge\w{2,}(?:t|en|an)|(?:be|ent|er|un|ver|zer|miss|unter|über|um|wider|hinter)\w{2,}(?:t|en)|\w{2,}iert)"
    r"(?:e|en|er|es|em)"
)
_PASSED = frozenset({"ADJ", "ADV", "NUM", "CCONJ", "PART"})
_LONGEST = 14


def mend_german(words: list[Word], first: int, last: int, known: frozenset[str], cues: Cues) -> None:
    """Change the class of words of a sentence that order shows to be wrong; `known`: lemmas of the cues' verbs."""
    for i in range(first + 1, last):
        if words[i].pos == "VERB" and "VerbForm" not in words[i].morph and words[i].lower.endswith(("te", "ten")):
            words[i].morph = "VerbForm=Fin"
        _attributive(words, i, first, last)
        _compounded(words[i])
        _predicative(words, i, last)
        mend_glued(words, i, last)
    _second(words, first, last, known)
    ends = [i for i in range(first, last) if words[i].text in BORDERS]
    stretches = list(zip([first, *(e + 1 for e in ends)], [*ends, last], strict=True))
    for start, end in stretches:
        if end - start > 2:
            _since(words, start, end, last, cues)
            _relative(words, start, end, first, cues)
            _listed(words, start, end, first, last, cues)
            final_verb(words, start, end, first, cues)
            both_final(words, start, end, first, known, cues)
            no_pronoun(words, start, end, first, cues)
            _joined(words, start, end, known, cues)
            perfect(words, start, end)
            bracketed(words, start, end)
    resumed(words, stretches)
    parted(words, stretches)


def _attributive(words: list[Word], i: int, first: int, last: int) -> None:
    """Take a "verb" in "die von X geführte Miliz", "in Y entwickelten Drohnen" for the participle that it is."""
    word = words[i]
    if word.pos not in {"VERB", "NOUN", "ADJ"} or not word.text.islower() or not _BEFORE_NOUN.fullmatch(word.lower):
        return
    beside = i + 1 + (i + 2 < last and words[i + 1].text in _OPENING)
    nominal = beside < last and (words[beside].pos in NOMINAL or words[beside].text[0].isupper())
    joined = i + 1 < last and (words[i + 1].pos in {"ADJ", "CCONJ"} or words[i + 1].text == ",")
    if not nominal and not joined:
        return
    for k in range(i - 1, max(first, i - _LONGEST) - 1, -1):
        if words[k].pos in VERBAL or words[k].text in {";", ":", ".", "–"} or words[k].pos == "SCONJ":
            return
        article = words[k].pos in {"DET", "PRON"} and words[k].lower[:2] in {"de", "di", "da", "ei", "je", "se", "ih"}
        if article and k + 1 < i and _embeds(words, k + 1, i):
            word.pos, word.morph = "ADJ", "VerbForm=Part"
            if words[k].pos == "PRON" and words[k - 1].text != ",":
                words[k].pos = "DET"
            return


def _predicative(words: list[Word], i: int, last: int) -> None:
    """Take the "verb" between a copula and a noun for an adjective: "sind enge Verbündete"."""
    word = words[i]
    if word.pos != "VERB" or words[i - 1].pos != "AUX" or not words[i - 1].lemmas & {"sein"} or i + 1 >= last:
        return
    if words[i + 1].pos == "NOUN" and words[i + 1].text[0].isupper() and word.lower.endswith(("e", "en")):
        word.pos, word.morph = "ADJ", ""


def _compounded(word: Word) -> None:
    """Take an "infinitive" with its "ge" inside for a participle: "wird vorgeworfen"."""
    inside = word.pos == "VERB" and "VerbForm=Inf" in word.morph and PARTICIPLE.fullmatch(word.lower)
    if inside and "ge" in word.lower and any(lemma != word.lower and lemma.endswith("n") for lemma in word.lemmas):
        word.morph = "VerbForm=Part"


def _second(words: list[Word], first: int, last: int, known: frozenset[str]) -> None:
    """Take the "participle" in the second place of a main clause for its verb: "X beherrscht seit Jahren Y und …"."""
    year = len(words[first].text) == 4 and words[first].text.isdigit() and last - first > 3
    verb = words[first + 1] if year else None
    open_ = verb is not None and verb.text.islower() and verb.pos in {"ADJ", "ADV", "NOUN", "X"}
    if verb is not None and open_ and any(lemma.endswith("n") for lemma in verb.lemmas - {verb.lower}):
        change(verb, "Fin")  # "1978 verschwand X"
    i = first
    while i < last and (words[i].pos in NOMINAL | {"DET", "ADJ", "CCONJ"} or words[i].name):
        i += 1
    if (
        first < i < last - 1
        and words[i].pos in {"ADV", "X"}
        and words[i].lemmas & known
        and (
            words[i - 1].name
            and words[i].lower.endswith(("t", "te", "ten", "en"))
            and words[i].lower not in known - words[i].lemmas
        )
    ):
        change(words[i], "Fin")
    if not first < i < last - 2 or words[i].pos != "VERB":
        return
    helped = any(w.pos == "AUX" for w in words[first:last])
    if "VerbForm=Part" in words[i].morph and words[i].lower.endswith("t"):
        behind = words[i + 1]
        if not helped or (behind.pos not in VERBAL | {"PUNCT"} and words[i].dep != "ROOT"):
            words[i].morph = "VerbForm=Fin"
    while not helped and i + 2 < last and (words[i + 1].text == "," or words[i + 1].pos == "CCONJ"):
        i += 2
        if not words[i].lemmas & known or not words[i].text.islower():
            break
        if words[i].pos != "VERB" or "VerbForm=Fin" not in words[i].morph:
            change(words[i], "Fin")  # "X finanziert, bewaffnet und schult Y"


def _embeds(words: list[Word], k: int, i: int) -> bool:
    """Whether a preposition, adverb or another attribute with a comma stands behind an article."""
    while k < i and words[k].pos in {"ADV", "ADJ", "NUM"}:
        if k + 1 < i and words[k + 1].text == ",":
            return True
        k += 1
    return k == i or (words[k].pos == "ADP" and not words[k].name)


def _since(words: list[Word], start: int, end: int, last: int, cues: Cues) -> None:
    """Take "seit die Rebellen Y stürzten" for a clause."""
    word = words[start]
    joint = next((j for j in range(start + 3, end) if words[j].pos == "CCONJ" and finite(words[j - 1])), end)
    end = joint if joint < end and finite(words[end - 1]) else end
    if word.lower not in cues.also_conjunctions or word.pos != "ADP" or not finite(words[end - 1]) or end - start < 4:
        return
    if any(finite(w) for w in words[start : end - 2]):
        return
    if end >= last - 1 or words[end].pos == "CCONJ" or (end + 1 < last and words[end + 1].pos in VERBAL):
        word.pos = "SCONJ"
        if words[start + 1].pos == "PRON" and words[start + 1].lower in cues.articles:
            words[start + 1].pos = "DET"


def _relative(words: list[Word], start: int, end: int, first: int, cues: Cues) -> None:
    """Take an article for the relative pronoun that it is, behind a preposition or behind a verb's end too."""
    i = start + (words[start].pos == "ADP")
    if start <= first or words[start - 1].text != "," or i >= end - 1 or words[i].pos != "DET":
        return
    if words[i].lower not in cues.relative_pronouns:
        return
    end = _before_another(words, i, end, cues)
    if not finite(words[end - 1]):
        return
    verbs = [j for j in range(i + 1, end) if words[j].pos in VERBAL]
    if verbs[-1] - verbs[0] >= 4 or any(
        w.pos == "PART" and w.lower in cues.infinitive_markers for w in words[start:end]
    ):
        return
    before = words[start - 2] if start - 2 >= first else None
    if before is None or (before.pos not in NOMINAL and not _closes(words, start - 2, first)):
        return
    words[i].pos = "PRON"


def _before_another(words: list[Word], i: int, end: int, cues: Cues) -> int:
    """Return where a relative clause ends that is joined to another one: "den X gründete und dem Y vorsteht"."""
    return next(
        (
            j
            for j in range(i + 2, end - 2)
            if words[j].pos == "CCONJ" and finite(words[j - 1]) and words[j + 1].lower in cues.relative_pronouns
        ),
        end,
    )


def _closes(words: Sequence[Word], i: int, first: int) -> bool:
    """Whether a word closes a main clause whose verb stands before it: a participle, an infinitive, a verb's part."""
    begin = i
    while begin > first and words[begin - 1].text not in BORDERS:
        begin -= 1
    opens = words[begin].pos in {"SCONJ", "PRON"} and begin > first
    return not opens and any(finite(w) for w in words[begin:i])


def _listed(words: list[Word], start: int, end: int, first: int, last: int, cues: Cues) -> None:
    """Take the "pronoun" in a relative clause's list for an article: "die von X, der Y und Z geführt wird"."""
    word = words[start]
    if word.pos != "PRON" or word.lower not in cues.relative_pronouns or start < first + 3:
        return
    if words[start - 1].text != "," or not (words[start + 1].pos in NOMINAL or words[start + 1].name):
        return
    begin = start - 1
    while begin > first and words[begin - 1].text not in BORDERS:
        begin -= 1
    opener = words[begin + (words[begin].pos == "ADP" and begin + 1 < start)]
    waits = opener.lower in cues.relative_pronouns and not any(w.pos in VERBAL for w in words[begin : start - 1])
    listed = next((w for w in words[start + 2 : min(end, start + 6)] if w.pos in VERBAL or w.pos == "CCONJ"), None)
    if waits and words[begin - 1].text == "," and listed is not None and listed.pos == "CCONJ":
        word.pos = "DET"


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
            change(word, "Fin")
