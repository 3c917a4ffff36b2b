"""A web page as the elements that a browser makes of it, read so strictly that none is missed.

Only the plainest markup is understood, in which no two readers differ; all else is kept as a node
of its own, which no page of ours has.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

MAX_NODES = 250_000
MAX_DEPTH = 200
MAX_ATTRIBUTES = 100
ODD = "!"
"""The tag of what is no plain markup."""

_BLANK = "[ \t\n\f\r]"
_BLANKS = re.compile(f"{_BLANK}+")
_COMMENT = re.compile("<!--[^<>]*-->")
_DOCTYPE = re.compile(f"{_BLANK}*<!doctype html>", re.IGNORECASE)
_START = re.compile("<([a-zA-Z][a-zA-Z0-9:-]*)")
_END = re.compile(f"</([a-zA-Z][a-zA-Z0-9:-]*){_BLANK}*>")
_ATTRIBUTE = re.compile(
    f"{_BLANK}++([^ \t\n\f\r\"'<>/=\\0]+)"
    f"(?:{_BLANK}*+={_BLANK}*+(?:\"([^\"]*)\"|'([^']*)'|([^ \t\n\f\r\"'=<>`]+)))?"
)
_CLOSE = re.compile(f"{_BLANK}*+(/?)>")
_ENDLESS = re.compile("&#(?:[0-9]{9}|[xX][0-9a-fA-F]{9})")
_REFERENCE = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"))
_VOID |= frozenset(("param", "source", "track", "wbr"))
_RAW = {
    name: re.compile(f"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea")
}
_SHOWN = 80

Attributes = tuple[tuple[str, str], ...]


class TooMuch(Exception):  # noqa: N818
    """A page of more elements than any list has, of deeper ones, or with more attributes."""


class Node(NamedTuple):
    """An element with its attributes, or a text, which has no tag; `at` is where it begins."""

    depth: int
    tag: str
    attributes: Attributes = ()
    text: str = ""
    at: int = 0

    @property
    def key(self) -> tuple[int, str, Attributes, str]:
        """Return all that a reader can tell two nodes apart by."""
        return (self.depth, self.tag, self.attributes, self.text)

    def get(self, name: str) -> str | None:
        """Return the value of an attribute."""
        return next((value for key, value in self.attributes if key == name), None)


def nodes(text: str) -> list[Node]:
    """Return the elements and texts of a page in order, or raise `TooMuch`."""
    found: list[Node] = []
    for node in _Reader(text).read():
        found.append(node)
        if len(found) > MAX_NODES:
            raise TooMuch
    return found


class _Reader:
    """Goes through a page once, from `<` to `<`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()

    def read(self) -> Iterator[Node]:
        text = self._text
        doctype = _DOCTYPE.match(text)
        self._at = doctype.end() if doctype else 0
        while self._at < len(text):
            begin = text.find("<", self._at)
            begin = len(text) if begin < 0 else begin
            yield from self._words(self._at, begin)
            self._at = begin
            if begin < len(text):
                yield from self._markup()

    def _markup(self) -> Iterator[Node]:
        text, at = self._text, self._at
        if comment := _COMMENT.match(text, at):
            self._at = comment.end()
        elif start := _START.match(text, at):
            yield from self._element(start)
        elif end := _END.match(text, at):
            yield from self._closed(end)
        else:
            yield self._odd(at)

    def _odd(self, at: int) -> Node:
        """Return what is no plain markup as a node, and go on behind its `<`."""
        self._at = at + 1
        return Node(len(self._open), ODD, (), self._text[at : at + _SHOWN], at)

    def _words(self, begin: int, end: int) -> Iterator[Node]:
        piece = self._text[begin:end]
        said, sound = decoded(piece)
        words = _BLANKS.sub(" ", said).strip(" ")
        if words:
            yield Node(len(self._open), "", (), words, begin)
        if not sound:
            yield Node(len(self._open), ODD, (), piece[:_SHOWN], begin)

    def _element(self, start: re.Match[str]) -> Iterator[Node]:
        text, at, tag = self._text, start.end(), start[1].lower()
        attributes: dict[str, str] = {}
        sound, count = True, 0
        while one := _ATTRIBUTE.match(text, at):
            name, at = one[1].lower(), one.end()
            given = next((each for each in one.groups()[1:] if each is not None), "")
            value, plain = decoded(given)
            sound = sound and plain and name not in attributes
            attributes.setdefault(name, value)
            count += 1
            if count > MAX_ATTRIBUTES:
                raise TooMuch
        close = _CLOSE.match(text, at)
        if close is None:
            yield self._odd(start.start())
            return
        self._at = close.end()
        yield Node(len(self._open), tag, tuple(sorted(attributes.items())), "", start.start())
        if not sound:
            odd = text[start.start() : start.start() + _SHOWN]
            yield Node(len(self._open), ODD, (), odd, start.start())
        if tag in _VOID or (close[1] and self._counts["svg"]):
            return
        self._open.append(tag)
        self._counts[tag] += 1
        if len(self._open) > MAX_DEPTH:
            raise TooMuch
        if tag in _RAW:
            yield from self._raw(tag)

    def _raw(self, tag: str) -> Iterator[Node]:
        """Yield the text of an element in which `<` is a character like all others."""
        end = _RAW[tag].search(self._text, self._at)
        begin, self._at = self._at, end.start() if end else len(self._text)
        piece = self._text[begin : self._at].replace("\r\n", "\n").replace("\r", "\n")
        if tag in {"title", "textarea"}:
            yield from self._words(begin, self._at)
        elif piece.strip():
            yield Node(len(self._open), "", (), piece.strip(), begin)

    def _closed(self, end: re.Match[str]) -> Iterator[Node]:
        tag = end[1].lower()
        if not self._open or self._open[-1] != tag:
            yield self._odd(end.start())
        self._at = end.end()
        while self._counts[tag]:
            last = self._open.pop()
            self._counts[last] -= 1
            if last == tag:
                break


def decoded(text: str) -> tuple[str, bool]:
    """Return a text without references, and whether all readers agree on what these are."""
    if "&" not in text:
        return text, "\0" not in text
    strict = _REFERENCE.sub(lambda found: unescape(found.group()), text)
    if _ENDLESS.search(text):  # no reader takes it for a character, and Python not for a number
        return strict, False
    return strict, strict == unescape(text) and "\0" not in text


def breaks(text: str) -> list[int]:
    """Return where the lines of a text end."""
    return [found.start() for found in re.finditer("\n", text)]
