"""The command line: `actorgraph COMMAND …`. Commands are imported when they are called for."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

import click

from actorgraph import __version__
from actorgraph.cli_text import one_line, without_login
from actorgraph.errors import ActorGraphError

COMMANDS = {
    "extract": "actorgraph.cli_load",
    "load": "actorgraph.cli_load",
    "query": "actorgraph.cli_ask",
    "queries": "actorgraph.cli_ask",
    "cypher": "actorgraph.cli_ask",
    "sparql": "actorgraph.cli_ask",
    "sync": "actorgraph.cli_graph",
    "serve": "actorgraph.cli_serve",
    "export": "actorgraph.cli_export",
    "plot": "actorgraph.cli_plot",
    "report": "actorgraph.cli_report",
    "validate": "actorgraph.cli_graph",
    "remove": "actorgraph.cli_load",
    "status": "actorgraph.cli_graph",
}
"""Module of each command, in the order of the help."""

_INTERRUPTED = 130


class Commands(click.Group):
    """The commands by name; whatever goes wrong in one becomes a line on stderr and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the road from an article to an answer."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module that has the command."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name]), cmd_name)
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Exit code 1 for a domain error, 2 for usage, 130 for an interruption; no traceback."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # a closed pipe or a full disk shows here, not when Python ends
        except click.exceptions.Exit:
            raise
        except click.ClickException as error:
            raise _cleaned(error) from error
        except (KeyboardInterrupt, click.Abort):
            _fail("interrupted", _INTERRUPTED)
        except ActorGraphError as error:
            _fail(str(error), error.exit_code)
        except BrokenPipeError:
            _forget_stdout()
            ctx.exit(1)
        except OSError as error:
            _forget_stdout()
            where = f"{error.filename}: " if error.filename else ""
            _fail(f"{where}{error.strerror or error}", 1)
        except Exception as error:
            _fail(
                f"unexpected error, {type(error).__name__}: {error}; please report it, with what is printed "
                "when ACTORGRAPH_DEBUG=1 is set",
                1,
            )
        return result


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="actorgraph")
def cli() -> None:
    """Actor-relationship graphs from news text, with the sentence behind every edge.

    \b
    Example:
      actorgraph load articles/*.txt --into axis.db
      actorgraph query allies --in axis.db
    """


def _cleaned(error: click.ClickException) -> click.ClickException:
    message = one_line(without_login(error.format_message()))
    if isinstance(error, click.UsageError):
        return click.UsageError(message, error.ctx)
    return click.ClickException(message)


def _fail(message: str, code: int) -> NoReturn:
    if os.environ.get("ACTORGRAPH_DEBUG"):
        traceback.print_exc()
    click.echo(f"Error: {one_line(without_login(message))}", err=True)
    click.get_current_context().exit(code)


def _forget_stdout() -> None:
    """Send what is left in stdout's buffer nowhere, so that Python does not complain when it ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def main() -> None:
    """Run the command line on the arguments of the process."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the caller
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115  # for the life of the process
        else:
            stream.reconfigure(errors="backslashreplace")
    cli(prog_name="actorgraph")
