"""The SHACL shapes: a sound record passes, each break of one is caught and said in words."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import pyshacl
import pytest
import rdflib

RECORD = """
@prefix ag: <urn:actorgraph:core:> .
@prefix actor: <urn:actorgraph:actor:> .
@prefix ax: <urn:actorgraph:axis:> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:x:> .

:doc a ag:Document ; ag:documentId "d1" ; dcterms:title "Fair day" ; dcterms:language "en" ;
    ag:published "2024-05"^^xsd:gYearMonth ; ag:sourceName "The Lowmark Courier" ;
    dcterms:source "https://courier.example/1" ; prov:wasGeneratedBy :run ;
    ag:textSha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" .
:run a prov:Activity .
:st a ag:Statement ; rdf:subject actor:blue-loom ; rdf:predicate ax:supports ; rdf:object actor:lowmark ;
    ag:polarity "affirmed" ; ag:modality "actual" ; ag:confidence 0.5 ; ag:count 3 ; ag:place actor:lowmark ;
    ag:date "2024-05-17"^^xsd:date ; ag:until "2025"^^xsd:gYear ; ag:status "former" ;
    prov:wasAttributedTo actor:blue-loom ; ag:span :span .
:claim a ag:Claim ; ag:claimKind "indirect" ; ag:speakerText "a weaver" ; ag:about actor:lowmark ; ag:span :span ;
    ag:states :st .
:mention a ag:ActorMention ; ag:localId "a1" ; rdfs:label "Blue Loom" ; ag:localKind "Organization" ;
    ag:denotes actor:blue-loom ; ag:span :span .
