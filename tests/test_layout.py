"""The folders, the links in src/actorgraph and the mapping in pyproject.toml agree."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
FOLDERS = ("graph", "ontology", "loaders", "queries")


def test_layout_packages_and_mapping_name_every_folder() -> None:
    assert set(CONFIG["packages"]) == {"actorgraph", *(f"actorgraph.{f}" for f in FOLDERS)}
    assert CONFIG["package-dir"] == {"actorgraph": "src/actorgraph", **{f"actorgraph.{f}": f for f in FOLDERS}}


def test_layout_links_lead_to_the_folders() -> None:
    for folder in FOLDERS:
        assert (ROOT / "src/actorgraph" / folder).resolve() == ROOT / folder


def test_layout_has_no_subpackage_that_a_wheel_would_drop() -> None:
    below = [p for f in FOLDERS for p in (ROOT / f).glob("*/**/*.py")]
    assert below == []
