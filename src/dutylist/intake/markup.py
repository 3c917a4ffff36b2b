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
    parser = ParserCreate()
    parser.buffer_text = True
    words: list[str] = []
    length = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal length
        budget.left -= 1
        if budget.left < 0:
            raise too_large(archive.file, books.ELEMENTS, MAX_ELEMENTS)
        words.clear()
        length = 0
        events.start(local(name), attributes)

    def text(piece: str) -> None:
        nonlocal length
        length += len(piece)
        if length > MAX_TEXT:
            raise too_large(archive.file, books.CELL_TEXT, MAX_TEXT)
        words.append(piece)

    def end(name: str) -> None:
        nonlocal length
        events.end(local(name), "".join(words))
        words.clear()
        length = 0

    def doctype(*_: object) -> None:
        raise refused(archive.file, books.UNSAFE_BOOK, {"what": _DOCTYPE})

    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        for piece in archive.pieces(part):
            parser.Parse(piece, False)  # noqa: FBT003  (expat takes it by place)
        parser.Parse(b"", True)  # noqa: FBT003
    except (ExpatError, LookupError, ValueError):
        raise refused(archive.file, books.DAMAGED_BOOK, {"part": part}) from None
