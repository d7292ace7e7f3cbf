"""Trees by other label schemes become Universal Dependencies: by hand, and with a parser that was trained on such labels.

A word is written `form/class/head/label` with the head's number from 1, and `+Fin`, `+Part` or `+Inf` for a verb's form.
"""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from actorgraph.errors import ModelError
from actorgraph.loaders.pipeline import load_pipeline
from actorgraph.loaders.text import extract
from actorgraph.loaders.universal import UNIVERSAL, scheme_of, to_universal
from tests.reading import ontology

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

TREES = [
    ("tiger", "Der/DET/2/nk Iran/PROPN/3/sb hat+Fin/AUX/3/ROOT die/DET/5/nk Miliz/NOUN/8/oa mit/ADP/8/mo Raketen/NOUN/6/nk beliefert+Part/VERB/3/oc ./PUNCT/3/punct",
     "Der/2/det Iran/8/nsubj hat/8/aux die/5/det Miliz/8/obj mit/7/case Raketen/8/obl beliefert/8/ROOT ./8/punct"),
    ("tiger", "Die/DET/2/nk Miliz/NOUN/3/sb wird+Fin/AUX/3/ROOT von/ADP/6/sbp Iran/PROPN/4/nk unterstützt+Part/VERB/3/oc ./PUNCT/3/punct",
     "Die/2/det Miliz/6/nsubj:pass wird/6/aux:pass von/5/case Iran/6/obl:agent unterstützt/6/ROOT ./6/punct"),
    ("tiger", "Ali/PROPN/2/sb ist+Fin/AUX/2/ROOT Chef/NOUN/2/pd der/DET/5/nk Liga/NOUN/3/ag und/CCONJ/5/cd der/DET/8/nk Garde/NOUN/6/cj ./PUNCT/2/punct",
     "Ali/3/nsubj ist/3/cop Chef/3/ROOT der/5/det Liga/3/nmod und/8/cc der/8/det Garde/5/conj ./3/punct"),
    ("tiger", "Die/DET/2/nk Liga/NOUN/3/sb griff+Fin/VERB/3/ROOT gestern/ADV/3/mo die/DET/6/nk Stadt/NOUN/3/oa an/ADP/3/svp ./PUNCT/3/punct",
     "Die/2/det Liga/3/nsubj griff/3/ROOT gestern/3/advmod die/6/det Stadt/3/obj an/3/compound:prt ./3/punct"),
    ("tiger", "Er/PRON/2/sb sagt+Fin/VERB/2/ROOT ,/PUNCT/2/punct dass/SCONJ/7/cp Iran/PROPN/7/sb helfen+Inf/VERB/7/oc wolle+Fin/AUX/2/oc ./PUNCT/2/punct",
     "Er/2/nsubj sagt/2/ROOT ,/2/punct dass/6/mark Iran/6/nsubj helfen/2/ccomp wolle/6/aux ./2/punct"),
    ("tiger", "Berichte/NOUN/5/sb über/ADP/1/mnr Angriffe/NOUN/2/nk im/ADP/3/mnr fehlen+Fin/VERB/5/ROOT ./PUNCT/5/punct",
     "Berichte/5/nsubj über/3/case Angriffe/1/nmod im/3/nmod fehlen/5/ROOT ./5/punct"),
    ("tiger", "Dass/SCONJ/3/cp Ali/PROPN/3/sb ist+Fin/AUX/6/oc in/ADP/3/pd Rom/PROPN/4/nk freut+Fin/VERB/6/ROOT uns/PRON/6/oa",
     "Dass/5/mark Ali/5/nsubj ist/5/cop in/5/case Rom/6/ccomp freut/6/ROOT uns/6/obj"),
    ("clear", "The/DET/2/det militia/NOUN/4/nsubjpass was+Fin/AUX/4/auxpass supplied+Part/VERB/4/ROOT by/ADP/4/agent Iran/PROPN/5/pobj with/ADP/4/prep rockets/NOUN/7/pobj ./PUNCT/4/punct",
     "The/2/det militia/4/nsubj:pass was/4/aux:pass supplied/4/ROOT by/6/case Iran/4/obl:agent with/8/case rockets/4/obl ./4/punct"),
    ("clear", "Ali/PROPN/2/nsubj is+Fin/AUX/2/ROOT head/NOUN/2/attr of/ADP/3/prep a/DET/6/det league/NOUN/4/pobj that/PRON/8/nsubj gave+Fin/VERB/6/relcl Iran/PROPN/8/dative money/NOUN/8/dobj ./PUNCT/2/punct",
     "Ali/3/nsubj is/3/cop head/3/ROOT of/6/case a/6/det league/3/nmod that/8/nsubj gave/6/acl Iran/8/iobj money/8/obj ./3/punct"),
    ("clear", "They/PRON/3/nsubj did+Fin/AUX/3/aux help+Inf/VERB/3/ROOT Iran/PROPN/3/dobj by/ADP/3/prep arming/VERB/5/pcomp it/PRON/6/dobj ./PUNCT/3/punct",
     "They/3/nsubj did/3/aux help/3/ROOT Iran/3/obj by/6/case arming/3/advcl it/6/obj ./3/punct"),
]  # fmt: skip


