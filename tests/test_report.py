"""Reports: what they say, that all of it has evidence, that nothing in them is obeyed; in a real Chromium too."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page, expect

from actorgraph.briefing import LIMIT, PASSAGES, Briefing
from actorgraph.briefing_chart import chart, length_of_period
from actorgraph.briefing_markdown import escaped
from actorgraph.briefing_words import excerpt, names, status_words, voice_words
from actorgraph.errors import InputError, QueryError, StoreError, UnknownActorError
from actorgraph.graph.embedded_engine import EmbeddedEngine
from actorgraph.graph.engine import Engine
from actorgraph.store import Store
from tests.command import done, error
from tests.query_graph import sources as papers
from tests.report_graph import ARABIC, EVIL, LONG, SENTENCE, crowd, evil, view_of

COAST = Path(__file__).parents[1] / "examples" / "coast.jsonl"
VELL, SARN, ASH = "Republic of Vell", "Kingdom of Sarn", "Ash League"
BIRCH, EMBER = "Birch Union", "Ember Front"
BLOCKS = {"p", "ul", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("report") / "coast.db") as opened:
        opened.load(COAST)
        yield opened


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store for the command line."""
    with Store(tmp_path_factory.mktemp("report") / "coast.db") as opened:
        opened.load(COAST)
    return opened.path


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Briefing]:
    """A report on an actor whose name is a script's."""
    with EmbeddedEngine(tmp_path_factory.mktemp("evil") / "graph") as engine:
        yield view_of(engine, evil()).report("evil")


def lines(briefing: Briefing, section: str) -> list[tuple[str, str, str]]:
    return [(line.text, line.status, line.dates) for line in briefing.section(section).lines]


