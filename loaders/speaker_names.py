"""Names that speakers are given in their own words or right behind them: "a driver, who gave his name as X"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["named_as"]

_REACH = 16


def named_as(start: int, end: int, block: Block, mentions: Sequence[Mention], actors: Actors, cues: Cues) -> str | None:
    """Return the actor by whose name a relative clause calls a speaker, in or behind his words."""
    inside = block.at(start, end)
    if (itself := _called(inside, block, mentions, cues)) is not None:
        return itself
    words = block.words
    own = (i for i in inside if words[i].lower in cues.relative_pronouns and words[i].pos != "DET" and i > inside.start)
    place = next(own, inside.stop)
    place += place < len(block.words) and block.words[place].text == ","
    place = _past_apposition(block.words, place, cues) if place > inside.stop else place
    if place >= len(block.words) or block.words[place].lower not in cues.relative_pronouns:
        return None
    stretch = block.words[place : place + _REACH]
    stop = next((k for k, w in enumerate(stretch) if w.text in {".", ":", ";", "“", "„", "‘", "”"}), len(stretch))
    if any(w.lower in cues.negation for w in stretch[:stop]):
        return None
    called = any(w.lower in cues.named_as for w in stretch[:stop])
    if not called and not any(
        w.lower in cues.name_nouns and n.lower in cues.under_name for w, n in pairwise(stretch[:stop])
    ):
        return None
    behind = [m for m in mentions if place <= m.first < place + stop and m.role in {"name", "part"}]
    persons = [m for m in behind if "Person" in actors.kinds(m.actor)]
    return next((m.actor for m in (*persons, *behind) if "Place" not in actors.kinds(m.actor)), None)


def _called(inside: range, block: Block, mentions: Sequence[Mention], cues: Cues) -> str | None:
    """Return the actor that a speaker's own words name ("a group calling itself X")."""
    for mention in mentions:
        if inside.start < mention.first < inside.stop and mention.role == "name":
            before = " ".join(w.lower for w in block.words[inside.start : mention.first] if w.pos != "DET")
            if any(before.endswith(f" {words}") for words in cues.called):
                return mention.actor
    return None


def _past_apposition(words: list[Word], place: int, cues: Cues) -> int:
    """Return the relative pronoun behind an apposition without a verb (", now a driver in Tarsk, who …")."""
    for i in range(place, min(len(words) - 1, place + _REACH)):
        if words[i].lower in cues.relative_pronouns and (i == place or words[i - 1].text == ","):
            return i
        if words[i].pos in VERBAL or words[i].text in {".", ":", ";", "“", "„", "‘", "”", '"'}:
            break
    return place
