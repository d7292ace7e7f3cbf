"""Bad input: one clear line, the right exit code, and nothing that was stored is lost."""

from __future__ import annotations

import array
import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from tests.command import RECORDS, done, error, process, run, write_records
from tests.neo4j_server import Target

GOOD = "Hamas and Hezbollah are allies."
RELATION = RECORDS[4]
CLAIM = RECORDS[5]
EVIL = (
    "../../escape",
    "/etc/passwd",
    "<img src=x onerror=alert(1)>",
    "quote\"s and 'ticks' and `more`",
    "{braces} ${x} $name {0} %s",
    "'}) MATCH (n) DETACH DELETE n //",
    "> <urn:x:y> . DELETE WHERE { ?s ?p ?o } #",
    "a\\u0022b\\",
    "[red]markup[/red] [link=file:///]x[/link]",
    "=cmd|' /C calc'!A0",
    "حزب الله",
)
"""Ids and names as an attacker would choose them; all are legal, and stay what they are: text."""


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store and the file that was loaded into it."""
    folder = tmp_path_factory.mktemp("bad")
    done("load", write_records(folder / "gazette.jsonl"), "--into", folder / "s.db")
    return folder


@pytest.fixture
def store(tmp_path: Path, stored: Path) -> Iterator[Path]:
    """A copy of the store, of which a test must lose nothing."""
    shutil.copytree(stored, tmp_path, dirs_exist_ok=True)
    before = held(tmp_path / "s.db")
    assert before
    yield tmp_path / "s.db"
    assert held(tmp_path / "s.db") == before


def held(store: Path) -> set[ox.Quad]:
    """Return all that the document said that was there from the start, as it lies on the disk."""
    dataset = ox.Store.read_only(str(store / "record"))
    return set(dataset.quads_for_pattern(None, None, None, ox.NamedNode("urn:actorgraph:document:gazette")))


# Files that can't be read.


def _missing(folder: Path) -> Path:
    return folder / "nobody.txt"


def _empty(folder: Path) -> Path:
    return _file(folder / "empty.txt", b"")


def _blank(folder: Path) -> Path:
    return _file(folder / "blank.txt", b" \n\n")


def _empty_records(folder: Path) -> Path:
    return _file(folder / "empty.jsonl", b"")


def _binary(folder: Path) -> Path:
    return _file(folder / "photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0" + bytes(range(256)) * 20)


def _binary_records(folder: Path) -> Path:
    return _file(folder / "photo.jsonl", b"\x89PNG\r\n\x1a\n\0\0\0" + bytes(range(256)) * 20)


def _pdf(folder: Path) -> Path:
    return _file(folder / "paper.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")


def _latin(folder: Path) -> Path:
    return _file(folder / "alt.txt", "Die Hisbollah kündigte Vergeltung an.".encode("latin-1"))


def _word(folder: Path) -> Path:
    return _file(folder / "paper.docx", b"PK\x03\x04" + bytes(range(256)))


def _huge_text(folder: Path) -> Path:
    return _file(folder / "huge.txt", b"Hamas and Hezbollah are allies.\n" * 1_600_000)


def _huge_line(folder: Path) -> Path:
    return _file(folder / "huge.jsonl", b'{"type": "document", "id": "' + b"x" * 50_000_000)


def _folder(folder: Path) -> Path:
    (folder / "articles").mkdir()
    return folder / "articles"


def _cut_gzip(folder: Path) -> Path:
    import gzip

    lines = b"".join(b'{"type": "document", "id": "%s"}\n' % os.urandom(20).hex().encode() for _ in range(1000))
    return _file(folder / "cut.jsonl.gz", gzip.compress(lines)[:-9000])


def _unreadable(folder: Path) -> Path:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    return folder / "loop.txt"


def _file(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _table(folder: Path) -> Path:
    return _file(folder / "mentions.csv", b"subject,relation,object\nHamas,alliedWith,Hezbollah\n")


def _other_json(folder: Path) -> Path:
    return _file(folder / "other.json", b'{\n  "allies": ["Hamas", "Hezbollah"]\n}\n')


FILES: list[tuple[Callable[[Path], Path], str]] = [
    (_missing, "does not exist"),
    (_empty, "is empty"),
    (_blank, "is empty"),
    (_empty_records, "is empty"),
    (_binary, "is binary"),
    (_binary_records, "is a binary file, not JSON Lines"),
    (_pdf, "pdftotext"),
    (_latin, "--encoding cp1252"),
    (_word, "Word document"),
    (_huge_text, "is larger than 20 MB; split it"),
    (_huge_line, "is it JSON Lines?"),
    (_folder, "is a folder without files"),
    (_table, "mention files are JSON Lines"),
    (_other_json, "no mention file"),
    (_cut_gzip, "damaged or cut off"),
    (_unreadable, "loop.txt"),
]


@pytest.mark.parametrize(("make", "words"), FILES)
def test_bad_file_is_named_and_the_good_one_beside_it_is_loaded(
    make: Callable[[Path], Path], words: str, tmp_path: Path, store: Path
) -> None:
    bad = make(tmp_path)
    good = _file(tmp_path / "good.txt", GOOD.encode())
    result = run("load", bad, good, "--into", store)
    assert (result.exit_code, result.stdout) == (1, "")
    first, summary, last = result.stderr.splitlines()
    assert str(bad) in first
    assert words in first
    assert summary.startswith("1 document (1 added)")
    assert last == "1 input not read"
    assert documents(store) == 2


@pytest.mark.parametrize(("make", "words"), FILES)
def test_bad_file_for_extract(make: Callable[[Path], Path], words: str, tmp_path: Path) -> None:
    bad = make(tmp_path)
    result = run("extract", bad)
    assert (result.exit_code, result.stdout) == (1, "")
    first, last = result.stderr.splitlines()
    assert str(bad) in first
    assert words in first or "mention records already" in first
    assert last == "Error: nothing was read"


def test_bad_encoding_and_model_names(tmp_path: Path) -> None:
    good = _file(tmp_path / "good.txt", GOOD.encode())
    assert "unknown encoding 'klingon'" in run("extract", good, "--encoding", "klingon").stderr
    assert "nowhere_core_news" in run("extract", good, "--model", "nowhere_core_news").stderr
    assert "no folder" in error("extract", good, "--ontology", tmp_path / "nowhere")
    assert "names no relation" in error("extract", good, "--ontology", _folder(tmp_path))


def test_bad_language_is_named(tmp_path: Path) -> None:
    french = "Le gouvernement a annoncé hier que les négociations reprendraient la semaine prochaine à Genève. " * 3
    result = run("extract", _file(tmp_path / "un.txt", french.encode()), "--language", "fr")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2
    assert result.stderr.startswith(f"{tmp_path / 'un.txt'}: language 'fr' is not read")


# Records that break the contract.


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{nonsense", "no valid JSON"),
        ('{"type": "relation"', "no valid JSON"),
        ("[1, 2]", "a record is a JSON object"),
        ("[" * 100_000, "no valid JSON"),
        (b"\xff\xfe{".decode("latin-1"), "no valid JSON"),
        ('{"type": "rumour"}', '"type" is one of'),
        ({**RELATION, "relation": "befriends"}, "unknown relation 'befriends'"),
        ({**RELATION, "relation": "alliedWith`]->() DETACH DELETE (x) //"}, "unknown relation"),
        ({**RELATION, "start": -4}, "start"),
        ({**RELATION, "start": 9, "end": 0}, "end 0 lies before start 9"),
        ({**RELATION, "end": 900}, "offsets 0–900 span 900 characters"),
        ({**RELATION, "subject": "nobody"}, "actor 'nobody' is defined by no actor record"),
        ({**RELATION, "subject": "x\n' OR 1=1"}, "printable"),
        ({**CLAIM, "start": 10.5}, "start"),
        ({**CLAIM, "kind": "rumour"}, "kind"),
        ({**RECORDS[1], "id": "dragon", "kind": "Dragon"}, "Dragon"),
        ({**RECORDS[1], "id": "x\x1b[31m"}, "printable"),
    ],
)
def test_bad_record_in_line_7_is_named_and_the_others_are_loaded(
    line: str | dict[str, Any], words: str, tmp_path: Path, store: Path
) -> None:
    file = write_records(tmp_path / "herald.jsonl", [{**RECORDS[0], "id": "herald"}, *RECORDS[1:]])
    with file.open("a", encoding="utf-8") as out:
        out.write((line if isinstance(line, str) else json.dumps(line)) + "\n")
    result = run("load", file, "--into", store)
    assert (result.exit_code, result.stdout) == (1, "")
    first, summary, last = result.stderr.splitlines()
    assert first.startswith(f"{file}:7: ")
    assert words in first
    assert "\x1b" not in first
    assert summary == "1 document (1 added), 1 statement, 1 claim"
    assert last == f"1 line not taken; see {store / 'rejects'}"
    [kept] = (store / "rejects").iterdir()
    assert json.loads(kept.read_text("utf-8"))["line"] == 7
    assert json.loads(done("status", store, "-f", "json"))["rejects"] == 1


def test_bad_offsets_outside_the_text(tmp_path: Path, store: Path) -> None:
    records = [{**RECORDS[0], "id": "herald", "text": "They ally Well"}, *RECORDS[1:]]
    result = run("load", write_records(tmp_path / "herald.jsonl", records), "--into", store)
    assert result.exit_code == 1
    assert "herald.jsonl:6: offset 15 lies outside the text of 14 characters" in result.stderr


# Text that looks like code, and stays text.


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a document, an actor and words of each evil name; the folder above it has nothing else."""
    folder = tmp_path_factory.mktemp("above") / "between"
    folder.mkdir()
    records: list[dict[str, Any]] = []
    for evil in EVIL:
        records += [
            {**RECORDS[0], "id": evil, "title": evil},
            {"type": "actor", "id": evil, "label": f"Sea {evil} Union", "kind": "Organization", "aliases": [evil]},
            RECORDS[2],
            {**RELATION, "subject": evil, "text": evil, "end": len(evil), "place": evil},
            {**CLAIM, "speaker": evil, "speaker_text": evil},
            {**RELATION, "relation": evil},
        ]
    file = write_records(folder / "evil.jsonl", records)
    result = run("load", file, "--into", folder / "s.db")
    count = len(EVIL)
    assert result.exit_code == 1
    assert f"{count} documents ({count} added), {count} statements, {count} claims" in result.stderr
    file.unlink()
    return folder / "s.db"


