/*
title: Who supports whom
question: Who supports an actor, and whom does an actor support, with what?
description: >
  The kind of support is the relation: arms, funds and trains where the source names it, else supports.
  An edge lies in the window from … to … if its last day is not before `from` and its first day not after `to`.
  Edges without any date are kept unless `dated` is given.
parameters:
  supporter: {type: actor, help: "Only support by this actor."}
  supported: {type: actor, help: "Only support for this actor."}
  relations: {type: relations, default: [supports], help: "What counts as support; sub-relations are included."}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier."}
  dated: {type: boolean, default: false, help: "In a time window, leave out edges without any date."}
  status: {type: status, default: contested, help: "The weakest status that is shown."}
  limit: {type: integer, default: 100, minimum: 1, help: "At most so many rows."}
columns:
  supporter: {type: string, meaning: The subject.}
  kind: {type: string, meaning: "The relation: supports, or arms, funds, trains."}
  supported: {type: string, meaning: The object.}
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
  supporter_id: {type: string, meaning: Id of the supporter.}
  supported_id: {type: string, meaning: Id of the supported.}
table: [supporter, kind, supported, status, sources, first, last]
example: {}
*/
CALL {
  UNWIND CASE WHEN $supporter IS NULL THEN [] ELSE [$supporter] END AS id
  MATCH (a:Actor {id: id})
  WHERE a:ActorGraph
  MATCH (a)-[r:$any($relations)]->(b:Actor:ActorGraph)
  WHERE r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
    AND ($supported IS NULL OR b.id = $supported)
  RETURN r
  UNION ALL
  UNWIND CASE WHEN $supporter IS NULL AND $supported IS NOT NULL THEN [$supported] ELSE [] END AS id
  MATCH (b:Actor {id: id})
  WHERE b:ActorGraph
  MATCH (b)<-[r:$any($relations)]-(a:Actor:ActorGraph)
  WHERE r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
  RETURN r
  UNION ALL
  UNWIND CASE WHEN $supporter IS NULL AND $supported IS NULL THEN [1] ELSE [] END AS everybody
  MATCH (a:Actor)-[r:$any($relations)]->(b)
  WHERE a:ActorGraph AND b:ActorGraph AND r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
  RETURN r
}
WITH r.sources AS sources, r.statements AS statements, collect(r) AS edges
ORDER BY sources DESC, statements DESC
WITH collect(edges) AS groups
UNWIND reduce(best = [], edges IN groups | CASE WHEN size(best) < $limit THEN best + edges ELSE best END) AS r
WITH r, startNode(r) AS a, endNode(r) AS b
ORDER BY r.sources DESC, r.statements DESC, a.name, r.relation, b.name, a.id, b.id
LIMIT $limit
RETURN a.name AS supporter, r.relation AS kind, b.name AS supported,
       r.status AS status, r.statements AS statements, r.affirmed AS affirmed, r.denied AS denied,
       r.documents AS documents, r.sources AS sources, r.speakers AS speakers, r.first AS first, r.last AS last,
       r.confidence AS confidence,
       a.id AS supporter_id, b.id AS supported_id
ORDER BY sources DESC, statements DESC, supporter, kind, supported, supporter_id, supported_id
