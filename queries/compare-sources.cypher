/*
title: Sources compared
question: What does one source state that another doesn't?
description: >
  A row is a relation that one source affirms, or denies, and the other doesn't; `other_says` tells whether that one is
  silent or says the opposite. What is threatened, demanded or possible doesn't count.
parameters:
  source: {type: source, required: true, help: The source whose statements are listed.}
  other: {type: source, required: true, help: The source that is compared with it.}
  actor: {type: actor, help: "Only what this actor takes part in, on either side."}
  relations: {type: relations, form: name,
    help: Only these relations; sub-relations are included. Without it all relations.}
  from: {type: date, help: "Statements about this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Statements about this day or earlier; those without any date are kept.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  actor: {type: string, meaning: The subject.}
  relation: {type: string, meaning: The relation.}
  object: {type: string, meaning: The object.}
  says: {type: string, meaning: affirmed or denied.}
  other_says: {type: string, meaning: "nothing, or the opposite: affirmed or denied."}
  statements: {type: integer, meaning: How often the source states it.}
  text: {type: string, meaning: One of its sentences.}
  date: {type: date, meaning: "The first day of what it speaks of; without a date, the document's."}
  document: {type: string, meaning: Id of that document.}
  actor_id: {type: string, meaning: Id of the subject.}
  object_id: {type: string, meaning: Id of the object.}
  statement: {type: string, meaning: Id of that statement.}
table: [actor, relation, object, says, other_says, text]
example: {source: Gazette, other: Herald}
*/
MATCH (d:Document)
WHERE d:ActorGraph AND d.source IN [$source, $other]
MATCH (d)<-[:FROM]-(s:Statement)
WHERE s:ActorGraph AND s.relation IN $relations AND s.edge IS NOT NULL
  AND (s.modality = 'actual' OR s.polarity = 'denied')
  AND ($from IS NULL OR s.last IS NULL OR s.last >= $from) AND ($to IS NULL OR s.first IS NULL OR s.first <= $to)
  AND ($actor IS NULL OR EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(x:Actor) WHERE x.id = $actor })
WITH s.edge AS edge, collect(CASE WHEN d.source = $source THEN [s.polarity, s.id] END) AS told,
     collect(DISTINCT CASE WHEN d.source = $other THEN s.polarity END) AS others
UNWIND ['affirmed', 'denied'] AS says
WITH edge, says, [t IN told WHERE t[0] = says | t[1]] AS ids, others
WHERE size(ids) > 0 AND NOT says IN others AND $source <> $other
WITH edge, says, size(ids) AS statements,
     reduce(least = ids[0], i IN ids | CASE WHEN i < least THEN i ELSE least END) AS id,
     CASE WHEN size(others) = 0 THEN 'nothing' ELSE others[0] END AS other_says
ORDER BY statements DESC, edge, says
LIMIT $limit
MATCH (s:Statement {id: id})
WHERE s:ActorGraph
MATCH (s)-[:FROM]->(d:Document)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b:Actor)
RETURN a.name AS actor, s.relation AS relation, b.name AS object, says, other_says, statements, s.text AS text,
       s.first AS date, d.id AS document, a.id AS actor_id, b.id AS object_id, s.id AS statement
ORDER BY statements DESC, edge, says
