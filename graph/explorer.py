"""What the explorer page shows, as one JSON value: columns instead of objects, each text once, numbers for names.

`graph` is read when the page opens, `evidence` (sentences and claims) when somebody first asks for it. An item of a
list is known by its place in it; -1 stands for none. Days count from 1970-01-01.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypedDict, cast

from actorgraph.errors import StoreError
from actorgraph.graph.blocs import Tie, blocs
from actorgraph.graph.engine import Row
from actorgraph.graph.layout import positions
from actorgraph.graph.network import Edge, Network, Node
from actorgraph.graph.rows import edge_key
from actorgraph.graph.status import STATED
from actorgraph.ontology.model import Ontology

VERSION = 1

DOCUMENT = ("id", "title", "source", "language", "published", "url")
_DOCUMENTS = (
    "MATCH (d:Document:ActorGraph) RETURN d.id AS id, d.title AS title, d.source AS source, d.language AS language, "
    "d.published AS published, d.url AS url ORDER BY id"
)
_STATEMENTS = (
    "MATCH (s:Statement:ActorGraph)-[:FROM]->(d:Document) WHERE s.edge IS NOT NULL "
    "OPTIONAL MATCH (s)-[:ACCORDING_TO]->(a:Actor) "
    "RETURN s.id AS id, s.edge AS edge, d.id AS document, a.id AS speaker, a.name AS name, s.polarity AS polarity, "
    "s.modality AS modality, s.status AS status, s.date AS date, s.first AS first, s.last AS last, s.text AS text, "
    "s.place AS place, s.count AS count, s.narrated AS narrated ORDER BY document, s.start, id"
)
_CLAIMS = (
    "MATCH (c:Claim:ActorGraph)-[:FROM]->(d:Document) "
    "OPTIONAL MATCH (c)-[:MADE_BY]->(a:Actor) "
    "RETURN c.id AS id, d.id AS document, a.id AS speaker, a.name AS name, c.speaker AS words, "
    "c.kind AS kind, c.text AS text ORDER BY document, c.start, id"
)
_ABOUT = "MATCH (c:Claim:ActorGraph)-[:ABOUT]->(a:Actor) RETURN c.id AS claim, a.id AS actor ORDER BY claim, actor"
_STATES = (
    "MATCH (c:Claim:ActorGraph)-[:STATES]->(s:Statement) WHERE c.speaker IS NOT NULL AND s.narrated = false "
    "RETURN s.id AS statement, c.speaker AS words ORDER BY statement, words"
)
# How strongly an edge pulls its ends together in the drawing, by the sign of its relation.
_PULL = {1: 0.8, 0: 0.6, -1: 0.35}
_UNSTATED_PULL = 0.1
_SMALLEST_BLOC = 3
"""Actors of a bloc that is shown as one."""


class ExplorerData(TypedDict):
    """The two parts of the page's data."""

    graph: dict[str, object]
    evidence: dict[str, object]


def explorer_data(network: Network, title: str) -> ExplorerData:
    """Read a part of the graph for the explorer; equal graphs give equal data.

    Raises:
        StoreError: the view is not that of edges.
        TargetError: the engine is down.
    """
    if network.selection.view != "edges":
        raise StoreError(
            f"the explorer shows edges with the statements behind them, not the view {network.selection.view}"
        )
    ontology, read = network.ontology, network.engine.read
    nodes, edges = list(network.nodes()), list(network.edges())
    actor_at = {node.id: n for n, node in enumerate(nodes)}
    by_edge: dict[object, list[Row]] = {edge_key(edge.source, edge.key, edge.target): [] for edge in edges}
    for row in read(_STATEMENTS):
        if row["edge"] in by_edge:
            by_edge[row["edge"]].append(row)
    said = [row for rows in by_edge.values() for row in rows]
    about: dict[str, list[str]] = {}
    for row in read(_ABOUT):
        about.setdefault(_text(row, "claim"), []).append(_text(row, "actor"))
    narrowed = network.selection.narrowed
    claims = [c for c in read(_CLAIMS) if not narrowed or _concerns(c, about, actor_at)]
    used = {row["document"] for row in (*said, *claims)}
    documents = [d for d in read(_DOCUMENTS) if not narrowed or d["id"] in used]
    document_at = {_text(d, "id"): n for n, d in enumerate(documents)}
    groups = [group for group in blocs(map(_tie, edges), ontology).blocs if len(group) >= _SMALLEST_BLOC]
    group_of = {actor: n for n, group in enumerate(groups) for actor in group}
    relations = sorted({e.key for e in edges})
    graph: dict[str, object] = {
        "version": VERSION,
        "title": title,
        "relations": [_relation(name, ontology) for name in relations],
        "kinds": _kinds(nodes, ontology),
        "statuses": list(ontology.statuses),
        "blocs": [{"around": actor_at[group[0]], "size": len(group)} for group in groups],
        "documents": {name: [d[name] for d in documents] for name in DOCUMENT},
        "actors": {
            "id": [node.id for node in nodes],
            **{name: [node.attributes.get(name) for node in nodes] for name in ("name", "kind", "type", "names")},
            "bloc": [group_of.get(node.id, -1) for node in nodes],
            **_places(nodes, edges, actor_at, group_of, ontology),
        },
        "edges": {
            "subject": [actor_at[e.source] for e in edges],
            "object": [actor_at[e.target] for e in edges],
            "relation": [relations.index(e.key) for e in edges],
            "status": [ontology.statuses.index(cast("str", e.attributes["status"])) for e in edges],
            "sources": [e.attributes["sources"] for e in edges],
            "statements": [len(rows) for rows in by_edge.values()],
        },
        "statements": {
            "document": [document_at[_text(s, "document")] for s in said],
            "first": [_day(s["first"]) for s in said],
            "last": [_day(s["last"]) for s in said],
        },
    }
    unnamed = {_text(r, "statement"): _text(r, "words") for r in read(_STATES)}
    return {"graph": graph, "evidence": _evidence(said, claims, about, unnamed, actor_at, document_at)}


