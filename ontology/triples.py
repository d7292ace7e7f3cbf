"""The triples of several Turtle files, by subject and predicate."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from actorgraph.errors import OntologyError

if TYPE_CHECKING:
    import pyoxigraph as ox

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"


class Triples:
    """What the files say. Subjects are IRIs, or `_:` and a name where the file gives none."""

    def __init__(self) -> None:
        self.by_subject: dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]] = {}

    def add(self, name: str, text: str) -> None:
        """Read one file; `name` is what an error calls it.

        Raises:
            OntologyError: the text is not Turtle.
        """
        import pyoxigraph as ox

        try:
            for quad in ox.parse(text, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
                if not isinstance(quad.subject, ox.Triple) and not isinstance(quad.object, ox.Triple):
                    properties = self.by_subject.setdefault(_key(quad.subject), defaultdict(list))
                    properties[quad.predicate.value].append(quad.object)
        except (SyntaxError, ValueError) as error:
            raise OntologyError(f"{name} is not valid Turtle: {error}") from error

    def objects(self, subject: str, predicate: str) -> list[ox.NamedNode | ox.BlankNode | ox.Literal]:
        """Return the terms as they stand, in the files' order."""
        return self.by_subject.get(subject, {}).get(predicate, [])

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return IRIs, texts of literals, and `_:` names."""
        return [_key(o) for o in self.objects(subject, predicate)]

    def by_language(self, subject: str, predicate: str) -> dict[str, str]:
        """Return a literal for each language, `""` for none."""
        return {getattr(o, "language", None) or "": o.value for o in self.objects(subject, predicate)}

    def typed(self, type_iri: str) -> list[str]:
        """Return the IRIs of that type, sorted."""
        typed = (s for s in self.by_subject if type_iri in self.values(s, RDF + "type"))
        return sorted(s for s in typed if not s.startswith("_:"))

    def members(self, node: str) -> list[str]:
        """Return what an RDF list holds, given its first node."""
        members: list[str] = []
        seen: set[str] = set()
        while node not in seen and (first := self.values(node, RDF + "first")):
            members += first
            seen.add(node)
            node = next(iter(self.values(node, RDF + "rest")), "")
        return members


def _key(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> str:
    import pyoxigraph as ox

    return str(term) if isinstance(term, ox.BlankNode) else term.value
