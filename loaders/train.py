"""Train the pipeline that the package ships, from public treebanks: `python -m actorgraph.loaders.train --help`.

One model learns German, Dutch and English together: German has the least annotated text and gains most from the other
two. Files are named as Universal Dependencies names them, `<language>_<treebank>-<part>.conllu`; those in `TESTS` are
only ever scored, and a sentence that stands in one is dropped from training wherever it stands.
"""

from __future__ import annotations

import json
import logging
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actorgraph.loaders.augment import vary
from actorgraph.loaders.treebank import Sentence, read_sentences, text_key, to_doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.training import Example

__all__ = ["Settings", "Treebanks", "read_treebanks", "save", "train"]

logger = logging.getLogger(__name__)

TESTS = ("de_gsd-test", "nl_alpino-test", "nl_lassysmall-test", "en_ewt-test", "en_pud")
REPEATS = {"de": 4}
LEMMATIZED = frozenset({"nl"})
HELD_OUT_EVERY = 40


@dataclass(frozen=True, slots=True)
class Settings:
    """What shapes a run; `hold_out` keeps every n-th sentence for progress reports (0: none)."""

    epochs: int = 12
    width: int = 96
    depth: int = 4
    hidden: int = 128
    rows: tuple[int, ...] = (10000, 1500, 5000, 2500)
    dropout: float = 0.15
    learn_rate: float = 0.002
    batch_words: int = 1500
    seed: int = 1


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
        from actorgraph.loaders.vectors import read_vectors

        nlp.vocab.vectors = read_vectors(vectors, nlp.vocab.strings)
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": settings.width, "upstream": "tok2vec"}
    nlp.add_pipe(
        "tok2vec",
        config={
            "model": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": "spacy.MultiHashEmbed.v2",
                    "width": settings.width,
                    "attrs": ["LOWER", "PREFIX", "SUFFIX", "SHAPE"],
                    "rows": list(settings.rows),
                    "include_static_vectors": vectors is not None,
                },
                "encode": {
                    "@architectures": "spacy.MaxoutWindowEncoder.v2",
                    "width": settings.width,
                    "depth": settings.depth,
                    "window_size": 1,
                    "maxout_pieces": 3,
                },
            }
        },
    )
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
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagger, "min_tree_freq": 3, "top_k": 3})
    return nlp


def train(treebanks: Treebanks, settings: Settings, vectors: Path | None = None) -> Language:
    """Train a pipeline for a fixed number of epochs, the learning rate falling to nothing, sentences varied anew each time."""
    from spacy.util import fix_random_seed, minibatch

    fix_random_seed(settings.seed)
    draw = random.Random(settings.seed)
    nlp = build(settings, vectors)
    sample = list(_examples(nlp, treebanks.train, random.Random(settings.seed), varied=False))
    optimizer = nlp.initialize(lambda: sample)
    size = sum(len(example) for example in sample) * settings.epochs
    del sample
    done = 0
    for epoch in range(1, settings.epochs + 1):
        examples = list(_examples(nlp, treebanks.train, draw, varied=True))
        draw.shuffle(examples)
        losses = dict[str, float]()
        for batch in _batches(examples, settings.batch_words):
            optimizer.learn_rate = settings.learn_rate * _rate(done / size)
            nlp.update(batch, sgd=optimizer, drop=settings.dropout, losses=losses)
            done += sum(len(example) for example in batch)
        scores = {language: score(nlp, found) for language, found in treebanks.held_out.items()}
        logger.info("epoch %d: %s %s", epoch, json.dumps(scores), json.dumps({k: round(v) for k, v in losses.items()}))
    return nlp


def score(nlp: Language, sentences: Sequence[Sentence], group: int = 5) -> dict[str, float]:
    """Score a pipeline on gold tokens, in per cent; punctuation doesn't count for UAS and LAS, as spaCy counts them."""
    from spacy.training import Example

    examples = [
        Example(nlp.make_doc(""), reference)
        for start in range(0, len(sentences), group)
        for reference in [to_doc(nlp.vocab, sentences[start : start + group])]
    ]
    for example in examples:
        reference = example.reference
        example.predicted = type(reference)(
            nlp.vocab, [token.text for token in reference], [bool(token.whitespace_) for token in reference]
        )
    for name, pipe in nlp.pipeline:
        del name
        for example in examples:
            example.predicted = pipe(example.predicted)
    found = nlp.evaluate(examples)
    names = {"UAS": "dep_uas", "LAS": "dep_las", "UPOS": "pos_acc", "feats": "morph_acc", "lemma": "lemma_acc", "sents": "sents_f"}
    return {name: round(100 * (found.get(key) or 0), 1) for name, key in names.items()}


def save(nlp: Language, folder: Path) -> None:
    """Write a pipeline's weights, rounded to half precision, without the words of its training texts."""
    import srsly

    for _, pipe in nlp.pipeline:
        for node in getattr(pipe, "model").walk() if hasattr(pipe, "model") else ():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype("float16").astype("float32"))
    nlp.to_disk(folder, exclude=["tokenizer", "vocab"])
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())
    srsly.write_json(folder / "strings.json", sorted(_strings(trees["trees"], nlp)))


def _strings(trees: Iterable[dict[str, Any]], nlp: Language) -> set[str]:
    keys = {tree[name] for tree in trees for name in ("orig", "subst") if name in tree}
    return {nlp.vocab.strings[key] for key in keys if key}


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
                doc = to_doc(nlp.vocab, group, lemmas=language in LEMMATIZED)
                bare = type(doc)(nlp.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc])
                yield Example(bare, doc)


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
    """Return the share of the learning rate after a share of the run: a short warm-up, then a straight line to nothing."""
    return min(done / 0.02, 1.0) * max(1.0 - done, 0.02)
