"""Small words of a language, each list for what it does in the rules: pronouns, conjunctions, adverbs, parts of words.

A list has the name of its English words or of what they do. Field names end in `_` where Python keeps the word.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from actorgraph.loaders.cue_entries import Words
from actorgraph.loaders.cue_prepositions import Prepositions

__all__ = ["FunctionWords", "Unit"]

Unit = Literal["day", "week", "month", "year"]


class FunctionWords(Prepositions):
    """What `cues/grammar/xx.yaml` holds."""

    # Pronouns, conjunctions, adverbs
    whose: Words = frozenset()
    """Relative pronouns of possession."""
    where: Words = frozenset()
    """What opens a relative clause about a place."""
    thereof: Words = frozenset()
    """Pronominal adverbs before an infinitive that no comma parts from them ("beschuldigt X ervan Y te …")."""
    and_: Words = Field(default=frozenset(), alias="and")
    contrast: Words = frozenset()
    """Between what is not so and what is ("not by X but by Y")."""
    upon: Words = frozenset()
    """Conjunctions before the attack in which somebody died."""
    whereof: Words = frozenset()
    """Relative pronouns of possession or origin in one word."""
    demonstrative_whose: Words = frozenset()
    """Possessives that mean who was named last."""
    his: Words = frozenset()
    """Possessives of a person."""
    her: Words = frozenset()
    """Possessives of a woman only."""
    its: Words = frozenset()
    """Possessives of a group or thing, or of a woman."""
    to_her: Words = frozenset()
    """Possessives that may be the pronoun of whom something is given to ("lieferte ihr Waffen")."""
    he: Words = frozenset()
    """Subject pronouns of a person."""
    it: Words = frozenset()
    """Subject pronouns of a group or thing."""
    it_of_states: Words = frozenset()
    """Subject pronouns of a state, which are more often nobody's ("es", "het")."""
    they: Words = frozenset()
    """Subject pronouns of a person or group."""
    him: Words = frozenset()
    """Object pronouns of a person."""
    them: Words = frozenset()
    """Object pronouns of a group."""
    woman_pronouns: Words = frozenset()
    """Pronouns of a person that mean no man."""
    man_pronouns: Words = frozenset()
    """Pronouns of a person that mean no woman."""
    woman_endings: tuple[str, ...] = ()
    """How nouns for women end."""
    it_object: Words = frozenset()
    """Object pronouns of a group that mean things too."""
    predecessors: Words = frozenset()
    """Object pronouns of whoever had an office before."""
    generic: Words = frozenset()
    """Pronouns for the speaker himself in reported speech ("man")."""
    reflexive: Words = frozenset()
    """Pronouns of a clause's own subject."""
    each_other: Words = frozenset()
    """What tells that subjects do it to each other."""
    latter: Words = frozenset()
    """What means the second of two."""
    first_named: Words = frozenset()
    """What means the first of two."""
    both: Words = frozenset()
    pair: Words = frozenset()
    """The number behind an article that makes it "both"."""
    several: Words = frozenset()
    """Words before a role that several have."""
    some: Words = frozenset()
    """Words before a role that tell no holder."""
    one: Words = frozenset()
    """The number before `one_of` ("één van de leiders")."""
    one_of: Words = frozenset()
    """Words before a role that tell one of several."""
    among_others: Words = frozenset()
    """Words between a preposition and the list behind it."""
    spacers: Words = frozenset()
    """Words between a relative pronoun, its verb and its subjects."""
    before_role: Words = frozenset()
    """Words that may stand before a role's noun, beside adverbs, numbers and articles."""
    once: Words = frozenset()
    """Words of time before an apposition ("X, once a deputy of Y")."""
    then: Words = frozenset()
    """Words of time that may stand before a role's noun."""
    oblique_relatives: Words = frozenset()
    """Relative pronouns that are no subject."""
    feminine_articles: Words = frozenset()
    """Articles before a state's name that "sie" can mean."""
    accusative_articles: Words = frozenset()
    """Articles behind "in" that make it "into"."""
    entering: Words = frozenset()
    """Parts of verbs of motion ("marschierte in Y ein")."""
    subject_relatives: Words = frozenset()
    """Relative pronouns that are always the subject."""
    object_relatives: Words = frozenset()
    """Relative pronouns that never are."""
    always_relative: Words = frozenset()
    """Words that are a relative pronoun behind any preposition."""
    feminine_dative: Words = frozenset()
    """Relative pronouns that are no subject behind a feminine noun."""
    masculine_articles: Words = frozenset()
    """Articles of the nominative that are a dative before a feminine noun."""
    dummy: Words = frozenset()
    """Pronouns that open a cleft sentence ("it was X that …")."""
    object_pronouns: Words = frozenset()
    """Pronouns that may be the object of calling or describing."""
    free_relatives: Words = frozenset()
    """Pronouns of what somebody calls something ("struck what it described as …")."""
    claiming: Words = frozenset()
    """Verbs of saying that something is something ("what it said were …")."""
    question_words: Words = frozenset()
    """What opens a question inside a sentence."""
    relative_adverbs: Words = frozenset()
    """Relative pronouns and their preposition in one word."""
    noun_infinitives: Words = frozenset()
    """What makes an infinitive behind it a noun ("het bombarderen van Y")."""
    infinitive_openers: Words = frozenset()
    """What opens an infinitive's clause."""
    always_infinitive: Words = frozenset()
    """What opens an infinitive's clause and no other."""
    purpose: Words = frozenset()
    """What opens a clause of purpose."""
    clause_joins: Words = frozenset()
    """What opens a clause that is not said any more ("…, while …")."""
    than: Words = frozenset()
    more: Words = frozenset()
    """Words before "than"."""
    only: Words = frozenset()
    """Words behind a negation that take it back."""
    nobody: Words = frozenset()
    """Negations that belong to a noun."""
    claim_edges: Words = frozenset()
    """Words at the end of a claimed act that belong to the verb."""
    dative_possessives: Words = frozenset()
    """Possessives that may be a pronoun in the dative."""
    example_nouns: Words = frozenset()
    """Nouns of examples, on which nothing hangs."""
    both_and: Words = frozenset()
    """What stands before the first of two ("sowohl X als auch Y")."""
    correlated: tuple[str, ...] = ()
    """What then stands between them."""
    neuter_relatives: Words = frozenset()
    """Relative pronouns that mean a city as its government ("Tarsk, which …")."""
    articles: Words = frozenset()
    group_articles: Words = frozenset()
    """Articles before an unknown name that make it an organisation's."""
    later: Words = frozenset()
    """Words behind a time that end it ("two years later")."""
    correlates: Words = frozenset()
    """Determiners that are conjunctions too."""

    among_dead: Words = frozenset()
    """Before the dead of an attack at the start of a sentence ("unter den Toten ist X")."""
    dead: Words = frozenset()
    being_among: Words = frozenset()
    """Verbs beside copulas of whoever is among others."""
    these: Words = frozenset()
    """Pronouns for who was named last ("diese")."""
    others: Words = frozenset()
    """Before a noun that what was named before "and" is one of ("X and other allies of Y")."""
    plural_relatives: Words = frozenset()
    """Relative pronouns that may mean several."""
    accusative_relatives: Words = frozenset()
    """Relative pronouns that can only be an object."""

    # Nouns and verbs with little meaning of their own
    times: Words = frozenset()
    """Nouns of time, which are neither subject nor speaker."""
    coming: Words = frozenset()
    """Verbs whose subject comes from whoever does it ("support came from X")."""
    helping: Words = frozenset()
    """Verbs that only help another one ("helped oust Y")."""
    having: Words = frozenset()
    passive_participle: Words = frozenset()
    """What a perfect passive has beside its auxiliary."""
    standing: Words = frozenset()
    """Verbs with somebody's place at the head as their complement."""
    counting: Words = frozenset()
    """Verbs of being one of several ("X belongs to the groups that …")."""
    behalf: Words = frozenset()
    """Nouns of speaking for somebody."""
    dependent: Words = frozenset()
    """Participles whose subject a noun before them gives."""
    be: Words = frozenset()
    passive_forms: Words = frozenset()
    """Forms of "be" that make a perfect passive."""
    plural_forms: Words = frozenset()
    """Finite verbs that tell several."""
    would: Words = frozenset()
    """Forms that announce what the speaker will do."""
    announcing: Words = frozenset()
    """Auxiliaries that announce an attack."""
    reported_perfect: Words = frozenset()
    """Forms that are no guess where somebody is quoted."""
    wishes: Words = frozenset()
    """Forms of which a sentence is no reported speech."""
    harmless_parts: Words = frozenset()
    """Parts behind a verb of harm that make it harmless."""
    name_nouns: Words = frozenset()
    """Nouns of a name ("by the name of X")."""
    under_name: Words = frozenset()
    """What stands before such a noun."""
    known_as: Words = frozenset()
    """Participles before "as" and a name."""
    number_nouns: Words = frozenset()
    """Nouns of a number, which stands behind them."""
    noun_modifiers: Words = frozenset()
    """Forms of verbs that stand before a noun like a noun."""
    borders_of_time: Words = frozenset()
    """Nouns before a month or year that are no name's first word."""
    be_forms: Words = frozenset()
    have_forms: Words = frozenset()
    gerund_verbs: Words = frozenset()
    """Verbs that take a gerund."""
    going: Words = frozenset()
    """Verbs before "to" and a noun ("went to war")."""

    # Parts of words
    siding: tuple[str, ...] = ()
    """What stands before the name of somebody whom others are for or against: they are not his."""
    noun_prefixes: Words = frozenset()
    """What makes another noun of one ("Eindruck" is no pressure)."""
    participle_endings: tuple[str, ...] = ()
    """How participles before their noun end."""
    glued_markers: tuple[str, ...] = ()
    """What stands inside an infinitive for its marker ("anzugreifen")."""
    relative_stems: tuple[str, ...] = ()
    """What begins a relative adverb that ends in a preposition ("waarmee")."""
    participle_inflections: tuple[str, ...] = ()
    """What a participle may have behind its form in the cues."""
    superlative_endings: tuple[str, ...] = ()
    loose_particles: Words = frozenset()
    """Parts of verbs that stand before an infinitive."""
    adverb_stems: tuple[str, ...] = ()
    """What begins a relative adverb, which is no subject."""
    own: tuple[str, ...] = ()
    """How the word for "own" begins ("nach eigenen Angaben")."""
    adverb_parts: Words = frozenset()
    """Parts that stand right behind their verb."""
    adjectival_endings: tuple[str, ...] = ()
    """How adjectives and participles may end."""
    attribute_endings: tuple[str, ...] = ()
    """How a participle before its noun ends, where others stand between it and its article."""
    inseparable_prefixes: tuple[str, ...] = ()
    """What stands before a verb and is part of it."""
    either_prefixes: tuple[str, ...] = ()
    """What may be part of the verb behind it or not; the cues write the latter apart ("um|bringen")."""

    # Names and dates
    name_links: Words = frozenset()
    """Between a noun that opens a name and the rest of it ("Front of the Plain")."""
    time_units: dict[Unit, Words] = Field(default={})
    """Nouns of time as they stand behind a number."""
    ago: tuple[str, ...] = ()
    """How a time before today is told; `{number}` and `{unit}` stand for them."""
    last: Words = frozenset()
    """Words before the month or year before this one, without their endings."""
    month_first: bool = False
    """Whether a day may stand behind its month ("March 4")."""
