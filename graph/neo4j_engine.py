"""Neo4j through its official driver: managed transactions, one plain error for whatever goes wrong.

A statement given to `read` is first planned (EXPLAIN, once per text) and refused unless the server calls it a read;
it then runs in a read transaction, which the server enforces again. EXPLAIN is needed because the server notices a
forbidden write only when a row reaches it: `MATCH (n:Nobody) SET …` would pass on an empty database.

A store that `actorgraph serve` opens answers like a Neo4j, but for EXPLAIN: see `served`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from actorgraph.errors import TargetError
from actorgraph.graph.engine import NO_PARAMETERS, Engine, Parameters, Row, iso_moment, refuse_files, refused
from actorgraph.graph.neo4j_errors import translate
from actorgraph.graph.served import check_reader, check_type, is_served, reading_only

if TYPE_CHECKING:
    import neo4j

T = TypeVar("T")

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

RETRY = 120.0
"""Seconds for which a transaction is repeated while a server restarts, a leader changes or others hold the locks."""

_PREFIX = re.compile(r"^\s*(?:EXPLAIN|PROFILE)\b", re.IGNORECASE)
# Operators that the planner counts as reading although they reach beyond the graph.
_OUTSIDE = {"LoadCSV": "reads a file", "TerminateTransactions": "stops other transactions"}


class Neo4jEngine(Engine):
    """A Neo4j server, version 5.7 or newer, reached over Bolt.

    Args:
        url: `bolt://` or `neo4j://`, also with `+s` (verified TLS) or `+ssc` (any certificate); no credentials in it.
        database: the server's default one where None.

    Raises:
        TargetError: nothing answers there, or the login is refused.
    """

    name = "neo4j"
    writers = 2

    def __init__(self, url: str, user: str = "neo4j", password: str = "", database: str | None = None) -> None:
        self.location = url
        self._database = database
        self._read_only: set[str] = set()
        self._served = False
        self._driver: neo4j.Driver | None = None
        scheme, separator, rest = url.partition("://")
        if scheme not in SCHEMES or not separator or not rest:
            raise TargetError(f"a Neo4j address looks like bolt://host:7687; known schemes: {', '.join(SCHEMES)}")
        if "@" in rest:
            raise TargetError("a Neo4j address holds no user or password; give them apart from it")
        import neo4j

        try:
            with _translated(url):
                self._driver = neo4j.GraphDatabase.driver(
                    url,
                    auth=neo4j.basic_auth(user, password) if user else None,
                    connection_timeout=10,
                    max_transaction_retry_time=RETRY,
                    notifications_min_severity="OFF",
                    user_agent="actorgraph",
                )
                self._served = is_served(self._driver.get_server_info())
                self._driver.execute_query("RETURN 1", database_=database)  # a wrong database shows here, not later
                if self._served:
                    check_reader(self._driver, url)
        except BaseException:
            self.close()
            raise

    def read(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        """Plan the statement, refuse what is no read, run it in a read transaction."""
        return self._read(_rows, cypher, parameters)

    def read_plain(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        """Read as `read` does."""
        return self._read(_plain_rows, cypher, parameters)

    def _read(
        self,
        rows: Callable[..., list[Row]],
        cypher: str,
        parameters: Parameters,
    ) -> list[Row]:
        refuse_files(cypher)
        with _translated(self.location, cypher, served=self._served), self._session() as session:
            if not self._served and cypher not in self._read_only:
                _repeated(lambda: session.execute_read(_refuse_writes, cypher, parameters))
                self._read_only.add(cypher)
            return _repeated(lambda: session.execute_read(rows, cypher, parameters, check=self._served))

    def check_writable(self) -> None:
        """Refuse a store that is served."""
        if self._served:
            raise reading_only(self.location)

    def read_pairs(self, cypher: str) -> dict[str, str]:
        """Run a statement in a read transaction; rows are taken as they come."""

        def pairs(transaction: neo4j.ManagedTransaction) -> dict[str, str]:
            return {str(record[0]): str(record[1]) for record in transaction.run(cypher)}

        with _translated(self.location, cypher), self._session() as session:
            return _repeated(lambda: session.execute_read(pairs))

    def write_all(
        self, statements: Sequence[tuple[str, Parameters]], done: tuple[str, Parameters] | None = None
    ) -> None:
        """Run statements in one managed write transaction; the driver repeats it on a passing fault."""
        self.check_writable()
        attempts = 0

        def run_all(transaction: neo4j.ManagedTransaction) -> None:
            nonlocal attempts
            attempts += 1
            # A connection that is lost during the commit leaves open whether the server has done it.
            if attempts > 1 and done is not None and _rows(transaction, *done):
                return
            for cypher, parameters in statements:
                transaction.run(cypher, dict(parameters)).consume()

        with _translated(self.location), self._session() as session:
            if done is None:
                session.execute_write(run_all)
            else:
                _repeated(lambda: session.execute_write(run_all))

    def close(self) -> None:
        """Close the driver's connections."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def _session(self) -> neo4j.Session:
        if self._driver is None:
            raise TargetError(f"the connection to {self.location} is closed")
        # One bookmark manager for all sessions: on a cluster, a read sees the writes before it.
        bookmarks = self._driver.execute_query_bookmark_manager
        return self._driver.session(database=self._database, bookmark_manager=bookmarks)


