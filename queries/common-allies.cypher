/*
title: Common allies
question: Who is allied with both of two actors?
description: >
  Whose tie to the weaker side has most sources comes first. Only ties of the minimum `status` count.
parameters:
  actor: {type: actor, required: true, help: One of the two.}
  other: {type: actor, required: true, help: The other.}
  relations: {type: relations, default: [alliedWith, cooperatesWith, supports],
    help: "What counts as being allied; sub-relations are included."}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: contested, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  ally: {type: string, meaning: Who has to do with both.}
  kind: {type: string, meaning: "Person, Organization, State, Coalition or Place."}
  of_actor: {type: strings, meaning: The relations with the first.}
  actor_sources: {type: integer, meaning: How many sources the best attested of them has.}
  of_other: {type: strings, meaning: The relations with the second.}
  other_sources: {type: integer, meaning: How many sources the best attested of them has.}
  ally_id: {type: string, meaning: Its id.}
example: {actor: Republic of Vell, other: Ash League}
*/
UNWIND [$actor, $other] AS id
MATCH (x:Actor {id: id})
WHERE x:ActorGraph
MATCH (x)-[r:$any($relations)]-(z)
WHERE z:ActorGraph AND z.id <> $actor AND z.id <> $other AND r.status IN $status
  AND ($from IS NULL OR r.last >= $from OR r.last IS NULL) AND ($to IS NULL OR r.first <= $to OR r.first IS NULL)
WITH z, id, r.relation AS relation, max(r.sources) AS sources
ORDER BY relation
WITH z, collect(CASE id WHEN $actor THEN relation END) AS of_actor, max(CASE id WHEN $actor THEN sources END) AS m,
     collect(CASE id WHEN $other THEN relation END) AS of_other, max(CASE id WHEN $other THEN sources END) AS n
WHERE size(of_actor) > 0 AND size(of_other) > 0 AND $actor <> $other
RETURN z.name AS ally, z.kind AS kind, of_actor, m AS actor_sources, of_other, n AS other_sources, z.id AS ally_id
ORDER BY CASE WHEN m < n THEN m ELSE n END DESC, m + n DESC, ally_id
LIMIT $limit
