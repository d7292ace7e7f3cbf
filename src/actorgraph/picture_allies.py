"""The picture of friends and enemies: actors around a circle by bloc, a line for each pair."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from actorgraph.graph.blocs import blocs
from actorgraph.graph.signed import signed_graph
from actorgraph.picture import (
    BLOCS,
    FRIENDLY,
    HOSTILE,
    INK,
    NO_BLOC,
    PALE,
    SIZE,
    Names,
    caption,
    counted,
    empty,
    new_figure,
    strongest,
)  # fmt: skip

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from actorgraph.ontology.model import Ontology

TITLE = "Who is stated to be friendly or hostile to whom"
_WIDTH, _HEIGHT = 7.5, 9.1
_RADIUS = 2.15
"""In inches; around it is room for labels."""
_GAP = 1.0
"""Between blocs, in places for actors."""
NONE = 0
Groups = Mapping[int, Sequence[str]]
"""Actors that are drawn, by the number of their bloc; `NONE`, the last, has those without another one of theirs."""


def blocs_of(graph: nx.MultiDiGraph[str], ontology: Ontology) -> tuple[tuple[str, ...], ...]:
    """Return the blocs of a network of the view `edges`, the largest first, as the query `blocs` numbers them."""
    ties = ((a, e["relation"], b, e["status"], e["sources"]) for a, b, e in graph.edges(data=True))
    return blocs(ties, ontology).blocs


def plot_allies(graph: nx.MultiDiGraph[str], ontology: Ontology, limit: int) -> Figure:
    """Draw who is friendly or hostile to whom in a network of the view `edges`: the actors with the most sources.

    Those without a friend or enemy among them are left out.
    """
    signed = signed_graph(graph)
    strength = {a: sum(int(e["weight"]) for _, _, e in signed.edges(a, data=True)) for a in signed if signed.degree(a)}
    shown = signed.subgraph(strongest(strength, limit))
    shown = shown.subgraph([a for a in shown if shown.degree(a)])
    groups = _shown_blocs(blocs_of(graph, ontology), set(shown))
    names = Names({str(shown.nodes[a]["name"]): a for a in sorted(shown)})
    figure = new_figure(_WIDTH, _HEIGHT)
    axes = figure.add_axes((0.0, 1.25 / _HEIGHT, 1.0, _WIDTH / _HEIGHT))
    half = _WIDTH / 2 / _RADIUS
    axes.set(xlim=(-half, half), ylim=(-half, half))
    axes.axis("off")
    if shown:
        angles = _angles(groups)
        _draw_edges(axes, shown, angles)
        _draw_actors(axes, shown, groups, angles, strength, names)
        _legend(figure, groups)
    else:
        empty(axes, "No two actors are stated to be friendly or hostile.")
    signs = [int(e["sign"]) for _, _, e in shown.edges(data=True)]
    sources = sum(int(e["weight"]) for _, _, e in shown.edges(data=True))
    note = (
        f"{counted(len(shown), 'actor')}, {counted(signs.count(1), 'friendly pair')}, "
        f"{counted(signs.count(-1), 'hostile pair')}, by {counted(sources, 'source')} in sum. A pair is drawn by what "
        "more sources state; a wider line has more sources. What is only threatened, denied or over is left out. "
        "Blocs are those of the query blocs; friendly relations and memberships make them."
    )
    if len(strength) > len(shown):
        note += f" Shown are those with the most sources of {counted(len(strength), 'actor')}."
    caption(figure, TITLE, note, names)
    return figure


def _shown_blocs(all_blocs: Sequence[Sequence[str]], shown: AbstractSet[str]) -> Groups:
    groups = {n: sorted(shown & set(bloc)) for n, bloc in enumerate(all_blocs, 1)}
    found = {n: group for n, group in groups.items() if len(group) > 1}
    rest = shown - {actor for group in found.values() for actor in group}
    return {**found, NONE: sorted(rest)} if rest else found


def _angles(groups: Groups) -> dict[str, float]:
    """Return where each actor stands on the circle, clockwise from the top, with gaps between groups."""
    gaps = _GAP if len(groups) > 1 else 0
    step = 2 * math.pi / (sum(map(len, groups.values())) + gaps * len(groups))
    angles: dict[str, float] = {}
    place = gaps / 2
    for group in groups.values():
        for actor in group:
            angles[actor] = math.pi / 2 - step * (place + 0.5)
            place += 1
        place += gaps
    return angles


def _draw_edges(axes: Axes, graph: nx.Graph[str], angles: Mapping[str, float]) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    largest = max(int(e["weight"]) for _, _, e in graph.edges(data=True))
    for a, b, edge in sorted(graph.edges(data=True), key=lambda e: (e[2]["sign"], e[2]["weight"], e[0], e[1])):
        start, end = _point(angles[a]), _point(angles[b])
        middle = ((start[0] + end[0]) * 0.18, (start[1] + end[1]) * 0.18)
        friendly = edge["sign"] > 0
        line = PathPatch(
            Path([start, middle, end], [Path.MOVETO, Path.CURVE3, Path.CURVE3]),
            facecolor="none",
            edgecolor=FRIENDLY if friendly else HOSTILE,
            linewidth=0.8 + 2.4 * math.log1p(edge["weight"]) / math.log1p(max(largest, 2)),
            linestyle="solid" if friendly else (0, (4, 2)),
            alpha=0.75,
            capstyle="round" if friendly else "butt",
            gid=f"edge {a} {b}",
        )
        axes.add_patch(line)


def _draw_actors(
    axes: Axes,
    graph: nx.Graph[str],
    groups: Groups,
    angles: Mapping[str, float],
    strength: Mapping[str, int],
    names: Names,
) -> None:
    colours = _colours(groups)
    largest = max(strength[a] for a in graph)
    size = SIZE if len(graph) <= 44 else SIZE - 1.5
    for actor in sorted(graph):
        x, y = _point(angles[actor])
        axes.scatter(
            [x],
            [y],
            s=25 + 75 * strength[actor] / largest,
            color=colours[actor],
            edgecolor=INK,
            linewidth=0.8,
            zorder=3,
        )
        turn = math.degrees(angles[actor]) % 360
        left = 90 < turn < 270
        far = _point(angles[actor], 1.07)
        axes.text(
            *far,
            names.label(str(graph.nodes[actor]["name"])),
            rotation=turn + 180 if left else turn,
            rotation_mode="anchor",
            ha="right" if left else "left",
            va="center",
            size=size,
            linespacing=1.1,
            color=INK,
            family=list(names.fonts),
            gid=f"actor {actor}",
        )


def _colours(groups: Groups) -> dict[str, str]:
    return {
        actor: NO_BLOC if number == NONE else BLOCS[min(place, len(BLOCS) - 1)]
        for place, (number, group) in enumerate(groups.items())
        for actor in group
    }


def _legend(figure: Figure, groups: Groups) -> None:
    from matplotlib.lines import Line2D

    joined = [number for number in groups if number != NONE]
    marks = [
        Line2D([], [], color=FRIENDLY, linewidth=2, label="friendly"),
        Line2D([], [], color=HOSTILE, linewidth=2, linestyle=(0, (4, 2)), label="hostile"),
    ]

    def dot(colour: str, label: str) -> Line2D:
        return Line2D(
            [], [], marker="o", linestyle="none", markerfacecolor=colour, markeredgecolor=INK, markersize=6, label=label
        )

    named = joined[: len(BLOCS) - 1] if len(joined) > len(BLOCS) else joined
    marks += [dot(BLOCS[place], f"bloc {number}") for place, number in enumerate(named)]
    if len(joined) > len(named):
        marks.append(dot(BLOCS[-1], "smaller blocs"))
    if NONE in groups:
        marks.append(dot(NO_BLOC, "in none of them" if joined else "in no bloc"))
    figure.legend(
        handles=marks,
        loc="lower center",
        bbox_to_anchor=(0.5, 0.85 / _HEIGHT),
        ncols=6,
        frameon=False,
        fontsize=SIZE - 0.5,
        labelcolor=PALE,
        handletextpad=0.5,
        columnspacing=1.4,
        borderaxespad=0.2,
    )


def _point(angle: float, radius: float = 1.0) -> tuple[float, float]:
    return radius * math.cos(angle), radius * math.sin(angle)
