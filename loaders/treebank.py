"""Read CoNLL-U treebanks into spaCy documents with one label set for all languages.

Treebanks differ in what they annotate, so labels are reduced to what German, Dutch and English share:

- relations: UD's, without subtypes except `KEPT_SUBTYPES`;
- features: `KEPT_FEATURES`, where `VerbForm` follows the treebank's own tags where it is missing, a finite verb always
  has a `Mood`, `Voice=Pass` marks a verb with a passive auxiliary, and `PronType` tells relative from demonstrative;
- a multiword token whose surface is not the sum of its words ("zum" = "zu dem") becomes one token, in the place of the
  word that attaches to the rest of the sentence; one that is ("don't" = "do" + "n't") stays split, as spaCy splits it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

__all__ = ["Sentence", "Word", "read_sentences", "text_key", "to_doc"]

KEPT_SUBTYPES = frozenset({"nsubj:pass", "aux:pass", "compound:prt", "obl:agent"})
KEPT_FEATURES = frozenset(
    ["Case", "Gender", "Mood", "Number", "Person", "Polarity", "Poss", "PronType", "Reflex", "Tense", "VerbForm"]
)
_VERB_FORMS = (
    (re.compile(r"V.FIN|V.IMP|VBC|VBD|VBP|VBZ|WW\|(pv|conj)"), "Fin"),
    (re.compile(r"V.INF|VVIZU|VB$|WW\|inf"), "Inf"),
    (re.compile(r"V.PP|VBN|WW\|(vd|od)"), "Part"),
)
_OPEN_PRONOUNS = {"Dem,Rel": "Dem", "Int,Rel": "Int"}


@dataclass(frozen=True, slots=True)
class Word:
    """One token; `head` is an index into its sentence, the root's its own."""

    form: str
    lemma: str
    pos: str
    tag: str
    feats: str
    head: int
    dep: str
    space: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence and the text the treebank gives for it."""

    words: tuple[Word, ...]
    text: str


def text_key(text: str) -> str:
    """Reduce a text to its lower-cased letters and digits, to find a sentence again however it is spaced."""
    return re.sub(r"\W", "", text).casefold()


def read_sentences(path: Path, without: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file except those whose `text_key` is in `without`."""
    with path.open(encoding="utf-8") as lines:
        for sentence in parse_conllu(lines):
            if text_key(sentence.text) not in without:
                yield sentence


def parse_conllu(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield sentences in the shared label set; empty nodes and enhanced relations are left out."""
    text, rows = "", list[list[str]]()
    for line in [*lines, ""]:
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            words = _unified(_merged(rows))
            yield Sentence(words, text or " ".join(word.form for word in words))
            text, rows = "", []


def to_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """Join sentences into one annotated document."""
    from spacy.tokens import Doc

    words = [word for sentence in sentences for word in sentence.words]
    heads = list[int]()
    starts = list[bool | int | None]()
    for sentence in sentences:
        offset = len(heads)
        heads.extend(offset + word.head for word in sentence.words)
        starts.extend(index == 0 for index in range(len(sentence.words)))
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        pos=[word.pos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=[word.dep for word in words],
        sent_starts=starts,
    )


def _merged(rows: list[list[str]]) -> list[Word]:
    """Turn the rows of a sentence into words, multiword tokens merged where their surface demands it."""
    plain = [row for row in rows if row[0].isdigit()]
    number = {row[0]: index for index, row in enumerate(plain)}
    words = [
        Word(
            row[1],
            row[2],
            row[3],
            row[4],
            "" if row[5] == "_" else row[5],
            number.get(row[6], index),
            row[7],
            "SpaceAfter=No" not in row[9].split("|"),
        )
        for index, row in enumerate(plain)
    ]
    target = list(range(len(words)))
    for row in rows:
        if "-" not in row[0]:
            continue
        first, last = (number[end] for end in row[0].split("-"))
        inside = range(first, last + 1)
        space = "SpaceAfter=No" not in row[9].split("|")
        if "".join(words[index].form for index in inside) == row[1]:
            for index in inside:
                words[index] = replace(words[index], space=space and index == last)
            continue
        outer = [index for index in inside if words[index].head not in inside or words[index].head == index]
        kept = outer[0] if outer else first
        words[kept] = replace(words[kept], form=row[1], space=space)
        for index in inside:
            target[index] = kept
    order = [index for index in range(len(words)) if target[index] == index]
    position = {index: place for place, index in enumerate(order)}
    return [replace(words[index], head=position[target[words[index].head]]) for index in order]


def _unified(words: list[Word]) -> tuple[Word, ...]:
    """Give every word the label set the module's head describes."""
    passive = {word.head for word in words if word.dep == "aux:pass"}
    particles = {word.head: word.form.lower() for word in words if word.dep == "compound:prt"}
    return tuple(
        replace(
            word,
            dep="ROOT" if word.head == index else _relation(word.dep),
            feats=_features(words, index, index in passive),
            lemma=_lemma(word, particles.get(index, "")),
        )
        for index, word in enumerate(words)
    )


def _relation(dep: str) -> str:
    return dep if dep in KEPT_SUBTYPES else dep.split(":")[0]


def _features(words: list[Word], index: int, passive: bool) -> str:
    word = words[index]
    feats = dict(pair.split("=", 1) for pair in word.feats.split("|") if pair)
    feats = {name: value for name, value in feats.items() if name in KEPT_FEATURES}
    if word.pos in ("VERB", "AUX"):
        if "VerbForm" not in feats:
            form = next((form for tags, form in _VERB_FORMS if tags.match(word.tag)), None)
            form = "Fin" if form is None and "Mood" in feats else form
            if form:
                feats["VerbForm"] = form
        if feats.get("VerbForm") == "Fin":
            feats.setdefault("Mood", "Ind")
        if passive and word.pos == "VERB":
            feats["Voice"] = "Pass"
    if feats.get("PronType") in _OPEN_PRONOUNS:
        relative = word.dep.split(":")[0] != "det" and _in_relative_clause(words, index)
        feats["PronType"] = "Rel" if relative else _OPEN_PRONOUNS[feats["PronType"]]
    return "|".join(f"{name}={value}" for name, value in sorted(feats.items()))


def _in_relative_clause(words: list[Word], index: int) -> bool:
    for _ in range(3):
        index = words[index].head
        if words[index].dep.split(":")[0] == "acl":
            return True
    return False


def _lemma(word: Word, particle: str) -> str:
    """Drop Alpino's word boundaries, and a verb's particle where it stands apart ("viel … aan": "vallen")."""
    *_, last = word.lemma.split("_")
    if "_" not in word.lemma or not last:
        return word.lemma
    if word.pos == "VERB":
        return last if particle and word.lemma.startswith(f"{particle}_") else word.lemma.replace("_", "")
    before, found, _ = word.form.lower().rpartition(last)
    return before + last if found else word.lemma.replace("_", "")
