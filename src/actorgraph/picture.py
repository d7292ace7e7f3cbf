"""What all pictures share: colours, fonts for any script, names that fit, and files that are equal every time.

The palette is that of Okabe and Ito (2008, https://jfly.uni-koeln.de/color/), made to be told apart with any form of
colour blindness; nothing is said by colour alone: lines are also dashed, marks have forms, cells have numbers.
"""

from __future__ import annotations

import os
import textwrap
import unicodedata
from collections.abc import Container, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actorgraph.errors import StoreError
from actorgraph.files import whole_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FRIENDLY = "#0072B2"  # blue
HOSTILE = "#D55E00"  # vermillion
BLOCS = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#CC79A7", "#000000", "#8C8C8C")
"""Colours of blocs, the largest first; no colour of a line is among them."""
NO_BLOC = "#FFFFFF"
INK = "#1A1A1A"
PALE = "#6B6B6B"

ENDINGS = (".svg", ".png", ".pdf")
SIZE = 8.0
"""Of most text, in points: legible where the picture fills a page's width."""
_LINE = 20
_LINES = 2
_UNKNOWN = "\u25a1"
_FONT = "DejaVu Sans"
_DPI = 200


def new_figure(width: float, height: float) -> Figure:
    """Return an empty figure of so many inches, white, apart from pyplot's.

    Raises:
        StoreError: matplotlib is not installed.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as error:
        raise StoreError("pictures want matplotlib: pip install actorgraph[plot]") from error
    figure = Figure(figsize=(width, height), facecolor="white", dpi=_DPI)
    FigureCanvasAgg(figure)
    return figure


def write_figure(figure: Figure, file: str | os.PathLike[str]) -> None:
    """Write a figure as the file's name says, whole or not at all; equal figures give equal bytes.

    Raises:
        StoreError: the name ends in none of `ENDINGS`.
        InputError: the folder does not exist or may not be written to.
    """
    import matplotlib as mpl

    ending = Path(file).suffix.lower()
    check_ending(file)
    metadata = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}, ".png": {"Software": None}}[ending]
    settings: Any = {"svg.hashsalt": "actorgraph", "svg.fonttype": "path", "pdf.fonttype": 42}
    with whole_file(file) as out, mpl.rc_context(settings):
        figure.savefig(out, format=ending[1:], dpi=_DPI, metadata=metadata)


def check_ending(file: str | os.PathLike[str]) -> None:
    """Raise `StoreError` unless the name tells a kind of picture."""
    if Path(file).suffix.lower() not in ENDINGS:
        raise StoreError(f"{file}: a picture's name ends in one of {', '.join(ENDINGS)}")


class Names:
    """Actors' names as pictures show them: wrapped, shortened where too long, in fonts that have the letters.

    Where no installed font has the letters of a name, the actor's id stands for it; emoji are left out then.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        """Take the actors' ids by name."""
        shown = {name: _printable(name) for name in names}
        self.fonts = fonts_for("".join(shown.values()))
        covered = _covered(self.fonts)
        drawn = {name: _drawn(text, names[name], covered) for name, text in shown.items()}
        self._labels = {name: _wrapped(text) for name, text in drawn.items()}
        self.shortened = sorted(n for n, label in self._labels.items() if label.endswith("…") and not n.endswith("…"))
        """Full names of those that were shortened, for a note."""

    def label(self, name: str) -> str:
        """Return a name in at most two lines."""
        return self._labels[name]


def fonts_for(text: str) -> tuple[str, ...]:
    """Return the fonts that together have the letters of a text, as far as any is installed."""
    missing = {ord(c) for c in text} - _covered((_FONT,))
    fonts = [_FONT]
    for name in _installed() if missing else ():
        if found := missing & _covered((name,)):
            fonts.append(name)
            missing -= found
        if not missing:
            break
    return tuple(fonts)


@cache
def _files() -> dict[str, str]:
    """Files of the installed fonts by name, upright and of normal weight; those of colour bitmaps can't be drawn."""
    from matplotlib.font_manager import fontManager

    fonts = sorted(fontManager.ttflist, key=lambda f: f.fname)
    plain = {f.name: f.fname for f in fonts if f.weight == 400 and f.style == "normal" and f.stretch == "normal"}
    return {name: file for name, file in plain.items() if "Color" not in name and "Last Resort" not in name}


def _installed() -> Sequence[str]:
    """Names of the other installed fonts, in the order in which they are tried."""
    return sorted(_files().keys() - {_FONT}, key=lambda n: (not n.startswith("Noto Sans"), n))


@cache
def _covered(fonts: tuple[str, ...]) -> frozenset[int]:
    """Return the letters that some fonts have."""
    from matplotlib.font_manager import get_font

    found: set[int] = set()
    for name in fonts:
        found.update(get_font(_files()[name]).get_charmap())
    return frozenset(found)


def _printable(name: str) -> str:
    """Return a name as one line without control and format characters."""
    kept = "".join(c for c in name if c == " " or unicodedata.category(c)[0] not in "CZ")
    return " ".join(kept.split()) or _UNKNOWN


def _drawn(name: str, identifier: str, covered: Container[int]) -> str:
    missing = {c for c in name if ord(c) not in covered}
    if any(unicodedata.category(c)[0] in "LMN" for c in missing):
        return "".join(c if ord(c) in covered else _UNKNOWN for c in identifier)
    return " ".join("".join(c for c in name if c not in missing).split()) or identifier


def _wrapped(text: str) -> str:
    lines = textwrap.wrap(text, _LINE)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LINE - 1].rstrip() + "…"]
    return "\n".join(lines).replace("$", r"\$")


def caption(figure: Figure, title: str, note: str, names: Names) -> None:
    """Put the title above and the note below, with the full form of names that were shortened."""
    family = list(names.fonts)
    inch = 1 / figure.get_figheight()
    figure.text(0.02, 1 - 0.12 * inch, title, size=SIZE + 3, color=INK, va="top", ha="left", weight="bold")
    if names.shortened:
        full = "; ".join(_printable(n) for n in names.shortened[:6])
        note += f" Shortened: {full}{' and others' if len(names.shortened) > 6 else ''}."
    width = int(figure.get_figwidth() * 17)
    lines = "\n".join(textwrap.wrap(note, width)[:5]).replace("$", r"\$")
    figure.text(0.02, 0.1 * inch, lines, size=SIZE - 1, color=PALE, va="bottom", ha="left", family=family)


def empty(axes: Axes, words: str) -> None:
    """Say that there is nothing to show."""
    axes.text(0.5, 0.5, words, transform=axes.transAxes, ha="center", va="center", size=SIZE + 1, color=PALE)


def counted(number: int, noun: str) -> str:
    """Return `1 statement`, `2,000 statements`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def strongest(strengths: dict[str, int], limit: int) -> Sequence[str]:
    """Return the actors with the largest numbers, equal ones by id."""
    return sorted(strengths, key=lambda a: (-strengths[a], a))[:limit]
