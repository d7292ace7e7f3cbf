"""Actor-relationship knowledge graphs from news text and structured files, with the sentence behind every edge.

>>> import actorgraph as ag
>>> store = ag.open("axis.db")                       # doctest: +SKIP
>>> store.load("article.txt")                        # doctest: +SKIP
>>> store.query("allies", actor="Hamas").to_df()     # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.errors import ActorGraphError

if TYPE_CHECKING:
    from actorgraph.ontology.reader import load_ontology
    from actorgraph.store import Store, open

__version__ = "0.1.0"
__all__ = ["ActorGraphError", "Store", "__version__", "load_ontology", "open"]


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for, so that `import actorgraph` stays quick."""
    if name in {"Store", "open"}:
        import actorgraph.store as module

        return getattr(module, name)
    if name == "load_ontology":
        from actorgraph.ontology.reader import load_ontology

        return load_ontology
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
