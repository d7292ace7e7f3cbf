"""What single sentences state of attacks, threats, support, talks and the like, and what they don't: a table a language.

A row is a sentence and, behind the bar, its relations; `@` names the speaker where the row is about that too.
"""

# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

from actorgraph.loaders.triples import SYMMETRIC
from tests.reading import records

STATED_DE = """
Norland und Sudrien, die zwischen Zumurra und der Roten Liga vermitteln, schwiegen. | norland mediates zumurra; norland mediates red-league; sudria mediates zumurra; sudria mediates red-league
Norland und Sudrien schwiegen. Beide Länder unterstützen Zumurra. | norland supports zumurra; sudria supports zumurra
Zumurra und die Rote Liga schwiegen. Norland griff beide Gruppen an. | norland attacks zumurra; norland attacks red-league
Ada Quill, die für die Rote Liga spricht, beschuldigt die Gruppe. | ada-quill spokespersonOf red-league
Ada Quill, einst Anführerin der Miliz Zumurra, beschuldigte Norland. | ada-quill leads zumurra; ada-quill accuses norland
Ada Quill, Redakteurin der Zeitung „Kompass“, wirft Norland vor, zu lügen. | ada-quill officialOf kompass; ada-quill accuses norland
Zumurra beschoss Sudrien. Norland griff einen Hafen an. Tarsk verurteilte den Angriff. | zumurra attacks sudria
Zumurra griff Ziele in Norland und Sudrien an. | zumurra attacks norland; zumurra attacks sudria
Im Mai bombardierte Zumurra Stellungen in Tarsk. | zumurra attacks tarsk
Kämpfer von Zumurra stürmten einen norländischen Stützpunkt bei Tarsk. | zumurra attacks norlandic-armed-forces
Norländische Kampfflugzeuge bombardierten am Dienstag Stellungen von Zumurra. | norland attacks zumurra
Zumurra beschoss am Montag Norland mit Raketen. | zumurra attacks norland
Zumurra griff am Montag mit mehreren Drohnen und Raketen Norland an. | zumurra attacks norland
Am Montag griffen Zumurra und die Rote Liga Norland an. | zumurra attacks norland; red-league attacks norland
Zumurra und später auch die Rote Liga bombardierten Norland. | zumurra attacks norland; red-league attacks norland
Den Stützpunkt Fort al-Qadim griff Zumurra an. | zumurra attacks fort-qadim
Zumurra feuerte zwei Raketen auf Norland ab. | zumurra attacks norland
Zumurra eröffnete das Feuer auf norländische Truppen. | zumurra attacks norlandic-armed-forces
Norland flog Luftangriffe auf Stellungen der Roten Liga. | norland attacks red-league
Die Rote Liga hat seit Mai mehr als fünfzig Angriffe auf Norland verübt. | red-league attacks norland
Norland ist in der Nacht zum Sonntag von der Roten Liga angegriffen worden. | red-league attacks norland
Ada Quill sagte, dass Norland von der Roten Liga beschossen worden sei. | red-league attacks norland @ada-quill
Nachdem Zumurra Tarsk bombardiert hatte, schloss Norland die Grenze. | zumurra attacks tarsk
Zumurra, das im Mai Norland angegriffen hatte, schwieg. | zumurra attacks norland
Norland, das von Zumurra angegriffen wurde, schwieg. | zumurra attacks norland
Bei einem norländischen Luftangriff auf Tarsk starben zehn Menschen. | norland attacks tarsk
Milo Tarn wurde bei einem norländischen Luftangriff auf Tarsk getötet. | norland attacks tarsk; norland killed milo-tarn
Milo Tarn war am 3. Mai von Norland getötet worden. | norland killed milo-tarn
Norland tötete Milo Tarn in Tarsk. | norland killed milo-tarn
Zumurra tötete bei dem Angriff drei norländische Soldaten. | zumurra killed norlandic-armed-forces
Ein Angriff von Zumurra auf Norland scheiterte. | zumurra attacks norland
Die Angriffe Norlands auf die Rote Liga dauern an. | norland attacks red-league
Sudrien verurteilte die norländischen Angriffe auf Zumurra. | norland attacks zumurra; sudria accuses norland
Zumurra hat sich zu einem Angriff mit zwei Drohnen auf Norland bekannt. | zumurra attacks norland
Die Ermordung von Milo Tarn durch Norland löste Proteste aus. | norland killed milo-tarn
Norland warf Zumurra vor, Tarsk zu zerstören. | norland accuses zumurra; zumurra attacks tarsk @norland
Norland machte die Rote Liga für die Explosion verantwortlich. | norland accuses red-league
Ada Quill beschuldigte Norland und Sudrien der Lüge. | ada-quill accuses norland; ada-quill accuses sudria
Zumurra wurde von Norland beschuldigt, den Hafen zu blockieren. | norland accuses zumurra
Norland verlangt von Zumurra, die Waffen abzugeben. | norland pressures zumurra
Ada Quill forderte die Rote Liga auf, den Hafen zu räumen. | ada-quill pressures red-league
Ada Quill forderte von der Roten Liga den Abzug. | ada-quill pressures red-league
Norland rief Sudrien auf, die Grenze zu öffnen. | norland pressures sudria
Norland übt Druck auf Sudrien aus. | norland pressures sudria
Norland stellte Zumurra ein Ultimatum. | norland pressures zumurra
Norland stuft Zumurra als Terrororganisation ein. | norland sanctions zumurra
Norland, das Zumurra als terroristisch einstuft, schwieg. | norland sanctions zumurra
Zumurra ist in Norland mit einem Betätigungsverbot belegt. | norland sanctions zumurra
Norland führt Zumurra auf der Terrorliste. | norland sanctions zumurra
Norland setzte die Rote Liga auf die Terrorliste. | norland sanctions red-league
Norland hat die Rote Liga verboten. | norland sanctions red-league
Norland belegte Sudrien mit Sanktionen. | norland sanctions sudria
Die norländischen Sanktionen gegen Sudrien bleiben. | norland sanctions sudria
Ada Quill lobte die Rote Liga. | ada-quill praises red-league
Sudrien zollte Zumurra Anerkennung. | sudria praises zumurra
Ada Quill traf sich am Montag in Tarsk mit Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill traf am Montag in Tarsk Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill und Milo Tarn kamen in Tarsk zusammen. | ada-quill meetsWith milo-tarn
Ada Quill führte Gespräche mit Milo Tarn. | ada-quill meetsWith milo-tarn
Ein Treffen zwischen Ada Quill und Milo Tarn dauerte eine Stunde. | ada-quill meetsWith milo-tarn
Sudrien vermittelte zwischen Norland und Zumurra. | sudria mediates norland; sudria mediates zumurra
Norland und Zumurra einigten sich unter Vermittlung von Sudrien auf eine Waffenruhe. | norland cooperatesWith zumurra; sudria mediates norland; sudria mediates zumurra
Zumurra ist von Sudrien ausgebildet und bewaffnet worden. | sudria trains zumurra; sudria arms zumurra
Ada Quill sagte, dass Zumurra von Sudrien finanziert werde. | sudria funds zumurra @ada-quill
Sudrien liefert Waffen an Zumurra. | sudria arms zumurra
Sudrien versorgt Zumurra mit Geld und Waffen. | sudria funds zumurra; sudria arms zumurra
Zumurra erhält Geld aus Sudrien. | sudria funds zumurra
Zumurra kämpfte in Tarsk an der Seite der Roten Liga. | zumurra supports red-league
Die sudrische Unterstützung für Zumurra wächst. | sudria supports zumurra
Sudrien leistet Zumurra Hilfe. | sudria supports zumurra
Norland griff gemeinsam mit Sudrien Zumurra an. | norland attacks zumurra; sudria attacks zumurra; norland cooperatesWith sudria
Zumurra hat mit der Roten Liga ein Bündnis geschlossen. | zumurra alliedWith red-league
Zumurra, mit dem die Rote Liga ein Bündnis geschlossen hat, schwieg. | red-league alliedWith zumurra
Zumurra und die Rote Liga verbündeten sich. | red-league alliedWith zumurra
Zumurra bekämpft Norland. | zumurra opposes norland
Norländische Truppen wurden nach Fort al-Qadim verlegt. | norlandic-armed-forces stationedIn fort-qadim
Die Rote Liga hat ihr Hauptquartier in Tarsk. | red-league stationedIn tarsk
Die Rote Liga ist in Tarsk aktiv. | red-league operatesIn tarsk
Zumurra drohte, Norland anzugreifen. | zumurra attacks norland threatened; zumurra threatens norland
Zumurra drohte Norland mit Vergeltung. | zumurra threatens norland
Zumurra kündigte Vergeltung gegen Norland an. | zumurra threatens norland
Laut Ada Quill hat Norland Tarsk bombardiert. | norland attacks tarsk @ada-quill
"""

