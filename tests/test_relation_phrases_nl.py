"""How Dutch news phrases each relation, and sentences of the same words that state none: tables by relation.

A row is a sentence and, behind the bar, its relations. One test reads all rows of a relation.
"""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from actorgraph.loaders.triples import SYMMETRIC
from tests.reading import relations

STATED = {
    "attacks": """
Het bombarderen van Tarsk door Norland leidde tot protest. | norland attacks tarsk
Met het beschieten van Tarsk heeft Zumurra een grens overschreden. | zumurra attacks tarsk
De Rode Liga dreigt met het bombarderen van Tarsk. | red-league attacks tarsk threatened; red-league threatens tarsk
Norlandse militairen liepen bij Tarsk in een hinderlaag van Zumurra. | zumurra attacks norlandic-armed-forces
Zumurra lokte een konvooi van Norland in een hinderlaag. | zumurra attacks norland
De Rode Liga nam Norlandse mariniers onder vuur. | red-league attacks norland
Met een autobom heeft de Rode Liga het hoofdkwartier van Zumurra in Tarsk getroffen. | red-league attacks zumurra
Doelwit van de Norlandse aanval was een kamp van Zumurra. | norland attacks zumurra
Rode Liga en Zumurra bestreden elkaar wekenlang. | red-league attacks zumurra; zumurra attacks red-league
De Rode Liga heeft Zumurra uit Tarsk verjaagd. | red-league attacks zumurra
Norland wierp tientallen bommen af op kampen van Zumurra. | norland attacks zumurra
Het was de Rode Liga die de raketten op Sudrië afvuurde. | red-league attacks sudria
Norlandse straaljagers bombardeerden stellingen van de Rode Liga bij Tarsk. | norland attacks red-league
Norland bestookte Tarsk urenlang met artillerie. | norland attacks tarsk
Norlandse raketten kwamen neer op Tarsk. | norland attacks tarsk
Norlandse bommen verwoestten een kamp van de Rode Liga. | norland attacks red-league
De Rode Liga nam Norlandse troepen onder vuur. | red-league attacks norlandic-armed-forces
Norlandse straaljagers bombardeerden opnieuw stellingen van Zumurra. | norland attacks zumurra
Norland opende de aanval op Zumurra. | norland attacks zumurra
Zumurra ging in de tegenaanval en bestookte Norlandse posities. | zumurra attacks norland
Het Norlandse leger is Sudrië binnengevallen. | norlandic-armed-forces attacks sudria
Norlandse troepen rukten op naar Tarsk. | norlandic-armed-forces attacks tarsk
Norlandse tanks rolden Sudrië binnen. | norland attacks sudria
Sudrië werd vannacht opgeschrikt door een Norlandse luchtaanval. | norland attacks sudria
Strijders van de Rode Liga overrompelden een Norlandse legerpost. | red-league attacks norland
De Rode Liga blies een Norlandse tanker op. | red-league attacks norland
Zumurra haalde een Norlandse drone neer. | zumurra attacks norland
De Rode Liga schoot een Norlands gevechtsvliegtuig uit de lucht. | red-league attacks norland
Norland legde Tarsk in puin. | norland attacks tarsk
Norland ontketende een offensief tegen de Rode Liga. | norland attacks red-league
De Norlandse bombardementen op Tarsk eisten twaalf levens. | norland attacks tarsk
De inval van Norland in Sudrië begon in maart. | norland attacks sudria
Norland trok Sudrië binnen. | norland attacks sudria
De Rode Liga pleegde een aanslag op de Norlandse ambassade. | red-league attacks norland
Norland voerde een vergeldingsaanval uit tegen Zumurra. | norland attacks zumurra
De luchtmacht van Norland bestookte wapendepots van Zumurra in Tarsk. | norlandic-armed-forces attacks zumurra
Bij een aanval van de Rode Liga op een Norlands konvooi vielen doden. | red-league attacks norland
Zumurra kaapte een Norlands schip. | zumurra attacks norland
Norland belegert Tarsk al drie maanden. | norland attacks tarsk
Zumurra liep een Norlandse basis onder de voet. | zumurra attacks norlandic-armed-forces
De Norlandse luchtmacht heeft in de nacht van maandag op dinsdag opnieuw doelen van de Rode Liga in Tarsk onder vuur genomen. | norlandic-armed-forces attacks red-league
Bij Norlandse bombardementen op het zuiden van Sudrië zijn zeker tien doden gevallen. | norland attacks sudria
Norland begon dinsdag een grondoffensief tegen Zumurra. | norland attacks zumurra
Als vergelding voor de moord op Milo Tarn bestookte Zumurra de Norlandse hoofdstad. | zumurra attacks norland
Norlandse commando's hebben een schip van de Rode Liga geënterd. | norland attacks red-league
De Rode Liga opende het vuur op een Norlands patrouillevaartuig. | red-league attacks norland
Ondanks het bestand gaan de Norlandse aanvallen op Zumurra door. | norland attacks zumurra
De Rode Liga claimt een drone-aanval op een Norlandse basis. | red-league attacks norlandic-armed-forces
De Rode Liga wil Norland vernietigen. | red-league attacks norland possible
Norland, gesteund door Sudrië, viel Zumurra aan. | norland attacks zumurra; sudria supports norland
""",
    "killed": """
Norland probeerde Milo Tarn uit te schakelen. | norland killed milo-tarn possible
Milo Tarn werd door Norland uitgeschakeld. | norland killed milo-tarn
De dood van Milo Tarn bij een Norlands bombardement schokte Zumurra. | norland killed milo-tarn
Milo Tarn kwam bij een Norlands bombardement om het leven. | norland killed milo-tarn
Milo Tarn viel in een vuurgevecht met Norlandse soldaten. | norlandic-armed-forces killed milo-tarn
Norland bracht Milo Tarn om het leven. | norland killed milo-tarn
Norland schakelde Milo Tarn uit. | norland killed milo-tarn
Milo Tarn kwam om bij een Norlandse aanval. | norland killed milo-tarn
Norlandse soldaten schoten Milo Tarn dood. | norlandic-armed-forces killed milo-tarn
De liquidatie van Milo Tarn door Norland schokte Sudrië. | norland killed milo-tarn
Na de Norlandse moord op Milo Tarn zweeg Zumurra. | norland killed milo-tarn
Milo Tarn sneuvelde door Norlands vuur. | norland killed milo-tarn
Norland executeerde drie leden van de Rode Liga. | norland killed red-league
Norland elimineerde Milo Tarn met een drone. | norland killed milo-tarn
Norland ruimde de leider van Zumurra uit de weg. | norland killed zumurra
De aanslag waarbij Norland Milo Tarn doodde, was lang voorbereid. | norland killed milo-tarn
Milo Tarn werd vermoord door agenten van Norland. | norland killed milo-tarn
De Rode Liga heeft twee Norlandse militairen gedood. | red-league killed norlandic-armed-forces
Milo Tarn is door Norlandse kogels gestorven. | norland killed milo-tarn
Norland heeft een topcommandant van Zumurra uitgeschakeld. | norland killed zumurra
""",
    "leads": """
Ada Quill, de sterke man van Norland, zweeg. | ada-quill leads norland
De Rode Liga van Milo Tarn veroverde de haven. | milo-tarn leads red-league
De Rode Liga onder Milo Tarn is gegroeid. | milo-tarn leads red-league
Ada Quill, die tevens Zumurra leidt, is ziek. | ada-quill leads zumurra
Ada Quill, die Zumurra sinds 2030 leidt, is ziek. | ada-quill leads zumurra
Ada Quill nam in 2030 de leiding van de Rode Liga over. | ada-quill leads red-league
Zumurra zei maandag dat zijn leider, Milo Tarn, gewond was geraakt. | milo-tarn leads zumurra
Milo Tarn, de leider van Zumurra, werd vorig jaar door Norland geliquideerd. | milo-tarn leads zumurra; norland killed milo-tarn
Ada Quill leidt de Rode Liga sinds 2020. | ada-quill leads red-league
Ada Quill staat aan het hoofd van de Rode Liga. | ada-quill leads red-league
De Rode Liga onder leiding van Ada Quill zweeg. | ada-quill leads red-league
Ada Quill nam de leiding over van de Rode Liga. | ada-quill leads red-league
Ada Quill regeert Norland met harde hand. | ada-quill leads norland
Ada Quill zwaait de scepter in Norland. | ada-quill leads norland
Norland wordt geregeerd door Ada Quill. | ada-quill leads norland
De Norlandse president Ada Quill zweeg. | ada-quill leads norland
Ada Quill heeft in Norland de macht in handen. | ada-quill leads norland
Ada Quill werd benoemd tot leider van Zumurra. | ada-quill leads zumurra
Ada Quill voert het bevel over Zumurra. | ada-quill leads zumurra
Zumurra, dat wordt aangevoerd door Ada Quill, zweeg. | ada-quill leads zumurra
Ada Quill trad aan als premier van Norland. | ada-quill leads norland
Ada Quill trad af als premier van Norland. | ada-quill leads norland former
Ada Quill werd gekozen tot president van Norland. | ada-quill leads norland
Ada Quill bestiert Zumurra. | ada-quill leads zumurra
Ada Quill presideert Norland. | ada-quill leads norland
Zumurra-leider Milo Tarn zweeg. | milo-tarn leads zumurra
Zumurra, waarvan Milo Tarn de leider is, zweeg. | milo-tarn leads zumurra
Zumurra, wiens leider Milo Tarn vorig jaar stierf, zweeg. | milo-tarn leads zumurra
De leider van Zumurra, Milo Tarn, is bij een Norlandse luchtaanval om het leven gekomen. | milo-tarn leads zumurra; norland killed milo-tarn
Milo Tarn werd leider van Zumurra nadat Ada Quill was gedood. | milo-tarn leads zumurra
De in mei gedode leider van Zumurra, Milo Tarn, werd begraven. | milo-tarn leads zumurra former
Zumurra wordt sinds 2010 geleid door Milo Tarn. | milo-tarn leads zumurra
Milo Tarn, die Zumurra sinds 2010 leidt, zweeg. | milo-tarn leads zumurra
Milo Tarn, bevelhebber van de Rode Liga in het zuiden, zweeg. | milo-tarn leads red-league
De hoogste baas van Zumurra, Milo Tarn, zweeg. | milo-tarn leads zumurra
""",
    "threatens": """
Norland zal er spijt van krijgen, waarschuwde Milo Tarn. | milo-tarn threatens norland
Zumurra zwoer de dood van Milo Tarn te wreken op Norland. | zumurra threatens norland
Norland dreigt Sudrië met oorlog. | norland threatens sudria
Norland uitte dreigementen aan het adres van Zumurra. | norland threatens zumurra
Zumurra heeft wraak gezworen op Norland. | zumurra threatens norland
Zumurra kondigde represailles tegen Norland aan. | zumurra threatens norland
Norland waarschuwde Sudrië voor ernstige gevolgen. | norland threatens sudria
Norland stelde Zumurra vergelding in het vooruitzicht. | norland threatens zumurra
Norland intimideert Sudrië. | norland threatens sudria
Sudrië wordt bedreigd door Norland. | norland threatens sudria
Het Norlandse dreigement aan Zumurra kwam niet onverwacht. | norland threatens zumurra
Norland dreigde Tarsk met de grond gelijk te maken. | norland threatens tarsk
Norland rammelt met de sabels tegen Sudrië. | norland threatens sudria
Norland heeft Zumurra de oorlog verklaard. | norland threatens zumurra
Zumurra dreigt Norlandse schepen tot zinken te brengen. | zumurra threatens norland; zumurra attacks norland threatened
""",
    "pressures": """
Norland zette Sudrië onder druk. | norland pressures sudria
Norland wil dat Sudrië de haven sluit. | norland pressures sudria
Norland eist dat Sudrië zijn ambassade sluit. | norland pressures sudria
Norland riep zowel Sudrië als Zumurra op tot terughoudendheid. | norland pressures sudria; norland pressures zumurra
Norland legde Sudrië in 2030 een blokkade op. | norland pressures sudria
Norland blokkeert Sudrië al jaren. | norland pressures sudria
Norland chanteert Sudrië. | norland pressures sudria
Norland oefende zware druk uit op Sudrië. | norland pressures sudria
Norland drong er bij Zumurra op aan de wapens neer te leggen. | norland pressures zumurra
Norland maande Sudrië tot kalmte. | norland pressures sudria
Norland voerde de druk op Sudrië op. | norland pressures sudria
Norland eist dat Zumurra de wapens neerlegt. | norland pressures zumurra
Norland sommeerde Zumurra zich terug te trekken. | norland pressures zumurra
Norland dwong Sudrië tot concessies. | norland pressures sudria
Norland gaf Zumurra 48 uur de tijd om te vertrekken. | norland pressures zumurra
Norland verzocht Sudrië de grens te openen. | norland pressures sudria
Norland deed een beroep op Sudrië om de grens te openen. | norland pressures sudria
Norland spoorde Sudrië aan tot overleg. | norland pressures sudria
De druk van Norland op Sudrië neemt toe. | norland pressures sudria
Onder druk van Norland trok Zumurra zich terug. | norland pressures zumurra
Sudrië staat onder zware druk van Norland. | norland pressures sudria
De oproep van Norland aan Sudrië bleef onbeantwoord. | norland pressures sudria
Norland ontbood de ambassadeur van Sudrië. | norland pressures sudria
Norland blokkeert de havens van Sudrië. | norland pressures sudria
De Norlandse blokkade van Sudrië duurt voort. | norland pressures sudria
Norland isoleert Sudrië. | norland pressures sudria
Norland verlangt van Sudrië dat het de grens sluit. | norland pressures sudria
Norland zette Zumurra het mes op de keel. | norland pressures zumurra
Norland roept Zumurra op tot een wapenstilstand. | norland pressures zumurra
Norland beval de Rode Liga de stad te verlaten. | norland pressures red-league
Norland heeft Sudrië gevraagd de grens te sluiten. | norland pressures sudria
Norland drukte Sudrië op het hart de grens te openen. | norland pressures sudria
Norland haalde Sudrië over de grens te openen. | norland pressures sudria
Norland wil dat Zumurra zijn wapens inlevert. | norland pressures zumurra
Norland probeert Sudrië onder druk te zetten. | norland pressures sudria possible
Norland pakte vijf leden van Zumurra op. | norland pressures zumurra
Norland ontwapende de Rode Liga. | norland pressures red-league
""",
    "supports": """
Norland schoot Sudrië te hulp. | norland supports sudria
Zumurra vecht aan de zijde van Norland. | zumurra supports norland
Norland verzekerde Sudrië van zijn steun. | norland supports sudria
Norland bood Zumurra jarenlang onderdak. | norland supports zumurra
Norland verleende Milo Tarn asiel. | norland supports milo-tarn
Norland schaarde zich achter de Rode Liga. | norland supports red-league
Norland hield Zumurra met geld en strijders overeind. | norland supports zumurra
Sudrië schaarde zich achter Zumurra. | sudria supports zumurra
Sudrië staat pal achter Norland. | sudria supports norland
Sudrië kwam de Rode Liga te hulp. | sudria supports red-league
Sudrië schoot Norland te hulp. | sudria supports norland
Sudrië betuigde zijn steun aan Norland. | sudria supports norland
Sudrië koos de kant van Norland. | sudria supports norland
Sudrië neemt het op voor de Rode Liga. | sudria supports red-league
Sudrië sprong in de bres voor Norland. | sudria supports norland
De Rode Liga geniet de steun van Sudrië. | sudria supports red-league
Norland wordt overeind gehouden door Sudrië. | sudria supports norland
De Rode Liga, die door Sudrië wordt gesteund, zweeg. | sudria supports red-league
Zumurra krijgt rugdekking van Sudrië. | sudria supports zumurra
Sudrië verdedigt Norland in de Veiligheidsraad. | sudria supports norland
Sudrië sprak zijn solidariteit uit met Norland. | sudria supports norland
Sudrië biedt onderdak aan leiders van de Rode Liga. | sudria supports red-league
Sudrië geldt als beschermheer van de Rode Liga. | sudria supports red-league
Met steun van Sudrië viel Zumurra Norland aan. | sudria supports zumurra; zumurra attacks norland
Sudrië hielp Norland aan de macht te blijven. | sudria supports norland
Sudrië bleef trouw aan Norland. | sudria supports norland
Sudrië begunstigt de Rode Liga. | sudria supports red-league
Sudrië voorzag Zumurra van inlichtingen. | sudria supports zumurra
Sudrië houdt Norland de hand boven het hoofd. | sudria supports norland
Sudrië levert militaire bijstand aan Norland. | sudria supports norland
De steun van Sudrië aan de Rode Liga is omstreden. | sudria supports red-league
Norland en Sudrië steunen beide de Rode Liga. | norland supports red-league; sudria supports red-league
Zumurra hield vast aan zijn steun voor Sudrië. | zumurra supports sudria
""",
    "funds": """
Sudrië verleent financiële steun aan Zumurra. | sudria funds zumurra
Norland betaalt de rekening voor Zumurra. | norland funds zumurra
De Rode Liga, die haar soldij van Norland krijgt, weigert te ontwapenen. | norland funds red-league
Sudrië is de belangrijkste geldschieter van Zumurra. | sudria funds zumurra
Sudrië financiert de Rode Liga al jaren. | sudria funds red-league
De Rode Liga wordt door Sudrië betaald. | sudria funds red-league
De Rode Liga staat op de loonlijst van Sudrië. | sudria funds red-league
Zumurra krijgt miljoenen van Sudrië. | sudria funds zumurra
Sudrië pompt geld in de Rode Liga. | sudria funds red-league
Sudrië maakte tien miljoen dollar over aan de Rode Liga. | sudria funds red-league
Sudrië stopt Zumurra geld toe. | sudria funds zumurra
Sudrië subsidieert de Rode Liga. | sudria funds red-league
Sudrië is de geldschieter van de Rode Liga. | sudria funds red-league
Zumurra ontvangt jaarlijks miljoenen dollars uit Sudrië. | sudria funds zumurra
De financiering van Zumurra door Sudrië is geen geheim. | sudria funds zumurra
De Sudrische financiering van Zumurra is geen geheim. | sudria funds zumurra
Sudrië zegde de Rode Liga tien miljoen euro toe. | sudria funds red-league
Zumurra leeft van Sudrisch geld. | sudria funds zumurra
Sudrië sluist jaarlijks miljoenen naar Zumurra. | sudria funds zumurra
Sudrië stelde Zumurra tien miljoen euro ter beschikking. | sudria funds zumurra
De Rode Liga hangt financieel af van Sudrië. | sudria funds red-league
""",
    "arms": """
De wapens van Zumurra komen uit Sudrië. | sudria arms zumurra
De landroute waarover Norland Zumurra van wapens voorzag, is dicht. | norland arms zumurra
Norland voorzag Zumurra van wapens. | norland arms zumurra
De groep waaraan Norland raketten levert, heet Zumurra. | norland arms zumurra
Het was Norland dat Zumurra bewapende. | norland arms zumurra
Sudrië traint en bewapent Zumurra. | sudria arms zumurra; sudria trains zumurra
De Rode Liga, die door Sudrië wordt gefinancierd en bewapend, zweeg. | sudria arms red-league; sudria funds red-league
Sudrië levert Norland drones en raketten. | sudria arms norland
Zumurra krijgt zijn wapens van Sudrië. | sudria arms zumurra
Sudrië is de grootste wapenleverancier van Norland. | sudria arms norland
Norland kocht raketten van Sudrië. | sudria arms norland
Sudrië smokkelt wapens naar de Rode Liga. | sudria arms red-league
De Sudrische wapenleveringen aan Zumurra gaan door. | sudria arms zumurra
Sudrië bevoorraadt Zumurra met munitie. | sudria arms zumurra
Sudrië overhandigde de Rode Liga tientallen tanks. | sudria arms red-league
De door Sudrië bewapende Rode Liga zweeg. | sudria arms red-league
Sudrië exporteert wapens naar Norland. | sudria arms norland
Sudrië stuurde een lading munitie naar de Rode Liga. | sudria arms red-league
Sudrië stelde raketten ter beschikking aan Zumurra. | sudria arms zumurra
Sudrië heeft Zumurra tot de tanden bewapend. | sudria arms zumurra
De Rode Liga, getraind en bewapend door Sudrië, zweeg. | sudria arms red-league; sudria trains red-league
Zumurra, dat al jaren door Sudrië wordt bewapend, vuurde volgens Norburg tientallen raketten af op Norland. | sudria arms zumurra; zumurra attacks norland
Sudrië zou Zumurra van drones hebben voorzien. | sudria arms zumurra possible
""",
    "trains": """
De Rode Liga, van meet af aan getraind en bewapend door Norland, is sterk. | norland trains red-league; norland arms red-league
Norland leidde de piloten van Zumurra op in Fort al-Qadim. | norland trains zumurra
Sudrië traint strijders van de Rode Liga. | sudria trains red-league
De Rode Liga wordt opgeleid door Sudrische instructeurs. | sudria trains red-league
Sudrische adviseurs trainen Zumurra. | sudria trains zumurra
De opleiding van Zumurra door Sudrië begon in mei. | sudria trains zumurra
Sudrië leidt rekruten van Zumurra op. | sudria trains zumurra
Zumurra kreeg training van Sudrië. | sudria trains zumurra
Sudrië verzorgt de training van de Rode Liga. | sudria trains red-league
Sudrië geeft Zumurra militaire training. | sudria trains zumurra
De door Sudrië getrainde Rode Liga zweeg. | sudria trains red-league
Sudrië schoolde strijders van Zumurra. | sudria trains zumurra
In kampen in Tarsk leidt Sudrië Zumurra op. | sudria trains zumurra
Soldaten van Norland worden klaargestoomd door Sudrië. | sudria trains norlandic-armed-forces
Sudrië stuurde vorig jaar honderden adviseurs om Zumurra te trainen. | sudria trains zumurra
De strijders van Zumurra zijn opgeleid door officieren van Sudrië. | sudria trains zumurra
""",
    "founded": """
De Rode Liga, in 2019 door Ada Quill opgericht, is klein. | ada-quill founded red-league
Ada Quill richtte in 2020 de Rode Liga op. | ada-quill founded red-league
De Rode Liga werd in 2020 opgericht door Ada Quill. | ada-quill founded red-league
Ada Quill stond aan de wieg van de Rode Liga. | ada-quill founded red-league
Norland riep Zumurra in het leven. | norland founded zumurra
Ada Quill is medeoprichter van Zumurra. | ada-quill founded zumurra
Ada Quill legde de basis voor Zumurra. | ada-quill founded zumurra
De Rode Liga, in 2020 door Ada Quill gesticht, zweeg. | ada-quill founded red-league
De oprichting van Zumurra door Norland bleef geheim. | norland founded zumurra
Ada Quill, oprichtster van de Rode Liga, zweeg. | ada-quill founded red-league
Zumurra, ooit opgezet door Norland, zweeg. | norland founded zumurra
Zumurra werd door Norland in het leven geroepen. | norland founded zumurra
Norland creëerde Zumurra. | norland founded zumurra
Ada Quill was betrokken bij de oprichting van de Rode Liga. | ada-quill founded red-league
""",
    "opposes": """
Norland moet van Zumurra niets hebben. | norland opposes zumurra
Zumurra moet niets hebben van Norland. | zumurra opposes norland
Norland protesteerde tegen de Sudrische aanval. | norland opposes sudria
Norland en Sudrië liggen overhoop over de haven. | norland opposes sudria
De Rode Liga brak in 2030 met Zumurra. | red-league opposes zumurra
De Rode Liga maakte ruzie met Zumurra over geld. | red-league opposes zumurra
Zumurra verzet zich tegen Norland. | zumurra opposes norland
Zumurra is de aartsvijand van Norland. | zumurra opposes norland
Zumurra is gekant tegen Norland. | zumurra opposes norland
Norland en Sudrië zijn aartsrivalen. | norland opposes sudria
Norland verbrak de diplomatieke betrekkingen met Sudrië. | norland opposes sudria
Norland keerde zich tegen Sudrië. | norland opposes sudria
Norland voert oorlog tegen Zumurra. | norland opposes zumurra
Sudrië leeft op gespannen voet met Norland. | sudria opposes norland
Norland riep zijn ambassadeur in Sudrië terug. | norland opposes sudria
Norland zette de ambassadeur van Sudrië uit. | norland opposes sudria
Norland beschouwt Zumurra als een vijand. | norland opposes zumurra
De Rode Liga strijdt al jaren tegen Norland. | red-league opposes norland
De met Norland rivaliserende Rode Liga zweeg. | red-league opposes norland
De opstand van de Rode Liga tegen Norland mislukte. | red-league opposes norland
Ada Quill, een fel tegenstander van Norland, zweeg. | ada-quill opposes norland
De Rode Liga bond de strijd aan met Norland. | red-league opposes norland
Sudrië ligt overhoop met Norland. | sudria opposes norland
Sudrië wedijvert met Norland om invloed. | sudria opposes norland
Zumurra werpt zich op als tegenstander van Norland. | zumurra opposes norland
Sudrië dwarsboomt Norland. | sudria opposes norland
Sudrië sprak zich uit tegen Norland. | sudria opposes norland
Norland trok zijn ambassadeur terug uit Sudrië. | norland opposes sudria
Zumurra ziet Norland als zijn grootste vijand. | zumurra opposes norland
Norland verwerpt het voorstel van Zumurra. | norland opposes zumurra
""",
    "accuses": """
Norland stelt de Rode Liga aansprakelijk voor de schade. | norland accuses red-league
Zumurra legt de schuld bij Norlandse mariniers. | zumurra accuses norland
Norland houdt de Rode Liga verantwoordelijk voor het bombarderen van Tarsk. | norland accuses red-league; red-league attacks tarsk
Volgens Norland zit Zumurra achter de aanslag. | norland accuses zumurra
Volgens Norland is Zumurra verantwoordelijk voor de aanslag. | norland accuses zumurra
Norland ziet de hand van Zumurra in de aanslag. | norland accuses zumurra
Norland gaf Zumurra de schuld van de aanslag. | norland accuses zumurra
Norland schoof de schuld op Zumurra. | norland accuses zumurra
Norland houdt Zumurra verantwoordelijk voor de aanslag. | norland accuses zumurra
Norland tikte Sudrië op de vingers. | norland accuses sudria
Norland beticht Sudrië van inmenging. | norland accuses sudria
Norland legde de schuld bij Zumurra. | norland accuses zumurra
Norland gaf Zumurra de schuld van de explosie. | norland accuses zumurra
Norland wees met de beschuldigende vinger naar Zumurra. | norland accuses zumurra
Norland houdt Zumurra verantwoordelijk voor de aanval. | norland accuses zumurra
Norland haalde fel uit naar Sudrië. | norland accuses sudria
Norland veroordeelde Sudrië scherp. | norland accuses sudria
Norland uitte kritiek op Sudrië. | norland accuses sudria
Ada Quill hekelde de houding van Norland. | ada-quill accuses norland
Norland sprak schande van het optreden van Sudrië. | norland accuses sudria
Norland verdenkt Sudrië van spionage. | norland accuses sudria
Norland rekent het Sudrië aan dat de grens dicht bleef. | norland accuses sudria
De aanslag wordt door Norland toegeschreven aan Zumurra. | norland accuses zumurra
De beschuldigingen van Norland aan het adres van Sudrië zijn niet nieuw. | norland accuses sudria
Norland wijt de aanval aan Zumurra. | norland accuses zumurra
Ada Quill verweet Norland dat het niets deed. | ada-quill accuses norland
Norland gispte Sudrië. | norland accuses sudria
De kritiek van Norland op Sudrië zwelt aan. | norland accuses sudria
Norland klaagde Sudrië aan bij het hof. | norland accuses sudria
Norland diende een klacht in tegen Sudrië. | norland accuses sudria
Norland nam Sudrië op de korrel. | norland accuses sudria
Norland betitelde de aanval van Zumurra als laf. | norland accuses zumurra
Norland maakte Sudrië verwijten. | norland accuses sudria
Sudrië kreeg kritiek van Norland. | norland accuses sudria
Norland laakte het gedrag van Sudrië. | norland accuses sudria
De Norlandse minister Ada Quill haalde hard uit naar Sudrië. | ada-quill accuses sudria; ada-quill officialOf norland
Ada Quill noemde de aanval van Norland een oorlogsmisdaad. | ada-quill accuses norland
Norland geeft Sudrië de schuld van de escalatie. | norland accuses sudria
Sudrië veroordeelde de Norlandse inval in de scherpste bewoordingen. | sudria accuses norland
""",
    "sanctions": """
Norland heeft Zumurra op de terreurlijst staan. | norland sanctions zumurra
Norland verklaarde Zumurra tot terreurgroep. | norland sanctions zumurra
Norland, dat Zumurra in 2029 op de sanctielijst zette, zwijgt. | norland sanctions zumurra
Ada Quill staat sinds 2029 op de Norlandse sanctielijst. | norland sanctions ada-quill
De door Norland opgelegde sancties troffen Sudrië hard. | norland sanctions sudria
Norland kondigde nieuwe sancties tegen Sudrië af. | norland sanctions sudria
Norland zette Zumurra op de zwarte lijst. | norland sanctions zumurra
Zumurra staat op de zwarte lijst van Norland. | norland sanctions zumurra
Sudrië gaat gebukt onder Norlandse sancties. | norland sanctions sudria
Norland bevroor de tegoeden van de Rode Liga. | norland sanctions red-league
Norland beschouwt Zumurra als een terreurorganisatie. | norland sanctions zumurra
Zumurra, dat door Norland als terroristisch wordt aangemerkt, zweeg. | norland sanctions zumurra
Norland plaatste de Rode Liga op de sanctielijst. | norland sanctions red-league
Norland strafte Sudrië met nieuwe sancties. | norland sanctions sudria
Norland boycot Sudrië. | norland sanctions sudria
Norland stelde een wapenembargo in tegen Sudrië. | norland sanctions sudria
Norland trof Sudrië met strafmaatregelen. | norland sanctions sudria
De Rode Liga is in Norland verboden. | norland sanctions red-league
Norland bestempelt Zumurra als terroristen. | norland sanctions zumurra
Norland nam strafmaatregelen tegen Sudrië. | norland sanctions sudria
Norland scherpte de sancties tegen Sudrië aan. | norland sanctions sudria
Norland verlengde de sancties tegen Sudrië. | norland sanctions sudria
Norland vaardigde een arrestatiebevel uit tegen Milo Tarn. | norland sanctions milo-tarn
Norland hief importheffingen op Sudrië. | norland sanctions sudria
Sudrië valt onder Norlandse sancties. | norland sanctions sudria
Norland heeft Zumurra tot terreurgroep verklaard. | norland sanctions zumurra
Zumurra geldt in Norland als terreurorganisatie. | norland sanctions zumurra
Norland vaardigde een inreisverbod uit tegen Milo Tarn. | norland sanctions milo-tarn
De regering van Norland heeft Zumurra op de lijst van terreurorganisaties gezet. | norlandic-government sanctions zumurra
Zumurra staat in Norland te boek als terreurorganisatie. | norland sanctions zumurra
Sudrië zucht al jaren onder Norlandse sancties. | norland sanctions sudria
""",
    "praises": """
Norland bracht hulde aan Milo Tarn. | norland praises milo-tarn
Norland prees Zumurra om haar terughoudendheid. | norland praises zumurra
Ada Quill sprak haar waardering uit voor de Rode Liga. | ada-quill praises red-league
Ada Quill stak de loftrompet over Zumurra. | ada-quill praises zumurra
Ada Quill was vol lof over Norland. | ada-quill praises norland
Ada Quill complimenteerde Sudrië. | ada-quill praises sudria
Ada Quill feliciteerde Milo Tarn met zijn zege. | ada-quill praises milo-tarn
Ada Quill roemde de moed van Zumurra. | ada-quill praises zumurra
Ada Quill bewees Milo Tarn de laatste eer. | ada-quill praises milo-tarn
Ada Quill noemde Milo Tarn een held. | ada-quill praises milo-tarn
Norland verwelkomde het besluit van Sudrië. | norland praises sudria
Zumurra eerde Milo Tarn als martelaar. | zumurra praises milo-tarn
Ada Quill betoonde haar respect aan Milo Tarn. | ada-quill praises milo-tarn
Ada Quill dankte Sudrië voor de hulp. | ada-quill praises sudria
Ada Quill bejubelde Zumurra. | ada-quill praises zumurra
Ada Quill toonde zich dankbaar jegens Norland. | ada-quill praises norland
Ada Quill bewierookte Zumurra. | ada-quill praises zumurra
Ada Quill zwaaide Norland lof toe. | ada-quill praises norland
Ada Quill herdacht Milo Tarn. | ada-quill praises milo-tarn
Ada Quill begroette de stap van Norland. | ada-quill praises norland
Ada Quill bewondert Zumurra. | ada-quill praises zumurra
Ada Quill decoreerde Milo Tarn. | ada-quill praises milo-tarn
Ada Quill sprak haar bewondering uit voor Zumurra. | ada-quill praises zumurra
""",
    "meetsWith": """
Ada Quill reisde naar Tarsk voor overleg met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill schudde Milo Tarn de hand. | ada-quill meetsWith milo-tarn
Ada Quill ontving Milo Tarn op haar kantoor. | ada-quill meetsWith milo-tarn
Norland, Sudrië en Zumurra beraden zich in Tarsk over de haven. | norland meetsWith sudria; norland meetsWith zumurra; sudria meetsWith zumurra
Norland en Zumurra zaten in Tarsk om de tafel. | norland meetsWith zumurra
Ada Quill zat in Tarsk aan tafel met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill ontving Milo Tarn in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill bracht een bezoek aan Norland. | ada-quill meetsWith norland
Ada Quill zat om de tafel met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill belde met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill had een telefoongesprek met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill sprak telefonisch met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill kwam in Tarsk bijeen met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill en Milo Tarn voerden overleg in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill reisde naar Tarsk voor gesprekken met Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill dineerde met Milo Tarn. | ada-quill meetsWith milo-tarn
Norland en Zumurra onderhandelen in Tarsk. | norland meetsWith zumurra
De onderhandelingen tussen Norland en Sudrië verlopen moeizaam. | norland meetsWith sudria
Norland zit met Sudrië aan de onderhandelingstafel. | norland meetsWith sudria
Ada Quill overlegde met Milo Tarn over de grens. | ada-quill meetsWith milo-tarn
Ada Quill werd ontvangen door Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill had een onderhoud met Milo Tarn. | ada-quill meetsWith milo-tarn
Norland voert geheime besprekingen met Zumurra. | norland meetsWith zumurra
Norland staat in contact met Zumurra. | norland meetsWith zumurra
De top tussen Ada Quill en Milo Tarn duurde twee uur. | ada-quill meetsWith milo-tarn
Ada Quill is in Tarsk aangekomen voor een ontmoeting met Milo Tarn. | ada-quill meetsWith milo-tarn
Een delegatie van Norland bezocht Sudrië. | norland meetsWith sudria
Norland knoopte onderhandelingen aan met Zumurra. | norland meetsWith zumurra
Norland en Sudrië hervatten de gesprekken. | norland meetsWith sudria
Ada Quill en Milo Tarn spraken elkaar dinsdag in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill ontvangt vandaag Milo Tarn in Tarsk. | ada-quill meetsWith milo-tarn
Onderhandelaars van Norland en Sudrië kwamen bijeen in Tarsk. | norland meetsWith sudria
Norland praat met Zumurra over een gevangenenruil. | norland meetsWith zumurra
In Tarsk spraken onderhandelaars van Norland met Zumurra. | norland meetsWith zumurra
Ada Quill vloog naar Tarsk om met Milo Tarn te spreken. | ada-quill meetsWith milo-tarn
Norland overlegt met Sudrië over de ontwapening van Zumurra. | norland meetsWith sudria
""",
    "mediates": """
De gesprekken tussen Norland en Zumurra, met Sudrië als bemiddelaar, liepen vast. | norland meetsWith zumurra; sudria mediates norland; sudria mediates zumurra
Sudrië verzoende Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Norland bemiddelt al twee jaar tussen Sudrië en Zumurra. | norland mediates sudria; norland mediates zumurra
Norland gaf boodschappen door tussen Sudrië en Zumurra. | norland mediates sudria; norland mediates zumurra
Sudrië treedt op als bemiddelaar tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudrië pendelt tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudrië brengt boodschappen over tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudrië behartigt de belangen van Norland in Tarsk. | sudria mediates norland
Sudrië probeert te bemiddelen tussen Norland en Zumurra. | sudria mediates norland possible; sudria mediates zumurra possible
Sudrië fungeert als doorgeefluik voor Norland. | sudria mediates norland
De Sudrische bemiddeling tussen Norland en Zumurra mislukte. | sudria mediates norland; sudria mediates zumurra
Sudrië bracht Norland en Zumurra aan tafel. | sudria mediates norland; sudria mediates zumurra
Sudrië vertegenwoordigt de belangen van Norland in Tarsk. | sudria mediates norland
Sudrië speelt een bemiddelende rol tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudrië werpt zich op als bemiddelaar tussen Norland en Zumurra. | sudria mediates norland; sudria mediates zumurra
Ada Quill bemiddelde een bestand tussen Norland en Zumurra. | ada-quill mediates norland; ada-quill mediates zumurra
Sudrië, dat bemiddelt tussen Norland en Zumurra, zweeg. | sudria mediates norland; sudria mediates zumurra
""",
    "cooperatesWith": """
Norland en Sudrië haalden de banden aan. | norland cooperatesWith sudria
Dankzij bemiddeling van Sudrië sloten Norland en Zumurra een bestand. | norland cooperatesWith zumurra; sudria mediates norland; sudria mediates zumurra
Zumurra sloeg de handen ineen met de Rode Liga. | red-league cooperatesWith zumurra
Sudrië en Norland trekken samen op tegen Zumurra. | norland cooperatesWith sudria
Norland werkt nauw samen met Sudrië. | norland cooperatesWith sudria
Norland en Sudrië werken nauw samen. | norland cooperatesWith sudria
Norland trekt samen op met Sudrië. | norland cooperatesWith sudria
Norland hield een gezamenlijke oefening met Sudrië. | norland cooperatesWith sudria
Norland en Sudrië hielden een gezamenlijke oefening. | norland cooperatesWith sudria
Norland sloot een defensieverdrag met Sudrië. | norland cooperatesWith sudria
Norland en Sudrië ondertekenden een akkoord. | norland cooperatesWith sudria
Norland bundelt de krachten met Sudrië. | norland cooperatesWith sudria
Norland en Sudrië bundelden hun krachten. | norland cooperatesWith sudria
De samenwerking van Norland met Sudrië is nauw. | norland cooperatesWith sudria
Norland wisselt inlichtingen uit met Sudrië. | norland cooperatesWith sudria
Norland wisselde gevangenen uit met Zumurra. | norland cooperatesWith zumurra
Norland deelt inlichtingen met Sudrië. | norland cooperatesWith sudria
Norland sloot een wapenstilstand met Zumurra. | norland cooperatesWith zumurra
Het akkoord tussen Norland en Sudrië houdt stand. | norland cooperatesWith sudria
Norland kwam met Sudrië een bestand overeen. | norland cooperatesWith sudria
Norland coördineert zijn aanvallen met Sudrië. | norland cooperatesWith sudria
Norland normaliseerde de betrekkingen met Sudrië. | norland cooperatesWith sudria
Norland herstelde de banden met Sudrië. | norland cooperatesWith sudria
Norland voert samen met Sudrië patrouilles uit. | norland cooperatesWith sudria
Norland en Sudrië sloegen de handen ineen. | norland cooperatesWith sudria
Norland heeft met Sudrië een militair pact gesloten. | norland cooperatesWith sudria
De leiders van Norland en Sudrië ondertekenden een verdrag. | norland cooperatesWith sudria
""",
    "alliedWith": """
Norland is een trouwe bondgenoot van Sudrië. | norland alliedWith sudria
Norland en Sudrië zijn bondgenoten. | norland alliedWith sudria
Norland ging een bondgenootschap aan met Sudrië. | norland alliedWith sudria
Norland smeedde een alliantie met Sudrië. | norland alliedWith sudria
De met Norland verbonden Rode Liga zweeg. | norland alliedWith red-league
De aan Norland gelieerde Rode Liga zweeg. | norland alliedWith red-league
Norland en zijn bondgenoot Sudrië zwegen. | norland alliedWith sudria
Norland vormt een blok met Sudrië. | norland alliedWith sudria
Norland vormt een front met Sudrië tegen Zumurra. | norland alliedWith sudria
Norland onderhoudt nauwe banden met Sudrië. | norland alliedWith sudria
Norland is de nauwste bondgenoot van Sudrië. | norland alliedWith sudria
Norland, bondgenoot van Sudrië, zweeg. | norland alliedWith sudria
Sudrië bevestigde zijn bondgenootschap met Norland. | norland alliedWith sudria
Zumurra, een bondgenoot van Sudrië in de regio, zweeg. | sudria alliedWith zumurra
De alliantie van Norland met Sudrië wankelt. | norland alliedWith sudria
De Rode Liga, die nauwe banden heeft met Sudrië, zweeg. | red-league alliedWith sudria
Norland en Sudrië, traditionele bondgenoten, zwegen. | norland alliedWith sudria
De aan Sudrië gelieerde militie Zumurra viel Norland aan. | sudria alliedWith zumurra; zumurra attacks norland
Zumurra, dat banden heeft met Sudrië, zweeg. | sudria alliedWith zumurra
""",
    "memberOf": """
Zumurra scheidde zich in 2028 af van de Rode Liga. | zumurra memberOf red-league former
Zumurra stapte uit het Havenpact. | zumurra memberOf harbour-pact former
Het Havenpact bestaat uit Zumurra en de Rode Liga. | zumurra memberOf harbour-pact; red-league memberOf harbour-pact
Het Havenpact, waartoe Zumurra en de Rode Liga worden gerekend, kwam bijeen. | zumurra memberOf harbour-pact; red-league memberOf harbour-pact
De Rode Liga behoort tot het Havenpact. | red-league memberOf harbour-pact
Norland is lid van het Havenpact. | norland memberOf harbour-pact
Norland trad toe tot het Havenpact. | norland memberOf harbour-pact
Norland sloot zich aan bij het Havenpact. | norland memberOf harbour-pact
Norland maakt deel uit van het Havenpact. | norland memberOf harbour-pact
Norland behoort tot het Havenpact. | norland memberOf harbour-pact
Ada Quill, lid van de Rode Liga, zweeg. | ada-quill memberOf red-league
Ada Quill voegde zich bij de Rode Liga. | ada-quill memberOf red-league
Het Havenpact, waartoe Norland en Sudrië behoren, zweeg. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Het Havenpact, waarvan Norland lid is, zweeg. | norland memberOf harbour-pact
De landen van het Havenpact, waaronder Norland en Sudrië, zwegen. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Norland stapte uit het Havenpact. | norland memberOf harbour-pact former
Norland verliet het Havenpact. | norland memberOf harbour-pact former
Milo Tarn, een strijder van Zumurra, zweeg. | milo-tarn memberOf zumurra
Havenpact-lid Norland zweeg. | norland memberOf harbour-pact
Het Havenpact bestaat uit Norland en Sudrië. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Tot het Havenpact behoren Norland en Sudrië. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Norland werd opgenomen in het Havenpact. | norland memberOf harbour-pact
Milo Tarn liep over naar Zumurra. | milo-tarn memberOf zumurra
Zumurra scheidde zich af van de Rode Liga. | zumurra memberOf red-league former
Norland sluit zich aan bij het Havenpact, net als Sudrië. | norland memberOf harbour-pact
Norland is toegetreden tot het Havenpact. | norland memberOf harbour-pact
Norland, dat lid is van het Havenpact, zweeg. | norland memberOf harbour-pact
Milo Tarn sloot zich op zijn twintigste aan bij Zumurra. | milo-tarn memberOf zumurra
""",
    "subOrganizationOf": """
Zumurra is de gewapende tak van de Rode Liga. | zumurra subOrganizationOf red-league
Zumurra en haar gewapende tak, de Cederbrigades, verwierpen het plan. | cederbrigades subOrganizationOf zumurra
Zumurra, de militaire vleugel van de Rode Liga, zweeg. | zumurra subOrganizationOf red-league
Zumurra, een elite-eenheid van de Rode Liga, zweeg. | zumurra subOrganizationOf red-league
Zumurra is een splintergroep van de Rode Liga. | zumurra subOrganizationOf red-league
Zumurra ressorteert onder de Rode Liga. | zumurra subOrganizationOf red-league
""",
    "officialOf": """
De Norlandse minister van Buitenlandse Zaken Ada Quill zweeg. | ada-quill officialOf norland
Ada Quill, minister in de regering van Norland, zweeg. | ada-quill officialOf norlandic-government
Ada Quill, een hoge functionaris van Zumurra, zweeg. | ada-quill officialOf zumurra
Ada Quill werd benoemd tot ambassadeur van Norland. | ada-quill officialOf norland
Ada Quill is de rechterhand van de leider van Zumurra. | ada-quill officialOf zumurra
Norlands topdiplomaat Ada Quill zweeg. | ada-quill officialOf norland
De Norlandse onderhandelaar Ada Quill zweeg. | ada-quill officialOf norland
De Norlandse generaal Milo Tarn zweeg. | milo-tarn officialOf norland
Zumurra-kopstuk Milo Tarn zweeg. | milo-tarn officialOf zumurra
Ada Quill, politiek adviseur van Zumurra, zweeg. | ada-quill officialOf zumurra
De Norlandse gezant Ada Quill zweeg. | ada-quill officialOf norland
Ada Quill, de Norlandse buitenlandminister, zweeg. | ada-quill officialOf norland
""",
    "spokespersonOf": """
Ada Quill, die namens de Rode Liga de pers te woord staat, lachte. | ada-quill spokespersonOf red-league
Ada Quill spreekt namens de Rode Liga. | ada-quill spokespersonOf red-league
Woordvoerder Ada Quill van Zumurra zweeg. | ada-quill spokespersonOf zumurra
Zumurra-woordvoerster Ada Quill zweeg. | ada-quill spokespersonOf zumurra
Ada Quill voert het woord namens Zumurra. | ada-quill spokespersonOf zumurra
Ada Quill, die namens Zumurra spreekt, zweeg. | ada-quill spokespersonOf zumurra
Een woordvoerder van de Rode Liga, Ada Quill, zweeg. | ada-quill spokespersonOf red-league
Ada Quill sprak namens Norland. | ada-quill spokespersonOf norland
"We wachten af", aldus woordvoerder Ada Quill van de Rode Liga. | ada-quill spokespersonOf red-league
""",
    "stationedIn": """
Norlandse troepen zijn gelegerd in Fort al-Qadim. | norlandic-armed-forces stationedIn fort-qadim
In Norland ligt een Sudrische luchtmachtbasis. | sudria stationedIn norland
Norland stationeerde troepen in Tarsk. | norland stationedIn tarsk
Norlandse soldaten zijn gelegerd in Tarsk. | norlandic-armed-forces stationedIn tarsk
Norland heeft een basis in Tarsk. | norland stationedIn tarsk
Sudrië herbergt een Norlandse basis. | norlandic-armed-forces stationedIn sudria
In Tarsk bevindt zich een basis van Norland. | norlandic-armed-forces stationedIn tarsk
Norland stuurde oorlogsschepen naar Sudrië. | norland stationedIn sudria
Norland heeft 900 militairen in Sudrië. | norland stationedIn sudria
De Norlandse troepen in Tarsk blijven. | norlandic-armed-forces stationedIn tarsk
Norland trok zijn troepen terug uit Tarsk. | norland stationedIn tarsk former
In Tarsk zijn 900 Norlandse soldaten gestationeerd. | norlandic-armed-forces stationedIn tarsk
Norland zette troepen in in Tarsk. | norland stationedIn tarsk
Norland ontplooide luchtafweer in Sudrië. | norland stationedIn sudria
De leiding van Zumurra zetelt in Tarsk. | zumurra stationedIn tarsk
Zumurra heeft zijn hoofdkwartier in Tarsk. | zumurra stationedIn tarsk
De Norlandse militaire aanwezigheid in Sudrië groeit. | norland stationedIn sudria
Norlandse militairen verblijven in Sudrië. | norlandic-armed-forces stationedIn sudria
Fort al-Qadim huisvest Norlandse troepen. | norlandic-armed-forces stationedIn fort-qadim
De in Tarsk gelegerde Norlandse troepen zwegen. | norlandic-armed-forces stationedIn tarsk
Norland heeft duizend soldaten gelegerd in Sudrië. | norland stationedIn sudria
Er zijn nog altijd Norlandse troepen in Sudrië. | norlandic-armed-forces stationedIn sudria
Norland stuurt een vliegdekschip naar Sudrië. | norland stationedIn sudria
In Sudrië zijn duizenden Norlandse militairen gestationeerd. | norlandic-armed-forces stationedIn sudria
De in Sudrië gevestigde Rode Liga zweeg. | red-league stationedIn sudria
""",
    "operatesIn": """
Zumurra controleert Tarsk nog steeds. | zumurra operatesIn tarsk
Zumurra heeft zich in Tarsk genesteld. | zumurra operatesIn tarsk
Zumurra opereert vanuit Tarsk. | zumurra operatesIn tarsk
De Rode Liga is actief in Tarsk. | red-league operatesIn tarsk
De Rode Liga opereert vanuit Tarsk. | red-league operatesIn tarsk
De in Tarsk actieve Rode Liga zweeg. | red-league operatesIn tarsk
De Rode Liga heeft Tarsk in handen. | red-league operatesIn tarsk
De Rode Liga controleert Tarsk. | red-league operatesIn tarsk
Tarsk wordt gecontroleerd door de Rode Liga. | red-league operatesIn tarsk
Zumurra houdt zich schuil in Tarsk. | zumurra operatesIn tarsk
Tarsk staat onder controle van de Rode Liga. | red-league operatesIn tarsk
De Rode Liga voert operaties uit in Sudrië. | red-league operatesIn sudria
De activiteiten van Zumurra in Sudrië zorgen voor onrust. | zumurra operatesIn sudria
De Rode Liga is ook actief buiten Norland, vooral in Sudrië. | red-league operatesIn sudria
Zumurra opereert vooral in Sudrië. | zumurra operatesIn sudria
""",
}

