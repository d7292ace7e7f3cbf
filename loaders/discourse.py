"""What the sentences before one tell, and whom its words mean by that: "these", "was hit too"."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["Discourse", "each_other", "struck_by", "these"]

_ROLES = frozenset({"leads", "spokespersonOf", "memberOf", "officialOf", "founded"})


@dataclass(slots=True)
class Discourse:
    """The state of a paragraph: the attacker and the actors of the sentence before, and who belongs to which group.

    `nobody`: the subject of the sentence before is a group that is nobody we know; `unnamed_one`: a single one.
    `done_to`: to whom it says that what was done; `done`: what it states as done that others may do too.
    `named_last`: who is named at its end. `acting`: whom the last sentence with actors names, persons and places
    apart; `people`: the persons of the last sentence that names any. `subjects`: the actors of the sentence's
    subject; `lists`: the lists of actors in it. `carried`: whether nobody was named in this paragraph yet, so that
    `SentenceView.before` is of the one before: pronouns go back that far, possessives don't. `kinds`: an actor's
    classes. `groups`: the group of a person, of all that was read so far. `suits`: whether a pronoun's gender may be
    an actor's.
    """

    kinds: Callable[[str], frozenset[str]] = lambda _: frozenset()
    groups: dict[str, str] = field(default_factory=dict)
    suits: Callable[[str, str], bool] = lambda *_: True
    attacker: str = ""
    nobody: bool = False
    unnamed_one: bool = False
    done_to: dict[str, str] = field(default_factory=dict)
    done: tuple[Triple, ...] = ()
    named_last: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    lists: tuple[tuple[str, ...], ...] = ()
    carried: bool = True

    @property
    def pair(self) -> tuple[str, ...]:
        """The two actors of the last sentence with actors, where it names no others."""
        return self.acting if len(self.acting) == 2 else ()

    def note(self, view: SentenceView, stated: Sequence[Triple]) -> None:
        """Take in what a sentence says."""
        self.attacker = next((t.subject for t in stated if t.relation == "attacks" and not t.given), "")
        for triple in stated:
            if triple.relation in _ROLES and not self.kinds(triple.object) & {"State", "Government", "Ministry"}:
                self.groups.setdefault(triple.subject, triple.object)
        self.done_to = {t.relation: t.object for t in stated if not t.given}
        self.nobody = _unknown_group(view)
        self.unnamed_one = self.nobody and not _plural(view, _first_subject(view))
        self.subjects = _subjects(view)
        self.named_last = _at_end(view)
        acting, people = self.parted(view.arguments)
        self.acting = acting or self.acting
        if view.arguments:
            self.lists, self.people = _lists(view), people

    def parted(self, arguments: Sequence[Argument]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the actors that are no persons or places, and the persons, each once and in order."""
        named = dict.fromkeys(a.actor for a in arguments)
        acting = tuple(a for a in named if not self.kinds(a) & {"Place", "Person"})
        return acting, tuple(a for a in named if "Person" in self.kinds(a))


def _first_subject(view: SentenceView) -> int:
    """Return the first phrase of a sentence that may be a subject, or -1."""
    return next((n for c in view.clauses for n in view.bare(c) if view.may_be_subject(n)), -1)


def _unknown_group(view: SentenceView) -> bool:
    """Whether the first subject of a sentence is a group without a name ("Die Brigaden suchten …")."""
    first = _first_subject(view)
    if first < 0 or view.phrases[first].pronoun or view.at(first):
        return False
    word = view.words[view.phrases[first].head]
    return bool(word.lemmas & view.cues.group_nouns) or any(word.lower in d.words for d in view.cues.descriptions)


def _plural(view: SentenceView, n: int) -> bool:
    """Whether a phrase's noun is a plural; the Dutch tagger doesn't say so, its lemma does."""
    word = view.words[view.phrases[n].head]
    return "Number=Plur" in word.morph or (view.cues.language == "nl" and bool(word.lemmas - {word.lower}))


def _subjects(view: SentenceView) -> tuple[str, ...]:
    """Return the actors of the first subject of a sentence."""
    return tuple(a.actor for a in view.subjects(_first_subject(view)))


def _lists(view: SentenceView) -> tuple[tuple[str, ...], ...]:
    """Return the lists of actors that a sentence names ("X and Y"), places apart."""
    found: list[tuple[str, ...]] = []
    for n in sorted(view.of_phrase):
        if view.phrases[n].link == "coord" or listed(view, n):
            continue
        joined = tuple(dict.fromkeys(a.actor for a in view.at(n)))
        if len(joined) > 1 and not any("Place" in view.discourse.kinds(a) for a in joined):
            found.append(joined)
    return tuple(found)


def _at_end(view: SentenceView) -> tuple[str, ...]:
    """Return the actor that a sentence names last, with those of its list."""
    named = [a for a in view.arguments if not view.discourse.kinds(a.actor) & {"Place"}]
    if not named:
        return ()
    n = named[-1].phrase
    while n > 0 and (view.phrases[n].link == "coord" or listed(view, n)):
        n -= 1
    return tuple(dict.fromkeys(a.actor for a in named if a.phrase >= n))


def these(view: SentenceView, phrase: int) -> list[Argument]:
    """Return whom "diese" means: who was named last in the sentence before."""
    clause = view.clause_of(view.phrases[phrase].first)
    finite = [view.words[i] for a, b in clause.spans for i in range(a, b) if "VerbForm=Fin" in view.words[i].morph]
    named = view.discourse.named_last
    several = any("Number=Plur" in w.morph for w in finite)
    return [Argument(a, phrase, "", 0, 0) for a in (named if several else named[-1:])]


def each_other(view: SentenceView, verb: int) -> bool:
    """Whether a clause says that its subjects do it to each other."""
    inside = [view.words[i].lower for a, b in view.clause_of(verb).spans for i in range(a, b)]
    return any(
        w in view.cues.each_other or f"{w} {after}" in view.cues.each_other for w, after in pairwise([*inside, ""])
    )


def struck_by(view: SentenceView, verb: int) -> list[Argument]:
    """Return who attacked in the sentence before, for a passive without a doer: "Getroffen wurde auch Y" (German)."""
    clause = view.clause_of(verb)
    if (
        view.cues.language != "de"
        or not view.discourse.attacker
        or clause.kind != "main"
        or clause.governor is not None
    ):
        return []
    near = [view.words[i] for a, b in clause.spans for i in range(a, b)]
    strikes = view.cues.relation_nouns["attacks"]
    if any(w.lower in view.cues.passive_participle for w in near) or any(w.lemmas & strikes for w in near):
        return []
    return [Argument(view.discourse.attacker, -1, "", 0, 0)]
