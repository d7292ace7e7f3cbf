"""How each tool of the comparison loads a record, as its own documentation tells; each runs in a process of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from actorgraph.graph.vocabulary import PREFIXES
from actorgraph.store import Store

_CONSTRAINT = "CREATE CONSTRAINT n10s_unique_uri FOR (r:Resource) REQUIRE r.uri IS UNIQUE"
_INDEX = "CREATE INDEX n10s_uri FOR (r:Resource) ON (r.uri)"


def gather(store: Path) -> None:
    """Bring the ledger up to date, as a load does."""
    with Store(store) as opened, opened._graph.rows() as rows:
        rows.gather()


def export(store: Path, quads: Path, plain: Path, documents_only: bool = True) -> None:
    """Write what documents say as N-Quads, and as N-Triples without the graphs."""
    import pyoxigraph as ox

    with Store(store) as opened:
        opened.export(quads, documents_only=documents_only)
    triples = (quad.triple for quad in ox.parse(path=str(quads), format=ox.RdfFormat.N_QUADS))
    ox.serialize(triples, str(plain), ox.RdfFormat.N_TRIPLES)


def sync(store: Path, url: str, user: str, password: str) -> None:
    """Sync, and wait for the indexes, which the server fills afterwards."""
    with Store(store) as opened:
        opened.sync(url, user=user, password=password)
    with _driver(url, user, password) as driver:
        driver.execute_query("CALL db.awaitIndexes(600)")


def load_with_n10s(file: Path, url: str, user: str, password: str) -> None:
    """Let the server read the file: default configuration, default size of its commits."""
    _with_n10s(_CONSTRAINT, "n10s.rdf.import.fetch", file, "N-Triples", url, user, password)


def load_quads_with_n10s(file: Path, url: str, user: str, password: str) -> None:
    """Let the server read the file with its graphs: a node for each resource in each graph, so no constraint."""
    _with_n10s(_INDEX, "n10s.experimental.quadrdf.import.fetch", file, "N-Quads", url, user, password)


def _with_n10s(schema: str, procedure: str, file: Path, format: str, url: str, user: str, password: str) -> None:
    with _driver(url, user, password) as driver:
        driver.execute_query(schema)
        driver.execute_query("CALL db.awaitIndexes()")
        driver.execute_query("CALL n10s.graphconfig.init()")
        found = driver.execute_query(
            f"CALL {procedure}($url, $format) YIELD terminationStatus, extraInfo "
            "RETURN terminationStatus AS status, extraInfo AS words",
            {"url": file.as_uri(), "format": format},
        ).records[0]
        if found["status"] != "OK":
            raise SystemExit(f"n10s: {found['words']}")


def load_with_rdflib(file: Path, url: str, user: str, password: str) -> None:
    """Read the file into its store: batches, names without namespaces, as in its examples."""
    import rdflib
    from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig

    config = Neo4jStoreConfig(
        custom_prefixes={name: rdflib.Namespace(namespace) for name, namespace in PREFIXES.items()},
        handle_vocab_uri_strategy=HANDLE_VOCAB_URI_STRATEGY.IGNORE,
        batching=True,
    )
    with _driver(url, user, password) as driver:
        graph = rdflib.Graph(store=Neo4jStore(config=config, neo4j_driver=driver))
        graph.parse(file, format="nt")
        graph.close(True)


def empty(url: str, user: str, password: str) -> None:
    """Take away everything that is in the database, its schema too."""
    with _driver(url, user, password) as driver:
        while driver.execute_query("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS n").records[0]["n"]:
            pass
        for kind, condition in (("CONSTRAINT", "TRUE"), ("INDEX", "type <> 'LOOKUP'")):
            shown = driver.execute_query(f"SHOW {kind} YIELD * WHERE {condition} RETURN name").records  # type: ignore[arg-type]
            for record in shown:
                driver.execute_query(f"DROP {kind} `{record['name']}`")  # type: ignore[arg-type]


def _driver(url: str, user: str, password: str) -> Any:
    import neo4j

    return neo4j.GraphDatabase.driver(url, auth=(user, password), notifications_min_severity="OFF")
