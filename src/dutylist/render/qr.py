"""A QR code as inline SVG: black on white in every mode, large enough on paper."""

import math
from collections.abc import Iterable, Iterator

import segno

BORDER = 4
"""Modules of quiet zone that a reader needs around the code."""

_MASK = 4
_LEAST = 30
_MODULE = 0.6
_LONGEST_LINK = 400
_LONGEST_TITLE = 40


def content(title: str, version: str, digest: str, link: str | None) -> str:
    """Return what a code says: the public address, else a line to verify a copy by."""
    if link is not None and len(link.encode("utf-8", "replace")) <= _LONGEST_LINK:
        return link
    words = " ".join(title.split())
    if len(words) > _LONGEST_TITLE:
        words = f"{words[: _LONGEST_TITLE - 1]}…"
    return f"{words} {version} {digest}"


def svg(text: str, label: str) -> str:
    """Return a code as an SVG element, 30 mm or more of code and modules of 0.6 mm or more."""
    # a fixed mask costs a fifth of the search for the best one, and readers accept any
    code = segno.make_qr(text, error="m", mask=_MASK, boost_error=False, encoding="utf-8")
    modules = len(code.matrix)
    size = modules + 2 * BORDER
    width = math.ceil(max(_LEAST, modules * _MODULE) * size / modules)
    path = "".join(
        f"M{x + BORDER} {y + BORDER}h{length}v1h-{length}z"
        for y, row in enumerate(code.matrix)
        for x, length in _runs(row)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{width}mm"'
        f' viewBox="0 0 {size} {size}" role="img" aria-label="{_attribute(label)}"'
        f' shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h{size}v{size}H0z"/>'
        f'<path fill="#000000" d="{path}"/></svg>'
    )


def _runs(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    start = None
    at = -1
    for at, dark in enumerate(row):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None
    if start is not None:
        yield start, at + 1 - start


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
