"""Relation records of a paragraph: what its sentences state, with stance, date, place and the sentence itself."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from actorgraph.loaders.casualties import casualties
from actorgraph.loaders.dates import find_dates
from actorgraph.loaders.discourse import Discourse
from actorgraph.loaders.frameparts import owners
from actorgraph.loaders.go_betweens import go_betweens
from actorgraph.loaders.relations import Triple, frame_relations
from actorgraph.loaders.repeated import REPEATABLE, repeated
from actorgraph.loaders.roles import role_relations
from actorgraph.loaders.saidacts import said_acts
from actorgraph.loaders.sentence_view import SentenceView
from actorgraph.loaders.stance import stance
from actorgraph.loaders.strikers import strikers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.contract import ClaimRecord, DocumentRecord, RelationRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block
    from actorgraph.loaders.stance import Stance
    from actorgraph.ontology.model import Ontology, Relation

    Modality = Literal["threatened", "demanded", "possible", "actual"]

__all__ = ["find_relations"]

_PLACED = frozenset({"attacks", "killed", "meetsWith"})


def find_relations(
    block: Block,
    mentions: Sequence[Mention],
    claims: Sequence[ClaimRecord],
    actors: Actors,
    cues: Cues,
    document: DocumentRecord,
) -> Iterator[RelationRecord]:
    """Yield the relations of a paragraph, each once a sentence and stance."""
    before = list(actors.carried)
    attackers: list[str] = []
    said = Discourse(actors.kinds, actors.groups, actors.suits)

    def is_person(actor: str) -> bool:
        return "Person" in actors.kinds(actor)

    for first, last in block.sentences:
        if not any(first <= m.first < last for m in mentions) and not before:
            continue
        view = SentenceView(block, first, last, mentions, cues, claims, before, is_person, attackers, said)
        before = _subjects(view) or before
        actors.carried = before
        seen: set[tuple[str, str, str]] = set()
        stated = (
            *role_relations(view, actors),
            *frame_relations(view),
            *said_acts(view),
            *casualties(view),
            *go_betweens(view),
        )
        said.note(view, stated)
        said.carried &= not view.arguments
        attackers = [t.subject for t in stated if t.relation in _FORCE][-1:] or strikers(view) or []
        done: list[Triple] = []
        for triple in chain(stated, repeated(view, done)):
            relation = actors.ontology.relations.get(triple.relation)
            if relation is None or not _fits(actors, triple, relation) or _on_his_own(triple, stated):
                continue
            if triple.relation == "leads" and not triple.former and is_person(triple.subject):
                actors.hold(triple.subject, "leads", triple.object)
            key = _key(triple, relation)
            if key not in seen:
                seen.add(key)
                record = _record(view, triple, claims, actors, document)
                yield record
                if triple.relation in REPEATABLE and _is_done(record):
                    done.append(triple)
                if (
                    record["modality"] == "threatened"
                    and triple.relation in _FORCE
                    and record["polarity"] == "affirmed"
                ):
                    yield {**record, "relation": "threatens", "modality": "actual"}
        said.done = tuple(done)


def _is_done(record: RelationRecord) -> bool:
    return record["polarity"] == "affirmed" and record["modality"] == "actual" and "status" not in record


def _on_his_own(triple: Triple, stated: Sequence[Triple]) -> bool:
    """Whether somebody seems allied with, or to accuse, meet or press, what he is said to lead or to speak for."""
    own = (t for t in stated if t.relation in _HELD and not t.former)
    return triple.relation in _TOWARDS and any((t.subject, t.object) == (triple.subject, triple.object) for t in own)


def _subjects(view: SentenceView) -> list[str]:
    """Return the actors that a pronoun in the next sentence may mean: the first that may be a subject here.

    "They pressed X's government. Y has reproached him": somebody whose people or things are no subject is not meant.
    """
    bare = [n for clause in view.clauses for n in view.bare(clause) if view.may_be_subject(n)]
    found = [a for n in bare for a in (view.subjects(n) if view.phrases[n].pronoun else view.at(n))[:1]]
    parts = {m.start for m in view.mentions if m.role == "part" and view.is_person(m.actor)}
    if bare and not found and not view.phrases[bare[0]].pronoun:  # "Zumurra's offices were closed. It …"
        head = view.phrases[bare[0]].head
        names = {m.start for m in view.mentions if m.role != "adjective" and view.words[m.first].pos != "ADJ"}
        owning = owners(view, bare[0], head, genitive=False)
        found = [a for a in owning if a.start in names and not view.is_person(a.actor)]
    named = (a for a in (*found[:2], *reversed(view.arguments)) if a.start not in parts or a.phrase in bare[:1])
    return list(dict.fromkeys(a.actor for a in named))[:6]


def _key(triple: Triple, relation: Relation) -> tuple[str, str, str]:
    if relation.symmetric and triple.object < triple.subject:
        return triple.object, triple.relation, triple.subject
    return triple.subject, triple.relation, triple.object


def _fits(actors: Actors, triple: Triple, relation: Relation) -> bool:
    """Whether subject and object are of the kinds that the relation takes."""
    if triple.subject == triple.object:
        return False
    if triple.site and not actors.kinds(triple.object) & {"Base", "Facility"}:
        return False
    person = "Person" in actors.kinds(triple.subject)
    led = actors.kinds(triple.object)
    if triple.relation == "leads" and not (person or "Coalition" in led):
        return False
    return _of_kind(actors, triple.subject, relation.domain) and _of_kind(actors, triple.object, relation.range)


def _of_kind(actors: Actors, actor: str, wanted: tuple[str, ...]) -> bool:
    kinds = actors.kinds(actor)
    return not wanted or "Actor" in wanted or bool(kinds & _below(actors.ontology, wanted))


def _below(ontology: Ontology, wanted: tuple[str, ...]) -> frozenset[str]:
    found = set(wanted)
    while more := {k.name for k in ontology.kinds.values() if found & set(k.parents)} - found:
        found |= more
    return frozenset(found)


def _record(
    view: SentenceView, triple: Triple, claims: Sequence[ClaimRecord], actors: Actors, document: DocumentRecord
) -> RelationRecord:
    start, end = view.block.span(view.first, view.last)
    text = view.block.between(start, end)
    how = stance(view, triple.trigger, claims, given=triple.given, offered=triple.relation in _OFFERED)
    modality = _modality(view, triple, how)
    spoken = triple.given and triple.relation in _BY_WORDS and how.attribution == triple.subject
    record: RelationRecord = {
        "type": "relation",
        "subject": triple.subject,
        "relation": triple.relation,
        "object": triple.object,
        "polarity": how.polarity,
        "modality": modality,
        "attribution": None if spoken else how.attribution if how.attribution is not None else triple.speaker,
        "start": start,
        "end": end,
        "text": text,
    }
    if "id" in document:
        record["document"] = document["id"]
    dates = find_dates(text, view.cues, document.get("published"))
    if len(dates) > 1:
        clause = view.clause_of(triple.trigger)
        spans = [(view.words[a].start - start, view.words[b - 1].end - start) for a, b in clause.spans]
        dates = [d for d in dates if any(a <= d.start < b for a, b in spans)]
    if len(dates) == 1 and triple.relation not in _STANDING:
        record["date"] = dates[0].date
        record["date_precision"] = dates[0].precision
    if triple.count is not None:
        record["count"] = triple.count
    if triple.former:
        record["status"] = "former"
    if triple.relation in _PLACED and (place := _place(view, triple, actors)) is not None:
        record["place"] = place
    return record


def _modality(view: SentenceView, triple: Triple, how: Stance) -> Modality:
    """Return a relation's modality: who threatens does it, and who announces its own attack threatens."""
    if triple.relation == "threatens" and how.modality == "threatened":
        return "actual"
    if triple.relation in _ACTS:
        return how.modality if how.modality == "possible" else "actual"
    if triple.modality is not None and how.modality == "actual":
        return triple.modality
    announced = how.attribution == triple.subject and how.modality == "possible" and triple.modality is None
    if triple.relation in _FORCE and announced and how.polarity == "affirmed":
        words = {w.lower for first, last in view.clause_of(triple.trigger).spans for w in view.words[first:last]}
        opener = view.words[view.clause_of(triple.trigger).spans[0][0]].lower
        conditional = opener in view.cues.modality.get("conditional", frozenset())
        if words & view.cues.announcing and not conditional:
            return "threatened"
    return how.modality


_ACTS = frozenset({"pressures", "accuses"})
_BY_WORDS = frozenset({"accuses", "threatens"})
_FORCE = frozenset({"attacks", "killed"})
_HELD = frozenset({"leads", "officialOf", "spokespersonOf", "memberOf"})
_TOWARDS = frozenset({"alliedWith", "pressures", "accuses", "threatens", "meetsWith"})
_OFFERED = frozenset(
    {"meetsWith", "cooperatesWith", "mediates", "supports", "funds", "arms", "trains", "alliedWith", "memberOf"}
)
_STANDING = frozenset(
    {"memberOf", "subOrganizationOf", "leads", "spokespersonOf", "officialOf", "alliedWith", "opposes"}
)


def _place(view: SentenceView, triple: Triple, actors: Actors) -> str | None:
    """Return the place behind `in` in the trigger's clause."""
    clause = view.clause_of(triple.trigger)
    for argument in view.arguments:
        inside = view.phrases[argument.phrase].first in clause
        other = argument.actor not in {triple.subject, triple.object}
        if (
            inside
            and other
            and argument.prep in actors.cues.near_place
            and actors.kinds(argument.actor) & {"Place", "State"}
        ):
            return argument.actor
    return None
