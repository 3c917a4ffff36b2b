"""Digests of what a catalogue says, whatever its file looks like."""

import hashlib
import json
import unicodedata

from dutylist.io import plain
from dutylist.model import Catalogue


def catalogue(value: Catalogue) -> str:
    """Return `sha256:…` over the canonical form: keys sorted, NFC, no comments, no layout."""
    text = json.dumps(
        plain.catalogue(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return raw(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass"))


def raw(content: bytes) -> str:
    """Return `sha256:…` over some bytes."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
