"""Set lemmas from simplemma's dictionaries, corrected by part of speech and by what treebanks say.

simplemma doesn't see parts of speech, so it takes an infinitive such as "vallen" for a plural noun and leaves "left" as
it is; rules catch the first kind, exceptions learned from treebanks the second.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Doc

    from actorgraph.loaders.treebank import Sentence

__all__ = ["Lemmatizer", "learn_exceptions", "lemma"]

# German nouns are left to the dictionary: GSD's lemmas are in the spelling of before 1996.
LEARNED = {
    "de": frozenset({"AUX", "VERB"}),
    "nl": frozenset({"ADJ", "AUX", "NOUN", "VERB"}),
    "en": frozenset({"ADJ", "AUX", "NOUN", "VERB"}),
}
_AS_WRITTEN = frozenset({"NUM", "PUNCT", "SPACE", "SYM", "X"})


class Lemmatizer:
    """A pipeline component; `exceptions` maps what `exception_key` gives to a lemma."""

    def __init__(self, exceptions: Mapping[str, str]) -> None:
        self.exceptions = exceptions
        self._known: dict[tuple[str, str, str], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        language, known = doc.lang_, self._known
        for token in doc:
            key = (token.text, token.pos_, language)
            if key not in known:
                known[key] = self.exceptions.get(exception_key(*key[:2])) or lemma(*key)
            token.lemma_ = known[key]
        return doc


def lemma(word: str, pos: str, language: str) -> str:
    """Return the lemma of a word as simplemma and the rules give it.

    >>> lemma("vallen", "VERB", "nl"), lemma("Irans", "PROPN", "de"), lemma("Hamas", "PROPN", "de")
    ('vallen', 'Iran', 'Hamas')
    """
    if pos in _AS_WRITTEN:
        return word
    if pos == "PROPN":
        found = _look_up(word, language) if language == "de" and word.endswith("s") else word
        return found if found == word[:-1] else word
    if pos == "NOUN" and language != "de":
        found = _look_up(word.lower(), language)
        return word.lower() if language == "nl" and found.endswith("en") and len(found) > len(word) else found
    if pos == "NOUN" or (pos == "ADJ" and language != "de"):
        return _look_up(word, language)
    word = word.lower()
    found = _look_up(word, language)
    infinitive = pos in ("VERB", "AUX") and language != "en" and word.endswith("n") and not found.endswith("n")
    return word if infinitive else found


def exception_key(word: str, pos: str) -> str:
    """Return what an exception is filed under; verbs in lower case."""
    return f"{word.lower() if pos in ('AUX', 'VERB') else word} {pos}"


def learn_exceptions(language: str, sentences: Iterable[Sentence]) -> dict[str, str]:
    """Collect the words whose most frequent lemma in a treebank is not what `lemma` gives."""
    seen: dict[tuple[str, str], Counter[str]] = {}
    for sentence in sentences:
        for word in sentence.words:
            if word.pos in LEARNED.get(language, ()):
                form = word.form.lower() if word.pos in ("AUX", "VERB") else word.form
                seen.setdefault((form, word.pos), Counter())[word.lemma] += 1
    learned = dict[str, str]()
    for (form, pos), lemmas in sorted(seen.items()):
        ((best, count),) = lemmas.most_common(1)
        if count > lemmas.total() / 2 and best != lemma(form, pos, language):
            learned[exception_key(form, pos)] = best
    return learned


@lru_cache(maxsize=50_000)
def _look_up(word: str, language: str) -> str:
    import simplemma

    return simplemma.lemmatize(word, lang=language).replace("_", "")
