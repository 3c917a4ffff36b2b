"""Slips of people who do not know YAML, recognised by the look of a line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from types import MappingProxyType

import yaml

from dutylist.findings import Finding, Fix, placed
from dutylist.io import faults, looks, problems, quotes, remedies, spans
from dutylist.texts import Text

_MAX_HINTS = 20
_LINE_END = re.compile("\r\n|\r|\n")
_MERGE_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7} ?")
_WIDE_INDENT = re.compile(
    rf"^[ \t]*+(?:[{looks.HIDDEN}]"
    rf"(?=[\s{looks.HIDDEN}]{{0,80}}+(?:- |-$|[^\s:]{{1,1024}}+:(?: |$)))|-[{looks.HIDDEN}](?=\S))",
    re.MULTILINE,
)
_HIDDEN = "\u3000\u00a0\u1680\u202f\u205f\u2060\ufeff" + "".join(map(chr, range(0x2000, 0x200E)))
_LONGEST_KEY = 1024
_LONG_KEY = re.compile(r" *+(?:- +)*+[^\s:#][^\n]{1023,}?:(?: |$)")
_BLOCK_BEGINS = re.compile(r"(?:^|[:-] +)[|>][0-9+-]*\s*$")
_NO_KEY = re.compile(r"^ *(?!- |#)[^:]+$|^ *//.*$")
_ENTRY = re.compile(r"^( *)- +(?=\S)")


def always(file: str, text: str) -> list[Finding]:
    """Find the slips that YAML itself would take for something else without a word."""
    found: list[Finding] = []
    if "<<<<<<<" in text or ">>>>>>>" in text:
        found += _conflicts(file, text)
    if any(blank in text for blank in _HIDDEN):  # nearly always not, and a search takes long
        found += _wide_indents(file, text)
    if "“" in text:
        found += quotes.mixed(file, text)
    return found[:_MAX_HINTS]


def _conflicts(file: str, text: str) -> Iterator[Finding]:
    """Yield each conflict once, where it begins; a mark without its fellows by itself."""
    marks: list[int] = []
    for number, line in enumerate(_LINE_END.split(text), 1):
        line = line.strip()  # noqa: PLW2901  (an editor may have indented the marks)
        if not _MERGE_MARK.fullmatch(line):
            continue
        if marks and line.startswith("<"):
            yield _conflict(file, marks)
            marks = []
        marks.append(number)
        if line.startswith(">"):
            yield _conflict(file, marks)
            marks = []
    if marks:
        yield _conflict(file, marks)


def _conflict(file: str, marks: Sequence[int]) -> Finding:
    return placed(faults.MERGE_CONFLICT, file, marks[0], 1, {"lines": "、".join(map(str, marks))})


def _wide_indents(file: str, text: str) -> list[Finding]:
    """Find lines that begin with a wide blank, but for those of quoted and block texts."""
    ended = text.replace("\r\n", " \n").replace("\r", "\n")  # as long as the text itself
    wide = [hit.end() - 1 for hit in _WIDE_INDENT.finditer(ended)]
    if not wide:
        return []
    inside = inside_texts(text)
    starts = [first for first, _ in inside]
    ends = [hit.end() for hit in _LINE_END.finditer(text)]
    lines = _LINE_END.split(text)
    found = []
    for index in wide:
        at = bisect_right(ends, index)
        before = bisect_left(starts, at) - 1
        if before < 0 or inside[before][1] < at:
            dash = text[index - 1 : index] == "-"
            where = faults.BEHIND_DASH if dash else faults.AT_THE_BEGINNING
            params = looks.hidden(text[index], where)
            column = index - (ends[at - 1] if at else 0) + 1
            fix = remedies.indent(lines, at)
            found.append(placed(faults.WIDE_INDENT, file, at + 1, column, params, fix))
        if len(found) >= _MAX_HINTS:
            break
    return found


def inside_texts(text: str) -> list[tuple[int, int]]:
    """Return the first and last line of each quoted or block text, as far as YAML reads it."""
    found = []
    try:
        for begins, ends, style in spans.scalars(text):
            if style:
                found.append((begins.line, ends.line - (ends.column == 0)))
    except yaml.YAMLError:
        pass
    return found


def diagnose(file: str, text: str, error: yaml.YAMLError, depth: int) -> list[Finding]:
    """Return the slips that explain a syntax error, or the error in its own words.

    libyaml from 0.2.6 on stops by itself where a file nests too deep, far beyond our `depth`.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is not None and "nesting depth" in str(getattr(error, "problem", "")):
        params = {"what": faults.DEPTH, "limit": depth}
        return [placed(faults.TOO_LARGE, file, mark.line + 1, mark.column + 1, params)]
    known = (
        _directive(file, text, error)
        or quotes.unclosed(file, text, error)
        or _near(file, text, error)
    )
    return known or [_own_words(file, text, error)]


