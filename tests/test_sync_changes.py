"""A sync that compares only what changed since the last one ends in the same graph as one that compares everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.errors import StoreError, TargetError
from actorgraph.graph import sync_cypher as cy
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.graph.ledger import Ledger
from actorgraph.graph.model import Source
from actorgraph.graph.projection import Projection, ledger_version, project
from actorgraph.graph.record import Record
from actorgraph.graph.sync import sync
from tests.samples import coast, ontology, paper, says
from tests.test_sync import ACTORS, Counting, counts, documents, expected, graph


class Reading:
    """A record, and which documents of it were read."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.read: list[str] = []

    def digests(self) -> Mapping[str, str]:
        return self.record.digests()

    def source(self, document: str) -> Source | None:
        self.read.append(document)
        return self.record.source(document)


def fresh(record: Record, ledger: Ledger | None = None) -> Projection:
    """Project a record; without a ledger everything anew."""
    return project(record, record.ontology, record.judgements(), record.revision(), ledger)


@pytest.fixture
def record() -> Iterator[Record]:
    with Record(None, ontology()) as record:
        for source in coast():
            record.put(source)
        yield record


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite", ledger_version(ontology()))
    yield ledger
    ledger.close()


def test_only_what_changed_is_read_and_compared(engine: Engine, record: Record, ledger: Ledger) -> None:
    for number in range(20):
        record.put(paper(f"d{number}", says(f"d{number}", f"a{number}", "attacks", "reef-guard")))
    sync(fresh(record, ledger), engine)
    record.put(paper("d3", says("d3", "a3", "funds", "reef-guard")))
    record.remove("d4")
    reading, counting = Reading(record), Counting(engine)
    rows = project(reading, record.ontology, record.judgements(), record.revision(), ledger)
    planned = sync(rows, counting, dry_run=True)
    assert counting.written == []
    rows = project(reading, record.ontology, record.judgements(), record.revision(), ledger)
    report = sync(rows, counting)
    assert set(reading.read) == {"d3"}
    assert not {cy.READ_NODES, cy.READ_EDGES} & set(counting.asked)
    assert counts(planned) == counts(report)
    assert report.inserted == {"Statement": 1, "Edge": 1}
    assert report.deleted == {"Actor": 1, "Document": 1, "Statement": 2, "Edge": 2}
    assert graph(engine) == expected(fresh(record))
    assert counts(sync(fresh(record), engine, full=True))[:3] == (0, 0, 0)


@pytest.mark.neo4j
def test_what_others_write_into_the_database_costs_a_sync_nothing(
    neo4j_engine: Engine, record: Record, ledger: Ledger
) -> None:
    sync(fresh(record, ledger), neo4j_engine)
    neo4j_engine.write("CREATE (:NotOurs {id: 1})-[:NEAR]->(:NotOurs {id: 2})")
    record.remove("herald")
    counting = Counting(neo4j_engine)
    sync(fresh(record, ledger), counting)
    assert cy.READ_NODES not in counting.asked
    assert graph(neo4j_engine) == expected(fresh(record))


def test_a_judgement_reads_only_the_documents_of_that_actor(engine: Engine, record: Record, ledger: Ledger) -> None:
    sync(fresh(record, ledger), engine)
    for same_as in ("tidewater-league", "mira-oduya", None):
        record.judge("republic-of-vell", same_as)
        reading, counting = Reading(record), Counting(engine)
        sync(project(reading, record.ontology, record.judgements(), record.revision(), ledger), counting)
        assert set(reading.read) == {"herald", "post"}
        assert cy.READ_NODES not in counting.asked
        assert graph(engine) == expected(fresh(record))


def test_an_update_of_the_ledger_that_breaks_off_is_finished_by_the_next(
    embedded_engine: Engine, record: Record, ledger: Ledger
) -> None:
    class Breaking(Reading):
        def source(self, document: str) -> Source | None:
            if document == "post":
                raise OSError("gone")
            return super().source(document)

    sync(fresh(record, ledger), embedded_engine)
    for judgements in ({"mira-oduya": "ember-front"}, {}):
        with pytest.raises(OSError, match="gone"):
            project(Breaking(record), ontology(), {**judgements, "port-sallow": "mira-oduya"}, "x", ledger).gather()
        rows = project(record, ontology(), judgements, f"{judgements}", ledger)
        sync(rows, embedded_engine)
        assert graph(embedded_engine) == expected(project(record, ontology(), judgements))


