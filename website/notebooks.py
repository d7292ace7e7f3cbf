"""The example notebooks: run anew (`python -m website.notebooks`), and turned into pages of the site."""

from __future__ import annotations

import base64
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from traitlets.config import Config

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
NAMES = ("first-look", "who-claimed-what", "alliances-over-time")
_IMAGE = "image/png"
_SECONDS = 300


def read_notebook(name: str) -> NotebookNode:
    """Return a notebook as it is committed, with its outputs."""
    notebook: NotebookNode = nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4)
    return notebook


def executed() -> dict[str, NotebookNode]:
    """Return the notebooks with the outputs that they have now; they run in a copy of the examples.

    One kernel runs them one after the other, emptied in between: what takes its time is loading libraries.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell fails.
    """
    notebooks = {name: read_notebook(name) for name in NAMES}
    whole = nbformat.v4.new_notebook()
    for notebook in notebooks.values():
        whole.cells += [*notebook.cells, nbformat.v4.new_code_cell("%reset -f")]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.db", "*.png"))
        # Sockets in the folder, for no other user to reach.
        sockets = Config({"KernelManager": {"transport": "ipc", "ip": f"{folder}/kernel"}})
        place = {"metadata": {"path": folder}}
        client = NotebookClient(whole, config=sockets, timeout=_SECONDS, record_timing=False, resources=place)
        client.execute(env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    cells = iter(whole.cells)
    for notebook in notebooks.values():
        notebook.cells = list(islice(cells, len(notebook.cells)))
        next(cells)
        _number(notebook)
    return notebooks


def _number(notebook: NotebookNode) -> None:
    for number, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), 1):
        cell.execution_count = number
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = number


def write_notebooks() -> None:
    """Run all notebooks and write their outputs, where a text changed; a picture alone is no reason."""
    for name, new in executed().items():
        if list(texts(read_notebook(name))) != list(texts(new)):
            nbformat.write(new, EXAMPLES / f"{name}.ipynb")


def texts(notebook: NotebookNode) -> Iterator[tuple[str, str]]:
    """Yield what the cells gave, as type and text; of a picture, what stands for it."""
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "stream":
                yield output.name, output.text
            for kind, data in sorted(output.get("data", {}).items()):
                yield kind, _alternative(output) if kind == _IMAGE else data


def page(notebook: NotebookNode, name: str, folder: Path) -> str:
    """Return the notebook as Markdown; its pictures are written into the folder."""
    parts = []
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            parts.append(cell.source.replace("](../docs/", "](../").replace(".ipynb)", ".md)"))
            continue
        parts.append(f"```python\n{cell.source}\n```")
        parts += [_output(output, f"{name}-{number}.png", folder) for output in cell.outputs]
    parts.append(f"*This page is the notebook `examples/{name}.ipynb`.*")
    return "\n\n".join(parts) + "\n"


def _output(output: NotebookNode, picture: str, folder: Path) -> str:
    if output.output_type == "stream":
        return f"```text\n{output.text.rstrip()}\n```"
    data = output.data
    if _IMAGE in data:
        (folder / picture).write_bytes(base64.b64decode(data[_IMAGE]))
        return f"![{_alternative(output)}]({picture})"
    return _table(data["text/html"]) if "text/html" in data else f"```text\n{data['text/plain'].rstrip()}\n```"


def _table(html: str) -> str:
    """Return a table without the style that pandas gives it: the site has its own."""
    return re.sub(r"<style.*?</style>\n?| border=\"1\" class=\"dataframe\"", "", html, flags=re.DOTALL)


def _alternative(output: NotebookNode) -> str:
    return str(output.metadata.get(_IMAGE, {}).get("alt", ""))


if __name__ == "__main__":
    write_notebooks()
