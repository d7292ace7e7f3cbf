/*
title: Attacks by place
question: Where are attacks stated, by how many, and when?
description: >
  Statements are counted, not attacks. A place is a known one, or the text's words where it isn't known; statements that
  name no place are left out.
parameters:
  attacker: {type: actor, help: Only attacks by this actor.}
  target: {type: actor, help: Only attacks on this actor or place.}
  relations: {type: relations, form: name, default: [attacks, killed],
    help: What counts as an attack; sub-relations are included.}
  from: {type: date, help: "Attacks that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Attacks that began on this day or earlier.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many places.}
columns:
  place: {type: string, meaning: "The place, by name or in the text's words."}
  affirmed: {type: integer, meaning: How many statements affirm an attack.}
  denied: {type: integer, meaning: How many deny one.}
  attackers: {type: integer, meaning: How many actors are said to have attacked.}
  targets: {type: integer, meaning: How many actors or places are said to have been attacked.}
  documents: {type: integer, meaning: How many documents they are in.}
  first: {type: date, meaning: The earliest day.}
  last: {type: date, meaning: The latest day.}
  place_id: {type: string, meaning: "Id of the place, where it is a known one."}
table: [place, affirmed, denied, attackers, targets, first, last]
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
  AND s.place IS NOT NULL
MATCH (s)-[:FROM]->(d:Document)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b:Actor)
OPTIONAL MATCH (s)-[:AT]->(p:Actor)
WITH p.id AS place_id, coalesce(p.name, s.place) AS place,
     sum(CASE s.polarity WHEN 'affirmed' THEN 1 ELSE 0 END) AS affirmed,
     sum(CASE s.polarity WHEN 'denied' THEN 1 ELSE 0 END) AS denied, count(DISTINCT a) AS attackers,
     count(DISTINCT b) AS targets, count(DISTINCT d) AS documents, min(s.first) AS first, max(s.last) AS last
RETURN place, affirmed, denied, attackers, targets, documents, first, last, place_id
ORDER BY affirmed DESC, denied DESC, place, coalesce(place_id, '')
LIMIT $limit
