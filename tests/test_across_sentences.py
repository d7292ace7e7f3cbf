"""Whom pronouns mean that stand in another sentence or paragraph than the name; all actors are invented."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import relations

OBJECTS = [
    # a group is the subject of the sentence before, or the only group named there
    ("en", "The Red League is small. Norland has armed it for years.", "norland arms red-league"),
    ("nl", "De Rode Liga is klein. Norland bewapent haar al jaren.", "norland arms red-league"),
    ("nl", "De Rode Liga is klein. Selim Nadar richtte haar in 1981 op.", "selim-nadar founded red-league"),
    ("nl", "De Rode Liga groeide snel. Norland heeft haar op de terreurlijst gezet.", "norland sanctions red-league"),
    ("de", "Die Rote Liga entstand 1981. Auch Norland hat sie auf die Terrorliste gesetzt.", "norland sanctions red-league"),
    (
        "en",
        "The Red League grew fast. Sudria banned it in 2003, and Norland put it on a terror list.",
        "norland sanctions red-league; sudria sanctions red-league",
    ),
    ("en", "The Red League talked with Zumurra. Norland has armed it for years.", "red-league meetsWith zumurra; norland arms red-league"),
    # a person behind a preposition
    ("en", "Selim Nadar was quiet. Norland imposed sanctions on him in 2004.", "norland sanctions selim-nadar"),
    ("de", "Selim Nadar schwieg. Norland verhängte Sanktionen gegen ihn.", "norland sanctions selim-nadar"),
    ("nl", "Selim Nadar zweeg. Norland stelde sancties tegen hem in.", "norland sanctions selim-nadar"),
    # not clear: two groups alike, an act, a group without a name
    ("en", "Zumurra and the Red League are small. Norland has armed it for years.", ""),
    ("en", "Norland signed a pact with the Red League. Sudria opposes it.", "norland cooperatesWith red-league"),
    ("en", "The Red League is small. A militia attacked Tarsk. Norland has armed it for years.", ""),
    ("de", "Zumurra ist klein. Eine Miliz kam nach Tarsk. Norland hat sie bewaffnet.", ""),
]  # fmt: skip

BOTH = [
    ("en", "Zumurra and the Red League are small. Both have attacked Norland.", "zumurra attacks norland; red-league attacks norland"),
    ("de", "Zumurra und die Rote Liga sind klein. Beide haben Norland angegriffen.", "zumurra attacks norland; red-league attacks norland"),
    ("nl", "Zumurra en de Rode Liga zijn klein. Beide hebben Norland aangevallen.", "zumurra attacks norland; red-league attacks norland"),
    ("de", "Mit der Roten Liga verbindet Zumurra wenig. Beide werden von Norland bewaffnet.", "norland arms zumurra; norland arms red-league"),
    ("en", "Zumurra and the Red League are small. Norland put both on its terror list.", "norland sanctions zumurra; norland sanctions red-league"),
    ("en", "Zumurra and the Red League are small. Norland put the two groups on its terror list.", "norland sanctions zumurra; norland sanctions red-league"),
    ("de", "Zumurra und die Rote Liga sind klein. Norland setzte die beiden Gruppen auf die Terrorliste.", "norland sanctions zumurra; norland sanctions red-league"),
    ("nl", "Zumurra en de Rode Liga zijn klein. Norland zette de twee groepen op de terreurlijst.", "norland sanctions zumurra; norland sanctions red-league"),
    # two persons, where one group is named beside them
    ("en", "Selim Nadar and Hossein Osten left the Red League. Both have belonged to Zumurra.", "selim-nadar memberOf red-league former; hossein-osten memberOf red-league former; selim-nadar memberOf zumurra; hossein-osten memberOf zumurra"),
    ("nl", "Selim Nadar en Hossein Osten zijn jong. Beiden leiden de Rode Liga.", "selim-nadar leads red-league; hossein-osten leads red-league"),
    # three, or two of each kind: nobody
    ("en", "Zumurra, the Red League and Sudria are small. Both have attacked Norland.", ""),
    ("en", "Selim Nadar and Hossein Osten praised Zumurra and the Red League. Both have attacked Norland.", "selim-nadar praises zumurra; selim-nadar praises red-league; hossein-osten praises zumurra; hossein-osten praises red-league"),
]  # fmt: skip

PARAGRAPHS = [
    ("en", "The Red League is small.\n\nIt was founded by Selim Nadar in 1981.", "selim-nadar founded red-league"),
    ("en", "What is the Red League?\n\nIt was founded by Selim Nadar in 1981.", "selim-nadar founded red-league"),
    ("de", "Die Rote Liga ist klein.\n\nSie griff 1981 Tarsk an.", "red-league attacks tarsk"),
    ("nl", "Selim Nadar zweeg.\n\nIn mei beschuldigde hij Norland van verraad.", "selim-nadar accuses norland"),
    # a possessive does not go back that far
    ("en", "The Red League is small.\n\nA source said its fighters attacked Tarsk.", ""),
]

FAILING = [
    pytest.param(
        *("en", "When shots hit Zumurra and the Red League, both blamed Norland."),
        "zumurra accuses norland; red-league accuses norland",
        marks=pytest.mark.xfail(
            reason="the tagger takes 'both' for a conjunction and 'When' for an adverb", strict=True
        ),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*OBJECTS, *BOTH, *PARAGRAPHS, *FAILING])
def test_pronouns_mean_who_was_named_before(language: str, text: str, expected: str) -> None:
    assert relations(text, language) == {row for row in expected.split("; ") if row}
