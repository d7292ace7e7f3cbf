"""Python's collector of cycles, asked to come less often while many small objects are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 100_000
"""After that many new objects that last, it looks at those. Python's own 700 cost a sync a fifth of its CPU time."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have the whole process collect cycles seldom; what is in none is freed at once, as always."""
    before = gc.get_threshold()
    gc.set_threshold(max(_OBJECTS, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
