"""The command line's reference, made from the commands: `python -m actorgraph.cli_reference` writes docs/cli.md."""

from __future__ import annotations

from collections.abc import Iterator

import click

from actorgraph.cli import COMMANDS, cli

_WIDTH = 100
_HEAD = """\
# The command line

Made from the commands themselves by `make docs`; don't edit it.

- A store is a folder. The graph on a Neo4j server goes by its address, `bolt://host:7687` or `neo4j://host`; the login
  comes from `NEO4J_USERNAME` and `NEO4J_PASSWORD`, or the password is asked for. It never stands in the address.
- `-` is standard input or standard output. Results go to stdout; notes, warnings, errors and progress to stderr.
- Tables are for people: folded to the terminal's width (`COLUMNS` sets another), without ids and empty columns, with
  control characters escaped. Where not all columns fit, a line on stderr names those that are not
  shown. `--format json`, `jsonl` and `csv` are for programs and hold everything.
- In CSV null is empty, lists are JSON, and no text is changed: formulas are left as they are, so import the columns as
  text into a spreadsheet.
- Exit code 0: done; 1: something was wrong, said in one line on stderr; 2: wrong usage; 130: interrupted.
- `ACTORGRAPH_DEBUG=1` shows where an error came from. `NO_COLOR=1` switches colours off.
"""


def generate_reference() -> Iterator[str]:
    """Yield the reference in Markdown, part by part."""
    yield _HEAD
    above = click.Context(cli, info_name="actorgraph", terminal_width=_WIDTH, **cli.context_settings)
    yield _section(above)
    for name in COMMANDS:
        command = cli.get_command(above, name)
        if command is not None:
            yield _section(click.Context(command, parent=above, info_name=name))


def _section(context: click.Context) -> str:
    help = "\n".join(line.rstrip() for line in context.get_help().splitlines())
    return f"\n## {context.command_path}\n\n```text\n{help}\n```\n"


def write_reference(file: str) -> None:
    """Write the reference into a file, whole or not at all; `-` is standard output."""
    from actorgraph.cli_output import emit
    from actorgraph.files import whole_file

    text = "".join(generate_reference())
    if file == "-":
        emit(text)
        return
    with whole_file(file) as out:
        out.write(text.encode())


if __name__ == "__main__":
    import sys

    write_reference(sys.argv[1] if len(sys.argv) > 1 else "docs/cli.md")
