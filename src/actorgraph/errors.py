"""Every error the package raises on purpose.

    ActorGraphError
    ├── InputError        a file or record that can't be read (also a usage slip the command line can't see)
    │   ├── RecordError   one record of a mention file; carries the line number
    │   └── ModelError    a pipeline or language model that isn't there or doesn't fit
    ├── OntologyError     the ontology folder can't be used
    ├── StoreError        the store on disk
    │   ├── LockedError   another process holds it
    │   └── VersionError  it was written by a newer version
    ├── TargetError       the Cypher engine: down, refused, or gave an error
    │   └── WriteRefusedError  a query that would write, where only reading is allowed
    └── QueryError        a prewritten query or its parameters
        └── UnknownActorError  carries near names

Messages are one line and say what to do. The command line prints them and exits with `exit_code`.
"""

from __future__ import annotations

from collections.abc import Sequence


class ActorGraphError(Exception):
    """Base of all errors of the domain; the command line turns one into a line on stderr and exit code 1."""

    exit_code = 1


class InputError(ActorGraphError):
    """A file or text that can't be read as what it is said to be."""


class RecordError(InputError):
    """A mention record that breaks the contract. `line` counts from 1, None where there is no file."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(f"line {line}: {message}" if line is not None else message)
        self.line = line
        self.reason = message


class ModelError(InputError):
    """A spaCy pipeline that is not installed, can't be read or lacks what the text loader needs.

    Or a language model that can't be reached, refuses or gives no answer of use.
    """


class OntologyError(ActorGraphError):
    """The ontology's folder is missing something or contradicts itself."""


class StoreError(ActorGraphError):
    """The store's folder is missing, damaged or not a store."""


class LockedError(StoreError):
    """Another process holds the store."""


class VersionError(StoreError):
    """The store was written by a newer version of the package."""


class TargetError(ActorGraphError):
    """A Cypher engine can't be reached, refuses the login or refuses a statement."""


class WriteRefusedError(TargetError):
    """A statement that would write was given where only reading is allowed."""


class QueryError(ActorGraphError):
    """An unknown prewritten query, a bad header or a parameter that doesn't fit."""


class UnknownActorError(QueryError):
    """No actor of that id or name; `near` lists the names most like it, best first."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        hint = f"; near names: {', '.join(near)}" if near else ""
        super().__init__(f"no actor is called {name!r}{hint}")
        self.name = name
        self.near = tuple(near)
