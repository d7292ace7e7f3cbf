"""Which actor named before a short form or a description means, where it is safe.

What nouns said of an actor ("Noorderlicht, a shipping company") is kept, so that "the company" can find it later. Of
several that fit, the only one in the last sentence that names any is taken, or the first there that no preposition
governs; otherwise none. Pronouns come later: `pronouns` for speakers, `antecedents` for the ends of relations.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.type_words import same_sort, sense_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.loaders.cue_entries import Description
    from actorgraph.loaders.cues import Cues

__all__ = ["Anaphora", "Place"]

_RECENT = 60
_NEAR = 5
_FAR = 25
_SHORT = 2
_ARMED = frozenset({"ArmedGroup", "Party", "Community"})
_ORGANS = frozenset({"Government", "ArmedForces", "Ministry", "Agency"})
_MIXED = frozenset({"Organization", "Place"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: its sentence's number in the document; behind a preposition; joined to the one before."""

    sentence: int
    oblique: bool = False
    joined: bool = False


class Anaphora:
    """What has been said of a document's actors so far, and where they were named last."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.sentence = 0
        """How many sentences stand before the paragraph at hand."""
        self.recent: list[str] = []
        """Actors by when they were named last, the latest last."""
        self.told: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self.topics: list[str] = []
        """Actors that the text's heading names, in its order."""
        self._forms: dict[str, dict[str, None]] = {}
        self._called: defaultdict[str, set[str]] = defaultdict(set)
        self._kinds: dict[str, frozenset[str]] = {}
        self._state: dict[str, str | None] = {}
        self._seats: dict[str, str] = {}
        self._home: dict[str, str] = {}
        self._last: dict[str, tuple[int, int]] = {}
        self._plain: dict[int, str] = {}
        self._unnamed: dict[str, int] = {}
        self._meant: dict[str, str] = {}
        self._noted = 0
        self._of_state: dict[int, dict[str, None]] = {}

    def add(self, actor: str, label: str, kinds: frozenset[str], state: str | None) -> None:
        """Register an actor with its classes and its state; its name's own words tell what it is."""
        self._kinds[actor] = kinds
        self._state[actor] = state
        self._forms[actor] = {label.lower(): None}
        words = [word for word in label.replace("-", " ").split() if word[0].isupper()]
        if "Person" not in kinds and words:
            for word in {words[0].lower(): None, words[-1].lower(): None}:
                told = sense_of(frozenset({word}), self.cues.language)
                if told is not None and told.kind == "Organization" and "Place" not in kinds:
                    self.told[actor][word] = None

    def tell(self, actor: str, nouns: Iterable[str]) -> None:
        """Note nouns that say what an actor is, where they fit its class."""
        kinds = self._kinds[actor]
        public = kinds & {"Person", "Place", "State"}
        for noun in nouns:
            told = sense_of(frozenset({noun}), self.cues.language)
            if told is None:
                continue
            body = told.kind == "Organization" and not public
            if (told.kind in kinds and public) or (body and not (kinds & _ORGANS and told.type in _ARMED)):
                self.told[actor][noun] = None

    def seat(self, actor: str, state: str) -> None:
        """Note the state from which a group acts ("Zumurra, a Norlandic militia")."""
        self._seats[actor] = state

    def settle(self, actor: str, state: str) -> None:
        """Note the state of which an actor is a part, a national or a place, or from which it acts."""
        self._home[actor] = state

    def note(self, actor: str, text: str, role: str, place: Place) -> None:
        """Note that a mention names an actor."""
        self._forms[actor][text.lower()] = None
        self._called[actor].update(text.lower().replace("-", " ").split())
        if (state := actor if "State" in self._kinds[actor] else self._home.get(actor)) is not None:
            self._of_state.setdefault(place.sentence, {})[state] = None
        if role not in {"name", "part", "description"}:
            return
        if actor in self.recent[-_RECENT // 2 :]:
            self.recent.remove(actor)
        self.recent.append(actor)
        del self.recent[:-_RECENT]
        self._noted += 1
        self._last[actor] = (place.sentence, self._noted)
        if place.joined and self.recent[-2:-1] == [self._plain.get(place.sentence)]:
            self._plain[place.sentence] = ""
        elif not place.oblique:
            self._plain.setdefault(place.sentence, actor)

    def forms(self, actor: str) -> Iterable[str]:
        """Return an actor's label and mentions in lower case."""
        return self._forms[actor]

    # Short forms

    def _shortened(self, word: str) -> list[str]:
        """Return the organisations whose name begins or ends with a word ("the Front"), or ends in it."""
        glued = self.cues.compounds
        public = frozenset().union(*self.cues.bodies.values())
        found = []
        for actor in self.recent[-20:]:
            organ = word in public and not self._kinds[actor] & _ORGANS
            if organ or not self._kinds[actor] & {"Organization", "Coalition"}:
                continue
            ends = {part for name in self._forms[actor] if " " in name for part in (name.split()[0], name.split()[-1])}
            tails = ends | {name for name in self._forms[actor] if " " not in name}
            if word in ends or (glued and any(tail.endswith(word) and tail != word for tail in tails)):
                found.append(actor)
        return found

    # Descriptions

    def named_short(self, noun: str) -> str | None:
        """Return the organisation named last that "the Front" is short for."""
        return next(iter(self._shortened(noun)[::-1]), None)

    def described(self, noun: str, forms: frozenset[str], sentence: int) -> str | None:
        """Return the actor that "the NOUN" means: one of which that was told, or one of the noun's class."""
        language = self.cues.language
        told = [a for a in self.recent if any(t in forms or same_sort(t, noun, language) for t in self.told[a])]
        sense = sense_of(forms, language)
        chosen = None
        if sense is not None and sense.kind == "Person":
            chosen = told[0] if len(told) == 1 else None
        else:
            able = {*told, *self._shortened(noun)}
            common = [d for d in self.cues.descriptions if noun in d.words]
            fitting_any = {*able, *(a for d in common for a in self._of_class(d))}
            chosen = self._just_named(fitting_any, sentence) if len(common) > 1 else None
            if any(d.near for d in common):
                return self._only_near(fitting_any, noun, sentence)
            for fitting in [{*able, *self._of_class(d)} for d in common] or [able]:
                chosen = chosen or self._safest([a for a in self.recent if a in fitting], noun, sentence)
        if chosen is not None and (sense is None or self._undisputed(chosen, sense.word)):
            self._meant[noun] = chosen
            return chosen
        return None

    def _only_near(self, candidates: set[str], noun: str, sentence: int) -> str | None:
        """Return the only one of several actors that the sentence or the two before name, if nobody else came in."""
        near = [a for a in candidates if sentence - self._last[a][0] <= _SHORT]
        return near[0] if len(near) == 1 and self._undisputed(near[0], noun) else None

    def _just_named(self, candidates: set[str], sentence: int) -> str | None:
        """Return the only one of several actors that this sentence or the one before in its paragraph names."""
        since = max(self.sentence, sentence - 1)
        near = [a for a in candidates if self._last[a][0] >= since and not self._kinds[a] & _ORGANS]
        return near[0] if len(near) == 1 else None

    def seated(self, noun: str, state: str, sentence: int) -> str | None:
        """Return the group of a state that "the Norlandic NOUN" means, where one of that class was named before."""
        for description in self.cues.descriptions:
            if noun in description.words or noun in description.seated:
                there = [a for a in self._of_class(description) if self._seats.get(a) == state]
                if (chosen := self._safest(there, noun, sentence)) is not None:
                    return chosen
        return None

    def introduce(self, noun: str, sentence: int) -> None:
        """Note that "a NOUN" brings in somebody without a name, whom "the NOUN" means from then on."""
        self._unnamed[noun] = sentence

    def _undisputed(self, actor: str, noun: str) -> bool:
        """Whether nobody without a name that a noun may mean too came in since an actor was named."""
        kinds = self._kinds_of(noun)
        alike = (n for word, n in self._unnamed.items() if kinds & self._kinds_of(word))
        last = self._last[actor][0]
        return self._unnamed.get(noun, -1) < last and max(alike, default=-1) <= last

    def _kinds_of(self, noun: str) -> set[str]:
        """Return the classes of armed groups and parties that a description's noun may mean."""
        return {k for d in self.cues.descriptions if noun in d.words and not d.heads for k in d.kinds} & _ARMED

    def _of_class(self, description: Description) -> Iterator[str]:
        for actor in self.recent:
            kinds = self._kinds[actor] if len(self._kinds[actor]) == 1 else self._kinds[actor] - _MIXED
            if not kinds & frozenset(description.kinds):
                continue
            heads = description.heads
            if not heads or any(head in form for form in self._forms[actor] for head in heads):
                yield actor

    def _safest(self, candidates: list[str], noun: str, sentence: int) -> str | None:
        """Return the one of several actors that a description can mean, None if it is not clear.

        An organ of a state named in the same sentence comes first, then the only one that was just spoken of, whom the
        heading names, and whom the noun meant before, unless another was named just now.
        """
        states = {self._state[a] for a in self.recent if self._last[a][0] == sentence} - {None}
        if len(of_state := [a for a in candidates if self._state[a] in states]) == 1:
            return of_state[0]
        reach = _NEAR if len(candidates) > 1 else _FAR
        near = [
            a
            for a in candidates
            if sentence - self._last[a][0]
            <= (_SHORT if self._kinds[a] & _ORGANS and noun not in self._called[a] else reach)
        ]
        latest = max((self._last[a][0] for a in near), default=-_FAR)
        there = [a for a in near if self._last[a][0] == latest]
        alone = len(there) == 1
        spoken_of = alone and (sentence == latest or (sentence - latest == 1 and self._plain.get(latest) == there[0]))
        if not spoken_of and (topic := next((a for a in self.topics if a in candidates), None)) is not None:
            return topic
        if sentence - latest > 1 and self._meant.get(noun) in candidates:
            return self._meant[noun]
        called = [a for a in candidates if noun in self.told[a] and not self._kinds[a] & _ORGANS]
        if latest < self.sentence and len(called) == 1:
            return called[0]
        if len(there) == 1:
            return there[0]
        return self._plain.get(latest) if self._plain.get(latest) in there else None

    # States

    def only_state(self, sentence: int) -> str | None:
        """Return the state that "the army" means: the only one of which the last sentence that has any speaks."""
        latest = max((n for n in self._of_state if n <= sentence), default=-_FAR)
        states = self._of_state.get(latest, {})
        return next(iter(states)) if len(states) == 1 and sentence - latest <= _SHORT else None

    def owning_state(self, sentence: int) -> str | None:
        """Return the state that "its army" means: the subject of this sentence, else of the one before."""
        subject = next((self._plain[n] for n in (sentence, sentence - 1) if n in self._plain), "")
        if "State" in self._kinds.get(subject, frozenset()):
            return subject
        return self._state.get(subject)

    def undisputed(self, state: str, noun: str) -> bool:
        """Whether nobody without a name came in whom a noun may mean since something of a state was named."""
        last = max(n for n, states in self._of_state.items() if state in states)
        return max((n for word, n in self._unnamed.items() if noun.lower().endswith(word)), default=-1) < last

    def collective(self, adjective: str, kinds: frozenset[str]) -> str | None:
        """Return the group that was named before with the same adjective ("irakischen Gruppen")."""
        stem = adjective.lower()[:5]
        for actor in reversed(self.recent):
            fits = self._kinds[actor] & kinds and actor not in self._seats
            if fits and any(form.startswith(stem) for form in self._forms[actor]):
                return actor
        return None

    def person(self, later: frozenset[str] = frozenset()) -> str | None:
        """Return the person named last; `later`: who is named only behind the words that mean somebody."""
        return next((a for a in reversed(self.recent[-6:]) if "Person" in self._kinds[a] and a not in later), None)
