"""Who leads or speaks for a group without a noun for the office.

"a militia of Sheikh X", "X's militia Y", "the government of X", "Y, sein Verband", "X, who speaks for Y", "X, the
mayor of Z, who leads Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.antecedents import person_before, several_people
from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.possessives import demonstrated, owner
from actorgraph.loaders.syntax import apposed
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import OWNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.noun_links import Links

__all__ = ["command"]

_CLOSING = frozenset({")", "«", "»", "“", "”", '"', "’", "‘"})
_PUBLIC = frozenset({"State", "Government", "Ministry", "Agency", "ArmedForces", "Media", "InternationalOrganization"})
_RECENT = 8


def command(links: Links) -> Iterator[Triple]:
    """Yield who leads or speaks for what by possession, by a genitive of a person, or by a verb."""
    people = [m for m in links.view.mentions if "Person" in links.actors.kinds(m.actor)]
    for n in range(len(links.view.phrases)):
        if people:
            yield from _of_person(links, n)
        yield from _possessed(links, n)
    for mention in people:
        yield from _owning(links, mention)
    yield from _speaking(links)
    if people:
        yield from _heading(links)


def _person(links: Links, actor: str) -> bool:
    return "Person" in links.actors.kinds(actor)


def _group(links: Links, actor: str) -> bool:
    """Whether an actor is a group that a person may have as its own: no state, and none of its organs."""
    kinds = links.actors.kinds(actor)
    if "ArmedForces" in kinds and actor not in links.actors.ontology.actors:
        return True  # "X's Sahel Army"
    return bool(kinds & {"Organization", "Coalition"}) and not kinds & _PUBLIC


def _authority(links: Links, actor: str) -> bool:
    return "Government" in links.actors.kinds(actor)


def _group_noun(links: Links, i: int) -> bool:
    word = links.view.words[i]
    return not word.name and bool(word.lemmas & links.cues.group_nouns)


def _of_person(links: Links, n: int) -> Iterator[Triple]:
    """Read "a militia of Sheikh X", "the Y of X", "the cabinet of X"."""
    view = links.view
    phrase = view.phrases[n]
    if n == 0 or phrase.link not in {"of", "gen"}:
        return
    before = view.phrases[n - 1]
    gap = [w.text for w in view.words[before.last : phrase.first] if w.text not in _CLOSING]
    people = [a for a in links.named(n) if _person(links, a.actor)]
    if not people or len(gap) > 1 or n - 1 in links.titled:
        return
    head = view.words[before.head]
    if head.lemmas & links.cues.bodies.get("Government", frozenset()) and not head.name:
        led = [a for a in links.named(n - 1) if links.actors.kinds(a.actor) & {"Government", "State"}]
        state = links.actors.nationality(people[0].actor)
        if led or state:
            yield Triple(people[0].actor, "leads", led[0].actor if led else state or "", before.head, given=True)
        return
    own = [a for a in links.named(n - 1) if _group(links, a.actor) or _authority(links, a.actor)]
    if own or not _group_noun(links, before.head):
        if own and _bare(links, n - 1, own[0]):
            yield Triple(people[0].actor, "leads", own[0].actor, before.head, given=True)
        return
    if "Number=Plur" in head.morph:
        return
    led = links.referent(n - 1, lambda a: _group(links, a))
    known = view.words[before.first].lower not in view.cues.indefinite
    if not led and known and (meant := _described(links, before.head)):
        led = [Argument(meant, n - 1, before.prep, 0, 0)]
        view.describe(led[0])
    for one in led[:1]:
        yield Triple(people[0].actor, "leads", one.actor, before.head, given=True)


def _described(links: Links, i: int) -> str | None:
    """Return the actor named before this sentence that a noun may stand for ("the movement of X")."""
    words = links.view.words[i].lemmas | {links.view.words[i].lower}
    kinds = {kind for d in links.cues.descriptions if words & d.words for kind in d.kinds} - {"Community"}
    earlier = [m.actor for m in links.view.earlier[::-1]] or links.actors.before[: -_RECENT - 1 : -1]
    for wanted in (kinds - {"Organization"}, kinds):
        if found := [a for a in earlier if links.actors.kinds(a) & wanted and _group(links, a)]:
            return found[0]
    return None


def _bare(links: Links, n: int, group: Argument) -> bool:
    """Whether a phrase is a group's name and nothing of it ("fighters of the League of X")."""
    head = links.view.words[links.view.phrases[n].head]
    return (head.start >= group.start and head.end <= group.end) or _group_noun(links, links.view.phrases[n].head)


