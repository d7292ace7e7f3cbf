/*
title: Who speaks for whom
question: Who speaks for which actor, and how often are they cited?
description: >
  By office: whoever a source calls a spokesperson of it. With other `relations`, leaders and officials too.
parameters:
  speaker: {type: actor, help: Only for whom this actor speaks.}
  body: {type: actor, help: Only who speaks for this actor.}
  relations: {type: relations, default: [spokespersonOf],
    help: "What counts as speaking for it, such as leads or officialOf; sub-relations are included."}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  speaker: {type: string, meaning: Who speaks.}
  role: {type: string, meaning: The relation.}
  body: {type: string, meaning: For whom.}
  status: {type: string, meaning: "What the statements amount to: reported, claimed, contested and so on."}
  sources: {type: integer, meaning: "How many independent sources say so; ten reprints are one."}
  first: {type: date, meaning: The earliest day.}
  last: {type: date, meaning: The latest day.}
  claims: {type: integer, meaning: How many claims of the speaker the graph holds.}
  newest: {type: date, meaning: The date of the newest of them.}
  speaker_id: {type: string, meaning: Id of the speaker.}
  body_id: {type: string, meaning: Id of the body.}
table: [speaker, role, body, status, claims, newest]
example: {}
*/
CALL {
  UNWIND CASE WHEN $speaker IS NULL THEN [] ELSE [$speaker] END AS id
  MATCH (a:Actor {id: id})
  WHERE a:ActorGraph
  MATCH (a)-[r:$any($relations)]->(b)
  WHERE b:ActorGraph AND ($body IS NULL OR b.id = $body)
  RETURN a, r, b
  UNION ALL
  UNWIND CASE WHEN $speaker IS NULL AND $body IS NOT NULL THEN [$body] ELSE [] END AS id
  MATCH (b:Actor {id: id})
  WHERE b:ActorGraph
  MATCH (b)<-[r:$any($relations)]-(a)
  WHERE a:ActorGraph
  RETURN a, r, b
  UNION ALL
  UNWIND CASE WHEN $speaker IS NULL AND $body IS NULL THEN [1] ELSE [] END AS everybody
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
WITH a, collect([r, b]) AS offices
OPTIONAL MATCH (a)<-[:MADE_BY]-(c:Claim)
WHERE c:ActorGraph
WITH a, offices, count(c) AS claims, max(c.date) AS newest
UNWIND offices AS office
WITH a, office[0] AS r, office[1] AS b, claims, newest
RETURN a.name AS speaker, r.relation AS role, b.name AS body, r.status AS status, r.sources AS sources,
       r.first AS first, r.last AS last, claims, newest, a.id AS speaker_id, b.id AS body_id
ORDER BY sources DESC, r.statements DESC, r.key
