"""Tables for people: folded to the terminal's width; where it is too narrow, fewer columns, or a block for each row."""

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
# A column narrower than this, or than a longer word in it, breaks words; a sentence in one breaks into a tower.
_READABLE, _WORD = 10, 14
_SENTENCE, _READABLE_SENTENCE = 50, 20
_GAP = 2


def print_table(
    rows: Sequence[Mapping[str, object]], columns: Sequence[str], *, brief: Sequence[str] = ()
) -> Sequence[str]:
    """Print rows; nothing where there are none. Texts are shown as they are: no markup, no control characters.

    Left out are columns without any value, and ids, which are for programs: `actor_id` where there is `actor`. Where
    the rest does not fit, the columns of `brief` are printed and the names of the others returned; where these do not
    fit either, a block for each row.
    """
    if not rows:
        return ()
    columns = [
        name
        for name in columns
        if not (name.endswith("_id") and name.removesuffix("_id") in columns)
        and any(row[name] not in (None, "", []) for row in rows)
    ]
    console = _console()
    left_out: Sequence[str] = ()
    widths = _readable(rows, columns)
    if not _fit(widths, console):
        chosen = [name for name in brief if name in columns]
        widths = {name: widths[name] for name in chosen}
        if not chosen or not _fit(widths, console):
            _print_blocks(console, [[_cell(row[name]) for name in columns] for row in rows], columns)
            return ()
        left_out = [name for name in columns if name not in chosen]
        columns = chosen
    widths = _filled(widths, rows, console)
    table = _table(columns, show_header=True)
    for name, column in zip(columns, table.columns, strict=True):
        column.width = widths[name]
        if all(isinstance(row[name], int | float | None) and not isinstance(row[name], bool) for row in rows):
            column.justify = "right"
    for row in rows:
        table.add_row(*_texts([_cell(row[name]) for name in columns]))
    _print(console, table)
    return left_out


def _readable(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> dict[str, int]:
    """Return how wide each column is at least."""
    return {name: max(len(name), _least([_cell(row[name]) for row in rows])) for name in columns}


def _least(cells: Sequence[str]) -> int:
    wide = max(map(len, cells))
    if wide >= _SENTENCE:
        return _READABLE_SENTENCE
    word = max((len(word) for cell in cells for word in cell.split()), default=0)
    return min(wide, max(_READABLE, min(word, _WORD)))


def _filled(widths: Mapping[str, int], rows: Sequence[Mapping[str, object]], console: Console) -> dict[str, int]:
    """Give the columns what is left of the console's width, to those first that need least: sentences are folded."""
    filled = dict(widths)
    left = console.width - sum(widths.values()) - _GAP * (len(widths) - 1)
    wanted = {name: max(len(_cell(row[name])) for row in rows) - width for name, width in widths.items()}
    for name in sorted(wanted, key=lambda name: wanted[name]):
        more = max(0, min(wanted[name], left))
        filled[name] += more
        left -= more
    return filled


def _fit(widths: Mapping[str, int], console: Console) -> bool:
    return sum(widths.values()) + _GAP * (len(widths) - 1) <= console.width


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
