"""Words that a workbook takes as words: no formula, no control character, no bad sheet name."""

import re
from collections.abc import Iterable, Iterator

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\u2028\u2029]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
_NOT_IN_NAMES = re.compile(r"[/\\:?*\[\]\t\n\r]")
_RESERVED = frozenset({"history"})
NAME_LENGTH = 31
FOOTER_LENGTH = 60


def safe(text: str) -> str:
    """Return a text as a cell can hold it; a character that none can is written out."""
    return escape(clean(text))


def clean(text: str) -> str:
    """Return what a cell says of a text: one kind of line end, no character that none can hold."""
    text = _LINE_END.sub("\n", text)
    return _CONTROL.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def escape(text: str) -> str:
    """Return a text so that what looks like an escape of the format stays as it is."""
    return _ESCAPE.sub("_x005F_", text)


def looks_active(text: str) -> bool:
    """Whether a program might take a text for a formula when somebody edits the cell."""
    return text.startswith(_FORMULA)


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Yield a name for each sheet: short, allowed, and unlike all before it."""
    taken: set[str] = set(_RESERVED)
    for name in wanted:
        clean = _CONTROL.sub("", _NOT_IN_NAMES.sub("", name)).strip(" '") or "-"
        found = _cut(clean, NAME_LENGTH)
        count = 1
        while found.casefold() in taken:
            count += 1
            end = f" ({count})"
            found = _cut(clean, NAME_LENGTH - len(end)) + end
        taken.add(found.casefold())
        yield found


def _cut(name: str, length: int) -> str:
    """Cut at UTF-16 units, as workbooks count."""
    while len(name.encode("utf-16-le")) > 2 * length:
        name = name[:-1]
    return name.rstrip(" '")


def footer(text: str) -> str:
    """Return a text for a page's foot, cut short, its own `&` kept from acting."""
    cut = text if len(text) <= FOOTER_LENGTH else text[: FOOTER_LENGTH - 1] + "…"
    return safe(cut).replace("\n", " ").replace("&", "&&")
