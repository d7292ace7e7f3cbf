"""Find the ontology's actors by their names in a text: inflected, as adjectives, inside compounds, transliterated.

A name is compared unit by unit (a unit is a stretch of letters and digits), each with the endings that the language
allows. Names of two and more units are found in other transliterations too ("Ain al-Assad" for "Ain al-Asad").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.hits import Candidate, Hit, chosen
from actorgraph.loaders.language import LANGUAGES
from actorgraph.loaders.organs import Organs
from actorgraph.loaders.units import ARABIC_ARTICLES, abbreviated, skeleton, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.hits import HitRole
    from actorgraph.loaders.units import Unit
    from actorgraph.ontology.model import KnownActor, Name, Ontology

__all__ = ["Lexicon"]

_ENDING = re.compile(r"(?:en|er|es|em|e|s|n)$")
_ABBREVIATED = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    parts: tuple[str, ...]
    actor: str
    role: str
    cased: str
    capital: bool
    inflects: bool
    several: bool = False
    """The name of many, which one of them does not have: no militia is "Iran-backed militias"."""


class Lexicon:
    """The names of an ontology as one language writes them."""

    def __init__(self, ontology: Ontology, cues: Cues) -> None:
        self.ontology = ontology
        self.cues = cues
        self._by_first: dict[str, list[_Entry]] = {}
        self._by_skeleton: dict[tuple[str, ...], set[str]] = {}
        self._starts: set[tuple[str, ...]] = set()
        self.organs = Organs(ontology, cues)
        self.first_names: set[str] = set()
        """The first words of known persons' names, folded: a surname behind another one is somebody else's."""
        self._beginning = lru_cache(maxsize=50_000)(self._entries)
        for actor in ontology.actors.values():
            for name in (*actor.names, *self.organs.owned(actor)):
                if self._used(name):
                    self._add(actor, name)
        for entries in self._by_first.values():
            entries.sort(key=lambda e: (-len(e.parts), e.actor))

    def _used(self, name: Name) -> bool:
        if name.role in {"adjective", "demonym", "metonym"}:
            return name.language in {self.cues.language, None}
        if name.role == "hidden":
            return name.language in {self.cues.language, "en", None}
        return name.language is None or name.language in LANGUAGES

    def _add(self, actor: KnownActor, name: Name) -> None:
        found = [u for u in units(name.text) if not (u.start == 0 and u.fold in _LEADING and " " in name.text)]
        if not found or sum(len(u.fold) for u in found) < 2:
            return
        role = "name" if name.role in {"preferred", "alternative"} else name.role
        first = found[0].text
        upper = len(found) == 1 and first.isupper() and len(first) <= 5
        entry = _Entry(
            parts=tuple(u.fold for u in found),
            actor=actor.id,
            role=role,
            cased=name.text if name.role == "abbreviation" or upper else "",
            capital=any(u.text[0].isupper() for u in found) and name.role != "adjective",
            inflects=name.role == "adjective" or len(found) > 1,
            several="Community" in actor.types and len(found) > 1,
        )
        self._by_first.setdefault(_key(entry.parts[0]), []).append(entry)
        if actor.kind == "Person" and role == "name" and len(found) > 1 and found[0].fold not in ARABIC_ARTICLES:
            self.first_names.add(found[0].fold)
        if role == "name" and len(found) > 1:
            kept = [u for u in found if u.fold not in ARABIC_ARTICLES]
            key = tuple(f"={u.fold}" if abbreviated(u) else self._sound(u.fold) for u in kept)
            if sum(map(len, key)) >= 5 and len(key) > 1 and not all(k.startswith("=") for k in key):
                self._by_skeleton.setdefault(key, set()).add(actor.id)
                self._starts.update(key[:size] for size in range(1, len(key)))

    def _sound(self, unit: str) -> str:
        """Return a unit's skeleton, or for a common word of the language the word itself: only names vary."""
        return f"={_stem(unit)}" if _common(unit, self.cues.language) else skeleton(unit)

    def find(self, text: str, *, hidden: frozenset[str] = frozenset()) -> list[Hit]:
        """Return the names in a text, longest first where they overlap, in order.

        A hidden name counts only for the actors in `hidden`.
        """
        return chosen(self.candidates(text), hidden)

    def candidates(self, text: str) -> list[Candidate]:
        """Return all that may be a name in a text, hidden names among them, in order; `chosen` takes from them."""
        found = units(text)
        return [hit for place in range(len(found)) for hit in self._at(text, found, place)]

    def _at(self, text: str, found: list[Unit], place: int) -> Iterator[Candidate]:
        matches: dict[tuple[int, str, bool], set[str]] = {}
        following = _key(found[place + 1].fold) if place + 1 < len(found) else ""
        begun = self._beginning(found[place].fold)
        for entry in (*begun.get("", ()), *begun.get(following, ())) if following else begun.get("", ()):
            exact = self._matches(entry, text, found, place)
            if exact is not None:
                matches.setdefault((len(entry.parts), entry.role, exact), set()).add(entry.actor)
        for (count, role, exact), actors in sorted(matches.items()):
            end = found[place + count - 1].end
            hit = Hit(found[place].start, end, tuple(sorted(actors)), self._role(role, text, end), exact)
            yield Candidate(place, count, hit, role == "hidden")
        if found[place].text[0].isupper():
            for hit, count in self._transliterated(text, found, place):
                yield Candidate(place, count, hit)

    def _entries(self, fold: str) -> dict[str, list[_Entry]]:
        """Return the names that may begin with a unit, by the key of the second; those of one unit have none."""
        found: dict[str, list[_Entry]] = {}
        for entry in self._by_first.get(_key(fold), ()):
            if fold == entry.parts[0] or self._inflected(fold, entry, 0):
                found.setdefault(_key(entry.parts[1]) if len(entry.parts) > 1 else "", []).append(entry)
        return found

    def _role(self, role: str, text: str, end: int) -> HitRole:
        after = text[end : end + 2]
        if role in {"name", "abbreviation", "hidden"} and re.match(r"[-‐‑]\w", after):
            return "compound"
        return "name" if role == "abbreviation" else role  # type: ignore[return-value]

    def _matches(self, entry: _Entry, text: str, found: list[Unit], place: int) -> bool | None:
        """Return whether the entry stands here exactly (True) or inflected (False); None if it does not."""
        if place + len(entry.parts) > len(found):
            return None
        exact = True
        for i, part in enumerate(entry.parts):
            unit = found[place + i]
            if i and not _joined(text, found[place + i - 1], unit):
                return None
            if unit.fold == part:
                continue
            if i and not self._inflected(unit.fold, entry, i):
                return None
            exact = False
        span = found[place : place + len(entry.parts)]
        if entry.cased and text[span[0].start : span[-1].end].removesuffix("'s").removesuffix("’s") not in {
            entry.cased, entry.cased + "s",
        }:  # fmt: skip
            return None
        if entry.capital and not any(u.text[0].isupper() for u in span):
            return None
        if len(span) == 1 and entry.capital and not entry.cased and span[0].text.isupper() and len(span[0].text) <= 3:
            return None
        return exact

    def _inflected(self, fold: str, entry: _Entry, i: int) -> bool:
        """Whether a unit is a form of part `i` of an entry."""
        part, last = entry.parts[i], i + 1 == len(entry.parts)
        if entry.role == "adjective" and last and self.cues.language == "nl" and part.endswith("ees"):
            return fold == f"{part[:-3]}ese"
        if entry.role == "adjective" and last:
            return fold.startswith(part) and fold[len(part) :] in self.cues.adjective_endings
        if last and len(part) > 2 and fold.startswith(part):
            ending = fold[len(part) :]
            if ending in {"s", "es"} and ending in self.cues.name_endings:
                return True
            if ending == "n" and self.cues.cases and len(part) > 6 and part.endswith(("er", "e")):
                return True  # "den Palästinensern", "den Streitkräften"
        if self.cues.language == "en" or len(part) < 4 or not entry.inflects:
            return False
        if last and entry.several and len(fold) < len(part):
            return False
        return _bare(fold) == _bare(part) and (part[-1] in "ersn" or fold.startswith(part))

    def _transliterated(self, text: str, found: list[Unit], place: int) -> Iterator[tuple[Hit, int]]:
        keys: set[tuple[str, ...]] = {()}
        for count in range(1, 7):
            if place + count > len(found):
                return
            unit = found[place + count - 1]
            if count > 1 and not _joined(text, found[place + count - 2], unit):
                return
            if unit.fold in ARABIC_ARTICLES:
                continue
            if not unit.text[0].isupper():
                return
            forms = {unit.fold, unit.fold.removesuffix("s")} if count > 1 else {unit.fold}
            sounds = (
                {f"={unit.fold}"} if abbreviated(unit) else {s for f in forms for s in (self._sound(f), skeleton(f))}
            )
            longer = {(*key, sound) for key in keys for sound in sounds}
            if actors := {a for key in sorted(longer) for a in self._by_skeleton.get(key, ())}:
                role = self._role("name", text, unit.end)
                yield Hit(found[place].start, unit.end, tuple(sorted(actors)), role, False), count
            keys = {key for key in longer if key in self._starts}
            if not keys:
                return


_LEADING = frozenset(["the", "de", "het", "der", "die", "das"])


def _key(unit: str) -> str:
    """Return what a word and all its inflected forms share: it without the letters that endings are made of."""
    return unit.rstrip("senrm") or unit[:1]


@lru_cache(maxsize=100_000)
def _bare(unit: str) -> str:
    """Return a word of a name without an adjective's or noun's ending."""
    return _ENDING.sub("", unit) if len(unit) > 3 else unit


@lru_cache(maxsize=100_000)
def _common(unit: str, language: str) -> bool:
    import simplemma

    return len(unit) > 3 and simplemma.is_known(unit, lang=language)


@lru_cache(maxsize=100_000)
def _stem(unit: str) -> str:
    return _ENDING.sub("", unit) if len(unit) > 4 else unit.removesuffix("s") if len(unit) > 3 else unit


def _joined(text: str, before: Unit, unit: Unit) -> bool:
    """Whether two units stand in one name: a space or hyphen between them, or a full stop behind an abbreviation."""
    between = text[before.end : unit.start]
    if between == ". ":
        return len(before.text) <= _ABBREVIATED and before.text[0].isupper()
    return len(between) <= 3 and (between.isspace() or between in {"-", "‐", "‑"}) and between.count("\n") < 2
