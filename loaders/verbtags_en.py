"""Find English verbs, nouns and conjunctions that the tagger takes for something else.

"had attacked" (a noun), "that Sudria close its embassy" (an adjective), "after X had overrun Y" (a preposition).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.retagging import change
from actorgraph.loaders.word_sets import NOMINAL, OWNING, VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["mend_english", "mend_source"]

_ASIDES = frozenset({"parataxis", "advcl"})
_PREDICATES = frozenset({"ROOT", "ccomp", "advcl", "conj", "acl:relcl"})
_FAR = 14


def _mend_small(words: list[Word], i: int, last: int, cues: Cues) -> None:
    """Take "both" before a name for a determiner, "after" for a conjunction where a clause follows it."""
    word = words[i]
    following = words[i + 1] if i + 1 < last else None
    if following is None:
        return
    if word.lower in cues.complementizers and word.dep == "det" and word.pos == "SCONJ" and following.pos == "NOUN":
        word.pos = "DET"  # "disputed that reading"
    elif word.lower in cues.correlates and word.pos == "CCONJ" and (following.pos in NOMINAL or following.pos == "DET"):
        word.pos = "DET"
    elif (word.lower in cues.time_adverbs and word.pos == "ADV" and _opens_clause(words, i, last, cues)) or (
        word.lower in cues.also_conjunctions and word.pos == "ADP" and _opens_clause(words, i, last, cues)
    ):
        word.pos = "SCONJ"


def _opens_clause(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a subject and its finite verb follow a word, nothing but what hangs on the subject between them."""
    for j in range(i + 1, min(last, i + _FAR)):
        word = words[j]
        if word.pos in VERBAL and not word.name:
            timed = words[j - 1].pos == "NUM" or words[i - 1].pos == "AUX"
            finite = "VerbForm=Fin" in word.morph or word.pos == "AUX" or _past_with_object(words, j, last, cues)
            return j > i + 1 and not timed and finite
        if (word.text == "," or word.pos == "CCONJ") and words[j - 1].pos == "PROPN":
            continue
        if word.pos not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "PART", "X"}:
            return False
        if word.pos == "PRON" and j > i + 1:
            return False
    return False


def _owned_act(words: list[Word], i: int, following: Word | None, cues: Cues) -> bool:
    """Whether a gerund stands between an owner and "of" ("Norland's killing of X")."""
    return words[i - 1].lower in OWNING and following is not None and following.lower in cues.of


def _joined_verb(words: list[Word], i: int, last: int, known: frozenset[str]) -> bool:
    """Whether a verb taken for a noun is joined to another behind it ("Norland arms and funds Y")."""
    if i + 2 >= last or words[i + 1].pos != "CCONJ" or words[i - 1].pos not in {"PROPN", "PRON"}:
        return False
    other, object_ = words[i + 2], words[min(i + 3, last - 1)]
    if other.pos == "NOUN":
        return other.lower.endswith("s") and bool(other.lemmas & known) and object_.pos in {"DET", "PROPN"}
    return other.pos == "VERB" and is_finite(other)


