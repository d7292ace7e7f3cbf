"""The command line for tests: in this process, as a process of its own, or at a terminal of its own."""

from __future__ import annotations

import errno
import json
import os
import pty
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from actorgraph.cli import cli

PROGRAM = (sys.executable, "-m", "actorgraph")
NO_LOGIN: Mapping[str, str | None] = {"NEO4J_USERNAME": None, "NEO4J_PASSWORD": None, "ACTORGRAPH_DEBUG": None}

RECORDS: list[dict[str, Any]] = [
    {"type": "document", "id": "gazette", "title": "Allies at last", "published": "2031-05-04", "language": "en",
     "source": "The Gazette"},
    {"type": "actor", "id": "h", "label": "Harbour League", "kind": "Organization"},
    {"type": "actor", "id": "m", "label": "Miners' Guild", "kind": "ArmedGroup", "aliases": ["Guild \"{}\" 'x'"]},
    {"type": "actor", "id": "q", "label": "Ada Quill", "kind": "Person"},
    {"type": "relation", "subject": "h", "relation": "alliedWith", "object": "m",
     "start": 0, "end": 9, "text": "They ally"},
    {"type": "claim", "speaker": "q", "kind": "direct", "start": 10, "end": 15, "text": "Well!", "about": ["m"]},
]  # fmt: skip


def run(*arguments: str | Path, stdin: str | bytes | None = None, env: Mapping[str, str | None] = NO_LOGIN) -> Result:
    """Run a command in this process; an exception that escapes fails the test."""
    given = {**NO_LOGIN, "COLUMNS": "120", **env}
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin, env=given, catch_exceptions=False)


def done(*arguments: str | Path, stdin: str | bytes | None = None) -> str:
    """Run a command that must succeed, and return its stdout."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes.decode()  # as it was written: `stdout` has its line ends changed


def error(*arguments: str | Path, code: int = 1, stdin: str | bytes | None = None) -> str:
    """Run a command that must fail with that code and one line on stderr, and return the line."""
    result = run(*arguments, stdin=stdin)
    assert (result.exit_code, result.stdout) == (code, ""), result.output
    lines = result.stderr.splitlines()
    if code == 2:  # click says the usage first
        assert lines[0].startswith("Usage: "), result.stderr
        lines = lines[-1:]
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("Error: "), result.stderr
    return lines[0].removeprefix("Error: ")


def environment(**values: str) -> dict[str, str]:
    """Return the environment for a process: without a login and with those values."""
    return {**{k: v for k, v in os.environ.items() if k not in NO_LOGIN}, "COLUMNS": "120", **values}


def process(*arguments: str | Path, **values: str) -> subprocess.Popen[bytes]:
    """Start the command line as a process with pipes."""
    pipe = subprocess.PIPE
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment(**values))


def at_terminal(*arguments: str | Path, typed: str = "", when: str = "", **values: str) -> tuple[int, str]:
    """Run the command line at a terminal of its own, type something once it has asked, return code and screen."""
    ours, theirs = pty.openpty()
    command = [*PROGRAM, *map(str, arguments)]
    env = environment(TERM="xterm", **values)
    child = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True)
    os.close(theirs)
    screen = b""
    while child.poll() is None or select.select([ours], [], [], 0)[0]:
        if not select.select([ours], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(ours, 65536)
        except OSError as gone:
            if gone.errno != errno.EIO:
                raise
            break
        if not part:
            break
        screen += part
        if typed and when.encode() in screen:
            os.write(ours, typed.encode() + b"\n")
            typed = ""
    os.close(ours)
    return child.wait(), screen.decode("utf-8", "replace")


def write_records(file: Path, records: Sequence[Mapping[str, Any]] = RECORDS) -> Path:
    """Write a mention file."""
    file.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return file
