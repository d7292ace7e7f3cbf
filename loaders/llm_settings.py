"""Which language model reads the texts and how, and what the environment adds: the server's address and the key."""

from __future__ import annotations

import os
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from actorgraph.errors import InputError, ModelError

__all__ = ["LlmSettings", "api_key", "cache_folder", "server_url"]

_NO_KEY = "none"


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """A model on a server that speaks the chat completions protocol.

    `url` defaults to OPENAI_BASE_URL; `rpm` is the most requests a minute, retries counted; `cache` is the folder of
    answers, by default the platform's for caches; `timeout` in seconds, for one answer; `chunk` and `overlap` in
    characters of text. The key is no setting: it comes from OPENAI_API_KEY alone.
    """

    model: str
    url: str | None = None
    rpm: float | None = None
    cache: Path | None = None
    timeout: float = 300.0
    retries: int = 4
    chunk: int = 6000
    overlap: int = 600

    def __post_init__(self) -> None:
        if not self.model.strip() or not self.model.isprintable():
            raise InputError("the language model's name is empty; give the one that the server knows it by")
        if self.rpm is not None and not self.rpm > 0:
            raise InputError(f"{self.rpm:g} requests a minute are none; give a number above 0")


def server_url(settings: LlmSettings) -> str:
    """Return the server's address.

    Raises:
        InputError: none is named, so that no text leaves the machine unasked; or it is no address, or holds a login.
    """
    url = (settings.url or os.environ.get("OPENAI_BASE_URL") or "").strip()
    if not url:
        raise InputError(
            "no server is named; give --llm-url or set OPENAI_BASE_URL, e.g. http://localhost:8080/v1 "
            "or https://api.openai.com/v1"
        )
    try:
        parts = urlsplit(url)
        named = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if not named:
        raise InputError("the server's address is not http://host:port/v1 or https://host/v1")
    if "@" in parts.netloc or parts.query:
        raise InputError("the server's address holds a login or a key; put the key in OPENAI_API_KEY instead")
    return url.rstrip("/")


def api_key(url: str) -> str:
    """Return the key from the environment; a server on this machine needs none.

    Raises:
        ModelError: there is none, or it can't be one.
    """
    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if not key:
        if _is_here(url):
            return _NO_KEY
        raise ModelError(f"{url} needs a key; set OPENAI_API_KEY (to any word where the server asks for none)")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ModelError("OPENAI_API_KEY holds blanks or other characters that no key has; set it anew")
    return key


def _is_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def cache_folder(settings: LlmSettings) -> Path:
    """Return the folder of answers, and make it, for this user alone.

    Raises:
        InputError: it can't be made.
    """
    folder = settings.cache
    if folder is None:
        from platformdirs import user_cache_path

        folder = user_cache_path("actorgraph", appauthor=False) / "llm"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}, where answers are kept, can't be made: {error.strerror or error}") from error
    return folder
