"""Read a German, Dutch or English text into mention records: actors, relations and attributed claims."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from actorgraph.loaders.actors import Actors
from actorgraph.loaders.claims import find_speech
from actorgraph.loaders.cues import load_cues
from actorgraph.loaders.hits import chosen
from actorgraph.loaders.language import detect_language
from actorgraph.loaders.lexicon import Lexicon
from actorgraph.loaders.mixed import by_language, merged
from actorgraph.loaders.naming import find_mentions
from actorgraph.loaders.sentences import paragraphs, read_blocks
from actorgraph.loaders.speakers import Speakers
from actorgraph.loaders.speech import Frame
from actorgraph.loaders.statements import find_relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    from actorgraph.loaders.actors import Mention
    from actorgraph.loaders.claims import Before
    from actorgraph.loaders.contract import ClaimRecord, DocumentRecord, Record, RelationRecord
    from actorgraph.loaders.cues import Cues
    from actorgraph.loaders.sentences import Block
    from actorgraph.ontology.model import Ontology

__all__ = ["extract"]

_HEAD = 200
"""A heading of more than a few words stands within that many characters of the beginning."""


def extract(
    text: str,
    *,
    document: DocumentRecord,
    ontology: Ontology,
    language: str | None = None,
    model: str | Language | None = None,
) -> Iterator[Record]:
    """Yield the records of one text: the document, its actors, then relations and claims in the order of the text.

    Paragraphs in another of the languages are read in theirs.

    Args:
        text: what all offsets refer to.
        document: its fields; `language` and `text_sha256` are filled in.
        ontology: names of actors, classes and relations.
        language: de, nl or en; else the document's, else it is detected.
        model: an installed spaCy pipeline, by name or loaded; None for the one that is shipped.

    Raises:
        InputError: the text is in another language.
        ModelError: the pipeline can't be used.
    """
    code = detect_language(text, language or document.get("language")).language
    record: DocumentRecord = {**document, "type": "document", "language": code}
    record["text_sha256"] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    yield record
    pages = by_language(text, code)
    read = (_read(page, code, record, ontology, model if code == record["language"] else None)
            for code, page in pages.items())  # fmt: skip
    yield from next(read) if len(pages) == 1 else merged(list(page) for page in read)


def _read(
    text: str, code: str, record: DocumentRecord, ontology: Ontology, model: str | Language | None
) -> Iterator[Record]:
    """Yield what a text in one language says."""
    cues = load_cues(code)
    lexicon = _lexicon(ontology, cues)
    actors = Actors(ontology, cues)
    candidates = {offset: lexicon.candidates(paragraph) for offset, paragraph in paragraphs(text)}
    named = frozenset(a for found in candidates.values() for hit in chosen(found) for a in hit.actors)
    relations: list[RelationRecord] = []
    claims: list[ClaimRecord] = []
    used: set[str] = set()
    speakers = Speakers(actors, cues)
    before: Before = ""
    waiting: list[ClaimRecord] = []
    for block in read_blocks(text, _pipeline(code, model), cues):
        mentions = find_mentions(block, chosen(candidates.pop(block.start), named), lexicon, actors)
        heading = _is_heading(block, text)
        if heading and not relations and not claims:
            actors.anaphora.topics += [mention.actor for mention in mentions if mention.role == "name"]
        spoken = [
            claim
            for speech in (() if heading else find_speech(block, cues, after=before))
            if (claim := speakers.claim(speech, block, mentions, record.get("id"))) is not None
        ]
        if waiting and spoken and spoken[0]["kind"] == "direct":
            claims += [_said_by(claim, spoken[0]) for claim in waiting]
        waiting = (waiting if not spoken else []) + _unfinished(block, spoken, record.get("id"))
        claims += spoken
        relations += find_relations(block, mentions, spoken, actors, cues, record)
        before = _ending(block, mentions, speakers, cues, bool(spoken))
    for relation in relations:
        used.update(a for a in (relation["subject"], relation["object"], relation["attribution"]) if a is not None)
    used.update(c["speaker"] for c in claims if c["speaker"] is not None)
    yield from actors.records(used)
    yield from relations
    yield from claims


def _unfinished(block: Block, spoken: list[ClaimRecord], document: str | None) -> list[ClaimRecord]:
    """Return a quotation that goes on in the next paragraph and has no speaker yet."""
    quote = block.quotes[0] if len(block.quotes) == 1 else None
    if spoken or quote is None or not quote.open or quote.start != block.words[0].start:
        return []
    text = block.between(quote.inner_start, quote.inner_end)
    claim: ClaimRecord = {
        "type": "claim",
        "speaker": None,
        "kind": "direct",
        "text": text,
        "start": quote.inner_start,
        "end": quote.inner_end,
        "about": [],
    }
    if document is not None:
        claim["document"] = document
    return [claim]


def _said_by(claim: ClaimRecord, other: ClaimRecord) -> ClaimRecord:
    """Give a quotation the speaker of the one that ends it."""
    voice = {key: other[key] for key in ("speaker", "speaker_text", "speaker_start", "speaker_end") if key in other}
    return {**claim, **voice}  # type: ignore[typeddict-item]


def _is_heading(block: Block, text: str) -> bool:
    """Whether a paragraph is a heading: short, text behind it, without a stop at its end or quotation marks."""
    last = block.words[-1]
    before = text[max(0, block.start - _HEAD) : block.start].strip()
    first = block.start < _HEAD and not before.endswith((".", "!", "?", "”", '"', "“", "«", "»"))
    short = len(block.words) <= (18 if first else 8) and not block.quotes
    return short and last.text[-1].isalnum() and len(text) - last.end > 200


def _ending(block: Block, mentions: list[Mention], speakers: Speakers, cues: Cues, spoken: bool) -> Before:
    """Say how a paragraph ends: with "X said:" (X is noted as the speaker of what follows) or inside a quotation."""
    if spoken and block.quotes and block.quotes[-1].open:
        return "quotation"
    if block.words[-1].text != ":":
        return ""
    frame = Frame(block, *block.frames[-1], cues)
    end = len(block.words)
    for verb in reversed(frame.verbs):
        if (span := frame.speaker(verb, (end, end), after=False)) is not None:
            speakers.note_subject(speakers.voice(block.span(*span), block, mentions))
            return "colon"
    return "colon" if speakers.last is not None else ""


def _pipeline(language: str, model: str | Language | None) -> Language:
    if model is not None and not isinstance(model, str):
        return model
    from actorgraph.loaders.pipeline import load_pipeline

    return load_pipeline(language, model)


_lexicons: dict[tuple[str, str], Lexicon] = {}


def _lexicon(ontology: Ontology, cues: Cues) -> Lexicon:
    key = (ontology.version, cues.language)
    if key not in _lexicons:
        if len(_lexicons) > 8:
            _lexicons.clear()
        _lexicons[key] = Lexicon(ontology, cues)
    return _lexicons[key]
