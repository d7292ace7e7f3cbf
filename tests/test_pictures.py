"""Pictures: what is drawn, that names fit and do not overlap, and that files are equal every time."""

from __future__ import annotations

import math
import random
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.text import Text

from actorgraph.errors import InputError, StoreError
from actorgraph.graph.signed import signed_graph
from actorgraph.ontology.reader import load_ontology
from actorgraph.picture import FRIENDLY, HOSTILE, Names, write_figure
from actorgraph.picture_allies import plot_allies
from actorgraph.picture_matrix import plot_matrix
from actorgraph.picture_timeline import ATTACK, CLAIM, DENIED, event, plot_timeline
from tests.command import done, error, write_records

NAMES = (
    "رابطة الرماد الكبرى",
    "הליגה",
    "共同戰線",
    "🚢 Fleet",
    "The Extraordinarily Long Name of a Committee for the Coordination of Popular Harbour Defence",
    "Ligue de l'Émeraude $x$",
    "a\x00b\u202ec",
    *(f"Front {n} of the {place}" for n in range(20) for place in ("Coast", "Western Highland Marches")),
)
Box = tuple[tuple[float, float], ...]


@pytest.fixture(scope="module")
def crowd() -> nx.MultiDiGraph[str]:
    """A network of many actors with awkward names."""
    random_ = random.Random(2)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, name in enumerate(NAMES):
        graph.add_node(f"a{number:02}", name=name)
    for key in range(150):
        a, b = random_.sample(sorted(graph), 2)
        sign = random_.choice((1, -1))
        relation = "alliedWith" if sign > 0 else "attacks"
        graph.add_edge(
            a, b, str(key), relation=relation, sign=sign, symmetric=sign > 0, status="reported", sources=1 + key % 9
        )
    return graph


def shown(figure: Figure) -> list[Text]:
    """Return the texts that are drawn."""
    figure.canvas.draw()
    return [t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip() and t.get_window_extent().width]


def box(text: Text) -> Box:
    """Return the corners of a text's box, turned as the text is."""
    turn = text.get_rotation()
    x, y = text.get_transform().transform(text.get_position())
    text.set_rotation(0)
    flat = text.get_window_extent()
    text.set_rotation(turn)
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = ((flat.x0, flat.y0), (flat.x1, flat.y0), (flat.x1, flat.y1), (flat.x0, flat.y1))
    return tuple((x + cos * (u - x) - sin * (v - y), y + sin * (u - x) + cos * (v - y)) for u, v in corners)


def overlap(first: Box, second: Box, bound: float) -> bool:
    """Whether two turned boxes overlap by more than so many pixels: no line parts them."""
    for one in (first, second):
        for (x1, y1), (x2, y2) in ((one[0], one[1]), (one[1], one[2])):
            length = math.hypot(x2 - x1, y2 - y1)
            axis = ((x2 - x1) / length, (y2 - y1) / length)
            spans = [[u * axis[0] + v * axis[1] for u, v in each] for each in (first, second)]
            if min(map(max, spans)) - max(map(min, spans)) <= bound:
                return False
    return True


def check_texts(figure: Figure) -> None:
    """Check that all text lies inside the figure and no two texts overlap by more than two points."""
    assert isinstance(figure.canvas, FigureCanvasAgg)
    texts = [t for t in shown(figure) if not t.get_rotation() % 90 or t.get_rotation_mode() == "anchor"]
    width, height = figure.canvas.get_width_height()
    for text in texts:
        extent = text.get_window_extent()
        assert -1 <= extent.x0 <= extent.x1 <= width + 1, text
        assert -1 <= extent.y0 <= extent.y1 <= height + 1, text
    boxes = [(t, box(t)) if t.get_rotation_mode() == "anchor" else (t, _straight(t)) for t in texts]
    bound = 2 * figure.dpi / 72
    for n, (one, a) in enumerate(boxes):
        for other, b in boxes[:n]:
            assert not overlap(a, b, bound), (one.get_text(), other.get_text())


def _straight(text: Text) -> Box:
    e = text.get_window_extent()
    return (e.x0, e.y0), (e.x1, e.y0), (e.x1, e.y1), (e.x0, e.y1)


def test_allies_shows_each_actor_and_pair_once(crowd: nx.MultiDiGraph[str]) -> None:
    signed = signed_graph(crowd)
    figure = plot_allies(crowd, load_ontology(), 100)
    check_texts(figure)
    (axes,) = figure.axes
    labels = [t for t in axes.texts if str(t.get_gid()).startswith("actor ")]
    assert len(labels) == sum(1 for a in signed if signed.degree(a))
    colours = sorted(to_hex(p.get_edgecolor()).upper() for p in axes.patches)
    signs = [e["sign"] for _, _, e in signed.edges(data=True)]
    assert colours == sorted(FRIENDLY if s > 0 else HOSTILE for s in signs)
    assert {p.get_linestyle() == "solid" for p in axes.patches} == {True, False}
    words = " ".join(t.get_text().replace("\n", " ") for t in figure.texts)
    assert f"{signs.count(1)} friendly pairs, {signs.count(-1)} hostile pairs" in words


