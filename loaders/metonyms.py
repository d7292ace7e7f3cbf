"""Whether a city's name stands for the government that sits there: it acts, is spoken to, or has allies."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from actorgraph.loaders.frameindex import inflected
from actorgraph.loaders.word_sets import OWNING, VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["stands_for_government"]

_REACH = 12
_DASHES = frozenset({"-", "–", "—", "/"})
_STOPS = frozenset({",", ";", ":", ".", "–", "("})
_FAR = 4
_NEAR = 10


def stands_for_government(block: Block, first: int, last: int, cues: Cues) -> bool:
    """Tell it from what stands beside the name from word `first` up to `last`."""
    words = block.words
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    dateline = words[first].text.isupper() and len(words[first].text) > 3
    ranged = (
        after is not None
        and after.lower in cues.until
        and (after.lower not in cues.directed or (before is not None and before.lower in cues.from_))
    )
    if dateline or ranged or (after is not None and after.text in _DASHES):
        return False
    if before is not None and (before.lower in cues.towards or _joined(words, first - 1, cues)):
        return True
    if before is not None and _source(words, first, cues):
        return True
    if before is not None and (before.pos == "ADP" or before.lower in cues.whereabouts):
        tied = _tied(words, first - 1, cues) or _given(words, first - 1, cues)
        return tied or _does(block, first, last, cues)
    if _owns_tie(words, last, cues) or _genitive(words, first, last, cues):
        return True
    return _subject(block, first, last, cues) or _object(words, first, last, cues)


def _joined(words: list[Word], joint: int, cues: Cues) -> bool:
    """Whether "and" joins the name to one behind a preposition that leads to who acts ("zwischen X und Tarsk")."""
    if words[joint].lower not in cues.and_ or not joint or not words[joint - 1].text[0].isupper():
        return False
    opener = joint - 1
    while opener > 0 and opener > joint - _FAR and (words[opener].text[0].isupper() or words[opener].pos == "DET"):
        opener -= 1
    return words[opener].lower in cues.between


def _source(words: list[Word], first: int, cues: Cues) -> bool:
    """Whether "according to" stands before."""
    openers = cues.according.before
    return words[first - 1].lower in openers or f"{words[first - 2].lower} {words[first - 1].lower}" in openers


def _tied(words: list[Word], prep: int, cues: Cues) -> bool:
    """Whether a preposition hangs on a word that only who acts can have: "allies of", "pressure on", "called on"."""
    governor = words[prep - 1] if prep else None
    if governor is None or words[prep].lower in cues.whereabouts - cues.of - cues.directed:
        return False
    if words[prep].lower in cues.of:
        return bool(governor.lemmas & (cues.ties | cues.upon_actors))
    return bool(governor.lemmas & cues.upon_actors)


def _does(block: Block, first: int, last: int, cues: Cues) -> bool:
    """Whether "von" leads to who does or gives something: "von Tarsk unterstützt", "die von Tarsk Geld erhält"."""
    words = block.words
    if words[first - 1].lower not in cues.by & cues.whereabouts:
        return False
    end, done = block.sentence_of(first)[1], inflected(cues.done, cues.participle_inflections)
    stretch = list(takewhile(lambda w: w.text not in _STOPS, words[last:end]))
    if stretch and stretch[0].pos == "ADP" and stretch[0].lower in cues.whereabouts | cues.from_:
        return False  # "von Tarsk aus", "von Tarsk nach Y"
    for i, word in enumerate(stretch[:_NEAR]):
        if word.lower in cues.by or (word.pos == "CCONJ" and stretch[i + 1 : i + 2] and stretch[i + 1].pos in VERBAL):
            return False
        if word.lemmas & cues.giving and word.pos == "VERB":
            return True
        if word.pos in {"VERB", "ADJ"} and (word.lemmas | {word.lower}) & done:
            had = any(w.lemmas & cues.having for w in (*stretch[:i], *stretch[i + 1 : i + 3]) if w.pos in VERBAL)
            return not had and "VerbForm=Inf" not in word.morph
    return False


def _given(words: list[Word], prep: int, cues: Cues) -> bool:
    """Whether something that only who acts can give comes from there ("receives money and weapons from Tarsk")."""
    if words[prep].lower not in cues.coming_from:
        return False
    near = words[max(0, prep - _REACH) : prep]
    stop = max((k for k, w in enumerate(near) if w.text in {".", ";", ":"}), default=-1)
    near = near[stop + 1 :]
    return any(w.lemmas & cues.getting for w in near) and any(w.lemmas & cues.gifts for w in near)


def _owns_tie(words: list[Word], last: int, cues: Cues) -> bool:
    """Whether "Tarsk's ally" or "Tarsk's support for" stands here."""
    start = last + (words[last - 1].lower not in OWNING)
    if start >= len(words) or words[start - 1].lower not in OWNING:
        return False
    near = words[start : start + _FAR - 1]
    return any(w.lemmas & cues.ties for w in near) or any(w.lemmas & cues.state_acts and w.pos == "NOUN" for w in near)


def _genitive(words: list[Word], first: int, last: int, cues: Cues) -> bool:
    """Whether "ein Verbündeter Tarsks" stands here."""
    german = cues.cases and words[last - 1].lower.endswith("s") and first > 0
    return german and words[first - 1].pos == "NOUN" and bool(words[first - 1].lemmas & (cues.ties | cues.upon_actors))


def _head(words: list[Word], first: int, last: int) -> Word:
    """Return the word of a name that hangs on a word outside it."""
    return next((w for w in words[first:last] if not first <= w.head < last), words[last - 1])


def _subject(block: Block, first: int, last: int, cues: Cues) -> bool:
    words, head = block.words, _head(block.words, first, last)
    governor, before = words[head.head], words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    verb = after is not None and after.pos != "ADP"  # "seit" is no form of "sein"
    verb = verb and not (cues.language == "en" and after is not None and after.dep == "aux")  # "Tarsk was arming Y"
    if (governor.lemmas | (after.lemmas if after is not None and verb else frozenset())) & cues.befalling:
        return False
    if before is not None and before.pos in {"PROPN", "NOUN"} and before.end + 1 == words[first].start:
        return False
    if head.dep in {"nsubj", "iobj"}:
        return governor.pos == "VERB"
    listed = head.dep in {"conj", "appos"} and governor.dep == "nsubj" and governor.pos == "PROPN"
    if listed:  # "X, Y und Tarsk fordern"
        return words[governor.head].pos == "VERB" and not words[governor.head].lemmas & cues.befalling
    if before is not None and before.lower in cues.accusative_relatives and before.pos == "PRON":
        return True  # "der Rat, den Tarsk gründete"
    if cues.language == "de" and before is not None and _only_subject(block, first, last, governor):
        return True
    if head.dep == "nsubj:pass":
        return bool(governor.lemmas & cues.upon_actors)
    if after is None:
        return False
    opens = before is None or before.pos == "PUNCT" or first in {start for start, _ in block.sentences}
    following = words[last + 1] if last + 1 < len(words) else None
    if opens and cues.language == "de" and after.pos == "ADV" and following is not None and following.pos == "VERB":
        return True  # "Tarsk wiederum finanzierte Y"
    if opens and after.text == "," and following is not None and following.lower in cues.neuter_relatives:
        return True
    return opens and after.pos == "VERB"


def _only_subject(block: Block, first: int, last: int, governor: Word) -> bool:
    """Whether a name right behind a finite verb is its subject, as it has no other ("Dort verhandelt Tarsk mit Y")."""
    words, verb = block.words, first - 1
    begin, end = block.sentence_of(first)
    if words[verb] is not governor or "VerbForm=Fin" not in governor.morph or governor.dep != "ROOT" or verb == begin:
        return False
    if words[verb - 1].pos in {"CCONJ", "PUNCT"} or last >= end or words[last].pos not in {"ADP", "ADV"}:
        return False
    opener = words[begin]
    subjects = any(w.head == verb and w.dep.startswith(("nsubj", "csubj", "expl")) for w in words[begin:end])
    return not subjects and (opener.pos in {"ADP", "ADV"}) and not any(w.pos == "VERB" for w in words[begin:verb])


def _object(words: list[Word], first: int, last: int, cues: Cues) -> bool:
    head = _head(words, first, last)
    alone = first == 0 or words[first - 1].pos != "PROPN"
    return alone and head.dep == "obj" and bool(words[head.head].lemmas & cues.upon_actors)