NEAR = """
De Rode Liga, de groep die in 1978 door Ada Quill werd opgericht en die door Norland wordt gesteund, zweeg. | ada-quill founded red-league; norland supports red-league
Zijn opponente Ada Quill was boos. |
De strijders verjoegen Zumurra uit Tarsk. |
Norland heeft het gemunt op kopstukken van Zumurra. |
Norland houdt Sudrië een aanval voor. |
De export van wapens uit Sudrië naar Norland ligt stil. |
Strijders van Zumurra volgden een opleiding in Sudrië. |
Sudrië coacht de Rode Liga. |
Ada Quill begon in 2020 de Rode Liga. |
Norland vormde Zumurra om tot een leger. |
Norland stuurde aan op het vertrek van Zumurra. |
Norland schrapte Zumurra van de terreurlijst. |
Sudrië ligt onder vuur van Norland wegens de aanval. |
Zumurra is voortgekomen uit de Rode Liga. |
Ada Quill diende als minister onder de president van Norland. |
Zonder wapens uit Sudrië kan Zumurra de strijd niet volhouden. |
De betrekkingen tussen Norland en Sudrië zijn gespannen. |
Onder internationale druk stemde Norland in met een bestand. |
Sudrië spreekt van een Norlandse oorlogsmisdaad. |
Duizenden mensen eerden Milo Tarn. |
Zumurra krijgt zijn orders uit Sudrië. |
Norland zet in op een alliantie met Sudrië. |
De door Norland geleide coalitie viel Zumurra aan. |
De vlag van Norland werd in Sudrië verbrand. |
Norland versloeg Sudrië met 3-1 in de finale. |
De aanvaller van Norland scoorde tweemaal tegen Sudrië. |
Norland verloor de kwartfinale van Sudrië. |
De trainer van Norland prees de inzet van zijn ploeg tegen Sudrië. |
Ada Quill verdedigde haar titel in Norland. |
Norland steunt het voorstel voor een rookverbod. |
Norland ondersteunt de bouw van een brug in Tarsk. |
Norland houdt de rente op drie procent. |
Norland trok de aandacht van Sudrië. |
Norland kocht graan van Sudrië. |
Norland stuurde voedsel naar Sudrië. |
Norland verkocht olie aan Sudrië. |
Ada Quill schoot een film in Norland. |
Ada Quill opende een winkel in Tarsk. |
Norland legde de basis voor een nieuwe haven. |
Norland brak met de traditie om vlaggen te hangen. |
Norland nam maatregelen tegen de droogte. |
Norland zette de deur open voor toeristen uit Sudrië. |
De storm trof Norland en Sudrië. |
De droogte houdt Norland in haar greep. |
De markt in Tarsk staat onder druk. |
Norland voert oorlog tegen de muggen. |
Ada Quill viel in slaap in Norland. |
Norland schoot tekort, zei Ada Quill. |
De munt van Norland viel ten opzichte van die van Sudrië. |
Norland importeert olie uit Sudrië. |
De grens tussen Norland en Sudrië bleef dicht. |
Ada Quill schreef een boek over de oorlog. |
Ada Quill las het nieuws over Norland. |
De krant van Norland bericht over de oogst in Sudrië. |
Ada Quill leidde een cursus in Tarsk. |
Ada Quill begroette de zon in Tarsk. |
De aanval op de begroting van Norland kwam onverwacht. |
Norland heeft schulden bij Sudrië. |
Norland pompt water in het meer. |
Ada Quill nam het woord in Norland. |
Norland stak de handen uit de mouwen. |
Norland volgt een opleiding. |
De olieprijs in Norland schoot omhoog na de aankondiging van Sudrië. |
Norland hield de adem in toen Zumurra sprak. |
Zumurra zou Norland willen aanvallen. | zumurra attacks norland possible
Norland overweegt sancties tegen Sudrië. | norland sanctions sudria possible
Norland zal Zumurra niet aanvallen. | norland attacks zumurra denied possible
Norland heeft geen troepen in Sudrië. | norland stationedIn sudria denied
Norland levert geen wapens meer aan Sudrië. | norland arms sudria denied
Sudrië is geen bondgenoot van Norland. | norland alliedWith sudria denied
Norland ontkende dat Zumurra de basis had aangevallen. |
Norland heeft Sudrië nooit gesteund. | norland supports sudria denied
Sudrië weigert Zumurra te steunen. | sudria supports zumurra denied
Norland riep de bevolking van Tarsk op tot kalmte. |
De haven van Tarsk kwam stil te liggen na de staking. |
Norland bouwt een school in Sudrië. |
Sudrië opende een ambassade in Norland. |
De president van Norland bezocht een school. |
Norland staat aan de kop in de groep met Sudrië. |
Het parlement verwierp het voorstel over Norland. |
De wedstrijd tussen Norland en Sudrië eindigde in een gelijkspel. |
Norland hield zich stil over Sudrië. |
Norland leerde van de fouten van Sudrië. |
De toeristen uit Norland bezochten de markt in Tarsk. |
Norland sloot zich af van de wereld. |
De vluchtelingen uit Norland vonden werk in Sudrië. |
Ada Quill woont in Tarsk. |
Ada Quill brengt haar vakantie door in Norland. |
De griep velde half Norland. |
Norland wil dat de regen stopt. |
In Norland verscheen een boek over de oprichting van de Rode Liga. |
Ada Quill houdt van Norland. |
"""

