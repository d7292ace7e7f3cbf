"""Who belongs to whom by a preposition, a verb of working or an adjective of rivalry.

"X of the Y Institute", "the Y Brigade of Z", "X, who works at Y", "Y under the command of X", "Z, a rival force".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import verbs_near
from actorgraph.loaders.possessives import owner
from actorgraph.loaders.role_words import ends_in
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import OWNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.noun_links import Links
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["affiliations"]

_LED = frozenset({"ArmedGroup", "Wing", "Party"})
_WHOLE = _LED | {"ArmedForces"}


def affiliations(links: Links) -> Iterator[Triple]:
    """Yield what prepositions and adjectives between names state."""
    for n in range(len(links.view.phrases)):
        yield from _of(links, n)
        yield from _in_brackets(links, n)
        yield from _under(links, n)
        yield from _rival(links, n)
        yield from _helm(links, n)
        yield from _against(links, n)
    yield from _owned(links)
    yield from _working(links)


def _owned(links: Links) -> Iterator[Triple]:
    """Read "Y's Z Brigade"; a person's group is read in `command`."""
    view = links.view
    for one, other in pairwise(view.mentions):
        between = [w.lower for w in view.words[one.last : other.first] if not w.lower.startswith(view.cues.own)]
        end = view.words[one.last - 1].lower
        owned = end in OWNING or (not between and end.endswith("s")) or (len(between) == 1 and between[0] in OWNING)
        if {one.role, other.role} != {"name"} or not owned or one.actor == other.actor:
            continue
        if "Wing" in links.actors.kinds(other.actor) and links.actors.kinds(one.actor) & _WHOLE:
            yield Triple(other.actor, "subOrganizationOf", one.actor, other.first, given=True)


def _of(links: Links, n: int) -> Iterator[Triple]:
    """Read "X of the Y Institute", "the Y Brigade of Z" and "die Y-Brigade der Z"."""
    view = links.view
    phrase = view.phrases[n]
    of = n > 0 and view.words[phrase.first - 1].lower in view.cues.of
    apart = of and phrase.first - view.phrases[n - 1].last == 2 and _enclosed(view, phrase)
    if n == 0 or not (phrase.link == "gen" or (phrase.link == "of" and of) or apart):
        return
    one, other = links.named(n - 1), links.named(n)
    if (
        (n - 1 in links.titled and not apart)
        or not one
        or not other
        or (phrase.first - view.phrases[n - 1].last > 1 and not apart)
    ):
        return
    clause = view.clause_of(phrase.first)
    verbs = [view.words[i] for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"VERB", "AUX"}]
    if view.cues.language != "en" and any(w.lemmas & view.cues.passive_auxiliaries for w in verbs):
        return
    kinds, whole = links.actors.kinds(one[0].actor), links.actors.kinds(other[0].actor)
    if "Person" in kinds and "Organization" in whole and (phrase.link == "of" or apart):
        yield Triple(one[0].actor, "memberOf", other[0].actor, phrase.head, given=True)
    elif not apart and (
        ("Wing" in kinds and whole & _WHOLE) or (kinds & _LED and whole & _LED and _unit(links, n - 1))
    ):
        yield Triple(one[0].actor, "subOrganizationOf", other[0].actor, phrase.head, given=True)


def _in_brackets(links: Links, n: int) -> Iterator[Triple]:
    """Read "X (Y Party)": a person and an organisation of his in brackets."""
    view = links.view
    if n + 1 >= len(view.phrases):
        return
    phrase, beside = view.phrases[n], view.phrases[n + 1]
    closed = beside.last < view.last and view.words[beside.last].text == ")"
    if not closed or [w.text for w in view.words[phrase.last : beside.first]] != ["("]:
        return
    one, other = links.named(n), links.named(n + 1)
    if one and other and "Person" in links.actors.kinds(one[0].actor):
        kinds = links.actors.kinds(other[0].actor)
        if "Organization" in kinds and not kinds & {"Media", "Agency", "Ministry", "Government"}:
            yield Triple(one[0].actor, "memberOf", other[0].actor, beside.head, given=True)


