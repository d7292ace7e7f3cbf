/*
title: Blocs
question: Which groups of actors have more friendly ties and memberships among themselves than with the rest?
description: >
  Communities by the Leiden method, weighted with sources, both directions alike; the explorer and the pictures show the
  same. They are numbered by size; in each, actors come by the weight that ties them to it. The whole graph is read.
parameters:
  actor: {type: actor, help: Only the bloc of this actor.}
  relations: {type: relations, joining: true,
    help: "What joins; without it, what the ontology calls friendly, and what means belonging to an organization."}
  least: {type: integer, default: 2, minimum: 2, help: Only blocs of at least so many actors.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  bloc: {type: integer, meaning: The bloc's number; the largest is 1.}
  size: {type: integer, meaning: How many actors it has.}
  actor: {type: string, meaning: One of them.}
  inside: {type: integer, meaning: "The weight of the actor's ties inside the bloc, in sources."}
  outside: {type: integer, meaning: "The weight of its ties to other blocs, in sources."}
  actor_id: {type: string, meaning: Id of the actor.}
compute: communities
example: {}
*/
CALL {
  MATCH (x:Actor)-[r:$any($relations)]->(y)
  WHERE x:ActorGraph AND y:ActorGraph AND r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
  RETURN [] AS numbers, [] AS ids, [] AS names, collect(id(x)) AS starts,
         collect(id(y)) AS ends, collect(r.sources) AS weights
  UNION ALL
  MATCH (a:Actor)
  WHERE a:ActorGraph
  RETURN collect(id(a)) AS numbers, collect(a.id) AS ids, collect(coalesce(a.name, a.id)) AS names,
         [] AS starts, [] AS ends, [] AS weights
}
RETURN numbers, ids, names, starts, ends, weights
