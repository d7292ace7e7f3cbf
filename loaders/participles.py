"""Relations that participles beside a noun state: "von X unterstützte Miliz", "Y-backed", "led by X", "loyal to X".

The participle stands before its noun with the agent before it, or behind the noun with the agent behind it; several may
be joined ("finanzierte und bewaffnete"). The noun may be a name or what describes one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.triples import BESIDE_NOUNS, Triple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loaders.noun_links import Links

__all__ = ["participle_relations"]

_HYPHENS = frozenset({"-", "‑", "‐", "–"})
_AGENT = frozenset({"von", "vom", "durch", "by", "door"})
_ENDINGS = ("e", "en", "er", "es", "em", "n", "r", "s")
_PASSED = frozenset({"ADV", "CCONJ"})


def participle_relations(links: Links) -> Iterator[Triple]:
    """Yield what participles beside nouns state."""
    view = links.view
    forms = _forms(view.cues.language)
    for i in range(view.first, view.last):
        word = view.words[i]
        lower = word.lower if word.lower in forms else word.lower.rpartition("-")[2]
        if word.name or lower not in forms:
            continue
        for relation, prepositions in forms[lower]:
            found = list(_read(links, i, relation, prepositions))
            yield from found
            if found and found[0].relation in {"supports", "alliedWith"}:
                break


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return what each participle's form states, with the prepositions of the other end."""
    from actorgraph.loaders.cues import load_cues

    cues, found = load_cues(language), dict[str, list[tuple[str, frozenset[str]]]]()
    stated = [(f.relation, f.participles, _AGENT) for f in cues.frames if f.relation in BESIDE_NOUNS]
    stated += [(a.relation, a.words, a.prepositions) for a in cues.attributes]
    for relation, words, prepositions in stated:
        for form in sorted({word + ending for word in words for ending in ("", *_ENDINGS)}):
            if (relation, prepositions) not in found.setdefault(form, []):
                found[form].append((relation, prepositions))
    return found


def _read(links: Links, i: int, relation: str, prepositions: frozenset[str]) -> Iterator[Triple]:
    agents, targets = _hyphened(links, i, relation)
    if not agents:
        agents, targets = _prenominal(links, i, relation, prepositions)
    if not agents:
        agents, targets = _postnominal(links, i, relation, prepositions)
    if not agents and relation == "leads":
        agents, targets = _relative(links, i, prepositions)
    for agent in agents:
        for target in targets[:1]:
            if agent.actor != target.actor:
                ends = (target.actor, agent.actor) if relation == "alliedWith" else (agent.actor, target.actor)
                yield Triple(ends[0], relation, ends[1], i, given=True)


def _subject(links: Links, relation: str, actor: str) -> bool:
    kinds = links.actors.kinds(actor)
    if relation in {"leads"}:
        return "Person" in kinds
    return not kinds & {"Place"}


def _target(links: Links, actor: str) -> bool:
    return not links.actors.kinds(actor) & {"Place", "Person"}


def _hyphened(links: Links, i: int, relation: str) -> tuple[list[Argument], list[Argument]]:
    """Read "Y-backed movement X"."""
    view = links.view
    start = view.words[i].start
    owners = [m for m in view.mentions if m.last <= i and 0 < start - m.end <= 2]
    within = [m for m in view.mentions if m.first == i and m.role == "compound"]
    if not within and (not owners or view.block.between(owners[-1].end, start) not in _HYPHENS):
        return [], []
    owner = (within or owners)[-1]
    k = next((k for k, p in enumerate(view.phrases) if p.first <= i < p.last or p.first == i + 1), -1)
    if k < 0 or not _subject(links, relation, owner.actor):
        return [], []

    def fits(actor: str) -> bool:
        return actor != owner.actor and _target(links, actor)

    return [Argument(owner.actor, k, "", owner.start, owner.end)], _of_phrase(links, k, i, fits, owner.first)


