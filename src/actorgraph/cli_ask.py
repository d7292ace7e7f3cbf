"""Commands that ask: query, queries, cypher, sparql."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from actorgraph.cli_options import (
    format_option,
    ontology_option,
    parameters_option,
    queries_option,
    rows_options,
    statement_text,
    store_option,
    target_option,
)
from actorgraph.cli_output import emit, note, progress_bar, write_json, write_rows
from actorgraph.cli_target import open_store, open_target, usage_error

if TYPE_CHECKING:
    from actorgraph.graphview import GraphView
    from actorgraph.queries.query import Query


@click.command()
@click.argument("name")
@target_option
@parameters_option
@rows_options
@queries_option
@ontology_option
def query(
    name: str,
    target: str,
    parameters: dict[str, object],
    format: str,
    columns: list[str],
    folder: Path | None,
    ontology: Path | None,
) -> None:
    """Run a prewritten query: who allies with whom, who claimed what.

    `actorgraph queries` lists them, `actorgraph queries NAME` tells what one takes and gives. Actors go by id or by
    any name, in any language; a list is written with commas. A table leaves out ids and empty columns, and
    where the terminal is too narrow some more, which it names; the other formats have all columns.

    \b
    Example:
      actorgraph query allies --in axis.db
      actorgraph query claims --in axis.db --param speaker="Hassan Nasrallah" --format csv
    """
    from actorgraph.queries.catalog import find_query

    with open_target(target, ontology) as graph:
        _refresh(graph)
        rows = graph.query(name, queries=folder, **parameters)
    brief = () if columns else find_query(name, folder).table
    write_rows(rows, _chosen(columns, rows.columns), format, brief=brief)


@click.command()
@click.argument("name", required=False)
@queries_option
@format_option("table", "json")
def queries(name: str | None, folder: Path | None, format: str) -> None:
    """List the prewritten queries, or show what one takes and gives.

    \b
    Example:
      actorgraph queries
      actorgraph queries allies
    """
    from dataclasses import asdict

    from actorgraph.queries.catalog import find_query, load_queries

    if name is not None:
        found = find_query(name, folder)
        if format == "json":
            write_json(asdict(found))
        else:
            _describe(found)
        return
    listed = load_queries(folder).values()
    if format == "json":
        write_json([asdict(query) for query in listed])
    else:
        rows = [{"query": q.name, "question": q.question} for q in listed]
        write_rows(rows, ["query", "question"], format)


def _describe(query: Query) -> None:
    from actorgraph.cli_table import print_table, print_text

    texts = (query.title, query.question, query.description)
    print_text("\n\n".join(" ".join(text.split()) for text in texts if text) + "\n")
    rows = [
        {
            "parameter": p.name,
            "type": "/".join(p.choices) or p.type,
            "default": "required" if p.required else p.default,
            "meaning": p.help,
        }
        for p in query.parameters
    ]
    print_table(rows, ["parameter", "type", "default", "meaning"])
    print_text("")
    columns = [{"column": c.name, "type": c.type, "meaning": c.meaning} for c in query.columns]
    print_table(columns, ["column", "type", "meaning"])


@click.command()
@click.argument("statement")
@target_option
@parameters_option
@rows_options
@click.option("--write", is_flag=True, help="Allow writing into the graph. The record stays as it is.")
def cypher(
    statement: str, target: str, parameters: dict[str, object], format: str, columns: list[str], write: bool
) -> None:
    """Run a Cypher statement on the graph; only reading is allowed.

    STATEMENT is the text, - for standard input, or @FILE. Values belong in parameters: $name in the statement,
    --param name=value here.

    \b
    Example:
      actorgraph cypher 'MATCH (a:Actor) RETURN a.name, a.kind LIMIT 10' --in axis.db
      actorgraph cypher @mine.cypher --in bolt://localhost:7687 --param limit:=5 --format csv
    """
    text = statement_text(statement)
    with open_target(target) as graph:
        _refresh(graph)
        if write:
            note(
                "warning: the graph is computed from the record; the next load or sync may undo what is written into it"
            )
            graph.write(text, **parameters)
            note("written")
            return
        rows = graph.cypher(text, **parameters)
    write_rows(rows, _chosen(columns, rows.columns), format)


@click.command()
@click.argument("query")
@store_option(
    "the record is in the folder that was loaded, a server has the graph only; ask that with: actorgraph cypher"
)
@rows_options
def sparql(query: str, store: str, format: str, columns: list[str]) -> None:
    """Run SPARQL on the record: everything any document said.

    QUERY is the text, - for standard input, or @FILE. The prefixes ag: ax: actor: document: prov: and others are
    declared; GRAPH ?document tells who said it. ASK gives true or false, CONSTRUCT and DESCRIBE give Turtle.

    \b
    Example:
      actorgraph sparql 'SELECT ?who { ?claim a ag:Claim ; prov:wasAttributedTo ?who }' --in axis.db
    """
    text = statement_text(query)
    with open_store(store) as opened:
        result = opened.sparql(text)
    if isinstance(result, bool):
        if format == "table":
            emit("yes\n" if result else "no\n")
        else:
            write_json(result)
    elif isinstance(result, str):
        if format != "table":
            usage_error("CONSTRUCT and DESCRIBE give Turtle; leave --format out, or ask with SELECT")
        emit(result)
    else:
        write_rows(result, _chosen(columns, result.columns), format)


def _chosen(wanted: list[str], known: Sequence[str]) -> Sequence[str]:
    unknown = [name for name in wanted if name not in known]
    if unknown and known:
        usage_error(f"there is no column {', '.join(unknown)}; there are: {', '.join(known)}")
    return wanted or known


def _refresh(graph: GraphView) -> None:
    """Bring a store's graph up to date, with a progress bar where that takes long."""
    from actorgraph.store import Store

    if isinstance(graph, Store):
        with progress_bar() as progress:
            graph.refresh(progress)
