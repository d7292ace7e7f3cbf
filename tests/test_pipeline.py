"""The shipped pipelines, and how they are read from treebanks and trained; all actors are invented."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from actorgraph.errors import ModelError
from actorgraph.loaders.augment import quote_clause, rename, restyle_quotes
from actorgraph.loaders.pipeline import load_pipeline, read_pipeline
from actorgraph.loaders.train import Settings, read_treebanks, save, score, train
from actorgraph.loaders.treebank import Sentence, parse_conllu, text_key, to_doc

if TYPE_CHECKING:
    from pathlib import Path

CLAUSES = [
    ("de", "Die Nordfront unterstützt die Regierung von Velmark.", "unterstützen", "Nordfront", "Regierung"),
    ("de", "Am Montag attackierte die Miliz einen Stützpunkt der Armee.", "attackieren", "Miliz", "Stützpunkt"),
    ("de", "Die Miliz greift seit Montag einen Stützpunkt an.", "greifen", "Miliz", "Stützpunkt"),
    ("de", "Präsident Orlan hat die Nordfront scharf kritisiert.", "kritisieren", "Präsident", "Nordfront"),
    pytest.param(
        "de",
        "Den General Orlan kritisierte die Präsidentin scharf.",
        "kritisieren",
        "Präsidentin",
        "General",
        marks=pytest.mark.xfail(strict=True, reason="an object before the verb is taken for the subject"),
    ),
    pytest.param(
        "de",
        "Gestern griffen Kämpfer der Nordfront einen Stützpunkt an.",
        "greifen",
        "Kämpfer",
        "Stützpunkt",
        marks=pytest.mark.xfail(strict=True, reason="a strong past unseen in training is taken for an adjective"),
    ),
    ("nl", "Het Noordfront steunt de regering van Velmark.", "steunen", "Noordfront", "regering"),
    ("nl", "Gisteren bezocht president Orlan de hoofdstad.", "bezoeken", "president", "hoofdstad"),
    ("nl", "De strijders hebben een basis aangevallen.", "aanvallen", "strijders", "basis"),
    pytest.param(
        "nl",
        "De strijders hebben een basis van het leger aangevallen.",
        "aanvallen",
        "strijders",
        "basis",
        marks=pytest.mark.xfail(strict=True, reason="a subject far from its participle hangs on the auxiliary"),
    ),
    ("en", "The Northern Front supports the government of Velmark.", "support", "Front", "government"),
    ("en", "On Monday, President Orlan criticized the militia.", "criticize", "Orlan", "militia"),
    ("en", "Fighters of the Northern Front attacked a base.", "attack", "Fighters", "base"),
]

PASSIVES = [
    ("de", "Der Stützpunkt wurde von der Nordfront angegriffen.", "Stützpunkt"),
    ("nl", "De basis werd door het Noordfront aangevallen.", "basis"),
    ("en", "The base was attacked by the Northern Front.", "base"),
]

QUOTATIONS = [
    ("de", "„Wir werden niemals aufgeben.“ Das sagte Orlan am Montag.", "“"),
    ("de", "„Wir geben nicht auf!“, rief die Sprecherin.", "“"),
    ("nl", "“We geven nooit op.” Dat zei Orlan maandag.", "”"),
    ("nl", '"We geven niet op!" riep de woordvoerster.', '"'),
    ("en", "“We will never give up.” Orlan left the room.", "”"),
    ("en", '"We will never give up." Orlan left the room.', '"'),
]

TREEBANK = """\
# text = Sie ging zum Tor, das alt ist.
1	Sie	sie	PRON	PPER	Case=Nom|Number=Sing|Person=3|PronType=Prs	2	nsubj	_	_
2	ging	gehen	VERB	VVFIN	Number=Sing|Person=3|Tense=Past	0	root	_	_
3-4	zum	_	_	_	_	_	_	_	_
3	zu	zu	ADP	APPR	_	5	case	_	_
4	dem	der	DET	ART	Case=Dat|PronType=Art	5	det	_	_
5	Tor	Tor	NOUN	NN	Case=Dat|Gender=Neut|Number=Sing	2	obl:arg	_	SpaceAfter=No
6	,	,	PUNCT	$,	_	8	punct	_	_
7	das	der	PRON	PRELS	Case=Nom|PronType=Dem,Rel	8	nsubj	_	_
8	alt	alt	ADJ	ADJD	Degree=Pos	5	acl:relcl	_	_
9	ist	sein	AUX	VAFIN	Mood=Ind|VerbForm=Fin	8	cop	_	SpaceAfter=No
10	.	.	PUNCT	$.	_	2	punct	_	_

