"""Turn trees of other label schemes (TIGER, CLEAR) into Universal Dependencies, so that one grammar reads them all.

The schemes are data (`labels.yaml`). Four things stand the other way round there and are turned: the noun under its
adposition, the verb under its auxiliary, what is said under its copula, the conjunct under its conjunction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Doc

__all__ = ["UNIVERSAL", "Scheme", "scheme_of", "to_universal"]

UNIVERSAL = "universal"

_UNIVERSAL = frozenset({"nsubj", "obj", "obl", "case"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Scheme:
    """A label scheme; what its fields say stands at the top of `labels.yaml`."""

    signature: frozenset[str]
    subject: str
    agents: frozenset[str]
    complements: frozenset[str]
    chained: frozenset[str]
    passives: frozenset[str]
    copulas: frozenset[str]
    predicates: frozenset[str]
    joined: frozenset[str]
    labels: Mapping[str, str | Mapping[str, str]]


def scheme_of(labels: Iterable[str]) -> str | None:
    """Return the name of the scheme that a parser's labels belong to, `UNIVERSAL` among them; None if it is unknown."""
    there = set(labels)
    if there >= _UNIVERSAL:
        return UNIVERSAL
    return next((name for name, scheme in _schemes().items() if there >= scheme.signature), None)


def to_universal(doc: Doc, scheme: str) -> Doc:
    """Give a parsed text the heads and labels of Universal Dependencies, without subtypes that the grammar ignores."""
    from numpy import array

    heads, labels = _Tree(doc, _schemes()[scheme]).turned()
    ids = [doc.vocab.strings.add(label) for label in labels]
    rows = [(head - i, label) for i, (head, label) in enumerate(zip(heads, ids, strict=True))]
    values: Any = array([[head % 2**64, label] for head, label in rows], dtype="uint64")
    return doc.from_array(["HEAD", "DEP"], values)


@cache
def _schemes() -> dict[str, Scheme]:
    import yaml

    text = (files("actorgraph.loaders") / "labels.yaml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return {name: Scheme(**{key: _value(value) for key, value in entry.items()}) for name, entry in entries.items()}


def _value(value: Any) -> Any:
    return frozenset(value) if isinstance(value, list) else value


@dataclass(slots=True)
class _Tree:
    doc: Doc
    scheme: Scheme
    near: list[range] = field(init=False)
    """For each word the words of its sentence."""
    heads: list[int] = field(init=False)
    labels: list[str] = field(init=False)
    settled: dict[int, str] = field(init=False)
    """Labels that are universal already."""

    def __post_init__(self) -> None:
        self.near = [range(sentence.start, sentence.end) for sentence in self.doc.sents for _ in sentence]
        self.heads = [token.head.i for token in self.doc]
        self.labels = [token.dep_ for token in self.doc]
        self.settled = {}

    def turned(self) -> tuple[list[int], list[str]]:
        """Return each word's head and label."""
        scheme, doc = self.scheme, self.doc
        deepest = sorted(range(len(doc)), key=lambda i: -sum(1 for _ in doc[i].ancestors))
        for i in deepest:
            if doc[i].pos_ == "ADP" and (low := self._child(i, scheme.complements)) is not None:
                label = self._phrase(low, i)
                self._raise(low, i, "case")
                self.settled[low] = label
        for i in deepest:
            low = self._child(i, scheme.chained)
            if doc[i].pos_ == "AUX" and low is not None and not self._finite(low):
                passive = doc[i].lemma_.lower() in scheme.passives and "Part" in doc[low].morph.get("VerbForm", [])
                self._raise(low, i, "aux:pass" if passive else "aux")
        for i in deepest:
            low = self._child(i, scheme.predicates)
            if low is not None and doc[i].lemma_.lower() in scheme.copulas and doc[low].pos_ not in {"VERB", "AUX"}:
                self._raise(low, i, "cop")
        for i in range(len(doc)):
            over = self.heads[i]
            if self.labels[i] in scheme.joined and doc[over].pos_ == "CCONJ" and over != i:
                self.heads[i], self.heads[over] = self.heads[over], i
                self.settled[i], self.settled[over] = "conj", "cc"
        return self.heads, [self._label(i) for i in range(len(doc))]

    def _child(self, i: int, labels: frozenset[str]) -> int | None:
        """Return a word's last child with one of some labels."""
        return next((j for j in reversed(self.near[i]) if self._under(j, i) and self.labels[j] in labels), None)

    def _under(self, j: int, i: int) -> bool:
        return j != i and self.heads[j] == i

    def _finite(self, i: int) -> bool:
        return "Fin" in self.doc[i].morph.get("VerbForm", [])

    def _raise(self, low: int, high: int, label: str) -> None:
        """Put a word in the place of its head, which becomes its child under a label, with all other children."""
        root = self.heads[high] == high
        for j in self.near[high]:
            if self._under(j, high) and j != low:
                self.heads[j] = low
        self.heads[low] = low if root else self.heads[high]
        self.labels[low] = self.labels[high]
        self.settled.pop(low, None)
        if high in self.settled:
            self.settled[low] = self.settled.pop(high)
        self.heads[high], self.labels[high] = low, label

    def _label(self, i: int) -> str:
        label, pos = self.labels[i], self.doc[i].pos_
        over = self.heads[i]
        if over == i:
            return "ROOT"
        if i in self.settled:
            return self.settled[i]
        if label == self.scheme.subject and self._has(over, "aux:pass"):
            return "nsubj:pass"
        found = self.scheme.labels.get(label, label)
        if isinstance(found, str):
            return found
        finite = "finite" in found and any(self._finite(j) for j in (i, *self._auxiliaries(i)))
        return found["finite"] if finite else found.get(pos, found["else"])

    def _auxiliaries(self, i: int) -> list[int]:
        return [j for j in self.near[i] if self._under(j, i) and self.labels[j] in {"aux", "aux:pass", "cop"}]

    def _phrase(self, low: int, adposition: int) -> str:
        """Return the label of a word that takes its adposition's place."""
        if self.labels[adposition] in self.scheme.joined:
            return "conj"
        if self.labels[adposition] in self.scheme.agents:
            return "obl:agent"
        nominal = self.doc[self.heads[adposition]].pos_ in _NOMINAL
        if self.doc[low].pos_ in {"VERB", "AUX"}:
            return "acl" if nominal else "advcl"
        return "nmod" if nominal else "obl"

    def _has(self, i: int, label: str) -> bool:
        return any(self._under(j, i) and self.labels[j] == label for j in self.near[i])
