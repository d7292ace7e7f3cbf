"""The explorer's data, its layout and the file, without a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
from pathlib import Path
from typing import Any

import pytest

from actorgraph.errors import StoreError
from actorgraph.graph.blocs import blocs
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.graph.explorer import explorer_data
from actorgraph.graph.explorer_page import as_json
from actorgraph.graph.layout import EXACT, positions
from actorgraph.graph.network import Network
from actorgraph.graph.projection import project
from actorgraph.graph.selection import select
from actorgraph.graph.sync import sync
from actorgraph.store import Store
from tests.explorer_graph import EVIL, EVIL_SENTENCE, sources, write_page
from tests.samples import ontology


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with EmbeddedEngine(tmp_path_factory.mktemp("explorer") / "graph") as engine:
        sync(project(sources(), ontology()), engine)
        return dict(explorer_data(Network(engine, ontology()), "coast"))


def _edges(data: dict[str, Any]) -> dict[tuple[str, str, str], int]:
    graph = data["graph"]
    names, edges = graph["actors"]["id"], graph["edges"]
    relations = [r["name"] for r in graph["relations"]]
    rows = zip(edges["subject"], edges["relation"], edges["object"], strict=True)
    return {(names[s], relations[r], names[o]): n for n, (s, r, o) in enumerate(rows)}


def _statements(data: dict[str, Any], edge: int) -> range:
    counts = data["graph"]["edges"]["statements"]
    return range(sum(counts[:edge]), sum(counts[: edge + 1]))


def test_explorer_edges_have_status_and_evidence_in_order(data: dict[str, Any]) -> None:
    graph, evidence = data["graph"], data["evidence"]
    edge = _edges(data)["ember-front", "alliedWith", "tidewater-league"]
    assert graph["statuses"][graph["edges"]["status"][edge]] == "contested"
    said = [
        (
            graph["documents"]["id"][graph["statements"]["document"][s]],
            evidence["texts"][evidence["statements"]["polarity"][s]],
            evidence["statements"]["speaker"][s],
        )
        for s in _statements(data, edge)
    ]
    mira = graph["actors"]["id"].index("mira-oduya")
    assert said == [("gazette", "affirmed", -1), ("herald", "denied", mira)]


def test_explorer_days_are_widened_and_missing_where_unknown(data: dict[str, Any]) -> None:
    edges, times = _edges(data), data["graph"]["statements"]
    (attack,) = _statements(data, edges["ember-front", "attacks", "republic-of-vell"])
    assert (times["last"][attack] - times["first"][attack]) == 30  # all of March 2031
    (unknown,) = _statements(data, edges["ember-front", "supports", "mira-oduya"])
    assert times["first"][unknown] is None
    assert times["last"][unknown] is None


def test_explorer_claims_name_their_speaker(data: dict[str, Any]) -> None:
    claims, texts = data["evidence"]["claims"], data["evidence"]["texts"]
    unnamed = claims["speaker"].index(-1)
    assert texts[claims["words"][unnamed]] == "a fisherman"
    assert texts[claims["text"][unnamed]] == "It was them."


def test_explorer_of_a_part_names_speakers_outside_of_it(embedded_engine: Engine) -> None:
    sync(project(sources(), ontology()), embedded_engine)
    part = Network(embedded_engine, ontology(), select(ontology(), relations="alliedWith", actors=["ember-front"]))
    data: dict[str, Any] = dict(explorer_data(part, "part"))
    graph, evidence = data["graph"], data["evidence"]
    assert graph["actors"]["id"] == ["ember-front", "tidewater-league"]
    assert graph["documents"]["id"] == ["gazette", "herald"]
    assert evidence["statements"]["speaker"] == [-1, -1]
    words = [None if w < 0 else evidence["texts"][w] for w in evidence["statements"]["words"]]
    assert words == [None, "Mira Oduya"]


def test_explorer_texts_stand_once(data: dict[str, Any]) -> None:
    texts = data["evidence"]["texts"]
    assert len(texts) == len(set(texts))
    assert EVIL_SENTENCE in texts


def test_explorer_data_are_the_same_again(data: dict[str, Any], embedded_engine: Engine) -> None:
    sync(project(list(reversed(sources())), ontology()), embedded_engine)
    assert explorer_data(Network(embedded_engine, ontology()), "coast") == data


@pytest.mark.neo4j
def test_explorer_data_are_the_same_on_neo4j(data: dict[str, Any], neo4j_engine: Engine) -> None:
    sync(project(sources(), ontology()), neo4j_engine)
    assert explorer_data(Network(neo4j_engine, ontology()), "coast") == data


def test_json_can_stand_in_a_script_element() -> None:
    text = as_json({"a": [EVIL, EVIL_SENTENCE, "\u2029"]})
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == {"a": [EVIL, EVIL_SENTENCE, "\u2029"]}


def test_page_policy_allows_its_own_script_and_style_only(tmp_path: Path) -> None:
    text = write_page(tmp_path, sources()).read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert "<img" not in text
    assert not re.search(r'(src|href)="(?!#|data:,")', text)


def test_page_is_the_same_again(tmp_path: Path) -> None:
    one, two = write_page(tmp_path, sources(), "coast"), tmp_path / "two"
    two.mkdir()
    assert write_page(two, sources(), "coast").read_bytes() == one.read_bytes()


def test_store_exports_a_page(tmp_path: Path) -> None:
    with Store(tmp_path / "axis.db", ontology=None) as store:
        for source in sources():
            store.record.put(source)
        store.export(tmp_path / "graph.html")
        assert "<title>axis – actorgraph explorer</title>" in (tmp_path / "graph.html").read_text("utf-8")
        with pytest.raises(StoreError, match="statements behind them, not the view bipartite"):
            store.export(tmp_path / "other.html", view="bipartite")


@pytest.mark.parametrize("count", [40, EXACT + 100])
def test_layout_is_the_same_again_and_keeps_groups_together(count: int) -> None:
    groups = [n % 2 for n in range(count)]
    edges = [(n, (n + step) % count, 1.0) for n in range(count) for step in (2, 4, 6)] + [(0, 1, 0.1)]
    found = positions(count, edges, groups)
    assert found == positions(count, edges, groups)
    assert max(abs(v) for point in found for v in point) == pytest.approx(1)
    centres = [tuple(sum(found[n][axis] for n in range(g, count, 2)) / (count / 2) for axis in (0, 1)) for g in (0, 1)]
    within = sum(math.dist(found[n], centres[n % 2]) for n in range(count))
    across = sum(math.dist(found[n], centres[1 - n % 2]) for n in range(count))
    assert within < across * 0.6


def test_layout_puts_what_stands_alone_below() -> None:
    found = positions(5, [(0, 1, 1.0), (2, 2, 1.0)], [None] * 5)
    assert all(found[alone][1] < min(found[0][1], found[1][1]) for alone in (2, 3, 4))
    assert len(set(found)) == 5


@pytest.mark.parametrize("count", [0, 1, 2])
def test_layout_of_nothing_joined(count: int) -> None:
    assert len(set(positions(count, [], [None] * count))) == count


def test_blocs_are_made_by_friendly_and_belonging_relations_that_hold() -> None:
    def triangle(*actors: str, relation: str = "alliedWith", status: str = "reported") -> list[Any]:
        a, b, c = actors
        return [(a, relation, b, status, 1), (b, relation, c, status, 1), (a, relation, c, status, 1)]

    edges = [
        *triangle("a", "b", "c"),
        *triangle("d", "e", "f", relation="memberOf"),
        ("a", "attacks", "d", "reported", 9),
        *triangle("g", "h", "i", status="denied"),
        *triangle("j", "k", "l", relation="meetsWith"),
        ("f", "supports", "g", "claimed", 3),
    ]
    assert [set(bloc) for bloc in blocs(edges, ontology()).blocs] == [{"d", "e", "f", "g"}, {"a", "b", "c"}]
    assert blocs([], ontology()).blocs == ()
