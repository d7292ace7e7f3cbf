"""What the sentences before one tell, and whom its words mean by that: "both sides", "bombed them", "his group"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["Discourse", "both", "each_other", "group_of", "object_meant", "own_forces", "struck_by"]

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


def object_meant(view: SentenceView, verb: int, subject: str) -> list[Argument]:
    """Return whom an object pronoun means: the person ("ihn") or group ("sie") named last that is not the subject."""
    clause, discourse = view.clause_of(verb), view.discourse
    objects = view.cues.him | view.cues.them
    for n, phrase in enumerate(view.phrases):
        lower = view.words[phrase.head].lower
        if not phrase.pronoun or phrase.first not in clause or phrase.prep or lower not in objects:
            continue
        if n == view.roles(verb)[0]:
            continue
        earlier = [a.actor for a in view.arguments if a.phrase < n][::-1]
        for actor in [*earlier, *view.before]:
            if actor == subject or (lower in view.cues.him) != view.is_person(actor):
                continue
            if lower in view.cues.him or (not discourse.kinds(actor) & {"Place"} and _has_gender(view, actor)):
                return [Argument(actor, n, "", 0, 0)]
    return []


def _has_gender(view: SentenceView, actor: str) -> bool:
    """Whether "sie" can mean an actor: no state without an article, which is neuter."""
    if "State" not in view.discourse.kinds(actor):
        return True
    named = [m for m in (*view.earlier, *view.mentions) if m.actor == actor and m.first > 0]
    return any(view.words[m.first - 1].lower in view.cues.feminine_articles for m in named)


def own_forces(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the speaker for "one" and for forces without an owner: "Fighter jets had hit Y, the army said"."""
    head = view.words[view.phrases[phrase].head]
    claim = view.claim_at(view.phrases[phrase].head)
    speaker = claim.get("speaker") if claim is not None else None
    if claim is None or speaker is None or claim["kind"] == "direct" or view.is_person(speaker):
        return []
    first = view.phrases[phrase].first
    plain = view.phrases[phrase].head == first or view.words[first].lower in view.cues.possessives
    if head.lower in view.cues.generic or (plain and head.lemmas & view.cues.standins):
        return [Argument(speaker, phrase, "", claim["start"], claim["end"])]
    return []


def group_of(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the group of the person that "his group" is said of: who speaks, else who was named before."""
    words, at = view.words, view.phrases[phrase]
    whose = words[at.first].lower in view.cues.possessives
    if not whose or not words[at.head].lemmas & (view.cues.group_nouns | view.cues.standins):
        return []
    claim = view.claim_at(at.head)
    speaker = claim.get("speaker") if claim is not None else None
    for actor in [speaker, *view.before[:1]]:
        if actor is not None and actor in view.discourse.groups:
            return [Argument(view.discourse.groups[actor], phrase, "", 0, 0)]
    return []


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