NOT_DE = """
Zumurra hat Norland seit Monaten nicht angegriffen. | zumurra attacks norland denied
Zumurra hat nie auf norländische Truppen geschossen. | zumurra attacks norlandic-armed-forces denied
Sudrien bestritt, dass es Zumurra finanziere. | sudria funds zumurra denied @sudria
Zumurra wird von Sudrien weder finanziert noch bewaffnet. | sudria funds zumurra denied; sudria arms zumurra denied
Zumurra könnte bald Norland angreifen. | zumurra attacks norland possible
Zumurra plant einen Angriff auf Norland. | zumurra attacks norland possible
Sollte Norland Tarsk bombardieren, endet die Waffenruhe. | norland attacks tarsk possible
Wenn Norland Tarsk bombardiert, endet die Waffenruhe. | norland attacks tarsk possible
Ada Quill schloss nicht aus, dass Zumurra Norland angreifen werde. | zumurra attacks norland possible
Ein Angriff von Zumurra auf Norland sei nicht geplant. | zumurra attacks norland denied possible
Ein möglicher Angriff von Zumurra auf Norland beunruhigt Ada Quill. | zumurra attacks norland possible
Ada Quill rief zu einem Angriff auf Zumurra auf. |
Norland solle Zumurra angreifen, forderte Ada Quill. | norland attacks zumurra demanded @ada-quill; ada-quill pressures norland
Ada Quill griff Norland in einer Rede verbal an. |
Ada Quill griff in ihrer Rede nach einem Glas aus Norland. |
Norland traf eine Entscheidung über Sudrien. |
Norland traf die Dürre in Sudrien hart. |
Ada Quill besuchte den Hafen, weit weg von Norland. |
Norland unterstützt ein Rauchverbot. |
Norland schloss die Grenze zu Sudrien. |
Norland stellte sich hinter das Abkommen mit Sudrien. |
Ein Treffen zwischen Ada Quill und Milo Tarn fand nicht statt. | ada-quill meetsWith milo-tarn denied
Ohne die Unterstützung von Sudrien wäre Zumurra verloren. |
Norland schlug Sudrien im Endspiel des Turniers. |
Die Fußballer aus Norland griffen in der zweiten Hälfte an. |
Ada Quill attackierte die Kritik an Norland. |
"""