def _enclosed(view: SentenceView, phrase: Phrase) -> bool:
    """Whether commas enclose a phrase and its preposition (", of the Y Party,")."""
    closed = phrase.last >= view.last or view.words[phrase.last].text in {",", "."}
    return closed and view.words[phrase.first - 2].text == ","


def _unit(links: Links, n: int) -> bool:
    """Whether a name tells that it is a unit's ("the Cedar Brigade")."""
    view = links.view
    phrase = view.phrases[n]
    named = view.words[phrase.head] if phrase.name < 0 else view.words[phrase.last - 1]
    tails = links.cues.wings
    return bool(named.lemmas & tails) or (links.cues.compounds and ends_in(named.lower, tails))


def _under(links: Links, n: int) -> Iterator[Triple]:
    """Read "Y under the command of X"."""
    view = links.view
    phrase = view.phrases[n]
    if phrase.prep not in view.cues.under:
        return
    opens = phrase.first - 1 == view.first
    verbs = verbs_near(view, phrase.head)
    mine = view.subjects(view.roles(verbs[0])[0]) if verbs else []
    if not view.words[phrase.head].lemmas & view.cues.leadership:
        people = [a for a in links.named(n) if "Person" in links.actors.kinds(a.actor)]
        k = links.ending(phrase.first - 1)
        groups = [a for a in links.named(k) if links.actors.kinds(a.actor) & _LED] if people and k >= 0 else []
        if people and opens and verbs:  # "Under its commander X, Y grew"
            groups = [a for a in mine[:1] if links.actors.kinds(a.actor) & {*_LED, "Organization"}]
        yield from (Triple(people[0].actor, "leads", a.actor, phrase.head, given=True) for a in groups)
        return
    leaders = [a for k in links.chain(n) for a in links.named(k) if "Place" not in links.actors.kinds(a.actor)]
    place = phrase.first - 1
    place -= place > view.first and view.words[place - 1].text == ","

    def fits(actor: str) -> bool:
        return not links.actors.kinds(actor) & {"Person", "Place", "ArmedForces"}

    k = links.ending(place)
    led = links.climb(k, fits) or links.referent(k, fits) if leaders and k >= 0 else []
    if leaders and opens and view.clause_of(phrase.head).spans[0][0] == view.first:
        led = [a for a in mine if fits(a.actor)][:1]  # "Under X's command, Y grew", "Onder leiding van X groeide Y"
    elif leaders and not led and all(view.words[i].lemmas & view.cues.standing for i in verbs):
        led = [a for a in mine if fits(a.actor)]  # "Y stood under X's command"
    person = bool(leaders) and "Person" in links.actors.kinds(leaders[0].actor)
    if led and (person or "Coalition" in links.actors.kinds(led[0].actor)):
        yield Triple(leaders[0].actor, "leads", led[0].actor, phrase.head, given=True)


def _helm(links: Links, n: int) -> Iterator[Triple]:
    """Read "an der Spitze der Y steht X", "at the helm of Y is X"."""
    view = links.view
    phrase = view.phrases[n]
    if phrase.prep not in view.cues.at_helm or not view.words[phrase.head].lemmas & view.cues.helm:
        return
    clause = view.clause_of(phrase.head)
    verbs = [i for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"VERB", "AUX"}]
    if not any(view.words[i].lemmas & view.cues.standing for i in verbs):
        return
    if phrase.last < view.last and view.words[phrase.last].lower in view.cues.thereof:
        return  # "Aan het hoofd daarvan"

    def fits(actor: str) -> bool:
        return not links.actors.kinds(actor) & {"Person", "Place"}

    people = [a for b in view.bare(clause) for a in links.named(b) if "Person" in links.actors.kinds(a.actor)]
    if not people and clause.kind == "rel":
        people = links.climb(clause.antecedent, lambda a: "Person" in links.actors.kinds(a))
    led = [a for k in links.chain(n) for a in links.named(k) if fits(a.actor)]
    if people and (led or not links.chain(n)) and (led := led or owner(links, phrase, fits)):
        yield Triple(people[0].actor, "leads", led[0].actor, phrase.head)


