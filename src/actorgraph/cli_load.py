"""Commands that put documents in and take them out: extract, load, remove."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from actorgraph.cli_options import STDIO, Texts, reading_options, statement_text, store_option
from actorgraph.cli_output import counted, emit, json_line, note, progress_bar
from actorgraph.cli_target import StoreFolder, open_store, usage_error
from actorgraph.errors import InputError

if TYPE_CHECKING:
    from actorgraph.loaders.contract import Record
    from actorgraph.loaders.inputs import Input
    from actorgraph.loaders.mentions import Reject
    from actorgraph.loaders.parallel import Opener
    from actorgraph.loading import LoadReport
    from actorgraph.store import Progress

SHOWN = 20
"""Rejects and failed inputs that are named one by one; of the others the number is told."""

_FILES = click.argument("files", nargs=-1, required=True, metavar="FILE...")


@click.command()
@_FILES
@reading_options
@click.option("-o", "--output", metavar="FILE", help="Write here, gzip where it ends in .gz; whole or not at all.")
def extract(
    files: tuple[str, ...],
    ontology: Path | None,
    jobs: int,
    dask: str | None,
    output: str | None,
    **texts: Unpack[Texts],
) -> None:
    """Read articles and print what they say as mention records.

    FILE is a text, Markdown or HTML file in German, Dutch or English, or a folder of such; - is standard input. The
    records are JSON Lines, one document, actor, relation or claim a line: correct them by hand and load them. A file
    that can't be read is named on stderr, the others are read, and the exit code is 1.

    \b
    Example:
      actorgraph extract article.txt
      actorgraph extract *.html --language nl --jobs 4 -o mentions.jsonl.gz
    """
    from actorgraph.loaders.inputs import TextOptions, files_of
    from actorgraph.loaders.mentions import Reject, write_mentions
    from actorgraph.loaders.parallel import open_each, start_readers
    from actorgraph.ontology.reader import load_ontology

    files = tuple(files_of(files))
    terms = load_ontology(ontology)
    options = TextOptions(**texts)
    failed, rejects = list[str](), list[Reject]()
    to_stdout = output is None or output == STDIO
    with (
        progress_bar(shown=not (to_stdout and sys.stdout.isatty())) as progress,
        start_readers(terms, options, jobs=jobs, dask=dask) as readers,
    ):
        opened = open_each(files, ontology=terms, options=options, readers=readers)
        records = _extracted(opened, len(files), failed, rejects.append, progress)
        if output is None or output == STDIO:
            for record in records:
                emit(json_line(record))
        else:
            write_mentions(records, output)
    _list(failed, "inputs were not read")
    _list([str(reject) for reject in rejects], "records were not taken")
    if failed or rejects:
        click.get_current_context().exit(1)


def _extracted(
    opened: Iterable[tuple[str, Opener]],
    total: int,
    failed: list[str],
    on_reject: Callable[[Reject], None],
    progress: Progress | None,
) -> Iterator[Record]:
    origin: dict[str, str] = {}
    for done, (file, opener) in enumerate(opened):
        if progress is not None:
            progress("reading", done, total)
        try:
            records = _article(opener(on_reject))
            identifier = next(r.get("id", "") for r in records if r["type"] == "document")
            if origin.setdefault(identifier, file) != file:
                raise InputError(
                    f"{file} and {origin[identifier]} both give the document id {identifier!r}; rename one"
                )
        except InputError as error:
            failed.append(_named(file, error))
            continue
        yield from records
    if len(failed) == total:
        _list(failed, "inputs were not read")
        raise InputError("nothing was read")


def _article(opened: Input) -> list[Record]:
    if opened.activity.loader == "mentions":
        raise InputError(f"{opened.name} holds mention records already; load it with: actorgraph load")
    return [located.record for located in opened.records]


@click.command()
@_FILES
@click.option(
    "--into",
    "store",
    type=StoreFolder("load into a folder, then bring the server up to date with: actorgraph sync FOLDER URL"),
    required=True,
    help="The store's folder; it is made where there is none.",
)
@reading_options
def load(
    files: tuple[str, ...], store: str, ontology: Path | None, jobs: int, dask: str | None, **texts: Unpack[Texts]
) -> None:
    """Load articles and mention files into a store.

    FILE is an article (text, Markdown or HTML in German, Dutch or English), a mention file (JSON Lines, gzip too) or
    a folder of them, with all below it; - is standard input. A document that is loaded again is replaced; the same
    content again changes nothing. Lines and files that can't be taken are named on stderr and the rest is loaded; the
    exit code is then 1.

    \b
    Example:
      actorgraph load articles/*.txt --into axis.db
      actorgraph extract article.txt | actorgraph load - --into axis.db
    """
    from actorgraph.store import Store

    with Store(store, ontology=ontology) as opened:
        with progress_bar() as progress:
            report = opened.load(
                *files,
                **texts,
                jobs=jobs,
                dask=dask,
                on_error=lambda file, error: None,
                progress=progress,
                refresh=False,
            )
        _report(report, store)  # first: what is stored is stored, also where the graph can't be brought up to date
        with progress_bar() as progress:
            opened.refresh(progress)
    if report.rejects or report.failed:
        click.get_current_context().exit(1)


def _report(report: LoadReport, store: str) -> None:
    _list([_named(file, reason) for file, reason in report.failed], "inputs were not read")
    _list([str(reject) for reject in report.rejects], "lines were not taken")
    outcomes = {"added": report.added, "replaced": report.replaced, "unchanged": report.unchanged}
    parts = [f"{len(ids)} {name}" for name, ids in outcomes.items() if ids] or ["none"]
    note(
        f"{counted(report.documents, 'document')} ({', '.join(parts)}), "
        f"{counted(report.statements, 'statement')}, {counted(report.claims, 'claim')}"
    )
    if report.rejects:
        note(f"{counted(len(report.rejects), 'line')} not taken; see {Path(store, 'rejects')}")
    if report.failed:
        note(f"{counted(len(report.failed), 'input')} not read")


def _named(file: str, reason: object) -> str:
    name = "standard input" if file == STDIO else file
    return str(reason) if name in str(reason) else f"{name}: {reason}"


def _list(lines: list[str], what: str) -> None:
    for line in lines[:SHOWN]:
        note(line)
    if len(lines) > SHOWN:
        note(f"… and {len(lines) - SHOWN} more {what}")


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@store_option("the documents are in the folder that was loaded; remove them there, then: actorgraph sync FOLDER URL")
def remove(documents: tuple[str, ...], store: str) -> None:
    """Remove documents and exactly what they said.

    DOCUMENT is a document's id; - reads ids from standard input, one a line. If one of them is not in the store,
    nothing is removed.

    \b
    Example:
      actorgraph remove 2024-05-17-article --in axis.db
    """
    wanted = tuple(dict.fromkeys(_identifiers(documents)))
    if not wanted:
        usage_error("no document is named")
    with open_store(store) as opened:
        known = opened.record.digests()
        unknown = [identifier for identifier in wanted if identifier not in known]
        if unknown:
            raise InputError("; ".join(_unknown(identifier, known) for identifier in unknown[:SHOWN]))
        removed = opened.remove(*wanted)
    note(f"{counted(len(removed), 'document')} removed")


def _identifiers(documents: Iterable[str]) -> Iterator[str]:
    for document in documents:
        if document == STDIO:
            yield from filter(None, map(str.strip, statement_text(STDIO).splitlines()))
        else:
            yield document


def _unknown(identifier: str, known: Iterable[str]) -> str:
    from rapidfuzz import process, utils

    near = process.extract(identifier, list(known), processor=utils.default_process, limit=5, score_cutoff=60)
    hint = f"; near ids: {', '.join(repr(name) for name, *_ in near)}" if near else ""
    return f"no document has the id {identifier!r}{hint}"