def test_hostile_names_reach_no_path(hostile: Path) -> None:
    assert [p.name for p in hostile.parent.iterdir()] == ["s.db"]
    assert [p.name for p in hostile.parent.parent.iterdir()] == ["between"]
    assert {p.name for p in hostile.iterdir()} == {
        "store.json", "record", "graph", "graph.revision", "ledger.sqlite", "rejects", ".lock",
    }  # fmt: skip
    assert [p.name for p in (hostile / "rejects").iterdir()] == ["evil.jsonl"]


@pytest.mark.parametrize("evil", EVIL)
def test_hostile_names_are_text(evil: str, hostile: Path) -> None:
    rows = json.loads(done("query", "claims", "--in", hostile, "-p", f"speaker={evil}", "-f", "json"))
    assert [(r["words"], r["document"]) for r in rows] == [(evil, evil)]
    title = "MATCH (d:Document {id: $id}) RETURN d.title AS title"
    assert json.loads(done("cypher", title, "--in", hostile, "-p", f"id={evil}", "-f", "jsonl")) == {"title": evil}
    assert "near ids" in error("remove", f"{evil}x", "--in", hostile)


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
def test_hostile_names_survive_an_export(format: str, hostile: Path) -> None:
    exported = done("export", hostile, "-", "-f", format, "--documents-only").encode()
    values = {getattr(q.object, "value", None) for q in ox.parse(exported, format=rdf_format(format))}
    assert set(EVIL) <= values