def _repeated(work: Callable[[], T]) -> T:
    """Repeat what may be done twice when the connection is lost in its commit: the one loss the driver can't repeat."""
    from neo4j.exceptions import IncompleteCommit

    end = time.monotonic() + RETRY
    while True:
        try:
            return work()
        except IncompleteCommit:
            if time.monotonic() > end:
                raise


def _rows(
    transaction: neo4j.ManagedTransaction, cypher: str, parameters: Parameters, *, check: bool = False
) -> list[Row]:
    return [
        {name: plain(value) for name, value in row.items()}
        for row in _plain_rows(transaction, cypher, parameters, check=check)
    ]


def _plain_rows(
    transaction: neo4j.ManagedTransaction, cypher: str, parameters: Parameters, *, check: bool = False
) -> list[Row]:
    result = transaction.run(cypher, dict(parameters))
    names = result.keys()
    rows = [dict(zip(names, tuple.__iter__(record), strict=True)) for record in result]
    if check:
        check_type(result.consume(), cypher)
    return rows


def _refuse_writes(transaction: neo4j.ManagedTransaction, cypher: str, parameters: Parameters) -> None:
    planned = "EXPLAIN " + _PREFIX.sub("", cypher)
    summary = transaction.run(planned, dict(parameters)).consume()
    if summary.query_type != "r":
        raise refused(cypher)
    plans = [summary.plan] if summary.plan else []
    while plans:
        plan = plans.pop()
        operator = str(plan.get("operatorType", "")).partition("@")[0]
        if operator in _OUTSIDE:
            raise refused(cypher, _OUTSIDE[operator])
        plans.extend(plan.get("children", ()))


def plain(value: object) -> object:
    """Turn what the driver gives into the plain values that `Engine` promises."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list | tuple) and type(value) in (list, tuple):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    from neo4j import graph, time

    if isinstance(value, graph.Node):
        return {"labels": sorted(value.labels), "properties": _properties(value)}
    if isinstance(value, graph.Relationship):
        return {"type": value.type, "properties": _properties(value)}
    if isinstance(value, graph.Path):
        return {"nodes": [plain(n) for n in value.nodes], "relationships": [plain(r) for r in value.relationships]}
    if isinstance(value, time.DateTime):
        return iso_moment(value.to_native().isoformat())
    if isinstance(value, time.Date):
        return value.iso_format()
    if isinstance(value, time.Time):
        return value.to_native().isoformat()
    if isinstance(value, time.Duration):
        return value.iso_format()
    return str(value)


def _properties(entity: Mapping[str, object]) -> dict[str, object]:
    return {name: plain(value) for name, value in sorted(entity.items())}


@contextmanager
def _translated(location: str, cypher: str = "", *, served: bool = False) -> Iterator[None]:
    from neo4j.exceptions import Forbidden, GqlError

    try:
        yield
    except (GqlError, OSError, ValueError, TypeError, OverflowError) as error:
        if served and isinstance(error, Forbidden):
            raise refused(cypher) from error
        raise translate(error, location, cypher) from error
