"""Who is who: from records to sources."""

from __future__ import annotations

from typing import Any

import pytest

from actorgraph.graph.model import Activity, Source
from actorgraph.loaders.contract import check_record
from actorgraph.loaders.mentions import Located, Reject
from actorgraph.loaders.names import NameIndex, fold, slug
from actorgraph.loaders.resolve import resolve
from actorgraph.ontology.reader import load_ontology

RUN = Activity("test", "0")


def run(*records: dict[str, Any]) -> tuple[list[Source], list[Reject]]:
    rejects: list[Reject] = []
    located = [Located(check_record(r), n) for n, r in enumerate(records, 1)]
    names = NameIndex(load_ontology())
    found = resolve(located, names=names, activity=RUN, default_document="file", on_reject=rejects.append)
    return list(found), rejects


def actor(identifier: str, label: str, kind: str = "Organization", **fields: Any) -> dict[str, Any]:
    return {"type": "actor", "id": identifier, "label": label, "kind": kind, **fields}


def relation(subject: str, name: str, target: str, **fields: Any) -> dict[str, Any]:
    return {"type": "relation", "subject": subject, "relation": name, "object": target, **fields}


def document(identifier: str, **fields: Any) -> dict[str, Any]:
    return {"type": "document", "id": identifier, **fields}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (actor("usa", "United States", "State"), "united-states"),
        (actor("x1", "die USA", "State"), "united-states"),
        (actor("x1", "الولايات المتحدة", "State"), "united-states"),
        (actor("hezbollah", "Party of the Lighthouse"), "hezbollah"),
        (actor("x1", "Hisbollah"), "hezbollah"),
        (actor("x1", "The Movement", aliases=["Hizbullah", "movement"]), "hezbollah"),
        (actor("x1", "Iraq", "Place"), "iraq"),
        (actor("x1", "Iran", "Person"), "iran-in-file"),
        (actor("x1", "Harbour League"), "harbour-league"),
        (actor("x1", "the Harbour-League’s"), "harbour-leagues"),
        (actor("x1", "Ada Quill", "Person"), "ada-quill"),
        (actor("x1", "Quill", "Person"), "quill-in-file"),
        (actor("x1", "Гавань"), "гавань"),
        (actor("x'\"{}", "!!!"), "x"),
    ],
)
def test_resolve_actor_is(record: dict[str, Any], expected: str) -> None:
    sources, rejects = run(record)
    assert [m.actor for m in sources[0].actors] == [expected]
    assert rejects == []


def test_resolve_two_of_one_name_in_one_document_stay_two() -> None:
    sources, _ = run(actor("p1", "Ada Quill", "Person"), actor("p2", "Ada Quill", "Person"))
    assert [m.actor for m in sources[0].actors] == ["ada-quill", "ada-quill-p2"]


def test_resolve_single_names_of_two_documents_are_two_persons_and_full_names_one() -> None:
    sources, _ = run(
        document("one"), actor("q", "Quill", "Person"), actor("a", "Ada Quill", "Person"),
        document("two"), actor("q", "Quill", "Person"), actor("a", "Ada Quill", "Person"),
    )  # fmt: skip
    assert [[m.actor for m in s.actors] for s in sources] == [
        ["ada-quill", "quill-in-one"],
        ["ada-quill", "quill-in-two"],
    ]


def test_resolve_an_id_holds_in_its_document_first_then_in_the_file() -> None:
    sources, rejects = run(
        document("one"), actor("a1", "Harbour League"), actor("b", "Miners Guild"), relation("a1", "alliedWith", "b"),
        document("two"), actor("a1", "Bakers Union"), relation("a1", "alliedWith", "b"),
    )  # fmt: skip
    assert rejects == []
    assert [(s.subject, s.object) for x in sources for s in x.statements] == [
        ("harbour-league", "miners-guild"),
        ("bakers-union", "miners-guild"),
    ]


def test_resolve_records_belong_to_the_document_above_or_the_one_they_name() -> None:
    sources, _ = run(
        actor("a", "Harbour League"), actor("b", "Miners Guild"),
        relation("a", "alliedWith", "b", date="2031"),
        document("one"), relation("a", "alliedWith", "b", date="2032"),
        document("two"), relation("a", "alliedWith", "b", date="2033", document="one"),
    )  # fmt: skip
    assert {x.document.id: sorted(s.date or "" for s in x.statements) for x in sources} == {
        "file": ["2031"],
        "one": ["2032", "2033"],
        "two": [],
    }


