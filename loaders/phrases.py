"""Noun phrases by word class and order, with what stands before them and what they belong to.

The grammar is flat on purpose: it leans on word classes, which the tagger gets right more often than the parser arcs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from actorgraph.loaders.attributes import closes_attribute, ends_attribute, opens_attribute
from actorgraph.loaders.phrase_ends import HYPHENS, phrase_end
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["Phrase", "extended", "phrases", "settled_phrases"]

_POSSESSIVE = frozenset({"'", "’"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "DET"})
_CORE = ("nsubj", "obj", "iobj", "obl")
_OPENING = frozenset({"„", "“", "»", "«", "‚", "‘", '"', "'"})
_CLOSING = frozenset({"“", "”", "«", "»", "’", '"'})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words `first` up to `last`, exclusive; `head` its noun, `name` where its proper name starts or -1.

    `prep` is the preposition right before it or ""; `link` tells how it hangs on the phrase before: `gen`, `of`,
    `appos` (after a comma), `coord` or "". `article`: where its article stands if a participle's own words stand behind
    that ("der von X geführten Miliz"), else -1. `inner`: such words of a participle, listed before what they stand in.
    """

    first: int
    last: int
    head: int
    name: int
    prep: str
    link: str
    pronoun: bool = False
    article: int = -1
    inner: bool = False

    @property
    def start(self) -> int:
        """The phrase's first word, its article if that stands apart."""
        return self.article if self.article >= 0 else self.first


def phrases(block: Block, first: int, last: int, cues: Cues) -> list[Phrase]:
    """Return the noun phrases among the words from `first` up to `last`, in order."""
    words = block.words
    found: list[Phrase] = []
    i = first
    opened: _Opened | None = None
    while i < last:
        word = words[i]
        if cues.attributes_first and opens_attribute(words, i, last, cues):
            prep = _preposition(words, i, first, cues)
            opened = _Opened(i, len(found), prep, _link(words, found, i, prep, cues))
        elif opened is not None and ends_attribute(words, i, last, cues):
            opened = None
        own = word.lower in cues.relative_pronouns or (word.lower in cues.possessives and not _personal(words, i, cues))
        if (word.pos == "PRON" and not word.name and not own) or _alone(words, i, first, last, cues):
            meant = cues.pair | cues.latter | cues.first_named
            start = i - (i > first and words[i - 1].lower in cues.definite and word.lower in meant)  # "die beiden"
            found.append(Phrase(start, i + 1, i, -1, _preposition(words, start, first, cues), "", True))
            i += 1
            continue
        end = phrase_end(words, i, last, cues)
        if end is None:
            i += 1
            continue
        head = _head(words, i, end)
        name = _name(words, i, end)
        prep = _preposition(words, i, first, cues)
        if opened is not None and len(found) > opened.count and closes_attribute(words, i, found[-1].last, cues):
            found = _embedded(
                found, opened, Phrase(i, end, head, name, opened.prep, opened.link, article=opened.article)
            )
            opened = None
        else:
            found.append(Phrase(i, end, head, name, prep, _link(words, found, i, prep, cues)))
        i = end
    return found


@dataclass(frozen=True, slots=True)
class _Opened:
    """An article whose noun has not come yet, with the number of phrases before it and how it hangs on them."""

    article: int
    count: int
    prep: str
    link: str


def _embedded(found: list[Phrase], opened: _Opened, phrase: Phrase) -> list[Phrase]:
    """Add a phrase whose participle has phrases of its own: they are put before the first that it hangs on."""
    start = opened.count
    while start > 0 and (phrase if start == opened.count else found[start]).link:
        start -= 1
    inner = [replace(p, inner=True) for p in found[opened.count :]]
    return [*found[:start], *inner, *found[start : opened.count], phrase]


