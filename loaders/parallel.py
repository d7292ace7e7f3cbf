"""Read many inputs at once, in processes or on a cluster; they come back in the order in which they are named.

Articles are read here into bytes and travel to the readers; their records, rejects and error come back. Mention files
and standard input are read in this process, as with one job.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from actorgraph.errors import InputError
from actorgraph.loaders.inputs import STDIN, Input, TextOptions, open_input
from actorgraph.loaders.processes import Processes
from actorgraph.loaders.readers import read_bytes
from actorgraph.loaders.tasks import Reading, Task

if TYPE_CHECKING:
    from actorgraph.loaders.mentions import Located, Reject
    from actorgraph.ontology.model import Ontology

__all__ = ["Opener", "Readers", "open_each", "start_readers"]

Opener = Callable[["Callable[[Reject], None]"], Input]
"""Gives the input, with `on_reject` as `open_input` takes it; raises InputError as that does."""


class Readers(Protocol):
    """Those who read articles elsewhere."""

    def width(self) -> int:
        """Return how many inputs may be under way."""

    def submit(self, task: Task) -> Callable[[], Reading]:
        """Have an article read; what is returned waits for the reading."""


@contextlib.contextmanager
def start_readers(
    ontology: Ontology, options: TextOptions, *, jobs: int = 1, dask: str | None = None
) -> Iterator[Readers | None]:
    """Give readers in `jobs` processes or on the Dask cluster at that address, None for one job; ended afterwards.

    Raises:
        InputError: no jobs at all, or both are asked for; the cluster can't be used.
    """
    if jobs < 1:
        raise InputError(f"{jobs} jobs can't read anything; give 1 or more")
    if dask is None:
        if jobs == 1:
            yield None
            return
        with Processes(ontology, jobs) as processes:
            yield processes
        return
    if jobs > 1:
        raise InputError("the work goes to jobs here or to a Dask cluster; give one of the two")
    if options.extractor == "llm":
        raise InputError("a Dask cluster reads by the rules; to ask a language model from several processes, give jobs")
    from actorgraph.loaders.cluster import Cluster

    with Cluster(dask, ontology) as cluster:
        yield cluster


def open_each(
    files: Sequence[str], *, ontology: Ontology, options: TextOptions, readers: Readers | None
) -> Iterator[tuple[str, Opener]]:
    """Yield each file with what opens it, in order; the readers work ahead by a few."""
    waiting: deque[tuple[str, Callable[[], Opener]]] = deque()
    for file in files:
        waiting.append((file, _begun(file, ontology, options, readers)))
        if readers is None or len(waiting) >= readers.width():
            first, opener = waiting.popleft()
            yield first, opener()
    while waiting:
        first, opener = waiting.popleft()
        yield first, opener()


def _begun(file: str, ontology: Ontology, options: TextOptions, readers: Readers | None) -> Callable[[], Opener]:
    from actorgraph import __version__

    here: Opener = lambda on_reject: open_input(file, ontology=ontology, options=options, on_reject=on_reject)  # noqa: E731
    if readers is None or file == STDIN:
        return lambda: here
    try:
        opened = here(lambda reject: None)
        if opened.activity.loader == "mentions":
            return lambda: here
        reading = readers.submit(Task(file, read_bytes(file), options, __version__))
    except InputError as error:
        return partial(_failing, error)
    return lambda: partial(_replayed, opened, reading())


def _failing(error: InputError) -> Opener:
    def opener(on_reject: Callable[[Reject], None]) -> Input:
        raise error

    return opener


def _replayed(opened: Input, reading: Reading, on_reject: Callable[[Reject], None]) -> Input:
    def records() -> Iterator[Located]:
        for reject in reading.rejects:
            on_reject(reject)
        yield from reading.records
        if reading.error is not None:
            raise reading.error

    return replace(opened, records=records())
