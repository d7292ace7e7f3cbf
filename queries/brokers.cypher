/*
title: Brokers
question: Which actors lie on the shortest ways between others?
description: >
  Betweenness: the share of shortest ways between two other actors that lead over this one, each link one step. In a
  graph of more actors than `pivots`, the ways from that many actors, chosen once and for all, stand for all of them.
  The whole graph is read.
parameters:
  relations: {type: relations, default: [alliedWith, cooperatesWith, supports, meetsWith, mediates],
    help: "What counts as a link; sub-relations are included."}
  pivots: {type: integer, default: 256, minimum: 1, help: From so many actors ways are followed; more are more exact.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 25, minimum: 1, help: At most so many rows.}
columns:
  actor: {type: string, meaning: The actor.}
  betweenness: {type: number, meaning: "The share of ways that lead over it, 0 to 1."}
  others: {type: integer, meaning: With how many others it is linked.}
  actor_id: {type: string, meaning: Id of the actor.}
compute: betweenness
example: {limit: 5}
*/
CALL {
  MATCH (x:Actor)-[r:$any($relations)]->(y)
  WHERE x:ActorGraph AND y:ActorGraph AND r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN [] AS numbers, [] AS ids, [] AS names, collect(id(x)) AS starts,
         collect(id(y)) AS ends
  UNION ALL
  MATCH (a:Actor)
  WHERE a:ActorGraph
  RETURN collect(id(a)) AS numbers, collect(a.id) AS ids, collect(coalesce(a.name, a.id)) AS names,
         [] AS starts, [] AS ends
}
RETURN numbers, ids, names, starts, ends
