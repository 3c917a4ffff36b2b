"""Comments of a YAML text, each bound to the entry that it stands by, and put back there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dutylist.mending.entries import Entry, Outline, Way, outline

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.MULTILINE)


class Stands(StrEnum):
    """Where a comment stands as seen from its entry."""

    BEFORE = "before"
    BESIDE = "beside"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as it was typed, the way to its entry, and on which side of that it stands.

    Those before the first entry belong to the file as a whole: their way is empty.
    """

    text: str
    way: Way
    stands: Stands


def comments(text: str) -> list[Comment]:
    """Return the comments of a text that can be read, in their order."""
    binder = _Binder(outline(text))
    return [binder.bound(at, said) for at, said in binder.found()]


class _Binder:
    """Finds the comments of a text and the entry of each."""

    def __init__(self, made: Outline) -> None:
        self._made = made
        self._columns = {each.way: each.column for each in made.entries}
        self._ending = sorted(made.entries, key=lambda each: (each.stop, len(each.way)))
        self._covered = [start for start, _ in made.covered]

    def found(self) -> Iterator[tuple[int, str]]:
        """Yield where each comment begins, and what it says: signs inside of texts are none."""
        for hit in _COMMENT.finditer(self._made.text):
            start = self._outside(hit.start(), hit.end())
            if start is not None:
                yield start, self._made.text[start : hit.end()].rstrip()

    def _outside(self, start: int, end: int) -> int | None:
        """Return where a comment begins: at a sign, or behind the text that the sign stands in."""
        while True:
            number = bisect_right(self._covered, start) - 1
            stop = self._made.covered[number][1] if number >= 0 else 0
            if start >= stop:
                return start
            behind = _COMMENT.search(self._made.text, max(stop, start + 1), end)
            if behind is None:
                return None
            start = behind.start()

    def bound(self, at: int, said: str) -> Comment:
        """Return a comment with the entry that it stands by."""
        line = self._made.line_start(at)
        if self._made.text[line:at].strip(" \t") in {"", "---"}:
            return self._of_its_own_line(at, said)
        number = bisect_right(self._ending, at, key=lambda each: each.stop)
        entry = self._ending[number - 1] if number else None
        if entry is None or entry.stop <= line:
            entry = self._made.entries[bisect_right(self._made.entries, at, key=_start) - 1]
        return Comment(said, entry.way, Stands.BESIDE)

    def _of_its_own_line(self, at: int, said: str) -> Comment:
        entries = self._made.entries
        number = bisect_right(entries, at, key=_start)
        if number == 0:
            return Comment(said, (), Stands.BEFORE)
        following = entries[number] if number < len(entries) else None
        column = at - self._made.line_start(at)
        if following is None:
            way = self._ended(entries[number - 1].way, column, ()) or entries[number - 1].way[:1]
            return Comment(said, way, Stands.AFTER)
        way = ()
        if following.column < column:
            way = self._ended(entries[number - 1].way, column, following.way)
        stands = Stands.AFTER if way else Stands.BEFORE
        return Comment(said, way or following.way, stands)

    def _ended(self, last: Way, column: int, following: Way) -> Way:
        """Return the deepest entry that ends before a comment and is not indented more."""
        for length in range(len(last), 0, -1):
            if following[:length] == last[:length]:
                return ()
            if self._columns[last[:length]] <= column:
                return last[:length]
        return ()


def _start(entry: Entry) -> int:
    return entry.start


def put_back(body: str, said: Sequence[Comment]) -> str:
    """Return a canonical text with comments, each where its entry stands now."""
    made = outline(body)
    known = {each.way: each for each in made.entries}
    lines = body.split("\n")[:-1]
    numbers = _Lines(made)
    above: defaultdict[int, list[str]] = defaultdict(list)
    beside: dict[int, str] = {}
    for each in said:
        way, stands = each.way, each.stands
        while way and way not in known:
            way, stands = way[:-1], Stands.BEFORE
        if not way:
            above[0].append(each.text)
            continue
        entry = known[way]
        first = numbers.of(entry.start)
        if stands is Stands.BESIDE and first not in beside:
            beside[first] = each.text
        elif stands is Stands.AFTER:
            above[numbers.of(entry.stop) + 1].append(" " * entry.column + each.text)
        else:
            above[first].append(_indent(lines[first]) + each.text)
    return "".join(_lines(lines, above, beside))


def _lines(
    lines: Sequence[str], above: Mapping[int, list[str]], beside: Mapping[int, str]
) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield from (f"{each}\n" for each in above.get(number, ()))
        yield f"{line}  {beside[number]}\n" if number in beside else f"{line}\n"
    yield from (f"{each}\n" for each in above.get(len(lines), ()))


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


class _Lines:
    """Numbers of lines by place."""

    def __init__(self, made: Outline) -> None:
        self._ends = [at for at, letter in enumerate(made.text) if letter == "\n"]

    def of(self, at: int) -> int:
        """Return the number of the line of a place, counted from 0."""
        return bisect_right(self._ends, at - 1)
