"""Measure the text loader against annotated texts; `python benchmarks/evaluate.py --help`.

The annotations and their scorers (`score.py`, `score_quotes.py`) are not part of the package: name where they are.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from actorgraph.loaders.contract import DocumentRecord
from actorgraph.loaders.readers import read_article
from actorgraph.loaders.text import extract
from actorgraph.ontology.reader import load_ontology


def main() -> None:
    """Score every article that has a gold file, then the quotation corpus, and print the tables."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("eval", type=Path, help="folder with texts/, gold/, score.py, quotes-de/, score_quotes.py")
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the shipped one")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and what was wrong")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted((options.eval / "gold").glob("*.gold.json")):
            _article(options.eval, gold, Path(folder), options.model, verbose=options.verbose)
        quotes = options.eval / "quotes-de" / "dev.jsonl"
        if quotes.is_file():
            _quotes(options.eval, quotes, Path(folder), options.model, verbose=options.verbose)


def _article(root: Path, gold: Path, folder: Path, model: str | None, *, verbose: bool) -> None:
    name = gold.name.removesuffix(".gold.json")
    article = read_article(root / "texts" / f"{name}.txt")
    records = extract(article.text, document=article.document, ontology=load_ontology(), model=model)
    out = folder / f"{name}.jsonl"
    out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    print(f"\n{name}")
    _score(root / "score.py", gold, out, verbose=verbose)


def _quotes(root: Path, gold: Path, folder: Path, model: str | None, *, verbose: bool) -> None:
    out, words, started = folder / "quotes.jsonl", 0, time.perf_counter()
    with out.open("w", encoding="utf-8") as lines:
        for identifier, text in _texts(gold):
            words += len(text.split())
            document: DocumentRecord = {"type": "document", "id": identifier}
            for record in extract(text, document=document, ontology=load_ontology(), language="de", model=model):
                if record["type"] == "claim":
                    lines.write(json.dumps({**record, "document": identifier}, ensure_ascii=False) + "\n")
    seconds = time.perf_counter() - started
    print(f"\n{gold.parent.name}: {words} words in {seconds:.1f} s, {words / seconds:.0f} words/s")
    _score(root / "score_quotes.py", gold, out, verbose=verbose)


def _texts(gold: Path) -> Iterator[tuple[str, str]]:
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield str(row["id"]), row["text"]


def _score(scorer: Path, gold: Path, out: Path, *, verbose: bool) -> None:
    command = [sys.executable, str(scorer), str(gold), str(out), *(["--verbose"] if verbose else [])]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")


if __name__ == "__main__":
    main()