def _against(links: Links, n: int) -> Iterator[Triple]:
    """Read "X, an ally of Y in the fight against Z", "supported Y in its war on Z", "the coalition against Z"."""
    view = links.view
    phrase = view.phrases[n]
    if n + 1 >= len(view.phrases):
        return
    gap = [w.lower for w in view.words[phrase.last : view.phrases[n + 1].first]]
    if len(gap) != 1 or gap[0] not in view.cues.against | view.cues.with_:
        return
    foes = [a for a in view.at(n + 1) if "Place" not in links.actors.kinds(a.actor)]
    union = [a for a in links.named(n) if "Coalition" in links.actors.kinds(a.actor)]
    given = True
    if not union:
        if phrase.prep not in view.cues.in_ or not view.words[phrase.head].lemmas & view.cues.fights:
            return
        union = [a for k in range(n) if n in links.chain(k) for a in [*links.tied.get(k, ())]]
        if not union:
            clause = view.clause_of(phrase.head)
            bare = [b for b in view.bare(clause) if view.phrases[b].last <= phrase.first]
            union = [a for b in bare[:2] for a in view.subjects(b)]
            given = False
    for one in union:
        for foe in foes:
            if one.actor != foe.actor and "Place" not in links.actors.kinds(one.actor):
                yield Triple(one.actor, "opposes", foe.actor, phrase.head, given=given)


def _rival(links: Links, n: int) -> Iterator[Triple]:
    """Read "…, a rival force" beside a name: the rival of whom the sentence is about."""
    view = links.view
    phrase = view.phrases[n]
    inside = view.words[phrase.first : phrase.head]
    if not any(w.lower.rstrip("ensrm") in view.cues.hostile or w.lower in view.cues.hostile for w in inside):
        return
    edge, place = links.left_edge(n, phrase.head)

    def fits(actor: str) -> bool:
        return not links.actors.kinds(actor) & {"Person", "Place"}

    held = links.climb(links.ending(place), fits) if edge == "appos" else links.behind(n, fits)
    first = next((a for a in view.arguments if fits(a.actor) and not a.prep), None)
    for holder in held[:1]:
        if first is not None and first.actor != holder.actor and first.phrase < n:
            yield Triple(holder.actor, "opposes", first.actor, phrase.head, given=True)


def _by_order(links: Links, i: int) -> Iterator[Triple]:
    """Read ", who studies militias at Y" where the verb was taken for a noun."""
    view = links.view
    place = i - 1 - (view.words[i - 2].text == ",")
    people = links.climb(links.ending(place), lambda a: "Person" in links.actors.kinds(a))
    for a in view.arguments:
        near = i < view.phrases[a.phrase].first <= i + 8 and a.prep in view.cues.works_at
        if people and near and "Organization" in links.actors.kinds(a.actor):
            yield Triple(people[0].actor, "officialOf", a.actor, i, given=True)
            return


def _working(links: Links) -> Iterator[Triple]:
    """Read "X, who works at Y", "X forscht am Institut Y"."""
    view = links.view
    for i in range(view.first, view.last):
        word = view.words[i]
        if not word.lemmas & view.cues.working or word.pos not in {"VERB", "AUX", "NOUN"}:
            continue
        clause = view.clause_of(i)
        led = view.words[i - 1].lower in view.cues.relative_pronouns if i > view.first else False
        if word.pos == "NOUN" and led:
            yield from _by_order(links, i)
        if word.pos == "NOUN" and clause.kind != "rel":
            continue
        places = [
            a
            for a in view.arguments
            if a.prep in view.cues.works_at and view.phrases[a.phrase].first in clause
            and "Organization" in links.actors.kinds(a.actor)
        ]  # fmt: skip
        if not places:
            continue
        subjects = view.subjects(view.roles(i)[0])
        if clause.kind == "rel":
            subjects = links.climb(clause.antecedent, lambda a: "Person" in links.actors.kinds(a))
        for subject in subjects[:1]:
            if "Person" in links.actors.kinds(subject.actor):
                yield Triple(subject.actor, "officialOf", places[0].actor, i)
