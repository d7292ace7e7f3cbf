"""The prewritten queries: `.cypher` files whose leading comment says in YAML what they ask and what they take.

    /*
    title: Who attacked whom
    question: Which attacks does the record hold?
    description: Anything more that one has to know.        (optional)
    parameters:
      attacker: {type: actor, help: Only attacks by this actor.}
      limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
    columns:
      attacker: {type: string, meaning: Who attacked.}
    */
    MATCH … RETURN …

A parameter may also say `required: true`, `choices: […]` (type choice), `minimum` and `maximum` (type integer),
`widen: first | last` (type date: what a date of month or year precision becomes), `form: type | name` (type relations:
edge types such as ALLIED_WITH, or the relations' names), `sign: 1 | -1` or `joining: true` (type relations). Without
a default, `relations` means all of them, with a sign all that the ontology calls friendly or hostile, with `joining`
those that make blocs: the friendly ones and memberships.

`table: [attacker]` are the columns that a table shows where not all fit on the terminal.

`example: {actor: Vell}` are the parameters that the documentation shows it with.

`compute: communities` hands the statement's rows to a function of `actorgraph.queries.compute`, for what Cypher can't
do alike on both engines. Its table there says which columns the statement must return, which columns the header may
then name, and which parameters the function reads.

`-[r:$any($relations)]->` is Neo4j's way of giving relationship types as a parameter. The runner writes the types
themselves in its place: the embedded engine has no such thing, and both are some ten times quicker when they know the
types beforehand than with `type(r) IN $relations`. The types come from the ontology alone, whose reader lets only
letters and digits pass. A statement may use `$symmetric` undeclared: the names of the ontology's symmetric relations.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from actorgraph.errors import QueryError
from actorgraph.queries.compute import COMPUTATIONS
from actorgraph.queries.header import Fields
from actorgraph.queries.query import IMPLICIT, LEAST, MOST, TYPES, Column, ColumnType, Parameter, ParameterType, Query

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_ENDING = ".cypher"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_HEADER = re.compile(r"\s*/\*(.*?)\*/", re.DOTALL)
_QUOTED = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_USED = re.compile(r"\$(\w+)")


def load_queries(folder: str | Path | None = None) -> dict[str, Query]:
    """Return the shipped queries by name, and those of a user's folder, one of which hides ours of its name.

    Raises:
        QueryError: no such folder, or a file in it that is no query; the message says which and why.
    """
    return {name: _read(name, file) for name, file in sorted(_files(folder).items())}


def find_query(name: str, folder: str | Path | None = None) -> Query:
    """Return the query of that name, from the user's folder or else the shipped one, without reading the others.

    Raises:
        QueryError: there is none (the message lists those there are), no such folder, or a file that is no query.
    """
    files = _files(folder)
    if name not in files:
        near = difflib.get_close_matches(name.casefold().replace("_", "-"), sorted(files), n=1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise QueryError(f"no query is called {name!r}; {hint}there are: {', '.join(sorted(files))}")
    return _read(name, files[name])


def _files(folder: str | Path | None) -> dict[str, Traversable]:
    folders: list[Traversable] = [resources.files("actorgraph.queries")]
    if folder is not None:
        if not Path(folder).is_dir():
            raise QueryError(f"{folder} is no folder; a folder of .cypher files is wanted")
        folders.append(Path(folder))
    return {f.name.removesuffix(_ENDING): f for d in folders for f in d.iterdir() if f.name.endswith(_ENDING)}


def _read(name: str, file: Traversable) -> Query:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{file} can't be read as UTF-8 text: {error}") from error
    return parse_query(name, text, str(file))


@lru_cache(maxsize=256)
def parse_query(name: str, text: str, file: str) -> Query:
    """Read one file's text; the same text is read once.

    Raises:
        QueryError: no header, a field that is missing, unknown or of the wrong sort, or `$parameters` in the statement
            that the header does not declare, and the other way round.
    """
    header = _HEADER.match(text.removeprefix("\ufeff"))
    if header is None:
        raise QueryError(f"{file}: a query begins with a comment /* … */ that holds its header")
    if not _FILE_NAME.fullmatch(name):
        raise QueryError(f"{file}: a query's file name has ASCII letters, digits, - and _ only")
    cypher = text.removeprefix("\ufeff")[header.end() :].strip()
    fields = Fields(_yaml(header[1], file), file)
    query = Query(
        name=name,
        title=fields.text("title"),
        question=fields.text("question"),
        description=fields.text("description", ""),
        parameters=tuple(_parameter(n, f) for n, f in fields.named("parameters")),
        columns=tuple(_column(n, f) for n, f in fields.named("columns")),
        table=tuple(map(str, fields.take("table", list, []))),
        example=fields.take("example", dict, {}),
        compute=fields.take("compute", str, "") or None,
        cypher=cypher,
        file=file,
    )
    fields.done()
    _check(query)
    return query


def _check(query: Query) -> None:
    if not query.cypher:
        raise QueryError(f"{query.file}: there is no statement below the header")
    if not query.columns:
        raise QueryError(f"{query.file}: the header names no columns")
    if odd := sorted(set(query.table) - {c.name for c in query.columns}):
        raise QueryError(f"{query.file}: table: there is no column {odd[0]}")
    code = _QUOTED.sub(" ", query.cypher)
    as_types = set(TYPES.findall(code))
    used = set(_USED.findall(TYPES.sub(" ", code))) | as_types
    declared = {p.name for p in query.parameters}
    if missing := sorted(used - declared - set(IMPLICIT)):
        raise QueryError(f"{query.file}: the statement uses ${', $'.join(missing)}, which the header does not declare")
    try:
        for name in query.example:
            query.parameter(str(name))
    except QueryError as error:
        raise QueryError(f"{query.file}: example: {error}") from error
    read = _check_computation(query)
    types = {p.name for p in query.parameters if p.type == "relations" and p.form == "type"}
    if odd := sorted(as_types - types):
        raise QueryError(f"{query.file}: $any(${odd[0]}) wants a parameter of type relations, form type")
    if unused := sorted(declared - used - read):
        raise QueryError(f"{query.file}: the header declares {', '.join(unused)}, which the statement does not use")


def _check_computation(query: Query) -> set[str]:
    """Return the parameters that the query's computation reads."""
    if query.compute is None:
        return set()
    if query.compute not in COMPUTATIONS:
        raise QueryError(f"{query.file}: compute is one of {', '.join(sorted(COMPUTATIONS))}, not {query.compute!r}")
    computation = COMPUTATIONS[query.compute]
    if odd := [c.name for c in query.columns if c.name not in computation.gives]:
        given = ", ".join(computation.gives)
        raise QueryError(f"{query.file}: {query.compute} gives no column {', '.join(odd)}; it gives: {given}")
    types = {p.name: p.type for p in query.parameters}
    for name, type_ in computation.parameters.items():
        if types.get(name) != type_:
            raise QueryError(f"{query.file}: {query.compute} wants a parameter {name} of type {type_}")
    return set(computation.parameters)


