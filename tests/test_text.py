"""Whole articles about fictional actors in three languages, and any Unicode at all."""

# ruff: noqa: E501

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.errors import InputError
from actorgraph.loaders.text import extract
from tests.reading import claims, ontology, records, relations

ARTICLES = {
    "de": """Zumurra greift Fort al-Qadim an

Der Führer der Roten Liga, Milo Tarn, erklärte am Montag, dass seine Gruppe den Kampf gegen Norland fortsetzt. „Wir geben nicht auf“, sagte Tarn der Presse.

Norländische Truppen, die in Fort al-Qadim stationiert sind, wurden von Zumurra angegriffen. Laut der norländischen Regierung gab es keine Verletzten. Norburg beschuldigte Sudrien.

Ada Quill, eine Sprecherin von Zumurra, sprach mit der Presse. Sie forderte den Abzug aller Truppen.
""",
    "nl": """Zumurra valt Fort al-Qadim aan

De leider van de Rode Liga, Milo Tarn, verklaarde maandag dat zijn groep de strijd tegen Norland voortzet. „Wij geven niet op”, zei Tarn tegen de pers.

Norlandse troepen die in Fort al-Qadim zijn gestationeerd, werden door Zumurra aangevallen. Volgens de Norlandse regering waren er geen gewonden. Norburg beschuldigde Sudrië.

Ada Quill, een woordvoerster van Zumurra, sprak met de pers. Zij eiste de terugtrekking van alle troepen.
""",
    "en": """Zumurra attacks Fort al-Qadim

The leader of the Red League, Milo Tarn, said on Monday that his group would continue its fight against Norland. “We do not give up,” Tarn told the press.

Norlandic troops who are stationed in Fort al-Qadim were attacked by Zumurra. According to the Norlandic government there were no injuries. Norburg accused Sudria.

Ada Quill, a spokeswoman for Zumurra, talked to the press. She demanded the withdrawal of all troops.
""",
}
STATED = {
    "zumurra attacks fort-qadim",
    "milo-tarn leads red-league",
    "norlandic-armed-forces stationedIn fort-qadim",
    "zumurra attacks norlandic-armed-forces",
    "norlandic-government accuses sudria",
    "ada-quill spokespersonOf zumurra",
}
SPOKEN = [
    ("milo-tarn", "indirect"),
    ("milo-tarn", "direct"),
    ("norlandic-government", "indirect"),
    ("ada-quill", "demand"),
]


@pytest.mark.parametrize("language", ["de", "nl", "en"])
def test_an_article_says_the_same_in_every_language(language: str) -> None:
    text = ARTICLES[language]
    assert relations(text, language) >= STATED
    assert [(speaker, kind) for speaker, kind, _ in claims(text, language)] == SPOKEN


@pytest.mark.parametrize("language", ["de", "nl", "en"])
def test_actors_have_kinds_and_their_mentions(language: str) -> None:
    actors = {r["id"]: r for r in records(ARTICLES[language], None) if r["type"] == "actor"}
    assert {a: actors[a]["kind"] for a in ("milo-tarn", "ada-quill", "zumurra", "red-league", "fort-qadim")} == {
        "milo-tarn": "Person",
        "ada-quill": "Person",
        "zumurra": "ArmedGroup",
        "red-league": "ArmedGroup",
        "fort-qadim": "Base",
    }
    assert {m["text"] for m in actors["milo-tarn"]["mentions"]} == {"Milo Tarn", "Tarn"}


def test_the_document_comes_first_with_language_and_digest() -> None:
    first, *rest = records(ARTICLES["nl"], None)
    assert (first["type"], first["language"], first["id"]) == ("document", "nl", "gazette")
    assert len(first["text_sha256"]) == 64
    order = [r["type"] for r in rest]
    assert order == sorted(order, key=["actor", "relation", "claim"].index)


@pytest.mark.parametrize("language", ["de", "nl", "en"])
def test_the_same_text_gives_the_same_records(language: str) -> None:
    assert records(ARTICLES[language], language) == records(ARTICLES[language], language)


def test_the_order_of_sets_makes_no_difference() -> None:
    program = (
        "import hashlib; from tests.reading import records; from tests.test_text import ARTICLES;"
        "print(hashlib.sha256(repr([records(t, l) for l, t in ARTICLES.items()]).encode()).hexdigest())"
    )
    root = Path(__file__).parent.parent
    path = os.pathsep.join([str(root), str(root / "src")])
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_every_id_that_is_used_is_an_actor() -> None:
    found = records(ARTICLES["en"], "en")
    ids = {r["id"] for r in found if r["type"] == "actor"}
    used = {r[k] for r in found for k in ("subject", "object", "attribution", "speaker") if r.get(k)}
    assert used | {a for r in found for a in r.get("about", ())} <= ids


def test_two_people_of_one_last_name_stay_two() -> None:
    text = "General Milo Tarn met President Ida Tarn. Milo Tarn said that the war is over."
    assert {r["id"] for r in records(text, "en") if r["type"] == "actor"} >= {"milo-tarn", "ida-tarn"}


def test_another_language_is_refused() -> None:
    text = "Le gouvernement a déclaré lundi qu'il allait négocier avec les rebelles du nord du pays."
    with pytest.raises(InputError, match="another language"):
        list(extract(text, document={"type": "document"}, ontology=ontology()))


ODD = [
    "",
    "\n\n \t",
    "\u202e\u200b\ufeff Zumurra \U0001f600 said: “",
    "„„„““““ :::: ,,,, Zumurra sagte, dass, dass, dass",
    "Zumurra" * 3000,
    "Zumurra said that " * 400,
    '"' * 500,
    "\r\nZumurra\r\nsagte\r:\x0b\x0c\x85\u2028 „Ja\u2029 nein und nochmals nein“",
    "(((((Norland, Sudria, Zumurra, (the Red League), " * 50,
    "A.B.C. U.S. e.g. 3.4.5 … ... !!! ??? U.S.",
    "zu zu zu te te te to to to an an an",
]


@pytest.mark.parametrize("language", ["de", "nl", "en"])
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_is_read(text: str, language: str) -> None:
    assert records(text, language)[0]["type"] == "document"


PIECES = ["Zumurra", "Norland", "Ada Quill", "said", "sagte", "zei", "that", "dass", "dat", ",", ".", ":", "“", "”", "„", '"',
          "attacked", "griff", "an", "viel", "aan", "Norlandic", "norländische", "troops", "der", "de", "the", "(", ")", "-",
          "’s", "\n", "\n\n", "U.S.", "leader of", "von", "door", "by", "7", "May", "laut", "according to", "so", "zu", "\u00a0"]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)), st.data())
def test_any_text_gives_records_whose_offsets_hold(text: str, data: Any) -> None:
    records(text, data.draw(st.sampled_from(["de", "nl", "en"])))
