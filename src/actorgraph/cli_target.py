"""Store and target are one argument: a store's folder, or the address of a Neo4j server, never with a login in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from actorgraph.cli_text import one_line
from actorgraph.graph.neo4j_engine import SCHEMES
from actorgraph.graphview import ServerGraph, is_server

if TYPE_CHECKING:
    from actorgraph.store import Store

    _ParamType = click.ParamType[str]
else:
    _ParamType = click.ParamType

_LOGIN_REMEDY = "set NEO4J_USERNAME and NEO4J_PASSWORD, or leave the password to be asked for"


class Target(_ParamType):
    """A folder or a server's address, as text."""

    name = "target"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "FOLDER|URL"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the address with its scheme in lower case, or the folder; messages never repeat an address."""
        scheme, separator, rest = value.partition("://")
        if not separator:
            if value.partition(":")[0].lower() in SCHEMES:
                self.fail("an address is written with two slashes: bolt://host:7687", param, ctx)
            if not value.strip():
                self.fail("it is empty; name a store's folder", param, ctx)
            return value
        if "@" in rest:
            self.fail(f"an address holds no user or password; {_LOGIN_REMEDY}", param, ctx)
        if scheme.lower() not in SCHEMES:
            self.fail(f"a server's address begins with one of: {', '.join(s + '://' for s in SCHEMES)}", param, ctx)
        if not rest:
            self.fail("the address names no host; write bolt://host:7687", param, ctx)
        return f"{scheme.lower()}://{rest}"


class StoreFolder(Target):
    """A folder only; `remedy` says what to do with a server instead."""

    name = "folder"

    def __init__(self, remedy: str) -> None:
        self.remedy = remedy

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "STORE"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse a server's address."""
        target = super().convert(value, param, ctx)
        if is_server(target):
            self.fail(f"it must be a store's folder; {self.remedy}", param, ctx)
        return target


class ServerUrl(Target):
    """A server's address only."""

    name = "url"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "URL"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse a folder."""
        target = super().convert(value, param, ctx)
        if not is_server(target):
            self.fail("it must be a server's address such as bolt://localhost:7687", param, ctx)
        return target


def open_store(folder: str) -> Store:
    """Open a store that exists; a reading command makes none."""
    from actorgraph.store import Store

    return Store(folder, create=False)


def open_target(target: str, ontology: Path | None = None) -> Store | ServerGraph:
    """Open a store that exists, or the graph on a server. `ontology` is for a server; a folder has its own."""
    if is_server(target):
        from actorgraph.ontology.reader import load_ontology

        return ServerGraph(target, load_ontology(ontology), password=password(target))
    if ontology is not None:
        usage_error("--ontology is for a server here: a store's folder holds the ontology it was loaded with")
    return open_store(target)


def password(url: str) -> str | None:
    """Return the password from the environment, else ask for it where a person sits at the terminal."""
    given = os.environ.get("NEO4J_PASSWORD")
    if given is not None or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return given
    user = os.environ.get("NEO4J_USERNAME", "neo4j")
    asked: str = click.prompt(
        one_line(f"Password of {user} at {url}"), hide_input=True, default="", show_default=False, err=True
    )
    return asked


def usage_error(message: str) -> NoReturn:
    """End with a message on how the command is used."""
    raise click.UsageError(message, click.get_current_context(silent=True))
