"""What should have been typed where a line holds a slip; None where nobody can be certain."""

import re
from collections.abc import Iterable, Sequence

from dutylist.findings import Retyped, Typed

_ENTRY = re.compile(
    r"""^(?P<before> *(?:- +)*)(?:(?P<key>[a-z][a-z0-9_-]*|"[^"]*"|'[^']*')[ ]?: +)?(?=\S)"""
)
_KEY_BEFORE = re.compile(r"^ *(?:- +)*[a-z][a-z0-9_-]*[ ]*$")
_WIDE = "\t\u3000\u00a0\u1680\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))
_INDENT = re.compile(f"[ {_WIDE}]*")
_BEHIND_DASH = re.compile(f"^( *-)[{_WIDE}]+(?=[^\\s#])")
_TABS = (2, 4, 8)
_WIDTHS = (2, 4, 8, 1, 0)
"""How many blanks a tab, and a wide blank, may have stood for."""

_WIDE_COLON = re.compile(r"^ *(?:- +)*[a-z][a-z0-9_-]*[ ]*[：﹕︰∶]")
_COMMENT = re.compile(r"[ \t]#")
_PLAIN_COMMENT = re.compile(r"(?<![ \t])[ \t]+# [^#]*$")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_CLOSERS = {"[": "]", "{": "}"}
_OPENERS = "[{|>"
_LONGEST = 200
"""Of how many lines at most a value is quoted, or an indentation mended, at once."""


def quoted(text: str) -> str:
    """Return a text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def indent(lines: Sequence[str], at: int) -> Retyped | None:
    """Return plain blanks for the tabs and wide blanks before a line and its neighbours.

    What a wide blank most likely stands for is as many blanks as it is wide.
    """
    if dash := _BEHIND_DASH.match(lines[at]):
        return _one(at, dash.end(1), _INDENT.match(lines[at], dash.end(1)), " ")
    wide = [number for number in _run(lines, at) if _is_wide(lines[number])]
    tabs = any("\t" in _leading(lines[number]) for number in wide)

    def ways(widths: Iterable[int | None]) -> tuple[tuple[Typed, ...], ...]:
        made = (
            tuple(_narrowed(number + 1, lines[number], width, tabs=tabs) for number in wide)
            for width in widths
        )
        return tuple(dict.fromkeys(made))

    first = _TABS if tabs else (None,)
    rest = [each for each in _WIDTHS if each not in first]
    return Retyped(ways(first), otherwise=ways(rest)) if wide else None


def _run(lines: Sequence[str], at: int) -> Sequence[int]:
    """Return the lines around one that are indented in the same way."""
    first, last = at, at
    while first > 0 and _is_wide(lines[first - 1]) and last - first < _LONGEST:
        first -= 1
    while last + 1 < len(lines) and _is_wide(lines[last + 1]) and last - first < 2 * _LONGEST:
        last += 1
    return range(first, last + 1)


def _leading(line: str) -> str:
    found = _INDENT.match(line)
    return found.group() if found else ""


def _is_wide(line: str) -> bool:
    return bool(line.strip()) and any(each in _WIDE for each in _leading(line))


def _narrowed(number: int, line: str, width: int | None, *, tabs: bool) -> Typed:
    """Return a line with blanks of one width for its tabs, or for wide blanks if there are none."""
    old = _leading(line)
    new = "".join(
        _blanks(each, None if tabs and each != "\t" else width) if each in _WIDE else each
        for each in old
    )
    return Typed(number, 1, old, new)


def _blanks(letter: str, width: int | None) -> str:
    """Return so many blanks, or as many as a wide blank is wide."""
    return " " * ((2 if letter == "\u3000" else 1) if width is None else width)


def tab(lines: Sequence[str], at: int, column: int) -> Retyped | None:
    """Return blanks for a tab, before a line or behind a colon."""
    line = lines[at]
    if _is_wide(line):
        return indent(lines, at)
    return _one(at, column - 1, re.match(r"\t[\t ]*", line[column - 1 :]), " ")


def colon(lines: Sequence[str], at: int, column: int) -> Retyped | None:
    """Return a plain colon and a blank for a full-width one behind a key."""
    line = lines[at]
    before = line[: column - 1]
    if not _KEY_BEFORE.match(before):
        return None
    start = len(before.rstrip())
    rest = line[column:].strip(" ")
    return _one(at, start, re.match("[ ]*[：﹕︰∶][ ]*", line[start:]), ": " if rest else ":")


def blank(lines: Sequence[str], at: int, column: int) -> Retyped | None:
    """Return a colon or dash and a blank for one without."""
    sign = lines[at][column - 1]
    return _one(at, column - 1, re.match("[:-]", sign), f"{sign} ")


def _one(at: int, start: int, old: re.Match[str] | None, new: str) -> Retyped | None:
    return Retyped(((Typed(at + 1, start + 1, old.group(), new),),)) if old else None


def whole_value(lines: Sequence[str], at: int, _column: int = 0) -> Retyped | None:
    """Return the value of a line in double quotes, with the lines that go on with it."""
    if wide := _WIDE_COLON.match(lines[at]):
        return colon(lines, at, wide.end())
    found = _value(lines, at)
    if found is None:
        return None
    start, old = found
    if old[0] in "\"'" and _ends(old) == len(old):
        return None
    if old[0] in _PAIRS and _encloses(old):
        return _typed(at, start, old, quoted(old[1:-1]))
    if old[0] in _OPENERS and "\n" in old:
        return None
    if old.startswith("- "):
        return _text_or_list(lines[at], at, start, old)
    if old[0] in _CLOSERS and old[-1] not in _CLOSERS.values():
        ways = (quoted(old), f"{old}{_CLOSERS[old[0]]}")
        return Retyped(tuple((Typed(at + 1, start + 1, old, new),) for new in ways))
    return _typed(at, start, old, quoted(old))


def _text_or_list(line: str, at: int, start: int, old: str) -> Retyped | None:
    """Return a value that begins with a dash as a text, or as a list below its key."""
    before = line[:start]
    key = before.rstrip(" ")
    if not key.endswith(":") or "\n" in old:
        return None
    column = len(before) - len(before.lstrip(" -"))
    below = f"\n{' ' * (column + 2)}{old}"
    gap = before[len(key) :]
    ways = ((start, old, quoted(old)), (len(key), gap + old, below))
    return Retyped(tuple((Typed(at + 1, where + 1, was, new),) for where, was, new in ways))


def _typed(at: int, start: int, old: str, new: str) -> Retyped:
    return Retyped(((Typed(at + 1, start + 1, old, new),),))


def _value(lines: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return where a value begins in its line and all of it, a comment behind it left out."""
    line = lines[at]
    entry = _ENTRY.match(line)
    if entry is None or not (entry["key"] or entry["before"].strip()):
        return None
    start = entry.end()
    column = len(entry["before"]) if entry["key"] else len(entry["before"].rstrip()) - 1
    more = _going_on(lines, at, column)
    if more is None:
        return None
    last = line[start:].rstrip()
    if not more:
        last = _PLAIN_COMMENT.sub("", last).rstrip()
    old = "\n".join([last if not more else line[start:], *more])
    return None if not last or _COMMENT.search(old) else (start, old)


