"""The explorer in a real Chromium: every feature, and that nothing leaves the page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.explorer_graph import ASH, EMOJI, EVIL, EVIL_SENTENCE, HEBREW, PERSIAN, sources, write_page

CONTESTED = "ember-front alliedWith tidewater-league"
Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("page"), sources())


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Opened]:
    """Open a page; when the test is over: nothing but the file was asked for, and nothing stood in the console."""
    pages: list[Page] = []
    requests: list[str] = []
    said: list[str] = []

    def open_page(fragment: str = "", page_file: Path = file, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 860}, **options)
        page = context.new_page()
        pages.append(page)
        page.on("request", lambda request: requests.append(request.url.partition("#")[0]))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
        page.goto(page_file.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_page
    for page in pages:
        assert page.context.browser is not None
        page.context.close()
    assert all(re.match(r"file://.*\.html$", url) for url in requests)
    assert said == []


def _actor(page: Page, name: str) -> Locator:
    return page.locator("#details h2").filter(has_text=name)


def _place(page: Page, key: str) -> tuple[float, float]:
    x, y = page.evaluate("key => explorer.at(key)", key)
    return x, y


def _shown(page: Page) -> str:
    return page.locator("#shown").inner_text()


def _colours(page: Page) -> int:
    """Count the colours of the drawing, from what the screen shows."""
    shot = page.locator("#canvas").screenshot()
    return int(
        page.evaluate(
            """async bytes => {
              const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], {type: "image/png"}));
              const canvas = new OffscreenCanvas(picture.width, picture.height), context = canvas.getContext("2d");
              context.drawImage(picture, 0, 0);
              const pixels = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
              return new Set(pixels).size;
            }""",
            list(shot),
        )
    )


def test_page_draws_the_graph(opened: Opened) -> None:
    page = opened()
    assert _shown(page) == "9 actors · 9 relations"
    page.wait_for_function("() => explorer.sigma.getNodeDisplayData(0) !== undefined")
    assert _colours(page) > 50


def test_page_without_any_actor(opened: Opened, tmp_path: Path) -> None:
    page = opened(page_file=write_page(tmp_path, [], "empty"))
    expect(page.locator("#nothing")).to_have_text("This graph is empty: nothing has been loaded yet.")
    assert _shown(page) == "0 actors · 0 relations"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ember fr", "Ember Front"),
        ("GLUTFRONT", None),
        ("aschenbund", ASH),
        ("liga asa", ASH),
        ("رابطه الرماد", ASH),
        ("جبهه آتش", PERSIAN),
        ("جبهة اتش", PERSIAN),
        ("ליגת", HEBREW),
        ("🔥", EMOJI),
        ("<img", EVIL),
        ("lonely", "Lonely Isle"),
    ],
)
def test_search_finds_names_in_any_script(opened: Opened, query: str, found: str | None) -> None:
    page = opened()
    page.locator("#search").fill(query)
    if found is None:
        expect(page.locator("#results [role=option]")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(_actor(page, "Ember Front")).to_be_visible()
        return
    expect(page.locator("#results [role=option]").first.locator("bdi").first).to_have_text(found)


def test_search_says_when_it_finds_nothing(opened: Opened) -> None:
    page = opened()
    page.locator("#search").fill("nobody of that name")
    expect(page.locator("#results")).to_have_text("No actor of that name")
    expect(page.locator("#live")).to_have_text("No actor of that name")


def test_keyboard_alone_finds_an_actor_and_its_evidence(opened: Opened) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("tide")
    page.keyboard.press("ArrowDown")
    active = page.locator("#search").get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(_actor(page, "Tidewater League")).to_be_visible()
    expect(page.locator("#details")).to_be_focused()
    edge = page.locator(f'#details [data-edge="{CONTESTED}"]')
    for _ in range(12):
        page.keyboard.press("Tab")
        if edge.evaluate("element => element === document.activeElement"):
            break
    expect(edge).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#details blockquote")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    expect(page.locator("#canvas")).to_be_focused()


def test_search_moves_round_and_escape_closes_it(opened: Opened) -> None:
    page = opened()
    page.locator("#search").fill("e")
    page.keyboard.press("ArrowUp")
    last = page.locator("#results [role=option]").count() - 1
    assert page.locator("#search").get_attribute("aria-activedescendant") == f"result-{last}"
    page.keyboard.press("ArrowDown")
    assert page.locator("#search").get_attribute("aria-activedescendant") == "result-0"
    page.keyboard.press("Escape")
    expect(page.locator("#results")).to_be_hidden()
    expect(page.locator("#search")).to_have_attribute("aria-expanded", "false")


def test_click_on_an_edge_lists_who_said_what_where(opened: Opened) -> None:
    page = opened()
    page.mouse.click(*_place(page, CONTESTED))
    details = page.locator("#details")
    expect(details.locator("h2")).to_have_text("Ember Front is allied with Tidewater League")
    expect(details.locator(".kinds .status")).to_have_text("contested")
    affirmed, denied = details.locator(".evidence").all()
    expect(affirmed).to_contain_text("the narrator: affirmed actual")
    expect(affirmed.locator("blockquote")).to_have_text("gazette says: ember-front alliedWith tidewater-league.")
    expect(affirmed.locator("a")).to_have_attribute("href", "https://gazette.example")
    expect(affirmed.locator("time")).to_have_text(" · 2030")
    expect(denied).to_contain_text("Mira Oduya: denied actual")
    expect(denied.locator("time")).to_have_text(" · published 2031-03-05")


def test_click_on_an_actor_shows_its_profile_and_claims(opened: Opened) -> None:
    page = opened()
    page.mouse.click(*_place(page, "ember-front"))
    details = page.locator("#details")
    expect(details.locator("h2")).to_have_text("Ember Front")
    expect(details.locator(".kinds")).to_contain_text("Armed group · Organization")
    for name in ("Glutfront", "Front of Embers", "EF"):
        expect(details.locator(".names")).to_contain_text(name)
    expect(details.locator("h3").first).to_have_text("Relations (3)")
    expect(details.locator("h4").filter(has_text="attacks …")).to_be_visible()
    details.get_by_text("Claims about it (1)").click()
    expect(details.locator(".evidence blockquote")).to_have_text("We know nothing of it.")


def test_click_on_nothing_closes_the_details(opened: Opened) -> None:
    page = opened("#actor=ember-front")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 3, box["y"] + 3)
    expect(page.locator("#details")).to_be_hidden()


@pytest.mark.parametrize(
    ("facet", "label", "left"),
    [
        ("relations", "supports", 2),
        ("statuses", "contested", 1),
        ("statuses", "threatened", 1),
        ("statuses", "denied", 1),
        ("kinds", "State", 0),
        ("sources", "Post", 1),
        ("documents", "Title of scripts", 5),
    ],
)
def test_filter_by(opened: Opened, facet: str, label: str, left: int) -> None:
    page = opened()
    group = page.locator(f'#filters [data-facet="{facet}"]')
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    group.locator(".item").filter(has_text=label).hover()
    group.get_by_label(f"Only {label}", exact=True).click()
    expect(page.locator("#shown")).to_contain_text(f"{left} relation{'' if left == 1 else 's'} of 9")
    page.locator("#reset").click()
    expect(page.locator("#shown")).to_have_text("9 actors · 9 relations")


def test_filter_that_leaves_nothing_says_so(opened: Opened) -> None:
    page = opened()
    page.locator('[data-facet="relations"]').get_by_role("button", name="none").click()
    expect(page.locator("#nothing")).to_have_text("The filters leave nothing to see.")
    expect(page.locator("#live")).to_have_text("0 relations shown")


def test_actors_without_relations_are_shown_when_asked(opened: Opened) -> None:
    page = opened()
    page.get_by_label("Actors without relations").check()
    expect(page.locator("#shown")).to_have_text("11 actors · 9 relations")


def test_time_slider_filters_by_statements(opened: Opened) -> None:
    page = opened()
    page.locator("#time-to").evaluate(
        "slider => { slider.value = Date.UTC(2031, 11, 31) / 864e5; slider.dispatchEvent(new Event('input')); }"
    )
    expect(page.locator("#day-to")).to_have_value("2031-12-31")
    expect(page.locator("#shown")).to_contain_text("4 relations of 9")
    page.locator("#undated").uncheck()
    expect(page.locator("#shown")).to_contain_text("3 relations of 9")
    page.locator("#time-from").focus()
    page.locator("#time-from").press("End")
    expect(page.locator("#time-from")).to_have_attribute("aria-valuetext", "2031-12-31")
    expect(page.locator("#shown")).to_contain_text("0 relations of 9")


def test_evidence_outside_the_filters_is_kept_apart(opened: Opened) -> None:
    page = opened(f"#edge={CONTESTED.replace(' ', '+')}&documents=gazette")
    expect(page.locator("#details h3").first).to_have_text("Evidence within the filters (1)")
    expect(page.locator("#details [data-part=outside] summary")).to_have_text("Outside the filters (1)")


def test_play_moves_the_time_to_its_end(opened: Opened) -> None:
    page = opened()
    page.clock.install()
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#shown")).to_contain_text("of 9")
    page.clock.run_for(60_000)
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#shown")).to_have_text("9 actors · 9 relations")


def test_legend_tells_contested_and_denied_apart_by_line_and_word(opened: Opened) -> None:
    page = opened()
    dashes = {}
    for status in ("contested", "denied", "threatened", "claimed"):
        item = page.locator(f'#legend [data-status="{status}"]')
        expect(item).to_have_text(status)
        dashes[status] = item.locator("line").get_attribute("stroke-dasharray")
    assert dashes["contested"] not in {None, dashes["denied"], dashes["threatened"], dashes["claimed"]}
    assert dashes["denied"] is not None
    label = page.evaluate("key => explorer.sigma.getEdgeDisplayData(String(explorer.edge(key)))", CONTESTED)
    assert (label["label"], label["dash"], label["forceLabel"]) == ("contested", 2, True)


def test_colours_by_kind(opened: Opened) -> None:
    page = opened()
    before = page.evaluate("() => explorer.sigma.getNodeDisplayData('0').color")
    page.locator("#colour-kind").click()
    expect(page.locator("#legend")).to_contain_text("Organization")
    expect(page.locator("#colour-kind")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("() => explorer.sigma.getNodeDisplayData('0').color") != before


def test_link_restores_selection_filters_camera_and_look(opened: Opened) -> None:
    page = opened(color_scheme="light")
    page.mouse.click(*_place(page, CONTESTED))
    page.locator('[data-facet="relations"] .item').filter(has_text="arms").locator("input").uncheck()
    page.locator("#day-from").fill("2030-06-01")
    page.locator("#day-from").press("Tab")
    page.locator("#colour-kind").click()
    page.locator("#theme").click()
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    page.evaluate("() => explorer.sigma.getCamera().setState({ratio: 0.5})")
    page.locator("#share").click()
    page.wait_for_function("() => location.hash.includes('camera')")
    link = page.evaluate("() => location.hash")
    again = opened(link, color_scheme="light")
    assert _shown(again) == _shown(page)
    expect(again.locator("#details h2")).to_have_text("Ember Front is allied with Tidewater League")
    expect(again.locator("#day-from")).to_have_value("2030-06-01")
    expect(again.locator('[data-facet="relations"] .item').filter(has_text="arms").locator("input")).not_to_be_checked()
    expect(again.locator("#colour-kind")).to_have_attribute("aria-pressed", "true")
    expect(again.locator("html")).to_have_attribute("data-theme", "dark")
    cameras = [p.evaluate("() => explorer.sigma.getCamera().getState()") for p in (page, again)]
    assert cameras[0] == pytest.approx(cameras[1], abs=1e-3)
    assert cameras[1]["ratio"] == 0.5


def test_link_to_what_is_gone_opens_the_whole(opened: Opened) -> None:
    page = opened("#actor=gone&edge=a+b+c&relations=!gone&time=x..y&camera=1,2&documents=!%25E0%25A4")
    assert _shown(page) == "9 actors · 9 relations"
    expect(page.locator("#details")).to_be_hidden()


def test_another_link_in_the_same_tab(opened: Opened) -> None:
    page = opened("#actor=ember-front")
    page.evaluate("() => { location.hash = 'actor=ash&relations=alliedWith' }")
    expect(page.locator("#details h2")).to_have_text(ASH)
    expect(page.locator("#shown")).to_contain_text("2 relations of 9")


def test_names_and_sentences_are_text(opened: Opened) -> None:
    page = opened("#actor=evil")
    expect(page.locator("#details h2")).to_have_text(EVIL)
    page.get_by_text("Claims it makes (1)").click()
    assert page.locator("#details blockquote").text_content() == EVIL_SENTENCE
    page.locator('[data-facet="sources"] summary').click()
    expect(page.locator('[data-facet="sources"]')).to_contain_text("<b>bold</b>")
    page.locator("#view-table").click()
    expect(page.locator("#table")).to_contain_text(EVIL)
    assert page.locator("img, b, #details script").count() == 0


def test_table_lists_the_same_and_sorts(opened: Opened) -> None:
    page = opened()
    page.locator("#view-table").click()
    expect(page.locator("#stage")).to_be_hidden()
    rows = page.locator("#table tbody tr")
    expect(rows).to_have_count(9)
    page.get_by_role("columnheader", name="Subject").get_by_role("button").click()
    expect(page.get_by_role("columnheader", name="Subject")).to_have_attribute("aria-sort", "ascending")
    expect(rows.first).to_contain_text(EVIL)
    rows.filter(has_text="contested").get_by_role("button", name="is allied with").click()
    expect(page.locator("#details blockquote")).to_have_count(2)
    page.get_by_role("button", name="Actors", exact=True).click()
    expect(rows).to_have_count(9)
    page.get_by_role("button", name=HEBREW).click()
    expect(page.locator("#details h2")).to_have_text(HEBREW)


def test_dark_and_light_follow_the_system_and_the_switch(opened: Opened) -> None:
    backgrounds = set()
    for scheme in ("dark", "light"):
        page = opened(color_scheme=scheme)
        expect(page.locator("html")).to_have_attribute("data-theme", scheme)
        backgrounds.add(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))
    assert len(backgrounds) == 2
    page.locator("#theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_keys_move_and_zoom_the_drawing(opened: Opened) -> None:
    page = opened(reduced_motion="reduce")
    page.locator("#canvas").focus()
    before = page.evaluate("() => explorer.sigma.getCamera().getState()")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    page.wait_for_function("ratio => explorer.sigma.getCamera().ratio < ratio", arg=before["ratio"])
    assert page.evaluate("() => explorer.sigma.getCamera().x") > before["x"]
    page.keyboard.press("0")
    page.wait_for_function("() => explorer.sigma.getCamera().ratio === 1 && explorer.sigma.getCamera().x === 0.5")


def test_a_large_graph_is_slid_while_it_is_dragged(opened: Opened, file: Path, tmp_path: Path) -> None:
    page = opened(page_file=_large(file, tmp_path / "large.html"))
    page.evaluate(
        """() => {
             globalThis.slid = [];
             const layer = document.querySelector(".sigma-nodes");
             new MutationObserver(() => slid.push(layer.style.transform)).observe(layer, {attributeFilter: ["style"]});
           }"""
    )
    x, y = _place(page, "ember-front")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40)
    page.wait_for_function("() => slid.length")
    page.mouse.move(x + 120, y + 80, steps=5)
    page.mouse.up()
    page.wait_for_function("() => slid.at(-1) === ''")
    assert any(way.startswith("translate(") for way in page.evaluate("() => slid"))
    assert _place(page, "ember-front") == pytest.approx((x + 120, y + 80), abs=1)
    expect(page.locator("#details")).to_be_hidden()
    page.mouse.click(x + 120, y + 80)
    expect(_actor(page, "Ember Front")).to_be_visible()


def _large(file: Path, copy: Path) -> Path:
    """Write a copy of a page that has each edge some thousand times."""
    start, data, end = re.split(
        r'(?<=id="data-graph">)(.*?)(?=</script>)', file.read_text("utf-8"), maxsplit=1, flags=re.S
    )
    graph = json.loads(data)
    graph["edges"] = {name: column * 2500 for name, column in graph["edges"].items()}
    copy.write_text(start + json.dumps(graph).replace("<", "\\u003c") + end, "utf-8")
    return copy


def test_screen_reader_finds_roles_and_names(opened: Opened) -> None:
    page = opened("#actor=ember-front")
    expect(page.get_by_role("combobox", name="Search actors by any of their names")).to_be_visible()
    expect(page.get_by_role("complementary", name="Filters")).to_be_visible()
    expect(page.get_by_role("complementary", name="Details")).to_be_visible()
    expect(page.get_by_role("group", name="Drawing of 9 actors and 9 relations")).to_be_visible()
    expect(page.get_by_role("slider", name="From")).to_be_visible()
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input")].filter(e =>
             !e.textContent.trim() && !e.getAttribute("aria-label") && !e.closest("label")).length"""
    )
    assert nameless == 0


def test_details_do_not_cover_the_drawing(opened: Opened) -> None:
    page = opened("#actor=ember-front")
    drawing, details = page.locator("#canvas").bounding_box(), page.locator("#details").bounding_box()
    assert drawing is not None
    assert details is not None
    assert drawing["x"] + drawing["width"] <= details["x"] + 1


def test_browser_without_webgl_gets_the_table(browser: Browser, file: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(
            "const real = HTMLCanvasElement.prototype.getContext;"
            "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
            "  return /webgl/.test(kind) ? null : real.call(this, kind, ...rest); };"
        )
        page.goto(file.as_uri())
        expect(page.locator("#table tbody tr")).to_have_count(9)
        expect(page.locator("#view-graph")).to_be_disabled()
