/*
title: Everything about one actor
question: What does the record hold on one actor?
description: >
  Long format, in sections: `names`, `counts`, `relations` (a row per edge), `claims made`, `claims about` and, for a
  place, `at this place`. What a section has no use for is null. Relations of every status are shown unless `status`
  says otherwise.
parameters:
  actor: {type: actor, required: true, help: Whom it is about.}
  relations: {type: relations, help: Only these relations; sub-relations are included. Without it all relations.}
  status: {type: status, default: denied, help: The weakest status that a relation may have.}
  limit: {type: integer, default: 50, minimum: 1, help: At most so many rows of each section.}
columns:
  section: {type: string, meaning: "names, counts, relations, claims made, claims about or at this place."}
  relation: {type: string, meaning: "What joins the two; elsewhere the sort of name, count or claim."}
  direction: {type: string, meaning: "out: the actor is the subject; in: it is the object; both: a symmetric relation."}
  other: {type: string, meaning: "The other actor, or the name; with a claim, who made it."}
  number: {type: integer, meaning: "Of a relation, its statements; elsewhere what was counted."}
  sources: {type: integer, meaning: "Of a relation, its independent sources."}
  status: {type: string, meaning: "Of a relation, its status; of a statement, its polarity."}
  first: {type: date, meaning: "The earliest day; of a claim, when its document was published."}
  last: {type: date, meaning: The latest day.}
  text: {type: string, meaning: The sentence.}
  document: {type: string, meaning: Id of the document that it stands in.}
  other_id: {type: string, meaning: Id of the other actor.}
table: [section, relation, direction, other, number, status, last]
example: {actor: Ash League}
*/
CALL {
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  UNWIND [['id', a.id], ['name', a.name], ['kind', a.kind], ['type', a.type]] AS line
  RETURN 1 AS part, 'names' AS section, line[0] AS relation, null AS direction, line[1] AS other, null AS number,
         null AS sources, null AS status, null AS first, null AS last, null AS text, null AS document, null AS other_id,
         0 AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  UNWIND a.names AS name
  WITH a, name
  WHERE name <> a.name
  WITH name ORDER BY name LIMIT $limit
  RETURN 2 AS part, 'names' AS section, 'also' AS relation, null AS direction, name AS other, null AS number,
         null AS sources, null AS status, null AS first, null AS last, null AS text, null AS document, null AS other_id,
         0 AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  UNWIND [['statements', COUNT { (a)<-[:SUBJECT]-() } + COUNT { (a)<-[:OBJECT]-() }],
          ['statements cited', COUNT { (a)<-[:ACCORDING_TO]-() }],
          ['claims made', COUNT { (a)<-[:MADE_BY]-() }],
          ['claims about', COUNT { (a)<-[:ABOUT]-() }]] AS line
  RETURN 3 AS part, 'counts' AS section, line[0] AS relation, null AS direction, null AS other, line[1] AS number,
         null AS sources, null AS status, null AS first, null AS last, null AS text, null AS document, null AS other_id,
         0 AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)-[r:$any($relations)]->(b:Actor:ActorGraph)
  WHERE r.status IN $status
  WITH r, b ORDER BY r.sources DESC, r.statements DESC, r.relation, b.name, b.id LIMIT $limit
  RETURN 4 AS part, 'relations' AS section, r.relation AS relation,
         CASE WHEN r.relation IN $symmetric THEN 'both' ELSE 'out' END AS direction, b.name AS other,
         r.statements AS number, r.sources AS sources, r.status AS status, r.first AS first, r.last AS last,
         null AS text, null AS document, b.id AS other_id, 0 AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[r:$any($relations)]-(b:Actor:ActorGraph)
  WHERE r.status IN $status
  WITH r, b ORDER BY r.sources DESC, r.statements DESC, r.relation, b.name, b.id LIMIT $limit
  RETURN 4 AS part, 'relations' AS section, r.relation AS relation,
         CASE WHEN r.relation IN $symmetric THEN 'both' ELSE 'in' END AS direction, b.name AS other,
         r.statements AS number, r.sources AS sources, r.status AS status, r.first AS first, r.last AS last,
         null AS text, null AS document, b.id AS other_id, 0 AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:MADE_BY]-(c:Claim:ActorGraph)-[:FROM]->(d:Document:ActorGraph)
  WITH c, d ORDER BY coalesce(c.date, '') DESC, d.id, coalesce(c.start, -1), c.id LIMIT $limit
  RETURN 5 AS part, 'claims made' AS section, c.kind AS relation, null AS direction, c.speaker AS other,
         null AS number, null AS sources, null AS status, c.date AS first, null AS last, c.text AS text,
         d.id AS document, null AS other_id, coalesce(c.start, -1) AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:ABOUT]-(c:Claim:ActorGraph)-[:FROM]->(d:Document:ActorGraph)
  WITH c, d ORDER BY coalesce(c.date, '') DESC, d.id, coalesce(c.start, -1), c.id LIMIT $limit
  OPTIONAL MATCH (c)-[:MADE_BY]->(b:Actor:ActorGraph)
  RETURN 6 AS part, 'claims about' AS section, c.kind AS relation, null AS direction,
         coalesce(b.name, c.speaker) AS other, null AS number, null AS sources, null AS status, c.date AS first,
         null AS last, c.text AS text, d.id AS document, b.id AS other_id, coalesce(c.start, -1) AS start
  UNION ALL
  MATCH (a:Actor {id: $actor})
  WHERE a:ActorGraph
  MATCH (a)<-[:AT]-(s:Statement:ActorGraph)-[:FROM]->(d:Document:ActorGraph)
  WITH s, d ORDER BY coalesce(s.first, '') DESC, d.id, coalesce(s.start, -1), s.id LIMIT $limit
  MATCH (s)-[:SUBJECT]->(x:Actor:ActorGraph)
  MATCH (s)-[:OBJECT]->(y:Actor:ActorGraph)
  RETURN 7 AS part, 'at this place' AS section, s.relation AS relation, null AS direction,
         x.name + ' → ' + y.name AS other, s.count AS number, null AS sources, s.polarity AS status, s.first AS first,
         s.last AS last, s.text AS text, d.id AS document, null AS other_id, coalesce(s.start, -1) AS start
}
RETURN section, relation, direction, other, number, sources, status, first, last, text, document, other_id
ORDER BY part, coalesce(sources, 0) DESC, CASE section WHEN 'relations' THEN number ELSE 0 END DESC,
         CASE section WHEN 'relations' THEN '' ELSE coalesce(first, '') END DESC, coalesce(document, ''), start,
         relation, coalesce(other, ''), coalesce(other_id, ''), coalesce(text, '')
