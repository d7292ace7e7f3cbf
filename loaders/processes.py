"""Readers in processes of this machine."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from actorgraph.errors import InputError
from actorgraph.loaders.inputs import TextOptions
from actorgraph.loaders.tasks import Reading, Task, read_task

if TYPE_CHECKING:
    from types import TracebackType

    from actorgraph.ontology.model import Ontology

__all__ = ["Processes"]

_AHEAD = 4
"""Inputs under way for each job: enough that one long text does not hold up the others."""


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
