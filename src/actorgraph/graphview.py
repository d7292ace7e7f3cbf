"""A graph to ask: prewritten queries, Cypher and networkx, on a store's embedded engine or on a server alike."""

from __future__ import annotations

import os
from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from actorgraph.cli_text import without_login
from actorgraph.errors import ActorGraphError, StoreError, TargetError
from actorgraph.graph.closing import Closing
from actorgraph.graph.neo4j_engine import SCHEMES

if TYPE_CHECKING:
    from datetime import date

    import networkx as nx
    from matplotlib.figure import Figure

    from actorgraph.briefing import Briefing
    from actorgraph.graph.engine import Engine
    from actorgraph.graph.network import Network
    from actorgraph.graph.selection import Choices, Names, View, ViewChoices
    from actorgraph.ontology.model import Ontology
    from actorgraph.queries.rows import Rows
    from actorgraph.storestatus import StoreStatus


def is_server(target: str | os.PathLike[str]) -> bool:
    """Whether a target is a server's address rather than a folder."""
    return str(target).partition("://")[0] in SCHEMES and "://" in str(target)


class GraphView(Closing):
    """What can be asked of a graph, wherever it is."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology

    @property
    @abstractmethod
    def engine(self) -> Engine:
        """The Cypher engine, opened when first asked for."""

    @abstractmethod
    def status(self) -> StoreStatus:
        """Count what there is."""

    def _repr_html_(self) -> str:
        try:
            return self.status()._repr_html_()
        except ActorGraphError as error:
            from actorgraph.notebook import facts_html

            return facts_html(repr(self), {}, note=without_login(str(error)))

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

    def report(
        self,
        actor: str,
        file: str | os.PathLike[str] | None = None,
        *,
        from_: str | date | None = None,
        to: str | date | None = None,
        relations: Names | None = None,
        limit: int | None = None,
    ) -> Briefing:
        """Gather what is known of one actor, as a briefing; `file` names an `.html` or `.md` to write it to.

        Args:
            from_: only what lasts until this year, month or day, or later; what has no date is kept.
            to: only what began until then.
            relations: only these and all below them.
            limit: at most so many lines in each section, 15 unless told otherwise.

        Raises:
            QueryError: a date or relation that doesn't fit, or several actors of that name.
            UnknownActorError: an actor that the graph does not hold; carries near names.
            StoreError: the file's name tells no format.
            InputError: the folder does not exist or may not be written to.
        """
        from actorgraph.briefing import LIMIT, check_ending
        from actorgraph.briefing_read import read_briefing

        if file is not None:
            check_ending(file)
        lines = LIMIT if limit is None else limit
        briefing = read_briefing(self, actor, from_=from_, to=to, relations=relations, limit=lines)
        if file is not None:
            briefing.write(file)
        return briefing

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
        from actorgraph.graph.sync_cypher import DOUBT

        self.engine.write(DOUBT)
        self.engine.write(statement, parameters)

    def network(
        self,
        *,
        relations: Names | None = None,
        actors: Names | None = None,
        at: str | date | None = None,
        status: Names | None = None,
        view: View = "edges",
    ) -> Network:
        """Choose a part of the graph, to be read batch by batch: what the other methods take and `export` writes.

        Args:
            relations: only these and all below them: `supports` takes `arms` too.
            actors: only what begins or ends at one of these, by id or any name.
            at: only what lasts into this year, month or day (`2024-05`), or has no date.
            status: one name takes this status and all stronger ones, several take just these.
            view: `edges` between actors; `statements`, an edge for each; `bipartite`, with statements as nodes.

        Raises:
            QueryError: something that the ontology doesn't have, or no date.
            UnknownActorError: an actor that the graph does not hold; carries near names.
        """
        from actorgraph.graph.network import Network
        from actorgraph.graph.selection import names_in, select

        if actors is not None:
            from actorgraph.queries.actors import find_actor

            actors = [find_actor(name, self.engine, self.ontology) for name in names_in("actors", actors)]
        chosen = select(self.ontology, relations=relations, actors=actors, at=at, status=status, view=view)
        return Network(self.engine, self.ontology, chosen)

    def to_networkx(self, **choices: Unpack[ViewChoices]) -> nx.MultiDiGraph[str]:
        """Return the graph, or the part that `network` describes, as a networkx graph.

        Node ids are actors' ids (a statement's is `statement:…`), edge keys relations' names, in the view `statements`
        statements' ids. Attributes are text, numbers, booleans and lists of text; one without a value is missing.
        """
        from actorgraph.graph.network import to_networkx

        return to_networkx(self.network(**choices))

    def to_simple_graph(self, **choices: Unpack[ViewChoices]) -> nx.Graph[str]:
        """Return an undirected graph with one weighted edge for all between two actors; takes what `network` takes."""
        from actorgraph.graph.signed import simple_graph

        return simple_graph(self.to_networkx(**choices))

    def to_signed_graph(self, **choices: Unpack[ViewChoices]) -> nx.Graph[str]:
        """Return an undirected graph of friends (`sign` 1) and enemies (-1) with weights; takes what `network` takes.

        The sign is that for which there are more sources; pairs with as many for as against are left out, as is what is
        only threatened, denied, possible or over.
        """
        from actorgraph.graph.signed import signed_graph

        return signed_graph(self.to_networkx(**choices))

    def plot_allies(
        self, file: str | os.PathLike[str] | None = None, *, limit: int = 40, **choices: Unpack[Choices]
    ) -> Figure:
        """Draw who is stated to be friendly or hostile to whom, with blocs, for at most `limit` actors.

        Returns matplotlib's figure, and writes it into a `.svg`, `.png` or `.pdf` where one is named.

        Raises:
            StoreError: matplotlib is not installed, or the file's name tells no kind of picture.
        """
        from actorgraph.picture_allies import plot_allies

        return self._written(plot_allies(self.to_networkx(**choices), self.ontology, limit), file)

    def plot_timeline(
        self, file: str | os.PathLike[str] | None = None, *, limit: int = 15, **choices: Unpack[Choices]
    ) -> Figure:
        """Draw stated attacks and claims over time, for at most `limit` actors; as `plot_allies`.

        Attacks are the relations `attacks` and `killed` unless `relations` names others.
        """
        from actorgraph.picture_events import read_events
        from actorgraph.picture_timeline import plot_timeline

        return self._written(plot_timeline(read_events(self, choices), limit), file)

    def plot_matrix(
        self, file: str | os.PathLike[str] | None = None, *, limit: int = 20, **choices: Unpack[Choices]
    ) -> Figure:
        """Draw which actor is friendly or hostile to which, in numbers, for at most `limit`; as `plot_allies`."""
        from actorgraph.picture_matrix import plot_matrix

        return self._written(plot_matrix(self.to_networkx(**choices), self.ontology, limit), file)

    def _written(self, figure: Figure, file: str | os.PathLike[str] | None) -> Figure:
        if file is not None:
            from actorgraph.picture import write_figure

            write_figure(figure, file)
        return figure

    def export(self, file: str | os.PathLike[str], format: str | None = None, **choices: Unpack[ViewChoices]) -> None:
        """Write the graph, or the part that `network` describes, in the format that the file's name tells.

        The file, or the pair of files, is written whole or not at all.

        Raises:
            StoreError: neither the format nor the name tells which.
            InputError: the folder does not exist or may not be written to.
        """
        from actorgraph.graph.formats import GRAPH_FORMATS, format_named, write_network

        chosen = format_named(file, format)
        if chosen not in GRAPH_FORMATS:
            raise StoreError(f"{chosen} is written from the record, which is in the folder that was loaded")
        write_network(self.network(**choices), chosen, file)


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

    def __repr__(self) -> str:
        return f"<ServerGraph {without_login(self.url)}>"

    def status(self) -> StoreStatus:
        """Count what the graph holds of ours."""
        from actorgraph.storestatus import read_server_status

        return read_server_status(self.engine)
