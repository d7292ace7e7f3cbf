"""More ways in which news state what actors do to each other, in sentences unlike those of the other table."""

# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

from tests.reading import records
from tests.test_event_relations import stated

DE = """
Norländische Kampfjets bombardierten in der Nacht Verstecke der Roten Liga. | norland attacks red-league
Zumurra beschoss einen norländischen Stützpunkt mit Drohnen. | zumurra attacks norlandic-armed-forces
Norland hat am Freitag erneut Ziele der Roten Liga angegriffen. | norland attacks red-league
In der Nacht zum Montag hat die norländische Armee Tarsk beschossen. | norlandic-armed-forces attacks tarsk
Zumurra nahm Tarsk unter Beschuss. | zumurra attacks tarsk
Gefechte zwischen Zumurra und der Roten Liga dauerten an. | red-league attacks zumurra; zumurra attacks red-league
Zumurra lieferte sich Gefechte mit der Roten Liga. | red-league attacks zumurra; zumurra attacks red-league
Bei Kämpfen zwischen Norland und der Roten Liga starben zehn Menschen. | norland attacks red-league; red-league attacks norland
Norland startete eine Offensive gegen die Rote Liga. | norland attacks red-league
Norland antwortete mit Luftangriffen auf Tarsk. | norland attacks tarsk
Norland reagierte auf den Angriff mit Vergeltungsschlägen gegen die Rote Liga. | norland attacks red-league
Norland marschierte 2029 in Sudrien ein. | norland attacks sudria
Zumurra eroberte Tarsk von der Roten Liga. | zumurra attacks red-league
Die Rote Liga, der Norland hilft, schwieg. | norland supports red-league
Milo Tarn, der Norland hilft, schwieg. | milo-tarn supports norland
Zumurra drängte die Rote Liga aus Tarsk zurück. | zumurra attacks red-league
Die Rote Liga wurde von Norland aus Tarsk vertrieben. | norland attacks red-league
Eine Drohne von Zumurra schlug in einem Stützpunkt in Norland ein. | zumurra attacks norland
Ein norländischer Drohnenangriff tötete Milo Tarn. | norland killed milo-tarn
Bei einem Angriff Norlands auf Tarsk wurde Milo Tarn getötet. | norland attacks tarsk; norland killed milo-tarn
Milo Tarn kam bei einem norländischen Luftangriff ums Leben. | norland killed milo-tarn
Milo Tarn, Kommandeur der Roten Liga, wurde von der norländischen Armee getötet. | milo-tarn leads red-league; norlandic-armed-forces killed milo-tarn
Ada Quill wurde 2019 von Agenten Norlands ermordet. | norland killed ada-quill
Die Rote Liga drohte Norland mit Vergeltung. | red-league threatens norland
Zumurra schwor Norland Rache. | zumurra threatens norland
Zumurra schwor Rache an Norland. | zumurra threatens norland
Norland drohte damit, die Hilfe für Sudrien einzustellen. | norland threatens sudria
Ada Quill warnte Norland vor „schweren Folgen“. | ada-quill threatens norland
Norland forderte Sudrien auf, die Rote Liga zu entwaffnen. | norland pressures sudria
Ada Quill hat Sudrien aufgefordert, den Hafen zu schließen. | ada-quill pressures sudria
Ada Quill drängt Sudrien, den Hafen zu schließen. | ada-quill pressures sudria
Ada Quill verlangte von Zumurra den Abzug aus Tarsk. | ada-quill pressures zumurra
Ada Quill fordert den Abzug der Roten Liga aus Tarsk. | ada-quill pressures red-league
Ada Quill fordert, dass Zumurra Tarsk verlässt. | ada-quill pressures zumurra
Ada Quill appellierte an Zumurra, die Waffen niederzulegen. | ada-quill pressures zumurra
Ada Quill rief Zumurra dazu auf, die Waffen niederzulegen. | ada-quill pressures zumurra
Norland gab der Roten Liga 48 Stunden, um Tarsk zu verlassen. | norland pressures red-league
Norland erhöht den Druck auf Sudrien. | norland pressures sudria
Norland setzte Sudrien unter Druck. | norland pressures sudria
Norland befahl Zumurra, den Hafen zu räumen. | norland pressures zumurra
Ada Quill bat Sudrien, die Grenze zu öffnen. | ada-quill pressures sudria
Norland setzte Zumurra im Januar wieder auf die Terrorliste. | norland sanctions zumurra
Zumurra wird von Norland und Sudrien als Terrororganisation eingestuft. | norland sanctions zumurra; sudria sanctions zumurra
Die Rote Liga, die in Norland als Terrorgruppe gilt, schwieg. | norland sanctions red-league
Norland verhängte neue Sanktionen gegen Ada Quill. | norland sanctions ada-quill
Die von Norland gegen Sudrien verhängten Sanktionen bleiben bestehen. | norland sanctions sudria
Norland erließ einen Haftbefehl gegen Milo Tarn. | norland sanctions milo-tarn
Norland fror das Vermögen von Milo Tarn ein. | norland sanctions milo-tarn
Ada Quill gab Norland die Schuld an dem Angriff. | ada-quill accuses norland
Ada Quill machte Zumurra für die Explosion verantwortlich. | ada-quill accuses zumurra
Ada Quill warf Zumurra vor, Geld zu erpressen. | ada-quill accuses zumurra
Sie hat Zumurra vorgeworfen, Geld zu erpressen. |
Ada Quill kritisierte Norland scharf. | ada-quill accuses norland
Sudrien verurteilte die Luftangriffe Norlands auf Tarsk. | norland attacks tarsk; sudria accuses norland
Sudrien verurteilte den norländischen Angriff. | sudria accuses norland
Norland erhob schwere Vorwürfe gegen Sudrien. | norland accuses sudria
Ada Quill schrieb den Angriff Zumurra zu. | ada-quill accuses zumurra
Ada Quill wetterte gegen Sudrien. | ada-quill accuses sudria
Norland hat Sudrien beschuldigt, Zumurra zu bewaffnen. | norland accuses sudria; sudria arms zumurra
Norland bezichtigt Sudrien der Lüge. | norland accuses sudria
Ada Quill lobte Milo Tarn als Helden. | ada-quill praises milo-tarn
Ada Quill dankte Sudrien für die Hilfe. | ada-quill praises sudria
Sudrien gratulierte Ada Quill zur Wahl. | sudria praises ada-quill
Milo Tarn empfing Ada Quill am Donnerstag in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill reiste zu Gesprächen mit Milo Tarn nach Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill flog nach Tarsk, um Milo Tarn zu treffen. | ada-quill meetsWith milo-tarn
Norland und Sudrien verhandelten in Tarsk. | norland meetsWith sudria
Die Gespräche zwischen Norland und Zumurra scheiterten. | norland meetsWith zumurra
Ada Quill telefonierte mit Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill sprach am Dienstag mit Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill stattete Milo Tarn einen Besuch ab. | ada-quill meetsWith milo-tarn
Ada Quill hat Milo Tarn am Montag in Tarsk getroffen. | ada-quill meetsWith milo-tarn
Norland unterzeichnete ein Abkommen mit Sudrien. | norland cooperatesWith sudria
Norland und Sudrien haben am Sonntag ein Abkommen unterzeichnet. | norland cooperatesWith sudria
Norland und die Rote Liga einigten sich auf eine Waffenruhe. | norland cooperatesWith red-league
Norland schloss einen Pakt mit Sudrien. | norland cooperatesWith sudria
Zumurra stimmt sich mit der Roten Liga ab. | red-league cooperatesWith zumurra
Norland und Sudrien hielten ein gemeinsames Manöver ab. | norland cooperatesWith sudria
Zumurra arbeitet eng mit der Roten Liga zusammen. | red-league cooperatesWith zumurra
Sudrien vermittelte eine Waffenruhe zwischen Norland und Zumurra. | sudria mediates norland; sudria mediates zumurra
Die Waffenruhe zwischen Norland und Zumurra wurde von Sudrien vermittelt. | sudria mediates norland; sudria mediates zumurra
Ada Quill, die zwischen Norland und Zumurra vermittelt, schwieg. | ada-quill mediates norland; ada-quill mediates zumurra
Sudrien tritt als Vermittler zwischen Norland und Zumurra auf. | sudria mediates norland; sudria mediates zumurra
Ada Quill verhandelte im Namen von Zumurra. | ada-quill mediates zumurra
Norland unterstützt die Rote Liga mit Waffen und Geld. | norland arms red-league; norland funds red-league; norland supports red-league
Sudrien griff ein, um die Rote Liga zu unterstützen. | sudria supports red-league
Sudrien, das andere Gruppen wie Zumurra und die Rote Liga unterstützt, schwieg. | sudria supports red-league; sudria supports zumurra
Sudrien hat Zumurra jahrelang bewaffnet, ausgebildet und finanziert. | sudria arms zumurra; sudria funds zumurra; sudria trains zumurra
Zumurra wird vor allem von Sudrien finanziert. | sudria funds zumurra
Zumurra bezieht seine Waffen aus Sudrien. | sudria arms zumurra
Ausgerüstet wurde Zumurra von Sudrien. | sudria arms zumurra
Sudrien hat Zumurra nie Waffen geliefert. | sudria arms zumurra denied
Sudrien steht hinter Zumurra. | sudria supports zumurra
Sudrien sicherte Zumurra seine Solidarität zu. | sudria supports zumurra
Zumurra, unterstützt von Sudrien, nahm die Stadt ein. | sudria supports zumurra
Zumurra wurde 1992 von Milo Tarn gegründet. | milo-tarn founded zumurra
Milo Tarn gründete 1992 Zumurra. | milo-tarn founded zumurra
Milo Tarn rief 1992 Zumurra ins Leben. | milo-tarn founded zumurra
Norland trat 2029 dem Hafenpakt bei. | norland memberOf harbour-pact
Norland trat 2029 aus dem Hafenpakt aus. | norland memberOf harbour-pact
Norland, Sudrien und Zumurra gehören zum Hafenpakt. | norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact
Norland beteiligt sich am Hafenpakt. | norland memberOf harbour-pact
Norland gehört dem Hafenpakt an. | norland memberOf harbour-pact
Norland hat 300 Soldaten in Tarsk stationiert. | norland stationedIn tarsk
Norland verlegte Truppen nach Tarsk. | norland stationedIn tarsk
Norland entsandte ein Kriegsschiff nach Tarsk. | norland stationedIn tarsk
Norland unterhält einen Stützpunkt in Tarsk. | norland stationedIn tarsk
Zumurra kämpft in Tarsk gegen die Rote Liga. | zumurra opposes red-league
Zumurra gehörte zu den Verbänden, die gegen die Rote Liga kämpften. | zumurra opposes red-league
Zumurra befindet sich seit 2029 im Krieg mit Norland. | norland opposes zumurra; zumurra opposes norland
Norland brach die Beziehungen zu Sudrien ab. | norland opposes sudria
Zumurra entführte Ada Quill in Tarsk. | zumurra attacks ada-quill
Tarsk wurde erneut von Norland bombardiert. | norland attacks tarsk
Norland bombardierte nach eigenen Angaben Stellungen der Roten Liga in Tarsk. | norland attacks red-league
Norland hat die Rote Liga nie bombardiert. | norland attacks red-league denied
Norland bereitet Luftschläge auf die Rote Liga vor. | norland attacks red-league possible
Ada Quill befürchtet einen Angriff von Zumurra auf Norland. | zumurra attacks norland possible
Ada Quill ging Milo Tarn im Parlament scharf an. | ada-quill accuses milo-tarn
Ada Quill griff Milo Tarn wegen seiner Steuerpläne an. | ada-quill accuses milo-tarn
Ada Quill griff Milo Tarn als Lügner an. | ada-quill accuses milo-tarn
Norland und Sudrien unterzeichneten kein Abkommen. | norland cooperatesWith sudria denied
Norland weigert sich, Zumurra zu treffen. | norland meetsWith zumurra denied
Norland lehnt Gespräche mit Zumurra ab. | norland meetsWith zumurra denied
Hat Norland Tarsk bombardiert? | norland attacks tarsk possible
Unklar ist, ob Norland Tarsk bombardiert hat. | norland attacks tarsk possible
Norland würde Tarsk bombardieren, wenn Sudrien zustimmt. | norland attacks tarsk possible
Norland will Zumurra auf die Terrorliste setzen. | norland sanctions zumurra possible
Norland könnte Sanktionen gegen Sudrien verhängen. | norland sanctions sudria possible
Ada Quill bestreitet, Milo Tarn je getroffen zu haben. | ada-quill meetsWith milo-tarn denied
Norland plant, Truppen nach Tarsk zu verlegen. | norland stationedIn tarsk possible
Norland griff zu einer List gegen Sudrien. |
Norland traf in Tarsk auf Widerstand. |
Norland schlug Sudrien ein Abkommen vor. |
Norland schlug Sudrien 3:1. |
Ada Quill bat Milo Tarn um ein Glas Wasser. |
Ada Quill fragte Milo Tarn, ob er müde sei. |
Der Angriff auf Norland wurde von Sudrien verurteilt. |
Zumurra hat Milo Tarn nicht getötet, sagte Ada Quill. | zumurra killed milo-tarn denied
Norland soll Zumurra nicht angreifen, forderte Ada Quill. | norland attacks zumurra denied demanded; ada-quill pressures norland
Milo Tarn soll von Norland getötet worden sein. | norland killed milo-tarn possible
"""