class Parsed(HTMLParser):
    """Elements with their attributes, and the text outside of style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._style = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._style = tag == "style"

    def handle_data(self, data: str) -> None:
        if not self._style:
            self.words.append(data)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


# What it says.


def test_report_lists_allies_rivals_and_others_with_status_and_dates(store: Store) -> None:
    report = store.report(VELL.upper())
    assert (report.actor, report.name) == ("republic-of-vell", VELL)
    assert lines(report, "allies") == [
        (
            f"{VELL} arms {BIRCH}",
            "contested: 2 statements affirm it, 1 denies it (denied by Ben Quill)",
            "2030-01-12 – 2031-02-10",
        ),
        (f"{VELL} is allied with {BIRCH}", "reported by 2 sources", "2031-02-01 – 2031-02-05"),
        (f"{VELL} is allied with {SARN}", "reported by 2 sources; last said to be over", "2030-01-10 – 2031-02-01"),
    ]
    assert lines(report, "rivals")[1:] == [
        (f"{VELL} sanctions {EMBER}", "reported by 2 sources", "2030-05-01 – 2031-02-01"),
        (f"{ASH} attacks {VELL}", "reported by 1 source", "2030-01-11"),
    ]
    assert [text for text, _, _ in lines(report, "others")] == [
        f"Ida Holt is an official of {VELL}",
        f"{VELL} meets with {SARN}",
    ]
    assert report.summary == [
        "18 statements on it, 0 claims by it and 3 claims about it, in 7 documents of 4 publishers, "
        "published 2030-01-10 – 2031-02-10."
    ]


def test_report_has_both_sides_of_what_is_contested(store: Store) -> None:
    section = store.report(VELL).section("contested")
    assert [line.text for line in section.lines] == [f"{VELL} arms {BIRCH}", f"{EMBER} attacks {VELL}"]
    sides = {side: [p.text for p in passages] for side, passages in section.lines[0].sides.items()}
    assert sides == {
        "Affirmed": ["Vell ships rifles to the Birch Union.", "The Republic of Vell arms the Birch Union."],
        "Denied": ["Nobody arms the Birch Union, says Ben Quill."],
    }


def test_report_has_claims_by_and_about_with_their_words(store: Store) -> None:
    report = store.report(VELL)
    assert lines(report, "said") == []
    assert lines(report, "about")[0] == (f"{EMBER} on {VELL}", "denies", "2030-06-03")
    (line,) = store.report("Ben Quill").section("said").lines
    assert (line.text, line.status, line.passages[0].text) == (
        f"Ben Quill on {VELL}",
        "in direct speech",
        "We will hold the coast.",
    )


def test_report_lists_the_newest_statements_first(store: Store) -> None:
    events = lines(store.report(EMBER), "events")
    assert events[0] == (f"{VELL} sanctions {EMBER}", "affirmed; reported by Herald", "published 2031-02-01")
    assert (f"{EMBER} attacks {VELL}", "denied; said by Ember Front", "2030-05-30") in events
    assert (
        f"{EMBER} attacks {VELL}",
        "threatened, not stated as done; said by Ember Front",
        "published 2030-01-12",
    ) in events


def test_report_names_its_sources(store: Store) -> None:
    report = store.report(ASH)
    assert [(s.name, s.documents, s.statements, s.claims) for s in report.sources] == [
        ("Gazette", 2, 4, 0),
        ("Herald", 2, 3, 1),
        ("Courier", 1, 1, 0),
    ]
    assert [paper.id for paper in report.papers] == ["herald-2", "courier-1", "gazette-2", "herald-1", "gazette-1"]


def test_report_every_line_has_evidence_and_every_piece_leads_back(store: Store) -> None:
    for actor in (VELL, ASH, BIRCH, "Ben Quill", "Port Sallow"):
        report = store.report(actor)
        for line in (line for section in report.sections for line in section.lines):
            assert line.passages, line.text
            for passage in line.passages:
                assert line.anchor in [anchor for anchor, _ in passage.uses]
                assert passage.text
                assert passage.paper.source
        assert [p.number for p in report.passages] == list(range(1, len(report.passages) + 1))


def test_report_counts_over_time_without_gaps(store: Store) -> None:
    found = store.report(ASH).chart
    assert found.by == "month"
    assert (found.periods[0], found.periods[-1], len(found.periods)) == ("2030-01", "2031-02", 14)
    assert {bar.id: (sum(bar.counts), bar.counts[0]) for bar in found.bars} == {
        "friendly": (2, 1),
        "hostile": (3, 2),
        "other": (3, 2),
        "claims": (1, 1),
    }


@pytest.mark.parametrize(
    ("first", "last", "by"),
    [
        ("2030-01-01", "2030-01-01", "day"),
        ("2030-01-01", "2030-03-03", "day"),
        ("2030-01-01", "2030-03-04", "month"),
        ("2030-01-01", "2039-12-28", "month"),
        ("2030-01-01", "2040-01-28", "year"),
    ],
)
def test_chart_has_periods_that_fit_its_length(first: str, last: str, by: str) -> None:
    assert length_of_period(first, last) == by


def test_chart_of_days_and_of_nothing() -> None:
    rows: list[dict[str, object]] = [
        {"period": "2030-02-27", "relation": "attacks", "affirmed": 1, "denied": 2},
        {"period": "2030-03-01", "relation": None, "affirmed": 4, "denied": 0},
    ]
    found = chart(rows, "day", {"attacks": -1})
    assert found.periods == ["2030-02-27", "2030-02-28", "2030-03-01"]
    assert {bar.id: list(bar.counts) for bar in found.bars} == {"hostile": [3, 0, 0], "claims": [0, 0, 4]}
    assert found.highest == 4
    assert chart([], "month", {}).bars == []


# Words.

EDGE = {"status": "reported", "sources": 3, "statements": 4, "affirmed": 4, "denied": 0}


@pytest.mark.parametrize(
    ("edge", "affirming", "denying", "words"),
    [
        ({}, [], [], "reported by 3 sources"),
        ({"sources": 1}, [], [], "reported by 1 source"),
        ({"status": "claimed"}, ["Ada"], [], "claimed last by Ada"),
        ({"status": "claimed", "affirmed": 1}, ["Ada"], [], "claimed by Ada"),
        ({"status": "claimed", "affirmed": 3}, ["Ada", "Ben", "Ada"], [], "claimed by Ada and Ben"),
        ({"status": "claimed", "affirmed": 1}, [], [], "claimed by an unnamed speaker"),
        ({"status": "claimed"}, list("abcdef"), [], "claimed by a, b, c, d and 2 others"),
        ({"status": "contested", "affirmed": 1, "denied": 2}, [], ["Ben"],
         "contested: 1 statement affirms it, 2 deny it (denied last by Ben)"),
        ({"status": "former"}, [], [], "said to be over, by 3 sources"),
        ({"status": "threatened"}, ["Ada"], [], "threatened, not stated as done"),
        ({"status": "demanded"}, ["Ada"], [], "demanded, not stated as done"),
        ({"status": "possible"}, ["Ada"], [], "stated as possible only"),
        ({"status": "denied"}, [], ["Ada"], "denied by Ada; nobody states it"),
    ],
)  # fmt: skip
def test_status_in_words(edge: dict[str, object], affirming: list[str], denying: list[str], words: str) -> None:
    assert status_words({**EDGE, **edge}, affirming, denying) == words


def test_status_words_of_every_status_of_the_ontology(store: Store) -> None:
    said = [status_words({**EDGE, "status": status}, ["A"], ["B"]) for status in store.ontology.statuses]
    assert len(set(said)) == len(said)
    assert not set(said) & set(store.ontology.statuses)


def test_voices_in_words() -> None:
    row: dict[str, object] = {"polarity": "affirmed", "modality": "actual", "status": None}
    assert voice_words(row) == "affirmed"
    assert voice_words({**row, "status": "former"}) == "affirmed, said to be over"
    assert voice_words({**row, "polarity": "denied", "modality": "possible"}) == "denied, stated as possible only"


def test_names_written_from_right_to_left_are_isolated() -> None:
    assert names([ARABIC, "Ada"]) == f"\u2068{ARABIC}\u2069 and Ada"


def test_excerpt_is_cut_between_words() -> None:
    assert excerpt("a  b\nc") == "a b c"
    assert excerpt("word " * 100).endswith("word …")
    assert len(excerpt("x" * 1000)) < 170


# What is asked for.


def test_report_of_a_time_keeps_what_lasts_into_it(store: Store) -> None:
    report = store.report(VELL, from_="2031", to="2031-02-05")
    assert [text for text, _, _ in lines(report, "rivals")] == [f"{VELL} sanctions {EMBER}"]
    assert lines(report, "about") == []
    assert report.section("events").total == 5
    assert {paper.id for paper in report.papers} == {"herald-2", "post-1"}
    assert report.summary[1].startswith("Only what lies from 2031 to 2031-02-05, or has no date.")


def test_report_of_some_relations(store: Store) -> None:
    report = store.report(VELL, relations="supports")
    assert [len(section.lines) for section in report.sections] == [1, 0, 0, 1, 0, 3, 3]
    assert report.summary[1] == "Only these relations: arms, funds, supports, trains."


def test_report_says_how_many_more_and_the_command_lists_them(closed: Path, tmp_path: Path) -> None:
    with Store(closed) as opened:
        report = opened.report(VELL, limit=1)
    shown = 0
    for section in report.sections:
        assert len(section.lines) == min(section.total, 1)
        if section.more <= 0:
            continue
        shown += 1
        words = shlex.split(section.command)
        assert words[:2] == ["actorgraph", "query"]
        rows = done(*words[1:3], "--in", closed, *words[5:], "--format", "jsonl").splitlines()
        if section.id == "contested":  # a row of it is a statement
            assert len(rows) > section.total
        else:
            assert len(rows) == section.total, section.id
        assert section.lines[0].text
    assert shown >= 5
    assert "2 more:" in report.to_markdown()
    assert f"<code>{section.command}</code>" in report.to_html()


def test_report_of_nobody_and_of_several_is_the_error_of_the_queries(
    store: Store, closed: Path, tmp_path: Path
) -> None:
    with pytest.raises(UnknownActorError) as unknown:
        store.report("Ash Leage")
    assert ASH in unknown.value.near
    target = tmp_path / "r.html"
    said = error("report", "Ash Leage", "--in", closed, "-o", target)
    assert said == error("query", "evidence", "--in", closed, "--param", "actor=Ash Leage")
    assert not target.exists()


def test_report_of_an_ambiguous_name(tmp_path: Path) -> None:
    with EmbeddedEngine(tmp_path / "graph") as engine:
        view = view_of(engine, papers())
        with pytest.raises(QueryError, match=r"'Quill' may be any of these, give an id: ben .*; ida"):
            view.report("Quill")


def test_report_refuses_a_bad_date_and_an_unknown_relation(store: Store) -> None:
    with pytest.raises(QueryError, match="from is a date such as"):
        store.report(VELL, from_="soon")
    with pytest.raises(QueryError, match="unknown relation 'likes'"):
        store.report(VELL, relations="likes")


# Files.


def test_report_files_are_equal_every_time(closed: Path, tmp_path: Path) -> None:
    for name in ("a.html", "b.html", "a.md", "b.md"):
        done("report", "Ash League", "--in", closed, "-o", tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()
    assert str(closed.parent) not in (tmp_path / "a.html").read_text("utf-8")


def test_report_file_is_whole_or_not_there(store: Store, closed: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.html").write_text("kept")
    with pytest.raises(UnknownActorError):
        store.report("Nobody at all", tmp_path / "kept.html")
    assert (tmp_path / "kept.html").read_text() == "kept"
    with pytest.raises(InputError, match="can't be written"):
        store.report(ASH, tmp_path / "none" / "r.md")
    with pytest.raises(StoreError, match=r"its name ends in \.html or \.md"):
        store.report(ASH, tmp_path / "r.docx")
    assert "ends in .html or .md" in error("report", ASH, "--in", closed, "-o", tmp_path / "r.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["kept.html"]


@pytest.mark.neo4j
def test_report_is_the_same_from_either_engine(embedded_engine: Engine, neo4j_engine: Engine) -> None:
    """But for the name of the place that it is read from."""
    texts = []
    for engine in (embedded_engine, neo4j_engine):
        report = view_of(engine, papers()).report("Ash League")
        texts.append(report.to_html().replace(report.graph, "GRAPH"))
    assert texts[0] == texts[1]


# HTML.


def test_html_anchors_lead_somewhere_and_ids_are_unique(store: Store) -> None:
    page = Parsed(store.report(VELL).to_html())
    ids = page.values("id")
    assert len(set(ids)) == len(ids)
    links = [href[1:] for href in page.values("href") if href.startswith("#")]
    assert set(links) <= set(ids)
    assert {f"e{n}" for n in range(1, 22)} <= set(links)
    assert {"allies-1", "contested-1", "events-1"} <= set(links)


def test_html_has_landmarks_headings_and_captions(store: Store) -> None:
    page = Parsed(store.report(VELL).to_html())
    tags = [tag for tag, _ in page.elements]
    assert [tags.count(tag) for tag in ("h1", "main", "header", "footer", "nav")] == [1] * 5
    assert tags.count("table") == tags.count("caption")
    assert tags.count("h2") == tags.count("section")
    assert set(page.values("aria-labelledby")) <= set(page.values("id"))
    assert page.values("lang")[0] == "en"
    assert {"de", "nl"} <= set(page.values("lang"))


def test_html_obeys_nothing(bad: Briefing) -> None:
    page = Parsed(bad.to_html())
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "form", "link", "b", "base"}
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert not page.values("style") + page.values("src")
    outside = [href for href in page.values("href") if not href.startswith("#")]
    assert set(outside) == {"https://post.example/a?b=1&c=(d)"}
    clean = " ".join(SENTENCE.replace("\x00", "�").replace("\x1b", "�").split())
    for text in (EVIL, clean, ARABIC, LONG, "<b>d</b> `x`", f"{EVIL} | x"):
        assert text in page.text
    assert 'en" onload="x' not in page.values("lang")
    (policy,) = [a["content"] for t, a in page.elements if t == "meta" and a.get("http-equiv")]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'", policy or ""
    )


# Markdown.


def test_markdown_shows_texts_as_they_are(bad: Briefing) -> None:
    text = bad.to_markdown()
    page = Parsed(MARKDOWN.render(text))
    tags = {tag for tag, _ in page.elements}
    assert tags <= BLOCKS | {"h1", "h2", "h3", "em", "strong", "a", "br", "code", "pre"}
    clean = " ".join(SENTENCE.replace("\x00", "�").replace("\x1b", "�").split())
    shown = " ".join(page.text.replace("\u2068", "").replace("\u2069", "").split())
    for expected in (EVIL, clean, ARABIC, LONG, "<b>d</b> `x`", f"{EVIL} | x"):
        assert expected in shown
    assert {href for href in page.values("href") if not href.startswith("#")} == {
        "https://post.example/a?b=1&c=%28d%29",
    }
    sizes = {
        len(re.findall(r"<t[hd]\b", row))
        for table in re.findall(r"<table>.*?</table>", MARKDOWN.render(text), re.DOTALL)
        for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)
    }
    assert sizes <= {3, 4, 5}


def test_markdown_links_lead_to_headings(store: Store) -> None:
    rendered = MARKDOWN.render(store.report(VELL).to_markdown())
    headings = {h.lower().replace(" ", "-") for h in re.findall(r"<h[23]>(.*?)</h[23]>", rendered)}
    links = {href[1:] for href in Parsed(rendered).values("href")}
    assert links
    assert links <= headings


def test_markdown_keeps_the_lines_of_a_sentence(bad: Briefing) -> None:
    assert "<br />\n# second line<br />\n- third" in MARKDOWN.render(bad.to_markdown())


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp")), max_size=60))
def test_markdown_escaping_keeps_any_text(text: str) -> None:
    wanted = " ".join(text.split())
    for before, after in (("", ""), ("- ", ""), ("> ", ""), ("| a | b |\n| --- | --- |\n| ", " | x |")):
        page = Parsed(MARKDOWN.render(f"{before}{escaped(text)}{after}"))
        shown = page.text.replace("\u2068", "").replace("\u2069", "")
        assert shown == (f"a b {wanted} x".replace("  ", " ") if after else wanted)
        assert {tag for tag, _ in page.elements} <= BLOCKS


# An actor of whom very much is said.


def test_report_on_much_is_short_and_counts_all(tmp_path: Path) -> None:
    with EmbeddedEngine(tmp_path / "graph") as engine:
        report = view_of(engine, crowd()).report("hub")
    assert report.section("events").total == 10_000
    assert report.section("said").total == 1_000
    assert all(len(section.lines) <= LIMIT for section in report.sections)
    assert all(len(line.passages) <= 2 * PASSAGES for section in report.sections for line in section.lines)
    assert sum(sum(bar.counts) for bar in report.chart.bars) == 11_000
    assert len(report.chart.periods) <= 120
    assert report.total_papers == 1_000
    assert len(report.passages) < 300
    assert len(report.to_html()) < 500_000
    assert "10,000" in report.to_html()


# In a browser.


@pytest.fixture
def page(browser: Browser, bad: Briefing, tmp_path: Path) -> Iterator[Page]:
    """The page of the actor whose name is a script's; nothing is asked for, nothing stands in the console."""
    bad.write(tmp_path / "r.html")
    context = browser.new_context(viewport={"width": 1180, "height": 900})
    opened, said, requests = context.new_page(), list[str](), list[str]()
    opened.on("request", lambda request: requests.append(request.url.partition("#")[0]))
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda failure: said.append(str(failure)))
    opened.on("dialog", lambda dialog: said.append(dialog.message))
    opened.goto((tmp_path / "r.html").as_uri())
    yield opened
    context.close()
    assert set(requests) == {(tmp_path / "r.html").as_uri()}
    assert said == []


