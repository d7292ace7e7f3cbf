"""Headers of prewritten queries: the shipped are whole, a user's own are read, bad ones refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.errors import QueryError
from actorgraph.ontology.reader import load_ontology
from actorgraph.queries.catalog import find_query, load_queries, parse_query
from actorgraph.queries.query import Column, Parameter, Query

SHIPPED = [
    "against-reports", "alliances", "allies", "attack-places", "attack-timeline", "attacks", "blocs", "brokers",
    "changes", "check-actors", "claims", "command", "common-allies", "common-enemies", "compare-sources", "contested",
    "coverage", "documents", "evidence", "first-source", "meetings", "members", "offices", "path", "profile",
    "relations", "responsibility",
    "rivals", "sanctions", "spokespersons", "support-network", "supporters", "threats", "timeline", "unbalanced",
]  # fmt: skip
HEADER = """/*
title: Who
question: Who is it?
parameters:
  actor: {type: actor, help: Whom.}
columns:
  name: {type: string, meaning: The name.}
*/
"""
BODY = "MATCH (a:Actor:ActorGraph {id: $actor}) RETURN a.name AS name"


def test_shipped_queries() -> None:
    queries = load_queries()
    assert list(queries) == SHIPPED
    ontology = load_ontology()
    for query in queries.values():
        assert "/*" not in query.cypher
        assert query.question.endswith("?")
        assert all(p.help.endswith(".") for p in query.parameters), query.name
        assert all(c.meaning.endswith(".") for c in query.columns), query.name
        assert query.parameter("limit").type == "integer"
        for parameter in query.parameters:
            if parameter.type == "relations" and isinstance(parameter.default, list):
                assert set(parameter.default) <= set(ontology.relations)


def test_parsed_query() -> None:
    assert parse_query("who", "\ufeff\n" + HEADER + BODY + "\n", "who.cypher") == Query(
        name="who",
        title="Who",
        question="Who is it?",
        cypher=BODY,
        file="who.cypher",
        parameters=(Parameter("actor", "actor", "Whom."),),
        columns=(Column("name", "string", "The name."),),
    )


def test_own_folder(tmp_path: Path) -> None:
    (tmp_path / "who.cypher").write_text(HEADER + BODY, "utf-8")
    (tmp_path / "allies.cypher").write_text(HEADER.replace("title: Who", "title: Mine") + BODY, "utf-8")
    (tmp_path / "notes.txt").write_text("none", "utf-8")
    assert list(load_queries(tmp_path)) == sorted([*SHIPPED, "who"])
    assert find_query("allies", tmp_path).title == "Mine"
    assert find_query("claims", tmp_path) == find_query("claims")
    assert find_query("who", tmp_path).parameter("actor_").name == "actor"


def test_unknown_query_lists_known() -> None:
    known = "there are: against-reports, alliances, allies"
    with pytest.raises(QueryError, match=rf"no query is called 'alies'; did you mean allies\? {known}"):
        find_query("alies")
    with pytest.raises(QueryError, match=f"no query is called 'zzz'; {known}"):
        find_query("zzz")


def test_unknown_query_with_a_path_is_no_file() -> None:
    with pytest.raises(QueryError, match="no query is called"):
        find_query("../queries/allies")


def test_folder_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="is no folder"):
        load_queries(tmp_path / "none")


@pytest.mark.parametrize(
    ("change", "by", "reason"),
    [
        (HEADER, "", "begins with a comment"),
        ("title: Who", "title: [", "no YAML"),
        ("title: Who\n", "", "title is missing"),
        ("title: Who", "title: 3", "title is text, not 3"),
        ("title: Who", "titel: Who\ntitle: Who", "unknown field titel"),
        ("type: actor", "type: hero", "type is one of actor, actors.*not 'hero'"),
        ("help: Whom.", "hepl: Whom.", "parameters: actor: help is missing"),
        ("help: Whom.", "help: Whom, then.", "unknown field then"),
        ("help: Whom.", "help: Whom., required: 1", "required is true or false"),
        ("help: Whom.", "help: Whom., minimum: true", "minimum is a whole number"),
        ("help: Whom.", "help: Whom., required: true, default: x", "required parameter has no default"),
        ("help: Whom.", "help: Whom., choices: [a]", "choices belong to the type choice"),
        ("type: actor, help", "type: choice, help", "choices belong to the type choice"),
        ("  actor: {", "  Actor: {", "parameter's name is lower-case"),
        ("  actor: {", "  symmetric: {", "parameter's name is lower-case"),
        ("  actor: {", "  on: {", "True is no field name"),
        ("columns:\n  name: {type: string, meaning: The name.}\n", "", "names no columns"),
        ("columns:\n", "columns: x\nrest:\n", "columns is a mapping, not 'x'"),
        ("{type: string, meaning: The name.}", "string", "a mapping is wanted"),
        ("meaning: The name.", "meaning: ", "meaning is missing"),
        ("columns:\n", "example: {who: x}\ncolumns:\n", "bad has no parameter 'who'"),
        ("columns:\n", "example: x\ncolumns:\n", "example is a mapping, not 'x'"),
        ("columns:\n", "compute: magic\ncolumns:\n", "compute is one of balance, betweenness.*not 'magic'"),
        ("columns:\n", "compute: betweenness\ncolumns:\n", "betweenness gives no column name; it gives: actor"),
        ("columns:\n  name:", "compute: betweenness\ncolumns:\n  actor:", "wants a parameter pivots of type integer"),
        ("help: Whom.", "help: Whom., sign: 1", "sign is 1 or -1, of relations without a default"),
        ("type: actor, help", "type: relations, sign: 2, help", "sign is 1 or -1, of relations without a default"),
        (BODY, " ", "no statement below"),
        ("columns:", "table: [nam]\ncolumns:", "table: there is no column nam"),
        ("$actor", "$other", r"uses \$other, which the header does not declare"),
        ("{id: $actor}", "", "declares actor, which the statement does not use"),
        ("{id: $actor}", "{id: '$actor'} /* $actor */", "declares actor, which the statement does not use"),
        ("{id: $actor}", "{id: $actor})-[:$any($actor)]-(", r"\$any\(\$actor\) wants a parameter of type relations"),
    ],
)
def test_bad_file_names_file_and_reason(tmp_path: Path, change: str, by: str, reason: str) -> None:
    text = HEADER + BODY
    assert change in text
    (tmp_path / "bad.cypher").write_text(text.replace(change, by), "utf-8")
    with pytest.raises(QueryError, match=rf"bad\.cypher: .*{reason}"):
        load_queries(tmp_path)


def test_bad_file_names(tmp_path: Path) -> None:
    (tmp_path / "a b.cypher").write_text(HEADER + BODY, "utf-8")
    with pytest.raises(QueryError, match="file name has ASCII letters"):
        load_queries(tmp_path)


def test_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "bad.cypher").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match=r"bad\.cypher can't be read as UTF-8 text"):
        load_queries(tmp_path)


def test_types_are_written_into_the_statement() -> None:
    header = HEADER.replace("actor: {type: actor", "kinds: {type: relations")
    query = parse_query("q", header + "MATCH ()-[r:$any($kinds)]->(b) RETURN b.name AS name", "q.cypher")
    assert "-[r:ARMS|FUNDS]->" in query.statement({"kinds": ["ARMS", "FUNDS"]})
    for bad in ([], ["ARMS]-() //"], "ARMS", None):
        with pytest.raises(QueryError, match="no relationship types"):
            query.statement({"kinds": bad})
