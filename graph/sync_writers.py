"""The threads that write a sync's batches, each batch a transaction, while the next ones are computed."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from actorgraph.graph import sync_cypher as cy
from actorgraph.graph.engine import REPEATABLE
from actorgraph.graph.rows import NodeRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.graph.engine import Engine, Parameters
    from actorgraph.graph.rows import EdgeRow


class Writers:
    """As many threads as the engine wants; at most so many batches are on their way."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._pool = ThreadPoolExecutor(engine.writers, "actorgraph-sync")
        self._pending: deque[Future[None]] = deque()
        self._beside = False

    def write(
        self, statements: cy.Statements, created: Sequence[NodeRow | EdgeRow] = (), *, beside: bool = False
    ) -> None:
        """Have a batch written; it returns before that is done, and may raise what an earlier batch raised.

        Args:
            created: the rows that the batch creates: whether one of them is there tells whether a commit whose answer
                was lost has been done. A batch that creates none may be done twice.
            beside: it needs nothing from earlier batches that were written so, and may be written at the same time.
        """
        if not (beside and self._beside):
            self.wait()
        while len(self._pending) >= self._engine.writers:
            self._pending.popleft().result()
        self._beside = beside
        done = _presence(created[0]) if created else REPEATABLE
        self._pending.append(self._pool.submit(self._engine.write_all, statements, done))

    def wait(self) -> None:
        """Wait until everything is written.

        Raises:
            TargetError: the engine failed.
        """
        while self._pending:
            self._pending.popleft().result()

    def close(self) -> None:
        """End the threads once they have written what they were given."""
        self._pool.shutdown()


def _presence(row: NodeRow | EdgeRow) -> tuple[str, Parameters]:
    if isinstance(row, NodeRow):
        return cy.READ_HASHES, {"keys": [row.key]}
    (question,) = cy.edge_hashes([row])
    return question
