/*
title: Friends of enemies
question: "Which three actors are out of balance: a friend of two enemies, or three enemies of each other?"
description: >
  Structural balance: a friend of my enemy is no friend of mine. Two actors that are friendly and hostile count as what
  has more sources, and as nothing where that is even. A triangle is as well attested as its weakest side. Which
  relations are friendly or hostile is said by their sign in the ontology. The whole graph is read.
parameters:
  actor: {type: actor, help: Only triangles with this actor.}
  kind: {type: choice, choices: [any, friend of enemies, three enemies], default: friend of enemies,
    help: Which triangles.}
  friendly: {type: relations, sign: 1, help: "What counts as friendly; without it, by the ontology's sign."}
  hostile: {type: relations, sign: -1, help: "What counts as hostile; without it, by the ontology's sign."}
  sources: {type: integer, default: 1, minimum: 1, help: Only relations with at least so many sources.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  kind: {type: string, meaning: friend of enemies or three enemies.}
  first: {type: string, meaning: An enemy of the second.}
  second: {type: string, meaning: An enemy of the first.}
  third: {type: string, meaning: "The friend of both, or their enemy."}
  sources: {type: integer, meaning: How many sources the weakest side has.}
  first_id: {type: string, meaning: Id of the first.}
  second_id: {type: string, meaning: Id of the second.}
  third_id: {type: string, meaning: Id of the third.}
compute: balance
example: {}
*/
CALL {
  MATCH (x:Actor)-[r:$any($friendly)]->(y)
  WHERE r.sources >= $sources AND x:ActorGraph AND y:ActorGraph AND r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN [] AS numbers, [] AS ids, [] AS names, 1 AS sign, collect(id(x)) AS starts,
         collect(id(y)) AS ends, collect(r.sources) AS weights
  UNION ALL
  MATCH (x:Actor)-[r:$any($hostile)]->(y)
  WHERE r.sources >= $sources AND x:ActorGraph AND y:ActorGraph AND r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN [] AS numbers, [] AS ids, [] AS names, -1 AS sign, collect(id(x)) AS starts,
         collect(id(y)) AS ends, collect(r.sources) AS weights
  UNION ALL
  MATCH (a:Actor)
  WHERE a:ActorGraph
  RETURN collect(id(a)) AS numbers, collect(a.id) AS ids, collect(coalesce(a.name, a.id)) AS names,
         0 AS sign, [] AS starts, [] AS ends, [] AS weights
}
RETURN numbers, ids, names, sign, starts, ends, weights
