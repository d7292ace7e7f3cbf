"""What an edge's statements amount to: its status, and how many independent sources stand behind it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, Protocol

FORMER = "former"
STATED = frozenset({"reported", "claimed", "contested"})
"""Statuses of edges that somebody affirms as actual and not over."""
SHORTEST_COPY = 40
"""Characters that an evidence sentence must have for its repetition to count as copying."""


class Voice(Protocol):
    """What counts of a statement. `attribution` is None in the narrator's voice, empty for an unnamed speaker."""

    @property
    def polarity(self) -> str: ...
    @property
    def modality(self) -> str: ...
    @property
    def attribution(self) -> str | None: ...
    @property
    def status(self) -> str | None: ...


class Origin(NamedTuple):
    """Where a statement comes from: document, name of its source, digest of its text, sentence as normalised."""

    document: str
    source: str | None = None
    text_sha256: str | None = None
    sentence: Hashable = None


def edge_status(voices: Iterable[Voice], statuses: Sequence[str]) -> str:
    """Return the status of an edge with at least one statement.

    Affirmed as actual: `contested` where somebody denies it, `former` where all who affirm it call it over, `reported`
    where a narrator states it as lasting, else `claimed`. Not affirmed as actual: `denied` where somebody denies it,
    else the strongest of the modalities, in the order of `statuses` (strongest first).
    """
    voices = voices if isinstance(voices, list) else list(voices)
    actual = [v for v in voices if v.polarity == "affirmed" and v.modality == "actual"]
    denied = any(v.polarity == "denied" for v in voices)
    if actual and denied:
        return "contested"
    if actual:
        lasting = [v for v in actual if v.status != FORMER]
        if not lasting:
            return FORMER
        return "reported" if any(v.attribution is None for v in lasting) else "claimed"
    if denied:
        return "denied"
    return min((v.modality for v in voices), key=statuses.index)


def normalised(sentence: str | None) -> str | None:
    """Return an evidence sentence in the form in which copies are equal, or None where it is too short to tell."""
    if sentence is None:
        return None
    text = " ".join(sentence.split()).casefold()
    return text if len(text) >= SHORTEST_COPY else None


def independent_sources(origins: Iterable[Origin]) -> int:
    """Count the sources: statements that share a document, source name, text or sentence are one, also in chains."""
    origins = list(origins)
    if len(origins) < 2:
        return len(origins)
    parent: dict[tuple[str, Hashable], tuple[str, Hashable]] = {}

    def root(mark: tuple[str, Hashable]) -> tuple[str, Hashable]:
        while parent.setdefault(mark, mark) != mark:
            parent[mark] = mark = parent[parent[mark]]
        return mark

    for origin in origins:
        first = root(("document", origin.document))
        for name, value in (
            ("source", " ".join(origin.source.split()).casefold() if origin.source else None),
            ("text", origin.text_sha256),
            ("sentence", origin.sentence),
        ):
            if value:
                parent[root((name, value))] = first
    return len({root(mark) for mark in parent})
