"""A network as GEXF 1.3 with time: each edge lasts from its first to its last day, both included.

Gephi reads it with its timeline, and networkx reads it again. All edges are directed, for networkx takes no mixture;
`symmetric` says which have no direction. Lists are JSON, which Gephi reads as a list of texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import IO, TYPE_CHECKING

from actorgraph.graph.xml_text import attribute, plain

if TYPE_CHECKING:
    from actorgraph.graph.network import Attributes, Columns, Edge, Network, Node, Type

_TYPES: dict[Type, str] = {
    "text": "string",
    "texts": "liststring",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
}
_KEY = "networkx_key"
"""The attribute in which networkx looks for the key of an edge."""


def write_gexf(network: Network, out: IO[bytes]) -> None:
    """Write a network as GEXF, in UTF-8; equal networks give equal bytes."""
    for line in chain(_head(network), _nodes(network), _edges(network)):
        out.write(line.encode() + b"\n")


def _head(network: Network) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
    yield "  <meta>"
    yield "    <creator>actorgraph</creator>"
    yield "  </meta>"
    yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">'
    yield from _attributes("node", network.node_columns)
    yield from _attributes("edge", {**network.edge_columns, _KEY: "text"})


def _attributes(of: str, columns: Columns) -> Iterator[str]:
    yield f'    <attributes class="{of}" mode="static">'
    for name, type_ in columns.items():
        yield f'      <attribute id="{name}" title="{name}" type="{_TYPES[type_]}"/>'
    yield "    </attributes>"


def _nodes(network: Network) -> Iterator[str]:
    yield "    <nodes>"
    for node in network.nodes():
        yield from _node(node)
    yield "    </nodes>"


def _node(node: Node) -> Iterator[str]:
    label = attribute(str(node.attributes.get("name", node.id)))
    yield f"      <node id={attribute(node.id)} label={label}{_time(node.attributes)}>"
    yield f"        {_values(node.attributes)}"
    yield "      </node>"


def _edges(network: Network) -> Iterator[str]:
    yield "    <edges>"
    for edge in network.edges():
        yield from _edge(edge)
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>"


def _edge(edge: Edge) -> Iterator[str]:
    label = attribute(str(edge.attributes.get("relation", edge.key)))
    ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
    yield f"      <edge id={attribute(edge.id)} {ends} kind={label} label={label}{_time(edge.attributes)}>"
    yield f"        {_values({**edge.attributes, _KEY: edge.key})}"
    yield "      </edge>"


def _time(attributes: Attributes) -> str:
    bounds = (("start", attributes.get("first")), ("end", attributes.get("last")))
    return "".join(f" {name}={attribute(str(day))}" for name, day in bounds if day is not None)


def _values(attributes: Attributes) -> str:
    values = "".join(f'<attvalue for="{n}" value={attribute(plain(v))}/>' for n, v in attributes.items())
    return f"<attvalues>{values}</attvalues>"
