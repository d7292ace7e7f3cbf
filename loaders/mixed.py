"""Texts whose paragraphs are in several languages: each is read in its own; offsets stay those of the whole text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actorgraph.loaders.language import LANGUAGES, detect_language
from actorgraph.loaders.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.loaders.contract import ActorRecord, Record

__all__ = ["by_language", "merged"]

# Frequent words that only one of the languages has, to find the paragraphs worth a closer look.
_COMMON: Mapping[str, frozenset[str]] = {
    "de": frozenset(["und", "nicht", "ist", "das", "der", "mit", "eine", "dem", "den", "sich", "auf", "für", "im"]),
    "en": frozenset(["the", "and", "of", "to", "that", "with", "from", "by", "had", "their", "said", "for", "which"]),
    "nl": frozenset(["het", "een", "van", "niet", "dat", "voor", "zijn", "met", "op", "ook", "aan", "naar", "door"]),
}
_MORE = 4
_SURE = 0.9
_WORD = re.compile(r"[^\W\d_]+")
_INK = re.compile(r"[^\r\n]")


def by_language(text: str, main: str) -> dict[str, str]:
    """Return the text for each of its languages, `main` first, with spaces in place of the others' paragraphs.

    A paragraph is in another language if its common words say so by far and the detector agrees.
    """
    foreign: dict[str, list[tuple[int, int]]] = {}
    for start, paragraph in paragraphs(text):
        code = _foreign(paragraph, main)
        if code is not None:
            foreign.setdefault(code, []).append((start, start + len(paragraph)))
    if not foreign:
        return {main: text}
    blank = _INK.sub(" ", text)
    pages = {main: _with(text, blank, [span for spans in foreign.values() for span in spans])}
    for code, spans in sorted(foreign.items()):
        pages[code] = _with(blank, text, spans)
    return pages


def merged(parts: Iterable[list[Record]]) -> list[Record]:
    """Join the records of several languages, documents left out: one record an actor, statements as they stand."""
    actors: dict[str, ActorRecord] = {}
    rest: list[Record] = []
    for record in (record for part in parts for record in part):
        if record["type"] == "actor":
            known = actors.setdefault(record["id"], record)
            if known is not record:
                actors[record["id"]] = _both(known, record)
        elif record["type"] != "document":
            rest.append(record)
    rest.sort(key=lambda r: (r["type"] == "claim", r.get("start", 0)))
    return [*actors.values(), *rest]


def _foreign(paragraph: str, main: str) -> str | None:
    words = [word.lower() for word in _WORD.findall(paragraph)]
    counts = {code: sum(word in _COMMON[code] for word in words) for code in LANGUAGES}
    best = max(LANGUAGES, key=lambda code: counts[code])
    if best == main or counts[best] < 2 * counts[main] + _MORE:
        return None
    found = detect_language(paragraph)
    return best if found.language == best and found.confidence >= _SURE else None


def _with(text: str, other: str, spans: list[tuple[int, int]]) -> str:
    """Return a text with the other's characters at some places."""
    pieces, place = [], 0
    for start, end in sorted(spans):
        pieces += [text[place:start], other[start:end]]
        place = end
    return "".join([*pieces, text[place:]])


def _both(one: ActorRecord, other: ActorRecord) -> ActorRecord:
    both: ActorRecord = {**one}
    spans = {(m["start"], m["end"]): m for m in (*one.get("mentions", []), *other.get("mentions", []))}
    both["mentions"] = [spans[key] for key in sorted(spans)]
    names = dict.fromkeys([*one.get("aliases", []), other["label"], *other.get("aliases", [])])
    if aliases := [name for name in names if name != one["label"]]:
        both["aliases"] = aliases
    return both
