"""All mentions of actors in a paragraph: known names, organs of states, unknown names, plain descriptions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.actors import Mention
from actorgraph.loaders.name_kinds import body_type
from actorgraph.loaders.phrases import Phrase, phrases
from actorgraph.loaders.unknown import find_names

if TYPE_CHECKING:
    from actorgraph.loaders.actors import Actors
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.lexicon import Hit, Lexicon
    from actorgraph.loaders.sentences import Block, Word

__all__ = ["find_mentions"]

_WHERE = frozenset(
    [
        "in",
        "im",
        "nach",
        "aus",
        "bei",
        "von",
        "vom",
        "near",
        "at",
        "from",
        "naar",
        "te",
        "uit",
        "nabij",
        "around",
        "outside",
        "inside",
        "across",
        "to",
        "um",
        "rund",
        "zu",
        "zum",
    ]
)
_ACTING = frozenset(
    [
        "gegen",
        "gegenüber",
        "zwischen",
        "mit",
        "tegen",
        "tussen",
        "met",
        "against",
        "between",
        "with",
        "seitens",
        "durch",
        "door",
        "by",
    ]
)
_MOST_ADJECTIVES = 3


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    start: int
    end: int
    role: str
    actor: str = ""
    name: str = ""
    kind: str = ""
    weak: bool = False
    phrase: Phrase | None = None


def find_mentions(block: Block, lexicon: Lexicon, actors: Actors, hidden: frozenset[str]) -> list[Mention]:
    """Return the mentions of a paragraph in order, each noted with its actor; marks their words as names."""
    cues = lexicon.cues
    actors.open_paragraph()
    finder = _Finder(block, lexicon, actors)
    found = [f for hit in lexicon.find(block.text, hidden=hidden) for f in finder.of_hit(hit)]
    found += finder.glued()
    for number, item in enumerate(found):
        for word in block.words[item.first : item.last]:
            word.group = number
        if item.role in {"name", "part"}:
            for word in block.words[item.first : item.last]:
                particle = word.lower.partition("-")[0] in cues.name_particles and "-" in word.text
                if word.pos != "ADJ" or item.last - item.first == 1:
                    word.name = word.text[:1].isupper() or word.text[:1].isdigit() or particle
                if word.name and word.pos not in {"NOUN", "PROPN", "ADJ"}:
                    word.pos = "PROPN"
    for span in find_names(block, cues, actors.short_names):
        start, end = block.span(span.first, span.last)
        name = block.between(start, end)
        stripped = name.removesuffix("'s").removesuffix("’s")
        single = span.last - span.first == 1
        kind = span.type or span.kind or ("Organization" if single else "Person")
        found.append(
            _Found(
                span.first, span.last, start, end - len(name) + len(stripped), "name",
                name=stripped, kind=kind, weak=span.kind is None or span.common,
            )
        )  # fmt: skip
        for word in block.words[span.first : span.last]:
            word.name, word.pos, word.group = True, "PROPN", len(found)
    found += finder.descriptions(found)
    mentions = []
    for item in sorted(found, key=lambda f: (f.start, f.end)):
        if (actor := finder.resolve(item)) is not None:
            mention = Mention(item.start, item.end, item.first, item.last, actor, item.role, item.weak)
            actors.note(mention, block.between(item.start, item.end))
            mentions.append(mention)
    return mentions


class _Finder:
    def __init__(self, block: Block, lexicon: Lexicon, actors: Actors) -> None:
        self.block, self.lexicon, self.actors, self.cues = block, lexicon, actors, lexicon.cues
        self.starts = [w.start for w in block.words]
        self.ends = [w.end for w in block.words]

    def words_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the words that touch the stretch between two document offsets."""
        first = max(0, bisect_right(self.starts, start) - 1)
        if self.ends[first] <= start:
            first = min(first + 1, len(self.starts) - 1)
        return first, max(first + 1, bisect_left(self.starts, end))

    def of_hit(self, hit: Hit) -> list[_Found]:
        """Return the mention that a lexicon's hit makes, with the noun that goes with it, or none."""
        start, end = hit.start + self.block.start, hit.end + self.block.start
        first, last = self.words_at(start, end)
        actor = self._chosen(hit, first, last)
        if actor is None or self._inside_name(actor, first, last):
            return []
        if hit.role == "adjective":
            return [self._adjective(actor, start, end, first, last)]
        if hit.role == "compound":
            return [self._compound(actor, start, end, first, last)]
        found = _Found(first, last, start, end, "name", actor)
        if self._of_body(first) and "State" in self.actors.kinds(actor):
            return [self._governed(found)]
        return [self._before_noun(found)]

    def _inside_name(self, actor: str, first: int, last: int) -> bool:
        """Whether a place or state is only part of an organisation's name ("Tigris Trust", "Stichting Tigris")."""
        words = self.block.words
        if self.actors.ontology.actors[actor].kind != "Place" or last - first > 1:
            return False
        after = words[last] if last < len(words) else None
        if after is not None and self.cues.language == "en" and after.text[0].isupper():
            return body_type(after.lower, self.cues) is not None
        before = words[first - 1] if first else None
        return before is not None and before.text[0].isupper() and body_type(before.lower, self.cues) is not None

    def _chosen(self, hit: Hit, first: int, last: int) -> str | None:
        before = self.block.words[first - 1].lower if first else ""
        if hit.role == "metonym" or hit.stands_for:
            acting = before in _ACTING or (before not in _WHERE and self._acts(first, last))
            if acting:
                return (hit.stands_for or hit.actors)[0]
            if hit.role == "metonym":
                return None
        mentioned = [a for a in hit.actors if a in self.actors._actors]
        return (mentioned or list(hit.actors))[0]

    def _acts(self, first: int, last: int) -> bool:
        """Whether a place's name stands where one who acts stands: the subject, right by a verb, or a verb's object."""
        words = self.block.words
        head = words[last - 1]
        if head.dep in {"nsubj", "nsubj:pass", "obj", "iobj"} and first and words[first - 1].pos != "PROPN":
            return True
        after = words[last] if last < len(words) else None
        if after is not None and after.lower in _OWNING and last + 1 < len(words):
            ties = self.cues.allies | self.cues.rivals | self.cues.supporters
            return any(w.lemmas & ties for w in words[last + 1 : last + 4])
        return after is not None and after.pos in {"VERB", "AUX"} and (first == 0 or words[first - 1].pos == "PUNCT")

    def _adjective(self, state: str, start: int, end: int, first: int, last: int) -> _Found:
        words, cues = self.block.words, self.cues
        if end < words[last - 1].end:
            return _Found(first, last, start, end, "adjective", state)
        i = last
        while i < min(len(words), last + _MOST_ADJECTIVES) and words[i].pos in {"ADJ", "VERB", "ADV", "NUM"}:
            i += 1
        if i < len(words) and (noun := self._noun(words[i], state)):
            kind, role = noun
            whole = self.block.between(start, words[i].end)
            if role == "part":
                return _Found(first, i + 1, start, words[i].end, "part", state)
            name = whole if kind not in cues.groups else self._group_name(state, words[i])
            return _Found(first, i + 1, start, words[i].end, "name", state, name, kind)
        if i >= len(words) or words[i].pos not in {"NOUN", "PROPN", "ADJ"} or i > last:
            plain = i >= len(words) or words[i].pos not in {"NOUN", "PROPN"}
            if plain and words[first].text[0].isupper() and first and words[first - 1].pos in {"DET", "NUM", "ADP"}:
                return _Found(first, last, start, end, "name", state)
        return _Found(first, last, start, end, "adjective", state)

    def _group_name(self, state: str, noun: Word) -> str:
        """Name a group of a state alike in every inflection."""
        return f"{self.actors.ontology.actors[state].label('en')} {min(sorted(noun.lemmas), key=len)}"

    def _noun(self, word: Word, state: str) -> tuple[str, str] | None:
        """Return the class of a body or group that a noun names beside a state's adjective, and the mention's role."""
        forms = word.lemmas
        for kind, nouns in self.cues.bodies.items():
            if forms & nouns:
                return kind, "name"
        for kind, nouns in self.cues.groups.items():
            if forms & nouns:
                return kind, "name"
        return ("", "part") if forms & self.cues.standins else None

    def _compound(self, actor: str, start: int, end: int, first: int, last: int) -> _Found:
        """Read what follows a name's hyphen: "US-Stützpunkte" the forces, "Hisbollah-Kämpfer" the group itself."""
        text, offset = self.block.text, self.block.start
        stop = end - offset
        while stop < len(text) and (text[stop].isalnum() or text[stop] in "-‐‑"):
            stop += 1
        tail = text[end - offset + 1 : stop]
        word = _bare(tail, self.cues)
        whole = _Found(first, self.words_at(start, offset + stop)[1], start, offset + stop, "name", actor)
        if "State" in self.actors.kinds(actor):
            for kind, nouns in self.cues.bodies.items():
                if word & nouns:
                    return _Found(
                        whole.first, whole.last, start, whole.end, "name", actor, text[start - offset : stop], kind
                    )
        if word & self.cues.standins:
            return _Found(whole.first, whole.last, start, whole.end, "part", actor)
        return _Found(first, last, start, end, "compound", actor)

    def _of_body(self, first: int) -> bool:
        words = self.block.words
        return (
            first > 1
            and words[first - 1].lower in {"des", "der", "von", "of", "van", "the"}
            and self._noun(words[first - 2 - (words[first - 1].lower == "the" and first > 2)], "") is not None
        )

    def _governed(self, found: _Found) -> _Found:
        """Read "Regierung des Irak", "fighters of …": the noun before and the state are one mention."""
        words = self.block.words
        noun = found.first - 2 - (words[found.first - 1].lower == "the" and found.first > 2)
        kind, role = self._noun(words[noun], found.actor) or ("", "part")
        if kind not in self.cues.bodies:
            return found
        start = words[noun].start
        name = self.block.between(start, found.end)
        return _Found(noun, found.last, start, found.end, role, found.actor, name, kind)

    def _before_noun(self, found: _Found) -> _Found:
        """Read a name right before a noun: "Hezbollah fighters" are the group, "Hezbollah leader" only names it."""
        words, cues = self.block.words, self.cues
        if found.last >= len(words) or cues.language == "de":
            return found
        after = words[found.last]
        if after.name or after.pos not in {"NOUN", "PROPN"} or self.block.between(found.end, after.start) != " ":
            return found
        if "State" in self.actors.kinds(found.actor) and (noun := self._noun(after, found.actor)) and noun[0]:
            name = self.block.between(found.start, after.end)
            if noun[0] in cues.groups:
                name = self._group_name(found.actor, after)
            return _Found(found.first, found.last + 1, found.start, after.end, "name", found.actor, name, noun[0])
        if after.lemmas & cues.standins:
            return _Found(found.first, found.last + 1, found.start, after.end, "part", found.actor)
        if after.pos == "NOUN" or after.lemmas & (cues.office_relation.keys() | cues.titles):
            return _Found(found.first, found.last, found.start, found.end, "compound", found.actor)
        return found

    def glued(self) -> list[_Found]:
        """Return names that are the first part of a word written together ("Hamasführer")."""
        found = []
        for i, word in enumerate(self.block.words):
            if word.name or not word.text[0].isupper() or len(word.text) < 8:
                continue
            for tail in sorted(self.cues.glued_tails, key=lambda t: (-len(t), t)):
                if not word.lower.endswith(tail) or len(word.lower) - len(tail) < 4:
                    continue
                front = word.text[: -len(tail)]
                for shorter in (front, front.removesuffix("s")):
                    hits = self.lexicon.find(shorter)
                    if hits and hits[0].role == "name" and hits[0].exact and hits[0].end == len(shorter):
                        whole = tail in self.cues.standins
                        end = word.end if whole else word.start + len(shorter)
                        role = "part" if whole else "compound"
                        found.append(_Found(i, i + 1, word.start, end, role, hits[0].actors[0]))
                        break
                else:
                    continue
                break
        return found

    def descriptions(self, found: list[_Found]) -> list[_Found]:
        """Return definite descriptions that may stand for an actor named before ("die Gruppe")."""
        taken = {i for f in found for i in range(f.first, f.last)}
        words, more = self.block.words, list[_Found]()
        for first, last in self.block.sentences:
            chunks = phrases(self.block, first, last, self.cues)
            for n, phrase in enumerate(chunks):
                end = next((j for j in range(phrase.first, phrase.last) if words[j].lower in _OWNING), phrase.last)
                if phrase.pronoun or taken & set(range(phrase.first, end)) or not 1 < end - phrase.first <= 3:
                    continue
                if words[phrase.first].lower not in _DEFINITE:
                    continue
                following = chunks[n + 1] if n + 1 < len(chunks) else None
                owning = end < phrase.last
                if not owning and following and following.link in {"gen", "of"}:
                    continue
                head = end - 1 if owning else phrase.head
                described = any(words[head].lower in d.words for d in self.cues.descriptions)
                if described or self._short(phrase.first, head, end):
                    start, stop = self.block.span(phrase.first, end)
                    more.append(
                        _Found(phrase.first, end, start, stop, "description", name=words[head].lower, phrase=phrase)
                    )
        return more

    def _short(self, first: int, head: int, end: int) -> bool:
        """Whether an article and a noun may be short for a name that ends in or begins with it ("the Front")."""
        word = self.block.words[head]
        if end - first != 2 or not word.text[0].isalpha() or word.name:
            return False
        tail = word.lower in self.cues.name_tails
        if self.cues.language == "de":
            return tail
        return (word.text[0].isupper() and word.lower not in self.cues.office_relation) or (
            tail and self.cues.language == "nl"
        )

    def resolve(self, item: _Found) -> str | None:
        """Return the actor's id of what was found, registering it."""
        if item.phrase is not None:
            fitting = (d for d in self.cues.descriptions if item.name in d.words)
            described = next((a for d in fitting if (a := self.actors.described(d, item.name)) is not None), None)
            return self.actors.shortened(item.name, glued=self.cues.language != "en") or described
        if item.actor and item.kind in self.cues.bodies:
            return self.actors.organ(item.actor, item.kind, item.name)
        if item.actor and item.kind in self.cues.groups and item.kind in _COLLECTIVES:
            adjective = self.block.words[item.first].text
            if (before := self.actors.collective(item.actor, adjective, _COLLECTIVES)) is not None:
                return before
        if item.actor and not item.kind:
            return self.actors.known(item.actor)
        return self.actors.named(item.name, item.kind, weak=item.weak)


_OWNING = frozenset({"'s", "’s", "'", "’"})
_COLLECTIVES = frozenset({"ArmedGroup", "Coalition", "Community"})
_DEFINITE = frozenset(
    [
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "diese",
        "dieser",
        "diesen",
        "dieses",
        "diesem",
        "the",
        "this",
        "these",
        "de",
        "het",
        "deze",
        "dit",
    ]
)


def _bare(tail: str, cues: Cues) -> set[str]:
    """Return the lower-case forms of a compound's tail: as it is, its last part, its lemma."""
    from actorgraph.loaders.sentences import lemmas

    last = tail.split("-")[-1]
    return {tail.lower(), last.lower(), *lemmas(last, "", cues.language)}
