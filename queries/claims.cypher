/*
title: Who claimed what
question: Who said what, about whom, when, and where can it be read?
description: >
  A row is a claim: a quotation, reported speech, a claim of responsibility, a denial, a demand or a threat.
  The newest are first; in a document they stand as in its text, and where `limit` cuts into a day, the first ones of
  each document stay. A claim's date is its document's; one of a month or a year lies in a window that any of its days
  lies in. Claims without any date are kept unless `dated` is given.
parameters:
  speaker: {type: actor, help: Only what this actor said.}
  about: {type: actor, help: Only what was said about this actor.}
  kind: {type: choice, choices: [direct, indirect, responsibility, denial, demand, threat],
    help: Only claims of this kind.}
  containing: {type: string, help: "Only claims with these words, in the sentence or in what the speaker is called."}
  from: {type: date, help: "Claims of this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Claims of this day or earlier.}
  dated: {type: boolean, default: false, help: "In a time window, leave out claims without any date."}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  speaker: {type: string, meaning: "Who said it; null where the text doesn't name anybody known."}
  words: {type: string, meaning: What the text calls the speaker.}
  kind: {type: string, meaning: "direct, indirect, responsibility, denial, demand or threat."}
  text: {type: string, meaning: The sentence.}
  about: {type: strings, meaning: Names of those it speaks about.}
  addressee: {type: string, meaning: To whom it was said.}
  date: {type: date, meaning: "When the document was published: a day, a month or a year."}
  title: {type: string, meaning: The document's title.}
  source: {type: string, meaning: Who published the document.}
  url: {type: string, meaning: Its address.}
  document: {type: string, meaning: The document's id.}
  start: {type: integer, meaning: "Where the sentence starts in the document, in characters."}
  end: {type: integer, meaning: Where it ends.}
  speaker_id: {type: string, meaning: Id of the speaker.}
  claim: {type: string, meaning: Id of the claim.}
table: [speaker, words, kind, text, date]
example: {}
*/
CALL {
  UNWIND CASE WHEN $speaker IS NULL THEN [] ELSE [$speaker] END AS id
  MATCH (s:Actor {id: id})
  WHERE s:ActorGraph
  MATCH (s)<-[:MADE_BY]-(c:Claim)
  RETURN c
  UNION ALL
  UNWIND CASE WHEN $speaker IS NULL AND $about IS NOT NULL THEN [$about] ELSE [] END AS id
  MATCH (x:Actor {id: id})
  WHERE x:ActorGraph
  MATCH (x)<-[:ABOUT]-(c:Claim)
  RETURN c
  UNION ALL
  UNWIND CASE WHEN $speaker IS NULL AND $about IS NULL THEN [1] ELSE [] END AS everybody
  CALL {
    MATCH (c:Claim)
    WHERE c.day >= '' AND c:ActorGraph AND ($kind IS NULL OR c.kind = $kind)
    AND ($from IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from OR (c.date IS NULL AND NOT $dated))
    AND ($to IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to OR (c.date IS NULL AND NOT $dated))
    AND ($containing IS NULL OR toLower(c.text) CONTAINS toLower($containing)
         OR toLower(c.speaker) CONTAINS toLower($containing))
    WITH c, c.day AS day
    ORDER BY day DESC, coalesce(c.start, -1), c.id
    LIMIT $limit
    RETURN c
  }
  RETURN c
}
WITH c
WHERE c:ActorGraph AND ($kind IS NULL OR c.kind = $kind)
  AND ($from IS NULL OR c.date + substring('-12-31', size(c.date) - 4) >= $from OR (c.date IS NULL AND NOT $dated))
  AND ($to IS NULL OR c.date + substring('-01-01', size(c.date) - 4) <= $to OR (c.date IS NULL AND NOT $dated))
  AND ($containing IS NULL OR toLower(c.text) CONTAINS toLower($containing)
       OR toLower(c.speaker) CONTAINS toLower($containing))
  AND ($about IS NULL OR EXISTS { MATCH (c)-[:ABOUT]->(x:Actor) WHERE x.id = $about })
WITH c
ORDER BY coalesce(c.date, '') DESC, coalesce(c.start, -1), c.id
LIMIT $limit
MATCH (c)-[:FROM]->(d:Document:ActorGraph)
OPTIONAL MATCH (c)-[:MADE_BY]->(s:Actor:ActorGraph)
OPTIONAL MATCH (c)-[:ADDRESSED_TO]->(t:Actor:ActorGraph)
OPTIONAL MATCH (c)-[:ABOUT]->(x:Actor:ActorGraph)
WITH c, d, s, t, x
ORDER BY x.name, x.id
WITH c, d, s, t, collect(x.name) AS about
RETURN s.name AS speaker, c.speaker AS words, c.kind AS kind, c.text AS text, about, t.name AS addressee,
       c.date AS date, d.title AS title, d.source AS source, d.url AS url, d.id AS document, c.start AS start,
       c.end AS end, s.id AS speaker_id, c.id AS claim
ORDER BY coalesce(date, '') DESC, document, coalesce(start, -1), claim
