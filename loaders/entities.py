"""Train the recognizer that helps to tell what an unknown name is: `python -m actorgraph.loaders.entities --help`.

The annotated text is German and English, and little; names of the ontology and invented ones are put in the place of
its names, so that the model learns contexts instead of names. Dutch has no such text that could be used: it is read by
what the word vectors share.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actorgraph.loaders.augment import invented_name
from actorgraph.loaders.pipeline import read_pipeline
from actorgraph.loaders.training import TrainingSettings, encoder, half_precision, write_meta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.vocab import Vocab

    from actorgraph.ontology.model import Ontology

__all__ = ["LABELS", "EntitySettings", "Tagged", "read_tagged", "score_entities", "train_entities", "vary_names"]

logger = logging.getLogger(__name__)

Tagged = list[tuple[str, str]]
"""A sentence: words with "O", or with "B-" or "I-" and one of the labels."""

LABELS: Mapping[str, str] = {
    "Person": "PER",
    "Organization": "ORG",
    "Coalition": "ORG",
    "State": "LOC",
    "Place": "LOC",
}
"""The recognizer's label for a top kind of the ontology."""

TESTS = ("germeval2014-NER-de-test", "uner-en_ewt-ud-test")
_NAME = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_LANGUAGES = ("de", "nl", "en")


@dataclass(frozen=True, slots=True)
class EntitySettings(TrainingSettings):
    """What shapes a run. `varied`: share of sentences that get other names, anew in each epoch."""

    depth: int = 3
    rows: tuple[int, ...] = (4000, 1000, 2500, 2000)
    epochs: int = 16
    hidden: int = 64
    varied: float = 0.5
    dropout: float = 0.3
    batch: int = 64


