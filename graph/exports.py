"""The record as a file of RDF: Turtle, TriG, N-Quads, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import IO, TYPE_CHECKING

from actorgraph.errors import StoreError
from actorgraph.graph.record import Record
from actorgraph.graph.vocabulary import JUDGEMENT_GRAPH, ONTOLOGY_GRAPH, PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

FORMATS: Mapping[str, str] = {"turtle": ".ttl", "trig": ".trig", "nquads": ".nq", "jsonld": ".jsonld"}
"""Names of the formats and their files' endings."""


def format_of(name: str) -> str | None:
    """Return the format that a file's name tells, None where it tells none."""
    return next((f for f, ending in FORMATS.items() if name.lower().endswith(ending)), None)


def write_record(record: Record, format: str, out: IO[bytes], *, documents_only: bool = False) -> None:
    """Write the record; with `documents_only` without the ontology's and the judgements' graphs.

    Turtle has no graphs: it holds the triples of all of them, and does not tell which document said what.

    Raises:
        StoreError: no such format.
    """
    import pyoxigraph as ox

    formats = {
        "turtle": ox.RdfFormat.TURTLE,
        "trig": ox.RdfFormat.TRIG,
        "nquads": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
    if format not in formats:
        raise StoreError(f"unknown format {format!r}; there are: {', '.join(FORMATS)}")
    quads = _by_graph(record, documents_only)
    content = (q.triple for q in quads) if format == "turtle" else quads
    ox.serialize(content, out, formats[format], prefixes=PREFIXES)


def _by_graph(record: Record, documents_only: bool) -> Iterator[ox.Quad]:
    """Yield the quads graph by graph, sorted: equal records give equal files, and one graph is in memory."""
    others = {ONTOLOGY_GRAPH, JUDGEMENT_GRAPH}
    for graph in sorted(record.dataset.named_graphs(), key=str):
        if not (documents_only and getattr(graph, "value", "") in others):
            yield from sorted(record.dataset.quads_for_pattern(None, None, None, graph), key=str)
