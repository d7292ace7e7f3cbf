"""Of which kind speech is, by its verb, by the share of quoted words, and by what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from actorgraph.loaders.moods import glued_infinitive, is_finite

if TYPE_CHECKING:
    from actorgraph.loaders.speech import Frame, SpeechVerb

__all__ = ["Kind", "kind_of", "said_kind"]

Kind = Literal["direct", "indirect", "responsibility", "denial", "demand", "threat"]
_KINDS: dict[str, Kind] = {"demand": "demand", "threat": "threat", "denial": "denial"}


def kind_of(frame: Frame, verb: SpeechVerb, content: tuple[int, int]) -> Kind | None:
    """Return the kind of what a verb introduces; None where the verb needs quotation marks and there are none."""
    words = frame.words
    inside = [i for i in range(*content) if words[i].pos != "PUNCT" and i != verb.index]
    share = sum(i in frame.quoted for i in inside) / len(inside) if inside else 0.0
    if verb.kind in _KINDS and not (verb.kind == "denial" and share == 1):
        return _KINDS[verb.kind]
    if words[verb.index].lemmas & frame.cues.believing and _doubted(frame, verb.index, content):
        return "denial"
    if share >= 0.6:
        return "direct"
    if verb.kind == "quote_only":
        plain = words[verb.index].lemmas & frozenset(frame.cues.speech.get("indirect", ()))
        if (
            plain
            and content[0] == verb.index + 1
            and words[content[0]].lower
            in frame.cues.complementizers - frame.cues.modality.get("conditional", frozenset())
        ):
            return said_kind(frame, content, verb.index)
        accused = words[verb.index].lemmas & frame.cues.accusing and words[content[0]].lower in frame.cues.reproach
        return "indirect" if accused else None
    return said_kind(frame, content, verb.index)


def said_kind(frame: Frame, content: tuple[int, int], verb: int = -1) -> Kind:
    """Return the kind of reported words: what disowns an act is a denial, announced harm of one's own a threat."""
    words, cues = frame.words, frame.cues
    inside = words[content[0] : content[1]]
    text = " ".join(w.lower for w in inside)
    if any(_has(text, phrase) for phrase in cues.disowning) or _nobody(frame, content):
        return "denial"
    negated = any(w.lower in cues.negation for w in inside)
    if not negated and (_owned(frame, content) or _own_deed(frame, content)):
        return "responsibility"
    return "threat" if _threatens(frame, content, verb) else "indirect"


def _owned(frame: Frame, content: tuple[int, int]) -> bool:
    """Whether a pronoun, the speaker's own men or nobody named is said to be behind something ("it was behind …")."""
    words = [w.lower for w in frame.words[content[0] : content[1]]]
    for phrase in frame.cues.owning:
        parts = phrase.split()
        for k in range(len(words) - len(parts) + 1):
            if words[k : k + len(parts)] == parts:
                before = [p for p in frame.phrases if content[0] <= p.first and p.last <= content[0] + k and not p.prep]
                return not before or before[-1].name < 0
    return False


def _has(text: str, phrase: str) -> bool:
    """Whether a text has a phrase, whose parts around "…" may stand apart."""
    place = 0
    for part in phrase.split(" … "):
        place = text.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True


def _doubted(frame: Frame, verb: int, content: tuple[int, int]) -> bool:
    """Whether a verb of believing is negated outside of what is believed."""
    near = range(max(frame.first, verb - 2), min(frame.last, verb + 4))
    return any(frame.words[i].lower in frame.cues.negation for i in near if not content[0] <= i < content[1])


def _nobody(frame: Frame, content: tuple[int, int]) -> bool:
    """Whether words say that nobody did something: "No fighter has returned", "Kein Schiff sei gesunken"."""
    words = frame.words
    opener = next((i for i in range(*content) if words[i].pos != "PUNCT"), content[0])
    subject = next((p for p in frame.phrases if p.first == opener), None)
    if subject is None or words[opener].lower not in frame.cues.negation or words[opener].pos not in {"DET", "ADV"}:
        return False
    behind = words[subject.last : content[1]]
    return any(w.lemmas & frame.cues.past_auxiliaries and is_finite(w) for w in behind)


