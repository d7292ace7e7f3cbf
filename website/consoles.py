"""The console blocks of a page: its commands are run in order, and what stands below each is what it said.

A block with a title, such as ```text title="own.txt", is a file that the commands after it find. Output that ends in a
line with `…` alone is cut there. The terminal is 88 columns wide.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from click.testing import CliRunner

from actorgraph.cli import cli

ROOT = Path(__file__).parents[1]
PAGES = (
    "docs/tutorial.md",
    "docs/howto/articles.md",
    "docs/howto/mentions.md",
    "docs/howto/ontology.md",
    "docs/howto/gephi.md",
    "docs/howto/language.md",
)
_CUT = "…"
_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r'title="([^"]+)"')
_ENVIRONMENT = {"COLUMNS": "88", "NO_COLOR": "1", "NEO4J_PASSWORD": None, "ACTORGRAPH_DEBUG": None}


def refreshed(page: str, folder: Path) -> str:
    """Return the page with its outputs as they are now; the commands run in the folder, which holds `examples`."""

    def block(found: re.Match[str]) -> str:
        language, rest, body = found.groups()
        if title := _TITLE.search(rest):
            file = folder / title[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body, "utf-8")
        elif language == "console":
            body = "".join(f"$ {command}\n{output(command, shown)}" for command, shown in _commands(body))
        return f"```{language}{rest}\n{body}```"

    with contextlib.chdir(folder):
        return _BLOCK.sub(block, page)


def commands(page: str) -> list[str]:
    """Return the commands of a page's console blocks."""
    blocks = (found for found in _BLOCK.finditer(page) if found[1] == "console")
    return [command for found in blocks for command, _ in _commands(found[3])]


def _commands(body: str) -> Iterator[tuple[str, list[str]]]:
    head, *parts = re.split(r"^\$ ", body, flags=re.MULTILINE)
    assert not head.strip(), "a console block begins with a command"
    for part in parts:
        command, *shown = part.splitlines()
        while command.endswith("\\"):
            command += "\n" + shown.pop(0)
        yield command, shown


def output(command: str, shown: Sequence[str] = ()) -> str:
    """Return what a command says in the folder that one is in, cut where `shown` is; it must succeed."""
    program, *words = shlex.split(command.replace("\\\n", " "))
    assert program == "actorgraph", f"only actorgraph is run, not: {command}"
    arguments = [name for word in words for name in _expanded(word)]
    result = CliRunner().invoke(cli, arguments, env=_ENVIRONMENT, catch_exceptions=False)
    assert result.exit_code == 0, f"{command}: {result.output}"
    lines = [line.rstrip() for line in result.output.splitlines()]
    if shown and shown[-1] == _CUT and len(lines) >= len(shown):
        lines = [*lines[: len(shown) - 1], _CUT]
    return "".join(f"{line}\n" for line in lines)


def _expanded(word: str) -> list[str]:
    return sorted(map(str, Path().glob(word))) if "*" in word and "/" in word else [word]


@contextlib.contextmanager
def page_folder() -> Iterator[Path]:
    """Make a folder for a page's commands, with the examples in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        yield folder


def write_pages() -> None:
    """Write the outputs of all pages anew."""
    from actorgraph.files import whole_file

    for name in PAGES:
        page = (ROOT / name).read_text("utf-8")
        with page_folder() as folder:
            new = refreshed(page, folder)
        if new != page:
            with whole_file(ROOT / name) as out:
                out.write(new.encode())


if __name__ == "__main__":
    write_pages()
