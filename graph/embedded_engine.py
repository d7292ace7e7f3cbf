"""The embedded engine: ArcadeDB in this process (`arcadedb-embedded`), so that no server is needed.

Its native call is used rather than its Bolt server: it runs the same Cypher, opens faster and needs no port.
What one has to know, and what is done about it here:

- It runs in a JVM inside Python, one for the life of the process, with the flags of the first start. `-Xrs` leaves
  SIGINT and SIGTERM to Python: Ctrl-C is a KeyboardInterrupt, raised when the Java call at work returns. More flags,
  such as `-Xmx8g`, come from the environment variable ARCADEDB_JVM_ARGS. Don't fork after opening (multiprocessing:
  `spawn`).
- It logs to the terminal and into `./log`, wherever that is. Its logging is switched off (errors reach us as
  exceptions), the JVM's own start-up line goes nowhere, and a crash report goes to the temporary folder.
- Commits reach the disk late unless told otherwise; here each is flushed (`wal_flush`), so a power cut loses none.
- One process holds a folder: a second one gets `LockedError`. Within a process, engines on one folder share one
  database, which closes with the last of them, or when Python ends.
- `query()` refuses whatever isn't idempotent before anything is run; `LOAD CSV` counts as reading, so it is refused by
  text, and its settings are switched off as well.
- Labels are types: `:A:B` is a type of its own, `A~B`; adding or taking a label moves the vertex there.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actorgraph.errors import LockedError, TargetError
from actorgraph.graph.engine import NO_PARAMETERS, Engine, Parameters, Row, iso_moment, refuse_files, refused, shorten

if TYPE_CHECKING:
    import arcadedb_embedded

LANGUAGE = "opencypher"
_JAVA_PREFIX = re.compile(
    r"^(?:(?:Query|Command) failed: |Failed to \w+ database: |(?:[a-z]+\.)+\w+(?:Exception|Error): )+"
)

_lock = threading.Lock()
_open: dict[Path, tuple[arcadedb_embedded.Database, int]] = {}


class EmbeddedEngine(Engine):
    """The database in a folder, which is made where there is none.

    Raises:
        LockedError: another process holds the folder.
        TargetError: the folder holds something else, or is damaged.
    """

    name = "embedded"

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder).resolve()
        self.location = str(folder)
        self._database: arcadedb_embedded.Database | None = None
        with _lock:
            database, users = _open.get(self._folder) or (_open_database(self._folder), 0)
            _open[self._folder] = database, users + 1
        self._database = database

    def read(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        """Run a statement that the engine itself finds to be only reading."""
        rows = self.read_plain(cypher, parameters)
        with translated(self.location, cypher):
            return [{name: _plain(value) for name, value in row.items()} for row in rows]

    def read_plain(self, cypher: str, parameters: Parameters = NO_PARAMETERS) -> list[Row]:
        """Run a statement that the engine itself finds to be only reading."""
        refuse_files(cypher)
        with translated(self.location, cypher):
            rows: list[Row] = self._native().query(LANGUAGE, cypher, dict(parameters)).to_list()
            return rows

    def write_all(
        self, statements: Sequence[tuple[str, Parameters]], done: tuple[str, Parameters] | None = None
    ) -> None:
        """Run statements in one transaction, flushed to disk."""
        database = self._native()
        with translated(self.location), database.transaction():
            for cypher, parameters in statements:
                result = database.command(LANGUAGE, cypher, _java_map(parameters))
                if result is not None:
                    result.close()

    def close(self) -> None:
        """Close the database, unless another engine of this process still uses it."""
        with _lock:
            if self._database is None:
                return
            self._database = None
            database, users = _open[self._folder]
            if users > 1:
                _open[self._folder] = database, users - 1
                return
            del _open[self._folder]
            with translated(self.location):
                database.close()

    def _native(self) -> arcadedb_embedded.Database:
        if self._database is None:
            raise TargetError(f"the graph in {self.location} is closed")
        return self._database


def _open_database(folder: Path) -> arcadedb_embedded.Database:
    with translated(str(folder)), quiet():
        import arcadedb_embedded

        folder.parent.mkdir(parents=True, exist_ok=True)
        if arcadedb_embedded.database_exists(str(folder)):
            database = arcadedb_embedded.open_database(str(folder))
        else:
            if folder.is_dir() and any(folder.iterdir()):
                raise TargetError(f"{folder} holds something else, or a graph that was never finished; empty it first")
            database = arcadedb_embedded.create_database(str(folder))
        database.set_wal_flush("yes_nometadata")
        return database


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Start the JVM where none runs, and switch its logging off: the engine sets that up only while the first opens."""
    import jpype
    from arcadedb_embedded.jvm import start_jvm

    if jpype.isJVMStarted():
        yield
        return
    os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(Path(tempfile.gettempdir()) / "actorgraph_jvm_%p.log"))
    with _stderr_off():
        start_jvm(jvm_args=["-Xrs", f"-Djava.util.logging.config.file={os.devnull}"])  # so that it makes no ./log
        settings = jpype.JClass("com.arcadedb.GlobalConfiguration")
        settings.OPENCYPHER_LOAD_CSV_ALLOW_FILE_URLS.setValue(False)
        settings.OPENCYPHER_LOAD_CSV_ALLOW_REMOTE_URLS.setValue(False)
        try:
            yield
        finally:
            logging = jpype.JClass("java.util.logging.LogManager").getLogManager()
            logging.reset()
            logging.getLogger("").setLevel(jpype.JClass("java.util.logging.Level").OFF)


