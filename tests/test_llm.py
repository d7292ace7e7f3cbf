"""Texts read by a language model: against a server that speaks the protocol, and answers well, badly or not at all."""

from __future__ import annotations

import itertools
import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from actorgraph.errors import InputError, ModelError
from actorgraph.loaders.contract import check_offsets
from actorgraph.loaders.llm import LlmSettings, extract_with_llm
from actorgraph.loaders.llm_client import RateLimit
from actorgraph.loaders.llm_prompt import answer_schema, load_template
from actorgraph.loaders.mentions import Reject
from actorgraph.store import Store
from tests.command import error, run
from tests.llm_server import Answer, LlmServer, fails, llm_server, says
from tests.samples import ontology

KEY = "sk-fictional-0123456789"
TEXT = (
    "The Ember Front attacked the Tidewater League in Port Sallow on Monday.\n\n"
    "“We knew  nothing\nof it,” said Mira Oduya, a member of the League. Oduya’s words were doubted."
)
ATTACK = "The Ember Front attacked the Tidewater League in Port Sallow on Monday."


def actor(local: str, label: str, kind: str = "Organization", **fields: object) -> dict[str, Any]:
    return {"id": local, "label": label, "kind": kind, "aliases": [], "mentions": [], **fields}


def relation(subject: str, name: str, target: str, text: str, **fields: object) -> dict[str, Any]:
    empty = dict.fromkeys(("attribution", "date", "until", "place", "count", "status"))
    stance = {"polarity": "affirmed", "modality": "actual"}
    return {"subject": subject, "relation": name, "object": target, "text": text, **stance, **empty, **fields}


def claim(speaker: str | None, words: str | None, text: str, **fields: object) -> dict[str, Any]:
    named = {"speaker": speaker, "speaker_text": words, "kind": "direct", "text": text}
    return {**named, "about": [], "addressee": None, **fields}


def good() -> dict[str, Any]:
    return {
        "actors": [
            actor("a1", "Ember Front", "ArmedGroup"),
            actor("a2", "Tidewater League", "Party", aliases=["League"]),
            actor("a3", "Mira Oduya", "Person", aliases=["Oduya"]),
            actor("a4", "Port Sallow", "City"),
        ],
        "relations": [
            relation("a1", "attacks", "a2", ATTACK, place="a4", count=1, date="2031-03-03"),
            relation("a3", "memberOf", "a2", '"We knew nothing of it," said Mira Oduya, a member of the League.'),
        ],
        "claims": [claim("a3", "Mira Oduya", '"We knew nothing of it,"', kind="denial", about=["a1"])],
    }


