"""The shapes of German verbs, and what ends their clauses."""

from __future__ import annotations

import re

__all__ = ["BORDERS", "HELPERS", "PARTICIPLE"]

BORDERS = frozenset({",", ";", ":", ".", "?", "!", "–", "—", "(", ")", "“", "„", "»", "«", "”"})
PARTICIPLE = re.compile(r"\w*ge\w{2,}(?:t|en)|(?:be|ent|er|ver|zer|miss)\w{2,}t|\w{2,}iert|\w+(?:ss|ll|ff|rf|nd|ch)en")
HELPERS = frozenset({"haben", "sein", "werden"})
