"""The record: what is stored comes back, twice changes nothing, and a removed document leaves nothing."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.errors import LockedError, OntologyError, StoreError
from actorgraph.graph.model import Activity, ActorMention, Claim, Document, Source, Span, Statement
from actorgraph.graph.record import Record
from actorgraph.ontology.reader import load_ontology
from tests.fictional import source, statement


@pytest.fixture
def record() -> Iterator[Record]:
    with Record(None, load_ontology()) as record:
        yield record


def content(record: Record) -> set[str]:
    return {str(q) for q in record.quads(documents_only=True) if "endedAtTime" not in str(q)}


def test_record_gives_back_what_was_put(record: Record) -> None:
    said = statement(attribution="ada-quill", date="2031-05", count=3, confidence=0.25, place_text="the quay")
    claim = Claim("gazette", "direct", Span(0, 5, "words"), "ada-quill", "she", Span(7, 10, "she"), ("miners-guild",),
                  "harbour-league", (said.id,), {"tone": ["dry"]})  # fmt: skip
    given = source("gazette", said, statement(polarity="denied"), claims=(claim,))
    assert record.put(given) == "added"
    assert record.source("gazette") == given
    assert list(record.sources()) == [given]


def test_record_loading_twice_changes_nothing(record: Record) -> None:
    record.put(source())
    before = content(record)
    assert record.put(source()) == "unchanged"
    assert content(record) == before


def test_record_replaces_a_document_as_a_whole(record: Record) -> None:
    record.put(source("gazette", statement(date="2031"), statement(date="2032")))
    assert record.put(source("gazette", statement(date="2033"))) == "replaced"
    fresh = Record(None, load_ontology())
    fresh.put(source("gazette", statement(date="2033")))
    assert content(record) == content(fresh)


def test_record_removes_exactly_what_a_document_said(record: Record) -> None:
    record.put(source("gazette"))
    before = content(record)
    record.put(source("herald", statement("herald", attribution="ada-quill")))
    assert record.remove("herald")
    assert not record.remove("herald")
    assert content(record) == before
    assert record.source("herald") is None


def test_record_direct_triples_only_for_what_a_narrator_says_is_so(record: Record) -> None:
    unnamed = statement(object="cooks")
    claim = Claim("gazette", "direct", Span(0, 5, "words"), None, "a docker", states=(unnamed.id,))
    variants = [
        statement(object="bakers"),
        statement(object="denied", polarity="denied"),
        statement(object="threatened", modality="threatened"),
        statement(object="said", attribution="ada-quill"),
        statement(object="over", status="former"),
        unnamed,
    ]
    record.put(source("gazette", *variants, claims=(claim,)))
    relation = record.ontology.relation("alliedWith").iri
    direct = [q for q in record.quads(documents_only=True) if q.predicate.value == relation]
    assert [str(q.object) for q in direct] == ["<urn:actorgraph:actor:bakers>"]


def test_record_on_disk_is_there_after_reopening(tmp_path: Path) -> None:
    with Record(tmp_path / "r", load_ontology()) as record:
        record.put(source())
        revision = record.revision()
    with Record(tmp_path / "r", load_ontology()) as record:
        assert record.revision() == revision
        assert record.put(source()) == "unchanged"
        assert record.source("gazette") == source()


def test_record_is_held_by_one(tmp_path: Path) -> None:
    with Record(tmp_path / "r", load_ontology()), pytest.raises(LockedError, match="in use"):
        Record(tmp_path / "r", load_ontology())


def test_record_refuses_a_folder_of_something_else(tmp_path: Path) -> None:
    (tmp_path / "r").write_text("a file", "utf-8")
    with pytest.raises(StoreError, match="can't be opened"):
        Record(tmp_path / "r", load_ontology())


def test_record_cut_off_in_a_replacement_is_mended_by_the_next_load(tmp_path: Path) -> None:
    new = source("gazette", statement(date="2033"))
    with Record(tmp_path / "r", load_ontology()) as record:
        record.put(source())
        # What a crash between adding the new and removing the old leaves.
        record._store.extend([*record._encoder.quads(new), *record._marks("gazette", "0" * 32)])
    with Record(tmp_path / "r", load_ontology()) as record:
        assert record.put(new) == "replaced"
        assert record.source("gazette") == new


def test_record_cut_off_in_a_first_load_holds_no_half_document(tmp_path: Path) -> None:
    with Record(tmp_path / "r", load_ontology()) as record:
        record.put(source("gazette"))
        before = content(record)
        # What a crash between a document's content and its digest leaves.
        record._store.bulk_extend(record._encoder.quads(source("herald")))
    with Record(tmp_path / "r", load_ontology()) as record:
        assert list(record.digests()) == ["gazette"]
        assert content(record) == before
        assert record.put(source("herald")) == "added"


def test_record_many_at_once_are_all_there(tmp_path: Path) -> None:
    many = [source(f"paper-{n:04}") for n in range(700)]
    with Record(tmp_path / "r", load_ontology()) as record:
        assert {record.put(s) for s in many} == {"added"}
    with Record(tmp_path / "r", load_ontology()) as record:
        assert list(record.sources()) == many


def test_record_unknown_relation_stores_nothing(record: Record) -> None:
    before = content(record)
    with pytest.raises(OntologyError, match="befriends"):
        record.put(source("gazette", statement(relation="befriends")))
    assert content(record) == before
    assert record.digests() == {}


def test_record_judgements_are_followed_and_taken_back(record: Record) -> None:
    record.put(source())
    revision = record.revision()
    record.judge("harbour-league", "port-league")
    record.judge("port-league", "league")
    assert record.judgements() == {"harbour-league": "league", "port-league": "league"}
    with pytest.raises(StoreError, match="already shown as"):
        record.judge("league", "harbour-league")
    record.judge("harbour-league", None)
    record.judge("port-league", None)
    assert record.judgements() == {}
    assert record.revision() == revision
    assert record.source("gazette") == source()


texts = st.text(max_size=20)
ids = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
hostile = st.sampled_from(['a"b', "a'b", "{a}", "a>b", "<a>", "a b", "ä", "حزب", "%41", "../a", "a/b#c?d", "\\u0041"])
spans = st.builds(Span, st.integers(0, 99), st.integers(100, 999), texts)
dates = st.one_of(st.none(), st.dates().map(str), st.sampled_from(["2023", "2023-11"]))
statements = st.builds(
    Statement,
    document=st.just("d"),
    subject=ids | hostile,
    relation=st.sampled_from(["alliedWith", "attacks", "funds"]),
    object=ids | hostile,
    polarity=st.sampled_from(["affirmed", "denied"]),
    modality=st.sampled_from(["actual", "threatened"]),
    attribution=st.none() | hostile,
    span=st.none() | spans,
    date=dates,
    until=dates,
    place_text=st.none() | texts.filter(bool),
    count=st.none() | st.integers(0, 10**9),
    confidence=st.none() | st.floats(0, 1),
    extra=st.dictionaries(st.text(string.ascii_letters, min_size=1), st.integers() | texts, max_size=2),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(identifier=ids | hostile, stated=st.lists(statements, max_size=4, unique_by=lambda s: s.id), label=texts)
def test_record_any_source_survives(identifier: str, stated: list[Any], label: str, record: Record) -> None:
    import dataclasses

    given = Source(
        Document(identifier, title=label or None),
        Activity("test", "0"),
        (ActorMention('a"{}', label or "x", "Person", "a-x", (label or "x",), (Span(0, 1, label),)),),
        tuple(sorted((dataclasses.replace(s, document=identifier) for s in stated), key=lambda s: s.id)),
    )
    empty = content(record)
    record.put(given)
    assert record.source(identifier) == given
    record.remove(identifier)
    assert content(record) == empty
