"""Triangles out of balance: a friend of two enemies, or three enemies of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from actorgraph.graph.engine import Row
from actorgraph.queries.adjacency import links, names_of

FRIEND_OF_ENEMIES = "friend of enemies"
THREE_ENEMIES = "three enemies"


def unbalanced(rows: Sequence[Row], values: Mapping[str, object]) -> list[Row]:
    """List triangles whose signs multiply to minus (Cartwright and Harary 1956), the best attested first.

    A pair that is friendly and hostile has the sign with more sources, and none where they are even. A triangle is
    attested as well as its weakest side. With a friend of two enemies, those two come first and the friend third.
    """
    names = names_of(rows)
    friends, foes = (links([row for row in rows if row["sign"] in (sign, 0)]) for sign in (1, -1))
    signed = _signs(friends, foes)
    found: list[Row] = []
    for sources, triple in _weakest_last(signed, cast("str", values["kind"]), cast("int", values["limit"]), values):
        first, second, third = triple
        friendly = signed[_pair(first, third)] > 0
        found.append(
            {
                "kind": FRIEND_OF_ENEMIES if friendly else THREE_ENEMIES,
                "first": names.get(first, first),
                "second": names.get(second, second),
                "third": names.get(third, third),
                "sources": sources,
                "first_id": first,
                "second_id": second,
                "third_id": third,
            }
        )
    return found


def _signs(friends: Mapping[tuple[str, str], int], foes: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    weights = {pair: friends.get(pair, 0) - foes.get(pair, 0) for pair in friends.keys() | foes.keys()}
    strongest = {pair: max(friends.get(pair, 0), foes.get(pair, 0)) for pair in weights}
    return {pair: strongest[pair] if weight > 0 else -strongest[pair] for pair, weight in weights.items() if weight}


def _weakest_last(
    signed: Mapping[tuple[str, str], int], kind: str, limit: int, values: Mapping[str, object]
) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Yield triangles with their weakest side's sources, in order, as far as the limit.

    Sides are added by strength, so a triangle is found with its weakest side, and weak ones are never looked at where
    strong ones fill the limit.
    """
    by_strength: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pair, weight in signed.items():
        by_strength[abs(weight)].append(pair)
    near: dict[str, set[str]] = defaultdict(set)
    actor, left = values["actor"], limit
    for strength in sorted(by_strength, reverse=True):
        found = set()
        for a, b in sorted(by_strength[strength]):
            for c in near[a] & near[b] if actor is None or actor in (a, b) else near[a] & near[b] & {actor}:
                triple = _ordered(str(c), a, b, signed)
                if triple and kind in ("any", _kind(triple, signed)):
                    found.add(triple)
            near[a].add(b)
            near[b].add(a)
        for triple in sorted(found)[:left]:
            yield strength, triple
        left -= len(found)
        if left <= 0:
            return


def _ordered(a: str, b: str, c: str, signed: Mapping[tuple[str, str], int]) -> tuple[str, str, str] | None:
    """Return three actors in the order in which they are listed, None where their triangle is in balance."""
    a, b, c = sorted((a, b, c))
    hostile = [pair for pair in ((a, b), (a, c), (b, c)) if signed[pair] < 0]
    if len(hostile) == 3:
        return a, b, c
    if len(hostile) == 1:
        return *hostile[0], next(x for x in (a, b, c) if x not in hostile[0])
    return None


def _kind(triple: tuple[str, str, str], signed: Mapping[tuple[str, str], int]) -> str:
    return FRIEND_OF_ENEMIES if signed[_pair(triple[0], triple[2])] > 0 else THREE_ENEMIES


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
