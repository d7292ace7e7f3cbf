"""Whom a speaker's words mean, and the claim records that speech makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.phrases import settled_phrases
from actorgraph.loaders.pronouns import Voice, referent
from actorgraph.loaders.speaker_names import named_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.claims import Speech
    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block

__all__ = ["Speakers"]


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
        if voice is not None and voice[0] is not None:
            self.actors.speaks(voice[0])
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
        if (wanted := self.cues.pronoun_speakers.get(text.lower()) or self._owner(text)) is not None:
            actor, words = referent(wanted, start, block, mentions, self.last, self.actors, self.cues)
            return actor, words or text, start, end
        actor = self._actor(start, end, block, mentions)
        if actor is None or block.words[block.at(start, end).start].lower in self.cues.indefinite:
            actor = named_as(start, end, block, mentions, self.actors, self.cues) or actor
        return actor, text, start, end

    def _owner(self, text: str) -> str | None:
        """Return the kind of actor whose view "his opinion", "seiner Meinung" is."""
        words = text.lower().split()
        if len(words) < 2 or words[0] not in self.cues.possessives or words[-1] not in self.cues.according.nouns:
            return None
        return "any" if words[0] in self.cues.shared_possessives else "Person"

    def _actor(self, start: int, end: int, block: Block, mentions: Sequence[Mention]) -> str | None:
        inside = [m for m in mentions if m.start >= start and m.end <= end + 1]
        at = block.at(start, end)
        apart = [p for p in settled_phrases(block, at.start, at.stop, self.cues) if p.inner]  # "het door X geleide …"
        named = [m for m in inside if m.role in {"name", "part", "description"}]
        named = [m for m in named if not any(p.first <= m.first < p.last for p in apart)]
        persons = [m for m in named if "Person" in self.actors.kinds(m.actor)]
        if persons:
            return persons[0].actor
        words = block.words[at.start : at.stop]
        head = next((w for w in words if w.pos == "NOUN" and not w.name), None)
        speaks_for = any(
            w.lemmas & self.cues.offices.get("spokespersonOf", frozenset())
            or any(w.lower.endswith(o) for o in self.cues.offices.get("spokespersonOf", ()))
            for w in words
        )
        if speaks_for and inside:
            return inside[0].actor
        told = head is not None and bool(head.lemmas & (self.cues.statements | self.cues.according.nouns))
        if named and told:
            return named[0].actor
        if told and not named and self.last:
            return self.last[0]
        if head is not None and head.lemmas & self.cues.unnamed_heads:
            return None
        return _named_by_phrase(named, block, start, end, self.cues)


def _named_by_phrase(named: Sequence[Mention], block: Block, start: int, end: int, cues: Cues) -> str | None:
    """Return the actor that is the noun or name of the first phrase of a stretch, else of an apposition to it."""
    inside = block.at(start, end)
    found = settled_phrases(block, inside.start, inside.stop, cues)
    opening = next((p for p in found if p.start == inside.start), None)
    for phrase in [opening or p for p in found[:1]] + [p for p in found[1:] if p.link == "appos"]:
        for mention in named:
            covered = mention.first <= phrase.head < mention.last
            as_name = phrase.head < phrase.name and mention.first <= phrase.name < mention.last
            if covered or as_name:
                return mention.actor
    return None
