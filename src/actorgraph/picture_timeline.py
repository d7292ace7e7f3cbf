"""The picture of attacks and claims over time: a line for each actor, a mark for each day, month or year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from actorgraph.graph.period import days
from actorgraph.picture import FRIENDLY, HOSTILE, INK, PALE, SIZE, Names, caption, counted, empty, new_figure, strongest

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

TITLE = "Stated attacks and claims over time"
_ROW = 0.42
_LABEL = 1.75
_WIDTH = 7.5

ATTACK, DENIED, CLAIM = "attack", "denied attack", "claim"
_MARKS: Mapping[str, tuple[str, str, str, float]] = {
    # form, face, edge, place in the row
    ATTACK: ("^", HOSTILE, HOSTILE, -0.2),
    DENIED: ("^", "white", HOSTILE, -0.2),
    CLAIM: ("o", FRIENDLY, FRIENDLY, 0.22),
}


class Event(NamedTuple):
    """What an actor is stated to have done, or said: `first` and `last` are the days in which it may have been."""

    actor: str
    name: str
    kind: str
    first: str
    last: str


def event(actor: str, name: str, kind: str, day: str | None, last: str | None = None) -> Event | None:
    """Return an event; None without a date."""
    found = days(day)
    return found and Event(actor, name, kind, found[0], last or found[1])


def plot_timeline(events: Iterable[Event | None], limit: int) -> Figure:
    """Draw events, for the actors with the most of them; what has no date is only counted."""
    given = list(events)
    dated = [e for e in given if e is not None]
    strength = Counter(e.actor for e in dated)
    order = strongest(strength, limit)
    shown = [e for e in dated if e.actor in order]
    names_of = {e.actor: e.name for e in shown}
    names = Names({name: actor for actor, name in names_of.items()})
    figure = new_figure(_WIDTH, max(2.0, _ROW * len(order)) + 1.75)
    width, height = figure.get_size_inches()
    axes = figure.add_axes((_LABEL / width, 1.05 / height, (width - _LABEL - 0.25) / width, (height - 1.75) / height))
    if shown:
        _draw(axes, shown, {a: n for n, a in enumerate(order)})
        labels = [names.label(names_of[a]) for a in order]
        axes.set_yticks(range(len(order)), labels, size=SIZE, family=list(names.fonts), linespacing=1.1)
    else:
        axes.axis("off")
        empty(axes, "No attack and no claim has a date.")
    kinds = Counter(e.kind for e in shown)
    note = (
        f"{counted(kinds[ATTACK], 'statement')} of attacks by the actor, {kinds[DENIED]:,} that deny one, "
        f"{counted(kinds[CLAIM], 'claim')} by the actor. Two reports of one attack are two statements. "
        "Dates are the text's, else the document's; a month or year is marked in its middle."
    )
    if len(strength) > len(order):
        note += f" Shown are the {len(order)} of {counted(len(strength), 'actor')} with the most."
    if undated := len(given) - len(dated):
        note += f" {counted(undated, 'other')} without a date."
    caption(figure, TITLE, note, names)
    return figure


def _draw(axes: Axes, events: Iterable[Event], rows: Mapping[str, int]) -> None:
    import matplotlib.dates

    dates: Any = matplotlib.dates  # has no types
    spots: dict[str, Counter[tuple[float, int]]] = defaultdict(Counter)
    for e in events:
        first, last = (dates.date2num(date.fromisoformat(d)) for d in (e.first, e.last))
        spots[e.kind][round((first + last) / 2), rows[e.actor]] += 1
    largest = max(max(counter.values()) for counter in spots.values())
    for row in range(len(rows)):
        axes.axhspan(row - 0.5, row + 0.5, color="#F4F4F4" if row % 2 == 0 else "white", linewidth=0, zorder=0)
    for kind, (form, face, edge, shift) in _MARKS.items():
        if counter := spots.get(kind):
            places = sorted(counter)
            axes.scatter(
                [x for x, _ in places],
                [row + shift for _, row in places],
                s=[18 + 62 * (counter[p] - 1) / max(largest - 1, 1) for p in places],
                marker=form, facecolor=face, edgecolor=edge, linewidth=0.9, alpha=0.85, zorder=3, label=kind,
            )  # fmt: skip
    axes.set_ylim(len(rows) - 0.5, -0.5)
    xs = [x for counter in spots.values() for x, _ in counter]
    room = max((max(xs) - min(xs)) * 0.04, 3)
    axes.set_xlim(min(xs) - room, max(xs) + room)
    locator = dates.AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
    axes.xaxis_date()
    axes.tick_params(axis="x", labelsize=SIZE, colors=INK)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(PALE)
    axes.legend(
        loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=3, frameon=False, fontsize=SIZE - 0.5, labelcolor=PALE,
        handletextpad=0.2, columnspacing=1.2, borderaxespad=0.1,
    )  # fmt: skip