def _past_with_object(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a form taken for a participle stands between a name and an object ("after X and Y accused Z of …")."""
    word, before = words[i], words[i - 1] if i else None
    if word.pos != "VERB" or "Tense=Past|VerbForm=Part" not in word.morph or before is None or i + 1 >= last:
        return False
    object_ = words[i + 1].pos in {"DET", "PROPN"} or words[i + 1].lower in cues.possessives
    return before.pos == "PROPN" and object_ and word.lower not in cues.named_as


def _mend_noun(words: list[Word], i: int, last: int, cues: Cues) -> None:
    """Take "raid" in "a Norlandic raid shook …" and "war" in "went to war" for the nouns that they are."""
    word, before = words[i], words[i - 1]
    if word.pos != "VERB" or word.lower not in cues.frame_nouns or i < 2 or word.name:
        return
    if before.pos == "ADJ" and words[i - 2].pos == "DET":
        word.pos, word.morph = "NOUN", ""
    elif (
        before.lower in cues.infinitive_markers
        and words[i - 2].lemmas & cues.going
        and i + 1 < last
        and words[i + 1].pos == "ADP"
    ):
        word.pos, word.morph, before.pos = "NOUN", "", "ADP"


def _mend_predicate(words: list[Word], i: int, last: int, cues: Cues) -> None:
    """Take an adjective with an object, and a strong past behind its subject, for the verbs that they are."""
    word = words[i]
    if word.name or not word.text.islower():
        return
    if word.pos == "ADJ" and word.dep.startswith("acl") and any(word.lower in m.words for m in cues.memberships):
        change(word, "Fin")  # "to which X also belong"
    if word.pos == "VERB" and word.lower in cues.standins and word.lower.endswith("men"):
        word.pos, word.morph = "NOUN", ""  # "Norlandic gunmen overran …"
    if (
        word.pos == "ADJ"
        and word.dep in _PREDICATES
        and any(w.dep == "obj" and w.head == i for w in words[i + 1 : last])
    ):
        change(word, "Fin")
    elif word.pos in {"ADV", "ADJ", "NOUN"} and word.lower in cues.strong_forms and _subject_before(words, i, cues):
        change(word, "Fin")
        if i + 1 < last and words[i + 1].pos == "VERB" and words[i + 1].lower.endswith("s"):
            words[i + 1].pos, words[i + 1].morph = "NOUN", ""


def _subject_before(words: list[Word], i: int, cues: Cues) -> bool:
    before = words[i - 1]
    if words[i].lower.endswith(("ed", "ing")) or before.lower in cues.whose:
        return False
    following = words[i + 1].pos if i + 1 < len(words) else "PUNCT"
    if words[i].pos == "NOUN" and before.lower in cues.standins and following in {"DET", "PROPN", "NUM"}:
        return words[i].lower not in cues.frame_nouns
    return before.name or before.pos in {"PROPN", "PRON"} or (before.pos == "NOUN" and words[i].pos == "ADV")


def mend_source(words: list[Word], first: int, last: int, cues: Cues) -> None:
    """Take "According" at the start of a sentence for no noun."""
    if first + 1 < last and f"{words[first].lower} {words[first + 1].lower}" in cues.according.before:
        words[first].pos = "ADP"


def mend_english(words: list[Word], i: int, last: int, known: frozenset[str], cues: Cues) -> None:
    """Change the class of the word at `i` of a sentence that ends before `last` where order tells it beyond doubt."""
    _mend_small(words, i, last, cues)
    _mend_noun(words, i, last, cues)
    _mend_predicate(words, i, last, cues)
    word, before = words[i], words[i - 1]
    following = words[i + 1] if i + 1 < last else None
    if word.pos == "VERB" and word.dep == "compound" and following is not None and following.pos == "NOUN":
        word.pos, word.morph = "NOUN", ""
        return
    beside = following is None or following.pos == "PUNCT"
    enclosed = before.pos == "PROPN" and i > 1 and words[i - 2].text == "," and beside
    said = word.pos == "NOUN" and (word.dep in _ASIDES or enclosed) and beside and before.pos in NOMINAL
    if said and word.text.islower() and word.lower.endswith("s") and word.lemmas & known:
        change(word, "Fin")  # "…, the bank estimates."
        return
    if word.pos == "VERB" and word.lower.endswith("ing") and _owned_act(words, i, following, cues):
        word.pos, word.morph = "NOUN", ""
        return
    if word.pos == "NOUN" and word.lower.endswith("s") and word.lemmas & known and _joined_verb(words, i, last, known):
        change(word, "Fin")
        return
    if _past_with_object(words, i, last, cues):
        change(word, "Fin")
        return
    if word.pos == "NOUN" and word.lower.endswith("ing") and before.text == "," and word.lemmas & cues.urging:
        change(word, "Part")
        return
    if word.pos == "NOUN" and "VerbForm=" in word.morph and word.lemmas & known and word.lower not in cues.frame_nouns:
        word.pos = "VERB"
        return
    if word.pos not in {"NOUN", "ADJ"} or not word.text.islower():
        return
    after = words[i + 1] if i + 1 < last else None
    nominal = after is not None and after.pos == "NOUN"
    helper = before if before.pos not in {"ADV", "PART"} or i < 2 else words[i - 2]
    if word.lower.endswith("ing") and helper.lower in cues.be_forms and word.lemmas & known:
        change(word, "Part")
    elif (word.lower.endswith("ed") or word.lemmas & known - {word.lower}) and word.pos == "NOUN":
        if helper.lower in cues.have_forms | cues.be_forms and not word.lower.endswith("s"):
            change(word, "Part")
        elif before.pos == "CCONJ" and after is not None and after.pos in {"DET", "PROPN"} and word.lemmas & known:
            change(word, "Fin")
    elif (
        word.pos == "NOUN"
        and before.pos == "PROPN"
        and after is not None
        and after.lower in cues.adverb_parts
        and i + 2 < last
        and (words[i + 2].pos == "DET" or words[i + 2].lower in cues.possessives)
        and not nominal
    ):
        change(word, "Fin")
    if word.pos == "NOUN" and word.lower.endswith("ing") and word.lemmas & known and before.lemmas & cues.gerund_verbs:
        change(word, "Part")
