"""The parts of a Word document as events: bounded, without document types."""

import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

_MAX_PARTS, _MAX_UNPACKED, _MAX_ELEMENTS = 10_000, 60_000_000, 2_000_000
_MAX_TEXT = 5_000_000
_CHUNK = 1 << 16
FAILURES = (
    BadZipFile,
    EOFError,
    ExpatError,
    KeyError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What a damaged archive or document may raise."""

Attributes = Mapping[str, str]


class Unreadable(Exception):  # noqa: N818
    """A document that is not read: damaged, too large, or with what is not allowed in it."""


def opened(raw: bytes) -> ZipFile:
    """Return the archive of a document; raises Unreadable for one that is too large."""
    archive = ZipFile(BytesIO(raw))
    members = archive.infolist()
    unpacked = sum(each.file_size for each in members if each.filename.endswith(".xml"))
    if len(members) > _MAX_PARTS or unpacked > _MAX_UNPACKED:
        raise Unreadable("size")
    return archive


def walk(
    archive: ZipFile,
    part: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Read a part of an archive; raises Unreadable for a document type and for too much."""
    parser = ParserCreate()
    parser.buffer_text = True
    left = [_MAX_ELEMENTS, _MAX_TEXT, _MAX_UNPACKED]

    def begun(name: str, attributes: dict[str, str]) -> None:
        left[0] -= 1
        start(_local(name), {_local(key): value for key, value in attributes.items()})

    def said(words: str) -> None:
        left[1] -= len(words)
        text(words)

    def doctype(*_: object) -> None:
        raise Unreadable("DOCTYPE")

    parser.StartElementHandler = begun
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = said
    parser.StartDoctypeDeclHandler = doctype
    with archive.open(part) as stream:
        while piece := stream.read(_CHUNK):
            left[2] -= len(piece)
            parser.Parse(piece, False)  # noqa: FBT003  (expat takes it by place)
            if min(left) < 0:
                raise Unreadable("size")
    parser.Parse(b"", True)  # noqa: FBT003


def _local(name: str) -> str:
    return name.rpartition(":")[2]
