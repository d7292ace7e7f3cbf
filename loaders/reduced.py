"""English participles without a clause of their own: "Y, blacklisted by X in May, …", "Set up in 2009 by X, Y …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.triples import BESIDE_NOUNS

if TYPE_CHECKING:
    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.sentences import Word

__all__ = ["reduced"]


def reduced(view: SentenceView, i: int, frame: Frame) -> tuple[list[Argument], list[Argument]] | None:
    """Read "Y, blacklisted by X in May, …", "a group bombed by X", "Bombed by X, Y …": who did it and to whom."""
    if not view.cues.reduced_relatives or frame.reverse or frame.voice == "passive" or "obj" not in frame.verb_object:
        return None
    part = i + 1 < view.last and any(
        view.words[i + 1].lower == p for lemma, p in frame.verb_set if p and lemma in view.words[i].lemmas
    )
    by = _agent_place(view, i + 1 + part)
    if by + 1 >= view.last or (frame.participles and frame.relation in BESIDE_NOUNS):
        return None
    start = _first_participle(view, i)
    before = start if start == view.first else start - (view.words[start - 1].text == ",")
    agent = next((n for n, p in enumerate(view.phrases) if p.first == by + 1), -1)
    if start > view.first:
        target = next((n for n, p in enumerate(view.phrases) if p.last == before), -1)
    else:
        commas = [j for j in range(by, min(view.last, by + 12)) if view.words[j].text == ","]
        behind_comma = [n for n, p in enumerate(view.phrases) if p.first - 1 in commas and view.of_phrase.get(n)]
        target = behind_comma[0] if behind_comma else -1
    if agent < 0 or target < 0 or view.phrases[target].link in {"gen", "of"}:
        return None
    doers, done_to = view.at(agent), list(view.of_phrase.get(target, []))
    return (doers, done_to) if doers and done_to else None


def _agent_place(view: SentenceView, j: int) -> int:
    """Return where "by" follows a participle, times and joined participles passed over ("set up in 2009 by X")."""
    words, cues = view.words, view.cues
    while j < view.last and words[j].lower not in cues.by:
        word, after = words[j], words[min(j + 1, view.last - 1)]
        told = word.text.isdigit() or word.lower in cues.months or bool(word.lemmas & cues.times) or word.pos == "ADV"
        timed = word.pos in {"ADP", "SCONJ"} and (after.text.isdigit() or after.lower in cues.months)
        joined = (word.pos == "CCONJ" or word.text == ",") and _is_participle(after)
        if not (told or timed or joined or (_is_participle(word) and words[j - 1].pos in {"CCONJ", "PUNCT"})):
            return view.last
        j += 1
    return j


def _is_participle(word: Word) -> bool:
    return word.pos == "VERB" and "VerbForm=Part" in word.morph


def _first_participle(view: SentenceView, i: int) -> int:
    """Return the first of joined participles: "armed" in "armed, trained and paid by X"."""
    words = view.words
    while i - 2 >= view.first and (words[i - 1].pos == "CCONJ" or words[i - 1].text == ","):
        if not _is_participle(words[i - 2]):
            break
        i -= 2
    return i
