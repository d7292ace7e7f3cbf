"""Read an ontology folder: every `.ttl` below it, with the package's core."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.errors import OntologyError
from actorgraph.ontology.model import ACTOR, CORE, SCHEMA, Kind, KnownActor, Name, NameRole, Ontology, Relation
from actorgraph.ontology.triples import OWL, RDF, RDFS, SKOS, Triples

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

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


def load_ontology(folder: str | PathLike[str] | None = None) -> Ontology:
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
    graph = Triples()
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


def _local(iri: str) -> str:
    return re.split(r"[#/:]", iri)[-1]


def _safe(iri: str) -> str:
    name = _local(iri)
    if not _SAFE_NAME.fullmatch(name):
        raise OntologyError(f"{iri}: a relation's or class's name has ASCII letters and digits only")
    return name


def _kinds(graph: Triples) -> dict[str, Kind]:
    above = {c: graph.values(c, RDFS + "subClassOf") for c in graph.typed(OWL + "Class")}

    def tops(iri: str, seen: frozenset[str] = frozenset()) -> set[str]:
        if iri.startswith(CORE) and _local(iri) in TOP_KINDS:
            return {_local(iri)}
        return set().union(*(tops(p, seen | {iri}) for p in above.get(iri, ()) if p not in seen))

    found = {iri: tops(iri) for iri in above}
    kinds: dict[str, Kind] = {}
    for iri in (i for i in above if found[i]):
        if len(found[iri]) > 1:
            raise OntologyError(f"{iri} stands under two kinds: {', '.join(sorted(found[iri]))}")
        name = _safe(iri)
        if name in kinds:
            raise OntologyError(f"two classes are called {name}: {kinds[name].iri} and {iri}")
        kinds[name] = Kind(
            name=name,
            iri=iri,
            top=next(iter(found[iri])),
            parents=tuple(sorted(_local(p) for p in above[iri] if found.get(p))),
            label=graph.by_language(iri, RDFS + "label"),
            definition=graph.by_language(iri, SKOS + "definition"),
        )
    return kinds


def _relations(graph: Triples, kinds: Mapping[str, Kind]) -> dict[str, Relation]:
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
        if name in relations:
            raise OntologyError(f"two relations are called {name}: {relations[name].iri} and {iri}")
        inverse = inverse_of.get(iri) or next(iter(inverses[iri]), None)
        sign = _number(graph, iri, "sign")
        if sign not in (-1, 0, 1):
            raise OntologyError(f"{iri}: ag:sign is 1 or -1, not {sign}")
        relations[name] = Relation(
            name=name,
            iri=iri,
            symmetric=OWL + "SymmetricProperty" in graph.values(iri, RDF + "type"),
            inverse=_local(inverse) if inverse else None,
            parents=tuple(sorted(_local(p) for p in above[iri] if p != CORE + "relation" and is_relation(p))),
            domain=_admitted(graph, kinds, iri, "domain"),
            range=_admitted(graph, kinds, iri, "range"),
            plover=tuple(sorted(graph.values(iri, CORE + "plover"))),
            sign=sign,
            label=graph.by_language(iri, RDFS + "label"),
            definition=graph.by_language(iri, SKOS + "definition"),
        )
    return dict(sorted(relations.items()))


def _admitted(graph: Triples, kinds: Mapping[str, Kind], relation: str, side: str) -> tuple[str, ...]:
    """Return the kinds that a relation's domain or range admits, a union's members each."""
    classes = graph.values(relation, RDFS + side)
    if len(classes) > 1:
        # To RDFS two domains are an intersection; whoever writes two means a union nearly always.
        raise OntologyError(f"{relation} has {len(classes)} classes as its {side}; name one owl:unionOf them")
    names = {kind.iri: kind.name for kind in kinds.values()} | {CORE + "Actor": "Actor"}
    unions = [head for c in classes for head in graph.values(c, OWL + "unionOf")]
    admitted = [member for head in unions for member in graph.members(head)] or classes
    for unknown in (c for c in admitted if c not in names):
        raise OntologyError(f"{relation}: its {side} {unknown} is no kind of actor")
    return tuple(sorted({names[c] for c in admitted}))


def _actors(graph: Triples, kinds: Mapping[str, Kind]) -> dict[str, KnownActor]:
    kind_of = {kind.iri: kind for kind in kinds.values()}
    actors: dict[str, KnownActor] = {}
    for iri in sorted(s for s in graph.by_subject if s.startswith(ACTOR)):
        actor_id = iri.removeprefix(ACTOR)
        types = [kind_of[t] for t in graph.values(iri, RDF + "type") if t in kind_of]
        tops = {t.top for t in types}
        if len(tops) != 1:
            raise OntologyError(f"actor {actor_id} wants exactly one kind, has: {', '.join(sorted(tops)) or 'none'}")
        names = tuple(
            Name(text, language or None, role)
            for predicate, role in NAME_ROLES.items()
            for language, text in sorted(
                (getattr(o, "language", None) or "", o.value) for o in graph.objects(iri, predicate)
            )
        )
        if not any(n.role == "preferred" for n in names):
            raise OntologyError(f"actor {actor_id} has no skos:prefLabel")
        actors[actor_id] = KnownActor(
            id=actor_id,
            kind=tops.pop(),
            types=tuple(t.name for t in sorted(types, key=lambda t: (t.name == t.top, t.name))),
            names=names,
            of_state=_actor_id(graph, iri, "ofState"),
            in_state=_actor_id(graph, iri, "inState"),
            nationality=_actor_id(graph, iri, "nationality", SCHEMA),
            seated_in=_actor_id(graph, iri, "seatedIn"),
            gender=next((o.value for o in graph.objects(iri, SCHEMA + "gender")), None),
        )
    return actors


def _actor_id(graph: Triples, iri: str, name: str, vocabulary: str = CORE) -> str | None:
    return next((v.removeprefix(ACTOR) for v in graph.values(iri, vocabulary + name)), None)


def _number(graph: Triples, iri: str, name: str) -> int:
    value = next(iter(graph.values(iri, CORE + name)), "0")
    try:
        return int(value)
    except ValueError as error:
        raise OntologyError(f"{iri}: ag:{name} is a whole number, not {value!r}") from error


def _statuses(graph: Triples) -> tuple[str, ...]:
    ranked = [
        (_number(graph, iri, "rank"), notation)
        for iri in graph.typed(SKOS + "Concept")
        if CORE + "EdgeStatus" in graph.values(iri, SKOS + "inScheme")
        for notation in graph.values(iri, SKOS + "notation")
    ]
    return tuple(name for _, name in sorted(ranked, reverse=True))
