"""The gold in tests/gold is well-formed, and an extraction that says just what it says scores 1.0."""

from __future__ import annotations

import importlib.util
import json
import os
import re
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from actorgraph.ontology.reader import load_ontology
from benchmarks.passages import gold_of

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests/gold"
FILES = {p.name.removesuffix(".gold.json"): p for p in sorted(FOLDER.rglob("*.gold.json"))}
MIN_ARTICLES = 2
MIN_SENTENCES = 600
MARK = re.compile(r"\[([A-Z])(?::([pgosble]))? [^\]]+\]")
TOP_KINDS = {"Person", "Organization", "State", "Coalition", "Place"}
CLAIM_KINDS = {"direct", "indirect", "responsibility", "denial", "demand", "threat"}
ATTRIBUTES = {
    "polarity": {"affirmed", "denied"},
    "modality": {"actual", "threatened", "demanded", "possible"},
    "status": {"former"},
}
RELATION_KEYS = {"subject", "relation", "object", "start", "anchor", "or", "optional", "count", "date", *ATTRIBUTES}
CLAIM_KEYS = {"speaker", "named", "kind", "start", "end", "text", "optional", "or"}
SCORER = Path(os.environ.get("ACTORGRAPH_EVAL", ROOT.parent / "shared/eval")) / "score.py"

Gold = dict[str, Any]


@pytest.fixture(params=sorted(FILES))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def gold(name: str) -> Gold:
    read: Gold = json.loads(FILES[name].read_text("utf-8"))
    return read