def test_another_ledger_or_a_damaged_one_means_that_all_is_compared(
    embedded_engine: Engine, record: Record, tmp_path: Path
) -> None:
    def one(name: str) -> Ledger:
        return Ledger(tmp_path / name, ledger_version(ontology()))

    for name in ("a", "b", "damaged"):
        (tmp_path / "damaged").write_text("no database at all", "utf-8")
        record.put(paper(name))
        ledger, counting = one(name), Counting(embedded_engine)
        sync(fresh(record, ledger), counting)
        assert cy.READ_NODES in counting.asked
        assert graph(embedded_engine) == expected(fresh(record))
        ledger.close()
    other = Ledger(tmp_path / "a", "another version")
    assert other.digests() == {}
    other.close()


def test_without_prune_nothing_is_deleted_until_a_sync_prunes(engine: Engine, record: Record, ledger: Ledger) -> None:
    sync(fresh(record, ledger), engine)
    before = graph(engine)[0]
    record.remove("herald")
    record.put(paper("new"))
    for full in (False, True, False):
        report = sync(fresh(record, ledger), engine, prune=False, full=full)
        assert report.kept == {"Actor": 1, "Document": 1, "Statement": 2, "Claim": 1, "Edge": 1}
        assert report.deleted == {}
        assert graph(engine)[0].keys() == before.keys() | {"document:new"}
    assert sync(fresh(record, ledger), engine).deleted == report.kept
    assert graph(engine) == expected(fresh(record))


def test_two_stores_of_one_origin_do_not_mistake_each_others_changes(
    embedded_engine: Engine, record: Record, tmp_path: Path
) -> None:
    """A store that was copied and changed apart from its original has generations that the other doesn't know."""
    ledger = Ledger(tmp_path / "one", ledger_version(ontology()))
    sync(fresh(record, ledger), embedded_engine)
    ledger.close()
    (tmp_path / "two").write_bytes((tmp_path / "one").read_bytes())
    for name in ("one", "two", "one"):
        ledger = Ledger(tmp_path / name, ledger_version(ontology()))
        (record.put if name == "one" else lambda source: record.remove(source.document.id))(paper("apart"))
        sync(fresh(record, ledger), embedded_engine)
        assert graph(embedded_engine) == expected(fresh(record))
        ledger.close()


PUT = documents()
REMOVE = st.tuples(st.just("remove"), st.sampled_from("abc"))
JUDGE = st.tuples(st.just("judge"), ACTORS, st.none() | ACTORS)
SYNC = st.tuples(st.just("sync"), st.integers(0, 1), st.none() | st.integers(0, 6))
STEPS = st.lists(st.one_of(PUT, PUT, REMOVE, JUDGE, SYNC, SYNC), min_size=3, max_size=12)


def run_through(steps: list[Source | tuple[object, ...]], folder: Path, engines: list[Engine]) -> None:
    """Take the steps on a record; a sync goes to one of the engines, and some break off after so many writes."""
    with Record(None, ontology()) as record, ExitStack() as stack:
        ledger = Ledger(folder / "ledger.sqlite", ledger_version(ontology()))
        stack.callback(ledger.close)
        for step in [*steps, ("sync", 0, None), ("sync", 1, None)]:
            match step:
                case Source():
                    record.put(step)
                case ("remove", str(document)):
                    record.remove(document)
                case ("judge", str(actor), str() | None as same_as):
                    with suppress(StoreError):
                        record.judge(actor, same_as)
                case ("sync", int(number), int() | None as fail_after):
                    engine = engines[number % len(engines)]
                    try:
                        sync(fresh(record, ledger), Counting(engine, fail_after))
                    except TargetError:
                        continue
                    assert graph(engine) == expected(fresh(record))


@pytest.fixture
def two_embedded(new_embedded: Callable[[], EmbeddedEngine]) -> Iterator[list[Engine]]:
    with new_embedded() as one, new_embedded() as two:
        yield [one, two]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_changes_with_syncs_between_end_as_a_fresh_one(
    two_embedded: list[Engine], tmp_path_factory: pytest.TempPathFactory, steps: list[Source | tuple[object, ...]]
) -> None:
    for engine in two_embedded:
        engine.write("MATCH (n:ActorGraph) DETACH DELETE n")
    run_through(steps, tmp_path_factory.mktemp("ledger"), two_embedded)


@pytest.mark.neo4j
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_changes_with_syncs_between_end_as_a_fresh_one_on_neo4j(
    neo4j_engine: Engine, tmp_path_factory: pytest.TempPathFactory, steps: list[Source | tuple[object, ...]]
) -> None:
    neo4j_engine.write("MATCH (n:ActorGraph) DETACH DELETE n")
    run_through(steps, tmp_path_factory.mktemp("ledger"), [neo4j_engine])
