"""The ontology folder: what the axis says, how any folder is read, what the reader refuses."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
import rdflib

from actorgraph.errors import OntologyError
from actorgraph.ontology.model import CORE, Ontology
from actorgraph.ontology.reader import TOP_KINDS, load_ontology

LANGUAGES = ("en", "de", "nl")
AXIS = "urn:actorgraph:axis:"

RELATIONS = {
    "memberOf": "hasMember",
    "subOrganizationOf": "hasSubOrganization",
    "leads": "ledBy",
    "spokespersonOf": "hasSpokesperson",
    "officialOf": "hasOfficial",
    "alliedWith": None,
    "cooperatesWith": None,
    "supports": "supportedBy",
    "funds": "fundedBy",
    "arms": "armedBy",
    "trains": "trainedBy",
    "founded": "foundedBy",
    "opposes": "opposedBy",
    "attacks": "attackedBy",
    "killed": "killedBy",
    "threatens": "threatenedBy",
    "pressures": "pressuredBy",
    "sanctions": "sanctionedBy",
    "accuses": "accusedBy",
    "praises": "praisedBy",
    "meetsWith": None,
    "mediates": "mediatedBy",
    "stationedIn": "hasStationed",
    "operatesIn": "hasOperating",
}
"""Every relation with its inverse; the symmetric ones have none."""

KINDS = {
    "Organization": {
        "Agency", "ArmedForces", "ArmedGroup", "Community", "Government", "InternationalOrganization", "Media",
        "Ministry", "Party", "Wing",
    },
    "Place": {"Base", "City", "Facility", "Region", "Water"},
}  # fmt: skip


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


# What axis.ttl says.


def test_relations_are_those_of_the_annotation_guide(ontology: Ontology) -> None:
    assert set(ontology.relations) == set(RELATIONS)


@pytest.mark.parametrize("name", RELATIONS)
def test_relation_is_described_in_every_language(ontology: Ontology, name: str) -> None:
    relation = ontology.relation(name)
    for texts in (relation.label, relation.definition):
        assert set(texts) == set(LANGUAGES)
        assert all(text.strip() for text in texts.values())


@pytest.mark.parametrize(("name", "inverse"), RELATIONS.items())
def test_relation_has_domain_range_and_a_way_back(ontology: Ontology, name: str, inverse: str | None) -> None:
    relation = ontology.relation(name)
    assert relation.domain
    assert relation.range
    assert relation.inverse == inverse
    assert relation.symmetric == (inverse is None)


@pytest.mark.parametrize("inverse", [i for i in RELATIONS.values() if i])
def test_inverse_has_labels_and_is_no_relation(ontology: Ontology, inverse: str) -> None:
    labels = _graph("axis.ttl").objects(rdflib.URIRef(AXIS + inverse), rdflib.RDFS.label)
    assert sorted(str(getattr(label, "language", None)) for label in labels) == sorted(LANGUAGES)
    assert inverse not in ontology.relations


def test_kinds_stand_under_one_top_kind_and_are_described(ontology: Ontology) -> None:
    for top in TOP_KINDS:
        assert {k.name for k in ontology.kinds.values() if k.top == top} == {top} | KINDS.get(top, set())
    for kind in ontology.kinds.values():
        assert set(kind.label) == set(kind.definition) == set(LANGUAGES), kind.name
    assert ontology.top_kind("ArmedGroup") == "Organization"
    assert ontology.kinds["Base"].parents == ("Place",)


def test_unions_are_read_as_the_kinds_they_hold(ontology: Ontology) -> None:
    assert ontology.relation("stationedIn").range == ("Place", "State")
    assert ontology.relation("memberOf").range == ("Coalition", "Organization")
    assert ontology.relation("attacks").range == ("Actor",)


@pytest.mark.parametrize(
    ("relation", "below"),
    [
        ("supports", ("arms", "funds", "supports", "trains")),
        ("arms", ("arms",)),
        ("attacks", ("attacks",)),
    ],
)
def test_closure_holds_the_relation_and_all_below(ontology: Ontology, relation: str, below: tuple[str, ...]) -> None:
    assert ontology.closure(relation) == below


@pytest.mark.parametrize(
    ("sign", "relations"),
    [
        (1, {"alliedWith", "arms", "cooperatesWith", "funds", "praises", "supports", "trains"}),
        (-1, {"accuses", "attacks", "killed", "opposes", "pressures", "sanctions", "threatens"}),
    ],
)
def test_signs(ontology: Ontology, sign: int, relations: set[str]) -> None:
    assert {r.name for r in ontology.relations.values() if r.sign == sign} == relations


@pytest.mark.parametrize(
    ("relation", "categories"),
    [
        ("cooperatesWith", ("COOPERATE",)),
        ("supports", ("AID", "SUPPORT")),
        ("arms", ("AID",)),
        ("opposes", ("ACCUSE", "REJECT")),
        ("killed", ("ASSAULT",)),
        ("pressures", ("COERCE", "REQUEST")),
        ("meetsWith", ("CONSULT",)),
        ("memberOf", ()),
    ],
)
def test_plover_categories(ontology: Ontology, relation: str, categories: tuple[str, ...]) -> None:
    assert ontology.relation(relation).plover == categories


def test_edge_type_is_the_name_in_capitals(ontology: Ontology) -> None:
    assert ontology.relation("subOrganizationOf").edge_type == "SUB_ORGANIZATION_OF"
    assert len({r.edge_type for r in ontology.relations.values()}) == len(ontology.relations)


def test_statuses_stand_strongest_first(ontology: Ontology) -> None:
    assert ontology.statuses == (
        "reported", "claimed", "contested", "former", "threatened", "demanded", "possible", "denied",
    )  # fmt: skip


def test_unknown_names_are_answered_with_the_known(ontology: Ontology) -> None:
    with pytest.raises(OntologyError, match=r"'befriends'.*accuses, alliedWith"):
        ontology.closure("befriends")
    with pytest.raises(OntologyError, match=r"'Guild'.*Agency, ArmedForces"):
        ontology.top_kind("Guild")


# The reader, on folders of its own.

GUILDS = """
@prefix ag: <urn:actorgraph:core:> .
@prefix actor: <urn:actorgraph:actor:> .
@prefix g: <https://guilds.example/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
TRADES_WITH = "g:tradesWith a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:subPropertyOf ag:relation .\n"
GUILD_CLASS = "g:Guild a owl:Class ; rdfs:subClassOf ag:Organization .\n"


