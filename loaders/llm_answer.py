"""Read what a language model wrote as the one JSON object it was asked for."""

from __future__ import annotations

import json
import re
from typing import Any

from actorgraph.loaders.llm_prompt import LISTS

__all__ = ["BadAnswerError", "parse_answer"]

_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)


class BadAnswerError(Exception):
    """An answer that can't be used; the message says why, to the model too."""


def parse_answer(text: str) -> dict[str, list[Any]]:
    """Return the lists of an answer; thoughts before it and a fence or words around it are passed over.

    Raises:
        BadAnswerError: no JSON object with at least one of the lists.
    """
    text = _THOUGHTS.sub("", text)
    first, last = text.find("{"), text.rfind("}")
    if first < 0 or last < first:
        raise BadAnswerError("it holds no JSON object")
    try:
        answer = json.loads(text[first : last + 1])
    except (ValueError, RecursionError) as error:
        raise BadAnswerError(f"it is no valid JSON: {error}") from error
    if not LISTS.keys() & answer.keys():
        raise BadAnswerError(f"the object has none of the lists {', '.join(LISTS)}")
    lists = {name: answer.get(name, []) for name in LISTS}
    for name, items in lists.items():
        if not isinstance(items, list):
            raise BadAnswerError(f"{name} is no list")
    return lists