def _directive(file: str, text: str, error: yaml.YAMLError) -> list[Finding]:
    problem = str(getattr(error, "problem", ""))
    if not any(each in problem for each in ("directive", "YAML document", "version number")):
        return []
    line, _ = _place(error, problem, text)
    return [placed(faults.SYNTAX, file, line, 1, {"problem": problems.words(problem)})]


def _near(file: str, text: str, error: yaml.YAMLError) -> list[Finding]:
    """Return the slips on the lines that the error names, and right before them."""
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    lines = {each.line + 1 for each in (mark, start) if each is not None}
    near = {*lines, *(line - 1 for line in lines)}
    return [finding for finding in hints(file, text, near) if finding.at.line in near]


def _own_words(file: str, text: str, error: yaml.YAMLError) -> Finding:
    problem = getattr(error, "problem", None) or str(error)
    line, column = _place(error, problem, text)
    words = problems.words(problem)
    if "mapping values are not allowed" in problem:
        return _second_key(file, _LINE_END.split(text), line, column)
    if "could not find expected ':'" in problem:
        words = _no_colon(_LINE_END.split(text), line) or words
    if "unexpected end" in problem or "found unexpected document" in problem:
        params = {"problem": problems.NEVER_CLOSED}
        return placed(faults.UNCLOSED, file, line, column, params)
    if "expected <block end>" in problem or "did not find expected" in problem:
        return placed(faults.INDENTATION, file, line, column, {"problem": words})
    return placed(faults.SYNTAX, file, line, column, {"problem": words})


def _second_key(file: str, lines: Sequence[str], line: int, column: int) -> Finding:
    """Return why no key may begin on a line: a colon in a text, or a line indented differently."""
    before = lines[line - 1][: column - 1]
    if ": " in before:
        fix = remedies.whole_value(lines, line - 1)
        return placed(faults.COLON_IN_TEXT, file, line, column, fix=fix)
    if column > _LONGEST_KEY:
        return placed(faults.SYNTAX, file, line, column, {"problem": problems.LONG_KEY})
    indent = _indent(before)
    entry = _ENTRY.match(lines[line - 2]) if line > 1 else None
    if entry and line < len(lines) and entry.end() < indent == _indent(lines[line]):
        line, indent = line - 1, len(entry[1])  # the entry stands apart, not what follows it
    if line > 1 and _NO_KEY.match(lines[line - 2]) and _indent(lines[line - 2]) == indent:
        params = {"problem": problems.NO_COLON}
        return placed(faults.SYNTAX, file, line - 1, indent + 1, params)
    params = {"problem": problems.NO_KEY_HERE}
    return placed(faults.INDENTATION, file, line, indent + 1, params)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _no_colon(lines: Sequence[str], line: int) -> Text | None:
    """Return why a line has no colon that YAML sees, where that can be told."""
    if _LONG_KEY.match(lines[line - 1]):
        return problems.LONG_KEY
    before = next((each for each in reversed(lines[: line - 1]) if each.strip()), "")
    return problems.FLAT_TEXT if _BLOCK_BEGINS.search(before) else None


def _place(error: yaml.YAMLError, problem: str, text: str) -> tuple[int, int]:
    """Return where the slip is: often where what was begun is never ended, not where that shows.

    To libyaml a text ends below its last line, whether a line end stands there or not.
    """
    mark = getattr(error, "problem_mark", None)
    if "could not find expected ':'" in problem or "found unexpected" in problem:
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        return 1, 1
    lines = _LINE_END.split(text)
    if mark.line >= len(lines):
        return len(lines), len(lines[-1]) + 1
    return mark.line + 1, mark.column + 1


def hints(file: str, text: str, only: Collection[int] = ()) -> list[Finding]:
    """Find the lines, or `only` some, that look like a slip in a text that YAML could not take."""
    return list(islice(_hints(file, text, only, ()), _MAX_HINTS))


def like(file: str, text: str, codes: Collection[str]) -> Iterator[Finding]:
    """Yield all lines that look like slips with some codes."""
    return _hints(file, text, (), codes)


def _hints(
    file: str, text: str, only: Collection[int], codes: Collection[str]
) -> Iterator[Finding]:
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, 1):
        slip = None if only and number not in only else looks.slip(line)
        if slip is None or (codes and slip.fault.code not in codes):
            continue
        if slip.fault is faults.MERGE_CONFLICT:
            yield _conflict(file, [number])
        else:
            fix = _remedy(slip.fault, lines, number - 1, slip.column)
            yield placed(slip.fault, file, number, slip.column, slip.params, fix)


_REMEDIES = MappingProxyType(
    {
        faults.TAB.code: remedies.tab,
        faults.WIDE_COLON.code: remedies.colon,
        faults.NO_BLANK.code: remedies.blank,
    }
)
_NO_REMEDY = (faults.WIDE_SIGN, faults.WIDE_INDENT, faults.MERGE_CONFLICT)


def _remedy(fault: faults.Fault, lines: Sequence[str], at: int, column: int) -> Fix | None:
    if fault in _NO_REMEDY:
        return None
    return _REMEDIES.get(fault.code, remedies.whole_value)(lines, at, column)
