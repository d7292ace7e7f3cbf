"""The command line: what the commands print, write and return."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

import actorgraph
from actorgraph.cli import COMMANDS
from actorgraph.cli_table import print_table
from actorgraph.graph.engine import Engine
from actorgraph.queries.catalog import find_query, load_queries
from tests.command import RECORDS, at_terminal, done, error, process, run, write_records
from tests.neo4j_server import Target

ARTICLE = "The Houthis and Hezbollah are allies. Hamas thanked both of them on Monday."


@pytest.fixture(scope="module")
def axis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that tests only read."""
    folder = tmp_path_factory.mktemp("cli")
    done("load", write_records(folder / "gazette.jsonl"), "--into", folder / "s.db")
    return folder / "s.db"


@pytest.fixture
def store(tmp_path: Path, axis: Path) -> Path:
    """A copy of it that tests may change."""
    return Path(shutil.copytree(axis, tmp_path / "s.db"))


# The group.


def test_cli_version_and_help() -> None:
    assert done("--version").strip() == f"actorgraph, version {actorgraph.__version__}"
    listed = [line.split()[0] for line in done("--help").partition("Commands:\n")[2].splitlines()]
    assert listed == list(COMMANDS)
    assert "Example:" in done("load", "-h")


def test_cli_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from actorgraph.cli import cli; cli.main(['--help'], standalone_mode=False); "
        "print([m for m in ('rich', 'spacy', 'neo4j', 'rdflib', 'pyoxigraph', 'pydantic', 'yaml', 'jpype', 'numpy', "
        "'pandas', 'networkx', 'trafilatura', 'rapidfuzz', 'filelock', 'jinja2') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_cli_unknown_command_and_missing_option_are_usage_errors(axis: Path) -> None:
    assert "No such command 'quary'" in error("quary", code=2)
    assert "--in" in error("query", "allies", code=2)
    assert "--into" in error("load", "x.txt", code=2)


# extract