NL = """
Norlandse gevechtsvliegtuigen bestookten dinsdag schuilplaatsen van de Rode Liga. | norland attacks red-league
Zumurra nam een Norlandse basis onder vuur. | zumurra attacks norlandic-armed-forces
Norland heeft vrijdag opnieuw doelen van de Rode Liga aangevallen. | norland attacks red-league
Het Norlandse leger had Tarsk een dag eerder gebombardeerd. | norlandic-armed-forces attacks tarsk
Gevechten tussen Zumurra en de Rode Liga duurden voort. | red-league attacks zumurra; zumurra attacks red-league
Zumurra leverde slag met de Rode Liga. | red-league attacks zumurra; zumurra attacks red-league
Bij gevechten tussen Norland en de Rode Liga kwamen tien mensen om. | norland attacks red-league; red-league attacks norland
Norland begon een offensief tegen de Rode Liga. | norland attacks red-league
Norland reageerde met luchtaanvallen op Tarsk. | norland attacks tarsk
Norland beantwoordde de aanval met bombardementen op de Rode Liga. | norland attacks red-league
Norland viel in 2029 Sudrië binnen. | norland attacks sudria
Zumurra veroverde Tarsk op de Rode Liga. | zumurra attacks red-league; zumurra attacks tarsk
Zumurra verdreef de Rode Liga uit Tarsk. | zumurra attacks red-league
De Rode Liga werd door Norland uit Tarsk verdreven. | norland attacks red-league
Een drone van Zumurra trof een basis in Norland. | zumurra attacks norland
Een Norlandse droneaanval doodde Milo Tarn. | norland killed milo-tarn
Bij een aanval van Norland op Tarsk werd Milo Tarn gedood. | norland attacks tarsk; norland killed milo-tarn
Milo Tarn kwam bij een Norlandse luchtaanval om het leven. | norland killed milo-tarn
Milo Tarn, commandant van de Rode Liga, werd door het Norlandse leger gedood. | milo-tarn leads red-league; norlandic-armed-forces killed milo-tarn
Norland zegt Milo Tarn te hebben gedood. | norland killed milo-tarn
Ada Quill werd in 2019 door agenten van Norland vermoord. | norland killed ada-quill
De Rode Liga dreigde Norland met vergelding. | red-league threatens norland
Zumurra zwoer wraak op Norland. | zumurra threatens norland
Norland dreigde de steun aan Sudrië stop te zetten. | norland supports sudria threatened; norland threatens sudria
Ada Quill waarschuwde Norland voor „ernstige gevolgen”. | ada-quill threatens norland
Norland riep Sudrië op de Rode Liga te ontwapenen. | norland pressures sudria
Ada Quill heeft Sudrië opgeroepen de haven te sluiten. | ada-quill pressures sudria
Ada Quill dringt er bij Sudrië op aan de haven te sluiten. | ada-quill pressures sudria
Ada Quill eiste van Zumurra dat het Tarsk verliet. | ada-quill pressures zumurra
Ada Quill eist het vertrek van de Rode Liga uit Tarsk. | ada-quill pressures red-league
Ada Quill eist dat Zumurra Tarsk verlaat. | ada-quill pressures zumurra
Ada Quill deed een oproep aan Zumurra om de wapens neer te leggen. | ada-quill pressures zumurra
Norland gaf de Rode Liga 48 uur om Tarsk te verlaten. | norland pressures red-league
Norland voert de druk op Sudrië op. | norland pressures sudria
Norland zette Sudrië onder druk. | norland pressures sudria
Norland beval Zumurra de haven te ontruimen. | norland pressures zumurra
Ada Quill vroeg Sudrië de grens te openen. | ada-quill pressures sudria
Norland heeft Zumurra in januari weer op de terreurlijst geplaatst. | norland sanctions zumurra
In januari plaatste Norland Zumurra opnieuw op een terreurlijst. | norland sanctions zumurra
Zumurra, dat door Norland en Sudrië als terroristisch is aangemerkt, zweeg. | norland sanctions zumurra; sudria sanctions zumurra
De Rode Liga, die in Norland als terreurgroep geldt, zweeg. | norland sanctions red-league
Norland stelde nieuwe sancties in tegen Ada Quill. | norland sanctions ada-quill
De door Norland tegen Sudrië ingestelde sancties blijven van kracht. | norland sanctions sudria
Norland vaardigde een arrestatiebevel uit tegen Milo Tarn. | norland sanctions milo-tarn
Norland bevroor de tegoeden van Milo Tarn. | norland sanctions milo-tarn
Ada Quill gaf Norland de schuld van de aanval. | ada-quill accuses norland
Ada Quill stelde Zumurra verantwoordelijk voor de explosie. | ada-quill accuses zumurra
Ada Quill haalde zaterdag fel uit naar Sudrië. | ada-quill accuses sudria
Ada Quill verweet Zumurra geld af te persen. | ada-quill accuses zumurra
Ada Quill bekritiseerde Norland scherp. | ada-quill accuses norland
Sudrië veroordeelde de luchtaanvallen van Norland op Tarsk. | norland attacks tarsk; sudria accuses norland
Sudrië veroordeelde de Norlandse aanval. | sudria accuses norland
Norland uitte zware beschuldigingen tegen Sudrië. | norland accuses sudria
Ada Quill schreef de aanval toe aan Zumurra. | ada-quill accuses zumurra
Norland beticht Sudrië van leugens. | norland accuses sudria
Ada Quill prees Milo Tarn als held. | ada-quill praises milo-tarn
Ada Quill dankte Sudrië voor de hulp. | ada-quill praises sudria
Sudrië feliciteerde Ada Quill met haar verkiezing. | sudria praises ada-quill
Milo Tarn ontving Ada Quill donderdag in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill reisde naar Tarsk voor gesprekken met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill vloog naar Tarsk om Milo Tarn te ontmoeten. | ada-quill meetsWith milo-tarn
Norland en Sudrië onderhandelden in Tarsk. | norland meetsWith sudria
Ada Quill belde met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill, die vorige maand met Milo Tarn sprak, zweeg. | ada-quill meetsWith milo-tarn
Ada Quill bracht een bezoek aan Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill heeft Milo Tarn maandag in Tarsk ontmoet. | ada-quill meetsWith milo-tarn
Norland ondertekende een akkoord met Sudrië. | norland cooperatesWith sudria
Op 10 maart ondertekenden Ada Quill en Milo Tarn in Tarsk een akkoord. | ada-quill cooperatesWith milo-tarn
Norland en de Rode Liga bereikten een bestand. | norland cooperatesWith red-league
Norland sloot een pact met Sudrië. | norland cooperatesWith sudria
Zumurra stemt zijn acties af met de Rode Liga. | red-league cooperatesWith zumurra
Norland en Sudrië hielden een gezamenlijke oefening. | norland cooperatesWith sudria
Zumurra werkt nauw samen met de Rode Liga. | red-league cooperatesWith zumurra
Sudrië bemiddelde bij een bestand tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Norland en Zumurra bereikten een bestand, waarbij Sudrië tussen beide partijen bemiddelde. | norland cooperatesWith zumurra; sudria mediates norland; sudria mediates zumurra
Sudrië treedt op als bemiddelaar tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Ada Quill, die tussen Norland en Zumurra bemiddelt, zweeg. | ada-quill mediates norland; ada-quill mediates zumurra
Ada Quill onderhandelde namens Zumurra. | ada-quill mediates zumurra
Norland steunt de Rode Liga met wapens en geld. | norland supports red-league; norland arms red-league; norland funds red-league
Sudrië greep in om de Rode Liga te steunen. | sudria supports red-league
Sudrië, dat in 2029 in Tarsk ingreep om de Rode Liga te steunen, zweeg. | sudria supports red-league
Sudrië heeft Zumurra jarenlang bewapend, getraind en gefinancierd. | sudria arms zumurra; sudria funds zumurra; sudria trains zumurra
Sudrië stuurde troepen om de Rode Liga te helpen. | sudria supports red-league
Zumurra wordt vooral door Sudrië gefinancierd. | sudria funds zumurra
Zumurra koopt zijn wapens van Sudrië. | sudria arms zumurra
Sudrië heeft Zumurra nooit wapens geleverd. | sudria arms zumurra denied
Sudrië staat achter Zumurra. | sudria supports zumurra
Zumurra, gesteund door Sudrië, nam de stad in. | sudria supports zumurra
Het door Sudrië gesteunde Zumurra nam de stad in. | sudria supports zumurra
Zumurra werd in 1992 door Milo Tarn opgericht. | milo-tarn founded zumurra
Zumurra, in 1992 opgericht door Milo Tarn, nam de stad in. | milo-tarn founded zumurra
Zumurra, dat in 1992 door Milo Tarn werd opgericht, zweeg. | milo-tarn founded zumurra
Milo Tarn richtte in 1992 Zumurra op. | milo-tarn founded zumurra
Norland trad in 2029 toe tot het Havenpact. | norland memberOf harbour-pact
Norland stapte in 2029 uit het Havenpact. | norland memberOf harbour-pact
Norland, Sudrië en Zumurra maken deel uit van het Havenpact. | norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact
Norland neemt deel aan het Havenpact. | norland memberOf harbour-pact
Norland verliet het Havenpact, waaraan ook Sudrië en Zumurra deelnamen. | norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact
Norland heeft 300 militairen in Tarsk gelegerd. | norland stationedIn tarsk
Norland stuurde troepen naar Tarsk. | norland stationedIn tarsk
Norland stuurde een oorlogsschip naar Tarsk. | norland stationedIn tarsk
Norland heeft een basis in Tarsk. | norland stationedIn tarsk
Zumurra vecht in Tarsk tegen de Rode Liga. | zumurra opposes red-league
Zumurra is al jaren in oorlog met Norland. | norland opposes zumurra; zumurra opposes norland
Norland verbrak de betrekkingen met Sudrië. | norland opposes sudria
Zumurra ontvoerde Ada Quill in Tarsk. | zumurra attacks ada-quill
Tarsk werd opnieuw door Norland gebombardeerd. | norland attacks tarsk
De mannen van Zumurra hebben het dorp Tarsk beschoten. | zumurra attacks tarsk
Norland en Sudrië bestookten op 12 januari doelen van Zumurra. | norland attacks zumurra; sudria attacks zumurra
Norland heeft de Rode Liga nooit gebombardeerd. | norland attacks red-league denied
Norland bereidt luchtaanvallen op de Rode Liga voor. | norland attacks red-league possible
Ada Quill vreest een aanval van Zumurra op Norland. | zumurra attacks norland possible
Ada Quill viel Milo Tarn in het parlement hard aan. | ada-quill accuses milo-tarn
Ada Quill viel Milo Tarn aan op zijn belastingplannen. | ada-quill accuses milo-tarn
Norland en Sudrië ondertekenden geen akkoord. | norland cooperatesWith sudria denied
Norland weigert Zumurra te ontmoeten. | norland meetsWith zumurra denied
Norland wijst gesprekken met Zumurra af. | norland meetsWith zumurra denied
Norland sluit gesprekken met Zumurra uit. | norland meetsWith zumurra denied
Heeft Norland Tarsk gebombardeerd? | norland attacks tarsk possible
Het is onduidelijk of Norland Tarsk heeft gebombardeerd. | norland attacks tarsk possible
Norland zou Tarsk bombarderen als Sudrië instemde. | norland attacks tarsk possible
Norland wil Zumurra op de terreurlijst plaatsen. | norland sanctions zumurra possible
Norland kan sancties tegen Sudrië instellen. | norland sanctions sudria possible
Sudrië sprak berichten tegen dat het Zumurra had bewapend. | sudria arms zumurra denied
Ada Quill ontkent Milo Tarn ooit te hebben ontmoet. | ada-quill meetsWith milo-tarn denied
Norland is van plan troepen naar Tarsk te sturen. | norland stationedIn tarsk possible
Het viel Norland op dat Sudrië zweeg. |
Norland trof in Tarsk een lege stad aan. |
Norland stelde Sudrië een akkoord voor. |
Ada Quill vroeg Milo Tarn om een glas water. |
Ada Quill vroeg Milo Tarn of hij moe was. |
De aanval op Norland werd door Sudrië veroordeeld. |
Zou Norland Tarsk aanvallen? | norland attacks tarsk possible
Sudrië nam niet deel aan de luchtaanvallen op Zumurra. |
Milo Tarn zou door Norland zijn gedood. | norland killed milo-tarn possible
"""

