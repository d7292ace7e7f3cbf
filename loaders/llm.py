"""Read a text into mention records with a language model, and keep only what the text bears out.

The model gives words, never offsets: each word it gives is looked for in the text, and what is not there goes to the
rejects. Answers are kept on disk by their question's content, so that the same text is asked about once.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from actorgraph.errors import InputError, ModelError
from actorgraph.loaders.language import detect_language
from actorgraph.loaders.llm_actors import Cast
from actorgraph.loaders.llm_answer import BadAnswerError, parse_answer
from actorgraph.loaders.llm_cache import AnswerCache
from actorgraph.loaders.llm_check import Passage
from actorgraph.loaders.llm_chunks import cut
from actorgraph.loaders.llm_client import LanguageModel, Reply, TooLongError
from actorgraph.loaders.llm_find import Finder
from actorgraph.loaders.llm_merge import merge_claims, merge_relations
from actorgraph.loaders.llm_prompt import Prompt
from actorgraph.loaders.llm_settings import LlmSettings, cache_folder
from actorgraph.loaders.mentions import Reject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loaders.contract import DocumentRecord, Record
    from actorgraph.loaders.llm_find import Span
    from actorgraph.ontology.model import Ontology

__all__ = ["LlmSettings", "extract_with_llm"]

Answer = dict[str, list[Any]]

_SMALLEST = 400
"""A passage of fewer characters is not cut further."""


def extract_with_llm(
    text: str,
    *,
    document: DocumentRecord,
    ontology: Ontology,
    settings: LlmSettings,
    on_reject: Callable[[Reject], None],
) -> Iterator[Record]:
    """Yield the records of one text: the document, its actors, then relations and claims in the order of the text.

    Any language that the model reads will do. What the text does not bear out, and a passage without a usable answer,
    go to `on_reject`.

    Raises:
        InputError: no server is named, or the cache can't be written to.
        ModelError: the client or the key is missing, the server is down or refuses, or no answer at all is of use.
    """
    record: DocumentRecord = {**document, "type": "document"}
    language = document.get("language") or _language(text)
    if language is not None:
        record["language"] = language
    record["text_sha256"] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    cast, passages = Cast(ontology, language or "en"), list[Passage]()
    if any(c.isalnum() for c in text):
        reader = _Reader(text, record, ontology, settings, on_reject)
        for span, answer in reader.answers():
            passage = Passage(answer, Finder(text, *span), cast, len(passages), document.get("id"))
            passage.check(reader.reject)
            passages.append(passage)
    yield record
    yield from cast.records(text)
    yield from merge_relations((p.relations for p in passages), ontology)
    yield from merge_claims(p.claims for p in passages)


def _language(text: str) -> str | None:
    try:
        return detect_language(text).language
    except InputError:
        return None


class _Reader:
    """Gets the answers to a text's passages, from the cache or from the model."""

    def __init__(
        self,
        text: str,
        document: DocumentRecord,
        ontology: Ontology,
        settings: LlmSettings,
        on_reject: Callable[[Reject], None],
    ) -> None:
        self._text = text
        self._document = document
        self._settings = settings
        self._on_reject = on_reject
        self._prompt = Prompt(ontology)

    def reject(self, reason: str, item: object) -> None:
        """Tell that something was not taken, and what."""
        self._on_reject(Reject(self._document.get("id", "<text>"), None, reason, json.dumps(item, ensure_ascii=False)))

    def answers(self) -> Iterator[tuple[Span, Answer]]:
        """Yield the passages with their answers.

        Raises:
            ModelError: none of them got one.
        """
        failed: list[str] = []
        answered = False
        with LanguageModel(self._settings, self._prompt.schema) as model:
            cache = AnswerCache(cache_folder(self._settings))
            todo = list(cut(self._text, self._settings.chunk, self._settings.overlap))
            while todo:
                start, end = todo.pop(0)
                try:
                    answer = self._answer(start, end, model, cache)
                except TooLongError as error:
                    if end - start > _SMALLEST:
                        half, overlap = (end - start) // 2 + 1, self._settings.overlap // 4
                        todo[:0] = cut(self._text, half, overlap, start, end)
                    else:
                        failed.append(self._failed(start, end, str(error)))
                except BadAnswerError as error:
                    failed.append(self._failed(start, end, str(error)))
                else:
                    answered = True
                    yield (start, end), answer
        if failed and not answered:
            raise ModelError(f"no answer of {self._settings.model} is of use; {failed[0]}")

    def _failed(self, start: int, end: int, reason: str) -> str:
        told = f"characters {start}–{end} could not be read: {reason}"
        self.reject(told, self._text[start:end])
        return told

    def _answer(self, start: int, end: int, model: LanguageModel, cache: AnswerCache) -> Answer:
        messages = self._prompt.messages(self._text[start:end], self._document)
        key = cache.key([model.url, self._settings.model, messages, self._prompt.schema])
        if (kept := cache.read(key)) is not None:
            return kept
        reply = _text(model.ask(messages))
        try:
            answer = parse_answer(reply)
        except BadAnswerError as error:
            answer = parse_answer(_text(model.ask(self._prompt.again(messages, reply, str(error)))))
        cache.write(key, answer)
        return answer


def _text(reply: Reply) -> str:
    if reply.refusal is not None:
        raise BadAnswerError(f"the model declined: {reply.refusal[:200]}")
    return reply.text
