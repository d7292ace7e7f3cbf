"""Take a YAML header apart, field by field, with an error that names the file and the field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from actorgraph.errors import QueryError

T = TypeVar("T")

_WANTED = {str: "text", bool: "true or false", int: "a whole number", list: "a list", dict: "a mapping"}
_MISSING: Any = object()


class Fields:
    """A mapping read from YAML. Each field is taken once; `done` refuses those that nobody took."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise QueryError(f"{where}: a mapping is wanted, lines of `field: value`")
        if odd := [k for k in value if not isinstance(k, str)]:
            raise QueryError(f"{where}: {odd[0]!r} is no field name; write it in quotes")
        self._left: dict[str, object] = dict(value)
        self.where = where

    def take(self, name: str, kind: type[T], default: T = _MISSING) -> T:
        """Return a field of that type, or the default where it is absent."""
        value = self._left.pop(name, None)
        if value is None:
            if default is _MISSING:
                raise QueryError(f"{self.where}: {name} is missing")
            return default
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise QueryError(f"{self.where}: {name} is {_WANTED.get(kind, kind.__name__)}, not {value!r}")
        return value

    def value(self, name: str) -> object:
        """Return a field of any type, None where it is absent."""
        return self._left.pop(name, None)

    def text(self, name: str, default: str = _MISSING) -> str:
        """Return a field of text as one line per paragraph, without the blanks around it."""
        return self.take(name, str, default).strip()

    def one_of(self, name: str, known: Sequence[str], default: str = _MISSING) -> str:
        """Return a field that holds one of the words given."""
        word = self.take(name, str, default)
        if word not in known:
            raise QueryError(f"{self.where}: {name} is one of {', '.join(known)}, not {word!r}")
        return word

    def named(self, name: str) -> Iterator[tuple[str, Fields]]:
        """Yield the entries of a mapping of mappings with their names; nothing where it is absent."""
        entries = Fields(self.take(name, dict, {}), f"{self.where}: {name}")
        for entry, value in entries._left.items():
            yield entry, Fields(value, f"{self.where}: {name}: {entry}")

    def done(self) -> None:
        """Refuse the fields that are left."""
        if self._left:
            raise QueryError(
                f"{self.where}: unknown field {', '.join(self._left)} (text with a comma or colon wants quotes)"
            )
