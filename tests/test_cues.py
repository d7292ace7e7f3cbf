"""A language of the text loader is data: what a file of cues may leave out, and how a mistake in one is told."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest
import yaml

from actorgraph.errors import InputError
from actorgraph.loaders.cues import load_cues, read_cues
from actorgraph.loaders.language import LANGUAGES

TINY = "language: xx\nwords: {DET: [la], ADP: [ek, no]}\nmonths: [unu, du]\n"


def test_a_fourth_language_is_a_file_and_what_it_leaves_out_is_empty(tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(TINY, "utf-8")
    cues = read_cues("xx", tmp_path)
    assert cues.words["ADP"] == {"ek", "no"}
    assert cues.months == ("unu", "du")
    full = load_cues("en")
    empty = [name for name in type(cues).model_fields if getattr(full, name) and not getattr(cues, name)]
    assert len(empty) > 80
    assert not cues.speech_verbs
    assert not cues.frame_nouns
    assert not cues.particles
    assert not cues.verb_final


def test_a_language_s_properties_are_read(tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(TINY + "verb_final: true\ncases: no\n", "utf-8")
    cues = read_cues("xx", tmp_path)
    assert (cues.verb_final, cues.cases, cues.compounds) == (True, False, False)


def test_events_and_roles_are_read_from_folders_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(TINY, "utf-8")
    for folder, text in (
        ("frames", "frames: [{relation: attacks, verbs: [ata|ki]}]\n"),
        ("roles", "copulas: [esti]\n"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "xx.yaml").write_text(text, "utf-8")
    cues = read_cues("xx", tmp_path)
    assert cues.frames[0].verb_set == {("ki", "ata")}
    assert cues.copulas == {"esti"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (TINY + "vowes: [promesi]\n", "vowes\n  Extra inputs are not permitted"),
        (TINY + "numbers: {du: two}\n", "numbers.du\n  Input should be a valid integer"),
        ("language: xx\n", "words\n  Field required"),
        ("words: {}\n", "language\n  Field required"),
        (TINY + "months: [unu]\n", "'months' stands there twice"),
        ("language: [xx\n", "expected ',' or ']'"),
        ("- xx\n", "lists by name are expected"),
    ],
)
def test_a_mistake_is_told(text: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(text, "utf-8")
    with pytest.raises(InputError, match=re.escape(reason)):
        read_cues("xx", tmp_path)


def test_a_list_stands_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(TINY, "utf-8")
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "xx.yaml").write_text("months: [unu]\n", "utf-8")
    with pytest.raises(InputError, match=r"roles/xx\.yaml: 'months' stands in another file"):
        read_cues("xx", tmp_path)


def test_a_language_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no cues for language 'xx'"):
        read_cues("xx", tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_cues_are_lower_case(language: str) -> None:
    cues = load_cues(language)
    assert cues.language == language
    for name in type(cues).model_fields:
        value = getattr(cues, name)
        words = [w for w in value if isinstance(w, str)] if isinstance(value, frozenset | tuple) else []
        assert [w for w in words if w != w.lower()] == [], name


def test_every_language_has_all_files() -> None:
    folder = resources.files("actorgraph.loaders")
    for language in LANGUAGES:
        for part in ("grammar", "frames", "roles"):
            assert (folder / "cues" / part / f"{language}.yaml").is_file()
    frequent = yaml.safe_load((folder / "frequent_words.yaml").read_text("utf-8"))
    assert sorted(frequent) == list(LANGUAGES)