def _owning(links: Links, mention: Mention) -> Iterator[Triple]:
    """Read "X's militia Y", "X's Y", "Xs Miliz Y", "X's government"."""
    view = links.view
    i = mention.last
    if mention.role == "part" and view.words[i - 2].lower in OWNING:
        yield from _governing(links, mention, i - 1)
    if i >= view.last:
        return
    if view.words[i].lower in OWNING:
        i += 1
    elif view.words[i - 1].lower not in OWNING and (
        not links.cues.genitive_s
        or not view.words[i - 1].lower.endswith("s")
        or (links.cues.language == "de" and not _shortened(links, mention))
    ):
        return
    yield from _governing(links, mention, next((j for j in range(i, view.last) if view.words[j].pos != "ADJ"), i))
    named = {m.first for m in view.mentions if m.role == "name"}
    while i < view.last and i not in named and (_group_noun(links, i) or view.words[i].pos == "ADJ"):
        i += 1
    found = [m for m in view.mentions if m.first == i and m.role == "name" and _group(links, m.actor)]
    if found:
        yield Triple(mention.actor, "leads", found[0].actor, i, given=True)


def _governing(links: Links, mention: Mention, i: int) -> Iterator[Triple]:
    """Read the word behind a known person's name in the genitive: his government is his state's."""
    word, view = links.view.words[i], links.view
    compound = i + 1 < view.last and view.words[i + 1].pos == "NOUN"  # "X's government critics"
    if word.name or compound or not word.lemmas & links.cues.bodies.get("Government", frozenset()):
        return
    if (state := links.actors.nationality(mention.actor)) is not None:
        yield Triple(mention.actor, "leads", state, i, given=True)


def _shortened(links: Links, mention: Mention) -> bool:
    """Whether a name has a genitive's s that is not its own, as other mentions of it tell."""
    text = links.view.block.between(mention.start, mention.end)
    return text.endswith("s") and not links.actors.has_name(mention.actor, text)


def _possessed(links: Links, n: int) -> Iterator[Triple]:
    """Read "his militia Y", "deren Y", "its armed wing Y"."""
    view = links.view
    phrase = view.phrases[n]
    first = view.words[phrase.first].lower
    clause = view.clause_of(phrase.first)
    whose = phrase.first > view.first and view.words[phrase.first - 1].lower in view.cues.whose and clause.kind == "rel"
    shown = first in view.cues.demonstrative_whose
    personal = view.cues.his | view.cues.her
    owned = (shown or first in personal | view.cues.shared_possessives) and phrase.last - phrase.first > 1
    if phrase.pronoun or not (owned or whose) or (first in view.cues.his and several_people(view, n)):
        return
    start = phrase.first + (not whose)
    inside = [m for m in view.mentions if start <= m.first < phrase.last and m.role in {"name", "compound"}]
    found = [m for m in inside if _group(links, m.actor) and "Coalition" not in links.actors.kinds(m.actor)]
    found = found or _beside(links, n)
    between = range(start, min(found[0].first, phrase.last)) if found else range(0)
    if not found or any(not _group_noun(links, i) and view.words[i].pos != "ADJ" for i in between):
        return
    others = view.cues.allies | view.cues.rivals | view.cues.hostile | view.cues.former
    if any(view.words[i].lemmas & others for i in between):
        return

    def fits(actor: str) -> bool:
        if actor == found[0].actor:
            return False
        able = first not in view.cues.shared_possessives and _person(links, actor)
        return able or (first not in view.cues.her and _group(links, actor))

    if whose:
        people = links.climb(clause.antecedent, lambda a: _person(links, a))
        yield from (Triple(a.actor, "leads", found[0].actor, found[0].first, given=True) for a in people[:1])
        return
    if phrase.link == "coord" and (beside := [a for a in links.named(n - 1) if _person(links, a.actor)]):
        yield Triple(beside[0].actor, "leads", found[0].actor, found[0].first, given=True)  # "X and his militia Y"
        return
    if first in personal and not shown and (person := person_before(view, n)):
        yield Triple(person, "leads", found[0].actor, found[0].first, given=True)
        return
    for holder in demonstrated(links, phrase, fits) if shown else owner(links, phrase, fits):
        relation = "leads" if _person(links, holder.actor) else "subOrganizationOf"
        ends = (holder.actor, found[0].actor) if relation == "leads" else (found[0].actor, holder.actor)
        yield Triple(ends[0], relation, ends[1], found[0].first, given=True)


