"""Which actor a phrase stands for, and the lists that phrases form.

A phrase stands for an actor if a mention is its noun or name, or if its noun only stands for what its genitive names
("Kämpfer der Hamas").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.loaders.carriers import sent_by_state, stands_in
from actorgraph.loaders.names import fold
from actorgraph.loaders.names_behind import place_beside, with_portfolio
from actorgraph.loaders.word_sets import OWNING, VERBAL

if TYPE_CHECKING:
    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.phrases import Phrase
    from actorgraph.loaders.sentence_view import SentenceView

_QUOTES = frozenset({"„", "“", "»", "‚", "‘", '"'})
__all__ = ["Argument", "argument", "at", "find_arguments", "joined", "listed"]


@dataclass(frozen=True, slots=True)
class Argument:
    """An actor named by a phrase (index in the sentence's phrases); `prep` is the preposition it stands behind."""

    actor: str
    phrase: int
    prep: str
    start: int
    end: int


def argument(mention: Mention, n: int) -> Argument:
    """Return a mention as an argument of phrase `n`."""
    return Argument(mention.actor, n, "", mention.start, mention.end)


def find_arguments(view: SentenceView) -> list[Argument]:
    """Return the actors that the sentence's phrases stand for, in order."""
    found: list[Argument] = []
    seen: set[Mention] = set()
    prep = ""
    for n, phrase in enumerate(view.phrases):
        parted = phrase.link == "coord" and bool(view.clauses) and not joined(view, n)
        prep = "" if parted else prep
        beside = phrase.link == "appos" and not phrase.prep and not _acts(view, n)
        prep = prep if phrase.link == "coord" or beside else phrase.prep
        own = phrase.prep or (prep if phrase.link == "coord" or beside else "")
        for mention in _named(view, n):
            if mention in seen and phrase.first > mention.first:
                continue
            seen.add(mention)
            found.append(Argument(mention.actor, n, own, mention.start, mention.end))
            for other in _joined_adjectives(view, n, mention):
                seen.add(other)
                found.append(Argument(other.actor, n, own, other.start, other.end))
    return found


def _acts(view: SentenceView, n: int) -> bool:
    """Whether a verb follows a phrase behind a comma, so that it is a subject: "According to X, Y is …" (English)."""
    last = view.phrases[n].last
    if view.cues.verb_second:
        return False
    while last < view.last and (view.words[last].pos == "ADV" or _dated(view, n, last)):
        last += 1 if view.words[last].pos == "ADV" else 2
    if last >= view.last:
        return False
    return view.words[last].pos in VERBAL and "VerbForm=Fin" in view.words[last].morph


def _dated(view: SentenceView, n: int, i: int) -> bool:
    """Whether "on Sunday" stands at a word behind a phrase."""
    following = view.words[i + 1] if i + 1 < view.last else None
    return view.words[i].pos == "ADP" and following is not None and following.lower in view.cues.weekdays


def _joined_adjectives(view: SentenceView, n: int, mention: Mention) -> list[Mention]:
    """Return the other states of "Norlandic and Sudrian jets"."""
    if mention.role not in {"adjective", "part"}:
        return []
    phrase = view.phrases[n]
    inside = [m for m in view.mentions if phrase.first <= m.first < phrase.last and m.role == "adjective"]
    ends = sorted([*inside, mention], key=lambda m: m.first)
    between = view.words[ends[0].last : ends[-1].first]
    if not any(w.pos == "CCONJ" or w.text in {"-", "‑", "‐"} for w in between):
        return []
    return [m for m in inside if m is not mention and m.actor != mention.actor]


def _named(view: SentenceView, n: int) -> list[Mention]:
    """Return the mention that a phrase stands for, as a list of at most one."""
    phrase = view.phrases[n]
    if phrase.pronoun and view.cues.language == "en" and view.words[phrase.head].lower in view.cues.free_relatives:
        return _labelled(view, n)
    inside = [m for m in view.mentions if m.first < phrase.last and m.last > phrase.first and not _tied(view, m)]
    full = [m for m in inside if m.role in {"name", "part", "description"}]
    at_name = [m for m in full if phrase.name >= 0 and m.first <= phrase.name < m.last and not _owns(view, m)]
    at_head = [m for m in full if m.first <= phrase.head < m.last]
    if not at_head and len(inside) == 1 and (inside[0].first, inside[0].last) == (phrase.first, phrase.last):
        return inside if inside[0].role == "compound" else []
    if at_head and not (at_name and place_beside(view, at_head[0], at_name[0])):
        return sorted(at_head, key=lambda m: m.first - m.last)[:1]
    if at_name and _names_itself(view, phrase):
        return at_name[:1]
    if called := _called(view, n) or with_portfolio(view, n):
        return called
    if stands_in(view.words[phrase.head], view.cues) or _some_of(view, phrase):
        if owner := _owner_behind(view, n):
            return owner
        if behind := _named_behind(view, n):
            return behind
        if n + 1 < len(view.phrases) and view.phrases[n + 1].link in {"gen", "of"}:
            found = _named(view, n + 1)
            group = bool(view.words[phrase.head].lemmas & view.cues.group_nouns)
            return [] if group and found and view.is_person(found[0].actor) else found
        if from_state := _forces_from(view, n):
            return from_state
        return [m for m in inside if m.role in {"adjective", "compound", "name"}][:1]
    return []


def _labelled(view: SentenceView, n: int) -> list[Mention]:
    """Return whom "what" means before what somebody calls it ("struck what it described as Y infrastructure")."""
    words = view.words
    verb = next(
        (i for i in range(view.phrases[n].last, min(view.last, view.phrases[n].last + 9)) if _tells(view, i)), -1
    )
    if verb < 0 or any(w.pos in {"PUNCT", "CCONJ"} for w in words[view.phrases[n].last : verb]):
        return []
    later = next((k for k in range(n + 1, len(view.phrases)) if view.phrases[k].first > verb), -1)
    gap = words[verb + 1 : view.phrases[later].first] if later >= 0 else []
    if later < 0 or len(gap) > 3 or any(w.pos == "PUNCT" and w.text not in _QUOTES for w in gap):
        return []
    if found := _named(view, later):
        return found
    phrase = view.phrases[later]
    inside = [m for m in view.mentions if phrase.first <= m.first < phrase.last and not _tied(view, m)]
    return inside[:1]


def _tells(view: SentenceView, i: int) -> bool:
    """Whether a word is a verb of calling or saying."""
    word = view.words[i]
    return word.pos == "VERB" and bool(word.lemmas & (view.cues.labels | view.cues.believing | view.cues.claiming))


def _forces_from(view: SentenceView, n: int) -> list[Mention]:
    """Return whose forces "Truppen aus Norland" are."""
    if view.cues.language == "nl" or n + 1 >= len(view.phrases):
        return []
    beside = view.phrases[n + 1].prep in view.cues.from_ and view.phrases[n + 1].first == view.phrases[n].last + 1
    found = _named(view, n + 1) if beside else []
    if view.cues.language == "en":
        return [m for m in found if "Organization" in view.discourse.kinds(m.actor)]
    if not sent_by_state(view.words[view.phrases[n].head], view.cues):
        return []
    return [m for m in found if "State" in view.discourse.kinds(m.actor)]


def _some_of(view: SentenceView, phrase: Phrase) -> bool:
    """Whether a phrase brings in some holders of an office without a name ("two commanders of Y", "a minister")."""
    head = view.words[phrase.head]
    if not head.lemmas & view.cues.office_relation.keys() or phrase.link == "appos" or phrase.name >= 0:
        return False
    first = view.words[phrase.first]
    counted = first.pos == "NUM" or first.lower in view.cues.indefinite or "Number=Plur" in head.morph
    return counted and phrase.head == phrase.last - 1


def _called(view: SentenceView, n: int) -> list[Mention]:
    """Return the name that a phrase is given: "a militia that calls itself X"."""
    if view.phrases[n].pronoun and view.cues.language == "en":
        return []  # "he called X"
    for later in range(n + 1, min(n + 3, len(view.phrases))):
        gap = " ".join(w.lower for w in view.words[view.phrases[n].last : view.phrases[later].first] if w.text != ",")
        opener, _, article = gap.rpartition(" ")
        bare = opener if article in view.cues.articles else gap
        if gap in view.cues.called or bare in view.cues.called or gap in _QUOTES:
            return _named(view, later)
    return []


def _owner_behind(view: SentenceView, n: int) -> list[Mention]:
    """Return whose things they are: "targets belonging to Y"."""
    if n + 1 >= len(view.phrases):
        return []
    between = view.words[view.phrases[n].last : view.phrases[n + 1].first]
    made = len(between) == 2 and between[0].pos == "VERB" and between[1].lower in view.cues.by
    made = made and "VerbForm=Fin" not in between[0].morph and between[0].lower not in view.cues.backed
    return _named(view, n + 1) if made or " ".join(w.lower for w in between) in view.cues.owned_by else []


def _named_behind(view: SentenceView, n: int) -> list[Mention]:
    """Return the apposition that names what a role noun means ("einem Mitglied der Achse, der Hisbollah")."""
    later = n + 1
    while later < len(view.phrases) and view.phrases[later].link in {"gen", "of"}:
        later += 1
    beside = later < len(view.phrases) and view.phrases[later].link == "appos"
    if (
        beside
        and view.clauses
        and view.clause_of(view.phrases[later].first) is not view.clause_of(view.phrases[n].first)
    ):
        return []
    return _named(view, later) if beside else []


def _tied(view: SentenceView, mention: Mention) -> bool:
    """Whether a participle is tied to a name with a hyphen ("the Norland-backed group"; English)."""
    if not view.cues.hyphened_participles or mention.last + 1 >= view.last:
        return False
    hyphen, participle = view.words[mention.last], view.words[mention.last + 1]
    return hyphen.text in {"-", "‑", "‐"} and participle.pos == "VERB" and "VerbForm=Part" in participle.morph


def _names_itself(view: SentenceView, phrase: Phrase) -> bool:
    """Whether the name in a phrase is its noun's own ("Präsident X"), not its owner's ("Angriffe Israels")."""
    return phrase.head < phrase.name or phrase.head >= phrase.name >= 0


def _owns(view: SentenceView, mention: Mention) -> bool:
    """Whether a name is a genitive behind its noun ("Angriffe Israels") or before one ("Iran's army")."""
    last = view.words[mention.last - 1]
    after = view.words[mention.last] if mention.last < view.last else None
    if after is not None and after.lower in OWNING and view.cues.language != "de":
        return True
    before = view.words[mention.first - 1] if mention.first > view.first else None
    if not view.cues.cases or before is None or before.pos != "NOUN" or before.name:
        return False
    lower = last.lower
    if mention.actor.rpartition("-")[2].endswith("s") and mention.actor.endswith(fold(lower)):
        return False  # "die Außenbeauftragte Kaja Kallas"
    return lower.endswith("s") and (last.dep == "nmod" or "Case=Gen" in last.morph or lower[:-1] in last.lemmas)


def at(view: SentenceView, phrase: int) -> list[Argument]:
    """Return the actors of a phrase and of those coordinated with it right behind it."""
    found = list(view.of_phrase.get(phrase, ()))
    n = phrase + 1
    while n < len(view.phrases) and (
        view.phrases[n].link in {"coord", "gen", "of"} or listed(view, n) or _aside(view, n)
    ):
        if view.phrases[n].link == "coord" and not joined(view, n):
            break
        if (view.phrases[n].link == "coord" or listed(view, n)) and n in view.of_phrase:
            if view.phrases[n].prep and view.phrases[n].prep != view.phrases[phrase].prep:
                break
            found += view.of_phrase[n]
        elif view.phrases[n].link == "coord" and n not in view.of_phrase:
            break
        n += 1
    return found


def _aside(view: SentenceView, n: int) -> bool:
    """Whether a phrase only describes one in a list that goes on behind a comma: "X, head of Y, and Z"."""
    if view.phrases[n].link != "appos" or n in view.of_phrase:
        return False
    later = n + 1
    while later < len(view.phrases) and view.phrases[later].link in {"gen", "of"}:
        later += 1
    first = view.phrases[later].first if later < len(view.phrases) else -1
    return first > 1 and view.words[first - 2].text == "," and view.words[first - 1].lower in view.cues.and_


def listed(view: SentenceView, n: int) -> bool:
    """Whether a phrase behind a comma goes on a list that ends with a conjunction."""
    phrase = view.phrases[n]
    if phrase.link != "appos" or n not in {a.phrase for a in view.arguments}:
        return False
    for later in view.phrases[n + 1 : n + 12]:
        if later.link == "coord":
            return True
        if later.link not in {"appos", "gen", "of"}:
            return False
    return False


def joined(view: SentenceView, n: int) -> bool:
    """Whether a phrase goes on a list: no clause begins between it and the phrase before."""
    if view.phrases[n].link != "coord":
        return False
    return n == 0 or view.clause_of(view.phrases[n].first) is view.clause_of(view.phrases[n - 1].first)
