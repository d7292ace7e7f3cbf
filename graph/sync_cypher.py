"""The Cypher of a sync, in one place: parameters only; labels and types come from the rows, whose names are checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from actorgraph.graph.engine import Parameters
from actorgraph.graph.rows import EDGE_KEY, LABEL, LINKS, EdgeRow, NodeRow

Statements = list[tuple[str, Parameters]]

MARK = "sync"
"""The key of the node that says which revision the graph has."""

CONSTRAINT = f"CREATE CONSTRAINT actorgraph_key IF NOT EXISTS FOR (n:{LABEL}) REQUIRE n.key IS UNIQUE"
_INDEXED = (
    ("Actor", "id"),
    ("Actor", "name"),
    ("Statement", "id"),
    ("Statement", "edge"),
    ("Statement", "relation"),
    ("Claim", "id"),
    ("Claim", "kind"),
    ("Document", "id"),
)
# By an index that ends with the day Neo4j finds the newest without sorting; the embedded engine would not use it.
_INDEXED_BY_ENGINE = {
    "neo4j": (
        ("Statement", "relation", "day"),
        ("Statement", "relation", "modality"),
        ("Statement", "outgoing", "day"),
        ("Statement", "incoming", "day"),
        ("Claim", "kind", "day"),
        ("Claim", "day"),
    ),
    "embedded": (("Statement", "outgoing"), ("Statement", "incoming")),
}


def _index(label: str, *properties: str) -> str:
    name = "_".join(("actorgraph", label.lower(), *properties))
    columns = ", ".join(f"n.{name}" for name in properties)
    return f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON ({columns})"


INDEXES = {engine: tuple(_index(*index) for index in (*_INDEXED, *more)) for engine, more in _INDEXED_BY_ENGINE.items()}
"""By engine."""
_LINK_TYPES = "|".join(LINKS)
EACH_KEY = f"UNWIND $keys AS key MATCH (n:{LABEL} {{key: key}})"
READ_NODES = f"MATCH (n:{LABEL}) RETURN n.key AS key, n.hash AS hash"
READ_LABELS = f"{EACH_KEY} RETURN key, labels(n) AS labels"
READ_FREE = f"{EACH_KEY} WHERE NOT (n)--() RETURN key"
READ_PROPERTIES = f"{EACH_KEY} RETURN key, labels(n) AS labels, properties(n) AS properties"
READ_HASHES = f"{EACH_KEY} RETURN key, n.hash AS hash"
_EDGES = f"MATCH (a:Actor:{LABEL})-[r]->(b:Actor:{LABEL}) WHERE r.key STARTS WITH '{EDGE_KEY}' "
READ_EDGES = f"{_EDGES}RETURN r.key AS key, r.hash AS hash"
READ_ENDS = f"{_EDGES}RETURN r.key AS key, a.key AS start, b.key AS end, type(r) AS type"
READ_MARK = f"MATCH (m:{LABEL} {{key: '{MARK}'}}) RETURN properties(m) AS mark"
# Numbers that the engines know without counting. The embedded one, which nobody else writes into, knows only totals.
COUNTS = {
    "neo4j": (
        f"MATCH (n:{LABEL}) RETURN count(n) AS count",
        f"MATCH (:{LABEL})-[r]->() RETURN count(r) AS count",
    ),
    "embedded": ("MATCH (n) RETURN count(n) AS count", "MATCH ()-[r]->() RETURN count(r) AS count"),
}

SET_NODE = f"UNWIND $rows AS row MATCH (n:{LABEL} {{key: row.key}}) SET n = row.properties"
UNLINK = f"{EACH_KEY}-[r:{_LINK_TYPES}]->(:{LABEL}) DELETE r"
UNLINK_ALL = (
    f"{EACH_KEY}-[r]-(:{LABEL}) WHERE type(r) IN $links OR r.key STARTS WITH '{EDGE_KEY}' WITH DISTINCT r DELETE r"
)
FILL_LISTS = (
    f"{EACH_KEY} MATCH (n)-[r]->(:Actor:{LABEL}) WHERE r.key STARTS WITH '{EDGE_KEY}' AND r.speakers IS NULL "
    "SET r.speakers = []"
)
DELETE_FREE = f"{EACH_KEY} WHERE NOT (n)--() DELETE n"
CREATE_MARK = f"CREATE (m:{LABEL}:SyncMark) SET m = $mark"
SET_MARK = f"MATCH (m:{LABEL} {{key: '{MARK}'}}) SET m = $mark"
DOUBT = f"MATCH (m:{LABEL} {{key: '{MARK}'}}) SET m.doubt = true"
"""Somebody is about to write by hand: the next sync compares all, property by property."""
RECEIVED = f"MATCH (m:{LABEL} {{key: '{MARK}'}}) WHERE m.batch = $batch RETURN m.batch AS batch"


def change(rows: Sequence[NodeRow]) -> Statements:
    """Return the statements that set nodes' properties anew and replace their links."""
    if not rows:
        return []
    linked = [(row.key, kind, to) for row in rows for kind, to in row.links]
    return [
        (UNLINK, {"keys": [row.key for row in rows]}),
        (SET_NODE, {"rows": [{"key": row.key, "properties": written(row)} for row in rows]}),
        *linking(linked),
    ]


