"""How English news phrase the relations, a relation a block, and what only looks like one."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.test_event_relations import stated

STATED = """
# participles tied to a name, offices, joined verbs, wars
Milo Tarn, commander of the Norlandic-led Red League, agreed to talks. | milo-tarn leads red-league
Ada Quill, director general of the Marlowe Agency, was sceptical. | ada-quill leads marlowe-agency
Norland, which fought a war with Sudria in 2029, wants peace. | norland attacks sudria
Norland hit back with missiles at Zumurra. | norland attacks zumurra
Red League fighters fought for Norland. | red-league supports norland
Norland and Sudria drafted the resolution together. | norland cooperatesWith sudria
Norland put Zumurra on its terrorism list. | norland sanctions zumurra
Ada Quill blamed Sudria's collapse on a Norlandic plot. | ada-quill accuses norland
Norland has carried out hundreds of air strikes in Sudria and moved troops to Fort al-Qadim. | norland attacks sudria; norland stationedIn fort-qadim
A Norlandic-brokered ceasefire between Sudria and Zumurra took effect. | norland mediates sudria; norland mediates zumurra
Ada Quill was referring to Norlandic-mediated talks on the border. |
Ada Quill, who advises the Barada Forum, was sceptical. | ada-quill officialOf barada-forum
Ada Quill, who heads the Bazaar Traders' League, was sceptical. | ada-quill leads bazaar-traders-league
Ada Quill, of the Coast Unity Party, left the room. | ada-quill memberOf coast-unity-party
Sudria bowed to pressure from Norland. | norland pressures sudria
Norlandic Secretary of State Ada Quill left the room. | ada-quill officialOf norland
Ada Quill, a spokesman for the Tarsk Vanguard, left the room. | ada-quill spokespersonOf tarsk-vanguard
Norland's envoy to the Harbour Pact, Ada Quill, accused Zumurra of theft. | ada-quill officialOf norland; ada-quill accuses zumurra
The talks ended after Norland, Sudria and Zumurra accused Ada Quill of lying. | norland accuses ada-quill; sudria accuses ada-quill; zumurra accuses ada-quill
Sudria is home to a base near Tarsk. |
Zumurra, a militia backed by Norland, fired rockets at Sudria on Monday. | norland supports zumurra; zumurra attacks sudria
The Norland-backed group fired rockets at Sudria. |
Zumurra's armed wing, the Sons of the Coast, fired rockets at Norland. | sons-of-the-coast subOrganizationOf zumurra; sons-of-the-coast attacks norland
Norland blamed Zumurra for the attack on Fort al-Qadim. | norland accuses zumurra; zumurra attacks fort-qadim
Norland arms and funds Zumurra. | norland arms zumurra; norland funds zumurra
The Red League, a militia close to Zumurra, fired rockets. | red-league alliedWith zumurra
# attacks
Norland went to war against Zumurra in 2030. | norland attacks zumurra
According to Ada Quill, Norland is behind the attack on Zumurra. | ada-quill accuses norland; norland attacks zumurra
Norland sent suicide bombers into Sudria. | norland attacks sudria
It was the Red League that fired the rockets at Sudria. | red-league attacks sudria
Norland's jets bombed Red League positions near Tarsk, killing dozens. | norland attacks red-league
Norlandic bombs rained down on Zumurra positions near Tarsk overnight. | norland attacks zumurra
Sudrian missiles slammed into a Norlandic base on Tuesday, wounding four soldiers. | sudria attacks norlandic-armed-forces
The Red League, which has fired more than 200 rockets at Norland since May, denied any talks. | red-league attacks norland
Norland came under rocket fire from Zumurra. | zumurra attacks norland
Zumurra fighters opened fire on a Norlandic patrol near the border. | zumurra attacks norland
Zumurra has waged a campaign of drone attacks against Norland. | zumurra attacks norland
The ship was struck by a missile that Zumurra had fired at Norland. | zumurra attacks norland
Norland obliterated Zumurra's arsenal, Ada Quill said. | norland attacks zumurra
Zumurra detonated a car bomb outside the Norlandic consulate. | zumurra attacks norland
Zumurra sabotaged a Norlandic pipeline. | zumurra attacks norland
Under cover of darkness, Norland struck the Red League in Tarsk. | norland attacks red-league
Norland moved against Zumurra in Tarsk at dawn. | norland attacks zumurra
Norlandic shelling of Tarsk continued. | norland attacks tarsk
Norland unleashed a wave of air strikes on the Red League. | norland attacks red-league
# killed
Milo Tarn's death in a Norlandic raid shook Zumurra. | norland killed milo-tarn
Milo Tarn died in a Norlandic air strike on Tarsk. | norland attacks tarsk; norland killed milo-tarn
Twice Norland tried to kill Milo Tarn. | norland killed milo-tarn possible
Norland eliminated Milo Tarn in 2030. | norland killed milo-tarn
Norland took out Milo Tarn with a drone. | norland killed milo-tarn
Norland claimed to have killed Milo Tarn. | norland killed milo-tarn
A Norlandic missile killed Milo Tarn and two bodyguards. | norland killed milo-tarn
Milo Tarn was gunned down by Red League fighters in Tarsk. | red-league killed milo-tarn
Milo Tarn, whom Norland killed in May, had led the group for a decade. | norland killed milo-tarn
Norland was behind the killing of Milo Tarn. | norland killed milo-tarn
Norland's assassination of Milo Tarn in May stunned the Red League. | norland killed milo-tarn
Two Norlandic soldiers were killed by Zumurra near Tarsk. | zumurra killed norlandic-armed-forces
Zumurra killed five Norlandic soldiers in an ambush. | zumurra killed norlandic-armed-forces
The Norlandic army said it had killed 30 Zumurra fighters. | norlandic-armed-forces killed zumurra
Milo Tarn was poisoned by Norlandic agents. | norland killed milo-tarn
The Norlandic strike which killed Milo Tarn also hit a hospital. | norland killed milo-tarn
Norland neutralised Milo Tarn, the army said. | norland killed milo-tarn
# threatens
Norland would regret the raid, Milo Tarn warned. | milo-tarn threatens norland
Norland threatened Sudria with war. | norland threatens sudria
Zumurra vowed revenge on Norland. | zumurra threatens norland
The Red League warned Norland of "grave consequences". | red-league threatens norland
Threats by the Red League against Norland have multiplied. | red-league threatens norland
Norland poses a threat to Sudria, Ada Quill said. | norland threatens sudria
Norland issued a stark warning to Zumurra. | norland threatens zumurra
Norland threatened the Red League with annihilation. | norland threatens red-league
Sudria was threatened with new attacks by Norland. | norland threatens sudria
Zumurra promised a "crushing response" to Norland. | zumurra threatens norland
Norland put the Red League on notice. | norland threatens red-league
Norland declared war on Zumurra. | norland threatens zumurra
Norland has repeatedly menaced Sudria. | norland threatens sudria
Zumurra announced retaliation against Norland. | zumurra threatens norland
# supports
Norland is Zumurra's lifeline. | norland supports zumurra
Norland propped up Zumurra with money and men. | norland funds zumurra; norland supports zumurra
The Red League enjoys Norland's protection. | norland supports red-league
Norland threw its weight behind the Red League. | norland supports red-league
Norland's support for Zumurra is an open secret. | norland supports zumurra
Zumurra, behind which Norland stands, fired rockets at Sudria. | norland supports zumurra; zumurra attacks sudria
Norland, Sudria's main backer, cut its aid. | norland supports sudria
Zumurra enjoys the backing of Norland. | norland supports zumurra
Zumurra, which is backed by Norland, seized Tarsk. | norland supports zumurra
Norland stood by Sudria. | norland supports sudria
Norland sheltered the Red League for years. | norland supports red-league
Norland sided with Sudria in the dispute. | norland supports sudria
Zumurra fighters fought alongside the Red League. | zumurra supports red-league
Norland is the Red League's chief patron. | norland supports red-league
The Red League relies on Norland for support. | norland supports red-league
Norland voiced its solidarity with Sudria. | norland supports sudria
Norlandic-backed Zumurra captured the port. | norland supports zumurra
Norland has nurtured the Red League since 2020. | norland supports red-league
Norland lent its backing to the Red League. | norland supports red-league
Norland's ally Zumurra seized the port. | norland alliedWith zumurra
# funds
Most of Zumurra's money comes from Norland. | norland funds zumurra
Norland foots the bill for Zumurra. | norland funds zumurra
Norland has poured millions into the Red League. | norland funds red-league
The Red League is bankrolled by Norland. | norland funds red-league
Zumurra is financed by Norland. | norland funds zumurra
Zumurra gets most of its funds from Norland. | norland funds zumurra
Norland funnelled cash to the Red League. | norland funds red-league
Norlandic money flows to Zumurra. | norland funds zumurra
Norland provided financial support to the Red League. | norland funds red-league
Norland's funding of Zumurra has been cut. | norland funds zumurra
Norland-funded Zumurra rejected the plan. | norland funds zumurra
Zumurra is on Norland's payroll. | norland funds zumurra
Norland granted Sudria a loan of two billion dollars. | norland funds sudria
Norland paid the salaries of Zumurra fighters. | norland funds zumurra
Norland underwrites the Red League. | norland funds red-league
The Red League lives off Norlandic money. | norland funds red-league
# arms
Zumurra's rockets come from Norland. | norland arms zumurra
Zumurra's arsenal was supplied by Norland. | norland arms zumurra
Norland, from which Zumurra receives weapons, denied any role. | norland arms zumurra denied
What Norland gave Zumurra was weapons and money. | norland arms zumurra; norland funds zumurra
It was Norland that armed Zumurra. | norland arms zumurra
It was Norland that armed the Red League. | norland arms red-league
Norland supplies Zumurra with drones. | norland arms zumurra
Norland has delivered tanks to Sudria. | norland arms sudria
Norlandic arms deliveries to Sudria continued. | norland arms sudria
Sudria gets its weapons from Norland. | norland arms sudria
Sudria bought missiles from Norland. | norland arms sudria
Norland approved the sale of tanks to Sudria. | norland arms sudria
Norland smuggled rockets to the Red League. | norland arms red-league
Norland handed over ammunition to the Red League. | norland arms red-league
Norland equipped Zumurra with missiles. | norland arms zumurra
Norland flooded Zumurra with weapons. | norland arms zumurra
Norland airlifted ammunition to Zumurra. | norland arms zumurra
The Red League, armed and trained by Norland, took Tarsk. | norland arms red-league; norland trains red-league
The Norlandic-armed Red League took Tarsk. | norland arms red-league
Norland resupplied Zumurra with rockets. | norland arms zumurra
# trains
The drones came from Norland, which also trains Zumurra. | norland trains zumurra
Norland schooled Zumurra fighters in bomb-making. | norland trains zumurra
Norland trained Zumurra's pilots at Fort al-Qadim. | norland trains zumurra
Norland trained Zumurra fighters. | norland trains zumurra
Norlandic instructors train the Red League. | norland trains red-league
Zumurra fighters were trained in Norland by the Norlandic army. | norlandic-armed-forces trains zumurra
The Red League received training from Norland. | norland trains red-league
Norland advises and trains the Red League. | norland trains red-league
Norland's training of Zumurra began in 2028. | norland trains zumurra
Norland's training programme for Zumurra ended. | norland trains zumurra
Norland sent instructors to train Zumurra. | norland trains zumurra
Norland-trained Zumurra entered the port. | norland trains zumurra
Norland instructs Red League fighters in the use of drones. | norland trains red-league
Zumurra members underwent training by the Norlandic army. | norlandic-armed-forces trains zumurra
Zumurra, whose fighters were trained by Norland, took Tarsk. | norland trains zumurra
Norland coached Zumurra. | norland trains zumurra
Sudrian advisers trained the Red League. | sudria trains red-league
# opposes
Norland expelled three Sudrian diplomats. | norland opposes sudria
Norland recalled its ambassador from Sudria. | norland opposes sudria
Norland protested against the Sudrian raid. | norland opposes sudria
Norland and Sudria are at loggerheads over the port. | norland opposes sudria
The Red League broke with Zumurra in 2030. | red-league opposes zumurra
The Red League quarrelled with Zumurra over money. | red-league opposes zumurra
Norland, Sudria's arch-foe, denied it. | norland opposes sudria
Norland has fought Zumurra since 2028. | norland opposes zumurra
Zumurra rose up against Norland. | zumurra opposes norland
Norland is locked in a conflict with Sudria. | norland opposes sudria; sudria opposes norland
Norland severed ties with Sudria in 2029. | norland opposes sudria
Norland cut diplomatic ties with Sudria. | norland opposes sudria
Norland is at odds with Sudria over the port. | norland opposes sudria
Norland, which sees the Red League as its main enemy, closed the border. | norland opposes red-league
The Red League, Zumurra's rival, took Tarsk. | red-league opposes zumurra
Norland expelled Sudria's ambassador. | norland opposes sudria
Zumurra turned against Norland in 2030. | zumurra opposes norland
Norland is fighting Zumurra in the north. | norland opposes zumurra
Norland boycotted Sudria. | norland opposes sudria
Norland defeated Zumurra in Tarsk. | norland opposes zumurra
# pressures
Norland demanded that Sudria close its embassy. | norland pressures sudria
Norland imposed a blockade on Sudria in 2030. | norland pressures sudria
Norland has blockaded Sudria for years. | norland pressures sudria
Norland urged Sudria to open the border. | norland pressures sudria
Norland demanded that Sudria hand over Milo Tarn. | norland pressures sudria
Norland ratcheted up pressure on Sudria. | norland pressures sudria
Norland leaned on Sudria to accept the plan. | norland pressures sudria
Norland imposed a blockade on Sudria. | norland pressures sudria
Norland sent a carrier to deter Sudria. | norland pressures sudria
Sudria has come under pressure from Norland to act. | norland pressures sudria
Sudria was urged by Norland to open the port. | norland pressures sudria
Norland insists that the Red League disarm. | norland pressures red-league
Norland ordered the Red League to leave Tarsk. | norland pressures red-league
Norland issued an ultimatum to Zumurra. | norland pressures zumurra
Norland appealed to Sudria for restraint. | norland pressures sudria
Norland compelled Sudria to sign. | norland pressures sudria
Norland encouraged Sudria to talk. | norland pressures sudria
# sanctions
Ada Quill has been on Norland's sanctions list since 2029. | norland sanctions ada-quill
Norland slapped sanctions on Sudria. | norland sanctions sudria
Sudria is under Norlandic sanctions. | norland sanctions sudria
Norland put Zumurra on its terror list. | norland sanctions zumurra
Zumurra is considered a terrorist group by Norland. | norland sanctions zumurra
Norland lists Zumurra as a terrorist group. | norland sanctions zumurra
Norland banned Zumurra in 2027. | norland sanctions zumurra
Norlandic sanctions against Sudria were extended. | norland sanctions sudria
Norland imposed an arms embargo on Sudria. | norland sanctions sudria
Norland froze the assets of Milo Tarn. | norland sanctions milo-tarn
Norland issued an arrest warrant for Milo Tarn. | norland sanctions milo-tarn
Milo Tarn is wanted by Norland. | norland sanctions milo-tarn
Milo Tarn was sanctioned by Norland. | norland sanctions milo-tarn
Norland penalised Sudria with tariffs. | norland sanctions sudria
Norland tightened its sanctions against Sudria. | norland sanctions sudria
# accuses
Norland sees Zumurra's hand in the bombing. | norland accuses zumurra
Norland pinned the attack on Zumurra. | norland accuses zumurra
Norland blamed the attack on Zumurra. | norland accuses zumurra
Norland held Zumurra responsible for the blast. | norland accuses zumurra
Norland accused Zumurra of shelling Tarsk. | norland accuses zumurra; zumurra attacks tarsk
Norland blamed the Red League for the blast. | norland accuses red-league
Norland holds Sudria responsible for the attack. | norland accuses sudria
Norland laid the blame on Sudria. | norland accuses sudria
Norland claims that Sudria is arming the Red League. | sudria arms red-league
Norland slammed Sudria for its attack on Zumurra. | norland accuses sudria; sudria attacks zumurra
Norland denounced the Red League as terrorists. | norland accuses red-league
Norland lashed out at Sudria. | norland accuses sudria
Norland lodged a complaint against Sudria. | norland accuses sudria
Norland suspects the Red League of being behind the blast. | norland accuses red-league
Norland reproached Sudria with breaking the truce. | norland accuses sudria
Ada Quill called Milo Tarn a liar. | ada-quill accuses milo-tarn
Norland's accusations against Sudria were rejected. | norland accuses sudria
Norland attributed the attack to Zumurra. | norland accuses zumurra
# praises
Norland welcomed Sudria's decision. | norland praises sudria
Norland paid tribute to Milo Tarn. | norland praises milo-tarn
Norland praised Zumurra for its restraint. | norland praises zumurra
Ada Quill praised the Red League. | ada-quill praises red-league
Ada Quill hailed Milo Tarn as a hero. | ada-quill praises milo-tarn
Norland thanked Sudria for its help. | norland praises sudria
Ada Quill lauded Sudria's efforts. | ada-quill praises sudria
Norland honoured Milo Tarn with a medal. | norland praises milo-tarn
Norland awarded Milo Tarn a medal. | norland praises milo-tarn
Ada Quill commended the fighters of Zumurra. | ada-quill praises zumurra
Ada Quill voiced admiration for Milo Tarn. | ada-quill praises milo-tarn
Ada Quill heaped praise on Milo Tarn. | ada-quill praises milo-tarn
Ada Quill was full of praise for Sudria. | ada-quill praises sudria
Norland mourned Milo Tarn. | norland praises milo-tarn
Ada Quill celebrated Zumurra. | ada-quill praises zumurra
Ada Quill extolled Norland. | ada-quill praises norland
Ada Quill credited Norland with the truce. | ada-quill praises norland
# meetsWith
Ada Quill shook hands with Milo Tarn at the summit. | ada-quill meetsWith milo-tarn
Norland and Zumurra sat at one table in Tarsk. | norland meetsWith zumurra
Ada Quill held a phone call with Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill received Milo Tarn in her office. | ada-quill meetsWith milo-tarn
Ada Quill flew to Tarsk for talks with Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill sat down with Milo Tarn in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill met Milo Tarn in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill sat down with Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill paid a visit to Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill phoned Milo Tarn. | ada-quill meetsWith milo-tarn
Ada Quill discussed the truce with Milo Tarn. | ada-quill meetsWith milo-tarn
Norland and Sudria are negotiating in Tarsk. | norland meetsWith sudria
Ada Quill's meeting with Milo Tarn lasted two hours. | ada-quill meetsWith milo-tarn
A meeting between Ada Quill and Milo Tarn was held in Tarsk. | ada-quill meetsWith milo-tarn
Ada Quill travelled to Tarsk to meet Milo Tarn. | ada-quill meetsWith milo-tarn
A Norlandic delegation met Red League leaders. | norland meetsWith red-league
Ada Quill exchanged views with Milo Tarn. | ada-quill meetsWith milo-tarn
After a meeting with Milo Tarn, Ada Quill flew home. | ada-quill meetsWith milo-tarn
Ada Quill conferred with Milo Tarn. | ada-quill meetsWith milo-tarn
Norland negotiated with Zumurra in Tarsk. | norland meetsWith zumurra
# mediates
Norland passed messages between Sudria and Zumurra. | norland mediates sudria; norland mediates zumurra
Sudria mediates between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria brokered a truce between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
The truce between Norland and Zumurra was brokered by Sudria. | sudria mediates norland; sudria mediates zumurra
Sudria acted as a go-between for Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Ada Quill is shuttling between Norland and Sudria. | ada-quill mediates norland; ada-quill mediates sudria
Sudria passed messages between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria, which has mediated between Norland and the Red League, welcomed it. | sudria mediates norland; sudria mediates red-league
Sudria looks after Norland's interests in Tarsk. | sudria mediates norland
Sudria represents Norland's interests. | sudria mediates norland
Sudria helped negotiate a truce between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria is a mediator between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria has served as a channel between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria is the main intermediary between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Sudria brought Norland and Zumurra to the table. | sudria mediates norland; sudria mediates zumurra
# alliedWith
Norland and Sudria are close allies. | norland alliedWith sudria
Norland, a close ally of Sudria, agreed. | norland alliedWith sudria
Norland formed an alliance with Sudria. | norland alliedWith sudria
Norland and its ally Sudria agreed. | norland alliedWith sudria
Zumurra, an ally of the Red League, took Tarsk. | red-league alliedWith zumurra
Norland aligned itself with Sudria. | norland alliedWith sudria
Norland counts Sudria among its allies. | norland alliedWith sudria
Norland's partnership with Sudria deepened. | norland alliedWith sudria
Norland is Sudria's closest ally. | norland alliedWith sudria
Norland considers Sudria an ally. | norland alliedWith sudria
Zumurra has close ties to Norland. | norland alliedWith zumurra
Zumurra is linked to Norland. | norland alliedWith zumurra
Norland remains a key partner of Sudria. | norland alliedWith sudria
Norland is bound to Sudria by a defence treaty. | norland alliedWith sudria
# cooperatesWith
Norland shares intelligence with Zumurra. | norland cooperatesWith zumurra
Norland and Zumurra carried out a joint raid on Tarsk. | norland attacks tarsk; norland cooperatesWith zumurra; zumurra attacks tarsk
Norland and Sudria have restored ties. | norland cooperatesWith sudria
Norland cooperates closely with Sudria. | norland cooperatesWith sudria
Norland and Sudria are working together. | norland cooperatesWith sudria
Norland carried out joint drills with Sudria. | norland cooperatesWith sudria
Norland signed an agreement with Sudria. | norland cooperatesWith sudria
Norland reached a truce with Zumurra. | norland cooperatesWith zumurra
Norland and Zumurra agreed on a ceasefire. | norland cooperatesWith zumurra
Norland coordinated the strike with Sudria. | norland cooperatesWith sudria
Norland teamed up with Sudria. | norland cooperatesWith sudria
Norland struck a deal with Sudria. | norland cooperatesWith sudria
Zumurra exchanged prisoners with the Red League. | red-league cooperatesWith zumurra
Norland and Sudria normalised relations. | norland cooperatesWith sudria
Norland's cooperation with Sudria has grown. | norland cooperatesWith sudria
Norland collaborated with Sudria on drones. | norland cooperatesWith sudria
Norland and Sudria joined hands. | norland cooperatesWith sudria
# memberOf
Zumurra walked out of the Harbour Pact. | zumurra memberOf harbour-pact
Zumurra split from the Red League in 2028. | zumurra memberOf red-league
The Harbour Pact is made up of Zumurra and the Red League. | red-league memberOf harbour-pact; zumurra memberOf harbour-pact
The Red League belongs to the Harbour Pact. | red-league memberOf harbour-pact
Zumurra broke away from the Red League. | zumurra memberOf red-league
Sudria is a member of the Harbour Pact. | sudria memberOf harbour-pact
Sudria joined the Harbour Pact in 2029. | sudria memberOf harbour-pact
The Harbour Pact, which includes Norland and Sudria, met. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Milo Tarn, a member of the Red League, left. | milo-tarn memberOf red-league
Milo Tarn, a senior Red League member, left. | milo-tarn memberOf red-league
Milo Tarn belongs to the Red League. | milo-tarn memberOf red-league
Sudria was admitted to the Harbour Pact. | sudria memberOf harbour-pact
Sudria acceded to the Harbour Pact. | sudria memberOf harbour-pact
The Harbour Pact consists of Norland and Sudria. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Milo Tarn signed up with the Red League. | milo-tarn memberOf red-league
Norland took part in the Harbour Pact. | norland memberOf harbour-pact
Harbour Pact members Norland and Sudria agreed. | norland memberOf harbour-pact; sudria memberOf harbour-pact
Milo Tarn fought in the ranks of the Red League. | milo-tarn memberOf red-league
Milo Tarn, a Red League lawmaker, resigned. | milo-tarn memberOf red-league
# subOrganizationOf
Zumurra and its armed wing, the Cedar Brigades, rejected the plan. | cedar-brigades subOrganizationOf zumurra
Zumurra is the armed wing of the Red League. | zumurra subOrganizationOf red-league
Zumurra, the military wing of the Red League, took Tarsk. | zumurra subOrganizationOf red-league
The Red League's armed wing, Zumurra, took Tarsk. | zumurra subOrganizationOf red-league
Zumurra, a branch of the Red League, agreed. | zumurra subOrganizationOf red-league
Zumurra, an offshoot of the Red League, agreed. | zumurra subOrganizationOf red-league
Zumurra, the Red League's elite unit, agreed. | zumurra subOrganizationOf red-league
Zumurra answers to the Red League. | zumurra subOrganizationOf red-league
Zumurra, which is a unit of the Red League, agreed. | zumurra subOrganizationOf red-league
The Red League and its armed wing Zumurra agreed. | zumurra subOrganizationOf red-league
Zumurra was merged into the Red League. | zumurra subOrganizationOf red-league
Zumurra was incorporated into the Norlandic army. | zumurra subOrganizationOf norlandic-armed-forces
Zumurra is subordinate to the Red League. | zumurra subOrganizationOf red-league
The Red League, whose armed wing is Zumurra, agreed. | zumurra subOrganizationOf red-league
Zumurra, the Red League's intelligence arm, agreed. | zumurra subOrganizationOf red-league
# leads
Milo Tarn led the Red League for years. Ada Quill succeeded him in 2030. | milo-tarn leads red-league; ada-quill leads red-league
Milo Tarn ran the Red League until 2029. Ada Quill took over in 2030. | milo-tarn leads red-league; ada-quill leads red-league
Milo Tarn, whose Red League holds the port, is a farmer's son. | milo-tarn leads red-league
Milo Tarn's Red League seized the port. | milo-tarn leads red-league
The Red League under Milo Tarn has grown. | milo-tarn leads red-league
Ada Quill, who has been at the helm of Zumurra since 2030, is ill. | ada-quill leads zumurra
Ada Quill took over the Red League in 2030. | ada-quill leads red-league
Ada Quill took over as leader of the Red League. | ada-quill leads red-league
Zumurra said on Monday that its leader, Milo Tarn, had been wounded. | milo-tarn leads zumurra
Ada Quill leads the Red League. | ada-quill leads red-league
Ada Quill, leader of the Red League, agreed. | ada-quill leads red-league
Norlandic President Ada Quill agreed. | ada-quill leads norland
The Red League, led by Ada Quill, agreed. | ada-quill leads red-league
Ada Quill took over as head of the Red League. | ada-quill leads red-league
Ada Quill took over the leadership of the Red League. | ada-quill leads red-league
Ada Quill, who heads the Red League, agreed. | ada-quill leads red-league
Ada Quill is at the helm of the Red League. | ada-quill leads red-league
Ada Quill governs Norland. | ada-quill leads norland
Ada Quill became Norland's prime minister. | ada-quill leads norland
The head of the Red League, Ada Quill, agreed. | ada-quill leads red-league
Ada Quill succeeded Milo Tarn as leader of the Red League. | ada-quill leads red-league; milo-tarn leads red-league
Ada Quill commands Zumurra. | ada-quill leads zumurra
Ada Quill, commander of Zumurra, agreed. | ada-quill leads zumurra
# spokespersonOf
"We will go on," said Ada Quill, who speaks on behalf of the Red League. | ada-quill spokespersonOf red-league
Ada Quill speaks for the Red League. | ada-quill spokespersonOf red-league
Ada Quill, a spokeswoman for the Red League, agreed. | ada-quill spokespersonOf red-league
Red League spokesman Milo Tarn agreed. | milo-tarn spokespersonOf red-league
The Red League's spokesman, Milo Tarn, agreed. | milo-tarn spokespersonOf red-league
Milo Tarn, spokesman of the Norlandic army, agreed. | milo-tarn spokespersonOf norlandic-armed-forces
Milo Tarn speaks for the Red League. | milo-tarn spokespersonOf red-league
Milo Tarn is the Red League's spokesman. | milo-tarn spokespersonOf red-league
Milo Tarn, who acts as spokesman for the Red League, agreed. | milo-tarn spokespersonOf red-league
Milo Tarn was named spokesman of the Red League. | milo-tarn spokespersonOf red-league
Milo Tarn, spokesperson for Zumurra, agreed. | milo-tarn spokespersonOf zumurra
Zumurra's mouthpiece Milo Tarn agreed. | milo-tarn spokespersonOf zumurra
# officialOf
Milo Tarn is chairman of the Red League. His deputy, Ada Quill, was silent. | milo-tarn leads red-league; ada-quill officialOf red-league
Norlandic Foreign Minister Ada Quill agreed. | ada-quill officialOf norland
Ada Quill, Norland's foreign minister, agreed. | ada-quill officialOf norland
Ada Quill, a senior Red League official, agreed. | ada-quill officialOf red-league
Ada Quill, a general in the Norlandic army, agreed. | ada-quill officialOf norlandic-armed-forces
Ada Quill, Norland's envoy to Sudria, agreed. | ada-quill officialOf norland
Norlandic ambassador Ada Quill agreed. | ada-quill officialOf norland
Ada Quill was appointed foreign minister of Norland. | ada-quill officialOf norland
Ada Quill serves as Norland's defence minister. | ada-quill officialOf norland
The deputy head of the Red League, Ada Quill, agreed. | ada-quill officialOf red-league
Red League negotiator Ada Quill agreed. | ada-quill officialOf red-league
Ada Quill, the Red League's number two, agreed. | ada-quill officialOf red-league
Ada Quill, an adviser to the Norlandic government, agreed. | ada-quill officialOf norlandic-government
Ada Quill, who is Norland's interior minister, agreed. | ada-quill officialOf norland
# founded
The Red League, set up by Ada Quill in 2019, is small. | ada-quill founded red-league
The Red League lost its founder, Ada Quill, in 2029. | ada-quill founded red-league
Ada Quill founded the Red League in 2019. | ada-quill founded red-league
The Red League was founded by Ada Quill. | ada-quill founded red-league
Ada Quill, founder of the Red League, agreed. | ada-quill founded red-league
Norland set up Zumurra in 2020. | norland founded zumurra
Norland created the Red League. | norland founded red-league
The Red League, established by Ada Quill in 2019, agreed. | ada-quill founded red-league
Red League founder Ada Quill agreed. | ada-quill founded red-league
Ada Quill formed the Red League. | ada-quill founded red-league
Ada Quill helped to establish the Red League. | ada-quill founded red-league
The Red League was formed by Ada Quill. | ada-quill founded red-league
The Red League, which Ada Quill founded in 2019, agreed. | ada-quill founded red-league
Ada Quill, who founded the Red League in 2019, agreed. | ada-quill founded red-league
Ada Quill launched the Red League in 2019. | ada-quill founded red-league
Norland spawned Zumurra. | norland founded zumurra
# stationedIn
Norlandic soldiers have been based in Tarsk since 2020. | norlandic-armed-forces stationedIn tarsk
Norlandic troops are stationed at Fort al-Qadim. | norlandic-armed-forces stationedIn fort-qadim
Norland hosts the political office of Zumurra. | zumurra stationedIn norland
Norland keeps 2,000 troops in Sudria. | norland stationedIn sudria
Norlandic troops are deployed in Sudria. | norlandic-armed-forces stationedIn sudria
Norland deployed warships to Sudria. | norland stationedIn sudria
Norland maintains a base in Sudria. | norland stationedIn sudria
Norland has a military base in Tarsk. | norland stationedIn tarsk
Norlandic soldiers stationed in Sudria were attacked. | norlandic-armed-forces stationedIn sudria
Norlandic troops based at Fort al-Qadim left. | norlandic-armed-forces stationedIn fort-qadim
Fort al-Qadim, which hosts Norlandic troops, was hit. | norlandic-armed-forces stationedIn fort-qadim
Norland has stationed missiles in Sudria. | norland stationedIn sudria
Zumurra is headquartered in Tarsk. | zumurra stationedIn tarsk
Zumurra, based in Tarsk, agreed. | zumurra stationedIn tarsk
Norland dispatched a carrier to Sudria. | norland stationedIn sudria
Norlandic troops remain in Tarsk. | norlandic-armed-forces stationedIn tarsk
Norland posted soldiers at Fort al-Qadim. | norland stationedIn fort-qadim
# operatesIn
Zumurra is entrenched in Tarsk. | zumurra operatesIn tarsk
Zumurra operates out of Tarsk. | zumurra operatesIn tarsk
Zumurra operates in Sudria. | zumurra operatesIn sudria
Zumurra is active in Sudria. | zumurra operatesIn sudria
Zumurra, a militia in Sudria, agreed. | zumurra operatesIn sudria
Zumurra controls Tarsk. | zumurra operatesIn tarsk
Zumurra runs Tarsk. | zumurra operatesIn tarsk
Tarsk is controlled by Zumurra. | zumurra operatesIn tarsk
Tarsk, which is held by Zumurra, was hit. | zumurra operatesIn tarsk
Zumurra has gained a foothold in Sudria. | zumurra operatesIn sudria
Zumurra rules Tarsk. | zumurra operatesIn tarsk
# phrases
The rockets with which the Red League struck Tarsk had come from Norland. | red-league attacks tarsk
Tarsk has been under Zumurra's control since 2029. | zumurra operatesIn tarsk
Norland vowed on Monday to make the Red League pay for the attack. | norland threatens red-league
Zumurra, blacklisted by Norland since 2027, denied the report. | norland sanctions zumurra
Norland is widely seen as the main backer of the Red League. | norland supports red-league
Relations between the two countries hit a low when Norland bombed Tarsk in 2030. | norland attacks tarsk
Norland and its allies Sudria and Zumurra attacked the Red League. | norland alliedWith sudria; norland alliedWith zumurra; norland attacks red-league; sudria attacks red-league; zumurra attacks red-league
Norland began bombing the Red League in May. | norland attacks red-league
The killing of Milo Tarn, for which the Red League blames Norland, has yet to be solved. | red-league accuses norland
Norland said it had struck Red League positions near Tarsk. | norland attacks red-league
Sudria and Norland have traded accusations over the raid. | norland accuses sudria; sudria accuses norland
Ada Quill took the helm of the Red League in 2020. | ada-quill leads red-league
Norlandic diplomats negotiated with the Red League in secret. | norland meetsWith red-league
Milo Tarn died at the hands of Norland. | norland killed milo-tarn
# neg
Norland did not attack Sudria. | norland attacks sudria denied
Norland never armed the Red League. | norland arms red-league denied
Norland denied supplying weapons to Zumurra. | norland arms zumurra denied
Norland plans to send troops to Sudria. | norland stationedIn sudria possible
Norland might attack Sudria. | norland attacks sudria possible
Ada Quill gave Milo Tarn money for bread. | ada-quill funds milo-tarn
Norland refused to sell tanks to Sudria. | norland arms sudria denied
Norland helped Sudria's rival Zumurra. | norland supports zumurra; zumurra opposes sudria
Norland denied that it had killed Milo Tarn. | norland killed milo-tarn denied
# a verb behind an insertion, fronted participles and gerunds, joined participles
The Red League, raised by Norland from among refugees in Sudria, fought alongside Zumurra near Tarsk. | norland founded red-league; red-league supports zumurra
The Red League, set up in Sudria in 2011, sent rockets to Zumurra. | red-league arms zumurra
Set up in 2009 by Milo Tarn, a doctor, the Red League recruits in Tarsk. | milo-tarn founded red-league
Created in 2011 by Milo Tarn, Zumurra kept out of the war. | milo-tarn founded zumurra
Zumurra, which was blacklisted in May by Norland, kept quiet. | norland sanctions zumurra
The Red League, led since May 2029 by Milo Tarn, refuses to disarm. | milo-tarn leads red-league
Accusing Sudria of theft, Norland on Sunday closed the border. | norland accuses sudria
After bombing Zumurra for a week, Norland called off the campaign. | norland attacks zumurra
Backing Zumurra in public, Norland armed the Red League in secret. | norland supports zumurra; norland arms red-league
The Red League equipped many of the smaller groups; Zumurra was set up in Sudria. |
Norland's decision to cut aid to Tarsk drew a rebuke from Sudria. | sudria accuses norland
Norland's plan to send soldiers to Tarsk was condemned by Zumurra. | zumurra accuses norland
# what somebody calls something, people from an organisation, losses
Norland struck what it described as Red League infrastructure in Tarsk. | norland attacks red-league
Norland bombed what it called a Zumurra command post. | norland attacks zumurra
Norland carried out air strikes on what the army said were Zumurra positions. | norland attacks zumurra
In what Sudria called a step towards peace, Norland met Zumurra. | norland meetsWith zumurra
Mercenaries from the Red League fought alongside Zumurra. | red-league supports zumurra
Two commanders from Zumurra met officials from the Red League in Tarsk. | red-league meetsWith zumurra
Officials from Tarsk met Milo Tarn. |
Zumurra lost its commander Milo Tarn to a Norlandic air strike. | milo-tarn leads zumurra; norland killed milo-tarn
Zumurra lost dozens of fighters to Norlandic fire. | norland killed zumurra
Norland lost the match to Sudria. |
Norland lost two fishing boats to a Sudrian storm. |
Zumurra receives missiles, money and advice from Norburg. | norlandic-government arms zumurra; norlandic-government funds zumurra
A train with missiles on board arrived from Norburg. |
# groups of persons, parts of a group, go-betweens, sieges
Milo Tarn's Red League left the talks. | milo-tarn leads red-league
Milo Tarn's own Coast Unity Party left the talks. | milo-tarn leads coast-unity-party
Milo Tarn's Norland left the talks. |
Zumurra makes up the backbone of the Harbour Pact. | zumurra memberOf harbour-pact
Zumurra is a pillar of the Harbour Pact. | zumurra memberOf harbour-pact
Milo Tarn rose through the ranks of the Red League. | milo-tarn memberOf red-league
Sudria, through which Norland and Zumurra passed notes for years, kept quiet. | sudria mediates norland; sudria mediates zumurra
Norland exchanged messages with Zumurra through Sudria. | sudria mediates norland
Norland sent its goods through Sudria. |
Sudria shuttled proposals between Norland and Zumurra. | sudria mediates norland; sudria mediates zumurra
Norland laid siege to Zumurra positions in Tarsk. | norland attacks zumurra
Red League fighters turned their guns on Zumurra. | red-league attacks zumurra
Instructors had been teaching Zumurra recruits how to lay mines. |
Norland taught Zumurra recruits how to lay mines. | norland trains zumurra
Ada Quill flew to Tarsk for a dinner with Milo Tarn. | ada-quill meetsWith milo-tarn
The attack on Norland was carried out by Zumurra. | zumurra attacks norland
Zumurra said that it had acted in solidarity with the Red League. | zumurra supports red-league
Zumurra was set up in Tarsk, in the war against Norland. | zumurra opposes norland
# cities as governments, clauses of time, relative clauses with that, go-betweens
Norburg's support for Zumurra has grown. | norlandic-government supports zumurra
Norburg's mayor met Milo Tarn. |
The Red League, Norburg's chief partner in the campaign, kept quiet. | norlandic-government alliedWith red-league
Ada Quill stayed at home when Zumurra and the Red League fired drones at Norlandic bases. | zumurra attacks norlandic-armed-forces; red-league attacks norlandic-armed-forces
Zumurra, the group that Norburg armed, kept quiet. | norlandic-government arms zumurra
Talks between Norland and Zumurra, with Sudria as go-between, ended. | norland meetsWith zumurra; sudria mediates norland; sudria mediates zumurra
Norland negotiated with Zumurra, with Sudria as the mediator. | norland meetsWith zumurra; sudria mediates norland; sudria mediates zumurra
Norland, with Sudria as an ally, kept quiet. |
Norlandic soldiers remain on Sudrian soil. | norlandic-armed-forces stationedIn sudria
Norland rejects accusations by Sudria that it is breaking the truce. | sudria accuses norland
Norland dismissed Sudrian allegations that it had armed the militia. | sudria accuses norland
Norland faces allegations from Zumurra. | zumurra accuses norland
Milo Tarn, once Ada Quill's deputy, left to form the Red League. | milo-tarn founded red-league
Red League gunmen overran a post manned by Zumurra, killing three Norlandic soldiers. | red-league attacks zumurra; red-league killed norlandic-armed-forces
Sudria, the discreet neighbour through which Norland and Zumurra passed notes for years, kept quiet. | sudria mediates norland; sudria mediates zumurra
Milo Tarn runs an office in Tarsk. |
The Red League runs an office in Tarsk. | red-league stationedIn tarsk
Norland, long a sworn enemy of Zumurra, kept quiet. | norland opposes zumurra
# insertions in relative clauses, who is no place, professions, names of several words, headlines
Ada Quill spoke of the days in which Norland, later joined by Sudria, bombed Zumurra. | norland attacks zumurra
The Harbour Pact, to which the Red League also belongs, has been bombing Zumurra positions. | red-league memberOf harbour-pact; harbour-pact attacks zumurra
Two brothers from Sudria who had joined Zumurra left the room. |
Ada Quill, a Norlandic analyst, left the room. |
Norlandic historian Ada Quill left the room. |
Ada Quill, an analyst at the Lantern Institute, left the room. | ada-quill officialOf lantern-institute
Zumurra is considered part of the Harbour Pact. | zumurra memberOf harbour-pact
An attack on Norland is considered by Zumurra. | zumurra attacks norland possible
In an interview with Radio Tarsk, Ada Quill ruled out talks. |
Norlandic soldiers took over posts that Zumurra had held. |
Norlandic soldiers took a Zumurra post. | norlandic-armed-forces attacks zumurra
Milo Tarn was killed by Norland along with Selim Nadar. | norland killed milo-tarn; norland killed selim-nadar
A Norlandic drone killed Milo Tarn along with Selim Nadar. | norland killed milo-tarn; norland killed selim-nadar
Norland, Sudria and Zumurra left the room. |
Backed by Norlandic air power, the Red League took the city of Tarsk from Zumurra. | norland supports red-league; red-league attacks zumurra
The Red League, aided by Norland, left the room. | norland supports red-league
Norland dismissed the charge that Norburg was arming Zumurra. | norlandic-government arms zumurra denied
Milo Tarn, who succeeded Selim Nadar at the head of the Red League, left the room. | milo-tarn leads red-league
Milo Tarn threw in his lot with Zumurra. | milo-tarn supports zumurra
The defence ministry of Kharaz accused Zumurra of lying. | defence-ministry-of-kharaz accuses zumurra
The parish council of Dayr Lawz accused Zumurra of lying. | parish-council-of-dayr-lawz accuses zumurra
Qamar Logistics, the firm that Norland put on its blacklist, left the room. | norland sanctions qamar-logistics
Milo Tarn defected to Zumurra. | milo-tarn memberOf zumurra
# plain sentences
Milo Tarn has been in charge of the Red League since 2029. | milo-tarn leads red-league
Norland backs Zumurra with money and weapons. | norland supports zumurra; norland funds zumurra; norland arms zumurra
Norland backs Zumurra in the talks on fishing. | norland supports zumurra
Zumurra depends on Norland for money. | norland funds zumurra
Zumurra warned Norland that it would strike again. | zumurra threatens norland
Zumurra warned Norland that it would hold elections. | zumurra pressures norland
The Red League controls large parts of Sudria. | red-league operatesIn sudria
Zumurra has held large parts of the market. |
The Northern Alliance includes the Red League and Zumurra. | red-league memberOf northern-alliance; zumurra memberOf northern-alliance
The Northern Alliance, which comprises the Red League and Zumurra, met on Monday. | red-league memberOf northern-alliance; zumurra memberOf northern-alliance
Norland includes the Red League in the talks. |
Ada Quill was feted on Harbour Day by Speaker Milo Tarn. |
Milo Tarn, the leader of the Red League, is its closest partner. | milo-tarn leads red-league
"""

NOTHING = """
Norland gave the green light to the raid.
Zumurra pilots learned to fly in Norland.
Norland vowed to avenge the killing.
The anti-Norlandic alliance met in Tarsk.
The storm destroyed houses in Norland and Sudria.
Norland counts on tourists from Sudria.
The Norlandic parliament rules out talks with Zumurra.
Norland ran out of patience with Sudria.
Ada Quill runs a bakery in Tarsk.
Norland controls prices in Sudria.
Norland formed a committee with Sudria.
Ada Quill drew a map of Sudria.
Norland took command of the ship in Sudria.
Norland is on the side of peace in Sudria.
Norland expects to receive help for the victims from Sudria.
Norland put the plan for Sudria on the table.
Norland depends on water from Sudria.
Norland gave the book to Sudria.
Norland sold cars to Sudria.
The fire in Norland came from Sudria.
Norland came under rain from Sudria.
Norland recognised the danger in Sudria.
Norland brought the children of Sudria together.
Ada Quill took over the bakery of Milo Tarn.
Norland discussed the weather in Sudria.
Norland hid the fact from Sudria.
Norland shows films about Sudria.
Norland considers a friend of Sudria for the post.
Norland celebrated the anniversary of the truce with Sudria.
Norland lost the match in Sudria.
Norland protects birds in Sudria.
Norland protested on behalf of the farmers.
Norland contests the election in Sudria.
Norland admired the gardens of Sudria.
Milo Tarn was hanged in Norland.
Ada Quill called for support for the Red League.
Zumurra has Norland on its payroll.
Relations between Norland and Sudria have soured.
Norland does not recognise Sudria.
Norland and Sudria back rival sides in the war.
Norland removed the Red League from its terror list.
According to Norland, the Red League carried out the attack.
Sudria guaranteed the truce between Norland and Zumurra.
Norland withdrew its troops from Sudria.
In a rare move, Sudria has extended an olive branch to Norland, offering talks in Tarsk.
Neither Norland nor Sudria has recognised the Red League.
Norland's latest attempt to kill Milo Tarn failed.
Norland vetoed a resolution condemning Sudria.
Norland beat Sudria 3-1 in the final.
Norland eliminated Sudria in the semi-final of the tournament.
Norland's striker fired two shots against Sudria in the match.
Norland attacked Sudria's bill in parliament.
Ada Quill attacked the budget.
Norland fears an attack by Zumurra.
Norland took out an advertisement in Tarsk.
Norland took out a loan in Sudria.
Ada Quill was moved by the fate of Sudria.
Milo Tarn came under the spell of Sudria.
The prices in Norland came under pressure.
Norland holds elections in Tarsk on Sunday.
Norland holds a conference in Sudria.
Norland runs a school in Sudria.
Ada Quill runs in Tarsk every morning.
Zumurra fell silent after the Norlandic attack.
Norland is home to many Sudrian students.
Norland received a letter from Sudria.
Norland's money is kept in Sudria.
A storm slammed into Sudria.
Norland stands by its decision on Sudria.
Norland credited the weather in Sudria.
Norland sees the end of the war in Sudria.
Norland sent help to the victims in Sudria.
Norland buys bread from Sudria.
Norland won the battle for hearts in Sudria.
Norland turned to Sudria.
Norland looks after its own interests in Sudria.
Norland expects Sudria to hold elections.
Norland brought flowers to the table in Tarsk.
Norland formed a government in Norburg.
Norland launched a newspaper in Sudria.
Norland wants peace with Sudria.
Norland promised a response to the letter from Sudria.
Norland shares a border with Sudria.
Norland exchanged a few words about Sudria.
Ada Quill sat down in Tarsk.
Ada Quill called for an end to the fighting in Sudria.
Ada Quill is called Milo Tarn by her friends.
Norland landed on its feet in Sudria.
Two planes landed in Sudria, Norland said.
Norland and Sudria are neighbours.
Norland criticised the weather in Sudria.
Norland's flag was burned in Sudria.
Norland celebrated its national day in Tarsk.
Norland mourned the victims of the flood in Sudria.
Zumurra answered to the name of the River People.
Norland hung its flag in Tarsk.
The Norlandic dish slaughtered the competition in Sudria.
Norland is on good terms with its past.
Norland was hit by an economic crisis in Sudria.
Norland pays taxes in Sudria.
Norland pays attention to Sudria.
Norland feeds its people with bread from Sudria.
"""

KNOWN_FAILURES = {
    "The jets that bombed Tarsk belonged to Norland. | norland attacks tarsk": "whose the jets are comes behind",
    "Norland hosted Sudria in a football match. |": "a match is no meeting",
}


def _blocks() -> list[tuple[str, list[str]]]:
    blocks = [block.split("\n", 1) for block in STATED.strip().removeprefix("# ").split("\n# ")]
    return [(name, rows.splitlines()) for name, rows in blocks]


def _misread(rows: list[str]) -> list[tuple[str, set[str]]]:
    found = []
    for row in rows:
        text, _, expected = row.partition("|")
        relations = stated(text.strip(), "en", speaker=False)
        if relations != {part.strip() for part in expected.split(";") if part.strip()}:
            found.append((row, relations))
    return found


@pytest.mark.parametrize(("name", "rows"), _blocks())
def test_relation_phrases(name: str, rows: list[str]) -> None:
    assert not _misread(rows), name


def test_what_states_no_relation() -> None:
    assert not _misread(NOTHING.strip().splitlines())


@pytest.mark.parametrize(
    "row", [pytest.param(r, marks=pytest.mark.xfail(reason=why, strict=True)) for r, why in KNOWN_FAILURES.items()]
)
def test_known_failures(row: str) -> None:
    assert not _misread([row])
