"""Read an article, plain, Markdown or HTML, from a file or a stream into its text and what is said about it."""

from __future__ import annotations

import codecs
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from actorgraph.errors import InputError, RecordError
from actorgraph.loaders.contract import check_record
from actorgraph.loaders.line_ends import joined_lines
from actorgraph.loaders.markdown import plain_text
from actorgraph.loaders.pages import joined_pages

if TYPE_CHECKING:
    from os import PathLike

    from actorgraph.loaders.contract import DocumentRecord

__all__ = ["MAX_BYTES", "Article", "article_from_text", "read_article", "read_bytes"]

MAX_BYTES = 20_000_000
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HTML_ENDINGS = (".html", ".htm", ".xhtml")
_MARKDOWN_ENDINGS = (".md", ".markdown")
_HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# What calls itself Latin-1 is Windows' form of it, as in HTML: "„" is a control character in the other.
_LATIN = re.compile(r"(latin|iso)[-_ ]?(8859[-_]?)?1|l1", re.IGNORECASE)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)^---[ \t]*(\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# Neither 2024-03-07 nor 03/07/2024, where nobody can tell the month from the day.
_WRITTEN_DATE = re.compile(r"[^\W\d_]{3}|^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$")
_DAY = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
_FIELD = re.compile(r"([A-Za-z_][\w-]{0,40}):(?:[ \t]+(.*)|[ \t]*)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Article:
    """A text, to which all offsets refer, and its document record with the text's SHA-256."""

    text: str
    document: DocumentRecord


def read_article(
    source: str | PathLike[str], *, encoding: str | None = None, stream: IO[bytes] | None = None
) -> Article:
    """Read a file, or standard input where `source` is `-`; `stream` is read in its place.

    UTF-8 and, with its byte order mark, UTF-16 are told apart; other encodings are named. HTML is known by its ending
    or its first tag, Markdown by its ending. Lines `key: value` between two lines `---` at the very top are the
    document's fields; `date` stands for `published`, and either may be written out.

    Raises:
        InputError: missing, a directory, empty, binary, too large, in another encoding, or a field that breaks the
            contract.
    """
    name = _name(source)
    data = read_bytes(source, stream)
    html = name.lower().endswith(_HTML_ENDINGS)
    text = _decode(data, name, encoding, html=html)
    text = joined_lines(joined_pages(text))
    identifier = "stdin" if str(source) == "-" else _identifier(Path(source))
    if html or _HTML.match(text[:2000]):
        return _article(*_from_html(text, name), identifier, name)
    return article_from_text(text, identifier, name, markdown=name.lower().endswith(_MARKDOWN_ENDINGS))


def article_from_text(text: str, identifier: str, name: str | None = None, *, markdown: bool = False) -> Article:
    """Split front matter, if there is any, from a text, plain or Markdown.

    Raises:
        InputError: nothing but white space, or a field that breaks the contract.
    """
    fields: dict[str, str] = {}
    if front := _FRONT.match(text):
        lines = [line.rstrip() for line in front[1].splitlines() if line.strip()]
        found = [_FIELD.fullmatch(line) for line in lines]
        if found and all(found):
            fields = {m[1].lower(): _unquoted(m[2] or "") for m in found if m}
            if published := fields.get("published") or fields.get("date"):
                fields["published"] = _iso_date(published)
            text = text[front.end() :]
    if markdown:
        text, heading = plain_text(text)
        if heading:
            fields.setdefault("title", heading)
    return _article(text, fields, identifier, name or identifier)


def _article(text: str, fields: dict[str, str], identifier: str, name: str) -> Article:
    if not text.strip():
        raise InputError(f"{name} holds no text")
    record = {
        "type": "document",
        "id": identifier,
        **{key: value for key, value in fields.items() if value and key not in {"type", "text", "text_sha256"}},
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    try:
        return Article(text, cast("DocumentRecord", check_record(record)))
    except RecordError as error:
        raise InputError(f"{name}, in the lines at its top: {error.reason}") from error


def read_bytes(source: str | PathLike[str], stream: IO[bytes] | None = None) -> bytes:
    """Return what stands in a file, or in standard input or `stream` as `read_article` takes them.

    Raises:
        InputError: missing, a directory, empty, too large, or it can't be read.
    """
    name = _name(source)
    try:
        if stream is not None or str(source) == "-":
            data = (stream or sys.stdin.buffer).read(MAX_BYTES + 1)
        else:
            path = Path(source)
            if path.is_dir():
                raise InputError(f"{name} is a directory; name the files in it")
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(f"{name} does not exist") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{name} can't be read: {reason}") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB; split it into articles")
    if not data.strip():
        raise InputError(f"{name} is empty")
    return data


def _decode(data: bytes, name: str, encoding: str | None, *, html: bool) -> str:
    if data.startswith(b"%PDF"):
        raise InputError(f"{name} is a PDF; convert it to text first, e.g. with pdftotext")
    if data.startswith(b"PK\x03\x04"):
        raise InputError(f"{name} is a Word document or another zip file; save its text as a plain file")
    if encoding is not None and _LATIN.fullmatch(encoding):
        encoding = "cp1252"
    declared = _META_CHARSET.search(data[:4000]) if html and not encoding else None
    if encoding is None:
        encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
        if encoding == "utf-8-sig" and b"\0" in data[:8000]:
            raise InputError(f"{name} is binary, not text; if it is text, name its encoding, e.g. --encoding utf-16-le")
    try:
        text = data.decode(encoding)
    except LookupError as error:
        raise InputError(f"unknown encoding {encoding!r}; e.g. --encoding cp1252") from error
    except UnicodeError as error:
        text = _redecoded(data, declared[1].decode("ascii")) if declared else ""
        if not text:
            raise InputError(
                f"{name} is not {encoding.removesuffix('-sig')} text; name its encoding, mostly --encoding cp1252"
            ) from error
    if len(_CONTROL.findall(text[:8000])) > max(4, len(text[:8000]) // 50):
        raise InputError(f"{name} is binary, not text; if it is text, name its encoding, e.g. --encoding utf-16-le")
    return text.removeprefix("\ufeff")


def _redecoded(data: bytes, declared: str) -> str:
    try:
        return data.decode("cp1252" if _LATIN.fullmatch(declared) else declared)
    except (LookupError, UnicodeError):
        return ""


def _from_html(html: str, name: str) -> tuple[str, dict[str, str]]:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} can't be read as HTML: {error}") from error
    values = found if isinstance(found, dict) or found is None else found.as_dict()
    text = str((values or {}).get("text") or "")
    if not values or not text.strip():
        raise InputError(f"{name} is HTML without an article in it; save its text as a plain file")
    fields = {
        "title": values.get("title"),
        "published": values.get("date"),
        "source": values.get("sitename") or values.get("hostname"),
        "url": values.get("url"),
    }
    return text, {key: str(value) for key, value in fields.items() if value}


def _name(source: str | PathLike[str]) -> str:
    return "standard input" if str(source) == "-" else str(source)


def _iso_date(value: str) -> str:
    """Return a day that is written out ("7. März 2024", "7.3.2024") as 2024-03-07, anything else as it is."""
    if not _WRITTEN_DATE.search(value):
        return value
    from dateparser import parse

    found = parse(value, languages=["de", "nl", "en"], settings=_DAY)
    return found.date().isoformat() if found else value


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _identifier(path: Path) -> str:
    printable = "".join(c if c.isprintable() else "_" for c in path.stem)
    return printable.strip()[:500] or "document"
