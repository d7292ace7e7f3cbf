"""The picture of who states what about whom: a matrix of actors with the sources for friendship and for enmity."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from actorgraph.graph.status import STATED
from actorgraph.picture import (
    FRIENDLY,
    HOSTILE,
    INK,
    PALE,
    SIZE,
    Names,
    caption,
    counted,
    empty,
    new_figure,
    strongest,
)  # fmt: skip
from actorgraph.picture_allies import blocs_of

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.figure import Figure

    from actorgraph.ontology.model import Ontology

TITLE = "Friendly and hostile relations, from row to column"
_CELL = 0.3
_LABEL = 1.75


def plot_matrix(graph: nx.MultiDiGraph[str], ontology: Ontology, limit: int) -> Figure:
    """Draw the network of the view `edges`: rows act on columns; a symmetric relation counts both ways."""
    friendly: Counter[tuple[str, str]] = Counter()
    hostile: Counter[tuple[str, str]] = Counter()
    strength: Counter[str] = Counter()
    for a, b, edge in graph.edges(data=True):
        if edge["status"] not in STATED or not edge["sign"] or a == b:
            continue
        counts = friendly if edge["sign"] > 0 else hostile
        for pair in ((a, b), (b, a)) if edge["symmetric"] else ((a, b),):
            counts[pair] += edge["sources"]
        strength[a] += edge["sources"]
        strength[b] += edge["sources"]
    chosen = set(strongest(strength, limit))
    order = [a for bloc in blocs_of(graph, ontology) for a in sorted(chosen & set(bloc))]
    order += sorted(chosen - set(order))
    names = Names({str(graph.nodes[a]["name"]): a for a in order})
    side = max(_CELL * len(order), 3.2)
    figure = new_figure(side + _LABEL + 0.3, side + _LABEL + 1.5)
    width, height = figure.get_size_inches()
    axes = figure.add_axes((_LABEL / width, 0.95 / height, side / width, side / height))
    pairs = [(a, b) for a in order for b in order if friendly[a, b] or hostile[a, b]]
    if pairs:
        _draw(axes, order, friendly, hostile, graph, names)
    else:
        axes.axis("off")
        empty(axes, "No two actors are stated to be\nfriendly or hostile.")
    note = (
        f"{counted(len(order), 'actor')}. A number is the sum of sources by which the row's actor is stated to be "
        "friendly (blue) or hostile (orange, with a minus) to the column's; 2−1 has both. What is only threatened, "
        "denied or over is left out. Actors of a bloc stand together."
    )
    if len(strength) > len(order):
        note += f" Shown are those with the most sources of {counted(len(strength), 'actor')}."
    caption(figure, TITLE, note, names)
    return figure


def _draw(
    axes: object,
    order: list[str],
    friendly: Counter[tuple[str, str]],
    hostile: Counter[tuple[str, str]],
    graph: nx.MultiDiGraph[str],
    names: Names,
) -> None:
    from matplotlib.axes import Axes
    from matplotlib.colors import to_rgb
    from matplotlib.patches import Rectangle

    assert isinstance(axes, Axes)
    largest = max([*friendly.values(), *hostile.values()])
    for row, a in enumerate(order):
        for column, b in enumerate(order):
            plus, minus = friendly[a, b], hostile[a, b]
            if a == b:
                axes.add_patch(Rectangle((column - 0.5, row - 0.5), 1, 1, facecolor="#E3E3E3", edgecolor="none"))
            if not plus and not minus:
                continue
            share = 0.25 + 0.6 * (abs(plus - minus) / largest) ** 0.5
            base = to_rgb("#BBBBBB" if plus == minus else FRIENDLY if plus > minus else HOSTILE)
            colour = tuple(1 - share * (1 - part) for part in base)
            axes.add_patch(Rectangle((column - 0.5, row - 0.5), 1, 1, facecolor=colour, edgecolor="white"))
            words = f"{plus or ''}{f'−{minus}' if minus else ''}"
            bright = 0.3 * colour[0] + 0.6 * colour[1] + 0.1 * colour[2]
            size = SIZE - 1 if len(words) <= 3 else SIZE - 3
            axes.text(column, row, words, ha="center", va="center", size=size, color="white" if bright < 0.5 else INK)
    places = range(len(order))
    labels = [names.label(str(graph.nodes[a]["name"])) for a in order]
    axes.set(xlim=(-0.5, len(order) - 0.5), ylim=(len(order) - 0.5, -0.5))
    axes.xaxis.tick_top()
    axes.set_xticks(places, labels, rotation=90, size=SIZE, family=list(names.fonts), linespacing=1.1)
    axes.set_yticks(places, labels, size=SIZE, family=list(names.fonts), linespacing=1.1)
    axes.set_xticks([p - 0.5 for p in places], minor=True)
    axes.set_yticks([p - 0.5 for p in places], minor=True)
    axes.grid(which="minor", color="#DDDDDD", linewidth=0.5)
    axes.set_axisbelow(True)
    axes.tick_params(which="both", length=0)
    for spine in axes.spines.values():
        spine.set_color(PALE)
