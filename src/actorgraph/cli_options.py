"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import functools
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, cast

import click

from actorgraph.cli_output import FORMATS
from actorgraph.cli_target import StoreFolder, Target
from actorgraph.errors import InputError

if TYPE_CHECKING:
    from actorgraph.loaders.inputs import Extractor
    from actorgraph.loaders.llm_settings import LlmSettings

F = TypeVar("F", bound=Callable[..., Any])

STDIO = "-"
_NAME = re.compile(r"[A-Za-z_]\w*")

_FOLDER = click.Path(path_type=Path, file_okay=False)


def target_option(command: F) -> F:
    """Add `--in STORE`, a folder or a server."""
    return click.option(
        "--in",
        "target",
        type=Target(),
        required=True,
        help="A store's folder, or the address of a Neo4j server (bolt://host:7687) whose login comes from "
        "NEO4J_USERNAME and NEO4J_PASSWORD or is asked for.",
    )(command)


def store_option(remedy: str) -> Callable[[F], F]:
    """Add `--in STORE`, a folder; `remedy` says what to do with a server instead."""
    return click.option("--in", "store", type=StoreFolder(remedy), required=True, help="The store's folder.")


class Texts(TypedDict):
    """How texts are read, as `TextOptions` takes it."""

    language: str | None
    model: str | None
    encoding: str | None
    extractor: Extractor
    llm: LlmSettings | None


def reading_options(command: F) -> F:
    """Add all that says how texts are read; the command gets `Texts`, `ontology`, `jobs` and `dask`."""
    return _text_options(_extractor_options(_jobs_options(command)))


