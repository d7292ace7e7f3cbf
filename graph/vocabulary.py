"""The IRIs of the record: namespaces, how an id becomes an IRI and back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from actorgraph.ontology.model import ACTOR, CORE

if TYPE_CHECKING:
    import pyoxigraph as ox

AXIS = "urn:actorgraph:axis:"
DOCUMENT = "urn:actorgraph:document:"
STATEMENT = "urn:actorgraph:statement:"
CLAIM = "urn:actorgraph:claim:"
MENTION = "urn:actorgraph:mention:"
SPAN = "urn:actorgraph:span:"
RUN = "urn:actorgraph:run:"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
DCTERMS = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"

ONTOLOGY_GRAPH = "urn:actorgraph:graph:ontology"
JUDGEMENT_GRAPH = "urn:actorgraph:graph:judgements"

PREFIXES = {
    "ag": CORE,
    "ax": AXIS,
    "actor": ACTOR,
    "document": DOCUMENT,
    "statement": STATEMENT,
    "claim": CLAIM,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "oa": OA,
    "prov": PROV,
    "dcterms": DCTERMS,
    "skos": SKOS,
}
"""Prefixes that every SPARQL query and every export has from the start."""

DOCUMENT_FIELDS = {
    "title": DCTERMS + "title",
    "language": DCTERMS + "language",
    "published": CORE + "published",
    "source": CORE + "sourceName",
    "url": DCTERMS + "source",
    "text_sha256": CORE + "textSha256",
}
"""The property of each field of a document."""


def iri(namespace: str, identifier: str) -> ox.NamedNode:
    """Return the IRI of an id: what an IRI may not hold (quotes, braces, spaces) is percent-encoded."""
    import pyoxigraph as ox

    return ox.NamedNode(namespace + quote(identifier, safe="-._~"))


def identifier(namespace: str, node: str) -> str:
    """Return the id that `iri` made this IRI of."""
    return unquote(node.removeprefix(namespace))