def _parameter(name: str, fields: Fields) -> Parameter:
    if not _NAME.fullmatch(name) or name in IMPLICIT:
        raise QueryError(f"{fields.where}: a parameter's name is lower-case ASCII, and not {', '.join(IMPLICIT)}")
    parameter = Parameter(
        name=name,
        type=cast(ParameterType, fields.one_of("type", get_args(ParameterType))),
        help=fields.text("help"),
        default=fields.value("default"),
        required=fields.take("required", bool, False),
        choices=tuple(str(c) for c in fields.take("choices", list, [])),
        minimum=fields.take("minimum", int, LEAST),
        maximum=fields.take("maximum", int, MOST),
        widen="last" if fields.one_of("widen", ("first", "last"), "first") == "last" else "first",
        form="name" if fields.one_of("form", ("type", "name"), "type") == "name" else "type",
        sign=fields.take("sign", int, 0),
        joining=fields.take("joining", bool, False),
    )
    fields.done()
    if (parameter.type == "choice") != bool(parameter.choices):
        raise QueryError(f"{fields.where}: choices belong to the type choice, and it needs some")
    if parameter.sign and (parameter.sign not in (1, -1) or parameter.type != "relations" or parameter.default):
        raise QueryError(f"{fields.where}: sign is 1 or -1, of relations without a default")
    if parameter.joining and (parameter.sign or parameter.type != "relations" or parameter.default):
        raise QueryError(f"{fields.where}: joining belongs to relations without a default or a sign")
    if parameter.required and parameter.default is not None:
        raise QueryError(f"{fields.where}: a required parameter has no default")
    return parameter


def _column(name: str, fields: Fields) -> Column:
    column = Column(name, cast(ColumnType, fields.one_of("type", get_args(ColumnType))), fields.text("meaning"))
    fields.done()
    return column


def _yaml(text: str, file: str) -> object:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise QueryError(f"{file}: the header is no YAML: {' '.join(str(error).split())}") from error
