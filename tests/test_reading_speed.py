"""What makes reading fast changes nothing that is read; nothing is timed here, and all actors are invented."""

from __future__ import annotations

from typing import Any

import pytest

from actorgraph.loaders.matrices import by_numpy, each_on_one_thread
from actorgraph.loaders.pipeline import LANGUAGES, load_pipeline
from actorgraph.loaders.tails import Tails

TAILS = [
    ("milizenführer", ["führer", "milizenführer"]),
    ("führer", ["führer"]),
    ("führerin", []),
    ("er", []),
]


@pytest.mark.parametrize(("word", "expected"), TAILS)
def test_tails(word: str, expected: list[str]) -> None:
    assert Tails(["milizenführer", "führer", "chef"]).of(word) == expected


def test_one_thread_only_while_an_item_is_made() -> None:
    import numpy  # noqa: F401  (brings the library whose threads are counted)
    from threadpoolctl import threadpool_info, threadpool_limits

    def threads() -> set[int]:
        return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}

    with threadpool_limits(2, "blas"):
        seen = each_on_one_thread(threads() for _ in range(2))
        assert [(inside, threads()) for inside in seen] == [({1}, {2}), ({1}, {2})]
        assert threads() == {2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_numpy_is_used_for_matrices(language: str) -> None:
    encoder: Any = load_pipeline(language).get_pipe("tok2vec")
    assert {node.ops.use_blis for node in encoder.model.walk()} == {False}


def test_numpy_is_used_in_the_block_only() -> None:
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    before = get_current_ops()
    set_current_ops(NumpyOps())
    try:
        with by_numpy():
            assert get_current_ops().use_blis is False  # type: ignore[attr-defined]
        assert get_current_ops().use_blis is True  # type: ignore[attr-defined]
    finally:
        set_current_ops(before)
