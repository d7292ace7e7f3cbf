"""Relations that role nouns state: offices, membership, wings, allies, rivals, supporters.

The organisation is named by an adjective, a compound, a genitive, a possessive or behind a preposition; who holds the
role in the phrase itself ("Präsident X"), in an apposition on either side, behind a list's opener, or by a copula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.affiliations import affiliations
from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.command import command
from actorgraph.loaders.complements import complements
from actorgraph.loaders.memberships import memberships
from actorgraph.loaders.noun_links import Links
from actorgraph.loaders.participles import participle_relations
from actorgraph.loaders.predication import as_role, clause_owner, copular, demonstrated, only_group, owner
from actorgraph.loaders.role_words import ends_in, office, office_by_tail
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.whereabouts import place_relations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["role_relations"]

_OFFICES = frozenset({"leads", "spokespersonOf", "officialOf", "founded"})
_TIES = frozenset({"alliedWith", "opposes", "supports"})
_WHERE = frozenset({"where", "wo", "waar"})
_INDEFINITE = frozenset({"a", "an", "ein", "eine", "einem", "einer", "een", "one", "some", "many"})
_MUTUAL = frozenset({"alliedWith", "opposes"})
_WHOSE = frozenset({"whose", "deren", "dessen", "wiens", "wier"})
_DEMONSTRATIVE = frozenset({"deren", "dessen", "diens"})
_OWNED = frozenset(["dessen", "deren", "diens", "sein", "seine", "ihr", "ihre", "its", "his", "her", "their"])
_WHEREOF = frozenset({"waarvan"})


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
    yield from place_relations(links)


class _Role:
    """A noun that may be a role, in its phrase."""

    def __init__(self, links: Links, n: int, i: int) -> None:
        self.links, self.n, self.i = links, n, i
        self.view, self.actors, self.cues = links.view, links.actors, links.view.cues
        self.phrase = links.view.phrases[n]
        self._tail = False
        self.holders: list[Argument] = []

    def triples(self) -> Iterator[Triple]:
        relation = self._relation()
        if not relation:
            return
        holds, takes = self._holds(relation), self._takes(relation)
        holders, stated = self._holders(holds)
        if not holders:
            return
        self.holders = holders
        self.links.titled.add(self.n)
        if holders[0].phrase != self.n:
            self.links.held[self.i] = holders
        edge = self.links.left_edge(self.n, self.i)[1]
        former = self._former(edge)
        found = [a for a in self._organisations(takes, relation) if a.actor != holders[0].actor]
        if not found and relation in _MUTUAL and len(holders) > 1 and self._plural():
            holders, found = holders[:1], holders[1:]
        for holder, organisation in self._paired(holders, found):
            state = "State" in self.actors.kinds(organisation.actor)
            lesser = relation == "leads" and (self._deputy(edge) or (state and self._tail))
            exact = self._exact("officialOf" if lesser else relation, holder.actor, organisation.actor)
            if exact and holder.actor != organisation.actor:
                yield Triple(holder.actor, exact, organisation.actor, self.i, former=former, given=not stated)

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
        if word.pos != "VERB" and cues.language != "en" and (found := office_by_tail(forms, cues.language)):
            self._tail = True
            return found
        if i != self.phrase.head and word.pos not in {"NOUN", "PROPN"} and "-" not in word.text:
            return ""
        for words, relation in (
            (cues.wings, "subOrganizationOf"), (cues.members, "memberOf"), (cues.allies, "alliedWith"),
            (cues.rivals, "opposes"), (cues.supporters, "supports"),
        ):  # fmt: skip
            if forms & words or (cues.language != "en" and relation != "memberOf" and ends_in(word.lower, words)):
                return relation
        return ""

    def _holds(self, relation: str) -> Callable[[str], bool]:
        if relation in _OFFICES:
            return lambda a: "Person" in self.actors.kinds(a)
        if relation == "subOrganizationOf":
            return lambda a: "Organization" in self.actors.kinds(a)
        return lambda a: not self.actors.kinds(a) & {"Place"}

    def _takes(self, relation: str) -> Callable[[str], bool]:
        if relation in _OFFICES:
            return lambda a: bool(self.actors.kinds(a) & {"Organization", "State", "Coalition"})
        if relation in _TIES:
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
        words = self.view.words[max(self.view.first, edge + 1) : self.i + 1]
        return any(
            w.lower in former or (w.lower.split("-")[0] in former and "-" in w.lower)
            or (w.text == "-" and self.view.words[k + max(self.view.first, edge + 1) - 1].lower in former)
            for k, w in enumerate(words)
            if w.lower != "oud"
        )  # fmt: skip

    def _deputy(self, edge: int) -> bool:
        word = self.view.words[self.i].lower
        if word.startswith(("vice", "vize", "stellv")):
            return True
        stretch = self.view.words[max(self.view.first, edge + 1) : self.i]
        return any(w.lower in self.cues.deputies for w in stretch)

    # Who holds it, and where

    def _holders(self, fits: Callable[[str], bool]) -> tuple[list[Argument], bool]:
        """Return who holds the role, and whether a clause states it rather than mentions it."""
        view, links, n = self.view, self.links, self.n
        inside = [m for m in view.mentions if self.i < m.first < self.phrase.last and m.role == "name"]
        if inside := [m for m in inside if fits(m.actor) and not self._genitive(m)]:
            holder = Argument(inside[0].actor, n, "", inside[0].start, inside[0].end)
            more = (
                view.at(n)[1:]
                if "Number=Plur" in view.words[self.i].morph and inside[0].last == self.phrase.last
                else []
            )
            plain = [a for a in more if view.words[view.phrases[a.phrase].first].lower not in _OWNED]
            return [holder, *(a for a in plain if fits(a.actor))], False
        for k in links.chain(n):
            phrase = view.phrases[k]
            if view.words[phrase.first].lower in self.cues.portfolios and (
                found := [m for m in view.mentions if phrase.first < m.first < phrase.last and fits(m.actor)]
            ):
                return [Argument(found[0].actor, k, "", found[0].start, found[0].end)], False
        if found_copula := copular(links, n, fits):
            return found_copula, True
        for found_ in (links.before(n, self.i, fits), self._bracketed(fits), links.behind(n, fits)):
            if found_:
                return found_, False
        return as_role(links, n, fits), False

    def _genitive(self, mention: Mention) -> bool:
        """Whether a German name stands in the genitive ("Verbündeter Sudriens")."""
        text = self.view.block.between(mention.start, mention.end)
        return self.cues.language == "de" and text.endswith("s") and self.actors.has_name(mention.actor, text[:-1])

    def _bracketed(self, fits: Callable[[str], bool]) -> list[Argument]:
        """Return the actors in brackets behind a phrase ("die Länder der Achse (Iran, Irak und Jemen)")."""
        view = self.view
        end = view.phrases[(self.links.chain(self.n) or [self.n])[-1]].last
        if end >= view.last or view.words[end].text != "(":
            return []
        close = next((j for j in range(end, view.last) if view.words[j].text == ")"), end)
        return [a for a in view.arguments if end < view.phrases[a.phrase].first < close and fits(a.actor)]

    def _organisations(self, fits: Callable[[str], bool], relation: str) -> list[Argument]:
        view, links, phrase = self.view, self.links, self.phrase
        inside = [
            m
            for m in view.mentions
            if phrase.first <= m.first <= self.i
            and (m.last <= self.i or m.role in {"compound", "part"} or m.end < view.words[self.i].end)
            and fits(m.actor)
        ]
        inside = inside or [
            m for m in view.mentions if m.first == self.i + 1 < phrase.last and self._genitive(m) and fits(m.actor)
        ]
        if inside and inside[-1].role == "name" and view.words[self.i].lemmas & self.cues.state_offices:
            inside = [m for m in inside if "State" in self.actors.kinds(m.actor) or not self._named_before(m)]
        if inside and relation in _TIES and inside[-1].role in {"adjective", "compound"}:
            owned = {w.lower for w in view.words[phrase.first : self.i]} & self.cues.possessives
            if found := complements(links, self.n, fits, tie=relation in _TIES) or (
                clause_owner(self.links, self.phrase, fits) if owned else []
            ):
                return found
        if inside:
            return [Argument(inside[-1].actor, self.n, "", inside[-1].start, inside[-1].end)]
        before = view.words[max(view.first, phrase.first - 1) : self.i]
        opener = [w.lower for w in before if w.pos not in {"AUX", "VERB"}]  # "zijn" is "are" as well as "his"
        start = next((j for j in range(self.i, view.first, -1) if view.words[j].text == ","), view.first)
        linked = phrase.first > view.first + 1 and view.words[phrase.first - 1].lower in {"und", "en", "and"}
        if linked and set(opener) & _OWNED:
            return owner(links, phrase, fits)
        opens = view.words[start].text == "," and view.words[start + 1].lower in _WHOSE
        if (_WHOSE & set(opener) and (opens or not _DEMONSTRATIVE & set(opener))) or any(
            w.lower in _WHEREOF for w in view.words[start : start + 2]
        ):
            return links.climb(links.ending(start), fits)
        if set(opener) & _DEMONSTRATIVE:
            return demonstrated(links, phrase, fits)
        if set(opener) & self.cues.possessives:
            return owner(links, phrase, fits) if relation not in _TIES else clause_owner(self.links, self.phrase, fits)
        if found := complements(links, self.n, fits, tie=relation in _TIES):
            return found
        following = self.n + 1
        if following < len(view.phrases) and view.phrases[following].link == "coord":
            head = view.phrases[following].head
            joined = view.words[head].lemmas & self.cues.office_relation.keys()
            return complements(links, following, fits) if joined else []
        return self._unsaid(fits, relation)

    def _named_before(self, mention: Mention) -> bool:
        """Whether a name stands right before the office without owning it ("his party Y President X")."""
        after = self.view.words[mention.last].lower
        return mention.last <= self.i and after not in {"'s", "’s", "-", "‑", "'", "’"}

    def _unsaid(self, fits: Callable[[str], bool], relation: str) -> list[Argument]:
        """Return what a role without any complement is a role in: the holder's state, or the only group near."""
        view, phrase = self.view, self.phrase
        word = view.words[self.i]
        behind = self.links.chain(self.n)
        if behind and not view.words[view.phrases[behind[0]].head].lemmas & self.cues.portfolios:
            return []
        if word.lemmas & self.cues.state_offices:
            clause = view.clause_of(self.i)
            if clause.kind == "rel" and view.words[clause.spans[0][0]].lower in _WHERE:
                return self.links.climb(clause.antecedent, lambda a: "State" in self.actors.kinds(a))
            state = next((s for h in self.holders if (s := self.actors.nationality(h.actor))), "")
            return [Argument(state, self.n, "", 0, 0)] if state else []
        plain = relation in {"leads", "spokespersonOf"} and view.words[phrase.first].lower not in _INDEFINITE
        known = any(self.actors.is_known(h.actor) for h in self.holders)
        return only_group(self.links, phrase.first, fits) if plain and not known and not behind else []
