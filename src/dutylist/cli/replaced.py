"""A file of the user put in the place of what it was when it was read."""

from pathlib import Path

from dutylist.cli import holding
from dutylist.io import files, links, write


def replaced(path: Path, before: bytes, after: bytes) -> bool:
    """Write a file whole; false, and nothing written, where it is not what it was by now.

    Of a link its target is written, if that lies in the workspace. Raises OSError and Cannot.
    """
    links.stay(path)
    holding.claim(path.parent)
    if files.content(path) != before:
        return False
    write.atomic(path.resolve(), after)
    return True
