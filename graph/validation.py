"""Check the record against the ontology's SHACL shapes, and say what was found in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actorgraph.graph.record import Record
from actorgraph.graph.vocabulary import DOCUMENT, ONTOLOGY_GRAPH, identifier, iri

if TYPE_CHECKING:
    import rdflib

# The shapes look at one node at a time, so documents can be checked in portions, and memory stays flat.
_PORTION = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a shape: how grave, where, and what."""

    severity: str
    document: str | None
    node: str
    path: str | None
    value: str | None
    message: str

    def __str__(self) -> str:
        where = f"document {self.document}" if self.document is not None else "ontology"
        about = f" {self.path.rsplit(':', 1)[-1].rsplit('#', 1)[-1].rsplit('/', 1)[-1]}" if self.path else ""
        value = f" ({self.value})" if self.value is not None else ""
        return f"{self.severity}: {where}: {self.node}{about}{value}: {self.message}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found; `findings` in the order of documents, then nodes."""

    documents: int
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing grave was found; warnings don't count."""
        return not any(f.severity == "Violation" for f in self.findings)

    def __str__(self) -> str:
        noun = "document" if self.documents == 1 else "documents"
        found = f"{len(self.findings)} findings" if self.findings else "all conform to the shapes"
        head = f"{self.documents} {noun} checked: {found}"
        return "\n".join([head, *map(str, self.findings)])

    def __repr__(self) -> str:
        return f"<Report: {self.documents:,} documents checked, {len(self.findings):,} findings>"

    def _repr_html_(self) -> str:
        from actorgraph.notebook import rows_html

        columns = ("severity", "document", "node", "path", "value", "message")
        found = [{name: getattr(finding, name) for name in columns} for finding in self.findings]
        return rows_html(found, columns, heading=str(self).partition("\n")[0])


def validate(record: Record, progress: Callable[[int, int], None] | None = None) -> Report:
    """Check every document's graph, and the known actors, against the SHACL shapes of the record's ontology.

    `progress` is called with the documents done and their number.
    """
    import rdflib

    shapes = rdflib.Graph()
    for name, text in record.ontology.turtle.items():
        if not name.startswith("actors/"):
            shapes.parse(data=text, format="turtle")
    findings: list[Finding] = []
    documents = sorted(record.digests())
    known = _graph(record, [ONTOLOGY_GRAPH])
    findings += _check(record, known, shapes)
    for start in range(0, len(documents), _PORTION):
        portion = documents[start : start + _PORTION]
        graph = _graph(record, [iri(DOCUMENT, d).value for d in portion])
        findings += _check(record, graph, shapes)
        if progress is not None:
            progress(start + len(portion), len(documents))
    order = sorted(findings, key=lambda f: (f.document or "", f.node, f.path or "", f.message))
    return Report(len(documents), tuple(order))


def _graph(record: Record, graphs: Iterable[str]) -> rdflib.Graph:
    import pyoxigraph as ox
    import rdflib

    quads = (q for g in graphs for q in record.dataset.quads_for_pattern(None, None, None, ox.NamedNode(g)))
    data = ox.serialize((q.triple for q in quads), format=ox.RdfFormat.N_TRIPLES)
    return rdflib.Graph().parse(data=data or b"", format="nt")


def _check(record: Record, data: rdflib.Graph, shapes: rdflib.Graph) -> Iterator[Finding]:
    import pyshacl
    from rdflib.namespace import RDF, SH

    _, found, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, allow_warnings=True)
    for result in found.subjects(RDF.type, SH.ValidationResult):
        node = found.value(result, SH.focusNode)
        value, path = found.value(result, SH.value), found.value(result, SH.resultPath)
        yield Finding(
            severity=str(found.value(result, SH.resultSeverity)).rsplit("#", 1)[-1],
            document=_document(record, node),
            node=str(node),
            path=None if path is None else str(path),
            value=None if value is None else str(value),
            message=" ".join(sorted(str(m) for m in found.objects(result, SH.resultMessage))),
        )


def _document(record: Record, node: Any) -> str | None:
    """The document whose graph says something of that node; None for the ontology's own."""
    import pyoxigraph as ox
    import rdflib

    if isinstance(node, rdflib.URIRef):
        for quad in record.dataset.quads_for_pattern(ox.NamedNode(str(node)), None, None, None):
            if (graph := getattr(quad.graph_name, "value", "")).startswith(DOCUMENT):
                return identifier(DOCUMENT, graph)
    return None