STATED_NL = """
Norland en Sudrië, die tussen Zumurra en de Rode Liga bemiddelen, zwegen. | norland mediates zumurra; norland mediates red-league; sudria mediates zumurra; sudria mediates red-league
Zumurra en de Rode Liga zwegen. Norland viel beide groepen aan. | norland attacks zumurra; norland attacks red-league
Ada Quill zweeg. Ze beschuldigden Norland. |
Ada Quill zweeg. Ze beschuldigde Norland. | ada-quill accuses norland
Ada Quill, woordvoerder van de kleine partij Cederlijst, beschuldigde Norland. | ada-quill accuses norland; ada-quill spokespersonOf cederlijst
Zumurra bombardeerde doelen in Norland. | zumurra attacks norland
Strijders van Zumurra bestormden een Norlandse basis bij Tarsk. | zumurra attacks norlandic-armed-forces
Norlandse gevechtsvliegtuigen bombardeerden dinsdag stellingen van Zumurra. | norland attacks zumurra
Zumurra beschoot maandag Norland met raketten. | zumurra attacks norland
Zumurra viel maandag met drones en raketten Norland aan. | zumurra attacks norland
Maandag vielen Zumurra en de Rode Liga Norland aan. | zumurra attacks norland; red-league attacks norland
Zumurra vuurde twee raketten af op Norland. | zumurra attacks norland
Zumurra opende het vuur op Norlandse troepen. | zumurra attacks norlandic-armed-forces
Norland voerde luchtaanvallen uit op stellingen van de Rode Liga. | norland attacks red-league
De Rode Liga heeft sinds mei meer dan vijftig aanvallen op Norland uitgevoerd. | red-league attacks norland
Norland is in de nacht van zondag door de Rode Liga aangevallen. | red-league attacks norland
Ada Quill zei dat Norland door de Rode Liga werd beschoten. | red-league attacks norland @ada-quill
Nadat Zumurra Tarsk had gebombardeerd, sloot Norland de grens. | zumurra attacks tarsk
Zumurra, dat in mei Norland had aangevallen, zweeg. | zumurra attacks norland
Norland, dat door Zumurra werd aangevallen, zweeg. | zumurra attacks norland
Bij een Norlandse luchtaanval op Tarsk kwamen tien mensen om. | norland attacks tarsk
Milo Tarn kwam om het leven bij een Norlandse luchtaanval op Tarsk. | norland attacks tarsk; norland killed milo-tarn
Milo Tarn werd op 3 mei door Norland gedood. | norland killed milo-tarn
Norland doodde Milo Tarn in Tarsk. | norland killed milo-tarn
Een Norlandse drone doodde Milo Tarn in Tarsk. | norland killed milo-tarn
Zumurra doodde bij de aanval drie Norlandse soldaten. | zumurra killed norlandic-armed-forces
Een aanval van Zumurra op Norland mislukte. | zumurra attacks norland
Een aanval op Norland door Zumurra mislukte. | zumurra attacks norland
De Norlandse aanvallen op de Rode Liga gaan door. | norland attacks red-league
Zumurra heeft de verantwoordelijkheid opgeëist voor een aanval op Norland. | zumurra attacks norland
De moord op Milo Tarn door Norland leidde tot protesten. | norland killed milo-tarn
Norland beschuldigde Zumurra van een leugen. | norland accuses zumurra
Norland beschuldigt de Rode Liga ervan de haven te blokkeren. | norland accuses red-league
Norland stelde de Rode Liga verantwoordelijk voor de explosie. | norland accuses red-league
Norland schreef de aanval toe aan de Rode Liga. | norland accuses red-league
Zumurra werd door Norland beschuldigd van een leugen. | norland accuses zumurra
Norland verweet Zumurra een leugen. | norland accuses zumurra
Norland eiste van Zumurra dat het de wapens zou inleveren. | norland pressures zumurra
Ada Quill riep de Rode Liga op de haven te verlaten. | ada-quill pressures red-league
Norland drong er bij Sudrië op aan de grens te openen. | norland pressures sudria
Norland oefent druk uit op Sudrië. | norland pressures sudria
Norland stelde Zumurra een ultimatum. | norland pressures zumurra
Norland zette Sudrië onder druk. | norland pressures sudria
Norland heeft Zumurra op de terreurlijst gezet. | norland sanctions zumurra
Norland bestempelde Zumurra als terroristische organisatie. | norland sanctions zumurra
Zumurra staat op de Norlandse terreurlijst. | norland sanctions zumurra
Norland heeft de Rode Liga verboden. | norland sanctions red-league
Norland legde Sudrië sancties op. | norland sanctions sudria
De Norlandse sancties tegen Sudrië blijven. | norland sanctions sudria
Ada Quill prees de Rode Liga. | ada-quill praises red-league
Sudrië bracht hulde aan Zumurra. | sudria praises zumurra
Ada Quill ontmoette maandag in Tarsk Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill sprak in Tarsk met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill en Milo Tarn ontmoetten elkaar in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill voerde gesprekken met Milo Tarn. | ada-quill meetsWith milo-tarn
Een ontmoeting tussen Ada Quill en Milo Tarn duurde een uur. | ada-quill meetsWith milo-tarn
Sudrië bemiddelde tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Norland en Zumurra werden het door bemiddeling van Sudrië eens. | sudria mediates norland; sudria mediates zumurra
Zumurra wordt bewapend en getraind door Sudrië. | sudria arms zumurra; sudria trains zumurra
Ada Quill zei dat Zumurra door Sudrië wordt gefinancierd. | sudria funds zumurra @ada-quill
Sudrië levert wapens aan Zumurra. | sudria arms zumurra
Sudrië voorziet Zumurra van geld en wapens. | sudria funds zumurra; sudria arms zumurra
Zumurra krijgt geld uit Sudrië. | sudria funds zumurra
Zumurra vocht in Tarsk aan de zijde van de Rode Liga. | zumurra supports red-league
De Sudrische steun aan Zumurra groeit. | sudria supports zumurra
Norland viel Zumurra samen met Sudrië aan. | norland attacks zumurra; sudria attacks zumurra; norland cooperatesWith sudria
Zumurra werkt met de Rode Liga samen. | zumurra cooperatesWith red-league
Zumurra sloot een bondgenootschap met de Rode Liga. | red-league alliedWith zumurra
Zumurra, waarmee de Rode Liga een bondgenootschap heeft gesloten, zweeg. | red-league alliedWith zumurra
Zumurra bestrijdt Norland. | zumurra opposes norland
Zumurra vecht tegen Norland. | zumurra opposes norland
Norlandse troepen werden in Fort al-Qadim gelegerd. | norlandic-armed-forces stationedIn fort-qadim
De Rode Liga heeft haar hoofdkwartier in Tarsk. | red-league stationedIn tarsk
De Rode Liga is actief in Tarsk. | red-league operatesIn tarsk
Zumurra dreigde Norland aan te vallen. | zumurra attacks norland threatened; zumurra threatens norland
Zumurra dreigde dat het Norland zal beschieten. | zumurra attacks norland threatened; zumurra threatens norland
Zumurra dreigde met vergelding tegen Norland. | zumurra threatens norland
Volgens Ada Quill heeft Norland Tarsk gebombardeerd. | norland attacks tarsk @ada-quill
"""

