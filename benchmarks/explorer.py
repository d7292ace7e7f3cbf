"""Measure the explorer with 5,000 actors and 50,000 relations in a real Chromium, and write the table.

    python -m benchmarks.explorer [--page FILE]

WebGL is drawn in software (SwiftShader), as on a machine without a graphics card. Besides wall-clock time it counts the
processor time of all of Chromium's processes, which other programs on the machine hardly change.
"""

from __future__ import annotations

import argparse
import math
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page

from actorgraph.loaders.mentions import write_mentions
from actorgraph.store import Store
from benchmarks.generate import generate
from benchmarks.page import measured_with, write_section
from tests.browser import chromium

STATEMENTS, ACTORS = 58_000, 5_000  # gives 49,273 relations
SECONDS = 8
FRAMES = "window.frames_seen = []; (function next(t) { frames_seen.push(t); requestAnimationFrame(next); })(0);"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was done, seconds of the clock, seconds of processors, and frames drawn meanwhile."""

    what: str
    seconds: float
    processor: float
    frames: int | None = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, help="an exported page, instead of a new one")
    arguments = parser.parse_args()
    rows: list[Measured] = []
    with ExitStack() as stack:
        file = arguments.page
        if file is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            write_mentions(generate(STATEMENTS, actors_in_all=ACTORS), folder / "m.jsonl")
            file = folder / "large.html"
            with Store(folder / "s.db") as store:
                store.load(folder / "m.jsonl")
                began, used = time.perf_counter(), time.process_time()
                store.export(file)
                rows.append(Measured("export of the page", time.perf_counter() - began, time.process_time() - used))
        browser = stack.enter_context(chromium())
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(FRAMES)
        rows.append(measure("open, until the drawing stands", lambda: opening(page, file)))
        counts = page.locator("#shown").inner_text()
        settle(page)
        rows.append(measure("pan (drag)", lambda: pan(page), page))
        settle(page)
        rows.append(measure("search and open the actor with most relations", lambda: find(page)))
        settle(page)
        rows.append(measure("a filter on a relation", lambda: filter_relation(page)))
        size = file.stat().st_size
    write_page(rows, counts, size)


def measure(what: str, work: Callable[[], None], frames_of: Page | None = None) -> Measured:
    """Time work and the processors that Chromium used for it."""
    if frames_of:
        frames_of.evaluate("() => { frames_seen.length = 0 }")
    began, used = time.perf_counter(), processors()
    work()
    frames = frames_of.evaluate("() => frames_seen.length") if frames_of else None
    found = Measured(what, time.perf_counter() - began, processors() - used, frames)
    print(found, flush=True)
    return found


def processors() -> float:
    """Return the processor seconds of all Chromium processes that this process started."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            if "chrom" in process.name():
                times = process.cpu_times()
                total += times.user + times.system
        except psutil.NoSuchProcess:
            continue
    return total


def opening(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]", timeout=120_000)
    frame(page)


def frame(page: Page) -> None:
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def settle(page: Page) -> None:
    page.wait_for_timeout(2000)
    frame(page)


def pan(page: Page) -> None:
    page.mouse.move(800, 400)
    page.mouse.down()
    until, step = time.perf_counter() + SECONDS, 0
    while time.perf_counter() < until:
        step += 1
        page.mouse.move(800 + 200 * math.sin(step / 10), 400 + 100 * math.cos(step / 10))
    page.mouse.up()


def find(page: Page) -> None:
    page.locator("#search").fill("0")
    page.locator("#search").press("Enter")
    page.wait_for_selector("#details h2")
    frame(page)


def filter_relation(page: Page) -> None:
    page.locator('[data-facet="relations"] .item input').first.uncheck()
    frame(page)


def write_page(rows: list[Measured], counts: str, size: int) -> None:
    load = os.getloadavg()[0]
    lines = [
        f"A page of {counts.replace(' · ', ' and ')}, {size / 2**20:.1f} MiB.\n\n",
        "| | wall-clock | processor time | frames |\n| --- | ---: | ---: | ---: |\n",
    ]
    for row in rows:
        frames = ""
        if row.frames:
            frames = f"{row.frames / row.seconds:.0f}/s, {1000 * row.processor / row.frames:.0f} ms processor each"
        lines.append(f"| {row.what} | {row.seconds:.1f} s | {row.processor:.1f} s | {frames} |\n")
    said = measured_with(
        "python -m benchmarks.explorer", ("playwright", "numpy"), "Chromium with SwiftShader, 1440 × 900",
        f"load average {load:.0f} from other programs",
    )  # fmt: skip
    write_section("explorer", "".join(lines) + f"\n{said}\n")


if __name__ == "__main__":
    main()
