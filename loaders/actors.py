"""The actors of one document: which mention is whom, short forms and plain descriptions among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.loaders.aliases import Aliases
from actorgraph.loaders.anaphora import Anaphora
from actorgraph.loaders.language import LANGUAGES
from actorgraph.loaders.names import slug
from actorgraph.loaders.short_names import ShortNames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.anaphora import Place
    from actorgraph.loaders.contract import ActorRecord, MentionSpan
    from actorgraph.loaders.cues import Cues
    from actorgraph.ontology.model import Ontology

__all__ = ["Actors", "Mention"]

_MAX_NAMES = 20


_UNSURE = frozenset({"", "Person", "Organization", "Place"})
"""Kinds under which a person's short name may be found: no noun or word of the name told them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names an actor: document offsets, and the words of its block (`last` exclusive).

    `role` is `name`, `adjective` (it stands before a noun), `compound` (first part of a word), `part` (a noun that
    stands for the actor's people or things), `description` or `pronoun`. `weak`: an unknown name that nothing else in
    the text confirms.
    """

    start: int
    end: int
    first: int
    last: int
    actor: str
    role: str = "name"
    weak: bool = False


@dataclass(slots=True)
class _Actor:
    label: str
    kind: str
    known: bool
    weak: bool
    mentions: list[tuple[int, int, str]] = field(default_factory=list)
    order: int = 0


class Actors:
    """Gives every mention of a document its actor, and the records in the end."""

    def __init__(self, ontology: Ontology, cues: Cues) -> None:
        self.ontology = ontology
        self.cues = cues
        self._actors: dict[str, _Actor] = {}
        self._offices: dict[str, tuple[str, str]] = {}
        self.short_names = ShortNames(cues)
        self.aliases = Aliases(cues.language)
        self.anaphora = Anaphora(cues)
        self._organs: dict[tuple[str, str], list[str]] = {}
        self.groups: dict[str, str] = {}
        """The group to which a person was said to belong."""
        self.carried: list[str] = []
        """Whom a pronoun at the start of the next paragraph may mean."""
        self.before: list[str] = []
        """Actors named before the paragraph at hand, the last one last."""

    def __contains__(self, actor: object) -> bool:
        return actor in self._actors

    def shortened(self, word: str) -> bool:
        """Whether a folded word is the short name of somebody named before, whatever else it means."""
        return word in self.short_names or word in self.aliases

    def known(self, actor: str) -> str:
        """Register an actor of the ontology; return its id."""
        if actor not in self._actors:
            item = self.ontology.actors[actor]
            kind = item.types[0] if item.types else item.kind
            self._add(actor, item.label(self.cues.language), kind, known=True, weak=False)
            if item.kind == "Person":
                for name in item.names:
                    if name.role == "preferred" and name.language in LANGUAGES:
                        self.short_names.add(name.text, actor)
        return actor

    def named(self, name: str, kind: str, *, weak: bool = False) -> str:
        """Return the id of an unknown actor of that name; a person's last name is looked for among those before."""
        own = slug(name)
        own = _ascii(own) or f"actor-{len(self._actors) + 1}"
        if own in self._actors:
            self._actors[own].weak &= weak
            return own
        if kind in _UNSURE and (before := self.short_names.find(name, self.anaphora.recent)) is not None:
            return before
        if own in self.ontology.actors:
            return self.known(own)
        if kind != "Person" and (other := self._other(name)) is not None:
            return other
        self._add(own, name, kind or "Organization", known=False, weak=weak)
        if kind == "Person":
            self.short_names.add(name, own)
        elif rest := self.aliases.headless(name):
            self.aliases.add(rest, own)
        return own

    def _other(self, name: str) -> str | None:
        """Return the actor of which a name is another one, with or without the noun that says what it is."""
        if (found := self.aliases.find(name)) is not None:
            return found
        bare = _ascii(slug(self.aliases.headless(name)))
        return bare if bare in self._actors and "Organization" in self.kinds(bare) else None

    def organ(self, state: str, kind: str, words: str) -> str:
        """Return the organ of a state that is of that class: the ontology's where it has one, else a new one.

        There are many ministries: one that the ontology has is found by its own name.
        """
        known = self._known_organs(state, kind)
        if len(known) == 1 and kind != "Ministry":
            return self.known(known[0])
        adjective = self.ontology.actors[state].label("en")
        return self.named(words, kind if kind in self.ontology.kinds else "Organization") if adjective else state

    def _known_organs(self, state: str, kind: str) -> list[str]:
        """Return the organs of a state of that class that the ontology has, in its order."""
        if (state, kind) not in self._organs:
            everyone = self.ontology.actors.values()
            found = [a.id for a in everyone if a.of_state == state and kind in a.types and not _is_part(a.id, kind)]
            self._organs[state, kind] = found
        return self._organs[state, kind]

    def organ_by_noun(self, state: str, kind: str, noun: str) -> str:
        """Return the organ of a state that a noun means: one of the ontology, else one with the state's adjective."""
        if kind == "Ministry":
            for organ in self._known_organs(state, kind):
                if any(noun.lower() in name.text.lower() for name in self.ontology.actors[organ].names):
                    return self.known(organ)
        names = self.ontology.actors[state].names
        words = [n.text for n in names if n.role == "adjective" and n.language == self.cues.language]
        ending = "" if self.cues.language == "en" else "e"
        return self.organ(state, kind, f"{words[0]}{ending} {noun}" if words else noun)

    def _add(self, actor: str, label: str, kind: str, *, known: bool, weak: bool) -> None:
        if kind not in self.ontology.kinds:
            kind = "Organization"
        self._actors[actor] = _Actor(label, kind, known, weak, order=len(self._actors))
        item = self.ontology.actors.get(actor)
        self.anaphora.add(actor, label, self.kinds(actor), item.of_state if item is not None else None)
        if item is not None and item.seated_in is not None:
            self.anaphora.seat(actor, item.seated_in)
        if item is not None and (home := item.of_state or item.nationality or item.in_state or item.seated_in):
            self.anaphora.settle(actor, home)

    def note(self, mention: Mention, text: str, place: Place) -> None:
        """Keep a mention and remember that its actor was named just now."""
        self._actors[mention.actor].mentions.append((mention.start, mention.end, text))
        self.anaphora.note(mention.actor, text, mention.role, place)

    def has_name(self, actor: str, text: str) -> bool:
        """Whether the ontology has that very name for an actor."""
        item = self.ontology.actors.get(actor)
        return item is not None and any(name.text == text for name in item.names)

    def hold(self, person: str, relation: str, organisation: str) -> None:
        """Note the office that a person was said to hold, which a successor takes over."""
        self._offices[person] = (relation, organisation)

    def held_once(self, person: str, relation: str, organisation: str) -> None:
        """Note the office that a person no longer holds, unless he was said to hold one."""
        self._offices.setdefault(person, (relation, organisation))

    def office(self, person: str) -> tuple[str, str] | None:
        """Return the relation and organisation of the office that a person was said to hold last."""
        return self._offices.get(person)

    def suits(self, actor: str, pronoun: str) -> bool:
        """Whether a pronoun may mean an actor, as far as the gender of a known person tells."""
        item = self.ontology.actors.get(actor)
        if item is None or item.gender is None:
            return True
        others = self.cues.man_pronouns if item.gender == "Female" else self.cues.woman_pronouns
        return pronoun not in others

    def nationality(self, actor: str) -> str | None:
        """Return the state of which a known person is a national, registered."""
        item = self.ontology.actors.get(actor)
        return self.known(item.nationality) if item is not None and item.nationality is not None else None

    def at_home(self, group: str, person: str) -> bool:
        """Whether a known group has its seat in the state of which a known person is a national."""
        one, other = self.ontology.actors.get(group), self.ontology.actors.get(person)
        seat = one.seated_in if one is not None else None
        return seat is not None and other is not None and seat == other.nationality

    def belongs(self, body: str, state: str) -> bool:
        """Whether a known body is a state's own, or a known place lies in it."""
        item = self.ontology.actors.get(body)
        return item is not None and state in {item.of_state, item.in_state}

    def open_paragraph(self) -> None:
        """Note that a paragraph begins."""
        self.before = list(self.anaphora.recent)

    def kinds(self, actor: str) -> frozenset[str]:
        """Return the classes of an actor, its top kind among them."""
        if actor in self.ontology.actors:
            item = self.ontology.actors[actor]
            return frozenset({*item.types, item.kind})
        kind = self._actors[actor].kind if actor in self._actors else "Organization"
        return frozenset({kind, self.ontology.kinds[kind].top if kind in self.ontology.kinds else kind})

    def kind(self, actor: str) -> str:
        """Return the finest class of a registered actor."""
        return self._actors[actor].kind

    def is_known(self, actor: str) -> bool:
        """Whether the ontology has this actor."""
        return actor in self.ontology.actors

    def confirm(self, actor: str | None) -> None:
        """Note that a claim or relation names this actor, so that it is kept."""
        if actor is not None and actor in self._actors:
            self._actors[actor].weak = False

    def speaks(self, actor: str) -> None:
        """Note that an actor says something: an unknown name is no place then but a person, or an organisation."""
        item = self._actors.get(actor)
        if item is None or item.known or "Place" not in self.kinds(actor):
            return
        words = item.label.split()
        item.kind = "Person" if 1 < len(words) <= 4 and not item.label.isupper() else "Organization"
        if item.kind == "Person":
            self.short_names.add(item.label, actor)

    def records(self, used: set[str]) -> Iterator[ActorRecord]:
        """Yield the actors that are named or used, in the order in which they first stand in the text."""
        for actor, item in sorted(self._actors.items(), key=lambda entry: entry[1].order):
            if actor not in used and (item.weak or not item.mentions):
                continue
            mentions: list[MentionSpan] = [
                {"start": start, "end": end, "text": text} for start, end, text in sorted(set(item.mentions))
            ]
            names = dict.fromkeys(text for _, _, text in item.mentions if text != item.label)
            record: ActorRecord = {"type": "actor", "id": actor, "label": item.label, "kind": item.kind}
            if not item.known:
                record["aliases"] = list(names)[:_MAX_NAMES]
            record["mentions"] = mentions
            yield record


def _is_part(actor: str, kind: str) -> bool:
    """Whether an armed force is only one of a state's ("us-navy"), by its id."""
    return kind == "ArmedForces" and not actor.endswith(("-armed-forces", "-defense-forces", "-defence-forces"))


def _ascii(name: str) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(part for part in plain.replace("_", "-").split("-") if part)[:120]
