"""Pronouns of a man or a woman, for persons whose gender the ontology tells; and "they" beside "it"."""

from __future__ import annotations

import pytest

from tests.reading import relations

PRONOUNS = [
    ("en", "Selim Nadar met Irsa Velk. She praised Zumurra.", "irsa-velk"),
    ("en", "Irsa Velk met Selim Nadar. He praised Zumurra.", "selim-nadar"),
    ("nl", "Irsa Velk sprak met Selim Nadar. Hij prees Zumurra.", "selim-nadar"),
    ("de", "Irsa Velk sprach mit Selim Nadar. Er lobte Zumurra.", "selim-nadar"),
]


@pytest.mark.parametrize(("language", "text", "who"), PRONOUNS)
def test_a_pronoun_means_nobody_of_the_other_gender(language: str, text: str, who: str) -> None:
    assert f"{who} praises zumurra" in relations(text, language)
    assert len(relations(text, language)) == 2


SAID = [
    (
        "Irsa Velk came home. Selim Nadar said she had been held and kidnapped by Zumurra.",
        {"zumurra attacks irsa-velk"},
    ),
    ("Selim Nadar said Irsa Velk had been held and kidnapped by Zumurra.", {"zumurra attacks irsa-velk"}),
    ("Zumurra named two groups. It said they had fired on Norland.", set()),
    ("Zumurra named two groups. Officials said they had fired on Norland.", set()),
    ("Fighters of Zumurra said they had fired on Norland.", {"zumurra attacks norland"}),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_says_so_is_not_always_who_is_meant(text: str, expected: set[str]) -> None:
    assert set(relations(text, "en")) == expected