@pytest.fixture
def text(name: str) -> str:
    return FILES[name].with_name(f"{name}.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.is_file():
        pytest.skip(f"no scorer at {SCORER}; ACTORGRAPH_EVAL names its folder")
    spec = importlib.util.spec_from_file_location("gold_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def triples(relation: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(r["subject"], r["relation"], r["object"]) for r in (relation, *relation["or"])]


def test_every_text_has_gold_and_languages_are_covered() -> None:
    assert {p.stem for p in FOLDER.rglob("*.txt") if p.parent.name != "sentences"} == set(FILES)
    assert min(Counter(n[:2] for n in FILES).values()) >= MIN_ARTICLES


@pytest.mark.parametrize("file", sorted((FOLDER / "passages").glob("*.jsonl")), ids=lambda file: str(file.stem))
def test_passages_name_actors_and_words_that_they_have(file: Path) -> None:
    names = {r.name for r in load_ontology().relations.values()}
    for line in file.read_text("utf-8").splitlines():
        passage = json.loads(line)
        gold = gold_of(passage)
        assert {t["relation"] for r in gold["relations"] for t in (r, *r["or"])} <= names
        assert [a for a, forms in passage["actors"].items() if not any(f in passage["text"] for f in forms)] == []


@pytest.mark.parametrize("file", sorted((FOLDER / "sentences").glob("*.txt")), ids=lambda file: str(file.stem))
def test_sentences_mark_the_actors_of_their_relations(file: Path) -> None:
    names = {r.name for r in load_ontology().relations.values()}
    lines = file.read_text("utf-8").splitlines()
    assert len(set(lines)) == len(lines) >= MIN_SENTENCES
    for line in lines:
        sentence, bar, stated = line.partition("||")
        marks = MARK.findall(sentence)
        assert bar, line
        assert not set("[]") & set(MARK.sub("", sentence)), line
        assert {identifier for identifier, kind in marks if kind} == {identifier for identifier, _ in marks}, line
        for subject, relation, object_, *how in (s.split() for s in stated.split(";") if s.strip()):
            assert {subject, object_} <= {identifier for identifier, _ in marks}, line
            assert relation in names, line
            assert set(how) <= {"denied", "threatened", "demanded", "possible", "former", "?"}, line


def test_articles_are_of_the_promised_length(name: str, gold: Gold, text: str) -> None:
    assert (gold["document"], gold["language"]) == (f"{name}.txt", name[:2])
    assert 350 <= len(text.split()) <= 600


def test_actors_are_of_a_known_kind_and_named_in_the_text(gold: Gold, text: str) -> None:
    assert [i for i, a in gold["actors"].items() if a["kind"] not in TOP_KINDS] == []
    assert [i for i, a in gold["actors"].items() if not any(n in text for n in a["names"])] == []


def test_relations_lie_where_they_say(gold: Gold, text: str) -> None:
    assert [r["anchor"] for r in gold["relations"] if not text.startswith(r["anchor"], r["start"])] == []


def test_relations_are_in_the_ontology_and_admit_their_actors(gold: Gold) -> None:
    relations, actors, wrong = load_ontology().relations, gold["actors"], []
    for triple in (t for r in gold["relations"] for t in triples(r)):
        subject, relation, object_ = triple
        domain, range_ = relations[relation].domain, relations[relation].range
        if "Actor" not in domain and actors[subject]["kind"] not in domain:
            wrong.append(triple)
        if "Actor" not in range_ and actors[object_]["kind"] not in range_:
            wrong.append(triple)
    assert wrong == []


def test_relations_are_said_once_and_their_attributes_are_known(gold: Gold) -> None:
    assert [t for t, n in Counter(triples(r)[0] for r in gold["relations"]).items() if n > 1] == []
    for relation in gold["relations"]:
        assert set(relation) <= RELATION_KEYS
        assert all(relation[k] in known for k, known in ATTRIBUTES.items() if k in relation)


def test_claims_lie_where_they_say_and_have_a_speaker(gold: Gold, text: str) -> None:
    for claim in gold["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["text"] != ""
        assert claim["kind"] in CLAIM_KINDS
        assert set(claim) <= CLAIM_KEYS
        if claim["named"]:
            assert {claim["speaker"], *claim.get("or", [])} <= set(gold["actors"])
        else:
            assert claim["speaker"] in text


def test_no_known_person_is_quoted(gold: Gold) -> None:
    known = {n.text.casefold() for a in load_ontology().actors.values() if a.kind == "Person" for n in a.names}
    quoted = {c["speaker"] for c in gold["claims"] if c["named"] and c["kind"] == "direct"}
    assert [q for q in quoted if known & {n.casefold() for n in gold["actors"][q]["names"]}] == []


def test_no_two_actors_share_a_name(gold: Gold, scorer: ModuleType) -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    for identifier, actor in gold["actors"].items():
        for form in (*actor["names"], identifier.replace("-", " ")):
            holders[scorer.fold(form)].add(identifier)
    assert {form: ids for form, ids in holders.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("optional", [True, False], ids=["with optional items", "without"])
def test_a_perfect_extraction_scores_1(gold: Gold, scorer: ModuleType, tmp_path: Path, optional: bool) -> None:
    out = tmp_path / "perfect.jsonl"
    out.write_text("".join(json.dumps(r) + "\n" for r in perfect(gold, optional=optional)), "utf-8")
    result, *rest = scorer.score(gold, scorer.load(out))
    assert rest == [[], [], [], []]
    assert {part: row["f1"] for part, row in result.items()} == {"actors": 1.0, "relations": 1.0, "claims": 1.0}
    for share in (result["relations"]["attributes_right"], result["claims"]["kind_right"]):
        right, asked = share.split("/")
        assert right == asked


def perfect(gold: Gold, *, optional: bool) -> list[dict[str, Any]]:
    """Return the mention records that say what the gold says, its optional items too if asked."""
    records: list[dict[str, Any]] = [{"type": "document", "id": gold["document"]}]
    for identifier, actor in gold["actors"].items():
        label, *aliases = actor["names"]
        records.append({"type": "actor", "id": identifier, "label": label, "aliases": aliases, "kind": actor["kind"]})
    for relation in (r for r in gold["relations"] if optional or not r.get("optional")):
        said = {k: v for k, v in relation.items() if k in RELATION_KEYS - {"or", "optional", "anchor"}}
        records.append({"type": "relation", **said, "text": relation["anchor"]})
    for claim in (c for c in gold["claims"] if optional or not c["optional"]):
        speaker = (
            {"speaker": claim["speaker"]} if claim["named"] else {"speaker": None, "speaker_text": claim["speaker"]}
        )
        records.append({"type": "claim", **speaker, "kind": claim["kind"], "text": claim["text"]})
    return records
