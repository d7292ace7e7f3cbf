"""The grammar of a language as lists of words: articles, pronouns, auxiliaries, prepositions, numbers, dates."""

from __future__ import annotations

from pydantic import Field

from actorgraph.loaders.cue_entries import Entry, Modality, Words

__all__ = ["GrammarCues"]


class GrammarCues(Entry):
    """What is known of a language whatever a text is about."""

    words: dict[str, Words]
    """The words of closed classes by their class in Universal Dependencies: DET, PRON, ADP, SCONJ, CCONJ, AUX, ADV."""

    # Articles and pronouns
    relative_pronouns: Words = frozenset()
    nominative_not: Words = frozenset()
    """Articles and pronouns that no subject has ("den", "ihm")."""
    genitive_articles: Words = frozenset()
    feminine: Words = frozenset()
    """Determiners that only stand before feminine or plural nouns."""
    feminine_tails: tuple[str, ...] = ()
    """How feminine nouns end, so that "der" before them in the singular is no nominative."""
    possessives: Words = frozenset()
    shared_possessives: Words = frozenset()
    """Possessives of a woman or of several ("ihr"), so that they do not tell a person."""
    neutral: Words = frozenset()
    """Adjectives that leave open whom a description means ("the whole organisation")."""
    definite: Words = frozenset()
    """Words that open a definite description."""
    indefinite: Words = frozenset()
    """Articles that bring in somebody new."""
    first_persons: Words = frozenset()
    impersonal: Words = frozenset()
    """Pronouns for nobody in particular ("es", "man")."""
    back_references: Words = frozenset()
    """Pronouns for what was just said ("das", "this")."""

    # Verbs
    infinitive_markers: Words = frozenset()
    passive_auxiliaries: Words = frozenset()
    past_auxiliaries: Words = frozenset()
    copulas: Words = frozenset()
    modality: dict[Modality, Words] = Field(default={})
    """Words that make an act less than a fact, by what they make of it."""
    hearsay: Words = frozenset()
    """Words for what others say ("angeblich"); a perfect behind one is no demand."""
    negation: Words = frozenset()
    conditions: Words = frozenset()
    """What opens a clause that may not come true ("if")."""
    subjunctive: Words = frozenset()
    """Forms of verbs that mark reported speech."""
    subjunctive_weak: Words = frozenset()
    """Forms that mark it only beside other signs."""
    hedges: Words = frozenset()
    """Subjunctives with which a narrator guesses or judges ("könnte"): they mark no words as somebody else's."""
    strong_forms: dict[str, str] = Field(default={})
    """Forms of irregular verbs that the lemmatizer does not know, with their lemma."""
    strong_verbs: dict[str, tuple[str, str, str]] = Field(default={})
    """The present, past and participle of irregular verbs; others have them with something before."""

    # Conjunctions, prepositions, small words
    complementizers: Words = frozenset()
    coordinations: Words = frozenset()
    list_openers: tuple[str, ...] = ()
    """What stands before examples ("such as")."""
    whereabouts: Words = frozenset()
    """Prepositions behind which a place's name is a place."""
    towards: Words = frozenset()
    """Prepositions behind which a place's name stands for who acts there ("talks with")."""
    there: Words = frozenset()
    roughly: Words = frozenset()
    """Words before a number that leave it open ("about")."""

    # Spelling
    abbreviations: Words = frozenset()
    """Words with a full stop that ends no sentence, without it."""
    hanging: Words = frozenset()
    """What stands behind a hyphen that is a word's second half ("Waffen- und Munitionslager")."""
    compound_ends: Words = frozenset()
    """What a hyphen joins to a name ("Iran-backed")."""
    adjective_endings: tuple[str, ...] = ()
    name_endings: tuple[str, ...] = ()
    """Endings of a name in the genitive or plural."""

    # Dates and numbers
    months: tuple[str, ...] = ()
    """From January on."""
    weekdays: tuple[str, ...] = ()
    """From Monday on."""
    relative_days: dict[str, int] = Field(default={})
    """Words for a day, with its distance from the article's, in days."""
    in_year: tuple[str, ...] = ()
    """What stands before a year's number."""
    numbers: dict[str, int] = Field(default={})
