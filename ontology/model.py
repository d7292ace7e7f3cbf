"""What an ontology folder says, as plain objects: relations, kinds, known actors, edge statuses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from actorgraph.errors import OntologyError

CORE = "urn:actorgraph:core:"
SCHEMA = "https://schema.org/"
ACTOR = "urn:actorgraph:actor:"

Language = str
NameRole = Literal["preferred", "alternative", "hidden", "abbreviation", "adjective", "demonym", "metonym"]

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@cache
def _edge_type(relation: str) -> str:
    return _WORD_START.sub("_", relation).upper()


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an actor. `language` is a BCP 47 tag, or None for a name that holds in all."""

    text: str
    language: Language | None = None
    role: NameRole = "alternative"


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of actors. `top` is the core kind it stands under (`Organization` for `ArmedGroup`), or itself.

    `parents` are the kinds directly above it.
    """

    name: str
    iri: str
    top: str
    parents: tuple[str, ...] = ()
    label: Mapping[Language, str] = field(default_factory=dict)
    definition: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relation:
    """A property that a statement may name. `parents` are the relations directly above it; `sign` is 1, -1 or 0.

    `domain` and `range` are the kinds that may be its subject and its object; `("Actor",)` or none admits any.
    """

    name: str
    iri: str
    symmetric: bool = False
    inverse: str | None = None
    parents: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    plover: tuple[str, ...] = ()
    sign: int = 0
    label: Mapping[Language, str] = field(default_factory=dict)
    definition: Mapping[Language, str] = field(default_factory=dict)

    @property
    def edge_type(self) -> str:
        """The relationship type in the property graph: `alliedWith` is `ALLIED_WITH`."""
        return _edge_type(self.name)


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor that the ontology names. `kind` is the top kind, `types` the finer classes, finest first.

    `gender`: "Male" or "Female", as schema.org names them, where it is told of a person.
    """

    id: str
    kind: str
    types: tuple[str, ...]
    names: tuple[Name, ...]
    of_state: str | None = None
    in_state: str | None = None
    nationality: str | None = None
    seated_in: str | None = None
    gender: str | None = None

    def label(self, language: Language = "en") -> str:
        """Return the preferred name in that language, else in English, else any."""
        preferred = {n.language: n.text for n in self.names if n.role == "preferred"}
        return preferred.get(language) or preferred.get("en") or next(iter(preferred.values()), self.id)

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html, listed

        names = sorted({name.text for name in self.names} - {self.label()})
        facts = {
            "id": self.id,
            "kind": ", ".join(dict.fromkeys((*self.types, self.kind))),
            "also": listed(names, 12),
            "of state": self.of_state,
            "in state": self.in_state,
            "nationality": self.nationality,
        }
        return facts_html(self.label(), facts)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All that an ontology folder says. Equal content gives an equal `version` (a hash of its files)."""

    version: str
    relations: Mapping[str, Relation]
    kinds: Mapping[str, Kind]
    actors: Mapping[str, KnownActor]
    statuses: tuple[str, ...]
    """Names of the edge statuses, strongest first."""
    turtle: Mapping[str, str]
    """Text of each file by its path in the folder; the core's under `core.ttl`."""

    def __repr__(self) -> str:
        sizes = f"{len(self.relations)} relations, {len(self.kinds)} kinds, {len(self.actors)} actors"
        return f"<Ontology {self.version[:12]}: {sizes}>"

    def _repr_html_(self) -> str:
        from actorgraph.notebook import facts_html, listed

        facts = {
            "relations": listed(sorted(self.relations), 40),
            "kinds": listed(sorted(self.kinds), 40),
            "actors": len(self.actors),
            "statuses": listed(self.statuses, 20),
        }
        return facts_html(f"Ontology {self.version[:12]}", facts)

    def relation(self, name: str) -> Relation:
        """Return the relation of that name.

        Raises:
            OntologyError: the ontology has none; the message lists those it has.
        """
        try:
            return self.relations[name]
        except KeyError:
            known = ", ".join(sorted(self.relations))
            raise OntologyError(f"unknown relation {name!r}; the ontology has: {known}") from None

    def closure(self, name: str) -> tuple[str, ...]:
        """Return the relation and all below it (`supports` gives `arms`, `funds`, `supports`, `trains`), sorted."""
        found = {self.relation(name).name}
        while more := {r.name for r in self.relations.values() if found & set(r.parents)} - found:
            found |= more
        return tuple(sorted(found))

    def top_kind(self, name: str) -> str:
        """Return the core kind of a class name.

        Raises:
            OntologyError: no such class.
        """
        try:
            return self.kinds[name].top
        except KeyError:
            raise OntologyError(f"unknown kind {name!r}; the ontology has: {', '.join(sorted(self.kinds))}") from None
