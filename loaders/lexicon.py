"""Find the ontology's actors by their names in a text: inflected, as adjectives, inside compounds, transliterated.

A name is compared unit by unit (a unit is a stretch of letters and digits), each with the endings that the language
allows. Names of two and more units are found in other transliterations too ("Ain al-Assad" for "Ain al-Asad").
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues
    from actorgraph.ontology.model import KnownActor, Name, Ontology

__all__ = ["Hit", "Lexicon", "Unit", "skeleton", "units"]

HitRole = Literal["name", "adjective", "demonym", "metonym", "compound", "hidden"]

_UNIT = re.compile(r"\w+(?:['’ʼʿʾ`´]\w+)*")
_DOTTED = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+")
_APOSTROPHE = re.compile(r"['’ʼʿʾ‘`´]")
_ARTICLES = frozenset(["al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul"])
_MUHAMMAD = re.compile(r"m[ou]h?amm?[aeu]d")
_SOUNDS = (
    ("dsch", "j"), ("tsch", "ch"), ("sch", "sh"), ("ch", "kh"), ("dj", "j"), ("dh", "d"), ("ou", "u"), ("oe", "u"),
    ("w", "v"), ("q", "k"), ("ph", "f"), ("z", "s"), ("gh", "g"), ("c", "k"), ("x", "ks"), ("sj", "sh"),
)  # fmt: skip
_ENDING = re.compile(r"(?:en|er|es|em|e|s|n)$")
_LANGUAGES = frozenset({"de", "en", "nl"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of letters and digits of the text, folded."""

    start: int
    end: int
    text: str
    fold: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found. `compound`: it is the first part of a longer word ("Hisbollah-Generalsekretär").

    `stands_for`: actors for which a place's name may stand; `role` is `metonym` where it names nothing else.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    role: HitRole
    exact: bool = True
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    parts: tuple[str, ...]
    actor: str
    role: str
    cased: str
    capital: bool
    inflects: bool


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Return a unit in lower case without diacritics and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _APOSTROPHE.sub("", "".join(c for c in plain if not unicodedata.combining(c)))


def units(text: str) -> list[Unit]:
    """Cut a text into units; `U.S.` is one."""
    dotted = {m.start(): m.end() for m in _DOTTED.finditer(text)}
    found, place = [], 0
    for match in _UNIT.finditer(text):
        if match.start() < place:
            continue
        end = dotted.get(match.start(), match.end())
        word = text[match.start() : end]
        if folded := fold(word).replace(".", ""):
            found.append(Unit(match.start(), end, word, folded))
        place = end
    return found


@lru_cache(maxsize=100_000)
def skeleton(unit: str) -> str:
    """Return what stays of a folded unit in any transliteration: consonants by sound, a vowel only in front."""
    unit = _MUHAMMAD.sub("mhmd", unit)
    for written, sound in _SOUNDS:
        unit = unit.replace(written, sound)
    first = "a" if unit[:1] in "aeiouy" else ""
    bare = re.sub(r"[aeiouy]", "", unit)
    return first + re.sub(r"(.)\1+", r"\1", bare)


