"""Noun phrases by word class and order, with what stands before them and what they belong to.

The grammar is flat on purpose: it leans on word classes, which the tagger gets right more often than the parser arcs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["TIMES", "Phrase", "extended", "phrases", "spoken_name"]

_NOMINAL = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "X", "SYM"})
_HYPHENS = frozenset({"-", "‐", "‑", "/", "&"})
TIMES = frozenset(
    [
        "tag",
        "woche",
        "jahr",
        "monat",
        "abend",
        "morgen",
        "mal",
        "stunde",
        "day",
        "week",
        "year",
        "month",
        "night",
        "dag",
        "week",
        "jaar",
        "maand",
        "avond",
        "nacht",
        "wochenende",
        "weekend",
        "ochtend",
        "middag",
        "uur",
        "time",
        "tijd",
        "zeit",
    ]
)
"""Nouns of time, which are neither subject nor speaker."""
_LATER = frozenset({"later", "earlier", "ago", "before", "später", "zuvor", "früher", "eerder", "geleden"})
_ATTACHED = (["in"], ["im"], ["for"], ["für"], ["innerhalb"], ["at"], ["bij"], ["'"], ["’"])
_OPENING = frozenset({"„", "“", "»", "«", "‚", "‘", '"', "'"})
_CLOSING = frozenset({"“", "”", "«", "»", "’", '"'})
_OTHERS = frozenset({"others", "anderem", "andere"})
_OF = frozenset({"von", "vom", "van", "of"})
_BOTH = frozenset({"sowohl", "zowel"})
_CORRELATED = (["als"], ["als", "auch"], ["als", "van"], ["wie"], ["wie", "auch"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words `first` up to `last`, exclusive; `head` its noun, `name` where its proper name starts or -1.

    `prep` is the preposition right before it or ""; `link` tells how it hangs on the phrase before: `gen`, `of`,
    `appos` (after a comma), `coord` or "".
    """

    first: int
    last: int
    head: int
    name: int
    prep: str
    link: str
    pronoun: bool = False


def phrases(block: Block, first: int, last: int, cues: Cues) -> list[Phrase]:
    """Return the noun phrases among the words from `first` up to `last`, in order."""
    words = block.words
    found: list[Phrase] = []
    i = first
    while i < last:
        word = words[i]
        if word.pos == "PRON" and not word.name and word.lower not in cues.relative_pronouns | cues.possessives:
            found.append(Phrase(i, i + 1, i, -1, _preposition(words, i, first, cues), "", True))
            i += 1
            continue
        end = _phrase_end(words, i, last, cues)
        if end is None:
            i += 1
            continue
        head = _head(words, i, end)
        name = _name(words, i, end)
        prep = _preposition(words, i, first, cues)
        found.append(Phrase(i, end, head, name, prep, _link(words, found, i, prep, cues)))
        i = end
    return found


def _starts(word: Word, cues: Cues) -> bool:
    owned = word.lower in cues.possessives and word.pos not in {"AUX", "VERB"}
    return word.name or word.pos in _INSIDE or word.pos == "DET" or owned


def _phrase_end(words: list[Word], first: int, last: int, cues: Cues) -> int | None:
    if not _starts(words[first], cues) or words[first].pos == "PUNCT" or _is_year(words, first, cues):
        return None
    i, nominal = first, -1
    while i < last:
        word = words[i]
        lower = word.lower
        if i > first and nominal == i - 1 and (_two_names(words[i - 1], word) or _article(words, i, last, cues)):
            break
        if i > first and nominal == i - 1 and words[i - 1].lower in cues.weekdays:
            break
        if nominal == i - 1 >= first and lower in cues.weekdays:
            break
        if nominal >= first and (word.name or word.lower in _LATER) and words[nominal].lemmas & TIMES:
            break
        if i > first + 1 and word.name and words[i - 1].pos == "NUM" and words[i - 2].lower in cues.months:
            break
        if i > first and nominal == i - 1 and cues.language != "en" and _apart(words[i - 1], word, cues):
            break
        if nominal == i - 1 > 0 and cues.language != "en" and word.pos == "NOUN" == words[i - 1].pos and not word.name:
            behind_preposition = first > 0 and words[first - 1].pos == "ADP" and not words[i - 1].name
            if behind_preposition or words[i - 1].lemmas & TIMES:
                break
        if i > first and nominal == i - 1 and word.name and words[i - 1].lower in cues.months:
            break
        if i == first + 1 and (word.name or cues.language != "en") and _year(words, first):
            break
        if word.name or word.pos in _NOMINAL:
            nominal = i
        elif (i > first and word.group >= 0 and word.group == words[i - 1].group) or (
            i == first and (word.pos == "DET" or lower in cues.possessives)
        ):
            pass
        elif word.pos in _INSIDE and lower not in cues.words.get("ADP", ()):
            if nominal >= 0 and lower == "such" and i + 1 < last and words[i + 1].lower == "as":
                break
            if nominal >= 0 and word.pos == "NUM" and cues.language != "en" and words[nominal].lower != "nummer":
                break
            if nominal == i - 1 >= 0 and word.pos == "NUM" and words[nominal].lower in {"nummer", "number"}:
                nominal = i
            if nominal >= 0 and i + 1 < last and words[i + 1].lemmas & TIMES and word.pos in {"NUM", "ADJ"}:
                break
            if nominal >= 0 and word.pos == "ADJ" and cues.language == "de" and not word.text[0].isupper():
                break
        elif (
            (word.pos == "DET" and nominal < 0 and i == first + 1 and words[first].pos != "NUM")
            or (word.lower == "peacekeeping" and nominal == i - 1)
            or (word.pos == "CCONJ" and nominal < 0 and _joins_adjectives(words, i, last))
            or (nominal == i - 1 >= first and cues.language == "en" and _owns(words, i, last))
            or (nominal < 0 and word.pos in {"VERB", "ADV"} and i > first and _attributive(words, i, last, cues))
            or (
                word.text in _HYPHENS
                and nominal >= 0
                and i + 1 < last
                and words[i + 1].start == word.end
                and word.start == words[i - 1].end
            )
            or (
                nominal >= 0
                and (lower in cues.name_particles or lower in {"'s", "’s"})
                and i + 1 < last
                and (words[i + 1].name or words[i + 1].pos in _INSIDE)
                and (lower in {"'s", "’s"} or (words[nominal].pos == "PROPN" and words[i + 1].text[0].isupper()))
                and lower not in cues.words.get("DET", ())
                and lower not in _OF
            )
        ):
            pass
        else:
            break
        i += 1
    return nominal + 1 if nominal >= 0 else None