EN = """
Norland carried out strikes on the Red League on Friday. | norland attacks red-league
Zumurra targeted a Norlandic base with drones. | zumurra attacks norlandic-armed-forces
Zumurra shelled Tarsk and fired rockets at Norland. | zumurra attacks norland; zumurra attacks tarsk
Clashes between Zumurra and the Red League continued overnight. | red-league attacks zumurra; zumurra attacks red-league
Zumurra clashed with Norlandic troops near Tarsk. | norlandic-armed-forces attacks zumurra; zumurra attacks norlandic-armed-forces
Heavy fighting between Norland and the Red League has displaced thousands. | norland attacks red-league; red-league attacks norland
Norland launched an offensive against the Red League in Tarsk. | norland attacks red-league; norland attacks tarsk
Norland responded with air strikes on Tarsk. | norland attacks tarsk
Norland invaded Sudria in 2029. | norland attacks sudria
Zumurra seized Tarsk from the Red League. | zumurra attacks red-league
A drone launched by Zumurra struck a base in Norland. | zumurra attacks norland
Missiles fired by Zumurra hit Tarsk on Monday. | zumurra attacks tarsk
An air strike by Norland killed Milo Tarn. | norland killed milo-tarn
Norland's strike on Tarsk killed Milo Tarn. | norland attacks tarsk; norland killed milo-tarn
Milo Tarn was killed by a Norlandic missile. | norland killed milo-tarn
Milo Tarn died in a Norlandic air raid. | norland killed milo-tarn
Ada Quill was assassinated by agents of Norland in 2019. | norland killed ada-quill
Norland claims to have killed Milo Tarn. | norland killed milo-tarn
The Red League threatened Norland with retaliation. | red-league threatens norland
Ada Quill warned Norland of "grave consequences". | ada-quill threatens norland
Zumurra vowed revenge on Norland. | zumurra threatens norland
Zumurra vowed to take revenge on Norland. | zumurra threatens norland
Norland threatened to cut off aid to Sudria. | norland threatens sudria
Norland called on Sudria to disarm the Red League. | norland pressures sudria
Ada Quill pressed Sudria to close the port. | ada-quill pressures sudria
Norland has asked Sudria to return the ships. | norland pressures sudria
Ada Quill demanded the withdrawal of Zumurra from Tarsk. | ada-quill pressures zumurra
Ada Quill demanded the release of prisoners by Zumurra. |
Norland put pressure on Sudria to expel the Red League. | norland pressures sudria
Norland warned Sudria against arming Zumurra. | norland pressures sudria
Norland ordered Zumurra to leave the port. | norland pressures zumurra
Norland blacklisted the Red League last year. | norland sanctions red-league
Norland added Zumurra to its list of terrorist organisations. | norland sanctions zumurra
The Red League has been designated a terrorist organisation by Norland and Sudria. | norland sanctions red-league; sudria sanctions red-league
The Red League, which Norland classifies as a terrorist group, denied this. | norland sanctions red-league
Norland imposed new sanctions on Ada Quill. | norland sanctions ada-quill
Sanctions imposed by Norland on Sudria were lifted. | norland sanctions sudria
Norland issued an arrest warrant for Milo Tarn. | norland sanctions milo-tarn
Norland froze the assets of Milo Tarn. | norland sanctions milo-tarn
Ada Quill blamed Norland for the attack. | ada-quill accuses norland
Ada Quill held Zumurra responsible for the explosion. | ada-quill accuses zumurra
Ada Quill lashed out at Sudria. | ada-quill accuses sudria
Sudria condemned Norland's air strikes on Tarsk. | norland attacks tarsk; sudria accuses norland
Sudria condemned the Norlandic attack. | sudria accuses norland
Ada Quill criticised Norland for its silence. | ada-quill accuses norland
Ada Quill denounced Norland. | ada-quill accuses norland
Norland filed a complaint against Sudria. | norland accuses sudria
Ada Quill attributed the attack to Zumurra. | ada-quill accuses zumurra
Ada Quill hailed Milo Tarn as a hero. | ada-quill praises milo-tarn
Ada Quill thanked Sudria for its help. | ada-quill praises sudria
Sudria congratulated Ada Quill on her election. | sudria praises ada-quill
Milo Tarn received Ada Quill in Tarsk on Thursday. | ada-quill meetsWith milo-tarn
Ada Quill travelled to Tarsk for talks with Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill flew to Tarsk to meet Milo Tarn. | ada-quill meetsWith milo-tarn
Norland and Sudria held talks in Tarsk. | norland meetsWith sudria
Talks between Norland and Zumurra broke down. | norland meetsWith zumurra
Ada Quill spoke by phone with Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill paid a visit to Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill hosted Milo Tarn in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill is due to meet Milo Tarn on Thursday. | ada-quill meetsWith milo-tarn possible
Norland signed a defence agreement with Sudria. | norland cooperatesWith sudria
Norland and Sudria signed an agreement on Sunday. | norland cooperatesWith sudria
Norland and the Red League agreed to a ceasefire. | norland cooperatesWith red-league
Norland concluded a pact with Sudria. | norland cooperatesWith sudria
Zumurra coordinates its operations with the Red League. | red-league cooperatesWith zumurra
Norland and Sudria conducted joint exercises. | norland cooperatesWith sudria
Zumurra works closely with the Red League. | red-league cooperatesWith zumurra
Sudria brokered a ceasefire between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
The truce between Norland and Zumurra was brokered by Sudria. | sudria mediates norland; sudria mediates zumurra
Sudria hosted talks between Norland and Zumurra. | norland meetsWith zumurra; sudria mediates norland; sudria mediates zumurra
Sudria acts as a mediator between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria passed messages between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Ada Quill negotiated on behalf of Zumurra. | ada-quill mediates zumurra
Norland backs the Red League with weapons and money. | norland arms red-league; norland funds red-league; norland supports red-league
Sudria intervened to support the Red League. | sudria supports red-league
Sudria has armed, trained and financed Zumurra for years. | sudria arms zumurra; sudria funds zumurra; sudria trains zumurra
Sudria sent troops to help the Red League. | sudria supports red-league
Zumurra is funded largely by Sudria. | sudria funds zumurra
Zumurra relies on money from Sudria. | sudria funds zumurra
Zumurra gets its weapons from Sudria. | sudria arms zumurra
Sudria stands by Zumurra. | sudria supports zumurra
Sudria declared its solidarity with Zumurra. | sudria supports zumurra
Zumurra, backed by Sudria, took the town. | sudria supports zumurra
Zumurra was founded in 1992 by Milo Tarn. | milo-tarn founded zumurra
Zumurra, founded by Milo Tarn in 1992, took the town. | milo-tarn founded zumurra
Milo Tarn founded Zumurra in 1992. | milo-tarn founded zumurra
Milo Tarn set up Zumurra in 1992. | milo-tarn founded zumurra
Norland joined the Harbour Pact in 2029. | norland memberOf harbour-pact
Norland left the Harbour Pact in 2029. | norland memberOf harbour-pact
Norland, Sudria and Zumurra are part of the Harbour Pact. | norland memberOf harbour-pact; sudria memberOf harbour-pact; zumurra memberOf harbour-pact
Norland takes part in the Harbour Pact. | norland memberOf harbour-pact
Norland stationed 300 soldiers in Tarsk. | norland stationedIn tarsk
Norland deployed troops to Tarsk. | norland stationedIn tarsk
Norland sent a warship to Tarsk. | norland stationedIn tarsk
Norland maintains a base in Tarsk. | norland stationedIn tarsk
Zumurra is fighting against the Red League in Tarsk. | zumurra opposes red-league
Zumurra has been at war with Norland since 2029. | norland opposes zumurra; zumurra opposes norland
Norland broke off relations with Sudria. | norland opposes sudria
Norland drove the Red League out of Tarsk. | norland attacks red-league
Zumurra abducted Ada Quill in Tarsk. | zumurra attacks ada-quill
Norland's navy intercepted a ship of the Red League. |
Norland has never carried out strikes on the Red League. | norland attacks red-league denied
Norland is preparing strikes on the Red League. | norland attacks red-league possible
Ada Quill fears an attack by Zumurra on Norland. | zumurra attacks norland possible
Ada Quill launched a scathing attack on Milo Tarn in parliament. | ada-quill accuses milo-tarn
Ada Quill attacked Milo Tarn over his tax plans. | ada-quill accuses milo-tarn
Ada Quill attacked Milo Tarn as a liar. | ada-quill accuses milo-tarn
Milo Tarn came under fire from Ada Quill for his speech. |
Norland attacked well but lost to Sudria. |
Norland and Sudria signed no agreement. | norland cooperatesWith sudria denied
Norland refuses to meet Zumurra. | norland meetsWith zumurra denied
Norland refused to negotiate with Zumurra. | norland meetsWith zumurra denied
Norland urged Sudria not to arm Zumurra. | norland pressures sudria; sudria arms zumurra denied demanded
Did Norland strike Tarsk? | norland attacks tarsk possible
Nobody knows whether Norland struck Tarsk. | norland attacks tarsk possible
Norland would strike Tarsk if Sudria gave permission. | norland attacks tarsk possible
Norland could impose sanctions on Sudria. | norland sanctions sudria possible
Sudria dismissed reports that it had armed Zumurra. | sudria arms zumurra denied
Ada Quill rejected the claim that Sudria funds Zumurra. | sudria funds zumurra denied
Zumurra said it had no plans to attack Norland. | zumurra attacks norland denied possible
Norland plans to deploy troops to Tarsk. | norland stationedIn tarsk possible
Norland hit back at the criticism from Sudria. |
Norland struck an agreement with Sudria on fishing. | norland cooperatesWith sudria
Prices in Norland hit a record, Sudria said. |
Ada Quill has ruled out talks with Zumurra. | ada-quill meetsWith zumurra denied
Norland asked Sudria for water. |
Ada Quill asked Milo Tarn whether he was tired. |
Zumurra did not kill Milo Tarn, Ada Quill said. | zumurra killed milo-tarn denied
A planned meeting between Ada Quill and Milo Tarn was cancelled. | ada-quill meetsWith milo-tarn denied possible
The attack on Norland was condemned by Sudria. |
Ada Quill met resistance in Norland. |
Norland joined Sudria in mourning. |
Milo Tarn has been on the Norlandic sanctions list since 2029. | norland sanctions milo-tarn
Zumurra is on Norland's list of terrorist organisations. | norland sanctions zumurra
Milo Tarn was first on the Norlandic list for the election. |
"""