def _concerns(claim: Row, about: Mapping[str, Sequence[str]], actor_at: Mapping[str, int]) -> bool:
    return claim["speaker"] in actor_at or any(actor in actor_at for actor in about.get(_text(claim, "id"), ()))


def _evidence(
    said: Sequence[Row],
    claims: Sequence[Row],
    about: Mapping[str, Sequence[str]],
    unnamed: Mapping[str, str],
    actor_at: Mapping[str, int],
    document_at: Mapping[str, int],
) -> dict[str, object]:
    texts = _Texts()

    def words(row: Row, otherwise: object) -> int:
        """Return what a speaker is called who is no actor here."""
        return texts.place(row["name"] if row["speaker"] and row["speaker"] not in actor_at else otherwise)

    return {
        "statements": {
            "text": [texts.place(s["text"]) for s in said],
            "date": [texts.place(s["date"]) for s in said],
            "speaker": [actor_at.get(cast("str", s["speaker"]), -1) for s in said],
            "words": [words(s, unnamed.get(_text(s, "id"))) for s in said],
            "narrated": [int(bool(s["narrated"])) for s in said],
            "polarity": [texts.place(s["polarity"]) for s in said],
            "modality": [texts.place(s["modality"]) for s in said],
            "status": [texts.place(s["status"]) for s in said],
            "place": [texts.place(s["place"]) for s in said],
            "count": [s["count"] for s in said],
        },
        "claims": {
            "text": [texts.place(c["text"]) for c in claims],
            "kind": [texts.place(c["kind"]) for c in claims],
            "speaker": [actor_at.get(cast("str", c["speaker"]), -1) for c in claims],
            "words": [words(c, c["words"]) for c in claims],
            "document": [document_at[_text(c, "document")] for c in claims],
            "about": [[actor_at[a] for a in about.get(_text(c, "id"), ()) if a in actor_at] for c in claims],
        },
        "texts": texts.all,
    }


class _Texts:
    """A table in which each text stands once."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._places: dict[str, int] = {}

    def place(self, text: object) -> int:
        if text is None:
            return -1
        words = str(text)
        if words not in self._places:
            self._places[words] = len(self.all)
            self.all.append(words)
        return self._places[words]


def _relation(name: str, ontology: Ontology) -> dict[str, object]:
    relation = ontology.relation(name)
    return {
        "name": name,
        "label": relation.label.get("en", name),
        "definition": relation.definition.get("en", ""),
        "symmetric": relation.symmetric,
        "sign": relation.sign,
    }


def _kinds(nodes: Sequence[Node], ontology: Ontology) -> dict[str, str]:
    used = {cast("str", node.attributes[key]) for node in nodes for key in ("kind", "type")}
    labels = {name: kind.label.get("en", name) for name, kind in ontology.kinds.items()}
    return {name: labels.get(name, name) for name in sorted(used)}


def _places(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    actor_at: Mapping[str, int],
    group_of: Mapping[str, int],
    ontology: Ontology,
) -> dict[str, object]:
    pulls = [(actor_at[e.source], actor_at[e.target], _pull(e, ontology)) for e in edges]
    points = positions(len(nodes), pulls, [group_of.get(node.id) for node in nodes])
    return {"x": [round(x * 1000, 1) for x, _ in points], "y": [round(y * 1000, 1) for _, y in points]}


def _tie(edge: Edge) -> Tie:
    status, sources = cast("str", edge.attributes["status"]), cast("int", edge.attributes["sources"])
    return edge.source, edge.key, edge.target, status, sources


def _pull(edge: Edge, ontology: Ontology) -> float:
    stated = edge.attributes["status"] in (*STATED, "former")
    return _PULL[ontology.relation(edge.key).sign] if stated else _UNSTATED_PULL


def _text(row: Row, name: str) -> str:
    return cast("str", row[name])


def _day(value: object) -> int | None:
    return None if value is None else date.fromisoformat(str(value)).toordinal() - date(1970, 1, 1).toordinal()
