"""A graph of actors from rows of one actor each: `id`, `name`, the ids of `others`, and a number for each of those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from actorgraph.graph.engine import Row


def names_of(rows: Sequence[Row]) -> Mapping[str, str]:
    """Return the actors' names by id, in the order of ids."""
    return {str(row["id"]): str(row["name"]) for row in sorted(rows, key=lambda row: str(row["id"]))}


def links(rows: Sequence[Row], others: str, weights: str) -> Mapping[tuple[str, str], int]:
    """Return the weight of each pair of actors, smaller id first, in the order of ids.

    A pair's numbers add up. A link that both ends list, as `-[r]-` gives it, counts once; one end may also do.
    """
    by_end: dict[tuple[str, str], int] = {}
    for row in rows:
        for end, weight in _pairs(row, others, weights):
            by_end[str(row["id"]), end] = by_end.get((str(row["id"]), end), 0) + weight
    pairs = {(min(ends), max(ends)) for ends in by_end if ends[0] != ends[1]}
    return {(a, b): max(by_end.get((a, b), 0), by_end.get((b, a), 0)) for a, b in sorted(pairs)}


def _pairs(row: Row, others: str, weights: str) -> Iterator[tuple[str, int]]:
    return zip(cast("list[str]", row[others]), cast("list[int]", row[weights]), strict=True)
