"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from actorgraph.errors import InputError


@contextlib.contextmanager
def whole_file(path: str | os.PathLike[str], *, private: bool = False) -> Iterator[IO[bytes]]:
    """Open a file for writing bytes under a temporary name beside it, and give it its name when the block has ended.

    After an error the temporary file is removed and what stood under the name before is still there. Only the user may
    read a `private` one.

    Raises:
        InputError: the folder does not exist or may not be written to.
    """
    target = Path(path)
    if target.is_dir():
        raise InputError(f"{target} is a directory; name a file in it")
    if not target.parent.is_dir():
        raise InputError(f"{target} can't be written: there is no folder {target.parent}")
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise InputError(f"{target} can't be written: {error.strerror or error}") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        if not private:
            mask = os.umask(0)
            os.umask(mask)
            Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