def _personal(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether "ihr" behind a preposition is no possessive ("von ihr")."""
    if not i or words[i].lower not in cues.dative_possessives or words[i].pos != "PRON":
        return False
    return words[i - 1].lower in cues.dative_prepositions


def _alone(words: list[Word], i: int, first: int, last: int, cues: Cues) -> bool:
    """Whether a word that may stand before a noun has none: "both have left", "put both on a list", "bewapent haar"."""
    word = words[i]
    after = words[i + 1] if i + 1 < last else None
    ends = after is None or (after.pos not in _NOUNS and not after.name)
    if word.lower in cues.latter | cues.first_named:
        shown = cues.language == "de" or (i > first and words[i - 1].lower in cues.definite)
        return ends and shown
    pair = i > first and word.lower in cues.pair and words[i - 1].lower in cues.definite
    if word.lower in cues.both or pair:
        of = after is not None and after.lower in cues.of
        verb = after is not None and after.pos in VERBAL and "VerbForm=Fin" in after.morph
        opens = i == first or words[i - 1].text == ","
        last_of_verb = i > first and words[i - 1].pos == "VERB" and (after is None or after.pos == "PUNCT")
        return ends and not of and (word.dep.startswith(_CORE) or (opens and verb) or last_of_verb)
    owns = word.lower in cues.possessives and "Poss=Yes" not in word.morph
    return ends and owns and word.pos == "PRON" and "Case=Acc" in word.morph


def settled_phrases(block: Block, first: int, last: int, cues: Cues) -> list[Phrase]:
    """Return the noun phrases as `phrases` does; each stretch is read once, so its names must have been found."""
    if (first, last) not in block.phrases:
        block.phrases[first, last] = phrases(block, first, last, cues)
    return list(block.phrases[first, last])


def _head(words: list[Word], first: int, last: int) -> int:
    common = [i for i in range(first, last) if words[i].pos == "NOUN" and not words[i].name]
    name = _name(words, first, last)
    if common and name > first and common[-1] < name:
        return common[-1]
    return last - 1


def _name(words: list[Word], first: int, last: int) -> int:
    """Return where the proper name at the end of a phrase starts, or -1."""
    start = -1
    for i in range(last - 1, first - 1, -1):
        if words[i].pos == "PROPN" or words[i].name or (start >= 0 and words[i].text in HYPHENS):
            start = i
        elif start >= 0 and words[i].pos in {"X", "ADP", "PART"} and i > first:
            continue
        else:
            break
    while 0 <= start < last and words[start].text in HYPHENS:
        start += 1
    return start


def _preposition(words: list[Word], i: int, first: int, cues: Cues) -> str:
    k = i - 1
    if k > first and words[k].text in _OPENING:
        k -= 1 + (words[k - 1].pos == "DET" and k - 1 > first)
    before = words[k] if k >= first and i > first else None
    if before is None or before.name or before.pos == "SCONJ" or before.dep == "compound:prt":
        return ""
    if before.lower in cues.roughly and (words[i].pos == "NUM" or words[i].text[0].isdigit()):
        return ""
    if f"{before.lower} {words[i].lower}" in cues.roughly:
        return ""
    if before.lower in cues.words.get("ADP", ()) or (before.pos == "ADP" and before.text.islower()):
        return before.lower
    return ""


def _link(words: list[Word], found: list[Phrase], i: int, prep: str, cues: Cues) -> str:
    if not found:
        return ""
    before = found[-1]
    gap = [w.lower for w in words[before.last : i] if w.text not in _CLOSING]
    if words[before.head].lower in cues.example_nouns:
        return ""
    bare_name = words[before.head].name and before.name == before.head and not before.prep
    bare_name = (
        bare_name and words[before.first].pos != "DET"
    )  # "Die Rote Brigade der Liga", but "sagte Tarn der Presse"
    if not gap and words[i].lower in cues.genitive_articles and not before.pronoun and not bare_name:
        return "gen"
    strong = cues.cases and words[i].pos == "ADJ" and words[i].lower.endswith("er")
    if not gap and strong and words[before.head].pos == "NOUN":
        return "gen"
    if gap in ([prep], [")", prep]) and prep in cues.of:
        return "of"
    if cues.language == "en" and gap == [","] and len(found) == 1 and _headline(words, before, i):
        return "coord"  # "Norland, Sudria sign pact"
    if gap == [","] or gap == ["("]:
        return "appos"
    if cues.language == "en" and len(gap) == 2 and gap[0] == "," and gap[1] in cues.then | cues.former | cues.once:
        return "appos"  # "X, once a deputy of Y, …"
    opener = {w.lower for w in words[max(0, before.first - 2) : before.first]}
    if " ".join(gap) in cues.correlated and opener & cues.both_and:
        return "coord"
    if words[before.last].pos == "CCONJ" and _opens(words, before):
        between = words[before.last : i]
        # "Israel und später auch die USA"
        gap = [w.lower for w in between if (w.pos != "ADV" and w.dep != "advmod") or w is between[0]]
    if gap and all(g in cues.coordinations or g in cues.words.get("CCONJ", ()) for g in gap):
        return "coord"
    return ""


def _headline(words: list[Word], before: Phrase, i: int) -> bool:
    """Whether two names of states or groups with a comma are the subjects of a headline's plural verb."""
    end = i
    while end < len(words) and words[end].name:
        end += 1
    if end == i or end >= len(words) or words[before.first].group < 0 or words[i].group < 0:
        return False
    verb = words[end]
    opens = before.first == 0 or words[before.first - 1].end < words[before.first].start - 1
    alone = before.first == before.name and opens
    present = verb.pos == "VERB" and not verb.lower.endswith(("s", "ed", "ing")) and "VerbForm=Part" not in verb.morph
    return alone and present


def _opens(words: list[Word], phrase: Phrase) -> bool:
    """Whether no verb stands before a phrase in its clause: a subject, which others may be joined to."""
    before = takewhile(lambda w: w.pos not in {"PUNCT", "SCONJ"}, reversed(words[: phrase.start]))
    return not phrase.prep and all(w.pos not in VERBAL for w in before)


def extended(found: list[Phrase], index: int, words: list[Word], cues: Cues, *, limit: int) -> tuple[int, int]:
    """Return the words of a phrase with all that hangs on it: genitives, `of`, prepositions of place, appositions."""
    first, last = found[index].first, found[index].last
    appositions = 0
    for phrase in found[index + 1 :]:
        gap = [w.lower for w in words[last : phrase.first]]
        if phrase.pronoun or phrase.last > limit or phrase.article >= 0:
            break
        if phrase.link == "gen" and last == found[index].last and found[index].name == found[index].first:
            break  # a name has no genitive behind it: "sagte Tarn der Presse"
        if phrase.link in {"gen", "of"} or (len(gap) == 1 and (gap[0] in cues.attached or gap[0] in _POSSESSIVE)):
            last = phrase.last
        elif phrase.link == "appos" and appositions < 1 and _closes(words, phrase, limit, found[index].name >= 0, cues):
            appositions += 1
            last = phrase.last + (words[phrase.last].text == ")" if phrase.last < limit else 0)
        elif phrase.link == "appos" and appositions < 1 and (end := _enclosed(words, phrase, limit)):
            return first, end
        else:
            break
    return first, last


def _closes(words: list[Word], phrase: Phrase, limit: int, named: bool, cues: Cues) -> bool:
    """Whether an apposition ends behind a phrase or goes on with a genitive: a comma, bracket or the end."""
    place = phrase.last
    if place < limit and words[place].text == ".":
        return named or phrase.name >= 0
    return place >= limit or words[place].pos == "PUNCT" or words[place].lower in cues.apposition_on


def _enclosed(words: list[Word], phrase: Phrase, limit: int) -> int:
    """Return the comma that closes an apposition of more phrases without a verb ("X, a journal for Y, …"), or 0."""
    if words[phrase.first].dep.startswith(("nsubj", "obj")) and words[phrase.first].pos in {"DET", "PRON"}:
        return 0
    for i in range(phrase.last, min(limit, phrase.last + 10)):
        if words[i].pos in {"VERB", "AUX", "SCONJ", "PRON"}:
            return 0
        if words[i].text in {",", ")"}:
            return i + (words[i].text == ")")
    return 0