def read(tree: str, vocab: Vocab, *, lemmas: dict[str, str]) -> Doc:
    """Make a parsed text of a tree as it is written above."""
    from spacy.tokens import Doc

    cells = [word.rsplit("/", 3) for word in tree.split()]
    forms = [cell[0].partition("+") for cell in cells]
    return Doc(
        vocab,
        words=[form for form, _, _ in forms],
        pos=[cell[1] for cell in cells],
        morphs=[f"VerbForm={kind}" if kind else "" for _, _, kind in forms],
        lemmas=[lemmas.get(form, form) for form, _, _ in forms],
        heads=[int(cell[2]) - 1 for cell in cells],
        deps=[cell[3] for cell in cells],
    )


LEMMAS = {"wird": "werden", "ist": "sein", "hat": "haben", "is": "be", "was": "be"}


@pytest.mark.parametrize(("scheme", "tree", "expected"), TREES)
def test_a_tree_becomes_universal(scheme: str, tree: str, expected: str) -> None:
    from spacy.vocab import Vocab

    doc = read(tree, Vocab(), lemmas=LEMMAS)
    assert (
        scheme_of({token.dep_ for token in doc} | {"sb", "oa", "nk"} if scheme == "tiger" else {"dobj", "pobj"})
        == scheme
    )
    turned = to_universal(doc, scheme)
    assert " ".join(f"{t.text}/{t.head.i + 1}/{t.dep_}" for t in turned) == expected


def test_schemes_are_told_apart() -> None:
    assert scheme_of({"nsubj", "obj", "obl", "case", "det"}) == UNIVERSAL
    assert scheme_of({"SUBJ", "OBJ"}) is None


def test_a_pipeline_with_labels_of_tiger_reads(tmp_path: Path) -> None:
    import spacy
    from spacy.training import Example
    from thinc.api import fix_random_seed

    nlp = spacy.blank("de")
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    golds = [read(tree, nlp.vocab, lemmas={}) for scheme, tree, _ in TREES if scheme == "tiger"]
    examples = [Example(nlp.make_doc(gold.text), gold) for gold in golds]
    fix_random_seed(1)
    nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples)
    nlp.add_pipe("attribute_ruler").add([[{"ORTH": "wird"}]], {"LEMMA": "werden"})  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "tiger")
    doc = load_pipeline("de", str(tmp_path / "tiger"))("Die Miliz wird von Iran unterstützt .")
    assert {(t.text, t.dep_) for t in doc} >= {("Miliz", "nsubj:pass"), ("Iran", "obl:agent"), ("unterstützt", "ROOT")}
    text = "Die Rote Liga wird von Norland unterstützt ."
    found = extract(
        text,
        document={"type": "document", "id": "d", "language": "de"},
        ontology=ontology(),
        model=str(tmp_path / "tiger"),
    )
    assert ("norland", "supports", "red-league") in {
        (r["subject"], r["relation"], r["object"]) for r in found if r["type"] == "relation"
    }


def test_unknown_labels_are_refused(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("parser").add_label("SUBJ")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path / "odd")
    with pytest.raises(ModelError, match="in a way that is not known"):
        load_pipeline("de", str(tmp_path / "odd"))
