"""Who makes up a coalition or organisation, as verbs, participles and brackets say it.

"A and B belong to X", "X, to which A and B belong", "X consists of A and B", "X (A, B and C)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.syntax import glued_preposition
from actorgraph.loaders.triples import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.cue_entries import Membership
    from actorgraph.loaders.noun_links import Links
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["memberships"]


def memberships(links: Links) -> Iterator[Triple]:
    """Yield who is a member of what."""
    view = links.view
    for i in range(view.first, view.last):
        word = view.words[i]
        if word.name or word.pos not in _VERBAL or _governed(links, i):
            continue
        for entry in view.cues.memberships:
            if word.lemmas & entry.words or word.lower in entry.words:
                yield from _by_verb(links, i, entry)
    for n in range(len(view.phrases) - 1):
        yield from _made_of(links, n)


_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADP", "NOUN", "ADV"})


def _governed(links: Links, i: int) -> bool:
    """Whether a verb is an infinitive or participle whose subject another verb or noun gives."""
    before = links.view.words[i - 1].lower if i > links.view.first else ""
    return before in links.cues.infinitive_markers or links.view.words[i].lower in links.cues.dependent


def _unites(links: Links, actor: str) -> bool:
    kinds = links.actors.kinds(actor)
    return bool(kinds & {"Coalition", "Organization"}) and not kinds & {"Government", "Ministry", "Agency"}


def _plain(view: SentenceView, prep: str) -> str:
    """Return a preposition without an article in it."""
    return view.cues.glued_prepositions.get(prep, prep)


def _joins(links: Links, actor: str) -> bool:
    return "Place" not in links.actors.kinds(actor)


def _by_verb(links: Links, i: int, entry: Membership) -> Iterator[Triple]:
    view = links.view
    clause = view.clause_of(i)
    if entry.having and not any(view.words[j].lower in entry.having for a, b in clause.spans for j in range(a, b)):
        return
    if found := _by_order(links, i, entry):
        whole, members = found
    elif entry.whole:
        whole, members = _whole_subject(links, i, clause), _behind(links, i, clause, entry)
    else:
        whole = [a for a in _object(links, i, clause, entry) if _unites(links, a.actor)]
        members = _members(links, i, clause, whole)
    for member in members:
        for one in whole[:1]:
            if member.actor != one.actor and _joins(links, member.actor):
                yield Triple(member.actor, "memberOf", one.actor, i, former=entry.former)


def _by_order(links: Links, i: int, entry: Membership) -> tuple[list[Argument], list[Argument]] | None:
    """Read ", to which A, B and C belong" by its order, whatever the parser made of it."""
    view = links.view
    place = i
    while place - 1 > view.first and view.words[place - 1].lower in entry.having | view.cues.spacers:
        place -= 1
    k = links.ending(place)
    if k < 0 or entry.whole:
        return None
    members = links.coordinated(k, lambda a: _joins(links, a))
    if not members:
        return None
    first = view.phrases[members[0].phrase]
    j = first.first - 1
    if view.words[first.first].lower in view.cues.oblique_relatives and first.prep in entry.prepositions:
        j = first.first
    while j > view.first and view.words[j].lower in view.cues.spacers:
        j -= 1
    word, before = view.words[j], view.words[j - 1] if j > view.first else view.words[j]
    glued = glued_preposition(word, view.cues) in entry.prepositions - {""}
    behind = word.lower in view.cues.oblique_relatives and before.lower in entry.prepositions
    dative = entry.dative and word.lower in view.cues.oblique_relatives and before.text == ","
    if not (glued or behind or dative):
        return None
    start = j - 1 if behind else j
    n = links.ending(start - (view.words[start - 1].text == ","))
    whole = links.climb(n, lambda a: _unites(links, a)) if n >= 0 else []
    return (whole, members) if whole else None


def _object(links: Links, i: int, clause: Clause, entry: Membership) -> list[Argument]:
    """Return what is joined: behind a preposition, as a dative, or what a relative clause hangs on."""
    view = links.view
    inside = [a for a in view.arguments if view.phrases[a.phrase].first in clause]
    wanted = entry.prepositions
    if "" in wanted:
        direct = view.roles(i)[1]
        return view.at(direct) if direct >= 0 and view.phrases[direct].first > i and not view.passive(i) else []
    if found := [a for a in inside if wanted and _plain(view, a.prep) in wanted and _unites(links, a.actor)]:
        near = min(found, key=lambda a: abs(view.phrases[a.phrase].first - i))
        return view.at(near.phrase)
    opener = view.words[clause.spans[0][0]].lower
    prep, antecedent = view.relative_preposition(clause)
    if prep and _plain(view, prep) in wanted and antecedent >= 0:
        return links.climb(clause.antecedent, lambda a: _unites(links, a))
    if not entry.dative:
        return []
    if clause.kind == "rel" and opener in view.cues.oblique_relatives:
        return links.climb(clause.antecedent, lambda a: _unites(links, a))
    plain = [a for a in inside if not a.prep and "Coalition" in links.actors.kinds(a.actor)]
    return [a for a in plain if not view.may_be_subject(a.phrase)] or plain


def _members(links: Links, i: int, clause: Clause, whole: list[Argument]) -> list[Argument]:
    view = links.view
    taken = {a.actor for a in whole}
    bare = [b for b in view.bare(clause) if view.may_be_subject(b)]
    beside = [a for a in view.arguments if a.prep in view.cues.besides and view.phrases[a.phrase].first in clause]
    for b in bare:
        if found := [a for a in view.subjects(b) if a.actor not in taken]:
            return [*found, *(a for a in beside if a.actor not in taken)]
        if view.words[view.phrases[b].first].lower in links.cues.both:
            return []
    if not bare and clause.kind == "rel" and not view.relative_preposition(clause)[0]:
        return links.climb(clause.antecedent, lambda a: a not in taken and _joins(links, a))
    return [a for a in view.subjects(view.roles(i)[0]) if a.actor not in taken]


def _whole_subject(links: Links, i: int, clause: Clause) -> list[Argument]:
    view = links.view

    def fits(actor: str) -> bool:
        if "Coalition" in links.actors.kinds(actor):
            return True
        named = (m for m in view.mentions if m.actor == actor and m.role == "name")
        return any(view.words[m.last - 1].lemmas & view.cues.unions for m in named)

    bare = [b for b in view.bare(clause) if view.phrases[b].last <= i and view.may_be_subject(b)]
    if bare and (found := [a for a in view.subjects(bare[0]) if fits(a.actor)]):
        return found
    if clause.kind in {"rel", "inf"}:
        return links.climb(clause.antecedent, fits) if clause.antecedent >= 0 else []
    place = i - (view.words[i - 1].text == ",") if i > view.first else i
    return links.climb(links.ending(place), fits)


def _behind(links: Links, i: int, clause: Clause, entry: Membership) -> list[Argument]:
    """Return the list behind the verb, or before one that ends its clause."""
    view = links.view
    wanted = entry.prepositions
    for n, phrase in enumerate(view.phrases):
        if phrase.first <= i or phrase.first > i + 6 or phrase.pronoun:
            continue
        if (phrase.prep in wanted) if wanted else (not phrase.prep):
            return _spread(links, n) if "" in wanted else view.at(n) or view.resolved(n)
        return []
    before = [n for n, p in enumerate(view.phrases) if p.first in clause and p.last <= i and p.prep in wanted]
    return view.at(before[0]) if before and wanted else []


def _spread(links: Links, n: int) -> list[Argument]:
    """Return the actors of a list whose items may name their places ("A in Y, B and C in Z")."""
    view = links.view
    found: list[Argument] = []
    for k in range(n, len(view.phrases)):
        phrase = view.phrases[k]
        if phrase.prep in view.cues.in_:
            continue
        if (
            k > n
            and view.words[phrase.first - 1].text not in {",", ";"}
            and view.words[phrase.first - 1].pos != "CCONJ"
        ):
            break
        found += links.named(k)
    return found


def _made_of(links: Links, n: int) -> Iterator[Triple]:
    """Read "the alliance of A and B", "X (A, B and C)"."""
    view = links.view
    phrase, following = view.phrases[n], view.phrases[n + 1]
    gap = [w.lower for w in view.words[phrase.last : following.first]]
    if len(gap) != 1 or gap[0] not in {"(", *view.cues.made_of} or following.pronoun:
        return
    whole = [a for a in links.named(n) if "Coalition" in links.actors.kinds(a.actor)]
    members = [a for a in view.at(n + 1) if _joins(links, a.actor)] if whole else []
    if len(members) < 2 or "Person" in links.actors.kinds(members[0].actor):
        return
    if gap == ["("]:
        end = view.phrases[members[-1].phrase].last
        if end >= view.last or view.words[end].text != ")":
            return
    for member in members:
        if member.actor != whole[0].actor:
            yield Triple(member.actor, "memberOf", whole[0].actor, following.head, given=True)
