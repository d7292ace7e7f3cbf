"""The one interface to a Cypher engine: a Neo4j server and the embedded engine give the same rows."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time

from actorgraph.errors import WriteRefusedError
from actorgraph.graph.closing import Closing

Row = dict[str, object]
Parameters = Mapping[str, object]

NO_PARAMETERS: Parameters = {}
REPEATABLE: tuple[str, Parameters] = ("UNWIND [] AS none RETURN none", NO_PARAMETERS)
"""For statements that may be run twice."""

_NOT_CODE = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")
_LOAD_CSV = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)


class Engine(Closing):
    """A graph that answers Cypher. Use it in a `with` block, or call `close()`.

    Rows hold plain values only: a node is `{"labels": [...], "properties": {...}}` (labels sorted), a relationship
    `{"type": ..., "properties": {...}}`, a path `{"nodes": [...], "relationships": [...]}`, and a date, time or
    duration its ISO text.
    """

    name: str
    """`neo4j` or `embedded`."""
    location: str
    """Where it is, for messages: an address without credentials, or a folder."""
    writers: int = 1
    """Transactions that a sync writes at the same time."""

    @abstractmethod
    def read(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        """Run a statement that only reads.

        Raises:
            WriteRefusedError: it would change data, schema or server, or read a file (LOAD CSV). Nothing was run.
            TargetError: the engine is down or finds the statement wrong.
        """

    def read_pairs(self, cypher: str) -> dict[str, str]:
        """Run a statement that reads two columns of text, and return the first's values with the second's."""
        return {str(key): str(value) for key, value in (row.values() for row in self.read(cypher))}

    def read_plain(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        """Run a statement as `read` does that returns only text, numbers, booleans, null and lists of them.

        Nothing is converted, which makes large answers faster.
        """
        return self.read(cypher, parameters)

    def check_writable(self) -> None:
        """Do nothing where the graph may be written into.

        Raises:
            TargetError: it is one for reading only.
        """

    @abstractmethod
    def write_all(
        self, statements: Sequence[tuple[str, Parameters]], done: tuple[str, Parameters] | None = None
    ) -> None:
        """Run statements in one transaction: all of them take effect, or none.

        `done` reads a row where they have taken effect: it is asked when a connection was lost while they were
        committed, and they are run again where it gives none (`REPEATABLE` never does). Without it that is an error.
        """

    def write(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> None:
        """Run one statement in a transaction of its own."""
        self.write_all([(cypher, parameters)])


def refuse_files(cypher: str) -> None:
    """Raise `WriteRefusedError` for LOAD CSV: to an engine it reads, but it reaches files and addresses outside."""
    code = _NOT_CODE.sub(" ", _ESCAPE.sub(lambda m: chr(int(m[1], 16)), cypher))
    if _LOAD_CSV.search(code):
        raise refused(cypher, "reads a file")


def refused(cypher: str, what: str = "writes") -> WriteRefusedError:
    """Build the error for a statement that may not be run."""
    return WriteRefusedError(f"only reading is allowed here, and this statement {what}: {shorten(cypher)}")


def shorten(text: str, length: int = 160) -> str:
    """Return a text as one line of at most that many characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def iso_moment(text: str) -> str:
    """Write a date, a time or both as Python does, so that both engines give `2024-01-01T10:00:00+00:00`."""
    zoneless = re.sub(r"\[.*\]$", "", text)
    for kind in (date, time, datetime):
        with suppress(ValueError):
            return kind.fromisoformat(zoneless).isoformat()
    return zoneless
