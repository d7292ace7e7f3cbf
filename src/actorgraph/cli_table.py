"""Tables for people: folded to the terminal's width; where that is too narrow, a block for each row."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from actorgraph.cli_text import one_line, shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_WIDTH_OF_A_PIPE = 120
# A column narrower than this breaks most words; where that can't be helped, a block for each row reads better.
_READABLE = 10
_GAP = 2


def print_table(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> None:
    """Print rows; nothing where there are none. Texts are shown as they are: no markup, no control characters.

    Left out are columns without any value, and ids, which are for programs: `actor_id` where there is `actor`.
    """
    if not rows:
        return
    columns = [
        name
        for name in columns
        if not (name.endswith("_id") and name.removesuffix("_id") in columns)
        and any(row[name] not in (None, "", []) for row in rows)
    ]
    console = _console()
    cells = [[_cell(row[name]) for name in columns] for row in rows]
    widest = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    needed = (max(len(name), min(width, _READABLE)) for name, width in zip(columns, widest, strict=True))
    if sum(needed) + _GAP * (len(columns) - 1) > console.width:
        _print_blocks(console, cells, columns)
        return
    table = _table(columns, show_header=True)
    for name, column in zip(columns, table.columns, strict=True):
        if all(isinstance(row[name], int | float | None) and not isinstance(row[name], bool) for row in rows):
            column.justify = "right"
    for row in cells:
        table.add_row(*_texts(row))
    _print(console, table)


def print_pairs(pairs: Mapping[str, object]) -> None:
    """Print names and values in two columns."""
    table = _table(["name", "value"], show_header=False)
    table.columns[0].style = "bold"
    for name, value in pairs.items():
        table.add_row(*_texts([name, _cell(value)]))
    _print(_console(), table)


def print_text(text: str) -> None:
    """Print paragraphs, folded to the width."""
    from rich.text import Text

    _print(_console(), Text(shown(text)))


def _print_blocks(console: Console, cells: Sequence[Sequence[str]], columns: Sequence[str]) -> None:
    for number, row in enumerate(cells, 1):
        console.rule(str(number), align="left", characters="─" if console.encoding.startswith("utf") else "-")
        table = _table(["name", "value"], show_header=False)
        for name, value in zip(columns, row, strict=True):
            if value:
                table.add_row(*_texts([name, value]))
        _print(console, table)


def _print(console: Console, what: Table | Text) -> None:
    if console.is_terminal:
        console.print(what)
        return
    # rich fills lines up with blanks; a file needs none.
    with console.capture() as captured:
        console.print(what)
    lines = captured.get().split("\n")
    sys.stdout.write("\n".join(line.rstrip() for line in lines))


def _table(columns: Sequence[str], *, show_header: bool) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD if show_header else None,
        show_header=show_header,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0) if show_header else (0, _GAP, 0, 0),
    )
    for name in columns:
        table.add_column(Text(one_line(name)), overflow="fold", min_width=len(name) if show_header else None)
    return table


def _texts(cells: Sequence[str]) -> Iterator[Text]:
    from rich.text import Text

    return (Text(cell, overflow="fold") for cell in cells)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return one_line("; ".join(value))
    return one_line(json.dumps(value, ensure_ascii=False, default=str))


def _console() -> Console:
    from rich.console import Console

    console = Console(markup=False, emoji=False, highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _WIDTH_OF_A_PIPE
    return console
