"""Who follows whom in an office, as verbs say it: "X succeeded him", "X volgde Y op", "X took over in 2030"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.frameparts import behind, is_verb
from actorgraph.loaders.triples import Triple
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.noun_links import Links

__all__ = ["successions"]


def successions(links: Links) -> Iterator[Triple]:
    """Yield the office that a person takes over from another one."""
    view = links.view
    for i in range(view.first, view.last):
        if view.words[i].pos not in VERBAL:
            continue
        follows = is_verb(view, i, view.cues.following)
        if not follows and not is_verb(view, i, view.cues.gaining):
            continue
        subject, direct = view.roles(i)
        heirs, before = view.subjects(subject), view.at(direct) if direct >= 0 else []
        if follows and view.passive(i):
            heirs, before = behind(view, i, view.cues.by, clause_only=True), heirs
        people = [a.actor for a in heirs if "Person" in links.actors.kinds(a.actor)]
        if not people:
            continue
        office = None
        if before:
            office = links.actors.office(before[0].actor) if follows else None
        elif (follows and not _him(links, i)) or (not follows and direct >= 0):
            continue
        else:
            office = next((o for a in view.before if a not in people and (o := links.actors.office(a))), None)
        if office is not None and office[0] == "leads":
            yield Triple(people[0], office[0], office[1], i)


def _him(links: Links, i: int) -> bool:
    """Whether the clause of a verb has a pronoun for a person as its object."""
    view = links.view
    return any(
        p.pronoun and view.words[p.head].lower in view.cues.predecessors and p.first in view.clause_of(i)
        for p in view.phrases
    )
