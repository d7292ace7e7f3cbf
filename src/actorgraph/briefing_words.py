"""What the graph knows, in neutral words: statuses, voices, dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import cast

from actorgraph.graph.engine import Row
from actorgraph.notebook import counted

_NAMED = 4
_EXCERPT = 160
_RIGHT_TO_LEFT = ("R", "AL", "RLE", "RLO", "RLI")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNNAMED = "an unnamed speaker"
_CLAIMS: Mapping[str, str] = {
    "direct": "in direct speech",
    "indirect": "in indirect speech",
    "responsibility": "claims responsibility",
    "denial": "denies",
    "demand": "demands",
    "threat": "threatens",
}
_MODALITIES: Mapping[str, str] = {
    "threatened": "threatened, not stated as done",
    "demanded": "demanded, not stated as done",
    "possible": "stated as possible only",
}

STATUSES: Mapping[str, str] = {
    "reported": "At least one document states it in its own words, and nobody denies it.",
    "claimed": "Only people who are cited state it.",
    "contested": "Some affirm it and some deny it.",
    "said to be over": "All who affirm it say that it is over.",
    "threatened, demanded, possible": "Nobody states it as done.",
    "denied": "Somebody denies it and nobody states it.",
}
"""What the words for a status mean, for readers."""


def status_words(edge: Row, affirming: Sequence[str], denying: Sequence[str]) -> str:
    """Say what an edge's statements amount to. `affirming` and `denying` are names of those who say so, of the newest
    statements.

    >>> status_words({"status": "reported", "sources": 3, "statements": 3}, (), ())
    'reported by 3 sources'
    """
    status = str(edge["status"])
    sources = counted(cast("int", edge["sources"]), "source")
    if status == "reported":
        return f"reported by {sources}"
    if status == "claimed":
        return f"claimed {_by(affirming, cast('int', edge['affirmed']))}"
    if status == "former":
        return f"said to be over, by {sources}"
    if status == "denied":
        return f"denied {_by(denying, cast('int', edge['denied']))}; nobody states it"
    if status == "contested":
        yes, no = cast("int", edge["affirmed"]), cast("int", edge["denied"])
        both = (
            f"{counted(yes, 'statement')} affirm{'s' if yes == 1 else ''} it, {no:,} den{'ies' if no == 1 else 'y'} it"
        )
        return f"contested: {both} (denied {_by(denying, no)})"
    return _MODALITIES.get(status, status)


def _by(given: Sequence[str], statements: int) -> str:
    """Say who; the names of some of so many statements are those of the newest."""
    return f"{'last ' if statements > max(len(given), 1) else ''}by {names(given)}"


def names(given: Sequence[str]) -> str:
    """Return names as a list in words.

    >>> names(["Ada", "Ben", "Ida"])
    'Ada, Ben and Ida'
    """
    unique = list(dict.fromkeys(map(isolated, given))) or [_UNNAMED]
    if len(unique) > _NAMED:
        return f"{', '.join(unique[:_NAMED])} and {len(unique) - _NAMED:,} others"
    return " and ".join(filter(None, [", ".join(unique[:-1]), unique[-1]]))


def isolated(name: str) -> str:
    """Return a name so that letters written from right to left in it don't turn round what follows."""
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in name):
        return f"\u2068{_DIRECTION.sub('', name)}\u2069"
    return name


def voice_words(statement: Row) -> str:
    """Say how a statement is meant: affirmed or denied, as fact, threat, demand or possibility, over."""
    modality = _MODALITIES.get(str(statement["modality"]))
    words = [] if modality else ["affirmed"]
    if statement["polarity"] == "denied":
        words = ["denied"]
    if modality:
        words.append(modality)
    if statement["status"] == "former":
        words.append("said to be over")
    return ", ".join(words)


def claim_words(kind: object) -> str:
    """Say what sort of speech a claim is."""
    return _CLAIMS.get(str(kind), str(kind))


def span_of_days(first: object, last: object) -> str:
    """Return the time between two days, either of which may be missing."""
    days = list(dict.fromkeys(str(day) for day in (first, last) if day))
    return " – ".join(days) or "no date"


def excerpt(text: str) -> str:
    """Return the start of a long text, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _EXCERPT:
        return line
    start, blank, _ = line[:_EXCERPT].rpartition(" ")
    return f"{start if blank else line[:_EXCERPT]} …"


def joined(given: Sequence[str]) -> list[tuple[str, bool]]:
    """Return all names as a list in words, in parts: text, and whether it is a name."""
    parts: list[tuple[str, bool]] = []
    for n, name in enumerate(given):
        if n:
            parts.append((" and " if n == len(given) - 1 else ", ", False))
        parts.append((name, True))
    return parts
