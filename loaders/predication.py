"""Who holds a role by what a clause says: copulas, "as a member of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.frameparts import verbs_near

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loaders.noun_links import Links

__all__ = ["among", "as_role", "copular"]


def copular(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the other end of a copula: "X is leader of Y", "the leader of Y is X", "X, who is leader of Y"."""
    view, phrase = links.view, links.view.phrases[n]
    last = view.phrases[(links.chain(n) or [n])[-1]].last
    j = last
    while j < view.last and (view.words[j].pos == "ADV" or view.words[j].lower in links.cues.negation):
        j += 1
    forward = j < view.last and _copula(links, j) and not phrase.prep
    if forward:
        k = next((k for k, p in enumerate(view.phrases) if p.first > j), -1)
        between = view.words[j + 1 : view.phrases[k].first] if k >= 0 else []
        named = k >= 0 and not view.phrases[k].prep and all(w.pos in {"ADV", "PUNCT"} for w in between)
        if named and (found := [a for a in view.at(k) if fits(a.actor)]) and links.named(k):
            return found
    clause = view.clause_of(phrase.first)
    edge, place = links.left_edge(n, phrase.head)
    if edge == "appos" and view.words[place + 1].lower in links.cues.relative_pronouns and last < view.last:
        closed = last + 1 >= view.last or view.words[last + 1].pos == "PUNCT"
        if closed and _copula(links, last):
            return links.climb(links.ending(place), fits)
    if phrase.link == "coord" or (edge == "appos" and clause.kind != "rel"):
        return []
    inside = [i for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"AUX", "VERB"}]
    if phrase.prep or not inside or not any(_copula(links, i) for i in inside):
        return []
    if not all(view.words[i].pos == "AUX" or _copula(links, i) for i in inside):
        return []
    verb = next(i for i in inside if _copula(links, i))
    if not links.cues.verb_second and verb > phrase.first:
        return []
    bare = [b for b in view.bare(clause) if b < n and view.may_be_subject(b) and not _hangs(links, n, b)]
    if not bare and clause.kind == "rel" and _copula(links, inside[-1]):
        return links.climb(clause.antecedent, fits)
    for b in reversed(bare):
        if found := [a for a in view.subjects(b) if fits(a.actor)]:
            return found
    subject = view.roles(verb)[0] if not bare and clause.kind == "main" else -1
    return [a for a in view.subjects(subject) if fits(a.actor)] if subject >= 0 and subject < n else []


def _hangs(links: Links, n: int, other: int) -> bool:
    return n in links.chain(other)


def _copula(links: Links, i: int) -> bool:
    word = links.view.words[i]
    return word.pos in {"AUX", "VERB"} and bool(word.lemmas & links.cues.copulas)


def as_role(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the subject of "as a member of …"."""
    view, phrase = links.view, links.view.phrases[n]
    opener = view.words[phrase.first - 1].lower if phrase.first > view.first else ""
    clause = view.clause_of(phrase.first)
    if phrase.prep in view.cues.into_office and any(
        view.words[i].lemmas & links.cues.appointing for a, b in clause.spans for i in range(a, b)
    ):
        if clause.kind == "rel" and (found := links.climb(clause.antecedent, fits)):
            return found
    elif opener not in links.cues.role_openers and phrase.prep not in links.cues.role_openers:
        return []
    if clause.kind == "sub" and clause.spans[0][0] == phrase.first - 1:
        return []  # "als Kämpfer von Y ihn töteten"
    if named := _named_as(links, n, fits):
        return named
    for near in (clause, clause.governor):
        bare = [b for b in view.bare(near) if b != n and view.may_be_subject(b)] if near is not None else []
        if bare:
            return [a for b in bare[:1] for a in view.subjects(b) if fits(a.actor)]
    return []


def _named_as(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return who is named or seen as something: "named X as Y's financier"."""
    view, phrase = links.view, links.view.phrases[n]
    verbs = [
        j for j in verbs_near(view, phrase.first) if j < phrase.first and view.words[j].lemmas & view.cues.naming_as
    ]
    if not verbs:
        return []
    subject, direct = view.roles(verbs[-1])
    if view.passive(verbs[-1]):
        return [a for a in view.subjects(subject)[:1] if fits(a.actor)]
    return [a for a in view.at(direct) if fits(a.actor)] if direct >= 0 and direct < n else []


def among(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the subject of "among its founders is X", "zu ihren Gegnern gehört X"."""
    view, phrase = links.view, links.view.phrases[n]
    if phrase.prep not in view.cues.among:
        return []
    clause = view.clause_of(phrase.first)
    verbs = [i for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"VERB", "AUX"}]
    if not verbs or not all(view.words[i].lemmas & (links.cues.counting | links.cues.copulas) for i in verbs):
        return []
    bare = [b for b in view.bare(clause) if b != n and view.may_be_subject(b)]
    return [a for b in bare[:1] for a in view.subjects(b) if fits(a.actor)]
