"""Files that texts of law may lie in: which there are in a folder, and their bytes."""

import os
from collections.abc import Iterator
from pathlib import Path

from dutylist.io.files import WORKSPACE

MAX_BYTES = 50_000_000
"""The size of the largest file that is read; of its text much less may be used."""


def below(path: Path) -> Iterator[Path]:
    """Yield a file itself, or all files below a folder, sorted, without hidden ones and links."""
    if not path.is_dir():
        yield path
        return
    for top, folders, names in os.walk(path):
        here = Path(top)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            each = here / name
            if name.startswith(".") or name == WORKSPACE or each.is_symlink():
                continue
            yield each


def content(path: Path) -> bytes | str:
    """Return the bytes of a file, at most one more than is ever read, or why there are none."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return error.strerror or type(error).__name__
