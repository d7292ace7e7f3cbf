"""What of a record is in a database, by kind: counted in the database, and in the record's N-Quads to compare with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.vocabulary import AXIS, RDF, SKOS
from actorgraph.ontology.model import ACTOR, CORE
from actorgraph.ontology.reader import load_ontology
from tests.neo4j_server import Target

Arrivals = Mapping[str, int]

DOCUMENTS = "documents"
STATEMENTS = "statements"
CLAIMS = "claims"
MENTIONS = "mentions of actors, each as a node"
SENTENCES = "statements with their sentence"
TRACED = "statements whose document can be found"
PAIRS = "actors' relations, told apart by document"
EDGES = "relations between actors with properties (status, numbers, dates)"
NAMES = "names of the known actors that are named"
LANGUAGES = "of these, names whose language is told"
_OUR_NAMES = (
    "MATCH (a:Actor {known: true}) RETURN sum(size(a.names)) AS names, "
    "sum(size([name IN [a.name_en, a.name_de, a.name_nl] WHERE name IS NOT NULL])) AS told"
)
_TAGGED = re.compile(r"@[a-z]{2}(-\w+)*$")

# In our graph a sentence is a property; in theirs a node that the statement points to. A label may have a prefix.
_OURS = {
    DOCUMENTS: "MATCH (n:Document) RETURN count(n) AS n",
    STATEMENTS: "MATCH (n:Statement) RETURN count(n) AS n",
    CLAIMS: "MATCH (n:Claim) RETURN count(n) AS n",
    MENTIONS: "MATCH (n:ActorMention) RETURN count(n) AS n",
    SENTENCES: "MATCH (n:Statement) WHERE n.text IS NOT NULL RETURN count(n) AS n",
    TRACED: "MATCH (n:Statement)-->(:Document) RETURN count(DISTINCT n) AS n",
    PAIRS: "MATCH (s:Statement {polarity: 'affirmed', modality: 'actual', narrated: true})-[:FROM]->(d:Document) "
    "WHERE s.status IS NULL MATCH (s)-[:SUBJECT]->(a) MATCH (s)-[:OBJECT]->(b) "
    "RETURN count(DISTINCT [a.id, s.relation, b.id, d.id]) AS n",
    EDGES: "MATCH (:Actor)-[r]->(:Actor) WHERE size(keys(r)) > 0 RETURN count(r) AS n",
}
_HAS = "WHERE any(label IN labels({0}) WHERE label = '{1}' OR label ENDS WITH '__{1}')"
_THEIRS = {
    DOCUMENTS: f"MATCH (n) {_HAS.format('n', 'Document')} RETURN count(n) AS n",
    STATEMENTS: f"MATCH (n) {_HAS.format('n', 'Statement')} RETURN count(n) AS n",
    CLAIMS: f"MATCH (n) {_HAS.format('n', 'Claim')} RETURN count(n) AS n",
    MENTIONS: f"MATCH (n) {_HAS.format('n', 'ActorMention')} RETURN count(n) AS n",
    SENTENCES: f"MATCH (n)-->(t) {_HAS.format('n', 'Statement')} AND "
    f"{_HAS.format('t', 'TextQuoteSelector').removeprefix('WHERE ')} RETURN count(DISTINCT n) AS n",
    TRACED: f"MATCH (n) {_HAS.format('n', 'Statement')} AND (n.graphUri IS NOT NULL OR "
    f"EXISTS {{ MATCH (n)--(d) {_HAS.format('d', 'Document')} }}) RETURN count(n) AS n",
    PAIRS: f"MATCH (a)-[r]->(b) WHERE a.uri STARTS WITH '{ACTOR}' AND b.uri STARTS WITH '{ACTOR}' RETURN count(r) AS n",
    EDGES: f"MATCH (a)-[r]->(b) WHERE a.uri STARTS WITH '{ACTOR}' AND b.uri STARTS WITH '{ACTOR}' "
    "AND size(keys(r)) > 0 RETURN count(r) AS n",
}


def expected(quads: Path) -> Arrivals:
    """Count what the record holds. A pair of actors may have several relations and be named in several documents."""
    import pyoxigraph as ox

    symmetric = {relation.iri for relation in load_ontology().relations.values() if relation.symmetric}
    kinds: dict[str, set[str]] = defaultdict(set)
    spans: set[str] = set()
    pairs: set[tuple[str, ...]] = set()
    ends: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in ox.parse(path=str(quads), format=ox.RdfFormat.N_QUADS):
        subject, predicate, value = (str(term.value) for term in (quad.subject, quad.predicate, quad.object))  # type: ignore[union-attr]
        if predicate == RDF + "type":
            kinds[value.removeprefix(CORE)].add(subject)
        elif predicate == CORE + "span":
            spans.add(subject)
        elif predicate.startswith(AXIS) and subject.startswith(ACTOR):
            pairs.add((subject, predicate, value, str(quad.graph_name)))
        elif predicate in (RDF + "subject", RDF + "predicate", RDF + "object"):
            ends[subject][predicate] = value
    return {
        DOCUMENTS: len(kinds["Document"]),
        STATEMENTS: len(kinds["Statement"]),
        CLAIMS: len(kinds["Claim"]),
        MENTIONS: len(kinds["ActorMention"]),
        SENTENCES: len(kinds["Statement"] & spans),
        TRACED: len(kinds["Statement"]),
        PAIRS: len(pairs),
        EDGES: len(
            {
                _edge(s[RDF + "subject"], s[RDF + "predicate"], s[RDF + "object"], symmetric)
                for s in ends.values()
                if s[RDF + "subject"] != s[RDF + "object"]
            }
        ),
    }


def _edge(subject: str, relation: str, object_: str, symmetric: set[str]) -> tuple[str, str, str]:
    first, second = sorted((subject, object_)) if relation in symmetric else (subject, object_)
    return first, relation, second


def expected_names(quads: Path) -> Arrivals:
    """Count the names of the known actors that documents name."""
    found = [literal for literals in _names(quads).values() for literal in literals]
    return {NAMES: len({*found}), LANGUAGES: len({literal for literal in found if literal[2]})}


def arrived_names(target: Target, quads: Path) -> Arrivals:
    """Count the names in a database, and those of which it says the language."""
    names = _names(quads)
    with Neo4jEngine(target.url, target.user, target.password) as engine:
        if engine.read("MATCH (n:ActorGraph) RETURN n.key AS key LIMIT 1"):
            (row,) = engine.read(_OUR_NAMES)
            return {NAMES: int(str(row["names"])), LANGUAGES: int(str(row["told"]))}
        rows = engine.read("MATCH (a:Resource) WHERE a.uri IN $uris RETURN properties(a) AS p", {"uris": list(names)})
        values: list[str] = []
        for row in rows:
            if isinstance(properties := row["p"], dict):
                for name, value in properties.items():
                    if name.endswith(("prefLabel", "altLabel")):
                        values += value if isinstance(value, list) else [value]
        return {NAMES: len(values), LANGUAGES: sum(_TAGGED.search(value) is not None for value in values)}


def _names(quads: Path) -> Mapping[str, list[tuple[str, str, str | None]]]:
    """Return the names of the known actors that documents name: (actor, name, language), by the actor's IRI."""
    import pyoxigraph as ox

    labels = (SKOS + "prefLabel", SKOS + "altLabel")
    named: set[str] = set()
    found: dict[str, list[tuple[str, str, str | None]]] = defaultdict(list)
    for quad in ox.parse(path=str(quads), format=ox.RdfFormat.N_QUADS):
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        if predicate == CORE + "denotes" and isinstance(value, ox.NamedNode):
            named.add(value.value)
        elif predicate in labels and isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal):
            found[subject.value].append((subject.value, value.value, value.language))
    return {actor: names for actor, names in found.items() if actor in named}


def arrivals(target: Target) -> Arrivals:
    """Count what a database holds."""
    with Neo4jEngine(target.url, target.user, target.password) as engine:
        ours = bool(engine.read("MATCH (n:ActorGraph) RETURN n.key AS key LIMIT 1"))
        questions = _OURS if ours else _THEIRS
        return {kind: int(str(engine.read(question)[0]["n"])) for kind, question in questions.items()}
