"""Whether a word's tags make it a finite verb, and how they are changed to a verb's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.sentences import Word

__all__ = ["change", "finite"]


def finite(word: Word) -> bool:
    """Whether a word is tagged as a verb and as finite, or as nothing else."""
    return word.pos in VERBAL and ("VerbForm=Fin" in word.morph or not word.morph)


def change(word: Word, form: str) -> None:
    """Make a verb of a word, in a form as Universal Dependencies call it: Fin, Part, Inf."""
    word.pos, word.morph = "VERB", f"VerbForm={form}"
