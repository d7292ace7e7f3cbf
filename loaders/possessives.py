"""Whose a role is whose owner was named before: by a possessive ("its leader", "deren Sprecher") or by none at all.

Such a role is a group's sooner than a state's, and reaches further back than a pronoun; see `antecedents`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.noun_links import Links
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentences import Word

__all__ = ["clause_owner", "compatriots", "demonstrated", "only_group", "own_state", "owner"]

_RECENT = 8
_FULL = frozenset({"name", "part", "description"})
_PUBLIC = frozenset({"State", "Government", "Ministry", "Agency", "ArmedForces", "Media", "Coalition"})


def owner(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> list[Argument]:
    """Return whom a possessive means: one named before in the sentence, else in the one before; groups first."""
    view, fits = links.view, _able(links, phrase, fits)
    near = [m for m in view.mentions if m.last <= phrase.first and m.role in _FULL and not _agent(links, m)]
    plain = {a.start for a in view.arguments if not a.prep}
    clause = view.clause_of(phrase.first)
    near.sort(key=lambda m: (m.start not in plain, m.first not in clause))
    earlier = [m for m in view.earlier if m.role in _FULL]
    last = [m for m in _of_last_sentence(links, earlier) if not _agent(links, m)]
    recent = links.actors.before[: -_RECENT - 1 : -1]
    if links.view.discourse.unnamed_one and not near:
        return []
    groups = [
        [m.actor for m in near],
        [m.actor for m in last],
        [m.actor for m in earlier],
        [*(a for a in links.actors.anaphora.topics if a in recent), *recent],
    ]
    for states, chosen in ((False, groups[:2]), (True, groups[:2]), (False, groups[2:]), (True, groups[2:])):
        for group in chosen:
            able = [a for a in group if fits(a) and bool(links.actors.kinds(a) & {"State", "Media"}) == states]
            if able:
                return [Argument(able[0], -1, "", 0, 0)]
    return []


def _able(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> Callable[[str], bool]:
    """Return who can be meant: no person by "its" (English)."""
    view = links.view
    if view.cues.language != "en" or view.words[phrase.first].lower not in view.cues.its:
        return fits
    return lambda actor: fits(actor) and not view.is_person(actor)


def demonstrated(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> list[Argument]:
    """Return whom "deren" means that opens no clause: who was named last, in this sentence or the one before."""
    near = [m for m in links.view.mentions if m.last <= phrase.first]
    meant = [m for m in (*links.view.earlier, *near) if m.role in _FULL and fits(m.actor)]
    if not meant or _thing_between(links, meant[-1].last, phrase.first):
        return []
    return [Argument(meant[-1].actor, -1, "", 0, 0)]


def _thing_between(links: Links, start: int, end: int) -> bool:
    """Whether "deren" may mean a thing named behind the actor ("X will der Kaserne und deren Kommandeur …")."""
    words = links.view.words
    near = (p for p in links.view.phrases if start <= p.first and p.last <= end and not p.pronoun and p.name < 0)
    heads = (words[p.head] for p in near if words[p.first].lower in links.cues.feminine_articles)
    return any(not w.lemmas & links.cues.times for w in heads)


def only_group(links: Links, i: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the one group that this sentence, up to word `i`, and the one before name; none if there are several."""
    mentions = (*_of_last_sentence(links, links.view.earlier), *links.view.mentions)
    named = [m.actor for m in mentions if m.first < i and m.role in _FULL]
    groups = {a for a in named if fits(a) and not links.actors.kinds(a) & _PUBLIC}
    return [Argument(groups.pop(), -1, "", 0, 0)] if len(groups) == 1 else []


def compatriots(links: Links, i: int, fits: Callable[[str], bool], person: str) -> list[Argument]:
    """Return the one group of a known person's own state that is named before word `i`: near, else further back."""
    view, actors = links.view, links.actors
    near = [m.actor for m in (*view.earlier, *view.mentions) if m.first < i]
    for named in (near, actors.before[: -_RECENT - 1 : -1]):
        groups = {a for a in named if fits(a) and not actors.kinds(a) & _PUBLIC and actors.at_home(a, person)}
        if groups:
            return [Argument(groups.pop(), -1, "", 0, 0)] if len(groups) == 1 else []
    return []


def own_state(links: Links, i: int, person: str) -> list[Argument]:
    """Return a known person's state, where it, its government or a place in it is named before word `i`."""
    view, state = links.view, links.actors.nationality(person)
    named = {m.actor for m in (*view.earlier, *view.mentions) if m.first < i}
    near = state is not None and (state in named or any(links.actors.belongs(a, state) for a in named))
    return [Argument(state, -1, "", 0, 0)] if near and state is not None else []


def clause_owner(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> list[Argument]:
    """Return whose ally or rival a possessive means: the subject, else the last that was named before."""
    view, able = links.view, _able(links, phrase, fits)
    clause = view.clause_of(phrase.first)
    bare = [b for b in view.bare(clause) if view.phrases[b] != phrase and view.may_be_subject(b)]
    mine = [a for b in bare[:1] for a in view.at(b) if able(a.actor)]
    return mine or owner(links, phrase, fits)


def _of_last_sentence(links: Links, mentions: Sequence[Mention]) -> list[Mention]:
    """Return those of the sentence in which the last one stands."""
    if not mentions:
        return []
    start = links.view.block.sentence_of(mentions[-1].first)[0]
    return [m for m in mentions if m.first >= start]


def _agent(links: Links, mention: Mention) -> bool:
    """Whether a mention is only the agent of a participle or a state's adjective."""
    words, i = links.view.block.words, mention.first - 1
    while i > 0 and words[i].pos in {"DET", "ADJ", "NOUN"} and not words[i].name:
        i -= 1
    if i < 0 or words[i].lower not in links.cues.by:
        return False
    return words[i].lower not in links.cues.of or _acted(words, mention.last)


def _acted(words: list[Word], i: int) -> bool:
    """Whether a participle stands behind a name, so that "von" is no genitive."""
    return i < len(words) and (words[i].pos in {"VERB", "ADJ"} or "VerbForm=Part" in words[i].morph)
