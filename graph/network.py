"""The graph as a network: nodes and edges with plain typed attributes, read batch by batch.

What `Network` yields is the same on both engines and in the same order every time. In memory are one batch and the
actors' ids, however many edges there are. An attribute without a value is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from actorgraph.graph import network_cypher as cy
from actorgraph.graph.batches import batches
from actorgraph.graph.rows import key_of, present
from actorgraph.graph.selection import Selection, View

if TYPE_CHECKING:
    import networkx as nx

    from actorgraph.graph.engine import Engine, Row
    from actorgraph.ontology.model import Ontology

Type = Literal["text", "texts", "integer", "number", "boolean"]
Columns = Mapping[str, Type]
"""Types of attributes by name. `texts` is a list of texts; days are texts such as 2024-05-17."""
Attributes = dict[str, object]

BATCH = 500
"""Actors whose edges are read at once."""

ACTOR: Columns = {
    "name": "text",
    "kind": "text",
    "type": "text",
    "names": "texts",
    "known": "boolean",
    "name_en": "text",
    "name_de": "text",
    "name_nl": "text",
}
RELATION: Columns = {"relation": "text", "sign": "integer", "symmetric": "boolean", "status": "text"}
EDGE: Columns = {
    **RELATION,
    "statements": "integer",
    "affirmed": "integer",
    "denied": "integer",
    "documents": "integer",
    "sources": "integer",
    "speakers": "texts",
    "first": "text",
    "last": "text",
    "confidence": "number",
}
STATEMENT: Columns = {
    **RELATION,
    "polarity": "text",
    "modality": "text",
    "narrated": "boolean",
    "speaker": "text",
    "date": "text",
    "until": "text",
    "first": "text",
    "last": "text",
    "place": "text",
    "count": "integer",
    "confidence": "number",
    "text": "text",
    "document": "text",
    "publisher": "text",
}
_EDGE_COLUMNS: Mapping[View, Columns] = {"edges": EDGE, "statements": STATEMENT, "bipartite": {"role": "text"}}
ROLES = ("subject", "object", "speaker")


class Node(NamedTuple):
    """An actor; in the bipartite view also a statement, whose id is then `statement:…`."""

    id: str
    attributes: Attributes


class Edge(NamedTuple):
    """An edge. `key` tells it from others between the same two, `id` from all others (an XML name token)."""

    source: str
    target: str
    key: str
    id: str
    attributes: Attributes


class Network:
    """A part of the graph in one of its views; nothing is read before nodes or edges are asked for."""

    def __init__(self, engine: Engine, ontology: Ontology, selection: Selection | None = None) -> None:
        self.engine = engine
        self.ontology = ontology
        self.selection = selection or Selection()

    @property
    def node_columns(self) -> Columns:
        """Which attributes nodes may have."""
        if self.selection.view != "bipartite":
            return ACTOR
        return {**ACTOR, "bipartite": "integer", **STATEMENT}

    @property
    def edge_columns(self) -> Columns:
        """Which attributes edges may have."""
        return _EDGE_COLUMNS[self.selection.view]

    def nodes(self) -> Iterator[Node]:
        """Yield the actors by id, in the bipartite view then the statements.

        Unless everything is taken, only actors with an edge in it, and those that were asked for.
        """
        both = self.selection.view == "bipartite"
        for ids in batches(self._actors(), BATCH):
            rows = self.engine.read_plain(cy.ACTORS, {"ids": ids})
            for row in sorted(rows, key=lambda r: cast("str", r["id"])):
                identifier = cast("str", row.pop("id"))
                yield Node(identifier, present({**row, "bipartite": 0} if both else row))
        if both:
            for rows in self._rows(cy.STATEMENTS):
                for row in rows:
                    yield self._statement_node(row)

    def edges(self) -> Iterator[Edge]:
        """Yield the edges, by the ids of the actors that they begin at."""
        view = self.selection.view
        if view == "edges":
            for rows in self._rows(cy.EDGES):
                for row in rows:
                    subject, target = cast("str", row.pop("subject")), cast("str", row.pop("object"))
                    key = cast("str", row["relation"])
                    yield Edge(subject, target, key, f"{subject}:{key}:{target}", self._signed(row))
            return
        for rows in self._rows(cy.STATEMENTS):
            for row in rows:
                if view == "bipartite":
                    yield from _role_edges(row)
                    continue
                subject, target, key = (cast("str", row.pop(name)) for name in ("subject", "object", "id"))
                yield Edge(subject, target, key, key, self._signed(row))

    def _actors(self) -> Sequence[str]:
        if not self.selection.narrowed:
            return _ids(self.engine.read_plain(cy.ACTOR_IDS))
        ends = ("subject", "object") if self.selection.view != "bipartite" else ROLES
        statement = cy.EDGES if self.selection.view == "edges" else cy.STATEMENTS
        found = {cast("str", row[end]) for rows in self._rows(statement) for row in rows for end in ends if row[end]}
        asked = self.engine.read_plain(cy.ACTORS, {"ids": list(self.selection.actors or ())})
        return sorted(found.union(_ids(asked)))

    def _rows(self, statement: str) -> Iterator[list[Row]]:
        """Yield the rows of edges or statements, a list for each batch of subjects."""
        given = self.selection.parameters()
        if self.selection.actors is None:
            subjects = _ids(self.engine.read_plain(cy.ACTOR_IDS))
        else:
            ask = cy.EDGE_SUBJECTS if statement == cy.EDGES else cy.STATEMENT_SUBJECTS
            subjects = sorted({*self.selection.actors, *_ids(self.engine.read_plain(ask, {"actors": given["actors"]}))})
        order = itemgetter("subject", "object", "relation" if statement == cy.EDGES else "id")
        for ids in batches(subjects, BATCH):
            rows = self.engine.read_plain(statement, {**given, "ids": ids})
            rows.sort(key=order)
            yield rows

    def _signed(self, row: Row) -> Attributes:
        relation = self.ontology.relation(cast("str", row.pop("relation")))
        about: Attributes = {"relation": relation.name, "sign": relation.sign, "symmetric": relation.symmetric}
        about.update([item for item in row.items() if item[1] is not None])
        return about

    def _statement_node(self, row: Row) -> Node:
        identifier = key_of("Statement", cast("str", row.pop("id")))
        for role in ROLES:
            row.pop(role)
        about = {"name": row["relation"], "kind": "Statement", "bipartite": 1}
        return Node(identifier, {**about, **self._signed(row)})


def to_networkx(network: Network) -> nx.MultiDiGraph[str]:
    """Return a network as a networkx graph; equal texts are one object, which saves much of the memory."""
    import gc

    # Nothing here is garbage, and looking for it over and over in a growing graph takes as long as reading it.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _filled(network)
    finally:
        if collecting:
            gc.enable()


def _filled(network: Network) -> nx.MultiDiGraph[str]:
    import networkx as nx

    texts: dict[str, str] = {}

    def one(text: str) -> str:
        return texts.setdefault(text, text)

    def once(attributes: Attributes) -> Attributes:
        for name, value in attributes.items():
            if type(value) is str and name != "text":
                attributes[name] = one(value)
        return attributes

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(view=network.selection.view)
    for node in network.nodes():
        graph.add_node(one(node.id), **once(node.attributes))
    for edge in network.edges():
        graph.add_edge(one(edge.source), one(edge.target), key=one(edge.key), **once(edge.attributes))
    return graph


def _role_edges(row: Row) -> Iterator[Edge]:
    statement = key_of("Statement", cast("str", row["id"]))
    for role in ROLES:
        if actor := row[role]:
            yield Edge(statement, cast("str", actor), role, f"{statement}:{role}", {"role": role})


def _ids(rows: Iterable[Row]) -> list[str]:
    return sorted({cast("str", row["id"]) for row in rows})
