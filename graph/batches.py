"""Items in batches, so that neither memory nor a statement grows with how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from actorgraph.graph.rows import NodeRow

T = TypeVar("T")


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of `size`, the last one shorter; nothing where there is none."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def document_batches(rows: Iterable[NodeRow], size: int) -> Iterator[list[NodeRow]]:
    """Yield the rows of whole documents in lists of up to `size`; a document comes before its other rows.

    A document that alone has more is cut: a list that begins with another row than a document's goes on with it.
    """
    batch: list[NodeRow] = []
    start = 0  # of the last document in the batch
    for row in rows:
        if row.kind == "Document":
            start = len(batch)
        if len(batch) == size:
            yield batch[: start or size]
            batch, start = batch[start or size :], 0
        batch.append(row)
    if batch:
        yield batch
