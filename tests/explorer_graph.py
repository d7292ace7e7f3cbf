"""A fictional coast for the explorer: contested and denied, names in many scripts, texts that imitate HTML."""

from __future__ import annotations

from pathlib import Path

from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.explorer_page import write_explorer
from actorgraph.graph.model import Source
from actorgraph.graph.network import Network
from actorgraph.graph.projection import project
from actorgraph.graph.sync import sync
from tests.samples import claims, coast, mention, ontology, paper, says

EVIL = "<img src=x onerror=alert(1)>"
EVIL_SENTENCE = "</script><script>alert(2)</script><!-- \u2028 & <b>bold</b>"
ASH, PERSIAN, HEBREW, EMOJI = "رابطة الرَّماد", "جبههٔ آتش", "ליגת האפר", "Team 🔥 Ember"


def sources() -> list[Source]:
    """Return the coast's three papers and two more."""
    names = {"ash": ASH, "fire": PERSIAN, "haefer": HEBREW, "team": EMOJI, "evil": EVIL, "lonely": "Lonely Isle"}
    mentions = tuple(
        mention(actor, label, "ArmedGroup", ("Äschenbund", "Liga Ása") if actor == "ash" else ())
        for actor, label in names.items()
    )
    scripts = paper(
        "scripts",
        says("scripts", "ash", "alliedWith", "fire", date="2032-01-05"),
        says("scripts", "ash", "supports", "haefer", date="2032-02-01"),
        says("scripts", "haefer", "attacks", "team", date="2032-03-01", modality="threatened"),
        says("scripts", "team", "arms", "fire", date="2032-03-02", polarity="denied", attribution="team"),
        says("scripts", "evil", "opposes", "ash", EVIL_SENTENCE, date="2033-06-01"),
        claims=(claims("scripts", "evil", text=EVIL_SENTENCE, about=("ash",)),),
        mentions=mentions,
        source=EVIL_SENTENCE,
        published="2032-04-01",
    )
    undated = paper("undated", says("undated", "ember-front", "supports", "mira-oduya"), published=None, source="Post")
    return [*coast(), scripts, undated]


def write_page(folder: Path, documents: list[Source], name: str = "coast") -> Path:
    """Write the explorer of documents into a folder and return the file."""
    page = folder / f"{name}.html"
    with EmbeddedEngine(folder / name / "graph") as engine, page.open("wb") as out:
        sync(project(documents, ontology()), engine)
        write_explorer(Network(engine, ontology()), out)
    return page
