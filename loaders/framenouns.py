"""Relations that a noun states ("Norland's strikes on Y")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.loaders.arguments import Argument, argument
from actorgraph.loaders.framecontrol import asked
from actorgraph.loaders.framepairs import among, pairs
from actorgraph.loaders.frameparts import behind, is_noun, is_verb, matches, owners, verbs_near
from actorgraph.loaders.framesites import unowned
from actorgraph.loaders.triples import SYMMETRIC, Triple
from actorgraph.loaders.word_sets import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loaders.contract import ClaimRecord
    from actorgraph.loaders.cue_entries import Frame
    from actorgraph.loaders.sentence_view import SentenceView

__all__ = ["by_noun"]

_LASTING = frozenset({"supports", "funds", "arms", "trains", "sanctions"})
_NEAR = 4
_HELP = frozenset({"supports", "funds", "arms", "trains"})


def by_noun(view: SentenceView, i: int, frame: Frame) -> Iterator[Triple]:
    """Yield what the noun at word `i` states."""
    n = next((n for n, p in enumerate(view.phrases) if p.first <= i < p.last), -1)
    if n < 0 or (view.phrases[n].head != i and not _before_name(view, n, i)):
        return
    if frame.nouns_with and not _beside(view, n, i, frame.nouns_with):
        return
    if frame.relation == "cooperatesWith" and view.phrases[n].prep in view.cues.aimed:
        return  # "wirbt für eine Annäherung zwischen A und B"
    if (frame.relation in SYMMETRIC or frame.both) and (pair := _mutual(view, n, i, frame)):
        yield from pairs(view, pair[:1], pair[1:], frame, i)
        return
    if frame.reverse and frame.means:
        for triple in pairs(view, _killers(view, n, i, frame), owners(view, n, i), frame, i):
            yield replace(triple, given=True)
        return
    if frame.reverse:
        yield from pairs(view, owners(view, n, i), _subjects(view, i) if view.phrases[n].prep else [], frame, i)
        return
    patients = _patients(view, n, i, frame) or _attributed(view, i, frame.object - {"gen", "iobj"})
    if not patients and frame.relation in _HELP and view.phrases[n].prep in view.cues.with_help:
        patients = _subjects(view, i)
    light = _light_verb(view, i, frame)
    if not patients and light >= 0 and not view.phrases[n].prep:
        patients = behind(view, i, frame.object - {"gen", "iobj"} - view.cues.under_light, clause_only=True)
        patients = [] if patients and _of_another(view, i, patients[0]) else patients
    if not patients and light >= 0 and "iobj" in frame.object:
        patients = _indirect(view, n, light)
    if not patients:
        if frame.relation in SYMMETRIC and light >= 0 and view.phrases[n].prep in {"", *view.cues.occasion}:
            yield from among(view, view.subjects(view.roles(light)[0]), frame, i)
        return
    genitive_is_patient = "gen" in frame.object and not behind(view, i, frame.object - {"gen"}, clause_only=False)
    accused, speaker = _accused(view, n, i)
    agents = accused or _agents(view, n, i, frame, patients, genitive=not genitive_is_patient)
    stated = not view.phrases[n].prep and view.clause_of(i).kind != "inf"
    ceasing = any(is_verb(view, j, view.cues.ceasing) for j in verbs_near(view, i))
    wished = ceasing and (view.clause_of(i).kind == "inf" or bool(asked(view, i)))  # "called on Y to end its …"
    lifted = ceasing and stated and not wished
    joined = _joining(view, n, i)
    for triple in pairs(view, agents, patients, frame, joined if joined >= 0 else i):
        former = triple.former or (lifted and frame.relation in _LASTING)
        given = triple.given or wished
        yield replace(triple, speaker=speaker if accused else triple.speaker, former=former, given=given)


def _killers(view: SentenceView, n: int, i: int, frame: Frame) -> list[Argument]:
    """Return whose attack a death is laid to: "X's death in a Norlandic raid", "the death of X at the hands of Y"."""
    for k in range(n + 1, min(n + 5, len(view.phrases))):
        phrase = view.phrases[k]
        if any(w.pos in VERBAL for w in view.words[i + 1 : phrase.first]):
            break
        if phrase.prep and matches(view.words[phrase.head].lemmas, frame.means, view.cues):
            return owners(view, k, phrase.head)
    return [a for a in behind(view, i, frame.subject, clause_only=False) if a.phrase != n]


def _before_name(view: SentenceView, n: int, i: int) -> bool:
    """Whether a noun's phrase runs on into a name by mistake ("an attack Norland")."""
    phrase = view.phrases[n]
    return view.words[i].pos == "NOUN" and i + 1 == phrase.last


