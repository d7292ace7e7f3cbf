"""People's names by their last and first parts, so that a short form finds its person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from actorgraph.loaders.units import ARABIC_ARTICLES, units
from actorgraph.loaders.words_known import in_dictionary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.loaders.cues import Cues

__all__ = ["ShortNames"]


class ShortNames:
    """The people of one document by the folded parts of their names; two people of one surname stay two."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self._last: defaultdict[str, list[str]] = defaultdict(list)
        self._given: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, name: str, actor: str) -> None:
        """Register a person's full name."""
        parts = [u.fold for u in units(name)]
        if not parts:
            return
        if actor not in self._last[parts[-1]]:
            self._last[parts[-1]].append(actor)
        given = parts[0]
        plain = len(given) > 2 and given not in self.cues.name_particles and given not in ARABIC_ARTICLES
        if len(parts) > 1 and plain and actor not in self._given[given]:
            self._given[given].append(actor)

    def __contains__(self, part: object) -> bool:
        """Whether a folded word can be somebody's short name: a surname, or a first name that no dictionary has."""
        if not isinstance(part, str):
            return False
        return part in self._last or (part in self._given and not in_dictionary(part, self.cues.language))

    def find(self, name: str, recent: Sequence[str]) -> str | None:
        """Return the person whom a surname means (the one named last), or a first name that only one person has."""
        parts = [u.fold for u in units(name)]
        if not parts or len(parts) > 2 or (len(parts) == 2 and parts[0] not in self.cues.name_particles):
            return None
        for last in (parts[-1], *([parts[-1].removesuffix("s")] if self.cues.genitive_s else [])):
            if candidates := self._last.get(last):
                return next((a for a in reversed(recent) if a in candidates), candidates[-1])
            given = self._given.get(last, [])
            if len(parts) == 1 and len(given) == 1:
                return given[0]
        return None
