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
        if view.cues.language == "de" and (upon := behind(view, i, view.cues.struck_at, clause_only=True)):
            before = upon  # "auf X folgte Y"
        if follows and view.passive(i):
            heirs, before = behind(view, i, view.cues.by, clause_only=True), heirs
        people = [a.actor for a in heirs if "Person" in links.actors.kinds(a.actor)]
        if not people:
            continue
        office = None
        if before:
            office = links.actors.office(before[0].actor) if follows else None
        elif (follows and not _him(links, i)) or (not follows and direct >= 0 and not _lead(links, direct)):
            continue
        else:
            office = _office_before(links, people[0])
        if office is not None and office[0] == "leads":
            yield Triple(people[0], office[0], office[1], i)
        elif follows and before and (told := links.actors.office(people[0])) is not None and told[0] == "leads":
            named = any(
                a.actor == told[1] and view.phrases[a.phrase].first in view.clause_of(i) for a in view.arguments
            )
            if named and "Person" in links.actors.kinds(before[0].actor):  # "X succeeded Z as leader of Y"
                yield Triple(before[0].actor, "leads", told[1], i, former=True)


def _lead(links: Links, direct: int) -> bool:
    """Whether a phrase is only the leadership, of nobody named ("took over the leadership")."""
    word = links.view.words[links.view.phrases[direct].head]
    return bool(word.lemmas & links.cues.leadership) and not links.view.at(direct)


def _office_before(links: Links, heir: str) -> tuple[str, str] | None:
    """Return the office that somebody named before had; a state's only if he was the subject."""
    view = links.view
    for place, actor in enumerate(view.before):
        office = links.actors.office(actor) if actor != heir else None
        if office is None or _foreign(links, heir, office[1]):
            continue
        if not place or "State" not in links.actors.kinds(office[1]):
            return office
    return None


def _foreign(links: Links, person: str, state: str) -> bool:
    """Whether an office is another state's than a person's own."""
    own = links.actors.nationality(person)
    return "State" in links.actors.kinds(state) and own is not None and own != state


def _him(links: Links, i: int) -> bool:
    """Whether the clause of a verb has a pronoun for a person as its object."""
    view = links.view
    return any(
        p.pronoun and view.words[p.head].lower in view.cues.predecessors and p.first in view.clause_of(i)
        for p in view.phrases
    )
