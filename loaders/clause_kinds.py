"""What kind of clause a stretch of a sentence is, by the word that opens it and its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.moods import glued_infinitive
from actorgraph.loaders.segments import finite, verbal

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.sentences import Word

__all__ = ["clause_kind", "word_at"]


def clause_kind(view: SentenceView, first: int, last: int) -> str:
    """Return `rel`, `inf`, `sub` or `main` for a stretch between stops."""
    word = view.words[first]
    second = view.words[first + 1] if first + 1 < last else None
    opens_role = word.lower in view.cues.role_openers and second is not None and second.pos in {"NOUN", "DET", "ADJ"}
    behind_noun = first > view.first and view.words[first - 1].text == "," and _nominal(view, word_at(view, first - 2))
    if word.pos == "PRON" and word.lower in view.cues.relative_pronouns and behind_noun:
        return "rel"
    if word.lower in view.cues.infinitive_openers and _marked(view, first, last):
        return "inf"
    if word.lower in view.cues.complementizers and _that_relative(view, first):
        return "rel"
    behind_comma = first > view.first and view.words[first - 1].text == ","
    pronoun = second is not None and second.pos == "PRON" and second.lower in view.cues.relative_pronouns
    if view.cues.language == "de" and word.pos == "ADP" and behind_comma and pronoun and finite(view, first, last):
        return "rel"
    opens = first == view.first or view.words[first - 1].text in {":", ";", "–"}
    if (word.pos == "SCONJ" and not (opens_role and opens)) or word.lower in view.cues.complementizers:
        return "sub"
    gerund = view.cues.gerunds and word.lower.endswith("ing") and word.pos == "VERB"
    gerund = gerund and word.lower not in view.cues.participle_prepositions
    if gerund and first > view.first and view.words[first - 1].text == ",":
        return "inf"
    if (
        first > view.first
        and "VerbForm=Part" in word.morph
        and word.pos == "VERB"
        and not _goes_on(view, first)
        and word.lower not in view.cues.participle_prepositions
        and not finite(view, first, last)
    ):
        return "rel"
    opens_infinitive = word.lower in view.cues.infinitive_openers and not finite(view, first, last)
    fixed = word.lower in view.cues.always_infinitive or opens_infinitive
    if fixed or _infinitival(view, first, last):
        return "inf"
    relative = view.cues.relative_pronouns
    if first > view.first and word.lower in view.cues.relative_adverbs:
        return "rel"
    if first > view.first and word.lower in relative and (word.pos != "DET" or not _nominal(view, second)):
        return "rel"
    if first > view.first and word.pos == "ADP" and second is not None and second.lower in relative:
        if second.lower in view.cues.always_relative:
            return "rel"
        return "rel" if first + 2 < last and not _nominal(view, view.words[first + 2]) else "main"
    return "main"


def _that_relative(view: SentenceView, first: int) -> bool:
    """Whether "that" or "dat" opens a relative clause: "It was X that …", "het land dat …", "X, dat …, zwijgt"."""
    word, before = view.words[first], first - 1
    if word.lower not in view.cues.relative_pronouns or before <= view.first:
        return False
    n = next((n for n, p in enumerate(view.phrases) if p.last == first), -1)
    if n >= 0 and view.phrases[n].name >= 0 and view.phrases[n].first - 2 >= view.first:
        pair = view.words[view.phrases[n].first - 2 : view.phrases[n].first]
        if any(w.lower in view.cues.dummy for w in pair) and any(w.lemmas & view.cues.be for w in pair):
            return True
    if view.cues.language == "en":
        apposed = n >= 0 and view.phrases[n].link == "appos"  # "X, the firm that …"
        head = view.words[view.phrases[n].head].lemmas if n >= 0 else frozenset()
        return bool(head) and (word.pos == "PRON" or apposed) and not head & (view.cues.times | view.cues.allegations)
    if view.cues.language != "nl":
        return False
    neuter = n >= 0 and view.phrases[n].name < 0 and view.words[view.phrases[n].first].lower in view.cues.dummy
    pronoun = word.pos == "PRON" or (neuter and word.dep in {"nsubj", "obj"})
    if n >= 0 and pronoun and not view.words[view.phrases[n].head].lemmas & view.cues.allegations:
        return True
    comma = view.words[before].text == ","
    start = next((i + 1 for i in range(before - 1, view.first - 1, -1) if view.words[i].pos == "PUNCT"), view.first)
    return comma and view.words[before - 1].name and not verbal(view, start, before)


def word_at(view: SentenceView, i: int) -> Word | None:
    """Return a word of the sentence, None outside it."""
    return view.words[i] if view.first <= i < view.last else None


def _nominal(view: SentenceView, word: Word | None) -> bool:
    return word is not None and (word.pos in {"NOUN", "PROPN", "ADJ", "NUM"} or word.name)


def _goes_on(view: SentenceView, first: int) -> bool:
    """Whether a participle goes on a list of them: "hat Y bewaffnet, ausgebildet und finanziert"."""
    before = word_at(view, first - 2)
    return before is not None and before.pos == "VERB" and "VerbForm=Part" in before.morph


def _marked(view: SentenceView, first: int, last: int) -> bool:
    """Whether an infinitive with its marker stands there."""
    inside = view.words[first:last]
    return any(w.lower in view.cues.infinitive_markers or glued_infinitive(w, view.cues) for w in inside)


def _infinitival(view: SentenceView, first: int, last: int) -> bool:
    if not view.cues.verb_final or finite(view, first, last):
        return False
    markers = view.cues.infinitive_markers
    inside = view.words[first:last]
    if any(glued_infinitive(w, view.cues) for w in inside):
        return True
    return any(w.lower in markers and w.pos in {"PART", "ADP"} for w in inside) and any(w.pos == "VERB" for w in inside)