@pytest.fixture
def server() -> Iterator[LlmServer]:
    with llm_server() as running:
        running.answers = [says(good())]
        yield running


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the user's key and server nor the user's cache."""
    for name in ("OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_LOG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def settings(server: LlmServer, tmp_path: Path) -> LlmSettings:
    return LlmSettings("tiny", server.url, cache=tmp_path / "answers", timeout=5, retries=2)


def read(text: str, settings: LlmSettings, **document: object) -> tuple[dict[str, list[Any]], list[Reject]]:
    """Return the records by type and the rejects; every span is compared with the text."""
    rejects: list[Reject] = []
    found: dict[str, list[Any]] = {"document": [], "actor": [], "relation": [], "claim": []}
    given: Any = {"type": "document", "id": "gazette", "language": "en", "published": "2031-03-05", **document}
    for record in extract_with_llm(
        text, document=given, ontology=ontology(), settings=settings, on_reject=rejects.append
    ):
        found[record["type"]].append(record)
        if record["type"] != "document":
            check_offsets(record, text)
    return found, rejects


def triples(found: dict[str, list[Any]]) -> list[tuple[str, str, str]]:
    return [(r["subject"], r["relation"], r["object"]) for r in found["relation"]]


# What is asked, and a good answer.


def test_llm_answer_becomes_records_of_the_document(settings: LlmSettings, server: LlmServer) -> None:
    found, rejects = read(TEXT, settings)
    assert rejects == []
    assert [(a["id"], a["label"], a["kind"]) for a in found["actor"]] == [
        ("ember-front", "Ember Front", "ArmedGroup"),
        ("tidewater-league", "Tidewater League", "Party"),
        ("port-sallow", "Port Sallow", "City"),
        ("mira-oduya", "Mira Oduya", "Person"),
    ]
    assert "aliases" not in found["actor"][0], "the ontology knows its names"
    assert [m["text"] for m in found["actor"][1]["mentions"]] == ["Tidewater League", "League"]
    assert [m["text"] for m in found["actor"][3]["mentions"]] == ["Mira Oduya", "Oduya"]
    assert triples(found) == [
        ("ember-front", "attacks", "tidewater-league"),
        ("mira-oduya", "memberOf", "tidewater-league"),
    ]
    attack = found["relation"][0]
    assert (attack["place"], attack["count"], attack["date"], attack["document"]) == (
        "port-sallow",
        1,
        "2031-03-03",
        "gazette",
    )
    assert found["claim"][0]["text"] == "We knew  nothing\nof it,", "the document's own words"
    assert found["claim"][0]["speaker_text"] == "Mira Oduya"
    assert found["claim"][0]["about"] == ["ember-front"]
    assert found["document"][0]["text_sha256"]


def test_llm_request_is_deterministic_and_asks_for_the_form(settings: LlmSettings, server: LlmServer) -> None:
    read(TEXT, settings, title="Night of $fire")
    asked = server.requests[0]
    assert (asked["model"], asked["temperature"], isinstance(asked["seed"], int)) == ("tiny", 0, True)
    assert asked["response_format"]["type"] == "json_schema"
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert server.paths == ["/v1/chat/completions"]
    assert "Night of $fire" in asked["messages"][1]["content"]
    assert server.texts() == [TEXT]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_llm_prompt_names_every_relation_and_kind_with_its_definition(settings: LlmSettings, server: LlmServer) -> None:
    read(TEXT, settings)
    told = server.requests[0]["messages"][0]["content"]
    assert "$" not in told
    for relation_ in ontology().relations.values():
        assert f"{relation_.name} (" in told
        assert relation_.definition["en"] in told
    for kind in ontology().kinds.values():
        assert f"{kind.name}: " in told or f"{kind.name} (a kind of" in told
        assert kind.definition["en"] in told


def test_llm_schema_stays_in_what_servers_take() -> None:
    schema = answer_schema(ontology())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(good(), schema)

    def walk(part: Any) -> None:
        if not isinstance(part, dict):
            return
        assert not part.keys() - {"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf"}
        if part.get("type") == "object":
            assert (part["additionalProperties"], part["required"]) == (False, list(part["properties"]))
        for below in (*part.get("properties", {}).values(), part.get("items"), *part.get("anyOf", ())):
            walk(below)

    walk(schema)
    bad = good()
    bad["relations"][0]["relation"] = "befriends"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(bad, schema)


def test_llm_example_of_the_prompt_passes_the_checks(settings: LlmSettings, server: LlmServer) -> None:
    example = load_template()["example"]
    jsonschema.validate(example["answer"], answer_schema(ontology()))
    server.answers = [says(example["answer"])]
    found, rejects = read(example["text"], settings)
    assert rejects == []
    assert [len(found[name]) for name in ("actor", "relation", "claim")] == [4, 1, 2]


# What the text does not bear out.


@pytest.mark.parametrize(
    ("name", "item", "reason"),
    [
        ("claims", claim("a3", "Mira Oduya", "We did it."), "these words are not in the text: 'We did it.'"),
        ("claims", claim("a3", "Mira Oduya", "…"), "these words are not in the text"),
        ("claims", claim(None, "a source", "We knew nothing"), "no speaker of the claim"),
        ("claims", claim(None, None, "We knew nothing"), "no speaker of the claim"),
        ("claims", claim("a9", "Mira Oduya", "We knew nothing"), "speaker 'a9' is no actor"),
        ("claims", claim("a3", "Mira Oduya", "We knew nothing", kind="rumour"), "kind"),
        ("claims", claim("a3", "Mira Oduya", "e knew nothin"), "these words are not in the text"),
        ("relations", relation("a1", "attacks", "a2", "The Front attacked."), "these words are not in the text"),
        ("relations", relation("a1", "befriends", "a2", ATTACK), "unknown relation 'befriends'"),
        ("relations", relation("a1", "attacks", "a9", ATTACK), "object 'a9' is no actor"),
        ("relations", relation("a1", "attacks", "a1", ATTACK), "subject and object are the same"),
        ("relations", relation("a4", "attacks", "a1", ATTACK), "a Place can't be the subject of attacks"),
        ("relations", relation("a1", "attacks", "a2", ATTACK, modality="hoped"), "modality"),
        ("relations", relation("a1", "attacks", "a2", ATTACK, attribution="a9"), "attribution 'a9'"),
        ("relations", {"subject": "a1"}, "relation is no text"),
        ("relations", "a1 attacks a2", "an item of relations is no object"),
        ("actors", actor("a9", "Glass Guard"), "no name of the actor 'Glass Guard' stands in the text"),
        ("actors", actor("a9", "Glass Guard", mentions=["words"]), "no name of the actor"),
        ("actors", actor("a9", "League", "Guild"), "unknown kind 'Guild'"),
        ("actors", actor("a9", "League", aliases="none"), "aliases is no list"),
        ("actors", {"id": 9, "label": "League", "kind": "Party"}, "id is no text"),
    ],
)
def test_llm_item_that_the_text_does_not_bear_out_is_rejected(
    settings: LlmSettings, server: LlmServer, name: str, item: Any, reason: str
) -> None:
    answer = good()
    answer[name].append(item)
    server.answers = [says(answer)]
    found, rejects = read(TEXT, settings)
    assert [len(found[kind]) for kind in ("actor", "relation", "claim")] == [4, 2, 1]
    assert len(rejects) == 1
    assert rejects[0].reason.startswith(reason)
    assert json.loads(rejects[0].text) == item


def test_llm_fields_that_the_text_does_not_bear_out_are_left_out(settings: LlmSettings, server: LlmServer) -> None:
    answer = good()
    answer["relations"] = [
        relation("a1", "attacks", "a2", ATTACK, place="Glassport", date="last week", until="2031-13", count=-1)
    ]
    answer["claims"] = [claim("Mira Oduya", "the minister", "We knew nothing of it", about=["a9"], addressee="a9")]
    server.answers = [says(answer)]
    found, rejects = read(TEXT, settings)
    assert rejects == []
    assert not {"place", "date", "until", "count", "status"} & found["relation"][0].keys()
    assert found["claim"][0]["speaker"] == "mira-oduya", "named by its name instead of its id"
    assert not {"speaker_text", "speaker_start", "addressee"} & found["claim"][0].keys()


def test_llm_unnamed_speaker_keeps_the_words_of_the_text(settings: LlmSettings, server: LlmServer) -> None:
    server.answers = [says({"claims": [claim(None, "a source", "all is lost", kind="indirect")]})]
    found, _ = read("All is lost. The harbour is closed, and all is lost, a  source said.", settings)
    assert (found["claim"][0]["speaker_text"], found["claim"][0]["start"]) == ("a  source", 40)
    assert found["claim"][0]["text"] == "all is lost", "the place nearest to the speaker"


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        # A known actor needs one of its names; an adjective will do, a description will not.
        ("Vellish ships left.", actor("a", "Vell", "State", mentions=["Vellish"]), ("republic-of-vell", ["Vellish"])),
        ("The group fled.", actor("a", "Ember Front", mentions=["The group"]), None),
        ("Die Glutfronts flohen.", actor("a", "Ember Front", mentions=["Glutfronts"]), ("ember-front", ["Glutfronts"])),
        # A label that is not in the text gives way to the name that is.
        ("Die Graue Garde floh.", actor("a", "Grey Guard", aliases=["Graue Garde"]), ("graue-garde", ["Graue Garde"])),
        ("der Grauen Garde", actor("a", "Graue Garde", mentions=["Grauen Garde"]), ("grauen-garde", ["Grauen Garde"])),
        # Whole words, in their case; other apostrophes, blanks, dashes and compositions.
        ("Malik spoke.", actor("a", "Mali", "State"), None),
        ("Malis Armee", actor("a", "Mali", "State"), ("mali", ["Mali"])),
        ("They told us.", actor("a", "US", "State"), None),
        ("Zoe\u0301\u00a0Brandt kwam.", actor("a", "Zoé Brandt", "Person"), ("zoe-brandt", ["Zoe\u0301\u00a0Brandt"])),
        ("Zoe\u0301 kwam.", actor("a", "Zoe", "Person"), None),
        ("Miners’ Guild—here", actor("a", "Miners' Guild"), ("miners-guild", ["Miners’ Guild"])),
        ("Ha\u00adfen\u2011Bund", actor("a", "Hafen-Bund"), ("hafen-bund", ["Ha\u00adfen\u2011Bund"])),
        ("وقالت الجبهة", actor("a", "الجبهة"), ("الجبهة", ["الجبهة"])),
        ("12 of 12", actor("a", "12"), None),
    ],
)  # fmt: skip
def test_llm_actor_is_found_by_its_names(
    settings: LlmSettings, server: LlmServer, text: str, item: Any, expected: Any
) -> None:
    server.answers = [says({"actors": [item, actor("z", "Nobody")]})]
    found, rejects = read(text, settings)
    assert [(a["id"], [m["text"] for m in a["mentions"]]) for a in found["actor"]] == ([expected] if expected else [])
    assert len(rejects) == (1 if expected else 2)


# Answers that are no use.


@pytest.mark.parametrize(
    "wrapped",
    ["```json\n{}\n```", "<think>Is {this} it? {{</think>\n{}", "Here you are: {}\nAnything else?"],
)
def test_llm_answer_may_have_words_around_it(settings: LlmSettings, server: LlmServer, wrapped: str) -> None:
    server.answers = [says(wrapped.replace("{}", json.dumps(good())))]
    found, rejects = read(TEXT, settings)
    assert (len(server.requests), len(triples(found)), rejects) == (1, 2, [])


@pytest.mark.parametrize(
    "bad",
    ["", "I can't say.", '{"actors": [', '{"actors": [}', '{"people": []}', '[{"actors"', '{"actors": {}}', None],
)
def test_llm_answer_that_is_no_use_is_asked_for_once_more(
    settings: LlmSettings, server: LlmServer, bad: str | None
) -> None:
    server.answers = [says(bad), says(good())]
    found, rejects = read(TEXT, settings)
    assert (len(triples(found)), rejects) == (2, [])
    assert [m["role"] for m in server.requests[1]["messages"]] == ["system", "user", "assistant", "user"]


def test_llm_without_any_usable_answer_is_an_error_and_nothing_is_kept(
    settings: LlmSettings, server: LlmServer
) -> None:
    server.answers = [says("{")]
    for _ in range(2):
        with pytest.raises(ModelError, match=r"no answer of tiny is of use; characters 0–1\d\d could not be read: it"):
            read(TEXT, settings)
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(says(None, refusal="I would rather not."), "I would rather not"), (says("", finish="content_filter"), "filter")],
)
def test_llm_refusal_of_one_passage_leaves_the_others(
    settings: LlmSettings, server: LlmServer, answer: Answer, reason: str
) -> None:
    text = "x " * 99 + "\n\n" + TEXT
    server.answers = [answer, says(good())]
    found, rejects = read(text, replace(settings, chunk=210, overlap=0))
    assert (len(server.requests), len(triples(found))) == (2, 2)
    assert len(rejects) == 1
    assert reason in rejects[0].reason
    assert "declined" in rejects[0].reason


@pytest.mark.parametrize(
    "too_long",
    [
        says('{"actors": [', finish="length"),
        fails(400, "This model's maximum context length is 4096 tokens."),
        fails(400, "the request exceeds the available context size"),
    ],
)
def test_llm_passage_that_is_too_long_is_halved(settings: LlmSettings, server: LlmServer, too_long: Answer) -> None:
    filler = "Nothing happened in the harbour. " * 20
    server.answers = [
        lambda request: too_long if len(request["messages"][1]["content"]) > 700 else says(good()),
    ]
    found, rejects = read(f"{filler}\n\n{TEXT}", settings)
    assert len(server.requests) > 2
    assert "".join(server.texts()[1:]).count("Ember Front") == 1
    assert triples(found)[0] == ("ember-front", "attacks", "tidewater-league")
    assert {"no name", "subject", "speaker"} >= {r.reason.split(" '")[0].split(" of")[0] for r in rejects}


def test_llm_passage_that_can_be_cut_no_further_is_rejected(settings: LlmSettings, server: LlmServer) -> None:
    server.answers = [says("{", finish="length")]
    with pytest.raises(ModelError, match="the answer was cut off"):
        read("a b " * 300, settings)
    assert len(server.requests) < 20


# The server.


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_llm_passing_errors_are_tried_again(settings: LlmSettings, server: LlmServer, status: int) -> None:
    server.answers = [fails(status), fails(status), says(good())]
    assert len(triples(read(TEXT, settings)[0])) == 2
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("answer", "tries", "message"),
    [
        (fails(500, "out of memory"), 3, "could not answer, asked 3 times: .*out of memory"),
        (fails(429, "quota used up"), 3, "could not answer, asked 3 times: .*quota used up"),
        (fails(401, "Incorrect API key provided: {key}"), 1, "refuses the key in OPENAI_API_KEY"),
        (fails(403, "not your model"), 1, "refuses the key in OPENAI_API_KEY"),
        (fails(404, "model not found"), 1, "has no model 'tiny', or its path should end in /v1"),
        (fails(400, "bad luck"), 3, "refuses the question: .*bad luck"),
        (Answer(body="<html>Welcome</html>"), 1, "does not answer as a chat completions server"),
        (Answer(body={"hello": 1}), 1, "does not answer as a chat completions server"),
        (Answer(body="{", headers={"Content-Type": "application/json"}), 1, "refuses the question|does not answer"),
    ],
)
def test_llm_lasting_errors_become_one_line_without_the_key(
    settings: LlmSettings, server: LlmServer, caplog: pytest.LogCaptureFixture, answer: Answer, tries: int, message: str
) -> None:
    body = answer.body if isinstance(answer.body, str) else json.loads(json.dumps(answer.body).replace("{key}", KEY))
    server.answers = [replace(answer, body=body)]
    with caplog.at_level(logging.DEBUG), pytest.raises(ModelError, match=message) as caught:
        read(TEXT, settings)
    assert len(server.requests) == tries
    words = f"{caught.value}{caught.value.__cause__}{caplog.text}"
    assert KEY not in words
    assert "\n" not in str(caught.value)


def test_llm_empty_choices_are_an_answer_that_is_no_use(settings: LlmSettings, server: LlmServer) -> None:
    server.answers = [Answer(body={"id": "x", "object": "chat.completion", "choices": []})]
    with pytest.raises(ModelError, match="no JSON object"):
        read(TEXT, settings)


def test_llm_server_that_does_not_answer_in_time(settings: LlmSettings, server: LlmServer) -> None:
    server.answers = [Answer(silent=True)]
    with pytest.raises(ModelError, match=r"gave no answer within 0\.1 s, asked 2 times"):
        read(TEXT, replace(settings, timeout=0.1, retries=1))
    assert len(server.requests) == 2


def test_llm_server_that_is_down(settings: LlmSettings, server: LlmServer) -> None:
    with llm_server() as gone:
        url = gone.url
    with pytest.raises(ModelError, match="can't be reached, tried once; is the server running"):
        read(TEXT, replace(settings, url=url, retries=0))


@pytest.mark.parametrize(
    ("refused", "expected"),
    [
        ({"json_schema"}, ["json_schema", "json_object"]),
        ({"json_schema", "json_object"}, ["json_schema", "json_object", None]),
    ],
)
def test_llm_server_without_structured_output(
    settings: LlmSettings, server: LlmServer, refused: set[str], expected: list[str | None]
) -> None:
    def answer(request: dict[str, Any]) -> Answer:
        form = request.get("response_format", {}).get("type")
        return fails(400, f"response_format {form} is not supported") if form in refused else says(good())

    server.answers = [answer]
    assert len(triples(read(TEXT, settings)[0])) == 2
    read(TEXT + " More.", settings)
    forms = [r.get("response_format", {}).get("type") for r in server.requests]
    assert forms == [*expected, expected[-1]], "what the server takes is remembered"


def test_llm_server_that_takes_no_temperature_and_no_seed(settings: LlmSettings, server: LlmServer) -> None:
    def answer(request: dict[str, Any]) -> Answer:
        for name in ("temperature", "seed"):
            if name in request:
                return fails(400, f"Unsupported value: '{name}' does not support this value", param=name)
        return says(good())

    server.answers = [answer]
    assert len(triples(read(TEXT, settings)[0])) == 2
    assert len(server.requests) == 3
    assert server.requests[2]["response_format"]["type"] == "json_schema"


def test_llm_rate_limit_spaces_requests() -> None:
    now, slept = itertools.count(100.0, 0.5), list[float]()
    limit = RateLimit(30, clock=lambda: next(now), sleep=slept.append)
    for _ in range(4):
        limit.wait()
    assert slept == [1.5, 3.0, 4.5]


def test_llm_rate_limit_counts_retries(
    settings: LlmSettings, server: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[None] = []
    monkeypatch.setattr(RateLimit, "wait", lambda self: waits.append(None))
    server.answers = [fails(429), says(good())]
    read(TEXT, replace(settings, rpm=600))
    assert len(waits) == 2


# Passages.


def test_llm_passages_overlap_and_what_they_share_is_told_once(settings: LlmSettings, server: LlmServer) -> None:
    filler = "Nothing happened in the harbour of Port Sallow that day, and nobody said a word.\n\n"
    text = filler * 3 + TEXT + "\n\n" + filler * 3

    def answer(request: dict[str, Any]) -> Answer:
        part = request["messages"][1]["content"]
        found = good()
        if "Ember" not in part:
            found["relations"] = found["relations"][1:]
            found["actors"][2] = actor("a3", "Oduya", "Person")
        else:
            found["claims"][0]["text"] = "nothing of it"
        return says({**found, "actors": [a for a in found["actors"] if a["label"] in part]})

    server.answers = [answer]
    found, _ = read(text, replace(settings, chunk=430, overlap=105))
    parts = server.texts()
    assert len(parts) == 2
    assert sum("Mira Oduya" in part for part in parts) == 2
    assert all(part in text for part in parts)
    assert [a["id"] for a in found["actor"]].count("mira-oduya") == 1
    assert triples(found).count(("mira-oduya", "memberOf", "tidewater-league")) == 1
    assert [c["text"] for c in found["claim"]] == ["We knew  nothing\nof it,"], "the longer of the two"


def test_llm_short_form_of_another_passage_is_the_same_person(settings: LlmSettings, server: LlmServer) -> None:
    def answer(request: dict[str, Any]) -> Answer:
        text = request["messages"][1]["content"]
        names = [n for n in ("Mira Oduya", "Oduya", "Tomas Brandt", "Ines Brandt", "Brandt") if n in text]
        return says({"actors": [actor(n, n, "Person") for n in names]})

    server.answers = [answer]
    parts = [
        "Oduya came late. " * 4,
        "Mira Oduya spoke, Tomas Brandt and Ines Brandt did not. " * 2,
        "Brandt left. " * 7,
    ]
    found, _ = read("\n\n".join(p.strip() for p in parts), replace(settings, chunk=110, overlap=0))
    labels = {a["id"]: a["label"] for a in found["actor"]}
    assert labels["oduya"] == "Mira Oduya"
    assert {"Tomas Brandt", "Ines Brandt", "Brandt"} <= set(labels.values()), "two of one name stay two"


@pytest.mark.parametrize("text", ["", " \n\t", "* * *", "—"])
def test_llm_text_without_words_is_not_sent(settings: LlmSettings, server: LlmServer, text: str) -> None:
    found, rejects = read(text, settings)
    assert ([len(v) for v in found.values()], rejects, server.requests) == ([1, 0, 0, 0], [], [])


def test_llm_long_line_and_odd_characters_are_cut_and_sent(settings: LlmSettings, server: LlmServer) -> None:
    server.answers = [says({"actors": []})]
    found, rejects = read(
        "\ud800 x" + "".join(f"{i:04}" for i in range(1000)) + "\U0001f600", replace(settings, chunk=500, overlap=100)
    )
    assert (len(server.requests), rejects, len(found["document"])) == (9, [], 1)


def test_llm_other_language_is_left_open(settings: LlmSettings, server: LlmServer) -> None:
    server.answers = [says({"actors": [actor("a", "الجبهة")]})]
    found, _ = read("قالت الجبهة إن الميناء مغلق منذ صباح اليوم", settings, language=None)
    assert (found["document"][0]["language"], [a["label"] for a in found["actor"]]) == (None, ["الجبهة"])


# Answers that are kept.


def test_llm_kept_answer_makes_no_second_request(settings: LlmSettings, server: LlmServer) -> None:
    first = read(TEXT, settings)
    assert read(TEXT, settings) == first
    assert len(server.requests) == 1
    read(TEXT, replace(settings, model="other"))
    read(TEXT + " More.", settings)
    assert len(server.requests) == 3


def test_llm_damaged_kept_answer_is_asked_for_anew(settings: LlmSettings, server: LlmServer) -> None:
    first = read(TEXT, settings)
    assert settings.cache is not None
    for damage in (b"", b"{", b"[]", b'{"actors": 1, "relations": [], "claims": []}', b"\xff"):
        for file in settings.cache.iterdir():
            assert KEY.encode() not in file.read_bytes()
            file.write_bytes(damage)
        assert read(TEXT, settings) == first
    assert len(server.requests) == 6


def test_llm_cache_folder_that_cant_be_made_costs_no_request(
    settings: LlmSettings, server: LlmServer, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(InputError, match="where answers are kept, can't be made"):
        read(TEXT, replace(settings, cache=tmp_path / "file" / "answers"))
    assert server.requests == []


def test_llm_answers_are_kept_in_the_platforms_folder(settings: LlmSettings, server: LlmServer, tmp_path: Path) -> None:
    read(TEXT, replace(settings, cache=None))
    assert len(list((tmp_path / "cache").rglob("*.json"))) == 1


# Settings.


def test_llm_without_a_key(settings: LlmSettings, server: LlmServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(ModelError, match=r"https://llm\.example/v1 needs a key; set OPENAI_API_KEY"):
        read(TEXT, replace(settings, url="https://llm.example/v1"))
    assert len(triples(read(TEXT, settings)[0])) == 2, "a server on this machine needs none"
    assert "sk-" not in server.headers[0]["authorization"]


def test_llm_key_that_can_be_none_is_not_repeated(settings: LlmSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk geheim\u00e9")
    with pytest.raises(ModelError, match="OPENAI_API_KEY holds blanks") as caught:
        read(TEXT, settings)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        (None, "no server is named"),
        ("llm.example", "is not http"),
        ("ftp://llm.example/v1", "is not http"),
        ("http://[::1/v1", "is not http"),
        ("http://x:99999/v1", "is not http"),
        ("https://user:secret@llm.example/v1", "holds a login or a key"),
        ("https://llm.example/v1?key=secret", "holds a login or a key"),
    ],
)
def test_llm_address_that_is_none(settings: LlmSettings, url: str | None, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read(TEXT, replace(settings, url=url))
    assert "secret" not in str(caught.value)


def test_llm_address_from_the_environment(
    settings: LlmSettings, server: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/")
    read(TEXT, replace(settings, url=None))
    assert server.paths == ["/v1/chat/completions"]


@pytest.mark.parametrize("wrong", [{"model": " "}, {"model": "a\nb"}, {"rpm": 0}, {"rpm": -1}, {"rpm": float("nan")}])
def test_llm_settings_that_are_none(settings: LlmSettings, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        replace(settings, **wrong)


def test_llm_without_the_client_says_what_to_install(settings: LlmSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(ModelError, match=r"pip install 'actorgraph\[llm\]'"):
        read(TEXT, settings)


# The store and the command line.


def test_llm_store_tells_the_model_and_keeps_the_rejects(
    settings: LlmSettings, server: LlmServer, tmp_path: Path
) -> None:
    answer = good()
    answer["claims"].append(claim("a3", "Mira Oduya", "We did it."))
    server.answers = [says(answer)]
    (tmp_path / "gazette.txt").write_text(TEXT, "utf-8")
    with Store(tmp_path / "s.db") as store:
        report = store.load(tmp_path / "gazette.txt", extractor="llm", llm=settings, refresh=False)
        assert (report.added, report.statements, report.claims) == (["gazette"], 2, 1)
        assert [r.file for r in report.rejects] == [str(tmp_path / "gazette.txt")]
        source = next(iter(store.record.sources()))
        assert (source.activity.loader, source.activity.model) == ("llm", "tiny")
        again = store.load(tmp_path / "gazette.txt", extractor="llm", llm=settings, refresh=False)
        assert again.unchanged == ["gazette"]
    assert len(server.requests) == 1
    with Store(tmp_path / "s.db") as store, pytest.raises(InputError, match="--llm-model"):
        store.load(tmp_path / "gazette.txt", extractor="llm")


def test_llm_on_the_command_line(server: LlmServer, tmp_path: Path) -> None:
    file = tmp_path / "gazette.txt"
    file.write_text(TEXT, "utf-8")
    options = ("--extractor", "llm", "--llm-url", server.url, "--llm-model", "tiny", "--llm-rpm", "6000")
    result = run("extract", file, *options)
    assert (result.exit_code, result.stderr) == (0, "")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [r["type"] for r in records].count("relation") == 2
    answer = good()
    answer["actors"].append(actor("a9", "Glass Guard"))
    server.answers = [says(answer)]
    file.write_text(TEXT + " More.", "utf-8")
    told = f"{file}: no name of the actor 'Glass Guard' stands in the text\n"
    result = run("extract", file, *options)
    assert (result.exit_code, result.stderr) == (1, told)
    result = run("load", file, "--into", tmp_path / "s.db", *options)
    assert result.exit_code == 1
    assert result.stderr.startswith(told)
    assert "2 statements, 1 claim" in result.stderr
    assert KEY not in result.output
    assert len(server.requests) == 2


def test_llm_options_that_contradict_each_other(tmp_path: Path) -> None:
    llm = ("--extractor", "llm")
    assert "--llm-model NAME" in error("extract", "x.txt", *llm, code=2)
    assert "go with --extractor llm" in error("extract", "x.txt", "--llm-model", "tiny", code=2)
    assert "spaCy pipeline" in error("extract", "x.txt", *llm, "--llm-model", "tiny", "--model", "xx", code=2)
    assert "--llm-rpm" in error("extract", "x.txt", *llm, "--llm-model", "tiny", "--llm-rpm", "0", code=2)
    assert "no server is named" in run_without_server(tmp_path)


def run_without_server(folder: Path) -> str:
    (folder / "gazette.txt").write_text(TEXT, "utf-8")
    return run("extract", folder / "gazette.txt", "--extractor", "llm", "--llm-model", "tiny").stderr
