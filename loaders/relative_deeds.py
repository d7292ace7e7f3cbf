"""Relations whose noun stands before a relative clause that tells the rest: "the visit that X paid to Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.framepairs import pairs
from actorgraph.loaders.frameparts import behind, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.triples import Triple

__all__ = ["relative_deeds"]


def relative_deeds(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Yield what the noun at word `i` states with the relative clause behind it, whose verb is a light one."""
    n = next((n for n, p in enumerate(view.phrases) if p.head == i), -1)
    openers = frame.object - {"gen", "iobj"}
    if n < 0 or frame.reverse or frame.nouns_with or not openers:
        return
    for clause in view.clauses:
        if clause.kind != "rel" or not _about(view, clause, n):
            continue
        inside = [j for first, last in clause.spans for j in range(first, last)]
        verb = next((j for j in inside if view.words[j].pos == "VERB" and is_verb(view, j, view.cues.light)), -1)
        if verb < 0 or any(view.phrases[b].pronoun for b in view.bare(clause)):
            continue
        if view.passive(verb):
            doers = behind(view, verb, view.cues.by, clause_only=True)
        else:
            doers = [a for b in view.bare(clause) if view.may_be_subject(b) for a in view.subjects(b)]
        yield from pairs(view, doers, behind(view, verb, openers, clause_only=True), frame, verb)


def _about(view: SentenceView, clause: Clause, n: int) -> bool:
    """Whether a plain relative pronoun opens a clause right behind a phrase."""
    first = clause.spans[0][0]
    opener, end = view.words[first], view.phrases[n].last
    plain = opener.pos != "ADP" and opener.lower in view.cues.relative_pronouns and opener.lower not in view.cues.whose
    return plain and (first == end or (first == end + 1 and view.words[end].text == ","))
