"""Whom German sentences mean that name nobody: pronouns, possessives, descriptions; all actors are invented."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import states

MEANT = [
    ("Zumurra ist eine der ältesten Milizen der Region. Im vergangenen Jahr griff sie zweimal Norland an.", "zumurra attacks norland"),
    ("Die Rote Liga beherrscht das Tal. Seit 2019 bewaffnet sie Zumurra.", "red-league arms zumurra"),
    ("Die 1998 gegründete Rote Liga wuchs schnell. Heute ist sie mit Zumurra verbündet.", "red-league alliedWith zumurra"),
    ("Die Rote Liga sitzt in Tarsk. Dort hat sie im März Fort al-Qadim angegriffen.", "red-league attacks fort-qadim"),
    ("Zumurra entstand 1983. Norland finanziert sie seither.", "norland funds zumurra"),
    ("Die Rote Liga war lange unbekannt. Sudrien stufte sie 2010 als Terrororganisation ein.", "sudria sanctions red-league"),
    ("Die Rote Liga hatte anfangs keine eigenen Waffen; Norland lieferte ihr Raketen.", "norland arms red-league"),
    ("Norland und Sudrien sind Nachbarn. Sie haben Zumurra mit Sanktionen belegt.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Die Rebellen der Roten Liga halten drei Dörfer. Unterstützt werden sie von Norland.", "norland supports red-league"),
    ("Selim Nadar kehrte im Juni nach Tarsk zurück. Eine Woche später gründete er die Rote Liga.", "selim-nadar founded red-league"),
    ("Die Präsidentin Nora Feld sprach am Freitag im Parlament. Sie warf Zumurra Verrat vor.", "nora-feld accuses zumurra"),
    ("Hossein Osten wuchs in Sudrien auf und studierte Jura. Seit 2004 führt er die Rote Liga.", "hossein-osten leads red-league"),
    ("Zumurra dementierte den Bericht. Ihr Anführer Tovin Marask warf Norland vor zu lügen.", "tovin-marask leads zumurra; tovin-marask accuses norland"),
    ("Die Rote Liga ging aus einem Studentenklub hervor. Ihr Gründer Selim Nadar starb 1994.", "selim-nadar founded red-league"),
    ("Sudrien ist eine kleine Republik. Ihr Präsident Ilan Verto traf am Montag Selim Nadar.", "ilan-verto leads sudria; ilan-verto meetsWith selim-nadar"),
    ("Zumurra hat etwa 2000 Mann. Ihr bewaffneter Arm, die Nachtbrigade, griff im Mai Tarsk an.", "nachtbrigade subOrganizationOf zumurra; nachtbrigade attacks tarsk"),
    ("Sudrien schloss die Grenze. Sein Außenministerium beschuldigte Norland der Aggression.", "sudrian-foreign-ministry accuses norland | sudria accuses norland"),
    ("Selim Nadar führt die Rote Liga. Sein Stellvertreter Tovin Marask warf Norland vor zu lügen.", "selim-nadar leads red-league; tovin-marask officialOf red-league; tovin-marask accuses norland"),
    ("Nora Feld leitet Zumurra seit 2015. Ihr Sprecher Jonas Brandt dementierte den Bericht.", "nora-feld leads zumurra; jonas-brandt spokespersonOf zumurra | jonas-brandt spokespersonOf nora-feld"),
    ("Zumurra bestreitet jede Beteiligung. Sudrien führt die Gruppe seit 2007 auf seiner Terrorliste.", "sudria sanctions zumurra"),
    ("Die Rote Liga entstand 1990. Binnen eines Jahres bewaffnete Norland die Bewegung.", "norland arms red-league"),
    ("Die Nachtbrigade tauchte 2021 auf. Selim Nadar gründete die Miliz im Exil.", "selim-nadar founded nachtbrigade"),
    ("Jahrelang herrschte Zumurra an der Küste. Dann bombardierte Norland die Stellungen der Miliz.", "norland attacks zumurra"),
    ("Zumurra wurde 1999 gegründet. Heute gehören der Organisation 5000 Mann an, sie wird von Norland finanziert.", "norland funds zumurra"),
    ("Der sudrische Präsident Ilan Verto sprach eine Stunde lang. Der Präsident warf Zumurra Mord vor.", "ilan-verto leads sudria; ilan-verto accuses zumurra"),
    ("Oberst Tovin Marask befehligt die Nachtbrigade. Der Oberst hat Norland schon früher gedroht.", "tovin-marask leads nachtbrigade; tovin-marask threatens norland"),
    ("Sudrien rief seinen Gesandten zurück. Das Außenministerium warf Norland Spionage vor.", "sudrian-foreign-ministry accuses norland | sudria accuses norland"),
    ("Norland ist in Alarmbereitschaft. Am Dienstag bombardierte die Armee Stellungen von Zumurra.", "norlandic-armed-forces attacks zumurra"),
    ("In Norland geht die Debatte weiter. Die Regierung hat Sanktionen gegen Zumurra verhängt.", "norlandic-government sanctions zumurra | norland sanctions zumurra"),
    ("Sudrien ist reich an Öl. Seit zwei Jahrzehnten finanziert das Land die Rote Liga.", "sudria funds red-league"),
    ("Im Tal gibt es zwei Milizen, Zumurra und die Rote Liga. Letztere wird von Norland bewaffnet.", "norland arms red-league"),
    ("Norland bombardierte die Rote Liga und tötete deren Anführer Tovin Marask.", "norland attacks red-league; norland killed tovin-marask; tovin-marask leads red-league"),
    ("Zumurra und die Rote Liga sind alt. Norland bewaffnete beide.", "norland arms zumurra; norland arms red-league"),
    ("Norland und Sudrien haben eine lange Grenze. Die beiden Länder werfen einander Spionage vor.", "norland accuses sudria; sudria accuses norland"),
    ("Norland und Sudrien teilen sich einen Fluss. Beide Nachbarn unterstützen Zumurra.", "norland supports zumurra; sudria supports zumurra"),
    ("Norland setzte Zumurra 2003 auf die Terrorliste. Sudrien folgte 2005.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Norland bewaffnet seit Jahren die Rote Liga. Auch Sudrien tut das.", "norland arms red-league; sudria arms red-league"),
    ("Zumurra wurde 2003 von Norland verboten und zwei Jahre später auch von Sudrien.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Zumurra teilte am Sonntag mit, sie habe Tarsk angegriffen.", "zumurra attacks tarsk"),
    ("Sudrien drohte Zumurra, es werde ihre Lager bombardieren.", "sudria threatens zumurra"),
    ("»Wir haben Tarsk angegriffen«, sagte Tovin Marask, der Zumurra führt.", "tovin-marask leads zumurra; zumurra attacks tarsk | tovin-marask attacks tarsk"),
]  # fmt: skip

NOBODY = [
    ("Zumurra und die Rote Liga sind Nachbarn. Norland bewaffnete die Gruppe.", ""),
    ("Norland und Sudrien sind Nachbarn. Der Präsident warf Zumurra Mord vor.", ""),
    ("Norland, Sudrien und Selim Nadar sind reich. Beide unterstützen Zumurra.", ""),
    ("Zumurra gab dem Wetter die Schuld. Es regnete, als Norland Tarsk bombardierte.", "norland attacks tarsk"),
    ("Selim Nadar traf die Bürgermeisterin von Tarsk. Der Minister warf Norland Verrat vor.", ""),
]  # fmt: skip

FAILING = [
    pytest.param("Sudrien hat den Plan abgelehnt. Im Mai warf es Norland vor, die Waffenruhe zu brechen.", "sudria accuses norland", marks=pytest.mark.xfail(reason="'es' for a state", strict=True)),
    pytest.param("Die Kämpfer von Zumurra überquerten im Morgengrauen den Fluss. Mittags griffen sie Tarsk an.", "zumurra attacks tarsk", marks=pytest.mark.xfail(reason="fighters as the subject before", strict=True)),
    pytest.param("Selim Nadar lebt seit 2010 im Exil. Norland verhängte zwei Jahre später Sanktionen gegen ihn.", "norland sanctions selim-nadar", marks=pytest.mark.xfail(reason="a person as an object", strict=True)),
    pytest.param("Die Anwältin Nora Feld bekommt Polizeischutz. Zumurra hat ihr mehrfach gedroht.", "zumurra threatens nora-feld", marks=pytest.mark.xfail(reason="a person as an object", strict=True)),
    pytest.param("Hossein Osten war auf dem Heimweg, als Kämpfer von Zumurra ihn töteten.", "zumurra killed hossein-osten", marks=pytest.mark.xfail(reason="a person as an object", strict=True)),
    pytest.param("Norland schwieg tagelang. Dann bombardierte seine Armee Zumurra.", "norlandic-armed-forces attacks zumurra | norland attacks zumurra", marks=pytest.mark.xfail(reason="the noun and the name are taken for one phrase", strict=True)),
    pytest.param("Zumurra verlor den Krieg. Norland bombardierte drei Wochen lang ihre Lager.", "norland attacks zumurra", marks=pytest.mark.xfail(reason="a phrase of time before the object", strict=True)),
    pytest.param("Selim Nadar trat im Mai als Chef der Roten Liga zurück. Sein Nachfolger ist Tovin Marask.", "selim-nadar leads red-league former; tovin-marask leads red-league", marks=pytest.mark.xfail(reason="the office of a predecessor who resigned is not kept", strict=True)),
    pytest.param("Noch immer hält die Rote Liga die Hügel. Die Rebellen beschuldigen Norland des Diebstahls.", "red-league accuses norland", marks=pytest.mark.xfail(reason="a plural that means a group", strict=True)),
    pytest.param("Der Geistliche Selim Nadar kehrte am Sonntag zurück. Norland hatte den Geistlichen 2015 auf die Sanktionsliste gesetzt.", "norland sanctions selim-nadar", marks=pytest.mark.xfail(reason="an accusative is not recognised", strict=True)),
    pytest.param("Selim Nadar traf im März Hossein Osten. Dieser hatte 1999 Zumurra gegründet.", "selim-nadar meetsWith hossein-osten; hossein-osten founded zumurra", marks=pytest.mark.xfail(reason="a person as 'dieser' after a meeting", strict=True)),
    pytest.param("Selim Nadar und Hossein Osten studierten zusammen. Später gründeten die beiden Männer Zumurra.", "selim-nadar founded zumurra; hossein-osten founded zumurra", marks=pytest.mark.xfail(reason="the noun and the name are taken for one phrase", strict=True)),
    pytest.param("Zumurra griff im März Tarsk an und bombardierte später Fort al-Qadim.", "zumurra attacks tarsk; zumurra attacks fort-qadim", marks=pytest.mark.xfail(reason="a clause without a verb, or a row of verbs", strict=True)),
    pytest.param("Norland verhängte 2003 Sanktionen gegen Zumurra, Sudrien 2005 gegen die Rote Liga.", "norland sanctions zumurra; sudria sanctions red-league", marks=pytest.mark.xfail(reason="a clause without a verb, or a row of verbs", strict=True)),
    pytest.param("Selim Nadar verließ 2001 Zumurra, schloss sich der Roten Liga an und gründete 2007 die Nachtbrigade.", "selim-nadar memberOf zumurra former; selim-nadar memberOf red-league; selim-nadar founded nachtbrigade", marks=pytest.mark.xfail(reason="a clause without a verb, or a row of verbs", strict=True)),
    pytest.param("Tovin Marask, dessen Männer Tarsk angriffen, führt die Nachtbrigade.", "tovin-marask attacks tarsk | nachtbrigade attacks tarsk; tovin-marask leads nachtbrigade", marks=pytest.mark.xfail(reason="whose men they are", strict=True)),
    pytest.param("Norland und Sudrien einigten sich auf einen Plan. Er unterstützt Zumurra.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Norland hat eine Liste veröffentlicht. Sie bedroht Zumurra.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Die Rote Liga ist klein. Eine Miliz griff Tarsk an. Norland verhängte Sanktionen gegen die Gruppe.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Selim Nadar und Tovin Marask wurden in Tarsk gesehen. Seine Nachtbrigade griff Norland an.", "nachtbrigade attacks norland", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Der Verein Blauer Hafen wurde als Tarnorganisation der Roten Liga verboten. Ihr Vorsitzender ist unbekannt. Sein Leiter Selim Nadar bestreitet das.", "selim-nadar leads verein-blauer-hafen", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
    pytest.param("Die Zeitung lobte Zumurra. Ihre Chefredakteurin Nora Feld lebt in Tarsk.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*MEANT, *NOBODY, *FAILING])
def test_who_is_meant(text: str, expected: str) -> None:
    assert states(text, "de", expected)
