"""Tell in which of the languages that the text loader reads a text is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from actorgraph.errors import InputError

if TYPE_CHECKING:
    from lingua import LanguageDetector

__all__ = ["LANGUAGES", "Detected", "detect_language"]

LANGUAGES = tuple(
    sorted(
        file.name.removesuffix(".yaml")
        for file in (resources.files("actorgraph.loaders") / "cues").iterdir()
        if file.name.endswith(".yaml")
    )
)
"""ISO 639-1 codes of the languages read: those that have cues."""
_NEIGHBOURS = tuple(code for code in ("da", "es", "fr", "it", "pl", "pt", "ro", "sv", "tr") if code not in LANGUAGES)
"""Languages in Latin letters that are told apart only to refuse them."""
_SAMPLE = 4000
_START = 1000
_SURE = 0.99
_ENOUGH = 60
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


@dataclass(frozen=True, slots=True)
class Detected:
    """A language code and how sure the detector is, 0 to 1."""

    language: str
    confidence: float


def detect_language(text: str, language: str | None = None) -> Detected:
    """Return the language of a text; a `language` that is given wins and is only checked to be one that is read.

    Raises:
        InputError: the language is, or is said to be, another one; or the text has no letters to tell it by.
    """
    remedy = f"give it with --language {', '.join(LANGUAGES[:-1])} or {LANGUAGES[-1]}"
    if language is not None:
        code = language.strip().lower().replace("_", "-").split("-")[0]
        if code not in LANGUAGES:
            raise InputError(f"language {language!r} is not read; the text loader reads: {', '.join(LANGUAGES)}")
        return Detected(code, 1.0)
    sample = " ".join(_LETTERS.findall(text[:_SAMPLE]))
    letters = sample.replace(" ", "")
    if not letters:
        raise InputError(f"no letters in the text, so its language can't be told; {remedy}")
    if len(_LATIN.findall(letters)) < len(letters) / 2:
        raise InputError(f"the text is not in Latin letters; the text loader reads: {', '.join(LANGUAGES)}")
    if len(letters) >= _ENOUGH and not _ours(sample[:_START]):
        best = _detector(LANGUAGES + _NEIGHBOURS).compute_language_confidence_values(sample)[0]
        code = best.language.iso_code_639_1.name.lower()
        if code not in LANGUAGES and best.value > 0.8:
            raise InputError(
                f"the text seems to be in another language ({code}); the text loader reads: "
                f"{', '.join(LANGUAGES)}; if it is one of them, {remedy}"
            )
    best = _detector(LANGUAGES).compute_language_confidence_values(sample)[0]
    return Detected(best.language.iso_code_639_1.name.lower(), round(best.value, 3))


def _ours(sample: str) -> bool:
    """Whether the start of a text is beyond doubt in one of the languages; the whole sample costs more."""
    best = _detector(LANGUAGES + _NEIGHBOURS).compute_language_confidence_values(sample)[0]
    return best.value > _SURE and best.language.iso_code_639_1.name.lower() in LANGUAGES


@lru_cache(maxsize=2)
def _detector(codes: tuple[str, ...]) -> LanguageDetector:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    chosen = [getattr(IsoCode639_1, code.upper()) for code in codes]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*chosen).with_low_accuracy_mode().build()
