"""Rows are cut into batches at documents, and the one statement for a batch of documents makes all their links."""

from __future__ import annotations

import pytest

from actorgraph.errors import TargetError
from actorgraph.graph import sync_run
from actorgraph.graph.batches import document_batches
from actorgraph.graph.engine import Engine
from actorgraph.graph.model import Source
from actorgraph.graph.rows import NodeRow, node_row
from actorgraph.graph.sync import sync
from tests.samples import claims, coast, paper, says
from tests.test_sync import Counting, expected, graph, rows


def documents(*sizes: int) -> list[NodeRow]:
    """Return rows of documents with so many rows each."""
    return [
        node_row("Document" if n == 0 else "Statement", f"{document}-{n}", {})
        for document, size in enumerate(sizes)
        for n in range(size)
    ]


@pytest.mark.parametrize(
    ("sizes", "size", "cut"),
    [
        ([], 3, []),
        ([1], 3, [1]),
        ([2, 1, 3], 3, [3, 3]),
        ([2, 2, 2], 3, [2, 2, 2]),
        ([1, 5, 1], 3, [1, 3, 3]),
        ([4], 4, [4]),
        ([9, 2], 4, [4, 4, 3]),
        ([3, 9, 2], 4, [3, 4, 4, 3]),
        ([1, 1, 1], 1, [1, 1, 1]),
        ([2, 1], 1, [1, 1, 1]),
    ],
)
def test_documents_stay_whole_where_they_can(sizes: list[int], size: int, cut: list[int]) -> None:
    given = documents(*sizes)
    batches = list(document_batches(given, size))
    assert [len(batch) for batch in batches] == cut
    assert [row for batch in batches for row in batch] == given


def long_paper(name: str) -> Source:
    """Return a document whose claims state statements of an earlier batch."""
    said = [says(name, f"a{n}", "attacks", f"b{n % 3}", f"{name} says {n}.") for n in range(9)]
    made = [claims(name, f"a{n}", f"Word {n} of {name}.", states=(s.id,)) for n, s in enumerate(said)]
    return paper(name, *said, claims=tuple(made))


@pytest.mark.parametrize("batch", [1, 4, 7, 30])
def test_a_document_that_is_longer_than_a_batch(engine: Engine, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(sync_run, "BATCH", batch)
    sources = [*coast(), *(long_paper(f"long{n}") for n in range(4))]
    sync(rows(sources), engine)
    assert graph(engine) == expected(rows(sources))


@pytest.mark.neo4j
def test_an_actor_that_somebody_deletes_meanwhile_fails_the_batch(neo4j_engine: Engine) -> None:
    class Deleting(Counting):
        def write_all(self, *given: object) -> None:
            super().write_all(*given)  # type: ignore[arg-type]
            self.engine.write("MATCH (n:Actor {id: 'ember-front'}) DETACH DELETE n")

    with pytest.raises(TargetError):
        sync(rows(coast()), Deleting(neo4j_engine))
    assert neo4j_engine.read("MATCH (n:Statement) RETURN n") == []
    sync(rows(coast()), neo4j_engine)
    assert graph(neo4j_engine) == expected(rows(coast()))


def test_what_is_in_the_model_is_all_there(engine: Engine) -> None:
    """Claims with all kinds of links, and documents that are there already when their statements come."""
    said = says("d", "a", "attacks", "b", place="c", attribution="e")
    claim = claims("d", "e", addressee="f", about=("a", "b"), states=(said.id,))
    bare, full = [paper("d", claims=())], [paper("d", said, claims=(claim,)), *coast()]
    for sources in (bare, full, bare, full):
        sync(rows(sources), engine)
        assert graph(engine) == expected(rows(sources))
