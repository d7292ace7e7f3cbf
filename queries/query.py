"""A prewritten query: its statement, what it takes and what its rows hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from actorgraph.errors import QueryError

ParameterType = Literal[
    "actor", "actors", "source", "status", "relations", "date", "string", "choice", "integer", "boolean"
]
ColumnType = Literal["string", "integer", "number", "boolean", "date", "strings"]

IMPLICIT = ("symmetric",)
"""Parameters that every statement may use without declaring them."""

LEAST, MOST = -(2**31), 2**31 - 2
"""The bounds of an integer without its own. The embedded engine counts to one more than a LIMIT, with Java's int."""

_TYPE_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
TYPES = re.compile(r"\$any\(\$(\w+)\)")
"""Where a statement wants relationship types written into it."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query may be given. `default` is in the header's words, not yet converted; None where there is none."""

    name: str
    type: ParameterType
    help: str
    default: object = None
    required: bool = False
    choices: tuple[str, ...] = ()
    minimum: int = LEAST
    maximum: int = MOST
    widen: Literal["first", "last"] = "first"
    form: Literal["type", "name"] = "type"
    sign: int = 0
    joining: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a query's rows. Any value may be null; `strings` is a list."""

    name: str
    type: ColumnType
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """A prewritten query. `cypher` is the statement without its header; `file` is where it was read, for messages.

    `table` names the columns of a table that is too narrow for all; none: there is no such choice."""

    name: str
    title: str
    question: str
    cypher: str
    file: str
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    table: tuple[str, ...] = ()
    example: Mapping[str, object] = field(default_factory=dict, hash=False)
    compute: str | None = None

    def statement(self, values: Mapping[str, object]) -> str:
        """Return the statement with the relationship types of `values` written into it, where it has `$any($…)`."""
        return TYPES.sub(lambda found: "|".join(_type_names(values[found[1]])), self.cypher)

    def parameter(self, name: str) -> Parameter:
        """Return the parameter of that name; `from_` is `from`, which Python keeps for itself.

        Raises:
            QueryError: the query has none; the message lists those it has.
        """
        by_name = {p.name: p for p in self.parameters}
        found = by_name.get(name) or by_name.get(name.removesuffix("_"))
        if found is None:
            takes = f"it takes: {', '.join(by_name)}" if by_name else "it takes none"
            raise QueryError(f"{self.name} has no parameter {name!r}; {takes}")
        return found


def _type_names(value: object) -> list[str]:
    names = [str(name) for name in value] if isinstance(value, list) else []
    if not names or not all(map(_TYPE_NAME.fullmatch, names)):
        raise QueryError(f"no relationship types: {value!r}")
    return names
