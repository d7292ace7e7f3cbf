"""Relations that role nouns state: offices, membership, wings, allies, rivals, supporters.

The organisation is named by an adjective, a compound, a genitive, a possessive or behind a preposition; who holds the
role in the phrase itself ("Präsident X"), in an apposition on either side, behind a list's opener, or by a copula.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.loaders.affiliations import affiliations
from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.command import command
from actorgraph.loaders.frameparts import is_verb, verbs_near
from actorgraph.loaders.memberships import memberships
from actorgraph.loaders.noun_links import Links
from actorgraph.loaders.participles import participle_relations
from actorgraph.loaders.role_ends import TIES, RoleEnds
from actorgraph.loaders.role_words import ends_in, office, office_by_tail
from actorgraph.loaders.successions import successions
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.whereabouts import place_relations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["role_relations"]

_OFFICES = frozenset({"leads", "spokespersonOf", "officialOf", "founded"})
_HELD = frozenset({"leads", "spokespersonOf", "officialOf"})
_MUTUAL = frozenset({"alliedWith", "opposes"})


def role_relations(view: SentenceView, actors: Actors) -> Iterator[Triple]:
    """Yield what the noun phrases of a sentence state."""
    links = Links(view, actors)
    for n, phrase in enumerate(view.phrases):
        for i in range(phrase.first, phrase.last):
            word = view.words[i]
            if word.pos in {"NOUN", "PROPN", "X", "ADJ", "VERB"} or word.name:
                yield from _Role(links, n, i).triples()
    yield from participle_relations(links)
    yield from affiliations(links)
    yield from memberships(links)
    yield from command(links)
    yield from successions(links)
    yield from place_relations(links)


class _Role(RoleEnds):
    """A noun that may be a role, in its phrase."""

    def __init__(self, links: Links, n: int, i: int) -> None:
        super().__init__(links, n, i)
        self._tail = False

    def triples(self) -> Iterator[Triple]:
        word = self.view.words[self.i]
        if word.lemmas & (self.cues.successors | self.cues.forerunners) and word.pos in {"NOUN", "PROPN", "ADJ"}:
            yield from self._succession(former=bool(word.lemmas & self.cues.forerunners))
            return
        for triple in self._stated():
            if triple.relation in _HELD and not triple.former:
                self.actors.hold(triple.subject, triple.relation, triple.object)
            elif triple.relation == "leads":
                self.actors.held_once(triple.subject, triple.relation, triple.object)
            yield triple

    def _succession(self, *, former: bool) -> Iterator[Triple]:
        """Read "his successor X": X has the office that was said to be his; `former`: "his predecessor X" had it."""

        def person(actor: str) -> bool:
            return "Person" in self.actors.kinds(actor)

        before = self.view.words[self.phrase.first : self.i]
        if any(w.lower.rstrip("enrsm") in self.cues.awaited for w in before):
            return
        holders, _ = self.find_holders(person)
        if not holders:
            return
        others = self.organisations(lambda a: person(a) and a != holders[0].actor, "leads")
        for other in others[:1]:
            if (office := self.actors.office(other.actor)) is not None:
                yield Triple(holders[0].actor, office[0], office[1], self.i, former=former, given=True)

    def _stated(self) -> Iterator[Triple]:
        relation = self._relation()
        if not relation:
            return
        holds, takes = self._holds(relation), self._takes(relation)
        holders, stated = self.find_holders(holds)
        if not holders and relation == "officialOf" and self.view.words[self.i].lemmas & self.cues.proxies:
            relation = "supports"
            takes = self._takes(relation)
            holders, stated = self.find_holders(lambda a: "Organization" in self.actors.kinds(a))
        if not holders:
            yield from self._titled_only()
            return
        self.holders = holders
        self.links.titled.add(self.n)
        if holders[0].phrase != self.n:
            self.links.held[self.i] = holders
        edge = self.links.left_edge(self.n, self.i)[1]
        former = self._former(edge)
        found = [a for a in self.organisations(takes, relation) if a.actor != holders[0].actor]
        if not found and relation in _MUTUAL and len(holders) > 1 and (stated or self._plural()):
            holders, found = holders[:1], holders[1:]
        if relation in TIES:
            self.links.tied[self.n] = [*holders, *found]
        for holder, organisation in self._paired(holders, found):
            state = "State" in self.actors.kinds(organisation.actor)
            lesser = relation == "leads" and (self._deputy(edge) or (state and self._tail))
            if state and relation == "officialOf" and self.view.words[self.i].lemmas & self.cues.professions:
                continue  # "a Norlandic analyst"
            exact = self._exact("officialOf" if lesser else relation, holder.actor, organisation.actor)
            if exact and holder.actor != organisation.actor:
                ends = (holder.actor, organisation.actor)
                ends = ends[::-1] if self._proxy(relation) else ends
                yield Triple(ends[0], exact, ends[1], self.i, former=former, given=not stated)

    def _titled_only(self) -> Iterator[Triple]:
        """Read "the Syrian president" of the one person named before who is a national."""
        view, phrase = self.view, self.phrase
        if not view.words[self.i].lemmas & self.cues.state_offices or phrase.name >= 0:
            return
        states = [m.actor for m in view.mentions if m.role == "adjective" and phrase.first < m.first < self.i]
        if not states or view.words[phrase.first].lower not in self.cues.definite or self.i != phrase.head:
            return
        earlier = dict.fromkeys(m.actor for m in (*view.earlier, *view.mentions) if m.last <= phrase.first)
        people = [a for a in earlier if self.actors.nationality(a) == states[-1]]
        edge = self.links.left_edge(self.n, self.i)[1]
        relation = self._relation()
        if len(people) == 1 and relation in _OFFICES:
            former = self._former(edge)
            yield Triple(people[0], relation, states[-1], self.i, former=former, given=True)

    def _proxy(self, relation: str) -> bool:
        """Whether who holds the role is the one that is supported."""
        lemmas = self.view.words[self.i].lemmas
        return relation == "supports" and bool(lemmas & self.cues.proxies) and not lemmas & self.cues.supporters

    def _plural(self) -> bool:
        word = self.view.words[self.i]
        return "Number=Plur" in word.morph or (word.lower not in word.lemmas and len(word.lemmas) > 0)

    def _paired(self, holders: list[Argument], found: list[Argument]) -> list[tuple[Argument, Argument]]:
        """Return who holds the role in what: each in all, or one each where there are as many."""
        if len(holders) > 1 and len(holders) == len(found):
            return list(zip(holders, found, strict=True))
        return [(holder, organisation) for holder in holders for organisation in found[: 1 if len(holders) > 1 else 6]]

    # What the noun is

    def _relation(self) -> str:
        view, i, cues = self.view, self.i, self.cues
        word = view.words[i]
        if word.name and "-" not in word.text and i >= self.phrase.name >= 0:
            return ""
        if i + 2 < view.last and view.words[i + 1].text in {"-", "‑"} and view.words[i + 1].start == word.end:
            return ""
        forms = word.lemmas | {lemma.rpartition("-")[2] for lemma in word.lemmas if "-" in lemma}
        if word.pos != "VERB" and (found := office(view, i, forms)):
            return found
        if forms & cues.colleagues and any(
            m.role == "adjective" for m in view.mentions if self.phrase.first <= m.first < i
        ):
            return self._office_of_the_other()
        if word.pos != "VERB" and cues.compounds and (found := office_by_tail(forms, cues.language)):
            self._tail = True
            return found
        if i != self.phrase.head and word.pos not in {"NOUN", "PROPN"} and "-" not in word.text:
            return ""
        backers = [(words, relation) for relation, words in cues.backers.items()]
        for words, relation in (
            *backers,
            (cues.wings, "subOrganizationOf"), (cues.members, "memberOf"), (cues.allies, "alliedWith"),
            (cues.rivals, "opposes"), (cues.supporters, "supports"), (cues.proxies, "supports"),
        ):  # fmt: skip
            if forms & words or (cues.compounds and relation != "memberOf" and ends_in(word.lower, words)):
                return relation
        return ""

    def _office_of_the_other(self) -> str:
        """Return the office of the person named before "his Sudrian colleague X", who has the same in another state."""
        near = [a.actor for a in self.view.arguments if self.view.phrases[a.phrase].last <= self.phrase.first]
        held = next((o for a in (*near[::-1], *self.view.before) if (o := self.actors.office(a)) is not None), None)
        return held[0] if held is not None else "officialOf"

    def _holds(self, relation: str) -> Callable[[str], bool]:
        if relation in _OFFICES:
            return lambda a: "Person" in self.actors.kinds(a)
        if relation == "subOrganizationOf":
            return lambda a: "Organization" in self.actors.kinds(a)
        return lambda a: not self.actors.kinds(a) & {"Place"}

    def _takes(self, relation: str) -> Callable[[str], bool]:
        if relation in _OFFICES:
            return lambda a: bool(self.actors.kinds(a) & {"Organization", "State", "Coalition"})
        if relation in TIES:
            return lambda a: "Place" not in self.actors.kinds(a)
        return lambda a: bool(self.actors.kinds(a) & {"Organization", "Coalition"})

    def _exact(self, relation: str, holder: str, organisation: str) -> str:
        """Return the relation as the kinds of both ends have it, "" if they fit none."""
        kinds, of = self.actors.kinds(holder), self.actors.kinds(organisation)
        if relation not in {"memberOf", "subOrganizationOf"}:
            return relation
        union = bool(of & {"Coalition", "Community", "InternationalOrganization"})
        if "State" in kinds and not union:
            return ""
        if relation == "subOrganizationOf" and "Coalition" in of:
            return "memberOf"
        return relation

    def _former(self, edge: int) -> bool:
        former = self.cues.former
        if self.view.words[max(self.view.first, self.phrase.first - 1)].lower in self.cues.role_openers and any(
            is_verb(self.view, j, self.cues.ending) for j in verbs_near(self.view, self.i)
        ):
            return True
        words = self.view.words[max(self.view.first, edge + 1) : self.i + 1]
        return any(
            w.lower in former or w.lemmas & self.cues.veterans or (w.lower.split("-")[0] in former and "-" in w.lower)
            or (w.text == "-" and self.view.words[k + max(self.view.first, edge + 1) - 1].lower in former)
            for k, w in enumerate(words)
            if w.lower not in self.cues.former_joined
        )  # fmt: skip

    def _deputy(self, edge: int) -> bool:
        word = self.view.words[self.i].lower
        if word.startswith(self.cues.deputy_stems):
            return True
        stretch = self.view.words[max(self.view.first, edge + 1) : self.i]
        if any(w.lower in self.cues.deputies for w in stretch):
            return True
        if self.cues.language != "nl":
            return False
        counted = self.cues.indefinite | self.cues.one
        before = self.view.words[max(self.view.first, edge) : self.i]
        return any(w.lower in self.cues.one_of and one.lower in counted for one, w in pairwise(before))
