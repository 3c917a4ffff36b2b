"""Digests of what a catalogue says, whatever its file looks like."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from dutylist.io import plain
from dutylist.model import Catalogue, Plain
from dutylist.model.published import published


def catalogue(value: Catalogue) -> str:
    """Return `sha256:…` over the canonical form: keys sorted, NFC, no comments, no layout.

    What a derived catalogue was made of, and the origins of its items, are left out: a line that
    moves in an overlay changes nothing of what the result says.
    """
    said = replace(
        value, derived=None, items=tuple(replace(each, origin=()) for each in value.items)
    )
    return data(plain.catalogue(said))


def public(value: Catalogue) -> str:
    """Return the digest that public copies of a list bear: over its public copy alone.

    A digest over internal items, too, would let anybody who has the copy try guesses at them.
    """
    return catalogue(published(value))


def lists(values: Iterable[Catalogue]) -> str:
    """Return the digest that outputs over several lists bear: over the public copy of each.

    Items that lists share are gone through once.
    """
    known: dict[int, str] = {}
    rows = []
    for each in values:
        for item in each.public_items:
            if id(item) not in known:
                known[id(item)] = data(plain.item(replace(item, origin=())))
        said = "\n".join(known[id(item)] for item in each.public_items)
        head = catalogue(replace(published(each), items=()))
        rows.append([each.id, each.version, head, raw(said.encode("ascii"))])
    return data(sorted(rows))


def data(value: Plain) -> str:
    """Return `sha256:…` over plain data: keys sorted, NFC."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return raw(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass"))


def raw(content: bytes) -> str:
    """Return `sha256:…` over some bytes."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
