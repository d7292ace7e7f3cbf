"""Documents of a fictional coast, for the tests of projection and sync.

The ontology is the shipped one, but knows two fictional actors instead of its own.
"""

from __future__ import annotations

from dataclasses import replace

from actorgraph.graph.model import Activity, ActorMention, Claim, Document, Source, Span, Statement
from actorgraph.ontology.model import KnownActor, Name, Ontology
from actorgraph.ontology.reader import load_ontology

RUN = Activity("sample", "1")

# id -> (label, kind)
ACTORS = {
    "ember-front": ("Ember Front", "ArmedGroup"),
    "tidewater-league": ("Tidewater League", "Party"),
    "republic-of-vell": ("Republic of Vell", "State"),
    "mira-oduya": ("Mira Oduya", "Person"),
    "port-sallow": ("Port Sallow", "City"),
}

KNOWN = (
    KnownActor(
        "ember-front",
        "Organization",
        ("ArmedGroup", "Organization"),
        (
            Name("Ember Front", "en", "preferred"),
            Name("Glutfront", "de", "preferred"),
            Name("Front of Embers", "en", "alternative"),
            Name("the Front", "en", "hidden"),
            Name("EF", None, "abbreviation"),
        ),
    ),
    KnownActor("republic-of-vell", "State", ("State",), (Name("Vell", "en", "preferred"),)),
)


def ontology() -> Ontology:
    """Return the shipped relations and kinds with two fictional known actors."""
    shipped = load_ontology()
    turtle = {name: text for name, text in shipped.turtle.items() if not name.startswith("actors/")}
    return replace(shipped, actors={actor.id: actor for actor in KNOWN}, turtle=turtle, version="sample")


def mention(actor: str, label: str | None = None, kind: str | None = None, names: tuple[str, ...] = ()) -> ActorMention:
    """Return a mention of one of `ACTORS`, or of any other actor with label and kind."""
    known_label, known_kind = ACTORS.get(actor, (actor.replace("-", " ").title(), "Organization"))
    return ActorMention(actor, label or known_label, kind or known_kind, actor, names)


def says(
    document: str, subject: str, relation: str, object_: str, text: str | None = None, **fields: object
) -> Statement:
    """Return a statement of a document; its sentence is made up from it unless given."""
    words = text or f"{document} says: {subject} {relation} {object_}."
    span = Span(0, len(words), words)
    return Statement(document, subject, relation, object_, span=span, **fields)  # type: ignore[arg-type]


def claims(document: str, speaker: str | None, text: str = "We know nothing of it.", **fields: object) -> Claim:
    """Return a claim that a document attributes to a speaker."""
    return Claim(document, "indirect", Span(0, len(text), text), speaker, **fields)  # type: ignore[arg-type]


def paper(
    document: str,
    *statements: Statement,
    claims: tuple[Claim, ...] = (),
    mentions: tuple[ActorMention, ...] | None = None,
    source: str | None = None,
    published: str | None = "2031-03-05",
    text_sha256: str | None = None,
) -> Source:
    """Return a document with all it says; it mentions the actors of its statements and claims unless told whom."""
    used = {a for s in statements for a in (s.subject, s.object, s.attribution, s.place) if a}
    used |= {a for c in claims for a in (c.speaker, c.addressee, *c.about) if a}
    return Source(
        Document(document, f"Title of {document}", "en", published, source, f"https://{document}.example", text_sha256),
        RUN,
        mentions if mentions is not None else tuple(mention(a) for a in sorted(used)),
        statements,
        claims,
    )


def coast() -> list[Source]:
    """Return three documents that agree, disagree and quote."""
    denied = says(
        "herald", "tidewater-league", "alliedWith", "ember-front", polarity="denied", attribution="mira-oduya"
    )
    attack = says("herald", "ember-front", "attacks", "republic-of-vell", date="2031-03", place="port-sallow", count=3)
    quoted = says("post", "republic-of-vell", "funds", "tidewater-league", attribution="mira-oduya", confidence=0.75)
    return [
        paper("gazette", says("gazette", "ember-front", "alliedWith", "tidewater-league", date="2030")),
        paper(
            "herald",
            denied,
            attack,
            claims=(claims("herald", "mira-oduya", about=("ember-front", "tidewater-league"), states=(denied.id,)),),
        ),
        paper(
            "post",
            quoted,
            claims=(
                claims("post", "mira-oduya", addressee="republic-of-vell", states=(quoted.id,), speaker_text="Oduya"),
                claims("post", None, text="It was them.", speaker_text="a fisherman"),
            ),
        ),
    ]
