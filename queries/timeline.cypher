/*
title: An actor's time
question: How many statements on an actor are there, relation by relation, and how many claims by it, month by month?
description: >
  A row is a period and a relation; claims by the actor have a row of their own, without a relation. Statements are
  counted, not events. A statement counts where its time begins; without a date of its own that is the document's, and
  without either it is left out, as is a claim. With more rows than `limit`, the newest stay.
parameters:
  actor: {type: actor, required: true, help: Whom it is about.}
  relations: {type: relations, form: name, help: Only these relations; sub-relations are included.}
  by: {type: choice, choices: [day, month, year], default: month, help: How long a period is.}
  from: {type: date, help: "What lasts until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: What began on this day or earlier.}
  limit: {type: integer, default: 500, minimum: 1, help: At most so many rows.}
columns:
  period: {type: date, meaning: "The day, month or year."}
  relation: {type: string, meaning: The relation; null for claims.}
  affirmed: {type: integer, meaning: "How many statements affirm it; of claims, how many there are."}
  denied: {type: integer, meaning: How many deny it.}
  documents: {type: integer, meaning: How many documents they are in.}
example: {actor: Ash League}
*/
CALL {
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:SUBJECT|OBJECT]-(s)
  WHERE s.relation IN $relations AND s.first IS NOT NULL
    AND ($from IS NULL OR s.last >= $from)
    AND ($to IS NULL OR s.first <= $to)
  WITH DISTINCT s
  MATCH (s)-[:FROM]->(d)
  RETURN s.first AS day, s.relation AS relation, s.polarity AS polarity, d
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:MADE_BY]-(c)
  WHERE c.date IS NOT NULL
    AND ($from IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from)
    AND ($to IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to)
  MATCH (c)-[:FROM]->(d)
  RETURN c.date + substring('-01-01', size(c.date) - 4) AS day, null AS relation, 'affirmed' AS polarity, d
}
WITH substring(day, 0, CASE $by WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS period, relation, polarity, d
WITH period, relation, sum(CASE polarity WHEN 'affirmed' THEN 1 ELSE 0 END) AS affirmed,
     sum(CASE polarity WHEN 'denied' THEN 1 ELSE 0 END) AS denied, count(DISTINCT d) AS documents
ORDER BY period DESC, coalesce(relation, '')
LIMIT $limit
RETURN period, relation, affirmed, denied, documents
ORDER BY period, coalesce(relation, '')
