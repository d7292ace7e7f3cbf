"""Read passages with short gold, one a line, and write them as articles with gold that the scorer reads.

    {"text": "…", "actors": {"id": ["name", …]}, "relations": ["id attacks id2 threatened | id opposes id2", "? …"],
     "claims": ["id denial: exact words"]}

Relations: alternatives behind a bar, "? " in front of what is optional; claims: the speaker, an actor's id or the
words for an unnamed one, the kind, the words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["as_articles", "gold_of"]

KINDS = frozenset({"direct", "indirect", "responsibility", "denial", "demand", "threat"})
FIELDS = {
    "denied": "polarity",
    "former": "status",
    "threatened": "modality",
    "demanded": "modality",
    "possible": "modality",
}


def as_articles(file: Path, folder: Path) -> Iterator[tuple[Path, Path]]:
    """Write each passage into a folder; yield its gold and its text.

    Raises:
        ValueError: a passage is not as described above.
    """
    lines = file.read_text("utf-8").splitlines()
    for number, line in enumerate(filter(None, lines), 1):
        passage = json.loads(line)
        text, gold = (folder / f"{file.stem}-{number}{ending}" for ending in (".txt", ".gold.json"))
        text.write_text(passage["text"], "utf-8")
        gold.write_text(json.dumps(gold_of(passage)), "utf-8")
        yield gold, text


def gold_of(passage: dict[str, Any]) -> dict[str, Any]:
    """Return a passage's gold as an article's.

    Raises:
        ValueError: it names an unknown field, kind or actor, or words that are not in its text.
    """
    actors = passage["actors"]
    return {
        "actors": {actor: {"names": names} for actor, names in actors.items()},
        "relations": [_relation(row, actors) for row in passage.get("relations", [])],
        "claims": [_claim(row, passage) for row in passage.get("claims", [])],
    }


def _relation(row: str, actors: dict[str, list[str]]) -> dict[str, Any]:
    first, *others = (_triple(part, actors) for part in row.removeprefix("? ").split(" | "))
    return first | {"or": others, "optional": row.startswith("? "), "anchor": row}


def _triple(part: str, actors: dict[str, list[str]]) -> dict[str, str]:
    subject, relation, target, *fields = part.split()
    if unknown := [x for x in (subject, target) if x not in actors] + [x for x in fields if x not in FIELDS]:
        raise ValueError(f"{part!r}: no such actor or field: {', '.join(unknown)}")
    return {"subject": subject, "relation": relation, "object": target, **{FIELDS[x]: x for x in fields}}


def _claim(row: str, passage: dict[str, Any]) -> dict[str, Any]:
    head, _, words = row.removeprefix("? ").partition(": ")
    speaker, _, kind = head.rpartition(" ")
    if kind not in KINDS or words not in passage["text"]:
        raise ValueError(f"{row!r}: no such kind, or words that are not in the text")
    named = speaker in passage["actors"]
    return {"speaker": speaker, "named": named, "kind": kind, "text": words, "optional": row.startswith("? ")}
