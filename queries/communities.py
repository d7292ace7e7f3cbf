"""Blocs: groups of actors that have more to do with each other than with the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from actorgraph.graph.blocs import divide
from actorgraph.graph.engine import Row
from actorgraph.queries.adjacency import links, names_of


def communities(rows: Sequence[Row], values: Mapping[str, object]) -> list[Row]:
    """Divide actors into blocs, numbered by size, the largest 1; those below `least` are left out."""
    names, division = names_of(rows), divide(links(rows))
    found: list[Row] = []
    wanted = values["actor"]
    for number, bloc in enumerate(division.blocs, 1):
        if len(bloc) < cast("int", values["least"]) or (wanted is not None and wanted not in bloc):
            continue
        for actor in bloc:
            found.append(
                {
                    "bloc": number,
                    "size": len(bloc),
                    "actor": names.get(actor, actor),
                    "inside": division.inside[actor],
                    "outside": division.outside[actor],
                    "actor_id": actor,
                }
            )
    return found[: cast("int", values["limit"])]
