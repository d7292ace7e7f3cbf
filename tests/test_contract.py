"""The mention contract: what a line must be, and that the shipped JSON Schema says the same."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from actorgraph.errors import RecordError
from actorgraph.loaders import contract
from actorgraph.loaders.contract import check_offsets, check_record, json_schema, parse_record

GOOD = [
    {"type": "document"},
    {"type": "document", "id": "a", "published": "2023-11", "title": None, "colour": "blue"},
    {"type": "document", "id": "a", "published": "2023-11-05T10:00:00Z"},
    {"type": "actor", "id": "a", "label": "A", "kind": "Person"},
    {"type": "actor", "id": "é \"{}'", "label": "A", "kind": "P", "mentions": [{"start": 0, "end": 1, "text": "A"}]},
    {"type": "relation", "subject": "a", "relation": "alliedWith", "object": "b"},
    {"type": "relation", "subject": "a", "relation": "leads", "object": "b", "status": "former", "attribution": None,
     "polarity": "denied", "modality": "possible", "date": "2023-02-28", "until": "2024", "count": 0, "confidence": 1},
    {"type": "claim", "kind": "direct", "text": "ab", "start": 3, "end": 5, "speaker": None, "speaker_text": "a man"},
]  # fmt: skip

BAD = [
    ({"type": "rumour"}, '"type" is one of'),
    ({"id": "a"}, '"type" is one of'),
    ([1], "a record is a JSON object"),
    ({"type": "actor", "id": "a", "kind": "Person"}, "label: this field is missing"),
    ({"type": "actor", "id": " ", "label": "A", "kind": "Person"}, "not blank"),
    ({"type": "actor", "id": "a\nb", "label": "A", "kind": "Person"}, "printable"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "date": "2023-02-31"}, "date"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "date": "5 May"}, "YYYY"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "polarity": "no"}, "polarity"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "count": -1}, "count"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "count": "3"}, "count"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "confidence": 1.5}, "confidence"),
    ({"type": "relation", "subject": "a", "relation": "r", "object": "b", "start": 5, "end": 3}, "before start"),
    ({"type": "claim", "kind": "direct", "text": "abc", "start": 0, "end": 2}, "span 2 characters"),
    ({"type": "claim", "kind": "rumour", "text": "abc", "start": 0, "end": 3}, "kind"),
]


@pytest.mark.parametrize("record", GOOD)
def test_contract_takes(record: dict[str, object]) -> None:
    assert parse_record(json.dumps(record)) == record


@pytest.mark.parametrize(("record", "reason"), BAD)
def test_contract_refuses_with_a_reason(record: object, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        check_record(record)


@pytest.mark.parametrize("line", ["", "{", '{"type": "document",}', b"\xff\xfe", "[" * 100_000])
def test_contract_refuses_what_is_no_json(line: str | bytes) -> None:
    with pytest.raises(RecordError, match="no valid JSON"):
        parse_record(line)


def test_contract_schema_file_is_fresh() -> None:
    shipped = Path(contract.__file__).with_name("mention.schema.json").read_text("utf-8")
    assert json.loads(shipped) == json_schema(), "run: python -m actorgraph.loaders.contract"


@pytest.mark.parametrize("record", GOOD)
def test_contract_schema_takes_what_the_reader_takes(record: dict[str, object]) -> None:
    jsonschema.Draft202012Validator(json_schema()).validate(record)


@pytest.mark.parametrize("record", [r for r, why in BAD if why not in {"not blank", "printable", "before start", "date"}
                                    and not why.startswith("span")])  # fmt: skip
def test_contract_schema_refuses_what_can_be_said_in_it(record: object) -> None:
    assert not jsonschema.Draft202012Validator(json_schema()).is_valid(record)


def test_contract_offsets_are_compared_with_the_text() -> None:
    claim = check_record({"type": "claim", "kind": "direct", "text": "bc", "start": 1, "end": 3})
    assert claim["type"] == "claim"
    check_offsets(claim, "abcd")
    with pytest.raises(RecordError, match="outside the text of 2"):
        check_offsets(claim, "ab")
    with pytest.raises(RecordError, match="stands 'xx', not 'bc'"):
        check_offsets(claim, "axxx")
