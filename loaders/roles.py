"""Relations that noun phrases state: offices, membership, wings, allies, rivals, supporters.

The one who holds a role is named in the phrase itself ("Präsident X"), beside it in an apposition, or by a copula; the
organisation by an adjective, a compound, a genitive or a preposition.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.clauses import Argument
from actorgraph.loaders.relations import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.clauses import SentenceView
    from actorgraph.loaders.phrases import Phrase

__all__ = ["role_relations"]

_IN = frozenset({"in", "im", "within", "binnen", "innerhalb", "für", "for", "voor", "bei", "bij", "from", "aus", "uit"})


def role_relations(view: SentenceView, actors: Actors) -> Iterator[Triple]:
    """Yield what the roles in a sentence's phrases state."""
    for n, phrase in enumerate(view.phrases):
        for i in _role_words(view, n, phrase):
            for triple in (
                *_offices(view, actors, n, i),
                *_memberships(view, actors, n, i),
                *_friends(view, actors, n, i),
            ):
                yield replace(triple, given=not _by_copula(view, n))


def _role_words(view: SentenceView, n: int, phrase: Phrase) -> Iterator[int]:
    for i in range(phrase.first, phrase.last):
        word = view.words[i]
        if word.pos in {"NOUN", "PROPN", "X", "ADJ"} or word.name:
            yield i


def _forms(view: SentenceView, i: int) -> frozenset[str]:
    """Return the lemmas of a word and of the last part of a compound with a hyphen."""
    lemmas = view.words[i].lemmas
    return lemmas | {lemma.rpartition("-")[2] for lemma in lemmas if "-" in lemma}


def _office(view: SentenceView, i: int) -> str | None:
    """Return the relation that an office's word stands for, compounds written together too ("Milizenführer")."""
    offices = view.cues.office_relation
    forms = _forms(view, i)
    if i > view.first:
        before = view.words[i - 1].lower
        two = {f"{before} {form}" for form in forms}
        if found := next((offices[w] for w in sorted(two) if w in offices), None):
            return found
    if found := next((offices[f] for f in sorted(forms) if f in offices), None):
        return found
    if view.cues.language == "en":
        return None
    tails = [o for o in offices for f in forms if len(o) > 4 and f.endswith(o)]
    return offices[max(tails, key=lambda o: (len(o), o))] if tails else None


# Offices


def _offices(view: SentenceView, actors: Actors, n: int, i: int) -> Iterator[Triple]:
    relation = _office(view, i)
    phrase = view.phrases[n]
    if relation is None or (view.words[i].name and i >= phrase.name >= 0 and "-" not in view.words[i].text):
        return
    if relation == "leads" and any(
        w.lower in view.cues.deputies for w in view.words[max(view.first, min(phrase.first, i - 2)) : i]
    ):
        relation = "officialOf"
    holders = [a for a in _holders(view, n, i) if "Person" in actors.kinds(a.actor)]
    if not holders:
        return
    organisations = [
        a for a in _organisations(view, n, i) if "Person" not in actors.kinds(a.actor) and a.actor != holders[0].actor
    ]
    for organisation in organisations[:1]:
        yield Triple(holders[0].actor, relation, organisation.actor, i, former=_former(view, phrase, i))


def _former(view: SentenceView, phrase: Phrase, i: int) -> bool:
    words = view.words[max(view.first, phrase.first - 1) : i + 1]
    return any(w.lower in view.cues.former or w.lower.split("-")[0] in view.cues.former - {"oud"} for w in words)


def _holders(view: SentenceView, n: int, i: int) -> list[Argument]:
    """Return who holds the role at word `i` of phrase `n`."""
    phrase = view.phrases[n]
    inside = [m for m in view.mentions if i < m.first < phrase.last and m.role == "name"]
    if inside:
        return [_argument(m.actor, n, m.start, m.end) for m in inside]
    last = _chain_end(view, n)
    following = last + 1
    beside = following < len(view.phrases) and view.phrases[following].link == "appos"
    if beside and view.phrases[following].name >= 0 and (found := _at(view, following)):
        return found
    governed = [
        a for a in view.arguments if a.phrase == last != n and view.phrases[last].name > view.phrases[last].head
    ]
    if governed and view.words[view.phrases[last].head].pos == "NOUN":
        return governed
    if view.phrases[last].last < view.last:
        place = view.phrases[last].last
        directly = [m for m in view.mentions if m.first == place and m.role == "name"]
        if directly and last > n:
            return [_argument(m.actor, n, m.start, m.end) for m in directly]
    if phrase.link == "appos" and n > 0:
        return _apposed_to(view, n)
    return _by_copula(view, n)


def _chain_end(view: SentenceView, n: int) -> int:
    """Return the last phrase that hangs on phrase `n` by genitive, `of` or `in`."""
    last = n
    while last + 1 < len(view.phrases):
        following = view.phrases[last + 1]
        gap = view.words[view.phrases[last].last : following.first]
        if following.link in {"gen", "of"} or (len(gap) == 1 and gap[0].lower in _IN):
            last += 1
        else:
            break
    return last


def _apposed_to(view: SentenceView, n: int) -> list[Argument]:
    before = n - 1
    while before >= 0:
        found = [a for a in view.arguments if a.phrase == before]
        if found:
            if found[0].prep and view.phrases[before].link == "coord":
                return _coordinated(view, before)
            return _coordinated(view, before)
        if view.phrases[before].link not in {"gen", "of"} or n - before > 3:
            return []
        before -= 1
    return []


def _coordinated(view: SentenceView, n: int) -> list[Argument]:
    """Return the actors of a list that ends with phrase `n` ("Libanon und Palästina, zwei Mitglieder")."""
    found = [a for a in view.arguments if a.phrase == n]
    while n > 0 and view.phrases[n].link == "coord":
        n -= 1
        found = [a for a in view.arguments if a.phrase == n] + found
    return found


