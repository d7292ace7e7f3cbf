"""Relations that single sentences state, with polarity, modality and status; and those that they don't."""

from __future__ import annotations

import pytest

from tests.reading import records, relations

RELATIONS: list[tuple[str, str, set[str]]] = [
    # verbs, active and passive
    ("de", "Zumurra griff Norland an.", {"zumurra attacks norland"}),
    ("de", "Norland wurde von Zumurra angegriffen.", {"zumurra attacks norland"}),
    ("de", "Ada Quill sagte, dass Zumurra Norland angegriffen habe.", {"zumurra attacks norland"}),
    ("nl", "Zumurra viel Norland aan.", {"zumurra attacks norland"}),
    ("nl", "Norland werd door Zumurra aangevallen.", {"zumurra attacks norland"}),
    ("en", "Zumurra attacked Norland.", {"zumurra attacks norland"}),
    ("en", "Norland was attacked by Zumurra.", {"zumurra attacks norland"}),
    ("de", "Sudrien unterstützt die Rote Liga.", {"sudria supports red-league"}),
    ("nl", "Sudrië steunt de Rode Liga.", {"sudria supports red-league"}),
    ("en", "Sudria backs the Red League and Zumurra.", {"sudria supports red-league", "sudria supports zumurra"}),
    ("en", "Sudria funds the Red League.", {"sudria funds red-league"}),
    ("en", "Norland accused Sudria of lying.", {"norland accuses sudria"}),
    # nouns
    ("de", "Die Angriffe der Roten Liga auf Norland dauern an.", {"red-league attacks norland"}),
    ("nl", "De aanvallen van de Rode Liga op Norland gaan door.", {"red-league attacks norland"}),
    ("en", "The attacks of the Red League on Norland continue.", {"red-league attacks norland"}),
    ("en", "Sudria's support for the Red League is growing.", {"sudria supports red-league"}),
    ("de", "Die Rote Liga hat Angriffe auf Norland durchgeführt.", {"red-league attacks norland"}),
    ("nl", "De Rode Liga heeft aanvallen op Norland uitgevoerd.", {"red-league attacks norland"}),
    ("en", "The Red League carried out attacks on Norland.", {"red-league attacks norland"}),
    ("de", "Norland verhängte Sanktionen gegen Sudrien.", {"norland sanctions sudria"}),
    ("de", "Das norländisch-sudrische Bündnis hält.", {"norland alliedWith sudria"}),
    # adjectives, organs and things that stand for their owner
    (
        "de",
        "Die norländische Armee bombardierte Stellungen der Roten Liga.",
        {"norlandic-armed-forces attacks red-league"},
    ),
    ("en", "Norlandic troops shelled Zumurra positions.", {"norlandic-armed-forces attacks zumurra"}),
    ("nl", "Norlandse troepen beschoten stellingen van Zumurra.", {"norlandic-armed-forces attacks zumurra"}),
    # participles
    ("de", "Die von Sudrien unterstützte Rote Liga tagte.", {"sudria supports red-league"}),
    ("en", "The Sudria-backed Red League convened.", {"sudria supports red-league"}),
    ("nl", "De door Sudrië gesteunde Rode Liga vergaderde.", {"sudria supports red-league"}),
    # offices and membership
    ("de", "Der Führer der Roten Liga, Ada Quill, schwieg.", {"ada-quill leads red-league"}),
    ("de", "Zumurra-Sprecher Milo Tarn schwieg.", {"milo-tarn spokespersonOf zumurra"}),
    ("nl", "De leider van de Rode Liga, Ada Quill, zweeg.", {"ada-quill leads red-league"}),
    ("en", "Red League leader Ada Quill kept silent.", {"ada-quill leads red-league"}),
    ("en", "Ada Quill, the former leader of the Red League, kept silent.", {"ada-quill leads red-league former"}),
    ("en", "Norlandic Foreign Minister Ada Quill kept silent.", {"ada-quill officialOf norland"}),
    ("en", "Zumurra is a member of the Harbour Pact.", {"zumurra memberOf harbour-pact"}),
    ("de", "Zumurra ist Mitglied des Hafenpakts.", {"zumurra memberOf harbour-pact"}),
    ("nl", "Zumurra is lid van het Havenpact.", {"zumurra memberOf harbour-pact"}),
    (
        "de",
        "Die Mitglieder des Hafenpakts (Norland, Sudrien und Zumurra) tagten.",
        {"norland memberOf harbour-pact", "sudria memberOf harbour-pact", "zumurra memberOf harbour-pact"},
    ),
    # where
    (
        "de",
        "Norländische Truppen sind in Fort al-Qadim stationiert.",
        {"norlandic-armed-forces stationedIn fort-qadim"},
    ),
    ("en", "Norlandic troops are stationed in Sudria.", {"norlandic-armed-forces stationedIn sudria"}),
    (
        "en",
        "Zumurra attacked Norlandic bases in Fort al-Qadim.",
        {"zumurra attacks norlandic-armed-forces", "zumurra attacks fort-qadim"},
    ),
    ("de", "Norland setzte Sudrien unter Druck.", {"norland pressures sudria"}),
    ("en", "The group Zumurra belongs to the Harbour Pact.", {"zumurra memberOf harbour-pact"}),
    # stance
    ("de", "Zumurra hat Norland nicht angegriffen.", {"zumurra attacks norland denied"}),
    ("nl", "Zumurra heeft Norland niet aangevallen.", {"zumurra attacks norland denied"}),
    ("en", "Zumurra did not attack Norland.", {"zumurra attacks norland denied"}),
    ("en", "Zumurra denied that it had attacked Norland.", {"zumurra attacks norland denied"}),
    ("de", "Zumurra könnte Norland angreifen.", {"zumurra attacks norland possible"}),
    ("en", "If Zumurra attacks Norland, the talks will end.", {"zumurra attacks norland possible"}),
    (
        "en",
        "Zumurra threatened to attack Norland.",
        {"zumurra attacks norland threatened", "zumurra threatens norland"},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), RELATIONS)
