/*
title: Documents
question: Which documents are there, or speak of an actor, and how much does each say?
description: >
  The newest are first. Statements on the actor lie in the window from … to … by their own dates, or by the document's;
  claims, which it makes or which are about it, by the document's. Without an actor all documents are listed, with all
  their claims as `made`; the window is that of their own dates, and `relations` doesn't count.
parameters:
  actor: {type: actor, help: Whom they speak of; without it all documents.}
  relations: {type: relations, form: name,
    help: "Only statements of these relations; sub-relations are included. Claims are counted all the same."}
  from: {type: date, help: "What lasts until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: What began on this day or earlier.}
  dated: {type: boolean, default: false, help: "In a time window, leave out what has no date at all."}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  document: {type: string, meaning: The document's id.}
  title: {type: string, meaning: Its title.}
  source: {type: string, meaning: Who published it.}
  url: {type: string, meaning: Its address.}
  language: {type: string, meaning: Its language.}
  published: {type: date, meaning: "When: a day, a month or a year."}
  statements: {type: integer, meaning: How many statements on the actor it makes or cites; without an actor all.}
  made: {type: integer, meaning: How many claims by the actor it cites; without an actor all.}
  about: {type: integer, meaning: How many claims about the actor it cites.}
table: [document, title, published, statements]
example: {actor: Ash League}
*/
CALL {
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:SUBJECT|OBJECT]-(s)
  WHERE s.relation IN $relations
    AND ($from IS NULL OR s.last >= $from OR (s.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR s.first <= $to OR (s.first IS NULL AND NOT $dated))
  WITH DISTINCT s
  MATCH (s)-[:FROM]->(d)
  RETURN d, count(s) AS statements, 0 AS made, 0 AS about
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:MADE_BY]-(c:Claim:ActorGraph)
  WHERE ($from IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from OR (c.date IS NULL AND NOT $dated))
    AND ($to IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to OR (c.date IS NULL AND NOT $dated))
  MATCH (c)-[:FROM]->(d)
  RETURN d, 0 AS statements, count(c) AS made, 0 AS about
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:ABOUT]-(c:Claim:ActorGraph)
  WHERE ($from IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from OR (c.date IS NULL AND NOT $dated))
    AND ($to IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to OR (c.date IS NULL AND NOT $dated))
  MATCH (c)-[:FROM]->(d)
  RETURN d, 0 AS statements, 0 AS made, count(c) AS about
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN [1] ELSE [] END AS everybody
  MATCH (d:Document:ActorGraph)
  WHERE ($from IS NULL OR d.published + substring('-12-31', size(d.published) - 4) >= $from
         OR (d.published IS NULL AND NOT $dated))
    AND ($to IS NULL OR d.published + substring('-01-01', size(d.published) - 4) <= $to
         OR (d.published IS NULL AND NOT $dated))
  RETURN d, COUNT { (d)<-[:FROM]-(:Statement:ActorGraph) } AS statements,
         COUNT { (d)<-[:FROM]-(:Claim:ActorGraph) } AS made, 0 AS about
}
WITH d, sum(statements) AS statements, sum(made) AS made, sum(about) AS about
RETURN d.id AS document, d.title AS title, d.source AS source, d.url AS url, d.language AS language,
       d.published AS published, statements, made, about
ORDER BY coalesce(published, '') DESC, document
LIMIT $limit
