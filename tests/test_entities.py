"""The entity recognizer: its files, its variations, a small training run, and what the shipped one says."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from actorgraph.loaders.entities import (
    EntitySettings,
    known_names,
    read_tagged,
    score_entities,
    train_entities,
    vary_names,
)
from actorgraph.loaders.pipeline import load_pipeline
from actorgraph.ontology.reader import load_ontology

if TYPE_CHECKING:
    from pathlib import Path

GERMEVAL = """\
#\thttp://example.org/1\t[2031-01-01]
1\tDie\tO\tO
2\tvelmarkische\tB-LOCderiv\tO
3\tStadt\tO\tO
4\tOrlanburg\tB-LOC\tO
5\tliest\tO\tO
6\tAda\tB-PER\tO
7\tQuills\tI-PER\tO
8\tRoman\tO\tO
9\tNacht\tB-OTH\tO

#\thttp://example.org/2\t[2031-01-01]
1\tVelmark-Fahrt\tB-LOCpart\tO
"""
UNIVERSAL = """\
# sent_id = 1
# text = Ada Quill left
1\tAda\tB-PER\t-\tannotator
2\tQuill\tI-PER\t-\tannotator
3\tleft\tO\t-\t-
"""


def test_names_are_read_without_derived_ones(tmp_path: Path) -> None:
    (tmp_path / "germeval.tsv").write_text(GERMEVAL, "utf-8")
    first, second = read_tagged(tmp_path / "germeval.tsv")
    assert [tag for _, tag in first] == ["O", "O", "O", "B-LOC", "O", "B-PER", "I-PER", "O", "O"]
    assert second == [("Velmark-Fahrt", "O")]
    (tmp_path / "uner.iob2").write_text(UNIVERSAL, "utf-8")
    assert list(read_tagged(tmp_path / "uner.iob2")) == [[("Ada", "B-PER"), ("Quill", "I-PER"), ("left", "O")]]


def test_other_names_keep_label_and_context() -> None:
    names = {(label, code): ["Harbour League"] for label in ("PER", "ORG", "LOC") for code in ("de", "nl", "en")}
    sentence = [("Ada", "B-PER"), ("Quill", "I-PER"), ("joined", "O"), ("Nordfront", "B-ORG"), ("Süd", "B-LOC")]
    drawn = [vary_names(sentence, names, random.Random(seed)) for seed in range(30)]
    for varied in drawn:
        assert [word for word, tag in varied if tag == "O"] == ["joined"]
        assert [tag for _, tag in varied if tag[0] == "B"] == ["B-PER", "B-ORG", "B-LOC"]
    assert any(("Harbour", "B-ORG") in varied and ("League", "I-ORG") in varied for varied in drawn)
    assert len({tuple(varied) for varied in drawn}) > 20


def test_a_recognizer_learns_what_it_is_shown() -> None:
    import spacy

    nlp = spacy.blank("xx")
    sentences = [
        [(name, "B-PER"), ("spoke", "O"), ("in", "O"), (place, "B-LOC"), (".", "O")]
        for name, place in zip(("Ada", "Orlan", "Mira", "Tolk"), ("Velmark", "Sarab", "Tirn", "Osk"), strict=True)
    ] * 20
    settings = EntitySettings(epochs=30, width=32, depth=1, hidden=32, rows=(200, 50, 100, 50), varied=0.0)
    train_entities(nlp, sentences, load_ontology(), settings)
    assert score_entities(nlp, sentences)["F1"] > 90


def test_every_kind_and_language_has_names() -> None:
    names = known_names(load_ontology())
    assert set(names) == {(label, code) for label in ("PER", "ORG", "LOC") for code in ("de", "nl", "en")}
    assert min(len(found) for found in names.values()) > 500


@pytest.mark.parametrize(
    ("language", "text", "name", "label"),
    [
        ("en", "In Tirnova, Adam Quillen met reporters on Monday.", "Adam Quillen", "PER"),
        ("en", "She travelled from Velmark to the capital.", "Velmark", "LOC"),
        ("de", "Am Montag sprach Adam Quillen mit Journalisten.", "Adam Quillen", "PER"),
        ("de", "Sie reiste am Freitag nach Velmark.", "Velmark", "LOC"),
        ("nl", "Volgens Adam Quillen is er niets gebeurd.", "Adam Quillen", "PER"),
        ("nl", "Zij woont sinds vorig jaar in Velmark.", "Velmark", "LOC"),
    ],
)
def test_the_shipped_recognizer_tells_by_context(language: str, text: str, name: str, label: str) -> None:
    assert (name, label) in {(entity.text, entity.label_) for entity in load_pipeline(language)(text).ents}
