"""What a copy says of itself, for those who verify it: of which list and state, in which words.

The digest is that of the source. The seal is that of the copy's own words: one that is broken tells
that a copy was changed by hand, even where its source has changed since. It keeps nobody from
making another seal; whoever verifies a copy compares all of it with the source.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import unescape

from dutylist.model import Catalogue
from dutylist.texts import Lang

PREFIX = "dutylist:"
LIST, VERSION, DIGEST, LANGUAGE, FORM, SEAL = (
    f"{PREFIX}{name}" for name in ("catalogue", "version", "digest", "language", "form", "seal")
)
LISTS = f"{PREFIX}lists"
"""What an output over several lists bears: their digest; it is no copy of any of them."""

UNSEALED = "sha256:" + "0" * 64
"""Stands where the seal of a page will stand, and as long as it."""

_PLACE = f'name="{SEAL}" content="{UNSEALED}"'
_LEFT_OUT = re.compile(
    r"<!--.*?-->|<(form|script|style|svg)\b.*?</\1>|<[^>]*>|[ \t\n\f\r]+", re.DOTALL
)
_ENDLESS = re.compile("&(?=#(?:[0-9]{9}|[xX][0-9a-fA-F]{9}))")
_GROUP = 4
_SHORT = 12


def mark(catalogue: Catalogue, digest: str, lang: Lang, form: str) -> Mapping[str, str]:
    """Return what a copy says of itself, its seal apart."""
    return {
        LIST: catalogue.id,
        VERSION: catalogue.version,
        DIGEST: digest,
        LANGUAGE: lang.value,
        FORM: form,
    }


def short(digest: str) -> str:
    """Return the beginning of a digest in groups, to be read out and compared by eye."""
    start = digest.rpartition(":")[2][:_SHORT]
    return " ".join(start[at : at + _GROUP] for at in range(0, len(start), _GROUP))


def of_cells(sheets: Iterable[tuple[str, Mapping[tuple[int, int], str]]]) -> str:
    """Return the seal of a workbook: over what its cells say and where."""
    made = sha256()
    for name, cells in sheets:
        made.update(f"{name}\x1e".encode("utf-8", "replace"))
        for (row, column), text in sorted(cells.items()):
            made.update(f"{row}\x1f{column}\x1f{text}\x1e".encode("utf-8", "replace"))
    return f"sha256:{made.hexdigest()}"


def of_words(words: str) -> str:
    """Return the seal of a page: over what a reader sees on it, blanks apart."""
    return f"sha256:{sha256(words.encode('utf-8', 'replace')).hexdigest()}"


def sealed(page: str) -> str:
    """Return a page of ours with its seal; one of own templates may have no place for it."""
    if _PLACE not in page:
        return page
    body = page[page.find("<body") :]
    words = _ENDLESS.sub("&amp;", _LEFT_OUT.sub("", body))
    seal = of_words(unescape(words))
    return page.replace(_PLACE, _PLACE.replace(UNSEALED, seal), 1)
