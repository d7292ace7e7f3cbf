"""Whom a name means: from an id or any name, in any language, to the id of an actor in the graph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from actorgraph.errors import QueryError, UnknownActorError
from actorgraph.graph.engine import Engine, Row
from actorgraph.ontology.model import KnownActor, NameRole, Ontology

_NEAR = 5
# Of 100 points; below it, what rapidfuzz finds has little to do with the name.
_NEAR_AT_LEAST = 60
_PREFERRED = 1
"""The rank of a preferred name; that of an id is lower, those of other names are higher."""
_SECONDARY: frozenset[NameRole] = frozenset({"hidden", "adjective", "demonym", "metonym"})

# One label beside the id: with two, the embedded engine reads all actors.
_BY_ID = "MATCH (a:Actor {id: $id}) WHERE a:ActorGraph RETURN a.id AS id"
_ROW = """
RETURN a.id AS id, a.name AS name, a.kind AS kind, [a.name, a.name_en, a.name_de, a.name_nl] AS preferred
ORDER BY id
"""
_BY_INDEX = f"""
CALL {{
  UNWIND $ids AS id
  MATCH (a:Actor {{id: id}})
  WHERE a:ActorGraph
  RETURN a
  UNION
  UNWIND [$name] AS name
  MATCH (a:Actor {{name: name}})
  WHERE a:ActorGraph
  RETURN a
}}
{_ROW}"""
_BY_ANY_NAME = f"""
MATCH (a:Actor:ActorGraph)
WHERE a.id IN $ids OR toLower(a.id) IN $spellings OR any(n IN a.names WHERE toLower(n) IN $spellings)
{_ROW}"""
_ALL_NAMES = "MATCH (a:Actor:ActorGraph) RETURN a.id AS id, a.name AS name, a.names AS names ORDER BY id"


def find_actor(text: str, engine: Engine, ontology: Ontology) -> str:
    """Return the id of the actor in the graph that bears this id or name; upper and lower case are one.

    An id goes before a preferred name, that before another name, that before an adjective, demonym, metonym or hidden
    label ("Baghdad" is the city, though it may stand for a government). The ontology's names count beside those that
    the graph holds. Ids and preferred names as they are written are looked up in an index; only for others are all
    names read, so that a preferred name in other letters counts only where none is written just so.

    Raises:
        QueryError: several actors bear it alike (the message lists their ids), or the ontology knows the actor and the
            graph doesn't hold it.
        UnknownActorError: nobody bears it; carries near names.
    """
    wanted = fold(text)
    if not wanted:
        raise QueryError("an actor's id or name is empty")
    if engine.read(_BY_ID, {"id": text}):
        return text
    known = {actor.id: rank for actor in ontology.actors.values() if (rank := _rank(actor, wanted)) is not None}
    spellings = sorted({wanted, _clean(text).lower(), unicodedata.normalize("NFD", _clean(text)).lower()})
    preferred = {*spellings, *(actor for actor, rank in known.items() if rank <= _PREFERRED)}
    found = engine.read(_BY_INDEX, {"ids": sorted(preferred), "name": _clean(text)})
    ranked = [(rank, row) for row in found if (rank := _rank_of_row(row, wanted, known)) <= _PREFERRED]
    if not ranked:
        found = engine.read(_BY_ANY_NAME, {"ids": sorted(known), "spellings": spellings})
        ranked = [(_rank_of_row(row, wanted, known), row) for row in found]
    best = [row for rank, row in ranked if rank == min(r for r, _ in ranked)]
    if len(best) > 1:
        raise QueryError(f"{text!r} may be any of these, give an id: {'; '.join(map(_describe, best))}")
    if best:
        return str(best[0]["id"])
    if known:
        raise QueryError(f"no document in {engine.location} names {text!r} ({', '.join(sorted(known))})")
    raise UnknownActorError(text, near_names(text, engine, ontology))


def near_names(text: str, engine: Engine, ontology: Ontology) -> list[str]:
    """Return the names in the graph most like a text, best first, at most one of each actor."""
    from rapidfuzz import fuzz, process, utils

    # A short name inside a long text is no misspelling of it ("IS" in "Hisbolah").
    names = sorted({pair for pair in _all_names(engine, ontology) if 2 * len(pair[0]) >= len(text)})
    hits = process.extract(
        text,
        [name for name, _ in names],
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=20 * _NEAR,
        score_cutoff=_NEAR_AT_LEAST,
    )
    closeness = {index: fuzz.ratio(text, name, processor=utils.default_process) for name, _, index in hits}
    near: dict[str, str] = {}
    for name, _, index in sorted(hits, key=lambda hit: (-hit[1] - closeness[hit[2]], hit[2])):
        near.setdefault(names[index][1], name)
    return list(near.values())[:_NEAR]


def fold(text: str) -> str:
    """Return a name as it is compared: composed, case-folded, blanks as one space."""
    return _clean(text).casefold()


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _rank(actor: KnownActor, wanted: str) -> int | None:
    roles = {name.role for name in actor.names if fold(name.text) == wanted}
    return min((_PREFERRED if role == "preferred" else 3 if role in _SECONDARY else 2 for role in roles), default=None)


def _rank_of_row(row: Row, wanted: str, known: dict[str, int]) -> int:
    if fold(str(row["id"])) == wanted:
        return 0
    preferred = row["preferred"]
    if isinstance(preferred, list) and any(fold(str(name)) == wanted for name in preferred if name is not None):
        return _PREFERRED
    return known.get(str(row["id"]), 2)


def _describe(row: Row) -> str:
    return f"{row['id']} ({row['name']}, {row['kind']})"


def _all_names(engine: Engine, ontology: Ontology) -> Iterator[tuple[str, str]]:
    for row in engine.read(_ALL_NAMES):
        actor = str(row["id"])
        names = row["names"]
        yield str(row["name"]), actor
        yield from ((str(name), actor) for name in (names if isinstance(names, list) else ()))
        if actor in ontology.actors:
            yield from ((name.text, actor) for name in ontology.actors[actor].names)
