"""Names made of common words, bodies of unknown places, acronyms; and common nouns that name nobody. All invented."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import named

NAMES = [
    # a noun of people or a body, and a genitive
    ("de", "Die Hüter der Meerenge griffen Norland an.", {"Die Hüter der Meerenge|Hüter der Meerenge": "ArmedGroup"}),
    ("de", "Norland drohte den Grenzwächtern von Maskal.", {"Grenzwächtern von Maskal": "ArmedGroup"}),
    ("de", "Die Gewerkschaft der Hafenarbeiter lehnte das ab.", {"Gewerkschaft der Hafenarbeiter": "Organization"}),
    ("de", "Er gründete die Gesellschaft der Aufrichtigen.", {"Gesellschaft der Aufrichtigen": "Organization"}),
    ("de", "Der Bund der Ebene sagte das zu.", {"Bund der Ebene": "Organization"}),
    ("de", "Die Vereinigung der Mütter von Deir Rumman fragte nach.", {"Vereinigung der Mütter von Deir Rumman": "Organization"}),
    ("de", "Norland bewaffnet die Volksfront für Rückkehr.", {"Volksfront für Rückkehr": "ArmedGroup"}),
    ("de", "Sie führt die Bewegung für Gerechtigkeit und Fortschritt.", {"Bewegung für Gerechtigkeit und Fortschritt": "Community|Organization"}),
    ("nl", "Hij leidt de Partij voor Recht en Orde.", {"Partij voor Recht en Orde": "Party"}),
    ("nl", "Artsen voor Vrede draait een kliniek.", {"Artsen voor Vrede": "Organization"}),
    ("nl", "Norland wapent de Falanx van het Zuiden.", {"Falanx van het Zuiden": "Organization"}),
    ("en", "Norland funds the Alliance of Free Ports.", {"Alliance of Free Ports": "Organization"}),
    ("en", "A complaint came from Citizens for Honest Votes.", {"Citizens for Honest Votes": "Organization"}),
    ("en", "The Dockers' Union of Port Salva called a strike.", {"Dockers' Union of Port Salva": "Organization"}),
    # a name in apposition, of common words
    ("de", "Die Kompanie Morgentau hat Funkgeräte gekauft.", {"Kompanie Morgentau": "ArmedGroup"}),
    ("de", "Auf das Konto der Brigade Wahrheit gehen zwei Anschläge.", {"Brigade Wahrheit": "ArmedGroup"}),
    ("de", "Die Partei Zukunft der Marsch lehnt das ab.", {"Partei Zukunft der Marsch": "Party"}),
    ("de", "Er traf Leute der Miliz Schwarzer Fluss.", {"Miliz Schwarzer Fluss": "ArmedGroup"}),
    ("de", "Im Wahlkampf wirbt die Liste Weißer Kittel um Ärzte.", {"Liste Weißer Kittel": "Organization|Party"}),
    ("de", "Die Oppositionspartei Offene Tür fordert Auskunft.", {"Oppositionspartei Offene Tür": "Party"}),
    ("de", "Das meldete der Blog Klartext Süd am Abend.", {"Klartext Süd": "Media"}),
    ("de", "Sie warb für die Bewegung 3. Oktober.", {"Bewegung 3. Oktober": "Community|Organization"}),
    ("de", "Zwei Mitarbeiter der Organisation Ärzte am Fluss wurden verschleppt.", {"Ärzte am Fluss": "Organization"}),
    # one word
    ("de", "Die Union der Lehrer und der Elternbund riefen dazu auf.", {"Elternbund": "Organization"}),
    ("de", "Die Aktien von Petrux und die der Firma Falk und Partner fielen.", {"Falk und Partner": "Organization"}),
    ("nl", "Volgens denktank Kompas steunt de Middenpartij het plan.", {"Kompas": "Organization", "Middenpartij": "Party"}),
    # people
    ("de", "Henrike Stolz warf ihm vor, Akten vernichtet zu haben.", {"Henrike Stolz": "Person"}),
    ("de", "Worüber Petra Quandt sprach, blieb offen.", {"Petra Quandt": "Person"}),
    ("nl", "Bestuursvoorzitter Klaas Wijnalda van Orexa zweeg.", {"Klaas Wijnalda": "Person"}),
    ("nl", "Later sprak Joost van Ravels.", {"Joost van Ravels": "Person"}),
    # organs of unknown states and places
    ("de", "Die Streitkräfte von Umbesa rückten ab.", {"Streitkräfte von Umbesa": "ArmedForces"}),
    ("de", "Das Innenministerium in Lorat schwieg.", {"Innenministerium in Lorat": "Ministry"}),
    ("nl", "Een konvooi van het Ghazmirse leger vertrok.", {"Ghazmirse leger": "ArmedForces"}),
    ("en", "A convoy of the Veskan army left.", {"Veskan army": "ArmedForces"}),
    # firms and groups by their last word
    ("en", "The money came from Magna Motors.", {"Magna Motors": "Organization"}),
    ("en", "They were hired by the Desert Lions.", {"Desert Lions": "ArmedGroup"}),
    ("en", "The strike hit Harrow & Sons.", {"Harrow & Sons": "Organization"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_names_of_common_words_are_found_whole(language: str, text: str, expected: dict[str, str]) -> None:
    found = {mention: kind for mention, _, kind in named(text, language)}
    for mentions, kinds in expected.items():
        kind = next((found[m] for m in mentions.split("|") if m in found), None)
        assert kind in kinds.split("|"), found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Präsident lieferte der Brigade Munition."),
        ("de", "Er bot der Gewerkschaft Verhandlungen an."),
        ("de", "Dass die Miliz Waffen erhielt, blieb geheim."),
        ("de", "Der Minister warf der Partei Verrat vor."),
        ("de", "Am Montag griff eine Gruppe Bewaffneter die Kaserne an."),
        ("de", "Die Söhne der Bauern arbeiten in der Stadt, die Löwen des Zoos schlafen."),
        ("de", "Eine Gewerkschaft der Lehrer gab es im Dorf nicht."),
        ("de", "Der Rat der Mutter half, und die Stadt gehört zum Verbund der Häfen."),
        ("nl", "Met Kerst lag de Koran open en in de Kamer werd gelachen."),
        ("en", "They met before Christmas at the Battle of the Bridge."),
    ],
)
def test_common_nouns_name_nobody(language: str, text: str) -> None:
    assert {mention for mention, _, _ in named(text, language)} == set()


@pytest.mark.parametrize(
    ("language", "text", "mention", "actor"),
    [
        ("de", "Die Volksfront für Wandel (VFW) drohte. Die VFW hat Waffen.", "VFW", "volksfront-fur-wandel"),
        ("en", "The Alliance of Free Ports (AFP) left. The AFP was silent.", "AFP", "alliance-of-free-ports"),
        ("nl", "De Partij voor Recht en Orde (PRO) zweeg. Daarna sprak de PRO.", "PRO", "partij-voor-recht-en-orde"),
        ("de", "Die Miliz Roter Mond schoss. Später drohte der Miliz Roter Mond der Rat.", "Miliz Roter Mond", "miliz-roter-mond"),
    ],
)  # fmt: skip
def test_another_name_means_the_same_actor(language: str, text: str, mention: str, actor: str) -> None:
    assert {a for m, a, _ in named(text, language) if m == mention} == {actor}
