"""Words, signs and classes of words that several rules know, those of all languages together."""

from __future__ import annotations

__all__ = ["AGENT", "BETWEEN", "NOMINAL", "OF", "OWNING", "QUOTES", "SIDES", "TIMES", "VERBAL", "WHOSE"]

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
OF = frozenset({"of", "von", "vom", "van"})
AGENT = frozenset({"von", "vom", "durch", "by", "door"})
"""Prepositions of whoever does what a passive or a noun says."""
BETWEEN = frozenset({"between", "zwischen", "tussen"})
WHOSE = frozenset({"whose", "deren", "dessen", "wiens", "wier"})
OWNING = frozenset({"'s", "’s", "'", "’"})
"""What stands behind an owner's name."""
QUOTES = frozenset("\"'“”„‚»«’‘")
"""Quotation marks around names."""
SIDES = ("anti-", "pro-")
"""What stands before the name of somebody whom others are for or against: they are not his."""
TIMES = frozenset(
    [
        "tag", "woche", "jahr", "monat", "abend", "morgen", "mal", "stunde", "day", "week", "year", "month", "night",
        "dag", "jaar", "maand", "avond", "nacht", "wochenende", "weekend", "ochtend", "middag", "uur", "time", "tijd",
        "zeit",
    ]
)  # fmt: skip
"""Nouns of time, which are neither subject nor speaker."""
