"""The embedded engine on a Bolt port of this machine, so that other programs can read the graph.

What one has to know of ArcadeDB's server, and what is done about it here:

- It wants a folder for its users, groups and events: a temporary one. The database stays where it is.
- It logs and its JVM handles signals unless it is opened as `embedded_engine` says.
- Its user `root` may do anything, so its password is random and thrown away. Clients get a user who may only read:
  the engine refuses whatever else. (A database that is opened as read-only would refuse transactions too, and all
  drivers use them.)
- It starts an HTTP server that can't be left out: on a free port of loopback, stopped at once.
- It stops listening and leaves clients connected, whose threads keep the process alive: their sockets are closed here.
- It says what was wrong with a statement in the mode `development` only.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.errors import TargetError
from actorgraph.graph.closing import Closing
from actorgraph.graph.embedded_engine import quiet, translated

if TYPE_CHECKING:
    import arcadedb_embedded

HOST = "127.0.0.1"
USER = "actorgraph"
_READER = "reader"
_CONNECTION = "com.arcadedb.bolt.BoltNetworkExecutor"
_PATIENCE = 2000
"""Milliseconds for a connection to end; a statement at work ends with the database."""
_NOBODY = {"access": [], "resultSetLimit": -1, "readTimeout": -1, "types": {"*": {"access": []}}}
_GROUPS = {
    "version": 1,
    "databases": {"*": {"groups": {_READER: {**_NOBODY, "types": {"*": {"access": ["readRecord"]}}}, "*": _NOBODY}}},
}


class BoltServer(Closing):
    """The database in a folder, for clients that read; nothing else of this process may have it open.

    Args:
        password: of the user `USER`.
        port: a free one where 0.

    Raises:
        TargetError: the port is taken, or the engine does not start.
        LockedError: another process holds the folder.
    """

    def __init__(self, folder: Path, password: str, port: int = 0) -> None:
        self.user = USER
        self.database = folder.name
        self.port = _free(port)
        self._server: arcadedb_embedded.ArcadeDBServer | None = None
        self._home = tempfile.TemporaryDirectory(prefix="actorgraph-serve-")
        try:
            self._start(folder.resolve(), password)
        except BaseException:
            self.close()
            raise

    @property
    def url(self) -> str:
        """The address, for drivers."""
        return f"bolt://{HOST}:{self.port}"

    def close(self) -> None:
        """End all connections and close the database; a second call does nothing."""
        if self._server is not None:
            server, self._server = self._server, None
            with translated(self.url):
                for plugin in server._java_server.getPlugins():
                    plugin.stopService()
                _end_connections()
                server.stop()
        self._home.cleanup()

    def _start(self, folder: Path, password: str) -> None:
        config = Path(self._home.name, "config")
        config.mkdir()
        (config / "server-groups.json").write_text(json.dumps(_GROUPS), "utf-8")
        with translated(str(folder)), quiet():
            import arcadedb_embedded
            import jpype

            server = arcadedb_embedded.create_server(
                self._home.name,
                root_password=secrets.token_urlsafe(32),
                config={
                    "host": HOST,
                    "http_port": 0,
                    "mode": "development",
                    "server_databaseDirectory": str(folder.parent),
                    "server_databaseLoadAtStartup": False,
                    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
                    "bolt_port": self.port,
                    "bolt_defaultDatabase": folder.name,
                },
            )
            server.start()
            self._server = server
            server._java_server.getHttpServer().stopService()
            server.get_database(folder.name)
            security = server._java_server.getSecurity()
            user = {
                "name": USER,
                "password": str(security.encodePassword(password)),
                "databases": {folder.name: [_READER]},
            }
            security.createUser(jpype.JClass("com.arcadedb.serializer.json.JSONObject")(json.dumps(user)))


def _end_connections() -> None:
    import jpype

    for thread in jpype.JClass("java.lang.Thread").getAllStackTraces().keySet():
        kind = thread.getClass()
        if str(kind.getName()) == _CONNECTION:
            socket_ = kind.getDeclaredField("socket")
            socket_.setAccessible(True)
            socket_.get(thread).close()
            thread.join(_PATIENCE)


def _free(port: int) -> int:
    """Return a port that can be listened on: the one asked for, or any where that is 0."""
    with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as found:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((HOST, port))
        except OSError as error:
            raise TargetError(
                f"port {port} can't be listened on: {error.strerror}; name none to get a free one"
            ) from error
        return int(found.getsockname()[1])
