"""Quotes without their partner: where the text begins that swallows what follows."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import yaml

from dutylist.findings import Finding, placed
from dutylist.io import faults, problems
from dutylist.texts import Text

_LINE_END = re.compile("\r\n|\r|\n")
_BEGINS = re.compile(r"""^ *(?:- +)*(?:[\w-]+ ?: +)?(?=["'])""")
_CLOSES = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_ENDS = re.compile(r"\s*(?:$|#|[,\]}:])")
_MIXED = re.compile(
    r"""^ *(?:- +)*(?:[\w-]+: +)?(“[^”"\n\r]*"|“[^”"\n\r]*[^”]')[ \t]*\r?$""", re.MULTILINE
)
_MOST = 5


class Quoted(NamedTuple):
    """A quoted text: the line and column where it begins, its last line, and what follows there."""

    line: int
    column: int
    last: int
    rest: str


def mixed(file: str, text: str) -> list[Finding]:
    """Find texts between a Chinese quote and a plain one, which to YAML are not quoted."""
    found = []
    for hit in islice(_MIXED.finditer(text), _MOST):
        line = len(_LINE_END.findall(text, 0, hit.start(1))) + 1
        column = hit.start(1) - hit.start() + 1
        found.append(placed(faults.UNCLOSED, file, line, column, {"problem": problems.MIXED}))
    return found


def unclosed(file: str, text: str, error: yaml.YAMLError) -> list[Finding]:
    """Return the quoted text that explains an error: it ends on that line, and text goes on."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return []
    for each in _texts(_LINE_END.split(text)):
        if each.last > mark.line:
            break
        if each.line < each.last == mark.line and not _ENDS.match(each.rest):
            return [_finding(file, each)]
    return []


def _finding(file: str, each: Quoted) -> Finding:
    last = each.last + 1
    words = Text(f"从这里一直读到了第 {last} 行", f"it runs on to line {last}")
    return placed(faults.UNCLOSED, file, each.line + 1, each.column + 1, {"problem": words})


def _texts(lines: Sequence[str]) -> Iterator[Quoted]:
    """Yield the quoted values of lines, one a line at most, as YAML would read them."""
    number = 0
    while number < len(lines):
        begins = _BEGINS.match(lines[number])
        if begins is None:
            number += 1
            continue
        column = begins.end()
        closes = _CLOSES[lines[number][column]]
        first, start = number, column + 1
        while (hit := closes.match(lines[number], start)) is None:
            number, start = number + 1, 0
            if number == len(lines):
                return
        yield Quoted(first, column, number, lines[number][hit.end() :])
        number += 1
