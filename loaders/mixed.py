"""Texts whose paragraphs are in several languages: each is read in its own; offsets stay those of the whole text."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from actorgraph.loaders.language import LANGUAGES, detect_language
from actorgraph.loaders.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.loaders.contract import ActorRecord, Record

__all__ = ["by_language", "merged"]

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
    counts = {code: sum(word in frequent for word in words) for code, frequent in _frequent().items()}
    best = max(counts, key=lambda code: counts[code])
    if best == main or counts[best] < 2 * counts[main] + _MORE:
        return None
    found = detect_language(paragraph)
    return best if found.language == best and found.confidence >= _SURE else None


@cache
def _frequent() -> dict[str, frozenset[str]]:
    import yaml

    text = (resources.files("actorgraph.loaders") / "frequent_words.yaml").read_text("utf-8")
    words = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (strings only: `on` is a word)
    return {code: frozenset(words[code]) for code in LANGUAGES}


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
