"""Canonical YAML, and files that are whole, old or new."""

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from dutylist.io import links, plain, seals, whole
from dutylist.io.item_text import item_text
from dutylist.io.yaml_text import scalar, yaml_text
from dutylist.model import Catalogue, Item

__all__ = ["Shared", "atomic", "catalogue_bytes", "catalogue_text", "scalar", "yaml_text"]

_MODELINE = b"# yaml-language-server: $schema=catalogue.schema.json\n"

Shared = dict[int, tuple[Item, bytes]]
"""Items of a base as they are written, by identity; holding the item keeps the identity its own."""


def catalogue_bytes(catalogue: Catalogue, shared: Shared) -> bytes:
    """Return the canonical YAML of a catalogue as UTF-8; items in `shared` are not written again.

    One that is derived bears a seal. What an overlay has made is not kept in `shared`, which so
    never outgrows the base.
    """
    head = plain.catalogue(catalogue, items=())
    del head["items"]
    start = f"{yaml_text(head)}items:{'' if catalogue.items else ' []'}\n"
    parts = [start.encode("utf-8")]
    for item in catalogue.items:
        known = shared.get(id(item))
        if known is None:
            known = (item, item_text(item).encode("utf-8"))
            if not (item.origin and item.origin[-1].action):
                shared[id(item)] = known
        parts.append(known[1])
    content = b"".join(parts)
    return _MODELINE + (content if catalogue.derived is None else seals.sealed(content))


def catalogue_text(catalogue: Catalogue, shared: Shared | None = None) -> str:
    """Return the canonical YAML of a catalogue."""
    return catalogue_bytes(catalogue, {} if shared is None else shared).decode("utf-8")


def atomic(path: Path, content: bytes) -> bool:
    """Write a file whole, or leave the old one as it was; false if it already held `content`.

    Raises OSError where the disk is full or the folder cannot be written, Held and Linked.
    """
    links.stay(path)
    _sweep(path.parent)
    if whole.holds(path, content):
        return False
    part = whole.part(path.parent)
    with whole.told_of(path):  # not the file beside it that nobody knows
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            whole.take_place(part, path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    return True


@cache
def _sweep(folder: Path) -> None:
    """Remove what killed programs left in a folder, once in a run."""
    whole.sweep(folder)
