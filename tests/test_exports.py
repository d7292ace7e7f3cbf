"""RDF files of the record, read back with another library."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
import rdflib
from rdflib.compare import isomorphic

from actorgraph.errors import QueryError, StoreError
from actorgraph.graph.exports import FORMATS, write_record
from actorgraph.graph.record import Record
from actorgraph.graph.sparql import run_sparql
from actorgraph.ontology.reader import load_ontology
from tests.fictional import source, statement

HOSTILE = 'a "quote", a \\ backslash,\na line, {braces}, <tags>, ملاح and 🚢'


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    with Record(None, load_ontology()) as record:
        record.put(source("gazette", statement(place_text=HOSTILE, date="2031-05", count=4, confidence=0.5)))
        record.put(source('herald "{}"', statement('herald "{}"', attribution="ada-quill")))
        yield record


def written(record: Record, format: str) -> bytes:
    out = io.BytesIO()
    write_record(record, format, out, documents_only=True)
    return out.getvalue()


@pytest.mark.parametrize(("format", "name"), [("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")])
def test_exports_dataset_is_read_back_by_rdflib(record: Record, format: str, name: str) -> None:
    found = rdflib.Dataset()
    found.parse(data=written(record, format), format=name)
    want = rdflib.Dataset()
    want.parse(data="\n".join(f"{q} ." for q in record.quads(documents_only=True)), format="nquads")
    graphs = {g.identifier for g in want.graphs() if len(g)}
    assert {g.identifier for g in found.graphs() if len(g)} == graphs
    assert len(graphs) == 2
    for graph in graphs:
        assert isomorphic(found.graph(graph), want.graph(graph))


def test_exports_turtle_is_read_back_by_rdflib(record: Record) -> None:
    found = rdflib.Graph().parse(data=written(record, "turtle"), format="turtle")
    want = rdflib.Graph()
    want.parse(data="\n".join(f"{q.triple} ." for q in record.quads(documents_only=True)), format="nt")
    assert isomorphic(found, want)
    assert HOSTILE in {str(o) for o in found.objects(None, rdflib.URIRef("urn:actorgraph:core:placeText"))}


@pytest.mark.parametrize("format", FORMATS)
def test_exports_are_the_same_every_time(record: Record, format: str) -> None:
    assert written(record, format) == written(record, format)


def test_exports_unknown_format(record: Record) -> None:
    with pytest.raises(StoreError, match="unknown format 'rdfxml'; there are: turtle, trig, nquads, jsonld"):
        written(record, "rdfxml")


def test_sparql_select_gives_plain_values(record: Record) -> None:
    result = run_sparql(
        record,
        "SELECT ?d ?c ?f ?no { ?s ag:count ?c ; ag:date ?d ; ag:confidence ?f OPTIONAL { ?s ax:none ?no } }",
    )
    assert result.columns == ("d", "c", "f", "no")
    assert result.rows == ({"d": "2031-05", "c": 4, "f": 0.5, "no": None},)


def test_sparql_direct_triples_and_names_of_the_ontology(record: Record) -> None:
    asked = "ASK { actor:harbour-league ax:alliedWith actor:miners-guild . actor:iraq skos:prefLabel 'Irak'@de }"
    assert run_sparql(record, asked).answer is True


def test_sparql_graph_names_the_document(record: Record) -> None:
    result = run_sparql(record, "SELECT ?g WHERE { GRAPH ?g { ?s prov:wasAttributedTo actor:ada-quill } }")
    assert result.rows == ({"g": "urn:actorgraph:document:herald%20%22%7B%7D%22"},)


def test_sparql_construct_gives_turtle(record: Record) -> None:
    turtle = run_sparql(record, "CONSTRUCT { ?a ax:alliedWith ?b } WHERE { ?a ax:alliedWith ?b }").turtle
    assert turtle is not None
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == 1


@pytest.mark.parametrize(
    "query", ["SELEKT", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL", "DELETE WHERE { ?s ?p ?o }", ""]
)
def test_sparql_refuses_what_is_no_query(record: Record, query: str) -> None:
    with pytest.raises(QueryError, match="not a SPARQL query"):
        run_sparql(record, query)
