"""What the sentences before one tell, and whom its words mean by that: "both sides", "was hit too"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["Discourse", "both", "each_other", "struck_by"]

_ROLES = frozenset({"leads", "spokespersonOf", "memberOf", "officialOf", "founded"})


@dataclass(slots=True)
class Discourse:
    """The state of a paragraph: the attacker and the two actors of the sentence before, and who belongs to which group.

    `kinds`: an actor's classes. `groups`: the group of a person, of all that was read so far.
    """

    kinds: Callable[[str], frozenset[str]] = lambda _: frozenset()
    groups: dict[str, str] = field(default_factory=dict)
    attacker: str = ""
    pair: tuple[str, ...] = ()

    def note(self, view: SentenceView, stated: Sequence[Triple]) -> None:
        """Take in what a sentence says."""
        self.attacker = next((t.subject for t in stated if t.relation == "attacks" and not t.given), "")
        for triple in stated:
            if triple.relation in _ROLES and not self.kinds(triple.object) & {"State", "Government", "Ministry"}:
                self.groups.setdefault(triple.subject, triple.object)
        acting = [a.actor for a in view.arguments if not self.kinds(a.actor) & {"Place", "Person"}]
        actors = list(dict.fromkeys(acting))
        if len(actors) == 2:
            self.pair = tuple(actors)
        elif actors:
            self.pair = ()


def both(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the two that "both sides" means: the only two actors of the sentence before."""
    inside = view.words[view.phrases[phrase].first : view.phrases[phrase].last]
    told = any(w.lower in view.cues.both for w in inside) and any(w.lemmas & view.cues.sides for w in inside)
    return [Argument(a, phrase, "", 0, 0) for a in view.discourse.pair] if told else []


def each_other(view: SentenceView, verb: int) -> bool:
    """Whether a clause says that its subjects do it to each other; in Dutch and English the frames say so."""
    inside = (i for a, b in view.clause_of(verb).spans for i in range(a, b))
    return any(view.words[i].lower in view.cues.each_other for i in inside)


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