def _owns(words: list[Word], i: int, last: int) -> bool:
    """Whether a mark is a plural's possessive ("the Houthis' leader"), not the end of a quotation."""
    if words[i].text not in {"'", "’"} or not words[i - 1].lower.endswith("s") or i + 1 >= last:
        return False
    beside = words[i].start == words[i - 1].end and words[i + 1].start > words[i].end
    return beside and (words[i + 1].pos in {"NOUN", "ADJ"} or words[i + 1].name)


def _year(words: list[Word], i: int) -> bool:
    """Whether a year stands behind a preposition, so that what follows is another phrase ("in 2011 Norland")."""
    return i > 0 and words[i].text.isdigit() and len(words[i].text) == 4 and words[i - 1].pos == "ADP"


def _apart(before: Word, word: Word, cues: Cues) -> bool:
    """Whether a name and a noun side by side are two phrases ("leistet Norland Hilfe", "mit Raketen Norland")."""
    if (before.name or before.pos == "PROPN") and not word.name:
        if cues.language == "nl" and before.name and word.pos == "NOUN" and word.text[0].islower():
            return word.start > before.end
        if cues.language == "de" and before.lower.endswith("s") and word.lemmas & (cues.allies | cues.rivals):
            return False  # "Norlands Verbündeter"
        if (
            cues.language == "de"
            and before.name
            and word.pos in _NOMINAL
            and not before.lower.endswith(("s", "x", "z"))
        ):
            return word.start > before.end and not word.lemmas & _joined_nouns(cues.language)
        if word.dep == "compound:prt" or (cues.language == "nl" and word.pos == "ADJ"):
            return word.start > before.end
        apart = cues.frame_nouns | cues.standins | cues.frame_things | TIMES
        return bool(word.lemmas & apart) and word.start > before.end
    if cues.language == "de" and word.lower.endswith("s") and before.lower not in _opening(cues.language):
        return False  # "auf der Terrorliste Norlands"
    return word.name and not before.name and before.pos == "NOUN" and bool(before.lemmas & cues.frame_things)


@cache
def _opening(language: str) -> frozenset[str]:
    """Return the nouns with which what stands before an actor ends ("an der Seite")."""
    from actorgraph.loaders.cues import load_cues

    frames = load_cues(language).frames
    return frozenset(o.split()[-1] for f in frames for o in f.verb_object | f.object if " " in o)


def _joins_adjectives(words: list[Word], i: int, last: int) -> bool:
    """Whether a conjunction stands between two adjectives before a noun ("Norlandic and Sudrian jets")."""
    if i + 2 >= last or words[i - 1].pos != "ADJ" or words[i + 1].pos != "ADJ":
        return False
    return words[i + 2].pos == "NOUN" or (words[i + 2].pos == "ADJ" and i + 3 < last and words[i + 3].pos == "NOUN")


