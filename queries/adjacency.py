"""A graph of actors from the columns of a statement's rows, in as many rows as it likes.

Actors are lists of `ids` and `names`; links between them lists of `starts`, `ends` and `weights`. Lists are what both
engines send fastest: a row for each link takes a server six times as long. Starts and ends are ids or, where actors
have a column of `numbers` too, such numbers: the engine's own, which it need not read (half the time).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from actorgraph.errors import QueryError

if TYPE_CHECKING:
    from actorgraph.graph.engine import Row


def names_of(rows: Iterable[Row]) -> Mapping[str, str]:
    """Return the actors' names by id."""
    return {str(actor): str(name) for actor, name in columns(rows, "ids", "names")}


def ends(rows: Sequence[Row], *others: str) -> Iterator[tuple[Any, ...]]:
    """Yield the ids of each link's two actors, and what stands beside them in other columns.

    A link that leads to something else is none.
    """
    if not all("numbers" in row for row in rows):
        yield from columns(rows, "starts", "ends", *others)
        return
    actors = dict(columns(rows, "numbers", "ids"))
    for start, end, *beside in columns(rows, "starts", "ends", *others):
        if start in actors and end in actors:
            yield actors[start], actors[end], *beside


def links(rows: Sequence[Row]) -> dict[tuple[str, str], int]:
    """Return the weight of each pair of actors, smaller id first; a pair's links add up, whichever way they lead."""
    pairs: dict[tuple[str, str], int] = {}
    for start, end, weight in ends(rows, "weights"):
        if start != end:
            pair = (start, end) if start < end else (end, start)
            pairs[pair] = pairs.get(pair, 0) + weight
    return pairs


def columns(rows: Iterable[Row], *names: str) -> Iterator[tuple[Any, ...]]:
    """Yield the values that stand side by side in columns of lists.

    Raises:
        QueryError: a column holds no list, or one that is longer than another.
    """
    for row in rows:
        lists = [row[name] for name in names]
        try:
            yield from zip(*cast("list[list[Any]]", lists), strict=True)
        except (TypeError, ValueError) as error:
            raise QueryError(f"the columns {', '.join(names)} must hold lists of one length") from error
