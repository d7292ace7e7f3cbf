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
    ("en", "A teacher begged Selim Nadar's men to leave. Norland imposed sanctions on him in 2004.", ""),
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
    ("en", "Zumurra and the Red League are small. The two have attacked Norland.", "zumurra attacks norland; red-league attacks norland"),
    ("de", "Zumurra und die Rote Liga sind klein. Die beiden haben Norland angegriffen.", "zumurra attacks norland; red-league attacks norland"),
    ("nl", "Zumurra en de Rode Liga zijn klein. De twee hebben Norland aangevallen.", "zumurra attacks norland; red-league attacks norland"),
    # a list of two goes before two of a kind
    ("de", "Norland verhängte Sanktionen, darunter gegen Selim Nadar und die Rote Liga. Beide haben Sudrien bewaffnet.", "norland sanctions selim-nadar; norland sanctions red-league; selim-nadar arms sudria; red-league arms sudria"),
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

POSSESSIVES = [
    # whose people are hit or trained
    ("en", "Zumurra is small. Norland killed its leader in May.", "norland killed zumurra"),
    ("de", "Zumurra ist klein. Norland tötete im Mai ihren Anführer.", "norland killed zumurra"),
    ("nl", "Zumurra is klein. Norland doodde in mei haar leider.", "norland killed zumurra"),
    ("en", "Zumurra is small. Norland bombed its positions in Tarsk.", "norland attacks zumurra"),
    ("de", "Zumurra ist klein. Norland bombardierte ihre Stellungen in Tarsk.", "norland attacks zumurra"),
    ("nl", "Zumurra is klein. Norland bombardeerde haar stellingen in Tarsk.", "norland attacks zumurra"),
    ("en", "Zumurra is small. Norland trains its fighters.", "norland trains zumurra"),
    ("de", "Zumurra ist klein. Norland bildet ihre Kämpfer aus.", "norland trains zumurra"),
    ("nl", "Zumurra is klein. Norland traint haar strijders.", "norland trains zumurra"),
    ("en", "Zumurra is small. Its men attacked Tarsk.", "zumurra attacks tarsk"),
    ("en", "Zumurra is small. The Red League trains its fighters.", ""),
    # whose pay it is, and what is given to "her"; its own weapons are its own
    ("en", "Zumurra is small. Norland pays its salaries.", "norland funds zumurra"),
    ("nl", "Zumurra is klein. Norland betaalt haar salarissen.", "norland funds zumurra"),
    ("nl", "Zumurra is klein. Norland levert haar raketten.", "norland arms zumurra"),
    ("de", "Zumurra ist klein. Norland lieferte ihr Sprengstoff.", "norland arms zumurra"),
    ("de", "Zumurra ist klein. Norland lieferte ihre Waffen.", ""),
    # "its" is no person's
    ("en", "Captain Selim Nadar speaks for Zumurra. Its partner, the Red League, supplies the scouts.", "selim-nadar spokespersonOf zumurra; red-league alliedWith zumurra"),
    ("en", "Zumurra and the Red League are small. Norland trains its fighters.", ""),
    # a leader is that of the subject of his own clause
    ("en", "The Harbour Pact survived the war, in which the Red League lost its leader Tovin Marask.", "tovin-marask leads red-league"),
    ("de", "Das Bündnis Hafenpakt bestand den Krieg, in dem die Rote Liga ihren Generalsekretär Tovin Marask verlor.", "tovin-marask leads red-league"),
    ("nl", "Het Havenpact overleefde de oorlog, waarin de Rode Liga haar leider Tovin Marask verloor.", "tovin-marask leads red-league"),
    # a group by apposition, and of whom it is said beside it
    ("en", "Selim Nadar is rich. His organisation, Zumurra, owns a television station.", "selim-nadar leads zumurra"),
    ("de", "Selim Nadar ist reich. Seine Organisation, Zumurra, besitzt einen Sender.", "selim-nadar leads zumurra"),
    ("nl", "Selim Nadar is rijk. Zijn organisatie, Zumurra, bezit een zender.", "selim-nadar leads zumurra"),
    ("en", "Zumurra is small. Its party, the Night Front, sits in parliament.", "night-front subOrganizationOf zumurra"),
    ("en", "Hossein Osten spoke for Selim Nadar and his Red League.", "selim-nadar leads red-league"),
    ("de", "Zumurra ist stark. Die Nachtbrigade, ihr bewaffneter Arm, griff Tarsk an.", "nachtbrigade subOrganizationOf zumurra; nachtbrigade attacks tarsk"),
    ("de", "Zumurra ist stark. Die Nachtbrigade, der bewaffnete Arm, griff Tarsk an.", "nachtbrigade subOrganizationOf zumurra; nachtbrigade attacks tarsk"),
]  # fmt: skip

