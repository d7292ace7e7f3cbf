"""Positions for drawing a graph: a force-directed layout with numpy, the same for the same input.

The forces are those of ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679): nodes repel each other by
1/distance, edges pull, and a node's speed falls where its force swings. Up to `EXACT` nodes every pair is computed;
beyond, masses are spread over a grid and the repulsion is one convolution (particle mesh), so that 5,000 nodes take
seconds: networkx's and rustworkx's layouts compute every pair, igraph's licence is the GPL.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Edge = tuple[int, int, float]

EXACT = 600
GRID = 128
SEED = 20_31
REPULSION = 10.0
GRAVITY = 1.0
_ITERATIONS = 400
_GOLDEN = math.pi * (3 - math.sqrt(5))


def positions(count: int, edges: Sequence[Edge], groups: Sequence[int | None]) -> list[tuple[float, float]]:
    """Return a point for each of `count` nodes: what is joined in -1…1 by -1…1, nodes without an edge in rows below.

    Args:
        edges: start, end and weight (how strongly it pulls, above 0); several between two nodes add up.
        groups: for each node the group that it starts beside, None for none.
    """
    import numpy as np

    pulls = [(start, end, weight) for start, end, weight in edges if start != end]
    points = np.zeros((count, 2))
    parts = _components(pulls)
    placed = [_turned(_settle(part, pulls_of, groups)) for part, pulls_of in parts]
    if placed:
        packed = _pack(placed)
        for (part, _), found in zip(parts, packed, strict=True):
            points[part] = found
        drawn = np.concatenate(packed)
        middle = (drawn.min(axis=0) + drawn.max(axis=0)) / 2
        points = (points - middle) / max(float(np.abs(drawn - middle).max()), 1e-9)
    joined = {node for part, _ in parts for node in part}
    alone = [node for node in range(count) if node not in joined]
    if alone:
        lowest = min((float(points[node][1]) for node in joined), default=None)
        points[alone] = _rows(len(alone), 0.0 if lowest is None else lowest - 0.15)
    return [(float(x), float(y)) for x, y in points]


def _components(edges: Sequence[Edge]) -> list[tuple[list[int], list[Edge]]]:
    """Return the parts that hang together, the largest first: their nodes, and their edges."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for start, end, _ in edges:
        parent[root(start)] = root(end)
    nodes: dict[int, list[int]] = defaultdict(list)
    own: dict[int, list[Edge]] = defaultdict(list)
    for node in sorted(parent):
        nodes[root(node)].append(node)
    for edge in edges:
        own[root(edge[0])].append(edge)
    return sorted(((nodes[r], own[r]) for r in nodes), key=lambda part: (-len(part[0]), part[0]))


def _settle(nodes: Sequence[int], edges: Sequence[Edge], groups: Sequence[int | None]) -> Array:
    """Let the forces find the places of nodes that hang together."""
    import numpy as np

    count, index = len(nodes), {node: n for n, node in enumerate(nodes)}
    start = np.array([index[e[0]] for e in edges])
    end = np.array([index[e[1]] for e in edges])
    weight = np.array([e[2] for e in edges])
    mass = 1 + np.bincount(start, minlength=count) ** 0.75 + np.bincount(end, minlength=count) ** 0.75
    points = _start([groups[node] for node in nodes])
    repel = _Pairs(mass) if count <= EXACT else _Mesh(mass)
    before, speed = np.zeros((count, 2)), 1.0
    for _ in range(_ITERATIONS):
        force = repel(points) * REPULSION
        away = points[start] - points[end]
        pull = away * weight[:, None]
        for axis in (0, 1):
            force[:, axis] -= np.bincount(start, pull[:, axis], count) - np.bincount(end, pull[:, axis], count)
        force -= GRAVITY * mass[:, None] * points / np.maximum(np.linalg.norm(points, axis=1), 1e-9)[:, None]
        swing = np.linalg.norm(force - before, axis=1)
        traction = np.linalg.norm(force + before, axis=1) / 2
        steady = float((mass * traction).sum() / max(float((mass * swing).sum()), 1e-12))
        speed = min(steady, speed * 1.5)
        points = points + force * (speed / (1 + np.sqrt(speed * swing)))[:, None]
        before = force
    settled: Array = points
    return settled


def _start(groups: Sequence[int | None]) -> Array:
    """Put each group's nodes around a place of their own on a spiral, the largest group in the middle."""
    import numpy as np

    count = len(groups)
    random = np.random.default_rng(SEED)
    spread = math.sqrt(count) * 4
    names = sorted({g for g in groups if g is not None})
    centre = {
        g: (spread * math.sqrt(n / max(1, len(names))) * math.cos(n * _GOLDEN),
            spread * math.sqrt(n / max(1, len(names))) * math.sin(n * _GOLDEN))
        for n, g in enumerate(names)
    }  # fmt: skip
    noise = random.normal(0, 1, (count, 2))
    wide = np.array([spread if g is None else spread / 4 for g in groups])
    middle = np.array([(0.0, 0.0) if g is None else centre[g] for g in groups]).reshape(count, 2)
    placed: Array = middle + noise * wide[:, None]
    return placed


