"""What a role noun is a role in: the actors behind it in a genitive or behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loaders.noun_links import Links

__all__ = ["complements"]


def complements(links: Links, n: int, fits: Callable[[str], bool], *, tie: bool = False) -> list[Argument]:
    """Return the actors that a noun's complements name, with those joined to the first ("an ally of A and of B").

    `tie`: the noun is an ally or rival, which is so of somebody and in something.
    """
    view = links.view
    for k in links.chain(n):
        first = view.phrases[k].first
        prep = view.words[first - 1].lower if view.phrases[k].link != "gen" else ""
        found = [a for a in links.named(k) if fits(a.actor)] or [
            Argument(m.actor, k, "", m.start, m.end)
            for m in view.mentions
            if first <= m.first < view.phrases[k].last and m.role in {"compound", "name"} and fits(m.actor)
        ][:1]
        if tie and prep in view.cues.within:
            return []
        if found and _plain(links, found[0], n, k, prep):
            return _joined(links, found, k, prep, fits)
        if found:
            return []
    return []


def _joined(links: Links, found: list[Argument], k: int, prep: str, fits: Callable[[str], bool]) -> list[Argument]:
    """Return the first complement with those that go on its list, the preposition repeated or not."""
    view = links.view
    together = [a for a in view.at(k) if fits(a.actor)]
    found = together if together and together[0].actor == found[0].actor else found
    last = found[-1].phrase
    if last + 1 < len(view.phrases):
        gap = [w.lower for w in view.words[view.phrases[last].last : view.phrases[last + 1].first]]
        if len(gap) == 2 and gap[0] in view.cues.and_ and gap[1] == prep:
            found = found + [a for a in view.at(last + 1) if fits(a.actor)]
    return found


def _plain(links: Links, found: Argument, n: int, k: int, prep: str) -> bool:
    """Whether an actor behind a role is what the role is in, not a part or place of something without a name."""
    kinds = links.actors.kinds(found.actor)
    if prep in links.cues.loose and "State" in kinds:
        return False
    if prep in links.cues.in_ and kinds == {"Organization"}:
        return False
    part = any(m.start == found.start and m.role == "compound" for m in links.view.mentions)
    behind = links.view.phrases[n + 1]
    far = k - n > 1 + (links.view.words[behind.first].lower in links.cues.portfolios)  # "minister van Defensie van X"
    return not (kinds & {"State", "Agency", "Government"} and (part or far))
