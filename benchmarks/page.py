"""Write what a benchmark measured into a page of the docs, between the markers that bear its name."""

from __future__ import annotations

import datetime
import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

import actorgraph as ag
from actorgraph.files import whole_file

PERFORMANCE = Path(__file__).parents[1] / "docs" / "performance.md"
QUALITY = PERFORMANCE.with_name("quality.md")


def measured_with(command: str, libraries: tuple[str, ...], *others: str) -> str:
    """Return the sentence that says when, where and with what something was measured."""
    parts = [f"{os.cpu_count()} cores", f"Python {platform.python_version()}"]
    parts += [f"{name} {version(name)}" for name in libraries]
    parts += [*others, f"actorgraph {ag.__version__}"]
    return f"Measured on {datetime.date.today()} with `{command}`: {', '.join(parts)}."


def write_section(name: str, text: str, page: Path = PERFORMANCE) -> None:
    """Put text into a page between `<!-- name -->` and `<!-- /name -->`, in place of what stood there."""
    content = page.read_text("utf-8")
    section = f"<!-- {name} -->\n{text}<!-- /{name} -->"
    content, found = re.subn(rf"<!-- {name} -->.*?<!-- /{name} -->", lambda _: section, content, flags=re.DOTALL)
    if not found:
        raise SystemExit(f"{page} has no <!-- {name} --> … <!-- /{name} --> to put the table in")
    with whole_file(page) as file:
        file.write(content.encode())
