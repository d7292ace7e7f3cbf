"""Text as XML 1.0 can hold it."""

from __future__ import annotations

import json
import re
from xml.sax.saxutils import escape, quoteattr

REPLACEMENT = "\ufffd"
# https://www.w3.org/TR/xml/#charsets: no control characters but tab and line ends, no half characters.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return the text with `REPLACEMENT` in place of each character that XML can't hold, not even escaped."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


def attribute(text: str) -> str:
    """Return a text as an attribute's value in quotes; line ends and tabs are kept."""
    return quoteattr(clean(text))


def content(text: str) -> str:
    """Return a text as an element's content; a reader makes \\n of a plain \\r, so that is escaped."""
    return escape(clean(text), {"\r": "&#13;"})


def plain(value: object) -> str:
    """Return a value as XML has it: booleans in lower case, lists as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)