def test_hostile_names_conform_and_can_be_removed(hostile: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(hostile, tmp_path / "s.db"))
    assert done("validate", copy).endswith("conforms to the shapes\n")
    done("remove", "--in", copy, "--", *EVIL)
    assert documents(copy) == 0


def rdf_format(name: str) -> ox.RdfFormat:
    return {
        "turtle": ox.RdfFormat.TURTLE,
        "trig": ox.RdfFormat.TRIG,
        "nquads": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
    }[name]


def test_hostile_names_in_tables_and_csv(tmp_path: Path) -> None:
    title = '\x1b]0;pwned\x07 \x9b2J [bold]x[/bold] \u202eevil, "quoted"\nnext'
    file = write_records(tmp_path / "g.jsonl", [{**RECORDS[0], "title": title}, *RECORDS[1:]])
    done("load", file, "--into", tmp_path / "s.db")
    query = ("query", "claims", "--in", tmp_path / "s.db", "--columns", "title")
    table = done(*query).splitlines()[-1]
    assert table == '\\x1b]0;pwned\\x07 \\x9b2J [bold]x[/bold] \\u202eevil, "quoted" next'
    assert done(*query, "-f", "csv") == 'title\r\n"' + title.replace('"', '""') + '"\r\n'
    for format in ("json", "jsonl"):
        text = done(*query, "-f", format)
        assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e"}
        value = json.loads(text)
        assert (value[0] if isinstance(value, list) else value) == {"title": title}


