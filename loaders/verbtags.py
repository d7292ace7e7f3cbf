"""Find the verbs that the tagger takes for nouns or adjectives: "übt Druck aus", "bekämpft", "had attacked".

A sentence without a finite verb has one all the same if one of its words is a form of a verb that the cues know.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actorgraph.loaders.retagging import change, finite
from actorgraph.loaders.verb_shapes_de import PARTICIPLE
from actorgraph.loaders.verbtags_de import mend_german
from actorgraph.loaders.verbtags_en import mend_english, mend_source
from actorgraph.loaders.verbtags_nl import mend_dutch
from actorgraph.loaders.word_sets import OWNING, VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["mend_verbs"]

_OPEN = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV"})
_BEFORE_NOUNS = frozenset({"DET", "ADJ", "ADP", "NUM"})


def mend_verbs(words: list[Word], sentences: Sequence[tuple[int, int]], cues: Cues) -> None:
    """Change the class of words of a paragraph that are verbs beyond doubt."""
    known = _known(cues.language)
    for first, last in sentences:
        opening = words[first]
        if cues.verb_final:
            _mend_opening(words, first, last, known, cues)
            for i in range(first + 1, last):
                _mend_conjunction(words, i, last, cues)
        if cues.language == "de":
            mend_german(words, first, last, known, cues)
        elif cues.language == "nl":
            mend_dutch(words, first, last, known, cues)
        if cues.language == "de" and opening.pos in {"PROPN", "NOUN"} and opening.lower in cues.words["DET"]:
            opening.pos = "DET"
        if cues.language == "en":
            mend_source(words, first, last, cues)
            for i in range(first + 1, last):
                mend_english(words, i, last, known, cues)
        else:
            for i in range(first + 1, last):
                _mend_participle(words, i, last, known, cues)
        for i in range(first + 1, last) if cues.language == "nl" else ():
            counted = words[i].pos == "VERB" and words[i - 1].pos in {"NUM", "ADJ"}
            if counted and words[i].lower in cues.frame_nouns:
                words[i].pos = "NOUN"
            _mend_attributive(words, i, last, cues)
            _mend_joined(words, i, known)
        for i in range(first + 1, last):
            twice = words[i].pos == words[i - 1].pos == "VERB" and finite(words[i])
            if twice and words[i].lower in cues.frame_nouns:
                words[i].pos = "NOUN"
        for start, end in _stretches(words, first, last):
            if not any(finite(w) for w in words[start:end]):
                _mend_sentence(words, start, end, known, cues)
        if cues.verb_final:
            _mend_relatives(words, first, last, cues)


@cache
def _known(language: str) -> frozenset[str]:
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    known = [
        *cues.speech_verbs,
        *cues.light,
        *cues.unmet,
        *cues.refusing,
        *cues.undoing,
        *(v for f in cues.frames for v in f.verb_set),
    ]
    return frozenset(lemma for verb in known for lemma in (verb[0], verb[1] + verb[0]))


def _stretches(words: list[Word], first: int, last: int) -> list[tuple[int, int]]:
    """Return the parts of a sentence between colons and semicolons."""
    ends = [i for i in range(first, last - 1) if words[i].text in {":", ";"}]
    return list(zip([first, *(e + 1 for e in ends)], [*ends, last], strict=True))


def _mend_relatives(words: list[Word], first: int, last: int, cues: Cues) -> None:
    """Take an article for the relative pronoun that it is: behind a comma, its clause ending with a verb."""
    for i in range(first + 1, last):
        if words[i].pos != "DET" or words[i - 1].text != "," or words[i].lower not in cues.relative_pronouns:
            continue
        end = next((j for j in range(i + 1, last) if words[j].text in {",", ";", ":", ".", "?", "!", "–"}), last)
        verbs = [j for j in range(i + 1, end) if words[j].pos in VERBAL]
        told = cues.language != "de" or any(
            finite(words[j])
            or not (PARTICIPLE.fullmatch(words[j].lower) or words[j - 1].lower in cues.infinitive_markers)
            for j in verbs
        )
        if (
            verbs
            and told
            and verbs[-1] == end - 1
            and verbs[-1] - verbs[0] < 4
            and words[i - 2].pos in {"NOUN", "PROPN"}
        ):
            words[i].pos = "PRON"


def _mend_opening(words: list[Word], first: int, last: int, known: frozenset[str], cues: Cues) -> None:
    """Take a participle at the start of a sentence for one: "Ausgerüstet wurde Zumurra von …"."""
    word = words[first]
    if word.name or word.pos in VERBAL or first + 1 >= last or not word.lower.endswith(("t", "d", "en")):
        return
    auxiliary = words[first + 1].lemmas & (cues.passive_auxiliaries | cues.past_auxiliaries)
    if auxiliary and words[first + 1].pos in VERBAL and word.lemmas & known - {word.lower}:
        change(word, "Part")


def _mend_joined(words: list[Word], i: int, known: frozenset[str]) -> None:
    """Take a form of a verb behind a verb and "en" for the verb that it is: "traint en bewapent Y"."""
    word = words[i]
    if i < 2 or word.name or word.pos not in _OPEN or words[i - 1].pos != "CCONJ" or words[i - 2].pos != "VERB":
        return
    if word.text.islower() and word.lower.endswith(("t", "te", "de")) and word.lemmas & known - {word.lower}:
        change(word, "Fin")


def _mend_conjunction(words: list[Word], i: int, last: int, cues: Cues) -> None:
    """Take "of" and "om … te", and adverbs that open a clause ("wonach"), for the conjunctions that they are."""
    word = words[i]
    if word.pos not in {"ADP", "VERB"}:
        return
    if word.pos == "VERB":
        if word.lower in cues.words["SCONJ"]:
            word.pos = "SCONJ"
    elif cues.language == "nl" and word.lower in cues.complementizers:
        word.pos = "SCONJ"
    elif cues.language == "nl" and word.lower in cues.also_conjunctions and words[i - 1].text == ",":
        end = next((j for j in range(i + 1, last) if words[j].pos == "PUNCT"), last)
        if end - i > 3 and words[end - 1].pos in VERBAL and finite(words[end - 1]) and words[i + 1].pos != "VERB":
            word.pos = "SCONJ"  # ", tot Norland hem uitschakelde"
    elif cues.language == "nl" and word.lower in cues.always_infinitive:
        for later in words[i + 1 : last]:
            if later.pos == "PUNCT":
                return
            if later.lower in cues.infinitive_markers:
                word.pos = "SCONJ"
                return


def _mend_participle(words: list[Word], i: int, last: int, known: frozenset[str], cues: Cues) -> None:
    """Take an adjective without an ending, not before a noun, for the participle that it is."""
    word = words[i]
    if word.pos != "ADJ" or not word.text.islower() or not word.lower.endswith(("t", "d", "en")):
        return
    if not word.lemmas & known - {word.lower}:
        return
    after = words[i + 1] if i + 1 < last else None
    if (
        after is None
        or after.pos in {"PUNCT", "CCONJ", "SCONJ", "AUX", "ADV"}
        or (after.pos == "ADP" and not word.lower.endswith("en"))
    ):
        inside = words[max(0, i - 12) : min(last, i + 3)]
        if any(w.lemmas & (cues.passive_auxiliaries | cues.past_auxiliaries) for w in inside):
            change(word, "Part")


def _mend_attributive(words: list[Word], i: int, last: int, cues: Cues) -> None:
    """Take "gedode" in "de door X gedode Y" for a participle."""
    if words[i].pos != "NOUN" or i + 1 >= last or words[i + 1].pos not in {"NOUN", "PROPN"}:
        return
    if any(words[i].lower in f.participles for f in cues.frames) and any(
        w.lower in cues.by for w in words[max(0, i - 5) : i]
    ):
        words[i].pos, words[i].morph = "ADJ", "VerbForm=Part"


def _mend_sentence(words: list[Word], first: int, last: int, known: frozenset[str], cues: Cues) -> None:
    for i in range(first, last):
        word = words[i]
        if word.pos not in _OPEN or not word.text.islower() or not word.lemmas & known:
            continue
        if word.pos == "ADJ" and word.morph == "VerbForm=Part":
            continue
        before = words[i - 1] if i > first else None
        capital = before is not None and before.text[0].isupper() and before.pos in {"ADJ", "ADV"}
        capital = capital and words[i - 1].lower not in cues.words["ADV"]
        if before is None or (before.pos in _BEFORE_NOUNS and not capital) or before.lower in cues.possessives:
            continue
        if cues.language == "en" and before.lower in OWNING:
            continue  # "Norland's armed wing"
        if not capital and not any(w.pos in {"NOUN", "PROPN", "PRON", "X"} for w in words[first:i]):
            continue
        after = words[i + 1] if i + 1 < last else None
        noun = bool(word.lemmas & cues.frame_nouns)
        if noun and (after is None or not (after.pos in {"DET", "PROPN"} or after.text[0].isupper())):
            continue
        if _finite_shape(word, cues.language):
            change(word, "Fin")
            return


def _finite_shape(word: Word, language: str) -> bool:
    lower = word.lower
    inflected = len(word.lemmas) > 1
    if language == "en":
        return lower.endswith(("s", "ed")) or (inflected and not lower.endswith("ing"))
    if language == "de":
        return inflected and (not lower.startswith("ge") or lower.endswith("te"))
    # A Dutch plural is written as the infinitive, so it is its own lemma.
    return (inflected or lower.endswith("en")) and not (lower.startswith("ge") and lower.endswith(("d", "t", "en")))
