"""German nouns side by side that are two phrases: behind an article and noun, a place, a town's adjective."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["article_before", "behind_place", "of_a_town"]


def article_before(words: list[Word], first: int, i: int, cues: Cues) -> bool:
    """Whether a German noun with its article ends before another noun: "lieferte der Miliz Waffen"."""
    apart = cues.language == "de" and words[first].lower in cues.definite and words[i].start > words[i - 1].end
    plain = words[i].group < 0 and words[i - 1].group < 0 and words[i - 1].lower not in cues.numbers
    return apart and plain and _common(words[i].text)


@cache
def _common(noun: str) -> bool:
    """Whether a word is a German noun and not a name that the tagger takes for one ("die Agentur Norpress")."""
    import simplemma

    return bool(simplemma.is_known(noun, lang="de"))


def of_a_town(words: list[Word], first: int, i: int, cues: Cues) -> bool:
    """Whether a German adjective made from a town's name stands before a noun: "im Londoner Exil"."""
    made = cues.language == "de" and words[i - 1].lower.endswith("er") and i - 1 == first
    return made and words[first - 1].lower in cues.before_town and not words[i - 1].lemmas & cues.standins


def behind_place(words: list[Word], first: int, i: int, cues: Cues) -> bool:
    """Whether a noun behind a name with a preposition is a phrase of its own ("bildet in Norland Kämpfer aus")."""
    if cues.language != "de" or not words[i - 1].name or words[i].name or words[i].pos != "NOUN" or not first:
        return False
    return words[first - 1].lower in cues.in_ and words[i].start > words[i - 1].end
