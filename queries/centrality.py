"""Brokers: actors that lie on the shortest ways between others."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from actorgraph.graph.engine import Row
from actorgraph.queries.adjacency import ends, names_of

if TYPE_CHECKING:
    import numpy as np

SEED = 1
_BATCH = 64
"""Pivots walked from at once: so many columns of numbers, one row an actor."""


def betweenness(rows: Sequence[Row], values: Mapping[str, object]) -> list[Row]:
    """Rank actors by betweenness: the share of shortest ways between two others that lead over them, 0 to 1.

    Brandes' algorithm (2001). With more actors than `pivots`, the ways from that many random ones stand for all
    (Brandes and Pich 2007). Networkx walks them in Python, rustworkx doesn't sample, networkit has no wheels for some
    of the Pythons we support: so this is our own, on scipy's sparse matrices.
    """
    import numpy as np
    from scipy import sparse

    names = names_of(rows)
    directed = list(ends(rows))
    number = {actor: i for i, actor in enumerate(sorted({actor for link in directed for actor in link}))}
    count, limit, pivots = len(number), cast("int", values["limit"]), cast("int", values["pivots"])
    if count < 3:
        return []
    indices = np.array([(number[a], number[b]) for a, b in directed if a != b], dtype=int).reshape(-1, 2)
    both = np.concatenate([indices, indices[:, ::-1]])
    graph = sparse.csr_array((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count))
    graph.data[:] = 1  # several links of a pair are one
    if not graph.nnz:
        return []
    chosen = sorted(random.Random(SEED).sample(range(count), pivots)) if pivots < count else list(range(count))  # noqa: S311
    total = np.zeros(count)
    for first in range(0, len(chosen), _BATCH):
        total += _dependencies(graph, chosen[first : first + _BATCH])
    shares = total * (count / len(chosen)) / ((count - 1) * (count - 2))
    degrees = np.diff(graph.indptr)
    found: list[Row] = [
        {"betweenness": round(float(shares[i]), 6), "others": int(degrees[i]), "actor_id": actor}
        for actor, i in number.items()
    ]
    found.sort(key=lambda row: (-cast("float", row["betweenness"]), -cast("int", row["others"]), row["actor_id"]))
    return [{"actor": names.get(str(row["actor_id"]), row["actor_id"]), **row} for row in found[:limit]]


def _dependencies(graph: Any, pivots: Sequence[int]) -> np.ndarray[Any, Any]:
    """Return for each actor, summed over the pivots, how much the ways from a pivot to all others depend on it."""
    import numpy as np

    ways = np.zeros((graph.shape[0], len(pivots)))
    ways[list(pivots), range(len(pivots))] = 1
    levels = [ways > 0]
    seen, frontier = levels[0].copy(), ways.copy()
    while True:
        frontier = graph @ frontier
        frontier[seen] = 0
        level = frontier > 0
        if not level.any():
            break
        ways += frontier
        seen |= level
        levels.append(level)
    dependency = np.zeros_like(ways)
    for level, above in zip(levels[:0:-1], levels[-2::-1], strict=True):
        share = np.zeros_like(ways)
        share[level] = (1 + dependency[level]) / ways[level]
        dependency[above] += ((graph @ share) * ways)[above]
    dependency[levels[0]] = 0
    return dependency.sum(axis=1)  # type: ignore[no-any-return]
