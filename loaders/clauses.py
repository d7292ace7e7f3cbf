"""The clauses of a sentence, found by commas, conjunctions and verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.clause_kinds import clause_kind
from actorgraph.loaders.role_words import ends_in
from actorgraph.loaders.segments import finite, segments, verbal

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["Clause", "find_clauses"]


@dataclass(slots=True)
class Clause:
    """A clause as stretches of words; `antecedent` is the phrase that a relative clause hangs on, else -1.

    `continued`: the clause before "and" that it goes on with, its verb at its end too ("die Y angriff und Z drohte").
    """

    spans: list[tuple[int, int]]
    kind: str = "main"
    antecedent: int = -1
    governor: Clause | None = None
    continued: Clause | None = None

    def __contains__(self, index: int) -> bool:
        return any(first <= index < last for first, last in self.spans)


def find_clauses(view: SentenceView) -> list[Clause]:
    """Return the clauses of a sentence, found by commas, conjunctions and verbs."""
    clauses: list[Clause] = []
    waiting: list[tuple[int, int]] = []
    main: Clause | None = None
    found = _lists_joined(view)
    for k, (spans, kind) in enumerate(found):
        first, last = spans[-1]
        if kind == "rel" and main is not None and _resumes(view, main, clauses, found[k:]):
            kind = "main"
        has_verb = verbal(view, first, last)
        if kind != "main" and has_verb:
            first = spans[0][0]
            antecedent = _described(view, first) if kind == "rel" else -1
            if kind == "rel" and clauses and clauses[-1].kind == "rel" and view.words[first - 1].pos == "CCONJ":
                antecedent = clauses[-1].antecedent
            clauses.append(Clause(spans, kind, antecedent, clauses[-1] if clauses else None))
        elif clauses and _goes_on_final(view, clauses[-1], first, last):
            before = clauses[-1]
            clauses.append(Clause(spans, before.kind, before.antecedent, before.governor, before))
        elif main is None or _dateline(view, main):
            above = main if main and _has_finite(view, main) else None
            if above is None and clauses and view.words[first - 1].pos == "CCONJ":
                above = clauses[-1]
            main = Clause([(first, last)], governor=above)
            clauses.append(main)
        elif _apart(view, main, first, last):
            main = Clause([(first, last)], governor=None)
            clauses.append(main)
        elif not _has_finite(view, main) or (has_verb and not finite(view, first, last)):
            main.spans.append((first, last))
        elif not has_verb:
            waiting.append((first, last))
        else:
            opens = view.words[first].pos in {"VERB", "AUX"}
            spans = [*waiting, (first, last)] if waiting and opens else [(first, last)]
            if not opens and waiting:
                _unfinished(view, clauses, main).spans += waiting
            waiting = []
            main = Clause(spans, governor=main)
            clauses.append(main)
    if waiting:
        _unfinished(view, clauses, main).spans += waiting
    return clauses


def _resumes(
    view: SentenceView, main: Clause, before: list[Clause], rest: list[tuple[list[tuple[int, int]], str]]
) -> bool:
    """Whether a form taken for a participle is the main clause's verb ("X, raised by Y, fought beside Z"; English)."""
    first = rest[0][0][0][0]
    if view.cues.language != "en" or view.words[first].pos != "VERB" or _has_finite(view, main):
        return False
    aside = before[-1] is not main or main.spans[-1][0] != view.first
    return aside and not any(finite(view, *span) for spans, kind in rest for span in spans if kind == "main")


def _apart(view: SentenceView, main: Clause, first: int, last: int) -> bool:
    """Whether a semicolon parts two clauses that both have a verb (English), or opens one with a verb (German)."""
    if view.words[first - 1].text != ";" or not verbal(view, first, last) or view.cues.language == "nl":
        return False
    return view.cues.language == "de" or any(verbal(view, *span) for span in main.spans)


def _unfinished(view: SentenceView, clauses: list[Clause], main: Clause | None) -> Clause:
    """Return the clause that goes on: the main one where the last is ended by its verb at the end (German)."""
    last = clauses[-1]
    if view.cues.language != "de" or main is None or last.kind not in {"rel", "sub"}:
        return last
    end = last.spans[-1][1]
    return main if verbal(view, end - 1, end) else last


