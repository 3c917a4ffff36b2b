"""What a line looks like that YAML could not take: the slip, its column, and what to say of it."""

import re
from typing import NamedTuple

from dutylist.findings import Params
from dutylist.io import faults, remedies
from dutylist.texts import Text

HIDDEN = "\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
"""Blanks that are no blank to YAML, and characters of no width: the inside of a character set."""

DASHES = "－﹣–—―‐‑−─━•·●○◆◇■□★※＊"
"""What people type, or paste out of Word, before the entries of a list."""

COLONS = "：﹕︰∶"
_PLAIN = {"，": ",", "、": ",", "；": ",", "｛": "{", "｝": "}", "［": "[", "］": "]"}
_PLAIN |= dict.fromkeys("【〔", "[") | dict.fromkeys("】〕", "]")
_MERGE_MARK = re.compile(r"<{7}|>{7}|\|{7}|={7}")
_KEY = r"""^\s*(?:- +)?(?:[\w-]+|"[^"]*"|'[^']*')"""
_TAB = re.compile(r"^ *(?:- *)*\t|:\t")
_HIDDEN_BLANK = re.compile(rf"^ *(?:- +)*(?:[\w-]+:|-)(?=[{HIDDEN}])")
_WIDE_COLON = re.compile(rf"{_KEY}\s*[{COLONS}]")
_FIELD = re.compile(rf"^\s*(?:- +)?[a-z][a-z0-9_-]*\s*[{COLONS}]")
_NO_BLANK = re.compile(r"^\s*(?:- +)?[a-z_]+:(?=[^\s/])")
_NO_BLANK_DASH = re.compile(r"""^ *(?:- +)*-(?=[\w"'《“\[{](?!-))(?![0-9.]+$)""")
_BULLET = re.compile(rf"^ *(?=[{DASHES}*+](?:\s|[a-z_]+[:：]|《))")
_VALUE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*: +)?(?:- +)*(?=\S)""")
_QUOTED_VALUE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*: +)?(?=["'])""")
_AFTER_KEY = re.compile(r"""^\s*(?:- +)*[\w-]+: +(?=[-?](?:\s|$))""")
_WIDE_FLOW = re.compile(r"^ *(?:- +)*(?:[\w-]+: +)?(?=[｛［【〔].*[｝］】〕}\]]\s*$)")
_FLOW = re.compile(r"^[^\"'#]*?[\[{]")
_WIDE_IN_FLOW = re.compile(rf"[，、；](?=\s*[\w-]+\s*[:{COLONS}])|[｛｝［］【】]")
_CHINESE_QUOTES = "“”‘’「」『』＂＇"
_SPECIAL = "*&!@`%[]{},|>"
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")
_COLON_IN_TEXT = re.compile(_KEY + r":\s+[^\s\"'|>\[{].*: ")
_DASH_TEXT = re.compile(r"^\s*- +[^\s\"'|>\[{:]+: ++[^\"'|>\[{]*: ")


class Slip(NamedTuple):
    """A slip on a line, at a column counted from 1."""

    fault: faults.Fault
    column: int
    params: Params


def slip(line: str) -> Slip | None:
    """Return the slip that a line looks like."""
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    if _MERGE_MARK.match(line):
        return Slip(faults.MERGE_CONFLICT, 1, {})
    if hit := _TAB.search(line):
        return Slip(faults.TAB, hit.end(), {})
    if hit := _WIDE_COLON.match(line):
        plain = ": " in line or line.rstrip().endswith(":")  # perhaps it is text behind a key
        if not plain or _FIELD.match(line):
            return Slip(faults.WIDE_COLON, hit.end(), {})
    return _blank_slip(line) or _sign_slip(line) or _value_slip(line)


def _blank_slip(line: str) -> Slip | None:
    if hit := _HIDDEN_BLANK.match(line):
        where = faults.BEHIND_DASH if hit.group().endswith("-") else faults.BEHIND_COLON
        return Slip(faults.WIDE_INDENT, hit.end() + 1, hidden(line[hit.end()], where))
    if hit := _NO_BLANK.match(line):
        return Slip(faults.NO_BLANK, hit.end(), {"sign": faults.COLON})
    if hit := _NO_BLANK_DASH.match(line):
        return Slip(faults.NO_BLANK, hit.end(), {"sign": faults.DASH})
    return None


def _sign_slip(line: str) -> Slip | None:
    if hit := _BULLET.match(line):
        return wide(line[hit.end()], hit.end() + 1)
    if hit := _WIDE_FLOW.match(line):
        return wide(line[hit.end()], hit.end() + 1)
    if (begin := _FLOW.match(line)) and (hit := _WIDE_IN_FLOW.search(line, begin.end())):
        return wide(hit.group(), hit.start() + 1)
    return None


def wide(sign: str, column: int) -> Slip:
    """Return what to say of a sign that should have been another one."""
    return Slip(faults.WIDE_SIGN, column, {"sign": sign, "plain": _PLAIN.get(sign, "- ")})


def hidden(blank: str, where: Text) -> Params:
    """Return what to say of a blank that is none."""
    kinds = {"\u3000": faults.FULL_WIDTH, "\u00a0": faults.NO_BREAK}
    kind = kinds.get(blank, faults.ODD_BLANK)
    code = f"U+{ord(blank):04X}"
    return {"where": where, "what": Text(f"{kind.zh} {code}", f"{kind.en} {code}")}


def _value_slip(line: str) -> Slip | None:
    start = _VALUE.match(line)
    at = start.end() if start else 0
    first = line[at : at + 1]
    if first and first in _CHINESE_QUOTES and ":" in line[at:]:
        return Slip(faults.CHINESE_QUOTES, at + 1, {})
    if hit := _AFTER_KEY.match(line):
        return Slip(faults.SPECIAL_START, hit.end() + 1, {"character": line[hit.end()]})
    if (first and first in _SPECIAL and not _closed(line[at:])) or _half(line):
        return Slip(faults.SPECIAL_START, at + 1, {"character": first})
    if _COLON_IN_TEXT.match(line) or _DASH_TEXT.match(line):
        return Slip(faults.COLON_IN_TEXT, line.rindex(": ") + 1, {})
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
