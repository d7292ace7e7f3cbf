"""Which actor named before a pronoun or possessive of a sentence means.

There is one walk, `named_before`: the actors of the sentence in front of a word, then those of the sentences before it,
subjects first. Each function below is a policy over that walk: who fits, in which order the sentence's own come, and
how far back it goes. What speaks for its own words ("we") or is said by somebody goes to the speaker first.

The question is asked at two earlier points too, when there are no clauses yet to walk over: `anaphora` finds what a
description means while mentions are found, by all that the document has said of whom; `pronouns` finds the speakers of
claims, unnamed ones among them. Possessives before roles, where a group goes before a state, are in `possessives`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.syntax import independent
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loaders.sentence_view import SentenceView

__all__ = [
    "group_of",
    "named_before",
    "own_forces",
    "owned",
    "person_before",
    "plural",
    "quoted",
    "several_people",
    "subject_meant",
]

_ALL = 6


def named_before(
    view: SentenceView,
    phrase: int,
    *,
    nearest: bool = False,
    keep: Callable[[Argument], bool] = bool,
    reach: int = _ALL,
) -> Iterator[str]:
    """Yield the actors named before a phrase, in its sentence and then in those before.

    Args:
        view: the sentence.
        phrase: the phrase's number.
        nearest: whether the last of the sentence comes first, else the first.
        keep: which of the sentence's actors count.
        reach: how many actors of the sentences before count, those that may be subjects first.
    """
    own = [a.actor for a in view.arguments if a.phrase < phrase and keep(a)]
    yield from reversed(own) if nearest else own
    yield from view.before[:reach]


def person_before(view: SentenceView, phrase: int, *, but: frozenset[str] = frozenset()) -> str | None:
    """Return the person whom "his" means before a phrase: a subject first, and none of some actors."""
    named = named_before(view, phrase, keep=lambda a: not a.prep)
    if several_people(view, phrase):
        return None
    word = view.words[view.phrases[phrase].first].lower
    people = (a for a in named if view.is_person(a) and a not in but)
    return next((a for a in people if view.discourse.suits(a, word)), None)


def several_people(view: SentenceView, phrase: int) -> bool:
    """Whether "his" and "him" may mean each of a list of persons, the subject of the sentence before."""
    own = any(view.is_person(a.actor) for a in view.arguments if a.phrase < phrase)
    word = view.words[view.phrases[phrase].first].lower
    people = {a for a in view.discourse.subjects if view.is_person(a) and view.discourse.suits(a, word)}
    return not own and len(people) > 1


def subject_meant(view: SentenceView, phrase: int) -> str | None:
    """Return whom a pronoun means: the subject of the clause before, else of the sentence before."""
    word = view.words[view.phrases[phrase].head].lower
    if word in view.cues.he:
        persons: bool | None = True
    elif word in view.cues.it:
        persons = False
    elif word in view.cues.they:
        persons = None
    else:
        return _neuter_state(view, phrase) if word in view.cues.it_of_states else None
    several = persons is None and view.cues.language == "en"
    main = view.clause_of(view.phrases[phrase].first).kind == "main"
    man = main and persons is None and bool(view.before) and not _a_woman(view, view.before[0])
    subjects = [a.phrase for a in view.arguments if a.phrase < phrase and not a.prep and independent(view, a.phrase)]
    counted = set(subjects if persons is False else subjects[:1])
    meant = list(
        named_before(
            view,
            phrase,
            nearest=persons is False,
            keep=lambda a: a.phrase in counted and not a.prep,
            reach=0 if persons is None and view.discourse.nobody else 2 if persons or several or man else 1,
        )
    )
    if several:
        meant.sort(key=view.is_person)
    elif persons is None and (plural(view, phrase) or _sooner_a_group(view, meant)):
        persons = False
    others = _told_apart(view, phrase) if several else frozenset()
    if others is None:
        return None
    suited = (a for a in meant if view.discourse.suits(a, word) and a not in others)
    found = next((a for a in suited if persons is None or view.is_person(a) == persons), None)
    if found is None and persons and view.cues.language == "de":
        return next((a for a in meant if _masculine(view, a)), None)  # "der Dschihad … er"
    return found


def _told_apart(view: SentenceView, phrase: int) -> frozenset[str] | None:
    """Return whom "they" can't mean, as "it" or "he" means them before ("It said they had fired"; English).

    None: several others stand before it ("Officials said they had fired").
    """
    first = next((n for n in range(phrase) if not view.phrases[n].prep and view.may_be_subject(n)), -1)
    if first < 0:
        return frozenset()
    head = view.words[view.phrases[first].head]
    if view.phrases[first].pronoun and head.lower in view.cues.it | view.cues.he:
        return frozenset({subject_meant(view, first) or ""})
    unknown = not view.of_phrase.get(first) and not view.phrases[first].pronoun
    return None if unknown and "Number=Plur" in head.morph else frozenset()


def _neuter_state(view: SentenceView, phrase: int) -> str | None:
    """Return the state that "es", "het" means: the subject of the sentence before, in a main clause."""
    main = view.clause_of(view.phrases[phrase].first).kind == "main"
    subjects = view.discourse.subjects
    if not main or len(subjects) != 1 or any(a.phrase < phrase and not a.prep for a in view.arguments):
        return None
    state = subjects[0]
    named = [m for m in view.earlier if m.actor == state and m.first > 0]
    article = any(view.words[m.first - 1].lower in view.cues.definite for m in named)
    return state if "State" in view.discourse.kinds(state) and not article else None


def _masculine(view: SentenceView, actor: str) -> bool:
    """Whether a group has a masculine name with an article (German)."""
    if view.discourse.kinds(actor) & {"Place", "State"}:
        return False
    return any(
        "Gender=Masc" in view.words[m.last - 1].morph and view.words[m.first - 1].lower in view.cues.definite
        for m in view.mentions_of(actor)
        if m.first > 0
    )


def _sooner_a_group(view: SentenceView, meant: list[str]) -> bool:
    """Whether "sie" means a group sooner than the person named first, of whom nothing says that she is a woman."""
    if not meant or _a_woman(view, meant[0]):
        return False
    return view.discourse.carried or not all(view.is_person(a) for a in meant)


def _a_woman(view: SentenceView, actor: str) -> bool:
    """Whether "sie" can mean a person: words beside her name tell a woman (German; elsewhere that is left open)."""
    if view.cues.language != "de" or not view.is_person(actor):
        return True
    for m in view.mentions_of(actor):
        near = view.words[max(0, m.first - 3) : m.first] + view.words[m.last : m.last + 5]
        if any(w.pos == "NOUN" and w.lower.endswith(view.cues.woman_endings) for w in near):
            return True
        if [w.lower for w in view.words[m.last : m.last + 2]] == [",", "die"]:
            return True
    return False


def plural(view: SentenceView, phrase: int) -> bool:
    """Whether the verb of a pronoun's clause is a plural, so that "sie", "ze" are several and no one person."""
    clause = view.clause_of(view.phrases[phrase].head)
    words = [view.words[i] for first, last in clause.spans for i in range(first, last)]
    finite = next((w for w in words if w.pos in VERBAL and "VerbForm=Fin" in w.morph), None)
    if finite is None or "Number=" in finite.morph:
        return finite is not None and "Number=Plur" in finite.morph
    return finite.lower.endswith("en")


