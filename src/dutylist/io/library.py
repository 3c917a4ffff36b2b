"""The workspace's library: texts of law in canonical Markdown, one file a version."""

import re
from pathlib import Path

from dutylist.io import filenames
from dutylist.io.write import atomic
from dutylist.law.statute import Statute
from dutylist.law.text import read as read_text
from dutylist.law.text import write as write_text

FOLDER = "library"
_UNDATED = "undated"
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")


def path(folder: Path, instrument: str, version: str) -> Path:
    """Return where the text of a version lies in a workspace's folder."""
    return folder / FOLDER / _name(instrument) / f"{_name(version or _UNDATED)}.md"


def read(folder: Path, instrument: str, version: str) -> Statute | None:
    """Return the text of a version, None where the library has none that can be read."""
    try:
        raw = path(folder, instrument, version).read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return None
    return read_text(text)


def write(folder: Path, instrument: str, version: str, statute: Statute) -> Path:
    """Write the text of a version, whole or not at all; return where it lies.

    Raises OSError where the folder cannot be written.
    """
    target = path(folder, instrument, version)
    atomic(target, write_text(statute).encode("utf-8", "surrogatepass"))
    return target


def _name(text: str) -> str:
    """Return a name that stays inside its folder; raises ValueError for any other."""
    if not _SAFE.fullmatch(text):
        raise ValueError(text)
    filenames.check([text])
    return text
