"""The lines of a text of law, freed of Markdown and of blanks at their ends."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dutylist.law.text.marks import unmarked

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANKS = " \t\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
_EDGES = " \t\u00a0\u1680\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200E)))
_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)|(#{1,6})(?=[^#\s])")
_LIST = re.compile(
    r"(?:[-*+][ \t]+(?=\S)|>[ \t]*"
    r"|[0-9]{1,3}[.)][ \t]{1,8}(?=[（(][一二三四五六七八九十]{1,3}[）)]|第))"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});")
_TAG_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_RULE = re.compile(r"(?=.*---)[ \t:|-]+|[-*_=]{3,}|`{3,}")
_KEY = re.compile(r"[A-Za-z_][\w-]*:")
_TITLE = re.compile(r"title:[ \t]*[\"']?([\u3400-\u9fff《][^\"'\n]{3,120}?)[\"']?[ \t]*$")
_FRONT = 50
_NESTED = 4
_INDENT = ("\u3000", "  ", "\t", "\u00a0\u00a0", "\u2003")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank; `level` is that of a Markdown heading, 0 for none.

    `apart` where a blank line stands before it.
    """

    text: str
    level: int = 0
    bold: bool = False
    indented: bool = False
    apart: bool = False


def lines(source: str | Iterable[str]) -> tuple[Line, ...]:
    """Return the lines of a text that say something."""
    text = source if isinstance(source, str) else "\n".join(source)
    if "<!--" in text:
        text = _COMMENT.sub("\n", text)
    raw = _BREAK.split(text)
    front = _front(raw)
    found = tuple(_lines(raw[front:]))
    title = _titled(raw[:front]) if not any(line.level == 1 for line in found[:_FRONT]) else None
    return (title, *found) if title else found


def _titled(settings: Iterable[str]) -> Line | None:
    """Return the title that the settings in front of a text name, where it is a Chinese one."""
    found = next(filter(None, map(_TITLE.match, settings)), None)
    return Line(found[1], 1) if found else None


def _lines(raw: Iterable[str]) -> Iterator[Line]:
    apart = True
    for each in raw:
        pieces = _TAG_BREAK.split(each) if "<" in each else [each]
        for line in filter(None, map(_line, pieces)):
            yield replace(line, apart=True) if apart else line
            apart = False
        apart = apart or not each.strip(_EDGES + ">")


def _line(raw: str) -> Line | None:
    text = stripped(raw)
    if not text or _RULE.fullmatch(text):
        return None
    level = 0
    for _ in range(_NESTED):
        if not (found := _LIST.match(text)):
            break
        text = text[found.end() :]
    if found := _HEADING.match(text):
        level = len(found[1] or found[2])
        text = text[found.end() :]
    text, bold = unmarked(text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = _ENTITY.sub(lambda hit: html.unescape(hit.group()), text)
    text = stripped(text)
    return Line(text, level, bold, raw.startswith(_INDENT)) if text else None


def _front(raw: list[str]) -> int:
    """Return how many lines of settings stand before the text."""
    start = next((at for at, line in enumerate(raw[:_FRONT]) if line.strip()), 0)
    if not raw or raw[start].strip() != "---":
        return 0
    for at in range(start + 1, min(len(raw), start + _FRONT)):
        line = raw[at].strip()
        if line == "---":
            return at + 1
        if line and not _KEY.match(line) and not raw[at].startswith((" ", "-")):
            return 0
    return 0


def stripped(text: str) -> str:
    """Return a text without blanks of any kind at its ends."""
    return text.strip(_EDGES)


def squeezed(text: str) -> str:
    """Return a text without any blank, to compare lines by."""
    return _INNER.sub("", text)


_INNER = re.compile(f"[{_BLANKS}]+")
