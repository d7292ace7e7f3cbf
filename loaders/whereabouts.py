"""Where a group is active and where forces are stationed, as noun phrases and adjectives say it.

"a militia in Y", "active in Y", "based in Y", "in Y stationierte Soldaten", "troops in Y".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import argument
from actorgraph.loaders.triples import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.noun_links import Links

__all__ = ["place_relations"]

_GROUPS = frozenset({"ArmedGroup", "Wing", "Party", "Community"})


def place_relations(links: Links) -> Iterator[Triple]:
    """Yield who is active or stationed where."""
    view = links.view
    for i in range(view.first, view.last):
        located = _forms(view.cues.language).get(view.words[i].lower, "")
        if located and not view.words[i].name:
            yield from _by_word(links, i, located)
    for n in range(len(view.phrases) - 1):
        yield from _by_noun(links, n)
    yield from _having(links)


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[str, str]:
    """Return the relation that each form of an adjective of place states."""
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    return {
        word + end: relation
        for relation in reversed(cues.located)
        for word in cues.located[relation]
        for end in ("", *cues.adjective_endings)
    }


def _placed(links: Links, k: int) -> list[Argument]:
    """Return the place that a phrase behind `in` names, and those joined to it."""
    view = links.view
    found = [a for a in view.at(k) if links.actors.kinds(a.actor) & {"Place", "State"}]
    if found or not view.words[view.phrases[k].head].lemmas & view.cues.parts:
        return found
    inside = [m for m in view.mentions if view.phrases[k].head < m.first < view.phrases[k].last and m.role == "name"]
    if inside and links.actors.kinds(inside[0].actor) & {"Place", "State"}:
        return [argument(inside[0], k)]
    behind = links.chain(k)[:1]
    return [a for m in behind for a in view.at(m) if links.actors.kinds(a.actor) & {"Place", "State"}]


def _acts(links: Links, actor: str) -> bool:
    return not links.actors.kinds(actor) & {"Place", "State", "Person"}


def _by_word(links: Links, i: int, relation: str) -> Iterator[Triple]:
    """Read "active in Y", "in Y aktiv", "die in Y ansässige Z"."""
    view = links.view

    def fits(actor: str) -> bool:
        return _acts(links, actor)

    before = [k for k, p in enumerate(view.phrases) if p.last == i and p.prep in view.cues.placed_in]
    after = [k for k, p in enumerate(view.phrases) if p.first in {i + 2, i + 3} and p.prep in view.cues.placed_in]
    k = (before or after or [-1])[0]
    places = _placed(links, k) if k >= 0 else []
    if not places:
        return
    following = next((m for m, p in enumerate(view.phrases) if p.first <= i + 1 < p.last and not p.prep), -1)
    attributive = before and following >= 0 and view.cues.attributes_first and not view.words[i].lower.endswith("t")
    stated = False
    if attributive and view.words[i].lower.endswith(view.cues.adjective_endings):
        holders = links.referent(following, fits)
    else:
        clause = view.clause_of(i)
        copula = any(
            view.words[j].lemmas & view.cues.copulas and view.words[j].pos in {"AUX", "VERB"}
            for a, b in clause.spans
            for j in range(a, b)
        )
        bare = [b for b in view.bare(clause) if view.phrases[b].first < i] if copula else []
        holders = [a for b in bare[:1] for a in view.at(b) if fits(a.actor)]
        stated = bool(holders)
        if not holders and clause.kind == "rel":
            holders = links.climb(clause.antecedent, fits)
        if not holders and not before:
            word = view.words[i - 1] if i > view.first else view.words[i]
            n = links.ending(i - 1) if word.text in {",", "("} else links.ending(i)
            holders = links.climb(n, fits) if n >= 0 else []
    for holder in holders:
        for place in places:
            yield Triple(holder.actor, relation, place.actor, i, given=not stated)


def _by_noun(links: Links, n: int) -> Iterator[Triple]:
    """Read "a militia in Y" of a named group, "Z troops in Y"."""
    view = links.view
    phrase, following = view.phrases[n], view.phrases[n + 1]
    gap = view.words[phrase.last : following.first]
    if len(gap) != 1 or gap[0].lower not in view.cues.spread_over or phrase.pronoun or not _placed(links, n + 1):
        return
    head = view.words[phrase.head]
    group = any(head.lemmas & words for kind, words in view.cues.groups.items() if kind in _GROUPS)
    named = links.named(n)
    kinds = links.actors.kinds(named[0].actor) if named else frozenset[str]()
    direction = view.words[following.first].lower in view.cues.accusative_articles
    end = view.words[following.last].lower if following.last < view.last else ""
    agent = phrase.prep in view.cues.by and view.cues.language != "en"  # "von Soldaten in X getötet"
    if phrase.prep in view.cues.struck_at or agent or direction or end in view.cues.entering:
        return
    if (
        "ArmedForces" in kinds
        and not head.lemmas & view.cues.bases
        and head.lemmas & view.cues.bodies.get("ArmedForces", frozenset())
    ):
        holders, relation = named, "stationedIn"
    elif group and not named:
        edge, place = links.left_edge(n, phrase.head)
        holders = links.climb(links.ending(place), lambda a: _acts(links, a)) if edge == "appos" else []
        relation = "operatesIn"
    elif kinds & _GROUPS and named and _opens(links, n):
        holders, relation = [*(links.named(n - 1) if phrase.link == "coord" else []), *named], "operatesIn"
    else:
        return
    for holder in holders:
        for where in _placed(links, n + 1)[:1]:
            yield Triple(holder.actor, relation, where.actor, phrase.head, given=True)


def _having(links: Links) -> Iterator[Triple]:
    """Read "Y, where Z has its headquarters", "Z has bases in Y"."""
    view = links.view
    for i in range(view.first, view.last):
        if not (view.words[i].lemmas & view.cues.having and view.words[i].pos in {"AUX", "VERB"}):
            continue
        clause = view.clause_of(i)
        inside = [j for a, b in clause.spans for j in range(a, b)]
        if any(view.words[j].pos in {"AUX", "VERB"} and j != i for j in inside):
            continue
        held = [j for j in inside if view.words[j].lemmas & view.cues.seats and not view.words[j].name]
        if not held:
            continue
        holders = [a for a in view.subjects(view.roles(i)[0]) if not links.actors.kinds(a.actor) & {"Place", "Person"}]
        places = [a for a in view.arguments if a.prep in view.cues.placed_in and view.phrases[a.phrase].first in clause]
        places = [a for a in places if links.actors.kinds(a.actor) & {"Place", "State"}]
        where = view.words[clause.spans[0][0]].lower in view.cues.where
        if not places and where:
            places = links.climb(clause.antecedent, lambda a: bool(links.actors.kinds(a) & {"Place", "State"}))
        if not places and where:
            n = links.ending(clause.spans[0][0] - 1)
            places = links.climb(n, lambda a: bool(links.actors.kinds(a) & {"Place", "State"}))
        for holder in holders[:1]:
            for place in places[:3]:
                yield Triple(holder.actor, "stationedIn", place.actor, i)


def _opens(links: Links, n: int) -> bool:
    """Whether a group's name with its place stands in a list, where the place can't be the verb's."""
    view = links.view
    before, after = view.phrases[n], view.phrases[n + 1]
    end = view.words[after.last].text if after.last < view.last else ""
    listed = before.link in {"coord", "appos"} and not before.prep
    joined = end == "," or end in view.cues.and_
    return joined and (listed or (n + 2 < len(view.phrases) and view.phrases[n + 2].link in {"coord", "appos"}))
