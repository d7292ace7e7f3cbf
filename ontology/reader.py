"""Read an ontology folder: every `.ttl` below it, with the package's core."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.errors import OntologyError
from actorgraph.ontology.model import ACTOR, CORE, Kind, KnownActor, Name, NameRole, Ontology, Relation

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import pyoxigraph as ox

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

TOP_KINDS = ("Person", "Organization", "State", "Coalition", "Place")
NAME_ROLES: Mapping[str, NameRole] = {
    SKOS + "prefLabel": "preferred",
    SKOS + "altLabel": "alternative",
    SKOS + "hiddenLabel": "hidden",
    CORE + "abbreviation": "abbreviation",
    CORE + "adjective": "adjective",
    CORE + "demonym": "demonym",
    CORE + "metonym": "metonym",
}
# A relation's or kind's local name becomes a relationship type or label in Cypher, so nothing else may stand in it.
_SAFE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_ROLE_ORDER = {role: place for place, role in enumerate(NAME_ROLES.values())}


def load_ontology(folder: str | Path | None = None) -> Ontology:
    """Read a folder of Turtle files; without one, the axis-of-resistance ontology that the package ships.

    The core vocabulary (`core.ttl`) is always the package's own. The result is cached for the life of the process.

    Raises:
        OntologyError: no folder, no relation in it, Turtle that doesn't parse, or names that can't be labels.
    """
    return _load(str(Path(folder).resolve()) if folder is not None else None)


@lru_cache(maxsize=4)
def _load(folder: str | None) -> Ontology:
    shipped = resources.files("actorgraph.ontology")
    root: Traversable = Path(folder) if folder is not None else shipped
    if not root.is_dir():
        raise OntologyError(f"{folder} is no folder; --ontology wants a folder of .ttl files")
    files = {"core.ttl": (shipped / "core.ttl").read_text("utf-8")}
    for name, file in sorted(_turtle_files(root)):
        if name != "core.ttl":
            try:
                files[name] = file.read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise OntologyError(f"{name} can't be read as UTF-8 Turtle: {error}") from error
    graph = _Triples()
    for name, text in files.items():
        graph.add(name, text)
    digest = hashlib.sha256("\0".join(f"{n}\0{t}" for n, t in files.items()).encode()).hexdigest()
    kinds = _kinds(graph)
    relations = _relations(graph, kinds)
    if not relations:
        raise OntologyError(f"{folder or 'the ontology'} names no relation: a property below ag:relation is needed")
    return Ontology(
        version=digest[:16],
        relations=relations,
        kinds=kinds,
        actors=_actors(graph, kinds),
        statuses=_statuses(graph),
        turtle=files,
    )


def _turtle_files(folder: Traversable, below: str = "") -> Iterable[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.name.startswith((".", "_")):
            yield from _turtle_files(entry, f"{below}{entry.name}/")
        elif entry.name.endswith(".ttl"):
            yield below + entry.name, entry


class _Triples:
    """The triples of all files, by subject and predicate; terms as IRIs or (text, language)."""

    def __init__(self) -> None:
        self.by_subject: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))

    def add(self, name: str, text: str) -> None:
        import pyoxigraph as ox

        try:
            for quad in ox.parse(text, format=ox.RdfFormat.TURTLE):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                    self.by_subject[quad.subject.value][quad.predicate.value].append(quad.object)
        except (SyntaxError, ValueError) as error:
            raise OntologyError(f"{name} is not valid Turtle: {error}") from error

    def values(self, subject: str, predicate: str) -> list[str]:
        return [o.value for o in self.by_subject[subject][predicate]] if subject in self.by_subject else []

    def by_language(self, subject: str, predicate: str) -> dict[str, str]:
        objects = self.by_subject[subject][predicate] if subject in self.by_subject else []
        return {getattr(o, "language", None) or "": o.value for o in objects}

    def typed(self, type_iri: str) -> list[str]:
        return sorted(s for s, p in list(self.by_subject.items()) if type_iri in {o.value for o in p[RDF + "type"]})


def _local(iri: str) -> str:
    return re.split(r"[#/:]", iri)[-1]


def _safe(iri: str) -> str:
    name = _local(iri)
    if not _SAFE_NAME.fullmatch(name):
        raise OntologyError(f"{iri}: a relation's or class's name has ASCII letters and digits only")
    return name


def _kinds(graph: _Triples) -> dict[str, Kind]:
    above = {c: graph.values(c, RDFS + "subClassOf") for c in graph.typed(OWL + "Class")}

    def tops(iri: str, seen: frozenset[str] = frozenset()) -> set[str]:
        if iri.startswith(CORE) and _local(iri) in TOP_KINDS:
            return {_local(iri)}
        return set().union(*(tops(p, seen | {iri}) for p in above.get(iri, ()) if p not in seen))

    kinds: dict[str, Kind] = {}
    for iri in above:
        found = tops(iri)
        if len(found) > 1:
            raise OntologyError(f"{iri} stands under two kinds: {', '.join(sorted(found))}")
        if found:
            name = _safe(iri)
            if name in kinds:
                raise OntologyError(f"two classes are called {name}: {kinds[name].iri} and {iri}")
            kinds[name] = Kind(
                name=name,
                iri=iri,
                top=found.pop(),
                parents=tuple(sorted(_local(p) for p in above[iri])),
                label=graph.by_language(iri, RDFS + "label"),
                definition=graph.by_language(iri, SKOS + "definition"),
            )
    return kinds


def _relations(graph: _Triples, kinds: Mapping[str, Kind]) -> dict[str, Relation]:
    above = {p: graph.values(p, RDFS + "subPropertyOf") for p in graph.typed(OWL + "ObjectProperty")}
    inverses = {p: graph.values(p, OWL + "inverseOf") for p in above}
    inverse_of = {target: p for p, targets in inverses.items() for target in targets}

    def is_relation(iri: str, seen: frozenset[str] = frozenset()) -> bool:
        return any(
            p == CORE + "relation" or (p not in seen and is_relation(p, seen | {iri})) for p in above.get(iri, ())
        )

    relations: dict[str, Relation] = {}
    for iri in filter(is_relation, above):
        name = _safe(iri)
        inverse = inverse_of.get(iri) or next(iter(inverses[iri]), None)
        relations[name] = Relation(
            name=name,
            iri=iri,
            symmetric=OWL + "SymmetricProperty" in graph.values(iri, RDF + "type"),
            inverse=_local(inverse) if inverse else None,
            parents=tuple(sorted(_local(p) for p in above[iri] if p != CORE + "relation" and is_relation(p))),
            domain=tuple(sorted(_local(k) for k in graph.values(iri, RDFS + "domain"))),
            range=tuple(sorted(_local(k) for k in graph.values(iri, RDFS + "range"))),
            plover=tuple(sorted(graph.values(iri, CORE + "plover"))),
            sign=int(next(iter(graph.values(iri, CORE + "sign")), "0")),
            label=graph.by_language(iri, RDFS + "label"),
            definition=graph.by_language(iri, SKOS + "definition"),
        )
    return dict(sorted(relations.items()))


def _actors(graph: _Triples, kinds: Mapping[str, Kind]) -> dict[str, KnownActor]:
    actors: dict[str, KnownActor] = {}
    for iri in sorted(s for s in graph.by_subject if s.startswith(ACTOR)):
        actor_id = iri.removeprefix(ACTOR)
        types = [_local(t) for t in graph.values(iri, RDF + "type") if _local(t) in kinds]
        tops = {kinds[t].top for t in types}
        if len(tops) != 1:
            raise OntologyError(f"actor {actor_id} wants exactly one kind, has: {', '.join(sorted(tops)) or 'none'}")
        names = tuple(
            Name(o.value, getattr(o, "language", None) or None, role)
            for predicate, role in NAME_ROLES.items()
            for o in sorted(graph.by_subject[iri][predicate], key=lambda o: (getattr(o, "language", None) or "", o.value))
        )
        if not any(n.role == "preferred" for n in names):
            raise OntologyError(f"actor {actor_id} has no skos:prefLabel")
        actors[actor_id] = KnownActor(
            id=actor_id,
            kind=tops.pop(),
            types=tuple(sorted(types, key=lambda t: (kinds[t].name == kinds[t].top, t))),
            names=tuple(sorted(names, key=lambda n: _ROLE_ORDER[n.role])),
            of_state=_actor_id(graph, iri, "ofState"),
            in_state=_actor_id(graph, iri, "inState"),
        )
    return actors


def _actor_id(graph: _Triples, iri: str, name: str) -> str | None:
    return next((v.removeprefix(ACTOR) for v in graph.values(iri, CORE + name)), None)


def _statuses(graph: _Triples) -> tuple[str, ...]:
    ranked = [
        (int(rank), notation)
        for iri in graph.typed(SKOS + "Concept")
        for rank in graph.values(iri, CORE + "rank")
        for notation in graph.values(iri, SKOS + "notation")
    ]
    return tuple(name for _, name in sorted(ranked, reverse=True))
