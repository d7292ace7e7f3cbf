"""What can be wrong with a built site: links and anchors that lead nowhere, images that are not there, other hosts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

_FETCHED = ("img/@src", "script/@src", "link/@href", "source/@src", "iframe/@src", "object/@data", "video/@src")
_CSS_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")
_METADATA = {"canonical", "prev", "next"}


def complaints(site: Path) -> list[str]:
    """Return what is wrong, page by page; a site without pages is wrong too."""
    pages = {file.resolve(): html.fromstring(file.read_bytes()) for file in sorted(site.rglob("*.html"))}
    anchors = {file: set(page.xpath("//@id | //a/@name")) for file, page in pages.items()}
    found = [] if pages else [f"{site} has no page"]
    for file, page in pages.items():
        told = [*_links(file, page, anchors), *_fetched(file, page), *_images(page)]
        found += [f"{file.relative_to(site.resolve())}: {what}" for what in told]
    for sheet in site.rglob("*.css"):
        for address in (a or b for a, b in _CSS_ADDRESS.findall(sheet.read_text("utf-8"))):
            if _foreign(address):
                found.append(f"{sheet.relative_to(site)}: fetches {address}")
    return found


def _links(file: Path, page: html.HtmlElement, anchors: dict[Path, set[str]]) -> Iterator[str]:
    for link in page.xpath("//a/@href"):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            if parts.scheme not in ("http", "https", "mailto") or not (parts.netloc or parts.path):
                yield f"odd link {link}"
            continue
        target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if not target.is_file():
            yield f"dead link {link}"
        elif parts.fragment and unquote(parts.fragment) not in anchors.get(target, ()):
            yield f"missing anchor {link}"


def _fetched(file: Path, page: html.HtmlElement) -> Iterator[str]:
    for address in page.xpath(" | ".join(f"//{path}" for path in _FETCHED)):
        holder = address.getparent()
        if holder.tag == "link" and holder.get("rel") in _METADATA:
            continue
        if _foreign(address):
            yield f"fetches {address}"
        elif not address.startswith("data:") and not (file.parent / unquote(urlsplit(address).path)).is_file():
            yield f"missing file {address}"
    for style in page.xpath("//style/text() | //@style"):
        yield from (f"fetches {a or b}" for a, b in _CSS_ADDRESS.findall(style) if _foreign(a or b))


def _images(page: html.HtmlElement) -> Iterator[str]:
    yield from (f"image without a text: {image.get('src')}" for image in page.xpath("//img[not(@alt) or @alt='']"))


def _foreign(address: str) -> bool:
    return bool(urlsplit(address).netloc)
