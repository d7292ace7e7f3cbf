"""A graph to ask: prewritten queries, Cypher and networkx, on a store's embedded engine or on a server alike."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from actorgraph.errors import TargetError
from actorgraph.graph.neo4j_engine import SCHEMES

if TYPE_CHECKING:
    import networkx as nx

    from actorgraph.graph.engine import Engine
    from actorgraph.ontology.model import Ontology
    from actorgraph.queries.rows import Rows
    from actorgraph.storestatus import StoreStatus


def is_server(target: str | os.PathLike[str]) -> bool:
    """Whether a target is a server's address rather than a folder."""
    return str(target).partition("://")[0] in SCHEMES and "://" in str(target)


class GraphView(ABC):
    """What can be asked of a graph, wherever it is."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology

    @property
    @abstractmethod
    def engine(self) -> Engine:
        """The Cypher engine, opened when first asked for."""

    @abstractmethod
    def close(self) -> None:
        """Release what is open; a second call does nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def query(self, name: str, /, *, queries: str | os.PathLike[str] | None = None, **parameters: Any) -> Rows:
        """Run a prewritten query, the package's or one of the folder `queries`.

        Raises:
            QueryError: no such query, or a parameter that it does not have or that does not fit.
            UnknownActorError: an actor that the graph does not hold; carries near names.
        """
        from actorgraph.queries.catalog import find_query
        from actorgraph.queries.runner import run

        folder = None if queries is None else Path(queries)
        return run(find_query(name, folder), self.engine, self.ontology, parameters)

    def cypher(self, statement: str, /, **parameters: Any) -> Rows:
        """Run a Cypher statement that only reads.

        Raises:
            WriteRefusedError: it would write.
            TargetError: the engine finds it wrong, or is down.
        """
        from actorgraph.queries.rows import Rows

        return Rows(self.engine.read(statement, parameters))

    def write(self, statement: str, /, **parameters: Any) -> None:
        """Run a Cypher statement that may write into the graph; the record stays as it is.

        The next load or sync puts back whatever it finds to differ from the record.

        Raises:
            TargetError: the engine finds it wrong, or is down. Nothing of it is written.
        """
        self.engine.write(statement, parameters)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return the actors and the edges between them; node ids are actors' ids, edge keys relations' names.

        Attributes are plain: text, numbers, booleans and lists of text.
        """
        from actorgraph.graph.network import to_networkx

        return to_networkx(self.engine)


class ServerGraph(GraphView):
    """The graph on a Neo4j server, for reading. Credentials default to NEO4J_USERNAME and NEO4J_PASSWORD."""

    def __init__(self, url: str, ontology: Ontology, *, user: str | None = None, password: str | None = None) -> None:
        super().__init__(ontology)
        self.url = url
        self._user = user if user is not None else os.environ.get("NEO4J_USERNAME", "neo4j")
        self._password = password if password is not None else os.environ.get("NEO4J_PASSWORD")
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            from actorgraph.graph.neo4j_engine import Neo4jEngine

            if self._password is None:
                raise TargetError(f"{self.url} wants a password: set NEO4J_PASSWORD (and NEO4J_USERNAME)")
            self._engine = Neo4jEngine(self.url, self._user, self._password)
        return self._engine

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def status(self) -> StoreStatus:
        """Count what the graph holds of ours."""
        from actorgraph.storestatus import read_server_status

        return read_server_status(self.engine)