def _beside(links: Links, n: int) -> list[Mention]:
    """Return the name in apposition to a possessed group ("his organisation, Y, …")."""
    view = links.view
    if n + 1 >= len(view.phrases) or view.phrases[n + 1].link != "appos" or not apposed(view, n + 1):
        return []
    following = view.phrases[n + 1]
    if not _group_noun(links, view.phrases[n].head) or view.words[view.phrases[n].last].text != ",":
        return []
    named = [m for m in view.mentions if following.first <= m.first < following.last and m.role == "name"]
    return [m for m in named if _group(links, m.actor) and "Coalition" not in links.actors.kinds(m.actor)]


def _speaking(links: Links) -> Iterator[Triple]:
    """Read "X, who speaks for Y", "die namens Y het woord voert"."""
    view = links.view
    for i in range(view.first, view.last):
        if view.words[i].pos not in {"VERB", "AUX"} or not view.words[i].lemmas & links.cues.speaking:
            continue
        clause = view.clause_of(i)
        inside = [j for a, b in clause.spans for j in range(a, b)]
        if any(view.words[j].lower in view.cues.reflexive for j in inside):
            continue
        for k, phrase in enumerate(view.phrases):
            if phrase.first not in clause or not _in_name_of(links, k):
                continue
            groups = [a for a in links.named(k) if not links.actors.kinds(a.actor) & {"Person", "Place"}]
            groups = groups or [a for m in links.chain(k) for a in links.named(m) if _group(links, a.actor)]
            speakers = view.subjects(view.roles(i)[0])
            if clause.kind == "rel" and not any(_person(links, a.actor) for a in speakers):
                speakers = links.climb(clause.antecedent, lambda a: _person(links, a))
            for speaker in speakers[:1]:
                if groups and _person(links, speaker.actor):
                    yield Triple(speaker.actor, "spokespersonOf", groups[0].actor, i)


def _in_name_of(links: Links, k: int) -> bool:
    """Whether a phrase stands behind "for" or "on behalf of"."""
    view = links.view
    phrase = view.phrases[k]
    before = view.words[phrase.first - 1].lower if phrase.first > view.first else ""
    if phrase.first > view.first + 1 and view.words[phrase.first - 2].lemmas & view.cues.office_relation.keys():
        return False  # "X and a spokesman for Y spoke"
    return before in view.cues.speaks_for or (
        view.words[phrase.head].lower in view.cues.behalf and phrase.prep in view.cues.on_behalf
    )


def _heading(links: Links) -> Iterator[Triple]:
    """Read ", who leads Y" behind an apposition to a person."""
    view = links.view
    for i in range(view.first, view.last):
        if view.words[i].pos != "VERB" or not view.words[i].lemmas & links.cues.heading:
            continue
        clause = view.clause_of(i)
        opener = view.words[clause.spans[0][0]].lower
        if clause.kind != "rel" or view.passive(i) or opener in view.cues.whose | view.cues.whereof:
            continue
        direct = view.roles(i)[1]
        bare = [direct] if direct >= 0 else view.bare(clause)
        led = [a for b in bare if view.phrases[b].first in clause for a in view.at(b) if _group(links, a.actor)]
        leaders = links.climb(clause.antecedent, lambda a: _person(links, a))
        if led and leaders:
            yield Triple(leaders[0].actor, "leads", led[0].actor, i)
