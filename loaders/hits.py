"""Names that the lexicon finds, and which of them count where several overlap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Candidate", "Hit", "HitRole", "chosen"]

HitRole = Literal["name", "adjective", "demonym", "metonym", "compound", "hidden"]

_PREFERENCE = {"name": 5, "compound": 4, "adjective": 3, "demonym": 2, "hidden": 1, "metonym": 0}


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found. `compound`: it is the first part of a longer word ("Hisbollah-Generalsekretär").

    `stands_for`: actors for which a place's name may stand; `role` is `metonym` where it names nothing else.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    role: HitRole
    exact: bool = True
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a name: the number of its first unit, how many units it has, and whether it is a hidden name."""

    place: int
    count: int
    hit: Hit
    hidden: bool = False


def chosen(candidates: Iterable[Candidate], hidden: frozenset[str] = frozenset()) -> list[Hit]:
    """Return the names among the candidates of one text, longest first where they overlap, in order.

    A hidden name counts only for the actors in `hidden`.
    """
    hits: list[Hit] = []
    free = 0
    for place, here in groupby(candidates, key=lambda c: c.place):
        if place < free:
            continue
        possible = [c for candidate in here if (c := _of_named(candidate, hidden)) is not None]
        best = max(possible, key=lambda c: (c.count, c.hit.exact, _PREFERENCE[c.hit.role]), default=None)
        if best is None:
            continue
        metonyms = {a for c in possible if c.count == best.count and c.hit.role == "metonym" for a in c.hit.actors}
        hits.append(replace(best.hit, stands_for=tuple(sorted(metonyms))) if metonyms else best.hit)
        free = place + best.count
    return hits


def _of_named(candidate: Candidate, named: frozenset[str]) -> Candidate | None:
    """Return a candidate, of a hidden name only what means an actor that is named."""
    if not candidate.hidden:
        return candidate
    actors = tuple(a for a in candidate.hit.actors if a in named)
    return replace(candidate, hit=replace(candidate.hit, actors=actors)) if actors else None
