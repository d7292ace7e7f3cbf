/*
title: Chain of command
question: Who stands above or below an actor, and who leads there?
description: >
  Level 0 is the actor itself, or what it leads where it is a person or leads something. From there, level by level, the
  larger organizations (`direction: up`) or the units (`down`), each with those who lead it.
parameters:
  actor: {type: actor, required: true, help: Where to begin.}
  direction: {type: choice, choices: [up, down], default: up, help: Which way.}
  part: {type: relations, default: [subOrganizationOf],
    help: "What makes a body a part of another, such as memberOf; sub-relations are included."}
  heads: {type: relations, default: [leads],
    help: "What makes somebody its head, such as officialOf; sub-relations are included."}
  levels: {type: integer, default: 4, minimum: 0, maximum: 4, help: At most so many levels.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  level: {type: integer, meaning: How many levels above or below; 0 is where it begins.}
  body: {type: string, meaning: The organization.}
  head: {type: string, meaning: Who leads it; null where no source says.}
  role: {type: string, meaning: The relation of the head.}
  status: {type: string, meaning: "What the statements on the head amount to: reported, claimed and so on."}
  first: {type: date, meaning: The earliest day of these statements.}
  last: {type: date, meaning: The latest.}
  sources: {type: integer, meaning: How many independent sources they have.}
  body_id: {type: string, meaning: Id of the body.}
  head_id: {type: string, meaning: Id of the head.}
table: [level, body, head, role, status, first, last]
example: {actor: Ash Guard}
*/
MATCH (x:Actor {id: $actor})
WHERE x:ActorGraph
OPTIONAL MATCH (x)-[r:$any($heads)]->(b)
WHERE b:ActorGraph AND r.status IN $status
  AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
WITH x, collect(DISTINCT b) AS led
UNWIND CASE WHEN size(led) > 0 THEN led ELSE [x] END AS start
WITH collect(start) AS l0
CALL {
  WITH l0
  UNWIND CASE WHEN $levels >= 1 THEN l0 ELSE [] END AS near
  MATCH (near)-[r:$any($part)]-(far)
  WHERE far:ActorGraph AND r.status IN $status AND (startNode(r) = near) = ($direction = 'up')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT far) AS l1
}
CALL {
  WITH l1
  UNWIND CASE WHEN $levels >= 2 THEN l1 ELSE [] END AS near
  MATCH (near)-[r:$any($part)]-(far)
  WHERE far:ActorGraph AND r.status IN $status AND (startNode(r) = near) = ($direction = 'up')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT far) AS l2
}
CALL {
  WITH l2
  UNWIND CASE WHEN $levels >= 3 THEN l2 ELSE [] END AS near
  MATCH (near)-[r:$any($part)]-(far)
  WHERE far:ActorGraph AND r.status IN $status AND (startNode(r) = near) = ($direction = 'up')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT far) AS l3
}
CALL {
  WITH l3
  UNWIND CASE WHEN $levels >= 4 THEN l3 ELSE [] END AS near
  MATCH (near)-[r:$any($part)]-(far)
  WHERE far:ActorGraph AND r.status IN $status AND (startNode(r) = near) = ($direction = 'up')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT far) AS l4
}
UNWIND [[0, l0], [1, l1], [2, l2], [3, l3], [4, l4]] AS found
UNWIND found[1] AS body
WITH body, min(found[0]) AS level
ORDER BY level, body.id
LIMIT $limit
OPTIONAL MATCH (h:Actor)-[r:$any($heads)]->(body)
WHERE h:ActorGraph AND r.status IN $status
  AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
RETURN level, body.name AS body, h.name AS head, r.relation AS role, r.status AS status, r.first AS first,
       r.last AS last, r.sources AS sources, body.id AS body_id, h.id AS head_id
ORDER BY level, body_id, coalesce(sources, 0) DESC, coalesce(role, ''), coalesce(head_id, '')
LIMIT $limit
