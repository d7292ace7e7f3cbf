"""A document's rows as bytes for the ledger, and back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable

from actorgraph.graph.rows import NodeRow

# Sentences make most of it. The quickest level takes it to a fifth; better ones cost more time than they save space.
_LEVEL = 1

_encode = json.JSONEncoder(separators=(",", ":")).encode


def pack_rows(rows: Iterable[NodeRow]) -> bytes:
    """Return rows as bytes that `unpack_rows` reads."""
    plain = [(r.key, r.kind, r.labels, r.properties, r.links, r.hash) for r in rows]
    return zlib.compress(_encode(plain).encode("ascii"), _LEVEL)


def unpack_rows(packed: bytes) -> list[NodeRow]:
    """Return the rows that were packed."""
    return [
        NodeRow(key, kind, tuple(labels), properties, tuple((kind_, to) for kind_, to in links), digest)
        for key, kind, labels, properties, links, digest in json.loads(zlib.decompress(packed))
    ]
