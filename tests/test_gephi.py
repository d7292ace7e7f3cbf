"""GEXF is opened by Gephi itself (its toolkit, without a window): nodes, names in any script, edges and their times."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actorgraph.graph.engine import Engine
from actorgraph.graph.formats import write_network
from actorgraph.graph.network import Network
from actorgraph.graph.selection import VIEWS, Selection, View
from tests.neo4j_server import java, maven_jar
from tests.query_graph import ontology, write_graph

TOOLKIT = "org.gephi:gephi-toolkit:0.10.1:jar:all"
READER = Path(__file__).with_name("java") / "ReadGexf.java"


def opened(path: Path) -> dict[str, list[tuple[str, ...]]]:
    """Return what Gephi has after opening a file, by kind of line (`java/ReadGexf.java`)."""
    command = [java(), "-Djava.awt.headless=true", "-Duser.timezone=UTC", "-cp", str(maven_jar(TOOLKIT)), str(READER)]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in done.stdout.splitlines():
        kind, *rest = line.split("\t")
        found.setdefault(kind, []).append(tuple(rest))
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_gephi_opens_what_is_exported(embedded_engine: Engine, tmp_path: Path, view: View) -> None:
    write_graph(embedded_engine)
    network = Network(embedded_engine, ontology(), Selection(view=view))
    (path,) = write_network(network, "gexf", tmp_path / "graph.gexf")
    found = opened(path)
    assert "complaint" not in found
    assert found["time"] == [("true", "DATE")]
    assert set(found["node"]) == {(n.id, str(n.attributes.get("name", n.id))) for n in network.nodes()}
    want = sorted(
        (
            e.source,
            e.target,
            str(e.attributes.get("relation", e.key)),
            e.attributes.get("first"),
            e.attributes.get("last"),
        )
        for e in network.edges()
    )
    times = [(*e[:3], *(e[4:6] if len(e) == 6 else (None, None))) for e in found["edge"]]
    assert sorted(times, key=str) == sorted(want, key=str)