def test_extract_prints_mention_records(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    records = [json.loads(line) for line in done("extract", tmp_path / "one.txt").splitlines()]
    assert (records[0]["type"], records[0]["id"], records[0]["language"]) == ("document", "one", "en")
    assert {"hamas", "hezbollah"} <= {r["id"] for r in records if r["type"] == "actor"}
    piped = [json.loads(line) for line in done("extract", "-", stdin=ARTICLE).splitlines()]
    one, other = ([{**r, "document": ""} for r in found if r["type"] != "document"] for found in (piped, records))
    assert one == other


def test_extract_writes_a_file_that_load_takes(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    out = tmp_path / "mentions.jsonl.gz"
    assert done("extract", tmp_path / "one.txt", "-o", out) == ""
    assert gzip.decompress(out.read_bytes()).decode() == done("extract", tmp_path / "one.txt")
    done("load", out, "--into", tmp_path / "s.db")
    assert json.loads(done("status", tmp_path / "s.db", "--format", "json"))["documents"] == 1


def test_extract_goes_on_after_a_bad_file_but_makes_no_empty_one(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    result = run("extract", tmp_path / "none.txt", tmp_path / "one.txt")
    assert (result.exit_code, result.stderr) == (1, f"{tmp_path / 'none.txt'} does not exist\n")
    assert json.loads(result.stdout.splitlines()[0])["id"] == "one"
    kept = tmp_path / "kept.jsonl"
    kept.write_text("before", "utf-8")
    assert run("extract", tmp_path / "none.txt", "-o", kept).exit_code == 1
    assert kept.read_text("utf-8") == "before"


def test_extract_refuses_mention_files_and_twins(tmp_path: Path) -> None:
    file = write_records(tmp_path / "gazette.jsonl")
    assert "actorgraph load" in run("extract", file).stderr
    (tmp_path / "a").mkdir()
    for name in ("one.txt", "a/one.txt"):
        (tmp_path / name).write_text(ARTICLE, "utf-8")
    result = run("extract", tmp_path / "one.txt", tmp_path / "a/one.txt")
    assert result.exit_code == 1
    assert "both give the document id 'one'" in result.stderr


# load and remove


def test_load_tells_what_it_did(tmp_path: Path) -> None:
    file = write_records(tmp_path / "gazette.jsonl")
    result = run("load", file, "--into", tmp_path / "s.db")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 document (1 added), 1 statement, 1 claim\n"
    assert run("load", file, "--into", tmp_path / "s.db").stderr == "1 document (1 unchanged), 1 statement, 1 claim\n"
    write_records(file, [{**RECORDS[0], "title": "Anew"}, *RECORDS[1:]])
    assert run("load", file, "--into", tmp_path / "s.db").stderr == "1 document (1 replaced), 1 statement, 1 claim\n"


def test_load_from_standard_input(tmp_path: Path) -> None:
    data = (write_records(tmp_path / "gazette.jsonl")).read_bytes()
    done("load", "-", "--into", tmp_path / "s.db", stdin=gzip.compress(data))
    assert "Harbour League" in done("query", "allies", "--in", tmp_path / "s.db", "-f", "csv")


def test_load_names_the_first_rejects_and_counts_the_others(tmp_path: Path) -> None:
    bad = [{"type": "relation", "subject": "h", "relation": "befriends", "object": "m"}] * 25
    result = run("load", write_records(tmp_path / "g.jsonl", [*RECORDS, *bad]), "--into", tmp_path / "s.db")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert lines[0].startswith(f"{tmp_path / 'g.jsonl'}:7: unknown relation 'befriends'")
    assert lines[20:] == [
        "… and 5 more lines were not taken",
        "1 document (1 added), 1 statement, 1 claim",
        f"25 lines not taken; see {tmp_path / 's.db' / 'rejects'}",
    ]
    assert "Harbour League" in done("query", "allies", "--in", tmp_path / "s.db", "-f", "csv")


def test_remove_takes_a_document_out(store: Path) -> None:
    result = run("remove", "gazette", "gazette", "--in", store)
    assert (result.exit_code, result.stderr) == (0, "1 document removed\n")
    assert done("query", "allies", "--in", store, "-f", "jsonl") == ""
    assert json.loads(done("status", store, "-f", "json"))["statements"] == 0


def test_remove_unknown_id_removes_nothing(store: Path) -> None:
    words = error("remove", "gazette", "gazete", "--in", store)
    assert words == "no document has the id 'gazete'; near ids: 'gazette'"
    assert json.loads(done("status", store, "-f", "json"))["documents"] == 1


def test_remove_reads_ids_from_standard_input(store: Path) -> None:
    done("remove", "-", "--in", store, stdin="gazette\n\n")
    assert json.loads(done("status", store, "-f", "json"))["documents"] == 0


# query, queries, cypher, sparql


def test_query_formats_hold_the_same_rows(axis: Path) -> None:
    rows = json.loads(done("query", "allies", "--in", axis, "--format", "json"))
    assert [(r["actor"], r["other"]) for r in rows] == [("Harbour League", "Miners' Guild")]
    lines = [json.loads(line) for line in done("query", "allies", "--in", axis, "-f", "jsonl").splitlines()]
    assert lines == rows
    [cells] = csv.DictReader(io.StringIO(done("query", "allies", "--in", axis, "-f", "csv"), newline=""))
    assert list(cells) == list(rows[0])
    assert (cells["actor"], cells["documents"], cells["speakers"]) == ("Harbour League", "1", "[]")
    table = done("query", "allies", "--in", axis)
    assert "Harbour" in table
    assert "\x1b" not in table
    assert not any(line.endswith(" ") for line in table.splitlines())


def test_query_parameters_are_text_or_json(axis: Path) -> None:
    assert "Well!" in done("query", "claims", "--in", axis, "--param", "speaker=ada quill", "-p", "limit=1")
    assert "Well!" in done("query", "claims", "--in", axis, "-p", "limit:=1")
    words = error("query", "claims", "--in", axis, "-p", "speaker=Ada Qill")
    assert words == "no actor is called 'Ada Qill'; near names: Ada Quill"
    assert "has no parameter 'who'" in error("query", "claims", "--in", axis, "-p", "who=x")
    assert "KEY=VALUE" in error("query", "claims", "--in", axis, "-p", "speaker", code=2)
    assert "given twice" in error("query", "claims", "--in", axis, "-p", "kind=direct", "-p", "kind=threat", code=2)
    assert "wants JSON" in error("query", "claims", "--in", axis, "-p", "limit:=x", code=2)


def test_query_columns_are_chosen_and_ordered(axis: Path) -> None:
    assert done("query", "claims", "--in", axis, "--columns", "text, speaker", "-f", "csv") == (
        "text,speaker\r\nWell!,Ada Quill\r\n"
    )
    assert "there is no column txt" in error("query", "claims", "--in", axis, "--columns", "txt", code=2)


def test_query_without_rows_says_so(axis: Path) -> None:
    result = run("query", "attacks", "--in", axis)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no rows\n")
    assert json.loads(done("query", "attacks", "--in", axis, "-f", "json")) == []
    assert done("query", "attacks", "--in", axis, "-f", "csv").count("\r\n") == 1


def test_query_on_a_narrow_terminal_is_a_block_a_row(axis: Path) -> None:
    blocks = run("query", "claims", "--in", axis, env={"COLUMNS": "30"}).stdout
    assert max(map(len, blocks.splitlines())) <= 30
    assert "speaker   Ada Quill" in blocks


def test_query_on_a_usual_terminal_is_a_table_that_says_what_it_leaves_out(axis: Path) -> None:
    result = run("query", "claims", "--in", axis, env={"COLUMNS": "60"})
    head, rule, row = result.stdout.splitlines()
    assert head.split() == ["speaker", "kind", "text", "date"]
    assert len(rule) <= 60
    assert row.split("  ")[0] == "Ada Quill"
    assert result.stderr.startswith("not shown: about, title, source, document, start, end, claim; choose with ")


@pytest.mark.parametrize("name", sorted(load_queries()))
def test_tables_of_the_shipped_queries_fit_a_usual_terminal(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    query = find_query(name)
    every = [c.name for c in query.columns if not c.name.endswith(("_id", "_ids"))]
    wide = {"string": "Republic of Vell", "date": "2030-05-17", "strings": ["ally", "rival"]}
    row = {c.name: wide.get(c.type, 1000) for c in query.columns if not c.name.endswith("_ids")}
    row |= {name: "word " * 20 for name in ("text", "threat_text") if name in row}
    print_table([row], list(row), brief=query.table)
    head = capsys.readouterr().out.splitlines()[0]
    assert head.split() in (every, list(query.table))
    assert len(head) <= 80


def test_query_of_a_folder(axis: Path, tmp_path: Path) -> None:
    (tmp_path / "names.cypher").write_text(
        "/*\ntitle: Names\nquestion: Who is there?\ncolumns:\n  name: {type: string, meaning: A name.}\n*/\n"
        "MATCH (a:Actor) RETURN a.name AS name ORDER BY name LIMIT 1",
        "utf-8",
    )
    assert done("query", "names", "--in", axis, "--queries", tmp_path, "-f", "csv") == "name\r\nAda Quill\r\n"
    assert "Who is there?" in done("queries", "--queries", tmp_path)
    assert "no query is called 'names'" in error("query", "names", "--in", axis)


def test_load_takes_all_files_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    (folder / "2031").mkdir(parents=True)
    write_records(folder / "gazette.jsonl")
    (folder / "2031" / "a.txt").write_text(ARTICLE, "utf-8")
    (folder / ".hidden.txt").write_text(ARTICLE, "utf-8")
    result = run("load", folder, "--into", tmp_path / "s.db")
    assert (result.exit_code, result.stderr.split(",")[0]) == (0, "2 documents (2 added)")
    listed = json.loads(done("query", "documents", "--in", tmp_path / "s.db", "--format", "json"))
    assert [row["document"] for row in listed] == ["gazette", "a"]
    assert done("extract", folder / "2031").startswith('{"type": "document", "id": "a"')


def test_queries_lists_and_describes() -> None:
    listed = json.loads(done("queries", "--format", "json"))
    assert {"allies", "claims"} <= {query["name"] for query in listed}
    assert "allies" in done("queries")
    one = done("queries", "claims")
    for name in ("speaker", "limit", "meaning"):
        assert name in one
    assert json.loads(done("queries", "claims", "-f", "json"))["name"] == "claims"


def test_cypher_takes_text_standard_input_and_files(axis: Path, tmp_path: Path) -> None:
    statement = "MATCH (a:Actor {name: $name}) RETURN a.id AS id, $n + 1 AS more"
    (tmp_path / "mine.cypher").write_text(statement, "utf-8")
    options = ("--in", axis, "-p", "name=Ada Quill", "-p", "n:=1", "-f", "jsonl")
    row = '{"id": "ada-quill", "more": 2}\n'
    assert done("cypher", statement, *options) == row
    assert done("cypher", "-", *options, stdin=statement) == row
    assert done("cypher", f"@{tmp_path / 'mine.cypher'}", *options) == row
    assert "can't be read" in error("cypher", f"@{tmp_path / 'none.cypher'}", *options)
    assert "is empty" in error("cypher", " ", *options)


def test_cypher_writes_only_when_told_and_the_record_wins(store: Path) -> None:
    count = ("cypher", "MATCH (n:Statement:ActorGraph) RETURN count(n) AS n", "--in", store, "-f", "csv")
    delete = ("cypher", "MATCH (n:Statement) DETACH DELETE n", "--in", store)
    assert "only reading is allowed" in error(*delete)
    assert done(*count) == "n\r\n1\r\n"
    result = run(*delete, "--write")
    assert result.exit_code == 0
    assert "warning: the graph is computed from the record" in result.stderr
    assert done(*count) == "n\r\n1\r\n"
    done("cypher", "CREATE (:Mine {note: 'x'})", "--in", store, "--write")
    assert done("cypher", "MATCH (n:Mine) RETURN n.note AS note", "--in", store, "-f", "csv") == "note\r\nx\r\n"


def test_sparql_answers(axis: Path) -> None:
    select = "SELECT ?label { ?m a ag:ActorMention ; rdfs:label ?label } ORDER BY ?label"
    assert done("sparql", select, "--in", axis, "-f", "csv").split() == [
        "label", "Ada", "Quill", "Harbour", "League", "Miners'", "Guild",
    ]  # fmt: skip
    assert done("sparql", "ASK { ?c a ag:Claim }", "--in", axis) == "yes\n"
    assert done("sparql", "ASK { ?c a ag:Nothing }", "--in", axis, "-f", "json") == "false\n"
    turtle = done("sparql", "-", "--in", axis, stdin="CONSTRUCT { ?c a ag:Claim } { ?c a ag:Claim }")
    assert len(list(ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE))) == 1
    assert "give Turtle" in error("sparql", "DESCRIBE ag:Claim", "--in", axis, "-f", "csv", code=2)


# sync, export, validate, status


@pytest.mark.parametrize(
    ("ending", "format"), [("ttl", "turtle"), ("trig", "trig"), ("nq", "nquads"), ("jsonld", "jsonld")]
)
def test_export_to_a_file_and_to_standard_output(axis: Path, tmp_path: Path, ending: str, format: str) -> None:
    file = tmp_path / f"axis.{ending}"
    assert done("export", axis, file, "--documents-only") == ""
    assert file.read_text("utf-8") == done("export", axis, "-", "-f", format, "--documents-only")
    assert "Harbour League" in file.read_text("utf-8")


def test_export_of_csv_for_neo4j_prints_the_command(axis: Path, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    said = done("export", axis, folder, "--format", "neo4j-csv")
    assert said.startswith("neo4j-admin database import full neo4j --overwrite-destination ")
    assert f"--nodes={folder}/actors.csv" in said
    assert "Harbour League" in (folder / "actors.csv").read_text("utf-8")
    assert "wants a folder" in error("export", axis, "-", "--format", "neo4j-csv", code=2)


def test_export_needs_a_known_ending(axis: Path, tmp_path: Path) -> None:
    assert "name the format" in error("export", axis, tmp_path / "axis.xml")
    assert "can't be written" in error("export", axis, tmp_path / "none" / "axis.ttl")
    assert list(tmp_path.iterdir()) == []


def test_export_of_the_graph_takes_choices(axis: Path, tmp_path: Path) -> None:
    file = tmp_path / "axis.json"
    assert done("export", axis, file, "--actors", "harbour league,ada-quill", "--relations", "alliedWith") == ""
    found = json.loads(file.read_text("utf-8"))
    assert [n["id"] for n in found["nodes"]] == ["ada-quill", "harbour-league", "miners-guild"]
    assert [(e["source"], e["key"], e["target"]) for e in found["edges"]] == [
        ("harbour-league", "alliedWith", "miners-guild")
    ]
    assert json.loads(done("export", axis, "-", "-f", "node-link", "--at", "2030"))["edges"] == []
    done("export", axis, tmp_path / "axis.csv", "--view", "statements")
    assert "They ally" in (tmp_path / "axis-edges.csv").read_text("utf-8")


def test_export_refuses_what_does_not_go_together(axis: Path, tmp_path: Path) -> None:
    assert "turtle holds the whole record" in error("export", axis, tmp_path / "a.ttl", "--at", "2030", code=2)
    assert "goes with RDF" in error("export", axis, tmp_path / "a.gexf", "--documents-only", code=2)
    assert "pair of files" in error("export", axis, "-", "-f", "csv")
    assert "no actor is called 'Nobody'" in error("export", axis, tmp_path / "a.gexf", "--actors", "Nobody")
    assert list(tmp_path.iterdir()) == []


def test_validate_tells_a_person_what_is_wrong(store: Path) -> None:
    assert json.loads(done("validate", store, "-f", "json")) == {"conforms": True, "documents": 1, "findings": []}
    dataset = ox.Store(str(store / "record"))
    graph = ox.NamedNode("urn:actorgraph:document:gazette")
    polarity = ox.NamedNode("urn:actorgraph:core:polarity")
    for quad in list(dataset.quads_for_pattern(None, polarity, None, graph)):
        dataset.remove(quad)
        dataset.add(ox.Quad(quad.subject, polarity, ox.Literal("maybe\x1b[31m\nnot"), graph))
    dataset.flush()
    del dataset
    result = run("validate", store)
    assert result.exit_code == 1
    assert result.stdout.startswith("document gazette\n  Violation: ")
    assert "does not conform" in result.stdout.splitlines()[-1]
    assert "\x1b" not in result.stdout


def test_status_of_a_folder(store: Path) -> None:
    found = json.loads(done("status", store, "--format", "json"))
    assert found.pop("ontology")
    assert found == {
        "location": str(store), "documents": 1, "sources": 1, "statements": 1, "claims": 1, "actors": 3,
        "languages": {"en": 1}, "newest": "2031-05-04", "up_to_date": True, "rejects": 0,
    }  # fmt: skip
    (store / "graph.revision").unlink()
    assert "behind the record" in done("status", store)


@pytest.mark.neo4j
def test_server_is_synced_and_read(axis: Path, neo4j_target: Target, neo4j_engine: Engine) -> None:
    assert neo4j_engine.name == "neo4j"
    url = neo4j_target.url
    login = {"NEO4J_USERNAME": neo4j_target.user, "NEO4J_PASSWORD": neo4j_target.password}

    def at_server(*arguments: str | Path) -> str:
        result = run(*arguments, env=login)
        assert result.exit_code == 0, result.stderr
        assert neo4j_target.password not in result.output
        return result.stdout_bytes.decode()

    dry = json.loads(at_server("sync", axis, url, "--dry-run", "-f", "json"))
    assert dry["inserted"]["Actor"] == 3
    assert neo4j_engine.read("MATCH (n:ActorGraph) RETURN n") == []
    assert "Actor" in at_server("sync", axis, url)
    assert run("sync", axis, url, env=login).stderr == "0 rows written\n"
    for query in ("allies", "claims"):
        arguments = ("query", query, "-f", "json")
        assert json.loads(at_server(*arguments, "--in", url)) == json.loads(done(*arguments, "--in", axis)) != []
    status, folder = (json.loads(at_server("status", where, "-f", "json")) for where in (url, str(axis)))
    for name in ("documents", "sources", "statements", "claims", "actors", "languages", "newest"):
        assert status[name] == folder[name]
    at_server("cypher", "CREATE (:NotOurs {a: 1})", "--write", "--in", url)
    assert at_server("cypher", "MATCH (n:NotOurs) RETURN n.a AS a", "--in", url, "-f", "csv") == "a\r\n1\r\n"


@pytest.mark.neo4j
def test_server_password_is_asked_for_at_a_terminal_and_not_shown(neo4j_target: Target, axis: Path) -> None:
    code, screen = at_terminal(
        "cypher", "RETURN 41 + 1 AS answer", "--in", neo4j_target.url, "-f", "csv",
        typed=neo4j_target.password, when=f"Password of {neo4j_target.user} at {neo4j_target.url}: ",
        NEO4J_USERNAME=neo4j_target.user,
    )  # fmt: skip
    assert code == 0
    assert "42" in screen
    assert neo4j_target.password not in screen


# Processes, pipes and terminals.


def test_process_prints_utf8_whatever_the_locale(axis: Path) -> None:
    ran = process("query", "allies", "--in", axis, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    out, _ = ran.communicate()
    assert ran.returncode == 0
    assert b"Harbour" in out


def test_process_whose_reader_goes_away_is_quiet(axis: Path) -> None:
    with process("export", axis, "-", "--format", "nquads") as ran:
        assert ran.stdout is not None
        assert ran.stdout.read(10)
        ran.stdout.close()
        assert ran.stderr is not None
        assert ran.stderr.read() == b""
        assert ran.wait() == 1


def test_process_on_a_full_disk_says_so(axis: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("wb") as out:
        ran = subprocess.run(
            [sys.executable, "-m", "actorgraph", "queries", "-f", "json"],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ran.returncode, ran.stderr) == (1, b"Error: No space left on device\n")


def test_terminal_gets_colours_and_progress_but_no_foreign_escapes(tmp_path: Path) -> None:
    records = [{**RECORDS[0], "title": "\x1b]0;pwned\x07\x9b31m‮[red]x[/red]"}, *RECORDS[1:]]
    file = write_records(tmp_path / "g.jsonl", records)
    code, screen = at_terminal("load", file, "--into", tmp_path / "s.db")
    assert code == 0
    assert "loading" in screen
    for format in ("table", "csv"):
        code, screen = at_terminal(
            "query", "claims", "--in", tmp_path / "s.db", "-f", format, "--columns", "title,text"
        )
        assert code == 0
        assert "pwned" in screen
        assert "[red]x[/red]" in screen
        for evil in ("\x1b]", "\x07", "\x9b", "‮"):
            assert evil not in screen
        assert ("\x1b[" in screen) == (format == "table")
