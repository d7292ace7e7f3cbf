"""The property graph as rows, computed from what the documents say: deterministic, no graph is written here.

Documents are read once, for a ledger of what each adds to actors and edges and of its own rows; those that a ledger has
already are not read again. A statement's text is in memory only while its document is at hand.

Two actors that are judged the same are one node; what one of them says about the other stays a statement but makes no
edge (an actor has no relation to itself).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from actorgraph.graph.contributions import Contribution, EdgeId, Voice, contribution
from actorgraph.graph.document_rows import document_rows
from actorgraph.graph.ledger import Ledger, Use
from actorgraph.graph.model import Source
from actorgraph.graph.packed_rows import pack_rows, unpack_rows
from actorgraph.graph.rows import EdgeRow, NodeRow, Properties, edge_row, key_of, node_row
from actorgraph.graph.status import Origin, edge_status, independent_sources
from actorgraph.ontology.model import Ontology

VERSION = "4"
"""Raise it when the same sources give other rows than before."""

NAME_LANGUAGES = ("en", "de", "nl")
FALLBACK_KIND = "Organization"
_NAMES = ("preferred", "alternative", "abbreviation")

NOTHING: Mapping[str, str] = {}

Progress = Callable[[str, int, int | None], None]


class Sources(Protocol):
    """What a projection reads: the record, or the like."""

    def digests(self) -> Mapping[str, str]:
        """Return a digest of all that each document says, by document id."""

    def source(self, document: str) -> Source | None:
        """Return all that a document says."""


def project(
    sources: Sources | Iterable[Source],
    ontology: Ontology,
    judgements: Mapping[str, str] = NOTHING,
    revision: str | None = None,
    ledger: Ledger | None = None,
) -> Projection:
    """Prepare the rows of a property graph; nothing is read before they are asked for.

    Args:
        judgements: actor id -> id of the actor it is shown as, chains followed to their end.
        revision: a hash of all the other arguments. With it, a sync into a graph that has it reads nothing.
        ledger: what is known of the documents from before, of `ledger_version(ontology)`; it is brought up to date.

    Raises:
        OntologyError: a statement names a relation that the ontology doesn't have (raised on reading).
    """
    found = _Listed(sources) if isinstance(sources, Iterable) else sources
    return Projection(found, ontology, judgements, revision, ledger)


def ledger_version(ontology: Ontology) -> str:
    """Return what a ledger's content depends on, besides the documents and judgements."""
    return f"{VERSION}:{ontology.version}"


