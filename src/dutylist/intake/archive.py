"""The archive that a workbook is: what it holds, looked at before anything is unpacked."""

import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from struct import error as StructError  # noqa: N812  (the class bears a small name)
from zipfile import BadZipFile, ZipFile, ZipInfo

from dutylist.findings import Fault, Finding, Location, Params
from dutylist.io.books import MAX_BYTES
from dutylist.io.faults import books
from dutylist.texts import Text, shown

MAX_PARTS = 2_000
MAX_UNPACKED = 200_000_000
MAX_RATIO = 200
_SMALL = 10_000_000
_CHUNK = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1
_MARKUP = (b"<html", b"<table", b"<!doctype html", b"<head", b"<meta")
NOWHERE = Text("", "")

_FAILURES = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    StructError,
    ValueError,
    zlib.error,
)
_ODD_NAME = Text("压缩包内有越界的文件名", "an archive member with a name that leads outside")
_TWICE = Text("压缩包内有重名文件", "two archive members of one name")
_SECRET = Text("压缩包内有加密的文件", "an encrypted archive member")


class Refused(Exception):  # noqa: N818
    """A workbook that is not read, with the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.fault.name)
        self.finding = finding


def refused(file: str, fault: Fault, params: Params) -> Refused:
    """Return the refusal of a whole file."""
    return Refused(Finding(fault=fault, at=Location(file, 1, 1), params=params))


def too_large(file: str, what: Text, limit: int, place: Text = NOWHERE) -> Refused:
    """Return the refusal of what exceeds a limit."""
    return refused(file, books.HUGE_BOOK, {"what": what, "limit": limit, "place": place})


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that passed; its parts are read piece by piece."""

    file: str
    zip: ZipFile

    def __contains__(self, name: object) -> bool:
        return name in self.zip.NameToInfo

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a part, or raise `Refused` where it is damaged."""
        try:
            with self.zip.open(name) as part:
                while piece := part.read(_CHUNK):
                    yield piece
        except (*_FAILURES, KeyError):
            raise refused(self.file, books.DAMAGED_BOOK, {"part": name}) from None


def opened(file: str, raw: bytes) -> Archive:
    """Return the archive of a workbook, or raise `Refused`."""
    if file.rpartition("/")[2].startswith("~$"):
        raise refused(file, books.NOT_A_BOOK, {"what": books.LOCK_FILE})
    if len(raw) > MAX_BYTES:
        raise too_large(file, books.BYTES, MAX_BYTES)
    if not raw.startswith(b"PK"):
        raise refused(file, books.NOT_A_BOOK, {"what": _instead(raw)})
    try:
        archive = ZipFile(BytesIO(raw))
    except _FAILURES:
        raise refused(file, books.DAMAGED_BOOK, {"part": "zip"}) from None
    members = archive.infolist()
    _within_limits(file, members, len(raw))
    if (odd := _odd(members)) is not None:
        raise refused(file, books.UNSAFE_BOOK, {"what": odd})
    names = archive.NameToInfo
    if "xl/workbook.xml" not in names:
        what = books.WORD_FILE if "word/document.xml" in names else books.OTHER_FILE
        raise refused(file, books.NOT_A_BOOK, {"what": what})
    return Archive(file, archive)


def _instead(raw: bytes) -> Text:
    """Say what bytes are that are no archive."""
    if not raw:
        return books.EMPTY_FILE
    if raw.startswith(_OLE):
        return books.OLD_FILE
    start = raw[:2000].lower()
    if any(mark in start for mark in _MARKUP):
        return books.HTML_FILE
    return books.OTHER_FILE if b"\0" in start else books.TEXT_FILE


def _within_limits(file: str, members: list[ZipInfo], packed: int) -> None:
    if len(members) > MAX_PARTS:
        raise too_large(file, books.PARTS, MAX_PARTS)
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED:
        raise too_large(file, books.UNPACKED, MAX_UNPACKED)
    if unpacked > _SMALL and unpacked > packed * MAX_RATIO:
        raise too_large(file, books.RATIO, MAX_RATIO)


def _odd(members: list[ZipInfo]) -> Text | None:
    for member in members:
        name = member.orig_filename
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            safe = shown(name, 40)
            return Text(f"{_ODD_NAME.zh}：{safe}", f"{_ODD_NAME.en}: {safe}")
        if member.flag_bits & _ENCRYPTED:
            return _SECRET
    names = Counter(member.filename.casefold() for member in members)
    return _TWICE if any(count > 1 for count in names.values()) else None
