"""Actors that need a look: without a name or a kind of their own, or named almost like another."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import cast

from actorgraph.graph.engine import Row
from actorgraph.queries.adjacency import columns

NO_KIND = "no kind"
NO_NAME = "no name"
LIKE_ANOTHER = "like another"
_FALLBACK = "Organization"
"""What the projection calls an actor of whom no document tells a kind."""
_BLOCK = 3
"""Names are compared where one of their words begins with the same so many letters: all with all is too much."""
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_COLUMNS = ("ids", "names", "all_names", "kinds", "types", "known", "statements")
_FIELDS = ("id", "name", "names", "kind", "type", "known", "statements")
_ROWS = 500


def doubtful(rows: Sequence[Row], values: Mapping[str, object]) -> list[Row]:
    """List actors by problem; of two alike the one with more statements is `other`, what the first may be judged to be.

    Likeness is rapidfuzz' ratio, 0 to 100, of names without accents, marks and word order; numbers in them must agree,
    and two actors that the ontology knows are two.
    """
    actors = [dict(zip(_FIELDS, values, strict=True)) for values in columns(rows, *_COLUMNS)]
    ordered: list[Row] = sorted(actors, key=lambda row: str(row["id"]))
    found: list[Row] = []
    for row in ordered:
        if row["known"]:
            continue
        if row["name"] == row["id"]:
            found.append(_row(NO_NAME, row))
        if row["type"] == row["kind"] == _FALLBACK:
            found.append(_row(NO_KIND, row))
    if values["problem"] in ("any", LIKE_ANOTHER):
        found += _alike(ordered, cast("int", values["likeness"]))
    if values["problem"] != "any":
        found = [row for row in found if row["problem"] == values["problem"]]
    found.sort(key=_order)
    return found[: cast("int", values["limit"])]


def _row(problem: str, row: Row, other: Row | None = None, likeness: int | None = None) -> Row:
    return {
        "problem": problem,
        "actor": row["name"],
        "other": other["name"] if other else None,
        "likeness": likeness,
        "kind": row["kind"] or None,
        "statements": row["statements"],
        "actor_id": row["id"],
        "other_id": other["id"] if other else None,
    }


def _order(row: Row) -> tuple[object, ...]:
    problems = (LIKE_ANOTHER, NO_KIND, NO_NAME)
    likeness, statements = cast("int", row["likeness"] or 0), cast("int", row["statements"])
    return problems.index(str(row["problem"])), -likeness, -statements, str(row["actor_id"]), str(row["other_id"])


def _alike(rows: Sequence[Row], least: int) -> Iterator[Row]:
    from rapidfuzz import fuzz, process

    blocks: dict[tuple[str, ...], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for index, row in enumerate(rows):
        for name in {str(row["name"]), *map(str, cast("list[str]", row["names"]))}:
            words = sorted(_WORD.findall(_plain(name)))
            compared = " ".join(words)
            numbers = _NUMBER.findall(compared)
            for start in {word[:_BLOCK] for word in words}:
                blocks[start, *numbers][compared].add(index)
    best: dict[tuple[int, int], int] = {}
    for block in blocks.values():
        names = sorted(block)
        if len(names) == 1 == len(block[names[0]]):
            continue
        for first in range(0, len(names), _ROWS):
            part = names[first : first + _ROWS]
            scores = process.cdist(part, names[first:], scorer=fuzz.ratio, score_cutoff=least)
            for i, j in zip(*scores.nonzero(), strict=True):
                if i > j:
                    continue
                for a, b in product(block[part[i]], block[names[first + j]]):
                    pair = (a, b) if a < b else (b, a)
                    if a != b and not (rows[a]["known"] and rows[b]["known"]):
                        best[pair] = max(best.get(pair, 0), round(float(scores[i, j])))
    for (a, b), likeness in best.items():
        fewer, more = sorted((rows[a], rows[b]), key=lambda row: (bool(row["known"]), cast("int", row["statements"])))
        yield _row(LIKE_ANOTHER, fewer, more, likeness)


def _plain(name: str) -> str:
    if name.isascii():
        return name.lower()
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
