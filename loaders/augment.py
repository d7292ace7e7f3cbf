"""Vary treebank sentences towards news text: quotation marks of every style, quoted clauses, unknown names, headlines.

Treebanks hold few quotations, and those in one style each; news hold many. Every function takes and returns sentences
and draws from the generator it is given, so a seed fixes what a training run sees.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.treebank import Sentence, Word

if TYPE_CHECKING:
    from random import Random

__all__ = ["invented_name", "vary"]

STYLES = (
    ('"', '"'),
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("»", "«"),
    ("«", "»"),
    ("‘", "’"),
    ("'", "'"),
    ("‚", "‘"),
)
_OPENING = frozenset({"``", "„", "“", "»", ",,", "‚"})
_CLOSING = frozenset({"''", "”", "«"})
_PLAIN = frozenset({'"'})
_NAMED = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos", "flat", "conj"})
_ONSETS = (*"bdfghjklmnqrstyz", "sh", "kh", "th", "ch", "gh", "dr", "br", "st")
_VOWELS = ("a", "a", "a", "e", "i", "i", "o", "u", "aa", "ei", "ou")
_CODAS = ("", "", "", "n", "r", "m", "b", "l", "d", "h", "k", "sh", "f", "ni", "ri", "lah", "wi", "zi")
_SPOKEN = frozenset({"ccomp", "parataxis"})


def vary(sentence: Sentence, random: Random) -> Sentence:
    """Return the sentence, often as it is, else with other quotation marks, a quoted clause, other names or case."""
    if random.random() < 0.7:
        sentence = restyle_quotes(sentence, random)
    if random.random() < 0.25:
        sentence = quote_clause(sentence, random)
    if random.random() < 0.25:
        sentence = rename(sentence, random)
    draw = random.random()
    if draw < 0.02:
        sentence = recase(sentence, "upper")
    elif draw < 0.04:
        sentence = recase(sentence, "lower")
    if random.random() < 0.04:
        sentence = break_line(sentence, random.choice(("\n", "\n\n", " ")))
    return sentence


def restyle_quotes(sentence: Sentence, random: Random) -> Sentence:
    """Give all quotation marks of a sentence one style."""
    style, inside, words = random.choice(STYLES), False, list[Word]()
    for word in sentence.words:
        if word.form in _OPENING or word.form in _CLOSING or word.form in _PLAIN:
            opens = (word.form in _OPENING and not (inside and word.form == "“")) or (
                word.form in _PLAIN and not inside
            )
            inside = opens
            form = style[0] if opens else style[1]
            word = replace(word, form=form, lemma=form, pos="PUNCT", feats="")
        words.append(word)
    return Sentence(tuple(words), sentence.text)


def quote_clause(sentence: Sentence, random: Random) -> Sentence:
    """Put quotation marks around one clause of saying, with the comma or stop after it inside them or not."""
    marks = _OPENING | _CLOSING | _PLAIN
    if any(word.form in marks for word in sentence.words):
        return sentence
    spans = [
        span for index, word in enumerate(sentence.words) if (span := _clause(sentence, index)) and word.dep in _SPOKEN
    ]
    if not spans:
        return sentence
    root, start, end = random.choice(spans)
    if random.random() < 0.5 and end < len(sentence.words) and sentence.words[end].form in {",", ".", "!", "?"}:
        end += 1
    opening, closing = random.choice(STYLES)
    return _inserted(_inserted(sentence, end, closing, root), start, opening, root)


def rename(sentence: Sentence, random: Random) -> Sentence:
    """Put invented names in the place of uninflected ones, as a model meets many it has never seen."""
    words = [
        replace(word, form=(name := invented_name(random)), lemma=name)
        if word.pos == "PROPN" and word.form == word.lemma and word.form.istitle() and word.dep in _NAMED
        else word
        for word in sentence.words
    ]
    return Sentence(tuple(words), sentence.text)


def recase(sentence: Sentence, case: str) -> Sentence:
    """Write the whole sentence in upper or lower case; lemmas stay."""
    return Sentence(tuple(replace(word, form=getattr(word.form, case)()) for word in sentence.words), sentence.text)


def break_line(sentence: Sentence, space: str) -> Sentence:
    """End the sentence with a whitespace token, as spaCy's tokenizers make them of line breaks."""
    last = len(sentence.words)
    word = Word(space, space, "SPACE", "", "", last - 1, "dep", False)
    return Sentence((*sentence.words, word), sentence.text)


def _clause(sentence: Sentence, root: int) -> tuple[int, int, int] | None:
    """Return (root, start, end) of a subtree that is one stretch of three words or more, punctuation around it cut."""
    members = {root}
    grown = True
    while grown:
        more = {index for index, word in enumerate(sentence.words) if word.head in members} - members
        members |= more
        grown = bool(more)
    start, end = min(members), max(members) + 1
    while start < end and sentence.words[start].dep in ("punct", "mark"):
        start += 1
    while end > start and sentence.words[end - 1].dep == "punct":
        end -= 1
    return (root, start, end) if end - start >= 3 and members.issuperset(range(start, end)) else None


def _inserted(sentence: Sentence, place: int, form: str, head: int) -> Sentence:
    """Insert a punctuation mark attached to `head`, an index before insertion as long as it lies before `place`."""
    moved = [replace(word, head=word.head + (word.head >= place)) for word in sentence.words]
    mark = Word(form, form, "PUNCT", "", "", head + (head >= place), "punct", False)
    if place and form not in {closing for _, closing in STYLES}:
        moved[place - 1] = replace(moved[place - 1], space=True)
    return Sentence((*moved[:place], mark, *moved[place:]), sentence.text)


def invented_name(random: Random) -> str:
    """Return a word that could be a name or an abbreviation and is in no list."""
    syllables = [random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(random.choice((1, 2, 2, 3)))]
    name = ("".join(syllables) + random.choice(_CODAS)).capitalize()
    draw = random.random()
    if draw < 0.12:
        return random.choice(("al-", "Al-", "el-", "Abu-", "as-", "an-")) + name
    return name.upper()[:4] if draw < 0.17 else name
