/*
title: Actors that need a look
question: Which actors have no kind, no name, or a name almost like another's?
description: >
  Of two actors that are called almost alike, the one with fewer statements is `actor` and the other one `other`. Names
  are compared without accents and word order; numbers in them must agree; two actors of the ontology are never
  listed. An actor that is just an Organization is one of whom no document tells anything finer. Every actor is read.
parameters:
  problem: {type: choice, choices: [any, like another, no kind, no name], default: any, help: Only this problem.}
  likeness: {type: integer, default: 88, minimum: 50, maximum: 100, help: "How alike two names are at least, of 100."}
  limit: {type: integer, default: 100, minimum: 1, help: At most so many rows.}
columns:
  problem: {type: string, meaning: "like another, no kind or no name."}
  actor: {type: string, meaning: The actor.}
  other: {type: string, meaning: The one that is called almost like it.}
  likeness: {type: integer, meaning: "How alike their names are, of 100."}
  kind: {type: string, meaning: "The actor's kind."}
  statements: {type: integer, meaning: How many statements name the actor.}
  actor_id: {type: string, meaning: Id of the actor.}
  other_id: {type: string, meaning: Id of the other.}
compute: doubtful
example: {}
*/
MATCH (a:Actor)
WHERE a:ActorGraph
WITH a, COUNT { (a)<-[:SUBJECT]-() } + COUNT { (a)<-[:OBJECT]-() } AS statements
RETURN collect(a.id) AS ids, collect(coalesce(a.name, a.id)) AS names, collect(coalesce(a.names, [])) AS all_names,
       collect(coalesce(a.kind, '')) AS kinds, collect(coalesce(a.type, '')) AS types,
       collect(coalesce(a.known, false)) AS known, collect(statements) AS statements
