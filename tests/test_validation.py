"""The record is checked against the ontology's shapes, and findings name the document."""

from __future__ import annotations

import pyoxigraph as ox

from actorgraph.graph.model import Claim, Span
from actorgraph.graph.record import Record
from actorgraph.graph.validation import validate
from actorgraph.graph.vocabulary import DOCUMENT, STATEMENT
from actorgraph.ontology.model import CORE
from actorgraph.ontology.reader import load_ontology
from tests.fictional import source, statement


def test_validation_what_a_loader_stores_conforms() -> None:
    with Record(None, load_ontology()) as record:
        said = statement(
            attribution="ada-quill", date="2031-05", until="2032", count=0, confidence=1.0, span=Span(-1, -1, "x")
        )
        claim = Claim("gazette", "denial", Span(0, 5, "words"), None, "a docker", states=(said.id,))
        record.put(source("gazette", said, claims=(claim,)))
        report = validate(record)
    assert [str(f) for f in report.findings] == []
    assert report.conforms
    assert str(report) == "1 document checked: all conform to the shapes"


def test_validation_names_document_node_and_reason() -> None:
    with Record(None, load_ontology()) as record:
        for document in ("gazette", "herald"):
            record.put(source(document))
        record.flush()
        node = ox.NamedNode(STATEMENT + statement("herald").id)
        graph = ox.NamedNode(DOCUMENT + "herald")
        record.dataset.add(ox.Quad(node, ox.NamedNode(CORE + "polarity"), ox.Literal("perhaps"), graph))
        report = validate(record)
    assert not report.conforms
    assert {(f.severity, f.document, f.node) for f in report.findings} == {("Violation", "herald", node.value)}
    assert "polarity" in str(report)
    assert "affirmed or denied" in str(report)
