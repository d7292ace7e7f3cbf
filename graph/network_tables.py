"""A network as a pair of tables, nodes and edges: CSV, which spreadsheets and Gephi read, or Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING

from actorgraph.errors import StoreError
from actorgraph.graph.batches import batches
from actorgraph.graph.network import Attributes, Columns, Edge, Network, Node, Type

if TYPE_CHECKING:
    import pyarrow as pa

_NODE: Columns = {"id": "text"}
_EDGE: Columns = {"source": "text", "target": "text", "key": "text", "id": "text"}
_ROW_GROUP = 50_000
"""Rows of a Parquet row group: large enough to compress well, small enough to hold in memory."""


def write_nodes_csv(network: Network, out: IO[bytes]) -> None:
    """Write the nodes as CSV (RFC 4180, UTF-8); no value is an empty cell, a list JSON, no text is changed."""
    _write_csv({**_NODE, **network.node_columns}, map(_node, network.nodes()), out)


def write_edges_csv(network: Network, out: IO[bytes]) -> None:
    """Write the edges as CSV, as `write_nodes_csv` does."""
    _write_csv({**_EDGE, **network.edge_columns}, map(_edge, network.edges()), out)


def write_nodes_parquet(network: Network, out: IO[bytes]) -> None:
    """Write the nodes as Parquet, lists as lists.

    Raises:
        StoreError: pyarrow is not installed.
    """
    _write_parquet({**_NODE, **network.node_columns}, map(_node, network.nodes()), out)


def write_edges_parquet(network: Network, out: IO[bytes]) -> None:
    """Write the edges as Parquet, as `write_nodes_parquet` does."""
    _write_parquet({**_EDGE, **network.edge_columns}, map(_edge, network.edges()), out)


def _node(node: Node) -> Attributes:
    return {"id": node.id, **node.attributes}


def _edge(edge: Edge) -> Attributes:
    return {"source": edge.source, "target": edge.target, "key": edge.key, "id": edge.id, **edge.attributes}


def _write_csv(columns: Columns, rows: Iterable[Attributes], out: IO[bytes]) -> None:
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    finally:
        text.detach()


def _cell(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)


def _write_parquet(columns: Columns, rows: Iterable[Attributes], out: IO[bytes]) -> None:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise StoreError("Parquet wants pyarrow: pip install actorgraph[parquet]") from error
    schema = pa.schema([(name, _arrow_types()[type_]) for name, type_ in columns.items()])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for group in batches(rows, _ROW_GROUP):
            writer.write_table(pa.Table.from_pylist(group, schema))


def _arrow_types() -> Mapping[Type, pa.DataType]:
    import pyarrow as pa

    return {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }
