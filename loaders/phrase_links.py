"""Which noun phrases hang on which: the complements behind a noun, what opens and ends beside it.

A role noun ("leader", "member") has its organisation before it, in a possessive or in the complements behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument, argument

if TYPE_CHECKING:
    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["OPEN", "PhraseLinks"]

OPEN = frozenset({",", "(", "–", "—", ":"})


class PhraseLinks:
    """The noun phrases of one sentence, and which hangs on which."""

    def __init__(self, view: SentenceView, actors: Actors) -> None:
        self.view, self.actors, self.cues = view, actors, view.cues
        self._at_phrase = {a.phrase: a for a in view.arguments}
        cues, closed = self.cues, self.cues.words
        self._openers = cues.of | cues.complementing
        self._passed = (
            closed.get("ADV", ()), closed.get("DET", ()), cues.former, cues.deputies, cues.then, cues.several,
        )  # fmt: skip

    def phrase_of(self, i: int) -> int:
        """Return the phrase in which a word stands, or -1."""
        return next((n for n, p in enumerate(self.view.phrases) if p.first <= i < p.last), -1)

    def chain(self, n: int) -> list[int]:
        """Return the phrases that hang on phrase `n` behind it by genitive or preposition, in order."""
        phrases, found = self.view.phrases, list[int]()
        for k in range(n + 1, min(len(phrases), n + 6)):
            gap = self.view.words[phrases[k - 1].last : phrases[k].start]
            while len(gap) > 1 and gap[-1].lower in self.cues.among_others:
                gap = gap[:-1]
            if len(gap) == 2 and gap[0].text == ")" and gap[1].lower in self.cues.of:
                gap = gap[1:]
            lower = gap[0].lower if len(gap) == 1 else ""
            if len(gap) > 1 and gap[-1].lower in self.cues.by and all(w.pos in {"DET", "PRON", "ADP"} for w in gap):
                continue  # "Teil der vom Iran geführten Achse"
            if (found and k - found[-1] == 2) or (not found and k - n == 2):
                found.append(k)
                continue
            if len(gap) == 2 and gap[0].pos == "AUX" and gap[1].lower in self.cues.of and self.cues.language == "nl":
                lower = gap[1].lower  # "die lid was van X"
            if phrases[k].pronoun or not (phrases[k].link in {"gen", "of"} or lower in self._openers):
                break
            found.append(k)
        return found

    def named(self, n: int) -> list[Argument]:
        """Return the actor that a phrase stands for, as a list of at most one; a name rather than its description."""
        found = self._at_phrase.get(n)
        if found is None:
            return []
        if "Community" in self.actors.kinds(found.actor):
            phrase = self.view.phrases[n]
            later = [m for m in self.view.mentions if phrase.first < m.first < phrase.last and m.start >= found.end]
            own = [m for m in later if m.role == "name" and "Organization" in self.actors.kinds(m.actor)]
            return [argument(own[-1], n)] if own else [found]
        return [found]

    def ending(self, place: int) -> int:
        """Return the phrase that ends right before a word, or -1; closing quotation marks between don't count."""
        while place > self.view.first and self.view.words[place - 1].text in {")", "”", "“", '"', "’"}:
            place -= 1
        found = next((n for n, p in enumerate(self.view.phrases) if p.last == place), -1)
        words = self.view.words
        if found < 0 and words[place].text == ")" and words[place - 2].text == "(":  # "X (1942-2017), president of Y"
            return next((n for n, p in enumerate(self.view.phrases) if p.last == place - 2), -1)
        return found

    def left_edge(self, n: int, i: int) -> tuple[str, int]:
        """Go left from word `i` of a phrase over what may stand before its noun; tell what opens it, and where."""
        words, phrase, timed = self.view.words, self.view.phrases[n], False
        for j in range(i - 1, self.view.first - 1, -1):
            word = words[j]
            if word.text in OPEN:
                return "appos", j
            if word.pos == "CCONJ" or word.lower in self.cues.and_:
                return "coord", j
            if self.cues.language == "nl" and word.lower in self.cues.relative_adverbs:
                return "", j
            time = bool(word.lemmas & self.cues.times) or word.lower in self.cues.months
            timed = timed or time or (word.text.isdigit() and len(word.text) == 4)
            if j >= phrase.first or time or word.pos in {"ADV", "NUM", "DET"} or word.lower in self.cues.before_role:
                continue
            if any(word.lower in closed for closed in self._passed) or word.text in {"-", "‑"}:
                continue
            superlative = word.lower.endswith(self.cues.superlative_endings)
            if word.pos == "ADJ" and (superlative or words[j + 1].text in {"-", "‑"}):
                continue
            if word.lower in self.cues.one_of and (
                self.cues.language != "nl" or words[j - 1].lower in self.cues.numbers  # "een van de leiders van Y"
            ):
                continue
            if not (timed and (word.pos == "ADP" or word.pos == "NUM")):
                return "", j
        return "", self.view.first - 1