NOT_NL = """
Zumurra heeft Norland al maanden niet aangevallen. | zumurra attacks norland denied
Zumurra heeft nooit een Norlandse basis beschoten. | zumurra attacks norlandic-armed-forces denied
Sudrië ontkende dat het Zumurra financiert. | sudria funds zumurra denied @sudria
Sudrië ontkent dat Zumurra geld uit Sudrië krijgt. | sudria funds zumurra denied @sudria
Zumurra wordt niet door Sudrië gefinancierd. | sudria funds zumurra denied
Met de Rode Liga werkt Zumurra niet samen. | zumurra cooperatesWith red-league denied
Zumurra zou Norland kunnen aanvallen. | zumurra attacks norland possible
Zumurra bereidt een aanval op Norland voor. | zumurra attacks norland possible
Mocht Norland Tarsk bombarderen, dan eindigt het bestand. | norland attacks tarsk possible
Als Norland Tarsk bombardeert, eindigt het bestand. | norland attacks tarsk possible
Ada Quill sloot niet uit dat Zumurra Norland zal aanvallen. | zumurra attacks norland possible
Een mogelijke aanval van Zumurra op Norland baart Ada Quill zorgen. | zumurra attacks norland possible
Ada Quill riep op tot een aanval op Zumurra. |
Norland moet Zumurra aanvallen, zei Ada Quill. | norland attacks zumurra demanded @ada-quill
Ada Quill viel Norland in een toespraak verbaal aan. |
De aanval van Norland op de markt voor graan in Sudrië faalde. |
De droogte in Norland trof Sudrië hard. |
Norland trof maatregelen na een gesprek met Sudrië over de oogst. | norland meetsWith sudria
Ada Quill bezocht de haven, ver van Norland. |
Norland steunt een rookverbod. |
Norland sloot de grens met Sudrië. |
Er vond geen ontmoeting tussen Ada Quill en Milo Tarn plaats. | ada-quill meetsWith milo-tarn denied
Zonder de steun van Sudrië zou Zumurra verloren zijn. |
Norland versloeg Sudrië in de finale van het toernooi. |
De voetballers uit Norland vielen in de tweede helft aan. |
Ada Quill viel de kritiek op Norland aan. |
Ada Quill viel van haar paard in Norland. |
Norland vroeg Sudrië om water. |
"""

