"""The command plot: pictures of the graph for reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from actorgraph.cli_options import ontology_option, selection_options
from actorgraph.cli_target import Target, open_target

if TYPE_CHECKING:
    from actorgraph.graph.selection import Choices

PICTURES = ("allies", "timeline", "matrix")


@click.command()
@click.argument("target", type=Target(), metavar="STORE")
@click.argument("picture", type=click.Choice(PICTURES))
@click.option("--output", "-o", "file", required=True, metavar="FILE", help="Ends in .svg, .png or .pdf.")
@click.option("--limit", type=click.IntRange(min=2), metavar="N", help="At most so many actors: 40, 15 or 20.")
@selection_options
@ontology_option
def plot(target: str, picture: str, file: str, limit: int | None, selection: Choices, ontology: Path | None) -> None:
    """Draw a picture for a report: allies, timeline or matrix.

    allies: actors around a circle by bloc, with lines for friendly and hostile pairs. timeline: stated attacks and
    claims by actor. matrix: which actor is friendly or hostile to which, with numbers. The file is written whole or not
    at all, and equal graphs give equal files. Wants matplotlib: pip install actorgraph[plot].

    \b
    Example:
      actorgraph plot axis.db allies -o allies.svg
      actorgraph plot axis.db timeline -o 2024.pdf --at 2024 --actors Iran,Israel
    """
    from actorgraph.picture import check_ending

    check_ending(file)
    with open_target(target, ontology) as opened:
        draw = {"allies": opened.plot_allies, "timeline": opened.plot_timeline, "matrix": opened.plot_matrix}[picture]
        if limit is None:
            draw(file, **selection)
        else:
            draw(file, limit=limit, **selection)
