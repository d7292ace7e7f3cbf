"""Read articles on a Dask cluster: each one's text travels to a worker, its records come back.

A text whose worker is lost is read again by another one; the scheduler keeps what it takes for that.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, Self, cast

from actorgraph.errors import InputError
from actorgraph.loaders.tasks import Reading, Task, read_task

if TYPE_CHECKING:
    from types import TracebackType

    from actorgraph.ontology.model import Ontology

__all__ = ["Cluster"]

CONNECT = 10.0
"""Seconds in which the scheduler must answer."""
PATIENCE = 60.0
"""Seconds that a cluster may be without any worker."""
_RETRIES = 2
_AHEAD = 4
_LOG = logging.getLogger("distributed.client")
_LARGE = "distributed.admin.large-graph-warning-threshold"


class Cluster:
    """Readers on a Dask cluster; a context manager."""

    def __init__(self, address: str, ontology: Ontology) -> None:
        """Connect to the scheduler at that address.

        Raises:
            InputError: Dask is not installed, or the scheduler can't be reached.
        """
        try:
            import dask.config
            import distributed
        except ImportError as error:
            raise InputError(
                "a Dask cluster needs dask's distributed; install it with: pip install 'actorgraph[dask]'"
            ) from error
        self._dask, self._distributed, self._address = dask, cast("Any", distributed), address
        self._logged = _LOG.level
        _LOG.setLevel(logging.CRITICAL)  # it logs a lost scheduler with a traceback; here that is an error
        try:
            self._distributed.comm.resolve_address(address)  # a client that fails at this does not clean up
            self._client = self._distributed.Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError, TypeError, RuntimeError) as error:
            _LOG.setLevel(self._logged)
            reason = " ".join(str(error).split())
            raise InputError(
                f"the Dask scheduler {address} can't be reached ({reason}); start one with: dask scheduler"
            ) from error
        # A task and no scattered data: were the worker that holds it lost, it would be made anew.
        self._ontology = self._submit(_same, ontology)

    def width(self) -> int:
        return _AHEAD * max(1, sum(self._threads().values()))

    def submit(self, task: Task) -> Callable[[], Reading]:
        future = self._submit(read_task, self._ontology, task)

        def result() -> Reading:
            self._wait(future)
            try:
                reading: Reading = future.result()
            except self._distributed.KilledWorker as error:
                reason = f"{error.allowed_failures + 1} Dask workers died while reading it; have they enough memory?"
                return Reading(error=InputError(f"{task.file}: {reason}"))
            except (ImportError, AttributeError) as error:
                raise InputError(
                    f"the Dask workers can't run actorgraph ({error}); install actorgraph {task.version} there"
                ) from error
            except CancelledError as error:
                raise self._lost() from error
            finally:
                future.release()
            return reading

        return result

    def _submit(self, function: Callable[..., Any], *arguments: Any) -> Any:
        with self._dask.config.set({_LARGE: "100 MB"}):
            return self._client.submit(function, *arguments, pure=False, retries=_RETRIES)

    def _threads(self) -> dict[str, int]:
        try:
            return dict(self._client.nthreads())
        except (OSError, ValueError, RuntimeError) as error:
            raise self._lost() from error

    def _wait(self, future: Any) -> None:
        """Return when there is an answer.

        Raises:
            InputError: nobody is left who could give one.
        """
        idle = False
        while True:
            try:
                with self._client.as_current():
                    self._distributed.wait(future, timeout=PATIENCE)
                return
            except TimeoutError as error:
                empty = not self._threads()
                if empty and idle:
                    raise InputError(
                        f"the Dask cluster at {self._address} has no workers; start one with: "
                        f"dask worker {self._address} --nthreads 1"
                    ) from error
                idle = empty
            except CancelledError as error:
                raise self._lost() from error

    def _lost(self) -> InputError:
        return InputError(f"the Dask scheduler {self._address} was lost; start it again, then the same command")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()
        _LOG.setLevel(self._logged)


def _same(ontology: Ontology) -> Ontology:
    return ontology
