"""Talk to a server that speaks the chat completions protocol: OpenAI's or any that is compatible, a local one too."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn, cast

from actorgraph.errors import ModelError
from actorgraph.loaders.llm_settings import api_key, server_url

if TYPE_CHECKING:
    from types import TracebackType

    import openai

    from actorgraph.loaders.llm_prompt import Message
    from actorgraph.loaders.llm_settings import LlmSettings

__all__ = ["LanguageModel", "RateLimit", "Reply", "TooLongError"]

_SEED = 7
_TOO_LONG = re.compile(r"context[ _]?(length|window|size)|too (long|many tokens)|prompt is too", re.IGNORECASE)
_DETAIL = 300
_FORMATS = ("json_schema", "json_object", None)


class TooLongError(Exception):
    """The passage or its answer is more than the model takes at once."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote; `refusal` is its reason where it declined."""

    text: str
    refusal: str | None = None


class RateLimit:
    """Spaces requests evenly; threads may share it."""

    def __init__(
        self, rpm: float, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._every = 60.0 / rpm
        self._clock, self._sleep = clock, sleep
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Return when the next request may be sent."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            self._next = turn + self._every
        if turn > now:
            self._sleep(turn - now)


@dataclass(slots=True)
class _Server:
    """What is known of a server: how it lets an answer's form be set, and which parameters it does not take."""

    format: int = 0
    without: frozenset[str] = frozenset()
    limits: dict[float, RateLimit] = field(default_factory=dict)

    def limit(self, rpm: float) -> RateLimit:
        return self.limits.setdefault(rpm, RateLimit(rpm))


_servers: dict[tuple[str, str], _Server] = {}


class LanguageModel:
    """A model on a server; a context manager. The same question gets the same answer as far as the server can."""

    def __init__(self, settings: LlmSettings, schema: dict[str, Any]) -> None:
        """Prepare to ask; nothing is sent.

        Raises:
            InputError: no server is named.
            ModelError: the client is not installed, or there is no key.
        """
        self.settings = settings
        self.url = server_url(settings)
        self._key = api_key(self.url)
        self._schema = schema
        self._server = _servers.setdefault((self.url, settings.model), _Server())
        self._client = self._connect()

    def _connect(self) -> openai.OpenAI:
        try:
            import openai
        except ImportError as error:
            raise ModelError(
                "the extractor llm needs the openai client; install it with: pip install 'actorgraph[llm]'"
            ) from error
        hooks: dict[str, list[Any]] = {}
        if self.settings.rpm is not None:
            limit = self._server.limit(self.settings.rpm)
            hooks = {"request": [lambda request: limit.wait()]}
        # The client waits and tries again by itself after 429, 5xx, lost connections and timeouts.
        return openai.OpenAI(
            base_url=self.url,
            api_key=self._key,
            timeout=self.settings.timeout,
            max_retries=self.settings.retries,
            http_client=openai.DefaultHttpxClient(event_hooks=hooks),
        )

    def __enter__(self) -> LanguageModel:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def ask(self, messages: list[Message]) -> Reply:
        """Return the answer to a conversation.

        Raises:
            TooLongError: question or answer don't fit.
            ModelError: the server is down, refuses, or speaks another protocol.
        """
        choice = self._choice(self._completion(messages))
        message = getattr(choice, "message", None)
        reason = getattr(choice, "finish_reason", None)
        if reason == "length":
            raise TooLongError("the answer was cut off")
        if refusal := getattr(message, "refusal", None):
            return Reply("", self._hidden(str(refusal)))
        text = getattr(message, "content", None)
        if reason == "content_filter":
            return Reply("", "stopped by the server's content filter")
        return Reply(text if isinstance(text, str) else "")

    def _choice(self, completion: object) -> object:
        choices = getattr(completion, "choices", None)
        if not isinstance(choices, list):
            raise ModelError(f"{self.url} does not answer as a chat completions server; does its path end in /v1?")
        return choices[0] if choices else None

    def _completion(self, messages: list[Message]) -> object:
        import openai

        chosen, without = self._server.format, self._server.without
        while True:
            extra = self._parameters(chosen, without)
            try:
                completion: object = self._client.chat.completions.create(
                    model=self.settings.model, messages=cast("Any", messages), **extra
                )
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                if _TOO_LONG.search(error.message):
                    raise TooLongError("it is longer than the model's context") from error
                refused = {name for name in ("temperature", "seed") if re.search(rf"\b{name}\b", error.message)}
                if refused - without:
                    without |= refused
                elif chosen + 1 < len(_FORMATS):
                    chosen += 1
                else:
                    self._fail(error)
            except (openai.OpenAIError, ValueError) as error:
                self._fail(error)
            else:
                self._server.format, self._server.without = chosen, without
                return completion

    def _parameters(self, chosen: int, without: frozenset[str]) -> dict[str, Any]:
        wanted: dict[str, Any] = {"temperature": 0, "seed": _SEED}
        if (form := _FORMATS[chosen]) == "json_schema":
            schema = {"name": "records", "strict": True, "schema": self._schema}
            wanted["response_format"] = {"type": form, "json_schema": schema}
        elif form is not None:
            wanted["response_format"] = {"type": form}
        return {name: value for name, value in wanted.items() if name not in without}

    def _fail(self, error: Exception) -> NoReturn:
        words = str(error)
        # A server may repeat the key in what it says; then its error is not shown at all.
        raise ModelError(self._reason(error)) from (None if self._key in words else error)

    def _reason(self, error: Exception) -> str:
        import openai

        detail = self._hidden(" ".join(str(error).split()))[:_DETAIL]
        if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
            return f"{self.url} refuses the key in OPENAI_API_KEY: {detail}"
        if isinstance(error, openai.NotFoundError):
            return f"{self.url} has no model {self.settings.model!r}, or its path should end in /v1: {detail}"
        if isinstance(error, openai.APITimeoutError):
            return f"{self.url} gave no answer within {self.settings.timeout:g} s, asked {self._times()}"
        if isinstance(error, openai.APIConnectionError):
            return f"{self.url} can't be reached, tried {self._times()}; is the server running?"
        if isinstance(error, openai.RateLimitError | openai.InternalServerError):
            return f"{self.url} could not answer, asked {self._times()}: {detail}"
        return f"{self.url} refuses the question: {detail}"

    def _times(self) -> str:
        tries = self.settings.retries + 1
        return "once" if tries == 1 else f"{tries} times"

    def _hidden(self, text: str) -> str:
        return text.replace(self._key, "…") if len(self._key) > 4 else text