STATED_EN = """
Zumurra, a Norland-backed Sudrian militia, was silent. | norland supports zumurra
Zumurra and the Red League were silent. Norland attacked both groups. | norland attacks zumurra; norland attacks red-league
Zumurra attacked nuclear and military sites in Norland. | zumurra attacks norland
Zumurra bombed the sites at Fort al-Qadim and Tarsk. | zumurra attacks fort-qadim; zumurra attacks tarsk
About 900 Norlandic soldiers are stationed in Tarsk. | norlandic-armed-forces stationedIn tarsk
Zumurra fighters stormed a Norlandic base near Tarsk. | zumurra attacks norlandic-armed-forces
Norlandic warplanes pounded Zumurra positions on Tuesday. | norland attacks zumurra
Norland bombed and shelled Zumurra. | norland attacks zumurra
Zumurra opened fire on Norlandic troops. | zumurra attacks norlandic-armed-forces
Zumurra fired two rockets at Norland. | zumurra attacks norland
Zumurra launched drones towards Norland on Monday. | zumurra attacks norland
The Red League and Zumurra attacked Norland. | red-league attacks norland; zumurra attacks norland
Norland attacked the Red League and Zumurra. | norland attacks red-league; norland attacks zumurra
Norland struck targets belonging to the Red League. | norland attacks red-league
The base was hit on Monday by rockets that Zumurra had fired at Norland. | zumurra attacks norland
Norland was shelled on Sunday night by the Red League. | red-league attacks norland
Ten people died in a Norlandic air strike on Tarsk. | norland attacks tarsk
Milo Tarn was killed in a Norlandic air strike. | norland killed milo-tarn
Milo Tarn, a commander of the Red League, was killed by Norland. | norland killed milo-tarn; milo-tarn leads red-league
Norland assassinated Milo Tarn in Tarsk last year. | norland killed milo-tarn
Zumurra, which had attacked Norland in May, kept silent. | zumurra attacks norland
Norland, which Zumurra had attacked in May, kept silent. | zumurra attacks norland
An attack on Norland by Zumurra failed. | zumurra attacks norland
An attack by Zumurra on Norland failed. | zumurra attacks norland
Norland's strikes on the Red League continued for a week. | norland attacks red-league
Zumurra has carried out more than fifty attacks on Norland since May. | zumurra attacks norland
The Red League stepped up its attacks against Norland. | red-league attacks norland
Zumurra claimed responsibility for a rocket attack on Norland. | zumurra attacks norland
Zumurra attacked Norland, killing Milo Tarn. | zumurra attacks norland; zumurra killed milo-tarn
After Zumurra had bombed Tarsk, Norland closed the border. | zumurra attacks tarsk
Norland retaliated against Zumurra with air strikes. | norland attacks zumurra
Zumurra killed three Norlandic soldiers. | zumurra killed norlandic-armed-forces
Members of the Red League were shot dead by Norlandic troops. | norlandic-armed-forces killed red-league; norlandic-armed-forces attacks red-league
Norland accused Zumurra of an attack on Tarsk. | norland accuses zumurra; zumurra attacks tarsk
Norland blamed the Red League for the blast. | norland accuses red-league
Ada Quill accused Norland and Sudria of lying. | ada-quill accuses norland; ada-quill accuses sudria
Zumurra was accused by Norland of lying. | norland accuses zumurra
Norland demanded that Zumurra hand over its weapons. | norland pressures zumurra
Ada Quill called on the Red League to lay down its arms. | ada-quill pressures red-league
Norland urged Sudria to close the port. | norland pressures sudria
Norland is exerting pressure on Sudria. | norland pressures sudria
Norland gave Zumurra an ultimatum. | norland pressures zumurra
Norland designated Zumurra as a terrorist organisation. | norland sanctions zumurra
Zumurra is designated a terrorist group by Norland. | norland sanctions zumurra
Norland imposed sanctions on Sudria and the Red League. | norland sanctions sudria; norland sanctions red-league
Norland put Zumurra on its terrorist list. | norland sanctions zumurra
Norland has banned the Red League. | norland sanctions red-league
Norlandic sanctions on Sudria were extended. | norland sanctions sudria
Ada Quill praised the Red League. | ada-quill praises red-league
Sudria paid tribute to Zumurra. | sudria praises zumurra
Ada Quill met Milo Tarn in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill held talks with Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill and Milo Tarn met in Tarsk on Monday. | ada-quill meetsWith milo-tarn
A meeting between Ada Quill and Milo Tarn lasted an hour. | ada-quill meetsWith milo-tarn
Norland struck a deal with Sudria. | norland cooperatesWith sudria
Sudria mediated between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Norland and Zumurra agreed on a truce mediated by Sudria. | norland cooperatesWith zumurra; sudria mediates norland; sudria mediates zumurra
Sudria brokered a truce between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
The Red League is trained and paid by Sudria. | sudria trains red-league; sudria funds red-league
Zumurra had been supplied with weapons by Sudria. | sudria arms zumurra
Sudria sends weapons to Zumurra. | sudria arms zumurra
Sudria provides Zumurra with money and weapons. | sudria funds zumurra; sudria arms zumurra
Zumurra receives money from Sudria. | sudria funds zumurra
Zumurra fought alongside the Red League in Tarsk. | zumurra supports red-league
Sudrian support for Zumurra has grown. | sudria supports zumurra
Norland and Sudria carried out joint strikes on Zumurra. | norland cooperatesWith sudria; norland attacks zumurra; sudria attacks zumurra
Norland attacked Zumurra together with Sudria. | norland attacks zumurra; sudria attacks zumurra; norland cooperatesWith sudria
Zumurra formed an alliance with the Red League. | zumurra alliedWith red-league
Zumurra, with which the Red League has formed an alliance, kept silent. | zumurra alliedWith red-league
Zumurra opposes Norland and fights the Red League. | zumurra opposes norland; zumurra opposes red-league
The Red League has its headquarters in Tarsk. | red-league stationedIn tarsk
Norlandic soldiers were deployed to Fort al-Qadim. | norlandic-armed-forces stationedIn fort-qadim
The Red League is active in Tarsk. | red-league operatesIn tarsk
Zumurra warned that it would strike Norland again. | zumurra attacks norland threatened @zumurra; zumurra threatens norland
Zumurra vowed to avenge itself and threatened Norland with war. | zumurra threatens norland
Zumurra threatened to attack Norland if the talks fail. | zumurra attacks norland threatened; zumurra threatens norland
Ada Quill said that Norland had bombed Tarsk. | norland attacks tarsk @ada-quill
According to Ada Quill, Zumurra is funded by Sudria. | sudria funds zumurra @ada-quill
"""

