"""The XML parts of an archive as events: no document type, no entities, bounded in number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate

from dutylist.intake.archive import Archive, refused, too_large
from dutylist.io.faults import books
from dutylist.texts import Text

MAX_ELEMENTS = 1_000_000
MAX_TEXT = 32_767
"""Characters of one text; a cell holds no more."""

_DOCTYPE = Text("XML 里有文档类型声明（DOCTYPE）", "a document type in its XML")

Attributes = Mapping[str, str]


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class Events:
    """What to do at the start and end of an element; an end gets the text that stood before it."""

    start: Callable[[str, Attributes], None]
    end: Callable[[str, str], None]


class Budget:
    """How many elements may still be read of a workbook."""

    __slots__ = ("left",)

    def __init__(self, left: int = MAX_ELEMENTS) -> None:
        self.left = left


def walk(archive: Archive, part: str, events: Events, budget: Budget) -> None:
    """Read a part from beginning to end, or raise `Refused`."""
    reader = _Reader(archive.file, events, budget)
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.CharacterDataHandler = reader.text
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        for piece in archive.pieces(part):
            parser.Parse(piece, False)  # noqa: FBT003  (expat takes it by place)
        parser.Parse(b"", True)  # noqa: FBT003
    except (ExpatError, LookupError, ValueError):
        raise refused(archive.file, books.DAMAGED_BOOK, {"part": part}) from None


class _Reader:
    """Counts what the parser meets and hands it on."""

    __slots__ = ("_budget", "_events", "_file", "_length", "_words")

    def __init__(self, file: str, events: Events, budget: Budget) -> None:
        self._file = file
        self._events = events
        self._budget = budget
        self._words: list[str] = []
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._budget.left -= 1
        if self._budget.left < 0:
            raise too_large(self._file, books.ELEMENTS, MAX_ELEMENTS)
        self._words.clear()
        self._length = 0
        self._events.start(local(name), attributes)

    def text(self, piece: str) -> None:
        self._length += len(piece)
        if self._length > MAX_TEXT:
            raise too_large(self._file, books.CELL_TEXT, MAX_TEXT)
        self._words.append(piece)

    def end(self, name: str) -> None:
        self._events.end(local(name), "".join(self._words))
        self._words.clear()
        self._length = 0

    def doctype(self, *_: object) -> None:
        raise refused(self._file, books.UNSAFE_BOOK, {"what": _DOCTYPE})
