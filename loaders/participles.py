"""Relations that participles beside a noun state: "von X unterstützte Miliz", "Y-backed", "led by X", "loyal to X".

The participle stands before its noun with the agent before it, or behind the noun with the agent behind it; several may
be joined ("finanzierte und bewaffnete"). The noun may be a name or what describes one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.frameindex import inflected
from actorgraph.loaders.frameparts import owners
from actorgraph.loaders.triples import BESIDE_NOUNS, Triple
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loaders.noun_links import Links

__all__ = ["participle_relations"]

_HYPHENS = frozenset({"-", "‑", "‐", "–"})
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
    stated = [(f.relation, f.participles, cues.by) for f in cues.frames if f.relation in BESIDE_NOUNS]
    stated += [(a.relation, a.words, a.prepositions) for a in cues.attributes]
    for relation, words, prepositions in stated:
        for form in sorted(inflected(words, cues.participle_inflections)):
            if (relation, prepositions) not in found.setdefault(form, []):
                found[form].append((relation, prepositions))
    return found


def _read(links: Links, i: int, relation: str, prepositions: frozenset[str]) -> Iterator[Triple]:
    agents, targets = _hyphened(links, i, relation)
    if not agents:
        agents, targets = _prenominal(links, i, relation, prepositions)
    if not agents:
        agents, targets = _postnominal(links, i, relation, prepositions)
    stated = not targets and (relation == "leads" or not prepositions & links.cues.by)
    if stated:
        agents, targets = _predicative(links, i, relation, prepositions)
    for agent in agents:
        for target in targets:
            if agent.actor != target.actor:
                ends = (agent.actor, target.actor) if prepositions & links.cues.by else (target.actor, agent.actor)
                if relation != "leads" or _heads(links, *ends):
                    yield Triple(ends[0], relation, ends[1], i, given=not stated)


def _heads(links: Links, leader: str, led: str) -> bool:
    """Whether a state leads only a coalition."""
    return "Person" in links.actors.kinds(leader) or "Coalition" in links.actors.kinds(led)


def _subject(links: Links, relation: str, actor: str) -> bool:
    kinds = links.actors.kinds(actor)
    if relation == "leads":
        return bool(kinds & {"Person", "State", "Organization"})
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
    if phrase.article >= 0 and phrase.link == "appos":
        return [a for a in view.at(k - 1)[:1] if fits(a.actor)]
    edge, place = links.left_edge(max(0, links.phrase_of(start)), start)
    return links.climb(links.ending(place), fits) if edge == "appos" else []


def _prenominal(
    links: Links, i: int, relation: str, prepositions: frozenset[str]
) -> tuple[list[Argument], list[Argument]]:
    """Read "von X finanzierte und bewaffnete Miliz Y"."""
    view, forms = links.view, _forms(links.view.cues.language)
    agents = _agents_before(links, i, relation, prepositions)
    end = i + 1
    while end < view.last:
        if view.words[end].pos in _PASSED or view.words[end].lower in forms:
            end += 1
        elif view.words[end - 1].pos == "CCONJ" and view.words[end].lower in view.cues.by:  # "und von Z ausgebildete"
            end = next((p.last for p in view.phrases if p.first == end + 1), view.last)
        else:
            break
    k = next((k for k, p in enumerate(view.phrases) if p.first <= end < p.last and p.last > end), -1)
    if not agents or k < 0 or k == agents[0].phrase or view.phrases[k].pronoun:
        return [], []
    if not view.cues.attributes_first or not view.words[i].lower.endswith(view.cues.adjective_endings):
        return [], []
    names = {a.actor for a in agents}
    start = view.phrases[agents[0].phrase].first - 1
    return agents, _of_phrase(links, k, i, lambda actor: actor not in names and _target(links, actor), start)[:1]


def _agents_before(links: Links, i: int, relation: str, prepositions: frozenset[str]) -> list[Argument]:
    """Return the actors behind "by" or "with" right before a participle; words of time may stand between."""
    view, forms = links.view, _forms(links.view.cues.language)
    j = i - 1
    while j > view.first and (_between(links, j) or view.words[j].lower in forms):
        j -= 1
    last = next((a for a in view.arguments if view.phrases[a.phrase].last == j + 1 and a.prep in prepositions), None)
    found = links.coordinated(last.phrase, lambda actor: _subject(links, relation, actor)) if last is not None else []
    return [a for a in found if a.prep in prepositions]


def _between(links: Links, j: int) -> bool:
    """Whether a word may stand between a participle and its agent: an adverb, a conjunction, a time."""
    word = links.view.words[j]
    if word.pos in _PASSED or word.lemmas & links.cues.times or word.lower in links.cues.months:
        return True
    timed = word.pos == "NUM" and word.text.isdigit()
    if word.pos not in {"ADP", "SCONJ"} or j + 1 >= links.view.last:
        return timed
    after = links.view.words[j + 1]
    return after.text.isdigit() or after.lower in links.cues.months or bool(after.lemmas & links.cues.times)


def _predicative(
    links: Links, i: int, relation: str, prepositions: frozenset[str]
) -> tuple[list[Argument], list[Argument]]:
    """Read "die von X geführt wird", "is allied with X", "ist mit X verbündet"."""
    view = links.view
    clause = view.clause_of(i)
    inside = [j for a, b in clause.spans for j in range(a, b) if view.words[j].pos in {"AUX", "VERB"} and j != i]
    carried = view.cues.passive_auxiliaries | (frozenset() if prepositions & links.cues.by else view.cues.copulas)
    if not any(view.words[j].lemmas & carried for j in inside):
        return [], []
    agents = _agents_before(links, i, relation, prepositions) or _agents_behind(links, i, relation, prepositions)[0]
    names = {a.actor for a in agents}

    def fits(actor: str) -> bool:
        return actor not in names and _target(links, actor)

    bare = [b for b in view.bare(clause) if view.may_be_subject(b) and view.phrases[b].first < i]
    if not agents or (not bare and clause.kind != "rel"):
        return [], []
    targets = view.subjects(bare[0]) if bare else links.climb(clause.antecedent, fits)
    return agents, [t for t in targets if fits(t.actor)]


def _agents_behind(links: Links, i: int, relation: str, prepositions: frozenset[str]) -> tuple[list[Argument], int]:
    """Return the actors behind "by" or "with" that follows a participle, and the word where that begins."""
    view, forms = links.view, _forms(links.view.cues.language)
    j = i + 1
    while (
        j < view.last
        and (_between(links, j) or view.words[j].lower in forms)
        and view.words[j].lower not in view.cues.by
    ):
        j += 1
    if j >= view.last or view.words[j].lower not in prepositions or (j > i + 1 and view.words[j - 1].pos == "CCONJ"):
        return [], j
    k = next((k for k, p in enumerate(view.phrases) if p.first == j + 1), -1)
    power = k >= 0 and view.words[view.phrases[k].head].lemmas & view.cues.powers
    if power and not view.at(k):  # "backed by Norlandic air power"
        return [a for a in owners(view, k, view.phrases[k].head) if _subject(links, relation, a.actor)], j
    return [a for a in view.at(k) if _subject(links, relation, a.actor)] if k >= 0 else [], j


def _opened(links: Links, agents: list[Argument]) -> list[Argument]:
    """Return the subject behind a participle that opens the sentence: "Backed by X, Y …", "Unterstützt von X, Y …"."""
    view = links.view
    names = {a.actor for a in agents}
    last = view.phrases[agents[-1].phrase].last if agents else view.last
    comma = next((j for j in range(last, min(view.last, last + 8)) if view.words[j].text == ","), view.last)
    if comma == view.last and view.cues.language == "de":  # "Unterstützt von X nahm Y …"
        comma = next((j for j in range(last, min(view.last, last + 8)) if view.words[j].pos in VERBAL), view.last)
    n = next((n for n, p in enumerate(view.phrases) if p.first > comma and not p.prep), -1)
    return [a for a in view.subjects(n) if a.actor not in names and _target(links, a.actor)] if n >= 0 else []


def _postnominal(
    links: Links, i: int, relation: str, prepositions: frozenset[str]
) -> tuple[list[Argument], list[Argument]]:
    """Read "Y, led by X", "a militia founded by X and funded by Z", "Y, von X bewaffnet, …"."""
    view, forms = links.view, _forms(links.view.cues.language)
    agents, end = _agents_behind(links, i, relation, prepositions)
    before = i
    if not agents:
        agents = _agents_before(links, i, relation, prepositions)
        before = view.phrases[agents[0].phrase].first - 1 if agents else i
        end = i
        if not agents or (i + 1 < view.last and view.words[i + 1].pos in {"AUX", "VERB", "NOUN", "PROPN"}):
            return [], []
    while before > view.first and (_between(links, before - 1) or view.words[before - 1].lower in forms):
        before -= 1
    if before == view.first and end > i:
        return agents, _opened(links, agents)
    if before == view.first or not agents:
        return [], []
    word = view.words[before - 1]
    names = {a.actor for a in agents}

    def fits(actor: str) -> bool:
        return actor not in names and _target(links, actor)

    if end == i and word.text not in {",", "(", "–"}:
        return [], []
    within = links.phrase_of(i)
    if within >= 0 and view.phrases[within].first < before:
        n = within
    else:
        n = links.ending(before - 1) if word.text in {",", "(", "–"} else links.ending(before)
    found = links.described.get(before) or (links.climb(n, fits) or links.referent(n, fits) if n >= 0 else [])
    if found:
        links.described[view.phrases[agents[-1].phrase].last] = found[:1]
    return agents, found[:1]
