"""Give the spaCy pipeline that parses a language: the shipped one, or one the user has installed.

The shipped model is one for German, Dutch and English, with each language's own tokenizer; it labels as Universal
Dependencies does (without subtypes except `nsubj:pass`, `aux:pass`, `compound:prt` and `obl:agent`) and needs no
download. A verb's particle standing apart (`compound:prt`) is not part of the verb's lemma.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache, partial
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from actorgraph.errors import ModelError
from actorgraph.loaders.lemmas import Lemmatizer
from actorgraph.loaders.matrices import by_numpy
from actorgraph.loaders.universal import UNIVERSAL, scheme_of, to_universal
from actorgraph.loaders.vectors import WORDS, read_vectors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["LANGUAGES", "load_pipeline", "read_pipeline"]

LANGUAGES = ("de", "nl", "en")
SHIPPED = "ud_de_nl_en"
LEMMAS = "lemmas.json"

_QUOTES = frozenset({'"', "“", "”", "„", "«", "»", "‘", "’", "'", "‚", "‹", "›", "''", "``"})
_OPEN_ONLY = frozenset({"„", "‚", "``"})
_NEVER_FIRST = frozenset({",", ";", ":", ".", "!", "?", "…", "...", ")", "]"})
# spaCy's German and Dutch tokenizers split words at ’ though not at '; German does write "gibt’s" and "Orlan’s".
_WHOLE_WORDS = {
    "de": re.compile(r"[^\W\d_][\w-]*['’‘ʼʿ](?!(?:s|n|ne|nen|em|er|ein)$)[^\W\d_][\w'’-]*"),
    "nl": re.compile(r"[^\W\d_][\w-]*['’‘ʼʿ][^\W\d_][\w'’-]*"),
}


@lru_cache(maxsize=8)
def load_pipeline(language: str, model: str | None = None) -> Language:
    """Load a pipeline that sets part of speech, dependencies, lemmas, features and sentences; once per process.

    Args:
        language: "de", "nl" or "en"; with `model` any language that model is for.
        model: name or path of an installed spaCy pipeline; None for the shipped one.

    Raises:
        ModelError: The pipeline is not installed, can't be read, is for another language, has no parser, or labels
            as no scheme of `labels.yaml` does.
    """
    with by_numpy():
        nlp = _shipped(language) if model is None else _installed(language, model)
    if not any(_parses(nlp, name) for name in nlp.pipe_names):
        raise ModelError(f"the spaCy pipeline {model!r} has no parser; choose one that has, or leave it out")
    return nlp


def mark_boundaries(doc: Doc) -> Doc:
    """Fix where a sentence must and can't start, before the parser decides on the rest.

    An empty line starts one. A closing quotation mark never does, nor other closing punctuation, nor a word in lower
    case after a closing quotation mark ('"Never!" said X').
    """
    quoted = closed = False
    for token in doc:
        before = doc[token.i - 1] if token.i else None
        if before is None or (before.is_space and before.text.count("\n") > 1):
            token.is_sent_start = True
            quoted = closed = False
        elif token.is_space or token.text in _NEVER_FIRST or (closed and token.text[0].islower()):
            token.is_sent_start = False
        if token.text in _QUOTES:
            closed = before is not None and _closes(doc, token.i, quoted)
            quoted = not closed
            if closed:
                token.is_sent_start = False
        elif not token.is_space and token.text not in _NEVER_FIRST:
            closed = False
    return doc


def mark_passives(doc: Doc) -> Doc:
    """Set `Voice=Pass` on every verb with a passive auxiliary: the tree knows better than the tagger."""
    for token in doc:
        if token.dep_ == "aux:pass" and token.head.pos_ == "VERB":
            verb: Any = token.head
            verb.set_morph(verb.morph.to_dict() | {"Voice": "Pass"})
    return doc


def _closes(doc: Doc, index: int, quoted: bool) -> bool:
    """Tell a closing quotation mark from an opening one by the spaces around it, else by whether one is open."""
    token, before = doc[index], doc[index - 1]
    if token.text in _OPEN_ONLY:
        return False
    after = doc[index + 1] if index + 1 < len(doc) else None
    joined = not before.whitespace_ and not before.is_space
    free = bool(token.whitespace_) or after is None or after.is_space or after.text in _NEVER_FIRST
    return quoted if joined == (not free) else joined


def _shipped(language: str) -> Language:
    if language not in LANGUAGES:
        shipped = ", ".join(LANGUAGES)
        raise ModelError(f"no pipeline is shipped for {language!r} (only {shipped}); name an installed spaCy pipeline")
    try:
        with as_file(files("actorgraph.loaders") / "models" / SHIPPED) as folder:
            return read_pipeline(folder, language)
    except (OSError, ValueError) as error:
        raise ModelError(f"the shipped pipeline can't be read, reinstall the package: {error}") from error


_NO_ABBREVIATIONS = frozenset(
    ["bel.", "best.", "bijl.", "dat.", "hand.", "mand.", "pan.", "pas.", "pers.", "pun.", "top.", "ver.", "vol."]
)
"""Dutch words that end a sentence more often than they are shortened ("de hand."), against spaCy's list."""


