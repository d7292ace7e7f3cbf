"""Who is subject and object of a verb: by order and case first, by the parser's arcs where order says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import joined, listed
from actorgraph.loaders.clause_kinds import word_at
from actorgraph.loaders.joined_verbs import (
    beside_participle,
    own_subject,
    parsed_subject,
    row_of_verbs,
    subject_of,
)
from actorgraph.loaders.moods import behind_opening_gerund, oblique
from actorgraph.loaders.segments import verbal

if TYPE_CHECKING:
    from actorgraph.loaders.clauses import Clause
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentence_view import SentenceView
    from actorgraph.loaders.sentences import Word

__all__ = ["apposed", "bare", "glued_preposition", "independent", "may_be_subject", "relative_preposition", "roles"]


def bare(view: SentenceView, clause: Clause) -> list[int]:
    """Return the phrases of a clause that may be its subject or object, in order."""
    return [n for n, p in enumerate(view.phrases) if p.first in clause and not p.prep and independent(view, n)]


def independent(view: SentenceView, n: int) -> bool:
    phrase = view.phrases[n]
    if phrase.link in {"gen", "of"} or joined(view, n) or _continues(view, n) or _temporal(view, phrase):
        return False
    before = view.words[phrase.first - 1].lower if phrase.first > view.first else ""
    after = view.words[phrase.last].text if phrase.last < view.last else ""
    counted = view.cues.language == "de" and view.words[phrase.first].pos == "NUM"  # "etwa 2000 Soldaten"
    if (
        (before in view.cues.list_openers and not counted)
        or before in view.cues.according.so
        or _names_the_one_before(view, n)
    ):
        return False
    clause = view.clause_of(phrase.first)
    opens = clause.kind == "sub" and clause.spans[0][0] == phrase.first - 1
    if (before in view.cues.role_openers and not opens) or (after in {"-", "‑", "‐"} and phrase.last + 1 < view.last):
        return False
    return view.words[phrase.head].lower not in view.cues.reflexive


def _names_the_one_before(view: SentenceView, n: int) -> bool:
    """Whether a name is that of the noun right before it behind a preposition ("auf den Posten Tower 22")."""
    if view.cues.language == "en" or not n or not view.phrases[n - 1].prep:
        return False
    phrase, before = view.phrases[n], view.phrases[n - 1]
    named = view.words[phrase.first].name and before.last == phrase.first
    head = {form for lemma in view.words[before.head].lemmas for form in (lemma, lemma.rpartition("-")[2])}
    return named and bool(head & (view.cues.standins | view.cues.places | view.cues.bases))


def _continues(view: SentenceView, n: int) -> bool:
    """Whether a phrase behind a comma belongs to the one before: its name, its noun, or the next in its list."""
    return (
        view.phrases[n].link == "appos"
        and n > 0
        and view.words[view.phrases[n].first - 1].text in {",", "("}
        and (listed(view, n) or apposed(view, n))
    )


def apposed(view: SentenceView, n: int) -> bool:
    """Whether nothing but what hangs on a phrase stands between it and the next stop."""
    for i, word in enumerate(view.words[view.phrases[n].last : view.last]):
        if word.pos == "PUNCT" or (not i and word.pos == "PRON" and word.lower in view.cues.relative_pronouns):
            return True
        if word.pos in {"VERB", "AUX", "CCONJ"} and not word.name:
            return False
    return True


def _temporal(view: SentenceView, phrase: Phrase) -> bool:
    word = view.words[phrase.head]
    days = word.lower in view.cues.weekdays or word.lower in view.cues.relative_days
    days |= word.lower.startswith(view.cues.weekdays) and word.lower.endswith(tuple(view.cues.times))  # "maandagavond"
    source = phrase.last < view.last and view.words[phrase.last].lower in view.cues.according.after
    return days or source or word.lower in view.cues.months or bool(word.lemmas & view.cues.times)


def may_be_subject(view: SentenceView, n: int) -> bool:
    """Whether a phrase's case allows it to be a subject."""
    phrase = view.phrases[n]
    first = view.words[phrase.start].lower
    if oblique(view.words[phrase.start : phrase.last], phrase.head - phrase.start, view.cues):
        return False
    return not ({first} & view.cues.nominative_not) or (phrase.pronoun and first not in view.cues.nominative_not)


