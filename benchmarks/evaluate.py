"""Measure the text loader against annotated texts; `python -m benchmarks.evaluate --help`.

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
from benchmarks.page import QUALITY, measured_with, write_section
from benchmarks.passages import as_articles

OWN_GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
PARTS = ("actors", "relations", "claims")
LANGUAGES = {"de": "German", "en": "English", "nl": "Dutch"}
HEAD = (
    "| text | actors F1 | relations F1 (precision, recall) | claims F1 (precision, recall) | claim kinds right "
    "| other fields right |\n| --- | --- | --- | --- | --- | --- |\n"
)

Scores = dict[str, dict[str, Any]]


def main() -> None:
    """Score every article that has a gold file, our own gold, then the quotation corpus, and print the tables."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("eval", type=Path, help="folder with texts/, gold/, score.py, quotes-de/, score_quotes.py")
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the shipped one")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and wrong, held-out texts apart")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/quality.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scored = Scored(options.eval, Path(folder), options.model, verbose=options.verbose)
        tables = {"articles": scored.articles()}
        if (options.eval / "quotes-de" / "dev.jsonl").is_file():
            tables["quotations"] = scored.quotations()
    when = measured_with("make eval", ("spacy",))
    for name, table in tables.items():
        sys.stdout.write(f"\n{table}")
        if options.write:
            write_section(name, f"{when}\n\n{table}", QUALITY)


class Scored:
    """The tables, with what was found kept in a folder."""

    def __init__(self, root: Path, folder: Path, model: str | None, *, verbose: bool) -> None:
        self.root, self.folder, self.model, self.verbose = root, folder, model, verbose

    def articles(self) -> str:
        """Return the table of every article and of each set of our own gold by language."""
        lines = [HEAD]
        for gold in sorted((self.root / "gold").glob("*.gold.json")):
            text = self.root / "texts" / gold.name.replace(".gold.json", ".txt")
            lines.append(line("a magazine article (not in the repository)", self.score(gold, text)))
        for title, place in (("development", OWN_GOLD), ("held out", OWN_GOLD / "heldout")):
            rows: dict[str, list[Scores]] = defaultdict(list)
            for gold in sorted(place.glob("*.gold.json")):
                name = gold.name.removesuffix(".gold.json")
                rows[name[:2]].append(self.score(gold, gold.with_name(f"{name}.txt"), hide=place != OWN_GOLD))
                lines.append(line(name, rows[name[:2]][-1]))
            for code, scores in sorted(rows.items()):
                name = f"**own gold, {title}, {LANGUAGES[code]} ({len(scores)})**"
                lines.append(line(name, together(scores)))
        return "".join([*lines, *self.passages()])

    def passages(self) -> Iterator[str]:
        """Yield a line for the passages of each language."""
        rows: dict[str, list[Scores]] = defaultdict(list)
        for file in sorted((OWN_GOLD / "passages").glob("*.jsonl")):
            for gold, text in as_articles(file, self.folder):
                rows[file.name[:2]].append(self.score(gold, text, language=file.name[:2]))
        for code, scores in rows.items():
            yield line(f"**passages, {LANGUAGES[code]} ({len(scores)})**", together(scores))

    def score(self, gold: Path, text: Path, *, hide: bool = False, language: str | None = None) -> Scores:
        """Return the scorer's rows for an article."""
        found = extracted(text, self.folder, self.model, language)
        if self.verbose and not hide:
            sys.stdout.write(run(self.root / "score.py", gold, found, "--verbose"))
        scores: Scores = json.loads(run(self.root / "score.py", gold, found, "--json"))
        return scores

    def quotations(self) -> str:
        """Return the table of the quotation corpus by form."""
        gold, out, words = self.root / "quotes-de" / "dev.jsonl", self.folder / "quotes.jsonl", 0
        started = time.perf_counter()
        with out.open("w", encoding="utf-8") as lines:
            for identifier, text in texts(gold):
                words += len(text.split())
                document: DocumentRecord = {"type": "document", "id": identifier}
                for record in extract(
                    text, document=document, ontology=load_ontology(), language="de", model=self.model
                ):
                    if record["type"] == "claim":
                        lines.write(json.dumps({**record, "document": identifier}, ensure_ascii=False) + "\n")
        seconds = time.perf_counter() - started
        sys.stdout.write(f"{gold.parent.name}: {words} words in {seconds:.1f} s, {words / seconds:.0f} words/s\n")
        scorer = self.root / "score_quotes.py"
        if self.verbose:
            sys.stdout.write(run(scorer, gold, out, "--verbose"))
        result = json.loads(run(scorer, gold, out, "--json"))
        rows = [
            f"| {form} | {row['gold']} | {row['found']} | {row['speaker']} |\n" for form, row in result["forms"].items()
        ]
        sums = [
            f"{title}: F1 {row['f1']:.2f} (precision {row['precision']:.2f}, recall {row['recall']:.2f})"
            for title, row in (("Quotations", result["quote"]), ("with the right speaker", result["joint"]))
        ]
        head = "| form | in the texts | found | with the right speaker |\n| --- | ---: | ---: | ---: |\n"
        return f"{'; '.join(sums)}.\n\n{head}{''.join(rows)}"


def extracted(text: Path, folder: Path, model: str | None = None, language: str | None = None) -> Path:
    """Write what the text loader finds in an article; return the file."""
    article, ontology = read_article(text), load_ontology()
    records = extract(article.text, document=article.document, ontology=ontology, language=language, model=model)
    out = folder / f"{text.stem}.jsonl"
    out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return out


def together(rows: list[Scores]) -> Scores:
    """Add up the counts behind several articles' scores."""
    total: Scores = {}
    for part in PARTS:
        scores = [row[part] for row in rows]
        gold, system = sum(r["gold"] for r in scores), sum(r["system"] for r in scores)
        found = sum(round((r["recall"] or 0) * r["gold"]) for r in scores)
        right = sum(round(r["precision"] * r["system"]) for r in scores)
        recall, precision = found / gold if gold else 0.0, right / system if system else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        total[part] = {"precision": precision, "recall": recall, "f1": f1}
        for share in ("kind_right", "attributes_right"):
            if counts := [tuple(map(int, r[share].split("/"))) for r in scores if share in r]:
                total[part][share] = f"{sum(c[0] for c in counts)}/{sum(c[1] for c in counts)}"
    return total


def line(name: str, scores: Scores) -> str:
    """Return a table's line for an article or several."""
    actors, relations, claims = (scores[part] for part in PARTS)
    cells = [f"{row['f1']:.2f} ({row['precision']:.2f}, {row['recall'] or 0:.2f})" for row in (relations, claims)]
    return (
        f"| {name} | {actors['f1']:.2f} | {cells[0]} | {cells[1]} | {claims['kind_right']} "
        f"| {relations['attributes_right']} |\n"
    )


def texts(gold: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and text of each article of the quotation corpus."""
    with gold.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield str(row["id"]), row["text"]


def run(scorer: Path, gold: Path, out: Path, *options: str) -> str:
    """Return what a scorer prints."""
    command = [sys.executable, str(scorer), str(gold), str(out), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
