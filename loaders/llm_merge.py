"""Merge what the passages of a document have in common because they overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.contract import ClaimRecord, RelationRecord
    from actorgraph.ontology.model import Ontology

__all__ = ["merge_claims", "merge_relations"]

_STANCE = ("polarity", "modality", "attribution", "status")


def merge_relations(passages: Iterable[Iterable[RelationRecord]], ontology: Ontology) -> list[RelationRecord]:
    """Return the relations in the order of the text, each once a place."""
    kept: dict[tuple[object, ...], list[RelationRecord]] = defaultdict(list)
    for records in passages:
        for record in records:
            ends: tuple[str, ...] = (record["subject"], record["object"])
            if ontology.relation(record["relation"]).symmetric:
                ends = tuple(sorted(ends))
            same = kept[(*ends, record["relation"], *(record.get(name) for name in _STANCE))]
            if not any(_shared(record, other) > 0 for other in same):
                same.append(record)
    found = [record for records in kept.values() for record in records]
    return sorted(found, key=lambda r: (r["start"], r["end"], r["relation"], r["subject"], r["object"]))


def merge_claims(passages: Iterable[Iterable[ClaimRecord]]) -> list[ClaimRecord]:
    """Return the claims in the order of the text; of two that passages share, the longer.

    One passage may well have a claim inside another.
    """
    kept: list[ClaimRecord] = []
    for records in passages:
        before = len(kept)
        for record in records:
            if any(record == other for other in kept[before:]):
                continue
            twin = next((i for i, other in enumerate(kept[:before]) if _twins(record, other)), None)
            if twin is None:
                kept.append(record)
            elif len(record["text"]) > len(kept[twin]["text"]):
                kept[twin] = record
    return sorted(kept, key=lambda c: (c["start"], c["end"], c["kind"]))


def _twins(one: ClaimRecord, other: ClaimRecord) -> bool:
    shorter = min(len(one["text"]), len(other["text"]))
    return one.get("speaker") == other.get("speaker") and 2 * _shared(one, other) > shorter


def _shared(one: RelationRecord | ClaimRecord, other: RelationRecord | ClaimRecord) -> int:
    return min(one["end"], other["end"]) - max(one["start"], other["start"])