def test_allies_leaves_out_the_least_attested(crowd: nx.MultiDiGraph[str]) -> None:
    figure = plot_allies(crowd, load_ontology(), 10)
    check_texts(figure)
    labels = [t for t in figure.axes[0].texts if str(t.get_gid()).startswith("actor ")]
    assert 2 <= len(labels) <= 10
    assert "Shown are those with the most sources of 47 actors" in " ".join(figure.texts[-1].get_text().split())


def test_matrix_has_the_numbers_of_each_pair() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from([("ash", {"name": "Ash League"}), ("birch", {"name": "Birch"}), ("vell", {"name": "Vell"})])
    for a, relation, b, sign, status, sources in (
        ("ash", "alliedWith", "birch", 1, "reported", 2),
        ("birch", "opposes", "ash", -1, "claimed", 1),
        ("ash", "attacks", "vell", -1, "contested", 3),
        ("vell", "attacks", "ash", -1, "threatened", 9),
    ):
        graph.add_edge(
            a, b, relation, relation=relation, sign=sign, status=status, sources=sources, symmetric=a < b < "c"
        )
    figure = plot_matrix(graph, load_ontology(), 20)
    check_texts(figure)
    (axes,) = figure.axes
    order = [label.get_text() for label in axes.get_yticklabels()]
    cells = {(order[round(t.get_position()[1])], order[round(t.get_position()[0])]): t.get_text() for t in axes.texts}
    assert cells == {("Ash League", "Birch"): "2", ("Birch", "Ash League"): "2−1", ("Ash League", "Vell"): "−3"}
    assert [label.get_text() for label in axes.get_xticklabels()] == order


def test_matrix_of_many_fits(crowd: nx.MultiDiGraph[str]) -> None:
    figure = plot_matrix(crowd, load_ontology(), 25)
    check_texts(figure)
    assert len(figure.axes[0].get_yticklabels()) == 25


def test_timeline_has_a_mark_for_each_day_and_kind() -> None:
    figure = plot_timeline(
        [
            event("ash", NAMES[0], ATTACK, "2031-05-04", "2031-05-04"),
            event("ash", NAMES[0], ATTACK, "2031-05-04", "2031-05-04"),
            event("ash", NAMES[0], DENIED, "2031-05-04"),
            event("ash", NAMES[0], CLAIM, "2031"),
            event("vell", NAMES[4], CLAIM, "2031-06"),
            event("vell", NAMES[4], CLAIM, None),
        ],
        15,
    )
    check_texts(figure)
    (axes,) = figure.axes
    marks = {c.get_label(): len(np.asarray(c.get_offsets())) for c in axes.collections}
    assert {kind: marks[kind] for kind in (ATTACK, DENIED, CLAIM)} == {ATTACK: 1, DENIED: 1, CLAIM: 2}
    words = " ".join(figure.texts[-1].get_text().split())
    assert "2 statements of attacks by the actor, 1 that deny one, 2 claims" in words
    assert "1 other without a date" in words


def test_empty_pictures_say_so() -> None:
    nothing: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for figure in (
        plot_allies(nothing, load_ontology(), 9),
        plot_matrix(nothing, load_ontology(), 9),
        plot_timeline([], 9),
    ):
        check_texts(figure)
        assert any(t.get_text().startswith("No ") for t in figure.axes[0].texts)


def test_names_fit_in_any_script() -> None:
    names = Names({name: f"id-{n}" for n, name in enumerate(NAMES)})
    labels = {name: names.label(name) for name in NAMES}
    assert all(len(line) <= 21 for label in labels.values() for line in label.split("\n"))
    assert all(label.count("\n") <= 1 for label in labels.values())
    assert labels["הליגה"] == "הליגה"
    assert labels["共同戰線"] in ("共同戰線", "id-2")
    assert labels["🚢 Fleet"] in ("🚢 Fleet", "Fleet")
    assert labels["Ligue de l'Émeraude $x$"] == "Ligue de l'Émeraude\n\\$x\\$"
    assert labels["a\x00b\u202ec"] == "abc"
    assert NAMES[4] in names.shortened


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plot")
    done("load", write_records(folder / "gazette.jsonl"), "--into", folder / "s.db")
    return folder / "s.db"


@pytest.mark.parametrize("picture", ["allies", "timeline", "matrix"])
def test_plot_writes_equal_files_of_each_kind(store: Path, tmp_path: Path, picture: str) -> None:
    for ending, start in ((".svg", b"<?xml"), (".png", b"\x89PNG"), (".pdf", b"%PDF")):
        files = [tmp_path / f"{n}{ending}" for n in "ab"]
        for file in files:
            assert done("plot", store, picture, "-o", file) == ""
        assert files[0].read_bytes().startswith(start)
        assert files[0].read_bytes() == files[1].read_bytes()


def test_plot_refuses_what_is_no_picture(store: Path, tmp_path: Path) -> None:
    assert "ends in one of .svg, .png, .pdf" in error("plot", store, "allies", "-o", tmp_path / "a.txt")
    assert "is not one of 'allies', 'timeline', 'matrix'" in error("plot", store, "pie", "-o", "a.svg", code=2)
    figure = plot_timeline([], 5)
    with pytest.raises(StoreError, match="ends in one of"):
        write_figure(figure, tmp_path / "a.gif")
    with pytest.raises(InputError, match="can't be written"):
        write_figure(figure, tmp_path / "none" / "a.svg")
    assert list(tmp_path.iterdir()) == []
