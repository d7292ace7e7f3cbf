"""Signs and classes of words that several rules know, whatever the language."""

from __future__ import annotations

__all__ = ["NOMINAL", "OWNING", "QUOTES", "VERBAL"]

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
OWNING = frozenset({"'s", "’s", "'", "’"})
"""What stands behind an owner's name."""
QUOTES = frozenset("\"'“”„‚»«’‘")
"""Quotation marks around names."""
