"""What a query gives back: rows, with the names of their columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, overload

from actorgraph.errors import QueryError

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, object]


class Rows(Sequence[Row]):
    """Rows of a query, each a dict in the order of `columns`. It equals any sequence of the same dicts.

    Columns default to the first row's; name them where there may be no row.
    """

    __slots__ = ("_rows", "columns")
    __hash__ = None  # type: ignore[assignment]  # its dicts can change

    def __init__(self, rows: Iterable[Mapping[str, object]], columns: Iterable[str] | None = None) -> None:
        given = list(rows)
        self.columns = tuple(columns if columns is not None else given[0] if given else ())
        self._rows = [{name: row[name] for name in self.columns} for row in given]

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Rows: ...

    def __getitem__(self, index: int | slice) -> Row | Rows:
        return Rows(self._rows[index], self.columns) if isinstance(index, slice) else self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence) and not isinstance(other, str | bytes):
            return self._rows == list(other)
        return NotImplemented

    def __repr__(self) -> str:
        return f"<Rows: {len(self)} of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        from actorgraph.notebook import rows_html

        return rows_html(self._rows, self.columns)

    def to_df(self) -> pd.DataFrame:
        """Return the rows as a pandas DataFrame with these columns, also where there are no rows.

        Raises:
            QueryError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise QueryError("to_df() needs pandas; install it: pip install 'actorgraph[pandas]'") from error
        return pd.DataFrame(self._rows, columns=list(self.columns))
