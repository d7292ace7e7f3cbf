"""The words that name offices and other roles, alone or as the last part of a word ("Milizenführer")."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.tails import Tails, tails

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["ends_in", "office", "office_by_tail"]


def office(view: SentenceView, i: int, forms: frozenset[str]) -> str:
    """Return the relation that an office's word stands for, with the word before it where both are one office."""
    offices = view.cues.office_relation
    if i > view.first + 1 and view.words[i - 1].text in {"-", "‑"}:
        before = view.words[i - 2].lower
        if found := next((offices[w] for w in sorted(f"{before}-{form}" for form in forms) if w in offices), ""):
            return found
    if i > view.first:
        before = view.words[i - 1].lower
        if found := next((offices[w] for w in sorted(f"{before} {form}" for form in forms) if w in offices), ""):
            return found
    if i + 1 < view.last:
        after = view.words[i + 1].lower
        if found := next((offices[w] for w in sorted(f"{form} {after}" for form in forms) if w in offices), ""):
            return found
    if found := next((offices[f] for f in sorted(forms, key=lambda f: (-len(f), f)) if f in offices), ""):
        return found
    return ""


@lru_cache(maxsize=20_000)
def ends_in(word: str, words: frozenset[str]) -> bool:
    """Whether a word written together ends in one of the words ("Auslandseinheit")."""
    return bool(tails(words, 6).of(word))


@lru_cache(maxsize=20_000)
def office_by_tail(forms: frozenset[str], language: str) -> str:
    """Return the relation of the office in which a word written together ends."""
    from actorgraph.loaders.cues import load_cues

    offices = load_cues(language).office_relation
    found = [o for form in forms for o in _office_tails(language).of(form)]
    return offices[max(found, key=lambda o: (len(o), o))] if found else ""


@cache
def _office_tails(language: str) -> Tails:
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    return Tails(o for o in cues.office_relation if len(o) > 4 or o in cues.short_offices)
