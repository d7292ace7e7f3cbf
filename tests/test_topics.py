"""Descriptions mean whom a text's heading names, unless somebody else was just spoken of; all groups are invented."""

from __future__ import annotations

import pytest

from tests.reading import relations

REST = {
    "en": " The coast road stayed closed, and the fishing boats lay in the harbour until the next morning came." * 2,
    "de": " Die Küstenstraße blieb gesperrt, und die Fischerboote lagen bis zum nächsten Morgen im Hafen." * 2,
    "nl": " De kustweg bleef dicht en de vissersboten lagen tot de volgende ochtend in de haven." * 2,
}


@pytest.mark.parametrize(
    ("language", "text", "stated"),
    [
        (
            "en",
            "Zumurra: small and stubborn\n\nThis is the difference between Zumurra and the Red League, a bigger group. "
            "Nobody knows how it began. Norland put the organisation on its terror list.",
            "norland sanctions zumurra",
        ),
        (
            "de",
            "Zumurra, klein und stur\n\nDas ist der Unterschied zwischen Zumurra und der Roten Liga. Niemand weiß, wie "
            "alles begann. Norland setzte die Organisation auf die Terrorliste.",
            "norland sanctions zumurra",
        ),
        (
            "nl",
            "Zumurra, klein en koppig\n\nDat is het verschil tussen Zumurra en de Rode Liga. Niemand weet hoe. "
            "Norland zette de organisatie op de terreurlijst.",
            "norland sanctions zumurra",
        ),
        (
            "en",
            "Zumurra: small and stubborn\n\nZumurra was quiet. The Red League was not. Norland put the organisation on "
            "its terror list.",
            "norland sanctions red-league",
        ),
    ],
)
def test_the_heading_tells_whom_a_text_is_about(language: str, text: str, stated: str) -> None:
    assert relations(text + REST[language], language) == {stated}
