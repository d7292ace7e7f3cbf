"""German clauses and phrases whose ends are hard to find: tables by construction.

A row is a sentence and, behind the bar, its relations.
"""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import claims, relations

STATED = {
    "a genitive owns its noun across adjectives": """
Sudriens neuer Präsident Milo Tarn traf Tessa Vand. | milo-tarn leads sudria; milo-tarn meetsWith tessa-vand
Sudriens oberster Richter Milo Tarn drohte der Roten Liga. | milo-tarn threatens red-league
Sudriens jüngste Angriffe auf die Rote Liga blieben folgenlos. | sudria attacks red-league
""",
    "the noun before a group's name": """
Die sudrische Miliz Zumurra griff Norland an. | zumurra attacks norland
Die norländische Miliz Zumurra, die im Süden kämpft, beschoss die Rote Liga. | zumurra attacks red-league
Für Norland verhandelte sie mit dem sudrischen Unterhändler Milo Tarn. | milo-tarn officialOf sudria
""",
    "a capital that does something behind 'von'": """
Die Zumurra wird von Norburg unterstützt. | norlandic-government supports zumurra
Die von Norburg bewaffnete Zumurra griff die Rote Liga an. | norlandic-government arms zumurra; zumurra attacks red-league
Die Rote Liga, die von Norburg Geld erhält, schwieg. | norlandic-government funds red-league
Die Rote Liga wurde im Mai von Norburg finanziert und bewaffnet. | norlandic-government funds red-league; norlandic-government arms red-league
Norland vermittelt seit Mai zwischen Sudrien und Norburg. | norland mediates sudria; norland mediates norlandic-government
Von Norburg aus griff die Rote Liga Sudrien an. | red-league attacks sudria
Die von Norburg nach Tarsk verlegten Truppen der Roten Liga schwiegen. |
""",
    "who takes no part": """
Norland hat die Angriffe auf die Rote Liga bedauert. |
Sudrien hat den Angriff auf Norland der Roten Liga angelastet. |
Unter den Toten des Angriffs auf Norland war auch Milo Tarn. |
Milo Tarn wurde von norländischen Soldaten in Tarsk getötet. | norlandic-armed-forces killed milo-tarn
Norland und Sudrien handelten eine Waffenruhe zwischen der Roten Liga und der Zumurra aus. | norland mediates red-league; norland mediates zumurra; sudria mediates red-league; sudria mediates zumurra
""",
    "what goes on behind a relative clause": """
Norland, das im Mai wählte, erklärte die Rote Liga zur Terrororganisation. | norland sanctions red-league
Norland erklärte, nachdem zwei Soldaten gestorben waren, die Rote Liga zur Terrororganisation. | norland sanctions red-league
Norland, dem Sudrien vertraut, bekämpft die Rote Liga. | norland opposes red-league
Der Ableger der Miliz, dem Milo Tarn vorsteht, bekämpft die Rote Liga. |
""",
    "words by their form and place": """
1998 überfiel Norland Sudrien. | norland attacks sudria
In Sudrien sind etwa 2000 norländische Soldaten stationiert. | norlandic-armed-forces stationedIn sudria
Norland verlegte Truppen ins Grenzgebiet Sudriens. | norland stationedIn sudria
Die Rote Liga drang nach Sudrien ein. | red-league attacks sudria
""",
    "taking part": """
Die Rote Liga war am Überfall auf Norland beteiligt. | red-league attacks norland
An der Ausbildung der Roten Liga beteiligt sich Norland seit Mai. | norland trains red-league
Norland beteiligte sich nicht an den Angriffen auf die Rote Liga. | norland attacks red-league denied
Zumurra und die Rote Liga nahmen an dem Angriff auf Norland teil. | zumurra attacks norland; red-league attacks norland
Die Zumurra soll am Anschlag auf Milo Tarn mitgewirkt haben. | zumurra attacks milo-tarn possible
""",
    "siding, mediating, blaming": """
Die Zumurra macht Front gegen Norland. | zumurra opposes norland
Die Zumurra protestierte gegen die Einmischung Norlands. | zumurra opposes norland
Norland hat als Briefträger zwischen Sudrien und der Roten Liga gedient. | norland mediates red-league; norland mediates sudria
Die Rote Liga hat sich von der Zumurra abgespalten. | red-league opposes zumurra
Norland legte der Roten Liga den Anschlag zur Last. | norland accuses red-league
""",
}

SAID = [
    ("Die Regierung bezeichnete den Angriff als Fehler.", ("(Die Regierung)", "indirect", "den Angriff als Fehler")),
    (
        "Der König warnte Norland vor einem Krieg mit Sudrien.",
        ("(Der König)", "indirect", "vor einem Krieg mit Sudrien"),
    ),
    (
        "Ein Minister, der nicht genannt werden wollte, warf Norland vor, die Gespräche zu verschleppen.",
        ("(Ein Minister)", "indirect", "die Gespräche zu verschleppen"),
    ),
    (
        "Milo Tarn, der am Montag in Tarsk war, erklärte am Abend, man habe keine Wahl.",
        ("milo-tarn", "indirect", "man habe keine Wahl"),
    ),
    (
        "Aus Sicht der norländischen Regierung ist die Rote Liga am Ende.",
        ("norlandic-government", "indirect", "ist die Rote Liga am Ende"),
    ),
]


def _rows() -> list[tuple[str, set[str]]]:
    rows = [row.split("|") for table in STATED.values() for row in table.strip().splitlines()]
    return [(text.strip(), {r.strip() for r in stated.split(";") if r.strip()}) for text, stated in rows]


@pytest.mark.parametrize(("text", "expected"), _rows())
def test_german_clauses(text: str, expected: set[str]) -> None:
    assert relations(text, "de") == expected


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_german_reports(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in claims(text, "de")
