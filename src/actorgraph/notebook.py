"""How objects show themselves in a notebook: small tables, escaped, the first rows and the start of long texts only."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actorgraph.templating import html_templates, web_address

ROWS = 20
"""At most so many rows are shown."""
COLUMNS = 20
TEXT = 280
"""At most so many characters of a text are shown."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it is shown: text, the address that it links to, and whether it is a number."""

    text: str
    href: str | None = None
    numeric: bool = False


def rows_html(rows: Sequence[Mapping[str, object]], columns: Sequence[str], *, heading: str | None = None) -> str:
    """Return rows as an HTML table: the first `ROWS`, without ids beside a name and columns without any value.

    A title is a link where its row has a web address as `url`.
    """
    shown = rows[:ROWS]
    kept = shown_columns(rows, columns)
    titled = "title" in kept and "url" in kept
    named = [name for name in kept if not (titled and name == "url")]
    named, left = named[:COLUMNS], named[COLUMNS:]
    return (
        html_templates()
        .get_template("notebook.html")
        .render(
            kind="rows",
            heading=counted(len(rows), "row") if heading is None else heading,
            columns=named,
            rows=[
                [_cell(row[name], link=row["url"] if titled and name == "title" else None) for name in named]
                for row in shown
            ],
            more=f"… {counted(len(rows) - len(shown), 'more row')}" if len(rows) > len(shown) else "",
            left=f"Columns not shown: {', '.join(left)}" if left else "",
        )
    )


def facts_html(heading: str, facts: Mapping[str, object], *, quote: str | None = None, note: str = "") -> str:
    """Return what is known of one thing as a small HTML table of names and values, without those that are empty."""
    return (
        html_templates()
        .get_template("notebook.html")
        .render(
            kind="facts",
            heading=heading,
            quote=None if quote is None else _shortened(quote),
            facts=[(name, _cell(value)) for name, value in facts.items() if value not in (None, "", (), [])],
            note=note,
        )
    )


def shown_columns(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> list[str]:
    """Return the columns that people read: not `actor_id` where there is `actor`, nor one without any value."""
    return [
        name
        for name in columns
        if not (name.endswith("_id") and name.removesuffix("_id") in columns)
        and (not rows or any(row[name] not in (None, "", []) for row in rows))
    ]


def counted(number: int, noun: str) -> str:
    """Return `1 row`, `2 rows`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(names: Sequence[str], most: int = 5) -> str:
    """Return the first names, and how many more there are."""
    more = f" … {len(names) - most:,} more" if len(names) > most else ""
    return "; ".join(names[:most]) + more


def _cell(value: object, link: object = None) -> Cell:
    if isinstance(value, bool):
        return Cell("yes" if value else "no")
    if isinstance(value, int | float):
        return Cell(str(value) if isinstance(value, int) else f"{value:g}", numeric=True)
    if value is None:
        return Cell("")
    if isinstance(value, str):
        text = value
    elif isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        text = "; ".join(value)
    else:
        text = json.dumps(value, ensure_ascii=False, default=str)
    return Cell(_shortened(text), web_address(link) or web_address(value))


def _shortened(text: str) -> str:
    return text if len(text) <= TEXT else f"{text[:TEXT].rstrip()}…"
