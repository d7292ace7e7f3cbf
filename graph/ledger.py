"""The ledger: each document's own rows and what it adds to actors and edges, in a small database beside the record.

It is derived from the record and can be thrown away. With it the rows of the actors and edges that a changed document
touches are computed from what is said of those, without reading the rest of the record; and it tells what has changed
since a target was last synced. Each update is a generation with a random token, which a target keeps: a token that the
ledger doesn't know (it was lost, made anew, or is another copy's) means that everything has to be compared.

Documents, actors and edges that are gone stay as bare keys, for the targets that still have them.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from actorgraph.graph.contributions import Contribution, EdgeId, Voice
from actorgraph.graph.ledger_file import LedgerFile

_ACTORS = """
SELECT x.id, n.document, n.label, n.kind, n.names FROM actor x LEFT JOIN naming n ON n.actor = x.number
/* since */ ORDER BY x.id
"""
_EDGES = """
SELECT x.subject, x.relation, x.object, d.id, d.source, d.text_sha256, v.polarity, v.modality, v.attribution, v.status,
    v.first, v.last, v.confidence, v.sentence
FROM edge x LEFT JOIN voice v ON v.edge = x.number LEFT JOIN document d ON d.number = v.document
/* since */ ORDER BY x.relation, x.subject, x.object
"""
_DOCUMENTS = "SELECT x.id, x.digest IS NOT NULL FROM document x /* since */ ORDER BY x.id"
# Documents a transaction: more bring nothing, and a killed update loses no more than that.
_TRANSACTION = 500


Use = tuple[int, str | None, str | None, Sequence[str]]
"""How a document uses an actor: the document's number here, label, kind and names."""