def owned(view: SentenceView, phrase: int) -> list[Argument]:
    """Return whose people a phrase means: "its recruits"."""
    first, head = view.phrases[phrase].first, view.phrases[phrase].head
    if view.words[first].lower not in view.cues.possessives or not view.words[head].lemmas & view.cues.standins:
        return []
    reach = 0 if view.discourse.carried else 2
    group = next((a for a in named_before(view, 0, reach=reach) if not view.is_person(a)), None)
    return [Argument(group, phrase, "", 0, 0)] if group is not None and not quoted(view, phrase) else []


def group_of(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the group of the person that "his group" is said of: who speaks, else who was named before."""
    words, at = view.words, view.phrases[phrase]
    whose = words[at.first].lower in view.cues.possessives
    if not whose or not words[at.head].lemmas & (view.cues.group_nouns | view.cues.standins):
        return []
    claim = view.claim_at(at.head)
    speaker = claim.get("speaker") if claim is not None else None
    for actor in [speaker, *([] if view.discourse.carried else view.before[:1])]:
        if actor is not None and actor in view.discourse.groups:
            return [Argument(view.discourse.groups[actor], phrase, "", 0, 0)]
    return []


def own_forces(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the speaker for "one" and for forces without an owner: "Fighter jets had hit Y, the army said"."""
    head = view.words[view.phrases[phrase].head]
    claim = view.claim_at(view.phrases[phrase].head)
    speaker = claim.get("speaker") if claim is not None else None
    if claim is None or speaker is None or claim["kind"] == "direct" or view.is_person(speaker):
        return []
    first = view.phrases[phrase].first
    plain = view.phrases[phrase].head == first or view.words[first].lower in view.cues.possessives
    if head.lower in view.cues.generic or (plain and head.lemmas & view.cues.standins):
        return [Argument(speaker, phrase, "", claim["start"], claim["end"])]
    return []


def quoted(view: SentenceView, phrase: int) -> bool:
    """Whether a phrase stands in somebody's own words."""
    claim = view.claim_at(view.phrases[phrase].head)
    return claim is not None and claim["kind"] == "direct"
