/*
title: What is contested
question: On which relations do the sources disagree, and who says what?
description: >
  An edge is contested where some state it as a fact and some deny it. A row is one of its statements; the rows of an
  edge stand together, those that affirm first. Each edge lies in the window from … to … as in the other queries, and
  edges without any date are kept unless `dated` is given.
parameters:
  actor: {type: actor, help: "Only what this actor takes part in, on either side."}
  relations: {type: relations, help: Only these relations; sub-relations are included. Without it all relations.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Edges that began on this day or earlier.}
  dated: {type: boolean, default: false, help: "In a time window, leave out edges without any date."}
  limit: {type: integer, default: 20, minimum: 1, help: "At most so many edges, each with all its statements."}
columns:
  actor: {type: string, meaning: The subject; with a symmetric relation the actor asked for.}
  relation: {type: string, meaning: The relation.}
  other: {type: string, meaning: The object.}
  side: {type: string, meaning: affirms or denies.}
  speaker: {type: string, meaning: "Who says so, by name or in the text's words; null where it is the narrator."}
  text: {type: string, meaning: The sentence.}
  date: {type: date, meaning: "The first day of what it speaks of; without a date, the document's."}
  title: {type: string, meaning: The document's title.}
  source: {type: string, meaning: Who published the document.}
  document: {type: string, meaning: The document's id.}
  start: {type: integer, meaning: "Where the sentence starts in the document, in characters."}
  affirmed: {type: integer, meaning: How many statements state the edge as a fact.}
  denied: {type: integer, meaning: How many deny it.}
  sources: {type: integer, meaning: "How many independent sources; ten reprints are one."}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
  speaker_id: {type: string, meaning: Id of the speaker.}
  statement: {type: string, meaning: Id of the statement.}
table: [actor, relation, other, side, speaker, text]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE [$actor] END AS id
  MATCH (x:Actor {id: id})
  WHERE x:ActorGraph
  MATCH (x)-[r:$any($relations)]-(y)
  WHERE r.status = 'contested' AND y:ActorGraph
  RETURN r
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN [1] ELSE [] END AS everybody
  MATCH (x:Actor)-[r:$any($relations)]->(y)
  WHERE r.status = 'contested' AND x:ActorGraph AND y:ActorGraph
  RETURN r
}
WITH r
WHERE ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
  AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
WITH r.sources AS sources, r.statements AS statements, collect(r) AS edges
ORDER BY sources DESC, statements DESC
WITH collect(edges) AS groups
UNWIND reduce(best = [], edges IN groups | CASE WHEN size(best) < $limit THEN best + edges ELSE best END) AS r
WITH r, startNode(r) AS x, endNode(r) AS y
WITH r, x, y, r.relation IN $symmetric AND y.id = $actor AS turned
WITH r, CASE WHEN turned THEN y ELSE x END AS a, CASE WHEN turned THEN x ELSE y END AS b
ORDER BY r.sources DESC, r.statements DESC, a.name, r.relation, b.name, a.id, b.id
LIMIT $limit
WITH r, a, b, r.key AS edge
MATCH (s:Statement)
WHERE s.edge = edge AND s:ActorGraph AND (s.polarity = 'denied' OR s.modality = 'actual')
MATCH (s)-[:FROM]->(d:Document:ActorGraph)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor:ActorGraph)
OPTIONAL MATCH (s)<-[:STATES]-(c:Claim:ActorGraph)
WITH r, a, b, s, d, v, min(c.speaker) AS words
RETURN a.name AS actor, r.relation AS relation, b.name AS other,
       CASE s.polarity WHEN 'denied' THEN 'denies' ELSE 'affirms' END AS side,
       coalesce(v.name, words) AS speaker, s.text AS text, s.first AS date, d.title AS title, d.source AS source,
       d.id AS document, s.start AS start, r.affirmed AS affirmed, r.denied AS denied, r.sources AS sources,
       a.id AS actor_id, b.id AS other_id, v.id AS speaker_id, s.id AS statement
ORDER BY sources DESC, r.statements DESC, actor, relation, other, actor_id, other_id,
         side, coalesce(date, ''), document, coalesce(start, -1), statement
