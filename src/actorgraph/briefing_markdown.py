"""A briefing as Markdown: CommonMark with GitHub's tables. What a text holds is shown as it is, never obeyed.

There is no HTML in it. Each piece of evidence is a heading, which every renderer makes an anchor of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actorgraph import __version__
from actorgraph.briefing import Briefing, Chart, Line, Paper, Passage, Section
from actorgraph.briefing_words import STATUSES, isolated, span_of_days
from actorgraph.templating import web_address, without_controls

PUBLISHERS = 25
_YEARS = 40
# What means something inside a line: https://spec.commonmark.org/0.31.2/#backslash-escapes, GitHub's ~, $ and @.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$@]|(?<=:)/(?=/)|(?<=[wW])\.")
_FIRST = re.compile(r"^([-+#=]|\d{1,9}(?=[.)]))")
_ADDRESS = re.compile(r"[\\()<>\[\]|`*_ ]")


def markdown_text(briefing: Briefing) -> str:
    """Return the report as Markdown."""
    return "\n".join(_blocks(briefing))


def escaped(text: str) -> str:
    r"""Return a text as one line that Markdown shows as it is, anywhere in a line or a table's cell.

    >>> escaped("1. *a* | <b>")
    '1\\. \\*a\\* \\| \\<b\\>'
    """
    line = " ".join(without_controls(text).split())
    safe = _SPECIAL.sub(r"\\\g<0>", line)
    found = _FIRST.match(safe)
    if found:
        marked = found[1]
        safe = f"{marked}\\{safe[len(marked) :]}" if marked.isdigit() else f"\\{safe}"
    return safe if "\u2068" in safe else isolated(safe)


def _blocks(b: Briefing) -> Iterator[str]:
    yield f"# {escaped(b.name)}\n"
    yield f"*A briefing from {escaped(b.graph)}: what its sources say, not what is so.*\n"
    for name, value in b.facts:
        yield f"- {name}: {escaped(value)}"
    yield ""
    for sentence in b.summary:
        yield f"{escaped(sentence)}\n"
    if b.chart.bars:
        yield "## Over time\n"
        yield "Statements and claims by year. Dates are the text's, else the document's.\n"
        yield from _years(b.chart)
    for section in b.sections:
        yield from _section(section)
    yield from _sources(b)
    yield "## Evidence\n"
    yield "The sentences behind the lines, numbered in the order of their use. All passages of a relation:\n"
    yield f"{_code(b.passages_command)}\n"
    for passage in b.passages:
        yield from _passage(passage)
    yield "## How to read this\n"
    for word, meaning in STATUSES.items():
        yield f"- *{word}*: {meaning}"
    yield (
        "\nDocuments that share a publisher, a text or a sentence count as one source. A program read the documents, "
        "so a line may be wrong: read its evidence before you quote it.\n"
    )
    yield f"Made with actorgraph {__version__} from {escaped(b.graph)}. The same graph gives the same report.\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title}\n"
    if not section.lines:
        yield "Nothing of this in the graph.\n"
        return
    yield f"{escaped(section.note)}\n"
    yield from _table((*section.columns, "Evidence"), [_cells(line) for line in section.lines])
    if section.more > 0:
        yield f"{section.more:,} more:\n\n{_code(section.command)}\n"


def _cells(line: Line) -> Sequence[str]:
    text = "".join(_padded(part) if name else escaped_part(part) for part, name in line.parts)
    if line.sides:
        evidence = "; ".join(f"{side}: {_references(found)}" for side, found in line.sides.items())
    else:
        evidence = _references(line.passages)
    more = f" and {line.more:,} more" if line.more > 0 else ""
    return text, escaped(line.status), line.dates, evidence + more


def escaped_part(text: str) -> str:
    """Return a piece of a line, with the blanks around it."""
    start, end = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    return f"{start}{escaped(text)}{end}"


def _padded(name: str) -> str:
    return f"**{escaped(name)}**" if name.strip() else ""


def _references(passages: Sequence[Passage]) -> str:
    return " ".join(f"[{p.number}](#{p.anchor})" for p in passages)


def _passage(passage: Passage) -> Iterator[str]:
    yield f"### E{passage.number}\n"
    lines = [escaped(line) for line in passage.text.splitlines() if line.strip()]
    if lines:
        yield "> " + "\\\n> ".join(lines) + "\n"
    who = escaped(passage.speaker) if passage.speaker is not None else "In the document's own words"
    date = f", on {passage.date}" if passage.date else ""
    place = ""
    if passage.start is not None and passage.start >= 0:
        place = f", characters {passage.start}–{passage.end}"
    yield f"{who}, {passage.voice}{date}. {_paper(passage.paper)}. Document {_code_of(passage.paper.id)}{place}.\n"
    sections = dict.fromkeys(title for _, title in passage.uses)
    yield f"Back to {', '.join(f'[{title}](#{_slug(title)})' for title in sections)}\n"


def _sources(b: Briefing) -> Iterator[str]:
    yield "## Sources\n"
    if not b.sources:
        yield "Nothing of this in the graph.\n"
        return
    rows = [
        (
            escaped(s.name or "not named"),
            f"{s.documents:,}",
            f"{s.statements:,}",
            f"{s.claims:,}",
            span_of_days(s.first, s.last),
        )
        for s in b.sources[:PUBLISHERS]
    ]
    yield from _table(("Publisher", "Documents", "Statements", "Claims", "Published"), rows)
    if len(b.sources) > PUBLISHERS:
        yield f"{len(b.sources) - PUBLISHERS:,} more publishers.\n"
    yield "The newest documents:\n"
    for paper in b.papers:
        yield f"- {_paper(paper)} ({_code_of(paper.id)})"
    yield ""
    if b.total_papers > len(b.papers):
        yield f"{b.total_papers - len(b.papers):,} more:\n\n{_code(b.papers_command)}\n"


def _paper(paper: Paper) -> str:
    title = escaped(paper.title or paper.id)
    if address := web_address(paper.url):
        title = f"[{title}](<{_ADDRESS.sub(lambda found: f'%{ord(found[0]):02X}', address)}>)"
    return ", ".join(filter(None, [title, escaped(paper.source or ""), paper.published]))


def _years(chart: Chart) -> Iterator[str]:
    years = list(dict.fromkeys(period[:4] for period in chart.periods))[-_YEARS:]
    counts = {
        bar.title: {
            year: sum(n for period, n in zip(chart.periods, bar.counts, strict=True) if period[:4] == year)
            for year in years
        }
        for bar in chart.bars
    }
    yield from _table(("Year", *counts), [(year, *(f"{c[year]:,}" for c in counts.values())) for year in years])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"
    yield ""


def _code(command: str) -> str:
    return f"    {' '.join(without_controls(command).split())}"


def _code_of(text: str) -> str:
    """Return a text as a code span, whatever grave accents it holds."""
    line = " ".join(without_controls(text).split())
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    fence = "`" * (longest + 1)
    room = " " if "`" in line else ""
    return f"{fence}{room}{line}{room}{fence}"


def _slug(title: str) -> str:
    return title.lower().replace(" ", "-")
