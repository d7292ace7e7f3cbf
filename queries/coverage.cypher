/*
title: Coverage
question: How many documents, statements and claims come from which source, in which language and time?
description: >
  One row for each source and language. A document of a month or a year lies in a window that any of its days lies in.
parameters:
  source: {type: source, help: Only this source.}
  language: {type: string, help: "Only documents in this language, such as de."}
  from: {type: date, help: "Documents of this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Documents of this day or earlier; those without any date are kept.}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  source: {type: string, meaning: "Who published them; null where the documents name nobody."}
  language: {type: string, meaning: Their language.}
  documents: {type: integer, meaning: How many documents.}
  statements: {type: integer, meaning: How many statements they make.}
  claims: {type: integer, meaning: How many claims they cite.}
  first: {type: date, meaning: The earliest date of a document.}
  last: {type: date, meaning: The latest.}
example: {}
*/
MATCH (d:Document)
WHERE d:ActorGraph AND ($source IS NULL OR d.source = $source) AND ($language IS NULL OR d.language = $language)
  AND ($from IS NULL OR d.published IS NULL
       OR d.published + substring('-12-31', size(d.published) - 4) >= $from)
  AND ($to IS NULL OR d.published IS NULL OR d.published + substring('-01-01', size(d.published) - 4) <= $to)
WITH d, COUNT { (d)<-[:FROM]-(:Statement:ActorGraph) } AS statements, COUNT { (d)<-[:FROM]-(:Claim:ActorGraph) } AS claims
RETURN d.source AS source, d.language AS language, count(d) AS documents, sum(statements) AS statements,
       sum(claims) AS claims, min(d.published) AS first, max(d.published) AS last
ORDER BY documents DESC, coalesce(source, ''), coalesce(language, '')
LIMIT $limit
