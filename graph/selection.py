"""Which part of the graph is taken out, and in which view: relations, actors, time and status, checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypedDict, get_args

from actorgraph.errors import QueryError
from actorgraph.graph.engine import Parameters
from actorgraph.graph.period import days
from actorgraph.ontology.model import Ontology

View = Literal["edges", "statements", "bipartite"]
"""`edges`: actors and one edge for all statements of a kind between two. `statements`: actors and an edge for each
statement. `bipartite`: actors and statements are nodes, and an edge says who is its subject, object or speaker."""
VIEWS: tuple[View, ...] = get_args(View)

Names = str | Iterable[str]
"""Several names: a list, or text with commas."""


class Choices(TypedDict, total=False):
    """What `select` takes beside the view: see there."""

    relations: Names | None
    actors: Names | None
    at: str | date | None
    status: Names | None


class ViewChoices(Choices, total=False):
    """What `select` takes."""

    view: View


@dataclass(frozen=True, slots=True)
class Selection:
    """What is taken; None takes all. `first` and `last` are the days that bound the time asked for."""

    view: View = "edges"
    relations: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None
    """Ids; an edge is taken where it begins or ends at one of them."""
    first: str | None = None
    last: str | None = None
    statuses: tuple[str, ...] | None = None

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return any(v is not None for v in (self.relations, self.actors, self.first, self.statuses))

    def parameters(self) -> Parameters:
        """Return the parameters for the statements that read it."""
        return {
            "relations": self.relations and list(self.relations),
            "actors": self.actors and list(self.actors),
            "first": self.first,
            "last": self.last,
            "statuses": self.statuses and list(self.statuses),
        }


def select(
    ontology: Ontology,
    *,
    relations: Names | None = None,
    actors: Names | None = None,
    at: str | date | None = None,
    status: Names | None = None,
    view: str = "edges",
) -> Selection:
    """Check what is asked for.

    Args:
        relations: names, with all below them: `supports` takes `arms` too.
        actors: ids.
        at: a year, month or day; taken is what lasts into it and what has no date.
        status: one name takes this status and all stronger ones, several take just these.
        view: what stands for a statement, see `View`.

    Raises:
        QueryError: something that the ontology doesn't have, or no date.
    """
    if view not in VIEWS:
        raise QueryError(f"view is one of {', '.join(VIEWS)}, not {view!r}")
    window = None if at is None else _days(at)
    return Selection(
        view=view,
        relations=None if relations is None else _relations(ontology, relations),
        actors=None if actors is None else names_in("actors", actors),
        first=window and window[0],
        last=window and window[1],
        statuses=None if status is None else _statuses(ontology, status),
    )


def names_in(what: str, given: Names) -> tuple[str, ...]:
    """Return the names of a list, or of a text with commas, sorted.

    Raises:
        QueryError: there is none.
    """
    parts = given.split(",") if isinstance(given, str) else given
    names = tuple(sorted({part.strip() for part in parts if part.strip()}))
    if not names:
        raise QueryError(f"{what} names none")
    return names


def _relations(ontology: Ontology, given: Names) -> tuple[str, ...]:
    known = {word.casefold(): r.name for r in ontology.relations.values() for word in (r.name, r.edge_type)}
    names = names_in("relations", given)
    if unknown := [name for name in names if name.casefold() not in known]:
        listed = ", ".join(sorted(ontology.relations))
        raise QueryError(f"unknown relation {', '.join(map(repr, unknown))}; the ontology has: {listed}")
    return tuple(sorted({below for name in names for below in ontology.closure(known[name.casefold()])}))


def _statuses(ontology: Ontology, given: Names) -> tuple[str, ...]:
    names = [name.casefold() for name in names_in("status", given)]
    if unknown := [name for name in names if name not in ontology.statuses]:
        raise QueryError(f"status is one of {', '.join(ontology.statuses)}, not {unknown[0]!r}")
    if len(names) == 1:
        return ontology.statuses[: ontology.statuses.index(names[0]) + 1]
    return tuple(name for name in ontology.statuses if name in names)


def _days(at: str | date) -> tuple[str, str]:
    if isinstance(at, datetime):
        at = at.date()
    words = at.isoformat() if isinstance(at, date) else str(at).strip()
    found = days(words)
    try:
        if found is None or len(words) not in (4, 7, 10):
            raise ValueError(words)
        date.fromisoformat((words + "-01-01")[:10])
        return found
    except ValueError as error:
        raise QueryError(f"at is a date such as 2024, 2024-05 or 2024-05-17, not {words!r}") from error