NOT_EN = """
Zumurra has not attacked Norland for months. | zumurra attacks norland denied
Zumurra never fired on Norland. | zumurra attacks norland denied
Sudria denied that it funds Zumurra. | sudria funds zumurra denied @sudria
Sudria denied arming Zumurra. | sudria arms zumurra denied
Zumurra is neither funded nor armed by Sudria. | sudria funds zumurra denied; sudria arms zumurra denied
Zumurra may attack Norland soon. | zumurra attacks norland possible
Zumurra is planning an attack on Norland. | zumurra attacks norland possible
If Norland bombs Tarsk, the truce is over. | norland attacks tarsk possible
Zumurra would attack Norland again, Ada Quill feared. | zumurra attacks norland possible
Norland did not rule out that Zumurra will attack Sudria. | zumurra attacks sudria possible
Sudria might recruit and train the Red League. | sudria trains red-league possible
A possible attack by Zumurra on Norland worries Ada Quill. | zumurra attacks norland possible
Ada Quill called for an attack on Zumurra. |
Norland should attack Zumurra, said Ada Quill. | norland attacks zumurra demanded @ada-quill
In a speech Ada Quill launched a verbal attack on Norland. |
Norland fired its coach, and Zumurra struck a friendly tone. |
Zumurra was hit hard by the drought in Norland. |
Norland met its targets, Sudria did not. |
Ada Quill visited the port, far from Norland. |
Norland supports a ban on smoking. |
No meeting between Ada Quill and Milo Tarn took place. | ada-quill meetsWith milo-tarn denied
Without the support of Sudria, Zumurra would be lost. |
Norland hopes that Sudria will win the match against Zumurra. |
Norland beat Sudria in the election for the council. |
Ada Quill attacked Norland's budget. |
"""

