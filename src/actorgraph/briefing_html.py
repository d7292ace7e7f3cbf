"""A briefing as one HTML page: everything escaped, with a policy that lets nothing in and nothing run."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files

from actorgraph import __version__
from actorgraph.briefing import Bar, Briefing, Chart
from actorgraph.briefing_words import STATUSES, excerpt, span_of_days
from actorgraph.templating import html_templates, web_address

LONG = 400
"""Characters from which on a passage is folded."""
PUBLISHERS = 25
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def html_page(briefing: Briefing) -> str:
    """Return the page. Style is in it; scripts, images and requests its policy forbids."""
    from markupsafe import Markup

    style = files("actorgraph").joinpath("templates", "report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    page = html_templates().get_template("report.html")
    return page.render(
        b=briefing,
        policy=policy,
        style=Markup(style),  # noqa: S704  # the package's own file
        version=__version__,
        address=web_address,
        language=_language,
        excerpt=excerpt,
        days=span_of_days,
        number=lambda n: f"{n:,}",
        heights=_heights,
        spoken=_spoken,
        statuses=STATUSES.items(),
        long=LONG,
        most_sources=PUBLISHERS,
    ).lstrip()


def _language(code: str | None) -> str | None:
    return code if code and _LANGUAGE.fullmatch(code) else None


def _heights(chart: Chart, bar: Bar) -> Iterator[tuple[int, int]]:
    """Yield the periods that have a bar, by number, with its height of 100; what is there can be seen."""
    for at, count in enumerate(bar.counts):
        if count:
            yield at, max(6, round(100 * count / chart.highest))


def _spoken(chart: Chart, bar: Bar) -> str:
    most = max(bar.counts)
    where = chart.periods[bar.counts.index(most)]
    return f"{bar.title}: {sum(bar.counts):,}, most of them in {where} ({most:,})"