def _own_deed(frame: Frame, content: tuple[int, int]) -> bool:
    """Whether an infinitive of the perfect says that the speaker did harm ("… angegriffen zu haben")."""
    words, cues = frame.words, frame.cues
    for i in range(content[0], content[1] - 1):
        if words[i].pos in {"VERB", "AUX"} and is_finite(words[i]):
            return False
        if words[i].lower in cues.infinitive_markers and words[i + 1].lower in cues.past_auxiliaries:
            deeds = [*range(content[0], i), *(range(i + 2, content[1]) if cues.language != "de" else ())]
            return any(words[k].lemmas & cues.harm and words[k + 1].lower not in cues.harmless_parts for k in deeds)
    return False


def _threatens(frame: Frame, content: tuple[int, int], verb: int) -> bool:
    words, cues = frame.words, frame.cues
    future = cues.modality.get("future", frozenset()) | cues.subjunctive_weak | cues.would
    places = range(*content)
    text = " ".join(w.lower for w in words[content[0] : content[1]])
    if any(_has(text, phrase) for phrase in cues.menaces):
        return True
    harm = next((i for i in places if words[i].pos == "VERB" and words[i].lemmas & cues.harm), -1)
    lemmas = words[verb].lemmas if verb >= 0 else frozenset()
    if harm >= 0 and lemmas & cues.vows and words[content[0]].lower in cues.infinitive_markers:
        return True
    announced = bool(lemmas & cues.warnings) and not lemmas & cues.stating
    if harm >= 0 and announced and _intends(frame, content[0], harm):
        return True
    if harm < 0 and announced and cues.language == "nl" and _renews(frame, content):
        return True
    marker = next((i for i in places if words[i].lower in future and words[i].pos in {"AUX", "VERB"}), -1)
    if harm < 0 or marker < 0 or abs(harm - marker) > 20:
        return False
    if any(words[i].lower in cues.negation for i in range(content[0], max(marker, harm))):
        return False
    return bool(lemmas & cues.vows) or _own_subject(frame, content, marker, announced=bool(lemmas & cues.warnings))


def _renews(frame: Frame, content: tuple[int, int]) -> bool:
    """Whether attacks are what the speaker announces to carry out or resume ("hun aanvallen te hervatten")."""
    words, cues = frame.words, frame.cues
    strikes = [i for i in range(*content) if words[i].lemmas & cues.relation_nouns.get("attacks", frozenset())]
    light = frozenset(part + lemma for lemma, part in cues.light)
    return any(
        words[i].pos == "VERB" and words[i].lemmas & light and _intends(frame, content[0], i)
        for n in strikes[:1]
        for i in range(n + 1, content[1])
    )


def _intends(frame: Frame, first: int, harm: int) -> bool:
    """Whether harm is an infinitive of what the speaker announces ("kündigte an, X anzugreifen")."""
    words, cues = frame.words, frame.cues
    before = words[first:harm]
    if any((w.pos in {"VERB", "AUX"} and is_finite(w)) or w.lower in cues.negation for w in before):
        return False
    return glued_infinitive(words[harm], cues) or any(w.lower in cues.infinitive_markers for w in before)


def _own_subject(frame: Frame, content: tuple[int, int], marker: int, *, announced: bool) -> bool:
    """Whether the subject of a future verb is the speaker's side: a pronoun, "his men", "the group"."""
    words, cues = frame.words, frame.cues
    near = [p for p in frame.phrases if content[0] <= p.first and p.last <= content[1] and not p.prep]
    before = [p for p in near if p.last <= marker]
    after = [p for p in near if p.first > marker]
    verb_first = before and words[before[-1].last].text == ","
    subject = after[0] if after and (not before or verb_first) else before[-1] if before else None
    if cues.verb_final and before and words[content[0]].lower in cues.complementizers:
        subject = before[0]
    if subject is None:
        return False
    first = words[subject.first]
    if subject.pronoun:
        return first.lower not in cues.nominative_not
    if first.lower in cues.possessives:
        return True
    collective = frozenset().union(*cues.groups.values())
    described = announced or bool(words[subject.head].lemmas & collective)
    return first.pos == "DET" and subject.last - subject.first == 2 and described
