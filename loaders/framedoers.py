"""Who is behind a verb's act where no subject says so, and to whom it happens.

"Y receives weapons from X", "killed in X's raid", "a Norlandic air strike killed Y", "Y's money comes from X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import behind, is_noun, owners
from actorgraph.loaders.strikers import when_struck

if TYPE_CHECKING:
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["behind_deed", "behind_thing", "by_means", "doers_behind", "undergoing"]


def doers_behind(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return who is behind what happens to the subject: whose the noun is that the frame asks for, or "from whom"."""
    if frame.means and (found := by_means(view, i, frame)):
        return found
    if not frame.owned and (found := _owner_of(view, i, frame.nouns_with)):
        return found
    if found := behind(view, i, frame.subject, clause_only=True):
        return found
    if view.cues.language != "de" or not frame.nouns_with:
        return []
    clause = view.clause_of(i)
    if "iobj" in frame.subject:  # "X ist Y ein Dorn im Auge"
        subject = view.roles(i)[0]
        return next((found for n in view.bare(clause) if n != subject and (found := view.at(n))), [])
    # "bezieht Waffen aus iranischen Beständen"
    inside = [n for n, p in enumerate(view.phrases) if p.prep in frame.subject and p.first in clause]
    return next((found for n in inside if (found := owners(view, n, view.phrases[n].head))), [])


def undergoing(view: SentenceView, i: int, subject: int, frame: Frame) -> list[Argument]:
    """Return to whom something happens: the subject, or whose the thing is that the frame asks for."""
    found = _whose_thing(view, i, frame) if frame.owned else view.subjects(subject)
    if found := found or behind_thing(view, i, subject, frame):
        return found
    if frame.nouns_with and view.cues.language == "de":  # "Ihre Waffen beziehen die X aus Y"
        able = [n for n in view.bare(view.clause_of(i)) if n != subject and view.may_be_subject(n)]
        found = next((there for n in able if (there := view.at(n))), [])
    if not found and frame.relation in {"accuses", "praises"} and subject >= 0:  # "Y's decision drew criticism"
        found = owners(view, subject, view.phrases[subject].head)
    return found


def _whose_thing(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return whose the thing is that the clause says something of: "Y's money comes from X"."""
    clause = view.clause_of(i)
    for n, phrase in enumerate(view.phrases):
        if phrase.first in clause and phrase.last <= i and is_noun(view, phrase.head, frame.nouns_with):
            return owners(view, n, phrase.head) or view.at(n)
    return []


def behind_thing(view: SentenceView, i: int, subject: int, frame: Frame) -> list[Argument]:
    """Return the subject right behind a verb before which a thing stands: "Wapens krijgt Y uit X" (Dutch)."""
    if view.cues.language != "nl" or subject < 0 or view.phrases[subject].first > i:
        return []
    if not is_noun(view, view.phrases[subject].head, frame.nouns_with) or i + 1 >= view.last:
        return []
    return next((view.at(b) for b in view.bare(view.clause_of(i)) if view.phrases[b].start == i + 1), [])


def by_means(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return whose attack it was ("getötet bei einem norländischen Luftangriff")."""
    if not frame.means:
        return []
    return _owner_of(view, i, frame.means, oblique=True) or _fighting(view, i) or when_struck(view, i)


def _fighting(view: SentenceView, i: int) -> list[Argument]:
    """Return with whom it was a fight in which somebody fell ("killed in a gunfight with Y")."""
    for n, phrase in enumerate(view.phrases[:-1]):
        here = phrase.first in view.clause_of(i) and phrase.prep in view.cues.during
        if here and view.phrases[n + 1].prep in view.cues.with_ and is_noun(view, phrase.head, view.cues.clashes):
            return view.at(n + 1)
    return []


def behind_deed(view: SentenceView, subject: int, frame: Frame) -> list[Argument]:
    """Return whose deed a subject is: "a Norlandic air strike killed Y"."""
    if not frame.means or subject < 0 or not is_noun(view, view.phrases[subject].head, frame.means):
        return []
    head = view.phrases[subject].head
    by = [a for a in view.arguments if a.prep in view.cues.by and 0 < view.phrases[a.phrase].first - head <= 6]
    if not by and view.cues.attributes_first:  # "eine von Y abgefeuerte Rakete"
        by = [a for a in view.arguments if a.prep in view.cues.by and 0 < head - view.phrases[a.phrase].last + 1 <= 4]
    return owners(view, subject, head) or by[:1]


def _owner_of(view: SentenceView, i: int, nouns: frozenset[str], *, oblique: bool = False) -> list[Argument]:
    clause = view.clause_of(i)
    for n, phrase in enumerate(view.phrases):
        if phrase.first not in clause or (oblique and not phrase.prep) or not is_noun(view, phrase.head, nouns):
            continue
        thing = view.words[phrase.head]
        inside = [a for a in view.of_phrase.get(n, []) if (a.start, a.end) != (thing.start, thing.end) and not oblique]
        if found := owners(view, n, phrase.head) or inside:
            return found
        by = [
            a for a in view.arguments if a.prep in view.cues.by and 0 < view.phrases[a.phrase].first - phrase.head <= 8
        ]
        by = [a for a in by if not view.phrases[a.phrase].inner]
        if by:
            return by[:1]
    return []
