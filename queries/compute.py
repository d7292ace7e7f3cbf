"""What prewritten queries compute on the client, from the rows of their statement: what Cypher has no word for.

A header names one (`compute: communities`). Each is a function of rows and parameters alone and sorts what it is given,
so that both engines, which may give rows in another order, end in the same answer. The columns that it takes hold
lists, in one row or several (`adjacency`); `sign` alone is a number, 1 for friendly links and -1 for hostile ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actorgraph.errors import QueryError
from actorgraph.graph.engine import Row
from actorgraph.queries.balance import unbalanced
from actorgraph.queries.centrality import betweenness
from actorgraph.queries.communities import communities
from actorgraph.queries.likeness import doubtful

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Computation:
    """A function with the columns it `takes` and `gives`, and the parameters it reads with their types."""

    run: Callable[[Sequence[Row], Values], list[Row]]
    takes: tuple[str, ...]
    gives: tuple[str, ...]
    parameters: Mapping[str, str]


COMPUTATIONS: Mapping[str, Computation] = {
    "balance": Computation(
        unbalanced,
        takes=("ids", "names", "sign", "starts", "ends", "weights"),
        gives=("kind", "first", "second", "third", "sources", "first_id", "second_id", "third_id"),
        parameters={"actor": "actor", "kind": "choice", "limit": "integer"},
    ),
    "betweenness": Computation(
        betweenness,
        takes=("ids", "names", "starts", "ends"),
        gives=("actor", "betweenness", "others", "actor_id"),
        parameters={"pivots": "integer", "limit": "integer"},
    ),
    "communities": Computation(
        communities,
        takes=("ids", "names", "starts", "ends", "weights"),
        gives=("bloc", "size", "actor", "inside", "outside", "actor_id"),
        parameters={"actor": "actor", "least": "integer", "limit": "integer"},
    ),
    "doubtful": Computation(
        doubtful,
        takes=("ids", "names", "all_names", "kinds", "types", "known", "statements"),
        gives=("problem", "actor", "other", "likeness", "kind", "statements", "actor_id", "other_id"),
        parameters={"problem": "choice", "likeness": "integer", "limit": "integer"},
    ),
}


def compute(name: str, rows: Sequence[Row], values: Values, file: str) -> list[Row]:
    """Return the rows that a computation of the table makes of a statement's rows.

    Raises:
        QueryError: the statement gives other columns than the computation takes, or other values in them.
    """
    computation = COMPUTATIONS[name]
    if rows and not set(computation.takes) <= set(rows[0]):
        raise QueryError(f"{file}: {name} takes the columns {', '.join(computation.takes)}, not {', '.join(rows[0])}")
    try:
        return computation.run(rows, values)
    except QueryError as error:
        raise QueryError(f"{file}: {error}") from error
