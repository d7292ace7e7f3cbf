"""Blocs: the query, the explorer and the pictures find the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.explorer import explorer_data
from actorgraph.graph.network import Network, to_networkx
from actorgraph.graph.projection import project
from actorgraph.graph.selection import select
from actorgraph.graph.sync import sync
from actorgraph.picture_allies import blocs_of
from actorgraph.queries.catalog import find_query
from actorgraph.queries.runner import run
from tests.explorer_graph import sources
from tests.samples import ontology


@pytest.mark.parametrize("choices", [{}, {"relations": "alliedWith"}, {"relations": "supports, memberOf"}])
def test_query_explorer_and_picture_find_the_same_blocs(tmp_path: Path, choices: dict[str, str]) -> None:
    with EmbeddedEngine(tmp_path / "graph") as engine:
        sync(project(sources(), ontology()), engine)
        asked: dict[int, list[str]] = {}
        for row in run(find_query("blocs"), engine, ontology(), choices):
            asked.setdefault(cast("int", row["bloc"]), []).append(str(row["actor_id"]))
        network = Network(engine, ontology(), select(ontology(), relations=choices.get("relations")))
        drawn = blocs_of(to_networkx(network), ontology())
        graph = cast("dict[str, Any]", explorer_data(network, "coast")["graph"])
    assert asked
    assert asked == dict(enumerate(map(list, drawn), 1))
    actors = graph["actors"]
    shown: dict[int, list[str]] = {}
    for actor, bloc in zip(actors["id"], actors["bloc"], strict=True):
        if bloc >= 0:
            shown.setdefault(bloc, []).append(actor)
    assert {n: sorted(bloc) for n, bloc in enumerate(asked.values()) if len(bloc) > 2} == shown
    around = [actors["id"][bloc["around"]] for bloc in graph["blocs"]]
    assert around == [bloc[0] for bloc in asked.values() if len(bloc) > 2]
