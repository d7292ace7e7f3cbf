"""Text from documents and users on its way to a terminal: shown, never obeyed, and without passwords."""

from __future__ import annotations

import re

# C0 and C1 controls (escape sequences begin with one), line and paragraph separators, overrides of the writing
# direction, halves of surrogate pairs. Joiners and direction marks stay: Persian and Arabic need them.
_UNSAFE = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_CONTROL = re.compile(rf"[{_UNSAFE}]|\r(?!\n)")
_JSON_CONTROL = re.compile(rf"[{_UNSAFE}]")
_BLANKS = re.compile(r"[\t\n\r]+")
_SERVER_LOGIN = re.compile(r"((?:bolt|neo4j)[+a-z]*:/*)\S*@", re.IGNORECASE)
_LOGIN = re.compile(r"(://)[^/\s@]*@")


def shown(text: str) -> str:
    r"""Return a text with its control characters escaped; line ends and tabs stay.

    >>> shown("red: \x1b[31m")
    'red: \\x1b[31m'
    """
    return _CONTROL.sub(_escape, text)


def one_line(text: str) -> str:
    """Return a text as one line, with its control characters escaped."""
    return shown(_BLANKS.sub(" ", text)).strip()


def json_text(text: str) -> str:
    """Return JSON with those characters written as escapes that a terminal could obey; it means the same."""
    return _JSON_CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def without_login(text: str) -> str:
    """Return a text with what stands before the `@` of an address taken out."""
    return _LOGIN.sub(r"\1…@", _SERVER_LOGIN.sub(r"\1…@", text))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
