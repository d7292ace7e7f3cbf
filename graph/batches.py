"""Items in batches, so that neither memory nor a statement grows with how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of `size`, the last one shorter; nothing where there is none."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
