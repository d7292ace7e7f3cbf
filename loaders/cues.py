"""The cue words and frames of a language, read from `cues/<language>.yaml` and `cues/frames/<language>.yaml`.

All words are lower case, as they stand in a text or, for verbs, as lemmas; `an|greifen` is a verb with a separable
part. A new relation or language is a change of these files.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ValidationError

from actorgraph.errors import InputError
from actorgraph.loaders.cue_entries import (
    CLOSED,
    According,
    Attribute,
    Description,
    Frame,
    Membership,
    Modality,
    Reporting,
    Responsibility,
    Sort,
    SpeechKind,
    Verb,
    Words,
    verbs,
)

__all__ = ["Cues", "load_cues"]

_UPON_ACTORS = frozenset(
    ["accuses", "arms", "funds", "opposes", "praises", "pressures", "sanctions", "supports", "threatens", "trains"]
)


class Cues(BaseModel):
    """All that the text loader knows about one language's words."""

    model_config = CLOSED

    language: str
    words: dict[str, Words]
    relative_pronouns: Words
    nominative_not: Words = frozenset()
    genitive_articles: Words = frozenset()
    feminine: Words = frozenset()
    """Determiners that only stand before feminine or plural nouns."""
    feminine_tails: tuple[str, ...] = ()
    """How feminine nouns end, so that "der" before them in the singular is no nominative."""
    possessives: Words
    neutral: Words = frozenset()
    """Adjectives that leave open whom a description means ("the whole organisation")."""
    definite: Words
    """Words that open a definite description."""
    whereabouts: Words
    """Prepositions behind which a place's name is a place."""
    towards: Words
    """Prepositions behind which a place's name stands for who acts there ("talks with")."""
    befalling: Words = frozenset()
    """Verbs whose subject is a place: what a city does as a city."""
    complementizers: Words
    infinitive_markers: Words
    coordinations: Words
    list_openers: tuple[str, ...]
    passive_auxiliaries: Words
    past_auxiliaries: Words
    abbreviations: Words
    adjective_endings: tuple[str, ...]
    name_endings: tuple[str, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    relative_days: dict[str, int]
    in_year: tuple[str, ...]
    numbers: dict[str, int]
    name_particles: Words
    portfolios: Words = frozenset()
    titles: Words
    speech: dict[SpeechKind, tuple[str, ...]]
    responsibility: tuple[Responsibility, ...]
    reporting: tuple[Reporting, ...] = ()
    according: According
    back_references: Words = frozenset()
    subjunctive: Words = frozenset()
    subjunctive_weak: Words = frozenset()
    hedges: Words = frozenset()
    """Subjunctives with which a narrator guesses or judges ("könnte"): they mark no words as somebody else's."""
    labels: Words = frozenset()
    label_openers: Words = frozenset()
    harm: Words = frozenset()
    owning: tuple[str, ...] = ()
    disowning: tuple[str, ...] = ()
    conditions: Words = frozenset()
    vows: Words = frozenset()
    warnings: Words = frozenset()
    asking: Words = frozenset()
    appointing: Words = frozenset()
    evidence: Words = frozenset()
    there: Words = frozenset()
    believing: Words = frozenset()
    menaces: tuple[str, ...] = ()
    shared_possessives: Words = frozenset()
    wishing: Words = frozenset()
    person_endings: tuple[str, ...] = ()
    accusing: Words = frozenset()
    ordering: Words = frozenset()
    indefinite: Words = frozenset()
    named_as: Words = frozenset()
    requests: Words = frozenset()
    helm: Words = frozenset()
    rejecting: Words = frozenset()
    allegations: Words = frozenset()
    tolls: Words = frozenset()
    object_prepositions: Words = frozenset()
    first_persons: Words
    impersonal: Words
    not_speakers: Words
    pronoun_speakers: dict[str, Literal["Person", "Organization", "any"]]
    unnamed_heads: Words
    statements: Words
    negation: Words
    responses: Words = frozenset()
    """Nouns behind the word for "as" or "if" that make it "as" ("als vergelding voor")."""
    no_news: Words = frozenset()
    """Words that deny nothing when they are denied ("is no secret", "is not new")."""
    modality: dict[Modality, Words]
    hearsay: Words
    blockers: Words
    former: Words
    offices: dict[str, Words]
    bodies: dict[str, Words]
    groups: dict[str, Words]
    bases: Words
    sites: Words
    roughly: Words
    places: Words
    standins: Words
    glued_tails: Words
    owned_by: Words = frozenset()
    called: Words = frozenset()
    strong_forms: dict[str, str] = {}
    strong_verbs: dict[str, tuple[str, str, str]] = {}
    """The present, past and participle of irregular verbs; others have them with something before."""
    backed: Words = frozenset()
    descriptions: tuple[Description, ...]
    frames: tuple[Frame, ...]
    memberships: tuple[Membership, ...] = ()
    light_verbs: tuple[str, ...]
    receiving_verbs: tuple[str, ...] = ()
    withholding: tuple[str, ...] = ()
    averting: tuple[str, ...] = ()
    unfulfilled: tuple[str, ...] = ()
    undergone: Words = frozenset()
    truces: Words = frozenset()
    sides: Words = frozenset()
    forums: Words = frozenset()
    members: Words
    wings: Words
    allies: Words
    rivals: Words
    supporters: Words
    backers: dict[str, Words] = {}
    """Nouns of those who support in one way, by the relation that names it ("arms supplier")."""
    resigning: tuple[str, ...] = ()
    """Verbs that end an office: "resigned as prime minister"."""
    proxies: Words = frozenset()
    state_offices: Words = frozenset()
    speaking: Words = frozenset()
    successors: Words = frozenset()
    heading: Words = frozenset()
    group_nouns: Words = frozenset()
    fights: Words = frozenset()
    parts: Words = frozenset()
    deputies: Words
    role_openers: Words
    copulas: Words
    named_by: Words = frozenset()
    seats: Words = frozenset()
    leadership: Words = frozenset()
    working: Words = frozenset()
    experts: Words = frozenset()
    """Nouns before which a name tells what somebody knows of, not whose he is ("Irak-Expertin")."""
    hostile: Words = frozenset()
    organisations: dict[str, Words] = {}
    name_tails: Words = frozenset()
    people: Words = frozenset()
    """Nouns of persons that are neither offices nor titles."""
    place_heads: Words = frozenset()
    """First words of places' names."""
    place_tails: Words = frozenset()
    """Last words of places' names."""
    things: Words = frozenset()
    """Nouns of things that have names and do not act: ships, operations, books."""
    name_heads: dict[str, Words] = {}
    """First words of names, by class, that a place's name may end ("Sons of the Zab")."""
    sorts: tuple[Sort, ...] = ()
    not_heads: Words = frozenset()
    located: dict[str, Words] = {}
    attributes: tuple[Attribute, ...] = ()

    @cached_property
    def speech_verbs(self) -> dict[Verb, SpeechKind]:
        """Every verb of saying with its kind; `quote_only` ones need quotation marks."""
        return {verb: kind for kind, words in self.speech.items() for verb in sorted(verbs(words))}

    @cached_property
    def speech_index(self) -> dict[str, tuple[tuple[int, Verb, SpeechKind], ...]]:
        """The verbs of saying by lemma, with and without their separable part, each with its rank among all."""
        found: dict[str, list[tuple[int, Verb, SpeechKind]]] = {}
        for rank, ((lemma, part), kind) in enumerate(self.speech_verbs.items()):
            for form in {lemma, part + lemma}:
                found.setdefault(form, []).append((rank, (lemma, part), kind))
        return {form: tuple(entries) for form, entries in found.items()}

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
    def ending(self) -> frozenset[Verb]:
        """Verbs that end an office."""
        return verbs(self.resigning)

    @cached_property
    def frame_nouns(self) -> frozenset[str]:
        """The nouns of all frames."""
        return frozenset(noun for frame in self.frames for noun in frame.nouns)

    @cached_property
    def upon_actors(self) -> frozenset[str]:
        """Verbs and nouns whose object acts itself, so that a city as their object stands for its government."""
        frames = [f for f in self.frames if f.relation in _UPON_ACTORS]
        return frozenset(lemma for f in frames for lemma, _ in f.verb_set).union(*(f.nouns for f in frames))

    @cached_property
    def ties(self) -> frozenset[str]:
        """Nouns of those who stand in a relation to somebody that acts."""
        return self.allies | self.rivals | self.supporters.union(*self.backers.values())

    @cached_property
    def frame_things(self) -> frozenset[str]:
        """The things that frames ask for beside their verb: weapons, money, lists."""
        return frozenset(thing for frame in self.frames for thing in frame.nouns_with) - (
            self.frame_nouns | self.bases | self.places | self.ties | self.people | frozenset(self.office_relation)
        )

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
    def office_relation(self) -> dict[str, str]:
        """The relation that an office's holder has to its organisation, by the office's word."""
        return {word: relation for relation, words in self.offices.items() for word in words}

    @cached_property
    def particles(self) -> frozenset[str]:
        """All separable parts of verbs."""
        everything = [*self.speech_verbs, *self.light, *self.unmet, *self.refusing, *self.undoing]
        everything += [v for f in self.frames for v in f.verb_set]
        return frozenset(part for _, part in everything if part)


@lru_cache(maxsize=8)
def load_cues(language: str) -> Cues:
    """Read the cues of a language.

    Raises:
        InputError: there is no file for that language, or it does not fit.
    """
    import yaml

    folder = resources.files("actorgraph.loaders") / "cues"
    files = [folder / f"{language}.yaml", *(folder / part / f"{language}.yaml" for part in ("frames", "roles"))]
    if not language.isalpha() or not all(file.is_file() for file in files):
        raise InputError(f"no cues for language {language!r}")
    # Every scalar is a string: `no` and `on` are words here. The loader in C, where there is one, is ten times as fast.
    strings = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        parts = [yaml.load(file.read_text("utf-8"), Loader=strings) for file in files]  # noqa: S506
        return Cues.model_validate({key: value for part in parts for key, value in part.items()})
    except (yaml.YAMLError, ValidationError) as error:
        raise InputError(f"cues/{language}.yaml: {error}") from error
