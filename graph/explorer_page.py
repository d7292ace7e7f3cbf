"""The explorer as one HTML file: template, style, script and data in one, with a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import IO

from actorgraph.graph.engine import Engine
from actorgraph.graph.explorer import explorer_data
from actorgraph.graph.network import Network

FOLDER = "page"
"""The folder beside this module with the template and what `frontend/` builds."""

_HOLE = re.compile(r"\{\{(\w+)\}\}")
# In a script element only these can end it, open a comment or be taken for the end of a line.
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def write_explorer(network: Network, out: IO[bytes]) -> None:
    """Write the explorer of a part of the graph; the same graph gives the same bytes.

    Raises:
        StoreError: the view is not that of edges.
        TargetError: the engine is down.
    """
    title = _title(network.engine)
    data = explorer_data(network, title)
    parts = {name: _part(f"explorer.{name}") for name in ("css", "js")}
    policy = (
        f"default-src 'none'; script-src '{_digest(parts['js'])}'; style-src '{_digest(parts['css'])}'; "
        "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    holes = {
        **parts,
        "policy": policy,
        "title": html.escape(title),
        "graph": as_json(data["graph"]),
        "evidence": as_json(data["evidence"]),
    }
    page = _HOLE.sub(lambda hole: holes[hole[1]], _part("explorer.html"))
    out.write(page.encode("utf-8", "replace"))


def as_json(value: object) -> str:
    """Return JSON that can stand in a script element whatever the texts in it hold."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_UNSAFE)


def _title(engine: Engine) -> str:
    """Return what the page is called: like the store's folder, or like the server."""
    return Path(engine.location).parent.stem if engine.name == "embedded" else engine.location


def _part(name: str) -> str:
    return files("actorgraph.graph").joinpath(FOLDER, name).read_text("utf-8")


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
