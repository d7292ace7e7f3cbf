"""Whom a pronoun means that speaks: the subject or the speaker of a sentence before it, an unnamed one too."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.loaders.phrases import settled_phrases
from actorgraph.loaders.word_sets import OWNING, VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Meant", "Voice", "named_as", "referent"]

Voice = tuple[str | None, str, int, int]
"""An actor's id or None, the words that name a speaker, and their document offsets."""
Meant = tuple[str | None, str]
"""An actor's id, or None with the words that an unnamed speaker was named by; both empty: nobody is known."""

_NOBODY: Meant = (None, "")
_REACH = 16
_ACTS = frozenset({"name", "description"})


def referent(
    wanted: str, start: int, block: Block, mentions: Sequence[Mention], last: Voice | None, actors: Actors, cues: Cues
) -> Meant:
    """Return whom the pronoun at `start` means, the nearest sentence first.

    Args:
        wanted: the kind of actor that the pronoun can mean: Person, Organization or any.
        start: document offset of the pronoun.
        block: the paragraph it stands in.
        mentions: the paragraph's mentions.
        last: who spoke last.
        actors: the document's actors.
        cues: the language's words.
    """
    place = block.at(start, start + 1).start
    plural = wanted == "any" and _plural(block.words, place)
    if wanted == "any" and not plural and _singular(block.words, place):
        wanted = "one"
    for first, end in reversed([s for s in block.sentences if s[0] <= place]):
        begin = block.words[first].start
        spoke = last if last is not None and begin <= last[2] < start else None
        if spoke is not None and spoke[0] is not None and _fits(spoke[0], wanted, actors, plural=plural):
            return spoke[0], ""
        limit = end
        if first <= place < end and block.words[max(0, place - 1)].pos not in {"ADP", "PRON", "SCONJ"}:
            limit = next((i for i in range(place, first, -1) if block.words[i].text == ";"), first)
        for mention in mentions:
            inside = first <= mention.first < limit and mention.end <= start and mention.role in _ACTS
            if inside and _fits(mention.actor, wanted, actors, plural=plural) and not _oblique(mention, block, first):
                return mention.actor, ""
        if spoke is not None and spoke[0] is None and _may_stay(spoke, wanted, block, cues):
            return None, spoke[1]
        if place >= end and wanted in {"Person", "one"} and (words := _unnamed_subject(block, first, end, cues)):
            return None, words
    if last is not None and last[0] is not None and _fits(last[0], wanted, actors, plural=plural):
        return last[0], ""
    named = {m.actor for m in mentions if m.end <= start}
    later = frozenset(m.actor for m in mentions if m.start >= start) - named
    person = actors.anaphora.person(later) if wanted in {"Person", "one"} else None
    return (person, "") if person is not None else _NOBODY


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


def _fits(actor: str, wanted: str, actors: Actors, *, plural: bool) -> bool:
    kinds = actors.kinds(actor)
    if wanted == "Organization" or plural:
        return not kinds & {"Person", "Place"}
    return "Person" in kinds or (wanted in {"any", "one"} and "Place" not in kinds)


def _plural(words: list[Word], place: int) -> bool:
    return any("Number=Plur" in w.morph for w in _verb_beside(words, place))


def _singular(words: list[Word], place: int) -> bool:
    return any("Number=Sing" in w.morph for w in _verb_beside(words, place))


def _verb_beside(words: list[Word], place: int) -> list[Word]:
    near = words[max(0, place - 1) : place] + words[place + 1 : place + 2]
    return [w for w in near if w.pos in {"VERB", "AUX"}]


def _unnamed_subject(block: Block, first: int, last: int, cues: Cues) -> str:
    """Return the words of a sentence's first phrase where it brings in somebody unnamed ("A fisherman said …")."""
    found = settled_phrases(block, first, last, cues)
    opener = next((p for p in found[:2] if not p.prep and not p.pronoun), None)
    if opener is None or opener.link == "appos" or block.words[opener.head].lemmas & cues.times:
        return ""
    if opener.name >= 0 and (cues.language != "de" or block.words[opener.first].lower not in cues.indefinite):
        return ""
    if opener.last - opener.first < 2 or opener.last >= last:
        return ""
    article, head, behind = block.words[opener.first], block.words[opener.head], block.words[opener.last]
    definite = article.lower not in cues.indefinite
    person = head.lower.endswith(cues.person_endings) and head.lower not in cues.not_persons
    if definite and (article.pos != "DET" or not person):
        return ""
    described = behind.text == "," and block.words[opener.last + 1].lower in cues.relative_pronouns
    if "Number=Plur" in head.morph or not (head.dep.startswith("nsubj") or described):
        return ""
    return block.between(*block.span(opener.first, opener.last))


def _may_stay(voice: Voice, wanted: str, block: Block, cues: Cues) -> bool:
    """Whether a pronoun can mean the unnamed speaker of a sentence before it."""
    if wanted == "Organization" or voice[1].lower() in cues.pronoun_speakers:
        return False
    return wanted != "Person" or not _many(block, voice)


def _many(block: Block, voice: Voice) -> bool:
    """Whether a speaker's words are plural."""
    inside = block.at(voice[2], voice[3])
    nouns = [w for w in block.words[inside.start : inside.stop] if w.pos in {"NOUN", "PROPN"}]
    return bool(nouns) and "Number=Plur" in nouns[0].morph


def _oblique(mention: Mention, block: Block, first: int) -> bool:
    """Whether a name stands behind a preposition or possessive, titles and articles between them passed over."""
    i = mention.first - 1
    while i > first and i > mention.first - 4 and block.words[i].pos in {"NOUN", "ADJ", "DET"}:
        i -= 1
    after = block.words[mention.last] if mention.last < len(block.words) else None
    owns = after is not None and after.lower in OWNING
    return owns or (i >= first and block.words[i].pos == "ADP")
