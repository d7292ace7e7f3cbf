"""What the rules ask of a language that no list of words tells: how it orders words and how it writes them."""

from __future__ import annotations

from actorgraph.loaders.cue_entries import Entry

__all__ = ["Traits"]


class Traits(Entry):
    """A language's properties; one that it does not have is left out of its file."""

    verb_second: bool = False
    """A main clause's verb comes second: its subject may stand behind it ("Dort verhandelt X mit Y")."""
    verb_final: bool = False
    """A subordinate clause, an infinitive or a participle with an auxiliary ends with its verb."""
    verb_bracket: bool = False
    """A verb's separable part closes its clause ("greift Y am Morgen an")."""
    attributes_first: bool = False
    """What belongs to a participle stands before it and its noun ("die von X geführte Miliz")."""
    gerunds: bool = False
    """A form in -ing says what else is done ("X left, accusing Y of theft")."""
    reduced_relatives: bool = False
    """A relative clause may have no pronoun, or only a participle ("the town X bombed", "a post manned by Y")."""
    hyphened_participles: bool = False
    """A participle is tied to a name with a hyphen ("the Norland-backed group")."""
    noun_rows: bool = False
    """Nouns and names stand side by side where one describes the other ("port authority", "Army Day")."""
    compounds: bool = False
    """Nouns are written together ("Luftangriff")."""
    nouns_capitalised: bool = False
    """All nouns have a capital, so that one tells no name."""
    cases: bool = False
    """Nouns and names have cases: a genitive behind its noun ("die Armee Norlands"), "den Palästinensern"."""
    genitive_s: bool = False
    """The s of a name's owner has no apostrophe ("Norlands Armee", "Norlands leger")."""
