"""Words that state relations: frames of verbs and nouns, offices and other roles, membership, closeness."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from actorgraph.loaders.cue_entries import Attribute, Entry, Frame, Membership, Verb, Words, verbs

__all__ = ["RelationCues"]


class RelationCues(Entry):
    """What is known of how a language states relations."""

    # Events
    frames: tuple[Frame, ...] = ()
    blockers: Words = frozenset()
    """Words of sports and debates, near which an attack is none."""
    light_verbs: tuple[str, ...] = ()
    receiving_verbs: tuple[str, ...] = ()
    powers: Words = frozenset()
    """Nouns of what somebody helps with ("backed by Norlandic air power")."""
    go_betweens: Words = frozenset()
    """Nouns of those who mediate."""
    withholding: tuple[str, ...] = ()
    averting: tuple[str, ...] = ()
    unfulfilled: tuple[str, ...] = ()
    state_acts: Words = frozenset()
    """Nouns of what only who acts can have ("Tarsk's decision"): a city before them is its government."""
    taking_part: tuple[str, ...] = ()
    """Verbs of doing with others what a noun behind a preposition names ("beteiligte sich am Angriff auf Y")."""
    undergone: Words = frozenset()
    """Nouns of what is done to somebody and not by him ("siege")."""
    truces: Words = frozenset()
    sides: Words = frozenset()
    """Nouns of those between whom something is ("sides", "parties")."""
    countries: Words = frozenset()
    """Nouns for states ("both countries")."""
    forums: Words = frozenset()
    """Nouns of courts and councils, before which states are named without doing anything."""

    aftermath: Words = frozenset()
    """Nouns of what is left of an attack or of a deed like one, for which somebody is blamed."""
    behind_deed: Words = frozenset()
    """Prepositions between whoever is blamed and the deed."""
    responsible: Words = frozenset()
    responsible_for: Words = frozenset()
    handiwork: Words = frozenset()
    """Nouns for a deed as somebody's ("the explosion was the work of Y")."""
    blamed_verbs: Words = frozenset()
    """Verbs of being behind a deed or responsible for it."""

    # Offices
    offices: dict[str, Words] = Field(default={})
    """Nouns of offices and roles, by the relation that their holder has to whose they are."""
    short_offices: Words = frozenset()
    """Offices of four letters or less that end a word written together ("Militärchef")."""
    former: Words = frozenset()
    professions: Words = frozenset()
    """Offices that nobody has in a state, only in an organisation ("a Norlandic analyst")."""
    deputies: Words = frozenset()
    role_openers: Words = frozenset()
    """What stands before an office that somebody acts in ("as")."""
    state_offices: Words = frozenset()
    """Offices of a whole state."""
    successors: Words = frozenset()
    forerunners: Words = frozenset()
    """Nouns of those who had an office before."""
    board_offices: Words = frozenset()
    """Offices of an association, which is meant where an office has no complement ("secretary X said")."""
    imitating: tuple[str, ...] = ()
    """Verbs of doing what another one did, with nothing but a time ("Canada followed")."""
    likewise: Words = frozenset()
    """Words by which a clause says that somebody does the same."""
    does_that: Words = frozenset()
    """Words that say so beside a word for "also" ("Ook Norland doet dat")."""
    also: Words = frozenset()
    suit: Words = frozenset()
    """Nouns in such words."""
    succeeding: tuple[str, ...] = ()
    """Verbs whose object, a person, had the subject's office before."""
    taking_over: tuple[str, ...] = ()
    """Verbs whose subject has the office of whoever was named before."""
    awaited: Words = frozenset()
    """Adjectives of a successor who has no office yet, without their endings."""
    veterans: Words = frozenset()
    """Nouns of former members."""
    former_joined: Words = frozenset()
    """Words among the `former` that are so only with a hyphen ("oud-minister")."""
    deputy_stems: tuple[str, ...] = ()
    """How nouns of deputies begin."""
    personal_roles: Words = frozenset()
    """Roles that only persons have."""
    naming_as: Words = frozenset()
    """Verbs whose object is said to be something ("named X as Y's financier")."""
    appointing: Words = frozenset()
    resigning: tuple[str, ...] = ()
    lifting: tuple[str, ...] = ()
    """Verbs that end the support or sanctions they take ("aufheben")."""
    """Verbs that end an office: "resigned as prime minister"."""
    leadership: Words = frozenset()
    """Nouns of leading ("under the command of X")."""
    helm: Words = frozenset()
    """Nouns of the place of a leader ("at the head of Y")."""
    heading: Words = frozenset()
    """Verbs of leading."""
    speaking: Words = frozenset()
    """Verbs of speaking for somebody."""
    working: Words = frozenset()
    """Verbs of working for somebody."""

    # Membership, closeness, whereabouts
    memberships: tuple[Membership, ...] = ()
    members: Words = frozenset()
    unions: Words = frozenset()
    """Nouns that end the names of those who are made up of others ("Northern Alliance")."""
    wings: Words = frozenset()
    allies: Words = frozenset()
    rivals: Words = frozenset()
    supporters: Words = frozenset()
    backers: dict[str, Words] = Field(default={})
    """Nouns of those who support in one way, by the relation that names it ("arms supplier")."""
    colleagues: Words = frozenset()
    """Nouns of who has the same office in the state that an adjective names ("his Saudi colleague X")."""
    proxies: Words = frozenset()
    hostile: Words = frozenset()
    """Adjectives of those who are against each other, without their endings."""
    fights: Words = frozenset()
    """Nouns of fights in which somebody stands against somebody."""
    attributes: tuple[Attribute, ...] = ()
    located: dict[str, Words] = Field(default={})
    """Adjectives and participles that tell where somebody is, by relation."""
    parts: Words = frozenset()
    """Nouns of parts of a country."""
    seats: Words = frozenset()
    """Nouns of what somebody has where he works ("headquarters")."""

    @cached_property
    def light(self) -> frozenset[Verb]:
        """Verbs that add nothing to the noun they take (`carry out` attacks)."""
        return verbs(self.light_verbs)

    @cached_property
    def receiving(self) -> frozenset[Verb]:
        """Verbs whose subject is at the other end of the noun they take (`receive` support)."""
        return verbs(self.receiving_verbs)

    @cached_property
    def bearing(self) -> frozenset[Verb]:
        """Verbs whose subject is the doer of the noun they take, whether it comes about or not."""
        return self.light | self.refusing | self.undoing | self.unmet

    @cached_property
    def unmet(self) -> frozenset[Verb]:
        """Verbs under which an act is no fact (`plan`, `fear`)."""
        return verbs(self.unfulfilled)

    @cached_property
    def refusing(self) -> frozenset[Verb]:
        """Verbs that deny the act or the offer under them (`refuse`)."""
        return verbs(self.withholding)

    @cached_property
    def undoing(self) -> frozenset[Verb]:
        """Verbs that say that the event they take did not happen (`cancel`)."""
        return verbs(self.averting)

    @cached_property
    def joining(self) -> frozenset[Verb]:
        """Verbs of taking part in what a noun names."""
        return verbs(self.taking_part)

    @cached_property
    def ceasing(self) -> frozenset[Verb]:
        """Verbs under which support or sanctions are over."""
        return verbs(self.lifting)

    @cached_property
    def ending(self) -> frozenset[Verb]:
        """Verbs that end an office."""
        return verbs(self.resigning)

    @cached_property
    def following(self) -> frozenset[Verb]:
        """Verbs of succeeding somebody."""
        return verbs(self.succeeding)

    @cached_property
    def following_suit(self) -> frozenset[Verb]:
        """Verbs of doing what another one did."""
        return verbs(self.imitating)

    @cached_property
    def gaining(self) -> frozenset[Verb]:
        """Verbs of taking an office over."""
        return verbs(self.taking_over)

    @cached_property
    def frame_nouns(self) -> frozenset[str]:
        """The nouns of all frames."""
        return frozenset(noun for frame in self.frames for noun in frame.nouns)

    @cached_property
    def relation_nouns(self) -> dict[str, frozenset[str]]:
        """The nouns that state a relation, by its name."""
        found: dict[str, frozenset[str]] = {}
        for frame in self.frames:
            found[frame.relation] = found.get(frame.relation, frozenset()) | frame.nouns
        return found

    @cached_property
    def clashes(self) -> frozenset[str]:
        """Nouns for attacks of two on each other ("gunfight")."""
        return frozenset(noun for f in self.frames if f.relation == "attacks" and f.both for noun in f.nouns)

    @cached_property
    def ties(self) -> frozenset[str]:
        """Nouns of those who stand in a relation to somebody that acts."""
        return self.allies | self.rivals | self.supporters.union(*self.backers.values())

    @cached_property
    def office_relation(self) -> dict[str, str]:
        """The relation that an office's holder has to its organisation, by the office's word."""
        return {word: relation for relation, words in self.offices.items() for word in words}
