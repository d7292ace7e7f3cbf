/*
title: The sentences behind an edge
question: Who says that two actors are related like this, in which words, and where?
description: >
  A row is a statement with its sentence, in the order of time, the oldest or the newest first. Without `other`, all statements on the actor; without
  `relations`, all relations. Statements lie in the window from … to … by their own dates, or by the document's.
parameters:
  actor: {type: actor, required: true, help: "One of the two, as subject or object."}
  other: {type: actor, help: The other one.}
  relations: {type: relations, form: name, help: Only these relations; sub-relations are included.}
  relation: {type: string, help: "Only this very relation, by its name, without its sub-relations."}
  polarity: {type: choice, choices: [any, affirmed, denied], default: any, help: Only statements that affirm or deny.}
  from: {type: date, help: "Statements that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Statements that began on this day or earlier.}
  dated: {type: boolean, default: false, help: "In a time window, leave out statements without any date."}
  order: {type: choice, choices: [oldest, newest], default: oldest, help: Which come first and stay within the limit.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  subject: {type: string, meaning: Who.}
  relation: {type: string, meaning: The relation.}
  object: {type: string, meaning: Whom.}
  polarity: {type: string, meaning: affirmed or denied.}
  modality: {type: string, meaning: "actual, threatened, demanded or possible."}
  status: {type: string, meaning: former where the sentence says that it is over.}
  speaker: {type: string, meaning: "Who says so, by name or in the text's words; null where it is the narrator."}
  text: {type: string, meaning: The sentence.}
  date: {type: date, meaning: "When it was, as the text says."}
  until: {type: date, meaning: Until when.}
  place: {type: string, meaning: Where.}
  title: {type: string, meaning: The document's title.}
  source: {type: string, meaning: Who published the document.}
  url: {type: string, meaning: Its address.}
  published: {type: date, meaning: When.}
  document: {type: string, meaning: The document's id.}
  start: {type: integer, meaning: "Where the sentence starts in the document, in characters."}
  end: {type: integer, meaning: Where it ends.}
  confidence: {type: number, meaning: "The loader's confidence, 0 to 1."}
  subject_id: {type: string, meaning: Id of the subject.}
  object_id: {type: string, meaning: Id of the object.}
  speaker_id: {type: string, meaning: Id of the speaker.}
  statement: {type: string, meaning: Id of the statement.}
table: [subject, relation, object, polarity, speaker, text]
example: {actor: Republic of Vell, other: Kingdom of Sarn}
*/
CALL {
  UNWIND CASE WHEN $other IS NULL THEN [] WHEN $relation IS NULL THEN $relations ELSE [$relation] END AS name
  UNWIND ['edge:' + $actor + ' ' + name + ' ' + $other, 'edge:' + $other + ' ' + name + ' ' + $actor] AS edge
  MATCH (s:Statement)
  WHERE s.edge = edge AND s:ActorGraph
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $other IS NULL THEN [$actor] ELSE [] END AS id
  MATCH (x:Actor {id: id})
  WHERE x:ActorGraph
  MATCH (x)<-[:SUBJECT|OBJECT]-(s)
  RETURN DISTINCT s
}
WITH s
WHERE s.relation IN $relations AND ($relation IS NULL OR s.relation = $relation)
  AND ($polarity = 'any' OR s.polarity = $polarity)
  AND ($from IS NULL OR s.last >= $from OR (s.last IS NULL AND NOT $dated))
  AND ($to IS NULL OR s.first <= $to OR (s.first IS NULL AND NOT $dated))
WITH s
ORDER BY CASE $order WHEN 'oldest' THEN coalesce(s.first, '9999') ELSE '' END,
         CASE $order WHEN 'newest' THEN coalesce(s.first, '') ELSE '' END DESC, coalesce(s.start, -1), s.id
LIMIT $limit
MATCH (s)-[:FROM]->(d:Document:ActorGraph)
MATCH (s)-[:SUBJECT]->(a:Actor:ActorGraph)
MATCH (s)-[:OBJECT]->(b:Actor:ActorGraph)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor:ActorGraph)
OPTIONAL MATCH (s)<-[:STATES]-(c:Claim:ActorGraph)
WITH s, d, a, b, v, min(c.speaker) AS words
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.polarity AS polarity, s.modality AS modality,
       s.status AS status, coalesce(v.name, words) AS speaker, s.text AS text, s.date AS date, s.until AS until,
       s.place AS place, d.title AS title, d.source AS source, d.url AS url, d.published AS published,
       d.id AS document, s.start AS start, s.end AS end, s.confidence AS confidence,
       a.id AS subject_id, b.id AS object_id, v.id AS speaker_id, s.id AS statement
ORDER BY CASE $order WHEN 'oldest' THEN coalesce(s.first, '9999') ELSE '' END,
         CASE $order WHEN 'newest' THEN coalesce(s.first, '') ELSE '' END DESC,
         document, coalesce(start, -1), statement