class Lexicon:
    """The names of an ontology as one language writes them."""

    def __init__(self, ontology: Ontology, cues: Cues) -> None:
        self.ontology = ontology
        self.cues = cues
        self._by_first: dict[str, list[_Entry]] = {}
        self._by_skeleton: dict[tuple[str, ...], set[str]] = {}
        self._starts: set[tuple[str, ...]] = set()
        for actor in ontology.actors.values():
            for name in actor.names:
                if self._used(name):
                    self._add(actor, name)
        for entries in self._by_first.values():
            entries.sort(key=lambda e: (-len(e.parts), e.actor))

    def _used(self, name: Name) -> bool:
        if name.role in {"adjective", "demonym", "metonym"}:
            return name.language in {self.cues.language, None}
        if name.role == "hidden":
            return name.language in {self.cues.language, "en", None}
        return name.language is None or name.language in _LANGUAGES

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
        )
        self._by_first.setdefault(_key(entry.parts[0]), []).append(entry)
        if role == "name" and len(found) > 1:
            kept = [u for u in found if u.fold not in _ARTICLES]
            key = tuple(f"={u.fold}" if _abbreviated(u) else self._sound(u.fold) for u in kept)
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
        found = units(text)
        hits: list[Hit] = []
        place = 0
        while place < len(found):
            here = list(self._at(text, found, place, hidden))
            best = max(here, key=lambda h: (h[1], h[0].exact, _PREFERENCE[h[0].role]), default=None)
            if best is None:
                place += 1
                continue
            stands_for = {a for h, n in here if n == best[1] and h.role == "metonym" for a in h.actors}
            hits.append(replace(best[0], stands_for=tuple(sorted(stands_for))) if stands_for else best[0])
            place += best[1]
        return hits

    def _at(self, text: str, found: list[Unit], place: int, hidden: frozenset[str]) -> Iterator[tuple[Hit, int]]:
        matches: dict[tuple[int, str, bool], set[str]] = {}
        for entry in self._by_first.get(_key(found[place].fold), ()):
            if entry.role == "hidden" and entry.actor not in hidden:
                continue
            exact = self._matches(entry, text, found, place)
            if exact is not None:
                matches.setdefault((len(entry.parts), entry.role, exact), set()).add(entry.actor)
        for (count, role, exact), actors in sorted(matches.items()):
            last = found[place + count - 1]
            yield (
                Hit(found[place].start, last.end, tuple(sorted(actors)), self._role(role, text, last.end), exact),
                count,
            )
        if found[place].text[0].isupper():
            yield from self._transliterated(text, found, place)

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
            if i and not _joined(text[found[place + i - 1].end : unit.start]):
                return None
            if unit.fold == part:
                continue
            last = i + 1 == len(entry.parts)
            if not self._inflected(unit, part, entry, last=last):
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

    def _inflected(self, unit: Unit, part: str, entry: _Entry, *, last: bool) -> bool:
        if entry.role == "adjective" and last and self.cues.language == "nl" and part.endswith("ees"):
            return unit.fold == f"{part[:-3]}ese"
        if entry.role == "adjective" and last:
            return unit.fold.startswith(part) and unit.fold[len(part) :] in self.cues.adjective_endings
        if last and len(part) > 2 and unit.fold.startswith(part):
            ending = unit.fold[len(part) :]
            if ending in {"s", "es"} and ending in self.cues.name_endings:
                return True
        if self.cues.language == "en" or len(part) < 4 or not entry.inflects:
            return False
        return _bare(unit.fold) == _bare(part) and (part[-1] in "ersn" or unit.fold.startswith(part))

    def _transliterated(self, text: str, found: list[Unit], place: int) -> Iterator[tuple[Hit, int]]:
        keys: set[tuple[str, ...]] = {()}
        for count in range(1, 7):
            if place + count > len(found):
                return
            unit = found[place + count - 1]
            if count > 1 and not _joined(text[found[place + count - 2].end : unit.start]):
                return
            if unit.fold in _ARTICLES:
                continue
            if not unit.text[0].isupper():
                return
            forms = {unit.fold, unit.fold.removesuffix("s")} if count > 1 else {unit.fold}
            sounds = (
                {f"={unit.fold}"} if _abbreviated(unit) else {s for f in forms for s in (self._sound(f), skeleton(f))}
            )
            longer = {(*key, sound) for key in keys for sound in sounds}
            if actors := {a for key in sorted(longer) for a in self._by_skeleton.get(key, ())}:
                role = self._role("name", text, unit.end)
                yield Hit(found[place].start, unit.end, tuple(sorted(actors)), role, False), count
            keys = {key for key in longer if key in self._starts}
            if not keys:
                return


_PREFERENCE = {"name": 5, "compound": 4, "adjective": 3, "demonym": 2, "hidden": 1, "metonym": 0}
_LEADING = frozenset(["the", "de", "het", "der", "die", "das"])


def _abbreviated(unit: Unit) -> bool:
    """Whether a unit is written in capitals, which no transliteration varies."""
    return unit.text.isupper() and len(unit.text) <= 5


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


def _joined(between: str) -> bool:
    return len(between) <= 3 and (between.isspace() or between in {"-", "‐", "‑", ". "}) and between.count("\n") < 2
