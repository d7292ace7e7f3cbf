"""The text loader on fictional actors: an ontology of invented states and groups, and a text's records as tuples."""

from __future__ import annotations

import tempfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from actorgraph.loaders.actors import Actors
from actorgraph.loaders.contract import check_offsets, check_record
from actorgraph.loaders.cues import Cues, load_cues
from actorgraph.loaders.hits import chosen
from actorgraph.loaders.lexicon import Lexicon
from actorgraph.loaders.naming import find_mentions
from actorgraph.loaders.sentences import Block, read_blocks
from actorgraph.loaders.text import extract
from actorgraph.ontology.model import Ontology
from actorgraph.ontology.reader import load_ontology

ACTORS = """
@prefix ag: <urn:actorgraph:core:> .
@prefix ax: <urn:actorgraph:axis:> .
@prefix actor: <urn:actorgraph:actor:> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .

actor:norland a ag:State ;
    skos:prefLabel "Norland"@en, "Norland"@de, "Norland"@nl ;
    ag:adjective "Norlandic"@en, "norländisch"@de, "Norlands"@nl ;
    ag:demonym "Norlander"@en, "Norlanders"@en, "Norländer"@de, "Norlander"@nl, "Norlanders"@nl .
actor:sudria a ag:State ;
    skos:prefLabel "Sudria"@en, "Sudrien"@de, "Sudrië"@nl ;
    ag:adjective "Sudrian"@en, "sudrisch"@de, "Sudrisch"@nl ;
    ag:abbreviation "SDR" .
actor:norlandic-government a ax:Government ;
    skos:prefLabel "Government of Norland"@en, "Regierung von Norland"@de, "regering van Norland"@nl ;
    ag:metonym "Norburg"@en, "Norburg"@de, "Norburg"@nl ; ag:ofState actor:norland .
actor:sudrian-foreign-ministry a ax:Ministry ;
    skos:prefLabel "Foreign Ministry of Sudria"@en, "Außenministerium Sudriens"@de,
        "Sudrisch ministerie van Buitenlandse Zaken"@nl ;
    skos:altLabel "Sudrian foreign ministry"@en ; ag:ofState actor:sudria .
actor:norlandic-armed-forces a ax:ArmedForces ;
    skos:prefLabel "Norlandic Armed Forces"@en, "Streitkräfte von Norland"@de, "strijdkrachten van Norland"@nl ;
    ag:ofState actor:norland .
actor:red-league a ax:ArmedGroup ;
    skos:prefLabel "Red League"@en, "Rote Liga"@de, "Rode Liga"@nl ; ag:abbreviation "RL" ;
    ag:seatedIn actor:sudria .
actor:zumurra a ax:ArmedGroup ;
    skos:prefLabel "Zumurra"@en, "Zumurra"@de, "Zumurra"@nl ; skos:altLabel "Zumurrah"@en ;
    skos:hiddenLabel "Zum"@en .
actor:harbour-pact a ag:Coalition ;
    skos:prefLabel "Harbour Pact"@en, "Hafenpakt"@de, "Havenpact"@nl .
actor:fort-qadim a ax:Base ;
    skos:prefLabel "Fort al-Qadim"@en, "Fort al-Qadim"@de, "Fort al-Qadim"@nl ; ag:inState actor:sudria .
actor:selim-nadar a ag:Person ;
    skos:prefLabel "Selim Nadar"@en, "Selim Nadar"@de, "Selim Nadar"@nl ; schema:nationality actor:sudria ;
    skos:altLabel "Nadar"@en, "Nadar"@de, "Nadar"@nl ; schema:gender "Male" .
actor:irsa-velk a ag:Person ;
    skos:prefLabel "Irsa Velk"@en, "Irsa Velk"@de, "Irsa Velk"@nl ; schema:nationality actor:norland ;
    schema:gender "Female" .
actor:hossein-osten a ag:Person ;
    skos:prefLabel "Hossein Osten"@en, "Hossein Osten"@de, "Hossein Osten"@nl .
actor:tarsk a ax:City ;
    skos:prefLabel "Tarsk"@en, "Tarsk"@de, "Tarsk"@nl ; ag:inState actor:sudria .
"""


@cache
def ontology() -> Ontology:
    """Return the shipped relations and classes with invented actors."""
    with tempfile.TemporaryDirectory() as folder:
        shipped = resources.files("actorgraph.ontology")
        Path(folder, "axis.ttl").write_text((shipped / "axis.ttl").read_text("utf-8"), "utf-8")
        Path(folder, "actors.ttl").write_text(ACTORS, "utf-8")
        return load_ontology(folder)


@cache
def lexicon(language: str) -> Lexicon:
    """Return the names of the invented actors as one language writes them."""
    return Lexicon(ontology(), load_cues(language))


def cues(language: str) -> Cues:
    """Return the shipped cues."""
    return load_cues(language)


def blocks(text: str, language: str) -> list[Block]:
    """Return the paragraphs of a text, parsed by the shipped pipeline."""
    from actorgraph.loaders.pipeline import load_pipeline

    return list(read_blocks(text, load_pipeline(language), load_cues(language)))


def records(text: str, language: str | None, published: str = "2031-05-14") -> list[dict[str, Any]]:
    """Return the records of a text, each checked against the contract and the text."""
    found: list[dict[str, Any]] = []
    document: Any = {"type": "document", "id": "gazette", "published": published}
    for record in extract(text, document=document, ontology=ontology(), language=language):
        check_record(record)
        if record["type"] != "document":
            check_offsets(record, text)
        found.append(dict(record))
    return found


def claims(text: str, language: str) -> list[tuple[str | None, str, str]]:
    """Return speaker (an actor's id, else the words in brackets), kind and text of every claim."""
    return [
        (r["speaker"] or f"({r['speaker_text']})", r["kind"], r["text"])
        for r in records(text, language)
        if r["type"] == "claim"
    ]


def relations(text: str, language: str) -> set[str]:
    """Return the relations as `subject relation object`, with what is not affirmed, actual or current behind it."""
    return {
        " ".join(
            [r["subject"], r["relation"], r["object"]]
            + [str(r[k]) for k, plain in (("polarity", "affirmed"), ("modality", "actual")) if r[k] != plain]
            + [r["status"] for _ in range("status" in r)]
        )
        for r in records(text, language)
        if r["type"] == "relation"
    }


def states(text: str, language: str, expected: str) -> bool:
    """Whether a text states the relations of a row ("a attacks b; c funds d | c arms d") and none beside them."""
    found = relations(text, language)
    wanted = [set(row.split(" | ")) for row in expected.split("; ") if row]
    return all(found & row for row in wanted) and found <= set().union(*wanted)


def named(text: str, language: str) -> set[tuple[str, str, str]]:
    """Return a text's mentions as (words, actor's id, class), those of unknown names that nothing confirms too."""
    found: set[tuple[str, str, str]] = set()
    actors = Actors(ontology(), load_cues(language))
    names = lexicon(language)
    candidates = {b.start: names.candidates(b.text) for b in blocks(text, language)}
    known = frozenset(a for c in candidates.values() for hit in chosen(c) for a in hit.actors)
    for block in blocks(text, language):
        for m in find_mentions(block, chosen(candidates[block.start], known), names, actors):
            if m.role in {"name", "description", "part"}:
                found.add((block.between(m.start, m.end), m.actor, actors.kind(m.actor)))
    return found
