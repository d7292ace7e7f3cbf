"""Blocs: actors that friendly relations and membership join more closely with each other than with the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from actorgraph.ontology.model import Ontology, Relation

STATED = ("reported", "claimed", "contested")
"""Statuses of the edges that count: somebody affirms them as actual and not over."""
SMALLEST = 3
_SEED = 1


def joins(relation: Relation) -> bool:
    """Whether a relation puts its two sides into one bloc: it is friendly, or means belonging to an organization."""
    if relation.sign:
        return relation.sign > 0
    return bool(relation.range) and not {"Actor", "Person", "Place"} & set(relation.range)


def blocs(edges: Iterable[tuple[str, str, str, str, int]], ontology: Ontology) -> list[tuple[str, ...]]:
    """Return the blocs of at least `SMALLEST` actors, the largest first, each with its best-connected actor first.

    They are the communities of the Leiden method (Traag et al. 2019), as in the query `blocs`, here on all friendly
    relations and memberships, weighted with their sources; a contested edge counts half.

    Args:
        edges: subject, relation, object, status and number of independent sources.
    """
    import graspologic_native

    weights: Counter[tuple[str, str]] = Counter()
    strength: Counter[str] = Counter()
    for subject, relation, object_, status, sources in edges:
        if status in STATED and subject != object_ and joins(ontology.relation(relation)):
            weight = sources * (1 if status == "contested" else 2)
            weights[min(subject, object_), max(subject, object_)] += weight
            strength[subject] += weight
            strength[object_] += weight
    if not weights:
        return []
    pairs = [(a, b, float(weight)) for (a, b), weight in sorted(weights.items())]
    _, division = graspologic_native.leiden(pairs, seed=_SEED)
    groups: dict[int, list[str]] = defaultdict(list)
    for actor in sorted(division):
        groups[division[actor]].append(actor)
    found = [sorted(group, key=lambda a: (-strength[a], a)) for group in groups.values() if len(group) >= SMALLEST]
    return sorted(map(tuple, found), key=lambda group: (-len(group), group))
