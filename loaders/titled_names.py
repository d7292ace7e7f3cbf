"""English and Dutch names of common nouns with capitals and "of" or "for" between them.

"Alliance of Free Ports", "Citizens for Honest Votes", "Partij voor Recht en Orde", "Falanx van het Zuiden".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.type_words import sense
from actorgraph.loaders.words_known import in_dictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Word

__all__ = ["titled_end"]


def titled_end(words: list[Word], i: int, starts: Collection[int], plain: Callable[[int], bool], cues: Cues) -> int:
    """Return where such a name ends that begins at a word, 0 for none; `plain`: of no known name."""
    if cues.nouns_capitalised or not _opens(words[i], plain(i), cues):
        return 0
    link = i + 1
    while link < len(words) and link < i + 3 and words[link].text.istitle() and plain(link) and link not in starts:
        link += 1
    if link + 1 >= len(words) or link in starts or words[link].lower not in cues.name_links:
        return 0
    if not _noun(words[link - 1], cues):
        return 0
    near = words[max(0, i - 1) : link]
    if any(w.text.istitle() and not in_dictionary(w.lower, cues.language) for w in near):
        return 0  # "Nora Feld of the Lantern Institute"
    j = link + 1
    if words[j].lower in cues.definite and j + 1 < len(words) and words[j].text.islower():
        j += 1
    if not words[j].text.istitle() or not plain(j) or j in starts or words[j].lower in (*cues.months, *cues.weekdays):
        return 0
    if i in starts and not in_dictionary(words[j].lower, cues.language):
        return 0
    end = j + 1
    while (
        end < len(words) and end not in starts and words[end].text.istitle() and plain(end) and _part(words[end], cues)
    ):
        end += 1
    return _joined(words, end, starts, cues) if end == j + 1 else end


def _opens(word: Word, plain: bool, cues: Cues) -> bool:
    """Whether a word with a capital may open such a name: no office, no title, no organ, place or thing."""
    if not plain or not word.text.istitle() or len(word.text) < 3 or word.pos not in {"NOUN", "PROPN", "ADJ", "ADV"}:
        return False
    lower = word.lower
    if lower in cues.titles or lower in cues.office_relation or lower in cues.not_titled:
        return False
    return not any(lower in words for words in cues.words.values())


def _noun(word: Word, cues: Cues) -> bool:
    """Whether the word before "of" is a common noun of people or a body."""
    if not _opens(word, True, cues) or not in_dictionary(word.lower, cues.language):
        return False
    if any(word.lower in nouns for nouns in (*cues.own_bodies.values(), *cues.bodies.values())):
        return False
    fighters = word.lower in cues.standins or word.lower in cues.groups.get("ArmedGroup", ())
    if fighters and word.lower not in cues.opening_nouns:
        return False
    told = sense(word, cues)
    several = "Number=Plur" in word.morph or word.lower.endswith(("s", "en"))
    return told is None or told.kind == "Organization" or (told.kind == "Person" and several)


def _part(word: Word, cues: Cues) -> bool:
    return word.text.istitle() and word.lower not in cues.titles and word.lower not in cues.office_relation


def _joined(words: list[Word], end: int, starts: Collection[int], cues: Cues) -> int:
    """Return where "Recht en Orde" ends, `end` where nothing is joined."""
    if end + 1 >= len(words) or end in starts or words[end].lower not in cues.words.get("CCONJ", ()):
        return end
    other = words[end + 1]
    common = in_dictionary(other.lower, cues.language) and in_dictionary(words[end - 1].lower, cues.language)
    return end + 2 if common and other.text.istitle() and other.group < 0 else end
