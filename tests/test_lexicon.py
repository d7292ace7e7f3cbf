"""Names of known actors in their inflections, compounds and spellings."""

from __future__ import annotations

import pytest

from actorgraph.loaders.cues import load_cues
from actorgraph.loaders.lexicon import Lexicon
from actorgraph.ontology.reader import load_ontology
from tests.reading import lexicon

FOUND = [
    ("de", "Norlands Rote Liga", [("Norlands", "norland", "name"), ("Rote Liga", "red-league", "name")]),
    ("de", "mit der Roten Liga", [("Roten Liga", "red-league", "name")]),
    ("de", "die norländische Armee", [("norländische", "norland", "adjective")]),
    (
        "de",
        "die norländisch-sudrische Grenze",
        [("norländisch", "norland", "adjective"), ("sudrische", "sudria", "adjective")],
    ),
    ("de", "ein Zumurra-Sprecher", [("Zumurra", "zumurra", "compound")]),
    (
        "de",
        "in Fort Al-Qadim und Fort el-Kadim",
        [("Fort Al-Qadim", "fort-qadim", "name"), ("Fort el-Kadim", "fort-qadim", "name")],
    ),
    ("nl", "de Norlandse leider", [("Norlandse", "norland", "adjective")]),
    ("nl", "Zumurra's strijders", [("Zumurra's", "zumurra", "name")]),
    ("nl", "het Havenpact", [("Havenpact", "harbour-pact", "name")]),
    (
        "en",
        "Sudria's allies in the Harbour Pact",
        [("Sudria's", "sudria", "name"), ("Harbour Pact", "harbour-pact", "name")],
    ),
    ("en", "the RL and the SDR", [("RL", "red-league", "name"), ("SDR", "sudria", "name")]),
    ("en", "ZUMURRA STRIKES", [("ZUMURRA", "zumurra", "name")]),
    ("en", "Norlanders", [("Norlanders", "norland", "demonym")]),
    ("en", "Norburg", [("Norburg", "norlandic-government", "metonym")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_finds(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    hits = lexicon(language).find(text)
    assert [(text[h.start : h.end], h.actors[0], h.role) for h in hits] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "rl and sdr in small letters"),
        ("en", "red leagues of all kinds"),
        ("de", "eine rote liga"),
        ("en", "Zum the short name"),
        ("en", "Red, League"),
        ("de", "Norlandia und Sudrien2"),
    ],
)
def test_does_not_find(language: str, text: str) -> None:
    assert lexicon(language).find(text) == []


def test_a_hidden_name_counts_where_the_actor_is_named() -> None:
    assert [h.actors for h in lexicon("en").find("Zum fired", hidden=frozenset({"zumurra"}))] == [("zumurra",)]


def test_abbreviations_are_not_transliterated() -> None:
    """IS-Miliz and USA Milizen have the same consonants and nothing else in common."""
    lexicon = Lexicon(load_ontology(), load_cues("de"))
    assert [h.actors for h in lexicon.find("Im Mai bombardierten die USA Milizen im Land.")] == [("united-states",)]
