"""Quotations beside a verb of saying: which one it introduces or ends, and where the words quoted begin."""

from __future__ import annotations

from actorgraph.loaders.moods import is_finite
from actorgraph.loaders.spans import Spans

__all__ = ["Quoted"]


class Quoted(Spans):
    """Looks at the quotations of one frame."""

    def quote_after(self, v: int) -> tuple[int, int] | None:
        """Return the quotation behind a verb, with the words of the same clause before it."""
        for quote in self.frame.quotes:
            first, last = self.words_of(quote)
            if first <= v:
                continue
            between = [self.words[i] for i in range(v + 1, first)]
            if any(w.text in {";"} for w in between) or len(between) > 30:
                return None
            if any(v < other.index < first for other in self.frame.verbs):
                return None
            comma = max((i for i in range(v + 1, first) if self.words[i].text == ","), default=-1)
            if comma >= 0 and not self.relative(comma + 1) and self.has_finite(comma + 1, first):
                return comma + 1, self.frame.last
            if self.cues.language == "en" and self.has_finite(v + 1, first) and self.words[v + 1].pos != "ADP":
                return self.past_hearer(v), self.frame.last
            marked = comma >= 0 and comma + 1 < first and self.has_verb(comma + 1, last)
            if marked and not self.relative(comma + 1) and first - comma < 8:
                return comma + 1, last
            return first, last
        return None

    def quote_then_speaker(self, v: int) -> tuple[int, int] | None:
        """Return the quotation before "X said" where nothing but X stands between."""
        i = v - 1
        while i > self.frame.first and i not in self.frame.quoted:
            i -= 1
        between = self.words[i + 1 : v]
        if i not in self.frame.quoted or not between or len(between) > 14:
            return None
        relative = next(
            (k for k, w in enumerate(between) if w.lower in self.cues.relative_pronouns and k), len(between)
        )
        plain = all(
            w.pos not in {"VERB", "SCONJ"} and w.text not in {";", ":"} for w in between[:relative] if not w.name
        )
        starts = self.words[i].text in {",", ".", "!", "?"} or self.words[i + 1].text == "," or self._ends_clause(i)
        return self.quote_at(i) if plain and starts else None

    def _ends_clause(self, i: int) -> bool:
        """Whether the words up to a closing mark end with a comma or stop inside it."""
        return any(w.text in {",", ".", "!", "?"} for w in self.words[max(self.frame.first, i - 1) : i + 1])

    def likes_to_say(self, i: int) -> bool:
        """Whether "“…,” he likes to say" stands here, with the finite verb at word i."""
        near = {i - 2, i - 3} & self.frame.quoted
        return bool(near) and self.words[i].pos == "VERB" and is_finite(self.words[i])