def test_hostile_file_names(tmp_path: Path, store: Path) -> None:
    file = tmp_path / "\x1b[31m;rm -rf ..\n'$(x)'.txt"
    file.write_text("", "utf-8")
    result = run("load", file, "--into", store)
    assert result.exit_code == 1
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 3


# Stores that can't be opened.


READING = [
    ("query", "allies", "--in", "STORE"),
    ("cypher", "RETURN 1", "--in", "STORE"),
    ("sparql", "ASK {}", "--in", "STORE"),
    ("status", "STORE"),
    ("validate", "STORE"),
    ("export", "STORE", "-"),
    ("remove", "gazette", "--in", "STORE"),
    ("sync", "STORE", "bolt://127.0.0.1:1"),
]
COMMANDS = [*READING, ("load", "FILE", "--into", "STORE")]


def on(command: tuple[str, ...], store: Path, file: Path | None = None) -> list[str]:
    """Return the command with its store and file filled in."""
    return [str({"STORE": store, "FILE": file}.get(word, word)) for word in command]


@pytest.mark.parametrize("command", READING)
def test_no_store_is_made_by_reading(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "file").write_text("x", "utf-8")
    assert "is missing; make one with: actorgraph load" in error(*on(command, tmp_path / "none"))
    assert "is no store; make one with: actorgraph load" in error(*on(command, tmp_path / "plain"))
    assert "is a file; a store is a folder" in error(*on(command, tmp_path / "file"))
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["file", "plain"]


def test_store_is_not_made_in_a_folder_of_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.tex").write_text("x", "utf-8")
    file = write_records(tmp_path / "g.jsonl")
    assert "is no store and not empty; name a new folder" in error("load", file, "--into", tmp_path / "thesis")
    assert [p.name for p in (tmp_path / "thesis").iterdir()] == ["chapter.tex"]


def test_store_of_a_newer_version(tmp_path: Path, store: Path) -> None:
    mark = store / "store.json"
    ours = mark.read_bytes()
    mark.write_text('{"format": 99}', "utf-8")
    for command in COMMANDS:
        words = error(*on(command, store, tmp_path / "gazette.jsonl"))
        assert words.endswith(
            "was written by a newer actorgraph (format 99, this one reads 1); upgrade with: pip install -U actorgraph"
        )
    mark.write_bytes(ours)


def test_store_that_another_process_holds(tmp_path: Path, store: Path) -> None:
    code = "import sys, actorgraph as ag; s = ag.open(sys.argv[1]); print('held', flush=True); input()"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code, str(store)], stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        for command in COMMANDS:
            words = error(*on(command, store, tmp_path / "gazette.jsonl"))
            assert words == f"{store} is in use by another process; wait until it has finished"
        holder.communicate(b"\n")
    assert documents(store) == 1


def test_store_with_a_damaged_graph_loses_nothing(store: Path) -> None:
    for file in (store / "graph").iterdir():
        file.write_bytes(b"\xff" * 100)
    words = error("query", "allies", "--in", store)
    assert words.endswith("delete it: the graph is made anew from the record")
    shutil.rmtree(store / "graph")
    assert "Harbour League" in done("query", "allies", "--in", store, "-f", "csv")


