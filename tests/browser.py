"""A real Chromium for the tests of the explorer, found by path: CHROMIUM, else chromium or Chrome on the PATH."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Software WebGL: the same on every machine, with or without a graphics card.
ARGUMENTS = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist")


class NoBrowserError(Exception):
    """No Chromium is installed."""


def chromium_path() -> str:
    """Return where Chromium is.

    Raises:
        NoBrowserError: it is nowhere.
    """
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise NoBrowserError("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a headless Chromium.

    Raises:
        NoBrowserError: there is none.
    """
    path = chromium_path()
    root = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's sandbox refuses root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *root])
        try:
            yield browser
        finally:
            browser.close()