def roles(view: SentenceView, verb: int) -> tuple[int, int]:
    """Return the phrases that are subject and object of a verb, -1 where there is none."""
    clause = view.clause_of(verb)
    bare = view.bare(clause)
    if not view.cues.verb_second:
        opens = _first_verb(view, clause, bare, verb)
        if not any(w.pos == "CCONJ" for w in view.words[max(view.first, verb - 3) : verb]):
            opens = verb
        before = [n for n in bare if view.phrases[n].last <= opens] or [n for n in bare if view.phrases[n].last <= verb]
        after = [n for n in bare if view.phrases[n].first > verb]
        subject = before[-1] if before else _behind_fronted(view, verb)
        direct = after[0] if after else _relative_object(view, clause, subject)
        return _checked(view, subject, clause), direct
    if _shares_subject(view, clause):
        direct = next((n for n in bare if not _pronoun(view, n)), -1)
        return _checked(view, -1, clause), direct
    if clause.continued is not None and not own_subject(view, clause, bare, verb):
        direct = next((n for n in bare if not _pronoun(view, n)), -1)
        return subject_of(view, clause.continued), direct
    bare = beside_participle(view, bare, verb, clause)
    able = [n for n in bare if view.may_be_subject(n)]
    parsed = next((n for n in able if parsed_subject(view, n, verb)), -1)
    subject = parsed if parsed >= 0 and not view.may_be_subject(bare[0]) else (able[0] if able else -1)
    subject = _agreeing(view, able, subject, clause)
    relative = clause.kind == "rel" and clause.continued is None
    if clause.kind == "inf" or (relative and _relative_subject(view, clause, bare)):
        subject = -1
    rest = [n for n in bare if n != subject and not _pronoun(view, n) and not _set_apart(view, n, subject, verb)]
    direct = rest[0] if rest else _relative_object(view, clause, subject)
    return _checked(view, subject, clause), direct


def _first_verb(view: SentenceView, clause: Clause, bare: list[int], verb: int) -> int:
    """Return a clause's first verb; that of what is said, where no "that" parts it ("X said Y was held and beaten")."""
    verbs = [i for a, b in clause.spans for i in range(a, min(b, verb + 1)) if verbal(view, i, i + 1)]
    while len(verbs) > 1 and view.words[verbs[0]].lemmas & view.cues.saying:
        told = any(verbs[0] < view.phrases[n].first and view.phrases[n].last <= verbs[1] for n in bare)
        if not told or any(w.pos == "CCONJ" for w in view.words[verbs[0] : verbs[1]]):
            break
        del verbs[0]
    return next(iter(verbs), verb)


def _pronoun(view: SentenceView, n: int) -> bool:
    """Whether a phrase is a pronoun of which it is not known yet whom it means."""
    return view.phrases[n].pronoun and n not in view.of_phrase


def _behind_fronted(view: SentenceView, verb: int) -> int:
    """Return the subject behind a gerund that opens the sentence, or -1."""
    place = behind_opening_gerund(view.words, view.first, view.last, verb)
    return next((n for n, p in enumerate(view.phrases) if p.first == place and not p.prep), -1)


def _agreeing(view: SentenceView, able: list[int], subject: int, clause: Clause) -> int:
    """Return an actor behind a German verb in the singular, where things in the plural stand before it."""
    if view.cues.language != "de" or len(able) < 2 or subject != able[0] or view.of_phrase.get(subject):
        return subject
    finite = [view.words[i] for a, b in clause.spans for i in range(a, b) if "VerbForm=Fin" in view.words[i].morph]
    phrase = view.phrases[subject]
    opens = phrase.start == clause.spans[0][0] and view.words[phrase.first].pos != "ADJ"
    plain = opens and phrase.article < 0 and phrase.last - phrase.first <= 2
    things = plain and "Number=Plur" in view.words[phrase.head].morph
    if not things or not finite or "Number=Sing" not in finite[0].morph:
        return subject
    return next((n for n in able[1:] if view.of_phrase.get(n)), subject)


def _set_apart(view: SentenceView, n: int, subject: int, verb: int) -> bool:
    """Whether a phrase is between the commas around what is added to a subject ("X, once head of Y, accuses Z")."""
    if subject < 0 or view.words[verb - 1].text != ",":
        return False
    end = view.phrases[subject].last
    return view.words[end].text == "," and end < view.phrases[n].first < verb


def _shares_subject(view: SentenceView, clause: Clause) -> bool:
    """Whether a clause goes on with its verb behind "and" and so has the subject of the clause before."""
    first = clause.spans[-1][0] if len(clause.spans) == 1 else clause.spans[0][0]
    if clause.kind != "main" or clause.governor is None or first <= view.first:
        return False
    above = clause.governor.spans[0][0]
    fronted = view.words[above].pos in {"VERB", "AUX"} and not _shares_subject(view, clause.governor)
    if view.words[first].pos not in {"VERB", "AUX"} or fronted:
        return False
    return view.words[first - 1].pos == "CCONJ" or row_of_verbs(view, clause, first)


def _relative_subject(view: SentenceView, clause: Clause, bare: list[int]) -> bool:
    """Whether a relative clause's pronoun is its subject: no other phrase can be."""
    opener = view.words[clause.spans[0][0]]
    if opener.pos == "VERB":
        return True
    if opener.lower.startswith(view.cues.adverb_stems):
        return False
    if opener.pos == "ADP" or opener.lower in view.cues.object_relatives:
        return False
    if opener.lower in view.cues.feminine_dative and _feminine(view, clause.antecedent):
        return False
    if "Case=Nom" in opener.morph or opener.lower in view.cues.subject_relatives:
        return True
    able = [n for n in bare if view.may_be_subject(n)]
    return len(able) <= 1


