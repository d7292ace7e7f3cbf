"""Whether a verb is passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.sentences import Word

__all__ = ["passive"]


def _has_perfect(view: SentenceView, verb: int) -> bool:
    """Whether "haben" goes with the verb, so that it is active."""
    spans = view.clause_of(verb).spans
    near = [view.words[i] for a, b in spans for i in range(a, b)]
    return any(w.lemmas & view.cues.having and w.pos in {"AUX", "VERB"} for w in near) and not any(
        w.lower in view.cues.passive_participle for w in near
    )


def _finite_at_end(view: SentenceView, verb: int) -> bool:
    """Whether a verb's form is finite because its clause has no other: "die zwischen A und B vermittelt"."""
    clause = view.clause_of(verb)
    opener = view.words[clause.spans[0][0]]
    opens = (
        opener.pos == "SCONJ"
        or opener.lower in view.cues.relative_pronouns
        or opener.lower.startswith(view.cues.relative_stems)
    )
    if clause.kind not in {"rel", "sub"} or not opens:
        return False
    return not any(view.words[i].pos == "AUX" for a, b in clause.spans for i in range(a, b))


def _participle(view: SentenceView, word: Word) -> bool:
    """Whether a form may be a participle by its shape."""
    if view.cues.language == "en":
        return word.lower.endswith("ed")
    shaped = word.lower.endswith(("t", "d", "en"))
    return word.lower.startswith("ge") or (
        shaped and any(lemma != word.lower and lemma.endswith("n") for lemma in word.lemmas)
    )


def passive(view: SentenceView, verb: int) -> bool:
    """Whether a participle is passive."""
    word = view.words[verb]
    if view.cues.gerunds and word.lower.endswith("ing"):
        return False
    if view.cues.verb_final and (_has_perfect(view, verb) or _finite_at_end(view, verb)):
        return False
    if "Voice=Pass" in word.morph or any(
        w.dep == "aux:pass" and w.head == verb for w in view.words[view.first : view.last]
    ):
        return True
    if "VerbForm=Part" not in word.morph and not _participle(view, word):
        return False
    clause = view.clause_of(verb)
    near = [view.words[i] for a, b in clause.spans for i in range(a, b) if i < verb or view.cues.verb_final]
    auxiliary = any(w.lemmas & view.cues.passive_auxiliaries and w.pos in {"AUX", "VERB"} for w in near)
    if view.cues.language == "nl" and not auxiliary:
        been = any(w.lemmas & view.cues.be and w.pos in {"AUX", "VERB"} for w in near)
        return been and any(a.prep in view.cues.by and view.phrases[a.phrase].first in clause for a in view.arguments)
    past = any(w.lemmas & view.cues.past_auxiliaries and w.pos == "AUX" for w in near) and view.cues.language != "nl"
    return auxiliary and not (
        past and view.cues.language == "en" and not any(w.lower in view.cues.passive_forms for w in near)
    )
