"""Check what a query is given, and convert it to what its statement wants."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime

from actorgraph.errors import QueryError
from actorgraph.graph.blocs import joining
from actorgraph.graph.engine import Engine
from actorgraph.ontology.model import Ontology
from actorgraph.queries.actors import find_actor, fold
from actorgraph.queries.query import Parameter, ParameterType, Query

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_SOURCES = "MATCH (d:Document:ActorGraph) WHERE d.source IS NOT NULL RETURN DISTINCT d.source AS source ORDER BY source"
_LISTED = 40
_BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def convert_parameters(
    query: Query, given: Mapping[str, object], engine: Engine, ontology: Ontology
) -> dict[str, object]:
    """Return a value for each `$parameter` of the statement: what is given, else the default, else null.

    Text is taken for every type (the command line has nothing else); None counts as not given. `from_` is `from`.

    Raises:
        QueryError: a parameter that the query doesn't have, that is missing, given twice, or doesn't fit.
        UnknownActorError: an actor that the graph doesn't hold.
    """
    values: dict[str, object] = {}
    for name, value in given.items():
        parameter = query.parameter(name)
        if value is None:
            continue
        if parameter.name in values:
            raise QueryError(f"{query.name}: {parameter.name} is given twice")
        values[parameter.name] = value
    converter = _Converter(query, engine, ontology)
    converted = {p.name: converter.value(p, values.get(p.name)) for p in query.parameters}
    start, end = converted.get("from"), converted.get("to")
    if isinstance(start, str) and isinstance(end, str) and start > end:
        raise QueryError(f"{query.name}: from ({start}) is after to ({end})")
    return converted


class _Converter:
    def __init__(self, query: Query, engine: Engine, ontology: Ontology) -> None:
        self._query = query
        self._engine = engine
        self._ontology = ontology
        self._by_type: Mapping[ParameterType, Callable[[Parameter, object], object]] = {
            "actor": self._actor,
            "actors": self._actors,
            "source": self._source,
            "status": self._status,
            "relations": self._relations,
            "date": self._date,
            "string": self._string,
            "choice": self._choice,
            "integer": self._integer,
            "boolean": self._boolean,
        }

    def value(self, parameter: Parameter, given: object) -> object:
        if given is None and parameter.required:
            raise self._error(parameter, f"is missing; give {parameter.name}=… ({parameter.help.removesuffix('.')})")
        if given is None and parameter.type == "relations":
            return self._default_relations(parameter)
        value = parameter.default if given is None else given
        return None if value is None else self._by_type[parameter.type](parameter, value)

    def _error(self, parameter: Parameter, words: str) -> QueryError:
        return QueryError(f"{self._query.name}: {parameter.name} {words}")

    def _text(self, parameter: Parameter, value: object) -> str:
        if not isinstance(value, str):
            raise self._error(parameter, f"is text, not {value!r}")
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise self._error(parameter, f"holds half a character: {value!r}") from error
        return value

    def _texts(self, parameter: Parameter, value: object) -> list[str]:
        if isinstance(value, str):
            return [part for part in map(str.strip, self._text(parameter, value).split(",")) if part]
        if isinstance(value, Iterable) and not isinstance(value, Mapping | bytes):
            return [self._text(parameter, part) for part in value]
        raise self._error(parameter, f"is a list, or text with commas, not {value!r}")

    def _actor(self, parameter: Parameter, value: object) -> str:
        return find_actor(self._text(parameter, value), self._engine, self._ontology)

    def _actors(self, parameter: Parameter, value: object) -> list[str]:
        found = {find_actor(name, self._engine, self._ontology) for name in self._texts(parameter, value)}
        if not found:
            raise self._error(parameter, "names nobody")
        return sorted(found)

    def _source(self, parameter: Parameter, value: object) -> str:
        """Return the name of a source as its documents write it."""
        wanted = fold(self._text(parameter, value))
        known = [str(row["source"]) for row in self._engine.read(_SOURCES)]
        found = [name for name in known if fold(name) == wanted]
        if len(found) > 1 and value in found:
            return str(value)
        if len(found) != 1:
            words = "is any of" if found else "names no source of the graph; there are"
            listed = ", ".join((found or known)[:_LISTED]) or "none"
            raise self._error(parameter, f"{words}: {listed}{', …' if len(found or known) > _LISTED else ''}")
        return found[0]

    def _status(self, parameter: Parameter, value: object) -> list[str]:
        statuses = self._ontology.statuses
        return list(statuses[: statuses.index(self._one_of(parameter, value, statuses)) + 1])

    def _relations(self, parameter: Parameter, value: object) -> list[str]:
        known = {word.casefold(): r.name for r in self._ontology.relations.values() for word in (r.name, r.edge_type)}
        words = self._texts(parameter, value)
        if unknown := [word for word in words if word.casefold() not in known]:
            listed = ", ".join(sorted(self._ontology.relations))
            raise self._error(parameter, f"knows no {', '.join(map(repr, unknown))}; the ontology has: {listed}")
        if not words:
            raise self._error(parameter, "names no relation")
        return self._widened(parameter, [known[word.casefold()] for word in words])

    def _default_relations(self, parameter: Parameter) -> list[str]:
        if parameter.default is None:
            relations = self._ontology.relations.values()
            join = joining(self._ontology) if parameter.joining else self._ontology.relations.keys()
            names = [r.name for r in relations if parameter.sign in (0, r.sign) and r.name in join]
            if not names:
                raise self._error(parameter, "must be given: this ontology has no relation of that sort")
            return self._widened(parameter, names)
        names = [n for n in self._texts(parameter, parameter.default) if n in self._ontology.relations]
        if not names:
            raise self._error(parameter, f"must be given: this ontology has none of {parameter.default}")
        return self._widened(parameter, names)

    def _widened(self, parameter: Parameter, names: Iterable[str]) -> list[str]:
        closure = {below for name in names for below in self._ontology.closure(name)}
        relations = [self._ontology.relation(name) for name in sorted(closure)]
        return [r.name if parameter.form == "name" else r.edge_type for r in relations]

    def _date(self, parameter: Parameter, value: object) -> str:
        if isinstance(value, datetime):
            value = value.date()
        words = value.isoformat() if isinstance(value, date) else str(value)
        match = _DATE.fullmatch(words.strip())
        last = parameter.widen == "last"
        try:
            if match is None:
                raise ValueError(words)
            year, month = int(match[1]), int(match[2] or (12 if last else 1))
            day = int(match[3] or (calendar.monthrange(year, month)[1] if last else 1))
            return date(year, month, day).isoformat()
        except ValueError as error:
            raise self._error(parameter, f"is a date such as 2024, 2024-05 or 2024-05-17, not {words!r}") from error

    def _string(self, parameter: Parameter, value: object) -> str:
        return self._text(parameter, value)

    def _choice(self, parameter: Parameter, value: object) -> str:
        return self._one_of(parameter, value, parameter.choices)

    def _one_of(self, parameter: Parameter, value: object, known: Sequence[str]) -> str:
        word = str(value).strip().casefold()
        for choice in known:
            if choice.casefold() == word:
                return choice
        raise self._error(parameter, f"is one of {', '.join(known)}, not {str(value)!r}")

    def _integer(self, parameter: Parameter, value: object) -> int:
        try:
            if isinstance(value, bool) or not isinstance(value, int | str):
                raise ValueError(value)
            number = int(value)
        except ValueError as error:
            raise self._error(parameter, f"is a whole number, not {value!r}") from error
        if not parameter.minimum <= number <= parameter.maximum:
            raise self._error(parameter, f"is between {parameter.minimum} and {parameter.maximum}, not {number}")
        return number

    def _boolean(self, parameter: Parameter, value: object) -> bool:
        try:
            return value if isinstance(value, bool) else _BOOLEANS[str(value).strip().casefold()]
        except KeyError as error:
            raise self._error(parameter, f"is true or false, not {value!r}") from error