def _beside(view: SentenceView, n: int, i: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands in a noun's phrase or genitive ("arms deliveries", "the sale of tanks")."""
    last = view.phrases[n].last
    if n + 1 < len(view.phrases) and view.phrases[n + 1].link in {"gen", "of"}:
        last = view.phrases[n + 1].last
    return any(matches(view.words[j].lemmas, words, view.cues) for j in range(view.phrases[n].first, last))


def _subjects(view: SentenceView, i: int) -> list[Argument]:
    """Return who acts in the clause of a word."""
    verbs = verbs_near(view, i) or [j for a, b in view.clause_of(i).spans for j in range(a, b) if _is_aux(view, j)]
    if not verbs:
        return []
    if view.passive(verbs[-1]) and (agents := behind(view, verbs[-1], view.cues.by, clause_only=True)):
        return agents
    return view.subjects(view.roles(verbs[0])[0])


def _is_aux(view: SentenceView, j: int) -> bool:
    return view.words[j].pos == "AUX"


def _indirect(view: SentenceView, n: int, verb: int) -> list[Argument]:
    """Return whom a light verb gives its noun to ("leistet Y Hilfe")."""
    subject, _ = view.roles(verb)
    if subject < 0 or subject == n or view.phrases[n].prep:
        return []
    others = [b for b in view.bare(view.clause_of(verb)) if b not in {n, subject}]
    return next((found for b in others if (found := view.at(b))), [])


def _accused(view: SentenceView, n: int, i: int) -> tuple[list[Argument], str | None]:
    """Return whom "accused Y of an attack" makes its doer, and who says so."""
    if view.phrases[n].prep not in view.cues.reproach:
        return [], None
    accusing = frozenset(v for f in view.cues.frames if f.relation == "accuses" for v in f.verb_set)
    for j in verbs_near(view, i):
        if j < i and is_verb(view, j, accusing):
            subject, direct = view.roles(j)
            if view.passive(j):
                speakers, doers = behind(view, j, view.cues.by, clause_only=True), view.subjects(subject)
            else:
                speakers, doers = view.subjects(subject), view.at(direct) if direct >= 0 else []
            return doers, speakers[0].actor if speakers else None
    return [], None


def _mutual(view: SentenceView, n: int, i: int, frame: Frame) -> list[Argument]:
    """Return two actors joined before or behind a noun: "das amerikanisch-israelische Bündnis", "zwischen A und B"."""
    between = behind(view, i, view.cues.between, clause_only=False)
    if len(between) == 2 and view.phrases[between[0].phrase].first - i <= 3:
        return between
    if pair := _between_before(view, n, i):
        return pair
    inside = [m for m in view.mentions if view.phrases[n].first <= m.first < i or m.first == m.last - 1 == i]
    adjectives = [m for m in inside if m.role == "adjective" and not frame.both]
    if len(adjectives) == 2 and adjectives[0].actor != adjectives[1].actor:
        return [argument(m, n) for m in adjectives]
    return []


def _of_another(view: SentenceView, i: int, argument: Argument) -> bool:
    """Whether what stands behind a preposition hangs on another noun of an act: "nach dem Angriff der X auf Y"."""
    k = argument.phrase - 1
    while k >= 0 and view.phrases[k].link in {"gen", "of"}:
        k -= 1
    if k < 0 or view.phrases[argument.phrase].first - view.phrases[argument.phrase - 1].last > 1:
        return False
    head = view.phrases[k].head
    fronted = view.cues.language == "en" and view.phrases[argument.phrase].first < i  # "In an interview with Y …"
    told = fronted or is_noun(view, head, view.cues.frame_nouns)
    return head != i and not view.words[head].name and told


def _between_before(view: SentenceView, n: int, i: int) -> list[Argument]:
    """Return the two of "Zwischen A und B kam es zu Gefechten", "Zwischen A und B besteht ein Bündnis"."""
    if not view.cues.verb_second or view.phrases[n].prep not in {"", *view.cues.occasion, *view.cues.comes_to}:
        return []
    clause = view.clause_of(i)
    before = [a for a in view.arguments if a.prep in view.cues.between and view.phrases[a.phrase].first in clause]
    found = view.at(before[0].phrase) if before and view.phrases[before[0].phrase].first < i else []
    verbs = [j for j in verbs_near(view, i) if view.phrases[found[-1].phrase].first < j < i] if len(found) == 2 else []
    return found if verbs else []


def _patients(view: SentenceView, n: int, i: int, frame: Frame) -> list[Argument]:
    found = behind(view, i, frame.object - {"gen", "iobj"}, clause_only=False)
    if not found and frame.relation == "attacks" and n + 1 < len(view.phrases) and view.cues.language == "de":
        at_sites = view.phrases[n + 1].prep in frame.object and view.phrases[n + 1].first - i <= 3
        found = unowned(view, n + 1) if at_sites else []
    if not found and frame.relation == "attacks" and _owned_up(view, i) is not None:
        found = behind(view, i, view.cues.in_, clause_only=False)
    if not found and view.cues.language == "de":
        found = _examples(view, i, frame) or _thing_of(view, i, frame)
    if found or "gen" not in frame.object:
        return found
    if n + 1 < len(view.phrases) and view.phrases[n + 1].link in {"gen", "of"}:
        return view.at(n + 1)
    if inside := [m for m in view.mentions if i < m.first < view.phrases[n].last and m.role == "name"]:
        genitive = view.cues.cases and view.words[inside[0].last - 1].lower.endswith("s")
        return [argument(inside[0], n)] if genitive else []  # "die Tötung Tarns durch X"
    clause = view.clause_of(i)
    whose = clause.kind == "rel" and view.words[view.phrases[n].first - 1].lower in view.cues.whose
    return view.at(clause.antecedent) if whose and clause.antecedent >= 0 else []


def _examples(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return who is listed of those behind a noun's preposition: "Sanktionen gegen fünf Firmen, darunter X"."""
    clause = view.clause_of(i)
    for k, phrase in enumerate(view.phrases):
        if phrase.prep in frame.object and 0 < phrase.first - i <= 8 and phrase.first in clause and not phrase.pronoun:
            return [] if view.at(k) else view.resolved(k)
    return []


def _thing_of(view: SentenceView, i: int, frame: Frame) -> list[Argument]:
    """Return whose thing or people an attack is aimed at: "Anschlag auf den Geldtransport der Y" (German)."""
    if frame.relation not in {"attacks", "killed"}:
        return []
    for k, phrase in enumerate(view.phrases):
        near = phrase.prep in frame.object and 0 < phrase.first - i <= _NEAR and not phrase.pronoun
        if near and k not in view.of_phrase and not is_noun(view, phrase.head, view.cues.frame_nouns):
            return [a for a in owners(view, k, phrase.head) if "Place" not in view.discourse.kinds(a.actor)]
    return []


def _owned_up(view: SentenceView, i: int) -> ClaimRecord | None:
    """Return the claim by which a known actor takes responsibility for the noun at word `i`."""
    claim = view.claim_at(i)
    return claim if claim is not None and claim["kind"] == "responsibility" and claim.get("speaker") else None


def _attributed(view: SentenceView, i: int, openers: frozenset[str]) -> list[Argument]:
    """Return who stands in a participle's clause before a noun: "von A gegen B verhängte Sanktionen"."""
    verb = i - 1
    participle = verb > view.first and view.words[verb].pos in {"ADJ", "VERB"} and view.cues.attributes_first
    if not participle or not view.words[verb].lower.endswith(view.cues.participle_endings):
        return []
    found = [a for a in view.arguments if a.prep in openers and 0 < verb - view.phrases[a.phrase].last + 1 <= 6]
    return view.at(found[-1].phrase) if found else []


def _agents(
    view: SentenceView, n: int, i: int, frame: Frame, patients: list[Argument], *, genitive: bool
) -> list[Argument]:
    """Return who does what a noun names: its genitive, adjective or owner, `by` whom, else the subject of its verb."""
    killed = {p.actor for p in patients if p.phrase == n}
    found = [o for o in owners(view, n, i, genitive=genitive) if o.actor not in killed]
    if found := found or _attributed(view, i, view.cues.by):
        if frame.relation in SYMMETRIC and view.phrases[n].article >= 0 and len(found) == 1:
            return []  # "das von X vermittelte Abkommen"
        return found
    by = behind(view, i, view.cues.by | frame.subject - {"gen"}, clause_only=False)
    if by and patients and by[0].phrase == patients[0].phrase:
        by = behind(
            view, i, (view.cues.by | frame.subject) - {"gen"} - (view.cues.by & view.cues.of), clause_only=False
        )
    if by:
        first = view.phrases[by[0].phrase].first
        if first - i <= 10 and not any(w.pos in {"VERB", "AUX"} for w in view.words[i:first]):
            return by
    if (claim := _owned_up(view, i)) is not None:
        return [Argument(claim["speaker"] or "", n, "", claim["start"], claim["end"])]
    if frame.relation in _HELP and view.phrases[n].prep in view.cues.out_of and (found := _subjects(view, i)):
        return [a for a in found if a.actor not in {p.actor for p in patients}]
    if frame.relation == "opposes" and view.phrases[n].prep in view.cues.in_ and (found := _subjects(view, i)):
        return found
    if frame.relation in SYMMETRIC and view.phrases[n].prep in view.cues.occasion:
        return [a for a in _subjects(view, i) if a.actor not in {p.actor for p in patients}]
    if frame.relation in SYMMETRIC and view.phrases[n].prep:
        return []
    if (j := _joining(view, n, i)) >= 0:
        return [a for a in view.subjects(view.roles(j)[0]) if a.actor not in {p.actor for p in patients}]
    if view.phrases[n].link == "gen":  # "unter den Toten des Angriffs auf X war Y"
        return []
    owned = view.words[view.phrases[n].first].lower in view.cues.possessives
    if owned and (doers := asked(view, i)):
        return doers
    light = _light_verb(view, i, frame)
    if not owned and light < 0:
        return []
    verb = light if light >= 0 else i
    subject, direct = view.roles(verb)
    if light >= 0 and subject == n and view.words[light].lemmas & view.cues.coming:
        return behind(view, light, view.cues.coming_from, clause_only=True)
    if light >= 0 and frame.relation == "memberOf" and n in {subject, direct}:
        return view.at(direct if n == subject else subject) if min(subject, direct) >= 0 else []
    if light >= 0 and view.passive(light):
        return behind(view, light, view.cues.by, clause_only=True)
    return view.subjects(subject) if subject != n else []


def _joining(view: SentenceView, n: int, i: int) -> int:
    """Return the verb by which somebody takes part in what a noun names ("war am Angriff auf X beteiligt"), or -1."""
    if view.phrases[n].prep not in view.cues.at_site:
        return -1
    return next((j for j in verbs_near(view, i) if is_verb(view, j, view.cues.joining)), -1)


def _light_verb(view: SentenceView, i: int, frame: Frame) -> int:
    """Return the verb that says what becomes of the noun at word `i`, or -1; offers may be refused too."""
    clause = view.clause_of(i)
    wanted = view.cues.bearing if frame.relation in SYMMETRIC | _HELP else view.cues.light
    for first, last in clause.spans:
        for j in range(first, last):
            if view.words[j].pos not in {"VERB", "AUX"} or not is_verb(view, j, wanted):
                continue
            if view.words[j].pos == "AUX" and view.cues.language == "de" and verbs_near(view, i):
                continue  # "hat den Angriff auf X bedauert"
            helps = view.cues.language == "en" and view.words[j].dep == "aux:pass"
            if not helps and not is_verb(view, j, view.cues.receiving):
                return j
    return -1
