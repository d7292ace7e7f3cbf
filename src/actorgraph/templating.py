"""HTML from templates: every value is escaped, control characters are replaced, only web addresses become links.

Jinja's autoescaping does the first; a value reaches a page unescaped only where a template's own macro made it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from jinja2 import Environment

REPLACEMENT = "\ufffd"
# Controls but tab and line ends, and half characters: HTML cannot hold them even escaped.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_ENDS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", _POP_EMBEDDING),
    **dict.fromkeys("\u2066\u2067\u2068", _POP_ISOLATE),
}
_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LONGEST_ADDRESS = 2000


@cache
def html_templates() -> Environment:
    """Return the package's templates as an environment that escapes for HTML."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("actorgraph", "templates"),
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def without_controls(text: str) -> str:
    """Return a text with `REPLACEMENT` in place of each control character but tabs and line ends.

    Marks of the writing direction go where one of them is left open, which would turn round what follows: an element
    of its own does not hold an isolate that nothing ends.
    """
    shown = _CONTROL.sub(REPLACEMENT, text)
    return shown if _closed(_MARKS.findall(shown)) else _MARKS.sub("", shown)


def _closed(marks: list[str]) -> bool:
    """Whether each embedding and isolate is ended by its own mark: https://www.unicode.org/reports/tr9/#BD9."""
    ends: list[str] = []
    for mark in marks:
        if mark in _ENDS.values():
            if not ends or ends.pop() != mark:
                return False
        else:
            ends.append(_ENDS[mark])
    return not ends


def web_address(text: object) -> str | None:
    """Return the address if a text is one of http or https and nothing else, else None.

    >>> web_address("https://gazette.example/1"), web_address("javascript:alert(1)")
    ('https://gazette.example/1', None)
    """
    if not isinstance(text, str) or len(text) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(text):
        return None
    try:
        return text if urlsplit(text).hostname else None
    except ValueError:
        return None


def _cleaned(value: object) -> object:
    from markupsafe import Markup

    if isinstance(value, str) and not isinstance(value, Markup):
        return without_controls(value)
    return value
