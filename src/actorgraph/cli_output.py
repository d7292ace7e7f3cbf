"""What the command line puts out: rows as a table, JSON, JSON Lines or CSV on stdout; notes and progress on stderr."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING

import click

from actorgraph.cli_text import json_text, one_line, shown, without_login

if TYPE_CHECKING:
    import rich.progress

    from actorgraph.store import Progress

FORMATS = ("table", "json", "jsonl", "csv")

_Row = Mapping[str, object]


def note(message: str) -> None:
    """Write a line for people to stderr."""
    click.echo(one_line(without_login(message)), err=True)


def counted(number: int, noun: str) -> str:
    """Return `1 claim`, `2 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def emit(text: str) -> None:
    """Write text to stdout as UTF-8: as it is into a pipe or file, with control characters escaped on a terminal."""
    if sys.stdout.isatty():
        safe = shown(text)
        if safe != text:
            note("control characters are escaped on a terminal; into a pipe or file they go as they are")
        text = safe
    binary_stdout().write(text.encode("utf-8", "backslashreplace"))


def binary_stdout() -> IO[bytes]:
    """Return stdout for bytes, behind what was written to it as text."""
    sys.stdout.flush()
    return sys.stdout.buffer


def write_rows(rows: Sequence[_Row], columns: Sequence[str], format: str, *, brief: Sequence[str] = ()) -> None:
    """Write rows to stdout in one of `FORMATS`; `brief` are the columns of a table that is too narrow for all."""
    if format == "table":
        from actorgraph.cli_table import print_table

        left_out = print_table(rows, columns, brief=brief)
        if left_out:
            note(f"not shown: {', '.join(left_out)}; choose with --columns, or take all with --format csv")
        if not rows:
            note("no rows")
    elif format == "json":
        write_json([_picked(row, columns) for row in rows])
    elif format == "jsonl":
        for row in rows:
            emit(json_line(_picked(row, columns)))
    else:
        emit(_csv(rows, columns))


def _picked(row: _Row, columns: Sequence[str]) -> dict[str, object]:
    return {name: row[name] for name in columns}


def write_json(value: object) -> None:
    """Write a value as JSON, indented."""
    emit(json_text(json.dumps(value, ensure_ascii=False, indent=2, default=str)) + "\n")


def json_line(value: object) -> str:
    """Return a value as a line of JSON Lines."""
    return json_text(json.dumps(value, ensure_ascii=False, default=str)) + "\n"


def _csv(rows: Sequence[_Row], columns: Sequence[str]) -> str:
    """Return CSV as RFC 4180 has it. Null is empty, a list JSON; no text is changed, formulas neither."""
    import csv
    import io

    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_csv_cell(row[name]) for name in columns] for row in rows)
    return out.getvalue()


def _csv_cell(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False, default=str)


@contextlib.contextmanager
def progress_bar(*, shown: bool = True) -> Iterator[Progress | None]:
    """Show progress on stderr while the block runs, from the first report on; None where stderr is no terminal."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    with contextlib.ExitStack() as running:
        bar: rich.progress.Progress | None = None
        tasks: dict[str, rich.progress.TaskID] = {}

        def report(what: str, done: int, total: int | None) -> None:
            nonlocal bar
            if bar is None:
                bar = running.enter_context(_bar())
            if what not in tasks:
                tasks[what] = bar.add_task(one_line(what), total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield report


def _bar() -> rich.progress.Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:,.0f}/s" if speed else "", style="progress.data.speed")

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # else rich sends what goes to stdout to this console, which is stderr
        redirect_stderr=False,
    )
