"""The example notebooks give what is committed with them, and say nothing of the machine they were run on."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

import pytest
from nbformat import NotebookNode

from website.notebooks import NAMES, executed, page, read_notebook, texts

_MACHINE = re.compile(r"/(?:home|tmp|work|root|Users)/|[A-Z]:\\\\|\b\d{4}-\d\d-\d\dT\d\d:\d\d")


@pytest.fixture(scope="module")
def ran() -> dict[str, NotebookNode]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the kernel's client, which is not ours
        return executed()


@pytest.mark.parametrize("name", NAMES)
def test_notebook_outputs_are_those_of_its_cells(ran: dict[str, NotebookNode], name: str) -> None:
    assert list(texts(ran[name])) == list(texts(read_notebook(name))), "run: make docs"


@pytest.mark.parametrize("name", NAMES)
def test_notebook_is_clean(name: str) -> None:
    notebook = read_notebook(name)
    assert set(notebook.metadata) == {"kernelspec"}
    for cell in notebook.cells:
        assert set(cell.metadata) == set(), "no times, no tags"
    assert [text for _, text in texts(notebook) if _MACHINE.search(text)] == []
    assert [text for kind, text in texts(notebook) if kind == "stderr"] == []


@pytest.mark.parametrize("name", NAMES)
def test_notebook_explains_itself(name: str) -> None:
    cells = read_notebook(name).cells
    kinds = [cell.cell_type for cell in cells]
    assert kinds[0] == kinds[-1] == "markdown"
    pictures = [text for kind, text in texts(read_notebook(name)) if kind == "image/png"]
    assert pictures
    assert all(len(text) > 40 for text in pictures), "each picture has a text for those who can't see it"


def test_notebook_page_has_text_tables_and_pictures(tmp_path: Path) -> None:
    made = page(read_notebook("first-look"), "first-look", tmp_path)
    (picture,) = tmp_path.glob("*.png")
    assert re.search(rf"!\[A circle of actors[^\]]+\]\({picture.name}\)", made)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "```python\nfrom pathlib import Path" in made
    assert "<td>alliedWith</td>" in made
    assert "<style" not in made
    assert "(../quality.md)" in made
