"""Whether a dictionary has a word."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["in_dictionary", "is_compound"]


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