def _feminine(view: SentenceView, phrase: int) -> bool:
    """Whether a German phrase's determiner is feminine, so that "der" behind it is a dative."""
    return phrase >= 0 and view.words[view.phrases[phrase].start].lower in view.cues.feminine


def _checked(view: SentenceView, subject: int, clause: Clause) -> int:
    """Give a clause without a subject of its own the one before: an antecedent, or its governor's."""
    if subject >= 0:
        return subject
    if clause.kind == "rel":
        return _antecedent(view, clause)
    if clause.governor is not None and clause.kind in {"inf", "main"}:
        governor = clause.governor
        verbs = [i for first, last in governor.spans for i in range(first, last) if _governs(view, i)]
        if view.cues.reduced_relatives:  # "X took a post manned by Y, killing Z"
            verbs = [i for i in verbs if not _describes(view, i)] or verbs
        if verbs and governor is not clause:
            return view.roles(verbs[-1] if view.cues.language == "en" else verbs[0])[0]
        bare = [n for n in view.bare(governor) if view.may_be_subject(n)]
        return bare[0] if bare else _checked(view, -1, governor)
    return -1


def _describes(view: SentenceView, i: int) -> bool:
    """Whether a verb only describes the noun before it ("a post manned by Y"; English)."""
    agent = view.words[min(i + 1, view.last - 1)].lower in view.cues.by
    return view.words[i].dep.startswith("acl") or (agent and not view.passive(i))


def _relative_object(view: SentenceView, clause: Clause, subject: int) -> int:
    """Return the antecedent of a relative clause that has a subject of its own and no other object."""
    opener = view.words[clause.spans[0][0]]
    place = opener.lower in view.cues.where
    if clause.kind != "rel" or subject < 0 or place or opener.lower not in view.cues.relative_pronouns:
        return -1
    return _antecedent(view, clause) if opener.pos != "ADP" else -1


def relative_preposition(view: SentenceView, clause: Clause) -> tuple[str, int]:
    """Return the preposition before a relative pronoun, and the antecedent: "mit dem", "with which", "waarmee"."""
    first = clause.spans[0][0]
    opener = view.words[first]
    if clause.kind != "rel":
        return "", -1
    following = word_at(view, first + 1)
    if opener.pos == "ADP" and following is not None and following.lower in view.cues.relative_pronouns:
        return opener.lower, _antecedent(view, clause)
    if prep := glued_preposition(opener, view.cues):
        return prep, _antecedent(view, clause)
    return "", -1


def glued_preposition(word: Word, cues: Cues) -> str:
    """Return the preposition in a relative adverb ("waarmee": "met"), or ""."""
    for stem in cues.relative_stems:
        if word.lower.startswith(stem) and len(word.lower) > len(stem) + 1:
            prep = word.lower[len(stem) :]
            return cues.relative_prepositions.get(prep, prep)
    return ""


def _antecedent(view: SentenceView, clause: Clause) -> int:
    n = clause.antecedent
    while n > 0 and view.phrases[n].link in {"gen", "of"} and n not in view.of_phrase:
        n -= 1
    if n > 0 and view.phrases[n].link == "coord" and joined(view, n) and _several(view, clause):
        while n > 0 and (joined(view, n) or listed(view, n)):
            n -= 1
    return n


def _several(view: SentenceView, clause: Clause) -> bool:
    """Whether a relative clause is about several: "X and Y, which are …", "X und Y, die Z stützten"."""
    verbs = [view.words[i] for a, b in clause.spans for i in range(a, b) if verbal(view, i, i + 1)]
    opener = view.words[clause.spans[0][0]].lower
    if not verbs or opener not in view.cues.relative_pronouns:
        return False
    if verbs[0].lower in view.cues.plural_forms:
        return True
    if view.cues.language == "en":
        return False
    head = view.words[view.phrases[clause.antecedent].head]
    if "Number=Plur" in head.morph or opener not in view.cues.plural_relatives:
        return False
    told = [w for w in verbs if "VerbForm=Fin" in w.morph and "Number=" in w.morph]
    return "Number=Plur" in told[0].morph if told else len(verbs) == 1 and verbs[0].lower.endswith("n")


def _governs(view: SentenceView, i: int) -> bool:
    """Whether a word may have an infinitive under it: a verb, or "is likely", "was ready" (English)."""
    word = view.words[i]
    if word.pos != "AUX" or view.cues.language != "en" or i + 1 >= view.last:
        return word.pos == "VERB"
    return view.words[i + 1].pos == "ADJ" and any(w.pos == "VERB" for w in view.words[view.first : i])