class _Pairs:
    """Repulsion of every pair."""

    def __init__(self, mass: Array) -> None:
        self._mass = mass

    def __call__(self, points: Array) -> Array:
        import numpy as np

        away = points[:, None, :] - points[None, :, :]
        square = np.maximum((away**2).sum(axis=2), 1e-4)
        force: Array = np.einsum("ijk,ij->ik", away, self._mass[None, :] / square) * self._mass[:, None]
        return force


class _Mesh:
    """Repulsion by masses on a grid: close to exact beyond two cells."""

    def __init__(self, mass: Array) -> None:
        import numpy as np

        self._mass = mass
        side = np.fft.fftfreq(2 * GRID, 1 / (2 * GRID))
        x, y = np.meshgrid(side, side, indexing="ij")
        square = x**2 + y**2 + 0.25  # softened, so that nodes of one cell part without being flung
        self._kernels = (np.fft.rfft2(x / square), np.fft.rfft2(y / square))

    def __call__(self, points: Array) -> Array:
        import numpy as np

        low = points.min(axis=0)
        cell = max(float((points.max(axis=0) - low).max()), 1e-9) / (GRID - 2)
        at = (points - low) / cell
        corner = at.astype(np.int64)
        part = at - corner
        shares = [
            ((corner[:, 0] + i) * GRID + corner[:, 1] + j,
             np.abs(1 - i - part[:, 0]) * np.abs(1 - j - part[:, 1]))
            for i in (0, 1) for j in (0, 1)
        ]  # fmt: skip
        grid = np.zeros(GRID * GRID)
        for cells, share in shares:
            grid += np.bincount(cells, self._mass * share, GRID * GRID)
        spectrum = np.fft.rfft2(grid.reshape(GRID, GRID), (2 * GRID, 2 * GRID))
        force = np.zeros_like(points)
        for axis, kernel in enumerate(self._kernels):
            field = np.fft.irfft2(spectrum * kernel, (2 * GRID, 2 * GRID))[:GRID, :GRID].ravel()
            for cells, share in shares:
                force[:, axis] += field[cells] * share
        return force * (self._mass / cell)[:, None]


def _turned(points: Array) -> Array:
    """Turn the longer axis across, and draw far outliers in to the rim of the nearest 98 percent."""
    import numpy as np

    points = points - points.mean(axis=0)
    _, vectors = np.linalg.eigh(points.T @ points)
    points = points @ vectors[:, ::-1]
    distance = np.linalg.norm(points, axis=1)
    rim = float(np.quantile(distance, 0.98)) * 1.15
    turned: Array = points * np.where(distance > rim, rim / np.maximum(distance, 1e-9), 1.0)[:, None]
    return turned


def _pack(parts: Sequence[Array]) -> list[Array]:
    """Put parts side by side in rows below the first, which is the largest."""
    import numpy as np

    whole = float(np.ptp(parts[0][:, 0]))
    room = whole / math.sqrt(25 + 10 * len(parts))
    wide = [room * math.sqrt(len(p) / 2) for p in parts]
    wide = [
        whole,
        *(min(w, whole * math.sqrt(len(p) / len(parts[0]))) for w, p in zip(wide[1:], parts[1:], strict=True)),
    ]
    parts = [part * (w / max(float(np.ptp(part[:, 0])), 1e-9)) for part, w in zip(parts, wide, strict=True)]
    sizes = [part.max(axis=0) - part.min(axis=0) + (room, room / 2) for part in parts]
    width = max(float(sizes[0][0]), math.sqrt(sum(float(w * h) for w, h in sizes) * 1.8))
    packed, left, top, height = [], -width / 2, 0.0, 0.0
    for n, (part, (across, down)) in enumerate(zip(parts, sizes, strict=True)):
        if n and left + across > width / 2:
            left, top, height = -width / 2, top - height, 0.0
        if n == 0:
            left = -float(across) / 2
        corner = np.array([left + room / 2, top - room / 4 - np.ptp(part[:, 1])])
        packed.append(part - part.min(axis=0) + corner)
        left, height = left + float(across), max(height, float(down))
        if n == 0:
            left, top, height = -width / 2, top - height, 0.0
    return packed


def _rows(count: int, top: float) -> list[tuple[float, float]]:
    """Return points in rows, from the top."""
    across = max(2, math.ceil(math.sqrt(count * 4)))
    return [(-1 + 2 * (n % across) / (across - 1), top - (n // across) * 2 / (across - 1)) for n in range(count)]
