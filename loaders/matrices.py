"""How a pipeline multiplies its matrices: by numpy's library, on one thread.

spaCy's own library takes up to three times as long for the same numbers, and they are too small for several threads.
"""

from __future__ import annotations

import contextlib
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["by_numpy", "each_on_one_thread", "on_one_thread"]

Item = TypeVar("Item")


def by_numpy() -> contextlib.AbstractContextManager[None]:
    """Have a pipeline that is loaded in this block use numpy; one for a GPU or with Apple's library stays as it is."""
    from thinc.api import NumpyOps, get_current_ops, use_ops

    plain = type(get_current_ops()) is NumpyOps
    return use_ops("numpy", use_blis=False) if plain else contextlib.nullcontext()


def on_one_thread() -> contextlib.AbstractContextManager[None]:
    """Have numpy's library use one thread in this block; in other threads of the process too."""
    return cast("contextlib.AbstractContextManager[None]", _controller().limit(limits=1))


def each_on_one_thread(items: Iterator[Item]) -> Iterator[Item]:
    """Yield the same items, each made on one thread."""
    end: Any = object()
    while True:
        with on_one_thread():
            item = next(items, end)
        if item is end:
            return
        yield item


@cache
def _controller() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController().select(user_api="blas")
