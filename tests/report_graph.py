"""Graphs for the tests of reports: one full of what must not be obeyed, and one of an actor with 10,000 statements."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.graph.engine import Engine
from actorgraph.graph.model import Activity, ActorMention, Claim, Document, Source, Span, Statement
from actorgraph.graph.projection import project
from actorgraph.graph.sync import sync
from actorgraph.graphview import GraphView
from actorgraph.storestatus import StoreStatus, read_server_status
from tests.query_graph import ontology

EVIL = "<img src=x onerror=alert(1)>"
SENTENCE = (
    "1. <script>alert(2)</script> | *not* _so_ `code` [link](javascript:alert(3)) & &amp; \\| ~~no~~ $x$\n"
    "# second line\n- third {{ 7 * 7 }} {% raw %} </style></blockquote>\x00\x1b[31m"
)
ARABIC = "رابطة الرماد"
TRICK = "\u202eevil\u2067"
LONG = "A very long sentence " + "that goes on and on " * 60 + "and ends here."


class EngineView(GraphView):
    """The graph of an engine that a test has filled."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(ontology())
        self._engine = engine

    @property
    def engine(self) -> Engine:
        return self._engine

    def close(self) -> None:
        self._engine.close()

    def status(self) -> StoreStatus:
        return read_server_status(self._engine)


def view_of(engine: Engine, sources: Sequence[Source]) -> EngineView:
    """Fill an empty engine with what documents say."""
    sync(project(sources, ontology()), engine)
    return EngineView(engine)


def evil() -> list[Source]:
    """Return documents whose names, titles, sentences, addresses and ids want to be obeyed."""
    mentions = tuple(
        ActorMention(actor, label, "Organization", actor)
        for actor, label in (("evil", EVIL), ("front", ARABIC), ("trick", TRICK), ("long", LONG[:300]))
    )

    def says(start: int, subject: str, relation: str, object_: str, text: str, **fields: object) -> Statement:
        span = Span(start, start + len(text), text)
        return Statement("<b>d</b> `x`", subject, relation, object_, span=span, **fields)  # type: ignore[arg-type]

    denied = says(900, "evil", "alliedWith", "front", SENTENCE + "!", polarity="denied", attribution="trick")
    claim = Claim(
        "<b>d</b> `x`", "direct", Span(950, 960, SENTENCE), "evil", EVIL, about=("front", "trick"), addressee="long"
    )
    unnamed = Claim("<b>d</b> `x`", "denial", Span(970, 980, "No."), None, f"{EVIL} | x", about=("evil",))
    first = Source(
        Document(
            "<b>d</b> `x`", f"{EVIL} | *t*", 'en" onload="x', "2031-02-03", f"{ARABIC} {EVIL}", "javascript:alert(4)"
        ),
        Activity("sample", "1"),
        mentions,
        (
            says(0, "evil", "alliedWith", "front", SENTENCE),
            denied,
            says(1000, "trick", "attacks", "evil", LONG, date="2031-01"),
            says(3000, "evil", "memberOf", "long", "", status="former"),
        ),
        (claim, unnamed),
    )
    second = Source(
        Document("linked", "A page", "ar", None, "Post", "https://post.example/a?b=1&c=(d)|<e"),
        Activity("sample", "1"),
        mentions[:2],
        (Statement("linked", "front", "praises", "evil", span=Span(0, 3, ARABIC)),),
    )
    third = Source(
        Document("good", "Good [page]", "de", "2031", "Post", "https://post.example/a?b=1&c=(d)"),
        Activity("sample", "1"),
        mentions[:2],
        (Statement("good", "front", "praises", "evil", span=Span(0, 3, "Lob.")),),
    )
    return [first, second, third]


def crowd(statements: int = 10_000) -> list[Source]:
    """Return documents that say so much of one actor, about 400 others, over some nine years."""
    others = [f"group-{n:03}" for n in range(400)]
    relations = ("alliedWith", "attacks", "supports", "meetsWith", "opposes", "memberOf")
    sources = []
    for number in range(statements // 10):
        document = f"d{number:05}"
        found = tuple(
            Statement(
                document,
                "hub",
                relations[(number + n) % len(relations)],
                others[(number * 10 + n) * 7 % len(others)],
                polarity="denied" if (number + n) % 13 == 0 else "affirmed",
                span=Span(n * 50, n * 50 + 40, f"Sentence {n} of document {number} speaks of the hub and others."),
            )
            for n in range(10)
        )
        claim = Claim(document, "direct", Span(600, 640, f"We said so {number} times."), "hub", "the hub")
        names = sorted({s.object for s in found})
        mentions = tuple(ActorMention(a, a.title(), "Organization", a) for a in ["hub", *names])
        day = f"20{20 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"
        about = Document(document, f"Paper {number}", "en", day, f"Publisher {number % 60}")
        sources.append(Source(about, Activity("sample", "1"), mentions, found, (claim,)))
    return sources
