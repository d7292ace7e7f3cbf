"""The actors that a language model finds in a document: checked against the text, and one over all passages."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from actorgraph.errors import OntologyError, RecordError
from actorgraph.loaders.names import NameIndex, compatible, fold, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.loaders.contract import ActorRecord
    from actorgraph.loaders.llm_find import Finder, Span
    from actorgraph.ontology.model import KnownActor, Ontology

__all__ = ["Cast", "strings", "words"]


@dataclass(slots=True)
class _Actor:
    label: str
    kind: str
    top: str
    known: bool
    passage: int
    names: dict[str, None] = field(default_factory=dict)
    spans: set[Span] = field(default_factory=set)


class Cast:
    """The actors of a document by id. An id is the ontology's where it has the actor."""

    def __init__(self, ontology: Ontology, language: str) -> None:
        self.ontology = ontology
        self.language = language
        self._index = NameIndex(ontology)
        self._actors: dict[str, _Actor] = {}

    def take(self, item: Mapping[str, Any], finder: Finder, passage: int) -> str:
        """Return the id of an actor that a model named, which is kept with the places of its names.

        Raises:
            RecordError: a field is missing, the kind is unknown, or no name of it stands in the text.
        """
        label, kind = words(item, "label"), words(item, "kind")
        try:
            top = self.ontology.top_kind(kind)
        except OntologyError as error:
            raise RecordError(str(error)) from error
        named = _places(finder, (label, *strings(item, "aliases")))
        others = _places(finder, strings(item, "mentions"))
        known = self._known(label, named, others, top)
        if known is None:
            forms = {name: spans for name, spans in others.items() if _inflected(fold(name), fold(label))}
            named = {**named, **forms}
            if not named:
                raise RecordError(f"no name of the actor {label!r} stands in the text")
        own = [_clean(finder.words(spans[0])) for spans in named.values()]
        if known is not None:
            identifier = self._add_known(known, passage)
        else:
            # A label that is not in the text is the model's; the longest name that is takes its place.
            label = _clean(finder.words(named[label][0])) if label in named else max(own, key=len)
            identifier = self._add(label, kind, top, passage)
        actor = self._actors[identifier]
        actor.names.update(dict.fromkeys(own))
        actor.spans.update(s for spans in (*named.values(), *others.values()) for s in spans)
        return identifier

    def _known(self, label: str, named: Mapping[str, list[Span]], others: Iterable[str], top: str) -> KnownActor | None:
        """Return the ontology's actor of that label or those names, if a name of it stands in the text."""
        found = self._index.lookup(label, top)
        if found is None:
            ids = {i for name in named if (i := self._index.lookup(name, top)) is not None}
            found = ids.pop() if len(ids) == 1 else None
        if found is None:
            return None
        actor = self.ontology.actors[found]
        names = [key for n in actor.names if (key := fold(n.text))]
        return actor if any(_stands_for(fold(t), names) for t in (*named, *others)) else None

    def _add_known(self, known: KnownActor, passage: int) -> str:
        kind = known.types[0] if known.types else known.kind
        label = known.label(self.language)
        self._actors.setdefault(known.id, _Actor(label, kind, known.kind, known=True, passage=passage))
        return known.id

    def _add(self, label: str, kind: str, top: str, passage: int) -> str:
        key = fold(label)
        for identifier, actor in self._actors.items():
            if compatible(top, actor.top) and key in map(fold, (actor.label, *actor.names)):
                return identifier
        if top == "Person" and (same := self._short_form(key, passage)) is not None:
            actor = self._actors[same]
            if not actor.known and len(label) > len(actor.label):
                actor.label = label
            return same
        identifier, number = slug(label) or "actor", 2
        while identifier in self._actors or identifier in self.ontology.actors:
            identifier, number = f"{slug(label) or 'actor'}-{number}", number + 1
        self._actors[identifier] = _Actor(label, kind, top, known=False, passage=passage)
        return identifier

    def _short_form(self, key: str, passage: int) -> str | None:
        """Return the one person of another passage whose last name this is, or who was named by this last name."""
        tokens = key.split()
        found = [
            identifier
            for identifier, actor in self._actors.items()
            if actor.top == "Person"
            and actor.passage != passage
            and (other := fold(actor.label).split())[-1:] == tokens[-1:]
            and 1 in {len(other), len(tokens)}
        ]
        return found[0] if len(found) == 1 else None

    def top(self, identifier: str) -> str:
        """Return an actor's top kind."""
        return self._actors[identifier].top

    def spans(self, identifier: str) -> list[Span]:
        """Return where an actor is named."""
        return sorted(self._actors[identifier].spans)

    def names(self, identifier: str) -> Iterator[str]:
        """Yield what an actor is called."""
        actor = self._actors[identifier]
        yield actor.label
        yield from actor.names

    def records(self, text: str) -> Iterator[ActorRecord]:
        """Yield the actors in the order in which the text first names them."""
        for identifier, actor in sorted(self._actors.items(), key=lambda entry: (min(entry[1].spans), entry[0])):
            record: ActorRecord = {"type": "actor", "id": identifier, "label": actor.label, "kind": actor.kind}
            if not actor.known:
                record["aliases"] = [name for name in actor.names if name != actor.label]
            record["mentions"] = [{"start": s, "end": e, "text": text[s:e]} for s, e in _outermost(actor.spans)]
            yield record


def words(item: Mapping[str, Any], name: str) -> str:
    """Return a field's text.

    Raises:
        RecordError: it is missing, empty or something else.
    """
    value = item.get(name)
    if not isinstance(value, str) or not value.strip():
        raise RecordError(f"{name} is no text")
    return value.strip()


def strings(item: Mapping[str, Any], name: str) -> list[str]:
    """Return a field's texts; none where it is missing or null.

    Raises:
        RecordError: it is no list of texts.
    """
    value = item.get(name) or []
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise RecordError(f"{name} is no list of texts")
    return [v.strip() for v in value if v.strip()]


def _clean(name: str) -> str:
    """Return a name of the text without line breaks and soft hyphens."""
    return unicodedata.normalize("NFC", " ".join(name.replace("\u00ad", "").split()))


def _places(finder: Finder, names: Iterable[str]) -> dict[str, list[Span]]:
    return {name: spans for name in names if (spans := finder.names(name))}


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans without those inside another, in the order of the text."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _stands_for(words: str, names: Iterable[str]) -> bool:
    """Whether folded words are, hold or begin like a name: `iranische` for `iran`, `us truppen` for `us`."""
    tokens = words.split()
    return any(
        f" {name} " in f" {words} "
        or _inflected(words, name)
        or (len(name) > 3 and any(token.startswith(name) for token in tokens))
        for name in names
    )


def _inflected(one: str, other: str) -> bool:
    """Whether two folded names differ in the endings of their words alone."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    return len(one.split()) == len(other.split()) and all(_same_stem(a, b) for a, b in pairs)


def _same_stem(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    stem = max(3, len(short) - 2)
    return a == b or (len(long) - len(short) <= 3 and len(short) >= stem and short[:stem] == long[:stem])
