"""The forms of the verbs that the cues know, for languages whose dictionaries of lemmas leave many out.

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

_VOWELS = frozenset("aeiou")
_DENTAL = ("t", "d", "tm", "dm", "ffn", "chn", "gn")


@cache
def verb_forms(language: str) -> dict[str, str]:
    """Return the lemma of every form of the German or Dutch verbs of the cues; empty for English.

    >>> [verb_forms("de")[form] for form in ("erpresste", "eingeschüchtert", "überworfen")]
    ['erpressen', 'einschüchtern', 'überwerfen']
    >>> [verb_forms("nl")[form] for form in ("kozen", "afgewezen", "saboteerden", "leverde", "binnenviel")]
    ['kiezen', 'afwijzen', 'saboteren', 'leveren', 'binnenvallen']
    """
    if language == "en":
        return {}
    cues = load_cues(language)
    known = {*cues.light, *cues.unmet, *cues.refusing, *cues.undoing, *(v for f in cues.frames for v in f.verb_set)}
    known |= set(cues.speech_verbs).union(*(verbs(tuple(r.verbs)) for r in cues.responsibility))
    found: dict[str, str] = {}
    for lemma, part in sorted(known):
        if not lemma.islower() or not lemma.endswith("n") or " " in part + lemma:
            continue
        weak = _weak_dutch if language == "nl" else _weak
        for form, apart in _strong(lemma, part, cues) or weak(lemma, part, cues):
            found.setdefault(part + form, part + lemma)
            if apart:
                found.setdefault(form, lemma)
    if language == "nl":
        found = {form: lemma for form, lemma in found.items() if form == lemma or _verbal(form, lemma)}
    return found


def _verbal(form: str, lemma: str) -> bool:
    """Whether the dictionary does not take a Dutch form for a noun's, as it does "maanden"."""
    import simplemma

    known = simplemma.lemmatize(form, lang="nl")
    return known in {form, lemma} or known.endswith("n")


def _weak(lemma: str, part: str, cues: Cues) -> Iterator[tuple[str, bool]]:
    """Yield the regular forms of a verb, and whether its part may stand apart from them."""
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    tail = "et" if stem.endswith(_DENTAL) else "t"
    for ending in ("", "e", "en"):
        yield stem + tail + ending, True
    plain = stem.startswith(cues.inseparable_prefixes) or stem.endswith("ier")
    yield f"{'' if plain else 'ge'}{stem}{tail}", not part


def _weak_dutch(lemma: str, part: str, cues: Cues) -> Iterator[tuple[str, bool]]:
    """Yield the regular past and participle of a Dutch verb; the present is in the dictionary."""
    if not lemma.endswith("en") or len(lemma) < 5:
        return
    base = lemma[:-2]
    dental = "t" if base.endswith(("t", "k", "f", "s", "ch", "p")) else "d"
    for stem in _stems(base):
        yield stem + dental + "e", True
        yield stem + dental + "en", True
        done = stem if stem.endswith(dental) else stem + dental
        plain = stem.startswith(cues.inseparable_prefixes)
        if not (plain and done == stem):  # "bericht" is a noun
            yield f"{'' if plain else 'ge'}{done}", not part


def _stems(base: str) -> list[str]:
    """Return the stems of a Dutch infinitive without its ending: "mak" is "maak", "hander" "handeer" or "hander"."""
    if base[-1] == base[-2]:
        return [base[:-1]]
    hard = base[:-1] + {"v": "f", "z": "s"}.get(base[-1], base[-1])
    open_syllable = base[-2] in _VOWELS and base[-3] not in _VOWELS and base[-1] not in _VOWELS
    doubled = hard[:-1] + hard[-2] + hard[-1]
    if not open_syllable:
        return [hard]
    unstressed = base[-2] == "e" and base[-1] in "lrnm" and any(c in _VOWELS for c in base[:-2])
    return [doubled, hard] if unstressed else [doubled]


def _strong(lemma: str, part: str, cues: Cues) -> list[tuple[str, bool]]:
    """Return the irregular forms of a verb; none if it is not in the table."""
    for base, (present, past, participle) in cues.strong_verbs.items():
        if not lemma.endswith(base):
            continue
        before = lemma.removesuffix(base)
        if before and before not in cues.inseparable_prefixes + cues.either_prefixes:
            continue
        plural = past + "n" if past.endswith("e") else past + "en"
        told = (present, past, plural) if cues.language == "de" else (present, past)
        forms = [(before + form, True) for form in told]
        done = participle.removeprefix("ge") if before in cues.inseparable_prefixes else participle
        done = participle.removeprefix("ge") if before and cues.language == "de" else done
        return [*forms, (before + done, not part)]
    return []
