"""Definite descriptions: whom they mean where it is safe, and that they mean nobody where it is not."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import named

MEANT = [
    # what an apposition told
    ("en", "Northswan, a shipping company, stopped. The company gave no reason.", "The company", "northswan"),
    ("nl", "Rederij Noordzwaan vaart om. Het bedrijf zwijgt.", "Het bedrijf", "noordzwaan"),
    ("de", "Die Reederei Nordschwan schweigt. Das Unternehmen wollte nichts sagen.", "Das Unternehmen", "nordschwan"),
    ("en", "Brightwater Relief, a charity, bakes bread. The charity hires guards.", "The charity", "brightwater-relief"),
    ("nl", "Zij is lid van het Comité voor de Haven. Het comité vroeg hem te gaan.", "Het comité", "comite-voor-de-haven"),
    ("de", "Die Bürgermeisterin Elda Brunt schwieg. Dann sprach die Bürgermeisterin.", "die Bürgermeisterin", "elda-brunt"),
    ("nl", "Sjeik Tovin al-Marask sprak. De sjeik lachte.", "De sjeik", "tovin-al-marask"),
    ("en", "The mayor, Elda Brunt, left. Soldiers stopped the mayor at the gate.", "the mayor", "elda-brunt"),
    ("nl", "In Tell Marask, een dorp aan de rivier, bleef het stil. Soldaten verlieten het dorp.", "het dorp", "tell-marask"),
    # by class
    ("en", "Zumurra denied it. The group has fought for years.", "The group", "zumurra"),
    ("de", "Zumurra dementierte das. Die Miliz kämpft seit Jahren.", "Die Miliz", "zumurra"),
    ("nl", "Zumurra ontkende het. De beweging vecht al jaren.", "De beweging", "zumurra"),
    ("de", "Die USA stufen Zumurra als Terrorgruppe ein. Sie will die gesamte Organisation verbieten.", "die gesamte Organisation", "zumurra"),
    # the first that no preposition governs
    ("nl", "Zumurra begon met beschietingen op de Rode Liga. Sudrië versloeg de beweging.", "de beweging", "zumurra"),
    # an apposition with a nationality is the name before it
    ("en", "He joined Zumurra, the Norlandic movement that was founded in 1978.", "Norlandic movement", "zumurra"),
    ("de", "Zumurra, eine mit Norland verbündete sudrische Miliz, griff an.", "sudrische Miliz", "zumurra"),
    # by the state from which a group acts: known, or told
    ("en", "The Red League fired after the raid by Zumurra. The Sudrian group said so.", "Sudrian group", "red-league"),
    ("en", "Zumurra met the Red League. The powerful Sudrian movement left.", "Sudrian movement", "red-league"),
    ("en", "Zumurra, a Norlandic militia, fired. It rained. The Norlandic militia denied it.", "Norlandic militia", "zumurra"),
    ("de", "Die Rote Liga schoss. Die sudrischen Rebellen bestätigten es.", "sudrischen Rebellen", "red-league"),
    ("nl", "De Rode Liga en Norland vechten. De Sudrische beweging eist dat.", "Sudrische beweging", "red-league"),
    ("en", "The Red League fired. The Sudrian rebels said so.", "Sudrian rebels", "red-league"),
    # governments by their seat
    ("en", "The government in Tarsk condemned it.", "government in Tarsk", "government-in-tarsk"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "actor"), MEANT)
def test_a_description_means_whom_it_described(language: str, text: str, mention: str, actor: str) -> None:
    assert (mention, actor) in {(m, a) for m, a, _ in named(text, language)}


UNCLEAR = [
    ("nl", "De Norlandse strijdkrachten zwegen. Zij gaan op in het nieuwe leger.", "leger"),
    ("en", "The Norlandic government fell. Sudria backed the ousted government.", "government"),
    ("en", "Zumurra and the Red League met. The group left.", "group"),
    ("en", "The Red League talked with Zumurra. A militia fired. The militia fled.", "militia"),
    ("de", "Der Rat der Roten Liga tagte. Ein Bezirksrat widersprach. Der Rat schwieg.", "Der Rat"),
    ("en", "Mayor Elda Brunt met mayor Tovin Marask. The mayor left.", "The mayor"),
    ("en", "Zumurra fell. The groups fled.", "groups"),
    ("en", "Zumurra fell. The group that had hired him fled.", "The group"),
    ("en", "Zumurra fell. The leader of the town fled.", "The leader"),
    ("de", "Die Rote Nationalarmee kämpft. Ein Dorf fürchtet die Armee.", "die Armee"),
    ("de", "Zumurra kämpft gegen die Terrormiliz „Brandung“.", "die Terrormiliz"),
    ("en", "Zumurra, a Norlandic militia, fired. The Sudrian militia fled.", "Sudrian militia"),
    ("en", "Zumurra, a Norlandic militia, fired. Norlandic militias fled.", "Norlandic militias"),
]

AGAINST = [
    ("en", "The anti-Norlandic group fired."),
    ("en", "The pro-Norland militia fired."),
    ("en", "An anti-Norland militia attacked Sudria."),
    ("de", "Die anti-norländische Gruppe feuerte."),
    ("nl", "De pro-Norlandse groep vuurde."),
]


@pytest.mark.parametrize(("language", "text"), AGAINST)
def test_who_is_for_or_against_a_state_is_not_that_state(language: str, text: str) -> None:
    assert [a for _, a, _ in named(text, language) if "nor" in a] == []


NAMED_NEXT = [
    ("en", "The Sudrian movement Zumurra fired.", "Sudrian movement"),
    ("de", "Die sudrische Miliz Zumurra schwieg.", "sudrische Miliz"),
    ("de", "Die sudrische Organisation Zumurra schwieg.", "sudrische Organisation"),
    ("nl", "De Sudrische groep Zumurra zweeg.", "Sudrische groep"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words"), NAMED_NEXT)
def test_a_noun_before_a_groups_name_is_no_actor_of_its_own(language: str, text: str, words: str) -> None:
    found = {m: a for m, a, _ in named(text, language)}
    assert found["Zumurra"] == "zumurra"
    assert words not in found