OFFICES = [
    ("en", "Zumurra is small. Founder Tovin Marask died in 2015.", "tovin-marask founded zumurra"),
    ("de", "Zumurra ist klein. Gründer Tovin Marask starb 2015.", "tovin-marask founded zumurra"),
    ("nl", "Zumurra is klein. Oprichter Tovin Marask stierf in 2015.", "tovin-marask founded zumurra"),
    ("de", "Zumurra und die Rote Liga sind klein. Gründer Tovin Marask starb 2015.", ""),
    ("de", "Selim Nadar führte Zumurra. Ihm folgte Tovin Marask.", "selim-nadar leads zumurra; tovin-marask leads zumurra"),
    # an army's chief is no group's; whoever takes over has not the office of a state's ruler named by the way
    ("de", "Die Rote Liga ist klein. Selim Nadar lobte Armeechef Tovin Marask.", "selim-nadar praises tovin-marask"),
    ("en", "Zumurra praised Hossein Osten, the president of Sudria. Later Tovin Marask took over.", "hossein-osten leads sudria; zumurra praises hossein-osten"),
    # "deren" means a thing that is named nearer
    ("de", "Die Rote Liga droht, der Kaserne das Wasser abzudrehen und deren Kommandeur Tovin Marask zu töten.", ""),
    ("de", "Norland traf die Rote Liga und deren Kommandeur Tovin Marask.", "tovin-marask leads red-league; norland meetsWith red-league"),
    # the relative clause behind an apposition is about the name, not about its genitive
    ("nl", "De Nachtbrigade, de buitenlandtak van de Rode Liga, die toen werd geleid door Tovin Marask, zweeg.", "nachtbrigade subOrganizationOf red-league; tovin-marask leads nachtbrigade"),
    ("de", "Sie kamen zur Nachtbrigade, dem Auslandsarm der Roten Liga, der damals von Tovin Marask geführt wurde.", "nachtbrigade subOrganizationOf red-league; tovin-marask leads nachtbrigade"),
]  # fmt: skip

DESCRIPTIONS = [
    # of whom the noun was said, where another group was only named in an earlier paragraph
    ("en", "Zumurra, a small organisation, was quiet.\n\nSelim Nadar met the Red League.\n\nLater Norland put the organisation on its terror list.", "selim-nadar meetsWith red-league; norland sanctions zumurra"),
    # a nearer body of another class
    ("de", "Zumurra kämpft.\n\nSeit April ist der Verein Blauer Hafen in Sudrien verboten. Norland setzte die Organisation auf die Terrorliste.", "sudria sanctions verein-blauer-hafen; norland sanctions verein-blauer-hafen"),
]  # fmt: skip

WOMEN = [
    ("de", "Nora Feld schwieg. Sie ist Mitglied der Roten Liga.", "nora-feld memberOf red-league"),
    ("de", "Die Ärztin Nora Feld verließ Zumurra. Später gründete sie die Rote Liga.", "nora-feld memberOf zumurra former; nora-feld founded red-league"),
    ("de", "Selim Nadar führt Zumurra. 1998 griff sie Tarsk an.", "selim-nadar leads zumurra; zumurra attacks tarsk"),
    ("de", "Selim Nadar schwieg.\n\nBald darauf griff sie Tarsk an.", ""),
]  # fmt: skip

FAILING = [
    pytest.param(
        *("en", "When shots hit Zumurra and the Red League, both blamed Norland."),
        "zumurra accuses norland; red-league accuses norland",
        marks=pytest.mark.xfail(
            reason="the tagger takes 'both' for a conjunction and 'When' for an adverb", strict=True
        ),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*OBJECTS, *BOTH, *PARAGRAPHS, *POSSESSIVES, *OFFICES, *DESCRIPTIONS, *WOMEN, *FAILING],
)
def test_pronouns_mean_who_was_named_before(language: str, text: str, expected: str) -> None:
    assert relations(text, language) == {row for row in expected.split("; ") if row}