def read_pipeline(folder: Path, language: str) -> Language:
    """Read a pipeline that `actorgraph.loaders.train` wrote, with the tokenizer and lemmas of a language."""
    from spacy.language import Language
    from spacy.util import load_model

    nlp = load_model(folder, config={"nlp.lang": language}, exclude=["vocab", "tokenizer"])
    if language == "nl":
        rules = nlp.tokenizer.rules  # type: ignore[union-attr]
        nlp.tokenizer.rules = {form: parts for form, parts in rules.items() if form not in _NO_ABBREVIATIONS}  # type: ignore[union-attr]
    if language in _WHOLE_WORDS:
        nlp.tokenizer.token_match = _WHOLE_WORDS[language].fullmatch  # type: ignore[union-attr]
    if (folder / WORDS).exists():
        nlp.vocab.vectors = read_vectors(folder, nlp.vocab.strings)
    if not Language.has_factory("actorgraph_lemmas"):
        Language.component("actorgraph_boundaries", func=mark_boundaries)
        Language.component("actorgraph_passives", func=mark_passives)
        Language.factory("actorgraph_lemmas", func=_lemmatizer)
    nlp.add_pipe("actorgraph_boundaries", before="parser")
    exceptions = json.loads((folder / LEMMAS).read_text(encoding="utf-8")).get(language, {})
    nlp.add_pipe("actorgraph_passives")
    nlp.add_pipe("actorgraph_lemmas", config={"exceptions": exceptions})
    return nlp


def _lemmatizer(nlp: Language, name: str, exceptions: dict[str, str]) -> Lemmatizer:
    return Lemmatizer(exceptions)


def _installed(language: str, model: str) -> Language:
    import spacy
    from spacy.language import Language

    try:
        nlp = spacy.load(model)
    except OSError as error:
        remedy = f"install it (python -m spacy download {model}) or leave it out for the shipped one"
        raise ModelError(f"the spaCy pipeline {model!r} is not installed; {remedy}") from error
    except (ImportError, KeyError, TypeError, ValueError) as error:
        reason = str(error).strip().split("\n")[0]
        raise ModelError(f"the spaCy pipeline {model!r} can't be read with this spaCy: {reason}") from error
    if nlp.lang not in (language, "xx"):
        raise ModelError(f"the spaCy pipeline {model!r} is for {nlp.lang!r}, the text is in {language!r}")
    labels = {label for name in nlp.pipe_names if _parses(nlp, name) for label in nlp.pipe_labels.get(name, [])}
    if labels and (scheme := scheme_of(labels)) != UNIVERSAL:
        if scheme is None:
            raise ModelError(f"the spaCy pipeline {model!r} labels dependencies in a way that is not known here")
        if not Language.has_factory("actorgraph_universal"):
            Language.factory("actorgraph_universal", func=_universal)
        nlp.add_pipe("actorgraph_universal", config={"scheme": scheme})
    return nlp


def _parses(nlp: Language, name: str) -> bool:
    return "token.dep" in nlp.get_pipe_meta(name).assigns


def _universal(nlp: Language, name: str, scheme: str) -> Callable[[Doc], Doc]:
    return partial(to_universal, scheme=scheme)
