"""Build the documentation site: `python -m website.build FOLDER`, from docs/, the notebooks and the docstrings."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from website.notebooks import NAMES, page, read_notebook

ROOT = Path(__file__).parents[1]
HERE = ROOT / "website"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def build_site(target: Path) -> None:
    """Build the site into a folder that is new or holds an older one.

    Raises:
        SystemExit: Zensical finds something wrong: a dead link, a missing anchor, a page that is not there.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        gather(folder)
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        # An unknown name in the Python reference is logged and does not make Zensical fail.
        said = _COLOUR.sub("", done.stdout + done.stderr)
        if done.returncode or "ERROR" in said:
            sys.exit(f"the site was not built:\n{said}")
        for served in ("404.html", "sitemap.xml"):  # they suppose a server whose address nobody knows
            (folder / "site" / served).unlink()
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(folder / "site", target)


def gather(folder: Path) -> None:
    """Put together what Zensical reads: its settings, the pages, the assets."""
    settings = (HERE / "zensical.toml").read_text("utf-8")
    (folder / "zensical.toml").write_text(settings.replace("SOURCES", str(ROOT / "src")), "utf-8")
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs)
    shutil.copytree(HERE / "assets", docs / "assets")
    shutil.copy(ROOT / "CHANGELOG.md", docs / "changelog.md")
    notebooks = docs / "notebooks"
    notebooks.mkdir()
    for name in NAMES:
        (notebooks / f"{name}.md").write_text(page(read_notebook(name), name, notebooks), "utf-8")


if __name__ == "__main__":
    build_site(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
