"""The kinds of entries that a language's cues have: frames of relations, verbs of reporting, sources, descriptions.

`an|greifen` is a verb with a separable part.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "According",
    "Attribute",
    "Description",
    "Entry",
    "Frame",
    "Membership",
    "Modality",
    "Reporting",
    "Responsibility",
    "Sort",
    "SpeechKind",
    "Verb",
    "Words",
    "verbs",
]

Verb = tuple[str, str]
"""A verb's lemma and its separable part, which is empty if it has none."""
Words = frozenset[str]
SpeechKind = Literal["indirect", "demand", "threat", "denial", "quote_only"]
Modality = Literal["possible", "future", "demanded", "threatened", "conditional", "inverted", "ended"]


class Entry(BaseModel):
    """What a file of cues holds, checked when it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Verbal(Entry):
    verbs: tuple[str, ...] = ()

    @cached_property
    def verb_set(self) -> frozenset[Verb]:
        """The verbs as lemma and separable part."""
        return verbs(self.verbs)


class Responsibility(Entry):
    """A verb that claims an act as one's own, the noun it takes (`take responsibility`), what leads to the act.

    `things`: the act is the verb's object and one of these nouns; `closing`: words that must follow ("für sich").
    """

    verbs: Words
    nouns: Words = Field(default=frozenset(), alias="with")
    prepositions: Words = frozenset()
    things: Words = frozenset()
    closing: str = ""


class Reporting(_Verbal):
    """Verbs whose object is reported speech.

    `prepositions`: the object stands behind one ("warn of"); `predicative`: it has a second part ("call X Y"), which
    starts with one of the `openers` where there are any ("describe X as Y").
    """

    verbs: tuple[str, ...]
    prepositions: Words = frozenset()
    predicative: bool = False
    openers: Words = frozenset()

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """All lemmas that one of the verbs may have, with and without its separable part."""
        return frozenset(form for lemma, part in self.verb_set for form in (lemma, part + lemma))


class According(Entry):
    """Phrases that name a source: before it (`laut`), after it (`zufolge`), `so X`, `wie X sagt`.

    `prepositions` with one of the `nouns` make a source too ("nach Angaben …", "nach Ansicht der …").
    """

    before: tuple[str, ...] = ()
    prepositions: Words = frozenset()
    nouns: Words = frozenset()
    after: Words = frozenset()
    so: Words = frozenset()
    as_: Words = Field(default=frozenset(), alias="as")
    agents: Words = frozenset()
    own: tuple[str, ...] = ()


class Description(Entry):
    """Words that, with an article, stand for an actor named before, and the classes it may have.

    `seated`: words that do so with the adjective of its state only ("the Yemeni rebels"). `heads`: one of its names
    must have one of these words in it. `near`: only the one that the last two sentences name ("the rebels").
    """

    words: Words
    kinds: tuple[str, ...]
    seated: Words = frozenset()
    heads: Words = frozenset()
    near: bool = False


class Frame(_Verbal):
    """How words state a relation: verbs with their object's role, nouns with the prepositions of subject and object.

    Roles are `subj`, `obj`, `iobj`, `gen`, `clause` (the subject of the clause that follows), `act` (whom the
    infinitive that follows is aimed at), `party` (whose agreement the object is) or what stands before the actor: a
    preposition, or several words. `with`: one of these words must stand in the clause. `reverse`: the clause's
    subject is the relation's object. `means`: nouns whose owner did it ("killed in a Norlandic air strike").
    `openers`: words with the other actor behind them, whatever the verb ("together with"). `jointly`: words that make
    several subjects partners. `both`: each does it to the other ("clashed with"). `clausal`: only with a clause behind
    it ("asked Y to …"). `figurative`: persons do it by words too. `former`: it ends the relation ("left the bloc").
    `owned`: an object that is no actor stands for whose it is ("condemned Y's raid"), a subject too where the
    frame is reversed ("Y's money comes from X"). `fixed`: a negation and a modal verb belong to the phrase ("moet
    niets hebben van"). `mutual`: several subjects do it to each other ("X and Y are at odds").
    `without`: prepositions that must not follow the object ("blamed X on Y" blames Y). `victim`: the object is whom
    the `means` hit ("lost its commander to an air strike"), or the subject, whose people they are.
    """

    relation: str
    verb_object: Words = frozenset({"obj"})
    nouns: Words = frozenset()
    participles: Words = frozenset()
    subject: Words = frozenset()
    object: Words = frozenset()
    nouns_with: Words = Field(default=frozenset(), alias="with")
    voice: Literal["passive"] | None = None
    places: bool = False
    reverse: bool = False
    means: Words = frozenset()
    openers: Words = frozenset()
    jointly: Words = frozenset()
    both: bool = False
    clausal: bool = False
    figurative: bool = False
    former: bool = False
    owned: bool = False
    fixed: bool = False
    mutual: bool = False
    victim: bool = False
    without: Words = frozenset()


class Sort(Entry):
    """Nouns that may name one and the same actor in turn ("the shipping company", "the firm"), and its class."""

    words: Words
    kind: str


class Attribute(Entry):
    """Adjectives and participles that state a relation of what they describe's other end to it ("loyal to X")."""

    relation: str
    words: Words
    prepositions: Words


class Membership(Entry):
    """Verbs of belonging: what is joined stands behind one of the prepositions or in the dative.

    `whole`: the subject is the whole and its members stand behind the verb ("consists of"). `with`: a word that must
    stand in the clause ("take part"). `former`: it is over ("left").
    """

    words: Words
    prepositions: Words = frozenset()
    dative: bool = False
    whole: bool = False
    former: bool = False
    having: Words = Field(default=frozenset(), alias="with")


def verbs(words: tuple[str, ...]) -> frozenset[Verb]:
    """Read `an|greifen` as lemma and separable part."""
    return frozenset((lemma, part) for word in words for part, _, lemma in [word.rpartition("|")])
