/*
title: Who was allied on a day
question: Which alliances stood on a given day, by what had been stated until then?
description: >
  An alliance stands on a day where the newest statement about it until then affirms it and doesn't call it over; of
  several of one day one is enough. A statement with an end counts until that end. Threats, demands and possibilities
  don't count, nor does what has no date at all. `changes` compares two days.
parameters:
  day: {type: date, widen: last, help: "The day (2024, 2024-05 or 2024-05-17: the last day of it); without it, the end."}
  actor: {type: actor, help: "Only what this actor takes part in, on either side."}
  relations: {type: relations, form: name, default: [alliedWith, cooperatesWith],
    help: "What counts as being allied; sub-relations are included."}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  actor: {type: string, meaning: One of the two; with a symmetric relation the actor asked for.}
  relation: {type: string, meaning: The relation that joins them.}
  other: {type: string, meaning: The other.}
  since: {type: date, meaning: The first day of the earliest statement that affirms it.}
  confirmed: {type: date, meaning: The first day of the newest statement about it.}
  statements: {type: integer, meaning: How many statements until then speak of it.}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
example: {day: 2030-07}
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
WHERE s.edge IS NOT NULL AND s.modality = 'actual' AND s.first IS NOT NULL AND ($day IS NULL OR s.first <= $day)
WITH s.edge AS edge, s.first AS day, s.id AS id,
     CASE WHEN s.until IS NULL THEN '9999' ELSE s.last END AS end,
     s.polarity = 'affirmed' AND coalesce(s.status, '') <> 'former' AS lasts
WITH edge, max(day) AS confirmed, min(CASE WHEN lasts THEN day END) AS since, min(id) AS sample, count(id) AS statements,
     collect(CASE WHEN lasts THEN [day, end] END) AS standing
WHERE any(t IN standing WHERE t[0] = confirmed AND ($day IS NULL OR t[1] >= $day))
WITH edge, confirmed, since, sample, statements
ORDER BY statements DESC, edge
LIMIT $limit
MATCH (s:Statement {id: sample})
WHERE s:ActorGraph
MATCH (s)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y:Actor)
WITH edge, confirmed, since, statements, s,
     s.relation IN $symmetric AND (y.id = $actor OR coalesce(x.id <> $actor, true) AND y.id < x.id) AS turned, x, y
WITH edge, confirmed, since, statements, s.relation AS relation, CASE WHEN turned THEN y ELSE x END AS a,
     CASE WHEN turned THEN x ELSE y END AS b
RETURN a.name AS actor, relation, b.name AS other, since, confirmed, statements, a.id AS actor_id, b.id AS other_id
ORDER BY statements DESC, edge
