"""Whether a dictionary has a word."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["adjective_of", "in_dictionary", "is_compound"]


@lru_cache(maxsize=50_000)
def in_dictionary(form: str, language: str) -> bool:
    """Whether a dictionary of the language has a form, or every part of one with hyphens."""
    import simplemma

    if "-" in form:
        return all(in_dictionary(part, language) for part in form.split("-") if part)
    return simplemma.is_known(form.lower(), lang=language) or (
        language == "de" and simplemma.is_known(form, lang="de") and simplemma.lemmatize(form, lang="de") != form
    )


@lru_cache(maxsize=50_000)
def is_compound(word: str) -> bool:
    """Whether a German word ends in a noun, so that it is a compound and no name."""
    import simplemma

    tails = (word[-size:] for size in range(5, len(word) - 1))
    return "-" not in word and any(simplemma.is_known(tail.capitalize(), lang="de") for tail in tails)


@lru_cache(maxsize=50_000)
def adjective_of(form: str, *, tagged: bool) -> str:
    """Return the German adjective that a form with an ending and a capital is of ("Roten": "rot"), "" for none.

    "Verletzten", which is a verb's, is of none. `tagged`: the tagger says that it is one; else no noun may be like it.
    """
    import simplemma

    lower = form.lower()
    adjective = simplemma.lemmatize(lower, lang="de")
    noun = simplemma.lemmatize(form, lang="de")
    inflected = any(lower == adjective + ending for ending in ("e", "en", "er", "es", "em"))
    return adjective if inflected and noun != form and (tagged or noun.islower()) else ""
