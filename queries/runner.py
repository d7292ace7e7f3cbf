"""Run a prewritten query on either engine."""

from __future__ import annotations

from collections.abc import Mapping

from actorgraph.errors import QueryError
from actorgraph.graph.engine import NO_PARAMETERS, Engine
from actorgraph.ontology.model import Ontology
from actorgraph.queries.compute import compute
from actorgraph.queries.parameters import convert_parameters
from actorgraph.queries.query import Query
from actorgraph.queries.rows import Rows


def run(query: Query, engine: Engine, ontology: Ontology, parameters: Mapping[str, object] = NO_PARAMETERS) -> Rows:
    """Check the parameters, run the statement as one that only reads, return its rows or what is computed from them.

    Raises:
        QueryError: a parameter that doesn't fit, or rows with other columns than the header names.
        UnknownActorError: an actor that the graph doesn't hold.
        WriteRefusedError: the statement would write.
        TargetError: the engine is down or finds the statement wrong.
    """
    values = convert_parameters(query, parameters, engine, ontology)
    values["symmetric"] = sorted(r.name for r in ontology.relations.values() if r.symmetric)
    columns = [column.name for column in query.columns]
    if query.compute is not None:
        read = engine.read_plain(query.statement(values), values)
        return Rows(compute(query.compute, read, values, query.file), columns)
    rows = engine.read(query.statement(values), values)
    if rows and set(rows[0]) != set(columns):
        raise QueryError(
            f"{query.file}: the header names the columns {', '.join(columns)}, "
            f"and the statement gives {', '.join(rows[0])}"
        )
    return Rows(rows, columns)