def _text_options(command: F) -> F:
    """Add what reading texts takes: --language, --model, --encoding, --ontology."""
    options = (
        click.option("--language", metavar="CODE", help="The texts' language: de, nl or en. Otherwise detected."),
        click.option("--model", metavar="NAME", help="A spaCy pipeline, installed or in a folder: de_core_news_lg."),
        click.option("--encoding", metavar="NAME", help="The texts' encoding where it is not UTF-8: cp1252."),
        click.option("--ontology", type=_FOLDER, metavar="DIR", help="A folder of Turtle in place of the shipped one."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _extractor_options(command: F) -> F:
    """Add --extractor and what a language model takes; the command gets `extractor` and the settings `llm`."""

    @functools.wraps(command)
    def with_settings(
        *arguments: Any, extractor: str, llm_url: str | None, llm_model: str | None, llm_rpm: float | None, **rest: Any
    ) -> Any:
        if extractor == "llm":
            if not llm_model:
                raise click.UsageError("--extractor llm needs the model's name: --llm-model NAME")
            if rest.get("model"):
                raise click.UsageError("--model names a spaCy pipeline; with --extractor llm give --llm-model alone")
            from actorgraph.loaders.llm_settings import LlmSettings

            return command(*arguments, extractor=extractor, llm=LlmSettings(llm_model, llm_url, llm_rpm), **rest)
        if llm_url is not None or llm_model is not None or llm_rpm is not None:
            raise click.UsageError("--llm-url, --llm-model and --llm-rpm go with --extractor llm")
        return command(*arguments, extractor=extractor, llm=None, **rest)

    options = (
        click.option(
            "--extractor",
            type=click.Choice(["rules", "llm"]),
            default="rules",
            show_default=True,
            help="Who reads the texts: the rules, offline, or a language model, to whose server the texts are sent.",
        ),
        click.option(
            "--llm-url",
            metavar="URL",
            help="The server, e.g. http://localhost:8080/v1; otherwise OPENAI_BASE_URL. Its key is OPENAI_API_KEY.",
        ),
        click.option("--llm-model", metavar="NAME", help="The language model's name on that server."),
        click.option(
            "--llm-rpm",
            type=click.FloatRange(min=0, min_open=True),
            metavar="N",
            help="The most requests a minute to that server.",
        ),
    )
    wrapped: Callable[..., Any] = with_settings
    for option in reversed(options):
        wrapped = option(wrapped)
    return cast("F", wrapped)


def _jobs_options(command: F) -> F:
    """Add --jobs and --dask: where the texts are read."""

    @functools.wraps(command)
    def with_one(*arguments: Any, jobs: int, dask: str | None, extractor: str, **rest: Any) -> Any:
        if dask is not None and jobs > 1:
            raise click.UsageError("--jobs reads the texts here, --dask on a cluster; give one of the two")
        if dask is not None and extractor == "llm":
            raise click.UsageError("--dask goes with the rules; with --extractor llm give --jobs")
        return command(*arguments, jobs=jobs, dask=dask, extractor=extractor, **rest)

    options = (
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=1,
            show_default=True,
            metavar="N",
            help="Read the texts in N processes; what comes out is the same.",
        ),
        click.option(
            "--dask",
            metavar="ADDRESS",
            help="Read the texts on a Dask cluster, by its scheduler's address: tcp://host:8786. Its workers need "
            "actorgraph too, and one thread each is best.",
        ),
    )
    wrapped: Callable[..., Any] = with_one
    for option in reversed(options):
        wrapped = option(wrapped)
    return cast("F", wrapped)


def selection_options(command: F) -> F:
    """Add --relations, --actors, --at and --status; the command gets what was given as `selection`."""

    @functools.wraps(command)
    def with_selection(*arguments: Any, **rest: Any) -> Any:
        given = {name: rest.pop(name) for name in ("relations", "actors", "at", "status")}
        return command(*arguments, selection={n: v for n, v in given.items() if v is not None}, **rest)

    options = (
        click.option("--relations", metavar="A,B", help="Only these relations, with all below them."),
        click.option("--actors", metavar="A,B", help="Only what begins or ends at one of these, by id or name."),
        click.option("--at", metavar="DATE", help="Only what lasts into this year, month or day: 2024-05."),
        click.option(
            "--status", metavar="A[,B]", help="One takes this status and all stronger ones; several, just these."
        ),
    )
    wrapped: Callable[..., Any] = with_selection
    for option in reversed(options):
        wrapped = option(wrapped)
    return cast("F", wrapped)


def queries_option(command: F) -> F:
    """Add `--queries DIR`."""
    return click.option(
        "--queries", "folder", type=_FOLDER, metavar="DIR", help="A folder of .cypher files beside the shipped ones."
    )(command)


def ontology_option(command: F) -> F:
    """Add `--ontology DIR` for a server."""
    return click.option(
        "--ontology",
        type=_FOLDER,
        metavar="DIR",
        help="For a server whose graph was made with another ontology than the shipped one.",
    )(command)


def format_option(*formats: str) -> Callable[[F], F]:
    """Add `--format`; the first is the default."""
    choices = formats or FORMATS
    return click.option(
        "--format",
        "-f",
        "format",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="How to show it.",
    )


def rows_options(command: F) -> F:
    """Add what shows rows: --format and --columns, the latter as a list of names, empty for all."""
    columns = click.option(
        "--columns",
        metavar="A,B,C",
        default="",
        callback=lambda context, option, value: [part for part in map(str.strip, value.split(",")) if part],
        help="Only these columns, in this order.",
    )
    return format_option()(columns(command))


def parameters_option(command: F) -> F:
    """Add `--param key=value`, given as a dict."""
    return click.option(
        "--param",
        "-p",
        "parameters",
        multiple=True,
        metavar="KEY=VALUE",
        callback=_parameters,
        help="A parameter; the value is text. key:=value reads it as JSON (a number, a list). Repeat for more.",
    )(command)


def _parameters(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, object]:
    values: dict[str, object] = {}
    for pair in given:
        key, equals, text = pair.partition("=")
        typed = key.endswith(":")
        key = key.removesuffix(":")
        if not equals or not _NAME.fullmatch(key):
            raise click.BadParameter(f"{pair!r} is not KEY=VALUE, e.g. actor=Hamas", context, option)
        if key in values:
            raise click.BadParameter(f"{key} is given twice; for a list write {key}=a,b", context, option)
        try:
            values[key] = json.loads(text) if typed else text
        except (ValueError, RecursionError) as error:
            raise click.BadParameter(f"{key}:= wants JSON, and {text!r} is none", context, option) from error
    return values


def statement_text(argument: str) -> str:
    """Return a statement that is given as text, as `-` (standard input) or as `@file`.

    Raises:
        InputError: the file can't be read, is not UTF-8, or there is nothing but white space.
    """
    name = argument
    if argument == STDIO:
        name, read = "standard input", sys.stdin.buffer.read
    elif argument.startswith("@"):
        name = argument[1:]
        read = Path(name).read_bytes
    else:
        name, read = "the statement", argument.encode
    try:
        text = read().decode("utf-8-sig")
    except UnicodeError as error:
        raise InputError(f"{name} is not UTF-8 text; convert it first") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{name} can't be read: {getattr(error, 'strerror', None) or error}") from error
    if not text.strip():
        raise InputError(f"{name} is empty")
    return text
