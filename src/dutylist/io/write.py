"""Canonical YAML, and files that are whole, old or new."""

import json
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dutylist.io import plain
from dutylist.model import Catalogue, Item, Plain

_WORDS = "true|false|yes|no|on|off|y|n|null|nan|inf"
_QUOTED = re.compile(
    r"[\s\-?:,\[\]{}#&*!|>'\"%@`~<=+.0-9]|.*(?:: |:$| #|\s$|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff])"
    rf"|(?:{_WORDS})$",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")

Shared = dict[int, tuple[Item, str]]
"""Texts of items already written, by identity; holding the item keeps the identity its own."""


def catalogue_text(catalogue: Catalogue, shared: Shared | None = None) -> str:
    """Return the canonical YAML of a catalogue; items in `shared` are not written again."""
    shared = {} if shared is None else shared
    head = plain.catalogue(catalogue, items=())
    del head["items"]
    parts = ["# yaml-language-server: $schema=catalogue.schema.json\n", yaml_text(head), "items:"]
    parts.append("\n" if catalogue.items else " []\n")
    for item in catalogue.items:
        known = shared.get(id(item))
        if known is None:
            known = shared[id(item)] = (item, _item_text(item))
        parts.append(known[1])
    return "".join(parts)


def _item_text(item: Item) -> str:
    return "".join(f"{line}\n" for line in _entry(plain.item(item), "  "))


def yaml_text(value: dict[str, Plain]) -> str:
    """Return a mapping as block-style YAML that any reader takes for the same data."""
    return "".join(f"{line}\n" for line in _mapping(value, ""))


def _mapping(value: dict[str, Plain], indent: str) -> Iterator[str]:
    for key, inner in value.items():
        match inner:
            case dict() if inner:
                yield f"{indent}{scalar(key)}:"
                yield from _mapping(inner, indent + "  ")
            case list() if inner:
                yield f"{indent}{scalar(key)}:"
                for each in inner:
                    yield from _entry(each, indent + "  ")
            case _:
                yield f"{indent}{scalar(key)}: {scalar(inner)}"


def _entry(value: Plain, indent: str) -> Iterator[str]:
    match value:
        case dict() if value:
            lines = _mapping(value, indent + "  ")
            yield f"{indent}- {next(lines).lstrip(' ')}"
            yield from lines
        case list() if value:
            yield f"{indent}-"
            for each in value:
                yield from _entry(each, indent + "  ")
        case _:
            yield f"{indent}- {scalar(value)}"


def scalar(value: Plain) -> str:
    """Return one value as YAML; text is quoted where a reader could take it for something else."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return _quoted(value) if not value or _QUOTED.match(value) else value
    return "[]" if isinstance(value, list | tuple) else "{}"


def _quoted(text: str) -> str:
    written = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def atomic(path: Path, content: bytes) -> bool:
    """Write a file whole, or leave the old one as it was; false if it already held `content`.

    Raises OSError where the disk is full or the folder cannot be written.
    """
    if _holds(path, content):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_mode(path))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        error.filename = str(path)  # not the file beside it that nobody knows
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return True


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new one."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