KNOWN_FAILURES = {
    "Zumurra sloeg terug met raketten op Norland. | zumurra attacks norland": "the object stands behind the weapon",
    "Een Norlandse raket maakte een einde aan het leven van Milo Tarn. | norland killed milo-tarn": "whose life it is stands two phrases down",
    "Milo Tarn overleefde de Norlandse aanslag niet. | norland killed milo-tarn": "what was not survived killed",
    "Zumurra beloofde Norland een harde les te leren. | zumurra threatens norland": "a threat in other words",
    "De Rode Liga kan rekenen op steun van Sudrië. | sudria supports red-league": '"kan" is taken for a possibility',
    "Sudrië verkocht gevechtsvliegtuigen aan Norland. | sudria arms norland": "the noun is tagged as a verb",
    "Sudrië rust de Rode Liga uit met raketten. | sudria arms red-league": "the verb is tagged as a noun",
    "De raketten die Sudrië aan Zumurra leverde, reiken ver. | sudria arms zumurra": "the antecedent is taken for the subject",
    "De anti-Norlandse Rode Liga zweeg. | red-league opposes norland": 'a prefix ("anti-") before the adjective',
    "Milo Tarn zit in de top van Zumurra. | milo-tarn memberOf zumurra": "the top of a group",
    "De Rode Liga, met Ada Quill aan het roer, zweeg. | ada-quill leads red-league": "a role in an idiom behind a preposition",
    "Norland is militair aanwezig in Sudrië. | norland stationedIn sudria": "an adverb between",
    "Tarsk is een bolwerk van de Rode Liga. | red-league operatesIn tarsk": "the place is the subject",
    "Zumurra heeft zich verschanst in Tarsk. | zumurra operatesIn tarsk": "the participle is tagged as an adverb",
    "Norland eist de vrijlating van de soldaten die Zumurra vasthoudt. | norland pressures zumurra": "whom the demand is put to stands in a relative clause",
    "Het pro-Norlandse Zumurra zweeg. | zumurra supports norland": 'a prefix ("pro-") before the adjective',
}


def _misread(table: str) -> list[str]:
    found = []
    for line in table.strip().splitlines():
        text, _, expected = line.rpartition("|")
        wanted = {_ordered(part) for part in expected.split(";") if part.strip()}
        read = {_ordered(relation) for relation in relations(text.strip(), "nl")}
        if read != wanted:
            found.append(f"{text.strip()} | {'; '.join(sorted(read))}")
    return found


def _ordered(relation: str) -> str:
    subject, name, target, *rest = relation.split()
    first, second = sorted((subject, target)) if name in SYMMETRIC else (subject, target)
    return " ".join([first, name, second, *rest])


@pytest.mark.parametrize("relation", list(STATED))
def test_phrases(relation: str) -> None:
    assert _misread(STATED[relation]) == []


def test_near_misses() -> None:
    assert _misread(NEAR) == []


@pytest.mark.parametrize(
    "row", [pytest.param(row, marks=pytest.mark.xfail(reason=why, strict=True)) for row, why in KNOWN_FAILURES.items()]
)
def test_known_failures(row: str) -> None:
    assert _misread(row) == []
