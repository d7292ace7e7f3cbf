/*
title: First source, and who repeated it
question: Which source stated something first, and which ones came after it?
description: >
  For each relation of the actor, one row a source, in the order in which they published it; `position` 1 is the first.
  A document without a source stands for itself, one without a date comes last. Only what is affirmed as done counts.
parameters:
  actor: {type: actor, required: true, help: "Whose relations, on either side."}
  other: {type: actor, help: Only those with this actor.}
  relations: {type: relations, help: Only these relations; sub-relations are included. Without it all relations.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  limit: {type: integer, default: 20, minimum: 1, help: "At most so many relations, each with all its sources."}
columns:
  actor: {type: string, meaning: The subject; with a symmetric relation the actor asked for.}
  relation: {type: string, meaning: The relation.}
  other: {type: string, meaning: The object.}
  position: {type: integer, meaning: 1 is the first source.}
  source: {type: string, meaning: "The source; null for a document that names none."}
  published: {type: date, meaning: When it first published it.}
  same_words: {type: boolean, meaning: Whether its sentence is the first source's.}
  statements: {type: integer, meaning: How often the source states it.}
  speaker: {type: string, meaning: "Whom it cites for it first; null where it speaks itself."}
  text: {type: string, meaning: Its first sentence.}
  document: {type: string, meaning: Id of its first document.}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
  statement: {type: string, meaning: Id of its first statement.}
table: [actor, relation, other, position, source, published]
example: {actor: Republic of Vell, relations: sanctions}
*/
MATCH (x:Actor {id: $actor})
WHERE x:ActorGraph
MATCH (x)-[r:$any($relations)]-(y)
WHERE y:ActorGraph AND ($other IS NULL OR y.id = $other) AND r.affirmed > 0
  AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
WITH x, r, y
ORDER BY r.sources DESC, r.statements DESC, r.key
LIMIT $limit
WITH r.key AS edge, r.relation AS relation, r.sources AS sources, r.statements AS all,
     CASE WHEN startNode(r) = x OR r.relation IN $symmetric THEN x ELSE y END AS a,
     CASE WHEN startNode(r) = x OR r.relation IN $symmetric THEN y ELSE x END AS b
MATCH (s:Statement)
WHERE s.edge = edge AND s:ActorGraph AND s.polarity = 'affirmed' AND s.modality = 'actual'
MATCH (s)-[:FROM]->(d:Document)
WITH edge, relation, sources, all, a, b, s, d
ORDER BY coalesce(d.published, '9999'), d.id, coalesce(s.start, -1), s.id
WITH edge, relation, sources, all, a, b, coalesce(d.source, d.id) AS origin, collect([s, d])[0] AS sample,
     count(s) AS statements
WITH edge, relation, sources, all, a, b, statements, sample[0] AS s, sample[1] AS d
ORDER BY coalesce(d.published, '9999'), d.id, s.id
WITH edge, relation, sources, all, a, b, collect([s, d, statements]) AS chain
UNWIND range(0, size(chain) - 1) AS i
WITH edge, relation, sources, all, a, b, i, chain[i][0] AS s, chain[i][1] AS d, chain[i][2] AS statements,
     chain[0][0] AS original
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor)
RETURN a.name AS actor, relation, b.name AS other, i + 1 AS position, d.source AS source, d.published AS published,
       i > 0 AND coalesce(toLower(s.text) = toLower(original.text), false) AS same_words, statements,
       v.name AS speaker, s.text AS text, d.id AS document, a.id AS actor_id, b.id AS other_id, s.id AS statement
ORDER BY sources DESC, all DESC, edge, position
