"""Words that a line's end cuts in two, as in texts from a PDF: "con-" at the end of a line, "tinue" on the next."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues

__all__ = ["joined_lines"]

_SOFT = "\u00ad"
_CUT = re.compile(r"(?<!\S)(?P<before>\S*[^\W\d_]{2})[-‐](?P<end>\r?\n)(?P<after>[^\W\d_]\S*)")
_BARE = re.compile(r"\W+")


def joined_lines(text: str) -> str:
    """Join words cut by a line's end and take soft hyphens out.

    Blanks stand behind a joined word for what was taken out of it, so that all else keeps its place; where there are
    soft hyphens it doesn't. A hyphen stays where the next line begins with a capital, behind capitals ("US-"), in
    compounds with a name, and before "und" or "of".
    """
    return _CUT.sub(_joined, text.replace(_SOFT + "\r\n", "").replace(_SOFT + "\n", "").replace(_SOFT, ""))


def _joined(found: re.Match[str]) -> str:
    before, end, after = found["before"], found["end"], found["after"]
    word = _BARE.sub(" ", after).split()[0].casefold()
    if not after[0].islower() or any(word in cues.hanging for cues in _all_cues()):
        return found[0]
    named = _BARE.sub("", before)[:1].isupper() and any(word in cues.compound_ends for cues in _all_cues())
    hyphen = "-" if before[-2:].isupper() or named else ""
    return before + hyphen + after + " " * (1 - len(hyphen) + len(end))


@cache
def _all_cues() -> list[Cues]:
    """Return the cues of all languages: which one a text is in is not known yet."""
    from actorgraph.loaders.cues import load_cues
    from actorgraph.loaders.language import LANGUAGES

    return [load_cues(language) for language in LANGUAGES]
