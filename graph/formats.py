"""What the graph can be written as, by the ending of the file's name: each format is one line here and one module."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from actorgraph.errors import StoreError
from actorgraph.files import whole_file
from actorgraph.graph.exports import FORMATS

if TYPE_CHECKING:
    from actorgraph.graph.network import Network

Writer = Callable[["Network", IO[bytes]], None]


@dataclass(frozen=True, slots=True)
class GraphFormat:
    """A format of the graph. `files` are its files: what their names have before the ending, and who writes them.

    A writer is `module:function` and takes a `Network` and an open file of bytes.
    """

    ending: str
    files: Mapping[str, str]

    def paths(self, file: str | PathLike[str]) -> dict[Path, Writer]:
        """Return the files that are written for a file's name, each with its writer."""
        path = Path(file)
        stem = path.name[: -len(self.ending)] if path.name.lower().endswith(self.ending) else path.name
        return {path.with_name(f"{stem}{part}{path.name[len(stem) :]}"): _writer(w) for part, w in self.files.items()}


def _one(ending: str, writer: str) -> GraphFormat:
    return GraphFormat(ending, {"": writer})


GRAPH_FORMATS: Mapping[str, GraphFormat] = {
    "graphml": _one(".graphml", "actorgraph.graph.graphml:write_graphml"),
    "gexf": _one(".gexf", "actorgraph.graph.gexf:write_gexf"),
    "node-link": _one(".json", "actorgraph.graph.network_json:write_node_link"),
    "cytoscape": _one(".cyjs", "actorgraph.graph.network_json:write_cytoscape"),
    "html": _one(".html", "actorgraph.graph.explorer_page:write_explorer"),
    "csv": GraphFormat(
        ".csv",
        {
            "-nodes": "actorgraph.graph.network_tables:write_nodes_csv",
            "-edges": "actorgraph.graph.network_tables:write_edges_csv",
        },
    ),
    "parquet": GraphFormat(
        ".parquet",
        {
            "-nodes": "actorgraph.graph.network_tables:write_nodes_parquet",
            "-edges": "actorgraph.graph.network_tables:write_edges_parquet",
        },
    ),
}
"""By name. `graph.csv` and `graph.parquet` stand for two files, `graph-nodes.csv` and `graph-edges.csv`."""


def endings() -> dict[str, str]:
    """Return the endings of files' names by format, those of RDF first."""
    return {**FORMATS, **{name: format.ending for name, format in GRAPH_FORMATS.items()}}


def format_named(file: str | PathLike[str], format: str | None = None) -> str:
    """Return the format, else the one that the file's name tells.

    Raises:
        StoreError: no such format, or the name tells none.
    """
    known = endings()
    name = str(file).lower()
    chosen = format or next((f for f, ending in known.items() if name.endswith(ending)), None)
    if chosen is None:
        raise StoreError(
            f"{file}: its name tells no format; end it in one of {', '.join(known.values())}, or name the format"
        )
    if chosen not in known:
        raise StoreError(f"unknown format {chosen!r}; there are: {', '.join(known)}")
    return chosen


def write_network(network: Network, format: str, file: str | PathLike[str]) -> list[Path]:
    """Write a network into a file, or a pair of files, whole or not at all; return their paths.

    Raises:
        InputError: the folder does not exist or may not be written to.
    """
    with ExitStack() as stack:
        paths = GRAPH_FORMATS[format].paths(file)
        outs = [(stack.enter_context(whole_file(path)), writer) for path, writer in paths.items()]
        for out, writer in outs:
            writer(network, out)
    return list(paths)


def stream_network(network: Network, format: str, out: IO[bytes]) -> None:
    """Write a network to an open file.

    Raises:
        StoreError: the format is a pair of files.
    """
    files = GRAPH_FORMATS[format].files
    if len(files) > 1:
        raise StoreError(f"{format} is a pair of files; name one that ends in {GRAPH_FORMATS[format].ending}")
    _writer(next(iter(files.values())))(network, out)


def _writer(name: str) -> Writer:
    module, _, function = name.partition(":")
    return cast("Writer", getattr(importlib.import_module(module), function))