def read_tagged(path: Path) -> Iterator[Tagged]:
    """Yield the sentences of a GermEval 2014 file (outer names) or a Universal NER file.

    Of persons, organisations and places only; words derived from names ("deutsche") and words that hold one are none.
    """
    sentence: Tagged = []
    with path.open(encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            if line.startswith("#") or not line.strip():
                if sentence:
                    yield sentence
                sentence = []
                continue
            _, form, tag, *_ = line.rstrip("\n").split("\t")
            sentence.append((form, tag if tag[2:] in LABELS.values() else "O"))


def vary_names(sentence: Tagged, names: Mapping[tuple[str, str], Sequence[str]], draw: random.Random) -> Tagged:
    """Put other names in the place of a sentence's: of the ontology (`names`: by label and language) or invented."""
    varied: Tagged = []
    language = draw.choice(_LANGUAGES)
    for name, label in _stretches(sentence):
        chance = draw.random()
        if label == "O":
            varied += [(word, "O") for word in name]
            continue
        if chance < (0.8 if label == "ORG" else 0.5):
            name = _NAME.findall(draw.choice(names[label, language]))
        elif label != "ORG" and chance < 0.9:
            name = [invented_name(draw) for _ in range(draw.choice((1, 2, 2, 3)) if label == "PER" else 1)]
        varied += [(word, f"{'I' if place else 'B'}-{label}") for place, word in enumerate(name)]
    return varied


def known_names(ontology: Ontology) -> dict[tuple[str, str], list[str]]:
    """Return the names of known actors by label and language, those in Latin script."""
    names: dict[tuple[str, str], list[str]] = {}
    for actor in ontology.actors.values():
        for name in actor.names:
            if name.language in _LANGUAGES and name.text[0].isupper() and name.role != "hidden":
                names.setdefault((LABELS[actor.kind], name.language), []).append(name.text)
    return names


def train_entities(
    nlp: Language, sentences: Sequence[Tagged], ontology: Ontology, settings: EntitySettings | None = None
) -> None:
    """Add a recognizer to a pipeline, or train its own anew; the other components stay as they are."""
    from thinc.api import Adam, fix_random_seed

    settings = settings or EntitySettings()
    fix_random_seed(settings.seed)
    draw = random.Random(settings.seed)  # noqa: S311
    if "ner" in nlp.pipe_names:
        nlp.remove_pipe("ner")
    component: Any = nlp.add_pipe("ner", config={"model": _model(settings, vectors=len(nlp.vocab.vectors) > 0)})
    names = known_names(ontology)
    component.initialize(lambda: [_example(nlp.vocab, s) for s in sentences], nlp=nlp)
    optimizer = Adam(settings.learn_rate)
    with nlp.select_pipes(enable=["ner"]):
        for epoch in range(settings.epochs):
            varied = [vary_names(s, names, draw) if draw.random() < settings.varied else s for s in sentences]
            draw.shuffle(varied)
            optimizer.learn_rate = settings.learn_rate * max(1 - epoch / settings.epochs, 0.05)
            losses: dict[str, float] = {}
            for start in range(0, len(varied), settings.batch):
                examples = [_example(nlp.vocab, s) for s in varied[start : start + settings.batch]]
                nlp.update(examples, sgd=optimizer, drop=settings.dropout, losses=losses)
            logger.info("epoch %d: loss %.0f", epoch + 1, losses["ner"])
    half_precision(component.model)


def score_entities(nlp: Language, sentences: Iterable[Tagged]) -> dict[str, float]:
    """Score a pipeline's recognizer in per cent: F1 of all entities and of each label; span and label must be right."""
    with nlp.select_pipes(enable=["ner"]):
        scored = nlp.evaluate([_example(nlp.vocab, s) for s in sentences])
    per_label = {label: round(100 * row["f"], 1) for label, row in sorted((scored["ents_per_type"] or {}).items())}
    return {"F1": round(100 * (scored["ents_f"] or 0), 1), **per_label}


def _stretches(sentence: Tagged) -> Iterator[tuple[list[str], str]]:
    """Yield names with their label, and single words outside them with "O"."""
    name: list[str] = []
    label = "O"
    for word, tag in [*sentence, ("", "O")]:
        if name and not tag.startswith("I-"):
            yield name, label
            name = []
        if tag == "O":
            if word:
                yield [word], "O"
        else:
            name, label = [*name, word], tag[2:]


def _example(vocab: Vocab, sentence: Tagged) -> Example:
    from spacy.tokens import Doc
    from spacy.training import Example

    words = [word for word, _ in sentence]
    gold: Doc = Doc(vocab, words, ents=[tag for _, tag in sentence])
    return Example(Doc(vocab, words), gold)


def _model(settings: EntitySettings, *, vectors: bool) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": settings.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": encoder(settings, vectors=vectors),
    }


def main() -> None:
    """Run from the command line."""
    from actorgraph.ontology.reader import load_ontology

    parser = argparse.ArgumentParser(
        "python -m actorgraph.loaders.entities", description="Train the shipped pipeline's entity recognizer."
    )
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of *.tsv and *.iob2 files")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the pipeline it is added to")
    parser.add_argument("--score-only", action="store_true", help="score the recognizer in --out on the test files")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    files = [*sorted(given.data.glob("*.tsv")), *sorted(given.data.glob("*.iob2"))]
    if not given.score_only:
        from spacy.util import load_model

        nlp = load_model(given.out, exclude=["vocab", "tokenizer"])
        trained = read_pipeline(given.out, "de")
        nlp.vocab.vectors = trained.vocab.vectors
        train_entities(nlp, [s for f in files if f.stem not in TESTS for s in read_tagged(f)], load_ontology())
        nlp.to_disk(given.out, exclude=["tokenizer", "vocab"])
        write_meta(given.out)
    for file in files:
        if file.stem in TESTS:
            pipeline = read_pipeline(given.out, "en" if "-en_" in file.stem else "de")
            logger.info("%s: %s", file.stem, json.dumps(score_entities(pipeline, read_tagged(file))))


if __name__ == "__main__":
    main()
