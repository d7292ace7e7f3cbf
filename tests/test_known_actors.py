"""The known actors in ontology/actors: complete in three languages and told apart by their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pyshacl
import pytest
import rdflib

from actorgraph.ontology.model import ACTOR, KnownActor
from actorgraph.ontology.reader import load_ontology

LANGUAGES = ("en", "de", "nl")


@pytest.fixture(scope="module")
def actors() -> list[KnownActor]:
    return list(load_ontology().actors.values())


def test_are_many(actors: list[KnownActor]) -> None:
    assert len(actors) >= 250


def test_have_slugs_as_ids(actors: list[KnownActor]) -> None:
    assert [a.id for a in actors if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", a.id)] == []


def test_have_one_preferred_name_a_language(actors: list[KnownActor]) -> None:
    wrong = {}
    for actor in actors:
        languages = [n.language for n in actor.names if n.role == "preferred"]
        if len(languages) != len(set(languages)) or not set(LANGUAGES) <= set(languages) or None in languages:
            wrong[actor.id] = languages
    assert wrong == {}


def test_names_are_clean(actors: list[KnownActor]) -> None:
    names = [(a.id, n.text) for a in actors for n in a.names]
    assert [(i, t) for i, t in names if t != " ".join(t.split()) or not t] == []


def test_share_no_name(actors: list[KnownActor]) -> None:
    """Only a city may bear the name of its state or government: Kuwait, the city, and Kuwait, the state."""
    bearers: defaultdict[tuple[str, str], dict[str, KnownActor]] = defaultdict(dict)
    for actor, language, name in _own_names(actors):
        bearers[language, name][actor.id] = actor
    shared = {name: sorted(found) for name, found in bearers.items() if not _may_share(list(found.values()))}
    assert shared == {}


def test_german_adjectives_are_lower_case(actors: list[KnownActor]) -> None:
    adjectives = [n.text for a in actors for n in a.names if n.role == "adjective" and n.language == "de"]
    assert adjectives
    assert [t for t in adjectives if not t.rpartition("-")[2].islower()] == []  # US-amerikanisch


def test_states_are_states(actors: list[KnownActor]) -> None:
    pointed = [(a.id, state) for a in actors for state in (a.of_state, a.in_state, a.seated_in) if state]
    states = {a.id for a in actors if a.kind == "State"}
    assert pointed
    assert [(i, s) for i, s in pointed if s not in states] == []


def test_background_fits_their_kind(actors: list[KnownActor]) -> None:
    assert [a.id for a in actors if (a.of_state or a.seated_in) and a.kind not in {"Organization", "Coalition"}] == []
    assert [a.id for a in actors if a.in_state and a.kind != "Place"] == []


def test_conform_to_the_shapes() -> None:
    turtle = load_ontology().turtle
    shapes = rdflib.Graph().parse(data=turtle["shapes.ttl"], format="turtle")
    known = rdflib.Graph()
    for name in (n for n in turtle if n.startswith("actors/")):
        known.parse(data=turtle[name], format="turtle")
    conforms, _, report = pyshacl.validate(known, shacl_graph=shapes)
    assert conforms, report
    assert {str(s) for s in known.subjects() if not str(s).startswith(ACTOR)} == set()


def _own_names(actors: list[KnownActor]) -> Iterator[tuple[KnownActor, str, str]]:
    """Yield each name that stands for the actor alone; one without a language counts in all three."""
    for actor in actors:
        for name in actor.names:
            if name.role in ("preferred", "alternative", "abbreviation"):
                text = name.text if name.role == "abbreviation" else name.text.casefold()
                for language in (name.language,) if name.language else LANGUAGES:
                    yield actor, language, text


def _may_share(bearers: list[KnownActor]) -> bool:
    if len(bearers) == 1:
        return True
    places = [b for b in bearers if b.kind == "Place"]
    states = {b.id for b in bearers if b.kind == "State"}
    states |= {b.of_state for b in bearers if b.of_state and "Government" in b.types}
    return len(places) == 1 and len(bearers) <= 3 and states == {places[0].in_state}
