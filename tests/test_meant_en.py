"""Whom English sentences mean that name nobody: pronouns, possessives, descriptions; all actors are invented."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import states

MEANT = [
    ("Zumurra is one of the oldest militias of the region. It attacked Norland twice last year.", "zumurra attacks norland"),
    ("Sudria has rejected the plan. In May it accused Norland of breaking the truce.", "sudria accuses norland"),
    ("The Red League controls the valley, and since 2019 it has armed Zumurra.", "red-league arms zumurra"),
    ("Founded in 1998, the Red League grew quickly. Today it is allied with Zumurra.", "red-league alliedWith zumurra"),
    ("Zumurra was founded in 1983. Norland has funded and trained it ever since.", "norland funds zumurra; norland trains zumurra"),
    ("Few people had heard of the Red League before 2010. Sudria designated it a terrorist organisation that year.", "sudria sanctions red-league"),
    ("The Red League had no weapons of its own at first; Norland supplied it with rockets.", "norland arms red-league"),
    ("When Zumurra refused to leave, Sudria threatened it with war.", "sudria threatens zumurra"),
    ("Zumurra's fighters crossed the river at dawn. By noon they had attacked Tarsk.", "zumurra attacks tarsk"),
    ("Norland and Sudria share a border. They have both sanctioned Zumurra.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("The rebels of the Red League hold three villages. They are supported by Norland.", "norland supports red-league"),
    ("Selim Nadar returned to Tarsk in June. A week later he founded the Red League.", "selim-nadar founded red-league"),
    ("President Nora Feld addressed parliament on Friday. She accused Zumurra of treason.", "nora-feld accuses zumurra"),
    ("Hossein Osten grew up in Sudria and studied law. Since 2004 he has led the Red League.", "hossein-osten leads red-league"),
    ("Selim Nadar has lived in exile since 2010. Norland sanctioned him two years later.", "norland sanctions selim-nadar"),
    ("Nora Feld is a lawyer. Zumurra has threatened her several times.", "zumurra threatens nora-feld"),
    ("Hossein Osten was on his way home when gunmen of Zumurra killed him.", "zumurra killed hossein-osten"),
    ("Zumurra denied the report. Its leader, Tovin Marask, accused Norland of lying.", "tovin-marask leads zumurra; tovin-marask accuses norland"),
    ("The Red League grew out of a student club. Its founder, Selim Nadar, died in 1994.", "selim-nadar founded red-league"),
    ("Sudria is a small republic. Its president, Ilan Verto, met Selim Nadar on Monday.", "ilan-verto leads sudria; ilan-verto meetsWith selim-nadar"),
    ("Zumurra has about 2,000 men. Its armed wing, the Night Brigade, attacked Tarsk in May.", "night-brigade subOrganizationOf zumurra; night-brigade attacks tarsk"),
    ("Sudria closed the border. Its foreign ministry accused Norland of aggression.", "sudrian-foreign-ministry accuses norland | sudria accuses norland"),
    ("Norland stayed silent for days. Then its army bombed Zumurra.", "norlandic-armed-forces attacks zumurra | norland attacks zumurra"),
    ("Zumurra lost the war. Norland bombed its camps for three weeks.", "norland attacks zumurra"),
    ("Selim Nadar leads the Red League. His deputy, Tovin Marask, accused Norland of lying.", "selim-nadar leads red-league; tovin-marask officialOf red-league; tovin-marask accuses norland"),
    ("Nora Feld has led Zumurra since 2015. Her spokesman, Jonas Brandt, denied the report.", "nora-feld leads zumurra; jonas-brandt spokespersonOf zumurra | jonas-brandt spokespersonOf nora-feld"),
    ("Zumurra denied any role in the blast. Sudria has listed the group as a terrorist organisation since 2007.", "sudria sanctions zumurra"),
    ("The Red League was formed in 1990. Within a year Norland was arming the movement.", "norland arms red-league"),
    ("The Ember Brigade appeared in 2021. Selim Nadar founded the militia in exile.", "selim-nadar founded ember-brigade"),
    ("President Ilan Verto of Sudria spoke for an hour. The president accused Zumurra of murder.", "ilan-verto leads sudria; ilan-verto accuses zumurra"),
    ("Colonel Tovin Marask commands the Night Brigade. The colonel has threatened Norland before.", "tovin-marask leads night-brigade; tovin-marask threatens norland"),
    ("The cleric Selim Nadar returned on Sunday. Norland had sanctioned the cleric in 2015.", "norland sanctions selim-nadar"),
    ("Sudria recalled its envoy. The foreign ministry accused Norland of espionage.", "sudrian-foreign-ministry accuses norland | sudria accuses norland"),
    ("Norland is on high alert. On Tuesday the army bombed Zumurra.", "norlandic-armed-forces attacks zumurra"),
    ("In Norland the debate goes on. The government has sanctioned Zumurra.", "norlandic-government sanctions zumurra | norland sanctions zumurra"),
    ("Sudria is rich in oil. For two decades the country has funded the Red League.", "sudria funds red-league"),
    ("There are two militias in the valley, Zumurra and the Red League. The latter is armed by Norland.", "norland arms red-league"),
    ("Zumurra and the Red League are old. Norland armed both.", "norland arms zumurra; norland arms red-league"),
    ("Selim Nadar and Hossein Osten studied together. The two men later founded Zumurra.", "selim-nadar founded zumurra; hossein-osten founded zumurra"),
    ("Norland and Sudria share a long border. The two countries have accused each other of spying.", "norland accuses sudria; sudria accuses norland"),
    ("Zumurra attacked Tarsk in March and later bombed Fort al-Qadim.", "zumurra attacks tarsk; zumurra attacks fort-qadim"),
    ("Selim Nadar left Zumurra in 2001, joined the Red League and in 2007 founded the Night Brigade.", "selim-nadar memberOf zumurra former; selim-nadar memberOf red-league; selim-nadar founded night-brigade"),
    ("Norland put Zumurra on its terror list in 2003. Sudria followed in 2005.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Norland has armed the Red League for years. Sudria has done the same.", "norland arms red-league; sudria arms red-league"),
    ("Zumurra was banned by Norland in 2003 and by Sudria two years later.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Tovin Marask, whose men attacked Tarsk, leads the Night Brigade.", "tovin-marask attacks tarsk | night-brigade attacks tarsk; tovin-marask leads night-brigade"),
    ("Zumurra said on Sunday that it had attacked Tarsk.", "zumurra attacks tarsk"),
    ("Sudria said it would bomb Zumurra if it crossed the river.", "sudria attacks zumurra threatened; sudria threatens zumurra"),
    ("\"We attacked Tarsk,\" said Tovin Marask, who leads Zumurra.", "tovin-marask leads zumurra; zumurra attacks tarsk | tovin-marask attacks tarsk"),
]  # fmt: skip

NOBODY = [
    ("Zumurra and the Red League are neighbours. Norland armed the group.", ""),
    ("Norland and Sudria are neighbours. The president accused Zumurra of murder.", ""),
    ("Norland, Sudria and Selim Nadar are rich. Both support Zumurra.", ""),
    ("Zumurra blamed the weather. It rained when Norland bombed Tarsk.", "norland attacks tarsk"),
    ("Selim Nadar met the mayor of Tarsk. The minister accused Norland of treason.", ""),
]  # fmt: skip

FAILING = [
    pytest.param("Zumurra's offices in Tarsk were closed on Monday. It has been on Norland's terror list since 2003.", "norland sanctions zumurra", marks=pytest.mark.xfail(reason="a possessor is not the subject", strict=True)),
    pytest.param("Selim Nadar stepped down as leader of the Red League in May. He was succeeded by Tovin Marask.", "selim-nadar leads red-league former; tovin-marask leads red-league", marks=pytest.mark.xfail(reason="the end of the office is not read", strict=True)),
    pytest.param("For years Zumurra ruled the coast. Then Norland bombed the militants' bases.", "norland attacks zumurra", marks=pytest.mark.xfail(reason="a plural that means a group", strict=True)),
    pytest.param("The Red League still holds the hills. The rebels accuse Norland of theft.", "red-league accuses norland", marks=pytest.mark.xfail(reason="a plural that means a group", strict=True)),
    pytest.param("Zumurra and the Red League share the valley. The former is funded by Sudria, the latter by Norland.", "sudria funds zumurra; norland funds red-league", marks=pytest.mark.xfail(reason="a clause without a verb", strict=True)),
    pytest.param("Norland and Sudria share a river. Both neighbours support Zumurra.", "norland supports zumurra; sudria supports zumurra", marks=pytest.mark.xfail(reason="the tagger takes the verb for a noun", strict=True)),
    pytest.param("Norland sanctioned Zumurra in 2003, and Sudria the Red League in 2005.", "norland sanctions zumurra; sudria sanctions red-league", marks=pytest.mark.xfail(reason="a clause without a verb, or a row of verbs", strict=True)),
    pytest.param("Norland and Sudria agreed on a plan. It supports Zumurra.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Norland has drawn up a plan. It threatens Zumurra.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("The Red League is small. A militia attacked Tarsk. Norland sanctioned the group.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Selim Nadar and Tovin Marask were seen in Tarsk. His Night Brigade attacked Norland.", "night-brigade attacks norland", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("The Citizens' Lifeline was banned as a front for the Red League, a charge that Selim Nadar, now its sole director, rejects.", "selim-nadar leads citizens-lifeline", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Zumurra, the Red League and the Night Brigade share the valley. The latter two are quiet. Norland bombed its camps.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("The newspaper praised Zumurra. Its editor, Nora Feld, lives in Tarsk.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*MEANT, *NOBODY, *FAILING])
def test_who_is_meant(text: str, expected: str) -> None:
    assert states(text, "en", expected)
