/*
title: Who attacked whom
question: Which attacks are stated, by whom on whom, where, when and how many?
description: >
  A row is a statement, not an attack: two papers on one attack are two rows. The newest are first. Threats, demands and
  possibilities are left out unless `modality` asks for them; denials are shown and say so in `polarity`.
  Statements lie in the window from … to … by their own dates, or by the document's.
parameters:
  attacker: {type: actor, help: Only attacks by this actor.}
  target: {type: actor, help: Only attacks on this actor or place.}
  place: {type: string,
    help: "Only attacks at a place: a known place's id or any of its names, or words of the text's."}
  relations: {type: relations, form: name, default: [attacks, killed],
    help: What counts as an attack; sub-relations are included.}
  polarity: {type: choice, choices: [any, affirmed, denied], default: any, help: Only statements that affirm or deny.}
  modality: {type: choice, choices: [any, actual, threatened, demanded, possible], default: actual,
    help: How the attack is meant.}
  from: {type: date, help: "Attacks that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: Attacks that began on this day or earlier.}
  dated: {type: boolean, default: false, help: "In a time window, leave out attacks without any date."}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  attacker: {type: string, meaning: Who attacked.}
  relation: {type: string, meaning: attacks or killed.}
  target: {type: string, meaning: Whom or what.}
  polarity: {type: string, meaning: affirmed or denied.}
  modality: {type: string, meaning: "actual, threatened, demanded or possible."}
  count: {type: integer, meaning: "The number that the text gives, of attacks or of the dead."}
  place: {type: string, meaning: "Where, in the text's words or by name."}
  date: {type: date, meaning: "When, as the text says: a day, a month or a year."}
  until: {type: date, meaning: Until when.}
  first: {type: date, meaning: "The first day it may have been; without a date, the document's."}
  speaker: {type: string, meaning: "Who says so, by name or in the text's words; null where it is the narrator."}
  text: {type: string, meaning: The sentence.}
  title: {type: string, meaning: The document's title.}
  source: {type: string, meaning: Who published the document.}
  document: {type: string, meaning: The document's id.}
  attacker_id: {type: string, meaning: Id of the attacker.}
  target_id: {type: string, meaning: Id of the target.}
  place_id: {type: string, meaning: "Id of the place, where it is a known one."}
  statement: {type: string, meaning: Id of the statement.}
table: [attacker, relation, target, polarity, first, text]
example: {target: Republic of Vell}
*/
CALL {
  UNWIND CASE WHEN $attacker IS NOT NULL THEN $relations ELSE [] END AS name
  WITH $attacker + ' ' + name AS outgoing
  CALL {
    WITH outgoing
    MATCH (s:Statement)
    WHERE s.outgoing = outgoing AND s.day >= '' AND s:ActorGraph
      AND ($polarity = 'any' OR s.polarity = $polarity) AND ($modality = 'any' OR s.modality = $modality)
      AND ($from IS NULL OR s.last >= $from OR (s.last IS NULL AND NOT $dated))
      AND ($to IS NULL OR s.first <= $to OR (s.first IS NULL AND NOT $dated))
      AND ($place IS NULL OR toLower(s.place) CONTAINS toLower($place) OR EXISTS {
        MATCH (s)-[:AT]->(p:Actor)
        WHERE p:ActorGraph AND (p.id = $place OR any(n IN p.names WHERE toLower(n) = toLower($place)))
      })
      AND ($target IS NULL OR s.incoming = s.relation + ' ' + $target)
    WITH s, s.outgoing AS its, s.day AS day
    ORDER BY its DESC, day DESC, coalesce(s.start, -1), s.id
    LIMIT $limit
    RETURN s
  }
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $attacker IS NULL AND $target IS NOT NULL THEN $relations ELSE [] END AS name
  WITH name + ' ' + $target AS incoming
  CALL {
    WITH incoming
    MATCH (s:Statement)
    WHERE s.incoming = incoming AND s.day >= '' AND s:ActorGraph
      AND ($polarity = 'any' OR s.polarity = $polarity) AND ($modality = 'any' OR s.modality = $modality)
      AND ($from IS NULL OR s.last >= $from OR (s.last IS NULL AND NOT $dated))
      AND ($to IS NULL OR s.first <= $to OR (s.first IS NULL AND NOT $dated))
      AND ($place IS NULL OR toLower(s.place) CONTAINS toLower($place) OR EXISTS {
        MATCH (s)-[:AT]->(p:Actor)
        WHERE p:ActorGraph AND (p.id = $place OR any(n IN p.names WHERE toLower(n) = toLower($place)))
      })
    WITH s, s.incoming AS its, s.day AS day
    ORDER BY its DESC, day DESC, coalesce(s.start, -1), s.id
    LIMIT $limit
    RETURN s
  }
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $attacker IS NULL AND $target IS NULL THEN $relations ELSE [] END AS relation
  CALL {
    WITH relation
    MATCH (s:Statement)
    WHERE s.relation = relation AND s.day >= '' AND s:ActorGraph
      AND ($polarity = 'any' OR s.polarity = $polarity) AND ($modality = 'any' OR s.modality = $modality)
      AND ($from IS NULL OR s.last >= $from OR (s.last IS NULL AND NOT $dated))
      AND ($to IS NULL OR s.first <= $to OR (s.first IS NULL AND NOT $dated))
      AND ($place IS NULL OR toLower(s.place) CONTAINS toLower($place) OR EXISTS {
        MATCH (s)-[:AT]->(p:Actor)
        WHERE p:ActorGraph AND (p.id = $place OR any(n IN p.names WHERE toLower(n) = toLower($place)))
      })
    WITH s, s.relation AS its, s.day AS day
    ORDER BY its DESC, day DESC, coalesce(s.start, -1), s.id
    LIMIT $limit
    RETURN s
  }
  RETURN s
}
WITH s
ORDER BY coalesce(s.first, '') DESC, coalesce(s.start, -1), s.id
LIMIT $limit
MATCH (s)-[:FROM]->(d:Document:ActorGraph)
MATCH (s)-[:SUBJECT]->(a:Actor:ActorGraph)
MATCH (s)-[:OBJECT]->(b:Actor:ActorGraph)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor:ActorGraph)
OPTIONAL MATCH (s)-[:AT]->(p:Actor:ActorGraph)
OPTIONAL MATCH (s)<-[:STATES]-(c:Claim:ActorGraph)
WITH s, d, a, b, v, p, min(c.speaker) AS words
RETURN a.name AS attacker, s.relation AS relation, b.name AS target, s.polarity AS polarity, s.modality AS modality,
       s.count AS count, s.place AS place, s.date AS date, s.until AS until, s.first AS first,
       coalesce(v.name, words) AS speaker, s.text AS text, d.title AS title, d.source AS source, d.id AS document,
       a.id AS attacker_id, b.id AS target_id, p.id AS place_id, s.id AS statement
ORDER BY coalesce(first, '') DESC, document, coalesce(s.start, -1), statement
