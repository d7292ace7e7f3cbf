"""Of which kind speech is, by its verb, by the share of quoted words, and by what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

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
    if share >= 0.6:
        return "direct"
    if verb.kind == "quote_only":
        accused = words[verb.index].lemmas & frame.cues.accusing and words[content[0]].lower in {"of", "for"}
        return "indirect" if accused else None
    return said_kind(frame, content, verb.index)


def said_kind(frame: Frame, content: tuple[int, int], verb: int = -1) -> Kind:
    """Return the kind of reported words: what disowns an act is a denial, announced harm of one's own a threat."""
    words, cues = frame.words, frame.cues
    text = " ".join(w.lower for w in words[content[0] : content[1]])
    if any(phrase in text for phrase in cues.disowning):
        return "denial"
    if any(phrase in text for phrase in cues.owning):
        return "responsibility"
    return "threat" if _threatens(frame, content, verb) else "indirect"


def _threatens(frame: Frame, content: tuple[int, int], verb: int) -> bool:
    words, cues = frame.words, frame.cues
    future = cues.modality.get("future", frozenset()) | cues.subjunctive_weak | {"would", "würde", "würden", "wouldn't"}
    places = range(*content)
    harm = next((i for i in places if words[i].pos == "VERB" and words[i].lemmas & cues.harm), -1)
    lemmas = words[verb].lemmas if verb >= 0 else frozenset()
    if harm >= 0 and lemmas & cues.vows and words[content[0]].lower in cues.infinitive_markers:
        return True
    marker = next((i for i in places if words[i].lower in future and words[i].pos in {"AUX", "VERB"}), -1)
    if harm < 0 or marker < 0 or abs(harm - marker) > 20:
        return False
    if any(words[i].lower in cues.negation for i in range(min(marker, harm), max(marker, harm))):
        return False
    return bool(lemmas & cues.vows) or _own_subject(frame, content, marker, announced=bool(lemmas & cues.warnings))


def _own_subject(frame: Frame, content: tuple[int, int], marker: int, *, announced: bool) -> bool:
    """Whether the subject of a future verb is the speaker's side: a pronoun, "his men", "the group"."""
    words, cues = frame.words, frame.cues
    near = [p for p in frame.phrases if content[0] <= p.first and p.last <= content[1] and not p.prep]
    before = [p for p in near if p.last <= marker]
    after = [p for p in near if p.first > marker]
    verb_first = before and words[before[-1].last].text == ","
    subject = after[0] if after and (not before or verb_first) else before[-1] if before else None
    if cues.language != "en" and before and words[content[0]].lower in cues.complementizers:
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
