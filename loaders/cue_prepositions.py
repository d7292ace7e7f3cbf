"""Prepositions of a language, each list for what stands before or behind them in the rules."""

from __future__ import annotations

from pydantic import Field

from actorgraph.loaders.cue_entries import Entry, Words

__all__ = ["Prepositions"]


class Prepositions(Entry):
    """The first part of `cues/grammar/xx.yaml`; field names end in `_` where Python keeps the word."""

    of: Words = frozenset()
    """Before the owner or whole of what was named."""
    by: Words = frozenset()
    """Before whoever does what a passive or a noun says."""
    between: Words = frozenset()
    with_: Words = Field(default=frozenset(), alias="with")
    with_help: Words = frozenset()
    """Before support by which a clause's subject acts ("with the help of X")."""
    in_: Words = Field(default=frozenset(), alias="in")
    within: Words = frozenset()
    out_of: Words = frozenset()
    """Before support for whose sake a clause's subject acts ("aus Solidarität mit X")."""
    after_deeds: Words = frozenset()
    """Before a deed that is done, whatever the clause only announces ("nach Angriffen auf X")."""
    during: Words = frozenset()
    """Before a fight in which somebody fell."""
    occasion: Words = frozenset()
    """Before a meeting or talks that a clause's subject is at."""
    comes_to: Words = frozenset()
    """Before a fight or talks that it comes to between two ("tot gevechten")."""
    at_site: Words = frozenset()
    """Between a base or target and its place."""
    under_light: Words = frozenset()
    """Before a place, never before whom a light verb's noun is aimed at."""
    coming_from: Words = frozenset()
    """Before whoever it is from, where something "comes"."""
    aimed: Words = frozenset()
    """Before whom an infinitive's act is aimed at."""
    asked_of: Words = frozenset()
    """Before who is asked, so that what stands behind is no owner of what is aimed at."""
    reproach: Words = frozenset()
    """Before the deed that somebody is accused of."""
    kept_from: Words = frozenset()
    """Before a gerund of what does not happen ("from attacking")."""
    against: Words = frozenset()
    under: Words = frozenset()
    at_helm: Words = frozenset()
    """Before the place of a leader ("at the head of")."""
    works_at: Words = frozenset()
    """Before where somebody works."""
    complementing: Words = frozenset()
    """Between a role and what it is a role in, beside `of`."""
    loose: Words = frozenset()
    """Before a state that is not what a role is in ("an envoy to X")."""
    besides: Words = frozenset()
    """Before further members."""
    along_with: tuple[str, ...] = ()
    """Before who is killed together with an object, of several words ("along with")."""
    made_of: Words = frozenset()
    """Between an alliance and its members."""
    among: Words = frozenset()
    """Before those to whom somebody belongs ("among its founders is X")."""
    counted_to: Words = frozenset()
    """Before a group of which somebody is one ("X belongs to the groups that …")."""
    into_office: Words = frozenset()
    """Before an office that somebody gets."""
    placed_in: Words = frozenset()
    """Before where somebody is active."""
    spread_over: Words = frozenset()
    """Between a group's noun and its place."""
    struck_at: Words = frozenset()
    """Before a group that is hit and not at home where it is named."""
    speaks_for: Words = frozenset()
    """Before whom somebody speaks for."""
    on_behalf: Words = frozenset()
    """Before a noun of speaking for ("on behalf of")."""
    glued_prepositions: dict[str, str] = Field(default={})
    """Prepositions with an article in them, with what they are."""
    relative_prepositions: dict[str, str] = Field(default={})
    """What a preposition becomes behind one of the `relative_stems`."""
    from_: Words = Field(default=frozenset(), alias="from")
    placed_at: Words = frozenset()
    """Between a name and where somebody spoke ("said X in Y")."""
    near_place: Words = frozenset()
    """Before the place of an attack."""
    participle_prepositions: Words = frozenset()
    """Participles that are prepositions."""
    without: Words = frozenset()
    attached: Words = frozenset()
    """Between a speaker and what belongs to him."""
    apposition_on: Words = frozenset()
    """What an apposition may go on with."""
    inside_description: Words = frozenset()
    """What may stand inside the description of a name ("the leader of the group, X")."""
    dative_prepositions: Words = frozenset()
    """Before a pronoun that seems a possessive ("von ihr")."""
    directed: Words = frozenset()
    """Prepositions of place that do not tell where something is."""
    until: Words = frozenset()
    """Between two places ("from X to Y")."""
    before_place: Words = frozenset()
    """Before an unknown name that is a place's."""
    at_place: Words = frozenset()
    """Before a name of several words that may be a place's."""
    of_body: Words = frozenset()
    """Between a state's organ and the state."""
    also_conjunctions: Words = frozenset()
    """Prepositions that may open a clause."""
    time_adverbs: Words = frozenset()
    """Adverbs that open a clause of time ("when")."""
    before_town: Words = frozenset()
    """Before an adjective made from a town's name ("im Londoner Exil")."""
