"""Who holds a role by what a clause says: copulas, "as a member of", and whom a possessive means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument
from actorgraph.loaders.frameparts import verbs_near

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.noun_links import Links
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentences import Word

__all__ = [
    "among",
    "as_role",
    "clause_owner",
    "compatriots",
    "copular",
    "demonstrated",
    "only_group",
    "own_state",
    "owner",
]

_RECENT = 8
_FULL = frozenset({"name", "part", "description"})


def copular(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the other end of a copula: "X is leader of Y", "the leader of Y is X", "X, who is leader of Y"."""
    view, phrase = links.view, links.view.phrases[n]
    last = view.phrases[(links.chain(n) or [n])[-1]].last
    j = last
    while j < view.last and (view.words[j].pos == "ADV" or view.words[j].lower in links.cues.negation):
        j += 1
    forward = j < view.last and _copula(links, j) and not phrase.prep
    if forward:
        k = next((k for k, p in enumerate(view.phrases) if p.first > j), -1)
        between = view.words[j + 1 : view.phrases[k].first] if k >= 0 else []
        named = k >= 0 and not view.phrases[k].prep and all(w.pos in {"ADV", "PUNCT"} for w in between)
        if named and (found := [a for a in view.at(k) if fits(a.actor)]) and links.named(k):
            return found
    clause = view.clause_of(phrase.first)
    edge, place = links.left_edge(n, phrase.head)
    if edge == "appos" and view.words[place + 1].lower in links.cues.relative_pronouns and last < view.last:
        closed = last + 1 >= view.last or view.words[last + 1].pos == "PUNCT"
        if closed and _copula(links, last):
            return links.climb(links.ending(place), fits)
    if phrase.link == "coord" or (edge == "appos" and clause.kind != "rel"):
        return []
    inside = [i for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"AUX", "VERB"}]
    if phrase.prep or not inside or not any(_copula(links, i) for i in inside):
        return []
    if not all(view.words[i].pos == "AUX" or _copula(links, i) for i in inside):
        return []
    verb = next(i for i in inside if _copula(links, i))
    if links.cues.language == "en" and verb > phrase.first:
        return []
    bare = [b for b in view.bare(clause) if b < n and view.may_be_subject(b) and not _hangs(links, n, b)]
    if not bare and clause.kind == "rel" and _copula(links, inside[-1]):
        return links.climb(clause.antecedent, fits)
    for b in reversed(bare):
        if found := [a for a in view.subjects(b) if fits(a.actor)]:
            return found
    subject = view.roles(verb)[0] if not bare and clause.kind == "main" else -1
    return [a for a in view.subjects(subject) if fits(a.actor)] if subject >= 0 and subject < n else []


def _hangs(links: Links, n: int, other: int) -> bool:
    return n in links.chain(other)


def _copula(links: Links, i: int) -> bool:
    word = links.view.words[i]
    return word.pos in {"AUX", "VERB"} and bool(word.lemmas & links.cues.copulas)


def as_role(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the subject of "as a member of …"."""
    view, phrase = links.view, links.view.phrases[n]
    opener = view.words[phrase.first - 1].lower if phrase.first > view.first else ""
    clause = view.clause_of(phrase.first)
    if phrase.prep in view.cues.into_office and any(
        view.words[i].lemmas & links.cues.appointing for a, b in clause.spans for i in range(a, b)
    ):
        if clause.kind == "rel" and (found := links.climb(clause.antecedent, fits)):
            return found
    elif opener not in links.cues.role_openers and phrase.prep not in links.cues.role_openers:
        return []
    if named := _named_as(links, n, fits):
        return named
    for near in (clause, clause.governor):
        bare = [b for b in view.bare(near) if b != n and view.may_be_subject(b)] if near is not None else []
        if bare:
            return [a for b in bare[:1] for a in view.at(b) if fits(a.actor)]
    return []


def _named_as(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return who is named or seen as something: "named X as Y's financier"."""
    view, phrase = links.view, links.view.phrases[n]
    verbs = [
        j for j in verbs_near(view, phrase.first) if j < phrase.first and view.words[j].lemmas & view.cues.naming_as
    ]
    if not verbs:
        return []
    subject, direct = view.roles(verbs[-1])
    if view.passive(verbs[-1]):
        return [a for a in view.subjects(subject)[:1] if fits(a.actor)]
    return [a for a in view.at(direct) if fits(a.actor)] if direct >= 0 and direct < n else []


def among(links: Links, n: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the subject of "among its founders is X", "zu ihren Gegnern gehört X"."""
    view, phrase = links.view, links.view.phrases[n]
    if phrase.prep not in view.cues.among:
        return []
    clause = view.clause_of(phrase.first)
    verbs = [i for a, b in clause.spans for i in range(a, b) if view.words[i].pos in {"VERB", "AUX"}]
    if not verbs or not all(view.words[i].lemmas & (links.cues.counting | links.cues.copulas) for i in verbs):
        return []
    bare = [b for b in view.bare(clause) if b != n and view.may_be_subject(b)]
    return [a for b in bare[:1] for a in view.subjects(b) if fits(a.actor)]


def owner(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> list[Argument]:
    """Return whom a possessive means: one named before in the sentence, else in the one before; groups first."""
    view = links.view
    near = [m for m in view.mentions if m.last <= phrase.first and m.role in _FULL and not _agent(links, m)]
    plain = {a.start for a in view.arguments if not a.prep}
    near.sort(key=lambda m: m.start not in plain)
    earlier = [m for m in view.earlier if m.role in _FULL]
    last = [m for m in earlier if m.first >= view.block.sentence_of(earlier[-1].first)[0]] if earlier else []
    last = [m for m in last if not _agent(links, m)]
    recent = links.actors.before[: -_RECENT - 1 : -1]
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


def demonstrated(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> list[Argument]:
    """Return whom "deren" means that opens no clause: who was named last, in this sentence or the one before."""
    near = [m for m in links.view.mentions if m.last <= phrase.first]
    actors = [m.actor for m in (*links.view.earlier, *near) if m.role in _FULL and fits(m.actor)]
    return [Argument(actors[-1], -1, "", 0, 0)] if actors else []


def only_group(links: Links, i: int, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the one group that this sentence, up to word `i`, and the one before name; none if there are several."""
    view = links.view
    earlier = view.earlier
    last = [m for m in earlier if m.first >= view.block.sentence_of(earlier[-1].first)[0]] if earlier else []
    named = [m.actor for m in (*last, *view.mentions) if m.first < i and m.role in _FULL]
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


_PUBLIC = frozenset({"State", "Government", "Ministry", "Agency", "ArmedForces", "Media", "Coalition"})


def clause_owner(links: Links, phrase: Phrase, fits: Callable[[str], bool]) -> list[Argument]:
    """Return whose ally or rival a possessive means: the subject, else the last that was named before."""
    view = links.view
    clause = view.clause_of(phrase.first)
    bare = [b for b in view.bare(clause) if view.phrases[b] != phrase and view.may_be_subject(b)]
    return [a for b in bare[:1] for a in view.at(b) if fits(a.actor)] or owner(links, phrase, fits)


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
