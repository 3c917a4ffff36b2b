"""Add confirmations to the workspace's file of them; what stands in it stays as it is."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dutylist.io import files
from dutylist.io.source import read
from dutylist.io.write import atomic, yaml_text
from dutylist.model import Plain

FILE = "confirmations.yaml"
_HEAD = (
    "# yaml-language-server: $schema=confirmations.schema.json\n"
    "dutylist: confirmations/1\nentries:\n"
)
_EMPTY = re.compile(r"^(entries:)[ \t]*\[[ \t]*\][ \t]*(#.*)?$", re.MULTILINE)


class CannotAppend(Exception):  # noqa: N818
    """A file that nothing can be added to without changing what it says."""


def append(folder: Path, entries: Sequence[Plain]) -> Path:
    """Add entries to the end of the file and return its path; raises CannotAppend.

    The file is written whole or not at all.
    """
    path = folder / FILE
    old = path.read_bytes() if path.exists() else _HEAD.encode()
    atomic(path, _appended(files.shown(path), old, entries))
    return path


def _appended(name: str, old: bytes, entries: Sequence[Plain]) -> bytes:
    """Return the text with the entries behind its last one, read back to make sure."""
    try:
        text = old.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotAppend(name) from None
    before = read(name, old)
    known = before.data.get("entries") or []
    if not isinstance(known, list):
        raise CannotAppend(name)
    wanted = {**before.data, "entries": [*known, *entries]}
    for new in _candidates(text, entries):
        found = read(name, new)
        if found.data == wanted and found.findings == before.findings:
            return new
    raise CannotAppend(name)


def _candidates(text: str, entries: Sequence[Plain]) -> Iterator[bytes]:
    """Yield the text with the entries added in each of the ways that a file may be laid out."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    opened = _EMPTY.sub(lambda found: f"{found[1]}  {found[2] or ''}".rstrip(), text)
    head = opened if not opened or opened.endswith("\n") else f"{opened}{line_end}"
    block = yaml_text({"entries": list(entries)}).partition("\n")[2]
    flush = re.sub(r"^ {2}", "", block, flags=re.MULTILINE)
    for added in (block, flush):
        yield (head + added.replace("\n", line_end)).encode("utf-8")
