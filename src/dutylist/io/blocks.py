"""Items that many lists share, letter for letter, are read once.

Two versions of a list, or the lists of two townships, differ in few items. Where a file is written
in blocks, each item from its dash to the next, an item whose letters were read before is taken from
there, and the parser gets the rest of the file. What does not fit exactly is read as a whole.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, overload

from dutylist.findings import Finding
from dutylist.model import Plain

MOST = 4_000
"""How many items are kept; memory must not grow with the number of lists."""

_ITEMS = "\nitems:\n"
_DASH = "  - "
_NEXT = f"\n{_DASH}"
_AFTER = re.compile(r"^[^ #\n]", re.MULTILINE)
_ODD = re.compile(r"\r|\t|^(?:---|\.\.\.|%)|[\x85\u2028\u2029]", re.MULTILINE)


class Mark(Protocol):
    """Where a key or value begins, both counted from 0."""

    @property
    def line(self) -> int:
        """Return the line."""
        ...

    @property
    def column(self) -> int:
        """Return the column."""
        ...


class At(NamedTuple):
    """A mark of its own."""

    line: int
    column: int


class Block(NamedTuple):
    """An item that was read: its data and its marks, of a text where it began on `line`."""

    data: Plain
    marks: Sequence[Mark]
    line: int


@dataclass(slots=True)
class _Joined(Sequence[Mark]):
    """Marks of several texts one after another, each part moved by some lines."""

    begins: list[int] = field(default_factory=list)
    parts: list[tuple[Sequence[Mark], int]] = field(default_factory=list)
    size: int = 0

    def add(self, marks: Sequence[Mark], lines: int) -> None:
        """Put marks at the end, so many lines further down."""
        self.begins.append(self.size)
        self.parts.append((marks, lines))
        self.size += len(marks)

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Mark]:
        for marks, lines in self.parts:
            for mark in marks:
                yield At(mark.line + lines, mark.column)

    @overload
    def __getitem__(self, at: int) -> Mark: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Mark]: ...
    def __getitem__(self, at: int | slice) -> Mark | Sequence[Mark]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self.size))]
        part = bisect_right(self.begins, at) - 1
        marks, lines = self.parts[part]
        mark = marks[at - self.begins[part]]
        return At(mark.line + lines, mark.column)


class Outline(NamedTuple):
    """A text in three: what comes before the items, the letters of each, what comes after."""

    head: str
    items: tuple[str, ...]
    tail: str

    def lines(self) -> Iterator[int]:
        """Yield the line on which each item begins, and at last that of the tail."""
        at = self.head.count("\n")
        for item in self.items:
            yield at
            at += item.count("\n") + 1
        yield at


class Read(NamedTuple):
    """What a text says; `outline` and `lists` are there where its items can be kept."""

    data: dict[str, Plain]
    found: Sequence[Finding]
    marks: Sequence[Mark]
    outline: Outline | None = None
    lists: Sequence[tuple[int, ...]] = ()


_known: dict[str, Block] = {}


def read(file: str, text: str) -> Read:
    """Return what a text says, taking from earlier texts the items that they share with it."""
    outline = _outline(text)
    if outline is not None and any(item in _known for item in outline.items):
        made = _shared(file, outline)
        if made is not None:
            return made
    from dutylist.io.walk import Walk  # noqa: PLC0415  (yaml, which a known file needs not)

    walk = Walk(file, text)
    data = walk.document()
    return Read(data, walk.found, walk.marks, outline, walk.lists)


def keep(made: Read) -> None:
    """Keep the items of a text in which nothing at all was wrong."""
    outline, bounds = made.outline, _bounds(made.data, made.lists)
    items = made.data.get("items")
    if outline is None or bounds is None or not isinstance(items, list):
        return
    if len(items) != len(outline.items) or len(items) > MOST:
        return
    if len(_known) + len(items) > MOST:
        _known.clear()
    lines = list(outline.lines())
    for at, (letters, data) in enumerate(zip(outline.items, items, strict=True)):
        if letters not in _known:
            own = made.marks[bounds[at] : bounds[at + 1]]
            _known[letters] = Block(data, own, lines[at])


def _outline(text: str) -> Outline | None:
    begin = text.find(_ITEMS)
    if begin < 0 or _ODD.search(text):
        return None
    begin += len(_ITEMS)
    if not text.startswith(_DASH, begin):
        return None
    after = _AFTER.search(text, begin)
    end = len(text) if after is None else after.start()
    if text[end - 1] != "\n":
        return None
    items = text[begin + len(_DASH) : end - 1].split(_NEXT)
    return Outline(text[:begin], tuple(items), text[end:])


def _shared(file: str, outline: Outline) -> Read | None:
    """Read what is not known and put the rest between; None where they do not fit together."""
    from dutylist.io.walk import MAX_NODES, Walk  # noqa: PLC0415  (read has imported it)

    fresh = [at for at, item in enumerate(outline.items) if item not in _known] or [0]
    asked = set(fresh)
    rest = "".join(f"{_DASH}{outline.items[at]}\n" for at in fresh)
    walk = Walk(file, f"{outline.head}{rest}{outline.tail}")
    data = walk.document()
    items, bounds = data.get("items"), _bounds(data, walk.lists)
    if walk.found or bounds is None or not isinstance(items, list) or len(items) != len(fresh):
        return None
    lines = list(outline.lines())
    shrunk = list(Outline(outline.head, tuple(outline.items[at] for at in fresh), "").lines())
    whole: list[Plain] = []
    marks = _Joined()
    marks.add(walk.marks[: bounds[0]], 0)
    begins: list[int] = []
    read_now = iter(range(len(fresh)))
    for at, letters in enumerate(outline.items):
        begins.append(len(marks))
        if at in asked:
            own = next(read_now)
            whole.append(items[own])
            marks.add(walk.marks[bounds[own] : bounds[own + 1]], lines[at] - shrunk[own])
        else:
            block = _known[letters]
            whole.append(block.data)
            marks.add(block.marks, lines[at] - block.line)
    begins.append(len(marks))
    marks.add(walk.marks[bounds[-1] :], lines[-1] - shrunk[-1])
    if len(marks) > MAX_NODES:
        return None
    data["items"] = whole
    lists = [tuple(begins) if each is bounds else each for each in walk.lists]
    return Read(data, (), marks, outline, lists)


def _bounds(data: dict[str, Plain], lists: Sequence[tuple[int, ...]]) -> tuple[int, ...] | None:
    """Return at which marks the items of a file begin, and end."""
    named = [key for key, value in data.items() if isinstance(value, list)]
    return lists[named.index("items")] if "items" in named and len(named) == len(lists) else None


def kept() -> int:
    """Return how many items are kept."""
    return len(_known)


def forget() -> None:
    """Keep nothing of what was read so far."""
    _known.clear()
