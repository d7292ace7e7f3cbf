"""What is found in a paragraph before it is known whom it means."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FoundName"]


@dataclass(frozen=True, slots=True)
class FoundName:
    """A stretch of words that may name an actor: by its id, or by a name and a class, or by a description."""

    first: int
    last: int
    start: int
    end: int
    role: str
    actor: str = ""
    name: str = ""
    kind: str = ""
    weak: bool = False
    forms: frozenset[str] = frozenset()
    """A description's noun, in all that it may be a form of."""
    short: bool = False
    """A description that is written like a name ("the Guard")."""
    owned: bool = False
    """A description with a possessive ("its army")."""
    otherwise: FoundName | None = None
    """What is found if this is no apposition to a name: a state's adjective in "an Iraqi militia"."""
