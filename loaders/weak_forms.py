"""The regular forms of the verbs that the cues know, for a language whose dictionary of lemmas leaves many out."""

from __future__ import annotations

from functools import cache

from actorgraph.loaders.cues import load_cues

__all__ = ["weak_forms"]

_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "ver", "zer", "miss")
_DENTAL = ("t", "d", "tm", "dm", "ffn", "chn", "gn")


@cache
def weak_forms(language: str) -> dict[str, str]:
    """Return the lemma of every form that a German verb of the cues has if it is regular; empty for other languages.

    >>> weak_forms("de")["erpresste"], weak_forms("de")["eingeschüchtert"]
    ('erpressen', 'einschüchtern')
    """
    if language != "de":
        return {}
    cues = load_cues(language)
    known = {*cues.light, *cues.unmet, *cues.refusing, *cues.undoing, *(v for f in cues.frames for v in f.verb_set)}
    found: dict[str, str] = {}
    for lemma, part in sorted(known):
        if not lemma.islower() or not lemma.endswith("n") or " " in part:
            continue
        stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
        tail = "et" if stem.endswith(_DENTAL) else "t"
        finite = [stem + tail + ending for ending in ("", "e", "en")]
        plain = stem.startswith(_INSEPARABLE) or stem.endswith("ier")
        participle = f"{'' if plain else 'ge'}{stem}{tail}"
        for form in finite:
            found.setdefault(form, lemma)
            if part:
                found.setdefault(part + form, part + lemma)
        found.setdefault(part + participle, part + lemma)
    return found