def _folder(path: Path, turtle: str = TRADES_WITH) -> Path:
    (path / "guilds.ttl").write_text(GUILDS + turtle, "utf-8")
    return path


def test_another_domain_is_a_folder_and_no_code(tmp_path: Path) -> None:
    relations = (
        TRADES_WITH
        + GUILD_CLASS
        + """
        g:Weavers a owl:Class ; rdfs:subClassOf g:Guild ; rdfs:label "Weavers' guild"@en .
        g:oweTollTo a owl:ObjectProperty ; rdfs:subPropertyOf g:owes ; ag:sign -1 ;
            rdfs:domain [ a owl:Class ; owl:unionOf ( g:Guild ag:Person ) ] ; rdfs:range ag:State .
        g:owes a owl:ObjectProperty ; rdfs:subPropertyOf ag:relation ; rdfs:domain g:Guild .
        g:owedBy a owl:ObjectProperty ; owl:inverseOf g:owes .
        """
    )
    actors = """
        actor:blue-loom a g:Weavers ;
            skos:prefLabel "Blue Loom"@en, "Blauer Webstuhl"@de ; skos:altLabel "the Loom"@en ; ag:abbreviation "BL" ;
            ag:ofState actor:lowmark .
        actor:lowmark a ag:State ; skos:prefLabel "Lowmark"@en ; ag:adjective "Lowmarkish"@en .
        """
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "houses.ttl").write_text(GUILDS + actors, "utf-8")
    guilds = load_ontology(_folder(tmp_path, relations))
    assert set(guilds.relations) == {"tradesWith", "owes", "oweTollTo"}
    assert guilds.closure("owes") == ("oweTollTo", "owes")
    assert guilds.relation("owes").inverse == "owedBy"
    assert guilds.relation("oweTollTo").domain == ("Guild", "Person")
    assert guilds.relation("oweTollTo").sign == -1
    assert guilds.kinds["Weavers"].parents == ("Guild",)
    assert guilds.top_kind("Weavers") == "Organization"
    loom = guilds.actors["blue-loom"]
    assert (loom.kind, loom.types, loom.of_state) == ("Organization", ("Weavers",), "lowmark")
    assert (loom.label("de"), loom.label("nl")) == ("Blauer Webstuhl", "Blue Loom")
    assert [(n.text, n.role, n.language) for n in loom.names] == [
        ("Blauer Webstuhl", "preferred", "de"),
        ("Blue Loom", "preferred", "en"),
        ("the Loom", "alternative", "en"),
        ("BL", "abbreviation", None),
    ]
    assert set(guilds.turtle) == {"core.ttl", "guilds.ttl", "actors/houses.ttl"}
    assert guilds.statuses == load_ontology().statuses


def test_version_is_of_the_content(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("a", "b", "c")]
    for folder in folders:
        folder.mkdir()
    one, same = (load_ontology(_folder(folder)).version for folder in folders[:2])
    assert one == same != load_ontology(_folder(folders[2], TRADES_WITH + GUILD_CLASS)).version


