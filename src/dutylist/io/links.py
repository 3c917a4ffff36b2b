"""Symbolic links: none leads out of a workspace unseen, neither to read nor to write."""

import errno
import os
from pathlib import Path

from dutylist.io import files


class Linked(OSError):  # noqa: N818  (a path, not a failure)
    """A path in a workspace that leads out of it through a link."""

    def __init__(self, path: Path, target: Path) -> None:
        super().__init__(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        self.target = target


def target(path: Path) -> Path:
    """Return where a path leads in the end; raises OSError where its links go round."""
    try:
        return path.resolve()
    except RuntimeError:  # so Python before 3.13 says it
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def stay(path: Path) -> None:
    """Raise Linked where a path that lies in a workspace, as it is written, leads out of it."""
    written = Path(os.path.abspath(path))  # noqa: PTH100  (resolve would follow links)
    for folder in written.parents:
        if (folder / files.WORKSPACE).is_file():
            leads_to = target(written)
            if not leads_to.is_relative_to(target(folder)):
                raise Linked(path, leads_to)
            return
