"""The Cypher that reads a network. Actors are asked for by batches of ids, so that no answer is larger than a batch.

The embedded engine looks an actor up in its index only where the pattern has one label: the other is in WHERE.
"""

from __future__ import annotations

from actorgraph.graph.rows import EDGE_KEY

ACTOR_IDS = "MATCH (a:Actor:ActorGraph) RETURN a.id AS id"

ACTORS = """
UNWIND $ids AS id
MATCH (a:Actor {id: id}) WHERE a:ActorGraph
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.type AS type, a.names AS names, a.known AS known,
       a.name_en AS name_en, a.name_de AS name_de, a.name_nl AS name_nl
"""

# Whose edges and statements are read where only those of some actors are wanted: these actors and who acts on them.
EDGE_SUBJECTS = f"""
UNWIND $actors AS id
MATCH (b:Actor {{id: id}})<-[r]-(a:Actor)
WHERE a:ActorGraph AND b:ActorGraph AND r.key STARTS WITH '{EDGE_KEY}'
RETURN DISTINCT a.id AS id
"""
STATEMENT_SUBJECTS = """
UNWIND $actors AS id
MATCH (b:Actor {id: id})<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(a:Actor)
WHERE a:ActorGraph AND b:ActorGraph AND s:ActorGraph
RETURN DISTINCT a.id AS id
"""

EDGES = f"""
UNWIND $ids AS id
MATCH (a:Actor {{id: id}})-[r]->(b:Actor)
WHERE a:ActorGraph AND b:ActorGraph AND r.key STARTS WITH '{EDGE_KEY}'
  AND ($relations IS NULL OR r.relation IN $relations)
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($first IS NULL OR r.last IS NULL OR r.last >= $first)
  AND ($last IS NULL OR r.first IS NULL OR r.first <= $last)
  AND ($actors IS NULL OR a.id IN $actors OR b.id IN $actors)
RETURN a.id AS subject, b.id AS object, r.relation AS relation, r.status AS status, r.statements AS statements,
       r.affirmed AS affirmed, r.denied AS denied, r.documents AS documents, r.sources AS sources,
       r.speakers AS speakers, r.first AS first, r.last AS last, r.confidence AS confidence
"""

# A statement's status is that of an edge with no other statement (see actorgraph.graph.status).
STATEMENTS = """
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Actor)
WHERE a:ActorGraph AND b:ActorGraph AND s:ActorGraph
WITH a, s, b,
     CASE WHEN s.polarity = 'denied' THEN 'denied'
          WHEN s.modality <> 'actual' THEN s.modality
          WHEN s.status = 'former' THEN 'former'
          WHEN s.narrated THEN 'reported'
          ELSE 'claimed' END AS status
WHERE ($relations IS NULL OR s.relation IN $relations)
  AND ($statuses IS NULL OR status IN $statuses)
  AND ($first IS NULL OR s.last IS NULL OR s.last >= $first)
  AND ($last IS NULL OR s.first IS NULL OR s.first <= $last)
  AND ($actors IS NULL OR a.id IN $actors OR b.id IN $actors)
MATCH (s)-[:FROM]->(d:Document)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(v:Actor)
RETURN a.id AS subject, b.id AS object, s.id AS id, s.relation AS relation, status, s.polarity AS polarity,
       s.modality AS modality, s.narrated AS narrated, v.id AS speaker, s.date AS date, s.until AS until,
       s.first AS first, s.last AS last, s.place AS place, s.count AS count, s.confidence AS confidence,
       s.text AS text, d.id AS document, d.source AS publisher
"""
