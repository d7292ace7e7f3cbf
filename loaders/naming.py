"""All mentions of actors in a paragraph: known names, organs of states, unknown names, plain descriptions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.loaders.descriptions import Descriptions
from actorgraph.loaders.found import FoundName
from actorgraph.loaders.headed_names import headed_names
from actorgraph.loaders.known_names import KnownNames
from actorgraph.loaders.linked_names import nominative
from actorgraph.loaders.meanings import Meanings
from actorgraph.loaders.place_bodies import place_body
from actorgraph.loaders.state_words import state_words
from actorgraph.loaders.type_words import sense
from actorgraph.loaders.units import fold
from actorgraph.loaders.unknown import find_names
from actorgraph.loaders.words_known import cited

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.loaders.actors import Actors, Mention
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.hits import Hit
    from actorgraph.loaders.lexicon import Lexicon
    from actorgraph.loaders.sentences import Block

__all__ = ["find_mentions"]


def find_mentions(block: Block, hits: Sequence[Hit], lexicon: Lexicon, actors: Actors) -> list[Mention]:
    """Return the mentions of a paragraph in order, each noted with its actor; marks their words as names."""
    cues = lexicon.cues
    actors.open_paragraph()
    _retag(block, lexicon)
    known = KnownNames(block, lexicon, actors)
    headed = headed_names(block, known.free(hits), known.plain(hits), cues)
    inside = {i for first, last in headed for i in range(first, last)}
    found = [f for hit in hits if not known.of_another(hit) for f in known.of_hit(hit) if f.first not in inside]
    found += known.glued()
    found = [_with_tail(block, item, cues) for item in found]
    for number, item in enumerate(found):
        _mark(block, item, number, cues)
    if cues.language == "nl":
        _free_pronouns(block, found, actors)
    unknown = _unknown(block, actors, len(found), dict(headed), lexicon)
    found += [_with_tail(block, item, cues) for item in unknown]
    meanings = Meanings(block, actors)
    meanings.unmark(found)
    for item in found if cues.cases else ():
        _note_genitive(block, item, actors)
    found += Descriptions(block, cues).find(found)
    found += state_words(block, found, cues)
    mentions = meanings.mentions(sorted(found, key=lambda f: (f.start, f.end)))
    for mention in mentions if cues.cases else ():
        _note_genitive(block, mention, actors)
    return mentions


def _with_tail(block: Block, item: FoundName, cues: Cues) -> FoundName:
    """Add the noun that ends an organ's name ("Norland's intelligence service")."""
    after = block.words[item.last] if item.last < len(block.words) else None
    organ = any(block.words[item.last - 1].lemmas & nouns for nouns in cues.bodies.values())
    if after is None or not organ or after.name or not after.lemmas & cues.body_tails:
        return item
    return replace(item, last=item.last + 1, end=after.end)


def _retag(block: Block, lexicon: Lexicon) -> None:
    """Take a known person's first name before a proper name for one too; the German tagger makes it a noun."""
    for word, after in pairwise(block.words):
        if word.pos == "NOUN" and after.pos == "PROPN" and word.text.istitle() and after.text[0].isupper():
            first = fold(word.text) in lexicon.first_names and word.lower not in lexicon.cues.titles
            if first and sense(word, lexicon.cues) is None:
                word.pos = "PROPN"


def _note_genitive(block: Block, mention: Mention | FoundName, actors: Actors) -> None:
    """Add the lemma of a German name in the genitive ("Norlands"), which no list of words has."""
    text, word = block.between(mention.start, mention.end), block.words[mention.last - 1]
    if mention.role not in {"name", "part"} or not text.endswith("s") or actors.has_name(mention.actor, text):
        return
    if actors.has_name(mention.actor, text[:-1]):
        word.lemmas |= {word.lower[:-1]}


def _free_pronouns(block: Block, found: Sequence[FoundName], actors: Actors) -> None:
    """Take "het" in "dat het Norland steunt" for the pronoun that it is: a Dutch state or group has no article."""
    for item in found:
        before = block.words[max(0, item.first - 2) : item.first]
        if len(before) < 2 or before[1].lower != "het" or before[0].pos != "SCONJ":
            continue
        group = item.last - item.first == 1 and "-" not in block.words[item.first].text
        kinds = actors.kinds(item.actor)
        if item.role == "name" and ("State" in kinds or (group and "ArmedGroup" in kinds)):
            before[1].pos = "PRON"


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


def _unknown(block: Block, actors: Actors, groups: int, headed: Mapping[int, int], lexicon: Lexicon) -> list[FoundName]:
    """Return the names that the ontology does not know; marks their words."""
    found, cues = [], lexicon.cues
    for number, span in enumerate(find_names(block, cues, actors.shortened, headed), groups):
        start, end = block.span(span.first, span.last)
        name = block.between(start, end).removesuffix("'s").removesuffix("’s")
        single = span.last - span.first == 1
        given = single and fold(name) in lexicon.first_names  # "Yahya, a fisherman"
        article = span.first and block.words[span.first - 1].pos not in {"NOUN", "PROPN"}
        own = cited(name) if cues.cases and span.first in headed and article else name
        own = nominative(own, cues) if span.first in headed else own
        for word in block.words[span.first : span.last]:
            word.name, word.pos, word.group = True, "PROPN", number
        if span.kind == "Thing" or (cues.noun_rows and block.words[span.last - 1].lemmas & cues.times):
            continue  # "Army Day" is nobody
        if (body := place_body(block, span.first, span.last, cues)) is not None:
            for word in block.words[body.first : body.last]:
                word.name, word.group = True, number
            found.append(body)
            continue
        found.append(
            FoundName(
                first=span.first,
                last=span.last,
                start=start,
                end=start + len(name),
                role="name",
                name=own,
                kind=span.type
                or span.kind
                or ("Organization" if (single and not given) or span.first in headed else "Person"),
                weak=span.kind is None or span.common,
            )
        )
    return found
