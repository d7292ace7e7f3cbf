"""What both trainings, of the parser and of the entity recognizer, share: settings, the words' encoder, writing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["TrainingSettings", "encoder", "half_precision", "write_meta"]


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """What shapes a run. `rows`: the encoder's hash tables of word, first letter, last three letters and shape."""

    width: int = 96
    depth: int = 4
    rows: tuple[int, ...] = (10000, 1500, 5000, 2500)
    epochs: int = 8
    hidden: int = 128
    dropout: float = 0.2
    learn_rate: float = 0.002
    seed: int = 1


def encoder(settings: TrainingSettings, *, vectors: bool) -> dict[str, Any]:
    """Return the configuration of the words' encoder."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": settings.width,
            "attrs": ["LOWER", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(settings.rows),
            "include_static_vectors": vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": settings.width,
            "depth": settings.depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def half_precision(model: Any) -> None:
    """Round a model's weights to half precision: they compress to half the size and score the same."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype("float16").astype("float32"))


def write_meta(folder: Path) -> None:
    """Name a written pipeline after its folder, for every release of the spaCy it was made with."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta |= {"name": folder.name, "spacy_version": ">=3.8,<4.0"}
    (folder / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
