/*
title: Threats followed by acts
question: Which threats were followed by an act of the same actor against the same one?
description: >
  A threat is a statement that somebody threatens, or that an act is threatened; the act is affirmed as done and begins
  after the threat, at most `days` days later. A row is an act, with the last threat before it. What has no date is left
  out. The newest acts are first.
parameters:
  actor: {type: actor, help: Only threats by this actor.}
  target: {type: actor, help: Only threats against this actor or place.}
  threats: {type: relations, form: name, default: [threatens], help: What counts as a threat.}
  acts: {type: relations, form: name, default: [attacks, killed, sanctions],
    help: What counts as an act; sub-relations are included.}
  days: {type: integer, default: 365, minimum: 1, maximum: 36500, help: At most so many days lie between them.}
  from: {type: date, help: "Acts on this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Acts on this day or earlier.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  actor: {type: string, meaning: Who threatened and acted.}
  target: {type: string, meaning: Against whom.}
  threatened: {type: date, meaning: The first day of the threat.}
  act: {type: string, meaning: The relation of the act.}
  date: {type: date, meaning: The first day of the act.}
  days: {type: integer, meaning: How many days lie between them.}
  threat_text: {type: string, meaning: The sentence of the threat.}
  act_text: {type: string, meaning: The sentence of the act.}
  threat_document: {type: string, meaning: Id of the threat's document.}
  act_document: {type: string, meaning: Id of the act's document.}
  actor_id: {type: string, meaning: Id of the actor.}
  target_id: {type: string, meaning: Id of the target.}
  threat_statement: {type: string, meaning: Id of the threat's statement.}
  act_statement: {type: string, meaning: Id of the act's statement.}
table: [actor, target, threatened, act, days, threat_text]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE $threats + $acts END AS name
  WITH $actor + ' ' + name AS outgoing
  MATCH (t:Statement)
  WHERE t.outgoing = outgoing AND t.day >= '' AND t:ActorGraph
  RETURN t
  UNION
  UNWIND CASE WHEN $actor IS NULL AND $target IS NOT NULL THEN $threats + $acts ELSE [] END AS name
  WITH name + ' ' + $target AS incoming
  MATCH (t:Statement)
  WHERE t.incoming = incoming AND t.day >= '' AND t:ActorGraph
  RETURN t
  UNION
  UNWIND CASE WHEN $actor IS NULL AND $target IS NULL THEN $threats ELSE [] END AS name
  MATCH (t:Statement {relation: name})
  WHERE t:ActorGraph
  RETURN t
  UNION
  UNWIND CASE WHEN $actor IS NULL AND $target IS NULL THEN $acts ELSE [] END AS name
  MATCH (t:Statement)
  WHERE t.relation = name AND t.modality = 'threatened' AND t:ActorGraph
  RETURN t
}
WITH t
WHERE t.polarity = 'affirmed' AND t.first IS NOT NULL
  AND (t.relation IN $threats AND t.modality IN ['actual', 'threatened']
       OR t.relation IN $acts AND t.modality = 'threatened')
  AND t.edge IS NOT NULL AND ($target IS NULL OR t.edge ENDS WITH ' ' + $target)
WITH replace(t.edge, ' ' + t.relation + ' ', ' → ') AS pair, collect([t.first, t.id, t]) AS told
UNWIND $acts AS act
WITH told, replace(pair, ' → ', ' ' + act + ' ') AS edge
MATCH (s:Statement)
WHERE s.edge = edge AND s:ActorGraph AND s.polarity = 'affirmed' AND s.modality = 'actual'
  AND ($from IS NULL OR s.first >= $from) AND ($to IS NULL OR s.first <= $to)
WITH s, s.first AS day, told
WITH s, reduce(best = null, t IN told |
       CASE WHEN t[0] >= day THEN best
            WHEN best IS NULL OR t[0] > best[0] OR (t[0] = best[0] AND t[1] < best[1]) THEN t
            ELSE best END)[2] AS t
WHERE t IS NOT NULL
WITH s, t, duration.inDays(date(t.first), date(s.first)).days AS days
WHERE days <= $days
WITH s, t, days
ORDER BY s.first DESC, s.id
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b:Actor)
MATCH (t)-[:FROM]->(d:Document)
MATCH (s)-[:FROM]->(e:Document)
RETURN a.name AS actor, b.name AS target, t.first AS threatened, s.relation AS act, s.first AS date, days,
       t.text AS threat_text, s.text AS act_text, d.id AS threat_document, e.id AS act_document, a.id AS actor_id,
       b.id AS target_id, t.id AS threat_statement, s.id AS act_statement
ORDER BY date DESC, act_statement
