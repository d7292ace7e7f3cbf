"""Who stands between two others: "talks between X and Y, with Z as go-between"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.triples import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.arguments import Argument
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["go_betweens"]


def go_betweens(view: SentenceView) -> Iterator[Triple]:
    """Yield whom somebody mediates for by "with X as mediator"."""
    for n, phrase in enumerate(view.phrases):
        opened = phrase.prep in view.cues.with_ and n in view.of_phrase
        if not opened or not _mediating(view, phrase.last):
            continue
        middle = view.at(n)
        names = {a.actor for a in middle}
        for party in _parties(view, n):
            yield from (
                Triple(m.actor, "mediates", party.actor, phrase.head) for m in middle if party.actor not in names
            )


def _mediating(view: SentenceView, i: int) -> bool:
    """Whether "as mediator" stands at a word, an article or adjective in it."""
    if i + 1 >= view.last or view.words[i].lower not in view.cues.role_openers:
        return False
    near = view.words[i + 1 : min(view.last, i + 6)]
    told = [w.lower + near[k + 1].text + near[k + 2].lower for k, w in enumerate(near[:-2])]
    stop = next((k for k, w in enumerate(near) if w.text == ","), len(near))
    return any(w.lemmas & view.cues.go_betweens for w in near[:stop]) or any(t in view.cues.go_betweens for t in told)


def _parties(view: SentenceView, n: int) -> list[Argument]:
    """Return the two between whom something is, or the subject and whom it deals with."""
    for k, phrase in enumerate(view.phrases):
        if phrase.prep in view.cues.between and len(found := view.at(k)) > 1:
            return found
    subjects = [a for b in view.bare(view.clause_of(view.phrases[n].first))[:1] for a in view.subjects(b)]
    others = [a for a in view.arguments if a.prep in view.cues.with_ and a.phrase != n]
    return [*subjects, *others] if len(subjects) + len(others) > 1 else []
