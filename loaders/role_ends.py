"""Who holds the role that a noun names, and in what it is a role.

The holder is named in the phrase, in an apposition on either side, behind a list's opener or by a copula; the
organisation by an adjective, a compound, a genitive, a possessive, behind a preposition, or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.antecedents import person_before
from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.complements import complements
from actorgraph.loaders.possessives import (
    clause_owner,
    compatriots,
    demonstrated,
    only_group,
    own_state,
    owner,
)
from actorgraph.loaders.predication import among, as_role, copular

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.noun_links import Links

__all__ = ["TIES", "RoleEnds"]

_UNSAID = frozenset({"leads", "spokespersonOf", "founded"})
_UNDER_ANOTHER = frozenset({"officialOf", "spokespersonOf"})
TIES = frozenset({"alliedWith", "opposes", "supports", "funds", "arms", "trains"})
"""Relations between equals, which nouns for allies and rivals state."""


class RoleEnds:
    """A noun that may be a role, in its phrase, with the ends of the relation that it states."""

    def __init__(self, links: Links, n: int, i: int) -> None:
        self.links, self.n, self.i = links, n, i
        self.view, self.actors, self.cues = links.view, links.actors, links.view.cues
        self.phrase = links.view.phrases[n]
        self.holders: list[Argument] = []

    def find_holders(self, fits: Callable[[str], bool]) -> tuple[list[Argument], bool]:
        """Return who holds the role, and whether a clause states it rather than mentions it."""
        view, links, n = self.view, self.links, self.n
        inside = [m for m in view.mentions if self.i < m.first < self.phrase.last and m.role == "name"]
        if inside := [m for m in inside if fits(m.actor) and not self._genitive(m)]:
            holder = Argument(inside[0].actor, n, "", inside[0].start, inside[0].end)
            more = view.at(n)[1:] if self._several() and inside[0].last == self.phrase.last else []
            plain = [a for a in more if view.words[view.phrases[a.phrase].first].lower not in self.cues.owners]
            return [holder, *(a for a in plain if fits(a.actor))], False
        if final := [m for m in view.mentions if self.phrase.first <= m.first and m.last == self.i and fits(m.actor)]:
            after = view.words[self.i + 1] if self.i + 1 < view.last else None
            if after is not None and after.lemmas & self.cues.copulas and view.clause_of(self.i).kind == "rel":
                return [Argument(final[0].actor, n, "", final[0].start, final[0].end)], True  # "waarvan X lid is"
        for k in links.chain(n):
            phrase = view.phrases[k]
            if view.words[phrase.first].lower in self.cues.portfolios and (
                found := [m for m in view.mentions if phrase.first < m.first < phrase.last and fits(m.actor)]
            ):
                return [Argument(found[0].actor, k, "", found[0].start, found[0].end)], False
        if found_copula := copular(links, n, fits):
            return self._personal(found_copula), True
        for found_ in (links.before(n, self.i, fits), self._bracketed(fits), links.behind(n, fits)):
            if found_:
                return found_, False
        if found_inverse := among(links, n, fits):
            return found_inverse, True
        return as_role(links, n, fits), False

    def _several(self) -> bool:
        """Whether the noun is a plural; the Dutch tagger doesn't say so, its lemma does."""
        word = self.view.words[self.i]
        dutch = self.cues.language == "nl" and word.pos == "NOUN" and bool(word.lemmas - {word.lower})
        return dutch or "Number=Plur" in word.morph

    def _genitive(self, mention: Mention) -> bool:
        """Whether a German name stands in the genitive ("Verbündeter Sudriens")."""
        text = self.view.block.between(mention.start, mention.end)
        return self.cues.cases and text.endswith("s") and self.actors.has_name(mention.actor, text[:-1])

    def _bracketed(self, fits: Callable[[str], bool]) -> list[Argument]:
        """Return the actors in brackets behind a phrase ("die Länder der Achse (Iran, Irak und Jemen)")."""
        view = self.view
        end = view.phrases[(self.links.chain(self.n) or [self.n])[-1]].last
        if end >= view.last or view.words[end].text != "(":
            return []
        close = next((j for j in range(end, view.last) if view.words[j].text == ")"), end)
        return [a for a in view.arguments if end < view.phrases[a.phrase].first < close and fits(a.actor)]

    def organisations(self, fits: Callable[[str], bool], relation: str) -> list[Argument]:
        view, links, phrase = self.view, self.links, self.phrase
        holders = {h.actor for h in self.holders} if relation == "subOrganizationOf" else set[str]()

        def another(actor: str) -> bool:
            return actor not in holders and fits(actor)

        inside = [
            m
            for m in view.mentions
            if phrase.first <= m.first <= self.i
            and (m.last <= self.i or m.role in {"compound", "part"} or m.end < view.words[self.i].end)
            and fits(m.actor)
            and not (m.role == "compound" and set(view.words[self.i].lower.split("-")) & self.cues.experts)
        ]
        inside = inside or [
            m for m in view.mentions if m.first == self.i + 1 < phrase.last and self._genitive(m) and fits(m.actor)
        ]
        if inside and inside[-1].role in {"name", "compound"} and view.words[self.i].lemmas & self.cues.state_offices:
            inside = [m for m in inside if "State" in self.actors.kinds(m.actor) or not self._named_before(m)]
        if inside and relation in TIES and inside[-1].role in {"adjective", "compound"}:
            owned = {w.lower for w in view.words[phrase.first : self.i]} & self.cues.possessives
            if found := complements(links, self.n, fits, tie=relation in TIES) or (
                clause_owner(self.links, self.phrase, fits) if owned else []
            ):
                return found
        if inside:
            last = Argument(inside[-1].actor, self.n, "", inside[-1].start, inside[-1].end)
            return [last, *(self._genitives(fits) if inside[-1].first > self.i else [])]
        before = view.words[max(view.first, phrase.first - 1) : self.i]
        opener = [w.lower for w in before if w.pos not in {"AUX", "VERB"}]  # "zijn" is "are" as well as "his"
        start = next((j for j in range(self.i, view.first, -1) if view.words[j].text == ","), view.first)
        linked = phrase.first > view.first + 1 and view.words[phrase.first - 1].lower in self.cues.and_
        if linked and set(opener) & self.cues.owners:
            return owner(links, phrase, another)
        shown = set(opener) & self.cues.demonstrative_whose
        opens = view.words[start].text == "," and view.words[start + 1].lower in self.cues.whose
        if (self.cues.whose & set(opener) and (opens or not shown)) or any(
            w.lower in self.cues.whereof for w in view.words[start : start + 2]
        ):
            return links.climb(links.ending(start), fits)
        if shown:
            return demonstrated(links, phrase, fits)
        between = any(
            phrase.first < m.first < self.i and m.role != "adjective" and not self._place(m) for m in view.mentions
        )
        personal = self.cues.his | self.cues.her | self.cues.shared_possessives
        if set(opener) & personal and relation in _UNDER_ANOTHER and (held := self._office_of_his(fits)):
            return held
        if set(opener) & self.cues.possessives and not between:
            return (
                owner(links, phrase, another) if relation not in TIES else clause_owner(self.links, self.phrase, fits)
            )
        if found := complements(links, self.n, fits, tie=relation in TIES):
            return found
        following = self.n + 1
        if following < len(view.phrases) and view.phrases[following].link == "coord":
            head = view.phrases[following].head
            joined = view.words[head].lemmas & self.cues.office_relation.keys()
            if phrase.name >= 0 and view.words[view.phrases[following].first].pos == "DET":
                return []  # "the historian X and a spokesman for Y"
            return complements(links, following, fits) if joined else []
        return self._unsaid(fits, relation)

    def _office_of_his(self, fits: Callable[[str], bool]) -> list[Argument]:
        """Return in what the person holds an office whose deputy or spokesman it is ("his deputy, X")."""
        person = person_before(self.view, self.n, but=frozenset(h.actor for h in self.holders))
        held = self.actors.office(person) if person is not None else None
        return [Argument(held[1], -1, "", 0, 0)] if held is not None and fits(held[1]) else []

    def _place(self, mention: Mention) -> bool:
        """Whether a name only tells where a role is held ("its Gaza chief X")."""
        return mention.role == "compound" and "Place" in self.actors.kinds(mention.actor)

    def _personal(self, found: list[Argument]) -> list[Argument]:
        """Return a person for a pronoun that may mean a group too, where the noun is one for persons ("Zij is lid")."""
        pronoun = found[0].phrase >= 0 and self.view.phrases[found[0].phrase].pronoun
        person = "Person" in self.actors.kinds(found[0].actor)
        if not pronoun or person or not self.view.words[self.i].lemmas & self.cues.personal_roles:
            return found
        earlier = [m.actor for m in self.view.earlier[::-1] if "Person" in self.actors.kinds(m.actor)]
        return [Argument(a, found[0].phrase, "", 0, 0) for a in earlier[:1]] or found

    def _genitives(self, fits: Callable[[str], bool]) -> list[Argument]:
        """Return what goes on a genitive behind the noun ("Verbündeter Sudriens und der Liga")."""
        view = self.view
        return [
            a
            for a in view.at(self.n)
            if a.phrase > self.n
            and fits(a.actor)
            and view.words[view.phrases[a.phrase].first].lower in self.cues.genitive_articles
        ]

    def _named_before(self, mention: Mention) -> bool:
        """Whether a name stands right before the office without owning it ("his party Y President X")."""
        after = self.view.words[mention.last].lower
        return mention.last <= self.i and after not in {"'s", "’s", "-", "‑", "'", "’"}

    def _unsaid(self, fits: Callable[[str], bool], relation: str) -> list[Argument]:
        """Return what a role without any complement is a role in: the holder's state, or the only group near."""
        view, phrase = self.view, self.phrase
        word = view.words[self.i]
        behind = [k for k in self.links.chain(self.n) if view.phrases[k].link in {"gen", "of"}]
        if behind and not view.words[view.phrases[behind[0]].head].lemmas & self.cues.portfolios:
            return []
        if word.lemmas & self.cues.state_offices:
            clause = view.clause_of(self.i)
            if clause.kind == "rel" and view.words[clause.spans[0][0]].lower in self.cues.where:
                return self.links.climb(clause.antecedent, lambda a: "State" in self.actors.kinds(a))
            states = [self.actors.nationality(h.actor) for h in self.holders]
            if len(states) > 1 and all(states):  # "die Präsidenten X und Y": each of his own
                return [Argument(s, self.n, "", 0, 0) for s in states if s]
            state = next((s for s in states if s), "")
            return [Argument(state, self.n, "", 0, 0)] if state else []
        told = view.words[phrase.first].lower not in self.cues.indefinite | self.cues.some
        known = any(self.actors.is_known(h.actor) for h in self.holders)
        titled = known and self.holders[0].phrase == self.n  # "envoy X", not "X, an aide"
        if told and not behind and word.lemmas & self.cues.board_offices:
            return only_group(self.links, phrase.first, fits)
        if told and titled and relation == "officialOf" and not behind:
            return own_state(self.links, self.i, self.holders[0].actor)
        if not told or behind or self._of_state_organ(word.lower):
            return []
        if relation == "subOrganizationOf":  # "X, the armed wing, …"
            apposed = view.words[phrase.first].lower in self.cues.definite and self.holders[0].phrase < self.n
            holders = {h.actor for h in self.holders}
            return only_group(self.links, phrase.first, lambda a: fits(a) and a not in holders) if apposed else []
        if relation not in _UNSAID:
            return []
        if known:
            return compatriots(self.links, self.i, fits, self.holders[0].actor)
        return only_group(self.links, phrase.first, fits)

    def _of_state_organ(self, office: str) -> bool:
        """Whether an office written together is one of a state's organ ("Armeechef")."""
        public = frozenset().union(*self.cues.bodies.values())
        return self.cues.compounds and any(office.startswith(body) and office != body for body in public)
