"""Read many inputs at once, in processes or on a cluster; they come back in the order in which they are named.

Articles are read here into bytes and travel to the readers; their records, rejects and error come back. Mention files
and standard input are read in this process, as with one job.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self

from actorgraph.errors import InputError
from actorgraph.loaders.inputs import STDIN, Input, TextOptions, open_input
from actorgraph.loaders.readers import read_bytes

if TYPE_CHECKING:
    from types import TracebackType

    from actorgraph.loaders.mentions import Located, Reject
    from actorgraph.ontology.model import Ontology

__all__ = ["Opener", "Processes", "Reading", "Task", "open_each", "read_task", "start_readers"]

Opener = Callable[["Callable[[Reject], None]"], Input]
"""Gives the input, with `on_reject` as `open_input` takes it; raises InputError as that does."""

_AHEAD = 4
"""Inputs under way for each job: enough that one long text does not hold up the others."""


@dataclass(frozen=True, slots=True)
class Task:
    """One article to read: the file's name, what stands in it, how it is read, and the version that asks."""

    file: str
    data: bytes
    options: TextOptions
    version: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of an article: its records and rejects, and the error where it could not be read."""

    records: tuple[Located, ...] = ()
    rejects: tuple[Reject, ...] = ()
    error: InputError | None = None


class Readers(Protocol):
    """Those who read articles elsewhere."""

    def width(self) -> int:
        """Return how many inputs may be under way."""

    def submit(self, task: Task) -> Callable[[], Reading]:
        """Have an article read; what is returned waits for the reading."""


_one_at_a_time = threading.Lock()  # a spaCy pipeline is not made for several threads


def read_task(ontology: Ontology, task: Task) -> Reading:
    """Read an article. An error of the input is part of the reading, so that its rejects are not lost."""
    from actorgraph import __version__

    if task.version != __version__:
        reason = f"it was sent to a worker with actorgraph {__version__}, here is {task.version}; install one on both"
        return Reading(error=InputError(f"{task.file}: {reason}"))
    rejects: list[Reject] = []
    try:
        opened = open_input(
            task.file, ontology=ontology, options=task.options, on_reject=rejects.append, stream=io.BytesIO(task.data)
        )
        with _one_at_a_time:
            records = tuple(opened.records)
    except InputError as error:
        return Reading((), tuple(rejects), error)
    return Reading(records, tuple(rejects))


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


class Processes:
    """Readers in processes of this machine; a context manager, which ends them all where it is left by an error."""

    def __init__(self, ontology: Ontology, jobs: int) -> None:
        self._ontology, self._jobs = ontology, jobs
        self._pool: _Pool | None = None
        self._spare: _Pool | None = None

    def width(self) -> int:
        return _AHEAD * self._jobs

    def submit(self, task: Task) -> Callable[[], Reading]:
        """Have an article read. Where a process dies, all that were being read are read again, each alone."""
        task = replace(task, options=self._shared(task.options))
        try:
            future = self._started().submit(task)
        except BrokenProcessPool:
            self._pool = None
            future = self._started().submit(task)

        def result() -> Reading:
            try:
                return future.result()
            except BrokenProcessPool:
                return self._again(task)

        return result

    def _started(self) -> _Pool:
        if self._pool is None:
            self._pool = _Pool(self._ontology, self._jobs)
        return self._pool

    def _again(self, task: Task) -> Reading:
        # One process that dies breaks the whole pool; only alone does it show which text it dies of.
        for _ in range(2):  # the spare pool may have been broken before
            self._spare = self._spare or _Pool(self._ontology, 1)
            try:
                future = self._spare.submit(task)
            except BrokenProcessPool:
                self._spare = None
                continue
            try:
                return future.result()
            except BrokenProcessPool:
                self._spare = None
                break
        reason = "the process that read it was killed, twice; is there enough memory for as many jobs?"
        return Reading(error=InputError(f"{task.file}: {reason}"))

    def _shared(self, options: TextOptions) -> TextOptions:
        """Give each process its part of the requests a minute."""
        if options.llm is None or options.llm.rpm is None:
            return options
        return replace(options, llm=replace(options.llm, rpm=options.llm.rpm / self._jobs))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in (self._pool, self._spare):
            if pool is not None:
                pool.end(now=kind is not None)


class _Pool:
    """Processes that were started anew (spawned), each with the ontology."""

    def __init__(self, ontology: Ontology, jobs: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._executor = ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(ontology,))

    def submit(self, task: Task) -> Future[Reading]:
        with _interrupts_blocked():
            return self._executor.submit(_read, task)

    def end(self, *, now: bool) -> None:
        """Wait for the processes to end; `now` without what they still have to do."""
        if now:
            # Python 3.14 has terminate_workers() for this.
            for process in list((self._executor._processes or {}).values()):
                process.terminate()
        self._executor.shutdown()


@contextlib.contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Have processes that are started in this block leave Ctrl-C, which goes to all at a terminal, to this one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_given: list[Ontology] = []
"""In a process of the pool, the ontology."""


def _begin(ontology: Ontology) -> None:
    _given[:] = [ontology]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End where the parent was killed; nobody else would tell."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)


def _read(task: Task) -> Reading:
    return read_task(_given[0], task)
