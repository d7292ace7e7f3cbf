"""Reading one article, here, in another process or on another machine: what travels there and what comes back."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.errors import InputError
from actorgraph.loaders.inputs import TextOptions, open_input

if TYPE_CHECKING:
    from actorgraph.loaders.mentions import Located, Reject
    from actorgraph.ontology.model import Ontology

__all__ = ["Reading", "Task", "read_task"]

_one_at_a_time = threading.Lock()  # a spaCy pipeline is not made for several threads


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