def _goes_on_final(view: SentenceView, before: Clause, first: int, last: int) -> bool:
    """Whether a stretch behind "and" ends with its verb, as the relative or other clause before it does (German)."""
    if view.cues.language != "de" or before.kind not in {"rel", "sub"} or view.words[first - 1].pos != "CCONJ":
        return False
    if all(b != first - 1 for _, b in before.spans) or not verbal(view, first - 2, first - 1):
        return False
    end = last - (view.words[last - 1].pos == "PUNCT")
    verbs = [i for i in range(first, end) if verbal(view, i, i + 1)]
    return bool(verbs) and verbs[0] > first and verbs[-1] == end - 1 and verbs[-1] - verbs[0] == len(verbs) - 1


def _lists_joined(view: SentenceView) -> list[tuple[list[tuple[int, int]], str]]:
    """Return the segments with their kinds; a list with commas goes with what opens it ("waartoe A, B en C …")."""
    found: list[tuple[list[tuple[int, int]], str]] = []
    held: list[tuple[int, int]] = []
    opened = ""
    for first, last in segments(view):
        kind = clause_kind(view, first, last)
        has_verb = verbal(view, first, last)
        if held and view.cues.language == "en" and opened == "rel":
            if _inserted(view, first, last):
                found.append(([(first, last)], "rel"))
                continue
            if has_verb and len(held) == 1 and view.words[first].pos in {"VERB", "AUX", "ADV"}:
                found.append(([*held, (first, last)], opened))
                held = []
                continue
        if held and (kind != "main" or (has_verb and not view.words[first].name)):
            found += [([span], opened) for span in held]
            held = []
        if held and has_verb:
            found.append(([*held, (first, last)], opened))
            held = []
        elif held or (kind == "rel" and not has_verb and last < view.last and view.words[last].text == ","):
            opened = opened if held else kind
            held.append((first, last))
        else:
            found.append(([(first, last)], kind))
    return found + [([span], "main") for span in held]


def _inserted(view: SentenceView, first: int, last: int) -> bool:
    """Whether a stretch between commas is a participle with what belongs to it ("…, later joined by Y, …")."""
    led = first
    while led < last and view.words[led].pos == "ADV":
        led += 1
    opens = led < last and view.words[led].pos == "VERB" and "VerbForm=Part" in view.words[led].morph
    by = opens and led + 1 < last and view.words[led + 1].lower in view.cues.by
    return by and last < view.last and view.words[last].text == ","


def _dateline(view: SentenceView, clause: Clause) -> bool:
    """Whether a clause is only the place before a report ("Beirut – ")."""
    first, last = clause.spans[0]
    dashed = last < view.last and view.words[last].text in {"–", "—", "-"}
    return (
        first == view.first
        and len(clause.spans) == 1
        and last - first <= 3
        and dashed
        and not verbal(view, first, last)
    )


def _has_finite(view: SentenceView, clause: Clause) -> bool:
    return any(finite(view, *span) for span in clause.spans)


def _named_wing(view: SentenceView, n: int) -> int:
    """Return the name before an apposition that ends in a genitive: "X, the foreign arm of Y, which was led by Z"."""
    if n < 2 or view.phrases[n].link not in {"gen", "of"} or view.phrases[n - 1].link != "appos":
        return n
    wing = view.words[view.phrases[n - 1].head]
    named = view.phrases[n - 2].name >= 0
    return n - 2 if named and (wing.lemmas & view.cues.wings or ends_in(wing.lower, view.cues.wings)) else n


def _described(view: SentenceView, first: int) -> int:
    """Return the phrase that a relative clause describes; a Dutch country or city is neuter, so "die" means no such."""
    n = _named_wing(view, _phrase_before(view, first))
    if n > 0 and view.cues.language == "en" and view.words[first].lower in view.cues.subject_relatives:
        return _who(view, n)
    if n <= 0 or view.cues.language != "nl" or view.words[first].lower != "die" or not view.phrases[n].prep:
        return n
    phrase = view.phrases[n]
    actors = [m.actor for m in view.mentions if m.first == phrase.first and m.last == phrase.last]
    neuter = any(view.discourse.kinds(a) & {"State", "Place"} for a in actors)
    return n - 1 if neuter and not view.phrases[n - 1].pronoun else n


def _who(view: SentenceView, n: int) -> int:
    """Return the phrase that "who" means: no state or place behind a preposition ("two men from Y who …")."""
    phrase = view.phrases[n]
    actors = [m.actor for m in view.mentions if m.first == phrase.first and m.last == phrase.last]
    place = any(view.discourse.kinds(a) & {"State", "Place"} for a in actors)
    return n - 1 if place and phrase.prep in view.cues.whereabouts and not view.phrases[n - 1].pronoun else n


def _phrase_before(view: SentenceView, index: int) -> int:
    return max((n for n, p in enumerate(view.phrases) if p.last <= index), default=-1)
