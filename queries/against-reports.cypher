/*
title: Claims against reports
question: Which claims do narrators contradict, and which does no narrator report?
description: >
  A row is what a speaker says: contradicted where narrators say only the opposite, unreported where no narrator says
  anything on it. What is threatened, demanded or possible doesn't count. The best attested edges are first.
parameters:
  actor: {type: actor, help: "Only what this actor takes part in, on either side."}
  speaker: {type: actor, help: Only what this actor says.}
  verdict: {type: choice, choices: [any, contradicted, unreported], default: contradicted, help: Only claims like this.}
  relations: {type: relations, help: Only these relations; sub-relations are included. Without it all relations.}
  from: {type: date, help: "Claims about this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Claims about this day or earlier; those without any date are kept.}
  limit: {type: integer, default: 50, minimum: 1, help: At most so many rows.}
columns:
  speaker: {type: string, meaning: "Who says so, by name; null for a speaker without one."}
  says: {type: string, meaning: affirmed or denied.}
  actor: {type: string, meaning: The subject.}
  relation: {type: string, meaning: The relation.}
  other: {type: string, meaning: The object.}
  verdict: {type: string, meaning: contradicted or unreported.}
  affirming: {type: integer, meaning: How many statements of narrators affirm it.}
  denying: {type: integer, meaning: How many deny it.}
  text: {type: string, meaning: The sentence.}
  date: {type: date, meaning: "The first day of what it speaks of; without a date, the document's."}
  source: {type: string, meaning: Who published the document.}
  document: {type: string, meaning: The document's id.}
  speaker_id: {type: string, meaning: Id of the speaker.}
  actor_id: {type: string, meaning: Id of the subject.}
  other_id: {type: string, meaning: Id of the object.}
  statement: {type: string, meaning: Id of the statement.}
table: [speaker, says, actor, relation, other, text]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE [$actor] END AS id
  MATCH (x:Actor {id: id})
  WHERE x:ActorGraph
  MATCH (x)-[r:$any($relations)]-(y)
  WHERE y:ActorGraph
  RETURN r
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN [1] ELSE [] END AS everybody
  MATCH (x:Actor)-[r:$any($relations)]->(y)
  WHERE x:ActorGraph AND y:ActorGraph
  RETURN r
}
WITH r
WHERE ($verdict <> 'unreported' AND r.status = 'contested') OR ($verdict <> 'contradicted' AND r.status <> 'reported')
WITH r.key AS edge, r.sources AS sources
MATCH (s:Statement)
WHERE s.edge = edge AND s:ActorGraph AND (s.modality = 'actual' OR s.polarity = 'denied')
WITH edge, sources, collect(CASE WHEN NOT s.narrated THEN s END) AS told,
     sum(CASE WHEN s.narrated AND s.polarity = 'affirmed' THEN 1 ELSE 0 END) AS affirming,
     sum(CASE WHEN s.narrated AND s.polarity = 'denied' THEN 1 ELSE 0 END) AS denying
WHERE (affirming = 0 OR denying = 0) AND ($verdict = 'any' OR ($verdict = 'unreported') = (affirming + denying = 0))
UNWIND told AS s
WITH s, edge, sources, affirming, denying
WHERE (affirming + denying = 0 OR (s.polarity = 'affirmed') = (denying > 0))
  AND ($from IS NULL OR s.last IS NULL OR s.last >= $from) AND ($to IS NULL OR s.first IS NULL OR s.first <= $to)
  AND ($speaker IS NULL OR EXISTS { MATCH (s)-[:ACCORDING_TO]->(w:Actor) WHERE w.id = $speaker })
WITH s, edge, sources, affirming, denying
ORDER BY sources DESC, edge, coalesce(s.first, ''), s.id
LIMIT $limit
MATCH (s)-[:FROM]->(d:Document)
MATCH (s)-[:SUBJECT]->(a:Actor)
MATCH (s)-[:OBJECT]->(b:Actor)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor)
RETURN v.name AS speaker, s.polarity AS says, a.name AS actor, s.relation AS relation, b.name AS other,
       CASE WHEN affirming + denying = 0 THEN 'unreported' ELSE 'contradicted' END AS verdict, affirming, denying,
       s.text AS text, s.first AS date, d.source AS source, d.id AS document, v.id AS speaker_id, a.id AS actor_id,
       b.id AS other_id, s.id AS statement
ORDER BY sources DESC, edge, coalesce(date, ''), statement
