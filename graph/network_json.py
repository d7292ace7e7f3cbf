"""A network as JSON: networkx's node-link form, and Cytoscape's (`.cyjs`), which Cytoscape.js reads too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.graph.network import Network


def write_node_link(network: Network, out: IO[bytes]) -> None:
    """Write what `networkx.node_link_graph(json.load(file))` makes the same graph of."""
    head = _line({"view": network.selection.view})
    out.write(f'{{"directed": true, "multigraph": true, "graph": {head},\n"nodes": '.encode())
    _write_array(out, ({"id": n.id, **n.attributes} for n in network.nodes()))
    out.write(b',\n"edges": ')
    _write_array(out, ({"source": e.source, "target": e.target, "key": e.key, **e.attributes} for e in network.edges()))
    out.write(b"}\n")


def write_cytoscape(network: Network, out: IO[bytes]) -> None:
    """Write what Cytoscape opens and `networkx.cytoscape_graph(json.load(file))` makes the same graph of."""
    out.write(b'{"data": [], "directed": true, "multigraph": true, "elements": {\n"nodes": ')
    _write_array(out, ({"data": {"id": n.id, "value": n.id, "name": n.id, **n.attributes}} for n in network.nodes()))
    out.write(b',\n"edges": ')
    _write_array(out, _cytoscape_edges(network))
    out.write(b"}}\n")


def _cytoscape_edges(network: Network) -> Iterator[Mapping[str, object]]:
    for e in network.edges():
        interaction = e.attributes.get("relation", e.key)
        ends = {"id": e.id, "source": e.source, "target": e.target, "key": e.key, "interaction": interaction}
        yield {"data": {**ends, **e.attributes}}


def _write_array(out: IO[bytes], items: Iterable[Mapping[str, object]]) -> None:
    separator = b"[\n"
    for item in items:
        out.write(separator + _line(item).encode("utf-8"))
        separator = b",\n"
    out.write(b"\n]" if separator == b",\n" else b"[]")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
