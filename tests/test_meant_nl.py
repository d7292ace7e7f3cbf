"""Whom Dutch sentences mean that name nobody: pronouns, possessives, descriptions; all actors are invented."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.reading import states

MEANT = [
    ("Zumurra is een van de oudste milities van de regio. Vorig jaar viel zij Norland twee keer aan.", "zumurra attacks norland"),
    ("De in 1998 opgerichte Rode Liga groeide snel. Tegenwoordig is zij een bondgenoot van Zumurra.", "red-league alliedWith zumurra"),
    ("De Rode Liga zit in Tarsk. Daar heeft ze in maart Fort al-Qadim aangevallen.", "red-league attacks fort-qadim"),
    ("Zumurra spreekt van vrede. In januari viel ze echter Fort al-Qadim aan.", "zumurra attacks fort-qadim"),
    ("De Rode Liga was lang onbekend. Sudrië bestempelde haar in 2010 als terreurorganisatie.", "sudria sanctions red-league"),
    ("De Rode Liga had aanvankelijk geen eigen wapens; Norland leverde haar raketten.", "norland arms red-league"),
    ("De Rode Liga is klein. Norland heeft haar van raketten voorzien.", "norland arms red-league"),
    ("De strijders van Zumurra staken bij het ochtendgloren de rivier over. Tegen de middag vielen zij Tarsk aan.", "zumurra attacks tarsk"),
    ("Norland en Sudrië zijn buren. Ze hebben Zumurra sancties opgelegd.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("De rebellen van de Rode Liga houden drie dorpen bezet. Ze worden gesteund door Norland.", "norland supports red-league"),
    ("Selim Nadar en Hossein Osten leerden elkaar in ballingschap kennen. Ze richtten in 1991 Zumurra op.", "selim-nadar founded zumurra; hossein-osten founded zumurra"),
    ("Selim Nadar keerde in juni terug naar Tarsk. Een week later richtte hij de Rode Liga op.", "selim-nadar founded red-league"),
    ("Presidente Nora Feld sprak vrijdag in het parlement. Zij beschuldigde Zumurra van verraad.", "nora-feld accuses zumurra"),
    ("Hossein Osten groeide op in Sudrië en studeerde rechten. Sinds 2004 leidt hij de Rode Liga.", "hossein-osten leads red-league"),
    ("Selim Nadar is niet bescheiden. Dinsdag dreigde hij Norland met oorlog.", "selim-nadar threatens norland"),
    ("Selim Nadar brak in 1980 met Zumurra. De Norlandse revolutie was zijn voorbeeld. In 1985 richtte hij de Rode Liga op.", "selim-nadar memberOf zumurra former | selim-nadar opposes zumurra; selim-nadar founded red-league"),
    ("Hossein Osten was op weg naar huis toen strijders van Zumurra hem doodden.", "zumurra killed hossein-osten"),
    ("Tovin Marask vluchtte in 2019 naar Sudrië. Norland beschuldigt hem van moord.", "norland accuses tovin-marask"),
    ("Zumurra ontkende het bericht. Haar leider Tovin Marask beschuldigde Norland van leugens.", "tovin-marask leads zumurra; tovin-marask accuses norland"),
    ("De Rode Liga kwam voort uit een studentenclub. Haar oprichter, Selim Nadar, stierf in 1994.", "selim-nadar founded red-league"),
    ("Sudrië is een kleine republiek. Haar president, Ilan Verto, ontmoette maandag Selim Nadar.", "ilan-verto leads sudria; ilan-verto meetsWith selim-nadar"),
    ("Zumurra telt zo'n 2000 man. Haar gewapende tak, de Nachtbrigade, viel in mei Tarsk aan.", "nachtbrigade subOrganizationOf zumurra; nachtbrigade attacks tarsk"),
    ("Bijna niemand kende toen Zumurra. Haar oprichter Hossein Osten was leraar.", "hossein-osten founded zumurra"),
    ("De Rode Liga heeft gekozen. Haar nieuwe woordvoerster Nora Feld komt uit Tarsk.", "nora-feld spokespersonOf red-league"),
    ("Sudrië sloot de grens. Zijn ministerie van Buitenlandse Zaken beschuldigde Norland van agressie.", "sudrian-foreign-ministry accuses norland | sudria accuses norland"),
    ("Norland heeft zijn geduld verloren. Zijn ministerie van Defensie beschuldigde Zumurra van schending van het bestand.", "norland accuses zumurra | norlandse-ministerie-van-defensie accuses zumurra"),
    ("Sudrië geeft niet toe, en zijn regering heeft Norland veroordeeld.", "sudria accuses norland | sudrische-regering accuses norland"),
    ("Zumurra verloor de oorlog. Norland bombardeerde wekenlang haar kampen.", "norland attacks zumurra"),
    ("Selim Nadar leidt de Rode Liga. Zijn plaatsvervanger, Tovin Marask, beschuldigde Norland van leugens.", "selim-nadar leads red-league; tovin-marask officialOf red-league; tovin-marask accuses norland"),
    ("Nora Feld leidt Zumurra sinds 2015. Haar woordvoerder Jonas Brandt ontkende het bericht.", "nora-feld leads zumurra; jonas-brandt spokespersonOf zumurra | jonas-brandt spokespersonOf nora-feld"),
    ("Selim Nadar trad in mei af als leider van de Rode Liga. Hij werd opgevolgd door Tovin Marask.", "selim-nadar leads red-league former; tovin-marask leads red-league"),
    ("Zumurra ontkent elke betrokkenheid. Sudrië heeft de groep sinds 2007 op zijn terreurlijst staan.", "sudria sanctions zumurra"),
    ("De Rode Liga ontstond in 1990. Binnen een jaar bewapende Norland de beweging.", "norland arms red-league"),
    ("De Nachtbrigade dook op in 2021. Selim Nadar richtte de militie in ballingschap op.", "selim-nadar founded nachtbrigade"),
    ("Jarenlang heerste Zumurra aan de kust. Toen bombardeerde Norland de stellingen van de militie.", "norland attacks zumurra"),
    ("De Rode Liga houdt nog altijd de heuvels bezet. De rebellen beschuldigen Norland van diefstal.", "red-league accuses norland"),
    ("De Rode Liga heeft twee steden veroverd. De rebellen worden bewapend door Norland.", "norland arms red-league"),
    ("Zumurra houdt de pas bezet. Sudrië financiert de opstandelingen al jaren.", "sudria funds zumurra"),
    ("De Sudrische president Ilan Verto sprak een uur lang. De president beschuldigde Zumurra van moord.", "ilan-verto leads sudria; ilan-verto accuses zumurra"),
    ("Kolonel Tovin Marask voert het bevel over de Nachtbrigade. De kolonel heeft Norland al eerder bedreigd.", "tovin-marask leads nachtbrigade; tovin-marask threatens norland"),
    ("Burgemeester Elda Brunt was maandag in Tarsk. Zumurra had de burgemeester bedreigd.", "zumurra threatens elda-brunt"),
    ("Sudrië riep zijn gezant terug. Het ministerie van Buitenlandse Zaken beschuldigde Norland van spionage.", "sudrian-foreign-ministry accuses norland | sudria accuses norland"),
    ("In Norland gaat het debat door. De regering heeft sancties ingesteld tegen Zumurra.", "norlandic-government sanctions zumurra | norland sanctions zumurra"),
    ("In Sudrië groeit de woede. De regering beschuldigde Norland maandag van piraterij.", "sudrische-regering accuses norland | sudria accuses norland"),
    ("Sudrië verloor twee soldaten. Het leger bombardeerde de volgende ochtend Zumurra.", "sudrische-leger attacks zumurra | sudria attacks zumurra"),
    ("Sudrië is rijk aan olie. Al twintig jaar financiert het land de Rode Liga.", "sudria funds red-league"),
    ("In de vallei zijn er twee milities, Zumurra en de Rode Liga. De laatste wordt bewapend door Norland.", "norland arms red-league"),
    ("Norland viel de Rode Liga aan en doodde haar leider Tovin Marask.", "norland attacks red-league; norland killed tovin-marask; tovin-marask leads red-league"),
    ("Zumurra en de Rode Liga zijn oud. Norland bewapende beide.", "norland arms zumurra; norland arms red-league"),
    ("Norland en Sudrië hebben een lange grens. De twee landen beschuldigen elkaar van spionage.", "norland accuses sudria; sudria accuses norland"),
    ("Norland en Sudrië delen een rivier. Beide buurlanden steunen Zumurra.", "norland supports zumurra; sudria supports zumurra"),
    ("Sudrië heeft Zumurra en de Rode Liga altijd gesteund. Norland zette beide groepen op de terreurlijst.", "sudria supports zumurra; sudria supports red-league; norland sanctions zumurra; norland sanctions red-league"),
    ("Norland en Sudrië vechten al jaren. Nu beschuldigen beide partijen elkaar van het gebruik van gifgas.", "norland accuses sudria; sudria accuses norland"),
    ("Zumurra viel in maart Tarsk aan en bombardeerde later Fort al-Qadim.", "zumurra attacks tarsk; zumurra attacks fort-qadim"),
    ("Norland riep zijn gezant terug en stelde sancties in tegen Zumurra.", "norland sanctions zumurra"),
    ("Norland zette Zumurra in 2003 op de terreurlijst. Sudrië volgde in 2005.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Norland bewapent al jaren de Rode Liga. Ook Sudrië doet dat.", "norland arms red-league; sudria arms red-league"),
    ("Zumurra werd in 2003 door Norland verboden en twee jaar later ook door Sudrië.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Norland stelde in januari sancties in tegen Zumurra. In maart volgde Sudrië.", "norland sanctions zumurra; sudria sanctions zumurra"),
    ("Zumurra werd eerst door Norland bewapend en later door Sudrië.", "norland arms zumurra; sudria arms zumurra"),
    ("Tovin Marask, wiens mannen Tarsk aanvielen, leidt de Nachtbrigade.", "tovin-marask attacks tarsk | nachtbrigade attacks tarsk; tovin-marask leads nachtbrigade"),
    ("Zumurra meldde zondag dat zij Tarsk had aangevallen.", "zumurra attacks tarsk"),
    ("Sudrië dreigt Zumurra te bombarderen als het de rivier oversteekt.", "sudria attacks zumurra threatened; sudria threatens zumurra"),
    ("‘Wij hebben Tarsk aangevallen’, zei Tovin Marask, die Zumurra leidt.", "tovin-marask leads zumurra; zumurra attacks tarsk | tovin-marask attacks tarsk"),
]  # fmt: skip

NOBODY = [
    ("Zumurra en de Rode Liga zijn buren. Norland bewapende de groep.", ""),
    ("Norland en Sudrië werden het eens over een plan. Het steunt Zumurra.", ""),
    ("De Rode Liga is klein. Een militie viel Tarsk aan. Norland legde de groep sancties op.", ""),
    ("Norland en Sudrië zijn buren. De president beschuldigde Zumurra van moord.", ""),
    ("Norland, Sudrië en Selim Nadar zijn rijk. Beide steunen Zumurra.", ""),
    ("Zumurra gaf het weer de schuld. Het regende toen Norland Tarsk bombardeerde.", "norland attacks tarsk"),
    ("Selim Nadar en Tovin Marask werden gezien in Tarsk. Zijn Nachtbrigade viel Norland aan.", "nachtbrigade attacks norland"),
    ("De krant prees Zumurra. Haar hoofdredacteur Nora Feld woont in Tarsk.", ""),
    ("Selim Nadar ontmoette de burgemeester van Tarsk. De minister beschuldigde Norland van verraad.", ""),
    ("Norland en Sudrië ontmoetten Zumurra. Het land heeft de Rode Liga bewapend.", "norland meetsWith zumurra; sudria meetsWith zumurra"),
    ("Sudrië beschuldigde Norland van spionage. Het leger bombardeerde Zumurra.", "sudria accuses norland"),
    ("Zumurra viel de Rode Liga aan. De rebellen beschuldigden Norland van verraad.", "zumurra attacks red-league"),
    ("Selim Nadar en Hossein Osten verlieten Tarsk. Norland legde hem sancties op.", ""),
    ("Norland zette Zumurra op de terreurlijst. Een bus volgde in de regen.", "norland sanctions zumurra"),
    ("Norland zette Zumurra op de terreurlijst. Selim Nadar volgde het nieuws.", "norland sanctions zumurra"),
]  # fmt: skip

FAILING = [
    pytest.param("De Rode Liga beheerst de vallei. Sinds 2019 bewapent ze Zumurra.", "red-league arms zumurra", marks=pytest.mark.xfail(reason="'ze' before a name", strict=True)),
    pytest.param("Sudrië heeft het plan verworpen. In mei beschuldigde het Norland van schending van het bestand.", "sudria accuses norland", marks=pytest.mark.xfail(reason="'het' for a state", strict=True)),
    pytest.param("Sudrië is van koers veranderd. Tegenwoordig steunt het Zumurra met geld.", "sudria supports zumurra", marks=pytest.mark.xfail(reason="'het' for a state", strict=True)),
    pytest.param("Zumurra ontstond in 1983. Norland financiert en traint haar sindsdien.", "norland funds zumurra; norland trains zumurra", marks=pytest.mark.xfail(reason="two verbs with one pronoun", strict=True)),
    pytest.param("Selim Nadar leeft sinds 2010 in ballingschap. Norland legde hem twee jaar later sancties op.", "norland sanctions selim-nadar", marks=pytest.mark.xfail(reason="a person as an object", strict=True)),
    pytest.param("Advocate Nora Feld krijgt politiebescherming. Zumurra heeft haar meermaals bedreigd.", "zumurra threatens nora-feld", marks=pytest.mark.xfail(reason="a person as an object", strict=True)),
    pytest.param("Norland zweeg dagenlang. Toen bombardeerde zijn leger Zumurra.", "norlandic-armed-forces attacks zumurra | norland attacks zumurra", marks=pytest.mark.xfail(reason="the noun and the name are taken for one phrase", strict=True)),
    pytest.param("De Rode Liga is terug. Vrijdag viel de organisatie Tarsk aan.", "red-league attacks tarsk", marks=pytest.mark.xfail(reason="a plural that means a group", strict=True)),
    pytest.param("De geestelijke Selim Nadar keerde zondag terug. Norland had de geestelijke in 2015 op de sanctielijst gezet.", "norland sanctions selim-nadar", marks=pytest.mark.xfail(reason="the sentence's verb is at its end", strict=True)),
    pytest.param("Norland is in staat van paraatheid. Dinsdag bombardeerde het leger stellingen van Zumurra.", "norlandic-armed-forces attacks zumurra", marks=pytest.mark.xfail(reason="two nouns side by side are taken for one", strict=True)),
    pytest.param("Norland ligt in het noorden. Sinds 1999 bewapent het koninkrijk Zumurra.", "norland arms zumurra", marks=pytest.mark.xfail(reason="the noun and the name are taken for one phrase", strict=True)),
    pytest.param("Selim Nadar ontmoette in maart Hossein Osten. Deze had in 1999 Zumurra opgericht.", "selim-nadar meetsWith hossein-osten; hossein-osten founded zumurra", marks=pytest.mark.xfail(reason="a person as 'deze' after a meeting", strict=True)),
    pytest.param("Norland ligt tussen Zumurra en de Rode Liga. Laatstgenoemde heeft Tarsk aangevallen.", "red-league attacks tarsk", marks=pytest.mark.xfail(reason="the participle has no phrase", strict=True)),
    pytest.param("Selim Nadar en Hossein Osten studeerden samen. Later richtten de twee mannen Zumurra op.", "selim-nadar founded zumurra; hossein-osten founded zumurra", marks=pytest.mark.xfail(reason="the noun and the name are taken for one phrase", strict=True)),
    pytest.param("Norland stelde in 2003 sancties in tegen Zumurra, Sudrië in 2005 tegen de Rode Liga.", "norland sanctions zumurra; sudria sanctions red-league", marks=pytest.mark.xfail(reason="a clause without a verb, or a row of verbs", strict=True)),
    pytest.param("Selim Nadar verliet in 2001 Zumurra, sloot zich aan bij de Rode Liga en richtte in 2007 de Nachtbrigade op.", "selim-nadar memberOf zumurra former; selim-nadar memberOf red-league; selim-nadar founded nachtbrigade", marks=pytest.mark.xfail(reason="a clause without a verb, or a row of verbs", strict=True)),
    pytest.param("Norland heeft een lijst gepubliceerd. Ze bedreigt Zumurra.", "", marks=pytest.mark.xfail(reason="a thing or somebody unnamed is meant", strict=True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*MEANT, *NOBODY, *FAILING])
def test_who_is_meant(text: str, expected: str) -> None:
    assert states(text, "nl", expected)
