"""Measure how fast the text loader reads, beside the bare spaCy pipeline; writes the table into docs/performance.md.

    python -m benchmarks.speed [--words 100000] [--jobs 1 2] [--megabytes 1 5] [--dry-run]

Each measurement runs in a process of its own, so that its peak memory is its own. `--dry-run` only prints.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.resources import as_file
from importlib.resources import files as files_of
from pathlib import Path

from actorgraph.loaders.inputs import TextOptions
from actorgraph.loaders.parallel import open_each, start_readers
from actorgraph.loaders.pipeline import LANGUAGES, SHIPPED, read_pipeline
from actorgraph.loaders.readers import read_article
from actorgraph.ontology.reader import load_ontology
from benchmarks.page import measured_with, write_section

ARTICLES = Path(__file__).parents[1] / "examples" / "articles"
TEXT = 1000
"""Words a text."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement: words read, wall-clock and CPU seconds of all processes, peak memory of the largest in MiB."""

    language: str
    what: str
    words: int
    seconds: float
    cpu: float
    memory: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--megabytes", type=float, nargs="*", default=[1, 5])
    parser.add_argument("--dry-run", action="store_true")
    arguments = parser.parse_args()
    rows: list[Measured] = []
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            files = write_texts(Path(folder), language, arguments.words)
            rows.append(measure(language, "bare pipeline", files, bare))
            rows.append(measure(language, "text loader, warm", files, load, 1, True))
            rows += [measure(language, f"text loader, {jobs} job{'s'[: jobs - 1]}, with the start", files, load, jobs)
                     for jobs in arguments.jobs]  # fmt: skip
    for size in arguments.megabytes:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "large.txt")
            file.write_text(repeated("en", lambda text: len(text.encode()), int(size * 1_000_000)), "utf-8")
            rows.append(measure("en", f"text loader, one text of {size:g} MB", [file], load, 1, True))
    if not arguments.dry_run:
        write_section("speed", measured_with("python -m benchmarks.speed", ("spacy",)) + "\n\n" + table(rows))


def measure(
    language: str, what: str, files: Sequence[Path], stage: Callable[..., tuple[float, float, int]], *given: int
) -> Measured:
    """Run a stage in a fresh process, and print what it took."""
    words = sum(len(file.read_text("utf-8").split()) for file in files)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        seconds, cpu, memory = pool.submit(stage, language, [str(file) for file in files], *given).result()
    row = Measured(language, what, words, seconds, cpu, memory)
    print(f"{language} {what:36} {words:>9,} words {words / seconds:8,.0f} words/s {cpu:7.1f} s CPU {memory:6,} MiB")
    return row


class Clock:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._start = now()

    def stop(self) -> tuple[float, float, int]:
        """Return wall-clock and CPU seconds since then, and the peak memory of the largest process in MiB."""
        wall, cpu = now()
        peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return wall - self._start[0], cpu - self._start[1], max(peaks) // 1024


def now() -> tuple[float, float]:
    """Return wall-clock and CPU seconds, those of ended child processes too."""
    return time.perf_counter(), sum(os.times()[:4])


def bare(language: str, files: list[str]) -> tuple[float, float, int]:
    """Run spaCy over the texts, with its own library for matrices; the first words warm it up."""
    with as_file(files_of("actorgraph.loaders") / "models" / SHIPPED) as folder:
        nlp = read_pipeline(folder, language)
    texts = [Path(file).read_text("utf-8") for file in files]
    nlp(texts[0][:2000])
    clock = Clock()
    for _ in nlp.pipe(texts, batch_size=8):
        pass
    return clock.stop()


def load(language: str, files: list[str], jobs: int, warm: bool = False) -> tuple[float, float, int]:
    """Read the texts into records; where it is to be `warm`, after the sample articles."""
    if warm:
        read([str(file) for file in sorted(ARTICLES.glob(f"{language}-*"))], jobs)
    clock = Clock()
    read(files, jobs)
    return clock.stop()


def read(files: list[str], jobs: int) -> None:
    ontology, options = load_ontology(), TextOptions()
    with start_readers(ontology, options, jobs=jobs) as readers:
        for _, opener in open_each(files, ontology=ontology, options=options, readers=readers):
            for _ in opener(lambda reject: None).records:
                pass


def write_texts(folder: Path, language: str, words: int) -> list[Path]:
    """Write as many texts as hold that many words."""
    text = repeated(language, lambda text: len(text.split()), TEXT)
    files = [folder / f"{i}.txt" for i in range(max(1, words // len(text.split())))]
    for file in files:
        file.write_text(text, "utf-8")
    return files


def repeated(language: str, size: Callable[[str], int], wanted: int) -> str:
    """Return a language's sample articles again and again until their size is what is wanted."""
    once = "\n\n".join(read_article(file).text.strip() for file in sorted(ARTICLES.glob(f"{language}-*"))) + "\n\n"
    return once * -(-wanted // size(once))


def table(rows: Sequence[Measured]) -> str:
    """Return the measurements as Markdown."""
    lines = [
        "| language | what | words | words/s | CPU time, the bare pipeline's = 1 | peak memory, MiB |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    pace = {row.language: row.cpu / row.words for row in rows if row.what == "bare pipeline"}
    for row in rows:
        ratio = row.cpu / row.words / pace[row.language]
        lines.append(
            f"| {row.language} | {row.what} | {row.words:,} | {row.words / row.seconds:,.0f} | {ratio:.2f} "
            f"| {row.memory:,} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
