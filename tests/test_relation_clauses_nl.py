"""Dutch clauses: whom pronouns and relative clauses mean, verbs by form and place: tables by construction.

A row is a sentence and, behind the bar, its relations; `@` names the speaker where the row is about that too.
"""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from actorgraph.loaders.triples import SYMMETRIC
from tests.reading import records

STATED = {
    "verbs that look like nouns": """
In mei 2030 ondertekenden Norland en Sudrië een verdrag over de haven. | norland cooperatesWith sudria
Met drones en raketten bestookten strijders van Zumurra de Norlandse kust. | zumurra attacks norland
Milo Tarn prees Zumurra en riep Norland op de haven te openen. | milo-tarn praises zumurra; milo-tarn pressures norland
Sudrië ontkent dat het de Rode Liga bewapent. | sudria arms red-league denied @sudria
Milo Tarn, die Sudrië leidde, vluchtte naar Norland, waar Zumurra hem asiel verleent. | milo-tarn leads sudria; zumurra supports milo-tarn
Strijders van de Rode Liga vielen Norland binnen en ontvoerden twaalf mensen. | red-league attacks norland
""",
    "what somebody is accused of": """
Sudrië verwijt Norland dat het een Sudrisch passagiersvliegtuig heeft neergeschoten. | sudria accuses norland; norland attacks sudria @sudria
Sudrië verwijt Norland dat het Zumurra wapens levert. | sudria accuses norland; norland arms zumurra @sudria
Sudrië beschuldigt Norland ervan dat het Zumurra van inlichtingen voorziet. | sudria accuses norland; norland supports zumurra @sudria
Sudrië verdenkt Norland ervan Zumurra via Tarsk te bewapenen. | sudria accuses norland; norland arms zumurra @sudria
""",
    "a name and a noun side by side": """
Sudrië leverde Norland straaljagers. | sudria arms norland
Ada Quill zei dat Sudrië Zumurra raketten heeft gegeven. | sudria arms zumurra @ada-quill
""",
    "what a relative pronoun means": """
Strijders van Zumurra in Sudrië, die Norland met drones bestookten, hielden zich stil. | zumurra attacks norland
""",
    "participles with words of their own": """
De Rode Liga zweeg. De door Sudrië gesteunde groep beschuldigde het Norlandse leger ervan te liegen. | sudria supports red-league; red-league accuses norlandic-armed-forces
""",
    "a pronoun goes on meaning its subject": """
Milo Tarn woont in Tarsk. Hij kent Ada Quill al lang. Hij richtte Zumurra op. | milo-tarn founded zumurra
De Norlandse regering wil de haven sluiten. Zumurra beschuldigde het kabinet ervan te liegen. | zumurra accuses norlandic-government
""",
    "a name behind an office and its portfolio": """
De Sudrische minister van Buitenlandse Zaken Ada Quill beschuldigde Norland van sabotage. | ada-quill officialOf sudria; ada-quill accuses norland
Milo Tarn sprak in Tarsk met de Norlandse minister van Defensie Ada Quill. | ada-quill officialOf norland; ada-quill meetsWith milo-tarn
De Norlandse minister van Nationale Veiligheid Milo Tarn prees Zumurra. | milo-tarn officialOf norland; milo-tarn praises zumurra
De voormalige minister van Financiën van Norland, Ada Quill, geldt als bondgenoot van Sudrië. | ada-quill officialOf norland former; ada-quill alliedWith sudria
""",
    "a deed and the relative clause that tells it": """
Het bezoek dat Selim Nadar in mei aan Norland bracht, was het eerste in jaren. | norland meetsWith selim-nadar
De steun die Norland aan Zumurra geeft, is omstreden. | norland supports zumurra
De aanvallen die Zumurra in april op Norland uitvoerde, eisten twaalf levens. | zumurra attacks norland
De sancties die door Norland tegen Sudrië zijn ingesteld, blijven van kracht. | norland sanctions sudria
De kritiek die Sudrië op Norland uitte, bleef zonder gevolg. | sudria accuses norland
Het geld dat Norland kreeg, was op. |
""",
    "a death and the clause with the attack": """
Milo Tarn kwam om toen Norland een flatgebouw in Tarsk bombardeerde. | norland killed milo-tarn; norland attacks tarsk
Milo Tarn is omgekomen nadat Norland zijn huis had beschoten. | norland killed milo-tarn
Milo Tarn kwam om toen zijn auto een boom raakte. |
""",
    "several that do it to each other": """
Zumurra wordt zowel door Norland als door Sudrië gesteund. | norland supports zumurra; sudria supports zumurra
Norland levert wapens aan zowel de Rode Liga als Zumurra. | norland arms red-league; norland arms zumurra
Norland, Sudrië en Zumurra hielden een gezamenlijke oefening. | norland cooperatesWith sudria; norland cooperatesWith zumurra; sudria cooperatesWith zumurra
Tussen Norland en Zumurra kwam het dinsdag opnieuw tot beschietingen. | norland attacks zumurra; zumurra attacks norland
""",
    "a verb inside a set phrase": """
Milo Tarn, die aan de wieg stond van de Rode Liga, zweeg. | milo-tarn founded red-league
De strijders die aan de zijde vochten van Norland, zijn terug. |
Norland moet niets hebben van de akkoorden van Tarsk. |
Onder leiding van Milo Tarn groeide Zumurra uit tot een geduchte macht. | milo-tarn leads zumurra
Milo Tarn, het brein achter de aanval van mei, was sinds 2020 leider van Zumurra. | milo-tarn leads zumurra
""",
    "forms of irregular verbs": """
Norland en Sudrië kozen de zijde van Zumurra. | norland supports zumurra; sudria supports zumurra
De Rode Liga scheidde zich in 2013 af van Zumurra. | red-league memberOf zumurra former
Norland schonk Zumurra in mei twee tanks. | norland arms zumurra
Zumurra zweeg maanden over Norland. |
""",
    "one of several, and from when till when": """
Milo Tarn, een van de hoogste commandanten van Zumurra, zweeg. | milo-tarn officialOf zumurra
Selim Nadar, tot eind mei 2030 voorzitter van de Rode Liga, zweeg. | selim-nadar leads red-league
Selim Nadar (1942-2017), ruim dertig jaar leider van Zumurra, is dood. | selim-nadar leads zumurra
De broer van de leider van Zumurra zweeg. |
Norland sprak met de Rode Liga, waarin strijders van Zumurra samengaan. | norland meetsWith red-league
""",
    "conjunctions that look like prepositions": """
Zumurra stond jaren onder bevel van Selim Nadar, tot Norland hem in mei uitschakelde. | selim-nadar leads zumurra; norland killed selim-nadar
""",
    "offices of an association, parties in brackets, predecessors": """
De Rode Liga wil praten. ‘Wij zijn moe’, zegt secretaris Selim Nadar. | selim-nadar officialOf red-league
Kamerlid Selim Nadar (Rode Liga) stelde vragen. | selim-nadar memberOf red-league
Selim Nadar is leider van Zumurra. Zijn voorganger Hossein Osten is dood. | selim-nadar leads zumurra; hossein-osten leads zumurra former
Zumurra zweeg. Burgemeester Selim Nadar lachte. |
""",
    "a thing before its verb, and whose it is": """
Hun wapens krijgt de Rode Liga uit Norland. | norland arms red-league
Wapens krijgt Zumurra vooral uit Norland. | norland arms zumurra
Norland steunt Zumurra met geld en wapens. | norland supports zumurra; norland funds zumurra; norland arms zumurra
Zumurra is financieel afhankelijk van Norland. | norland funds zumurra
Tegen Zumurra gelden sinds 2018 Norlandse sancties. | norland sanctions zumurra
Zumurra verzette zich tegen de aanwezigheid van Norlandse troepen. | zumurra opposes norlandic-armed-forces
Norland houdt in Sudrië 900 militairen op de been. | norland stationedIn sudria
""",
    "who is chosen, follows or commands": """
Onder zijn commandant Selim Nadar groeide de Rode Liga snel. | selim-nadar leads red-league
De Rode Liga koos Selim Nadar als haar nieuwe leider. | selim-nadar leads red-league
Selim Nadar volgde Hossein Osten op als hoofd van Zumurra. | selim-nadar leads zumurra; hossein-osten leads zumurra former
Selim Nadar, een hoge commandant van Zumurra, zweeg. | selim-nadar officialOf zumurra
""",
    "whose work a deed is": """
Volgens Norland was de aanslag het werk van Zumurra. | norland accuses zumurra
Norland zegt dat de explosie niet het werk is van Zumurra. |
""",
    "towns": """
Norland bombardeerde dinsdag de Sudrische stad Tarsk. | norland attacks tarsk
Norland bombardeerde een school in Tarsk. | norland attacks tarsk
In mei veroverde Zumurra Tarsk. | zumurra attacks tarsk
Norlandse militairen houden Tarsk nog altijd bezet. | norlandic-armed-forces stationedIn tarsk
""",
    "times of day": """
Norlandse gevechtsvliegtuigen hebben donderdagavond opnieuw doelen van Zumurra in Tarsk bestookt. | norland attacks zumurra
Norland heeft zondagochtend een kamp van Zumurra gebombardeerd. | norland attacks zumurra
""",
    "things are attacked, not killed": """
Norland schakelde de luchtafweer van Sudrië uit. | norland attacks sudria
Norland schakelde een topcommandant van Zumurra uit. | norland killed zumurra
De raketsystemen van Sudrië werden door Norland uitgeschakeld. | norland attacks sudria
""",
}


def _read(sentence: str) -> set[str]:
    found = set()
    for r in records(sentence, "nl"):
        if r["type"] == "relation":
            ends = [r["subject"], r["object"]]
            first, second = sorted(ends) if r["relation"] in SYMMETRIC else ends
            rest = [str(r[k]) for k, plain in (("polarity", "affirmed"), ("modality", "actual")) if r[k] != plain]
            by = [f"@{r['attribution']}"] if r["attribution"] else []
            found.add(
                " ".join([first, r["relation"], second, *rest, *by, *[r["status"] for _ in range("status" in r)]])
            )
    return found


@pytest.mark.parametrize("construction", list(STATED))
def test_clauses(construction: str) -> None:
    misread = []
    for line in STATED[construction].strip().splitlines():
        sentence, _, expected = line.rpartition("|")
        wanted = {part.strip() for part in expected.split(";") if part.strip()}
        read = _read(sentence.strip())
        if read != wanted:
            misread.append(f"{sentence.strip()} | {'; '.join(sorted(read))}")
    assert misread == []
