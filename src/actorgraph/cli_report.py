"""The command report: a briefing on one actor."""

from __future__ import annotations

from pathlib import Path

import click

from actorgraph.cli_options import ontology_option, target_option
from actorgraph.cli_target import open_target


@click.command()
@click.argument("actor")
@target_option
@click.option("--output", "-o", "file", required=True, metavar="FILE", help="Ends in .html or .md.")
@click.option("--from", "from_", metavar="DATE", help="Only what lasts until this year, month or day, or later.")
@click.option("--to", metavar="DATE", help="Only what began until then; what has no date is kept.")
@click.option("--relations", metavar="A,B", help="Only these relations, with all below them.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=15, show_default=True, metavar="N", help="Lines in each section."
)
@ontology_option
def report(
    actor: str,
    target: str,
    file: str,
    from_: str | None,
    to: str | None,
    relations: str | None,
    limit: int,
    ontology: Path | None,
) -> None:
    """Write a briefing on one actor: allies, rivals, claims, what is contested, sources.

    Every line leads to the sentences behind it, with speaker, document and date. ACTOR is an id or any name. The HTML
    file holds all it needs and asks for nothing; it can be mailed and printed. Where a section is cut, the report names
    the command that lists the rest. The file is written whole or not at all, and equal graphs give equal files.

    \b
    Example:
      actorgraph report Hezbollah --in axis.db -o hezbollah.html
      actorgraph report Iran --in axis.db -o iran-2024.md --from 2024 --to 2024 --limit 30
    """
    from actorgraph.briefing import check_ending

    check_ending(file)
    with open_target(target, ontology) as graph:
        graph.report(actor, file, from_=from_, to=to, relations=relations, limit=limit)
