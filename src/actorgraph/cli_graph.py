"""Commands on a store as a whole: sync, validate, status."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import click

from actorgraph.cli_options import format_option
from actorgraph.cli_output import counted, emit, note, progress_bar, write_json, write_rows
from actorgraph.cli_target import ServerUrl, StoreFolder, Target, open_store, open_target, password

if TYPE_CHECKING:
    from actorgraph.graph.validation import Finding, Report

_SYNCED = ("inserted", "changed", "deleted", "unchanged")


@click.command()
@click.argument("store", type=StoreFolder("the record is read from there: actorgraph sync FOLDER URL"))
@click.argument("url", type=ServerUrl())
@click.option("--dry-run", is_flag=True, help="Only count what would be inserted, changed and deleted, by kind.")
@click.option("--full", is_flag=True, help="Compare every row, not only what changed since the last sync.")
@click.option("--prune/--no-prune", default=True, show_default=True, help="Delete what is ours and not in the record.")
@format_option("table", "json")
def sync(store: str, url: str, dry_run: bool, full: bool, prune: bool, format: str) -> None:
    """Bring the graph on a Neo4j server up to date with a store.

    Only what differs is written: what documents say that changed since the last sync of this store to this server, or
    where that is not known, whatever differs. The login comes from NEO4J_USERNAME and NEO4J_PASSWORD or is asked for.
    A sync that was interrupted is finished by running it again.

    Ours are the nodes labelled ActorGraph, the relationships between them of the types that a sync writes, and nothing
    else: other nodes and relationships are never changed or deleted. A database holds the graph of one store.

    \b
    Example:
      actorgraph sync axis.db bolt://localhost:7687 --dry-run
      actorgraph sync axis.db bolt://localhost:7687
      actorgraph sync axis.db bolt://localhost:7687 --full
    """
    with open_store(store) as opened:
        secret = password(url)
        with progress_bar() as progress:
            report = opened.sync(url, password=secret, dry_run=dry_run, full=full, prune=prune, progress=progress)
    parts = [*_SYNCED, *(() if prune else ("kept",))]
    kinds = sorted({kind for part in parts for kind in getattr(report, part)})
    rows = [{"rows": kind, **{part: getattr(report, part)[kind] for part in parts}} for kind in kinds]
    if format == "json":
        write_json({"dry_run": dry_run, **{part: dict(getattr(report, part)) for part in parts}})
    else:
        write_rows(rows, ["rows", *parts], format)
    note(f"{counted(report.written, 'row')} {'to be written' if dry_run else 'written'}")


@click.command()
@click.argument("store", type=StoreFolder("the record is in the folder that was loaded"))
@format_option("table", "json")
def validate(store: str, format: str) -> None:
    """Check the record against the ontology's SHACL shapes.

    Exit code 1 when something grave is found; warnings are listed and do not count.

    \b
    Example:
      actorgraph validate axis.db
    """
    with open_store(store) as opened, progress_bar() as progress:
        report = opened.validate(progress)
    if format == "json":
        from dataclasses import asdict

        findings = [asdict(finding) for finding in report.findings]
        write_json({"conforms": report.conforms, "documents": report.documents, "findings": findings})
    else:
        emit(_text(report))
    if not report.conforms:
        click.get_current_context().exit(1)


def _text(report: Report) -> str:
    """Return the report for people: a heading for each document, a line for each finding, and the sum."""
    by_document: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_document[f"document {finding.document}" if finding.document is not None else "ontology"].append(finding)
    lines: list[str] = []
    for name, findings in by_document.items():
        lines += [name, *(f"  {_line(finding)}" for finding in findings), ""]
    grave = sum(finding.severity == "Violation" for finding in report.findings)
    verdict = "conforms to the shapes" if report.conforms else "does not conform to the shapes"
    lines.append(
        f"{counted(report.documents, 'document')} checked: {counted(grave, 'violation')}, "
        f"{counted(len(report.findings) - grave, 'warning')}; "
        f"the record {verdict}"
    )
    return "\n".join(" ".join(line.split("\n")) for line in lines) + "\n"


def _line(finding: Finding) -> str:
    path = "" if finding.path is None else f" {finding.path.replace('#', ':').replace('/', ':').rsplit(':', 1)[-1]}"
    value = "" if finding.value is None else f" = {finding.value!r}"
    return f"{finding.severity}: {finding.message} ({finding.node}{path}{value})"


@click.command()
@click.argument("target", type=Target(), metavar="STORE")
@format_option("table", "json")
def status(target: str, format: str) -> None:
    """Show what a store, or the graph on a server, holds.

    \b
    Example:
      actorgraph status axis.db
      actorgraph status bolt://localhost:7687 --format json
    """
    with open_target(target) as opened:
        found = opened.status()
    if format == "json":
        from dataclasses import asdict

        write_json(asdict(found))
        return
    from actorgraph.cli_table import print_pairs

    languages = ", ".join(f"{language} ({count})" for language, count in found.languages.items())
    pairs: dict[str, object] = {
        "store": found.location,
        "documents": found.documents,
        "sources": found.sources,
        "statements": found.statements,
        "claims": found.claims,
        "actors": found.actors,
        "languages": languages or "–",
        "newest document": found.newest or "–",
    }
    if found.up_to_date is not None:
        pairs["graph"] = "up to date" if found.up_to_date else "behind the record; the next query brings it up to date"
        pairs["ontology"] = found.ontology
        pairs["lines not taken"] = found.rejects
    print_pairs(pairs)
