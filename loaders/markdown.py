"""The text of a Markdown file: marks, addresses of links, pictures, tables and code are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

__all__ = ["plain_text"]


def plain_text(markdown: str) -> tuple[str, str | None]:
    """Return the text, its blocks parted by empty lines, and the first heading of the first level, if there is one."""
    from markdown_it import MarkdownIt

    blocks: list[str] = []
    title: str | None = None
    tables = 0
    before = ""
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        tables += (token.type == "table_open") - (token.type == "table_close")
        if token.type == "inline" and not tables and (text := "".join(_words(token)).strip()):
            blocks.append(text)
            if before == "h1" and title is None:
                title = text
        before = token.tag
    return "\n\n".join(blocks) + "\n" * bool(blocks), title


def _words(token: Token) -> Iterator[str]:
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