def test_store_with_a_damaged_record(stored: Path, tmp_path: Path) -> None:
    broken = Path(shutil.copytree(stored / "s.db", tmp_path / "broken.db"))
    (broken / "record" / "CURRENT").write_bytes(b"\xff")
    assert "can't be opened" in error("status", broken)


# Servers.


def closed_port() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_server_that_is_down(store: Path) -> None:
    url = f"bolt://127.0.0.1:{closed_port()}"
    for command in (("sync", store, url), ("query", "allies", "--in", url), ("status", url)):
        result = run(*command, env={"NEO4J_PASSWORD": "sesame-open"})
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == f"Error: no Neo4j answers at {url}; is it running, and is this its Bolt port?\n"


def test_server_that_speaks_something_else(store: Path) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        url = f"bolt://127.0.0.1:{server.getsockname()[1]}"
        with process("status", url, NEO4J_PASSWORD="sesame-open") as ran:
            other, _ = server.accept()
            other.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            other.close()
            _, err = ran.communicate()
    assert ran.returncode == 1
    assert len(err.splitlines()) == 1
    assert b"sesame-open" not in err


@pytest.mark.neo4j
def test_server_that_refuses_the_password(store: Path, neo4j_target: Target) -> None:
    # Another user than the real one: the server locks a user out after some failures.
    login = {"NEO4J_USERNAME": "nobody", "NEO4J_PASSWORD": "sesame-open"}
    result = run("sync", store, neo4j_target.url, env=login)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Error: {neo4j_target.url} refuses the login; check user and password")
    assert "sesame-open" not in result.stderr


@pytest.mark.neo4j
def test_server_refuses_to_write(neo4j_target: Target) -> None:
    login = {"NEO4J_USERNAME": neo4j_target.user, "NEO4J_PASSWORD": neo4j_target.password}
    result = run("cypher", "CREATE (n:NotOurs) RETURN n", "--in", neo4j_target.url, env=login)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: only reading is allowed here")


def test_server_without_a_password_says_how_to_give_it(store: Path) -> None:
    assert "set NEO4J_PASSWORD" in error("sync", store, "bolt://127.0.0.1:1")
    assert "set NEO4J_PASSWORD" in error("query", "allies", "--in", "neo4j://127.0.0.1:1")


@pytest.mark.parametrize(
    "url",
    ["bolt://neo4j:sesame@localhost", "BOLT://neo4j:sesame@localhost", "neo4j+s://neo4j@host", "bolt:neo4j:sesame@host",
     "bolt:/neo4j:sesame@host", "http://neo4j:sesame@host:7474", "bolt://", "ftp://host"],
)  # fmt: skip
def test_address_with_a_login_is_refused_and_not_repeated(url: str, store: Path, tmp_path: Path) -> None:
    file = write_records(tmp_path / "g.jsonl")
    for command in (
        ("query", "allies", "--in", url),
        ("cypher", "RETURN 1", "--in", url),
        ("sync", store, url),
        ("status", url),
        ("load", file, "--into", url),
        ("export", url, "-"),
    ):
        words = error(*command, code=2)
        assert "sesame" not in words
        assert "neo4j@" not in words
    for result in (run("load", url, "--into", store), run("status", store, url), run(url)):
        assert result.exit_code in (1, 2)
        assert "sesame" not in result.output


def test_server_where_a_folder_is_wanted(tmp_path: Path) -> None:
    file = write_records(tmp_path / "g.jsonl")
    words = error("load", file, "--into", "bolt://localhost:7687", code=2)
    assert "load into a folder, then bring the server up to date with: actorgraph sync FOLDER URL" in words
    for command in (("sparql", "ASK {}", "--in"), ("remove", "x", "--in"), ("validate",)):
        assert "it must be a store's folder" in error(*command, "bolt://localhost:7687", code=2)
    assert "it must be a server's address" in error("sync", tmp_path, tmp_path, code=2)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["g.jsonl"]


