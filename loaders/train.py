"""Train the pipeline that the package ships, from public treebanks: `python -m actorgraph.loaders.train --help`.

One model learns German, Dutch and English together: German has the least annotated text and gains most from the other
two. Files are named as Universal Dependencies names them, `<language>_<treebank>-<part>.conllu`; those in `TESTS` are
only ever scored, and a sentence that stands in one is dropped from training wherever it stands.
"""

from __future__ import annotations

import argparse
import itertools
import json
import logging
import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.loaders.augment import vary
from actorgraph.loaders.lemmas import learn_exceptions
from actorgraph.loaders.pipeline import LEMMAS, read_pipeline
from actorgraph.loaders.training import TrainingSettings, encoder, half_precision, write_meta
from actorgraph.loaders.treebank import Sentence, read_sentences, text_key, to_doc
from actorgraph.loaders.vectors import VALUES, WORDS, choose_words, read_vectors, write_vectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example

__all__ = ["Settings", "Treebanks", "read_treebanks", "save", "score", "train"]

logger = logging.getLogger(__name__)

TESTS = ("de_gsd-test", "nl_alpino-test", "nl_lassysmall-test", "en_ewt-test", "en_pud")
REPEATS = {"de": 4}
HELD_OUT_EVERY = 40
SCORES = {
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "UPOS": "pos_acc",
    "feats": "morph_acc",
    "lemma": "lemma_acc",
    "sents": "sents_f",
}


@dataclass(frozen=True, slots=True)
class Settings(TrainingSettings):
    """What shapes a run."""

    batch_words: int = 1500


@dataclass(frozen=True, slots=True)
class Treebanks:
    """Sentences by language; tests by file."""

    train: dict[str, list[Sentence]]
    held_out: dict[str, list[Sentence]]
    tests: dict[str, list[Sentence]]


def read_treebanks(folder: Path, hold_out_every: int = HELD_OUT_EVERY) -> Treebanks:
    """Read every CoNLL-U file of a folder, test files apart and their sentences nowhere else."""
    files = sorted(folder.glob("*.conllu"))
    tests = {path.stem: list(read_sentences(path)) for path in files if path.stem in TESTS}
    seen = frozenset(text_key(sentence.text) for sentences in tests.values() for sentence in sentences)
    train, held_out = dict[str, list[Sentence]](), dict[str, list[Sentence]]()
    for path in files:
        if path.stem in TESTS:
            continue
        language = path.stem.split("_")[0]
        for number, sentence in enumerate(read_sentences(path, seen), start=1):
            part = held_out if number % hold_out_every == 0 else train
            part.setdefault(language, []).append(sentence)
    return Treebanks(train, held_out, tests)


def build(settings: Settings, vectors: Path | None = None) -> Language:
    """Assemble the untrained pipeline; its words are looked at in lower case, so any language's tokenizer will do."""
    import spacy

    nlp = spacy.blank("xx")
    if vectors is not None:
        nlp.vocab.vectors = read_vectors(vectors, nlp.vocab.strings)
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": settings.width, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": encoder(settings, vectors=vectors is not None)})
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener, "nO": None, "normalize": False}
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe(
        "parser",
        config={
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "parser",
                "extra_state_tokens": False,
                "hidden_width": settings.hidden,
                "maxout_pieces": 2,
                "use_upper": True,
                "tok2vec": listener,
                "nO": None,
            }
        },
    )
    return nlp


def train(treebanks: Treebanks, settings: Settings, vectors: Path | None = None) -> Language:
    """Train for a fixed number of epochs, the learning rate falling to nothing, sentences varied anew in each."""
    from thinc.api import fix_random_seed

    fix_random_seed(settings.seed)
    draw = random.Random(settings.seed)  # noqa: S311
    nlp = build(settings, vectors)
    optimizer = nlp.initialize(lambda: _examples(nlp, treebanks.train, draw, varied=False))
    size = settings.epochs * sum(len(example) for example in _examples(nlp, treebanks.train, draw, varied=False))
    done = 0
    for epoch in range(1, settings.epochs + 1):
        examples = list(_examples(nlp, treebanks.train, draw, varied=True))
        draw.shuffle(examples)
        for batch in _batches(examples, settings.batch_words):
            optimizer.learn_rate = settings.learn_rate * _rate(done / size)
            nlp.update(batch, sgd=optimizer, drop=settings.dropout)
            done += sum(len(example) for example in batch)
        scores = {language: score(nlp, found) for language, found in treebanks.held_out.items()}
        logger.info("epoch %d: %s", epoch, json.dumps(scores))
    return nlp


