"""The organs of states by names that leave the state out or make it their owner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.ontology.model import KnownActor, Name, Ontology

__all__ = ["Organs"]

_NO_GENITIVE_S = ("s", "ß", "x", "z")


class Organs:
    """Knows the ministries that were asked for by `owned` by their names without the state."""

    def __init__(self, ontology: Ontology, cues: Cues) -> None:
        self.ontology, self.cues = ontology, cues
        self._ministries: dict[str, dict[str, str]] = {}

    def owned(self, actor: KnownActor) -> Iterator[Name]:
        """Yield the names of a state's organ with the state as owner ("Iran's foreign ministry")."""
        state = self.ontology.actors.get(actor.of_state or "")
        if state is None:
            return
        language, label = self.cues.language, state.label(self.cues.language)
        adjectives = tuple(
            n.text.lower() for n in state.names if n.role == "adjective" and n.language in {language, None}
        )
        for name in actor.names:
            if name.role not in {"preferred", "alternative"} or name.language != language:
                continue
            first, _, rest = name.text.partition(" ")
            if rest and adjectives and first.lower().startswith(adjectives):
                self._note(actor, rest)
                if not label.endswith(_NO_GENITIVE_S):
                    yield replace(name, text=f"{label}s {rest}")
            body, _, last = name.text.rpartition(" ")
            if last in {label, f"{label}s"}:
                self._note(actor, body)

    def _note(self, actor: KnownActor, name: str) -> None:
        words, small = name.lower().split(), self.cues.of | self.cues.articles | self.cues.genitive_articles
        while words and words[-1] in small:
            words.pop()
        if words and actor.of_state and "Ministry" in actor.types:
            self._ministries.setdefault(actor.of_state, {})[" ".join(words)] = actor.id

    def before(self, text: str, state: str) -> tuple[str, int] | None:
        """Return the ministry of a state whose name without the state ends a text, and where it begins."""
        lower = text.lower()
        found = [(name, actor) for name, actor in self._ministries.get(state, {}).items() if lower.endswith(f" {name}")]
        if not found:
            return None
        name, actor = max(found, key=lambda organ: len(organ[0]))
        return actor, len(text) - len(name)