def _rows() -> list[Any]:
    return [
        pytest.param(
            language, text.strip(), {r.strip() for r in expected.split(";") if r.strip()}, id=f"{language} {text[:60]}"
        )
        for language, table in (("de", DE), ("nl", NL), ("en", EN))
        for text, _, expected in (line.rpartition("|") for line in table.strip().splitlines())
    ]


@pytest.mark.parametrize(("language", "text", "expected"), _rows())
def test_event_variants(language: str, text: str, expected: set[str]) -> None:
    assert stated(text, language, speaker=False) == expected


MORE = [
    ("de", "Milo Tarn, den Sudrien 2029 tötete, war Pilot.", {"sudria killed milo-tarn"}),
    ("de", "Sudrien rief Norland an und beschuldigte Zumurra der Lüge.",
     {"norland meetsWith sudria", "sudria accuses zumurra"}),
    ("de", "Zumurra kämpft gegen die »Rote Liga«.", {"zumurra opposes red-league"}),
    ("nl", "Zumurra, dat door Norland, Sudrië en de Rode Liga wordt gesteund, zweeg.",
     {"norland supports zumurra", "sudria supports zumurra", "red-league supports zumurra"}),
    ("nl", "Norlandse en Sudrische gevechtsvliegtuigen bestookten Tarsk.",
     {"norland attacks tarsk", "sudria attacks tarsk"}),
    ("en", "Norland bombed Tarsk. Sudria condemned the attack.", {"norland attacks tarsk", "sudria accuses norland"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), MORE, ids=[text[:60] for _, text, _ in MORE])
def test_event_variants_of_clauses(language: str, text: str, expected: set[str]) -> None:
    assert stated(text, language, speaker=False) == expected


FAILING = [
    ("de", "Zumurra, den Sudrien 2029 angriff, schwieg.", {"sudria attacks zumurra"}, "the verb is tagged as a noun"),
    ("en", "Ada Quill ended a truce with Zumurra that Norland had mediated.", {"norland mediates zumurra"},
     '"that" behind a name is taken for a conjunction'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [pytest.param(*row[:3], marks=pytest.mark.xfail(reason=row[3], strict=True), id=row[1][:60]) for row in FAILING],
)
def test_event_variants_that_fail(language: str, text: str, expected: set[str]) -> None:
    assert stated(text, language, speaker=False) == expected


DATED = [
    ("en", "Three weeks ago Norland bombed Tarsk.", ["2031-04-23"]),
    ("en", "Norland bombed Tarsk in 2029.", ["2029"]),
    ("en", "Norland, which had banned Zumurra in 2021, bombed Tarsk last month.", ["2021", "2031-04"]),
    ("de", "Vor drei Tagen bombardierte Norland Tarsk.", ["2031-05-11"]),
    ("de", "Im vergangenen Jahr bombardierte Norland Tarsk.", ["2030"]),
    ("nl", "Vorige maand bombardeerde Norland Tarsk.", ["2031-04"]),
    ("nl", "Norland bombardeerde Tarsk twee jaar geleden.", ["2029"]),
    ("en", "Norland has bombed Tarsk for 2,000 days.", [None]),
]


@pytest.mark.parametrize(("language", "text", "dates"), DATED, ids=[text[:60] for _, text, _ in DATED])
def test_dates_of_events(language: str, text: str, dates: list[str | None]) -> None:
    found = [r.get("date") for r in records(text, language) if r["type"] == "relation"]
    assert sorted(found, key=str) == dates