# Statements that are wrong or would write.


@pytest.mark.parametrize(
    "statement",
    ["CREATE (n:X) RETURN n", "MATCH (n) DETACH DELETE n", "MATCH (a:Actor) SET a.name = 'x'", "MERGE (n:X {a: 1})",
     "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "CREATE INDEX x FOR (n:Actor) ON (n.name)",
     "MATCH (n) REMOVE n.hash"],
)  # fmt: skip
def test_cypher_that_writes_is_refused(statement: str, store: Path) -> None:
    before = done("cypher", "MATCH (n) RETURN n ORDER BY n.key", "--in", store, "-f", "jsonl")
    assert "only reading is allowed here" in error("cypher", statement, "--in", store)
    assert done("cypher", "MATCH (n) RETURN n ORDER BY n.key", "--in", store, "-f", "jsonl") == before


def test_query_file_that_writes_is_refused(store: Path, tmp_path: Path) -> None:
    (tmp_path / "evil.cypher").write_text(
        "/*\ntitle: X\nquestion: X?\ncolumns:\n  n: {type: integer, meaning: n}\n*/\n"
        "MATCH (x:Actor) DETACH DELETE x RETURN count(x) AS n",
        "utf-8",
    )
    words = error("query", "evil", "--in", store, "--queries", tmp_path)
    assert "only reading is allowed here" in words
    assert json.loads(done("cypher", "MATCH (a:Actor) RETURN count(a) AS n", "--in", store, "-f", "jsonl")) == {"n": 3}


@pytest.mark.parametrize("statement", ["MATCH (n", "RETURN $missing", "MATCH (n) RETURN m", "sdf"])
def test_cypher_that_is_wrong(statement: str, store: Path) -> None:
    assert error("cypher", statement, "--in", store)


@pytest.mark.parametrize("query", ["INSERT DATA { ag:a ag:b ag:c }", "DROP ALL", "CLEAR ALL", "SELECT", "}"])
def test_sparql_that_writes_or_is_wrong(query: str, store: Path) -> None:
    assert error("sparql", query, "--in", store).startswith("not a SPARQL query")


@pytest.mark.parametrize(
    "value", ["Hamas'}) DETACH DELETE (n) //", "' OR 1=1", "$x", "{a: 1}", "`", "\\", "\x1b[31m", "x" * 5000]
)
def test_parameters_are_values(value: str, store: Path) -> None:
    words = error("query", "allies", "--in", store, "-p", f"actor={value}")
    assert words.startswith("no actor is called")
    assert "\x1b" not in words


# The unforeseen.


def test_interruption_ends_with_130_and_keeps_what_was_stored(tmp_path: Path, store: Path) -> None:
    with process("load", tmp_path / "gazette.jsonl", "-", "--into", store) as ran:
        assert ran.stdin is not None
        ran.stdin.write(b'{"type": "document", "id": "half"}\n')
        ran.stdin.flush()
        wait_until_read(ran)
        ran.send_signal(signal.SIGINT)
        _, err = ran.communicate()
    assert (ran.returncode, err.splitlines()[-1:]) == (130, [b"Error: interrupted"])
    assert b"Traceback" not in err
    assert documents(store) == 1


def wait_until_read(process: subprocess.Popen[bytes]) -> None:
    """Wait until a process has read all that was written to it."""
    assert process.stdin is not None
    left = array.array("i", [1])
    while left[0]:
        assert process.poll() is None
        time.sleep(0.01)
        fcntl.ioctl(process.stdin, termios.FIONREAD, left)


def test_unexpected_error_is_one_line(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(folder: str) -> None:
        raise ZeroDivisionError("at bolt://neo4j:sesame@host\nin two lines")

    monkeypatch.setattr("actorgraph.cli_target.open_store", broken)
    words = error("status", store)
    assert words.startswith("unexpected error, ZeroDivisionError: at bolt://…@host in two lines; please report it")
    result = run("status", store, env={"ACTORGRAPH_DEBUG": "1"})
    assert result.exit_code == 1
    assert "Traceback" in result.stderr


def documents(store: Path) -> int:
    return int(json.loads(done("status", store, "-f", "json"))["documents"])
