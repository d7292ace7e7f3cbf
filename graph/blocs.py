"""Blocs: actors that friendly relations and memberships join more closely with each other than with the rest.

The query `blocs`, the explorer and the pictures have them from here, so that equal edges give equal blocs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.graph.status import STATED
from actorgraph.ontology.model import Ontology, Relation

Tie = tuple[str, str, str, str, int]
"""An edge: subject, relation, object, status and number of independent sources."""
_SEED = 1
"""Leiden moves nodes in a random order; with one seed, equal graphs have equal communities."""


@dataclass(frozen=True, slots=True)
class Division:
    """Actors divided into blocs: the largest first, equal sizes by their smallest id.

    In each, actors come by how much weight ties them to it: `inside` is the weight of an actor's ties to its own bloc,
    `outside` that of its ties to others.
    """

    blocs: tuple[tuple[str, ...], ...]
    inside: Mapping[str, int]
    outside: Mapping[str, int]


def joining(ontology: Ontology) -> frozenset[str]:
    """Return the relations that put their two sides into one bloc, unless others are asked for.

    They are friendly (`ag:sign`) or mean belonging to an organization, with all below them.
    """
    return frozenset(
        below
        for relation in ontology.relations.values()
        if _joins(relation)
        for below in ontology.closure(relation.name)
    )


def blocs(ties: Iterable[Tie], ontology: Ontology) -> Division:
    """Divide actors by the edges of relations that join, weighted with their sources.

    An edge counts where somebody affirms it as actual and not over.
    """
    relations = joining(ontology)
    weights: Counter[tuple[str, str]] = Counter()
    for subject, relation, object_, status, sources in ties:
        if status in STATED and subject != object_ and relation in relations:
            weights[min(subject, object_), max(subject, object_)] += sources
    return divide(weights)


def divide(weights: Mapping[tuple[str, str], int]) -> Division:
    """Divide actors into communities by the Leiden method (Traag and others 2019), which maximises modularity.

    Args:
        weights: how strongly two actors are joined; pairs have the smaller id first.
    """
    import graspologic_native

    if not weights:
        return Division((), {}, {})
    pairs = [(a, b, float(weight)) for (a, b), weight in sorted(weights.items())]
    _, number = graspologic_native.leiden(pairs, seed=_SEED)
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for (a, b), weight in weights.items():
        count = inside if number[a] == number[b] else outside
        count[a] += weight
        count[b] += weight
    groups: dict[int, list[str]] = defaultdict(list)
    for actor in sorted(number):
        groups[number[actor]].append(actor)
    ordered = sorted(groups.values(), key=lambda group: (-len(group), group[0]))
    return Division(
        tuple(tuple(sorted(group, key=lambda a: (-inside[a], outside[a], a))) for group in ordered), inside, outside
    )


def _joins(relation: Relation) -> bool:
    if relation.sign:
        return relation.sign > 0
    return bool(relation.range) and not {"Actor", "Person", "Place"} & set(relation.range)
