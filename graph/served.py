"""A store that `actorgraph serve` opens: the embedded engine behind a Bolt port, asked through Neo4j's driver.

It differs from a Neo4j in how a read is told from a write. ArcadeDB calls every EXPLAIN a write, so nothing can be
planned beforehand. Instead the login must be one that may only read, as `bolt_server` makes it, so that the engine
itself refuses what would change anything; and a statement that the engine calls a write, though no row of it reached
one, is refused when it has run, and rolled back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.errors import TargetError
from actorgraph.graph.engine import refused

if TYPE_CHECKING:
    import neo4j

_ENGINE = "ArcadeDB"
# An administrator is told; the reader of a served store is refused. ArcadeDB has no statement that tells rights.
_ADMINISTRATORS_ONLY = "SHOW USERS"


def is_served(server: neo4j.ServerInfo) -> bool:
    """Whether the embedded engine answers there, by what it calls itself."""
    return _ENGINE in server.agent


def check_reader(driver: neo4j.Driver, location: str) -> None:
    """Refuse a login that may do more than read.

    Raises:
        TargetError: it may.
    """
    from neo4j.exceptions import Forbidden

    try:
        driver.execute_query(_ADMINISTRATORS_ONLY)
    except Forbidden:
        return
    raise TargetError(
        f"the login for {location} may write there, and of this kind of server only one that may not is used: "
        "serve the store with `actorgraph serve`"
    )


def check_type(summary: neo4j.ResultSummary, cypher: str) -> None:
    """Refuse a statement that has run and isn't one that reads.

    Raises:
        WriteRefusedError: it isn't.
    """
    if summary.query_type != "r":
        raise refused(cypher)


def reading_only(location: str) -> TargetError:
    """Build the error for whoever would write there."""
    return TargetError(
        f"the store at {location} is served for reading only; stop serving it and load into its folder, "
        "or sync into a Neo4j"
    )