# text = He didn't go.
1	He	he	PRON	PRP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	Mood=Ind|VerbForm=Fin	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

"""


@pytest.mark.parametrize(("language", "text", "lemma", "subject", "obj"), CLAUSES)
def test_clause(language: str, text: str, lemma: str, subject: str, obj: str) -> None:
    doc = load_pipeline(language)(text)
    (sentence,) = doc.sents
    arguments = {token.dep_: token.text for token in sentence.root.children}
    assert (sentence.root.lemma_, arguments.get("nsubj"), arguments.get("obj")) == (lemma, subject, obj)
    assert sentence.root.pos_ == "VERB"
    assert sentence.root.morph.get("VerbForm", [])


@pytest.mark.parametrize(("language", "text", "subject"), PASSIVES)
def test_passive(language: str, text: str, subject: str) -> None:
    (sentence,) = load_pipeline(language)(text).sents
    assert [token.text for token in sentence.root.children if token.dep_ == "nsubj:pass"] == [subject]
    assert [token.dep_ for token in sentence.root.children if token.pos_ == "AUX"] == ["aux:pass"]
    assert sentence.root.morph.get("Voice", []) == ["Pass"]


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("de", "„Kata’ib“, Sana’a.", ["„", "Kata’ib", "“", ",", "Sana’a", "."]),
        ("de", "Das gibt’s.", ["Das", "gibt", "’s", "."]),
        ("nl", "(PKK’er) Sana’a,", ["(", "PKK’er", ")", "Sana’a", ","]),
        ("en", "Sana’a isn’t", ["Sana’a", "is", "n’t"]),
    ],
)
def test_names_with_an_apostrophe_are_one_word(language: str, text: str, tokens: list[str]) -> None:
    assert [token.text for token in load_pipeline(language).make_doc(text)] == tokens


@pytest.mark.parametrize(("language", "text", "mark"), QUOTATIONS)
def test_no_sentence_starts_with_a_closing_quotation_mark(language: str, text: str, mark: str) -> None:
    starts = [sentence.text for sentence in load_pipeline(language)(text).sents]
    assert not [start for start in starts[1:] if start.startswith(mark)]
    assert starts[0].endswith((mark, "."))


def test_an_empty_line_starts_a_sentence() -> None:
    doc = load_pipeline("en")("Fighting goes on in Velmark\n\nThe army said on Monday that it would stay.")
    assert [sentence[0].text for sentence in doc.sents] == ["Fighting", "The"]


@pytest.mark.parametrize("language", ["de", "nl", "en"])
def test_shipped_pipelines_are_universal_and_loaded_once(language: str) -> None:
    nlp = load_pipeline(language)
    assert nlp.lang == language
    assert load_pipeline(language) is nlp


@pytest.mark.parametrize(
    ("language", "model", "reason"),
    [
        ("de", "de_news_of_nowhere", "is not installed"),
        ("fr", None, "no pipeline is shipped for 'fr'"),
    ],
)
def test_unknown_pipeline(language: str, model: str | None, reason: str) -> None:
    with pytest.raises(ModelError, match=reason):
        load_pipeline(language, model)


def test_pipeline_of_the_user(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("de")
    nlp.to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="has no parser"):
        load_pipeline("de", str(tmp_path / "blank"))
    with pytest.raises(ModelError, match="is for 'de', the text is in 'nl'"):
        load_pipeline("nl", str(tmp_path / "blank"))
    (tmp_path / "blank" / "config.cfg").write_text("[nlp\n", encoding="utf-8")
    with pytest.raises(ModelError, match="can't be read"):
        load_pipeline("en", str(tmp_path / "blank"))


def test_read_conllu() -> None:
    german, english = parse_conllu(TREEBANK.splitlines())
    assert [(word.form, german.words[word.head].form, word.dep) for word in german.words] == [
        ("Sie", "ging", "nsubj"),
        ("ging", "ging", "ROOT"),
        ("zum", "Tor", "case"),
        ("Tor", "ging", "obl"),
        (",", "alt", "punct"),
        ("das", "alt", "nsubj"),
        ("alt", "Tor", "acl"),
        ("ist", "alt", "cop"),
        (".", "ging", "punct"),
    ]
    assert german.words[1].feats == "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
    assert german.words[5].feats == "Case=Nom|PronType=Rel"
    assert [(word.form, word.space) for word in english.words[:3]] == [("He", True), ("did", False), ("n't", True)]


@pytest.mark.parametrize(
    ("verb", "particle", "lemma"),
    [("viel", "aan", "vallen"), ("viel", "", "aanvallen")],
)
def test_lemma_of_a_separable_verb(verb: str, particle: str, lemma: str) -> None:
    rows = [f"1\t{verb}\taan_vallen\tVERB\tWW\t_\t0\troot\t_\t_"]
    rows += [f"2\t{particle}\t{particle}\tADP\tVZ\t_\t1\tcompound:prt\t_\t_"] if particle else []
    (sentence,) = parse_conllu([*rows, ""])
    assert sentence.words[0].lemma == lemma


def test_sentences_of_a_test_file_are_dropped(tmp_path: Path) -> None:
    (tmp_path / "de_own-train.conllu").write_text(TREEBANK, encoding="utf-8")
    held = TREEBANK.split("\n\n")[0].replace("Tor, das", "Tor , das")
    (tmp_path / "de_gsd-test.conllu").write_text(held + "\n\n", encoding="utf-8")
    treebanks = read_treebanks(tmp_path)
    assert [sentence.text for sentence in treebanks.train["de"]] == ["He didn't go."]
    assert [text_key(sentence.text) for sentence in treebanks.tests["de_gsd-test"]] == ["siegingzumtordasaltist"]


REPORTED = """\
1	Orlan	Orlan	PROPN	NE	_	2	nsubj	_	_
2	sagt	sagen	VERB	VVFIN	_	0	root	_	_
3	,	,	PUNCT	$,	_	5	punct	_	_
4	alle	alle	PRON	PIS	_	5	nsubj	_	_
5	gingen	gehen	VERB	VVFIN	_	2	ccomp	_	_
6	gestern	gestern	ADV	ADV	_	5	advmod	_	_
7	.	.	PUNCT	$.	_	2	punct	_	_
"""


@pytest.mark.parametrize("seed", range(8))
def test_quoting_a_clause_keeps_the_tree(seed: int) -> None:
    (sentence,) = parse_conllu(REPORTED.splitlines())
    quoted = quote_clause(sentence, random.Random(seed))
    assert len(quoted.words) == len(sentence.words) + 2

    def arcs(given: Sentence) -> list[tuple[str, str]]:
        return [(word.form, given.words[word.head].form) for word in given.words if word.dep != "punct"]

    assert arcs(quoted) == arcs(sentence)
    forms = [word.form for word in quoted.words]
    assert forms[4:7] == ["alle", "gingen", "gestern"]
    again = restyle_quotes(quoted, random.Random(seed + 100))
    assert [word.head for word in again.words] == [word.head for word in quoted.words]


def test_rename_keeps_everything_but_the_name() -> None:
    (sentence,) = parse_conllu(REPORTED.splitlines())
    renamed = rename(sentence, random.Random(1))
    assert renamed.words[0].form != "Orlan"
    assert renamed.words[0].form == renamed.words[0].lemma
    assert renamed.words[1:] == sentence.words[1:]


def test_training(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "nl_own-train.conllu").write_text(TREEBANK * 8, encoding="utf-8")
    treebanks = read_treebanks(data, hold_out_every=8)
    nlp = train(treebanks, Settings(epochs=3, width=16, depth=1, hidden=16, rows=(100, 50, 50, 50)))
    save(nlp, tmp_path / "tiny", treebanks.train)
    read = read_pipeline(tmp_path / "tiny", "nl")
    assert set(score(read, treebanks.held_out["nl"])) == {"UAS", "LAS", "UPOS", "feats", "lemma", "sents"}
    assert not list((tmp_path / "tiny").rglob("*.pkl"))
    assert json.loads((tmp_path / "tiny" / "meta.json").read_text(encoding="utf-8"))["name"] == "tiny"
    gold = to_doc(nlp.vocab, treebanks.held_out["nl"])
    assert [token.pos_ for token in gold][:3] == ["PRON", "AUX", "PART"]
