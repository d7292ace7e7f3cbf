"""Edge status and the counting of sources."""

from __future__ import annotations

import pytest

from actorgraph.graph.status import Origin, edge_status, independent_sources, normalised
from tests.samples import ontology, says

YES, NO = "affirmed", "denied"

# (polarity, modality, speaker, status) of each statement -> status of the edge
STATUSES: list[tuple[list[tuple[str, str, str | None, str | None]], str]] = [
    ([(YES, "actual", None, None)], "reported"),
    ([(YES, "actual", "mira-oduya", None)], "claimed"),
    ([(YES, "actual", "mira-oduya", None), (YES, "actual", "ember-front", None)], "claimed"),
    ([(YES, "actual", "mira-oduya", None), (YES, "actual", None, None)], "reported"),
    ([(NO, "actual", None, None)], "denied"),
    ([(NO, "actual", "mira-oduya", None)], "denied"),
    ([(YES, "actual", None, None), (NO, "actual", "mira-oduya", None)], "contested"),
    ([(YES, "actual", "ember-front", None), (NO, "actual", "mira-oduya", None)], "contested"),
    ([(YES, "actual", "ember-front", None), (NO, "actual", None, None)], "contested"),
    ([(YES, "actual", None, "former")], "former"),
    ([(YES, "actual", "mira-oduya", "former"), (YES, "actual", None, "former")], "former"),
    ([(YES, "actual", None, "former"), (YES, "actual", None, None)], "reported"),
    ([(YES, "actual", None, "former"), (YES, "actual", "mira-oduya", None)], "claimed"),
    ([(YES, "actual", None, "former"), (NO, "actual", None, None)], "contested"),
    ([(YES, "threatened", None, None)], "threatened"),
    ([(YES, "demanded", "mira-oduya", None)], "demanded"),
    ([(YES, "possible", None, None)], "possible"),
    ([(YES, "possible", None, None), (YES, "threatened", "mira-oduya", None)], "threatened"),
    ([(YES, "possible", None, None), (YES, "demanded", None, None)], "demanded"),
    ([(YES, "threatened", None, None), (YES, "actual", "mira-oduya", None)], "claimed"),
    ([(YES, "threatened", None, None), (YES, "actual", None, "former")], "former"),
    ([(YES, "threatened", None, None), (NO, "actual", None, None)], "denied"),
    ([(YES, "possible", None, None), (NO, "possible", None, None)], "denied"),
    ([(NO, "threatened", None, None)], "denied"),
    ([(NO, "demanded", None, None), (YES, "actual", None, None)], "contested"),
]


@pytest.mark.parametrize(("voices", "expected"), STATUSES)
def test_edge_status(voices: list[tuple[str, str, str | None, str | None]], expected: str) -> None:
    statements = [
        says("gazette", "a", "attacks", "b", polarity=polarity, modality=modality, attribution=speaker, status=status)
        for polarity, modality, speaker, status in voices
    ]
    statuses = ontology().statuses
    assert edge_status(statements, statuses) == expected
    assert edge_status(reversed(statements), statuses) == expected
    assert edge_status(statements * 2, statuses) == expected
    assert expected in statuses


ORIGINS: list[tuple[str, list[Origin], int]] = [
    ("one document", [Origin("a")], 1),
    ("one document, twice", [Origin("a"), Origin("a", sentence="x")], 1),
    ("two documents", [Origin("a"), Origin("b")], 2),
    ("one source's name", [Origin("a", "Coast Wire"), Origin("b", " coast  WIRE ")], 1),
    ("two names", [Origin("a", "Coast Wire"), Origin("b", "Vell Today")], 2),
    ("one text", [Origin("a", "Coast Wire", "f00"), Origin("b", "Vell Today", "f00")], 1),
    ("one sentence", [Origin("a", sentence="s"), Origin("b", sentence="s")], 1),
    ("a name is no text", [Origin("a", "s"), Origin("b", None, "s"), Origin("c", sentence="s"), Origin("s")], 4),
    ("empty names are no name", [Origin("a", ""), Origin("b", "")], 2),
    (
        "a chain",
        [Origin("a", "Wire", "1"), Origin("b", "Post", "1"), Origin("c", "Post", "2"), Origin("d", None, "2")],
        1,
    ),
    (
        "a chain closed late",
        [Origin("a", "x"), Origin("b", "y"), Origin("c", "z"), Origin("a", "y"), Origin("b", "z")],
        1,
    ),
    ("ten reprints", [Origin(f"d{n}", f"Paper {n}", None, "the same long sentence") for n in range(10)], 1),
    ("none", [], 0),
]


@pytest.mark.parametrize(("origins", "expected"), [o[1:] for o in ORIGINS], ids=[o[0] for o in ORIGINS])
def test_independent_sources(origins: list[Origin], expected: int) -> None:
    assert independent_sources(origins) == expected
    assert independent_sources(reversed(origins)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (None, None),
        ("Too short to tell.", None),
        ("x" * 39, None),
        ("x" * 40, "x" * 40),
        (
            "The Ember Front  and the\nTidewater League are ALLIES.",
            "the ember front and the tidewater league are allies.",
        ),
    ],
)
def test_normalised(sentence: str | None, expected: str | None) -> None:
    assert normalised(sentence) == expected
