"""Words that a line's end cuts in two, as in texts from a PDF: "con-" at the end of a line, "tinue" on the next."""

from __future__ import annotations

import re

__all__ = ["joined_lines"]

_SOFT = "\u00ad"
_CUT = re.compile(r"(?<!\S)(?P<before>\S*[^\W\d_]{2})[-‐](?P<end>\r?\n)(?P<after>[^\W\d_]\S*)")
_BARE = re.compile(r"\W+")
_HANGING = frozenset(["und", "oder", "bzw", "sowie", "als", "wie", "bis", "of", "en", "and", "or", "to"])
"""A hyphen before one of these stands for a word's second half: "Waffen- und Munitionslager"."""
_COMPOUND = frozenset([
    "affiliated", "aligned", "allied", "backed", "based", "born", "brokered", "controlled", "era", "funded",
    "held", "led", "linked", "made", "mediated", "occupied", "owned", "run", "sponsored", "style",
    "supported", "trained", "wide",
])  # fmt: skip
"""A hyphen behind a name and before one of these belongs there: "Iran-backed"."""


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
    if not after[0].islower() or word in _HANGING:
        return found[0]
    hyphen = "-" if before[-2:].isupper() or (word in _COMPOUND and _BARE.sub("", before)[:1].isupper()) else ""
    return before + hyphen + after + " " * (1 - len(hyphen) + len(end))
