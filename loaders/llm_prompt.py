"""What a language model is asked: `llm_prompt.yaml`, filled in from the ontology, and the form of the answer."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Any, TypedDict

from actorgraph.loaders.contract import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.loaders.contract import DocumentRecord
    from actorgraph.ontology.model import Kind, Ontology

__all__ = ["LISTS", "Message", "Prompt", "answer_schema", "load_template"]

LISTS = {"actors": "ActorRecord", "relations": "RelationRecord", "claims": "ClaimRecord"}
"""The lists of an answer, and the contract's record that an item of each becomes."""
# Not asked for: the passage that was given tells the document, the words tell the offsets, and a model's own word on
# how sure it is tells little.
_OURS = frozenset({"type", "document", "start", "end", "speaker_start", "speaker_end", "date_precision", "confidence"})
_KEYWORDS = frozenset({"type", "enum", "anyOf", "items", "properties"})
_SURROGATES = re.compile("[\ud800-\udfff]")


class Message(TypedDict):
    """One turn of a conversation."""

    role: str
    content: str


class Prompt:
    """The questions to ask, for one ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self.schema = answer_schema(ontology)
        template = load_template()
        example = template["example"]
        self._template = template
        self._system = Template(template["system"]).substitute(
            kinds=_indented(_kinds(ontology.kinds)),
            relations=_indented(_relations(ontology)),
            example_text=example["text"],
            example_answer=json.dumps(example["answer"], ensure_ascii=False),
        )

    def messages(self, text: str, document: DocumentRecord) -> list[Message]:
        """Return the conversation that asks for the records of a passage."""
        fields = {
            name: str(document.get(name) or self._template["unknown"]) for name in ("title", "language", "published")
        }
        user = Template(self._template["user"]).substitute(fields, text=text)
        return [{"role": "system", "content": self._system}, {"role": "user", "content": _SURROGATES.sub("�", user)}]

    def again(self, messages: list[Message], answer: str, reason: str) -> list[Message]:
        """Return the conversation that asks once more after an answer that is no use."""
        words = Template(self._template["repair"]).substitute(reason=reason)
        return [*messages, {"role": "assistant", "content": answer}, {"role": "user", "content": words}]


@cache
def load_template() -> dict[str, Any]:
    """Return what `llm_prompt.yaml` holds."""
    import yaml

    text = resources.files("actorgraph.loaders").joinpath("llm_prompt.yaml").read_text("utf-8")
    template: dict[str, Any] = yaml.safe_load(text)
    return template


def answer_schema(ontology: Ontology) -> dict[str, Any]:
    """Return an answer's JSON Schema: the contract's records without offsets, relations and kinds from the ontology.

    It keeps to what servers with structured output take: every property required, null for none, no other ones.
    """
    records = json_schema()["$defs"]
    properties: dict[str, Any] = {}
    for name, record in LISTS.items():
        fields = {key: _plain(value) for key, value in records[record]["properties"].items() if key not in _OURS}
        properties[name] = {"type": "array", "items": _object(fields)}
    properties["actors"]["items"]["properties"]["kind"] = {"type": "string", "enum": sorted(ontology.kinds)}
    relation = {"type": "string", "enum": sorted(ontology.relations)}
    properties["relations"]["items"]["properties"]["relation"] = relation
    return _object(properties)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _plain(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a part of the contract's schema with what every server understands; a span becomes its words."""
    if "$ref" in schema:
        return {"type": "string"}
    if "const" in schema:
        return {"type": "string", "enum": [schema["const"]]}
    plain: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "items":
            plain[key] = _plain(value)
        elif key == "anyOf":
            plain[key] = [_plain(choice) for choice in value]
        elif key in _KEYWORDS:
            plain[key] = value
    return plain


def _kinds(kinds: Mapping[str, Kind]) -> Iterable[str]:
    for kind in sorted(kinds.values(), key=lambda k: (k.top, k.name != k.top, k.name)):
        above = f" (a kind of {kind.top})" if kind.top != kind.name else ""
        yield f"{kind.name}{above}: {_english(kind.definition)}"


def _relations(ontology: Ontology) -> Iterable[str]:
    for name, relation in sorted(ontology.relations.items()):
        ends = f"{_either(relation.domain)} → {_either(relation.range)}"
        both = ", either way round" if relation.symmetric else ""
        finer = "".join(f", a kind of {parent}" for parent in relation.parents if parent in ontology.relations)
        yield f"{name} ({_english(relation.label)}; {ends}{both}{finer}): {_english(relation.definition)}"


def _either(kinds: tuple[str, ...]) -> str:
    return " or ".join(kinds) if kinds and "Actor" not in kinds else "any"


def _english(texts: Mapping[str, str]) -> str:
    return texts.get("en") or next(iter(texts.values()), "")


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"  {line}" for line in lines)
