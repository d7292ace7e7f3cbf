"""The Cypher that creates nodes with their links, and edges.

Rows go over as lists of values and the statement names the properties: half as much is sent as with a map a row, and
the server, which otherwise looks up each property's name again for each row, takes a seventh less time. A statement's
text depends on kinds and types only, so that servers plan each once; and its lists go over inside a map, `$batch`, for
Neo4j plans a statement again for each order of magnitude of a parameter's length, but not for what is inside one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from actorgraph.graph.rows import COLUMNS, LABEL, LINKS, NODE_KINDS, EdgeRow, NodeRow
from actorgraph.graph.sync_cypher import Statements, batch, linking

_DOCUMENT_KINDS = tuple(kind for kind in NODE_KINDS if kind != "Actor")
# Neo4j would plan it again, for half a second, each time that the graph has grown; keys are looked up in any case.
_PLANNED_ONCE = "CYPHER replan=skip "


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
        create = f"UNWIND $batch.rows AS row {matches}CREATE (n:{':'.join(labels)} {_properties(columns)}){links}"
        statements.append((create, batch([[*_values(row, columns), *ends] for row, ends in group])))
    return statements + linking(several)


def document_creation(rows: Sequence[NodeRow]) -> Statements:
    """Return the one statement that creates documents, statements and claims with their links.

    What they link to is looked up once, whatever number of links leads there: links are pairs of places in a list, of
    the nodes that are created and then those that are there. One that is missing fails the statement.
    """
    if not rows:
        return []
    kinds = {kind: [row for row in rows if row.kind == kind] for kind in _DOCUMENT_KINDS}
    places = {row.key: place for place, row in enumerate(row for group in kinds.values() for row in group)}
    parameters: dict[str, list[object]] = {kind: [] for kind in (*LINKS, "ends")}
    create = (
        f"{_PLANNED_ONCE}UNWIND range(0, size($batch.ends) - 1) AS place MATCH (n:{LABEL} {{key: $batch.ends[place]}}) "
        "WITH place, n ORDER BY place WITH collect(n) AS ends"
    )
    for kind, group in kinds.items():
        columns = _columns(kind, group)
        create += (
            f" CALL {{ UNWIND $batch.`{kind}` AS row CREATE (n:{LABEL}:{kind} {_properties(columns)}) "
            f"RETURN collect(n) AS `{kind}` }}"
        )
        parameters[kind] = [_values(row, columns) for row in group]
    create += f" WITH {' + '.join(f'`{kind}`' for kind in kinds)} + ends AS nodes"
    for kind in LINKS:
        create += (
            f" CALL {{ WITH nodes UNWIND $batch.`{kind}` AS row WITH nodes[row[0]] AS a, nodes[row[1]] AS b "
            f"CREATE (a)-[:{kind}]->(b) }}"
        )
    for row in rows:
        place = places[row.key]
        for kind, to in row.links:
            if to not in places:
                places[to] = len(places)
                parameters["ends"].append(to)
            parameters[kind].append((place, places[to]))
    return [(create, {"batch": parameters})]


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
            f"UNWIND $batch.rows AS row MATCH (a:{LABEL} {{key: row[{first}]}}) "
            f"MATCH (b:{LABEL} {{key: row[{first + 1}]}}) CREATE (a)-[:{kind} {_properties(columns)}]->(b)"
        )
        statements.append((create, batch([[*_values(row, columns), row.start, row.end] for row in group])))
    return statements


def _columns(kind: str, rows: Iterable[NodeRow | EdgeRow]) -> tuple[str, ...]:
    known = COLUMNS[kind]
    return (*known, *sorted(set[str]().union(*[row.properties for row in rows]).difference(known)))


def _properties(columns: Sequence[str]) -> str:
    return "{" + ", ".join(f"`{name}`: row[{i}]" for i, name in enumerate(("key", "hash", *columns))) + "}"


def _values(row: NodeRow | EdgeRow, columns: Iterable[str]) -> list[object]:
    return [row.key, row.hash, *map(row.properties.get, columns)]
