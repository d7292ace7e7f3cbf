"""What fictional papers of a fictional coast say, for the tests of the prewritten queries."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.graph.engine import Engine
from actorgraph.graph.model import Activity, ActorMention, Claim, Document, Source, Span, Statement
from actorgraph.graph.projection import project
from actorgraph.graph.sync import sync
from actorgraph.ontology.model import KnownActor, Name, NameRole, Ontology
from actorgraph.ontology.reader import load_ontology

# id: (name, kind, other names of the documents)
ACTORS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "ash": ("Ash League", "ArmedGroup", ("the Ashes",)),
    "birch": ("Birch Union", "Party", ('Union "B" {x}',)),
    "vell": ("Vell", "State", ()),
    "ada": ("Ada Crane", "Person", ("Crane",)),
    "ben": ("Ben Quill", "Person", ("Quill",)),
    "ida": ("Ida Quill", "Person", ("Quill",)),
    "sallow": ("Port Sallow", "City", ()),
    "pact": ("Grand Pact", "Coalition", ()),
}


def _known(id_: str, kind: str, finest: str, *names: tuple[str, str | None, NameRole]) -> KnownActor:
    return KnownActor(id_, kind, (finest,), tuple(Name(*name) for name in names))


KNOWN = (
    _known(
        "ash",
        "Organization",
        "ArmedGroup",
        ("Ash League", "en", "preferred"),
        ("Äschenbund", "de", "preferred"),
        ("رابطة الرماد", "ar", "preferred"),
        ("League of Ash", "en", "alternative"),
        ("ASL", None, "abbreviation"),
    ),
    _known("vell", "State", "State", ("Vell", "en", "preferred"), ("vellisch", "de", "adjective")),
    _known("sallow", "Place", "City", ("Port Sallow", "en", "preferred"), ("Hafen Sallow", "de", "preferred")),
    _known("vell-court", "Organization", "Agency", ("Court", "en", "preferred"), ("Port Sallow", "en", "metonym")),
    _known("unheard", "Person", "Person", ("Una Heard", "en", "preferred")),
)


def ontology() -> Ontology:
    """Return the shipped relations and kinds with fictional known actors."""
    return replace(load_ontology(), actors={actor.id: actor for actor in KNOWN})


def sources() -> list[Source]:
    """Return three papers: one of a day, one of a year, one without date or source."""
    arms = _says("gazette", 0, "Vell arms the Ash League, says Crane.", "vell", "arms", "ash", attribution="ada")
    no_attack = _says(
        "herald",
        80,
        "The Ash League did not attack Vell, a fisherman says.",
        "ash",
        "attacks",
        "vell",
        polarity="denied",
        attribution=None,
    )
    return [
        _paper(
            "gazette",
            "2030-03-05",
            "Gazette",
            arms,
            _says("gazette", 50, "Union and League are allies.", "birch", "alliedWith", "ash", date="2030-03"),
            _says("gazette", 90, "The League is in the Pact.", "ash", "memberOf", "pact"),
            _says("gazette", 120, "Ada Crane leads the League.", "ada", "leads", "ash", confidence=0.5),
            _says(
                "gazette",
                150,
                "It attacked Vell in Port Sallow.",
                "ash",
                "attacks",
                "vell",
                date="2030-03-02",
                place="sallow",
                place_text="the port",
                count=3,
            ),
            claims=(
                _claims("gazette", 20, "We need what Vell sends.", "ada", "Crane", ("vell", "ash"), states=(arms.id,)),
                _claims("gazette", 10, "We never met them.", "ben", "Quill", ("ash",), "denial"),
            ),
        ),
        _paper(
            "herald",
            "2031",
            "Herald",
            _says(
                "herald",
                0,
                "Vell does not arm it, says Quill.",
                "vell",
                "arms",
                "ash",
                polarity="denied",
                attribution="ben",
            ),
            _says(
                "herald",
                30,
                "They are allies, says Quill.",
                "ash",
                "alliedWith",
                "birch",
                attribution="ben",
                date="2031-05",
                confidence=0.25,
            ),
            _says("herald", 60, "It may support Vell.", "birch", "supports", "vell", modality="possible"),
            no_attack,
            _says("herald", 120, "Quill was minister of Vell.", "ben", "officialOf", "vell", status="former"),
            _says("herald", 150, "The League opposes Vell.", "ash", "opposes", "vell"),
            claims=(
                _claims("herald", 80, "They did not.", None, "a fisherman", ("ash",), "denial", states=(no_attack.id,)),
            ),
        ),
        _paper(
            "post",
            None,
            None,
            _says("post", 0, "Union and Vell act together.", "birch", "cooperatesWith", "vell"),
            _says("post", 30, "Quill funds the Union.", "ben", "funds", "birch"),
            _says("post", 60, "It threatens to attack the Union.", "ash", "attacks", "birch", modality="threatened"),
            claims=(_claims("post", 60, "Beware.", "ada", None, ("birch",), "threat", addressee="vell"),),
        ),
    ]


def write_graph(engine: Engine) -> None:
    """Fill an empty engine with what the papers say."""
    sync(project(sources(), ontology()), engine)


FOREIGN_NODES = """
MATCH (ours:Actor:ActorGraph {id: 'ash'}), (pact:Actor:ActorGraph {id: 'pact'}), (d:Document:ActorGraph {id: 'post'})
CREATE (x:Actor:NotOurs {id: 'ash', name: 'Ash League', names: ['Ash League', 'Stranger'], kind: 'State'}),
       (ours)-[:ALLIED_WITH {status: 'reported', relation: 'alliedWith', sources: 9, statements: 9}]->(x),
       (x)-[:MEMBER_OF {status: 'reported', relation: 'memberOf', sources: 9, statements: 9}]->(pact),
       (x)<-[:SUBJECT]-(s:Statement:NotOurs {id: 's', relation: 'attacks', modality: 'actual', polarity: 'denied'}),
       (s)-[:OBJECT]->(ours), (s)-[:FROM]->(d),
       (x)<-[:MADE_BY]-(c:Claim:NotOurs {id: 'c', kind: 'direct', text: 'x'}), (c)-[:ABOUT]->(ours), (c)-[:FROM]->(d)
"""
"""Writes nodes that are somebody else's, tied to ours with the same labels and types."""
FORGET = "MATCH (n) WHERE n:ActorGraph OR n:NotOurs DETACH DELETE n"
"""Deletes what is ours, and what tests make as somebody else's."""


def _says(
    document: str, start: int, text: str, subject: str, relation: str, object_: str, **fields: object
) -> Statement:
    span = Span(start, start + len(text), text)
    return Statement(document, subject, relation, object_, span=span, **fields)  # type: ignore[arg-type]


def _claims(
    document: str,
    start: int,
    text: str,
    speaker: str | None,
    words: str | None,
    about: tuple[str, ...],
    kind: str = "direct",
    **fields: object,
) -> Claim:
    span = Span(start, start + len(text), text)
    return Claim(document, kind, span, speaker, words, about=about, **fields)  # type: ignore[arg-type]


def _paper(
    document: str, published: str | None, source: str | None, *statements: Statement, claims: tuple[Claim, ...]
) -> Source:
    mentions = tuple(
        ActorMention(actor, label, kind, actor, names) for actor, (label, kind, names) in sorted(ACTORS.items())
    )
    title = f"The {document.title()}"
    return Source(
        Document(document, title, "en", published, source), Activity("sample", "1"), mentions, statements, claims
    )