KNOWN_FAILURES = {
    "Sudrien bestritt, dass es Zumurra finanziere.": '"es" is taken for an expletive',
    "A possible attack by Zumurra on Norland worries Ada Quill.": "the verb is tagged as a noun",
}


def _rows() -> list[Any]:
    found = []
    tables = {"de": STATED_DE + NOT_DE, "nl": STATED_NL + NOT_NL, "en": STATED_EN + NOT_EN}
    for language, table in tables.items():
        for line in table.strip().splitlines():
            if not line:
                continue
            text, _, expected = line.rpartition("|")
            text = text.strip()
            reason = KNOWN_FAILURES.get(text)
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            wanted = {_in_order(part.strip()) for part in expected.split(";") if part.strip()}
            found.append(pytest.param(language, text, wanted, marks=marks, id=f"{language} {text[:60]}"))
    return found


def _in_order(relation: str) -> str:
    subject, name, target, *rest = relation.split()
    return " ".join([*_ordered(subject, name, target), *rest])


def _ordered(subject: str, relation: str, target: str) -> list[str]:
    first, second = sorted((subject, target)) if relation in SYMMETRIC else (subject, target)
    return [first, relation, second]


def stated(text: str, language: str, *, speaker: bool) -> set[str]:
    """Return the relations of a text as the tables write them."""
    plain = {"polarity": "affirmed", "modality": "actual"}
    return {
        " ".join(
            _ordered(r["subject"], r["relation"], r["object"])
            + [str(r[key]) for key, usual in plain.items() if r[key] != usual]
            + [f"@{r['attribution']}" for _ in range(speaker and r["attribution"] is not None)]
        )
        for r in records(text, language)
        if r["type"] == "relation"
    }


@pytest.mark.parametrize(("language", "text", "expected"), _rows())
def test_event_relations(language: str, text: str, expected: set[str]) -> None:
    speaker = any("@" in relation for relation in expected)
    found = stated(text, language, speaker=False)
    assert found == {relation.partition(" @")[0] for relation in expected}
    if speaker:
        assert stated(text, language, speaker=True) >= {relation for relation in expected if "@" in relation}
