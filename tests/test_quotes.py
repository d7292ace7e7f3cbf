"""Quotation marks of every style, mixed and unbalanced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.loaders.quotes import find_quotes

QUOTED = [
    ("„Wir gehen“, sagte sie.", ["Wir gehen"]),
    ("Er sagte: “Wir gehen.”", ["Wir gehen."]),
    ("»Wir gehen«, sagte sie, »und zwar jetzt.«", ["Wir gehen", "und zwar jetzt."]),
    ("«Nous» and «we»", ["Nous", "we"]),
    ('"Go," he said. "Now."', ["Go,", "Now."]),
    ("‘We don’t go,’ she said", ["We don’t go,"]),
    ("'Wij gaan', zei ze in 's-Gravenhage", ["Wij gaan"]),
    ("„Wij gaan”, zei hij", ["Wij gaan"]),
    ("“He said ‘no’ to me” and left", ["He said ‘no’ to me"]),
    ("„Er sagte: ‚Nein‘ zu mir“", ["Er sagte: ‚Nein‘ zu mir"]),
    ('„We gaan", zei hij', ["We gaan"]),
    ("“The first paragraph of a long quotation goes on", ["The first paragraph of a long quotation goes on"]),
    ("He said so. The '90s and the boys' club, rock 'n' roll", []),
    ("5'10\" tall", []),
    ("No marks here.", []),
    ("”", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_finds_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.inner_start : q.inner_end] for q in find_quotes(text)] == expected


def test_an_unclosed_quotation_says_so() -> None:
    (quote,) = find_quotes("„Das ist der erste Absatz einer langen Rede.", 100)
    assert (quote.start, quote.inner_start, quote.open) == (100, 101, True)


@given(st.text(alphabet="ab .,\n\"'„“”»«‘’‚‹›", max_size=60))
def test_quotations_are_ordered_and_inside(text: str) -> None:
    place = 0
    for quote in find_quotes(text):
        assert place <= quote.start < quote.inner_start < quote.inner_end <= quote.end <= len(text)
        place = quote.end
