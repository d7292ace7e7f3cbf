"""A document's rows survive being packed, and a ledger that has them is read in place of the record."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from actorgraph.graph.document_rows import document_rows
from actorgraph.graph.ledger import Ledger
from actorgraph.graph.model import Source
from actorgraph.graph.packed_rows import pack_rows, unpack_rows
from actorgraph.graph.projection import ledger_version, project
from tests.samples import claims, ontology, paper, says

ODD = "Quote \" ' \\ 😀 العراق \t\u2028 end\nanother line\r\n"


def odd() -> Source:
    """Return a document with texts and numbers that formats stumble over."""
    return paper(
        "odd",
        says("odd", "a b", "attacks", "العراق", ODD, count=2**62, confidence=0.1, place_text=""),
        claims=(claims("odd", None, ODD, speaker_text=""),),
        source=ODD,
    )


def test_rows_are_the_same_after_packing() -> None:
    rows = list(document_rows(odd(), ontology(), lambda actor: actor))
    assert len(rows) == 3
    assert unpack_rows(pack_rows(rows)) == rows


def test_rows_that_the_ledger_has_are_not_computed_from_the_record(tmp_path: Path) -> None:
    class Unread:
        def digests(self) -> Mapping[str, str]:
            return {"odd": "as it was"}

        def source(self, document: str) -> Source | None:
            raise AssertionError(f"{document} is read again")

    class Once(Unread):
        def source(self, document: str) -> Source | None:
            return odd()

    ledger = Ledger(tmp_path / "ledger.sqlite", ledger_version(ontology()))
    first = list(project(Once(), ontology(), ledger=ledger).documents())
    assert list(project(Unread(), ontology(), ledger=ledger).documents()) == first
    ledger.close()
