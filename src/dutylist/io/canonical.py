"""Shipped legal-basis files, entry by entry: they are known sound and in our own one form.

Each instrument is a piece of text that is read as YAML only when it is asked for. What it is
found by stands in the lines before its versions, one value to a line.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dutylist import resources
from dutylist.io import build_basis
from dutylist.io.source import read
from dutylist.law import Instrument
from dutylist.law.shelf import Card, Shelf, card

DIGESTS = "digests.txt"
"""The file beside the shipped ones that names their digests, one to a line."""

_TOP = "\ninstruments:\n  - "
_NEXT = "\n  - "
_VERSIONS = "\n    versions:"
_ALIASES = ("aliases", "former")


def known(path: Path, digest: str) -> bool:
    """Tell whether a file is one that ships, as it shipped."""
    folder = resources.folder("catalogs") / "basis"
    if path.parent != folder:
        return False
    try:
        return digest in (folder / DIGESTS).read_text("ascii").split()
    except (OSError, ValueError):
        return False


def shelf(raw: bytes, file: str) -> Shelf:
    """Return the instruments of a file whose digest is known."""
    entries = raw.decode("utf-8").partition(_TOP)[2].split(_NEXT)

    def build(position: int) -> Instrument:
        data: Any = read(file, f"instruments:{_NEXT}{entries[position]}".encode()).data
        return build_basis.instrument(data["instruments"][0], (file, "instruments", position))

    return Shelf(map(_card, entries), build)


def _card(entry: str) -> Card:
    values: dict[str, str] = {}
    names: list[str] = []
    for key, value in _lines(entry.partition(_VERSIONS)[0]):
        if key in _ALIASES:
            names.append(value)
        else:
            values[key] = value
    return card(
        values["id"],
        values["title"],
        names,
        number=values.get("number"),
        region=values.get("region"),
    )


def _lines(head: str) -> Iterator[tuple[str, str]]:
    """Yield each value with its key; values of a list each with the key of the list."""
    key = ""
    for line in head.split("\n"):
        bare = line.lstrip(" ")
        if bare.startswith("- "):
            yield key, _scalar(bare[2:])
            continue
        key, _, value = bare.partition(":")
        if value:
            yield key, _scalar(value[1:])


def _scalar(text: str) -> str:
    return str(json.loads(text)) if text.startswith('"') else text
