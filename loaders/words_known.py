"""Whether a dictionary has a word."""

from __future__ import annotations

from functools import lru_cache

__all__ = [
    "adjective_of",
    "cited",
    "in_dictionary",
    "is_adjective",
    "is_common",
    "is_compound",
    "is_plural",
    "is_short_compound",
]

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_SINGULAR_TAILS = ("mutter", "tochter", "schwester", "kammer", "mauer", "steuer", "feier", "feder", "leiter", "nummer")
"""Ends of feminine nouns whose singular looks like the plural of men's."""


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


def is_common(form: str) -> bool:
    """Whether a dictionary has a German form, or it is a compound that ends in a noun."""
    return in_dictionary(form, "de") or is_compound(form)


@lru_cache(maxsize=50_000)
def is_short_compound(word: str) -> bool:
    """Whether a German word is one with a short noun at its end and a known one before it ("Auslandsarm")."""
    import simplemma

    for size in (3, 4):
        front = word[:-size]
        if len(front) < 4:
            continue
        known = any(simplemma.is_known(form, lang="de") for form in {front, front.removesuffix("s")})
        if known and simplemma.is_known(word[-size:].capitalize(), lang="de"):
            return True
    return False


@lru_cache(maxsize=50_000)
def adjective_of(form: str, *, tagged: bool) -> str:
    """Return the German adjective that a form with an ending and a capital is of ("Roten": "rot"), "" for none.

    "Verletzten", which is a verb's, is of none. `tagged`: the tagger says that it is one; else no noun may be like it.
    """
    import simplemma

    lower = form.lower()
    adjective = simplemma.lemmatize(lower, lang="de")
    noun = simplemma.lemmatize(form, lang="de")
    inflected = any(lower == adjective + ending for ending in _ADJECTIVE_ENDINGS)
    return adjective if inflected and noun != form and (tagged or noun.islower()) else ""


@lru_cache(maxsize=50_000)
def is_plural(form: str) -> bool:
    """Whether a German noun may be a plural: its form is not its dictionary's, and no genitive, or both ("Lehrer")."""
    import simplemma

    if form.endswith("er") and not form.lower().endswith(_SINGULAR_TAILS):
        return True
    lemma = simplemma.lemmatize(form, lang="de")
    return lemma != form and form not in {f"{lemma}s", f"{lemma}es"}


@lru_cache(maxsize=50_000)
def is_adjective(form: str) -> bool:
    """Whether a German form may be an adjective's or participle's with an ending, whatever else it may be."""
    import simplemma

    lower = form.lower()
    base = simplemma.lemmatize(lower, lang="de")
    regular = any(lower.endswith(stem + ending) for stem in ("end", "isch") for ending in _ADJECTIVE_ENDINGS)
    return regular or any(lower == base + ending for ending in _ADJECTIVE_ENDINGS)


def cited(name: str) -> str:
    """Return a German name with its adjectives as behind a definite article: "Roten Falken" is "Rote Falken"."""
    words = name.split(" ")
    for i, word in enumerate(words[:-1]):
        if not word[:1].isupper() or not adjective_of(word, tagged=True):
            break
        words[i] = word if word.endswith("e") else f"{word[:-2]}e"
    return " ".join(words)
