"""All mentions of actors in a paragraph: known names, organs of states, unknown names, plain descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loaders.actors import Mention
from actorgraph.loaders.anaphora import Place
from actorgraph.loaders.appositions import describing
from actorgraph.loaders.descriptions import Descriptions, introduced
from actorgraph.loaders.found import OWNING, FoundName
from actorgraph.loaders.headed_names import headed_names
from actorgraph.loaders.known_names import KnownNames
from actorgraph.loaders.type_words import forms_of
from actorgraph.loaders.unknown import find_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.hits import Hit
    from actorgraph.loaders.lexicon import Lexicon
    from actorgraph.loaders.sentences import Block

__all__ = ["find_mentions"]

_FAR = 8
_COLLECTIVES = frozenset({"ArmedGroup", "Coalition", "Community"})


def find_mentions(block: Block, hits: Sequence[Hit], lexicon: Lexicon, actors: Actors) -> list[Mention]:
    """Return the mentions of a paragraph in order, each noted with its actor; marks their words as names."""
    cues = lexicon.cues
    actors.open_paragraph()
    known = KnownNames(block, lexicon, actors)
    headed = headed_names(block, known.free(hits), cues)
    inside = {i for first, last in headed for i in range(first, last)}
    found = [f for hit in hits if not known.of_another(hit) for f in known.of_hit(hit) if f.first not in inside]
    found += known.glued()
    for number, item in enumerate(found):
        _mark(block, item, number, cues)
    found += _unknown(block, actors, len(found), dict(headed), cues)
    found += Descriptions(block, cues).find(found)
    mentions: list[Mention] = []
    said: set[int] = set()
    for item in sorted(found, key=lambda f: (f.start, f.end)):
        if item.otherwise is not None and _apposed(item, block, actors, mentions) is None:
            item = item.otherwise
        place = Place(actors.anaphora.sentence + block.sentence_number(item.first), _oblique(item, block, cues))
        if (actor := _actor(item, block, actors, mentions, place)) is None:
            continue
        mention = Mention(item.start, item.end, item.first, item.last, actor, item.role, item.weak)
        actors.note(mention, block.between(item.start, item.end), place)
        if item.role == "name":
            nouns = describing(block, item.first, item.last, cues)
            said.update(nouns)
            actors.anaphora.tell(actor, sorted({form for i in nouns for form in forms_of(block.words[i])}))
        mentions.append(mention)
    for noun, sentence in introduced(block, said | {i for f in found for i in range(f.first, f.last)}, cues):
        actors.anaphora.introduce(noun, actors.anaphora.sentence + sentence)
    actors.anaphora.sentence += len(block.sentences)
    return mentions


def _oblique(item: FoundName, block: Block, cues: Cues) -> bool:
    """Whether a preposition or genitive governs a name, or it owns what follows."""
    i = item.first - 1
    while i > 0 and i > item.first - 4 and block.words[i].pos in {"NOUN", "ADJ", "DET"}:
        if block.words[i].lower in cues.genitive_articles and block.words[i - 1].pos == "NOUN":
            return True
        i -= 1
    after = block.words[item.last] if item.last < len(block.words) else None
    return (i >= 0 and block.words[i].pos == "ADP") or (after is not None and after.lower in OWNING)


def _mark(block: Block, item: FoundName, number: int, cues: Cues) -> None:
    """Mark the words of a known name as one group and as parts of a name."""
    words = block.words[item.first : item.last]
    for word in words:
        word.group = number
        if item.role in {"name", "part"}:
            particle = word.lower.partition("-")[0] in cues.name_particles and "-" in word.text
            if word.pos != "ADJ" or len(words) == 1:
                word.name = word.text[:1].isupper() or word.text[:1].isdigit() or particle
            if word.name and word.pos not in {"NOUN", "PROPN", "ADJ"}:
                word.pos = "PROPN"


def _unknown(block: Block, actors: Actors, groups: int, headed: Mapping[int, int], cues: Cues) -> list[FoundName]:
    """Return the names that the ontology does not know; marks their words."""
    found = []
    for number, span in enumerate(find_names(block, cues, actors.short_names, headed), groups):
        start, end = block.span(span.first, span.last)
        name = block.between(start, end).removesuffix("'s").removesuffix("’s")
        single = span.last - span.first == 1
        for word in block.words[span.first : span.last]:
            word.name, word.pos, word.group = True, "PROPN", number
        if span.kind == "Thing":
            continue
        found.append(
            FoundName(
                first=span.first,
                last=span.last,
                start=start,
                end=start + len(name),
                role="name",
                name=name,
                kind=span.type or span.kind or ("Organization" if single else "Person"),
                weak=span.kind is None or span.common,
            )
        )
    return found


def _actor(item: FoundName, block: Block, actors: Actors, before: Sequence[Mention], place: Place) -> str | None:
    """Return the actor's id of what was found, registering it."""
    cues = actors.cues
    if item.role == "description":
        short = actors.anaphora.named_short(item.name) if item.short else None
        return short or actors.anaphora.described(item.name, item.forms, place.sentence)
    if item.actor and item.kind in cues.bodies:
        return actors.organ(item.actor, item.kind, item.name)
    if item.actor and item.kind in cues.groups:
        if (named := _apposed(item, block, actors, before)) is not None:
            return named
        adjective = block.words[item.first].text
        known = actors.anaphora.collective(adjective, _COLLECTIVES) if item.kind in _COLLECTIVES else None
        if known is not None:
            return known
    if item.actor and not item.kind:
        return actors.known(item.actor)
    return actors.named(item.name, item.kind, weak=item.weak)


def _apposed(item: FoundName, block: Block, actors: Actors, before: Sequence[Mention]) -> str | None:
    """Return the group to which "the Kurdish movement" is an apposition ("the PKK, the Kurdish movement that …")."""
    article = item.first - 1
    while article > item.first - _FAR and article > 1 and block.words[article].pos not in {"DET", "AUX", "PUNCT"}:
        article -= 1
    if article < 1 or block.words[article].pos != "DET" or block.words[article - 1].text != ",":
        return None
    named = [m for m in before if m.last == article - 1 and m.role == "name"]
    return next((m.actor for m in named if "Organization" in actors.kinds(m.actor)), None)
