"""Whom a speaker's words mean, and the claim records that speech makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.claims import Speech
    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block

__all__ = ["Speakers"]

Voice = tuple[str | None, str, int, int]


class Speakers:
    """Turns speech into claims, remembering who spoke last in the document."""

    def __init__(self, actors: Actors, cues: Cues) -> None:
        self.actors, self.cues = actors, cues
        self.last: Voice | None = None

    def claim(
        self, speech: Speech, block: Block, mentions: Sequence[Mention], document: str | None
    ) -> ClaimRecord | None:
        """Return the claim, or None where nobody can be named who makes it."""
        voice = self.last if speech.inherits else self._voice(speech, block, mentions)
        if voice is None or (voice[0] is not None and "Place" in self.actors.kinds(voice[0])):
            return None
        self.last = voice
        actor, words, start, end = voice
        self.actors.confirm(actor)
        about = dict.fromkeys(
            m.actor
            for m in mentions
            if speech.start <= m.start and m.end <= speech.end and m.actor != actor and not m.weak
        )
        record: ClaimRecord = {
            "type": "claim",
            "speaker": actor,
            "speaker_text": words,
            "speaker_start": start,
            "speaker_end": end,
            "kind": speech.kind,
            "text": block.between(speech.start, speech.end),
            "start": speech.start,
            "end": speech.end,
            "about": list(about),
        }
        if document is not None:
            record["document"] = document
        return record

    def note_subject(self, voice: Voice) -> None:
        """Remember who introduces a quotation that stands in the next paragraph."""
        self.last = voice

    def _voice(self, speech: Speech, block: Block, mentions: Sequence[Mention]) -> Voice | None:
        if speech.speaker is None:
            return None
        return self.voice(speech.speaker, block, mentions)

    def voice(self, span: tuple[int, int], block: Block, mentions: Sequence[Mention]) -> Voice:
        """Return the actor that a speaker's words mean, or None in its place, with the words and their offsets."""
        start, end = span
        text = block.between(start, end)
        return self._actor(text, start, end, block, mentions), text, start, end

    def _actor(self, text: str, start: int, end: int, block: Block, mentions: Sequence[Mention]) -> str | None:
        lower = text.lower()
        if lower in self.cues.pronoun_speakers:
            return self._pronoun(self.cues.pronoun_speakers[lower], start, block, mentions)
        inside = [m for m in mentions if m.start >= start and m.end <= end + 1]
        named = [m for m in inside if m.role in {"name", "part", "description"}]
        persons = [m for m in named if "Person" in self.actors.kinds(m.actor)]
        if persons:
            return persons[0].actor
        words = block.words[block.at(start, end).start : block.at(start, end).stop]
        head = next((w for w in words if w.pos == "NOUN" and not w.name), None)
        speaks_for = any(
            w.lemmas & self.cues.offices.get("spokespersonOf", frozenset())
            or any(w.lower.endswith(o) for o in self.cues.offices.get("spokespersonOf", ()))
            for w in words
        )
        if speaks_for and inside:
            return inside[0].actor
        if named and head is not None and head.lemmas & self.cues.statements:
            return named[0].actor
        if head is not None and head.lemmas & self.cues.statements and not named and self.last:
            return self.last[0]
        if head is not None and head.lemmas & self.cues.unnamed_heads:
            return None
        return _named_by_phrase(named, block, start, end, self.cues)

    def _pronoun(self, wanted: str, start: int, block: Block, mentions: Sequence[Mention]) -> str | None:
        """Return whom a pronoun means: the subject or the speaker of a sentence before it, the nearest first."""
        place = block.at(start, start + 1).start
        for first, last in reversed([s for s in block.sentences if s[0] <= place]):
            begin = block.words[first].start
            if self.last and self.last[0] and begin <= self.last[2] < start and self._fits(self.last[0], wanted):
                return self.last[0]
            for mention in () if first <= place < last else mentions:
                inside = first <= mention.first < last and mention.end <= start and mention.role == "name"
                if inside and self._fits(mention.actor, wanted) and not _oblique(mention, block, first):
                    return mention.actor
        if self.last and self.last[0] and self._fits(self.last[0], wanted):
            return self.last[0]
        return self.actors.anaphora.person() if wanted == "Person" else None

    def _fits(self, actor: str, wanted: str) -> bool:
        kinds = self.actors.kinds(actor)
        if wanted == "Organization":
            return not kinds & {"Person", "Place"}
        return "Person" in kinds or (wanted == "any" and "Place" not in kinds)


def _oblique(mention: Mention, block: Block, first: int) -> bool:
    """Whether a name stands behind a preposition or possessive, titles and articles between them passed over."""
    i = mention.first - 1
    while i > first and i > mention.first - 4 and block.words[i].pos in {"NOUN", "ADJ", "DET"}:
        i -= 1
    after = block.words[mention.last] if mention.last < len(block.words) else None
    owns = after is not None and after.lower in {"'s", "’s"}
    return owns or (i >= first and block.words[i].pos == "ADP")


def _named_by_phrase(named: Sequence[Mention], block: Block, start: int, end: int, cues: Cues) -> str | None:
    """Return the actor that is the noun or name of the first phrase of a stretch, else of an apposition to it."""
    inside = block.at(start, end)
    found = phrases(block, inside.start, inside.stop, cues)
    for phrase in found[:1] + [p for p in found[1:] if p.link == "appos"]:
        for mention in named:
            covered = mention.first <= phrase.head < mention.last
            as_name = phrase.head < phrase.name and mention.first <= phrase.name < mention.last
            if covered or as_name:
                return mention.actor
    return None
