"""The documentation site: it builds without a warning, its links lead somewhere, and it works offline from disk."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import actorgraph
from actorgraph.ontology.reader import load_ontology
from actorgraph.ontology_reference import generate_reference
from tests.site_check import complaints
from website.build import build_site
from website.consoles import PAGES, page_folder, refreshed

ROOT = Path(__file__).parents[1]
Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    build_site(folder)
    return folder


@pytest.fixture
def opened(site: Path, browser: Browser) -> Iterator[Opened]:
    """Open a page; at the end nothing may have gone wrong on it, and nothing may have been asked of any host."""
    wrong: list[str] = []
    contexts = []

    def go(page: str, **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        opened = context.new_page()
        opened.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        opened.on("pageerror", lambda error: wrong.append(str(error)))
        opened.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else wrong.append(r.url))
        opened.goto((site / page).as_uri())
        return opened

    yield go
    for context in contexts:
        context.close()
    assert wrong == []


def test_site_has_no_dead_link_and_fetches_nothing(site: Path) -> None:
    assert complaints(site) == []


def test_site_check_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a href="b.html">no</a><a href="#x">no</a><img src="c.png" alt=""><script src="https://d.example/e.js"></script>'
        '<a href="https://">no</a><style>@import "//f.example/g.css"</style><a href="#y" id="y">yes</a>',
        "utf-8",
    )
    (tmp_path / "s.css").write_text("p { background: url(https://h.example/i.png) }", "utf-8")
    assert sorted(complaints(tmp_path)) == [
        "a.html: dead link b.html",
        "a.html: fetches //f.example/g.css",
        "a.html: fetches https://d.example/e.js",
        "a.html: image without a text: c.png",
        "a.html: missing anchor #x",
        "a.html: missing file c.png",
        "a.html: odd link https://",
        "s.css: fetches https://h.example/i.png",
    ]
    assert complaints(tmp_path / "nothing") == [f"{tmp_path / 'nothing'} has no page"]


def test_site_has_every_page_in_its_navigation(site: Path) -> None:
    def pages(entry: object) -> Iterator[str]:
        if isinstance(entry, str):
            yield entry.replace(".md", ".html")
        for below in entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ():
            yield from pages(below)

    nav = tomllib.loads((ROOT / "website/zensical.toml").read_text("utf-8"))["project"]["nav"]
    assert sorted(pages(nav)) == sorted(str(file.relative_to(site)) for file in site.rglob("*.html"))


@pytest.mark.parametrize("name", PAGES)
def test_site_outputs_are_those_of_the_commands(name: str) -> None:
    page = (ROOT / name).read_text("utf-8")
    with page_folder() as folder:
        assert refreshed(page, folder) == page, "run: make docs"


def test_site_ontology_page_is_fresh() -> None:
    assert (ROOT / "docs/ontology.md").read_text("utf-8") == "".join(generate_reference(load_ontology())), "make docs"


def test_site_python_reference_has_the_public_names(site: Path) -> None:
    reference = (site / "api.html").read_text("utf-8")
    names = set(actorgraph.__all__) - {"__version__"}
    assert {name for name in names if f'id="actorgraph.{name}"' not in reference} <= {"ActorGraphError"}
    assert 'id="actorgraph.errors.ActorGraphError"' in reference
    assert 'id="actorgraph.Store.to_networkx"' in reference


@pytest.mark.parametrize("page", ["index.html", "tutorial.html", "model.html", "howto/ontology.html"])
def test_site_pages_open_without_an_error_and_ask_nobody(opened: Opened, page: str) -> None:
    shown = opened(page)
    expect(shown.locator("h1")).to_be_visible()
    expect(shown.get_by_role("navigation").first).to_be_visible()


def test_site_search_works_from_disk(opened: Opened) -> None:
    page = opened("howto/gephi.html")
    page.get_by_role("button", name="Search").first.click()
    page.keyboard.type("contested")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("option", name="unbalanced")).to_have_count(0)


def test_site_goes_dark_with_the_system_and_by_its_button(opened: Opened) -> None:
    def ground(page: Page) -> int:
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in colour[4:-1].split(",")[:3])

    assert ground(opened("index.html", color_scheme="dark")) < 150
    page = opened("model.html", color_scheme="light")
    assert ground(page) > 600
    page.get_by_title("Dark colours").click()
    assert ground(page) < 150


def test_site_fits_a_phone(opened: Opened) -> None:
    for name in ("index.html", "tutorial.html", "queries.html", "ontology.html"):
        page = opened(name, viewport={"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_site_command_says_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs", docs)
    (docs / "glossary.md").write_text("# Glossary\n\n[nowhere](nowhere.md)\n", "utf-8")
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    monkeypatch.setattr("website.build.ROOT", tmp_path)
    with pytest.raises(SystemExit, match=r"(?s)the site was not built.*nowhere"):
        build_site(tmp_path / "site")
    assert not (tmp_path / "site").exists()
