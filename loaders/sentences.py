"""Cut a text into paragraphs, sentences and words, whatever the pipeline can say about them attached.

Sentence borders are found by rule and given to the parser: it is better at the inside of a sentence than at its ends.
A word's lemmas are those of the pipeline and of simplemma together, so that nothing hangs on one of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from actorgraph.loaders.cues import load_cues
from actorgraph.loaders.matrices import each_on_one_thread, on_one_thread
from actorgraph.loaders.quotes import Quote, find_quotes
from actorgraph.loaders.tags import guess_class, mend_classes
from actorgraph.loaders.verb_forms import verb_forms
from actorgraph.loaders.verbtags import mend_verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.phrases import Phrase

__all__ = ["Block", "Word", "paragraphs", "read_blocks", "sentence_ends"]

_BLANK_LINE = re.compile(r"(?:[ \t\u00a0]*(?:\r\n|\r|\n)){2,}|\f")
_LINE = re.compile(r"\r\n|\r|\n")
_END = re.compile(r"[.!?…؟]+[\"'”“»«’‘)\]]*(?=\s)|(?<=[^\s])\n(?=\S)")
_LAST_WORD = re.compile(r"(\S+?)[.!?…؟]+[\"'”“»«’‘)\]]*$")
_STARTS = re.compile(r"[\s\"'”“„‚»«’‘(\[–—-]*(\w)")
_NEVER = re.compile(r"(?!)")
_PARTICIPLES = {"nl": re.compile(r"ge(\w{2,})(e)erde?"), "de": re.compile(r"(\w{3,})iert(?:e|en|er|es|em)?")}
_MAX_PARAGRAPH = 20_000
# Labels of the shipped recognizer, and those of others ("GPE": OntoNotes).
_ENTITIES = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}


@dataclass(slots=True)
class Word:
    """A token. `start` and `end` count in the document; `head` is an index in its block, its own for a root.

    `name` and `group` are set once mentions are found: part of a name, and the number of its mention.
    """

    text: str
    start: int
    end: int
    lower: str
    lemmas: frozenset[str]
    pos: str
    dep: str
    head: int
    morph: str
    name: bool = False
    group: int = -1


@dataclass(slots=True)
class Block:
    """A paragraph: its words, fine sentences, and frames, which do not end inside a quotation (word index ranges)."""

    text: str
    start: int
    words: list[Word]
    sentences: list[tuple[int, int]]
    frames: list[tuple[int, int]]
    quotes: list[Quote]
    ends: list[int] = field(default_factory=list)
    recognize: Callable[[], list[str]] = list
    phrases: dict[tuple[int, int], list[Phrase]] = field(default_factory=dict)
    _entities: list[str] | None = None

    @property
    def entities(self) -> list[str]:
        """For each word what the recognizer takes it for a part of: PER, ORG, LOC or nothing; asked when needed."""
        if self._entities is None:
            self._entities = self.recognize() or [""] * len(self.words)
        return self._entities

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the document offsets of the words from `first` up to and without `last`."""
        return self.words[first].start, self.words[last - 1].end

    def between(self, start: int, end: int) -> str:
        """Return the text between two document offsets."""
        return self.text[start - self.start : end - self.start]

    def at(self, start: int, end: int) -> range:
        """Return the indices of the words that lie between two document offsets."""
        inside = [i for i, word in enumerate(self.words) if word.start < end and word.end > start]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def sentence_number(self, index: int) -> int:
        """Return the number of the fine sentence that a word stands in."""
        return max(0, bisect_right(self.sentences, (index, len(self.words))) - 1)

    def sentence_of(self, index: int) -> tuple[int, int]:
        """Return the fine sentence that a word stands in."""
        return next((s for s in self.sentences if s[0] <= index < s[1]), (index, index + 1))


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and text of every paragraph; in a text that is not wrapped every line is one."""
    lines = [len(line) for line in _LINE.split(text[:200_000]) if line.strip()]
    middle = sorted(lines)[len(lines) // 2] if lines else 0
    wrapped = 45 <= middle <= 100 and max(lines) <= 160 and bool(_BLANK_LINE.search(text))
    place = 0
    for border in [*(_BLANK_LINE if wrapped else _LINE).finditer(text), None]:
        end = border.start() if border else len(text)
        while place < end:
            cut = end if end - place <= _MAX_PARAGRAPH else _cut(text, place)
            if text[place:cut].strip():
                yield place, text[place:cut]
            place = cut
        place = border.end() if border else end


def _cut(text: str, place: int) -> int:
    limit = place + _MAX_PARAGRAPH
    ends = [m.end() for m in re.finditer(r"[.!?]\s", text[place:limit])] or [
        m.end() for m in re.finditer(r"\s", text[place:limit])
    ]
    return place + ends[-1] if ends else limit


def sentence_ends(text: str, cues: Cues) -> list[int]:
    """Return the offsets behind each sentence of a paragraph, also of those inside quotations."""
    ends = []
    for mark in _END.finditer(text):
        following = _STARTS.match(text, mark.end())
        if following is None or following[1].islower():
            continue
        last = _LAST_WORD.search(text, max(0, mark.start() - 40), mark.end())
        word = last[1].lower().lstrip("(\"'“„«»") if last else ""
        if mark[0].startswith(".") and len(mark[0]) == 1:
            if word in cues.abbreviations or (len(word) == 1 and word.isalpha() and last and last[1].isupper()):
                continue
            if word.isdigit() and len(word) <= 2 and cues.language == "de":
                continue
            if re.fullmatch(r"(\w\.)+\w", word) and len(word) <= 5:
                continue
        ends.append(mark.end())
    return [*ends, len(text)]


def read_blocks(text: str, nlp: Language, cues: Cues) -> Iterator[Block]:
    """Yield the paragraphs of a text as blocks, read by the pipeline, a few at a time."""

    def prepared() -> Iterator[tuple[Doc, tuple[int, str, list[int]]]]:
        for offset, paragraph in paragraphs(text):
            ends = sentence_ends(paragraph, cues)
            doc = nlp.make_doc(paragraph)
            _set_borders(doc, ends)
            yield doc, (offset, paragraph, ends)

    disable = [name for name in nlp.pipe_names if name in {"sentencizer", "senter", "ner"}]
    recognizer = nlp.get_pipe("ner") if "ner" in nlp.pipe_names else None
    read = nlp.pipe(prepared(), as_tuples=True, batch_size=32, disable=disable)
    for doc, (offset, paragraph, ends) in each_on_one_thread(read):
        block = _block(doc, offset, paragraph, ends, cues)
        if block.words:
            if recognizer is not None:
                block.recognize = partial(_recognize, recognizer, doc)
            yield block


def _set_borders(doc: Doc, ends: list[int]) -> None:
    """Have a sentence start behind each of the offsets, and nowhere else."""
    import numpy

    starts: Any = numpy.full((len(doc), 1), -1, dtype="int64")
    starts[:1] = 1
    border = 0
    for i, token in enumerate(doc):
        if border < len(ends) and token.idx >= ends[border] and not token.is_space:
            starts[i] = 1
            while border < len(ends) and token.idx >= ends[border]:
                border += 1
    doc.from_array(["SENT_START"], starts.view("uint64"))


def _recognize(recognizer: Callable[[Doc], Doc], doc: Doc) -> list[str]:
    with on_one_thread():
        recognizer(doc)
    return [_ENTITIES.get(token.ent_type_, "") for token in doc if not token.is_space]


def _block(doc: Doc, offset: int, paragraph: str, ends: list[int], cues: Cues) -> Block:
    kept = [token for token in doc if not token.is_space]
    place = {token.i: i for i, token in enumerate(kept)}
    words: list[Word] = []
    before = ""
    for i, token in enumerate(kept):
        text, start, dep = token.text, offset + token.idx, token.dep_
        forms = lemmas(text, token.lemma_, cues.language)
        first = i == 0 or before in {".", ":", "“", "„", '"'}
        pos = token.pos_ or guess_class(text, forms, first=first, cues=cues)
        head = place.get(token.head.i, i) if dep else i
        words.append(Word(text, start, start + len(text), text.lower(), forms, pos, dep, head, str(token.morph)))
        before = text
    quotes = find_quotes(paragraph, offset)
    sentences = _ranges(words, [offset + end for end in ends])
    mend_classes(words, frozenset(first for first, _ in sentences), cues)
    mend_verbs(words, sentences, cues)
    outer = [offset + e for e in ends if not any(q.start < offset + e < q.end for q in quotes)]
    return Block(paragraph, offset, words, sentences, _ranges(words, outer), quotes, outer)


def _ranges(words: list[Word], ends: list[int]) -> list[tuple[int, int]]:
    found, first = [], 0
    for end in ends:
        last = first
        while last < len(words) and words[last].start < end:
            last += 1
        if last > first:
            found.append((first, last))
        first = last
    return found


@lru_cache(maxsize=50_000)
def lemmas(form: str, given: str, language: str) -> frozenset[str]:
    """Return the lower-case lemmas that a form may have, itself among them."""
    import simplemma

    found = {form.lower(), given.lower()}
    if strong := load_cues(language).strong_forms.get(form.lower()):
        found.add(strong)
    if (known := verb_forms(language).get(form.lower())) and form.islower():
        found.add(known)
    if form and form[0].isalpha():
        for variant in {form, form.lower()}:
            found.add(simplemma.lemmatize(variant, lang=language).lower().replace("_", ""))
        if participle := _PARTICIPLES.get(language, _NEVER).fullmatch(form.lower()):
            found.add(participle[1] + participle[2] + "ren" if language == "nl" else participle[1] + "ieren")
    return frozenset(found - {""})
