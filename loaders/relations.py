"""Relations that a sentence states by its verbs, nouns and participles, as the frames of the cues say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from actorgraph.loaders.clauses import Argument, SentenceView
from actorgraph.loaders.speech import has_particle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.cues import Frame, Verb

__all__ = ["Triple", "frame_relations"]

_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Triple:
    """A relation between two actors (ids), stated by the word `trigger`.

    `given`: it is stated in passing, so that the clause's negation and modality don't touch it. `site`: it holds only
    if the object is a base or facility.
    """

    subject: str
    relation: str
    object: str
    trigger: int
    count: int | None = None
    former: bool = False
    given: bool = False
    site: bool = False


def frame_relations(view: SentenceView) -> Iterator[Triple]:
    """Yield the relations of a sentence's verbs, nouns and participles."""
    for i in range(view.first, view.last):
        word = view.words[i]
        if word.name and word.pos not in {"VERB", "AUX"}:
            continue
        for frame in view.cues.frames:
            yield from _by_frame(view, i, frame)


def _by_frame(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    word = view.words[i]
    if word.pos in {"VERB", "AUX", "ADJ", "X"} and _is_verb(view, i, frame.verb_set):
        attributive = _attributive(view, i)
        if frame.participles and attributive and word.lower in _inflected(frame.participles):
            yield from _participle(view, i, frame)
        elif not attributive and not _blocked(view, i, frame):
            yield from _verb(view, i, frame)
    elif word.pos in {"ADJ", "VERB"} and word.lower in _inflected(frame.participles):
        yield from _participle(view, i, frame)
    elif word.pos in {"NOUN", "PROPN"} and _is_noun(view, i, frame) and not _blocked(view, i, frame):
        yield from _noun(view, i, frame)


def _is_verb(view: SentenceView, i: int, verbs: frozenset[Verb]) -> bool:
    lemmas = view.words[i].lemmas
    for lemma, part in verbs:
        if part:
            if part + lemma in lemmas or (lemma in lemmas and has_particle(view.words, i, part, view.last) >= 0):
                return True
        elif lemma in lemmas:
            others = view.cues.particles
            loose = any(
                w.dep == "compound:prt" and w.head == i and w.lower in others
                for w in view.words[view.first : view.last]
            )
            if not loose:
                return True
    return False


def _is_noun(view: SentenceView, i: int, frame: Frame) -> bool:
    lemmas = view.words[i].lemmas
    if lemmas & frame.nouns:
        return True
    if view.cues.language == "en":
        return False
    return any(len(noun) >= 5 and lemma.endswith(noun) and lemma != noun for noun in frame.nouns for lemma in lemmas)


@lru_cache(maxsize=200)
def _inflected(participles: frozenset[str]) -> frozenset[str]:
    return participles | {p + ending for p in participles for ending in ("e", "en", "er", "es", "em", "n", "r", "s")}


def _attributive(view: SentenceView, i: int) -> bool:
    """Whether a participle stands before the noun that it describes."""
    if any(p.first <= i < p.head for p in view.phrases):
        return True
    if not any(p.first == i + 1 for p in view.phrases):
        return False
    if i > view.first and view.words[i - 1].text in {"-", "‑", "‐"}:
        return True
    agent = any(a.prep in _AGENT and view.phrases[a.phrase].last == i for a in view.arguments)
    participle = agent or view.words[i].pos == "ADJ" or "VerbForm=Part" in view.words[i].morph
    return (
        view.cues.language != "en"
        and participle
        and (view.words[i].lower.endswith(("te", "de", "ten", "den", "ter", "ne", "nen")))
    )


def _blocked(view: SentenceView, i: int, frame: Frame) -> bool:
    """Whether words nearby make the trigger a figure of speech ("verbal attack")."""
    if frame.relation not in {"attacks", "killed"}:
        return False
    near = view.words[max(view.first, i - 3) : min(view.last, i + 2)]
    if view.words[i].pos == "VERB":
        near = [view.words[j] for first, last in view.clause_of(i).spans for j in range(first, last)]
    return any(
        w.lower in view.cues.blockers or any(w.lower.startswith(b) and len(b) > 5 for b in view.cues.blockers)
        for w in near
    )


# Verbs


def _verb(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    clause = view.clause_of(i)
    inside = [view.words[j] for first, last in clause.spans for j in range(first, last)]
    if frame.nouns_with and not any(w.lemmas & frame.nouns_with for w in inside):
        return
    subject, direct = view.roles(i)
    passive = view.passive(i)
    if _controlled(view, i):
        return
    if frame.voice == "passive" and not passive and "VerbForm=Part" not in view.words[i].morph:
        return
    if passive and frame.voice != "passive":
        agents = _behind(view, i, _AGENT, clause_only=True)
        patients = view.subjects(subject)
        yield from _pairs(view, agents, patients, frame, i)
        return
    subjects = view.subjects(subject)
    objects: list[Argument] = []
    if direct >= 0 and frame.verb_object & {"obj", "iobj"} and frame.voice != "passive":
        objects = view.at(direct)
    prepositions = frame.verb_object - {"obj", "iobj"}
    if prepositions:
        objects = objects or _behind(view, i, prepositions, clause_only=True, places=frame.places)
    if len(subjects) > 1 and not objects and _symmetric(frame):
        subjects, objects = subjects[:1], subjects[1:]
    yield from _pairs(view, subjects, objects, frame, i)


def _controlled(view: SentenceView, i: int) -> bool:
    """Whether an infinitive hangs on a verb of accusing: its subject is the accused, its truth is not stated."""
    before = view.words[i - 1].lower if i > view.first else ""
    if before not in view.cues.infinitive_markers and not (
        before in {"of", "for"} and view.words[i].lower.endswith("ing")
    ):
        return False
    accusing = frozenset(v for f in view.cues.frames if f.relation == "accuses" for v in f.verb_set)
    return any(view.words[j].pos == "VERB" and _is_verb(view, j, accusing) for j in range(view.first, i))


_AGENT = frozenset({"von", "vom", "durch", "by", "door"})
_SYMMETRIC = frozenset({"alliedWith", "cooperatesWith", "meetsWith"})


def _symmetric(frame: Frame) -> bool:
    return frame.relation in _SYMMETRIC


def _behind(
    view: SentenceView, i: int, prepositions: frozenset[str], *, clause_only: bool, places: bool = False
) -> list[Argument]:
    """Return the actors behind one of the prepositions in the clause of a word, the nearest and those joined to it."""
    clause = view.clause_of(i)
    found = [a for a in view.arguments if a.prep in prepositions and view.phrases[a.phrase].first in clause]
    if not clause_only:
        found = [a for a in found if 0 < view.phrases[a.phrase].first - i <= _LONGEST]
    if not found:
        return []
    if places:
        return found + _listed_places(view, found)
    nearest = min(found, key=lambda a: abs(view.phrases[a.phrase].first - i))
    return view.at(nearest.phrase)


def _listed_places(view: SentenceView, found: list[Argument]) -> list[Argument]:
    """Return the actors of a list such as "darunter zehn an Orten wie A, B und C" behind what was found."""
    last = max(a.phrase for a in found)
    for n in range(last + 1, len(view.phrases)):
        before = " ".join(
            w.lower for w in view.words[max(view.first, view.phrases[n].first - 2) : view.phrases[n].first]
        )
        if any(before == o or before.endswith(f" {o}") for o in view.cues.list_openers) and view.at(n):
            return view.at(n)
    return []


def _pairs(
    view: SentenceView, subjects: list[Argument], objects: list[Argument], frame: Frame, i: int
) -> Iterator[Triple]:
    for subject in subjects:
        for target in objects:
            if subject.actor != target.actor:
                yield Triple(subject.actor, frame.relation, target.actor, i, _count(view, i))
            for place in _sites(view, target) if frame.relation == "attacks" else []:
                yield Triple(subject.actor, frame.relation, place.actor, i, _count(view, i), site=True)


def _sites(view: SentenceView, target: Argument) -> list[Argument]:
    """Return the places behind somebody's bases ("auf US-Stützpunkte in A, B und C")."""
    phrase = view.phrases[target.phrase]
    lemmas = view.words[phrase.head].lemmas
    if not any(lemma.endswith(base) for lemma in lemmas for base in view.cues.bases):
        return []
    behind = [a for a in view.arguments if 0 < a.phrase - target.phrase < 12 and a.prep in _AT]
    clause = view.clause_of(phrase.head)
    return [a for a in behind if view.phrases[a.phrase].first in clause]


_AT = frozenset({"in", "im", "at", "on", "bei", "op", "bij", "an", "am", "auf"})


# Nouns


def _noun(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    n = next((n for n, p in enumerate(view.phrases) if p.first <= i < p.last), -1)
    if n < 0 or view.phrases[n].head != i:
        return
    if _symmetric(frame) and (pair := _mutual(view, n, i)):
        yield from _pairs(view, pair[:1], pair[1:], frame, i)
        return
    patients = _patients(view, n, i, frame)
    if not patients and frame.relation in _HELP and view.phrases[n].prep in {"mit", "with", "met", "dank", "dankzij"}:
        verb = _any_verb(view, i)
        patients = view.subjects(view.roles(verb)[0]) if verb >= 0 else []
    if not patients:
        if _symmetric(frame) and (light := _light_verb(view, i)) >= 0:
            together = view.subjects(view.roles(light)[0])
            yield from _pairs(view, together[:1], together[1:], frame, i)
        return
    genitive_is_patient = "gen" in frame.object and not _behind(view, i, frame.object, clause_only=False)
    agents = _agents(view, n, i, frame, genitive=not genitive_is_patient)
    yield from _pairs(view, agents, patients, frame, i)


_HELP = frozenset({"supports", "funds", "arms", "trains"})


def _any_verb(view: SentenceView, i: int) -> int:
    clause = view.clause_of(i)
    return next((j for a, b in clause.spans for j in range(a, b) if view.words[j].pos == "VERB"), -1)


def _mutual(view: SentenceView, n: int, i: int) -> list[Argument]:
    """Return two actors joined before or behind a noun: "das amerikanisch-israelische Bündnis", "zwischen A und B"."""
    between = _behind(view, i, frozenset({"zwischen", "between", "tussen"}), clause_only=False)
    if len(between) == 2 and view.phrases[between[0].phrase].first - i <= 3:
        return between
    inside = [m for m in view.mentions if view.phrases[n].first <= m.first < i or m.first == m.last - 1 == i]
    adjectives = [m for m in inside if m.role == "adjective"]
    if len(adjectives) == 2 and adjectives[0].actor != adjectives[1].actor:
        return [_argument(m, n) for m in adjectives]
    return []


def _argument(mention: Mention, n: int) -> Argument:
    return Argument(mention.actor, n, "", mention.start, mention.end)


def _patients(view: SentenceView, n: int, i: int, frame: Frame) -> list[Argument]:
    found = _behind(view, i, frame.object - {"gen"}, clause_only=False)
    if found or "gen" not in frame.object:
        return found
    if n + 1 < len(view.phrases) and view.phrases[n + 1].link in {"gen", "of"}:
        return view.at(n + 1)
    return []


def _agents(view: SentenceView, n: int, i: int, frame: Frame, *, genitive: bool) -> list[Argument]:
    """Return who does what a noun names: its genitive, adjective or owner, `by` whom, else the subject of its verb."""
    phrase = view.phrases[n]
    inside = [m for m in view.mentions if phrase.first <= m.first < phrase.last]
    owners = [
        m
        for m in inside
        if m.role in {"adjective", "compound"} or (m.role == "name" and (m.first > i or _possessive(view, m)))
    ]
    if owners:
        return [_argument(owners[-1] if owners[-1].role == "name" else owners[0], n)]
    governs = genitive and n + 1 < len(view.phrases) and view.phrases[n + 1].link in {"gen", "of"}
    if governs and (found := view.at(n + 1)):
        return found
    by = _behind(view, i, _AGENT | frame.subject - {"gen"}, clause_only=False)
    if (
        by
        and view.phrases[by[0].phrase].first - i <= 8
        and not _verb_between(view, i, view.phrases[by[0].phrase].first)
    ):
        return by
    claim = view.claim_at(i)
    if claim is not None and claim["kind"] == "responsibility" and claim.get("speaker"):
        return [Argument(claim["speaker"] or "", n, "", claim["start"], claim["end"])]
    owned = view.words[phrase.first].lower in view.cues.possessives
    light = _light_verb(view, i)
    if not owned and light < 0:
        return []
    verb = light if light >= 0 else i
    subject, _ = view.roles(verb)
    if light >= 0 and view.passive(light):
        return _behind(view, light, _AGENT, clause_only=True)
    return view.subjects(subject) if subject != n else []


def _verb_between(view: SentenceView, first: int, last: int) -> bool:
    return any(w.pos in {"VERB", "AUX"} for w in view.words[first:last])


def _possessive(view: SentenceView, mention: Mention) -> bool:
    after = view.words[mention.last] if mention.last < view.last else None
    return after is not None and after.lower in {"'s", "’s", "'", "’"}


def _light_verb(view: SentenceView, i: int) -> int:
    clause = view.clause_of(i)
    for first, last in clause.spans:
        for j in range(first, last):
            if view.words[j].pos in {"VERB", "AUX"} and _is_verb(view, j, view.cues.light):
                if _is_verb(view, j, view.cues.receiving):
                    continue
                return j
    return -1


def _count(view: SentenceView, i: int) -> int | None:
    """Return the number before a noun ("etwa 50 Angriffe")."""
    phrase = next((p for p in view.phrases if p.first <= i < p.last), None)
    if phrase is None:
        return None
    for word in view.words[phrase.first : i]:
        if word.lower in view.cues.numbers and view.cues.numbers[word.lower] > 1:
            return view.cues.numbers[word.lower]
        digits = word.text.replace(".", "").replace(",", "")
        if (
            word.pos == "NUM"
            and digits.isdigit()
            and len(digits) < 8
            and not (len(digits) == 4 and digits[:2] in {"19", "20"})
        ):
            return int(digits)
    return None


# Participles


def _participle(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Read "vom Iran unterstützte Miliz X", "Iran-backed X"."""
    target = next((n for n, p in enumerate(view.phrases) if p.first <= i < p.last or p.first == i + 1), -1)
    if target < 0:
        return
    objects = view.at(target)
    agents = [
        a
        for a in view.arguments
        if a.prep in _AGENT and view.phrases[a.phrase].last <= i and i - view.phrases[a.phrase].last <= 3
    ]
    compounds = [
        m for m in view.mentions if m.last <= i and view.block.between(m.end, view.words[i].start) in {"-", "‑", "‐"}
    ]
    subjects = agents[-1:] or [_argument(m, target) for m in compounds[-1:]]
    for triple in _pairs(view, subjects, objects, frame, i):
        yield replace(triple, given=True)
