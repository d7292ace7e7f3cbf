/*
title: Attack timeline
question: How many attacks are stated, month by month?
description: >
  Statements are counted, not attacks: two papers on one attack are two statements, and one pair of actors. A statement
  counts where its time begins; without a date of its own that is the document's, and without either it is left out.
  With more periods than `limit`, the newest stay.
parameters:
  attacker: {type: actor, help: Only attacks by this actor.}
  target: {type: actor, help: Only attacks on this actor or place.}
  relations: {type: relations, form: name, default: [attacks, killed],
    help: What counts as an attack; sub-relations are included.}
  by: {type: choice, choices: [day, month, year], default: month, help: How long a period is.}
  from: {type: date, help: "Attacks that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Attacks that began on this day or earlier.}
  limit: {type: integer, default: 120, minimum: 1, help: At most so many periods.}
columns:
  period: {type: date, meaning: "The day, month or year."}
  affirmed: {type: integer, meaning: How many statements affirm an attack.}
  denied: {type: integer, meaning: How many deny one.}
  pairs: {type: integer, meaning: How many pairs of attacker and target they speak of.}
  documents: {type: integer, meaning: How many documents they are in.}
  sources: {type: integer, meaning: How many sources these have.}
example: {}
*/
CALL {
  UNWIND CASE WHEN $attacker IS NULL THEN [] ELSE $relations END AS name
  WITH $attacker + ' ' + name AS outgoing
  MATCH (s:Statement)
  WHERE s.outgoing = outgoing AND s.day >= '' AND s:ActorGraph
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $attacker IS NULL AND $target IS NOT NULL THEN $relations ELSE [] END AS name
  WITH name + ' ' + $target AS incoming
  MATCH (s:Statement)
  WHERE s.incoming = incoming AND s.day >= '' AND s:ActorGraph
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $attacker IS NULL AND $target IS NULL THEN $relations ELSE [] END AS name
  MATCH (s:Statement {relation: name})
  WHERE s:ActorGraph
  RETURN s
}
WITH s
WHERE s.modality = 'actual' AND ($from IS NULL OR s.last >= $from) AND ($to IS NULL OR s.first <= $to)
  AND ($target IS NULL OR s.incoming = s.relation + ' ' + $target)
  AND s.first IS NOT NULL
MATCH (s)-[:FROM]->(d:Document)
WITH substring(s.first, 0, CASE $by WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS period,
     sum(CASE s.polarity WHEN 'affirmed' THEN 1 ELSE 0 END) AS affirmed,
     sum(CASE s.polarity WHEN 'denied' THEN 1 ELSE 0 END) AS denied, count(DISTINCT s.edge) AS pairs,
     count(DISTINCT d) AS documents, count(DISTINCT d.source) AS sources
ORDER BY period DESC
LIMIT $limit
RETURN period, affirmed, denied, pairs, documents, sources
ORDER BY period