:span a oa:TextPositionSelector, oa:TextQuoteSelector ; oa:start 0 ; oa:end 9 ; oa:exact "Blue Loom" .
actor:blue-loom a ag:Organization ; skos:prefLabel "Blue Loom"@en, "Blauer Webstuhl"@de ; ag:ofState actor:lowmark .
actor:lowmark a ag:State ; skos:prefLabel "Lowmark"@en .
"""

BROKEN = [
    # what is taken out of the record, what stands there instead, what the report says
    ("rdf:subject actor:blue-loom ;", "", "exactly one subject"),
    ("rdf:subject actor:blue-loom", 'rdf:subject "Blue Loom"', "exactly one subject"),
    ("rdf:object actor:lowmark", "rdf:object actor:lowmark, actor:blue-loom", "exactly one object"),
    ("rdf:predicate ax:supports", 'rdf:predicate "supports"', "exactly one predicate"),
    ('ag:polarity "affirmed"', 'ag:polarity "yes"', "polarity is affirmed or denied"),
    ('ag:polarity "affirmed"', 'ag:polarity "affirmed", "denied"', "polarity is affirmed or denied"),
    ('ag:modality "actual" ;', "", "modality is actual"),
    ('ag:modality "actual"', 'ag:modality "hoped"', "modality is actual"),
    ("ag:confidence 0.5", "ag:confidence 1.5", "number from 0 to 1"),
    ("ag:confidence 0.5", "ag:confidence -0.1e0", "number from 0 to 1"),
    ("ag:confidence 0.5", 'ag:confidence "high"', "number from 0 to 1"),
    ("ag:count 3", "ag:count -3", "count is one whole number"),
    ("ag:count 3", "ag:count 3.5", "count is one whole number"),
    ("ag:place actor:lowmark", 'ag:place "Lowmark"', "at most one place"),
    ('"2024-05-17"^^xsd:date', '"17 May"', "valid xsd:date"),
    ('"2024-05-17"^^xsd:date', '"2024-05-17"^^xsd:date, "2024"^^xsd:gYear', "valid xsd:date"),
    ('"2024-05-17"^^xsd:date', '"2024-15-17"^^xsd:date', "valid xsd:date"),
    ('"2025"^^xsd:gYear', '"2025"', "end date is one valid"),
    ('ag:status "former"', 'ag:status "late"', "status is former"),
    ("wasAttributedTo actor:blue-loom", "wasAttributedTo actor:blue-loom, actor:lowmark", "at most one speaker"),
    ("wasAttributedTo actor:blue-loom", 'wasAttributedTo "a weaver"', "at most one speaker"),
    ("prov:wasAttributedTo actor:blue-loom ; ag:span :span", "ag:span :span, :span2", "statement has at most one span"),
    ('ag:claimKind "indirect"', 'ag:claimKind "rumour"', "claim's kind is"),
    ('ag:speakerText "a weaver" ;', "", "claim has a speaker"),
    ('ag:speakerText "a weaver"', 'ag:speakerText "a weaver", "a dyer"', "speaker in words"),
    ('ag:speakerText "a weaver"', 'prov:wasAttributedTo "a weaver"', "claim is attributed"),
    ('ag:speakerText "a weaver"', 'ag:speakerText "a weaver" ; ag:speakerSpan :run', "claim's speaker has"),
    ("ag:about actor:lowmark", 'ag:about actor:lowmark ; ag:addressee "Lowmark"', "at most one addressee"),
    ("ag:about actor:lowmark", 'ag:about "Lowmark"', "about actors"),
    ("ag:about actor:lowmark ; ag:span :span", "ag:about actor:lowmark", "claim has exactly one span"),
    ("ag:states :st", "ag:states [ ]", "what a claim states are statements"),
    ('ag:documentId "d1" ;', "", "exactly one id"),
    ('ag:documentId "d1"', 'ag:documentId "d1", "d2"', "exactly one id"),
    ('dcterms:language "en"', 'dcterms:language "en", "de"', "at most one language"),
    ('dcterms:language "en"', 'dcterms:language "British English"', "at most one language"),
    (":doc a", "[ ] a", "document is an IRI"),
    ('ag:sourceName "The Lowmark Courier"', "ag:sourceName :courier", "at most one source"),
    ('dcterms:source "https://courier.example/1"', 'dcterms:source "https://courier.example/1", :page', "one address"),
    ('dcterms:title "Fair day"', 'dcterms:title "Fair day", "Market day"', "at most one title"),
    ('"2024-05"^^xsd:gYearMonth', '"May 2024"', "document's date"),
    ("ag:textSha256 \"0123", "ag:textSha256 \"", "64 hexadecimal digits"),
    (":run a prov:Activity", ":run a prov:Agent", "which run"),
    ("prov:wasGeneratedBy :run ;", "", "which run"),
    ('ag:localId "a1" ;', "", "exactly one id of its file"),
    ('rdfs:label "Blue Loom" ;', "", "exactly one label"),
    ("ag:denotes actor:blue-loom", "ag:denotes actor:blue-loom, actor:lowmark", "denotes exactly one actor"),
    ('ag:localKind "Organization"', "ag:localKind ag:Organization", "one kind of its file"),
    ('ag:localKind "Organization"', "ag:mentionName :loom", "names are literals"),
    ("ag:denotes actor:blue-loom ; ag:span :span", "ag:denotes actor:blue-loom ; ag:span :run", "mention's spans"),
    ("oa:start 0", "oa:start 10", "starts before it ends"),
    ("oa:start 0", "oa:start -1", "exactly one start"),
    ("oa:start 0 ;", "", "exactly one start"),
    ("oa:end 9", 'oa:end "9"', "exactly one end"),
    ('oa:exact "Blue Loom"', "oa:exact 5", "exactly one text"),
    ('skos:prefLabel "Lowmark"@en', 'skos:prefLabel "Lowmark"@en, "The Lowmark"@en', "one preferred name in each"),
    ('skos:prefLabel "Lowmark"@en', 'skos:altLabel "Lowmark"@en', "one preferred name in each"),
    ("actor:lowmark a ag:State", "actor:lowmark a ag:Place", "of at most one state"),
    ("ag:ofState actor:lowmark", "ag:inState actor:blue-loom", "lies in at most one state"),
    ("actor:lowmark a ag:State", "[ ] a ag:State", "known actor is an IRI"),
]  # fmt: skip


def test_shapes_pass_a_sound_record() -> None:
    conforms, report = _validate(RECORD)
    assert conforms, report


@pytest.mark.parametrize(("sound", "broken", "message"), BROKEN, ids=[f"{b or 'no ' + s}" for s, b, _ in BROKEN])
def test_shapes_catch(sound: str, broken: str, message: str) -> None:
    assert sound in RECORD
    conforms, report = _validate(RECORD.replace(sound, broken, 1))
    assert not conforms
    assert message.casefold() in report.casefold()


def test_shapes_are_sound_shacl() -> None:
    shapes = _shapes()
    conforms, _, report = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, report


def test_each_shape_says_in_words_what_is_wrong() -> None:
    properties = set(_shapes().objects(None, rdflib.SH.property))
    assert properties
    assert all(_shapes().value(p, rdflib.SH.message) for p in properties)


def test_each_message_is_seen_above() -> None:
    messages = {str(m) for m in _shapes().objects(None, rdflib.SH.message)}
    assert {m for m in messages if not any(b[2].casefold() in m.casefold() for b in BROKEN)} == set()


@lru_cache(maxsize=1)
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(
        data=(resources.files("actorgraph.ontology") / "shapes.ttl").read_text("utf-8"), format="turtle"
    )


def _validate(turtle: str) -> tuple[bool, str]:
    record = rdflib.Graph().parse(data=turtle, format="turtle")
    conforms, _, report = pyshacl.validate(record, shacl_graph=_shapes())
    return bool(conforms), str(report)
