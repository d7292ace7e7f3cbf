"""Words by which a language's names, bodies, places and descriptions of actors are known."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from actorgraph.loaders.cue_entries import Description, Entry, Sort, Words

__all__ = ["NameCues"]


class NameCues(Entry):
    """What is known of how a language names and describes actors."""

    name_particles: Words = frozenset()
    """Small words inside a person's name ("al", "von")."""
    titles: Words = frozenset()
    """What stands before a person's name."""
    called: Words = frozenset()
    """What stands between a noun and a name ("namens")."""
    named_by: Words = frozenset()
    """What stands between a role and its holder's name ("genannt", "heißt")."""
    named_as: Words = frozenset()
    """Words by which a speaker's name is told behind him ("whose name is given as X")."""
    people: Words = frozenset()
    """Nouns of persons that are neither offices nor titles."""
    person_endings: tuple[str, ...] = ()
    """How nouns of persons end."""
    not_persons: Words = frozenset()
    """Nouns with such an ending that name nobody ("offer")."""
    experts: Words = frozenset()
    """Nouns before which a name tells what somebody knows of, not whose he is ("Irak-Expertin")."""

    bodies: dict[str, Words] = Field(default={})
    """Nouns of a state's organs, by class."""
    own_bodies: dict[str, Words] = Field(default={})
    """Nouns of organs of which a state or place has one, by class, or the ends of such compounds."""
    body_tails: Words = frozenset()
    """Nouns that end an organ's name ("intelligence service")."""
    groups: dict[str, Words] = Field(default={})
    """Nouns of groups, by class."""
    group_nouns: Words = frozenset()
    """Nouns of what somebody can lead, own or be in."""
    organisations: dict[str, Words] = Field(default={})
    """Nouns that open or end an organisation's name, by class."""
    local_bodies: Words = frozenset()
    """Nouns of a town's or district's body, or the end of a compound for one, which its place names."""
    name_tails: Words = frozenset()
    """Nouns that end a group's name, written together with it too ("-Brigaden")."""
    name_heads: dict[str, Words] = Field(default={})
    """First words of names, by class, that a place's name may end ("Sons of the Zab")."""
    joining_bodies: Words = frozenset()
    """Nouns, or the ends of compounds, that have a name with those whom they unite ("union of dockers")."""
    emblems: Words = frozenset()
    """Nouns in the genitive behind one of people that make a group's name ("Guardians of the Strait")."""
    ideals: Words = frozenset()
    """Such nouns behind one of a body only ("Front der Gerechtigkeit")."""
    purposes: Words = frozenset()
    """What stands between a body's noun and what it is for."""
    org_tails: Words = frozenset()
    """Nouns that end a body's name, written together ("Elternbund")."""
    not_joint: Words = frozenset()
    """Words with such an end that name nobody ("Verbund")."""
    party_tails: tuple[str, ...] = ()
    """How parties' names end that are written together."""
    capital_nouns: Words = frozenset()
    """Common nouns that have a capital inside a sentence and name nobody."""
    not_titled: Words = frozenset()
    """Nouns that open the name of a thing, place or event ("Battle of X")."""
    opening_adjectives: Words = frozenset()
    """First words of organisations' names that no person has ("New", "United")."""
    firm_words: Words = frozenset()
    """Last words of firms' and societies' names ("Magna Motors")."""
    fighting_nouns: Words = frozenset()
    """Last words of armed groups' names ("Desert Lions")."""
    not_named: Words = frozenset()
    """Nouns of groups and bodies behind which no name stands in apposition ("der Regierung Geld geben")."""
    armed_units: Words = frozenset()
    """Nouns of units that are part of their name ("Kompanie Morgentau")."""
    bare_nouns: Words = frozenset()
    """Nouns that are objects without an article ("Munition"), and the ends of such compounds."""
    bare_endings: tuple[str, ...] = ()
    """How other such nouns end."""
    name_prepositions: Words = frozenset()
    """Prepositions inside a name ("Ärzte am Fluss")."""
    directions: Words = frozenset()
    """Points of the compass that end a name ("Freie Wähler Nord")."""
    mere_heads: Words = frozenset()
    """Nouns before a name that only say what it is ("the paper X")."""
    partners: Words = frozenset()
    """What ends a firm's name behind "and"."""
    not_heads: Words = frozenset()
    """Nouns that open a name only behind another one of its kind."""
    glued_tails: Words = frozenset()
    """Nouns that are written together with a name before them ("Hisbollah-Führer")."""
    portfolios: Words = frozenset()
    """Departments whose names stand behind an office ("minister van Defensie")."""

    bases: Words = frozenset()
    sites: Words = frozenset()
    """Nouns of what is hit in place of whose it is ("positions of Y")."""
    lifeless: Words = frozenset()
    """Nouns of what is put out of action, never killed ("air defences of Y")."""
    places: Words = frozenset()
    place_heads: Words = frozenset()
    """First words of places' names."""
    place_tails: Words = frozenset()
    """Last words of places' names."""
    befalling: Words = frozenset()
    """Verbs whose subject is a place: what a city does as a city."""
    capital_adjectives: Words = frozenset()
    """Adjectives that have a capital in an office's or an event's name too ("Zweiter Weltkrieg")."""
    things: Words = frozenset()
    """Nouns of things that have names and do not act: ships, operations, books."""
    standins: Words = frozenset()
    """Nouns of people and things that stand for whose they are ("troops", "positions")."""
    envoys: Words = frozenset()
    """Nouns of people whom "aus Norland" makes a state's ("Ausbilder aus Norland")."""
    owned_by: Words = frozenset()
    """What stands between such a noun and its owner ("belonging to")."""
    backed: Words = frozenset()
    """Participles of support that no frame has ("Iran-backed")."""

    realms: Words = frozenset()
    """Nouns that, with an article, stand for the state that was named."""
    rural: Words = frozenset()
    """Prepositions before such a noun that make it no state ("auf dem Land")."""
    descriptions: tuple[Description, ...] = ()
    sorts: tuple[Sort, ...] = ()

    @cached_property
    def opening_nouns(self) -> frozenset[str]:
        """The first words of names of all classes."""
        return frozenset[str]().union(*self.name_heads.values())
