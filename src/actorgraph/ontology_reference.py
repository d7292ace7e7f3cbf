"""The ontology's page, made from the Turtle: `python -m actorgraph.ontology_reference` writes docs/ontology.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from actorgraph.ontology.model import CORE, Kind, Ontology, Relation
from actorgraph.ontology.reader import TOP_KINDS, load_ontology
from actorgraph.ontology.triples import RDFS, SKOS, Triples

_LANGUAGES = ("en", "de", "nl")
_SIGNS: Mapping[int, str] = {1: "friendly", -1: "hostile", 0: "neither"}
_FIELDS = ("polarity", "modality", "status", "datePrecision", "claimKind", "confidence")
_MANY = 100
"""Names that a language must have to be named."""
_HEAD = """\
# The ontology

Made from the Turtle files in `ontology/` by `make docs`; don't edit it. `core.ttl` says what an actor, a statement and
a claim are; `axis.ttl` has the relations and finer kinds of the "axis of resistance" and those around it. Another
domain is [another folder](howto/ontology.md).
"""


def generate_reference(ontology: Ontology) -> Iterator[str]:
    """Yield the page in Markdown, part by part."""
    yield _HEAD
    yield from _relations(ontology)
    yield from _kinds(ontology)
    yield from _statuses(ontology)
    yield from _known(ontology)


def _relations(ontology: Ontology) -> Iterator[str]:
    yield "\n## Relations\n\n"
    yield (
        "*Subject* and *object* are the kinds that may stand on either side. A finer relation counts as the one above "
        "it too: whoever `arms` an actor `supports` it. The sign is what signed graphs, blocs and balance go by.\n\n"
    )
    relations = ontology.relations.values()
    head = ("relation", "means", "subject", "object", "sign", "below")
    yield _table(head, [_summary(relation) for relation in relations])
    for relation in relations:
        yield _relation(ontology, relation)


def _summary(relation: Relation) -> Sequence[str]:
    return (
        f"[`{relation.name}`](#{relation.name.lower()})",
        relation.label.get("en", ""),
        _admitted(relation.domain),
        _admitted(relation.range),
        _SIGNS[relation.sign],
        ", ".join(f"`{parent}`" for parent in relation.parents),
    )


def _relation(ontology: Ontology, relation: Relation) -> str:
    finer = [name for name in ontology.closure(relation.name) if name != relation.name]
    facts = [
        f"{_admitted(relation.domain)} → {_admitted(relation.range)}",
        "no direction" if relation.symmetric else f"read backwards: `{relation.inverse}`" if relation.inverse else "",
        _SIGNS[relation.sign] if relation.sign else "",
        f"finer: {', '.join(f'`{name}`' for name in finer)}" if finer else "",
        f"PLOVER: {', '.join(relation.plover)}" if relation.plover else "",
        f"in Cypher `{relation.edge_type}`",
    ]
    words = [(code, relation.label.get(code, ""), relation.definition.get(code, "")) for code in _LANGUAGES]
    return f"\n### {relation.name}\n\n{' · '.join(filter(None, facts))}\n\n" + _table(
        ("", "label", "definition"), words
    )


def _admitted(kinds: Sequence[str]) -> str:
    if not kinds or "Actor" in kinds:
        return "any actor"
    agents = {kind for kind in TOP_KINDS if kind != "Place"}
    return "anybody but a place" if set(kinds) == agents else ", ".join(kinds)


def _kinds(ontology: Ontology) -> Iterator[str]:
    yield "\n## Kinds of actor\n\n"
    yield "Every actor has one of five kinds, and may have a finer one below it.\n\n"
    order = sorted(ontology.kinds.values(), key=lambda k: (TOP_KINDS.index(k.top), k.name != k.top, k.name))
    head = ("kind", "German", "Dutch", "definition")
    yield _table(head, [_kind(kind) for kind in order])


def _kind(kind: Kind) -> Sequence[str]:
    name = f"**{kind.name}**" if kind.name == kind.top else f"{kind.name}, a kind of {', '.join(kind.parents)}"
    return name, kind.label.get("de", ""), kind.label.get("nl", ""), kind.definition.get("en", "")


def _statuses(ontology: Ontology) -> Iterator[str]:
    graph = Triples()
    graph.add("core.ttl", ontology.turtle["core.ttl"])
    yield "\n## Statuses of an edge\n\n"
    yield "From the strongest to the weakest; [how they are computed](model.md#status).\n\n"
    rows = [(f"`{name}`", graph.by_language(CORE + name, SKOS + "definition")["en"]) for name in ontology.statuses]
    yield _table(("status", "meaning"), rows)
    yield "\n## What a statement or claim says\n\n"
    yield _table(("property", "values"), [(f"`ag:{name}`", _comment(graph, name)) for name in _FIELDS])


def _comment(graph: Triples, name: str) -> str:
    return next(iter(graph.by_language(CORE + name, RDFS + "comment").values()), "")


def _known(ontology: Ontology) -> Iterator[str]:
    names = Counter(name.language for actor in ontology.actors.values() for name in actor.names if name.language)
    languages = ", ".join(sorted(code for code, number in names.items() if number >= _MANY))
    yield "\n## Known actors\n\n"
    yield (
        f"More than {len(ontology.actors) // 100 * 100:,} actors with more than {names.total() // 1000 * 1000:,} "
        f"names that belong to a language, most of them in {languages}. They are where a name in a text leads first; "
        "an actor that is not among them is found all the same, under an id made from its name. The files are "
        "`ontology/actors/*.ttl`.\n"
    )


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "".join(f"| {' | '.join(map(_escaped, row))} |\n" for row in rows)


def _escaped(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def write_reference(file: str) -> None:
    """Write the page into a file, whole or not at all."""
    from actorgraph.files import whole_file

    with whole_file(file) as out:
        out.write("".join(generate_reference(load_ontology())).encode())


if __name__ == "__main__":
    import sys

    write_reference(sys.argv[1] if len(sys.argv) > 1 else "docs/ontology.md")
