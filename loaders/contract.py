"""The mention contract: the records that every loader yields and that a mention file holds, one JSON object a line.

The types below are the contract; `mention.schema.json` beside this module is made from them (`python -m
actorgraph.loaders.contract`) and a test compares the two. Fields that they don't know are kept.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired, TypeAlias, cast

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
    with_config,
)
from typing_extensions import TypedDict

from actorgraph.errors import RecordError

if TYPE_CHECKING:
    from os import PathLike

_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _partial_date(value: str) -> str:
    if not _PARTIAL_DATE.fullmatch(value):
        raise ValueError("a date is YYYY, YYYY-MM or YYYY-MM-DD")
    datetime.date.fromisoformat((value + "-01-01")[:10])
    return value


def _full_or_longer_date(value: str) -> str:
    _partial_date(value[:10])
    return value


def _identifier(value: str) -> str:
    if not value.strip() or not value.isprintable():
        raise ValueError("an id is printable and not blank")
    return value


Identifier: TypeAlias = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_identifier)]
PartialDate: TypeAlias = Annotated[
    str, AfterValidator(_partial_date), WithJsonSchema({"type": "string", "pattern": rf"^{_PARTIAL_DATE.pattern}$"})
]
Published: TypeAlias = Annotated[
    str,
    AfterValidator(_full_or_longer_date),
    WithJsonSchema({"type": "string", "pattern": rf"^{_PARTIAL_DATE.pattern}(T.*)?$"}),
]
Offset: TypeAlias = Annotated[int, Field(ge=0, le=2**63 - 1)]
_KEEP = ConfigDict(extra="allow", strict=True)


@with_config(_KEEP)
class DocumentRecord(TypedDict):
    """A document. `id` defaults to the file's name without its ending; `text` is used to check offsets, not stored."""

    type: Literal["document"]
    id: NotRequired[Identifier]
    title: NotRequired[str | None]
    language: NotRequired[str | None]
    published: NotRequired[Published | None]
    source: NotRequired[str | None]
    url: NotRequired[str | None]
    text_sha256: NotRequired[str | None]
    text: NotRequired[str | None]


@with_config(_KEEP)
class MentionSpan(TypedDict):
    """Where a document names an actor. Offsets count code points of the document's text, `end` exclusive."""

    document: NotRequired[Identifier]
    start: Offset
    end: Offset
    text: str


@with_config(_KEEP)
class ActorRecord(TypedDict):
    """An actor, under an id that holds in this file. `kind` is a class of the ontology: Person, State, ArmedGroup …"""

    type: Literal["actor"]
    id: Identifier
    label: Annotated[str, Field(min_length=1)]
    kind: str
    aliases: NotRequired[list[str]]
    mentions: NotRequired[list[MentionSpan]]


@with_config(_KEEP)
class RelationRecord(TypedDict):
    """A passage that states a relation between two actors. `attribution` is the speaker's actor id, null the narrator.

    `place` is an actor's id or words.
    """

    type: Literal["relation"]
    document: NotRequired[Identifier]
    subject: Identifier
    relation: str
    object: Identifier
    polarity: NotRequired[Literal["affirmed", "denied"]]
    modality: NotRequired[Literal["actual", "threatened", "demanded", "possible"]]
    attribution: NotRequired[Identifier | None]
    date: NotRequired[PartialDate | None]
    date_precision: NotRequired[str | None]
    until: NotRequired[PartialDate | None]
    place: NotRequired[str | None]
    count: NotRequired[Offset | None]
    status: NotRequired[Literal["former"] | None]
    start: NotRequired[Offset]
    end: NotRequired[Offset]
    text: NotRequired[str]
    confidence: NotRequired[Annotated[float, Field(ge=0, le=1)] | None]


@with_config(_KEEP)
class ClaimRecord(TypedDict):
    """Speech attributed to a speaker: an actor's id, or null with `speaker_text` alone ("a source")."""

    type: Literal["claim"]
    document: NotRequired[Identifier]
    speaker: NotRequired[Identifier | None]
    speaker_text: NotRequired[str | None]
    speaker_start: NotRequired[Offset | None]
    speaker_end: NotRequired[Offset | None]
    kind: Literal["direct", "indirect", "responsibility", "denial", "demand", "threat"]
    text: str
    start: Offset
    end: Offset
    about: NotRequired[list[Identifier]]
    addressee: NotRequired[Identifier | None]


Record: TypeAlias = Annotated[DocumentRecord | ActorRecord | RelationRecord | ClaimRecord, Field(discriminator="type")]


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(Record)


def parse_record(line: str | bytes) -> DocumentRecord | ActorRecord | RelationRecord | ClaimRecord:
    """Read one line of a mention file.

    Raises:
        RecordError: not JSON, not one of the four types, or a field that breaks the contract; names field and reason.
    """
    try:
        return check_record(json.loads(line))
    except json.JSONDecodeError as error:
        raise RecordError(f"no valid JSON: {error.msg} at character {error.pos + 1}") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise RecordError(f"no valid JSON: {error}") from error


def check_record(value: object) -> DocumentRecord | ActorRecord | RelationRecord | ClaimRecord:
    """Return the value as a record, as it is.

    Raises:
        RecordError: it breaks the contract.
    """
    try:
        record = _adapter().validate_python(value)
    except ValidationError as error:
        raise RecordError(_reason(error)) from error
    for span in _spans(record):
        if span["end"] < span["start"]:
            raise RecordError(f"end {span['end']} lies before start {span['start']}")
        if "text" in span and span["end"] - span["start"] != len(span["text"]):
            raise RecordError(
                f"offsets {span['start']}–{span['end']} span {span['end'] - span['start']} characters, "
                f"the text given has {len(span['text'])}"
            )
    return cast("DocumentRecord | ActorRecord | RelationRecord | ClaimRecord", record)


def check_offsets(record: ActorRecord | RelationRecord | ClaimRecord, text: str) -> None:
    """Compare a record's spans with the document's text.

    Raises:
        RecordError: a span ends outside the text, or other words stand there.
    """
    for span in _spans(record):
        if span["end"] > len(text):
            raise RecordError(f"offset {span['end']} lies outside the text of {len(text)} characters")
        if "text" in span and text[span["start"] : span["end"]] != span["text"]:
            raise RecordError(f"at {span['start']} stands {text[span['start'] : span['end']]!r}, not {span['text']!r}")


def _spans(record: Any) -> Iterator[Any]:
    if record["type"] == "actor":
        yield from record.get("mentions", ())
    elif "start" in record and "end" in record:
        yield record


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    if first["type"] in {"union_tag_invalid", "union_tag_not_found"}:
        return '"type" is one of document, actor, relation, claim'
    if first["type"] == "model_attributes_type":
        return 'a record is a JSON object with a "type"'
    where = ".".join(str(part) for part in first["loc"][1:])
    words = first["msg"]
    if first["type"] == "value_error":
        words = f"{words.removeprefix('Value error, ')}, not {str(first['input'])[:80]!r}"
    elif first["type"] == "missing":
        words = "this field is missing"
    return f"{where}: {words}" if where else words


def json_schema() -> dict[str, Any]:
    """Return the contract as JSON Schema (draft 2020-12)."""
    schema = _adapter().json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "actorgraph mention record",
        "description": "One line of a mention file (JSON Lines).",
        **schema,
    }


def write_schema(path: str | PathLike[str]) -> None:
    """Write the JSON Schema to a file."""
    from pathlib import Path

    Path(path).write_text(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    from pathlib import Path

    write_schema(Path(__file__).with_name("mention.schema.json"))
