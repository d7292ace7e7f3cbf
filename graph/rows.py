"""The rows of a property graph: nodes with their links and edges between actors, each with a key and a hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LABEL = "ActorGraph"
"""The label that says that a node is ours."""
EDGE_KEY = "edge:"
"""How the key of every edge between actors begins."""
NODE_KINDS = ("Actor", "Document", "Statement", "Claim")
LINKS = ("SUBJECT", "OBJECT", "ACCORDING_TO", "AT", "FROM", "MADE_BY", "ABOUT", "ADDRESSED_TO", "STATES")
"""Types of the structural relationships, which have no properties; all start at a statement or a claim."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "Actor": ("id", "name", "kind", "type", "names", "known", "name_en", "name_de", "name_nl"),
    "Document": ("id", "title", "source", "language", "published", "url", "loader"),
    "Statement": (
        "id", "relation", "edge", "outgoing", "incoming", "day", "polarity", "modality", "status", "date", "until",
        "date_precision", "first", "last", "place", "count", "text", "start", "end", "confidence", "narrated",
    ),
    "Claim": ("id", "kind", "text", "speaker", "date", "day", "start", "end"),
    "Edge": (
        "relation", "status", "statements", "affirmed", "denied", "documents", "sources", "speakers", "first", "last",
        "confidence",
    ),
}  # fmt: skip
"""The properties that the rows of a kind may have, and those of an edge, besides `key` and `hash`."""

Properties = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node with the relationships that start at it: `links` are (type, key of the other node), sorted."""

    key: str
    kind: str
    labels: tuple[str, ...]
    properties: Properties
    links: tuple[tuple[str, str], ...]
    hash: str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge between two actors. `start` and `end` are keys."""

    key: str
    type: str
    start: str
    end: str
    properties: Properties
    hash: str


def key_of(kind: str, identifier: str) -> str:
    """Return the key of a node: `actor:ember-front`."""
    return f"{kind.lower()}:{identifier}"


def edge_key(subject: str, relation: str, object_: str) -> str:
    """Return the key of an edge between two actors, given by id; a symmetric relation's smaller id comes first."""
    return f"{EDGE_KEY}{subject} {relation} {object_}"


def node_row(
    kind: str,
    identifier: str,
    values: Properties,
    links: Iterable[tuple[str, str]] = (),
    labels: tuple[str, ...] = (),
) -> NodeRow:
    """Build a node's row; values that are None are left out."""
    all_labels = (LABEL, kind, *labels)
    properties = present({"id": identifier, **values})
    ordered = tuple(sorted(set(links)))
    return NodeRow(
        key_of(kind, identifier), kind, all_labels, properties, ordered, _hash(all_labels, properties, ordered)
    )


def edge_row(edge_type: str, subject: str, relation: str, object_: str, values: Properties) -> EdgeRow:
    """Build the row of an edge between two actors, given by id; values that are None are left out."""
    start, end = key_of("Actor", subject), key_of("Actor", object_)
    properties = present({"relation": relation, **values})
    digest = _hash(edge_type, start, end, properties)
    return EdgeRow(edge_key(subject, relation, object_), edge_type, start, end, properties, digest)


def present(values: Properties) -> dict[str, object]:
    """Return the values that are not None."""
    return {name: value for name, value in values.items() if value is not None}


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _hash(*parts: object) -> str:
    return hashlib.blake2b(_encode(parts).encode(), digest_size=12).hexdigest()