@contextlib.contextmanager
def _stderr_off() -> Iterator[None]:
    """Keep what the JVM says at its start (a warning on incubator modules) off the terminal; no flag does."""
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _java_map(parameters: Parameters) -> Any:
    """Hand parameters over as one JSON text where that changes none: six times as fast as value by value."""
    import jpype

    try:
        text = json.dumps(parameters, allow_nan=False)
    except (TypeError, ValueError):
        return dict(parameters)
    return jpype.JClass("com.arcadedb.serializer.json.JSONObject")(text).toMap()


@contextlib.contextmanager
def translated(location: str, cypher: str = "") -> Iterator[None]:
    """Turn whatever the engine raises into one of our errors."""
    import jpype
    from arcadedb_embedded.exceptions import ArcadeDBError

    try:
        yield
    except (ArcadeDBError, jpype.JException, OSError, TypeError, ValueError, OverflowError) as error:
        causes = list(_causes(error))
        names = " ".join(type(cause).__name__ for cause in causes)
        words = " ".join(str(cause) for cause in causes)
        if "QueryNotIdempotent" in names:
            raise refused(cypher) from error
        if "is locked by another process" in words or "LockException" in names:
            raise LockedError(f"another process holds the graph in {location}; wait for it or end it") from error
        if "DuplicatedKey" in names:
            raise TargetError(f"{location} found a key twice: {_words(causes)}") from error
        if cypher and ("Parsing" in names or "ParameterMissing" in names):
            raise TargetError(f"{location} finds the Cypher wrong: {_words(causes)}") from error
        raise TargetError(f"the graph in {location} gave an error: {_words(causes)}") from error


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen = 0
    while error is not None and seen < 20:
        yield error
        seen += 1
        error = error.__cause__ or getattr(error, "getCause", lambda: None)()


def _words(causes: Sequence[BaseException]) -> str:
    """Return the engine's words, without the Java class names before them."""
    outer = _JAVA_PREFIX.sub("", str(causes[0].args[0] if causes[0].args else causes[0]))
    if not outer or outer.startswith("Error executing"):
        inner = [str(cause.getMessage()) for cause in causes if hasattr(cause, "getMessage")]
        outer = inner[-1] if inner else outer
    return shorten(outer, 300)


def _plain(value: Any) -> object:
    """Turn what the engine gives into the plain values that `Engine` promises."""
    if value is None or type(value) in (str, bool, int, float):
        return value
    if isinstance(value, list | tuple | set):
        return [_plain(v) for v in value]
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    import jpype

    if isinstance(value, date | time):
        return value.isoformat()

    if isinstance(value, jpype.JClass("com.arcadedb.graph.Vertex")):
        labels = jpype.JClass("com.arcadedb.query.opencypher.Labels").getLabels(value)
        return {"labels": sorted(str(label) for label in labels), "properties": _properties(value)}
    if isinstance(value, jpype.JClass("com.arcadedb.graph.Edge")):
        return {"type": str(value.getTypeName()), "properties": _properties(value)}
    if isinstance(value, jpype.JClass("com.arcadedb.query.opencypher.traversal.TraversalPath")):
        return {
            "nodes": [_plain(v) for v in value.getVertices()],
            "relationships": [_plain(e) for e in value.getEdges()],
        }
    return iso_moment(str(value))


def _properties(record: Any) -> dict[str, object]:
    from arcadedb_embedded.type_conversion import convert_java_to_python

    pairs = ((str(n), _plain(convert_java_to_python(record.get(n)))) for n in record.getPropertyNames())
    return dict(sorted((n, v) for n, v in pairs if v is not None))
