"""Whom a pronoun means that speaks: the subject or the speaker of a sentence before it, an unnamed one too.

Claims are found before relations, so mentions are all there is to walk over; `antecedents` does the same for relations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.phrases import settled_phrases
from actorgraph.loaders.word_sets import OWNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Meant", "Voice", "referent"]

Voice = tuple[str | None, str, int, int]
"""An actor's id or None, the words that name a speaker, and their document offsets."""
Meant = tuple[str | None, str]
"""An actor's id, or None with the words that an unnamed speaker was named by; both empty: nobody is known."""

_NOBODY: Meant = (None, "")
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
    word = block.words[place].lower
    plural = wanted == "any" and _plural(block.words, place)
    if wanted == "any" and not plural and _singular(block.words, place):
        wanted = "one"
    for first, end in reversed([s for s in block.sentences if s[0] <= place]):
        begin = block.words[first].start
        spoke = last if last is not None and begin <= last[2] < start else None
        if spoke is not None and spoke[0] is not None and _fits(spoke[0], wanted, actors, word, plural=plural):
            return spoke[0], ""
        limit = end
        if first <= place < end and block.words[max(0, place - 1)].pos not in {"ADP", "PRON", "SCONJ"}:
            limit = next((i for i in range(place, first, -1) if block.words[i].text == ";"), first)
        main = _main_clause(block.words, first, limit, cues)
        for mention in [*(m for m in mentions if m.first >= main), *(m for m in mentions if m.first < main)]:
            inside = first <= mention.first < limit and mention.end <= start and mention.role in _ACTS
            fits = inside and _fits(mention.actor, wanted, actors, word, plural=plural)
            if fits and not _oblique(mention, block, first):
                return mention.actor, ""
        if spoke is not None and spoke[0] is None and _may_stay(spoke, wanted, block, cues):
            return None, spoke[1]
        if place >= end and wanted in {"Person", "one"} and (words := _unnamed_subject(block, first, end, cues)):
            return None, words
    if last is not None and last[0] is not None and _fits(last[0], wanted, actors, word, plural=plural):
        return last[0], ""
    named = {m.actor for m in mentions if m.end <= start}
    later = frozenset(m.actor for m in mentions if m.start >= start) - named
    person = actors.anaphora.person(later) if wanted in {"Person", "one"} else None
    return (person, "") if person is not None and actors.suits(person, word) else _NOBODY


def _main_clause(words: list[Word], first: int, last: int, cues: Cues) -> int:
    """Return where the main clause begins behind one that opens a sentence ("When X fell, Y …"), else `first`."""
    opens = cues.language == "en" and words[first].pos in {"SCONJ", "ADV"} and words[first].lower in cues.words["SCONJ"]
    return next((i + 1 for i in range(first, last) if words[i].text == ","), first) if opens else first


def _fits(actor: str, wanted: str, actors: Actors, word: str, *, plural: bool) -> bool:
    if not actors.suits(actor, word):
        return False
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
