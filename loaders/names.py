"""Names as keys: folding for comparison, slugs for ids, and an index of the names that the ontology knows."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache

from actorgraph.ontology.model import Ontology

_APOSTROPHES = re.compile(r"['’‘`´ʿʾ]")
_ARTICLES = frozenset(["the", "a", "an", "der", "die", "das", "den", "dem", "des", "de", "het", "een"])
# Kinds that a source may well tell apart otherwise than the ontology does.
_NEAR_KINDS = ({"Organization", "Coalition"}, {"State", "Place"}, {"State", "Organization"})


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """Return a name as a key: case, diacritics, hyphens, apostrophes and a leading article make no difference."""
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    tokens = re.findall(r"\w+", _APOSTROPHES.sub("", text))
    while len(tokens) > 1 and tokens[0] in _ARTICLES:
        tokens = tokens[1:]
    return " ".join(tokens)


def slug(name: str) -> str:
    """Return a name as an id: folded words joined by hyphens; letters of other scripts stay. Empty for no letters."""
    return "-".join(fold(name).split())


def compatible(kind: str, other: str) -> bool:
    """Whether two top kinds can be one actor's: equal, or such as sources mix up (a state and its territory)."""
    return kind == other or any({kind, other} <= near for near in _NEAR_KINDS)


class NameIndex:
    """The ids of an ontology's actors by folded name: preferred, alternative and abbreviated ones."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self._kinds = {a.id: a.kind for a in ontology.actors.values()}
        found: dict[str, set[str]] = defaultdict(set)
        for actor in ontology.actors.values():
            for name in actor.names:
                if name.role in {"preferred", "alternative", "abbreviation"} and (key := fold(name.text)):
                    found[key].add(actor.id)
        self._ids = dict(found)

    def lookup(self, name: str, kind: str) -> str | None:
        """Return the one actor of that name whose kind fits; the same kind is preferred; None where none or several."""
        candidates = {i for i in self._ids.get(fold(name), ()) if compatible(kind, self._kinds[i])}
        same = {i for i in candidates if self._kinds[i] == kind}
        chosen = same or candidates
        return next(iter(chosen)) if len(chosen) == 1 else None

    def fits(self, actor: str, kind: str) -> bool:
        """Whether that is a known actor's id whose kind fits."""
        return actor in self._kinds and compatible(kind, self._kinds[actor])

    def known(self, actor: str) -> bool:
        """Whether that is a known actor's id."""
        return actor in self._kinds