def _article(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether an article parts two names ("plaatste Norland de Rode Liga op de lijst")."""
    if words[i].lower not in cues.words["DET"] or i + 1 >= last or not words[i - 1].name or not words[i + 1].name:
        return False
    return words[i - 1].group >= 0 and words[i + 1].group >= 0 and words[i].group != words[i - 1].group


def _is_year(words: list[Word], i: int, cues: Cues) -> bool:
    """Whether a number is the year of a date, which is no part of the phrase behind it ("in 1992 Zumurra")."""
    text = words[i].text
    if cues.language == "en" or len(text) != 4 or not text.isdigit() or not i or text[:2] not in {"19", "20"}:
        return False
    return words[i - 1].pos == "ADP" or words[i - 1].lower in cues.months


@cache
def _joined_nouns(language: str) -> frozenset[str]:
    """Return the nouns that may stand right behind the name they belong to ("Hamas Führer")."""
    from actorgraph.loaders.cues import load_cues

    cues = load_cues(language)
    return frozenset(cues.office_relation).union(*cues.organisations.values())


def _two_names(before: Word, word: Word) -> bool:
    """Whether two names stand side by side that are not one phrase ("dass Norland Sudrien angriff")."""
    return before.name and word.name and before.group != word.group and before.group >= 0 and word.group >= 0


def _attributive(words: list[Word], i: int, last: int, cues: Cues) -> bool:
    """Whether a participle or adverb stands before the noun of its phrase ("die schwer bewaffneten Kämpfer")."""
    following = words[i + 1] if i + 1 < last else None
    if following is None:
        return False
    if words[i].pos == "VERB" and "VerbForm=Fin" in words[i].morph and words[i - 1].pos == "NUM":
        return False
    if words[i].pos == "ADV":
        return following.pos in {"ADJ", "NUM"}
    inflected = cues.language == "en" or words[i].lower.endswith(cues.adjective_endings)
    return inflected and (following.pos in {"NOUN", "PROPN", "ADJ"} or following.name)


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
        if words[i].pos == "PROPN" or words[i].name or (start >= 0 and words[i].text in _HYPHENS):
            start = i
        elif start >= 0 and words[i].pos in {"X", "ADP", "PART"} and i > first:
            continue
        else:
            break
    while 0 <= start < last and words[start].text in _HYPHENS:
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
    if before.lower in cues.words.get("ADP", ()) or (before.pos == "ADP" and before.text.islower()):
        return before.lower
    return ""


def _link(words: list[Word], found: list[Phrase], i: int, prep: str, cues: Cues) -> str:
    if not found:
        return ""
    before = found[-1]
    gap = [w.lower for w in words[before.last : i] if w.text not in _CLOSING]
    if words[before.head].lower in _OTHERS:
        return ""
    bare_name = words[before.head].name and before.name == before.head and not before.prep
    bare_name = (
        bare_name and words[before.first].pos != "DET"
    )  # "Die Rote Brigade der Liga", but "sagte Tarn der Presse"
    if not gap and words[i].lower in cues.genitive_articles and not before.pronoun and not bare_name:
        return "gen"
    strong = cues.language == "de" and words[i].pos == "ADJ" and words[i].lower.endswith("er")
    if not gap and strong and words[before.head].pos == "NOUN":
        return "gen"
    if gap in ([prep], [")", prep]) and prep in _OF:
        return "of"
    if gap == [","] or gap == ["("]:
        return "appos"
    if gap in _CORRELATED and {w.lower for w in words[max(0, before.first - 2) : before.first]} & _BOTH:
        return "coord"
    if gap and all(g in cues.coordinations or g in cues.words.get("CCONJ", ()) for g in gap):
        return "coord"
    return ""


def extended(found: list[Phrase], index: int, words: list[Word], *, limit: int) -> tuple[int, int]:
    """Return the words of a phrase with all that hangs on it: genitives, `of`, prepositions of place, appositions."""
    first, last = found[index].first, found[index].last
    appositions = 0
    for phrase in found[index + 1 :]:
        gap = [w.lower for w in words[last : phrase.first]]
        if phrase.pronoun or phrase.last > limit:
            break
        if phrase.link == "gen" and last == found[index].last and found[index].name == found[index].first:
            break  # a name has no genitive behind it: "sagte Tarn der Presse"
        if phrase.link in {"gen", "of"} or gap in _ATTACHED:
            last = phrase.last
        elif phrase.link == "appos" and appositions < 1 and _closes(words, phrase, limit, named=found[index].name >= 0):
            appositions += 1
            last = phrase.last + (words[phrase.last].text == ")" if phrase.last < limit else 0)
        elif phrase.link == "appos" and appositions < 1 and (end := _enclosed(words, phrase, limit)):
            return first, end
        else:
            break
    return first, last


def _closes(words: list[Word], phrase: Phrase, limit: int, *, named: bool) -> bool:
    """Whether an apposition ends behind a phrase or goes on with a genitive: a comma, bracket or the end."""
    place = phrase.last
    if place < limit and words[place].text == ".":
        return named or phrase.name >= 0
    return place >= limit or words[place].pos == "PUNCT" or words[place].lower in {
        "der", "des", "von", "vom", "van", "of", "in", "im", "for", "für",
    }  # fmt: skip


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


def spoken_name(phrase: Phrase) -> int:
    """Return the word at which a phrase is looked up: its name's first word, else its head."""
    return phrase.name if phrase.name >= 0 else phrase.head
