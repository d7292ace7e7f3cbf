"""Whom the noun phrases of a sentence mean: appositions, lists, names behind a role noun.

Who holds a role is named in the role noun's phrase itself, behind its complements, before the comma, or at the other
end of a copula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import argument
from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.phrase_links import OPEN, PhraseLinks
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["Links"]

_CLOSE = frozenset({",", ")", "–", "—", ";", ".", ":", "!", "?", "“", "”", '"', "’", "»", "«", "("})
_RECENT = 8


class Links(PhraseLinks):
    """The noun phrases of one sentence and whom they mean."""

    def __init__(self, view: SentenceView, actors: Actors) -> None:
        super().__init__(view, actors)
        self.held: dict[int, list[Argument]] = {}
        """Who holds the role at a word, where an apposition or clause says so."""
        self.tied: dict[int, list[Argument]] = {}
        """Both ends of the tie that a phrase's noun states ("an ally of Y")."""
        self.titled: set[int] = set()
        """Phrases whose role is read."""
        self.described: dict[int, list[Argument]] = {}
        """Whom a participle describes, by the word behind its agent: a second participle may follow there."""

    def referent(self, n: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return whom a phrase means: its own name, or what it is an apposition to or what is one to it."""
        if found := [a for a in self.named(n) if fits(a.actor)]:
            return found
        phrase = self.view.phrases[n]
        head = phrase.head
        if beside := self.behind(n, fits):
            return beside
        edge, place = self.left_edge(n, head)
        return self.climb(self.ending(place), fits) if edge == "appos" else []

    def behind(self, n: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return who is named behind a phrase and its complements: beside it, behind a comma, or after a copula."""
        view = self.view
        last = (self.chain(n) or [n])[-1]
        place = view.phrases[last].last
        if place >= view.last:
            return []
        direct = [m for m in view.mentions if m.first == place and m.role == "name" and fits(m.actor)]
        if direct:
            return [argument(direct[0], last)]
        word = view.words[place]
        if word.text in OPEN and (found := self._beside(place + 1, fits)):
            return found
        if found := self._subject(n, place + 1, fits):
            return found
        if found := self._listed(place, fits):
            return found
        called = place + (word.text == ",")
        return self._called(called, fits)

    def _beside(self, place: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return the actors of an apposition that opens here and is closed again."""
        view = self.view
        k = next((k for k, p in enumerate(view.phrases) if p.first == place and not p.pronoun), -1)
        found = [a for a in self.named(k) if fits(a.actor)] if k >= 0 else []
        if not found:
            return []
        together = view.at(k)
        end = view.phrases[(self.chain(together[-1].phrase) or [together[-1].phrase])[-1]].last
        after = view.words[end] if end < view.last else None
        closed = after is None or after.text in _CLOSE or after.lower in self.cues.relative_pronouns
        return [a for a in together if fits(a.actor)] if closed else []

    def _subject(self, n: int, place: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return whom the pronoun means that follows a sentence's first phrase ("A member of Y since 2010, he …")."""
        view = self.view
        first, behind = view.phrases[n].first, view.phrases[n].last
        while place < view.last and place < behind + 9 and view.words[place - 1].text != ",":
            place += 1
        finite = any(w.pos in VERBAL and is_finite(w) for w in view.words[behind:place])
        if finite or any(w.pos in VERBAL for w in view.words[view.first : first]):
            return []
        k = next((k for k, p in enumerate(view.phrases) if p.first == place and p.pronoun), -1)
        return [a for a in view.subjects(k) if fits(a.actor)] if k >= 0 else []

    def _listed(self, place: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return the actors of a list such as ", darunter A und B" or "such as A and B"."""
        view = self.view
        start = place + (view.words[place].text == ",")
        for opener in self.cues.list_openers:
            size = len(opener.split())
            if " ".join(w.lower for w in view.words[start : start + size]) == opener and start + size < view.last:
                k = next((k for k, p in enumerate(view.phrases) if start < p.first <= start + size), -1)
                return [a for a in view.at(k) if fits(a.actor)] if k >= 0 else []
        return []

    def _called(self, place: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return who is named by "called X", "namens X", ", who is called X"."""
        view = self.view
        for j in range(place, min(view.last, place + 4)):
            if view.words[j].lower in self.cues.named_by:
                near = [m for m in view.mentions if place <= m.first <= j + 2 and m.role == "name" and fits(m.actor)]
                return [argument(m, self.phrase_of(m.first)) for m in near[:1]]
            if view.words[j].pos not in {"PRON", "AUX", "ADP", "DET", "PROPN"} and not view.words[j].name:
                break
        return []

    def before(self, n: int, i: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return to whom phrase `n` with its role noun `i` is an apposition ("X and Y, both members …")."""
        view = self.view
        edge, place = self.left_edge(n, i)
        if edge == "coord" and any(w.lower in self.cues.others for w in view.words[place:i]):
            return self.coordinated(self.ending(place), fits) if self.ending(place) >= 0 else []
        end = view.phrases[(self.chain(n) or [n])[-1]].last
        if end < view.last and view.words[end].pos in {"VERB", "AUX"} and not view.words[end].name:
            return []
        if edge == "coord":
            return self.behind(n, fits) or self._shared(place, fits)
        if edge != "appos":
            return []
        k = self.ending(place)
        if k < 0 and self.cues.language != "en" and view.words[place - 1].pos in {"VERB", "AUX"}:
            k = self.ending(place - 1)
        stretch = {w.lower for w in view.words[place:i]}
        found = self.climb(k, fits, owned=bool(stretch & self.cues.possessives))
        if found and (stretch & view.cues.several or "Number=Plur" in view.words[i].morph):
            return self.coordinated(found[0].phrase, fits)
        return found

    def _shared(self, conjunction: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return who holds the role before a conjunction, or is described there, for the role behind it."""
        k = self.ending(conjunction)
        while k >= 0:
            for j in range(self.view.phrases[k].last - 1, self.view.phrases[k].first - 1, -1):
                if j in self.held:
                    return self.held[j]
            if k > 0 and k in self.chain(k - 1):
                k -= 1
                continue
            named = self.named(k)
            if named and "Community" not in self.actors.kinds(named[0].actor):
                return []
            edge, place = self.left_edge(k, self.view.phrases[k].head)
            return self.climb(self.ending(place), fits) if edge == "appos" else []
        return []

    def climb(self, n: int, fits: Callable[[str], bool], *, owned: bool = False) -> list[Argument]:
        """Return the nearest fitting actor of a phrase or of what it hangs on, appositions before it included.

        `owned`: what is apposed opens with a possessive, so it is a person's ("the League of X, his ally").
        """
        for _ in range(_RECENT):
            if n < 0:
                return []
            n = self._headed(n) if not owned else n
            if found := [a for a in self.named(n) if fits(a.actor)]:
                return found
            if n > 0 and n in self.chain(n - 1):
                n -= 1
                continue
            edge, place = self.left_edge(n, self.view.phrases[n].head)
            if edge != "appos":
                return self._shared(place, fits) if edge == "coord" else []
            n = self.ending(place)
        return []

    def _headed(self, n: int) -> int:
        """Return the group's phrase for a person's that hangs on it ("the League of X, an ally of Y")."""
        if n == 0 or self.view.phrases[n].link != "of" or n not in self.chain(n - 1):
            return n
        person, group = self.named(n), self.named(n - 1)
        both = person and group and "Person" in self.actors.kinds(person[0].actor)
        return n - 1 if both and "Organization" in self.actors.kinds(group[0].actor) else n

    def coordinated(self, n: int, fits: Callable[[str], bool]) -> list[Argument]:
        """Return the actors of a list that ends with phrase `n`."""
        found = self.named(n)
        while n > 0 and (self.view.phrases[n].link == "coord" or n in self.chain(n - 1) or self._goes_on(n)):
            n -= 1
            found = self.named(n) + found
        return [a for a in found if fits(a.actor)]

    def _goes_on(self, n: int) -> bool:
        return self.view.phrases[n].link == "appos" and n + 1 < len(self.view.phrases) and bool(self.named(n))
