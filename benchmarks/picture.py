"""Make the pictures of docs/explorer.md from the sample articles, in a real Chromium.

python -m benchmarks.picture
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from actorgraph.store import Store
from tests.browser import chromium

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
VIEW = "#actor=hezbollah"


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        page_file = Path(folder) / "samples.html"
        with Store(Path(folder) / "samples.db") as store:
            store.load(*sorted(str(path) for path in (ROOT / "examples/articles").glob("*.txt")))
            store.export(page_file)
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": 1360, "height": 820}, color_scheme=scheme)
            page.goto(page_file.as_uri() + VIEW)
            page.wait_for_selector("html[data-ready]")
            page.wait_for_timeout(1000)
            page.screenshot(path=IMAGES / f"explorer-{scheme}.png")
            page.close()


if __name__ == "__main__":
    main()