def score(nlp: Language, sentences: Sequence[Sentence], *, own_tokens: bool = False) -> dict[str, float]:
    """Score a pipeline in per cent, five sentences at a time; UAS and LAS leave out punctuation, as spaCy does.

    On the treebank's tokens, or on the pipeline's own, where what is tokenized otherwise isn't counted.
    """
    from spacy.scorer import Scorer
    from spacy.training import Example

    references = [to_doc(nlp.vocab, sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
    parsed = nlp.pipe(nlp.make_doc(doc.text) if own_tokens else _bare(doc) for doc in references)
    examples = [Example(found, gold) for found, gold in zip(parsed, references, strict=True)]
    scored = Scorer(nlp).score(examples) | Scorer.score_token_attr(examples, "lemma")
    return {name: round(100 * (scored.get(key) or 0), 1) for name, key in SCORES.items()}


def save(nlp: Language, folder: Path, sentences: dict[str, list[Sentence]], vectors: Path | None = None) -> None:
    """Write a pipeline's weights, rounded to half precision, its exceptions for lemmas, and its vectors."""
    for _, pipe in nlp.pipeline:
        half_precision(pipe.model)  # type: ignore[attr-defined]
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder, exclude=["tokenizer", "vocab"])
    lemmas = {language: learn_exceptions(language, found) for language, found in sorted(sentences.items())}
    (folder / LEMMAS).write_text(json.dumps(lemmas, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    if vectors is not None and vectors.resolve() != folder.resolve():
        for name in (WORDS, VALUES):
            shutil.copyfile(vectors / name, folder / name)
    write_meta(folder)


def _examples(
    nlp: Language, treebanks: dict[str, list[Sentence]], draw: random.Random, *, varied: bool
) -> Iterator[Example]:
    """Yield documents of one to six neighbouring sentences, a language repeated as `REPEATS` says."""
    from spacy.training import Example

    for language, sentences in sorted(treebanks.items()):
        for _ in range(REPEATS.get(language, 1)):
            start = 0
            while start < len(sentences):
                count = draw.randint(1, 6)
                group = sentences[start : start + count]
                start += count
                if varied:
                    group = [vary(sentence, draw) for sentence in group]
                doc = to_doc(nlp.vocab, group)
                yield Example(_bare(doc), doc)


def _bare(doc: Doc) -> Doc:
    """Return the document's words without their annotation."""
    return type(doc)(doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc])


def _batches(examples: Iterable[Example], words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _rate(done: float) -> float:
    """Return the share of the learning rate after a share of the run: a short warm-up, then a line to nothing."""
    return min(done / 0.02, 1.0) * max(1.0 - done, 0.02)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser("python -m actorgraph.loaders.train", description="Train the shipped pipeline.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of UD files (*.conllu)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pipeline is written")
    parser.add_argument("--vectors", type=Path, metavar="DIR", help="word vectors to use; made there if there are none")
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--score-only", action="store_true", help="score the pipeline in --out on the test files")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    treebanks = read_treebanks(given.data)
    if not given.score_only:
        if given.vectors and not (given.vectors / VALUES).exists():
            sentences = itertools.chain.from_iterable(treebanks.train.values())
            words = choose_words(word.form for sentence in sentences for word in sentence.words)
            write_vectors(given.vectors, words)
        nlp = train(treebanks, Settings(epochs=given.epochs), given.vectors)
        save(nlp, given.out, treebanks.train, given.vectors)
    for name, tests in treebanks.tests.items():
        logger.info("%s: %s", name, json.dumps(score(read_pipeline(given.out, name[:2]), tests)))


if __name__ == "__main__":
    main()
