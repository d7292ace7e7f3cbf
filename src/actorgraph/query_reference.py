"""The queries' reference, made from their headers and a sample: `python -m actorgraph.query_reference SAMPLE`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from actorgraph.queries.catalog import load_queries
from actorgraph.queries.query import Parameter, Query
from actorgraph.queries.rows import Rows
from actorgraph.queries.runner import run
from actorgraph.store import Store

_ROWS = 5
_CELL = 60
_HEAD = """\
# The prewritten queries

Made from the headers in `queries/*.cypher` by `make docs`; don't edit it. Below each query stands what it answers on
the sample graph `examples/coast.jsonl`, a fictional coast; long texts are cut, and ids and empty columns left out.

    actorgraph load examples/coast.jsonl --into coast.db
    actorgraph query allies --in coast.db --param actor="Republic of Vell"

In Python: `store.query("allies", actor="Republic of Vell")`; `from` is `from_` there. Actors go by id or by any name. A
date of a month or a year means its first day in `from`, its last in `to`. What a status means is told in
[the data model](model.md#status).
"""


def generate_reference(store: Store) -> Iterator[str]:
    """Yield the reference in Markdown, query by query, with answers from the store."""
    queries = load_queries()
    yield _HEAD
    yield "\n| query | question |\n| --- | --- |\n"
    for query in queries.values():
        yield f"| [{query.name}](#{query.name}) | {_escaped(query.question)} |\n"
    for query in queries.values():
        yield _section(query, run(query, store.engine, store.ontology, query.example))


def _section(query: Query, rows: Rows) -> str:
    given = "".join(f' --param {name}="{value}"' for name, value in query.example.items())
    parts = [
        f"\n## {query.name}\n\n{query.question} {' '.join(query.description.split())}".rstrip(),
        _table(("parameter", "type", "default", "meaning"), [_parameter(p) for p in query.parameters]),
        _table(("column", "type", "meaning"), [(f"`{c.name}`", c.type, c.meaning) for c in query.columns]),
        f"    actorgraph query {query.name} --in coast.db{given}",
        _sample(rows),
    ]
    if len(rows) > _ROWS:
        parts.append(f"The first {_ROWS} of {len(rows)} rows.")
    return "\n\n".join(parts) + "\n"


def _parameter(parameter: Parameter) -> Sequence[str]:
    default = parameter.default
    if isinstance(default, list):
        default = ", ".join(map(str, default))
    shown = "required" if parameter.required else "" if default is None else str(default)
    return f"`{parameter.name}`", " / ".join(parameter.choices) or parameter.type, shown, parameter.help


def _sample(rows: Rows) -> str:
    columns = [name for name in rows.columns if any(row[name] not in (None, "", []) for row in rows)]
    columns = [name for name in columns if not name.endswith(("_id", "_ids", "_statement"))]
    columns = [name for name in columns if name not in ("statement", "claim")]
    return _table(columns, [[_cell(row, name) for name in columns] for row in rows[:_ROWS]])


def _cell(row: Mapping[str, object], name: str) -> str:
    value = row[name]
    if value is None:
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(map(_escaped, row))} |" for row in rows)


def _escaped(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def write_reference(sample: str, file: str) -> None:
    """Load a mention file into a store for the moment, write the reference, whole or not at all."""
    from actorgraph.files import whole_file

    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "sample.db") as store:
        store.load(sample)
        text = "".join(generate_reference(store))
    with whole_file(file) as out:
        out.write(text.encode())


if __name__ == "__main__":
    import sys

    write_reference(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "docs/queries.md")
