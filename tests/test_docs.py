"""The documents keep up with the code: the command line's reference is fresh, every command says how it is used."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from actorgraph.cli import COMMANDS, cli
from actorgraph.cli_reference import generate_reference

ROOT = Path(__file__).parents[1]
NAMES = ("", *COMMANDS)


def command_of(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name) if name else cli
    assert found is not None
    return found


def examples(name: str) -> Iterator[str]:
    """Yield the lines of a command's example."""
    _, _, block = (command_of(name).help or "").partition("Example:\n")
    yield from (line.strip() for line in block.splitlines() if line.strip())


def test_docs_reference_is_fresh() -> None:
    written = (ROOT / "docs/cli.md").read_text("utf-8")
    assert written == "".join(generate_reference()), "run: make docs"


def test_docs_reference_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    here = list(generate_reference())
    monkeypatch.setenv("COLUMNS", "40")
    assert list(generate_reference()) == here


@pytest.mark.parametrize("name", NAMES)
def test_docs_command_has_help_and_an_example(name: str) -> None:
    command = command_of(name)
    first = (command.help or "").partition("\n")[0]
    assert re.fullmatch(r"[A-Z].+\.", first), "the first line is a sentence"
    assert any(line.startswith(f"actorgraph {name}".rstrip()) for line in examples(name))


@pytest.mark.parametrize("name", NAMES)
def test_docs_options_have_help(name: str) -> None:
    options = [p for p in command_of(name).params if isinstance(p, click.Option)]
    assert [o.name for o in options if not o.help or not o.help.endswith((".", "]"))] == []


def told() -> Iterator[str]:
    """Yield the commands that stand in the documents."""
    for file in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        text = file.read_text("utf-8").replace("\\\n", " ")
        for line in re.findall(r"^(?: {4}|\$ )?(actorgraph [a-z].*)$", text, flags=re.MULTILINE):
            yield re.sub(r"\s+(#.*|&)$", "", line)


@pytest.mark.parametrize("line", [line for name in NAMES for line in examples(name)])
def test_docs_examples_fit_the_commands(line: str) -> None:
    check_command(line)


def test_docs_commands_in_the_documents_fit() -> None:
    lines = sorted(set(told()))
    assert len(lines) > 80
    for line in lines:
        check_command(line)


def check_command(line: str) -> None:
    """Parse the command, and each further one behind a pipe."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|>")
    lexer.whitespace_split, lexer.commenters = True, ""
    parts: list[list[str]] = [[]]
    for word in lexer:
        if word == "|":
            parts.append([])
        else:
            parts[-1].append(word)
    for words in parts:
        if words[0] != "actorgraph":
            continue
        arguments = words[2 : words.index(">")] if ">" in words else words[2:]
        command = command_of(words[1])
        context = command.make_context(words[1], arguments, parent=click.Context(cli))
        assert context.params
