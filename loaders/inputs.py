"""Any input, standard input too, as mention records: a mention file as it is, an article through the text loader."""

from __future__ import annotations

import contextlib
import io
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from actorgraph.errors import InputError
from actorgraph.graph.model import Activity
from actorgraph.loaders.mentions import Located, Reject, is_list, read_mentions
from actorgraph.ontology.model import Ontology

if TYPE_CHECKING:
    from actorgraph.loaders.contract import Record
    from actorgraph.loaders.llm_settings import LlmSettings
    from actorgraph.loaders.readers import Article

Extractor = Literal["rules", "llm"]

STDIN = "-"
_MENTION_ENDINGS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_OTHER_ENDINGS = {
    ".json": "JSON, but no mention file: that holds one record a line (JSON Lines), or a list of records",
    ".csv": "a table; mention files are JSON Lines, articles plain text, Markdown or HTML",
    ".tsv": "a table; mention files are JSON Lines, articles plain text, Markdown or HTML",
}
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class TextOptions:
    """How texts are read: a language code (else it is detected), the name or path of a spaCy pipeline, an encoding.

    The extractor `llm` reads them with the language model of `llm` instead.
    """

    language: str | None = None
    model: str | None = None
    encoding: str | None = None
    extractor: Extractor = "rules"
    llm: LlmSettings | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """One opened input: its records, the run that made them, and the id of a document that no record names."""

    name: str
    activity: Activity
    records: Iterator[Located]
    default_document: str


def open_input(
    file: str | Path,
    *,
    ontology: Ontology,
    options: TextOptions | None = None,
    on_reject: Callable[[Reject], None],
    stream: IO[bytes] | None = None,
) -> Input:
    """Open a mention file or an article; `-` is standard input. The two are told by name, then content.

    A file whose name says that it is JSON or a table, and that is no mention file, is refused: it is no article either.

    A `stream` is read in the place of the file, which gives the name alone.

    Raises:
        InputError: missing, empty, a directory, binary, wrongly encoded, too large. Errors of single records go to
            `on_reject` while `records` is read; those of the whole input are raised there too.
    """
    options = options or TextOptions()
    stdin = str(file) == STDIN
    name = "standard input" if stdin else str(file)
    handle = None
    if stdin or stream is not None:
        handle = io.BufferedReader(stream or sys.stdin.buffer)  # type: ignore[type-var]
    else:
        _check_file(Path(file), name)
    head = handle.peek(4096) if handle is not None else _head(Path(file))
    stem = "stdin" if stdin else _stem(Path(file))
    if _is_mention_file(name, _unzipped(head)):
        return Input(name, _activity("mentions"), _mentions(handle or file, name, on_reject), stem)
    if reason := _OTHER_ENDINGS.get(Path(name).suffix.lower()):
        raise InputError(f"{name} is {reason}")
    if head.startswith(_GZIP):
        raise InputError(f"{name} is gzip; of gzip files only mention files (.jsonl.gz) are read, so unpack it first")
    activity = _activity("text", options.model)
    if options.extractor == "llm":
        activity = _activity("llm", _llm(options).model)
    return Input(name, activity, _article(file, name, handle, ontology, options, on_reject), stem)


def files_of(named: Iterable[str]) -> Iterator[str]:
    """Yield the files that are named; a folder stands for all files in it and below, in order, hidden ones not.

    A folder without any is yielded itself, for `open_input` to refuse.
    """
    for name in named:
        folder = Path(name)
        found = sorted(file for file in folder.rglob("*") if file.is_file()) if folder.is_dir() else []
        shown = [str(file) for file in found if not any(p.startswith(".") for p in file.relative_to(folder).parts)]
        yield from shown or [name]


def _check_file(path: Path, name: str) -> None:
    if path.is_dir():
        raise InputError(f"{name} is a folder without files")
    if not path.exists():
        raise InputError(f"{name} does not exist")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise InputError(f"{path} can't be read: {error.strerror or error}") from error


def _unzipped(head: bytes) -> bytes:
    if not head.startswith(_GZIP):
        return head
    with contextlib.suppress(zlib.error):
        return zlib.decompressobj(wbits=31).decompress(head, 4096)
    return head


def _stem(path: Path) -> str:
    name = path.name
    for ending in _MENTION_ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)] or name
    return path.stem


def _is_mention_file(name: str, head: bytes) -> bool:
    if name.lower().endswith(_MENTION_ENDINGS):
        return True
    if is_list(head):
        return b'"type"' in head
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    try:
        return "type" in json.loads(first)
    except (ValueError, TypeError):
        return b'"type"' in first


def _mentions(file: str | Path | IO[bytes], name: str, on_reject: Callable[[Reject], None]) -> Iterator[Located]:
    empty, seen = True, list[bool]()
    for located in read_mentions(file, name=name, on_reject=_noting(on_reject, seen)):
        empty = False
        yield located
    if empty and not seen:
        raise InputError(f"{name} is empty")


def _noting(on_reject: Callable[[Reject], None], seen: list[bool]) -> Callable[[Reject], None]:
    def note(reject: Reject) -> None:
        seen.append(True)
        on_reject(reject)

    return note


def _article(
    file: str | Path,
    name: str,
    handle: IO[bytes] | None,
    ontology: Ontology,
    options: TextOptions,
    on_reject: Callable[[Reject], None],
) -> Iterator[Located]:
    from actorgraph.loaders.readers import read_article

    article = read_article(file, encoding=options.encoding, stream=handle)
    if options.extractor == "llm":
        records = _read_by_llm(article, ontology, options, lambda reject: on_reject(replace(reject, file=name)))
    else:
        from actorgraph.loaders.text import extract

        records = extract(
            article.text, document=article.document, ontology=ontology, language=options.language, model=options.model
        )
    for record in records:
        yield Located(record, None, name)


def _read_by_llm(
    article: Article, ontology: Ontology, options: TextOptions, on_reject: Callable[[Reject], None]
) -> Iterator[Record]:
    from actorgraph.loaders.llm import extract_with_llm

    document = article.document
    if options.language is not None:
        document = {**document, "language": options.language}
    return extract_with_llm(
        article.text, document=document, ontology=ontology, settings=_llm(options), on_reject=on_reject
    )


def _llm(options: TextOptions) -> LlmSettings:
    if options.llm is None:
        raise InputError("the extractor llm needs a language model; name it with --llm-model")
    return options.llm


def _activity(loader: str, model: str | None = None) -> Activity:
    from actorgraph import __version__

    return Activity(loader, __version__, model)
