"""From what documents say to the rows of the property graph."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from actorgraph.errors import OntologyError
from actorgraph.graph.model import Claim, Source, Span
from actorgraph.graph.period import days, period
from actorgraph.graph.projection import project
from actorgraph.graph.rows import LINKS, EdgeRow, NodeRow
from tests.samples import claims, coast, mention, ontology, paper, says


def nodes(sources: Sequence[Source], judgements: Mapping[str, str] = {}) -> dict[str, NodeRow]:
    projection = project(sources, ontology(), judgements)
    rows = [*projection.actors(), *projection.documents()]
    assert len({r.key for r in rows}) == len(rows)
    return {r.key: r for r in rows}


def edges(sources: Sequence[Source], judgements: Mapping[str, str] = {}) -> dict[tuple[str, str, str], EdgeRow]:
    rows = list(project(sources, ontology(), judgements).edges())
    assert len({r.key for r in rows}) == len(rows)
    return {(r.start.partition(":")[2], r.type, r.end.partition(":")[2]): r for r in rows}


def test_a_whole_graph() -> None:
    rows = nodes(coast())
    assert [r.labels for k, r in rows.items() if k.startswith("actor:")] == [
        ("ActorGraph", "Actor", "Organization"),
        ("ActorGraph", "Actor", "Person"),
        ("ActorGraph", "Actor", "Place"),
        ("ActorGraph", "Actor", "State"),
        ("ActorGraph", "Actor", "Organization"),
    ]
    kinds = [r.kind for r in rows.values()]
    assert {k: kinds.count(k) for k in kinds} == {"Actor": 5, "Document": 3, "Statement": 4, "Claim": 3}
    assert all(None not in r.properties.values() for r in rows.values())
    assert all(to in rows for r in rows.values() for _, to in r.links)
    assert {kind for r in rows.values() for kind, _ in r.links} == set(LINKS)
    assert {k: r.properties["status"] for k, r in edges(coast()).items()} == {
        ("ember-front", "ALLIED_WITH", "tidewater-league"): "contested",
        ("ember-front", "ATTACKS", "republic-of-vell"): "reported",
        ("republic-of-vell", "FUNDS", "tidewater-league"): "claimed",
    }


def test_the_order_of_sources_changes_no_row() -> None:
    sources = coast()
    whole = nodes(sources), edges(sources)
    for seed in range(5):
        random.Random(seed).shuffle(sources)
        assert (nodes(sources), edges(sources)) == whole


def test_sources_may_be_a_list_or_an_iterator() -> None:
    expected = list(project(coast(), ontology()).documents())
    for sources in (coast(), iter(coast())):
        projection = project(sources, ontology())
        assert list(projection.documents()) == expected
        assert list(projection.documents()) == expected
        assert list(projection.edges())


def test_nothing_is_read_before_it_is_asked_for() -> None:
    class Unread:
        def digests(self) -> Mapping[str, str]:
            raise AssertionError("read too early")

        def source(self, document: str) -> Source | None:
            raise AssertionError("read too early")

    assert project(Unread(), ontology(), {}, "r").revision is not None
    assert project(Unread(), ontology()).revision is None


def test_a_known_actor_has_the_ontologys_names() -> None:
    sources = [paper("gazette", mentions=(mention("ember-front", "the Embers", "Party", ("Embers",)),))]
    assert nodes(sources)["actor:ember-front"].properties == {
        "id": "ember-front",
        "name": "Ember Front",
        "kind": "Organization",
        "type": "ArmedGroup",
        "names": ["EF", "Ember Front", "Embers", "Front of Embers", "Glutfront", "the Embers"],
        "name_en": "Ember Front",
        "name_de": "Glutfront",
        "known": True,
    }


def test_an_unknown_actor_is_what_most_documents_say() -> None:
    sources = [
        paper("a", mentions=(mention("reef-guard", "Reef Guard", "Organization"),)),
        paper("b", mentions=(mention("reef-guard", "Reef Guard", "Organization"),)),
        paper(
            "c", mentions=(mention("reef-guard", "The Guard", "ArmedGroup"), mention("reef-guard", "RG", "ArmedGroup"))
        ),
        paper("d", mentions=(mention("reef-guard", "The Guard", "Place"),)),
    ]
    row = nodes(sources)["actor:reef-guard"]
    assert row.labels == ("ActorGraph", "Actor", "Organization")
    assert row.properties == {
        "id": "reef-guard",
        "name": "Reef Guard",
        "kind": "Organization",
        "type": "ArmedGroup",
        "names": ["RG", "Reef Guard", "The Guard"],
        "known": False,
    }


def test_only_actors_that_documents_use_become_nodes() -> None:
    assert set(nodes([paper("a", mentions=(mention("mira-oduya"),))])) == {"actor:mira-oduya", "document:a"}


def test_an_actor_without_a_mention_is_still_a_node() -> None:
    sources = [paper("a", says("a", "republic-of-vell", "attacks", "nobody-yet"), mentions=())]
    rows = nodes(sources)
    assert rows["actor:republic-of-vell"].properties["name"] == "Vell"
    assert rows["actor:nobody-yet"].properties["name"] == "nobody-yet"


def test_a_statement_row() -> None:
    statement = says(
        "herald", "ember-front", "attacks", "republic-of-vell", text="Three were hurt.", date="2031-02",
        date_precision="month", place="port-sallow", count=3, attribution="mira-oduya", confidence=0.5,
    )  # fmt: skip
    row = nodes([paper("herald", statement)])[f"statement:{statement.id}"]
    assert row.properties == {
        "id": statement.id,
        "relation": "attacks",
        "edge": "edge:ember-front attacks republic-of-vell",
        "outgoing": "ember-front attacks",
        "incoming": "attacks republic-of-vell",
        "day": "2031-02-01",
        "polarity": "affirmed",
        "modality": "actual",
        "date": "2031-02",
        "date_precision": "month",
        "first": "2031-02-01",
        "last": "2031-02-28",
        "place": "Port Sallow",
        "count": 3,
        "text": "Three were hurt.",
        "start": 0,
        "end": 16,
        "confidence": 0.5,
        "narrated": False,
    }
    assert row.links == (
        ("ACCORDING_TO", "actor:mira-oduya"),
        ("AT", "actor:port-sallow"),
        ("FROM", "document:herald"),
        ("OBJECT", "actor:republic-of-vell"),
        ("SUBJECT", "actor:ember-front"),
    )


def test_a_claim_row_states_only_statements_of_its_document() -> None:
    statement = says("post", "a", "attacks", "b")
    claim = claims("post", "mira-oduya", about=("a", "b", "a"), states=(statement.id, "elsewhere"), addressee="b")
    row = nodes([paper("post", statement, claims=(claim,))])[f"claim:{claim.id}"]
    assert row.properties == {
        "id": claim.id,
        "kind": "indirect",
        "text": "We know nothing of it.",
        "date": "2031-03-05",
        "day": "2031-03-05",
        "start": 0,
        "end": 22,
    }
    assert row.links == (
        ("ABOUT", "actor:a"),
        ("ABOUT", "actor:b"),
        ("ADDRESSED_TO", "actor:b"),
        ("FROM", "document:post"),
        ("MADE_BY", "actor:mira-oduya"),
        ("STATES", f"statement:{statement.id}"),
    )


def test_an_edge_counts() -> None:
    wire = "The Ember Front attacked the Republic of Vell on Tuesday, officials said."
    sources = [
        paper("a", says("a", "x", "attacks", "y", wire, date="2031-02-03"), source="Coast Wire"),
        paper("b", says("b", "x", "attacks", "y", wire.upper(), date="2031", confidence=0.9), source="Vell Today"),
        paper("c", says("c", "x", "attacks", "y", attribution="mira-oduya", confidence=0.4), published="2032-01"),
        paper("d", says("d", "x", "attacks", "y", attribution="ember-front", polarity="denied", confidence=1.0)),
        paper("e", says("e", "x", "attacks", "y", modality="threatened", date="2029-12-31", until="2030-01")),
    ]
    assert edges(sources)["x", "ATTACKS", "y"].properties == {
        "relation": "attacks",
        "status": "contested",
        "statements": 5,
        "affirmed": 3,
        "denied": 1,
        "documents": 5,
        "sources": 4,
        "speakers": ["ember-front", "mira-oduya"],
        "first": "2029-12-31",
        "last": "2032-01-31",
        "confidence": 0.9,
    }


def test_each_statement_bears_the_key_of_the_edge_it_counts_for() -> None:
    sources = [
        paper("a", says("a", "y", "alliedWith", "x"), says("a", "x", "alliedWith", "y"), says("a", "x", "attacks", "z"))
    ]
    for judgements, expected in (
        ({}, ["edge:x alliedWith y", "edge:x alliedWith y", "edge:x attacks z"]),
        ({"z": "x", "y": "v"}, ["edge:v alliedWith x", "edge:v alliedWith x", None]),
    ):
        found = [r for r in nodes(sources, judgements).values() if r.kind == "Statement"]
        assert sorted((r.properties.get("edge") for r in found), key=str) == sorted(expected, key=str)
        keys = {r.key for r in project(sources, ontology(), judgements).edges()}
        assert keys == {edge for edge in expected if edge}


def test_a_statement_is_found_by_either_actor_with_its_relation() -> None:
    undated = paper("a", says("a", "y", "alliedWith", "x"))
    undated = replace(undated, document=replace(undated.document, published=None))
    for judgements, expected in (
        ({}, ("y alliedWith", "alliedWith x", "")),
        ({"x": "v", "y": "w"}, ("w alliedWith", "alliedWith v", "")),
    ):
        (found,) = [r.properties for r in nodes([undated], judgements).values() if r.kind == "Statement"]
        assert (found["outgoing"], found["incoming"], found["day"]) == expected


def test_a_symmetric_relation_is_one_edge_and_another_two() -> None:
    sources = [
        paper("a", says("a", "x", "alliedWith", "y"), says("a", "y", "alliedWith", "x")),
        paper("b", says("b", "x", "attacks", "y"), says("b", "y", "attacks", "x")),
    ]
    found = edges(sources)
    assert set(found) == {("x", "ALLIED_WITH", "y"), ("x", "ATTACKS", "y"), ("y", "ATTACKS", "x")}
    assert found["x", "ALLIED_WITH", "y"].properties["statements"] == 2


def test_equal_statements_of_a_document_count_once() -> None:
    twice = says("a", "x", "attacks", "y")
    assert edges([paper("a", twice, twice)])["x", "ATTACKS", "y"].properties["statements"] == 1


def test_judged_actors_are_one_node_and_make_no_edge_to_themselves() -> None:
    sources = [
        paper("a", says("a", "the-embers", "attacks", "republic-of-vell", attribution="ef-press")),
        paper("b", says("b", "the-embers", "alliedWith", "ember-front")),
    ]
    judgements = {"the-embers": "ember-front", "ef-press": "ember-front"}
    rows = nodes(sources, judgements)
    assert {k for k in rows if k.startswith("actor:")} == {"actor:ember-front", "actor:republic-of-vell"}
    assert "The Embers" in rows["actor:ember-front"].properties["names"]  # type: ignore[operator]
    assert set(edges(sources, judgements)) == {("ember-front", "ATTACKS", "republic-of-vell")}


def test_an_unknown_relation_is_an_error() -> None:
    with pytest.raises(OntologyError, match="unknown relation 'outsings'"):
        edges([paper("a", says("a", "x", "outsings", "y"))])


def test_a_hash_tells_labels_properties_and_links_apart() -> None:
    sources = [paper("a", says("a", "x", "attacks", "y"))]
    old = nodes(sources)
    renamed = replace(sources[0], document=replace(sources[0].document, title="Other"))
    assert {k for k, r in nodes([renamed]).items() if old[k].hash != r.hash} == {"document:a"}
    moved = nodes(sources, {"y": "z"})
    assert [r.kind for k, r in moved.items() if k in old and old[k].hash != r.hash] == ["Statement"]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
        ("2024-02-03T10:00:00Z", ("2024-02-03", "2024-02-03")),
        ("2024-13", ("2024-01-01", "2024-12-31")),
    ],
)
def test_days(date: str | None, expected: tuple[str, str] | None) -> None:
    assert days(date) == expected


@pytest.mark.parametrize(
    ("date", "until", "published", "expected"),
    [
        (None, None, None, (None, None)),
        (None, None, "2024-05", ("2024-05-01", "2024-05-31")),
        ("2024", None, "2025-01-01", ("2024-01-01", "2024-12-31")),
        ("2024-01-05", "2024-03", "2025", ("2024-01-05", "2024-03-31")),
        (None, "2024-03-02", "2025", ("2024-03-02", "2024-03-02")),
        ("2024-05-09", "2024-03", None, ("2024-05-09", "2024-05-09")),
    ],
)
def test_period(
    date: str | None, until: str | None, published: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert period(date, until, published) == expected


def test_what_an_unnamed_speaker_says_is_claimed_and_has_no_speaker() -> None:
    source = coast()[0]
    said = says(source.document.id, "ember-front", "attacks", "republic-of-vell")
    claim = Claim(source.document.id, "direct", Span(0, 5, "words"), None, "a docker", states=(said.id,))
    source = replace(source, statements=(said,), claims=(claim,))
    edge = edges([source])["ember-front", "ATTACKS", "republic-of-vell"]
    assert (edge.properties["status"], edge.properties["speakers"]) == ("claimed", [])
    assert nodes([source])[f"statement:{said.id}"].properties["narrated"] is False
    edge = edges([replace(source, claims=())])["ember-front", "ATTACKS", "republic-of-vell"]
    assert edge.properties["status"] == "reported"
