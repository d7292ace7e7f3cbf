"""What frames of verbs and of nouns share: whether a word is theirs, who stands behind which words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument, argument
from actorgraph.loaders.saying import has_particle
from actorgraph.loaders.sentence_view import SentenceView
from actorgraph.loaders.tails import tails
from actorgraph.loaders.word_sets import OWNING, VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.cue_entries import Verb
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.phrases import Phrase

__all__ = [
    "behind",
    "is_noun",
    "is_verb",
    "matches",
    "owners",
    "possessive",
    "verbs_near",
]

_LONGEST = 14


def is_verb(view: SentenceView, i: int, verbs: frozenset[Verb]) -> bool:
    """Whether a word is one of the verbs, its separable part with it."""
    lemmas, forms = view.words[i].lemmas, _by_form(verbs)
    return any(_is_form(view, i, lemmas, *verb) for form in lemmas if form in forms for verb in forms[form])


@lru_cache(maxsize=1000)
def _by_form(verbs: frozenset[Verb]) -> dict[str, list[Verb]]:
    """Return verbs by their lemma, with and without the separable part."""
    found: dict[str, list[Verb]] = {}
    for lemma, part in verbs:
        for form in {lemma, part + lemma}:
            found.setdefault(form, []).append((lemma, part))
    return found


def _is_form(view: SentenceView, i: int, lemmas: frozenset[str], lemma: str, part: str) -> bool:
    if part:
        if part + lemma in lemmas:
            return True
        return lemma in lemmas and (
            has_particle(view.words, i, part, view.last, view.cues) >= 0 or _before_infinitive(view, i, part)
        )
    if lemma not in lemmas:
        return False
    others = view.cues.particles
    clause = view.clause_of(i) if view.clauses else range(view.first, view.last)
    return not any(
        w.dep == "compound:prt" and w.head == i and w.lower in others and j in clause
        for j, w in enumerate(view.words[view.first : view.last], view.first)
    )


def _before_infinitive(view: SentenceView, i: int, part: str) -> bool:
    """Whether a verb's part stands before an infinitive without a comma: "riep X op de haven te verlaten"."""
    if view.cues.language != "nl":
        return False
    markers = view.cues.infinitive_markers
    for j in range(i + 1, min(view.last, i + 10)):
        if view.words[j].lower == part:
            return any(w.lower in markers for w in view.words[j + 1 : view.last])
    return False


def matches(lemmas: frozenset[str], nouns: frozenset[str], cues: Cues) -> bool:
    """Whether a word is one of the nouns or, written together, ends with one."""
    if lemmas & nouns:
        return True
    return cues.compounds and any(
        lemma.removesuffix(tail) not in cues.noun_prefixes for lemma in lemmas for tail in tails(nouns, 5).of(lemma)
    )


def is_noun(view: SentenceView, i: int, nouns: frozenset[str]) -> bool:
    """Whether a word is one of the nouns, in a compound too."""
    return matches(view.words[i].lemmas, nouns, view.cues)


def possessive(view: SentenceView, mention: Mention) -> bool:
    """Whether a name has a possessive ending of its own ("Norland's")."""
    after = view.words[mention.last] if mention.last < view.last else None
    return after is not None and after.lower in OWNING


def behind(
    view: SentenceView, i: int, openers: Iterable[str], *, clause_only: bool, places: bool = False
) -> list[Argument]:
    """Return the actors behind one of the openers in the clause of a word, the nearest and those joined to it."""
    clause = view.clause_of(i)
    single = frozenset(o for o in openers if " " not in o)
    several = [o.split() for o in openers if " " in o]
    found = [
        a
        for a in view.arguments
        if view.phrases[a.phrase].first in clause
        and not view.phrases[a.phrase].inner
        and not _of_a_thing(view, a.phrase, single)
        and (a.prep in single or (several and opened(view, a.phrase, several)))
    ]
    if view.cues.language == "en":
        found = [a for a in found if not _of_another_verb(view, i, view.phrases[a.phrase].first)]
    if not clause_only:
        found = [a for a in found if 0 < view.phrases[a.phrase].first - i <= _LONGEST and not _past_event(view, i, a)]
    if not found:
        if places and clause.kind == "rel" and view.words[clause.spans[0][0]].lower in view.cues.where:
            return view.at(clause.antecedent)
        prep, antecedent = view.relative_preposition(clause)
        return view.subjects(antecedent) if prep and prep in single and antecedent >= 0 else []
    of_verb = view.cues.language == "nl" and clause_only and view.words[i].pos == "VERB"
    if of_verb and single & view.cues.of:  # "onder leiding van X … van Y"
        found = [a for a in found if view.phrases[a.phrase].link != "of"] or found
    if openers == view.cues.by and (instead := [a for a in found if _instead(view, a.phrase)]):
        return view.at(instead[0].phrase)
    if places:
        return found + _listed_places(view, found)
    nearest = min(found, key=lambda a: abs(view.phrases[a.phrase].first - i))
    return view.at(_list_start(view, nearest.phrase))


