"""The store as a whole: what is loaded can be asked for, on disk and on a server alike."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import actorgraph as ag
from actorgraph.errors import InputError, LockedError, StoreError, TargetError, VersionError
from actorgraph.graph.engine import Engine
from actorgraph.store import Store
from tests.command import RECORDS, write_records
from tests.neo4j_server import Target


@pytest.fixture
def mentions(tmp_path: Path) -> Path:
    return write_records(tmp_path / "gazette.jsonl", RECORDS)


def edges(store: Store) -> set[tuple[str, str, str]]:
    return set(store.to_networkx().edges(keys=True))


def test_store_from_mentions_to_networkx(tmp_path: Path, mentions: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        report = store.load(mentions)
        assert (report.added, report.statements, report.claims, report.rejects) == (["gazette"], 1, 1, [])
        graph = store.to_networkx()
    assert set(graph.edges(keys=True)) == {("harbour-league", "miners-guild", "alliedWith")}
    edge = graph.edges["harbour-league", "miners-guild", "alliedWith"]
    assert (edge["status"], edge["statements"], edge["first"]) == ("reported", 1, "2031-05-04")
    node = graph.nodes["miners-guild"]
    assert (node["kind"], node["type"]) == ("Organization", "ArmedGroup")
    assert "Guild \"{}\" 'x'" in node["names"]


def test_store_is_there_after_reopening(tmp_path: Path, mentions: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.load(mentions)
    with Store(tmp_path / "s.db") as store:
        assert [d.title for d in store.documents()] == ["Allies at last"]
        assert store.cypher("MATCH (c:Claim) RETURN c.text AS text") == [{"text": "Well!"}]
        assert store.load(mentions).unchanged == ["gazette"]


def test_store_graph_is_brought_up_to_date_when_asked(tmp_path: Path, mentions: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.load(mentions, refresh=False)
        assert edges(store) == {("harbour-league", "miners-guild", "alliedWith")}
        assert store.refresh() is None
        store.record.judge("miners-guild", "hill-guild")
        assert edges(store) == {("harbour-league", "hill-guild", "alliedWith")}


def test_store_puts_back_what_was_written_over_it(tmp_path: Path, mentions: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.load(mentions)
        store.write("MATCH (a:Actor {id: $id}) SET a.name = $name", id="miners-guild", name="Another")
    with Store(tmp_path / "s.db") as store:
        report = store.refresh()
        assert report is not None
        assert report.changed == {"Actor": 1}
        assert store.cypher("MATCH (a:Actor {id: 'miners-guild'}) RETURN a.name AS name") == [{"name": "Miners' Guild"}]
        assert store.refresh() is None


def test_store_does_without_its_ledger_where_it_is_damaged_or_gone(tmp_path: Path, mentions: Path) -> None:
    ledger = tmp_path / "s.db" / "ledger.sqlite"
    with Store(tmp_path / "s.db") as store:
        store.load(mentions)
        content = ledger.read_bytes()
        ledger.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
        store.record.judge("miners-guild", "hill-guild")
        assert edges(store) == {("harbour-league", "hill-guild", "alliedWith")}
        ledger.unlink()
        store.record.judge("miners-guild", None)
        assert edges(store) == {("harbour-league", "miners-guild", "alliedWith")}


def test_store_remove_takes_what_only_that_document_said(tmp_path: Path, mentions: Path) -> None:
    other = [{**r, "id": "herald"} if r["type"] == "document" else r for r in RECORDS]
    other.append({"type": "relation", "subject": "q", "relation": "leads", "object": "h"})
    with Store(tmp_path / "s.db") as store:
        store.load(mentions)
        before = store.to_networkx()
        store.load(write_records(tmp_path / "herald.jsonl", other))
        assert ("ada-quill", "harbour-league", "leads") in edges(store)
        assert store.remove("herald", "nothing") == ["herald"]
        after = store.to_networkx()
    assert list(after.nodes(data=True)) == list(before.nodes(data=True))
    assert list(after.edges(keys=True, data=True)) == list(before.edges(keys=True, data=True))


def test_store_rejects_are_kept_in_a_file_until_the_input_is_mended(tmp_path: Path) -> None:
    bad = [*RECORDS, {"type": "relation", "subject": "h", "relation": "befriends", "object": "m"}]
    file = write_records(tmp_path / "gazette.jsonl", bad)
    kept = tmp_path / "s.db" / "rejects" / "gazette.jsonl"
    with Store(tmp_path / "s.db") as store:
        report = store.load(file)
        assert [(r.line, r.reason[:16]) for r in report.rejects] == [(7, "unknown relation")]
        assert json.loads(kept.read_text("utf-8"))["line"] == 7
        assert report.statements == 1
        assert store.load(write_records(file, RECORDS)).rejects == []
        assert not kept.exists()


def test_store_one_bad_file_of_several(tmp_path: Path, mentions: Path) -> None:
    failed: list[str] = []
    with Store(tmp_path / "s.db") as store:
        report = store.load(tmp_path / "none.txt", mentions, on_error=lambda name, _: failed.append(name))
        assert report.added == ["gazette"]
        assert failed == [str(tmp_path / "none.txt")] == [name for name, _ in report.failed]
        with pytest.raises(InputError, match="does not exist"):
            store.load(tmp_path / "none.txt")


def test_store_two_files_of_one_document_id_in_a_load(tmp_path: Path, mentions: Path) -> None:
    twin = write_records(tmp_path / "twin.jsonl", RECORDS)
    with Store(tmp_path / "s.db") as store, pytest.raises(InputError, match="both give the document id 'gazette'"):
        store.load(mentions, twin)


def test_store_own_ontology_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "guilds"
    folder.mkdir()
    (folder / "guilds.ttl").write_text(
        """@prefix ag: <urn:actorgraph:core:> . @prefix g: <https://example.org/guilds#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        g:Guild a owl:Class ; rdfs:subClassOf ag:Organization .
        g:tradesWith a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:subPropertyOf ag:relation .""",
        "utf-8",
    )
    records = [
        {"type": "actor", "id": "z", "label": "Bakers", "kind": "Guild"},
        {"type": "actor", "id": "a", "label": "Weavers", "kind": "Guild"},
        {"type": "relation", "subject": "z", "relation": "tradesWith", "object": "a"},
    ]
    with Store(tmp_path / "s.db", ontology=folder) as store:
        assert store.load(write_records(tmp_path / "trade.jsonl", records)).rejects == []
    with Store(tmp_path / "s.db") as store:
        assert list(store.ontology.relations) == ["tradesWith"]
        assert edges(store) == {("bakers", "weavers", "tradesWith")}
        assert store.cypher("MATCH ()-[r:TRADES_WITH]->() RETURN count(r) AS n") == [{"n": 1}]
        assert store.validate().conforms


@pytest.mark.neo4j
def test_store_sync_gives_the_server_the_same_rows(
    tmp_path: Path, mentions: Path, neo4j_target: Target, neo4j_engine: Engine
) -> None:
    url, user, password = neo4j_target.url, neo4j_target.user, neo4j_target.password
    assert neo4j_engine.read("MATCH (n:ActorGraph) RETURN n") == []
    question = (
        "MATCH (a:Actor:ActorGraph)-[r]->(b) RETURN a.id AS a, type(r) AS r, r.status AS s, b.id AS b ORDER BY a, r, b"
    )
    with Store(tmp_path / "s.db") as store, ag.open(url, user=user, password=password) as server:
        store.load(mentions)
        assert store.sync(url, user=user, password=password, dry_run=True).written > 0
        assert store.sync(url, user=user, password=password).written > 0
        assert store.sync(url, user=user, password=password).written == 0
        assert list(server.cypher(question)) == list(store.cypher(question)) != []
        store.remove("gazette")
        store.sync(url, user=user, password=password)
        assert list(server.cypher(question)) == []


def test_store_refuses_what_it_cannot_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(StoreError, match="is a file; a store is a folder"):
        Store(tmp_path / "file")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.tex").write_text("x", "utf-8")
    with pytest.raises(StoreError, match="is no store and not empty"):
        Store(tmp_path / "full")
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["thesis.tex"]
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "store.json").write_text('{"format": 99}', "utf-8")
    with pytest.raises(VersionError, match=r"newer actorgraph \(format 99"):
        Store(tmp_path / "new")
    (tmp_path / "new" / "store.json").write_text("{", "utf-8")
    with pytest.raises(StoreError, match="is damaged"):
        Store(tmp_path / "new")


def test_store_is_held_by_one_process(tmp_path: Path) -> None:
    code = f"import actorgraph as ag; ag.open({str(tmp_path / 's.db')!r})"
    with Store(tmp_path / "s.db"):
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert "LockedError" in other.stderr
        with pytest.raises(LockedError, match="in use by another process"):
            Store(tmp_path / "s.db")
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (again.returncode, again.stderr) == (0, "")


def test_open_tells_a_server_from_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with ag.open(tmp_path / "bolt") as store:
        assert isinstance(store, Store)
    with ag.open("bolt://127.0.0.1:1") as server, pytest.raises(TargetError, match="wants a password"):
        server.cypher("RETURN 1")
    with ag.open("bolt://127.0.0.1:1", password="x") as server, pytest.raises(TargetError, match=r"127\.0\.0\.1:1"):
        server.cypher("RETURN 1")


def test_store_exports_by_the_files_name(tmp_path: Path, mentions: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.load(mentions)
        store.export(tmp_path / "out.nq")
        assert "urn:actorgraph:document:gazette" in (tmp_path / "out.nq").read_text("utf-8")
        assert len(store.to_rdflib()) == len((tmp_path / "out.nq").read_text("utf-8").splitlines())
        with pytest.raises(StoreError, match="tells no format"):
            store.export(tmp_path / "out")
        with pytest.raises(InputError, match="can't be written"):
            store.export(tmp_path / "nowhere" / "out.nq")
    assert not (tmp_path / "out").exists()
