"""A Word document (.docx) to lines: paragraphs with their automatic numbers, rows of tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from dutylist.intake.law_docx_lists import Styles, numbering
from dutylist.intake.law_docx_parts import FAILURES, Attributes, Unreadable, opened, walk
from dutylist.intake.law_numbers import Counters

_MAIN = "word/document.xml"
_SPACED = frozenset(("tab", "ptab"))
_LEFT_OUT = frozenset(
    ("delText", "instrText", "pPrChange", "Fallback", "del", "moveFrom", "footnote", "comment")
)


@dataclass(slots=True)
class _Paragraph:
    words: list[str] = field(default_factory=list)
    style: str = ""
    number: str | None = None
    depth: int = 0


@dataclass(slots=True)
class _Document:
    """Gathers lines while the document is walked through."""

    counters: Counters
    styles: Styles
    lines: list[str] = field(default_factory=list)
    struck: bool = False
    _open: list[_Paragraph] = field(default_factory=list)
    _tables: list[list[list[list[str]]]] = field(default_factory=list)
    _outer: list[list[str]] = field(default_factory=list)
    _skipped: int = 0
    _path: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        self._path.append(name)
        if self._skipped or name in _LEFT_OUT:
            self._skipped += 1
            self.struck = self.struck or name in {"del", "moveFrom"}
            return
        match name:
            case "p":
                self._open.append(_Paragraph())
            case "tr":
                self._tables.append([])
                self._outer.append(self.lines)
            case "tc" if self._tables:
                self.lines = []
                self._tables[-1].append([self.lines])
            case "br" | "cr":
                self._say("\n")
            case "noBreakHyphen":
                self._say("-")
            case _ if name in _SPACED and "tabs" not in self._path:
                self._say("\t")
            case _:
                self._property(name, attributes)

    def _property(self, name: str, attributes: Attributes) -> None:
        if not self._open:
            return
        last = self._open[-1]
        value = attributes.get("val", "")
        if name == "pStyle":
            last.style = value
        elif name == "numId":
            last.number = value
        elif name == "ilvl" and value.isdecimal():
            last.depth = min(int(value[:3]), 9)

    def text(self, words: str) -> None:
        """Take words."""
        if not self._skipped and self._path and self._path[-1] == "t":
            self._say(words)

    def _say(self, words: str) -> None:
        if self._open:
            self._open[-1].words.append(words)

    def end(self, name: str) -> None:
        """End an element."""
        self._path.pop()
        if self._skipped:
            self._skipped -= 1
            return
        if name == "p" and self._open:
            self.lines.extend(self._finished(self._open.pop()))
        elif name == "tr" and self._tables:
            self._row()

    def _finished(self, paragraph: _Paragraph) -> Iterator[str]:
        number, depth = paragraph.number, paragraph.depth
        if number is None:
            number, depth = self.styles.get(paragraph.style, (None, 0))
        text = "".join(paragraph.words)
        before = self.counters.next(number, depth) if number and text.strip() else ""
        yield from f"{before}{text}".split("\n")

    def _row(self) -> None:
        """End a row of a table; one of a single cell only lays out the page."""
        cells = self._tables.pop()
        self.lines = self._outer.pop()
        full = [lines for (lines,) in cells if any(line.strip() for line in lines)]
        if len(full) > 1:
            words = (" ".join(line.strip() for line in lines).strip() for (lines,) in cells)
            self.lines.append(f"| {' | '.join(each.replace('|', '｜') for each in words)} |")
        else:
            self.lines.extend(line for lines in full for line in lines)


def lines(raw: bytes) -> tuple[list[str], bool]:
    """Return the lines of a document, and whether words struck by a change were left out.

    Raises Unreadable for one that is damaged, too large, or holds what is not allowed.
    """
    try:
        with opened(raw) as archive:
            document = _Document(*numbering(archive))
            walk(archive, _MAIN, document.start, document.end, document.text)
    except FAILURES as error:
        raise Unreadable(type(error).__name__) from None
    return document.lines, document.struck


def is_document(raw: bytes) -> bool:
    """Tell whether an archive is a Word document."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            return _MAIN in archive.NameToInfo
    except FAILURES:
        return False