def _of_phrase(links: Links, k: int, i: int, fits: Callable[[str], bool], start: int) -> list[Argument]:
    """Return whom the phrase behind a participle means: a name in it, else what it describes; `start`: the agent."""
    view = links.view
    phrase = view.phrases[k]
    inside = [m for m in view.mentions if i < m.first < phrase.last and m.last > phrase.head and fits(m.actor)]
    if inside:
        return [Argument(inside[-1].actor, k, "", inside[-1].start, inside[-1].end)]
    if found := links.referent(k, fits):
        return found
    edge, place = links.left_edge(max(0, links.phrase_of(start)), start)
    return links.climb(links.ending(place), fits) if edge == "appos" else []


def _prenominal(
    links: Links, i: int, relation: str, prepositions: frozenset[str]
) -> tuple[list[Argument], list[Argument]]:
    """Read "von X finanzierte und bewaffnete Miliz Y"."""
    view, forms = links.view, _forms(links.view.cues.language)
    j = i - 1
    while j > view.first and (view.words[j].pos in _PASSED or view.words[j].lower in forms):
        j -= 1
    agents = [a for a in view.arguments if view.phrases[a.phrase].last == j + 1]
    agents = [a for a in agents if a.prep in prepositions and _subject(links, relation, a.actor)]
    end = i + 1
    while end < view.last and (view.words[end].pos in _PASSED or view.words[end].lower in forms):
        end += 1
    k = next((k for k, p in enumerate(view.phrases) if p.first <= end < p.last and p.last > end), -1)
    if not agents or k < 0 or k == agents[0].phrase or view.phrases[k].pronoun:
        return [], []
    if view.cues.language == "en" or not view.words[i].lower.endswith(("e", "en", "er", "es", "em")):
        return [], []
    names = {a.actor for a in agents}
    start = view.phrases[agents[0].phrase].first - 1
    return view.at(agents[0].phrase)[:3], _of_phrase(
        links, k, i, lambda actor: actor not in names and _target(links, actor), start
    )


def _relative(links: Links, i: int, prepositions: frozenset[str]) -> tuple[list[Argument], list[Argument]]:
    """Read "die von X geführt wird"."""
    view = links.view
    clause = view.clause_of(i)
    if clause.kind != "rel" or i + 1 >= view.last or not view.words[i + 1].lemmas & view.cues.passive_auxiliaries:
        return [], []
    agents = [a for a in view.arguments if view.phrases[a.phrase].last == i and a.prep in prepositions]
    agents = [a for a in agents if _subject(links, "leads", a.actor)]
    return agents, links.climb(clause.antecedent, lambda actor: _target(links, actor))


def _postnominal(
    links: Links, i: int, relation: str, prepositions: frozenset[str]
) -> tuple[list[Argument], list[Argument]]:
    """Read "Y, led by X", "a militia backed by X"."""
    view, forms = links.view, _forms(links.view.cues.language)
    j = i + 1
    while j < view.last and (view.words[j].pos in _PASSED or view.words[j].lower in forms):
        j += 1
    k = next((k for k, p in enumerate(view.phrases) if p.first == j + 1), -1)
    if j >= view.last or view.words[j].lower not in prepositions or k < 0:
        return [], []
    agents = [a for a in view.at(k) if _subject(links, relation, a.actor)]
    before = i
    while before > view.first and (view.words[before - 1].pos in _PASSED or view.words[before - 1].lower in forms):
        before -= 1
    if before == view.first or not agents:
        return [], []
    word = view.words[before - 1]
    names = {a.actor for a in agents}

    def fits(actor: str) -> bool:
        return actor not in names and _target(links, actor)

    within = links.phrase_of(i)
    if within >= 0 and view.phrases[within].first < before:
        n = within
    else:
        n = links.ending(before - 1) if word.text in {",", "(", "–"} else links.ending(before)
    if n < 0:
        return [], []
    return agents, links.climb(n, fits) or links.referent(n, fits)
