"""A briefing on one actor: what the graph holds on it, line by line, each with the passages behind it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from actorgraph.notebook import counted, facts_html

LIMIT = 15
"""At most so many lines in a section."""
PASSAGES = 3
"""At most so many passages of each side behind a line."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that something stands in. `published` is a day, a month or a year."""

    id: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None


@dataclass(slots=True)
class Passage:
    """A sentence with who says so and where it stands. `number` counts from 1, in the order of first use.

    `speaker` is None where it is the document itself; `voice` says in words how it is meant. `uses` are the lines that
    rest on it, as (anchor, title of the section).
    """

    number: int
    text: str
    paper: Paper
    speaker: str | None
    voice: str
    date: str | None = None
    start: int | None = None
    end: int | None = None
    uses: list[tuple[str, str]] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Where it stands in the report."""
        return f"e{self.number}"


@dataclass(slots=True)
class Line:
    """A line of a section: a stated relation, a claim or an event, and what the sources make of it.

    `parts` is its text, names marked as such; `more` is the number of passages that are not shown.
    """

    anchor: str
    parts: Sequence[tuple[str, bool]]
    status: str
    dates: str
    passages: Sequence[Passage]
    more: int = 0
    sides: Mapping[str, Sequence[Passage]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text without marks."""
        return "".join(text for text, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading. `columns` are the headings of the line's text, of its status and of its dates.

    `total` counts all lines there are, `command` lists them.
    """

    id: str
    title: str
    note: str
    columns: tuple[str, str, str]
    lines: Sequence[Line]
    total: int
    command: str

    @property
    def more(self) -> int:
        """How many lines are not shown."""
        return self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A publisher with its documents on the actor."""

    name: str | None
    documents: int
    statements: int
    claims: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the chart: what is counted, and how much of it in each period."""

    id: str
    title: str
    counts: Sequence[int]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers over time, period by period without a gap: days, months or years, as `by` says."""

    by: str
    periods: Sequence[str]
    bars: Sequence[Bar]

    @property
    def highest(self) -> int:
        """The largest number in it."""
        return max((max(bar.counts, default=0) for bar in self.bars), default=0)


@dataclass(frozen=True, slots=True)
class Briefing:
    """A report on one actor, as `store.report` returns it; `write` makes a file of it."""

    actor: str
    name: str
    facts: Sequence[tuple[str, str]]
    """Names and numbers at the top."""
    summary: Sequence[str]
    chart: Chart
    sections: Sequence[Section]
    sources: Sequence[SourceLine]
    papers: Sequence[Paper]
    """The newest documents."""
    total_papers: int
    papers_command: str
    passages: Sequence[Passage]
    passages_command: str
    graph: str
    """What the store's folder or the server is called."""

    def section(self, id: str) -> Section:
        """Return the section of that id: allies, rivals, others, contested, said, about or events."""
        return next(section for section in self.sections if section.id == id)

    def to_html(self) -> str:
        """Return it as one HTML page that asks for nothing from anywhere."""
        from actorgraph.briefing_html import html_page

        return html_page(self)

    def to_markdown(self) -> str:
        """Return it as Markdown (CommonMark with GitHub's tables)."""
        from actorgraph.briefing_markdown import markdown_text

        return markdown_text(self)

    def write(self, file: str | os.PathLike[str]) -> None:
        """Write it whole or not at all, as the file's name says: `.html` or `.md`.

        Raises:
            StoreError: the name says neither.
            InputError: the folder does not exist or may not be written to.
        """
        from actorgraph.files import whole_file

        text = self.to_html() if check_ending(file) == "html" else self.to_markdown()
        with whole_file(file) as out:
            out.write(text.encode("utf-8", "replace"))

    def __repr__(self) -> str:
        return f"<Briefing on {self.name}: {counted(len(self.passages), 'passage')}>"

    def _repr_html_(self) -> str:
        numbers = {s.title: s.total for s in self.sections}
        return facts_html(f"Briefing on {self.name}", {**dict(self.facts), **numbers})


_ENDINGS = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown"}


def check_ending(file: str | os.PathLike[str]) -> str:
    """Return html or markdown, as a file's name says.

    Raises:
        StoreError: the name says neither.
    """
    from actorgraph.errors import StoreError

    name = os.fspath(file)
    for ending, format in _ENDINGS.items():
        if name.lower().endswith(ending):
            return format
    raise StoreError(f"{name} does not tell a report's format: its name ends in .html or .md")
