"""Slips of people who do not know YAML, recognised by the look of a line."""

import re
from collections.abc import Collection, Iterator, Sequence
from types import MappingProxyType
from typing import Any

import yaml

from dutylist.findings import Finding, Fix, Params, placed
from dutylist.io import encoding, faults, problems, remedies

_MAX_HINTS = 20
_LINE_END = re.compile("\r\n|\r|\n")
_MERGE_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7} ?$", re.MULTILINE)
_WIDE_INDENT = re.compile(
    "^[ \t]*[\u3000\u00a0](?=[\\s\u3000\u00a0]*(?:- |-$|[^\\s:]+:(?: |$)))", re.MULTILINE
)
_KEY = r"""^\s*(?:- +)?(?:[\w-]+|"[^"]*"|'[^']*')"""
_TAB = re.compile(r"^ *\t|:\t")
_WIDE_COLON = re.compile(_KEY + "\\s*：")
_NO_BLANK = re.compile(r"^\s*(?:- +)?[a-z_]+:(?=[^\s/])")
_VALUE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*: +)?(?:- +)*(?=\S)""")
_QUOTED_VALUE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*: +)?(?=["'])""")
_CHINESE_QUOTES = "“”‘’「」"
_SPECIAL = "*&!@`%[]{},|>"
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")
_LONGEST_KEY = 1024
_COLON_IN_TEXT = re.compile(_KEY + r":\s+[^\s\"'|>\[{].*: ")
_DASH_TEXT = re.compile(r"^\s*- +[^\s\"'|>\[{:]+: +[^\"'|>\[{]*: ")


def always(file: str, text: str) -> list[Finding]:
    """Find the slips that YAML itself would take for something else without a word."""
    found = []
    if "<<<<<<<" in text or ">>>>>>>" in text:
        found += [_at(faults.MERGE_CONFLICT, file, text, hit) for hit in _marks(text)]
    if "\u3000" in text or "\u00a0" in text:  # nearly always not, and a search takes long
        found += _wide_indents(file, text)
    return found[:_MAX_HINTS]


def _wide_indents(file: str, text: str) -> list[Finding]:
    """Find lines that begin with a wide blank, but for those of quoted and block texts."""
    wide = [hit.end() - 1 for hit in _WIDE_INDENT.finditer(text)]
    if not wide:
        return []
    inside = _inside(text)
    lines = _LINE_END.split(text)
    found = []
    for index in wide:
        line, column = encoding.place(text, index)
        if not any(first < line - 1 <= last for first, last in inside):
            fix = remedies.indent(lines, line - 1)
            found.append(placed(faults.WIDE_INDENT, file, line, column, fix=fix))
        if len(found) >= _MAX_HINTS:
            break
    return found


def _inside(text: str) -> list[tuple[int, int]]:
    """Return the first and last line of each quoted or block text, as far as YAML reads it."""
    parser: Any = yaml.CParser(text) if hasattr(yaml, "CParser") else yaml.SafeLoader(text)
    found = []
    try:
        while (event := parser.get_event()) is not None:
            if getattr(event, "style", None):
                found.append((event.start_mark.line, event.end_mark.line))
    except yaml.YAMLError:
        pass
    return found


def _marks(text: str) -> Iterator[int]:
    lines = text.replace("\r\n", " \n").replace("\r", "\n")  # as long as the text itself
    return (hit.start() for hit in _MERGE_MARK.finditer(lines))


def diagnose(file: str, text: str, error: yaml.YAMLError, depth: int) -> list[Finding]:
    """Return the slips that explain a syntax error, or the error in its own words.

    libyaml from 0.2.6 on stops by itself where a file nests too deep, far beyond our `depth`.
    """
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is not None and "nesting depth" in str(getattr(error, "problem", "")):
        params = {"what": faults.DEPTH, "limit": depth}
        return [placed(faults.TOO_LARGE, file, mark.line + 1, mark.column + 1, params)]
    lines = {each.line + 1 for each in (mark, start) if each is not None}
    near = {*lines, *(line - 1 for line in lines)}
    known = [finding for finding in hints(file, text, near) if finding.at.line in near]
    return known or [_own_words(file, text, error)]


