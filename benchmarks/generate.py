"""Make a mention file of any size: plainly fictional actors whose degrees are as uneven as real ones'.

python benchmarks/generate.py 100000 out.jsonl [--seed 1]
"""

from __future__ import annotations

import argparse
import datetime
import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from actorgraph.loaders.mentions import write_mentions

KINDS = ("Person", "Person", "Person", "ArmedGroup", "Party", "Government", "State", "Place", "Coalition")
RELATIONS = (
    "alliedWith", "alliedWith", "attacks", "attacks", "attacks", "supports", "supports", "opposes", "opposes",
    "memberOf", "memberOf", "leads", "meetsWith", "meetsWith", "accuses", "accuses", "arms", "funds", "sanctions",
    "threatens", "officialOf", "spokespersonOf", "subOrganizationOf", "cooperatesWith", "killed",
)  # fmt: skip
CLAIM_KINDS = ("direct", "direct", "indirect", "indirect", "denial", "responsibility", "demand", "threat")
STATEMENTS_PER_DOCUMENT = 20
CLAIMS_PER_DOCUMENT = 5
# Statements an actor is in follow a power law with this exponent, as is usual for news (Zipf).
EXPONENT = 1.0
SYLLABLES = ("ba", "dor", "fen", "gil", "hur", "ka", "lim", "mor", "nev", "os", "pel", "qua", "ris", "tan", "ul", "vek")


def generate(statements: int, seed: int = 1, actors_in_all: int | None = None) -> Iterator[dict[str, object]]:
    """Yield the records of documents with so many statements in all; equal arguments give equal records."""
    random_ = random.Random(seed)
    actors = [_actor(n, random_) for n in range(actors_in_all or max(10, statements // 20))]
    weights = list(accumulate(1 / (n + 1) ** EXPONENT for n in range(len(actors))))
    day = datetime.date(2031, 1, 1)
    for number in range(0, statements, STATEMENTS_PER_DOCUMENT):
        size = min(STATEMENTS_PER_DOCUMENT, statements - number)
        published = day + datetime.timedelta(days=random_.randrange(3000))
        yield from _document(number // STATEMENTS_PER_DOCUMENT, size, published, actors, weights, random_)


def _actor(number: int, random_: random.Random) -> dict[str, object]:
    name = " ".join("".join(random_.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))
    return {"type": "actor", "id": f"a{number}", "label": f"{name} {number}", "kind": random_.choice(KINDS)}


def _document(
    number: int,
    size: int,
    published: datetime.date,
    actors: list[dict[str, object]],
    summed_weights: list[float],
    random_: random.Random,
) -> Iterator[dict[str, object]]:
    source = f"Paper {number % 40}"
    yield {"type": "document", "id": f"d{number}", "title": f"Report {number}", "published": str(published),
           "language": random_.choice(("de", "nl", "en")), "source": source}  # fmt: skip
    chosen = random_.choices(actors, cum_weights=summed_weights, k=2 * size + CLAIMS_PER_DOCUMENT)
    yield from {str(a["id"]): a for a in chosen}.values()
    ids = [a["id"] for a in chosen]
    start = 0
    for n in range(size):
        subject, target = ids[2 * n], ids[2 * n + 1]
        text = f"Sentence {n} of report {number} says what actor {subject} did with actor {target}, in so many words."
        record: dict[str, object] = {
            "type": "relation", "subject": subject, "relation": random_.choice(RELATIONS), "object": target,
            "polarity": "denied" if random_.random() < 0.05 else "affirmed",
            "modality": "threatened" if random_.random() < 0.05 else "actual",
            "attribution": ids[-1] if random_.random() < 0.2 else None,
            "start": start, "end": start + len(text), "text": text, "confidence": round(random_.random(), 2),
        }  # fmt: skip
        if random_.random() < 0.4:
            record["date"] = str(published)
        if random_.random() < 0.1:
            record["status"] = "former"
        if record["relation"] in ("attacks", "killed") and random_.random() < 0.5:
            record["place"] = ids[2 * size]
        yield record
        start += len(text) + 1
    for n in range(CLAIMS_PER_DOCUMENT):
        text = f"Claim {n} of report {number}, said in so many words."
        yield {"type": "claim", "speaker": ids[-1 - n], "kind": random_.choice(CLAIM_KINDS),
               "start": start, "end": start + len(text), "text": text, "about": [ids[0]]}  # fmt: skip
        start += len(text) + 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statements", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_mentions(generate(arguments.statements, arguments.seed), arguments.file)
