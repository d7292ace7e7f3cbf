/*
title: Sanctions
question: Who has put whom under sanctions, and how well is it attested?
description: >
  A row reads as a sentence. Edges that are only threatened, demanded, possible, denied or over are left out; a lower
  `status` shows them.
parameters:
  actor: {type: actor, help: Only sanctions by this actor.}
  target: {type: actor, help: Only sanctions on this actor.}
  relations: {type: relations, default: [sanctions], help: "What counts as sanctions, such as pressures."}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  actor: {type: string, meaning: Who put them on.}
  relation: {type: string, meaning: The relation.}
  target: {type: string, meaning: On whom.}
  status: {type: string, meaning: "What the statements amount to: reported, claimed, contested and so on."}
  statements: {type: integer, meaning: How many statements are behind it.}
  sources: {type: integer, meaning: "How many independent sources; ten reprints are one."}
  speakers: {type: strings, meaning: Ids of the actors who are cited for it.}
  first: {type: date, meaning: The earliest day.}
  last: {type: date, meaning: The latest day.}
  actor_id: {type: string, meaning: Id of the actor.}
  target_id: {type: string, meaning: Id of the target.}
table: [actor, relation, target, status, sources, first, last]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE [$actor] END AS id
  MATCH (a:Actor {id: id})
  WHERE a:ActorGraph
  MATCH (a)-[r:$any($relations)]->(b)
  WHERE b:ActorGraph AND ($target IS NULL OR b.id = $target)
  RETURN a, r, b
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL AND $target IS NOT NULL THEN [$target] ELSE [] END AS id
  MATCH (b:Actor {id: id})
  WHERE b:ActorGraph
  MATCH (b)<-[r:$any($relations)]-(a)
  WHERE a:ActorGraph
  RETURN a, r, b
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL AND $target IS NULL THEN [1] ELSE [] END AS everybody
  MATCH (a:Actor)-[r:$any($relations)]->(b)
  WHERE a:ActorGraph AND b:ActorGraph
  RETURN a, r, b
}
WITH a, r, b
WHERE r.status IN $status
  AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
WITH a, r, b
ORDER BY r.sources DESC, r.statements DESC, r.key
LIMIT $limit
RETURN a.name AS actor, r.relation AS relation, b.name AS target, r.status AS status, r.statements AS statements,
       r.sources AS sources, r.speakers AS speakers, r.first AS first, r.last AS last, a.id AS actor_id,
       b.id AS target_id
ORDER BY sources DESC, statements DESC, r.key
