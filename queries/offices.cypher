/*
title: Present and former offices
question: Who holds or held which office, and what was last said about it?
description: >
  An office is former where the newest statements about it call it over, disputed where some of that day do and some
  don't; else it is present. A statement without a date is older than any other.
parameters:
  holder: {type: actor, help: Only offices of this actor.}
  body: {type: actor, help: Only offices in this actor.}
  relations: {type: relations, default: [leads, officialOf, spokespersonOf],
    help: What counts as an office; sub-relations are included.}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier; those without any date are kept."}
  status: {type: status, default: former, help: The weakest status that is shown.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  holder: {type: string, meaning: Who holds or held it.}
  office: {type: string, meaning: The relation.}
  body: {type: string, meaning: In what.}
  state: {type: string, meaning: "present, former or disputed."}
  first: {type: date, meaning: The earliest day of a statement about it.}
  newest: {type: date, meaning: The first day of the newest statement.}
  statements: {type: integer, meaning: How many statements are behind it.}
  sources: {type: integer, meaning: "How many independent sources; ten reprints are one."}
  status: {type: string, meaning: "What all the statements amount to: reported, former and so on."}
  holder_id: {type: string, meaning: Id of the holder.}
  body_id: {type: string, meaning: Id of the body.}
table: [holder, office, body, state, first, newest]
example: {}
*/
CALL {
  UNWIND CASE WHEN $holder IS NULL THEN [] ELSE [$holder] END AS id
  MATCH (a:Actor {id: id})
  WHERE a:ActorGraph
  MATCH (a)-[r:$any($relations)]->(b)
  WHERE b:ActorGraph AND ($body IS NULL OR b.id = $body)
  RETURN a, r, b
  UNION ALL
  UNWIND CASE WHEN $holder IS NULL AND $body IS NOT NULL THEN [$body] ELSE [] END AS id
  MATCH (b:Actor {id: id})
  WHERE b:ActorGraph
  MATCH (b)<-[r:$any($relations)]-(a)
  WHERE a:ActorGraph
  RETURN a, r, b
  UNION ALL
  UNWIND CASE WHEN $holder IS NULL AND $body IS NULL THEN [1] ELSE [] END AS everybody
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
WITH a, r, b, r.key AS edge
MATCH (s:Statement)
WHERE s.edge = edge AND s:ActorGraph AND s.polarity = 'affirmed'
WITH a, r, b, max(coalesce(s.first, '')) AS newest,
     collect([coalesce(s.first, ''), coalesce(s.status, '') = 'former']) AS told
WITH a, r, b, newest, [t IN told WHERE t[0] = newest | t[1]] AS over
RETURN a.name AS holder, r.relation AS office, b.name AS body,
       CASE WHEN all(o IN over WHERE o) THEN 'former' WHEN any(o IN over WHERE o) THEN 'disputed' ELSE 'present' END
         AS state,
       r.first AS first, CASE newest WHEN '' THEN null ELSE newest END AS newest, r.statements AS statements,
       r.sources AS sources, r.status AS status, a.id AS holder_id, b.id AS body_id
ORDER BY sources DESC, statements DESC, r.key
