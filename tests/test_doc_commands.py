"""The README's commands and the Python of the documents do what they say: in a new folder, the examples beside."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from website.consoles import commands, output

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


PAGES = ("README.md", "docs/index.md", "docs/api.md", "docs/tutorial.md", "docs/exports.md")
"""Those whose Python needs no server; what doesn't open a store itself goes on in an open one."""


def blocks(language: str, page: str = "README.md") -> list[str]:
    text = (ROOT / page).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    (folder / "examples").symlink_to(ROOT / "examples")
    (folder / "article.txt").symlink_to(ROOT / "examples/articles/de-2024-04-14-drohnen.txt")
    return folder


def test_readme_commands_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    told = commands(README)
    assert len(told) > 10
    for command in told:
        output(command)


OPENED = "import actorgraph as ag\nwith ag.open('python.db') as store:\n    store.load('article.txt')\n"


@pytest.mark.parametrize("page", PAGES)
def test_python_of_the_documents_runs(
    folder: Path, page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    for block in blocks("python", page):
        code = block.replace("axis.db", "python.db")
        if "ag.open(" not in code:
            code = OPENED + indent(code, "    ")
        exec(compile(code, page, "exec"), {"__name__": "__main__"})
        assert ("alliedWith" in capsys.readouterr().out) == ("print(" in code)


def test_readme_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_readme_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", "\n".join(blocks("sh")), flags=re.MULTILINE):
        assert f"\n{target}:" in makefile
