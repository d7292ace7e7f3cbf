"""A relation between two actors as a word of a sentence states it, before stance, date and place are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["SYMMETRIC", "Triple"]

SYMMETRIC = frozenset({"alliedWith", "cooperatesWith", "meetsWith"})


BESIDE_NOUNS = frozenset({"supports", "funds", "arms", "trains", "leads", "opposes", "founded"})
"""Relations whose participles beside nouns `participles` reads, and no frame."""


@dataclass(frozen=True, slots=True)
class Triple:
    """A relation between two actors (ids), stated by the word `trigger`.

    `given`: it is stated in passing, so that the clause's negation and modality don't touch it. `site`: it holds only
    if the object is a base or facility. `speaker`: who states it, where the verb itself says so ("accuses Y of …").
    `modality`: what the verb that governs the trigger makes of it ("urged Y to …").
    """

    subject: str
    relation: str
    object: str
    trigger: int
    count: int | None = None
    former: bool = False
    given: bool = False
    site: bool = False
    speaker: str | None = None
    modality: Literal["threatened", "demanded", "possible"] | None = None
