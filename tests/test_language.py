"""Telling German, Dutch and English, and refusing others."""

from __future__ import annotations

import pytest

from actorgraph.errors import InputError
from actorgraph.loaders.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Regierung erklärte am Montag, sie werde verhandeln.", "de"),
        ("De regering zei maandag dat zij wil onderhandelen.", "nl"),
        ("The government said on Monday that it would negotiate.", "en"),
        ("Rebellen greifen an", "de"),
        ("De rebellen vallen het dorp aan", "nl"),
    ],
)
def test_detects(text: str, language: str) -> None:
    found = detect_language(text)
    assert found.language == language
    assert 0 < found.confidence <= 1


@pytest.mark.parametrize("given", ["nl", "NL", "nl-BE", "nl_NL"])
def test_a_given_language_wins(given: str) -> None:
    assert detect_language("The government said so.", given).language == "nl"


@pytest.mark.parametrize(
    ("text", "given", "reason"),
    [
        (
            "Le gouvernement a déclaré lundi qu'il allait négocier avec les rebelles du nord du pays.",
            None,
            "another language",
        ),
        ("El gobierno dijo el lunes que negociaría con los rebeldes del norte del país.", None, "another language"),
        ("الحكومة قالت إنها ستفاوض", None, "not in Latin letters"),
        ("2031 — 14 … !", None, "no letters"),
        ("", None, "no letters"),
        ("Hello there", "fr", "'fr' is not read"),
    ],
)
def test_refuses(text: str, given: str | None, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        detect_language(text, given)
