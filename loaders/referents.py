"""Whom a subject or object means: the actors of its phrase, its apposition, or what its pronoun refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.antecedents import group_of, own_forces, owned, plural, quoted, subject_meant
from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.discourse import these
from actorgraph.loaders.syntax import apposed
from actorgraph.loaders.two_named import subjects_listed
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["resolved", "subjects"]


def subjects(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the actors of a subject; a pronoun inside somebody's words is taken for the speaker."""
    if phrase < 0:
        return []
    found = view.at(phrase)
    if found:
        return found
    if not view.phrases[phrase].pronoun:
        beside = _apposition(view, phrase) or _whose(view, phrase) or group_of(view, phrase)
        return beside or own_forces(view, phrase) or owned(view, phrase) or _described(view, phrase)
    if accused := _accused(view, phrase):
        return accused
    if selves := own_forces(view, phrase):
        return selves
    if view.words[view.phrases[phrase].head].lower in view.cues.these and not quoted(view, phrase):
        return these(view, phrase)
    if _they(view, phrase) and not quoted(view, phrase) and (several := subjects_listed(view, phrase)):
        return [Argument(actor, phrase, "", 0, 0) for actor in several]
    if not quoted(view, phrase) and (referent := subject_meant(view, phrase)) is not None:
        return [Argument(referent, phrase, "", 0, 0)]
    claim = view.claim_at(view.phrases[phrase].head)
    speaker = claim.get("speaker") if claim is not None else None
    lower = view.words[view.phrases[phrase].head].lower
    if claim is None or speaker is None or lower in view.cues.not_speakers:
        return []
    if lower in view.cues.it and view.is_person(speaker):
        return []
    if not view.discourse.suits(speaker, lower):  # "Donald Trump said she had been held"
        other = subject_meant(view, phrase) if claim["kind"] != "direct" else None
        return [Argument(other, phrase, "", 0, 0)] if other not in {None, speaker} else []
    if lower in view.cues.they and (claim.get("speaker_text") or "").lower() in view.cues.it - view.cues.they:
        return []  # "It said they had fired"
    if claim["kind"] == "direct" and lower not in view.cues.first_persons:
        return []
    return [Argument(speaker, phrase, "", claim["start"], claim["end"])]


def _they(view: SentenceView, phrase: int) -> bool:
    """Whether a pronoun means several: "they"; "sie", "ze" with a verb in the plural."""
    word = view.words[view.phrases[phrase].head].lower
    return word in view.cues.they and (view.cues.language == "en" or plural(view, phrase))


def _accused(view: SentenceView, phrase: int) -> list[Argument]:
    """Return whom a pronoun means that is the subject of what somebody is accused of ("verwijt Y dat het …")."""
    first = view.phrases[phrase].first
    clause = view.clause_of(first)
    if clause.kind != "sub" or clause.governor is None or clause.spans[0][0] not in {first - 1, first - 2}:
        return []
    if view.words[clause.spans[0][0]].lower not in view.cues.complementizers:
        return []
    above = clause.governor
    for i in (i for a, b in above.spans for i in range(a, b) if view.words[i].pos == "VERB"):
        if view.words[i].lemmas & view.cues.accusing:
            subject, direct = view.roles(i)
            accused = subject if view.passive(i) else direct
            return view.at(accused)[:1] if accused >= 0 else []
    return []


def _apposition(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the name beside a noun: "the mayor, X, …", or the list: "groups, including X and Y"."""
    later = phrase + 1
    while later < len(view.phrases) and (
        view.phrases[later].link in {"gen", "of"} or _attached(view, later) or _unnamed(view, later)
    ):
        later += 1
    if later >= len(view.phrases):
        return []
    if view.phrases[later].link == "appos" and apposed(view, later):
        return view.at(later)
    gap = [w.lower for w in view.words[view.phrases[later - 1].last : view.phrases[later].first]]
    told = " ".join(g for g in gap if g != ",")
    listed = any(told == o or (told.endswith(f" {o}") and len(gap) <= 3) for o in view.cues.list_openers)
    if not listed and view.cues.language == "de":  # "sind zehn Menschen getötet worden, darunter X"
        opener = next((o for o in view.cues.list_openers if told.endswith(f" {o}")), "")
        inside = view.words[view.phrases[later - 1].last : view.phrases[later].first - len(opener.split())]
        listed = bool(opener) and all(w.pos in VERBAL or w.text == "," for w in inside)
    return view.at(later) if listed else []


def _unnamed(view: SentenceView, n: int) -> bool:
    """Whether a phrase goes on a list of people or things without names ("fünf Personen und zwei Firmen"; German)."""
    return view.cues.language == "de" and view.phrases[n].link == "coord" and n not in view.of_phrase


def _attached(view: SentenceView, n: int) -> bool:
    """Whether a preposition ties a phrase to an office's noun before it ("Norland's envoy to Y, X, …"; English)."""
    phrase, before = view.phrases[n], view.phrases[n - 1]
    office = view.words[before.head].lemmas & view.cues.office_relation.keys() and before.name < 0
    return view.cues.language == "en" and bool(office) and bool(phrase.prep) and phrase.first == before.last + 1


def _examples(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the actors behind "wie" right behind a phrase."""
    gap = " ".join(w.lower for w in view.words[view.phrases[phrase].last : view.phrases[phrase].last + 1])
    beside = phrase + 1 < len(view.phrases) and view.phrases[phrase + 1].first == view.phrases[phrase].last + 1
    return view.at(phrase + 1) if beside and gap in view.cues.list_openers else []


def _described(view: SentenceView, phrase: int) -> list[Argument]:
    """Return whom a noun describes: "X, a group that …", "X is a group that …", "X is one of the groups that …"."""
    if not phrase > 0 or view.words[view.phrases[phrase].first].lower in view.cues.possessives:
        return []
    n = phrase
    while n > 0 and view.phrases[n].link in {"gen", "of"} and n not in view.of_phrase:
        n -= 1
    if view.phrases[n].link == "appos":
        return view.at(n - 1)
    clause = view.clause_of(view.phrases[n].first)
    verbs = [i for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"VERB", "AUX"}]
    if len(verbs) != 1 or verbs[0] > view.phrases[n].first:
        return []
    among = (
        view.words[verbs[0]].lemmas & (view.cues.counting | view.cues.copulas)
        and view.phrases[n].prep in view.cues.counted_to
    )
    if not among and not (view.words[verbs[0]].lemmas & view.cues.copulas and not view.phrases[n].prep):
        return []
    return [a for b in view.bare(clause)[:1] if b < n for a in view.at(b)]


def resolved(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the actors of an object; those listed rather than the many whose examples they are ("militias like X")."""
    found = view.at(phrase)
    if found and "Community" in view.discourse.kinds(found[0].actor) and (listed := _examples(view, phrase)):
        return listed
    return found if view.phrases[phrase].pronoun else found or _apposition(view, phrase)


def _whose(view: SentenceView, phrase: int) -> list[Argument]:
    """Return whose people or things a relative clause is about: "Y, whose fighters …", "Y, dessen Kämpfer …"."""
    first, head = view.phrases[phrase].first, view.phrases[phrase].head
    clause = view.clause_of(first)
    opens = any(view.words[i].lower in view.cues.whose for i in (first - 1, first) if i >= view.first)
    if not opens or clause.antecedent < 0 or not view.words[head].lemmas & view.cues.standins:
        return []
    return view.at(clause.antecedent)
