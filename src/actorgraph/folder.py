"""The folder of a store.

axis.db/
├── store.json      the version of this layout
├── record/         the RDF dataset: what was loaded
├── graph/          the property graph: rebuilt from the record whenever it is behind
├── graph.revision  the state of the record that the graph shows
├── ledger.sqlite   what each document adds to the graph, and what changed when: derived from the record
├── ontology/       a copy of a user's own ontology, if one was given
└── rejects/        lines that could not be taken, by input file
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.errors import LockedError, StoreError, VersionError
from actorgraph.files import whole_file
from actorgraph.ontology.reader import load_ontology

if TYPE_CHECKING:
    import os

    from filelock import FileLock

    from actorgraph.loaders.mentions import Reject
    from actorgraph.ontology.model import Ontology

FORMAT = 1
"""Version of the layout. A store of a higher one is refused, not guessed at."""


class StoreFolder:
    """A store's folder, held until `release`.

    Raises:
        LockedError: another process holds it.
        VersionError: a newer version of the package wrote it.
        StoreError: it holds something else, can't be written to, or is missing where `create` is false.
    """

    def __init__(self, path: str | os.PathLike[str], *, create: bool = True) -> None:
        self.path = Path(path)
        self.record = self.path / "record"
        self.graph = self.path / "graph"
        self.ledger = self.path / "ledger.sqlite"
        self._prepare(create)
        self._lock = _locked(self.path)

    @property
    def held(self) -> bool:
        """Whether this process still holds the folder."""
        return bool(self._lock.is_locked)

    def release(self) -> None:
        """Let other processes have it."""
        self._lock.release()

    @property
    def revision(self) -> str | None:
        """The state of the record that the graph shows; None where that is not known."""
        mark = self.path / "graph.revision"
        return mark.read_text("utf-8") if mark.exists() and self.graph.exists() else None

    @revision.setter
    def revision(self, value: str | None) -> None:
        mark = self.path / "graph.revision"
        if value is None:
            mark.unlink(missing_ok=True)
            return
        with whole_file(mark) as out:
            out.write(value.encode())

    def keep_rejects(self, name: str, rejects: Iterable[Reject]) -> Path | None:
        """Write the lines of an input that were not taken, in place of those of its last load; None where none were."""
        from urllib.parse import quote

        rows = [{"file": r.file, "line": r.line, "reason": r.reason, "text": r.text} for r in rejects]
        path = self.path / "rejects" / f"{quote(name, safe='-._~')[:150]}.jsonl"
        if not rows:
            path.unlink(missing_ok=True)
            return None
        path.parent.mkdir(exist_ok=True)
        with whole_file(path) as out:
            out.writelines(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)
        return path

    def rejects(self) -> int:
        """The number of lines that the last loads of the inputs did not take."""
        return sum(file.read_bytes().count(b"\n") for file in self.path.glob("rejects/*.jsonl"))

    def ontology(self, given: str | os.PathLike[str] | None) -> Ontology:
        """Load the ontology that is given, and keep a copy; else the store's copy, else the package's."""
        copy = self.path / "ontology"
        if given is None:
            return load_ontology(copy if copy.is_dir() else None)
        ontology = load_ontology(given)
        fresh = self.path / "ontology.new"
        shutil.rmtree(fresh, ignore_errors=True)
        for name, text in ontology.turtle.items():
            file = fresh / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        shutil.rmtree(copy, ignore_errors=True)
        fresh.rename(copy)
        return ontology

    def _prepare(self, create: bool) -> None:
        mark = self.path / "store.json"
        if self.path.exists() and not self.path.is_dir():
            raise StoreError(f"{self.path} is a file; a store is a folder")
        if mark.exists():
            try:
                version = int(json.loads(mark.read_text("utf-8"))["format"])
            except (ValueError, KeyError, TypeError) as error:
                raise StoreError(f"{mark} is damaged: {error}") from error
            if version > FORMAT:
                raise VersionError(
                    f"{self.path} was written by a newer actorgraph (format {version}, this one reads {FORMAT}); "
                    "upgrade with: pip install -U actorgraph"
                )
            return
        if not create:
            what = "no store" if self.path.exists() else "missing"
            raise StoreError(f"{self.path} is {what}; make one with: actorgraph load FILE --into {self.path}")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if any(self.path.iterdir()):
                raise StoreError(f"{self.path} is no store and not empty; name a new folder")
            with whole_file(mark) as out:
                out.write(json.dumps({"format": FORMAT}).encode() + b"\n")
        except OSError as error:
            raise StoreError(f"{self.path} can't be made: {error.strerror or error}") from error


def _locked(path: Path) -> FileLock:
    import filelock

    lock = filelock.FileLock(path / ".lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise LockedError(f"{path} is in use by another process; wait until it has finished") from None
    except OSError as error:
        raise StoreError(f"{path} can't be written to: {error.strerror or error}") from error
    return lock
