"""The file of the ledger: its tables, and a version without which they are made anew."""

from __future__ import annotations

import sqlite3
import weakref
from pathlib import Path

from actorgraph.errors import StoreError

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE generation (number INTEGER PRIMARY KEY, token TEXT NOT NULL);
CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT, source TEXT, text_sha256 TEXT,
    keys TEXT NOT NULL, statements INTEGER NOT NULL, claims INTEGER NOT NULL, generation INTEGER NOT NULL);
CREATE TABLE actor (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, generation INTEGER NOT NULL);
CREATE TABLE edge (number INTEGER PRIMARY KEY, subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    generation INTEGER NOT NULL, UNIQUE (relation, subject, object));
CREATE TABLE naming (actor INTEGER NOT NULL, document INTEGER NOT NULL, raw TEXT NOT NULL, label TEXT, kind TEXT,
    names TEXT);
CREATE TABLE voice (edge INTEGER NOT NULL, document INTEGER NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
    attribution TEXT, status TEXT, first TEXT, last TEXT, confidence REAL, sentence INTEGER);
CREATE TABLE packed (document INTEGER PRIMARY KEY, rows BLOB NOT NULL);
CREATE TABLE former (key TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX naming_actor ON naming (actor);
CREATE INDEX naming_document ON naming (document);
CREATE INDEX voice_edge ON voice (edge);
CREATE INDEX voice_document ON voice (document);
CREATE INDEX document_generation ON document (generation);
CREATE INDEX actor_generation ON actor (generation);
CREATE INDEX edge_generation ON edge (generation);
CREATE INDEX former_generation ON former (generation);
"""
_FORMAT = "3"


class LedgerFile:
    """A database in a file, or a temporary one; what is damaged or of another version is emptied, for it is derived.

    Raises:
        StoreError: the file can't be used.
    """

    def __init__(self, path: Path | None = None, version: str = "") -> None:
        self._version = f"{_FORMAT}:{version}"
        self.lasting = path is not None
        try:
            self._open(path)
        except sqlite3.DatabaseError as error:
            if path is None or "locked" in str(error):
                raise StoreError(f"{path} can't be used: {error}") from error
            # Damaged: it is only derived.
            self.close()
            for end in ("", "-wal", "-shm"):
                path.with_name(path.name + end).unlink(missing_ok=True)
            self._open(path)

    def _open(self, path: Path | None) -> None:
        # An empty name is a temporary database on disk. Autocommit: transactions are begun and ended by hand.
        self.sql = sqlite3.connect(str(path) if path else "", isolation_level=None, check_same_thread=False)
        self.close = weakref.finalize(self, self.sql.close)
        # Each commit is flushed: a target must never know a generation that a power cut takes back.
        self.sql.executescript(
            f"PRAGMA journal_mode={'WAL' if path else 'OFF'}; PRAGMA synchronous={'FULL' if path else 'OFF'};"
            "PRAGMA cache_size=-65536; PRAGMA temp_store=FILE; PRAGMA secure_delete=ON;"
        )
        tables = [name for (name,) in self.sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        if tables and self.meta("version") == self._version:
            return
        self.sql.execute("BEGIN IMMEDIATE")
        for table in tables:
            self.sql.execute(f'DROP TABLE "{table}"')
        for statement in filter(str.strip, _SCHEMA.split(";")):
            self.sql.execute(statement)
        self.set_meta("version", self._version)
        self.sql.execute("COMMIT")

    def meta(self, name: str) -> str | None:
        """Return a value that was kept under a name."""
        found = self.sql.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else None

    def set_meta(self, name: str, value: str) -> None:
        """Keep a value under a name."""
        self.sql.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