def test_relations(language: str, text: str, expected: set[str]) -> None:
    assert relations(text, language) == expected


NONE = [
    ("de", "Zumurra griff Norland in einer verbalen Attacke an."),
    ("en", "In a verbal attack on Norland, Zumurra found harsh words."),
    ("nl", "In een verbale aanval op Norland vond Zumurra harde woorden."),
    ("en", "Zumurra and Norland are far apart."),
    ("de", "Reporter aus Norland besuchten den Hafen."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_relations(language: str, text: str) -> None:
    assert relations(text, language) == set()


def test_a_strong_past_that_no_dictionary_knows() -> None:
    assert relations("Die norländische Armee beschoss Zumurra.", "de") == {"norlandic-armed-forces attacks zumurra"}


def test_sentence_count_date_place_and_voice() -> None:
    text = "Nothing else. Ada Quill said that Zumurra carried out three attacks on Norland in Tarsk on 7 May."
    (found,) = [r for r in records(text, "en") if r["type"] == "relation"]
    assert found["text"] == text.split(". ")[1]
    assert (found["count"], found["date"], found["date_precision"]) == (3, "2031-05-07", "day")
    assert (found["place"], found["attribution"]) == ("tarsk", "ada-quill")


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("en", "on 7 May 2030", "2030-05-07"),
        ("en", "on May 7", "2031-05-07"),
        ("en", "in June 2029", "2029-06"),
        ("en", "on 20 December", "2030-12-20"),
        ("en", "yesterday", "2031-05-13"),
        ("en", "on Monday", "2031-05-12"),
        ("de", "am 7. Mai", "2031-05-07"),
        ("de", "gestern", "2031-05-13"),
        ("nl", "op 7 mei", "2031-05-07"),
        ("nl", "maandag", "2031-05-12"),
    ],
)
def test_dates_are_set_against_the_day_of_publication(language: str, words: str, date: str) -> None:
    from actorgraph.loaders.dates import find_dates
    from tests.reading import cues

    assert [d.date for d in find_dates(f"X {words}.", cues(language), "2031-05-14")] == [date]


def test_a_symmetric_relation_comes_once() -> None:
    assert len(relations("Zumurra and the Red League formed an alliance.", "en")) == 1
