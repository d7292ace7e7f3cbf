"""The stretches of a sentence between the borders of clauses: commas, conjunctions, relative pronouns and "to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.sentences import Word

__all__ = ["finite", "segments", "verbal"]

_BORDERS = frozenset({",", ";", ":", "–", "—", "(", ")"})


def segments(view: SentenceView) -> list[tuple[int, int]]:
    """Return the stretches of words between the borders of clauses, in order."""
    found, start = [], view.first
    relative, finite = False, False
    inside, awaited = -1, -1
    for i in range(view.first, view.last):
        word = view.words[i]
        led = view.cues.language == "en" and i > start and _opens_relative(view, i, prep=True)
        bare = view.cues.language != "de" and i > start and start != i - 1 and _opens_relative(view, i)
        if led or bare:
            found.append((start, i))
            start, relative, finite = i, True, False
        elif relative and word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.morph:
            if finite and view.cues.language == "en" and view.words[i - 1].pos != "CCONJ":
                found.append((start, i))
                start, relative = i, False
            finite = True
        elif start == awaited < i - 1 and word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.morph:
            found.append((start, i))  # "X's decision to cut aid drew criticism"
            start = i
        if word.text == "(":
            inside = _bracket_end(view, i)
        if i <= inside:
            continue
        if word.text == "," and _list_inside(view, start, i):
            continue
        if word.text in _BORDERS and not word.name:
            found.append((start, i))
            start = i + 1
        elif (word.lower in view.cues.than and view.words[i - 1].lower in view.cues.more) or (
            word.lower in view.cues.role_openers and view.cues.verb_final and _awaits_verb(view, start, i)
        ):
            continue
        elif _opens_infinitive(view, start, i):
            found.append((start, i + 1))
            start = i + 1
        elif word.lower in view.cues.always_infinitive and word.pos == "SCONJ" and i > start:
            found.append((start, i))
            start = i
        elif view.cues.language == "de" and word.pos == "CCONJ" and word.lower in view.cues.role_openers:
            continue  # "bezeichnete Y als Feind und lobte Z"
        elif word.pos in {"CCONJ", "SCONJ"} and i > start:
            splits = _joins_clauses(view, start, i) or _joins_relatives(view, start, i)
            if splits or (word.pos == "SCONJ" and (verbal(view, i, _segment_end(view, i)) or _leads_list(view, i))):
                found.append((start, i))
                start = i + (word.pos == "CCONJ")
        elif word.lower in view.cues.always_infinitive and i > start and _infinitive(view, i):
            found.append((start, i))
            awaited = i if start == view.first and not verbal(view, start, i) else -1
            start = i
    found.append((start, view.last))
    return [(a, b) for a, b in found if b > a]


def _opens_infinitive(view: SentenceView, start: int, i: int) -> bool:
    """Whether an infinitive with words of its own follows "ervan", "erop" without a comma (Dutch)."""
    if view.words[i].lower not in view.cues.thereof or not verbal(view, start, i):
        return False
    end = _segment_end(view, i + 1)
    inside = view.words[i + 1 : end]
    marked = any(w.lower in view.cues.infinitive_markers and w.pos in {"ADP", "PART"} for w in inside)
    return len(inside) > 2 and marked and not finite(view, i + 1, end)


def _awaits_verb(view: SentenceView, start: int, i: int) -> bool:
    """Whether a clause with its verb at the end has no verb yet: "dat door Y als terroristisch is aangemerkt"."""
    opener = view.words[start]
    opens = opener.pos == "SCONJ" or (opener.lower in view.cues.relative_pronouns and start > view.first)
    inside = [w for w in view.words[start:i] if w.pos in {"VERB", "AUX"}]
    if opens:
        return not inside
    return bool(inside) and all(_helps(view, w) for w in inside)


def _helps(view: SentenceView, word: Word) -> bool:
    """Whether a verb is an auxiliary that waits for its verb."""
    return word.pos == "AUX" or bool(word.lemmas & (view.cues.past_auxiliaries | view.cues.passive_auxiliaries))


def _leads_list(view: SentenceView, i: int) -> bool:
    """Whether a list with commas and its verb follow a conjunction ("after X, Y and Z accused …"; English)."""
    if view.cues.language != "en":
        return False
    for j in range(i + 1, view.last):
        word = view.words[j]
        if word.pos in {"VERB", "AUX"} and not word.name:
            return any(w.text == "," for w in view.words[i:j]) and view.words[j - 1].pos in {"PROPN", "NOUN"}
        if word.text != "," and word.pos not in {"PROPN", "NOUN", "DET", "ADJ", "NUM", "CCONJ"}:
            return False
    return False


def _list_inside(view: SentenceView, start: int, i: int) -> bool:
    """Whether a comma parts a list in a clause with its verb at the end: "die door A, B en C is erkend"."""
    opener = view.words[start]
    opens = opener.pos == "SCONJ" or (opener.lower in view.cues.relative_pronouns and start > view.first)
    if not opens or any(w.pos in {"VERB", "AUX"} for w in view.words[start:i]) or i + 1 >= view.last:
        return False
    if view.words[i + 1].pos in {"PRON", "SCONJ", "VERB", "AUX", "ADV", "PUNCT"}:
        return False
    for j in range(i + 1, view.last):
        if view.words[j].pos == "CCONJ":
            return True
        if view.words[j].pos in {"VERB", "AUX"} or view.words[j].text in _BORDERS:
            return view.words[j].text == "," and view.words[j - 1].pos in {"PROPN", "NOUN"}
    return False


def _bracket_end(view: SentenceView, i: int) -> int:
    """Return the closing bracket of a remark without a verb, which parts no clause, else -1."""
    for j in range(i + 1, min(view.last, i + 15)):
        if view.words[j].pos in {"VERB", "AUX"}:
            return -1
        if view.words[j].text == ")":
            return j
    return -1


def _opens_relative(view: SentenceView, i: int, *, prep: bool = False) -> bool:
    """Whether a relative clause opens here without a comma."""
    before = view.words[i - 1]
    if prep:
        pronoun = i + 1 < view.last and view.words[i + 1].lower in view.cues.always_relative
        return view.words[i].pos == "ADP" and pronoun and before.pos in {"NOUN", "PROPN", "NUM"}
    if view.words[i].lower in view.cues.relative_adverbs and view.words[i].pos == "ADV":
        return before.pos in {"NOUN", "PROPN"} or before.name
    return (
        view.words[i].pos == "PRON"
        and view.words[i].lower in view.cues.relative_pronouns
        and (before.pos in {"NOUN", "PROPN"} or before.name)
    )


def _joins_clauses(view: SentenceView, start: int, i: int) -> bool:
    """Whether a conjunction joins clauses: both have a finite verb, and no auxiliary waits for its verb."""
    end = _segment_end(view, i + 1)
    if not (finite(view, start, i) and finite(view, i + 1, end)):
        return False
    before = view.words[start:i]
    if not view.cues.verb_final or (i + 1 < view.last and "VerbForm=Fin" in view.words[i + 1].morph):
        return True
    waiting = any(_helps(view, w) for w in before if w.pos in {"AUX", "VERB"}) and not any(
        (w.pos == "VERB" and not _helps(view, w)) or "VerbForm=Part" in w.morph for w in before
    )
    return not waiting


def _joins_relatives(view: SentenceView, start: int, i: int) -> bool:
    """Whether a conjunction joins relative clauses: "die … werd opgericht en die door Y …"."""
    following = view.words[i + 1] if i + 1 < view.last else None
    if following is None or following.pos != "PRON" or following.lower not in view.cues.relative_pronouns:
        return False
    return view.words[start].lower in view.cues.relative_pronouns and verbal(view, start, i)


def _segment_end(view: SentenceView, i: int) -> int:
    while i < view.last and view.words[i].text not in _BORDERS:
        i += 1
    return i


def _infinitive(view: SentenceView, i: int) -> bool:
    """Whether an English "to" has its infinitive right behind it."""
    return view.cues.language == "en" and i + 1 < view.last and view.words[i + 1].pos == "VERB"


def finite(view: SentenceView, first: int, last: int) -> bool:
    """Whether a finite verb stands there, as far as the tagger and the form tell."""
    return any(
        w.pos in {"VERB", "AUX"} and ("VerbForm=Fin" in w.morph or not w.morph or _finite_form(view, i))
        for i, w in enumerate(view.words[first:last], first)
    )


def _finite_form(view: SentenceView, i: int) -> bool:
    """Whether what the tagger takes for an infinitive or participle is neither by its form: "verweet", "noemde"."""
    word = view.words[i]
    if view.cues.language == "en":
        return False
    if "VerbForm" not in word.morph:  # "schoss", which the tagger takes for a noun
        return not word.lower.endswith(("n", "t"))
    if "VerbForm=Inf" in word.morph:
        return not word.lower.endswith("n")
    past = "VerbForm=Part" in word.morph and view.cues.language == "nl" and word.lower.endswith(("de", "te"))
    return past and (i == view.first or view.words[i - 1].pos not in {"DET", "ADJ", "ADP", "NUM"})


def verbal(view: SentenceView, first: int, last: int) -> bool:
    """Whether a verb stands there."""
    return any(w.pos in {"VERB", "AUX"} for w in view.words[first:last])
