"""The command serve: the graph on a Bolt port, for drivers and other tools."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import click

from actorgraph.cli_output import emit, note, progress_bar
from actorgraph.cli_target import StoreFolder, open_store, usage_error
from actorgraph.files import whole_file

PASSWORD = "ACTORGRAPH_PASSWORD"  # noqa: S105  # the variable's name
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@click.command()
@click.argument("store", type=StoreFolder("a server serves itself"))
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; a free one where it is left out.")
@click.option(
    "--credentials",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write address and login into this file, for you alone to read, not to stdout; it is removed at the end.",
)
def serve(store: str, port: int, credentials: Path | None) -> None:
    """Serve the graph of a store to Neo4j drivers and tools, for reading.

    It listens on this machine only (127.0.0.1), speaks Bolt, and ends with Ctrl-C or SIGTERM. One line of JSON on
    stdout says the address and the login: url, user, password, database. The password is made anew each time, or
    taken from ACTORGRAPH_PASSWORD and then not printed. Clients that write are refused. While a store is served, other
    commands can't use it.

    \b
    Example:
      actorgraph serve axis.db
      actorgraph serve axis.db --port 7687 --credentials login.json
    """
    given = os.environ.get(PASSWORD)
    if given is not None and not given.strip():
        usage_error(f"{PASSWORD} is empty")
    password = given or secrets.token_urlsafe(18)
    with _interrupted_by_signals(), open_store(store) as opened:
        with progress_bar() as progress:
            server = opened.serve(password, port=port, progress=progress)
        with server, _until_interrupted():
            login = {"url": server.url, "user": server.user, "password": password, "database": server.database}
            with _written(login, credentials, with_password=given is None):
                note(f"serving {store} at {server.url} for reading; Ctrl-C ends it")
                threading.Event().wait()
    note("stopped")


@contextlib.contextmanager
def _written(login: dict[str, str], file: Path | None, *, with_password: bool) -> Iterator[None]:
    if file is None:
        emit(json.dumps({k: v for k, v in login.items() if k != "password" or with_password}) + "\n")
        sys.stdout.flush()
        yield
        return
    with whole_file(file, private=True) as out:
        out.write(json.dumps(login).encode() + b"\n")
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


@contextlib.contextmanager
def _interrupted_by_signals() -> Iterator[None]:
    """Have the signals that end a process end the block alone, as Ctrl-C does."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _until_interrupted() -> Iterator[None]:
    """Go on behind the block when it is interrupted; a second signal does not disturb what is closed then."""
    try:
        with contextlib.suppress(KeyboardInterrupt):
            yield
    finally:
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
