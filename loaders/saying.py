"""Verbs of saying: where they stand, and their separable parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.cue_entries import SpeechKind
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["SpeechVerb", "find_verb", "has_particle"]


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying at a word; `particle` is the word of its separable part, -1 if it is written together."""

    index: int
    kind: SpeechKind
    particle: int = -1


def has_particle(words: list[Word], verb: int, particle: str, last: int, cues: Cues) -> int:
    """Return the word that is the separable part of the verb, or -1; it stands behind it, at the end of its clause.

    A part of several words ("van de hand") may stand anywhere behind it.
    """
    if " " in particle:
        parts = particle.split()
        places = range(verb + 1, min(last - len(parts) + 1, verb + 30))
        return next((i for i in places if [w.lower.rstrip(".") for w in words[i : i + len(parts)]] == parts), -1)
    for i in range(verb + 1, min(last, verb + 30)):
        if words[i].lower == particle and words[i].pos not in {"NOUN", "PROPN"}:
            after = words[i + 1] if i + 1 < last else None
            if words[i].pos == "DET" and after is not None and after.pos in {"ADJ", "NOUN", "PROPN"}:
                continue  # "nahm ein Bad"
            if i + 2 < last and after is not None and after.pos == "ADP" and words[i + 2].pos == "PUNCT":
                continue  # "hield er een basis aan over"
            if words[i].dep == "compound:prt" or i == verb + 1 or words[i].pos == "VERB":
                return i
            if particle in cues.loose_particles and any(
                w.lower in cues.infinitive_markers for w in words[i + 1 : last]
            ):
                return i
            if (
                after is None
                or after.pos in {"PUNCT", "CCONJ", "SCONJ", "ADP"}
                or after.lower in cues.complementizers | cues.infinitive_openers
            ):
                return i
    if verb and words[verb - 1].lower == particle:
        return verb - 1
    if verb > 1 and words[verb - 1].lower in cues.infinitive_markers and words[verb - 2].lower == particle:
        return verb - 2
    return -1


def find_verb(words: list[Word], i: int, first: int, last: int, quoted: set[int], cues: Cues) -> SpeechVerb | None:
    """Return the verb of saying at a word, or None."""
    word = words[i]
    if not any(form in cues.speech_index for form in word.lemmas):
        return None
    beside = i - 1 in quoted and i + 1 < last and words[i + 1].pos in {"PROPN", "DET", "PRON"}
    untagged = word.pos == "NOUN" and word.text.islower() and _parted(words, i, last, cues)
    if (
        word.name
        or (word.pos in {"NOUN", "PROPN"} and not beside and not untagged)
        or word.pos in {"DET", "ADP", "PRON", "NUM", "PUNCT", "CCONJ", "SCONJ"}
    ):
        return None
    if cues.nouns_capitalised and word.text[0].isupper() and i != first:
        return None
    if cues.language == "nl" and _before_noun(words, i, first, last):
        return None
    attributive = word.pos == "ADJ" and i + 1 < last and words[i + 1].pos in {"NOUN"}
    if attributive and not (i and words[i - 1].pos == "PUNCT"):
        return None
    if (
        cues.language == "en"
        and i > 1
        and words[i - 1].lower in cues.infinitive_markers
        and words[i - 2].lemmas & cues.be
    ):
        return None  # "that is to say"
    if cues.language == "en" and i > first and words[i - 1].pos == "VERB" and word.lower.endswith("s"):
        return None  # "would not discuss reports that …"
    if word.lower.endswith("ing") and word.lemmas & cues.quoting and i and words[i - 1].text == ",":
        return None  # "reported, citing two diplomats, that …"
    described = word.dep == "amod" and word.pos == "VERB" and "VerbForm=Part" in word.morph and i > first
    if cues.language == "en" and described and words[i - 1].pos in {"DET", "ADJ"}:
        return None  # "a sworn enemy"
    if cues.noun_rows and word.dep == "compound" and i + 1 < last and words[i + 1].pos == "NOUN":
        return None  # "state media"
    found: SpeechVerb | None = None
    index = cues.speech_index
    for _, (lemma, part), kind in sorted({entry for form in word.lemmas for entry in index.get(form, ())}):
        if part and part + lemma in word.lemmas:
            return SpeechVerb(i, kind)
        if lemma not in word.lemmas:
            continue
        if not part:
            found = SpeechVerb(i, kind)
        elif (place := has_particle(words, i, part, last, cues)) >= 0 and place not in quoted:
            return SpeechVerb(i, kind, place)
    return found


def _before_noun(words: list[Word], i: int, first: int, last: int) -> bool:
    """Whether a Dutch participle describes the noun behind it, no auxiliary near: "jarenlang gezworen vijanden"."""
    following = words[i + 1] if i + 1 < last else None
    if following is None or following.pos != "NOUN" or following.name or "VerbForm=Part" not in words[i].morph:
        return False
    start = next((j + 1 for j in range(i - 1, first - 1, -1) if words[j].pos == "PUNCT"), first)
    end = next((j for j in range(i + 1, last) if words[j].pos == "PUNCT"), last)
    return all(w.pos != "AUX" for w in words[start:end])


def _parted(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a word is a verb by the separable part right behind it, whatever the tagger says ("kondigden aan")."""
    if i + 1 >= last or not cues.verb_bracket:
        return False
    after = words[i + 1].lower
    return any((lemma, after) in cues.speech_verbs for lemma in words[i].lemmas)
