/*
title: Meetings
question: Who met whom, when and where?
description: >
  A row is a statement, not a meeting: two papers on one meeting are two rows. The newest are first. Meetings that are
  only planned, demanded or possible are left out unless `modality` asks for them.
parameters:
  actor: {type: actor, help: Only meetings with this actor.}
  other: {type: actor, help: "Only those of both, with `actor`."}
  relations: {type: relations, form: name, default: [meetsWith],
    help: "What counts as a meeting, such as mediates; sub-relations are included."}
  modality: {type: choice, choices: [any, actual, threatened, demanded, possible], default: actual,
    help: How the meeting is meant.}
  from: {type: date, help: "Meetings that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Meetings that began on this day or earlier; those without any date are kept.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  actor: {type: string, meaning: One of the two; the one asked for.}
  other: {type: string, meaning: The other.}
  relation: {type: string, meaning: The relation.}
  polarity: {type: string, meaning: affirmed or denied.}
  date: {type: date, meaning: "When, as the text says."}
  first: {type: date, meaning: "The first day it may have been; without a date, the document's."}
  place: {type: string, meaning: "Where, in the text's words or by name."}
  speaker: {type: string, meaning: "Who says so, by name; null where it is the narrator."}
  text: {type: string, meaning: The sentence.}
  source: {type: string, meaning: Who published the document.}
  document: {type: string, meaning: The document's id.}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
  statement: {type: string, meaning: Id of the statement.}
table: [actor, other, polarity, date, place, text]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NOT NULL THEN $relations ELSE [] END AS name
  WITH $actor + ' ' + name AS outgoing
  CALL {
    WITH outgoing
    MATCH (s:Statement)
    WHERE s.outgoing = outgoing AND s.day >= '' AND s:ActorGraph AND ($modality = 'any' OR s.modality = $modality)
      AND ($from IS NULL OR s.last IS NULL OR s.last >= $from) AND ($to IS NULL OR s.first IS NULL OR s.first <= $to)
      AND ($other IS NULL OR EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(y:Actor) WHERE y.id = $other })
    WITH s, s.outgoing AS its, s.day AS day
    ORDER BY its DESC, day DESC, s.id
    LIMIT $limit
    RETURN s
  }
  RETURN s
  UNION
  UNWIND CASE WHEN $actor IS NOT NULL THEN $relations ELSE [] END AS name
  WITH name + ' ' + $actor AS incoming
  CALL {
    WITH incoming
    MATCH (s:Statement)
    WHERE s.incoming = incoming AND s.day >= '' AND s:ActorGraph AND ($modality = 'any' OR s.modality = $modality)
      AND ($from IS NULL OR s.last IS NULL OR s.last >= $from) AND ($to IS NULL OR s.first IS NULL OR s.first <= $to)
      AND ($other IS NULL OR EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(y:Actor) WHERE y.id = $other })
    WITH s, s.incoming AS its, s.day AS day
    ORDER BY its DESC, day DESC, s.id
    LIMIT $limit
    RETURN s
  }
  RETURN s
  UNION
  UNWIND CASE WHEN $actor IS NULL THEN $relations ELSE [] END AS relation
  CALL {
    WITH relation
    MATCH (s:Statement)
    WHERE s.relation = relation AND s.day >= '' AND s:ActorGraph AND ($modality = 'any' OR s.modality = $modality)
      AND ($from IS NULL OR s.last IS NULL OR s.last >= $from) AND ($to IS NULL OR s.first IS NULL OR s.first <= $to)
      AND ($other IS NULL OR EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(y:Actor) WHERE y.id = $other })
    WITH s, s.relation AS its, s.day AS day
    ORDER BY its DESC, day DESC, s.id
    LIMIT $limit
    RETURN s
  }
  RETURN s
}
WITH s
ORDER BY coalesce(s.first, '') DESC, s.id
LIMIT $limit
MATCH (s)-[:FROM]->(d:Document)
MATCH (s)-[:SUBJECT]->(x:Actor)
MATCH (s)-[:OBJECT]->(y:Actor)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor)
WITH s, d, v, CASE WHEN s.relation IN $symmetric AND y.id = $actor THEN [y, x] ELSE [x, y] END AS ends
WITH s, d, v, ends[0] AS a, ends[1] AS b
RETURN a.name AS actor, b.name AS other, s.relation AS relation, s.polarity AS polarity, s.date AS date,
       s.first AS first, s.place AS place, v.name AS speaker, s.text AS text, d.source AS source, d.id AS document,
       a.id AS actor_id, b.id AS other_id, s.id AS statement
ORDER BY coalesce(first, '') DESC, statement
