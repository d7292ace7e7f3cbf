"""A server for tests that speaks the chat completions protocol, and answers as it is told to."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SOON = {"retry-after-ms": "1"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sends: a status, a body, headers; nothing at all if `silent`."""

    status: int = 200
    body: str | Mapping[str, Any] = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    silent: bool = False


def says(content: object, *, finish: str = "stop", refusal: str | None = None) -> Answer:
    """Return a completion with that content: text as it is, anything else as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": text, "refusal": refusal}
    return Answer(
        body={
            "id": "completion-1",
            "object": "chat.completion",
            "created": 0,
            "model": "tiny",
            "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    )


def fails(status: int, message: str = "no", headers: Mapping[str, str] = SOON, **fields: object) -> Answer:
    """Return an error as such servers give it."""
    return Answer(status, {"error": {"message": message, "type": "error", **fields}}, headers)


Behaviour = Callable[[dict[str, Any]], Answer]


class LlmServer:
    """Answers from a list, the last one again and again; a function gets the request and returns the answer."""

    def __init__(self) -> None:
        self.answers: list[Answer | Behaviour] = []
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.closing = threading.Event()
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"owner": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def url(self) -> str:
        """The address."""
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def texts(self) -> list[str]:
        """Return the passage of each request."""
        found = [r["messages"][1]["content"] for r in self.requests]
        return [text.partition("<text>\n")[2].rpartition("\n</text>")[0] for text in found]

    def take(self, request: dict[str, Any], path: str, headers: dict[str, str]) -> Answer:
        """Return the next answer."""
        with self._lock:
            self.requests.append(request)
            self.paths.append(path)
            self.headers.append(headers)
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer if isinstance(answer, Answer) else answer(request)

    def close(self) -> None:
        """Stop, and wait for what is being answered."""
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    owner: LlmServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = self.owner.take(body, self.path, {k.lower(): v for k, v in self.headers.items()})
        if answer.silent:
            self.owner.closing.wait()
            self.close_connection = True
            return
        data = (answer.body if isinstance(answer.body, str) else json.dumps(answer.body)).encode()
        with contextlib.suppress(OSError):
            self.send_response(answer.status)
            kind = "text/html" if isinstance(answer.body, str) else "application/json"
            for name, value in {"Content-Type": kind, **answer.headers, "Content-Length": str(len(data))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def llm_server() -> Iterator[LlmServer]:
    """Run a server while the block runs."""
    server = LlmServer()
    try:
        yield server
    finally:
        server.close()