class Ledger:
    """A ledger in a file, or a temporary one. `version` says how contributions are computed: another one empties it.

    Raises:
        StoreError: the file can't be used.
    """

    def __init__(self, path: Path | None = None, version: str = "") -> None:
        self._file = LedgerFile(path, version)
        self._sql = self._file.sql

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._file.close()

    # What it knows of the record.

    def digests(self) -> dict[str, str]:
        """Return the digests of the documents that it holds, by document id."""
        return dict(self._sql.execute("SELECT id, digest FROM document WHERE digest IS NOT NULL"))

    def judgements(self) -> dict[str, str]:
        """Return the judgements that its contributions were computed with."""
        found: dict[str, str] = json.loads(self._file.meta("judgements") or "{}")
        return found

    def update(
        self,
        gone: Iterable[str],
        fresh: Iterable[tuple[str, Contribution, bytes]],
        judgements: Mapping[str, str],
    ) -> None:
        """Take documents out and put others in, each with its digest and its packed rows.

        A generation of its own. Cut off, it is finished by the next update.
        """
        sql = self._sql
        sql.execute("BEGIN IMMEDIATE")
        try:
            sql.execute("INSERT INTO generation (token) VALUES (?)", (secrets.token_hex(16),))
            number = self.generation
            self._judge(judgements)
            for document in gone:
                self._take(document, number)
            for done, (digest, adds, rows) in enumerate(fresh, start=1):
                self._put(digest, adds, rows, number)
                if done % _TRANSACTION == 0:
                    sql.execute("COMMIT")
                    sql.execute("BEGIN IMMEDIATE")
            sql.execute("COMMIT")
        except BaseException:
            if sql.in_transaction:
                sql.execute("ROLLBACK")
            raise

    def judged(self, judgements: Mapping[str, str]) -> set[str]:
        """Return the documents that use an actor whose judgement is another one now."""
        before = self.judgements()
        actors = {a for a in before.keys() | judgements.keys() if before.get(a) != judgements.get(a)}
        documents: set[str] = set()
        for actor in actors:
            documents.update(
                name
                for (name,) in self._sql.execute(
                    "SELECT DISTINCT d.id FROM naming n JOIN document d ON d.number = n.document WHERE n.raw = ?",
                    (actor,),
                )
            )
        return documents

    def _judge(self, judgements: Mapping[str, str]) -> None:
        # Their digests go first, so that an update that is cut off is not taken for done.
        for document in sorted(self.judged(judgements)):
            self._sql.execute("UPDATE document SET digest = '' WHERE id = ? AND digest IS NOT NULL", (document,))
        self._file.set_meta("judgements", json.dumps(dict(sorted(judgements.items()))))

    def _put(self, digest: str, adds: Contribution, rows: bytes, generation: int) -> None:
        sql = self._sql
        self._take(adds.document, generation)
        sql.execute(
            "INSERT INTO document (id, digest, source, text_sha256, keys, statements, claims, generation) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, "
            "source = excluded.source, text_sha256 = excluded.text_sha256, keys = excluded.keys, "
            "statements = excluded.statements, claims = excluded.claims, generation = excluded.generation",
            (adds.document, digest, adds.source, adds.text_sha256, "\n".join(adds.keys), adds.statements, adds.claims,
             generation),
        )  # fmt: skip
        (number,) = sql.execute("SELECT number FROM document WHERE id = ?", (adds.document,)).fetchone()
        sql.execute("INSERT INTO packed VALUES (?, ?)", (number, rows))
        sql.executemany("DELETE FROM former WHERE key = ?", [(key,) for key in adds.keys])
        actors = sorted({naming.actor for naming in adds.namings})
        sql.executemany(
            "INSERT INTO actor (id, generation) VALUES (?, ?) "
            "ON CONFLICT DO UPDATE SET generation = excluded.generation",
            [(actor, generation) for actor in actors],
        )
        sql.executemany(
            "INSERT INTO naming SELECT number, ?, ?, ?, ?, ? FROM actor WHERE id = ?",
            [(number, n.raw, n.label, n.kind, json.dumps(n.names) if n.names else None, n.actor)
             for n in adds.namings],
        )  # fmt: skip
        sql.executemany(
            "INSERT INTO edge (subject, relation, object, generation) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET generation = excluded.generation",
            [(*edge, generation) for edge in sorted({edge for edge, _ in adds.voices})],
        )
        sql.executemany(
            "INSERT INTO voice SELECT number, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM edge "
            "WHERE subject = ? AND relation = ? AND object = ?",
            [(number, *voice[3:], *edge) for edge, voice in adds.voices],
        )

    def _take(self, document: str, generation: int) -> None:
        sql = self._sql
        found = sql.execute("SELECT number, keys FROM document WHERE id = ?", (document,)).fetchone()
        if found is None:
            return
        number, keys = found
        sql.execute(
            "UPDATE actor SET generation = ? WHERE number IN (SELECT actor FROM naming WHERE document = ?)",
            (generation, number),
        )
        sql.execute(
            "UPDATE edge SET generation = ? WHERE number IN (SELECT edge FROM voice WHERE document = ?)",
            (generation, number),
        )
        sql.execute("DELETE FROM naming WHERE document = ?", (number,))
        sql.execute("DELETE FROM voice WHERE document = ?", (number,))
        sql.execute("DELETE FROM packed WHERE document = ?", (number,))
        sql.executemany(
            "INSERT INTO former VALUES (?, ?) ON CONFLICT DO UPDATE SET generation = excluded.generation",
            [(key, generation) for key in keys.split("\n") if key],
        )
        sql.execute(
            "UPDATE document SET digest = NULL, keys = '', statements = 0, claims = 0, generation = ? WHERE number = ?",
            (generation, number),
        )

    # What it tells of the graph. `since` is a generation: only what was touched after it; 0 is everything.

    @property
    def generation(self) -> int:
        """The number of the newest generation, 0 where there is none."""
        (number,) = self._sql.execute("SELECT max(number) FROM generation").fetchone()
        return int(number or 0)

    @property
    def token(self) -> str | None:
        """What a target keeps of the newest generation; None where there is none, or the ledger will not last."""
        found = self._sql.execute("SELECT token FROM generation ORDER BY number DESC LIMIT 1").fetchone()
        return str(found[0]) if found and self._file.lasting else None

    def since(self, token: object) -> int | None:
        """Return the generation of a token, None where it is not known."""
        found = self._sql.execute("SELECT number FROM generation WHERE token = ?", (token,)).fetchone()
        return int(found[0]) if found else None

    def actors(self, since: int = 0) -> Iterator[tuple[str, list[Use]]]:
        """Yield each actor with how documents use it: an empty list for one that is gone."""
        for actor, rows in groupby(self._since(_ACTORS, since), itemgetter(0)):
            yield actor, [(d, label, kind, _names(n) if n else ()) for _, d, label, kind, n in rows if d]

    def edges(self, since: int = 0) -> Iterator[tuple[EdgeId, list[Voice]]]:
        """Yield each edge with what is said on it, by relation: an empty list for one that is gone."""
        for edge, rows in groupby(self._since(_EDGES, since), itemgetter(0, 1, 2)):
            yield EdgeId._make(edge), [Voice._make(row[3:]) for row in rows if row[3] is not None]

    def documents(self, since: int = 0) -> Iterator[tuple[str, bool]]:
        """Yield each document's id, and whether it is still there."""
        for document, there in self._since(_DOCUMENTS, since):
            yield document, bool(there)

    def rows(self, document: str) -> bytes:
        """Return the packed rows of a document that is there."""
        query = "SELECT p.rows FROM packed p JOIN document d ON d.number = p.document WHERE d.id = ?"
        (rows,) = self._sql.execute(query, (document,)).fetchone()
        return bytes(rows)

    def _since(self, query: str, since: int) -> sqlite3.Cursor:
        # Without a condition, all are read in the order of the index; with one, those of the generations are sorted.
        condition = "WHERE x.generation > :since" if since else ""
        return self._sql.execute(query.replace("/* since */", condition), {"since": since})

    def former(self, since: int = 0) -> Iterator[str]:
        """Yield the keys of claims, then of statements, that documents had once and have no more."""
        for (key,) in self._sql.execute("SELECT key FROM former WHERE generation > ? ORDER BY key", (since,)):
            yield key

    def counts(self) -> Counter[str]:
        """Count the rows that there are, by kind."""
        (actors,) = self._sql.execute("SELECT count(DISTINCT actor) FROM naming").fetchone()
        (edges,) = self._sql.execute("SELECT count(DISTINCT edge) FROM voice").fetchone()
        query = "SELECT count(digest), coalesce(sum(statements), 0), coalesce(sum(claims), 0) FROM document"
        documents, statements, claims = self._sql.execute(query).fetchone()
        counts = {"Actor": actors, "Document": documents, "Statement": statements, "Claim": claims, "Edge": edges}
        return Counter({kind: count for kind, count in counts.items() if count})


@lru_cache(10_000)  # most documents call an actor the same
def _names(text: str) -> Sequence[str]:
    return tuple(json.loads(text))
