/*
title: Alliances gained and lost
question: Which alliances came up, and which ended, between two days?
description: >
  An alliance stands on a day where the newest statement about it until then affirms it and doesn't call it over (as in
  `alliances`). Gained is what stands on `to` and didn't on `from`, lost the other way round. What was gained and lost
  in between doesn't show.
parameters:
  from: {type: date, required: true, help: "The earlier day (2024, 2024-05 or 2024-05-17: the first day of it)."}
  to: {type: date, required: true, widen: last, help: "The later day (2024, 2024-05 or 2024-05-17: its last day)."}
  actor: {type: actor, help: "Only what this actor takes part in, on either side."}
  change: {type: choice, choices: [any, gained, lost], default: any, help: Only what was gained or lost.}
  relations: {type: relations, form: name, default: [alliedWith, cooperatesWith],
    help: "What counts as being allied; sub-relations are included."}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  change: {type: string, meaning: gained or lost.}
  actor: {type: string, meaning: One of the two; with a symmetric relation the actor asked for.}
  relation: {type: string, meaning: The relation.}
  other: {type: string, meaning: The other.}
  date: {type: date, meaning: The first day of the newest statement about it until the later day.}
  text: {type: string, meaning: The sentence of that statement.}
  document: {type: string, meaning: Id of its document.}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
  statement: {type: string, meaning: Id of the statement.}
table: [change, actor, relation, other, date, text]
example: {from: 2030-07, to: 2031-12}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE $relations END AS name
  WITH $actor + ' ' + name AS outgoing
  MATCH (s:Statement)
  WHERE s.outgoing = outgoing AND s.day >= '' AND s:ActorGraph
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE $relations END AS name
  WITH name + ' ' + $actor AS incoming
  MATCH (s:Statement)
  WHERE s.incoming = incoming AND s.day >= '' AND s:ActorGraph
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN $relations ELSE [] END AS name
  MATCH (s:Statement {relation: name})
  WHERE s:ActorGraph
  RETURN s
}
WITH s
WHERE s.edge IS NOT NULL AND s.modality = 'actual' AND s.first <= $to
WITH s.edge AS edge, s.first AS day, s.id AS id,
     CASE WHEN s.until IS NULL THEN '9999' ELSE s.last END AS end,
     s.polarity = 'affirmed' AND coalesce(s.status, '') <> 'former' AS lasts
WITH edge, max(day) AS date, max(CASE WHEN day <= $from THEN day END) AS earlier, collect([day, end, lasts, id]) AS told
WITH edge, date, told,
     coalesce(any(t IN told WHERE t[0] = earlier AND t[2] AND t[1] >= $from), false) AS before,
     coalesce(any(t IN told WHERE t[0] = date AND t[2] AND t[1] >= $to), false) AS after
WHERE before <> after AND ($change = 'any' OR ($change = 'gained') = after)
WITH edge, date, CASE WHEN after THEN 'gained' ELSE 'lost' END AS change,
     reduce(least = 'z', t IN told |
       CASE WHEN t[0] = date AND (NOT after OR t[2]) AND t[3] < least THEN t[3] ELSE least END) AS sample
ORDER BY date DESC, edge
LIMIT $limit
MATCH (s:Statement {id: sample})
WHERE s:ActorGraph
MATCH (s)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y:Actor)
MATCH (s)-[:FROM]->(d:Document)
WITH edge, date, change, s, d,
     s.relation IN $symmetric AND (y.id = $actor OR coalesce(x.id <> $actor, true) AND y.id < x.id) AS turned, x, y
WITH edge, date, change, s, d, CASE WHEN turned THEN y ELSE x END AS a, CASE WHEN turned THEN x ELSE y END AS b
RETURN change, a.name AS actor, s.relation AS relation, b.name AS other, date, s.text AS text, d.id AS document,
       a.id AS actor_id, b.id AS other_id, s.id AS statement
ORDER BY date DESC, edge
