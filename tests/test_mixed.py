"""Texts in several languages: each paragraph is read in its own; all actors are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.loaders.mixed import by_language
from tests.reading import claims, records, relations

PARAGRAPHS = {
    "de": "Die Rote Liga hat am Montag die Streitkräfte von Norland angegriffen. Das ist für den Hafen und die Stadt "
    "nicht das erste Mal, sagte der Sprecher der Roten Liga, Milo Tarn, auf einer Pressekonferenz.",
    "en": "Sudria has accused the Red League of attacking the harbour, and the mayor of the town said that the ferries "
    "had been stopped by the police for the rest of the week. Norland supports Zumurra, which is based in the hills.",
    "nl": "Zumurra is een bondgenoot van Sudrië en heeft de haven van de stad niet aangevallen. Dat is voor de vissers "
    "van groot belang, want met de boten gaat ook het eten naar de eilanden.",
}
AGAIN = PARAGRAPHS["de"].replace("Montag", "Dienstag")
MIXED = "\n\n".join([PARAGRAPHS["de"], PARAGRAPHS["en"], AGAIN, PARAGRAPHS["nl"]])


def test_each_paragraph_is_read_in_its_language() -> None:
    pages = by_language(MIXED, "de")
    assert list(pages) == ["de", "en", "nl"]
    for code, page in pages.items():
        assert len(page) == len(MIXED)
        assert PARAGRAPHS[code][:60] in page
        assert page.split() == " ".join(p for p in MIXED.split("\n\n") if p[:3] == PARAGRAPHS[code][:3]).split()


def test_records_of_all_languages_have_offsets_in_the_whole_text() -> None:
    found = records(MIXED, "de")
    assert found[0]["language"] == "de"
    actors = [r["id"] for r in found if r["type"] == "actor"]
    assert len(actors) == len(set(actors))
    stated = relations(MIXED, "de")
    assert "red-league attacks norlandic-armed-forces" in stated
    assert "sudria accuses red-league" in stated
    assert "norland supports zumurra" in stated
    assert {"zumurra alliedWith sudria", "sudria alliedWith zumurra"} & stated
    assert {"milo-tarn", "(the mayor of the town)"} <= {speaker for speaker, _, _ in claims(MIXED, "de")}


@pytest.mark.parametrize("language", ["de", "en", "nl"])
def test_a_text_in_one_language_stays_as_it_is(language: str) -> None:
    text = PARAGRAPHS[language]
    assert by_language(text, language) == {language: text}


@given(st.text(max_size=400))
def test_any_text_is_parted_without_losing_a_place(text: str) -> None:
    for page in by_language(text, "en").values():
        assert len(page) == len(text)
