"""The relations of every subject with every object of a frame, with their number and the places of what is hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import is_noun
from actorgraph.loaders.framesites import sites
from actorgraph.loaders.triples import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["among", "pairs"]


def pairs(
    view: SentenceView, subjects: list[Argument], objects: list[Argument], frame: Frame, i: int
) -> Iterator[Triple]:
    """Yield every subject with every object."""
    for subject in subjects:
        for target in objects:
            if subject.actor != target.actor:
                relation = "accuses" if frame.figurative and _by_words(view, subject, target) else frame.relation
                relation = "attacks" if relation == "killed" and _lifeless(view, target) else relation
                yield Triple(
                    subject.actor, relation, target.actor, i, _count(view, i), former=frame.former, given=frame.fixed
                )
            if subject.actor != target.actor and frame.both:
                yield Triple(target.actor, frame.relation, subject.actor, i)
            for place in sites(view, target) if frame.relation == "attacks" else []:
                yield Triple(subject.actor, frame.relation, place.actor, i, _count(view, i), site=True)


def among(view: SentenceView, actors: list[Argument], frame: Frame, i: int) -> Iterator[Triple]:
    """Yield each of several with each other."""
    for k in range(len(actors) - 1):
        yield from pairs(view, actors[k : k + 1], actors[k + 1 :], frame, i)


def _lifeless(view: SentenceView, target: Argument) -> bool:
    """Whether what is "killed" is a thing, so that its owner is attacked: "knocked out the air defences of Y"."""
    n = target.phrase
    while n > 0 and view.phrases[n].link in {"gen", "of"}:
        n -= 1
    if n < 0 or view.phrases[n].pronoun:
        return False
    return is_noun(view, view.phrases[n].head, view.cues.sites | view.cues.lifeless)


def _by_words(view: SentenceView, subject: Argument, target: Argument) -> bool:
    """Whether an attack is one by words: a person's on a person, or as something ("attacked it as a failure")."""
    if not view.is_person(subject.actor):
        return False
    last = view.phrases[target.phrase].last if target.phrase >= 0 else view.last
    as_what = last + 1 < view.last and view.words[last].lower in view.cues.role_openers
    if view.is_person(target.actor) or (as_what and view.words[last + 1].pos in {"DET", "PUNCT", "ADJ", "NOUN"}):
        return True
    return any(w.lemmas & view.cues.forums for w in view.words[view.first : view.last])


def _count(view: SentenceView, i: int) -> int | None:
    """Return the number before a noun ("etwa 50 Angriffe")."""
    phrase = next((p for p in view.phrases if p.first <= i < p.last), None)
    if phrase is None:
        return None
    for word in view.words[phrase.first : i]:
        if word.lower in view.cues.numbers and view.cues.numbers[word.lower] > 1:
            return view.cues.numbers[word.lower]
        digits = word.text.replace(".", "").replace(",", "")
        year = len(digits) == 4 and digits[:2] in {"19", "20"}
        if word.pos == "NUM" and digits.isdigit() and len(digits) < 8 and not year:
            return int(digits)
    return None