class Projection:
    """What `project` prepares. With `since`, a generation of the ledger, only rows that may have changed after it."""

    def __init__(
        self,
        sources: Sources,
        ontology: Ontology,
        judgements: Mapping[str, str],
        revision: str | None,
        ledger: Ledger | None,
    ) -> None:
        self.revision = f"{VERSION}:{revision}" if revision else None
        self._sources = sources
        self._ontology = ontology
        self._judgements = judgements
        self._ledger = ledger if ledger is not None else Ledger()
        self._gathered = False

    def gather(self, progress: Progress | None = None) -> Ledger:
        """Bring the ledger up to date, once; what it has already is not read."""
        ledger = self._ledger
        if not self._gathered:
            before, now = ledger.digests(), self._sources.digests()
            again = ledger.judged(self._judgements)
            gone = sorted(before.keys() - now.keys())
            fresh = sorted(d for d, digest in now.items() if before.get(d) != digest or d in again)
            if gone or fresh or not ledger.generation or ledger.judgements() != self._judgements:
                ledger.update(gone, self._read(fresh, now, progress), self._judgements)
            self._gathered = True
        return ledger

    def actors(self, since: int = 0) -> Iterator[NodeRow]:
        """Yield the actors that the documents name, by id."""
        for actor, uses in self.gather().actors(since):
            if uses:
                yield self._actor(actor, uses)

    def documents(self, since: int = 0) -> Iterator[NodeRow]:
        """Yield each document, followed by its statements and then its claims."""
        ledger = self.gather()
        for document, there in ledger.documents(since):
            if there:
                yield from unpack_rows(ledger.rows(document))

    def edges(self, since: int = 0) -> Iterator[EdgeRow]:
        """Yield the edges between actors, by relation: a sync then sends few statements, each for many."""
        for edge, voices in self.gather().edges(since):
            if voices:
                yield self._edge(edge, voices)

    def gone_nodes(self, since: int) -> Iterator[str]:
        """Yield the keys of nodes that a graph of that generation may have and that are no more, claims first."""
        ledger = self.gather()
        yield from ledger.former(since)
        yield from (key_of("Document", document) for document, there in ledger.documents(since) if not there)
        yield from (key_of("Actor", actor) for actor, uses in ledger.actors(since) if not uses)

    def gone_edges(self, since: int) -> Iterator[EdgeRow]:
        """Yield the edges that may be in a graph of that generation and have no statement any more."""
        for (subject, relation, object_), voices in self.gather().edges(since):
            if not voices:
                yield edge_row(self._ontology.relation(relation).edge_type, subject, relation, object_, {})

    def shown(self, actor: str) -> str:
        """Return the actor that an actor is shown as."""
        return self._judgements.get(actor, actor)

    def _read(
        self, documents: Sequence[str], digests: Mapping[str, str], progress: Progress | None
    ) -> Iterator[tuple[str, Contribution, bytes]]:
        for done, name in enumerate(documents):
            source = self._sources.source(name)
            if source is not None:
                rows = pack_rows(document_rows(source, self._ontology, self.shown))
                yield digests[name], contribution(source, self._ontology, self.shown), rows
            if progress is not None and (done + 1) % 20 == 0:
                progress("reading", done + 1, len(documents))

    def _actor(self, actor: str, uses: list[Use]) -> NodeRow:
        known = self._ontology.actors.get(actor)
        labels = Counter(label for _, label in {(d, label) for d, label, _, _ in uses if label is not None})
        name = known.label("en") if known else _most(labels) or actor
        if known:
            kind, finest = known.kind, known.types[0]
        else:
            kind, finest = self._kind(Counter(k for _, k in {(d, kind) for d, _, kind, _ in uses if kind is not None}))
        names = {n for _, _, _, found in uses for n in found} | set(labels) | {name}
        if known:
            names |= {n.text for n in known.names if n.role in _NAMES}
        preferred = {n.language: n.text for n in known.names if n.role == "preferred"} if known else {}
        return node_row(
            "Actor",
            actor,
            {
                "name": name,
                "kind": kind,
                "type": finest,
                "names": sorted(names),
                "known": known is not None,
                **{f"name_{language}": preferred.get(language) for language in NAME_LANGUAGES},
            },
            labels=(kind,),
        )

    def _kind(self, votes: Counter[str]) -> tuple[str, str]:
        """Return the kind that most documents give, and the finer class below it that most give."""
        kinds = self._ontology.kinds
        tops: Counter[str] = Counter()
        for name, count in votes.items():
            if name in kinds:
                tops[kinds[name].top] += count
        top = _most(tops) or FALLBACK_KIND
        finer = Counter({n: c for n, c in votes.items() if n in kinds and n != top and kinds[n].top == top})
        return top, _most(finer) or top

    def _edge(self, edge: EdgeId, voices: list[Voice]) -> EdgeRow:
        subject, relation, object_ = edge
        affirmed = [v for v in voices if v.polarity == "affirmed"]
        confidences = [v.confidence for v in affirmed if v.confidence is not None]
        values: Properties = {
            "status": edge_status(voices, self._ontology.statuses),
            "statements": len(voices),
            "affirmed": len([v for v in affirmed if v.modality == "actual"]),
            "denied": len([v for v in voices if v.polarity == "denied"]),
            "documents": len({v.document for v in voices}),
            "sources": _sources(voices),
            "speakers": sorted({v.attribution for v in voices if v.attribution}),
            "first": min([v.first for v in voices if v.first], default=None),
            "last": max([v.last for v in voices if v.last], default=None),
            "confidence": max(confidences, default=None),
        }
        return edge_row(self._ontology.relation(relation).edge_type, subject, relation, object_, values)


class _Listed:
    """Documents in memory."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.document.id: source for source in sources}

    def digests(self) -> Mapping[str, str]:
        return {name: hashlib.sha256(repr(source).encode()).hexdigest() for name, source in self._sources.items()}

    def source(self, document: str) -> Source | None:
        return self._sources.get(document)


def _sources(voices: Sequence[Voice]) -> int:
    if len(voices) == 1:  # as most edges have
        return 1
    return independent_sources(Origin(v.document, v.source, v.text_sha256, v.sentence) for v in voices)


def _most(counts: Counter[str]) -> str | None:
    """Return what is counted most, the first in the alphabet where several are."""
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
