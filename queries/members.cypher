/*
title: Who belongs to whom
question: Who are the members, parts, leaders, officials and spokespersons of a group?
description: >
  With `member`, the groups that an actor belongs to. Former members are shown from the status `former` on.
  An edge lies in the window from … to … if its last day is not before `from` and its first day not after `to`.
  Edges without any date are kept unless `dated` is given.
parameters:
  member: {type: actor, help: "Only what this actor belongs to."}
  group: {type: actor, help: "Only who belongs to this group."}
  relations: {type: relations, default: [memberOf, subOrganizationOf, leads, officialOf, spokespersonOf],
    help: "What counts as belonging; sub-relations are included."}
  from: {type: date, help: "Edges that last until this day or later (2024, 2024-05 or 2024-05-17)."}
  to: {type: date, widen: last, help: "Edges that began on this day or earlier."}
  dated: {type: boolean, default: false, help: "In a time window, leave out edges without any date."}
  status: {type: status, default: contested, help: "The weakest status that is shown."}
  limit: {type: integer, default: 100, minimum: 1, help: "At most so many rows."}
columns:
  member: {type: string, meaning: The subject.}
  role: {type: string, meaning: "How it belongs: memberOf, subOrganizationOf, leads, officialOf or spokespersonOf."}
  group: {type: string, meaning: The object.}
  status: {type: string, meaning: "What the statements amount to: reported, claimed, contested and so on."}
  statements: {type: integer, meaning: How many statements are behind it.}
  affirmed: {type: integer, meaning: How many of them state it as a fact.}
  denied: {type: integer, meaning: How many deny it.}
  documents: {type: integer, meaning: How many documents they are in.}
  sources: {type: integer, meaning: "How many independent sources; ten reprints are one."}
  speakers: {type: strings, meaning: Ids of the actors who are cited for it.}
  first: {type: date, meaning: The earliest day.}
  last: {type: date, meaning: The latest day.}
  confidence: {type: number, meaning: "The loader's best confidence, 0 to 1."}
  member_id: {type: string, meaning: Id of the member.}
  group_id: {type: string, meaning: Id of the group.}
table: [member, role, group, status, sources, first, last]
example: {}
*/
CALL {
  UNWIND CASE WHEN $member IS NULL THEN [] ELSE [$member] END AS id
  MATCH (a:Actor {id: id})
  WHERE a:ActorGraph
  MATCH (a)-[r:$any($relations)]->(b:Actor:ActorGraph)
  WHERE r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
    AND ($group IS NULL OR b.id = $group)
  RETURN r, a, b
  UNION ALL
  UNWIND CASE WHEN $member IS NULL AND $group IS NOT NULL THEN [$group] ELSE [] END AS id
  MATCH (b:Actor {id: id})
  WHERE b:ActorGraph
  MATCH (b)<-[r:$any($relations)]-(a:Actor:ActorGraph)
  WHERE r.status IN $status
    AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
    AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
  RETURN r, a, b
  UNION ALL
  UNWIND CASE WHEN $member IS NULL AND $group IS NULL THEN [1] ELSE [] END AS everybody
  CALL {
    MATCH (b:Actor)
    WHERE b.name >= '' AND b:ActorGraph
    MATCH (b)<-[r:$any($relations)]-(a)
    WHERE a:ActorGraph AND r.status IN $status
      AND ($from IS NULL OR r.last >= $from OR (r.last IS NULL AND NOT $dated))
      AND ($to IS NULL OR r.first <= $to OR (r.first IS NULL AND NOT $dated))
    WITH r, a, b, b.name AS group
    ORDER BY group, b.id, r.relation, r.sources DESC, r.statements DESC, a.name, a.id
    LIMIT $limit
    RETURN r, a, b
  }
  RETURN r, a, b
}
WITH r, a, b
ORDER BY b.name, b.id, r.relation, r.sources DESC, r.statements DESC, a.name, a.id
LIMIT $limit
RETURN a.name AS member, r.relation AS role, b.name AS group,
       r.status AS status, r.statements AS statements, r.affirmed AS affirmed, r.denied AS denied,
       r.documents AS documents, r.sources AS sources, r.speakers AS speakers, r.first AS first, r.last AS last,
       r.confidence AS confidence,
       a.id AS member_id, b.id AS group_id
ORDER BY group, group_id, role, sources DESC, statements DESC, member, member_id
