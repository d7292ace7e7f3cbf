"""The record as a file of RDF: Turtle, TriG, N-Quads, JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING

from actorgraph.errors import StoreError
from actorgraph.graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from actorgraph.graph.record import Record

FORMATS: Mapping[str, str] = {"turtle": ".ttl", "trig": ".trig", "nquads": ".nq", "jsonld": ".jsonld"}
"""Names of the formats and their files' endings."""


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
    quads = record.quads(documents_only)
    content = (q.triple for q in quads) if format == "turtle" else quads
    ox.serialize(content, out, formats[format], prefixes=PREFIXES)
