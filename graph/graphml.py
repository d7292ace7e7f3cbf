"""A network as GraphML: read by networkx, igraph, yEd, Gephi and Cytoscape. Lists are JSON in a text attribute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from actorgraph.graph.xml_text import attribute, content, plain

if TYPE_CHECKING:
    from actorgraph.graph.network import Attributes, Columns, Network, Type

_TYPES: dict[Type, str] = {
    "text": "string",
    "texts": "string",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
}


def write_graphml(network: Network, out: IO[bytes]) -> None:
    """Write a network as GraphML, in UTF-8; equal networks give equal bytes."""
    for line in _lines(network):
        out.write(line.encode() + b"\n")


def _lines(network: Network) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    yield from _keys("node", "n", network.node_columns)
    yield from _keys("edge", "e", network.edge_columns)
    yield '  <graph edgedefault="directed">'
    for node in network.nodes():
        yield f"    <node id={attribute(node.id)}>{_data('n', node.attributes)}</node>"
    for edge in network.edges():
        ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
        yield f"    <edge id={attribute(edge.id)} {ends}>{_data('e', edge.attributes)}</edge>"
    yield "  </graph>"
    yield "</graphml>"


def _keys(of: str, prefix: str, columns: Columns) -> Iterator[str]:
    for name, type_ in columns.items():
        yield f'  <key id="{prefix}_{name}" for="{of}" attr.name="{name}" attr.type="{_TYPES[type_]}"/>'


def _data(prefix: str, attributes: Attributes) -> str:
    return "".join(f'<data key="{prefix}_{n}">{content(plain(v))}</data>' for n, v in attributes.items())