def _own_words(file: str, text: str, error: yaml.YAMLError) -> Finding:
    problem = getattr(error, "problem", None) or str(error)
    line, column = _place(error, problem)
    words = problems.words(problem)
    if "mapping values are not allowed" in problem:
        lines = _LINE_END.split(text)
        before = lines[line - 1][: column - 1]
        if ": " in before:
            fix = remedies.whole_value(lines, line - 1)
            return placed(faults.COLON_IN_TEXT, file, line, column, fix=fix)
        if column > _LONGEST_KEY:
            return placed(faults.SYNTAX, file, line, column, {"problem": problems.LONG_KEY})
        indent = len(before) - len(before.lstrip()) + 1
        return placed(faults.INDENTATION, file, line, indent, {"problem": words})
    if "unexpected end" in problem or "found unexpected document" in problem:
        return placed(faults.UNCLOSED, file, line, column)
    if "expected <block end>" in problem or "did not find expected" in problem:
        return placed(faults.INDENTATION, file, line, column, {"problem": words})
    return placed(faults.SYNTAX, file, line, column, {"problem": words})


def _place(error: yaml.YAMLError, problem: str) -> tuple[int, int]:
    """Return where the slip is: often where what was begun is never ended, not where that shows."""
    mark = getattr(error, "problem_mark", None)
    if "could not find expected ':'" in problem or "found unexpected" in problem:
        mark = getattr(error, "context_mark", None) or mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def hints(file: str, text: str, only: Collection[int] = ()) -> list[Finding]:
    """Find the lines, or `only` some, that look like a slip in a text that YAML could not take."""
    found = []
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, 1):
        if only and number not in only:
            continue
        slip = _slip(line)
        if slip is not None:
            fault, column, params = slip
            fix = _remedy(fault, lines, number - 1, column)
            found.append(placed(fault, file, number, column, params, fix))
        if len(found) >= _MAX_HINTS:
            break
    return found


_REMEDIES = MappingProxyType(
    {
        faults.TAB.code: remedies.tab,
        faults.WIDE_COLON.code: remedies.colon,
        faults.NO_BLANK.code: remedies.blank,
    }
)


def _remedy(fault: faults.Fault, lines: Sequence[str], at: int, column: int) -> Fix | None:
    return _REMEDIES.get(fault.code, remedies.whole_value)(lines, at, column)


def _slip(line: str) -> tuple[faults.Fault, int, Params] | None:
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    if hit := _TAB.search(line):
        return faults.TAB, hit.end(), {}
    if (hit := _WIDE_COLON.match(line)) and ": " not in line and not line.rstrip().endswith(":"):
        return faults.WIDE_COLON, hit.end(), {}
    if hit := _NO_BLANK.match(line):
        return faults.NO_BLANK, hit.end(), {}
    return _value_slip(line)


def _value_slip(line: str) -> tuple[faults.Fault, int, Params] | None:
    start = _VALUE.match(line)
    at = start.end() if start else 0
    first = line[at : at + 1]
    if first and first in _CHINESE_QUOTES and ":" in line[at:]:
        return faults.CHINESE_QUOTES, at + 1, {}
    if (first and first in _SPECIAL and not _closed(line[at:])) or _half(line):
        return faults.SPECIAL_START, at + 1, {"character": first}
    if _COLON_IN_TEXT.match(line) or _DASH_TEXT.match(line):
        return faults.COLON_IN_TEXT, line.rindex(": ") + 1, {}
    return None


def _half(line: str) -> bool:
    """Whether the value of a line begins with a quoted word and then goes on."""
    found = _QUOTED_VALUE.match(line)
    return found is not None and remedies.half_quoted(line[found.end() :])


def _closed(value: str) -> bool:
    """Whether a value that begins with a special character is a proper flow or block value."""
    value = value.split(" #", 1)[0].rstrip()
    pairs = {"[": "]", "{": "}"}
    if value[0] in pairs:
        return value.count(value[0]) == value.count(pairs[value[0]]) and value[-1] in "]},"
    return value[0] in "]}" or _BLOCK.fullmatch(value) is not None


def _at(fault: faults.Fault, file: str, text: str, index: int) -> Finding:
    return placed(fault, file, *encoding.place(text, index))