def _going_on(lines: Sequence[str], at: int, column: int) -> list[str] | None:
    """Return the lines that are indented further than the key or dash of a value."""
    more: list[str] = []
    empty: list[str] = []
    for line in lines[at + 1 : at + 2 + 2 * _LONGEST]:
        if not line.strip():
            empty.append(line)
        elif len(line) - len(line.lstrip(" ")) <= column:
            break
        else:
            more += [*empty, line]
            empty.clear()
        if len(more) + len(empty) > _LONGEST:
            return None if more else []
    if more:
        more[-1] = more[-1].rstrip()
    return more


def _ends(text: str) -> int:
    """Return where a quoted text at the beginning of `text` ends, 0 where it does not."""
    found = re.match(r'"(?:[^"\\]|\\.)*"' if text[0] == '"' else r"'(?:[^']|'')*'", text)
    return found.end() if found else 0


def half_quoted(value: str) -> bool:
    """Whether a value begins with a quoted word and then goes on: to YAML, a slip."""
    end = _ends(value) if value[:1] in {'"', "'"} else 0
    rest = value[end:].strip() if end else ""
    return bool(rest) and rest[0] not in "#:,]}"


def _encloses(text: str) -> bool:
    """Whether the quote at the beginning is closed by the last letter and not before."""
    opener, closer = text[0], _PAIRS[text[0]]
    depth = 0
    for number, letter in enumerate(text):
        depth += (letter == opener) - (letter == closer)
        if depth == 0:
            return number == len(text) - 1 and number > 1
    return False