@pytest.mark.parametrize(
    ("record", "line", "reason"),
    [
        (relation("a", "alliedWith", "nobody"), 2, "actor 'nobody' is defined by no actor record"),
        (relation("a", "befriends", "a"), 2, "unknown relation 'befriends'; the ontology has: accuses"),
        (actor("b", "Harbour League", "Guild"), 2, "unknown kind 'Guild'"),
        ({"type": "claim", "speaker": "x", "kind": "direct", "text": "a", "start": 0, "end": 1}, 2, "actor 'x' is"),
    ],
)
def test_resolve_rejects_with_line_and_reason(record: dict[str, Any], line: int, reason: str) -> None:
    sources, rejects = run(actor("a", "Harbour League"), record)
    assert [(r.line, r.reason[: len(reason)]) for r in rejects] == [(line, reason)]
    assert sources[0].statements == ()
    assert sources[0].claims == ()


def test_resolve_statement_keeps_what_the_record_says() -> None:
    sources, _ = run(
        actor("a", "Harbour League"), actor("p", "Port Vale", "Place"), actor("s", "Ada Quill", "Person"),
        relation("a", "attacks", "p", polarity="denied", modality="threatened", attribution="s", date="2031-05",
                 until="2032", place="p", count=3, status=None, start=4, end=8, text="text",
                 confidence=0.5, mood="dark"),
    )  # fmt: skip
    (statement,) = sources[0].statements
    assert (statement.polarity, statement.modality, statement.attribution) == ("denied", "threatened", "ada-quill")
    assert (statement.date, statement.date_precision, statement.until) == ("2031-05", "month", "2032")
    assert (statement.place, statement.place_text, statement.count) == ("port-vale", "Port Vale", 3)
    assert statement.span is not None
    assert (statement.span.start, statement.span.end, statement.span.text) == (4, 8, "text")
    assert (statement.confidence, dict(statement.extra)) == (0.5, {"mood": "dark"})


@pytest.mark.parametrize(("place", "expected"), [("Baghdad", ("baghdad", "Baghdad")), ("the quay", (None, "the quay"))])
def test_resolve_place_in_words(place: str, expected: tuple[str | None, str]) -> None:
    sources, _ = run(actor("a", "Harbour League"), relation("a", "attacks", "a", place=place))
    assert [(s.place, s.place_text) for s in sources[0].statements] == [expected]


def test_resolve_links_a_claim_with_what_is_stated_in_it() -> None:
    text = {"start": 10, "end": 14, "text": "text"}
    sources, _ = run(
        actor("a", "Harbour League"), actor("b", "Miners Guild"), actor("s", "Ada Quill", "Person"),
        relation("a", "alliedWith", "b", attribution="s", **text),
        relation("a", "opposes", "b", **text),
        relation("a", "leads", "b", attribution="s", start=40, end=44, text="away"),
        {"type": "claim", "speaker": "s", "kind": "direct", "start": 8, "end": 16, "text": "12345678"},
    )  # fmt: skip
    (claim,) = sources[0].claims
    stated = {s.id: s.relation for s in sources[0].statements}
    assert [stated[i] for i in claim.states] == ["alliedWith"]
    assert claim.about == ("harbour-league", "miners-guild")


def test_resolve_what_an_unnamed_speaker_says_is_not_the_narrators() -> None:
    text = {"start": 10, "end": 14, "text": "text"}
    sources, _ = run(
        actor("a", "Harbour League"), actor("b", "Miners Guild"), relation("a", "alliedWith", "b", **text),
        {"type": "claim", "speaker": None, "speaker_text": "a docker", "kind": "direct", **text},
    )  # fmt: skip
    assert sources[0].claims[0].states == (sources[0].statements[0].id,)


def test_resolve_equal_statements_are_one() -> None:
    sources, _ = run(actor("a", "Harbour League"), *[relation("a", "opposes", "a", confidence=c) for c in (0.1, 0.9)])
    assert len(sources[0].statements) == 1


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Der Harbour-League’s", "harbour leagues"),
        ("ÉLAN  Vital", "elan vital"),
        ("the", "the"),
        ("حزب الله", "حزب الله"),
        ("", ""),
    ],
)
def test_names_fold_and_slug(name: str, folded: str) -> None:
    assert fold(name) == folded
    assert slug(name) == folded.replace(" ", "-")
