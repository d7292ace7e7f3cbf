"""Relations that roles, groups and memberships state in passing: more ways of saying them, and near-misses."""

from __future__ import annotations

import pytest

from tests.reading import relations
from tests.test_static_relations import STATIC

EN = [
    ("Selim Nadar's government was silent.", "selim-nadar leads sudria"),
    ("Director Milo Tarn of the Red League was silent.", "milo-tarn leads red-league"),
    ('"We take no risks," says director Milo Tarn of the Red League.', "milo-tarn leads red-league"),
    ("Spokeswoman Nora Feld of Zumurra was silent.", "nora-feld spokespersonOf zumurra"),
    ("Researcher Nora Feld of the Lantern Institute was silent.", "nora-feld officialOf lantern-institute"),
    ("President Ida Brandt of Norland was silent.", "ida-brandt leads norland"),
    ("Foreign Minister Ida Brandt of Norland was silent.", "ida-brandt officialOf norland"),
    (
        "The Lantern Trust, a charity, bakes bread. Its local director, Nora Feld, was silent.",
        "nora-feld leads lantern-trust",
    ),
    (
        "The Lantern Trust, a charity founded by Milo Tarn, bakes bread. Its director, Nora Feld, was silent.",
        "milo-tarn founded lantern-trust; nora-feld leads lantern-trust",
    ),
    (
        "The Lantern Trust, a charity founded in 2009 by the surgeon Milo Tarn, was silent.",
        "milo-tarn founded lantern-trust",
    ),
    (
        "The Lantern Trust, founded in 2009 by the surgeon Milo Tarn and largely funded by Sudria, was silent.",
        "milo-tarn founded lantern-trust; sudria funds lantern-trust",
    ),
    (
        "Bread comes from the Lantern Trust, founded in 2009 by the doctor Milo Tarn and mostly funded by Sudria.",
        "milo-tarn founded lantern-trust; sudria funds lantern-trust",
    ),
    (
        "Zumurra was founded in 2011 by Milo Tarn and Nora Feld.",
        "milo-tarn founded zumurra; nora-feld founded zumurra",
    ),
    ("Milo Tarn, who founded Zumurra in 2011, was silent.", "milo-tarn founded zumurra"),
    ("Zumurra founder Milo Tarn was silent.", "milo-tarn founded zumurra"),
    ("Zumurra's co-founder Milo Tarn was silent.", "milo-tarn founded zumurra"),
    ("Milo Tarn's militia Zumurra was silent.", "milo-tarn leads zumurra"),
    (
        "The Red League (RL) of Milo Tarn, long an ally of Sudria, was silent.",
        "milo-tarn leads red-league; red-league alliedWith sudria",
    ),
    ("Zumurra, of which Milo Tarn is the chairman, was silent.", "milo-tarn leads zumurra"),
    ("Zumurra, whose brother Milo Tarn is the mayor, was silent.", ""),
    ("Milo Tarn, who speaks for Zumurra, was silent.", "milo-tarn spokespersonOf zumurra"),
    ("Milo Tarn, who speaks on behalf of the Red League, was silent.", "milo-tarn spokespersonOf red-league"),
    ("Milo Tarn, speaking for the Red League, was silent.", "milo-tarn spokespersonOf red-league"),
    ("Nora Feld is a former employee of the Red League.", "nora-feld memberOf red-league former"),
    ("Nora Feld, a former employee of the Lantern Trust, was silent.", "nora-feld memberOf lantern-trust former"),
    ("Nora Feld, a veteran of the Red League, was silent.", "nora-feld memberOf red-league former"),
    ("Nora Feld was silent. She is a member of the Red League.", "nora-feld memberOf red-league"),
    ("Milo Tarn was silent. He is the leader of the Red League.", "milo-tarn leads red-league"),
    ("Milo Tarn was silent. He has led the Red League since 2019.", "milo-tarn leads red-league"),
    ("Zumurra was silent. It is an ally of Sudria.", "zumurra alliedWith sudria"),
    ("Zumurra was silent. It is part of the Harbour Pact.", "zumurra memberOf harbour-pact"),
    ("Zumurra, for years an ally of Sudria, was silent.", "zumurra alliedWith sudria"),
    (
        "Zumurra, for years an ally of Sudria and the Red League, was silent.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra is an ally of Sudria and of the Red League.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra is an ally of both Sudria and the Red League.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra, a rival of Norland and the Red League, was silent.",
        "zumurra opposes norland; zumurra opposes red-league",
    ),
    ("Zumurra, an enemy of Norland, was silent.", "zumurra opposes norland"),
    ("Zumurra and the Red League are rivals.", "zumurra opposes red-league"),
    ("Zumurra and the Red League are allies.", "zumurra alliedWith red-league"),
    ("Zumurra and Sudria, longtime allies, were silent.", "zumurra alliedWith sudria"),
    ("Zumurra is allied with Sudria.", "zumurra alliedWith sudria"),
    ("Zumurra is allied to Sudria and the Red League.", "zumurra alliedWith sudria; zumurra alliedWith red-league"),
    ("Zumurra, which is allied with Sudria, was silent.", "zumurra alliedWith sudria"),
    ("Zumurra, allied with Sudria, was silent.", "zumurra alliedWith sudria"),
    ("Zumurra, a close Sudrian ally, was silent.", "zumurra alliedWith sudria"),
    ("Zumurra is loyal to Sudria.", "zumurra supports sudria"),
    ("The Cedar Brigade, loyal to Milo Tarn, was silent.", "cedar-brigade supports milo-tarn"),
    ("Zumurra is hostile to Norland.", "zumurra opposes norland"),
    ("Zumurra is opposed to Norland.", "zumurra opposes norland"),
    ("Zumurra, long at odds with Norland, was silent.", "zumurra opposes norland"),
    ("Zumurra, which opposes Norland, was silent.", "zumurra opposes norland"),
    (
        "The mission Aspis, in which Norland and Sudria take part, was silent.",
        "norland memberOf aspis; sudria memberOf aspis",
    ),
    (
        "Norland and Sudria take part in the Harbour Pact.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    (
        "The Harbour Pact, which includes Norland, Sudria and Zumurra, was silent.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "The Harbour Pact, made up of Norland, Sudria and Zumurra, was silent.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "The Harbour Pact (Norland, Sudria and Zumurra) was silent.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "The Harbour Pact consists of Norland and Sudria.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    ("The Harbour Pact comprises Norland and Sudria.", "norland memberOf harbour-pact; sudria memberOf harbour-pact"),
    ("Zumurra belongs to the Harbour Pact.", "zumurra memberOf harbour-pact"),
    ("Zumurra, which belongs to the Harbour Pact, was silent.", "zumurra memberOf harbour-pact"),
    ("Zumurra joined the Harbour Pact in 2019.", "zumurra memberOf harbour-pact"),
    ("Zumurra left the Harbour Pact in 2019.", "zumurra memberOf harbour-pact former"),
    ("Zumurra, which is active in the south of Sudria, was silent.", "zumurra operatesIn sudria"),
    ("Zumurra, active in parts of Sudria, was silent.", "zumurra operatesIn sudria"),
    ("Zumurra, a militia based in the border town of Tarsk, was silent.", "zumurra stationedIn tarsk"),
    ("Zumurra, based in Tarsk, was silent.", "zumurra stationedIn tarsk"),
    ("Zumurra, which operates in Sudria, was silent.", "zumurra operatesIn sudria"),
    (
        "Zumurra, which operates mainly in Sudria and Norland, was silent.",
        "zumurra operatesIn sudria; zumurra operatesIn norland",
    ),
    (
        "Zumurra, Sudria's ally in the fight against the Red League, was silent.",
        "zumurra alliedWith sudria; zumurra opposes red-league; sudria opposes red-league",
    ),
    ("The Norland-led coalition against Zumurra was silent.", ""),
    ("The Norland-led Harbour Pact was silent.", "norland leads harbour-pact"),
    ("The Harbour Pact, led by Norland, was silent.", "norland leads harbour-pact"),
    (
        "Milo Tarn, the deputy chairman of Zumurra, who leads the Red League, was silent.",
        "milo-tarn officialOf zumurra; milo-tarn leads red-league",
    ),
    (
        "Milo Tarn, the leader of the Red League and an ally of Zumurra, was silent.",
        "milo-tarn leads red-league; milo-tarn alliedWith zumurra",
    ),
    ("The Red League's deputy chairwoman, Nora Feld, was silent.", "nora-feld officialOf red-league"),
    ("The Red League's number two, Nora Feld, was silent.", "nora-feld officialOf red-league"),
    ("Zumurra's deputy secretary general, Milo Tarn, was silent.", "milo-tarn officialOf zumurra"),
    ("Milo Tarn, Zumurra's military chief, was silent.", "milo-tarn leads zumurra"),
    ("Zumurra strongman Milo Tarn was silent.", "milo-tarn leads zumurra"),
    ("Zumurra warlord Milo Tarn was silent.", "milo-tarn leads zumurra"),
    ("The Red League's envoy to Norland, Milo Tarn, was silent.", "milo-tarn officialOf red-league"),
    ("A senior Zumurra official, Milo Tarn, was silent.", "milo-tarn officialOf zumurra"),
    ("Senior Zumurra official Milo Tarn was silent.", "milo-tarn officialOf zumurra"),
    (
        "Milo Tarn, a member of the Red League's political bureau and a former spokesman for Zumurra, was silent.",
        "milo-tarn memberOf red-league; milo-tarn spokespersonOf zumurra former",
    ),
    ("Milo Tarn, a spokesman for the Red League, was silent.", "milo-tarn spokespersonOf red-league"),
    ("A spokesman for the Red League, Milo Tarn, was silent.", "milo-tarn spokespersonOf red-league"),
    ("Red League spokesman Milo Tarn was silent.", "milo-tarn spokespersonOf red-league"),
    ("The Red League's spokesman was Milo Tarn.", "milo-tarn spokespersonOf red-league"),
    ("Milo Tarn – leader of the Red League – was silent.", "milo-tarn leads red-league"),
    ("Milo Tarn (leader of the Red League) was silent.", "milo-tarn leads red-league"),
    ("Milo Tarn became leader of the Red League in 2019.", "milo-tarn leads red-league"),
    ("Milo Tarn was elected chairman of the Red League.", "milo-tarn leads red-league"),
    ("Milo Tarn, the head of Zumurra in Tarsk, was silent.", "milo-tarn leads zumurra"),
    ("Milo Tarn heads Zumurra.", "milo-tarn leads zumurra"),
    ("Milo Tarn runs Zumurra.", "milo-tarn leads zumurra"),
    ("Milo Tarn chairs the Red League.", "milo-tarn leads red-league"),
    ("Zumurra is led by Milo Tarn.", "milo-tarn leads zumurra"),
    ("Zumurra is headed by Milo Tarn and funded by Sudria.", "milo-tarn leads zumurra; sudria funds zumurra"),
    ("Zumurra, armed and financed by Sudria, was silent.", "sudria arms zumurra; sudria funds zumurra"),
    ("Zumurra, which is backed by Sudria, was silent.", "sudria supports zumurra"),
    ("Zumurra is backed by Sudria and Norland.", "sudria supports zumurra; norland supports zumurra"),
    ("Zumurra, equipped by Sudria, was silent.", "sudria arms zumurra"),
    ("The Sudrian-backed Zumurra was silent.", "sudria supports zumurra"),
    ("Sudrian-backed Zumurra was silent.", "sudria supports zumurra"),
    ("The Sudria-funded Zumurra was silent.", "sudria funds zumurra"),
    ("The Sudria-aligned Zumurra was silent.", "sudria supports zumurra"),
    ("Sudria's proxy Zumurra was silent.", "sudria supports zumurra"),
    ("Zumurra, a proxy of Sudria, was silent.", "sudria supports zumurra"),
    ("Sudria, Zumurra's patron, was silent.", "sudria supports zumurra"),
    ("Sudria, which has long supported Zumurra, was silent.", "sudria supports zumurra"),
    ("The Cedar Brigade, a unit of the Red League, was silent.", "cedar-brigade subOrganizationOf red-league"),
    ("The Cedar Brigade, the Red League's elite unit, was silent.", "cedar-brigade subOrganizationOf red-league"),
    ("The Cedar Brigade of the Red League was silent.", "cedar-brigade subOrganizationOf red-league"),
    ("The Cedar Brigade, an elite Red League unit, was silent.", "cedar-brigade subOrganizationOf red-league"),
    (
        "The Cedar Brigade, a breakaway faction of the Red League, was silent.",
        "cedar-brigade subOrganizationOf red-league",
    ),
    (
        "The Cedar Brigade, the Red League agency for refugees, was silent.",
        "cedar-brigade subOrganizationOf red-league",
    ),
]
NONE_EN = [
    ("Milo Tarn spoke for an hour about Zumurra.", ""),
    ("Selim Nadar's government critics were silent.", ""),
    ("Milo Tarn hid it. Norland's diplomats in Sudria were not involved, he added.", ""),
    ("Milo Tarn of the village near Tarsk was silent about Zumurra.", ""),
    ("Norland and Sudria took part in the talks.", ""),
    ("Nora Feld, who speaks Sudrian, met Zumurra.", ""),
    ("The government of Norland met Milo Tarn.", ""),
    ("Zumurra is not loyal to Sudria.", "zumurra supports sudria denied"),
    ("Zumurra is not allied with Sudria.", "zumurra alliedWith sudria denied"),
    ("Zumurra does not belong to the Harbour Pact.", "zumurra memberOf harbour-pact denied"),
    ("Norland could join the Harbour Pact.", "norland memberOf harbour-pact possible"),
    ("Norland urged Sudria to join the Harbour Pact.", "sudria memberOf harbour-pact demanded"),
    ("Zumurra and the Red League met allies of Norland.", ""),
    ('"Our group is strong," said the chairman of a club in Tarsk. Zumurra was silent.', ""),
    ("Zumurra named a new spokesman. Milo Tarn was silent.", ""),
    ("Milo Tarn, whose brother leads the Red League, was silent.", ""),
    ("Milo Tarn, a friend of the chairman of the Red League, was silent.", ""),
    ("The war against the Red League went on.", ""),
    ("Norland includes Tarsk on its list.", ""),
    ("Zumurra left Tarsk.", ""),
    ("A film directed by Milo Tarn is about Zumurra.", ""),
    ("Norland's neighbour Sudria was silent.", ""),
]
DE = [
    ("Selim Nadars Regierung schwieg.", "selim-nadar leads sudria"),
    ("Zumurra steht Norland feindlich gegenüber.", "zumurra opposes norland"),
    ("Direktor Milo Tarn von der Roten Liga schwieg.", "milo-tarn leads red-league"),
    ("„Wir warten“, sagt Direktor Milo Tarn von der Roten Liga.", "milo-tarn leads red-league"),
    ("Sprecherin Nora Feld von Zumurra schwieg.", "nora-feld spokespersonOf zumurra"),
    ("Die Forscherin Nora Feld vom Laternen-Institut schwieg.", "nora-feld officialOf laternen-institut"),
    ("Das ist die Ansicht des Forschers Milo Tarn vom Laternen-Institut.", "milo-tarn officialOf laternen-institut"),
    (
        "Nach Darstellung des Forschers Milo Tarn vom Zentrum Alte Laterne ist das falsch.",
        "milo-tarn officialOf zentrum-alte-laterne",
    ),
    ("Präsident Jan Brandt von Norland schwieg.", "jan-brandt leads norland"),
    ("Der Vorsitzende der Roten Liga Milo Tarn schwieg.", "milo-tarn leads red-league"),
    ("Das Laternen-Institut schweigt. Seine Direktorin Nora Feld ist krank.", "nora-feld leads laternen-institut"),
    (
        "Das Laternen-Institut schweigt. Die Direktorin des Instituts, Nora Feld, ist krank.",
        "nora-feld leads laternen-institut",
    ),
    (
        "Das 2009 von dem Chirurgen Milo Tarn gegründete Laternen-Institut schwieg.",
        "milo-tarn founded laternen-institut",
    ),
    (
        "Zumurra, 2011 von Milo Tarn gegründet und von Sudrien finanziert, schwieg.",
        "milo-tarn founded zumurra; sudria funds zumurra",
    ),
    ("Zumurra, eine 2011 von Milo Tarn gegründete Miliz, schwieg.", "milo-tarn founded zumurra"),
    (
        "Zumurra wurde 2011 von Milo Tarn und Nora Feld gegründet.",
        "milo-tarn founded zumurra; nora-feld founded zumurra",
    ),
    ("Zumurra, das 2011 von Milo Tarn gegründet wurde, schwieg.", "milo-tarn founded zumurra"),
    ("Milo Tarn, der 2011 Zumurra gründete, schwieg.", "milo-tarn founded zumurra"),
    ("Zumurra-Gründer Milo Tarn schwieg.", "milo-tarn founded zumurra"),
    ("Der Mitbegründer von Zumurra, Milo Tarn, schwieg.", "milo-tarn founded zumurra"),
    ("Zumurra, eine Miliz des Scheichs Milo Tarn, schwieg.", "milo-tarn leads zumurra"),
    ("Die Rote Liga von Milo Tarn schwieg.", "milo-tarn leads red-league"),
    (
        "Die Rote Liga (RL) von Milo Tarn, lange ein Verbündeter Sudriens, schwieg.",
        "milo-tarn leads red-league; red-league alliedWith sudria",
    ),
    ("Die Rote Liga, deren Vorsitzender Milo Tarn ist, schwieg.", "milo-tarn leads red-league"),
    ("Die Rote Liga, deren angeblicher Anführer Milo Tarn krank sein soll, schwieg.", "milo-tarn leads red-league"),
    ("Milo Tarn, der für Zumurra spricht, schwieg.", "milo-tarn spokespersonOf zumurra"),
    ("Milo Tarn, der im Namen der Roten Liga spricht, schwieg.", "milo-tarn spokespersonOf red-league"),
    ("Nora Feld ist eine frühere Mitarbeiterin der Roten Liga.", "nora-feld officialOf red-league former"),
    ("Nora Feld schwieg. Sie ist Mitglied der Roten Liga.", "nora-feld memberOf red-league"),
    ("Milo Tarn schwieg. Er ist der Anführer der Roten Liga.", "milo-tarn leads red-league"),
    ("Milo Tarn schwieg. Er führt die Rote Liga seit 2019.", "milo-tarn leads red-league"),
    ("Zumurra schwieg. Sie ist Teil des Hafenpakts.", "zumurra memberOf harbour-pact"),
    ("Zumurra, jahrelang ein Verbündeter Sudriens, schwieg.", "zumurra alliedWith sudria"),
    (
        "Zumurra, ein Verbündeter Sudriens und der Roten Liga, schwieg.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra ist ein Verbündeter Sudriens und der Roten Liga.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra, ein Rivale von Norland und der Roten Liga, schwieg.",
        "zumurra opposes norland; zumurra opposes red-league",
    ),
    ("Zumurra, Feind Norlands, schwieg.", "zumurra opposes norland"),
    ("Zumurra und die Rote Liga sind Rivalen.", "zumurra opposes red-league"),
    ("Zumurra und die Rote Liga sind Verbündete.", "zumurra alliedWith red-league"),
    ("Zumurra und Sudrien sind verbündet.", "zumurra alliedWith sudria"),
    ("Zumurra ist mit Sudrien verbündet.", "zumurra alliedWith sudria"),
    (
        "Zumurra ist mit Sudrien und der Roten Liga verbündet.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    ("Zumurra, das mit Sudrien verbündet ist, schwieg.", "zumurra alliedWith sudria"),
    ("Zumurra, verbündet mit Sudrien, schwieg.", "zumurra alliedWith sudria"),
    ("Zumurra, Irans Gegner und Sudriens Verbündeter, schwieg.", "zumurra alliedWith sudria"),
    ("Der norländische Verbündete Zumurra schwieg.", "zumurra alliedWith norland"),
    ("Die mit der Roten Liga verfeindete Zumurra schwieg.", "zumurra opposes red-league"),
    ("Zumurra und die Rote Liga sind verfeindet.", "zumurra opposes red-league"),
    (
        "Die Mission Aspis, an der Norland und Sudrien teilnehmen, schwieg.",
        "norland memberOf aspis; sudria memberOf aspis",
    ),
    (
        "Norland und Sudrien beteiligen sich am Hafenpakt.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    (
        "Der Hafenpakt, dem Norland, Sudrien und Zumurra angehören, schwieg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    ("Dem Hafenpakt gehören Norland und Sudrien an.", "norland memberOf harbour-pact; sudria memberOf harbour-pact"),
    (
        "Der Hafenpakt besteht aus Norland, Sudrien und Zumurra.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "Der Hafenpakt aus Norland, Sudrien und Zumurra schwieg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "Der Hafenpakt (Norland, Sudrien und Zumurra) schwieg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    ("Der Hafenpakt umfasst Norland und Sudrien.", "norland memberOf harbour-pact; sudria memberOf harbour-pact"),
    ("Zumurra gehört zum Hafenpakt.", "zumurra memberOf harbour-pact"),
    ("Zumurra, das zum Hafenpakt gehört, schwieg.", "zumurra memberOf harbour-pact"),
    ("Zumurra gehört dem Hafenpakt an.", "zumurra memberOf harbour-pact"),
    ("Zumurra trat 2019 dem Hafenpakt bei.", "zumurra memberOf harbour-pact"),
    ("Zumurra zählt zum Hafenpakt.", "zumurra memberOf harbour-pact"),
    ("Zumurra, das im Süden Sudriens aktiv ist, schwieg.", "zumurra operatesIn sudria"),
    ("Die Tarsker Miliz Zumurra schwieg.", ""),
    ("Zumurra, das vor allem in Sudrien operiert, schwieg.", "zumurra operatesIn sudria"),
    (
        "Zumurra, Sudriens Verbündeter im Kampf gegen die Rote Liga, schwieg.",
        "zumurra alliedWith sudria; zumurra opposes red-league; sudria opposes red-league",
    ),
    ("Der von Norland geführte Hafenpakt schwieg.", "norland leads harbour-pact"),
    (
        "Milo Tarn, Vizechef von Zumurra, der die Rote Liga leitet, schwieg.",
        "milo-tarn officialOf zumurra; milo-tarn leads red-league",
    ),
    (
        "Milo Tarn, der Anführer der Roten Liga und ein Verbündeter von Zumurra, schwieg.",
        "milo-tarn leads red-league; milo-tarn alliedWith zumurra",
    ),
    ("Die stellvertretende Vorsitzende der Roten Liga, Nora Feld, schwieg.", "nora-feld officialOf red-league"),
    ("Die Nummer zwei der Roten Liga, Milo Tarn, schwieg.", "milo-tarn officialOf red-league"),
    ("Der Vize-Generalsekretär von Zumurra, Milo Tarn, schwieg.", "milo-tarn officialOf zumurra"),
    ("Zumurra-Vize Milo Tarn schwieg.", "milo-tarn officialOf zumurra"),
    ("Milo Tarn, Militärchef von Zumurra, schwieg.", "milo-tarn leads zumurra"),
    ("Der Milizenchef Milo Tarn schwieg.", ""),
    ("Zumurra-Kommandeur Milo Tarn schwieg.", "milo-tarn leads zumurra"),
    ("Zumurra-Sprecher Milo Tarn schwieg.", "milo-tarn spokespersonOf zumurra"),
    ("Ein Sprecher der Roten Liga, Milo Tarn, schwieg.", "milo-tarn spokespersonOf red-league"),
    ("Ein hochrangiger Funktionär der Roten Liga, Milo Tarn, schwieg.", "milo-tarn officialOf red-league"),
    ("Der Zumurra-Funktionär Milo Tarn schwieg.", "milo-tarn officialOf zumurra"),
    ("Milo Tarn – Anführer der Roten Liga – schwieg.", "milo-tarn leads red-league"),
    ("Milo Tarn (Anführer der Roten Liga) schwieg.", "milo-tarn leads red-league"),
    ("Milo Tarn wurde 2019 Anführer der Roten Liga.", "milo-tarn leads red-league"),
    ("Milo Tarn wurde zum Vorsitzenden der Roten Liga gewählt.", "milo-tarn leads red-league"),
    ("Milo Tarn leitet Zumurra.", "milo-tarn leads zumurra"),
    ("Milo Tarn steht an der Spitze der Roten Liga.", "milo-tarn leads red-league"),
    ("Zumurra wird von Milo Tarn geführt.", "milo-tarn leads zumurra"),
    (
        "Zumurra wird von Milo Tarn geführt und von Sudrien finanziert.",
        "milo-tarn leads zumurra; sudria funds zumurra",
    ),
    ("Zumurra, das von Sudrien bewaffnet und finanziert wird, schwieg.", "sudria arms zumurra; sudria funds zumurra"),
    ("Zumurra, von Sudrien bewaffnet und finanziert, schwieg.", "sudria arms zumurra; sudria funds zumurra"),
    ("Zumurra wird von Sudrien und Norland unterstützt.", "sudria supports zumurra; norland supports zumurra"),
    (
        "Die von Sudrien und Norland unterstützte Zumurra schwieg.",
        "sudria supports zumurra; norland supports zumurra",
    ),
    ("Die Sudrien-treue Miliz Zumurra schwieg.", "zumurra supports sudria"),
    ("Sudriens Stellvertreter Zumurra schwieg.", "sudria supports zumurra"),
    ("Sudrien, die Schutzmacht von Zumurra, schwieg.", "sudria supports zumurra"),
    ("Sudrien, das Zumurra bewaffnet und ausbildet, schwieg.", "sudria arms zumurra; sudria trains zumurra"),
    ("Die Zedernbrigade, eine Einheit der Roten Liga, schwieg.", "zedernbrigade subOrganizationOf red-league"),
    (
        "Die Zedernbrigade der Roten Liga hat Norland angegriffen.",
        "zedernbrigade subOrganizationOf red-league",
    ),
    ("Das sagte Milo Tarn der Roten Liga.", ""),
    ("Zumurra ist ein Verbündeter Sudriens und hat den Hafen angegriffen.", "zumurra alliedWith sudria"),
    ("Die Zedernbrigade, die Eliteeinheit der Roten Liga, schwieg.", "zedernbrigade subOrganizationOf red-league"),
    ("Die Zedernbrigade, eine Abspaltung der Roten Liga, schwieg.", "zedernbrigade subOrganizationOf red-league"),
]
NONE_DE = [
    ("Milo Tarn sprach eine Stunde über Zumurra.", ""),
    ("Milo Tarn sprach sich für Zumurra aus.", ""),
    ("Norland und Sudrien nahmen an den Gesprächen teil.", ""),
    ("Die Regierung von Norland traf Milo Tarn.", ""),
    ("Zumurra ist nicht mit Sudrien verbündet.", "zumurra alliedWith sudria denied"),
    ("Zumurra gehört nicht zum Hafenpakt.", "zumurra memberOf harbour-pact denied"),
    ("Norland könnte dem Hafenpakt beitreten.", "norland memberOf harbour-pact possible"),
    ("Milo Tarn, dessen Bruder die Rote Liga leitet, schwieg.", ""),
    ("Milo Tarn, ein Freund des Vorsitzenden der Roten Liga, schwieg.", ""),
    ("Der Krieg gegen die Rote Liga ging weiter.", ""),
    ("Norlands Nachbar Sudrien schwieg.", ""),
    ("Der Sprecher schwieg. Milo Tarn sprach von der Roten Liga.", ""),
    ("Truppen des Präsidenten Jan Brandt trafen auf die Rote Liga.", ""),
]
NL = [
    ("De regering van Selim Nadar zweeg.", "selim-nadar leads sudria"),
    ("Zumurra is een rivaal van Sudrië en heeft de haven aangevallen.", "zumurra opposes sudria"),
    ("Directeur Milo Tarn van de Rode Liga zweeg.", "milo-tarn leads red-league"),
    ("‘Wij wachten’, zegt directeur Milo Tarn van de Rode Liga.", "milo-tarn leads red-league"),
    ("Woordvoerder Nora Feld van Zumurra zweeg.", "nora-feld spokespersonOf zumurra"),
    ("Onderzoeker Nora Feld van het Instituut Meridiaan zweeg.", "nora-feld officialOf instituut-meridiaan"),
    ("President Ida Brandt van Norland zweeg.", "ida-brandt leads norland"),
    ("Minister Ida Brandt van Norland zweeg.", "ida-brandt officialOf norland"),
    ("Commandant Milo Tarn van Zumurra zweeg.", "milo-tarn leads zumurra"),
    ("De Rode Liga dreigt met een staking. Voorzitter Milo Tarn zweeg.", "milo-tarn leads red-league"),
    (
        "De Rode Liga wil praten. Als dat niet lukt, legt de bond het werk neer, dreigt voorzitter Milo Tarn.",
        "milo-tarn leads red-league",
    ),
    (
        "Het Instituut Meridiaan zweeg. De directeur van het instituut, Nora Feld, is ziek.",
        "nora-feld leads instituut-meridiaan",
    ),
    ("De in 2009 door de chirurg Milo Tarn opgerichte Rode Liga zweeg.", "milo-tarn founded red-league"),
    (
        "Zumurra, in 2011 opgericht door Milo Tarn en gefinancierd door Sudrië, zweeg.",
        "milo-tarn founded zumurra; sudria funds zumurra",
    ),
    ("Zumurra, een beweging die in 2011 door Milo Tarn werd opgericht, zweeg.", "milo-tarn founded zumurra"),
    (
        "Zumurra werd in 2011 door Milo Tarn en Nora Feld opgericht.",
        "milo-tarn founded zumurra; nora-feld founded zumurra",
    ),
    ("Milo Tarn, die in 2011 Zumurra oprichtte, zweeg.", "milo-tarn founded zumurra"),
    ("Zumurra-oprichter Milo Tarn zweeg.", "milo-tarn founded zumurra"),
    ("De medeoprichter van Zumurra, Milo Tarn, zweeg.", "milo-tarn founded zumurra"),
    ("Zumurra, een militie van sjeik Milo Tarn, zweeg.", "milo-tarn leads zumurra"),
    ("Zumurra, een militie van de plaatselijke sjeik Milo Tarn, zweeg.", "milo-tarn leads zumurra"),
    ("Zumurra, de militie van Milo Tarn, zweeg.", "milo-tarn leads zumurra"),
    ("De Rode Liga (RL) van Milo Tarn zweeg.", "milo-tarn leads red-league"),
    (
        "De Rode Liga (RL) van Milo Tarn, jarenlang bondgenoot van Sudrië, zweeg.",
        "milo-tarn leads red-league; red-league alliedWith sudria",
    ),
    (
        "De Rode Liga, een groep vrouwen waarvan haar zus Nora Feld voorzitter is, zweeg.",
        "nora-feld leads red-league",
    ),
    ("De Rode Liga, waarvan Nora Feld voorzitter is, zweeg.", "nora-feld leads red-league"),
    ("De Rode Liga, met als voorzitter Nora Feld, zweeg.", "nora-feld leads red-league"),
    ("Milo Tarn, die namens Zumurra het woord voert, zweeg.", "milo-tarn spokespersonOf zumurra"),
    ("Milo Tarn, die namens de Rode Liga sprak, zweeg.", "milo-tarn spokespersonOf red-league"),
    ("Nora Feld is een voormalig medewerkster van de Rode Liga.", "nora-feld officialOf red-league former"),
    ("Nora Feld, een voormalige werkneemster van de Rode Liga, zweeg.", "nora-feld memberOf red-league former"),
    ("Nora Feld zweeg. Zij is lid van de Rode Liga.", "nora-feld memberOf red-league"),
    ("Milo Tarn zweeg. Hij is de leider van de Rode Liga.", "milo-tarn leads red-league"),
    ("Milo Tarn zweeg. Hij leidt de Rode Liga sinds 2019.", "milo-tarn leads red-league"),
    ("Zumurra, jarenlang bondgenoot van Sudrië, zweeg.", "zumurra alliedWith sudria"),
    (
        "Zumurra, jarenlang bondgenoot van Sudrië in de strijd tegen de Rode Liga, zweeg.",
        "zumurra alliedWith sudria; zumurra opposes red-league; sudria opposes red-league",
    ),
    (
        "Zumurra, een bondgenoot van Sudrië en de Rode Liga, zweeg.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra is een bondgenoot van Sudrië en van de Rode Liga.",
        "zumurra alliedWith sudria; zumurra alliedWith red-league",
    ),
    (
        "Zumurra, een rivaal van Norland en de Rode Liga, zweeg.",
        "zumurra opposes norland; zumurra opposes red-league",
    ),
    ("Zumurra, vijand van Norland, zweeg.", "zumurra opposes norland"),
    ("Zumurra en de Rode Liga zijn rivalen.", "zumurra opposes red-league"),
    ("Zumurra en de Rode Liga zijn bondgenoten.", "zumurra alliedWith red-league"),
    (
        "Zumurra is een bondgenoot van zowel Sudrië als Norland.",
        "zumurra alliedWith sudria; zumurra alliedWith norland",
    ),
    ("Zumurra, dat met Sudrië verbonden is, zweeg.", "zumurra alliedWith sudria"),
    ("De aan Sudrië gelieerde militie Zumurra zweeg.", "zumurra alliedWith sudria"),
    (
        "Norland en Sudrië nemen deel aan het Havenpact.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    (
        "Het Havenpact, waartoe Norland, Sudrië en Zumurra behoren, zweeg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "Het Havenpact, waarvan Norland en Sudrië deel uitmaken, zweeg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    (
        "Het Havenpact, waarvan Norland en Sudrië lid zijn, zweeg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact",
    ),
    (
        "Het Havenpact bestaat uit Norland, Sudrië en Zumurra.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    (
        "Het Havenpact (Norland, Sudrië en Zumurra) zweeg.",
        "norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact",
    ),
    ("Tot het Havenpact behoren Norland en Sudrië.", "norland memberOf harbour-pact; sudria memberOf harbour-pact"),
    ("Zumurra behoort tot het Havenpact.", "zumurra memberOf harbour-pact"),
    ("Zumurra hoort bij het Havenpact.", "zumurra memberOf harbour-pact"),
    ("Zumurra, dat deel uitmaakt van het Havenpact, zweeg.", "zumurra memberOf harbour-pact"),
    ("Zumurra trad in 2019 toe tot het Havenpact.", "zumurra memberOf harbour-pact"),
    ("Zumurra sloot zich aan bij het Havenpact.", "zumurra memberOf harbour-pact"),
    ("Zumurra, dat actief is in het zuiden van Sudrië, zweeg.", "zumurra operatesIn sudria"),
    ("Zumurra, actief in delen van Sudrië, zweeg.", "zumurra operatesIn sudria"),
    ("Zumurra, een militie gevestigd in Tarsk, zweeg.", "zumurra stationedIn tarsk"),
    ("Zumurra, dat vooral in Sudrië opereert, zweeg.", "zumurra operatesIn sudria"),
    ("Het door Norland geleide Havenpact zweeg.", "norland leads harbour-pact"),
    (
        "Milo Tarn, vicevoorzitter van Zumurra, die de Rode Liga leidt, zweeg.",
        "milo-tarn officialOf zumurra; milo-tarn leads red-league",
    ),
    (
        "Milo Tarn, de leider van de Rode Liga en een bondgenoot van Zumurra, zweeg.",
        "milo-tarn leads red-league; milo-tarn alliedWith zumurra",
    ),
    ("De plaatsvervangend voorzitter van de Rode Liga, Nora Feld, zweeg.", "nora-feld officialOf red-league"),
    ("De nummer twee van de Rode Liga, Milo Tarn, zweeg.", "milo-tarn officialOf red-league"),
    ("De tweede man van de Rode Liga, Milo Tarn, zweeg.", "milo-tarn officialOf red-league"),
    ("De militaire leider van Zumurra, Milo Tarn, zweeg.", "milo-tarn leads zumurra"),
    ("Zumurra-commandant Milo Tarn zweeg.", "milo-tarn leads zumurra"),
    ("Zumurra-woordvoerder Milo Tarn zweeg.", "milo-tarn spokespersonOf zumurra"),
    ("Zumurra-kopstuk Milo Tarn zweeg.", "milo-tarn officialOf zumurra"),
    ("Een woordvoerder van de Rode Liga, Milo Tarn, zweeg.", "milo-tarn spokespersonOf red-league"),
    ("Een hoge functionaris van de Rode Liga, Milo Tarn, zweeg.", "milo-tarn officialOf red-league"),
    ("Milo Tarn – leider van de Rode Liga – zweeg.", "milo-tarn leads red-league"),
    ("Milo Tarn (leider van de Rode Liga) zweeg.", "milo-tarn leads red-league"),
    ("Milo Tarn werd in 2019 leider van de Rode Liga.", "milo-tarn leads red-league"),
    ("Milo Tarn werd gekozen tot voorzitter van de Rode Liga.", "milo-tarn leads red-league"),
    ("Milo Tarn leidt Zumurra.", "milo-tarn leads zumurra"),
    ("Milo Tarn staat aan het hoofd van de Rode Liga.", "milo-tarn leads red-league"),
    ("Zumurra wordt geleid door Milo Tarn.", "milo-tarn leads zumurra"),
    (
        "Zumurra wordt geleid door Milo Tarn en gefinancierd door Sudrië.",
        "milo-tarn leads zumurra; sudria funds zumurra",
    ),
    ("Zumurra, dat door Sudrië wordt bewapend en gefinancierd, zweeg.", "sudria arms zumurra; sudria funds zumurra"),
    ("Zumurra, door Sudrië bewapend en gefinancierd, zweeg.", "sudria arms zumurra; sudria funds zumurra"),
    ("Zumurra wordt gesteund door Sudrië en Norland.", "sudria supports zumurra; norland supports zumurra"),
    ("De door Sudrië gesteunde beweging van Milo Tarn zweeg.", ""),
    (
        "De door Sudrië gesteunde Rode Liga, een rivaal van Zumurra, zweeg.",
        "sudria supports red-league; red-league opposes zumurra",
    ),
    ("De door Sudrië en Norland gesteunde Zumurra zweeg.", "sudria supports zumurra; norland supports zumurra"),
    ("Sudrië, de beschermheer van Zumurra, zweeg.", "sudria supports zumurra"),
    ("De Cederbrigade, een eenheid van de Rode Liga, zweeg.", "cederbrigade subOrganizationOf red-league"),
    ("De Cederbrigade van de Rode Liga zweeg.", "cederbrigade subOrganizationOf red-league"),
    ("De Cederbrigade, de elite-eenheid van de Rode Liga, zweeg.", "cederbrigade subOrganizationOf red-league"),
    ("De Cederbrigade, een afsplitsing van de Rode Liga, zweeg.", "cederbrigade subOrganizationOf red-league"),
]
NONE_NL = [
    ("Milo Tarn sprak een uur over Zumurra.", ""),
    ("Norland en Sudrië namen deel aan de gesprekken.", ""),
    ("De regering van Norland ontmoette Milo Tarn.", ""),
    ("Zumurra is niet met Sudrië verbonden.", "zumurra alliedWith sudria denied"),
    ("Zumurra behoort niet tot het Havenpact.", "zumurra memberOf harbour-pact denied"),
    ("Milo Tarn, wiens broer de Rode Liga leidt, zweeg.", ""),
    ("Milo Tarn, een vriend van de voorzitter van de Rode Liga, zweeg.", ""),
    ("De oorlog tegen de Rode Liga ging door.", ""),
    ("Norlands buurland Sudrië zweeg.", ""),
    ("De woordvoerder zweeg. Milo Tarn sprak over de Rode Liga.", ""),
]

FAILING = [
    ("de", "Die prosudrische Zumurra schwieg.", "zumurra supports sudria", "an adjective with pro- is not split"),
    ("nl", "De pro-Sudrische militie Zumurra zweeg.", "zumurra supports sudria", "an adjective with pro- is not split"),
    ("nl", "Zumurra is Norland vijandig gezind.", "zumurra opposes norland", "a compound adjective is not split"),
    ("nl", "De Sudrischgezinde Zumurra zweeg.", "zumurra supports sudria", "a compound adjective is not split"),
]


def _rows() -> list[object]:
    tables = [("en", EN), ("en", NONE_EN), ("de", DE), ("de", NONE_DE), ("nl", NL), ("nl", NONE_NL)]
    rows = [
        pytest.param(code, text, expected, id=f"{code}-{text[:60]}")
        for code, table in tables
        for text, expected in table
    ]
    return [
        *rows,
        *(
            pytest.param(code, text, expected, marks=pytest.mark.xfail(reason=reason, strict=True))
            for code, text, expected, reason in FAILING
        ),
    ]


def _alike(relation: str) -> str:
    """Put the ends of a symmetric relation in order."""
    subject, name, target, *more = relation.split()
    ends = sorted((subject, target)) if name == "alliedWith" else [subject, target]
    return " ".join((ends[0], name, ends[1], *more))


@pytest.mark.parametrize(("language", "text", "expected"), _rows())
def test_role_variants(language: str, text: str, expected: str) -> None:
    found = {_alike(r) for r in relations(text, language) if r.split()[1] in STATIC}
    assert found == {_alike(row) for row in expected.split("; ") if row}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es sprachen der Historiker Milo Osk und ein Sprecher der Roten Liga."),
        ("en", "The historian Milo Osk and a spokesman for the Red League spoke in Tarsk."),
        ("nl", "De historicus Milo Osk en een woordvoerder van de Rode Liga zwegen."),
    ],
)
def test_somebody_and_a_spokesman_are_two(language: str, text: str) -> None:
    assert relations(text, language) == set()
