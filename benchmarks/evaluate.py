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
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from actorgraph.loaders.contract import DocumentRecord
from actorgraph.loaders.readers import read_article
from actorgraph.loaders.text import extract
from actorgraph.ontology.reader import load_ontology

OWN_GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
PARTS = ("actors", "relations", "claims")


def main() -> None:
    """Score every article that has a gold file, our own gold, then the quotation corpus, and print the tables."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("eval", type=Path, help="folder with texts/, gold/, score.py, quotes-de/, score_quotes.py")
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the shipped one")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and what was wrong")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted((options.eval / "gold").glob("*.gold.json")):
            _article(options.eval, gold, Path(folder), options.model, verbose=options.verbose)
        for title, place in (("development", OWN_GOLD), ("held out", OWN_GOLD / "heldout")):
            _own(options.eval / "score.py", title, place, Path(folder), options.model, verbose=options.verbose)
        quotes = options.eval / "quotes-de" / "dev.jsonl"
        if quotes.is_file():
            _quotes(options.eval, quotes, Path(folder), options.model, verbose=options.verbose)


def _article(root: Path, gold: Path, folder: Path, model: str | None, *, verbose: bool) -> None:
    name = gold.name.removesuffix(".gold.json")
    out = _extracted(root / "texts" / f"{name}.txt", folder, model)
    print(f"\n{name}")
    _score(root / "score.py", gold, out, verbose=verbose)


def _extracted(text: Path, folder: Path, model: str | None) -> Path:
    """Write what the text loader finds in an article; return the file."""
    article = read_article(text)
    records = extract(article.text, document=article.document, ontology=load_ontology(), model=model)
    out = folder / f"{text.stem}.jsonl"
    out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return out


def _own(scorer: Path, title: str, place: Path, folder: Path, model: str | None, *, verbose: bool) -> None:
    """Print a line an article, then the micro-averages of each language; what held-out texts say is not shown."""
    print(f"\nown gold, {title}: F1 (precision, recall)")
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for gold in sorted(place.glob("*.gold.json")):
        out = _extracted(gold.with_name(gold.name.replace(".gold.json", ".txt")), folder, model)
        row = json.loads(_run(scorer, gold, out, "--json"))
        rows[json.loads(gold.read_text("utf-8"))["language"]].append(row)
        print(_line(gold.name.removesuffix(".gold.json"), row))
        if verbose and place == OWN_GOLD:
            print(_run(scorer, gold, out, "--verbose"), end="")
    for language, scores in sorted(rows.items()):
        print(_line(f"{language} (all)", {part: _micro([s[part] for s in scores]) for part in PARTS}))


def _micro(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Add up the counts behind several articles' scores."""
    gold, system = sum(r["gold"] for r in rows), sum(r["system"] for r in rows)
    found = sum(round((r["recall"] or 0) * r["gold"]) for r in rows)
    right = sum(round(r["precision"] * r["system"]) for r in rows)
    recall, precision = found / gold if gold else 0.0, right / system if system else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    kinds = [tuple(map(int, r["kind_right"].split("/"))) for r in rows if "kind_right" in r]
    total = {"kind_right": f"{sum(k[0] for k in kinds)}/{sum(k[1] for k in kinds)}"} if kinds else {}
    return {"precision": precision, "recall": recall, "f1": f1, **total}


def _line(name: str, row: dict[str, Any]) -> str:
    cells = [
        f"{part} {row[part]['f1']:.2f} ({row[part]['precision']:.2f}, {row[part]['recall'] or 0:.2f})" for part in PARTS
    ]
    return f"{name:12s} {'  '.join(cells)}  kinds {row['claims'].get('kind_right', '')}"


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
    print(_run(scorer, gold, out, *(["--verbose"] if verbose else [])), end="")


def _run(scorer: Path, gold: Path, out: Path, *options: str) -> str:
    command = [sys.executable, str(scorer), str(gold), str(out), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
