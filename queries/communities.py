"""Blocs: groups of actors that have more to do with each other than with the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import cast

from actorgraph.graph.engine import Row
from actorgraph.queries.adjacency import links, names_of

SEED = 1
"""Leiden moves nodes in a random order; with one seed, equal graphs have equal communities."""


def communities(rows: Sequence[Row], values: Mapping[str, object]) -> list[Row]:
    """Divide actors into communities by the Leiden method (Traag and others 2019), which maximises modularity.

    They are numbered by size, the largest 1, equal sizes by their smallest id; those below `least` are left out. Actors
    come by how much weight ties them to their own community.
    """
    import graspologic_native

    names, pairs = names_of(rows), links(rows, "others", "weights")
    if not pairs:
        return []
    _, division = graspologic_native.leiden([(a, b, float(weight)) for (a, b), weight in pairs.items()], seed=SEED)
    groups: dict[int, list[str]] = defaultdict(list)
    for actor in sorted(division):
        groups[division[actor]].append(actor)
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for (a, b), weight in pairs.items():
        count = inside if division[a] == division[b] else outside
        count[a] += weight
        count[b] += weight
    found: list[Row] = []
    wanted = values["actor"]
    for number, group in enumerate(sorted(groups.values(), key=lambda g: (-len(g), g[0])), 1):
        if len(group) < cast("int", values["least"]) or (wanted is not None and wanted not in group):
            continue
        for actor in sorted(group, key=lambda a: (-inside[a], outside[a], a)):
            found.append(
                {
                    "bloc": number,
                    "size": len(group),
                    "actor": names.get(actor, actor),
                    "inside": inside[actor],
                    "outside": outside[actor],
                    "actor_id": actor,
                }
            )
    return found[: cast("int", values["limit"])]
