"""What a document adds to actors and to the edges between them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from actorgraph.graph.model import Source, Statement
from actorgraph.graph.period import period
from actorgraph.graph.rows import key_of
from actorgraph.graph.status import normalised
from actorgraph.ontology.model import Ontology


class Naming(NamedTuple):
    """How a document uses an actor: `actor` is whom it is shown as, `raw` whom the document means.

    Label, kind and names are None where no mention introduces it.
    """

    actor: str
    raw: str
    label: str | None = None
    kind: str | None = None
    names: Sequence[str] = ()


class Voice(NamedTuple):
    """What counts of a statement on an edge. `attribution` is None in the narrator's voice, empty for nobody named."""

    document: str
    source: str | None
    text_sha256: str | None
    polarity: str
    modality: str
    attribution: str | None
    status: str | None
    first: str | None
    last: str | None
    confidence: float | None
    sentence: int | None


class EdgeId(NamedTuple):
    """Actors' ids and a relation's name."""

    subject: str
    relation: str
    object: str


class Contribution(NamedTuple):
    """What a document adds: `keys` are those of its statements and claims, so many each; voices go with their edges."""

    document: str
    source: str | None
    text_sha256: str | None
    keys: Sequence[str]
    statements: int
    claims: int
    namings: Sequence[Naming]
    voices: Sequence[tuple[EdgeId, Voice]]


def contribution(source: Source, ontology: Ontology, shown: Callable[[str], str]) -> Contribution:
    """Return what a document adds; `shown` gives the actor that an actor is shown as.

    Two actors that are shown as one make no edge: an actor has no relation to itself.

    Raises:
        OntologyError: a statement names a relation that the ontology doesn't have.
    """
    statements = {s.id: s for s in source.statements}
    claims = {c.id for c in source.claims}
    keys = [*(key_of("Statement", s) for s in sorted(statements)), *(key_of("Claim", c) for c in sorted(claims))]
    document = source.document
    return Contribution(
        document.id,
        document.source,
        document.text_sha256,
        keys,
        len(statements),
        len(claims),
        list(_namings(source, shown)),
        list(_voices(source, ontology, shown)),
    )


def edge_of(statement: Statement, ontology: Ontology, shown: Callable[[str], str]) -> EdgeId | None:
    """Return the edge that a statement counts for; None where its two actors are one."""
    relation = ontology.relation(statement.relation)
    subject, object_ = shown(statement.subject), shown(statement.object)
    if relation.symmetric and object_ < subject:
        subject, object_ = object_, subject
    return EdgeId(subject, relation.name, object_) if subject != object_ else None


def _namings(source: Source, shown: Callable[[str], str]) -> Iterator[Naming]:
    names: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for mention in source.actors:
        names[mention.actor, mention.label, mention.kind].update(mention.names)
    for (raw, label, kind), found in sorted(names.items()):
        yield Naming(shown(raw), raw, label, kind, sorted(found))
    mentioned = {m.actor for m in source.actors}
    for raw in sorted(set(_used(source)) - mentioned):
        yield Naming(shown(raw), raw)  # a node even where no mention introduces it


def _used(source: Source) -> Iterator[str]:
    for statement in source.statements:
        yield from filter(None, (statement.subject, statement.object, statement.attribution, statement.place))
    for claim in source.claims:
        yield from filter(None, (claim.speaker, claim.addressee, *claim.about))


def _voices(source: Source, ontology: Ontology, shown: Callable[[str], str]) -> Iterator[tuple[EdgeId, Voice]]:
    document, narrated = source.document, source.narrated()
    for key, statement in sorted({s.id: s for s in source.statements}.items()):
        if edge := edge_of(statement, ontology, shown):
            yield (
                edge,
                Voice(
                    document.id,
                    document.source,
                    document.text_sha256,
                    statement.polarity,
                    statement.modality,
                    None if key in narrated else shown(statement.attribution or ""),
                    statement.status,
                    *period(statement.date, statement.until, document.published),
                    statement.confidence,
                    _mark(statement.span.text if statement.span else None),
                ),
            )


def _mark(sentence: str | None) -> int | None:
    """Return a number by which copies of a sentence are known, None for one too short to tell."""
    text = normalised(sentence)
    if text is None:
        return None
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
