"""Which actor named before a short form or a description means, where it is safe.

What nouns said of an actor ("Noorderlicht, a shipping company") is kept, so that "the company" can find it later. Of
several that fit, the only one in the last sentence that names any is taken, or the first there that no preposition
governs; otherwise none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.type_words import same_sort, sense_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.loaders.cues import Cues, Description

__all__ = ["Anaphora", "Place"]

_RECENT = 60
_NEAR = 8
_MIXED = frozenset({"Organization", "Place"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: the number of its sentence in the document, and whether a preposition governs it."""

    sentence: int
    oblique: bool = False


class Anaphora:
    """What has been said of a document's actors so far, and where they were named last."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.sentence = 0
        """How many sentences stand before the paragraph at hand."""
        self.recent: list[str] = []
        """Actors by when they were named last, the latest last."""
        self.told: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._forms: dict[str, dict[str, None]] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._state: dict[str, str | None] = {}
        self._last: dict[str, tuple[int, int]] = {}
        self._plain: dict[int, str] = {}
        self._noted = 0

    def add(self, actor: str, label: str, kinds: frozenset[str], state: str | None) -> None:
        """Register an actor with its classes and its state; its name's own words tell what it is."""
        self._kinds[actor] = kinds
        self._state[actor] = state
        self._forms[actor] = {label.lower(): None}
        words = label.lower().replace("-", " ").split()
        if "Person" not in kinds and words:
            for word in (words[0], words[-1]):
                told = sense_of(frozenset({word}), self.cues.language)
                if told is not None and told.kind == "Organization" and "Place" not in kinds:
                    self.told[actor][word] = None

    def tell(self, actor: str, nouns: Iterable[str]) -> None:
        """Note nouns that say what an actor is, where they fit its class."""
        kinds = self._kinds[actor]
        for noun in nouns:
            told = sense_of(frozenset({noun}), self.cues.language)
            kind = "Person" if told is not None and told.kind == "Person" else told.kind if told is not None else ""
            fits = kind in kinds or (kind == "Organization" and not kinds & {"Person", "Place", "State"})
            if fits:
                self.told[actor][noun] = None

    def note(self, actor: str, text: str, role: str, place: Place) -> None:
        """Note that a mention names an actor."""
        self._forms[actor][text.lower()] = None
        if role not in {"name", "part", "description"}:
            return
        if actor in self.recent[-_RECENT // 2 :]:
            self.recent.remove(actor)
        self.recent.append(actor)
        del self.recent[:-_RECENT]
        self._noted += 1
        self._last[actor] = (place.sentence, self._noted)
        if not place.oblique:
            self._plain.setdefault(place.sentence, actor)

    def forms(self, actor: str) -> Iterable[str]:
        """Return an actor's label and mentions in lower case."""
        return self._forms[actor]

    # Short forms

    def shortened(self, word: str, *, glued: bool) -> str | None:
        """Return the organisation named last whose name begins or ends with a word ("the Front"), or ends in it."""
        for actor in reversed(self.recent[-20:]):
            if not self._kinds[actor] & {"Organization", "Coalition"}:
                continue
            for name in self._forms[actor]:
                parts = name.split()
                ends = {parts[0], parts[-1]}
                if (word in ends and len(parts) > 1) or (glued and any(p.endswith(word) and p != word for p in ends)):
                    return actor
        return None

    # Descriptions

    def described(self, noun: str, forms: frozenset[str], sentence: int) -> str | None:
        """Return the actor that "the NOUN" means: one of which that was told, else the only one of its class near."""
        language = self.cues.language
        told = [a for a in self.recent if any(t in forms or same_sort(t, noun, language) for t in self.told[a])]
        sense = sense_of(forms, language)
        person = sense is not None and sense.kind == "Person"
        if told:
            return told[0] if len(told) == 1 else None if person else self._safest(told, sentence)
        if person:
            return None
        for description in (d for d in self.cues.descriptions if noun in d.words):
            if found := self._safest(list(self._of_class(description)), sentence):
                return found
        return None

    def _of_class(self, description: Description) -> Iterator[str]:
        for actor in self.recent:
            kinds = self._kinds[actor] if len(self._kinds[actor]) == 1 else self._kinds[actor] - _MIXED
            if not kinds & frozenset(description.kinds):
                continue
            heads = description.heads
            if not heads or any(head in form for form in self._forms[actor] for head in heads):
                yield actor

    def _safest(self, candidates: list[str], sentence: int) -> str | None:
        """Return the one of several actors that a description can mean, None if it is not clear."""
        near = [a for a in candidates if a in self._last and sentence - self._last[a][0] <= _NEAR]
        if not near:
            return None
        states = {self._state[a] for a in self.recent if self._last[a][0] == sentence} - {None}
        if len(of_state := [a for a in near if self._state[a] in states]) == 1:
            return of_state[0]
        latest = max(self._last[a][0] for a in near)
        there = [a for a in near if self._last[a][0] == latest]
        if len(there) == 1:
            return there[0]
        return self._plain.get(latest) if self._plain.get(latest) in there else None

    def collective(self, adjective: str, kinds: frozenset[str]) -> str | None:
        """Return the group that was named before with the same adjective ("irakischen Gruppen")."""
        stem = adjective.lower()[:5]
        for actor in reversed(self.recent):
            if self._kinds[actor] & kinds and any(f.startswith(stem) for f in self._forms[actor]):
                return actor
        return None

    def person(self) -> str | None:
        """Return the person named last."""
        return next((a for a in reversed(self.recent[-6:]) if "Person" in self._kinds[a]), None)
