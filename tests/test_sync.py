"""From rows to a graph on an engine: only differences are written, and only ours is touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.errors import TargetError
from actorgraph.graph import sync_run
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import NO_PARAMETERS, Engine, Parameters, Row
from actorgraph.graph.model import Source
from actorgraph.graph.projection import Projection, project
from actorgraph.graph.rows import EdgeRow, NodeRow
from actorgraph.graph.sync import SyncReport, sync
from tests.neo4j_server import Target
from tests.samples import claims, coast, mention, ontology, paper, says

NODES = "MATCH (n:ActorGraph) WHERE n.key <> 'sync' RETURN n"
LINKS = "MATCH (a:ActorGraph)-[r]->(b:ActorGraph) RETURN a.key AS a, type(r) AS type, properties(r) AS p, b.key AS b"

Graph = tuple[dict[str, Any], list[tuple[Any, ...]]]


class Counting(Engine):
    """Passes everything on and keeps what was written."""

    def __init__(self, engine: Engine, fail_after: int | None = None) -> None:
        self.name, self.location, self.writers = engine.name, engine.location, engine.writers
        self.engine = engine
        self.written: list[str] = []
        self.asked: list[str] = []
        self.fail_after = fail_after

    def read(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        self.asked.append(cypher)
        return self.engine.read(cypher, parameters)

    def write_all(
        self, statements: Sequence[tuple[str, Parameters]], done: tuple[str, Parameters] | None = None
    ) -> None:
        if self.fail_after is not None and len(self.written) >= self.fail_after:
            raise TargetError("gone")
        self.written += [cypher for cypher, _ in statements]
        self.engine.write_all(statements, done)

    def close(self) -> None:
        self.engine.close()


def rows(sources: Sequence[Source], judgements: Mapping[str, str] = {}, revision: str | None = None) -> Projection:
    return project(sources, ontology(), judgements, revision)


def graph(engine: Engine) -> Graph:
    """Return all that is ours on an engine, comparable."""
    nodes = {str(r["n"]["properties"]["key"]): r["n"] for r in engine.read(NODES)}  # type: ignore[index]
    links = [(r["a"], r["type"], sorted(r["p"].items()), r["b"]) for r in engine.read(LINKS)]  # type: ignore[attr-defined]
    return nodes, sorted(links, key=repr)


def expected(projection: Projection) -> Graph:
    """Return what a graph should hold, straight from the rows."""

    def all_of(row: NodeRow | EdgeRow) -> dict[str, object]:
        return {**row.properties, "key": row.key, "hash": row.hash}

    found = [*projection.actors(), *projection.documents()]
    nodes = {r.key: {"labels": sorted(r.labels), "properties": all_of(r)} for r in found}
    links: list[tuple[Any, ...]] = [(r.key, kind, [], to) for r in found for kind, to in r.links]
    links += [(e.start, e.type, sorted(all_of(e).items()), e.end) for e in projection.edges()]
    return nodes, sorted(links, key=repr)


def counts(report: SyncReport) -> tuple[int, int, int, int]:
    parts = (report.inserted, report.changed, report.deleted, report.unchanged)
    return tuple(part.total() for part in parts)  # type: ignore[return-value]


def test_an_empty_graph_is_filled(engine: Engine) -> None:
    report = sync(rows(coast()), engine)
    assert graph(engine) == expected(rows(coast()))
    assert report.inserted == {"Actor": 5, "Document": 3, "Statement": 4, "Claim": 3, "Edge": 3}
    assert (report.changed, report.deleted, report.unchanged) == ({}, {}, {})


@pytest.mark.parametrize("revision", [None, "r1"])
def test_with_nothing_changed_nothing_is_written(engine: Engine, revision: str | None) -> None:
    sync(rows(coast(), revision=revision), engine)
    before = engine.read("MATCH (n) RETURN n"), graph(engine)
    counting = Counting(engine)
    report = sync(rows(coast(), revision=revision), counting)
    assert counting.written == []
    assert (engine.read("MATCH (n) RETURN n"), graph(engine)) == before
    assert counts(report) == (0, 0, 0, 18)
    assert report.unchanged == {"Actor": 5, "Document": 3, "Statement": 4, "Claim": 3, "Edge": 3}


@pytest.mark.neo4j
def test_with_nothing_changed_the_server_sees_no_write(neo4j_target: Target, neo4j_engine: Engine) -> None:
    from neo4j import GraphDatabase

    def last_transaction() -> frozenset[str]:
        auth = (neo4j_target.user, neo4j_target.password)
        with GraphDatabase.driver(neo4j_target.url, auth=auth) as driver, driver.session() as session:
            session.execute_read(lambda transaction: transaction.run("RETURN 1").consume())
            return session.last_bookmarks().raw_values

    sync(rows(coast(), revision="r1"), neo4j_engine)
    before = last_transaction()
    sync(rows(coast(), revision="r1"), neo4j_engine)
    sync(rows(coast(), revision="r1"), neo4j_engine, full=True)
    sync(rows(coast()[:1], revision="r2"), neo4j_engine, dry_run=True)
    assert last_transaction() == before
    sync(rows(coast()[:1], revision="r2"), neo4j_engine)
    assert last_transaction() != before


def test_the_same_revision_needs_no_sources(engine: Engine) -> None:
    sync(rows(coast(), revision="r1"), engine)

    class Unread:
        def digests(self) -> Mapping[str, str]:
            raise AssertionError("read although nothing changed")

        def source(self, document: str) -> Source | None:
            raise AssertionError(document)

    unread = project(Unread(), ontology(), {}, "r1")
    assert counts(sync(unread, engine)) == (0, 0, 0, 18)
    with pytest.raises(AssertionError, match="read although"):
        sync(unread, engine, full=True)


def test_what_was_changed_by_hand_is_put_back_by_a_full_sync(engine: Engine) -> None:
    projection = rows(coast(), revision="r1")
    sync(projection, engine)
    engine.write("MATCH (a:Actor {id: 'ember-front'}) SET a.name = 'Another', a.mine = 1")
    engine.write("MATCH (a:Actor {id: 'tidewater-league'}) SET a.mine = 1")
    engine.write("MATCH (s:Statement) WHERE s.text IS NOT NULL REMOVE s.text")
    engine.write("MATCH (:ActorGraph)-[r:ALLIED_WITH]->() SET r.sources = 99")
    texts = sum("text" in row.properties for row in projection.documents() if row.kind == "Statement")
    assert counts(sync(rows(coast(), revision="r1"), engine))[:3] == (0, 0, 0)
    assert sync(rows(coast(), revision="r1"), engine, full=True).changed == {"Actor": 1, "Statement": texts, "Edge": 1}
    assert engine.read("MATCH (a:Actor) WHERE a.mine = 1 RETURN a.id AS id") == [{"id": "tidewater-league"}]
    engine.write("MATCH (a:Actor) REMOVE a.mine")
    assert graph(engine) == expected(rows(coast()))


def test_the_mark_is_not_trusted_when_something_is_gone(engine: Engine) -> None:
    sync(rows(coast(), revision="r1"), engine)
    engine.write("MATCH (n:Claim) DETACH DELETE n")
    report = sync(rows(coast(), revision="r1"), engine)
    assert report.inserted == {"Claim": 3}
    assert graph(engine) == expected(rows(coast()))
    engine.write("MATCH (:ActorGraph)-[r:ALLIED_WITH]->() DELETE r")
    assert sync(rows(coast(), revision="r1"), engine).inserted == {"Edge": 1}
    assert graph(engine) == expected(rows(coast()))


def test_a_dry_run_counts_and_writes_nothing(engine: Engine) -> None:
    counting = Counting(engine)
    planned = sync(rows(coast(), revision="r1"), counting, dry_run=True)
    assert counting.written == []
    done = sync(rows(coast(), revision="r1"), counting)
    assert (planned.inserted, planned.dry_run, done.dry_run) == (done.inserted, True, False)
    fewer = rows(coast()[1:], revision="r2")
    counting.written.clear()
    planned = sync(fewer, counting, dry_run=True)
    assert counting.written == []
    done = sync(fewer, counting)
    assert counts(planned) == counts(done)


def test_a_removed_document_goes_with_its_rows_and_only_those(engine: Engine) -> None:
    sync(rows(coast()), engine)
    before, _ = graph(engine)
    kept = [s for s in coast() if s.document.id != "herald"]
    report = sync(rows(kept), engine)
    after, _ = graph(engine)
    assert graph(engine) == expected(rows(kept))
    assert report.deleted == {"Actor": 1, "Document": 1, "Statement": 2, "Claim": 1, "Edge": 1}
    assert report.changed == {"Edge": 1}
    gone = set(before) - set(after)
    assert {k for k in gone if not k.startswith(("statement:", "claim:"))} == {"document:herald", "actor:port-sallow"}
    assert all(after[k] == before[k] for k in after)


def test_a_changed_document_changes_its_rows(engine: Engine) -> None:
    sync(rows(coast()), engine)
    old = coast()[0]
    changed = [replace(old, document=replace(old.document, title="Another title", url=None)), *coast()[1:]]
    report = sync(rows(changed), engine)
    assert (report.inserted, report.changed, report.deleted) == ({}, {"Document": 1}, {})
    assert graph(engine) == expected(rows(changed))


def test_a_judgement_moves_links_and_taking_it_back_restores_them(engine: Engine) -> None:
    sync(rows(coast()), engine)
    judged = rows(coast(), {"tidewater-league": "republic-of-vell"})
    report = sync(judged, engine)
    assert graph(engine) == expected(judged)
    assert report.deleted["Actor"] == 1
    sync(rows(coast()), engine)
    assert graph(engine) == expected(rows(coast()))


def test_an_actor_of_another_kind_gets_another_label(engine: Engine) -> None:
    def named(*kinds: str) -> list[Source]:
        said = says("a", "reef-guard", "attacks", "ember-front")
        mentions = [paper(f"m{n}", mentions=(mention("reef-guard", kind=kind),)) for n, kind in enumerate(kinds)]
        return [paper("a", said, mentions=(mention("ember-front"),)), *mentions]

    for kinds in (("State",), ("State", "Person", "Person"), ("Place",), ("State",)):
        sync(rows(named(*kinds)), engine)
        assert graph(engine) == expected(rows(named(*kinds)))
        kind = kinds[-1]
        assert engine.read(f"MATCH (n:{kind} {{id: 'reef-guard'}})<-[:SUBJECT]-() RETURN n.kind AS kind") == [
            {"kind": kind}
        ]


def test_what_is_not_ours_stays(engine: Engine) -> None:
    engine.write("CREATE (:NotOurs:Actor {id: 'ember-front', name: 'mine'})-[:ALLIED_WITH {key: 'edge:x'}]->(:NotOurs)")
    sync(rows(coast()), engine)
    engine.write(
        "MATCH (o:ActorGraph {key: 'actor:ember-front'}) MATCH (n:NotOurs {id: 'ember-front'}) "
        "CREATE (n)-[:SAME {note: 1}]->(o) CREATE (o)-[:SUBJECT]->(n)"
    )
    engine.write(
        "MATCH (a:ActorGraph {key: 'actor:ember-front'}) MATCH (b:ActorGraph {key: 'actor:republic-of-vell'}) "
        "CREATE (a)-[:NOTED {by: 'me'}]->(b)"
    )
    foreign = (
        "MATCH (a)-[r]->(b) WHERE NOT a:ActorGraph OR NOT b:ActorGraph OR type(r) = 'NOTED' "
        "RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b ORDER BY t, a, b"
    )
    nodes = "MATCH (n) WHERE NOT n:ActorGraph RETURN n ORDER BY n.id"
    before = engine.read(foreign), engine.read(nodes)
    assert len(before[0]) == 4
    for sources in (coast()[1:], coast()[2:], [], coast()):
        sync(rows(sources), engine)
        assert (
            [r for r in engine.read(foreign) if r["t"] != "NOTED"],
            engine.read(nodes),
        ) == ([r for r in before[0] if r["t"] != "NOTED"], before[1])
    assert engine.read(foreign) == before[0]


def test_a_node_that_somebody_links_to_is_kept_as_a_stump(engine: Engine) -> None:
    sync(rows(coast(), revision="1"), engine)
    engine.write("MATCH (d:Document {id: 'herald'}) CREATE (:NotOurs {id: 'me'})-[:READ]->(d)")
    fewer = rows([coast()[0]], revision="2")
    report = sync(fewer, engine)
    assert report.deleted["Document"] == 2
    stump = {"labels": ["ActorGraph"], "properties": {"key": "document:herald", "id": "herald", "hash": "stump"}}
    nodes, links = graph(engine)
    assert nodes.pop("document:herald") == stump
    assert (nodes, links) == expected(fewer)
    counting = Counting(engine)
    assert sync(rows([coast()[0]], revision="2"), counting, full=True).written == 0
    assert counting.written == []
    sync(rows(coast(), revision="3"), engine)
    assert graph(engine) == expected(rows(coast()))
    assert engine.read("MATCH (:NotOurs)-[r:READ]->(d) RETURN d.title AS t") == [{"t": "Title of herald"}]
    sync(fewer, engine)
    engine.write("MATCH (n:NotOurs) DETACH DELETE n")
    sync(rows([coast()[0]], revision="4"), engine)
    assert graph(engine) == expected(fewer)


@pytest.mark.parametrize("batch", [1, 2, 7])
def test_batches_end_in_the_same_graph(engine: Engine, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(sync_run, "BATCH", batch)
    for sources in (coast()[:2], coast(), coast()[1:]):
        sync(rows(sources), engine)
        assert graph(engine) == expected(rows(sources))


def test_a_sync_that_breaks_off_anywhere_is_finished_by_the_next(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_run, "BATCH", 3)
    judged = {"tidewater-league": "republic-of-vell"}
    sync(rows(coast()[:2], revision="0"), engine)
    for writes in range(0, 60, 2):
        target = rows(coast()[1:], judged, "1") if writes % 4 else rows(coast(), {}, "2")
        try:
            sync(target, Counting(engine, fail_after=writes % 23))
        except TargetError:
            report = sync(target, engine)
            assert report.written or writes % 23 > 3
        assert graph(engine) == expected(target)


def test_progress_tells_what_and_how_much(new_embedded: Callable[[], EmbeddedEngine]) -> None:
    told: list[tuple[str, int, int | None]] = []
    with new_embedded() as engine:
        sync(rows(coast()), engine, progress=lambda what, done, total: told.append((what, done, total)))
        sync(rows([]), engine, progress=lambda what, done, total: told.append((what, done, total)))
    assert told == [("nodes", 5, 15), ("nodes", 15, 15), ("edges", 3, 3), ("deleting", 15, None)]


@pytest.mark.neo4j
def test_both_engines_hold_the_same_graph(neo4j_engine: Engine, embedded_engine: Engine) -> None:
    for sources in (coast()[:2], coast()[1:], coast()):
        reports = [counts(sync(rows(sources), engine)) for engine in (neo4j_engine, embedded_engine)]
        assert reports[0] == reports[1]
        assert graph(neo4j_engine) == graph(embedded_engine) == expected(rows(sources))


def test_odd_text_arrives_whole(engine: Engine) -> None:
    odd = "Quote \" ' ` \\ $x {y} 😀 العراق \t\u2028 \u0000 end"
    sources = [
        paper(
            f"doc {odd}",
            says(f"doc {odd}", "o'dd `actor`", "attacks", "العراق", odd, count=2**62, confidence=1.0, place_text=odd),
            claims=(claims(f"doc {odd}", None, odd, speaker_text=odd),),
            source=odd,
        )
    ]
    sync(rows(sources), engine)
    assert graph(engine) == expected(rows(sources))
    assert counts(sync(rows(sources), engine)) == (0, 0, 0, 6)


# Any sequence of loading, replacing and removing ends where a fresh sync ends.

ACTORS = st.sampled_from(["ember-front", "tidewater-league", "republic-of-vell", "reef-guard"])
KINDS = st.sampled_from(["ArmedGroup", "State", "Person"])


@st.composite
def documents(draw: st.DrawFn) -> Source:
    name = draw(st.sampled_from("abc"))
    statements = []
    for _ in range(draw(st.integers(0, 3))):
        subject, object_ = draw(ACTORS), draw(ACTORS)
        statements.append(
            says(
                name,
                subject,
                draw(st.sampled_from(["alliedWith", "attacks", "funds"])),
                object_,
                polarity=draw(st.sampled_from(["affirmed", "denied"])),
                modality=draw(st.sampled_from(["actual", "possible"])),
                attribution=draw(st.none() | ACTORS),
                place=draw(st.none() | ACTORS),
            )
        )
    stated = tuple(s.id for s in statements)
    spoken = tuple(
        claims(name, draw(ACTORS), about=tuple(draw(st.lists(ACTORS, max_size=2))), states=stated)
        for _ in range(draw(st.integers(0, 1)))
    )
    mentions = tuple(mention(a, kind=draw(KINDS)) for a in draw(st.lists(ACTORS, max_size=2, unique=True)))
    return paper(name, *statements, claims=spoken, mentions=mentions, source=draw(st.sampled_from([None, "Wire"])))


STEPS = st.lists(
    st.tuples(documents() | st.sampled_from("abc"), st.sampled_from([{}, {"reef-guard": "ember-front"}])),
    min_size=1,
    max_size=4,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_sequence_of_syncs_ends_as_a_fresh_one(
    new_embedded: Callable[[], EmbeddedEngine], steps: list[tuple[Source | str, dict[str, str]]]
) -> None:
    with new_embedded() as engine:
        held: dict[str, Source] = {}
        for number, (step, judgements) in enumerate(steps):
            if isinstance(step, str):
                held.pop(step, None)
            else:
                held[step.document.id] = step
            projection = rows(list(held.values()), judgements, str(number))
            sync(projection, engine)
            assert graph(engine) == expected(projection)
