"""The forms of the verbs that the cues know, for a language whose dictionary of lemmas leaves many out.

Regular ones follow from the stem; irregular ones from the table `strong_verbs` of the cues, whatever stands before the
verb ("überwarf", "überworfen", "zurückgewiesen").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actorgraph.loaders.cue_entries import verbs
from actorgraph.loaders.cues import load_cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.cues import Cues

__all__ = ["verb_forms"]

_DENTAL = ("t", "d", "tm", "dm", "ffn", "chn", "gn")


@cache
def verb_forms(language: str) -> dict[str, str]:
    """Return the lemma of every form of the German verbs of the cues; empty for other languages.

    >>> [verb_forms("de")[form] for form in ("erpresste", "eingeschüchtert", "überworfen")]
    ['erpressen', 'einschüchtern', 'überwerfen']
    """
    if language != "de":
        return {}
    cues = load_cues(language)
    known = {*cues.light, *cues.unmet, *cues.refusing, *cues.undoing, *(v for f in cues.frames for v in f.verb_set)}
    known |= set(cues.speech_verbs).union(*(verbs(tuple(r.verbs)) for r in cues.responsibility))
    found: dict[str, str] = {}
    for lemma, part in sorted(known):
        if not lemma.islower() or not lemma.endswith("n") or " " in part + lemma:
            continue
        for form, apart in _strong(lemma, part, cues) or _weak(lemma, part, cues):
            found.setdefault(part + form, part + lemma)
            if apart:
                found.setdefault(form, lemma)
    return found


def _weak(lemma: str, part: str, cues: Cues) -> Iterator[tuple[str, bool]]:
    """Yield the regular forms of a verb, and whether its part may stand apart from them."""
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    tail = "et" if stem.endswith(_DENTAL) else "t"
    for ending in ("", "e", "en"):
        yield stem + tail + ending, True
    plain = stem.startswith(cues.inseparable_prefixes) or stem.endswith("ier")
    yield f"{'' if plain else 'ge'}{stem}{tail}", not part


def _strong(lemma: str, part: str, cues: Cues) -> list[tuple[str, bool]]:
    """Return the irregular forms of a verb; none if it is not in the table."""
    for base, (present, past, participle) in cues.strong_verbs.items():
        if not lemma.endswith(base):
            continue
        before = lemma.removesuffix(base)
        if before and before not in cues.inseparable_prefixes + cues.either_prefixes:
            continue
        plural = past + "n" if past.endswith("e") else past + "en"
        forms = [(before + form, True) for form in (present, past, plural)]
        done = participle.removeprefix("ge") if before else participle
        return [*forms, (before + done, not part)]
    return []
