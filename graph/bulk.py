"""The graph as CSV files for `neo4j-admin database import full`, much faster than a sync into an empty Neo4j.

What CSV can't say exactly (a list's element with the separator in it) is written without its hash: the sync that
follows finds it to differ and sets it right. That sync also puts empty lists where the import leaves none.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

from actorgraph.files import whole_file
from actorgraph.graph import sync_cypher as cy
from actorgraph.graph.rows import COLUMNS, LABEL, EdgeRow, NodeRow

if TYPE_CHECKING:
    from actorgraph.graph.projection import Projection

Progress = Callable[[str, int, int | None], None]

SEPARATOR = "\x1f"
"""Between a list's elements, and labels: ASCII's unit separator, which names don't hold."""
SCRIPT = "import.sh"
_TYPES = {
    "known": "boolean",
    "narrated": "boolean",
    "names": "string[]",
    "speakers": "string[]",
    "confidence": "double",
    **dict.fromkeys(("count", "start", "end", "statements", "affirmed", "denied", "documents", "sources"), "long"),
}
_FILES = {"Actor": "actors", "Document": "documents", "Statement": "statements", "Claim": "claims"}


def write_csv(rows: Projection, folder: Path, progress: Progress | None = None) -> str:
    """Write the files into a folder, made where there is none, and return the command that imports them.

    The command is also in the folder, as `import.sh`. The sync that follows the import makes the indexes.

    Raises:
        InputError: the folder can't be written to.
    """
    ledger = rows.gather(progress)
    folder.mkdir(parents=True, exist_ok=True)
    exact = True
    counts = ledger.counts()
    total, done = sum(counts.values()), 0

    def tell() -> None:
        nonlocal done
        done += 1
        if progress is not None and done % 1000 == 0:
            progress("rows", done, total)

    with whole_file(folder / "actors.csv") as out:
        _head(out, "Actor")
        for row in rows.actors():
            exact &= _node(out, row)
            tell()
    with (
        whole_file(folder / "documents.csv") as documents,
        whole_file(folder / "statements.csv") as statements,
        whole_file(folder / "claims.csv") as claims,
        whole_file(folder / "links.csv") as links,
    ):
        files = {"Document": documents, "Statement": statements, "Claim": claims}
        for kind, out in files.items():
            _head(out, kind)
        links.write(b":START_ID,:END_ID,:TYPE\n")
        for row in rows.documents():
            exact &= _node(files[row.kind], row)
            links.writelines(f"{_quoted(row.key)},{_quoted(to)},{kind}\n".encode() for kind, to in row.links)
            tell()
    with whole_file(folder / "edges.csv") as out:
        out.write(_header((":START_ID", ":END_ID", ":TYPE", "key", "hash"), "Edge"))
        for edge in rows.edges():
            exact &= _edge(out, edge)
            tell()
    # Without figures the mark is one of a sync under way, which the next one finishes.
    state = ledger.token if exact else None
    with whole_file(folder / "mark.csv") as out:
        out.write(
            f"key:ID,:LABEL,state,bulk:boolean\n{cy.MARK},{LABEL}{SEPARATOR}SyncMark,{state or ''},true\n".encode()
        )
    with whole_file(folder / SCRIPT) as out:
        out.write(_SCRIPT.format(shlex.join(_command(Path()))).encode())
    return shlex.join(_command(folder.resolve()))


_SCRIPT = """#!/bin/sh
# Run it where the server's files are, while the server is stopped. It replaces what the database holds.
# Then start the server and run: actorgraph sync STORE URL
set -e
cd "$(dirname "$0")"
{}
"""


def _command(folder: Path) -> list[str]:
    nodes = [f"--nodes={folder / name}.csv" for name in (*_FILES.values(), "mark")]
    edges = [f"--relationships={folder / name}.csv" for name in ("links", "edges")]
    options = ["--overwrite-destination", "--multiline-fields=true", "--id-type=string", "--array-delimiter=U+001F"]
    return ["neo4j-admin", "database", "import", "full", "neo4j", *options, *nodes, *edges]


def _head(out: IO[bytes], kind: str) -> None:
    out.write(_header(("key:ID", ":LABEL", "hash"), kind))


def _header(first: Iterable[str], kind: str) -> bytes:
    typed = (f"{name}:{_TYPES[name]}" if name in _TYPES else name for name in COLUMNS[kind])
    return (",".join([*first, *typed]) + "\n").encode()


def _node(out: IO[bytes], row: NodeRow) -> bool:
    exact = _exact(row.properties)
    first = [_quoted(row.key), SEPARATOR.join(row.labels), row.hash if exact else ""]
    out.write((",".join([*first, *_cells(row.properties, row.kind)]) + "\n").encode())
    return exact


def _edge(out: IO[bytes], row: EdgeRow) -> bool:
    exact = _exact(row.properties)
    first = [_quoted(row.start), _quoted(row.end), row.type, _quoted(row.key), row.hash if exact else ""]
    out.write((",".join([*first, *_cells(row.properties, "Edge")]) + "\n").encode())
    return exact


def _exact(properties: Mapping[str, object]) -> bool:
    lists = [value for value in properties.values() if isinstance(value, list)]
    return all(element and SEPARATOR not in element for elements in lists for element in elements)


def _cells(properties: Mapping[str, object], kind: str) -> Iterator[str]:
    unknown = properties.keys() - set(COLUMNS[kind])
    if unknown:
        raise KeyError(f"{kind} rows have properties that the CSV files do not: {sorted(unknown)}")
    for name in COLUMNS[kind]:
        value = properties.get(name)
        if value is None:
            yield ""
        elif isinstance(value, list):
            yield _quoted(SEPARATOR.join(value))
        elif isinstance(value, bool):
            yield str(value).lower()
        elif isinstance(value, str):
            yield _quoted(value)
        else:
            yield repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