def test_browser_shows_the_text_and_runs_nothing(page: Page) -> None:
    expect(page.locator("h1")).to_have_text(EVIL)
    expect(page.locator("#allies-1 .who").first).to_have_text(EVIL)
    assert page.locator("#allies-1 .who").nth(1).evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"


def test_browser_keeps_the_order_of_words_beside_a_name_that_would_turn_it(page: Page) -> None:
    """The name's own marks would else turn the rest of the line: "skcatta" for "attacks"."""
    line = page.locator("#rivals-1 th")
    assert line.inner_text().startswith(f"evil attacks {EVIL}")
    left = line.evaluate("e => [...e.querySelectorAll('.who')].map(name => name.getBoundingClientRect().left)")
    assert left == sorted(left)
    assert left[0] < left[1]


def test_browser_goes_to_evidence_and_back(page: Page) -> None:
    page.locator("#rivals-1 .refs a").first.click()
    assert page.url.endswith("#e5")
    expect(page.locator("#e5")).to_be_in_viewport()
    page.locator("#e5 .uses a").first.click()
    expect(page.locator("#rivals-1")).to_be_in_viewport()


def test_browser_folds_what_is_long_and_prints_it(page: Page) -> None:
    long = page.locator("#e5 blockquote")
    expect(long).to_be_hidden()
    page.emulate_media(media="print")
    expect(long).to_be_visible()
    assert page.locator("nav").is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    page.locator("#e5 summary").click()
    expect(long).to_be_visible()


@pytest.mark.parametrize("width", [320, 375, 768, 1400])
def test_browser_page_is_never_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_browser_texts_have_contrast(page: Page, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for all text; 1.4.11: 3 to 1 for the bars."""
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    found = page.evaluate(
        """() => {
          const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
          const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number);
                               return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
          const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const ground = light(getComputedStyle(document.querySelector("code")).backgroundColor);
          const of = (all, name) => Math.min(...[...document.querySelectorAll(all)].map(
            e => ratio(light(getComputedStyle(e)[name]), ground)));
          return [of("body, p, a, th, td, dt, code, .quote", "color"), of("rect", "fill")];
        }"""
    )
    assert found[0] >= 4.5
    assert found[1] >= 3
