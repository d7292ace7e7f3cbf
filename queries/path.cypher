/*
title: How two actors are linked
question: By which shortest chains of relations are two actors linked?
description: >
  Only the shortest chains are listed, up to `length` steps; the one whose weakest step has the most independent sources
  comes first. An arrow shows which way a step reads; a symmetric relation has none. Only steps of the minimum `status`
  count. The chains of four steps between two actors that both have thousands of relations can take long.
parameters:
  actor: {type: actor, required: true, help: Where the chain begins.}
  other: {type: actor, required: true, help: Where it ends.}
  relations: {type: relations,
    help: Only steps of these relations; sub-relations are included. Without it all relations.}
  length: {type: integer, default: 3, minimum: 1, maximum: 4, help: At most so many steps.}
  status: {type: status, default: contested, help: The weakest status that a step may have.}
  limit: {type: integer, default: 20, minimum: 1, help: At most so many chains.}
columns:
  path: {type: string, meaning: The chain in one line.}
  length: {type: integer, meaning: How many steps it has.}
  sources: {type: integer, meaning: How many independent sources its weakest step has.}
  actors: {type: strings, meaning: "The actors' names, first to last."}
  relations: {type: strings, meaning: The relation of each step.}
  statuses: {type: strings, meaning: The status of each step.}
  actor_ids: {type: strings, meaning: "The actors' ids, first to last."}
table: [path, length, sources]
example: {actor: Ada Crane, other: Kingdom of Sarn}
*/
MATCH (a:Actor {id: $actor})
WHERE a:ActorGraph
MATCH (b:Actor {id: $other})
WHERE b:ActorGraph
WITH CASE WHEN COUNT { (a)-[:$any($relations)]-() } <= COUNT { (b)-[:$any($relations)]-() }
          THEN [a, b] ELSE [b, a] END AS ends
WITH ends[0] AS a, ends[1] AS b
WHERE a <> b
CALL {
  WITH a, b
  MATCH (a)-[r1:$any($relations)]-(b)
  WHERE r1.status IN $status
  RETURN collect([[], [r1]]) AS one
}
CALL {
  WITH a, b, one
  WITH a, b, one
  WHERE size(one) = 0 AND $length >= 2
  MATCH (a)-[r1:$any($relations)]-(x:Actor:ActorGraph)
  WHERE r1.status IN $status
  WITH b, r1, x
  MATCH (x)-[r2:$any($relations)]-(b)
  WHERE r2.status IN $status
  RETURN collect([[x], [r1, r2]]) AS two
}
CALL {
  WITH a, b, one, two
  WITH a, b, one, two
  WHERE size(one) + size(two) = 0 AND $length >= 3
  MATCH (a)-[r1:$any($relations)]-(x:Actor:ActorGraph)
  WHERE r1.status IN $status
  WITH a, b, r1, x
  MATCH (x)-[r2:$any($relations)]-(y:Actor:ActorGraph)
  WHERE r2.status IN $status AND y <> a
  WITH b, r1, x, r2, y
  MATCH (y)-[r3:$any($relations)]-(b)
  WHERE r3.status IN $status
  RETURN collect([[x, y], [r1, r2, r3]]) AS three
}
CALL {
  WITH a, b, one, two, three
  WITH a, b, one, two, three
  WHERE size(one) + size(two) + size(three) = 0 AND $length >= 4
  MATCH (b)-[r4:$any($relations)]-(z:Actor:ActorGraph)
  WHERE r4.status IN $status
  WITH a, collect([z, r4]) AS lasts, collect(DISTINCT z) AS ends
  MATCH (a)-[r1:$any($relations)]-(x:Actor:ActorGraph)
  WHERE r1.status IN $status
  WITH a, lasts, ends, r1, x
  MATCH (x)-[r2:$any($relations)]-(y:Actor:ActorGraph)
  WHERE r2.status IN $status AND y <> a
  WITH lasts, ends, r1, x, r2, y
  MATCH (y)-[r3:$any($relations)]-(z:Actor:ActorGraph)
  WHERE r3.status IN $status AND z <> x AND z IN ends
  UNWIND [last IN lasts WHERE last[0] = z | last[1]] AS r4
  RETURN collect([[x, y, z], [r1, r2, r3, r4]]) AS four
}
UNWIND one + two + three + four AS chain
WITH CASE WHEN a.id = $actor THEN [a] + chain[0] + [b] ELSE [b] + reverse(chain[0]) + [a] END AS ns,
     CASE WHEN a.id = $actor THEN chain[1] ELSE reverse(chain[1]) END AS rs
RETURN reduce(line = ns[0].name, i IN range(0, size(rs) - 1) |
         line + CASE WHEN rs[i].relation IN $symmetric THEN ' – ' + rs[i].relation + ' – '
                     WHEN startNode(rs[i]) = ns[i] THEN ' – ' + rs[i].relation + ' → '
                     ELSE ' ← ' + rs[i].relation + ' – ' END + ns[i + 1].name) AS path,
       size(rs) AS length,
       reduce(least = rs[0].sources, r IN rs | CASE WHEN r.sources < least THEN r.sources ELSE least END) AS sources,
       [n IN ns | n.name] AS actors, [r IN rs | r.relation] AS relations, [r IN rs | r.status] AS statuses,
       [n IN ns | n.id] AS actor_ids
ORDER BY length, sources DESC, path, reduce(key = '', n IN ns | key + n.id + ' ')
LIMIT $limit
