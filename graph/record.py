"""The record: everything anyone asserted, as RDF on disk, one named graph a document.

What a property graph shows is computed from it and can be thrown away. `put` replaces what a document said as a whole,
`remove` drops its graph, so nothing of it is left anywhere.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from actorgraph.errors import LockedError, StoreError
from actorgraph.graph.closing import Closing
from actorgraph.graph.decoder import Decoder
from actorgraph.graph.encoder import Encoder
from actorgraph.graph.model import Source
from actorgraph.graph.vocabulary import (
    DOCUMENT,
    JUDGEMENT_GRAPH,
    ONTOLOGY_GRAPH,
    PROV,
    RUN,
    XSD,
    identifier,
    iri,
)
from actorgraph.ontology.model import ACTOR, CORE, Ontology

if TYPE_CHECKING:
    import pyoxigraph as ox

Outcome = Literal["added", "replaced", "unchanged"]

# Quads a batch: large enough that its cost disappears, small enough to stay a few tens of megabytes.
_BATCH = 50_000
# From here on the bulk loader, which is no transaction, is several times as fast as one.
_BULK = 5_000


class Record(Closing):
    """The RDF dataset of one store. One process at a time: the store's lock sees to it."""

    def __init__(self, path: Path | None, ontology: Ontology) -> None:
        """Open or create the dataset in a folder; None keeps it in memory.

        Raises:
            LockedError: another process has it open.
            StoreError: the folder holds something else or is damaged.
        """
        import pyoxigraph as ox

        self._ox = ox
        self.ontology = ontology
        try:
            self._store = ox.Store() if path is None else ox.Store(str(path))
        except (OSError, RuntimeError) as error:
            if "lock" in str(error).lower():
                raise LockedError(f"{path} is in use by another process; wait until it has finished") from error
            raise StoreError(
                f"{path} can't be opened: {' '.join(str(error).split())}; put a copy in its place, or load anew"
            ) from error
        self._encoder = Encoder(ontology)
        self._decoder = Decoder(ontology)
        self._pending: list[ox.Quad] = []
        self._pending_marks: list[ox.Quad] = []
        self._digests = self._read_digests()
        self._drop_unfinished()
        self._put_ontology()

    def close(self) -> None:
        """Write what is pending and release the files."""
        self.flush()
        self._store.flush()
        del self._store

    # Writing.

    def put(self, source: Source) -> Outcome:
        """Store all that a document says, in place of what it said before. Seen by readers after `flush`.

        Raises:
            OntologyError: a relation that the ontology does not have; nothing of this source is stored.
        """
        quads = self._encoder.quads(source)
        digest = _digest(quads)
        before = self._digests.get(source.document.id)
        if before == digest:
            return "unchanged"
        if before is not None:
            self.flush()
            self._replace(source.document.id, [*quads, *self._marks(source.document.id, digest)])
        else:
            self._pending += quads
            self._pending_marks += self._marks(source.document.id, digest)
        self._digests[source.document.id] = digest
        if len(self._pending) >= _BATCH:
            self.flush()
        return "added" if before is None else "replaced"

    def flush(self) -> None:
        """Write what is pending. A crash in between leaves only whole documents: those that carry their digest."""
        if len(self._pending) >= _BULK:
            self._store.bulk_extend(self._pending)
            self._pending = []
        if self._pending or self._pending_marks:
            self._store.extend([*self._pending, *self._pending_marks])
            self._pending, self._pending_marks = [], []

    def remove(self, document: str) -> bool:
        """Drop everything a document said; False where there is no such document."""
        self.flush()
        if self._digests.pop(document, None) is None:
            return False
        self._store.remove_graph(iri(DOCUMENT, document))
        return True

    def judge(self, actor: str, same_as: str | None) -> None:
        """Say that an actor is to be shown as another one; None takes the judgement back. Sources stay as they are."""
        self.flush()
        ox, graph = self._ox, self._ox.NamedNode(JUDGEMENT_GRAPH)
        same, node = ox.NamedNode(CORE + "sameActorAs"), iri(ACTOR, actor)
        for quad in list(self._store.quads_for_pattern(node, same, None, graph)):
            self._store.remove(quad)
        if same_as is not None:
            if actor == same_as or actor in self._chain(same_as):
                raise StoreError(f"{actor!r} can't be shown as {same_as!r}: that one is already shown as {actor!r}")
            self._store.add(ox.Quad(node, same, iri(ACTOR, same_as), graph))

    def _chain(self, actor: str) -> list[str]:
        judgements, chain = self._raw_judgements(), [actor]
        while (following := judgements.get(chain[-1])) is not None and following not in chain:
            chain.append(following)
        return chain

    def _replace(self, document: str, quads: list[ox.Quad]) -> None:
        graph = iri(DOCUMENT, document)
        old = set(self._store.quads_for_pattern(None, None, None, graph))
        # Adding first: a crash in between leaves both versions, whose two digests make the next load mend it.
        self._store.extend(quads)
        for quad in old.difference(quads):
            self._store.remove(quad)

    def _marks(self, document: str, digest: str) -> list[ox.Quad]:
        ox, graph, term = self._ox, iri(DOCUMENT, document), self._encoder.term
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        ended = ox.Literal(now, datatype=term(XSD + "dateTime"))
        return [
            ox.Quad(graph, term(CORE + "digest"), ox.Literal(digest), graph),
            ox.Quad(iri(RUN, document), term(PROV + "endedAtTime"), ended, graph),
        ]

    def _put_ontology(self) -> None:
        ox, graph = self._ox, self._ox.NamedNode(ONTOLOGY_GRAPH)
        version = ox.Quad(graph, ox.NamedNode(CORE + "digest"), ox.Literal(self.ontology.version), graph)
        if version not in self._store:
            self._store.remove_graph(graph)
            for text in self.ontology.turtle.values():
                self._store.load(text, format=ox.RdfFormat.TURTLE, to_graph=graph)
            self._store.add(version)  # last: until it is there, all of it is written anew

    # Reading.

    def digests(self) -> Mapping[str, str]:
        """Return a digest of all that a document says, by document id."""
        return dict(self._digests)

    def revision(self) -> str:
        """Return a hash of everything that a projection depends on."""
        state = [*sorted(self._digests.items()), *sorted(self._raw_judgements().items()), self.ontology.version]
        return hashlib.sha256(repr(state).encode()).hexdigest()

    def judgements(self) -> dict[str, str]:
        """Return for each judged actor the one it is shown as, chains followed to their end."""
        return {actor: self._chain(actor)[-1] for actor in self._raw_judgements()}

    def source(self, document: str) -> Source | None:
        """Return all that a document says, None where there is no such document."""
        if document not in self._digests:
            return None
        self.flush()
        return self._decoder.source(self._content(document))

    def sources(self) -> Iterator[Source]:
        """Yield every document with all it says, by id; one at a time is in memory."""
        self.flush()
        for document in sorted(self._digests):
            yield self._decoder.source(self._content(document))

    def quads(self, documents_only: bool = False) -> Iterator[ox.Quad]:
        """Yield the record's quads, with or without the ontology's and the judgements' graphs.

        Graph by graph, sorted: equal records give equal sequences, and one graph is in memory.
        """
        self.flush()
        others = {ONTOLOGY_GRAPH, JUDGEMENT_GRAPH}
        for graph in sorted(self._store.named_graphs(), key=str):
            if not (documents_only and getattr(graph, "value", "") in others):
                yield from sorted(self._store.quads_for_pattern(None, None, None, graph), key=str)

    @property
    def dataset(self) -> ox.Store:
        """The pyoxigraph store below, for reading."""
        self.flush()
        return self._store

    def _content(self, document: str) -> Iterable[ox.Quad]:
        return self._store.quads_for_pattern(None, None, None, iri(DOCUMENT, document))

    def _raw_judgements(self) -> dict[str, str]:
        same = self._ox.NamedNode(CORE + "sameActorAs")
        found = self._store.quads_for_pattern(None, same, None, self._ox.NamedNode(JUDGEMENT_GRAPH))
        pairs = ((identifier(ACTOR, _iri(q.subject)), identifier(ACTOR, _iri(q.object))) for q in found)
        return dict(sorted(pairs))

    def _read_digests(self) -> dict[str, str]:
        found: dict[str, list[str]] = {}
        for mark in self._store.quads_for_pattern(None, self._ox.NamedNode(CORE + "digest"), None):
            if (graph := _iri(mark.subject)).startswith(DOCUMENT):
                found.setdefault(identifier(DOCUMENT, graph), []).append(_iri(mark.object))
        # Two digests: a replacement that was cut off. The joined value equals neither, so a load mends it.
        return {document: "+".join(sorted(digests)) for document, digests in found.items()}

    def _drop_unfinished(self) -> None:
        for graph in list(self._store.named_graphs()):
            if (name := _iri(graph)).startswith(DOCUMENT) and identifier(DOCUMENT, name) not in self._digests:
                self._store.remove_graph(graph)


def _iri(node: object) -> str:
    value = getattr(node, "value", None)
    if not isinstance(value, str):
        raise StoreError(f"the record holds {node} where an IRI belongs; was it changed by hand?")
    return value


def _digest(quads: Iterable[ox.Quad]) -> str:
    digest = hashlib.sha256()
    for line in sorted(map(str, quads)):
        digest.update(line.encode())
    return digest.hexdigest()[:32]