def _by_copula(view: SentenceView, n: int) -> list[Argument]:
    """Return the subject of "X is (a) …", or of "as a part of …"."""
    phrase = view.phrases[n]
    clause = view.clause_of(phrase.first)
    if phrase.prep and phrase.prep not in view.cues.role_openers:
        return []
    opener = view.words[phrase.first - 1].lower if phrase.first > view.first else ""
    as_role = opener in view.cues.role_openers or phrase.prep in view.cues.role_openers
    verbs = [
        view.words[i]
        for first, last in clause.spans
        for i in range(first, last)
        if view.words[i].pos in {"AUX", "VERB"}
    ]
    copula = (
        bool(verbs)
        and all(w.pos == "AUX" or w.lemmas & view.cues.copulas for w in verbs)
        and any(w.lemmas & view.cues.copulas for w in verbs)
    )
    if not (copula or as_role):
        return []
    bare = [b for b in view.bare(clause) if b != n and view.may_be_subject(b)]
    if copula and (not bare or view.phrases[bare[0]].first > phrase.first):
        return []
    return view.at(bare[0]) if bare else []


def _organisations(view: SentenceView, n: int, i: int) -> list[Argument]:
    """Return what the role at word `i` is in or of."""
    phrase = view.phrases[n]
    inside = [
        m
        for m in view.mentions
        if phrase.first <= m.first <= i and m.role in {"adjective", "compound", "name"} and m.first < phrase.last
    ]
    inside = [m for m in inside if m.last <= i or m.role == "compound" or m.end < view.words[i].end]
    if inside:
        return [_argument(m.actor, n, m.start, m.end) for m in inside[-1:]]
    for later in range(n + 1, _chain_end(view, n) + 1):
        found = [a for a in view.arguments if a.phrase == later]
        if not found:
            adjectives = [m for m in view.mentions if view.phrases[later].first <= m.first < view.phrases[later].last]
            found = [_argument(m.actor, later, m.start, m.end) for m in adjectives[:1] if m.role in {"compound"}]
        if found:
            return found
    return []


# Membership, wings, allies, rivals, supporters


def _memberships(view: SentenceView, actors: Actors, n: int, i: int) -> Iterator[Triple]:
    if i != view.phrases[n].head and view.words[i].pos != "NOUN":
        return
    forms = _forms(view, i)
    wing = bool(forms & view.cues.wings)
    if not forms & (view.cues.members | view.cues.wings):
        return
    groups = [a for a in _organisations(view, n, i) if actors.kinds(a.actor) & {"Organization", "Coalition"}]
    if not groups:
        return
    holders = _bracketed(view, n) or _members(view, n, i)
    for holder in holders:
        if holder.actor == groups[0].actor:
            continue
        kinds = actors.kinds(holder.actor)
        coalition = bool(actors.kinds(groups[0].actor) & {"Coalition", "Community"})
        if "Place" in kinds or ("State" in kinds and not coalition):
            continue
        relation = "subOrganizationOf" if wing and "Organization" in kinds and not coalition else "memberOf"
        yield Triple(holder.actor, relation, groups[0].actor, i, former=_former(view, view.phrases[n], i))


def _bracketed(view: SentenceView, n: int) -> list[Argument]:
    """Return the actors in brackets behind a phrase ("die Länder der Achse (Iran, Irak und Jemen)")."""
    end = view.phrases[_chain_end(view, n)].last
    if end >= view.last or view.words[end].text != "(":
        return []
    close = next((j for j in range(end, view.last) if view.words[j].text == ")"), end)
    return [a for a in view.arguments if end < view.phrases[a.phrase].first < close]


def _members(view: SentenceView, n: int, i: int) -> list[Argument]:
    last = _chain_end(view, n)
    following = last + 1
    phrase = view.phrases[n]
    if phrase.link == "appos" and n > 0 and (found := _apposed_to(view, n)):
        return found
    beside = following < len(view.phrases) and view.phrases[following].link == "appos"
    if beside and (found := _at(view, following)):
        return found
    inside = [m for m in view.mentions if i < m.first < phrase.last and m.role == "name"]
    if inside:
        return [_argument(m.actor, n, m.start, m.end) for m in inside]
    return _by_copula(view, n)


def _friends(view: SentenceView, actors: Actors, n: int, i: int) -> Iterator[Triple]:
    forms = _forms(view, i)
    cues = view.cues
    relation = (
        "alliedWith"
        if forms & cues.allies
        else "opposes"
        if forms & cues.rivals
        else "supports"
        if forms & cues.supporters
        else ""
    )
    if not relation:
        return
    others = _organisations(view, n, i) or _owner(view, n)
    holders = _members(view, n, i)
    for holder in holders[:3]:
        for other in others[:1]:
            if holder.actor != other.actor:
                yield Triple(holder.actor, relation, other.actor, i, former=_former(view, view.phrases[n], i))


def _owner(view: SentenceView, n: int) -> list[Argument]:
    """Return the subject that a possessive means ("sein Verbündeter X")."""
    phrase = view.phrases[n]
    if view.words[phrase.first].lower not in view.cues.possessives:
        return []
    clause = view.clause_of(phrase.first)
    bare = [b for b in view.bare(clause) if b != n and view.may_be_subject(b)]
    return view.at(bare[0]) if bare else []


def _at(view: SentenceView, phrase: int) -> list[Argument]:
    return [a for a in view.arguments if a.phrase == phrase]


def _argument(actor: str, phrase: int, start: int, end: int) -> Argument:
    return Argument(actor, phrase, "", start, end)
