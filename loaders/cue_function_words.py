"""Small words of a language, each list for what it does in the rules: prepositions, pronouns, conjunctions, adverbs.

A list has the name of its English words or of what they do. Field names end in `_` where Python keeps the word.
"""

from __future__ import annotations

from pydantic import Field

from actorgraph.loaders.cue_entries import Entry, Words

__all__ = ["FunctionWords"]


class FunctionWords(Entry):
    """What `cues/grammar/xx.yaml` holds."""

    # Prepositions
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
    during: Words = frozenset()
    """Before a fight in which somebody fell."""
    occasion: Words = frozenset()
    """Before a meeting or talks that a clause's subject is at."""
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

    # Pronouns, conjunctions, adverbs
    whose: Words = frozenset()
    """Relative pronouns of possession."""
    where: Words = frozenset()
    """What opens a relative clause about a place."""
    and_: Words = Field(default=frozenset(), alias="and")
    contrast: Words = frozenset()
    """Between what is not so and what is ("not by X but by Y")."""

    # Nouns and verbs with little meaning of their own
    times: Words = frozenset()
    """Nouns of time, which are neither subject nor speaker."""
    coming: Words = frozenset()
    """Verbs whose subject comes from whoever does it ("support came from X")."""
    helping: Words = frozenset()
    """Verbs that only help another one ("helped oust Y")."""

    # Parts of words
    siding: tuple[str, ...] = ()
    """What stands before the name of somebody whom others are for or against: they are not his."""
    noun_prefixes: Words = frozenset()
    """What makes another noun of one ("Eindruck" is no pressure)."""
    participle_endings: tuple[str, ...] = ()
    """How participles before their noun end."""
    glued_markers: tuple[str, ...] = ()
    """What stands inside an infinitive for its marker ("anzugreifen")."""
