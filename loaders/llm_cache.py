"""Answers of a language model on disk, under a hash of what it was asked."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any

from actorgraph.files import whole_file
from actorgraph.loaders.llm_prompt import LISTS

__all__ = ["AnswerCache"]


class AnswerCache:
    """A folder of answers. A file that can't be read counts as missing; several processes may share the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @staticmethod
    def key(request: object) -> str:
        """Return the name of a request's answer: a hash of its content."""
        return hashlib.sha256(json.dumps(request, sort_keys=True).encode()).hexdigest()

    def read(self, key: str) -> dict[str, list[Any]] | None:
        """Return the answer, None where there is none."""
        with contextlib.suppress(OSError, ValueError, RecursionError):
            answer = json.loads(self._file(key).read_bytes())
            if (
                isinstance(answer, dict)
                and answer.keys() == LISTS.keys()
                and all(isinstance(v, list) for v in answer.values())
            ):
                return answer
        return None

    def write(self, key: str, answer: dict[str, list[Any]]) -> None:
        """Keep an answer, whole or not at all.

        Raises:
            InputError: the folder can't be written to.
        """
        with whole_file(self._file(key)) as out:
            out.write(json.dumps(answer).encode() + b"\n")

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.json"
