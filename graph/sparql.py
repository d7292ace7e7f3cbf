"""SPARQL over the record. The default graph is the union of all: what any document said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from actorgraph.errors import QueryError
from actorgraph.graph.record import Record
from actorgraph.graph.vocabulary import PREFIXES, XSD

_NUMBERS = {XSD + "integer": int, XSD + "double": float, XSD + "decimal": float, XSD + "float": float}


@dataclass(frozen=True, slots=True)
class SparqlResult:
    """What a query gave: rows for SELECT, `answer` for ASK, Turtle text for CONSTRUCT and DESCRIBE."""

    columns: tuple[str, ...] = ()
    rows: tuple[dict[str, object], ...] = ()
    answer: bool | None = None
    turtle: str | None = None


def run_sparql(record: Record, query: str) -> SparqlResult:
    """Run a query; the prefixes of the record (ag:, ax:, actor: …) are declared. Only reading is possible.

    Raises:
        QueryError: it is no valid query, or an update.
    """
    import pyoxigraph as ox

    try:
        found = record.dataset.query(query, use_default_graph_as_union=True, prefixes=PREFIXES)
        if isinstance(found, ox.QuerySolutions):
            columns = tuple(v.value for v in found.variables)
            rows = tuple({c: _plain(solution[c]) for c in columns} for solution in found)
            return SparqlResult(columns, rows)
        if isinstance(found, ox.QueryBoolean):
            return SparqlResult(answer=bool(found))
        triples = sorted(found, key=str)
        data = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
        return SparqlResult(turtle=(data or b"").decode())
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"not a SPARQL query: {' '.join(str(error).split())}") from error
    except OSError as error:
        raise QueryError(f"the query failed: {error}") from error


def _plain(term: Any) -> object:
    import pyoxigraph as ox

    if term is None:
        return None
    if isinstance(term, ox.Literal):
        number = _NUMBERS.get(term.datatype.value)
        if number is not None:
            return number(term.value)
        return term.value == "true" if term.datatype.value == XSD + "boolean" else term.value
    return term.value if isinstance(term, ox.NamedNode) else str(term)
