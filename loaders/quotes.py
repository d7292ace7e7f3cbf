"""Find quotations by their marks: every style, mixed and unbalanced ones too.

Whether a mark opens or closes is told by what stands beside it more than by its shape: “ closes in German and opens in
English, and texts mix them.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DOUBLE", "SINGLE", "Quote", "find_quotes"]

DOUBLE = frozenset('"“”„‟»«〝〞＂')
SINGLE = frozenset("'‘’‚‛‹›`´")
_ALWAYS_OPEN = frozenset("„‟〝‚‛")
_PARTNERS = {
    "„": "“”\"‟„", "“": "”“\"„", "”": "”\"", "‟": "”“", "»": "«»", "«": "»«", '"': '"”“', "〝": "〞", "＂": "＂",
    "‘": "’'‘´", "’": "’", "‚": "‘’'", "‛": "’", "'": "'’", "‹": "›‹", "›": "‹›", "`": "´'`", "´": "´",
}  # fmt: skip
_LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks (`start`, `end`) and without them (`inner_start`, `inner_end`).

    `open` tells that no closing mark was found: it runs to the end of its paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    open: bool = False


def find_quotes(text: str, offset: int = 0) -> list[Quote]:
    """Return the outermost quotations of a paragraph, in order; `offset` is added to all places."""
    found: list[Quote] = []
    place = 0
    while place < len(text):
        char = text[place]
        if (char in DOUBLE or char in SINGLE) and _may_open(text, place):
            end, unclosed = _closing(text, place)
            if end is not None:
                inner_start, inner_end = place + 1, len(text) if unclosed else end
                while inner_start < inner_end and text[inner_start].isspace():
                    inner_start += 1
                while inner_end > inner_start and text[inner_end - 1].isspace():
                    inner_end -= 1
                if inner_end > inner_start:
                    outer = inner_end if unclosed else end + 1
                    found.append(
                        Quote(offset + place, offset + outer, offset + inner_start, offset + inner_end, unclosed)
                    )
                place = end + 1
                continue
        place += 1
    return found


def _may_open(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if text[place] in _ALWAYS_OPEN and text[place] in DOUBLE:
        return not after.isspace() or not before.isalnum()
    if after.isspace() or before.isalnum():
        return False
    if text[place] in SINGLE and after.isdigit():  # '90s
        return False
    if text[place] in SINGLE and after.isalpha():
        word = text[place + 1 : place + 3]
        if len(word) < 2 or not word[1].isalpha():  # Dutch 's, 't, 'n and English 'n'
            return False
    return before.isspace() or before in "([–—-:/,.;!?…" or before in DOUBLE or before in SINGLE


def _starts_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip()
    return text[place + 1 : place + 2].isupper() and (not before or before[-1] in '.:!?”’"')


def _may_close(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _closing(text: str, place: int) -> tuple[int | None, bool]:
    """Return where the quotation that opens at `place` ends, and whether it does so only with its paragraph."""
    opening = text[place]
    partners = _PARTNERS.get(opening, opening)
    depth = 0
    limit = min(len(text), place + _LONGEST)
    for i in range(place + 1, limit):
        char = text[i]
        if char in partners and (_may_close(text, i) or (char != opening and char in DOUBLE and i + 1 == len(text))):
            if char in SINGLE and i + 1 < len(text) and text[i + 1].isalpha():
                continue
            if depth == 0:
                return i, False
            depth -= 1
        elif char == opening and char in _ALWAYS_OPEN and _may_open(text, i):
            depth += 1
    rest = text[place + 1 :]
    if opening in SINGLE:
        unfinished = opening == "‘" and _starts_sentence(text, place) and len(rest) >= 20 and not set(rest) & SINGLE
        return (len(text) - 1, True) if unfinished else (None, False)
    marks = [i for i, c in enumerate(rest) if c in DOUBLE]
    if marks and _may_close(text, place + 1 + marks[0]):  # closed by a mark of another style
        return place + 1 + marks[0], False
    if not marks and len(rest) >= 20:
        return len(text) - 1, True
    return None, False
