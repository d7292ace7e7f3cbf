"""Check what a language model noted of a passage: every word of it stands there, every actor is defined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from actorgraph.errors import RecordError
from actorgraph.loaders.contract import check_offsets, check_record
from actorgraph.loaders.llm_actors import strings, words
from actorgraph.loaders.llm_find import QUOTES
from actorgraph.loaders.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actorgraph.loaders.contract import ClaimRecord, RelationRecord
    from actorgraph.loaders.llm_actors import Cast
    from actorgraph.loaders.llm_find import Finder, Span
    from actorgraph.ontology.model import Relation

__all__ = ["Passage"]

_DATES = ("date", "until")
_CHOICES = {"polarity": "affirmed", "modality": "actual"}


class Passage:
    """The records of one answer. What can't be taken goes to `on_reject`, with the reason and the item."""

    def __init__(
        self, answer: Mapping[str, list[Any]], finder: Finder, cast: Cast, number: int, document: str | None
    ) -> None:
        self._finder = finder
        self._cast = cast
        self._answer = answer
        self._number = number
        self._document = {} if document is None else {"document": document}
        self._ids: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self.relations: list[RelationRecord] = []
        self.claims: list[ClaimRecord] = []

    def check(self, on_reject: Callable[[str, object], None]) -> None:
        """Take all items, actors first."""
        take: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "actors": self._take_actor,
            "relations": lambda item: self.relations.append(self._relation(item)),
            "claims": lambda item: self.claims.append(self._claim(item)),
        }
        for name, taker in take.items():
            for item in self._answer[name]:
                try:
                    if not isinstance(item, dict):
                        raise RecordError(f"an item of {name} is no object")
                    taker(item)
                except RecordError as error:
                    on_reject(error.reason, item)

    def _take_actor(self, item: Mapping[str, Any]) -> None:
        local = words(item, "id")
        identifier = self._cast.take(item, self._finder, self._number)
        self._ids[local] = identifier
        for name in self._cast.names(identifier):
            self._names.setdefault(fold(name), identifier)

    def _actor(self, item: Mapping[str, Any], field: str) -> str:
        """Return the actor that a field names by the answer's id or, as models do, by a name."""
        local = words(item, field)
        found = self._ids.get(local) or self._names.get(fold(local))
        if found is None:
            raise RecordError(f"{field} {local!r} is no actor of the answer that stands in the text")
        return found

    def _actor_or_none(self, item: Mapping[str, Any], field: str) -> str | None:
        return None if item.get(field) in (None, "") else self._actor(item, field)

    def _quoted(self, item: Mapping[str, Any], near: list[Span]) -> Span:
        text = words(item, "text")
        span = self._finder.near(text, near)
        if span is None:
            raise RecordError(f"these words are not in the text: {text[:200]!r}")
        return span

    def _unquoted(self, span: Span) -> Span:
        """Return what stands between the quotation marks, where there is one at each end."""
        start, end = span
        text = self._finder.text
        return (start + 1, end - 1) if text[start] in QUOTES and text[end - 1] in QUOTES else span

    def _relation(self, item: Mapping[str, Any]) -> RelationRecord:
        name, subject, target = words(item, "relation"), self._actor(item, "subject"), self._actor(item, "object")
        relation = self._cast.ontology.relations.get(name)
        if relation is None:
            raise RecordError(f"unknown relation {name!r}")
        if subject == target:
            raise RecordError("subject and object are the same actor")
        self._check_kinds(relation, subject, target)
        start, end = self._quoted(item, self._cast.spans(subject))
        record = {
            "type": "relation",
            "subject": subject,
            "relation": name,
            "object": target,
            **{field: item.get(field) or default for field, default in _CHOICES.items()},
            "attribution": self._actor_or_none(item, "attribution"),
            **self._optional(item),
            "start": start,
            "end": end,
            "text": self._finder.words((start, end)),
            **self._document,
        }
        return cast("RelationRecord", self._checked(record))

    def _check_kinds(self, relation: Relation, subject: str, target: str) -> None:
        for role, actor, wanted in (("subject", subject, relation.domain), ("object", target, relation.range)):
            kind = self._cast.top(actor)
            if wanted and "Actor" not in wanted and kind not in wanted:
                raise RecordError(f"a {kind} can't be the {role} of {relation.name}")

    def _optional(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields that may be missing; one that is malformed, or not in the text, is left out."""
        found: dict[str, Any] = {field: item[field] for field in _DATES if _is_date(item.get(field))}
        if found.get("until", "9") < found.get("date", ""):
            del found["until"]
        if (place := self._place(item.get("place"))) is not None:
            found["place"] = place
        count = item.get("count")
        if isinstance(count, int) and not isinstance(count, bool) and count >= 0:
            found["count"] = count
        if item.get("status") == "former":
            found["status"] = "former"
        return found

    def _place(self, place: object) -> str | None:
        if not isinstance(place, str) or not place.strip():
            return None
        if (actor := self._ids.get(place.strip())) is not None:
            return actor
        found = self._finder.names(place)
        return self._finder.words(found[0]) if found else None

    def _claim(self, item: Mapping[str, Any]) -> ClaimRecord:
        speaker = self._actor_or_none(item, "speaker")
        voice = item.get("speaker_text")
        places = self._finder.spans(voice) if isinstance(voice, str) else []
        if speaker is None and not places:
            raise RecordError("no speaker of the claim stands in the text")
        start, end = self._unquoted(self._quoted(item, places or (self._cast.spans(speaker) if speaker else [])))
        record: dict[str, Any] = {
            "type": "claim",
            "speaker": speaker,
            "kind": words(item, "kind"),
            "text": self._finder.words((start, end)),
            "start": start,
            "end": end,
            "about": self._about(item),
            **self._document,
        }
        if places:
            nearest = min(places, key=lambda p: max(p[0] - end, start - p[1]))
            record["speaker_text"] = self._finder.words(nearest)
            record["speaker_start"], record["speaker_end"] = nearest
        if (addressee := self._ids.get(str(item.get("addressee")))) is not None:
            record["addressee"] = addressee
        return cast("ClaimRecord", self._checked(record))

    def _about(self, item: Mapping[str, Any]) -> list[str]:
        return list(dict.fromkeys(self._ids[a] for a in strings(item, "about") if a in self._ids))

    def _checked(self, record: dict[str, Any]) -> object:
        checked = check_record(record)
        check_offsets(cast("RelationRecord", checked), self._finder.text)
        return checked


def _is_date(value: object) -> bool:
    try:
        check_record({"type": "relation", "subject": "s", "relation": "r", "object": "o", "date": value})
    except RecordError:
        return False
    return value is not None
