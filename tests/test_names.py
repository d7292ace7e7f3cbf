"""Unknown names: where they begin and end, what they name, and whom a short form means. All names are invented."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import named, records

KINDS = [
    # titles and nouns beside a name
    ("en", "The businessman Tovin Marask met the surgeon Elda Brunt.", {"Tovin Marask": "Person", "Elda Brunt": "Person"}),
    ("de", "Ein Geschäftsmann namens Tovin Marask traf die Chirurgin Elda Brunt.", {"Tovin Marask": "Person", "Elda Brunt": "Person"}),
    ("nl", "De zakenman Tovin Marask ontmoette de chirurg Elda Brunt.", {"Tovin Marask": "Person", "Elda Brunt": "Person"}),
    ("en", "Councillor Elda Brunt attacked him.", {"Elda Brunt": "Person"}),
    ("nl", "Lerares Elda Brunt haalt de schouders op.", {"Elda Brunt": "Person"}),
    ("de", "Nationaltrainer Tovin Marask lobte die Spieler.", {"Tovin Marask": "Person"}),
    ("en", "The committee's deputy chairwoman, Elda Brunt, will meet the governor.", {"Elda Brunt": "Person"}),
    ("en", "A spokesman for the dock workers' union, Tovin Marask, rejected it.", {"Tovin Marask": "Person"}),
    ("en", "In the school yard the headmistress, Elda Brunt, is drying books.", {"Elda Brunt": "Person"}),
    ("en", "A driver who asked to be identified only as Abu Tovin said it.", {"Abu Tovin": "Person"}),
    ("en", "A driver from the Tarsk district, who wants to be called Abu Tovin, left.", {"Abu Tovin": "Person"}),
    # organisations by what is said of them
    ("en", "Brightwater Relief, a charity founded in 2009, hands out bread.", {"Brightwater Relief": "Organization"}),
    ("nl", "Rederij Noordzwaan uit Havendam laat haar schepen omvaren.", {"Noordzwaan": "Organization"}),
    ("de", "Die Reederei Nordschwan lässt ihre Schiffe umkehren.", {"Nordschwan": "Organization"}),
    ("en", "Armed men from a group called the Western Vigil took flour.", {"Western Vigil": "ArmedGroup"}),
    ("de", "Der Forscher arbeitet am Zentrum Neue Brücke.", {"Zentrum Neue Brücke": "Organization"}),
    ("de", "Das verriet ein Beamter dem Portal Die Fackel am Montag.", {"Die Fackel": "Media"}),
    ("en", "He edits the newsletter Three Mills Gazette in Tarsk.", {"Three Mills Gazette": "Media"}),
    ("de", "Die Zeitung „Blick nach Osten“ schrieb davon.", {"Blick nach Osten": "Media"}),
    # a state as the owner of its organ
    ("en", "Norland's armed forces fired.", {"Norland's armed forces": "ArmedForces"}),
    # names that begin with a noun
    ("en", "The Sons of the Tarvan fired on the post.", {"Sons of the Tarvan": "ArmedGroup"}),
    ("de", "Die Söhne des Tarvan drohten, die Brücke zu sprengen.", {"Söhne des Tarvan": "ArmedGroup"}),
    ("nl", "Daar zitten de Zonen van de Tarvan, een militie.", {"Zonen van de Tarvan": "ArmedGroup"}),
    # local bodies with their place
    ("de", "Der Stammesrat von Wadi Brunt drohte ihm.", {"Stammesrat von Wadi Brunt": "Organization"}),
    ("de", "Die Hafenbehörde von Mersana drohte ihm.", {"Hafenbehörde von Mersana": "Organization"}),
    ("de", "Er sprach mit der Staatsanwaltschaft Mersana.", {"Staatsanwaltschaft Mersana": "Organization"}),
    ("nl", "De gemeenteraad van Mersana dreigde hem.", {"gemeenteraad van Mersana": "Organization"}),
    ("en", "The port authority of Mersana threatened him.", {"port authority of Mersana": "Organization"}),
    ("en", "He spoke to the Mersana city council.", {"Mersana city council": "Organization"}),
    ("de", "Sie gehören der Front für den Brunter Osten an.", {"Front für den Brunter Osten": "ArmedGroup"}),
    ("de", "Die Söhne von Wadi Brunt drohten ihm.", {"Söhne von Wadi Brunt": "ArmedGroup"}),
    ("nl", "De Partij van de Olijf dreigde hem.", {"Partij van de Olijf": "Party"}),
    ("en", "She spoke to the Southern Marask Women's Association.", {"Southern Marask Women's Association": "Organization"}),
    # places
    ("en", "The village of Tell Marask was shelled.", {"Tell Marask": "Place"}),
    ("nl", "Het dorp Deir Marask ligt aan de rivier.", {"Deir Marask": "Place"}),
    ("de", "In Kfar Marask wurde geschossen.", {"Kfar Marask": "Place"}),
    ("en", "He came from the port of Wadi Brunt.", {"Wadi Brunt": "Place"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), KINDS)
def test_a_name_is_what_the_words_beside_it_say(language: str, text: str, expected: dict[str, str]) -> None:
    found = {mention: kind for mention, _, kind in named(text, language)}
    assert {mention: found.get(mention) for mention in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Montag beschossen die Blauen Adler Norland.", {"Blaue Adler", "Norland"}),
        ("Norland drohte den Blauen Adlern. Norland macht Blaue Adler verantwortlich.", {"Blaue Adler", "Norland"}),
        ("Die Nationale Heilsfront griff Stellungen der Grünen Brigade an.", {"Nationale Heilsfront", "Grüne Brigade"}),
        (
            "Am Dienstag griff die Nationale Heilsfront Stellungen der Volksfront an.",
            {"Nationale Heilsfront", "Volksfront"},
        ),
        ("Norland drohte der Freien Armee des Nordens.", {"Norland", "Freie Armee des Nordens"}),
        ("Seit Jahren bewaffnet Norland die Neue Morgenröte.", {"Norland", "Neue Morgenröte"}),
        ("Norland drohte der Neuen Demokratischen Front.", {"Norland", "Neue Demokratische Front"}),
        ("Im Zweiten Weltkrieg drohte der Erste Sekretär dem Dichter Wolf.", set()),
        ("Den Verletzten Hilfe zu schicken, versprach Norland.", {"Norland"}),
        ("Norland lobte die Soziale Arbeit im Ersten Quartal.", {"Norland"}),
    ],
)
def test_a_german_adjective_with_a_capital_begins_a_name(text: str, expected: set[str]) -> None:
    assert {r["label"] for r in records(text, "de") if r["type"] == "actor"} == expected


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "They hijacked the freighter Morning Marask near Tarsk.", "Morning Marask"),
        ("nl", "Een van haar schepen, de Marask, zou zijn getroffen.", "Marask"),
        ("de", "Sie kaperten den Frachter Marask vor Tarsk.", "Marask"),
        ("de", "Sie versenkten den Frachter „Grand Marask“ vor Tarsk.", "Marask"),
        ("nl", "Het vrachtschip Port Marask 3 vertrok.", "Port Marask"),
        ("nl", "Norland kocht Marask-drones.", "Marask-drones"),
        ("en", "Norland fired a Marask-110 and left.", "Marask-110"),
        ("de", "Norland will Sudriens Ölausfuhr unterbinden.", "Ölausfuhr"),
        ("de", "Einer der wichtigsten Seewege der Welt wurde gesperrt.", "Welt"),
        ("nl", "Daarmee werd zichtbaar wat er was gebeurd.", "Daarmee"),
    ],
)
def test_ships_and_common_words_are_no_actors(language: str, text: str, name: str) -> None:
    assert name not in {mention for mention, _, _ in named(text, language)}


SHORT = [
    ("en", "Maryam Zumurra, a director, left. Ms. Zumurra came back.", "Zumurra", "maryam-zumurra"),
    ("nl", "Sjeik Tovin al-Marask sprak. Later zweeg sjeik Tovin weer.", "Tovin", "tovin-al-marask"),
    ("nl", "Haar zus Elda Brunt is voorzitter. „Beloven,” zegt Elda, „dat kan hij.”", "Elda", "elda-brunt"),
    ("de", "Die Söhne des Tarvan kämpfen. Ein Kommandeur der Söhne schwieg.", "der Söhne", "sohne-des-tarvan"),
    ("en", "The Western Vigil, a militia, denied it. Later the Vigil left.", "Vigil", "western-vigil"),
]


@pytest.mark.parametrize(("language", "text", "mention", "actor"), SHORT)
def test_a_short_form_leads_to_its_actor(language: str, text: str, mention: str, actor: str) -> None:
    assert (mention, actor) in {(m, a) for m, a, _ in named(text, language)}


def test_a_first_name_that_two_have_means_neither() -> None:
    text = "Elda Brunt met Elda Marask in Tarsk. “No,” said Elda."
    assert {a for m, a, _ in named(text, "en") if m == "Elda"} <= {"elda"}


def test_the_surname_of_a_person_is_not_the_group_of_that_name() -> None:
    assert ("Tovin Zumurra", "tovin-zumurra", "Person") in named("The lawyer Tovin Zumurra said so.", "en")


CITIES = [
    ("en", "Norburg accused Sudria of the attack.", True),
    ("en", "According to Norburg, nobody was hurt.", True),
    ("en", "She called on Norburg to sign.", True),
    ("en", "He lives in Norburg.", False),
    ("en", "The road from Norburg to Tarsk is cut.", False),
    ("de", "Der wichtigste Verbündete Norburgs schwieg.", True),
    ("de", "Das Treffen fand in Norburg statt.", False),
    ("nl", "Norburg, dat hem op de lijst zette, zweeg.", True),
    ("nl", "Volgens Norburg was er geen ruil.", True),
    ("nl", "Hij reisde naar Norburg.", False),
]


@pytest.mark.parametrize(("language", "text", "acts"), CITIES)
def test_a_city_stands_for_its_government_where_it_acts(language: str, text: str, acts: bool) -> None:
    assert ("norlandic-government" in {a for _, a, _ in named(text, language)}) == acts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hossein Nadar, a baker in Tarsk, was silent."),
        ("de", "Die Reederei gehört dem Kaufmann Mohammad Hossein Nadar."),
        ("nl", "Hossein Nadar, een bakker in Tarsk, zweeg."),
    ],
)
def test_a_known_surname_behind_another_first_name_is_somebody_else(language: str, text: str) -> None:
    labels = {r["label"] for r in records(text, language) if r["type"] == "actor"}
    assert any(label.endswith("Hossein Nadar") for label in labels)
    assert "Selim Nadar" not in labels


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "The foreign ministry in Tarsk was silent.", "sudrian-foreign-ministry"),
        ("de", "Das Außenministerium in Tarsk schwieg.", "sudrian-foreign-ministry"),
        ("nl", "Het ministerie van Buitenlandse Zaken in Tarsk zweeg.", "sudrian-foreign-ministry"),
        ("en", "The Sudrian interior ministry was silent.", "sudrian-interior-ministry"),
        ("de", "Das Innenministerium in Tarsk schwieg.", "innenministerium-in-tarsk"),
    ],
)
def test_a_ministry_is_that_of_the_state_in_whose_town_it_sits(language: str, text: str, actor: str) -> None:
    assert actor in {a for _, a, _ in named(text, language)}


KINDS = [
    ("nl", "Stahlgard werd gesticht door Viktor Amundt.", {"Stahlgard": "Organization", "Viktor Amundt": "Person"}),
    ("nl", "De Haaien van Lerro zwegen.", {"Haaien van Lerro": "Organization"}),
    ("nl", "Joost van Ravels zweeg.", {"Joost van Ravels": "Person"}),
    ("de", "Fortunia wurde von Oleg Tamsin gegründet.", {"Fortunia": "Organization", "Oleg Tamsin": "Person"}),
    ("en", "Talks with Kesten went on, Oleg Tamsin said.", {"Kesten": "Organization", "Oleg Tamsin": "Person"}),
    ("en", "The boats lie idle, Selim said.", {"Selim": "Person"}),
    ("en", "Shadow Choir met Oleg Tamsin.", {"Shadow Choir": "Organization"}),
]


@pytest.mark.parametrize(("language", "text", "kinds"), KINDS)
def test_kinds_of_names_that_no_noun_tells(language: str, text: str, kinds: dict[str, str]) -> None:
    assert {mention: kind for mention, _, kind in named(text, language) if mention in kinds} == kinds
