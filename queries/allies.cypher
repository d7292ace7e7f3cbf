/*
title: Who allies with whom
question: Which actors are allies or act together, says who, and how well is it attested?
description: >
  Each pair is listed once for each relation; a row reads as a sentence: actor, relation, other.
  Edges that are only threatened, demanded, possible, denied or over are left out; a lower `status` shows them.
  An edge lies in the window from … to … if its last day is not before `from` and its first day not after `to`.
  Edges without any date are kept unless `dated` is given.
parameters:
  actor: {type: actor, help: "Only what this actor takes part in, on either side."}
  relations: {type: relations, default: [alliedWith, cooperatesWith],
    help: "What counts as being allied; sub-relations are included."}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier."}
  dated: {type: boolean, default: false, help: "In a time window, leave out edges without any date."}
  status: {type: status, default: contested, help: "The weakest status that is shown."}
  limit: {type: integer, default: 100, minimum: 1, help: "At most so many rows."}
columns:
  actor: {type: string, meaning: The subject; with a symmetric relation the actor asked for.}
  relation: {type: string, meaning: The relation that joins them.}
  other: {type: string, meaning: The object.}
  status: {type: string, meaning: "What the statements amount to: reported, claimed, contested and so on."}
  statements: {type: integer, meaning: How many statements are behind it.}
  affirmed: {type: integer, meaning: How many of them state it as a fact.}
  denied: {type: integer, meaning: How many deny it.}
  documents: {type: integer, meaning: How many documents they are in.}
  sources: {type: integer, meaning: "How many independent sources; ten reprints are one."}
  speakers: {type: strings, meaning: Ids of the actors who are cited for it.}
  first: {type: date, meaning: The earliest day.}
  last: {type: date, meaning: The latest day.}
  confidence: {type: number, meaning: "The loader's best confidence, 0 to 1."}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
table: [actor, relation, other, status, sources, first, last]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE [$actor] END AS id
  MATCH (x:Actor {id: id})
  WHERE x:ActorGraph
  MATCH (x)-[r:$any($relations)]-(y)
  WHERE y:ActorGraph AND r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
  RETURN r
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN [1] ELSE [] END AS everybody
  MATCH (a:Actor)-[r:$any($relations)]->(b)
  WHERE r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
    AND a:ActorGraph AND b:ActorGraph
  RETURN r
}
WITH r.sources AS sources, r.statements AS statements, collect(r) AS edges
ORDER BY sources DESC, statements DESC
WITH collect(edges) AS groups
UNWIND reduce(best = [], edges IN groups | CASE WHEN size(best) < $limit THEN best + edges ELSE best END) AS r
WITH r, startNode(r) AS x, endNode(r) AS y
WITH r, x, y, r.relation IN $symmetric AND y.id = $actor AS turned
WITH r, CASE WHEN turned THEN y ELSE x END AS a, CASE WHEN turned THEN x ELSE y END AS b
ORDER BY r.sources DESC, r.statements DESC, a.name, r.relation, b.name, a.id, b.id
LIMIT $limit
RETURN a.name AS actor, r.relation AS relation, b.name AS other,
       r.status AS status, r.statements AS statements, r.affirmed AS affirmed, r.denied AS denied,
       r.documents AS documents, r.sources AS sources, r.speakers AS speakers, r.first AS first, r.last AS last,
       r.confidence AS confidence,
       a.id AS actor_id, b.id AS other_id
ORDER BY sources DESC, statements DESC, actor, relation, other, actor_id, other_id
