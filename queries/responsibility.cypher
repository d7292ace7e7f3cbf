/*
title: Who claimed responsibility, who denied it
question: Who claimed responsibility for what, and who denied what?
description: >
  A row is a claim of responsibility or a denial, with the statement that it makes where the loader found one. The
  newest are first. A claim's date is its document's.
parameters:
  actor: {type: actor, help: Only what this actor claimed or denied.}
  stance: {type: choice, choices: [any, claimed, denied], default: any, help: Only claims or only denials.}
  from: {type: date, help: "Claims of this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Claims of this day or earlier; those without any date are kept.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many claims.}
columns:
  speaker: {type: string, meaning: "Who claimed or denied, by name or in the text's words."}
  stance: {type: string, meaning: claimed or denied.}
  subject: {type: string, meaning: Who is said to have done it.}
  relation: {type: string, meaning: What.}
  object: {type: string, meaning: To whom.}
  place: {type: string, meaning: Where.}
  day: {type: date, meaning: "The first day of what it speaks of; without a date, the document's."}
  text: {type: string, meaning: The words of the claim.}
  date: {type: date, meaning: When the document was published.}
  source: {type: string, meaning: Who published the document.}
  document: {type: string, meaning: The document's id.}
  speaker_id: {type: string, meaning: Id of the speaker.}
  subject_id: {type: string, meaning: Id of the subject.}
  object_id: {type: string, meaning: Id of the object.}
  claim: {type: string, meaning: Id of the claim.}
  statement: {type: string, meaning: Id of the statement.}
table: [speaker, stance, subject, object, date, text]
example: {}
*/
CALL {
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE [$actor] END AS id
  MATCH (v:Actor {id: id})
  WHERE v:ActorGraph
  MATCH (v)<-[:MADE_BY]-(c:Claim)
  WHERE c:ActorGraph AND c.kind IN ['responsibility', 'denial']
  RETURN c
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN ['responsibility', 'denial'] ELSE [] END AS kind
  CALL {
    WITH kind
    MATCH (c:Claim)
    WHERE c.kind = kind AND c.day >= '' AND c:ActorGraph
      AND ($stance = 'any' OR ($stance = 'denied') = (c.kind = 'denial'))
      AND ($from IS NULL OR c.date IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from)
      AND ($to IS NULL OR c.date IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to)
    WITH c, c.kind AS its, c.day AS day
    ORDER BY its DESC, day DESC, c.id
    LIMIT $limit
    RETURN c
  }
  RETURN c
}
WITH c
WHERE ($stance = 'any' OR ($stance = 'denied') = (c.kind = 'denial'))
  AND ($from IS NULL OR c.date IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from)
  AND ($to IS NULL OR c.date IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to)
WITH c
ORDER BY coalesce(c.date, '') DESC, c.id
LIMIT $limit
MATCH (c)-[:FROM]->(d:Document)
OPTIONAL MATCH (c)-[:MADE_BY]->(v:Actor)
OPTIONAL MATCH (c)-[:STATES]->(s:Statement)
OPTIONAL MATCH (s)-[:SUBJECT]->(a:Actor)
OPTIONAL MATCH (s)-[:OBJECT]->(b:Actor)
RETURN coalesce(v.name, c.speaker) AS speaker, CASE c.kind WHEN 'denial' THEN 'denied' ELSE 'claimed' END AS stance,
       a.name AS subject, s.relation AS relation, b.name AS object, s.place AS place, s.first AS day, c.text AS text,
       c.date AS date, d.source AS source, d.id AS document, v.id AS speaker_id, a.id AS subject_id, b.id AS object_id,
       c.id AS claim, s.id AS statement
ORDER BY coalesce(date, '') DESC, claim, statement