def test_core_is_the_packages_own(tmp_path: Path) -> None:
    (tmp_path / "core.ttl").write_text("not Turtle at all", "utf-8")
    assert load_ontology(_folder(tmp_path)).turtle["core.ttl"].startswith("#")


def test_foreign_classes_of_the_same_name_are_kept_apart(tmp_path: Path) -> None:
    foreign = "g:Guild rdfs:subClassOf <https://other.example/Person> . <https://other.example/Person> a owl:Class .\n"
    actor = 'actor:blue-loom a g:Guild, <https://other.example/Person> ; skos:prefLabel "Blue Loom"@en .\n'
    guilds = load_ontology(_folder(tmp_path, TRADES_WITH + GUILD_CLASS + foreign + actor))
    assert guilds.kinds["Guild"].parents == ("Organization",)
    assert guilds.actors["blue-loom"].types == ("Guild",)


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="is no folder"):
        load_ontology(tmp_path / "nowhere")


REFUSED = [
    ("broken Turtle", "g:tradesWith a owl:ObjectProperty", r"guilds\.ttl is not valid Turtle"),
    ("no relation", GUILD_CLASS, "names no relation"),
    ("class under two kinds", TRADES_WITH + "g:Guild a owl:Class ; rdfs:subClassOf ag:Organization, ag:Person .",
     "two kinds: Organization, Person"),
    ("relation's name", TRADES_WITH + "<https://guilds.example/terms#trades-with> a owl:ObjectProperty ; "
     "rdfs:subPropertyOf ag:relation .", "trades-with: .* ASCII letters"),
    ("class's name", TRADES_WITH + "<https://guilds.example/terms#Gild_1> a owl:Class ; "
     "rdfs:subClassOf ag:Organization .", "Gild_1: .* ASCII letters"),
    ("two classes of a name", TRADES_WITH + GUILD_CLASS + "<https://other.example/Guild> a owl:Class ; "
     "rdfs:subClassOf ag:Organization .", "two classes are called Guild"),
    ("two relations of a name", TRADES_WITH + "<https://other.example/tradesWith> a owl:ObjectProperty ; "
     "rdfs:subPropertyOf ag:relation .", "two relations are called tradesWith"),
    ("unknown range", TRADES_WITH + "g:tradesWith rdfs:range g:Giuld .", "range .*Giuld is no kind of actor"),
    ("two domains", TRADES_WITH + "g:tradesWith rdfs:domain ag:Person, ag:Organization .", "2 classes as its domain"),
    ("sign in words", TRADES_WITH + 'g:tradesWith ag:sign "friendly" .', "ag:sign is a whole number"),
    ("sign too large", TRADES_WITH + "g:tradesWith ag:sign 2 .", "ag:sign is 1 or -1, not 2"),
    ("actor of two kinds", TRADES_WITH + 'actor:x a ag:Person, ag:State ; skos:prefLabel "X"@en .',
     "actor x wants exactly one kind, has: Person, State"),
    ("actor of no kind", TRADES_WITH + 'actor:x skos:prefLabel "X"@en .', "actor x wants exactly one kind, has: none"),
    ("actor without a name", TRADES_WITH + "actor:x a ag:Person .", "actor x has no skos:prefLabel"),
]  # fmt: skip


@pytest.mark.parametrize(("turtle", "message"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_reader_refuses(tmp_path: Path, turtle: str, message: str) -> None:
    with pytest.raises(OntologyError, match=message):
        load_ontology(_folder(tmp_path, turtle))


def test_reader_refuses_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "guilds.ttl").write_bytes("# Zünfte\n".encode("latin-1"))
    with pytest.raises(OntologyError, match=r"guilds\.ttl can't be read as UTF-8"):
        load_ontology(tmp_path)


# Alignments.


def test_alignments_name_our_terms_only_where_they_exist() -> None:
    ours = {str(s) for s in _graph("axis.ttl").subjects()} | {str(s) for s in _graph("core.ttl").subjects()}
    alignments = _graph("alignments.ttl")
    named = {str(t) for triple in alignments for t in triple if str(t).startswith((CORE, AXIS))}
    assert named
    assert named <= ours
    heads = {str(s) for s, p, _ in alignments if p not in (rdflib.RDF.type, rdflib.OWL.imports)}
    assert {h for h in heads if not h.startswith((CORE, AXIS))} == {"urn:actorgraph:alignments"}


def test_alignments_and_shapes_add_no_kind_and_no_relation(tmp_path: Path, ontology: Ontology) -> None:
    (tmp_path / "axis.ttl").write_text(_text("axis.ttl"), "utf-8")
    bare = load_ontology(tmp_path)
    assert bare.kinds == ontology.kinds
    assert bare.relations == ontology.relations
    assert bare.statuses == ontology.statuses


def _text(name: str) -> str:
    return (resources.files("actorgraph.ontology") / name).read_text("utf-8")


def _graph(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=_text(name), format="turtle")
