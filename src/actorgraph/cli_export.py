"""The command export: the graph as files for other programs, or the record as RDF."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import IO, TYPE_CHECKING

import click

from actorgraph.cli_options import STDIO, selection_options
from actorgraph.cli_output import binary_stdout, emit, progress_bar
from actorgraph.cli_target import Target, open_store, open_target, usage_error
from actorgraph.graph.exports import FORMATS, write_record
from actorgraph.graph.formats import endings, format_named, stream_network
from actorgraph.graph.selection import VIEWS
from actorgraph.graphview import ServerGraph

if TYPE_CHECKING:
    from actorgraph.graph.selection import Choices, View
    from actorgraph.store import Store

NEO4J_CSV = "neo4j-csv"


@click.command()
@click.argument("target", type=Target(), metavar="STORE")
@click.argument("file")
@click.option(
    "--format",
    "-f",
    "format",
    type=click.Choice([*endings(), NEO4J_CSV]),
    help="Otherwise as FILE's name says; trig for -.",
)
@selection_options
@click.option(
    "--view",
    type=click.Choice(VIEWS),
    default="edges",
    show_default=True,
    help="One edge for all statements of a kind between two actors, an edge for each, or statements as nodes.",
)
@click.option("--documents-only", is_flag=True, help="RDF without the ontology and judgements on actors.")
def export(target: str, file: str, format: str | None, selection: Choices, view: View, documents_only: bool) -> None:
    """Write the graph for another program, or the record as RDF.

    FILE's ending tells the format: .graphml, .gexf (Gephi, with time), .json (networkx's node-link), .cyjs
    (Cytoscape), .csv and .parquet (two files: graph.csv gives graph-nodes.csv and graph-edges.csv), .html (one page to
    explore the graph in any browser, offline); or RDF, .ttl, .trig, .nq or .jsonld. - is standard output. A file is
    written whole or not at all. STORE is a folder, or for formats of the graph the address of a Neo4j server too.
    Turtle does not tell which document said what; the other forms of RDF do.

    With --format neo4j-csv, FILE is a folder for CSV files that neo4j-admin imports into an empty server, for graphs of
    millions of statements. The command is printed and kept as import.sh; a sync afterwards makes the indexes.

    \b
    Example:
      actorgraph export axis.db axis.html
      actorgraph export axis.db axis.gexf --relations alliedWith,attacks --at 2024
      actorgraph export axis.db iran.graphml --actors Iran --status claimed
      actorgraph export axis.db - --format nquads | gzip > axis.nq.gz
      actorgraph export axis.db import/ --format neo4j-csv
    """
    if format == NEO4J_CSV:
        if file == STDIO or documents_only or selection or view != "edges":
            usage_error(f"--format {NEO4J_CSV} wants a folder, and writes the whole graph")
        with open_store(target) as store, progress_bar() as progress:
            command = store.export_neo4j_csv(file, progress)
        emit(f"{command}\n")
        return
    chosen = format_named(file, format or ("trig" if file == STDIO else None))
    if documents_only and chosen not in FORMATS:
        usage_error("--documents-only goes with RDF")
    if chosen in FORMATS and (selection or view != "edges"):
        usage_error(f"{chosen} holds the whole record; --relations, --actors, --at, --status, --view are for graphs")
    with open_target(target) as opened:
        if file != STDIO:
            if isinstance(opened, ServerGraph):
                opened.export(file, chosen, **selection, view=view)
            else:
                opened.export(file, chosen, **selection, view=view, documents_only=documents_only)
            return
        write = _writer(opened, chosen, selection, view, documents_only)
        if not sys.stdout.isatty():
            write(binary_stdout())
            return
        out = io.BytesIO()
        write(out)
    emit(out.getvalue().decode("utf-8", "replace"))


def _writer(
    opened: Store | ServerGraph, format: str, selection: Choices, view: View, documents_only: bool
) -> Callable[[IO[bytes]], None]:
    """Return what writes to an open file."""
    if format not in FORMATS:
        network = opened.network(**selection, view=view)
        return lambda out: stream_network(network, format, out)
    if isinstance(opened, ServerGraph):
        usage_error(f"{format} is written from the record, which is in the folder that was loaded")
    record = opened.record
    return lambda out: write_record(record, format, out, documents_only=documents_only)
