"""Read and write mention files: JSON Lines of the contract's records, gzip too."""

from __future__ import annotations

import gzip
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from actorgraph.errors import InputError, RecordError
from actorgraph.files import whole_file
from actorgraph.loaders.contract import check_offsets, parse_record

if TYPE_CHECKING:
    from actorgraph.loaders.contract import Record

# A line longer than this is no record but a file of another kind; it is refused before it fills the memory.
MAX_LINE = 10_000_000
# A JSON list is read as a whole.
MAX_LIST = 100_000_000


@dataclass(frozen=True, slots=True)
class Reject:
    """A line that was not taken: where it stands (from 1), why, and what it said."""

    file: str
    line: int | None
    reason: str
    text: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line is not None else self.file
        return f"{where}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Located:
    """A record and the line it came from, None where it came from no file."""

    record: Record
    line: int | None = None
    file: str = "<records>"

    def reject(self, reason: str) -> Reject:
        """Return the reject for this record."""
        return Reject(self.file, self.line, reason, json.dumps(self.record, ensure_ascii=False))


def read_mentions(
    file: str | os.PathLike[str] | IO[bytes], *, name: str | None = None, on_reject: Callable[[Reject], None]
) -> Iterator[Located]:
    """Yield the records of a mention file, plain or gzip (told by content), with their lines.

    A JSON list of records is read too; the number of a record in it stands for its line. A line that is no record goes
    to `on_reject` and the rest is read. Where a document record carries its `text`, the
    offsets of the records that follow it are compared with it.

    Raises:
        InputError: the file can't be opened or holds no text.
    """
    if isinstance(file, str | os.PathLike):
        path = Path(file)
        try:
            with path.open("rb") as handle:
                yield from read_mentions(handle, name=name or str(path), on_reject=on_reject)
        except OSError as error:
            raise InputError(f"{path}: {error.strerror or error}") from error
        return
    name = name or "<stdin>"
    texts: dict[str | None, str] = {}
    current: str | None = None
    for line, raw in enumerate(_lines(file, name), 1):
        if not raw.strip():
            continue
        try:
            record = parse_record(raw)
            if record["type"] == "document":
                current = record.get("id")
                if whole := record.get("text"):
                    texts[current] = whole
            else:
                owner = current if record["type"] == "actor" else record.get("document", current)
                text = texts.get(owner)
                if text is not None:
                    check_offsets(record, text)
        except RecordError as error:
            on_reject(Reject(name, line, error.reason, raw.decode("utf-8", "replace").rstrip("\r\n")))
            continue
        yield Located(record, line, name)


def _lines(file: IO[bytes], name: str) -> Iterator[bytes]:
    buffered = file if isinstance(file, io.BufferedReader) else io.BufferedReader(file)  # type: ignore[type-var]
    zipped = buffered.peek(2)[:2] == b"\x1f\x8b"
    handle = io.BufferedReader(gzip.GzipFile(fileobj=buffered)) if zipped else buffered
    first = True
    try:
        head = handle.peek(4096)
        _refuse_binary(head, name)
        if is_list(head) and ".jsonl" not in name.lower():
            yield from _listed(handle.read(MAX_LIST + 1), name)
            return
        while raw := handle.readline(MAX_LINE + 1):
            _refuse_binary(raw, name)
            if len(raw) > MAX_LINE:
                raise InputError(f"{name}: a line of over {MAX_LINE:,} bytes is no mention record; is it JSON Lines?")
            if first:
                raw, first = raw.removeprefix(b"\xef\xbb\xbf"), False
            yield raw
    except (gzip.BadGzipFile, EOFError) as error:
        raise InputError(f"{name}: the gzip data is damaged or cut off: {error}") from error


def is_list(head: bytes) -> bool:
    """Whether a file that begins so is a JSON list."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def _listed(data: bytes, name: str) -> Iterator[bytes]:
    if len(data) > MAX_LIST:
        raise InputError(f"{name}: a JSON list of over {MAX_LIST:,} bytes; write one record a line (JSON Lines)")
    try:
        records = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} begins as a JSON list, but is none: {error}") from error
    for record in records:
        yield json.dumps(record).encode()


def _refuse_binary(data: bytes, name: str) -> None:
    if b"\0" in data:
        raise InputError(f"{name} is a binary file, not JSON Lines in UTF-8")


def generate_mentions(records: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Yield a line for each record, without the line's end."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False)


def write_mentions(records: Iterable[Mapping[str, object]], file: str | os.PathLike[str]) -> int:
    """Write a mention file, gzip where its name ends in `.gz`; whole or not at all. Returns the number of records.

    Raises:
        InputError: the file can't be written.
    """
    count = 0
    with whole_file(file) as raw:
        # mtime 0: equal records give an equal file.
        zipped = gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) if Path(file).suffix == ".gz" else None
        out: IO[bytes] = zipped or raw  # type: ignore[assignment]
        for line in generate_mentions(records):
            out.write(line.encode() + b"\n")
            count += 1
        if zipped:
            zipped.close()
    return count
