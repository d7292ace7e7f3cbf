"""What a notebook shows: small escaped tables, in a real kernel too."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import nbclient
import nbformat
import pytest
from markdown_it import MarkdownIt

from actorgraph.graph.model import ActorMention, Claim, Document, Span, Statement
from actorgraph.graph.sync import SyncReport
from actorgraph.graph.validation import Finding, Report
from actorgraph.graphview import ServerGraph
from actorgraph.loaders.mentions import Reject
from actorgraph.loading import LoadReport
from actorgraph.notebook import ROWS, TEXT, rows_html
from actorgraph.ontology.model import KnownActor, Name
from actorgraph.queries.rows import Rows
from actorgraph.store import Store
from tests.command import write_records
from tests.query_graph import ontology

EVIL = "<img src=x onerror=alert(1)> & \"'|*_\x00\x1b[31m"
ARABIC = "رابطة الرماد"


def parsed(html: str) -> ElementTree.Element:
    """Return the display as a tree: it is well-formed, and nothing in it can run or load."""
    tree = ElementTree.fromstring(html)
    allowed = {"div", "p", "strong", "bdi", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td", "a"}
    for element in tree.iter():
        assert element.tag in allowed
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.get("href", "https://").lower().startswith(("http://", "https://"))
    return tree


def words(html: str) -> str:
    return " ".join("".join(parsed(html).itertext()).split())


def cells(html: str, tag: str = "td") -> list[str]:
    return ["".join(cell.itertext()) for cell in parsed(html).iter(tag)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("notebook")
    with Store(folder / "s.db") as opened:
        opened.load(write_records(folder / "gazette.jsonl"))
    return folder / "s.db"


def test_rows_are_a_table_of_what_people_read() -> None:
    rows = Rows([{"actor": "Ash", "actor_id": "ash", "place": None, "sources": 2, "known": True, "names": ["A", "B"]}])
    shown = rows._repr_html_()
    assert cells(shown, "th") == ["actor", "sources", "known", "names"]
    assert cells(shown) == ["Ash", "2", "yes", "A; B"]
    assert cells(shown, "caption") == ["1 row"]
    assert repr(rows) == "<Rows: 1 of actor, actor_id, place, sources, known, names>"


def test_rows_show_the_first_and_say_how_many_more() -> None:
    shown = Rows([{"n": n} for n in range(1234)])._repr_html_()
    assert cells(shown) == [str(n) for n in range(ROWS)]
    assert "1,234 rows" in words(shown)
    assert f"… {1234 - ROWS:,} more rows" in words(shown)
    assert len(shown) < 5000


def test_rows_of_nothing() -> None:
    assert words(Rows([], ["a"])._repr_html_()) == "0 rows"
    assert words(Rows([])._repr_html_()) == "0 rows"


def test_texts_are_escaped_isolated_and_cut() -> None:
    shown = Rows([{"text": EVIL, "name": ARABIC, "long": "x" * 1000, EVIL: 1}])._repr_html_()
    text, name, long, _ = cells(shown)
    assert text == EVIL.replace("\x00", "�").replace("\x1b", "�")
    assert name == ARABIC
    assert long == "x" * TEXT + "…"
    bdi = [element.text for element in parsed(shown).iter("bdi")]
    assert ARABIC in bdi


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://gazette.example/1?a=b&c=d", True),
        ("HTTP://gazette.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("https://[", False),
        ('https://x.example/"onmouseover=', False),
        ("https://x.example/ y", False),
        ("java\nscript:alert(1)", False),
    ],
)
def test_only_web_addresses_become_links(address: str, linked: bool) -> None:
    shown = Rows([{"title": "Allies", "url": address}])._repr_html_()
    (link,) = [a.get("href") for a in parsed(shown).iter("a")] or [None]
    assert link == (address if linked else None)
    assert cells(shown) == ["Allies"]
    assert bool(list(parsed(Rows([{"where": address}])._repr_html_()).iter("a"))) is linked


def test_many_columns_are_cut() -> None:
    shown = rows_html([{f"c{n}": n for n in range(30)}], [f"c{n}" for n in range(30)])
    assert "Columns not shown: c20, c21" in words(shown)


def test_objects_of_the_record() -> None:
    span = Span(0, 9, EVIL)
    statement = Statement("gazette", "ash", "alliedWith", "birch", attribution="ada", span=span, date="2030-03")
    assert "ash – alliedWith – birch" in words(statement._repr_html_())
    assert "says so ada" in " ".join(" ".join(parsed(statement._repr_html_()).itertext()).split())
    claim = Claim("gazette", "direct", span, None, "a fisherman")
    assert "Claim of a fisherman" in words(claim._repr_html_())
    document = Document("gazette", EVIL, "en", "2030", "Gazette", "https://gazette.example/1")
    assert [a.get("href") for a in parsed(document._repr_html_()).iter("a")] == ["https://gazette.example/1"]
    assert "Ash League" in words(ActorMention("a", "Ash League", "Party", "ash", ("x",))._repr_html_())


def test_known_actor_shows_its_names() -> None:
    actor = KnownActor("ash", "Organization", ("ArmedGroup",), (Name("Ash", "en", "preferred"), Name(ARABIC, "ar")))
    assert cells(actor._repr_html_()) == ["ash", "ArmedGroup, Organization", ARABIC]


def test_ontology_has_a_short_repr() -> None:
    assert len(repr(ontology())) < 100
    assert "alliedWith" in words(ontology()._repr_html_())


def test_load_report() -> None:
    report = LoadReport(
        [f"d{n}" for n in range(10_000)], statements=7, rejects=[Reject("f", 3, EVIL, "{}")], failed=[("x.txt", "bad")]
    )
    assert repr(report) == "<LoadReport: 10,000 added, 0 replaced, 0 unchanged, 1 failed; 7 statements, 0 claims>"
    shown = words(report._repr_html_())
    assert "10,000: d0; d1; d2; d3; d4 … 9,995 more" in shown
    assert "f:3: <img" in shown
    assert "x.txt: bad" in shown
    assert len(report._repr_html_()) < 3000


def test_sync_report() -> None:
    report = SyncReport(inserted=Counter(Actor=3), unchanged=Counter(Edge=2000), dry_run=True)
    assert repr(report) == "<SyncReport (dry run): 3 inserted, 0 changed, 0 deleted, 2,000 unchanged>"
    assert "What a sync would do" in words(report._repr_html_())
    assert cells(report._repr_html_())[:5] == ["Actor", "3", "0", "0", "0"]


def test_validation_report() -> None:
    report = Report(2, (Finding("Violation", "d", "n", None, EVIL, "m"),))
    assert repr(report) == "<Report: 2 documents checked, 1 findings>"
    assert "Violation" in cells(report._repr_html_())


def test_store_open_and_closed(store: Path) -> None:
    opened = Store(store)
    with opened:
        assert repr(opened) == f"<Store {store}>"
        assert cells(opened._repr_html_())[:3] == ["1", "1", "1"]
    assert repr(opened) == f"<Store {store}, closed>"
    assert words(opened._repr_html_()) == repr(opened)


def test_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    graph = ServerGraph("bolt://ann:secret@nowhere.invalid:7687", ontology())
    assert "NEO4J_PASSWORD" in words(graph._repr_html_())
    assert "secret" not in repr(graph) + graph._repr_html_()


def test_in_a_real_notebook(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each last line of a cell gives its table, and a short text for front ends without HTML."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1] / "src"))
    first = f"import actorgraph as ag\nstore = ag.open({str(store)!r})\nstore"
    lines = [
        first,
        "store.query('allies')",
        "next(store.documents())",
        "store.ontology.actors['iran']",
        "store.close()",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(line) for line in lines])
    ran = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    shown = [output.data for cell in ran.cells for output in cell.outputs]
    assert [bool(data) for data in shown] == [True] * 4
    assert shown[0]["text/plain"] == f"<Store {store}>"
    for data in shown:
        parsed(data["text/html"])
    assert cells(shown[1]["text/html"])[:3] == ["Harbour League", "alliedWith", "Miners' Guild"]
    assert shown[1]["text/plain"].startswith("<Rows: 1 of actor, relation")
    # Notebooks are often turned into Markdown, where a blank line would end the table.
    assert "<table>" in MarkdownIt().render(shown[1]["text/html"])
    assert "\n\n" not in shown[1]["text/html"]
