/*
title: Support network
question: Who backs those who back an actor, and with what?
description: >
  Step 1 are the actor's own backers (or those it backs), step 2 theirs, and so on. A row is a pair, with the kinds of
  support between them.
parameters:
  actor: {type: actor, required: true, help: Where the network begins.}
  direction: {type: choice, choices: [backers, backed], default: backers, help: "Who backs it, or whom it backs."}
  relations: {type: relations, default: [supports],
    help: "What counts as support; sub-relations are included, so supports is funds, arms and trains too."}
  steps: {type: integer, default: 2, minimum: 1, maximum: 3, help: At most so many steps from the actor.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  step: {type: integer, meaning: How many steps from the actor.}
  supporter: {type: string, meaning: Who supports.}
  kinds: {type: strings, meaning: "In which ways: supports, funds, arms, trains."}
  supported: {type: string, meaning: Whom.}
  sources: {type: integer, meaning: How many sources the best attested of them has.}
  first: {type: date, meaning: The earliest day.}
  last: {type: date, meaning: The latest day.}
  supporter_id: {type: string, meaning: Id of the supporter.}
  supported_id: {type: string, meaning: Id of the supported.}
example: {actor: Tide Brigade}
*/
MATCH (x:Actor {id: $actor})
WHERE x:ActorGraph
CALL {
  WITH x
  UNWIND CASE WHEN $steps >= 1 THEN [x] ELSE [] END AS near
  MATCH (near)-[r:$any($relations)]-(far)
  WHERE far:ActorGraph AND far <> x AND r.status IN $status AND (endNode(r) = near) = ($direction = 'backers')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT r) AS rs1, collect(DISTINCT far) AS far1
}
CALL {
  WITH x, far1
  UNWIND CASE WHEN $steps >= 2 THEN far1 ELSE [] END AS near
  MATCH (near)-[r:$any($relations)]-(far)
  WHERE far:ActorGraph AND far <> x AND r.status IN $status AND (endNode(r) = near) = ($direction = 'backers')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT r) AS rs2, collect(DISTINCT far) AS far2
}
CALL {
  WITH x, far2
  UNWIND CASE WHEN $steps >= 3 THEN far2 ELSE [] END AS near
  MATCH (near)-[r:$any($relations)]-(far)
  WHERE far:ActorGraph AND far <> x AND r.status IN $status AND (endNode(r) = near) = ($direction = 'backers')
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN collect(DISTINCT r) AS rs3, collect(DISTINCT far) AS far3
}
UNWIND [[1, rs1], [2, rs2], [3, rs3]] AS found
UNWIND found[1] AS r
WITH r, min(found[0]) AS step
ORDER BY r.relation
WITH startNode(r) AS a, endNode(r) AS b, min(step) AS step, collect(r.relation) AS kinds, max(r.sources) AS sources,
     min(r.first) AS first, max(r.last) AS last
RETURN step, a.name AS supporter, kinds, b.name AS supported, sources, first, last, a.id AS supporter_id,
       b.id AS supported_id
ORDER BY step, sources DESC, supporter_id, supported_id
LIMIT $limit
