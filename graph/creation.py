"""The Cypher that creates nodes with their links, and edges.

Rows go over as lists of values and the statement names the properties: half as much is sent as with a map a row, and
the server, which otherwise looks up each property's name again for each row, takes a seventh less time. A statement's
text depends on kinds and types only, so that servers plan each once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from actorgraph.graph.rows import COLUMNS, LABEL, NODE_KINDS, EdgeRow, NodeRow
from actorgraph.graph.sync_cypher import Statements, linking


def creation(rows: Sequence[NodeRow]) -> Statements:
    """Return the statements that create nodes with their links: one for each set of labels and link types."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[NodeRow, list[str]]]] = defaultdict(list)
    several: list[tuple[str, str, str]] = []
    for row in rows:
        counts = Counter(kind for kind, _ in row.links)
        single = [(kind, to) for kind, to in row.links if counts[kind] == 1]
        several += [(row.key, kind, to) for kind, to in row.links if counts[kind] > 1]
        groups[row.labels, tuple(kind for kind, _ in single)].append((row, [to for _, to in single]))
    statements: Statements = []
    for (labels, types), group in sorted(groups.items(), key=lambda g: (NODE_KINDS.index(g[0][0][1]), g[0])):
        columns = _columns(labels[1], [row for row, _ in group])
        first = len(columns) + 2
        matches = "".join(f"MATCH (t{i}:{LABEL} {{key: row[{first + i}]}}) " for i in range(len(types)))
        links = "".join(f" CREATE (n)-[:{kind}]->(t{i})" for i, kind in enumerate(types))
        create = f"UNWIND $rows AS row {matches}CREATE (n:{':'.join(labels)} {_properties(columns)}){links}"
        statements.append((create, {"rows": [[*_values(row, columns), *ends] for row, ends in group]}))
    return statements + linking(several)


def edge_creation(rows: Iterable[EdgeRow]) -> Statements:
    """Return the statements that create edges, one for each type."""
    groups: dict[str, list[EdgeRow]] = defaultdict(list)
    for row in rows:
        groups[row.type].append(row)
    statements: Statements = []
    for kind, group in sorted(groups.items()):
        columns = _columns("Edge", group)
        first = len(columns) + 2
        create = (
            f"UNWIND $rows AS row MATCH (a:{LABEL} {{key: row[{first}]}}) MATCH (b:{LABEL} {{key: row[{first + 1}]}}) "
            f"CREATE (a)-[:{kind} {_properties(columns)}]->(b)"
        )
        statements.append((create, {"rows": [[*_values(row, columns), row.start, row.end] for row in group]}))
    return statements


def _columns(kind: str, rows: Iterable[NodeRow | EdgeRow]) -> tuple[str, ...]:
    known = COLUMNS[kind]
    return (*known, *sorted({name for row in rows for name in row.properties}.difference(known)))


def _properties(columns: Sequence[str]) -> str:
    return "{" + ", ".join(f"`{name}`: row[{i}]" for i, name in enumerate(("key", "hash", *columns))) + "}"


def _values(row: NodeRow | EdgeRow, columns: Iterable[str]) -> list[object]:
    return [row.key, row.hash, *map(row.properties.get, columns)]