def linking(links: Iterable[tuple[str, str, str]]) -> Statements:
    """Return the statements that create structural relationships, given by start, type and end: one for each type."""
    groups = defaultdict(list)
    for start, kind, end in links:
        groups[kind].append({"start": start, "end": end})
    return [
        (
            f"UNWIND $batch.rows AS row MATCH (a:{LABEL} {{key: row.start}}) MATCH (b:{LABEL} {{key: row.end}}) "
            f"CREATE (a)-[:{kind}]->(b)",
            batch(group),
        )
        for kind, group in sorted(groups.items())
    ]


def batch(rows: Sequence[object]) -> Parameters:
    """Return rows as the parameters of a statement that reads them as `$batch.rows`."""
    return {"batch": {"rows": rows}}


def edge_change(rows: Sequence[EdgeRow]) -> Statements:
    """Return the statements that set edges' properties anew."""
    return _on_edges(((r.type, edge_parameters(r)) for r in rows), "SET r = row.properties")


def edge_deletion(rows: Iterable[Mapping[str, object]]) -> Statements:
    """Return the statements that delete edges, given by key, type, start and end."""
    return _on_edges(((str(r["type"]), {k: r[k] for k in ("key", "start", "end")}) for r in rows), "DELETE r")


def edge_hashes(rows: Iterable[EdgeRow]) -> Statements:
    """Return the statements that read the hashes of those edges that there are."""
    ends = ((r.type, {"key": r.key, "start": r.start, "end": r.end}) for r in rows)
    return _on_edges(ends, "RETURN row.key AS key, r.hash AS hash")


def edge_properties(rows: Iterable[EdgeRow]) -> Statements:
    """Return the statements that read all properties of those edges that there are."""
    ends = ((r.type, {"key": r.key, "start": r.start, "end": r.end}) for r in rows)
    return _on_edges(ends, "RETURN row.key AS key, properties(r) AS properties")


def _on_edges(rows: Iterable[tuple[str, Mapping[str, object]]], then: str) -> Statements:
    """Return a statement for each type: between hubs, only relationships of that type are looked through."""
    groups = defaultdict(list)
    for kind, row in rows:
        groups[kind].append(row)
    return [
        (
            f"UNWIND $rows AS row MATCH (a:{LABEL} {{key: row.start}}) MATCH (b:{LABEL} {{key: row.end}}) "
            f"MATCH (a)-[r:{kind} {{key: row.key}}]->(b) {then}",
            {"rows": group},
        )
        for kind, group in sorted(groups.items())
    ]


def edge_parameters(row: EdgeRow) -> Mapping[str, object]:
    """Return what the statements on edges want of one."""
    return {"key": row.key, "start": row.start, "end": row.end, "properties": written(row)}


def written(row: NodeRow | EdgeRow) -> Mapping[str, object]:
    """Return all properties of a row as they stand in the graph."""
    return {**row.properties, "key": row.key, "hash": row.hash}