def _of_a_thing(view: SentenceView, n: int, openers: frozenset[str]) -> bool:
    """Whether a place belongs to a thing behind an opener ("wil niets weten van het akkoord van Oslo")."""
    before = view.phrases[n - 1] if n else None
    if before is None or view.phrases[n].link != "of" or before.prep not in openers or n - 1 in view.of_phrase:
        return False
    place = all("Place" in view.discourse.kinds(a.actor) for a in view.of_phrase[n])
    return view.phrases[n].prep == before.prep and not before.inner and place


def _list_start(view: SentenceView, n: int) -> int:
    """Return the first phrase of the list in which a phrase stands ("von Norland und Sudrien")."""
    while (
        n > 0 and view.phrases[n].link in {"coord", "appos"} and view.phrases[n].prep in {"", view.phrases[n - 1].prep}
    ):
        before = view.at(n - 1)
        if len(before) < 2 or before[1].phrase != n:
            break
        n -= 1
    return n


def _of_another_verb(view: SentenceView, i: int, first: int) -> bool:
    """Whether a joined verb stands between a word and a phrase: "carried out strikes in X and moved troops to Y"."""
    words = view.words
    if first < i:
        joint = next((j for j in range(i - 1, max(first, i - 3), -1) if words[j].pos == "CCONJ"), -1)
        return joint >= 0 and any(
            words[j].pos == "VERB" for a, b in view.clause_of(i).spans for j in range(a, min(b, first))
        )
    if words[i].pos != "NOUN":
        return False
    joint = next((j for j in range(i + 1, first) if words[j].pos == "CCONJ"), -1)
    return joint >= 0 and any(words[j].pos == "VERB" for j in range(joint, min(first, joint + 4)))


def _past_event(view: SentenceView, i: int, argument: Argument) -> bool:
    """Whether another noun of an act stands between a noun and what seems to hang on it."""
    first = view.phrases[argument.phrase].first
    between = view.words[i + 1 : first]
    return any(w.pos == "NOUN" and w.lemmas & view.cues.frame_nouns for w in between)


def _instead(view: SentenceView, phrase: int) -> bool:
    """Whether a phrase stands behind "not by X but by"."""
    place = view.phrases[phrase].first - 2
    while place > view.first and view.words[place].pos == "DET":
        place -= 1
    return place > view.first and view.words[place].lower in view.cues.contrast


def opened(view: SentenceView, phrase: int, openers: list[list[str]]) -> bool:
    """Whether one of several words' openers stands right before a phrase."""
    first = view.phrases[phrase].first
    for opener in openers:
        if [w.lower for w in view.words[max(view.first, first - len(opener)) : first]] == opener:
            return True
        near = view.words[max(view.first, first - len(opener) - 2) : first]  # "die aan de wieg stond van Y"
        told = [w.lower for w in near if w.pos not in VERBAL]
        if len(told) < len(near) and told[-len(opener) :] == opener and view.cues.language == "nl":
            return True
    return False


def _listed_places(view: SentenceView, found: list[Argument]) -> list[Argument]:
    """Return the actors of a list such as "darunter zehn an Orten wie A, B und C" behind what was found."""
    last = max(a.phrase for a in found)
    for n in range(last + 1, len(view.phrases)):
        before = " ".join(
            w.lower for w in view.words[max(view.first, view.phrases[n].first - 2) : view.phrases[n].first]
        )
        if any(before == o or before.endswith(f" {o}") for o in view.cues.list_openers) and view.at(n):
            return view.at(n)
    return []


def owners(view: SentenceView, n: int, i: int, *, genitive: bool = True) -> list[Argument]:
    """Return whose the noun at word `i` of phrase `n` is: its adjective, compound or possessor, else its genitive."""
    phrase = view.phrases[n]
    inside = [m for m in view.mentions if phrase.first <= m.first < phrase.last]
    found = [
        m
        for m in inside
        if m.role in {"adjective", "compound"}
        or (m.role == "part" and m.last <= i)
        or (m.role == "name" and (m.first > i or possessive(view, m) or _genitive(view, m, phrase, i)))
    ]
    if found:
        adjectives = [m for m in found if m.role == "adjective"]
        joined = len(adjectives) > 1 and any(
            w.pos == "CCONJ" or w.text in {"-", "‑", "‐"} for w in view.words[adjectives[0].last : adjectives[-1].first]
        )
        if joined and found[-1].role != "name":
            return [argument(m, n) for m in adjectives]
        return [argument(found[-1] if found[-1].role == "name" else found[0], n)]
    if genitive and n + 1 < len(view.phrases) and view.phrases[n + 1].link in {"gen", "of"}:
        return view.at(n + 1)
    return []


def _genitive(view: SentenceView, mention: Mention, phrase: Phrase, i: int) -> bool:
    """Whether a German name opens its phrase in the genitive: "Norlands Angriffe auf Y"."""
    last = view.words[mention.last - 1]
    told = view.cues.cases and mention.first == phrase.first and mention.last <= i
    return told and last.lower.endswith("s") and last.lower[:-1] in last.lemmas


def verbs_near(view: SentenceView, i: int) -> list[int]:
    """Return the verbs in the clause of a word."""
    clause = view.clause_of(i)
    return [j for a, b in clause.spans for j in range(a, b) if view.words[j].pos == "VERB"]
