"""Sentences as German newspapers build them: joined clauses, light verbs, nominal style; invented actors."""

from __future__ import annotations

import pytest

from tests.reading import relations

SENTENCES = [
    ("Norland leistet der Roten Liga seit Jahren militärische Unterstützung.", "norland supports red-league"),
    ("Norland gewährte der Roten Liga großzügige Unterstützung.", "norland supports red-league"),
    ("Norland ließ der Roten Liga Waffen zukommen.", "norland arms red-league"),
    ("Norland flog am Dienstag erneut schwere Angriffe auf Stellungen der Roten Liga.", "norland attacks red-league"),
    ("Die Rote Liga verübte mehrere Anschläge auf norländische Soldaten.", "red-league attacks norlandic-armed-forces"),
    ("Norland übt seit Monaten Druck auf Sudrien aus.", "norland pressures sudria"),
    ("Norland verhängte neue Sanktionen gegen die Rote Liga.", "norland sanctions red-league"),
    ("Gegen die Rote Liga verhängte Norland im Mai Sanktionen.", "norland sanctions red-league"),
    ("Norland und Sudrien führen seit Wochen Gespräche über eine Waffenruhe.", "norland meetsWith sudria"),
    ("Norland nahm Stellungen der Roten Liga unter Beschuss.", "norland attacks red-league"),
    ("Die Rote Liga nahm die norländische Armee ins Visier.", "red-league attacks norlandic-armed-forces"),
    ("Norland stärkt Sudrien den Rücken.", "norland supports sudria"),
    ("Sudrien stellte sich hinter die Rote Liga.", "sudria supports red-league"),
    ("Sudrien steht fest an der Seite der Roten Liga.", "sudria supports red-league"),
    (
        "Zu den Mitgliedern des Hafenpakts zählen Norland und Sudrien.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    ("Norland gehört dem Hafenpakt seit 1999 an.", "norland memberOf harbour-pact"),
    ("Zumurra schloss sich der Roten Liga an.", "zumurra memberOf red-league"),
    ("Zumurra untersteht direkt der Roten Liga.", "zumurra subOrganizationOf red-league"),
    ("Hinter der Roten Liga steht Norland.", "norland supports red-league"),
    ("Hinter dem Anschlag steckt nach Angaben Norlands die Rote Liga.", "norland accuses red-league"),
    ("Norland sicherte Sudrien seine Unterstützung zu.", "norland supports sudria"),
    ("Norland brach die diplomatischen Beziehungen zu Sudrien ab.", "norland opposes sudria"),
    (
        "Norland und Sudrien nahmen nach sieben Jahren wieder diplomatische Beziehungen auf.",
        "norland cooperatesWith sudria",
    ),
    ("Norland rief Sudrien zur Zurückhaltung auf.", "norland pressures sudria"),
    ("Norland lastete den Angriff der Roten Liga an.", "norland accuses red-league"),
    ("Norland machte die Rote Liga für den Angriff verantwortlich.", "norland accuses red-league"),
    ("Für den Angriff machte Norland die Rote Liga verantwortlich.", "norland accuses red-league"),
    ("Norland warf der Roten Liga vor, Zivilisten als Schutzschilde zu missbrauchen.", "norland accuses red-league"),
    ("Norland kündigte Vergeltung gegen die Rote Liga an.", "norland threatens red-league"),
    ("Norland drohte der Roten Liga mit Vergeltung.", "norland threatens red-league"),
    ("Norland setzte die Rote Liga auf seine Terrorliste.", "norland sanctions red-league"),
    ("Die Rote Liga wird von Norland als Terrororganisation eingestuft.", "norland sanctions red-league"),
    ("Norland stuft die Rote Liga als Terrororganisation ein.", "norland sanctions red-league"),
    ("Norland unterhält in Sudrien mehrere Stützpunkte.", "norland stationedIn sudria"),
    ("Norland zog seine Truppen aus Sudrien ab.", "norland stationedIn sudria former"),
    ("Die Rote Liga wird von Norland finanziert und ausgerüstet.", "norland funds red-league; norland arms red-league"),
    ("Die Rote Liga bezieht ihr Geld vor allem aus Norland.", "norland funds red-league"),
    ("Norland schmuggelt Waffen an die Rote Liga.", "norland arms red-league"),
    ("Die Rote Liga feuerte Dutzende Raketen auf Sudrien ab.", "red-league attacks sudria"),
    ("Von der Roten Liga abgefeuerte Raketen trafen Tarsk.", "red-league attacks tarsk"),
    ("Raketen der Roten Liga schlugen in Tarsk ein.", "red-league attacks tarsk"),
    ("In Tarsk schlugen Raketen der Roten Liga ein.", "red-league attacks tarsk"),
    ("Norland tötete bei einem Luftangriff einen Anführer der Roten Liga.", "norland killed red-league"),
    ("Ein Anführer der Roten Liga wurde in Tarsk von Norland getötet.", "norland killed red-league"),
    (
        "Bei einem norländischen Luftangriff starb der Militärchef der Roten Liga, Milo Tarn.",
        "norland killed milo-tarn; milo-tarn leads red-league",
    ),
    ("Milo Tarn fiel einem norländischen Drohnenangriff zum Opfer.", "norland killed milo-tarn"),
    (
        "Der Anführer der Roten Liga, Milo Tarn, kam bei einem Angriff Norlands ums Leben.",
        "norland killed milo-tarn; milo-tarn leads red-league",
    ),
    ("Die Rote Liga verschleppte zwei norländische Soldaten.", "red-league attacks norlandic-armed-forces"),
    (
        "Der sudrische Präsident Milo Tarn empfing die norländische Außenministerin Ida Brandt.",
        "milo-tarn leads sudria; ida-brandt officialOf norland; milo-tarn meetsWith ida-brandt",
    ),
    ("Milo Tarn kam in Norburg mit Ida Brandt zusammen.", "milo-tarn meetsWith ida-brandt"),
    ("Milo Tarn traf sich mit Vertretern der Roten Liga.", "milo-tarn meetsWith red-league"),
    ("Vertreter Norlands und der Roten Liga trafen sich in Tarsk.", "norland meetsWith red-league"),
    (
        "Vertreter Norlands trafen in Tarsk mit einer Delegation der Roten Liga zusammen.",
        "norland meetsWith red-league",
    ),
    ("Norland und Sudrien wollen ihre Zusammenarbeit vertiefen.", "norland cooperatesWith sudria possible"),
    ("Norland arbeitet eng mit der Roten Liga zusammen.", "norland cooperatesWith red-league"),
    ("Norland und Sudrien sind Erzfeinde.", "norland opposes sudria"),
    ("Norland gilt als Erzfeind Sudriens.", "norland opposes sudria"),
    ("Norland, die Schutzmacht der Roten Liga, schwieg.", "norland supports red-league"),
    ("Norland gilt als Schutzmacht der Roten Liga.", "norland supports red-league"),
    ("Der Dachverband Hafenpakt, dem auch die Rote Liga angehört, schwieg.", "red-league memberOf harbour-pact"),
    ("Zumurra, ein Ableger der Roten Liga, schwieg.", "zumurra subOrganizationOf red-league"),
    ("Zumurra ist der bewaffnete Arm der Roten Liga.", "zumurra subOrganizationOf red-league"),
    (
        "Zumurra, der militärische Flügel der Roten Liga, bekannte sich zu dem Anschlag.",
        "zumurra subOrganizationOf red-league",
    ),
    ("Die von Norland unterstützte Rote Liga beschoss Tarsk.", "norland supports red-league; red-league attacks tarsk"),
    (
        "Die mit Norland verbündete Rote Liga kämpft gegen Zumurra.",
        "norland alliedWith red-league; red-league opposes zumurra",
    ),
    ("Die Norland nahestehende Rote Liga schwieg.", "red-league alliedWith norland"),
    (
        "Nach norländischen Luftangriffen auf Stellungen der Roten Liga ist die Lage angespannt.",
        "norland attacks red-league",
    ),
    ("Die Angriffe der Roten Liga auf Norland dauern an.", "red-league attacks norland"),
    ("Die norländischen Angriffe auf Sudrien halten an.", "norland attacks sudria"),
    ("Seit Beginn der norländischen Offensive gegen die Rote Liga starben Tausende.", "norland attacks red-league"),
    (
        "Seit Monaten liefern sich Norland und die Rote Liga Gefechte.",
        "norland attacks red-league; red-league attacks norland",
    ),
    ("Norland hat nach eigenen Angaben Stellungen der Roten Liga bombardiert.", "norland attacks red-league"),
    ("Die Rote Liga reklamierte den Angriff auf Norland für sich.", "red-league attacks norland"),
    (
        "Die Rote Liga bekannte sich zu dem Angriff auf die norländische Armee.",
        "red-league attacks norlandic-armed-forces",
    ),
    ("Norland lehnt Verhandlungen mit der Roten Liga ab.", "norland meetsWith red-league denied"),
    ("Norland schließt Gespräche mit der Roten Liga aus.", "norland meetsWith red-league denied"),
    ("Norland bestreitet, die Rote Liga zu unterstützen.", "norland supports red-league denied"),
    ("Norland dementierte, Waffen an die Rote Liga geliefert zu haben.", "norland arms red-league denied"),
    ("Norland forderte Sudrien auf, die Rote Liga zu entwaffnen.", "norland pressures sudria"),
    ("Norland verlangt von Sudrien die Entwaffnung der Roten Liga.", "norland pressures sudria"),
    (
        "Norland droht damit, die Rote Liga anzugreifen.",
        "norland threatens red-league; norland attacks red-league threatened",
    ),
    ("Sollte die Rote Liga Norland angreifen, werde man zurückschlagen.", "red-league attacks norland possible"),
    ("Falls Norland die Rote Liga angreift, will Sudrien eingreifen.", "norland attacks red-league possible"),
    (
        "Unter Vermittlung Norlands einigten sich Sudrien und die Rote Liga auf eine Waffenruhe.",
        "norland mediates sudria; norland mediates red-league; sudria cooperatesWith red-league",
    ),
    (
        "Norland hat eine Waffenruhe zwischen Sudrien und der Roten Liga ausgehandelt.",
        "norland mediates sudria; norland mediates red-league",
    ),
    ("Die Rote Liga kontrolliert weite Teile Sudriens.", "red-league operatesIn sudria"),
    ("Die Rote Liga ist vor allem im Norden Sudriens aktiv.", "red-league operatesIn sudria"),
    ("Gegründet wurde die Rote Liga 1982 von Milo Tarn.", "milo-tarn founded red-league"),
    ("Die Rote Liga wird seit 1992 von Milo Tarn geführt.", "milo-tarn leads red-league"),
    ("An der Spitze der Roten Liga steht Milo Tarn.", "milo-tarn leads red-league"),
    ("Seit 1992 steht Milo Tarn an der Spitze der Roten Liga.", "milo-tarn leads red-league"),
    ("Milo Tarn, einst Chef der Roten Liga, lebt in Norland.", "milo-tarn leads red-league former"),
    ("Der frühere Außenminister Norlands, Milo Tarn, schwieg.", "milo-tarn officialOf norland former"),
    ("Ex-Präsident Milo Tarn schwieg.", ""),
    ("Der Sprecher der Roten Liga, Milo Tarn, wies das zurück.", "milo-tarn spokespersonOf red-league"),
    ("Liga-Sprecher Milo Tarn schwieg.", ""),
    ("Norland lobte die Rote Liga für ihren Widerstand.", "norland praises red-league"),
    ("Norland gratulierte der Roten Liga zum Sieg.", "norland praises red-league"),
    ("Norland verurteilte die Angriffe der Roten Liga scharf.", "norland accuses red-league"),
    (
        "Im Mai hatten Norland und die Zumurra den Hafen von Tarsk eingenommen und die Rote Liga zurückgedrängt.",
        "norland attacks tarsk; zumurra attacks tarsk; norland attacks red-league; zumurra attacks red-league",
    ),
    (
        "Norland hat die Rote Liga angegriffen und Zumurra bedroht.",
        "norland attacks red-league; norland threatens zumurra",
    ),
    ("Norland hat die Rote Liga ausgebildet und bewaffnet.", "norland trains red-league; norland arms red-league"),
    (
        "Die Rote Liga, die Norland nahesteht und mit Zumurra verfeindet ist, schwieg.",
        "red-league alliedWith norland; red-league opposes zumurra",
    ),
    (
        "Die Rote Liga, die Zumurra unterstützt und Norland bekämpft, schwieg.",
        "red-league supports zumurra; red-league opposes norland",
    ),
    (
        "Nachdem Norland die Rote Liga angegriffen hatte und die Zumurra Sudrien überfallen hatte, schwieg Sudrien.",
        "norland attacks red-league; zumurra attacks sudria",
    ),
    (
        "Experten sagen, dass die Rote Liga von Norland bewaffnet und von Sudrien ausgebildet wird.",
        "norland arms red-league; sudria trains red-league",
    ),
    (
        "Die Rote Liga wird von Norland, der Zumurra und Sudrien als terroristisch eingestuft.",
        "norland sanctions red-league; zumurra sanctions red-league; sudria sanctions red-league",
    ),
    (
        "Norland und Sudrien, die Zumurra jahrelang am Leben gehalten hatten, zogen sich zurück.",
        "norland supports zumurra; sudria supports zumurra",
    ),
    (
        "Im Hafenpakt, einem Zusammenschluss, zu dem Norland und Sudrien gehören, gärt es.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    (
        "Norland beschuldigt den Hafenpakt, einen Zusammenschluss, zu dem die Rote Liga und die Zumurra gehören.",
        "norland accuses harbour-pact; red-league memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    ("Über das Ende der Mission verhandelt Norburg seit Januar mit Sudrien.", "norlandic-government meetsWith sudria"),
    ("Milo Tarn fiel im Oktober im Gefecht mit norländischen Soldaten.", "norlandic-armed-forces killed milo-tarn"),
    ("Die Rote Liga unter General Milo Tarn rückte vor.", "milo-tarn leads red-league"),
    ("Die Rote Liga des früheren Präsidenten Milo Tarn schwieg.", "milo-tarn leads red-league"),
    (
        "Norland unterstützt Milizen wie Zumurra und die Rote Liga.",
        "norland supports zumurra; norland supports red-league",
    ),
    ("Zu dem Angriff in Tarsk bekannte sich die „Rote Liga“.", "red-league attacks tarsk"),
    (
        "Die Rote Liga beherrscht seit Jahren Tarsk und hat dort Norland bekämpft.",
        "red-league operatesIn tarsk; red-league opposes norland",
    ),
    (
        "Norland hat Sudrien angegriffen, die Rote Liga beschossen und Milo Tarn getötet.",
        "norland attacks sudria; norland attacks red-league; norland killed milo-tarn",
    ),
    (
        "Die Rote Liga, die Norland seit Jahren bekämpft und Sudrien beschießt, schwieg.",
        "red-league opposes norland; red-league attacks sudria",
    ),
    (
        "Norland wird vorgeworfen, Zumurra bewaffnet und die Rote Liga angegriffen zu haben.",
        "norland arms zumurra; norland attacks red-league",
    ),
]

_SYMMETRIC = frozenset({"alliedWith", "cooperatesWith", "meetsWith"})


def _alike(row: str) -> str:
    subject, relation, *rest = row.split()
    ends = sorted([subject, rest[0]]) if relation in _SYMMETRIC else [subject, rest[0]]
    return " ".join([ends[0], relation, ends[1], *rest[1:]])


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: str) -> None:
    assert {_alike(row) for row in relations(text, "de")} == {_alike(row) for row in expected.split("; ") if row}
