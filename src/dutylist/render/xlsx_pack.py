"""A workbook as bytes that are the same whenever its contents are."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_FIRST = 315_532_800  # 1980-01-01, before which a zip file knows no time
_LAST = 4_354_819_198  # 2107-12-31
_NO_ERROR = (
    b'<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
)
_FILTER = re.compile(rb"<autoFilter[^>]*/>|<autoFilter.*?</autoFilter>", re.DOTALL)
_REGULAR = 0o644 << 16


class _Undated(ZipFile):
    """A zip file that does not ask the clock, which may say a day that no zip file knows."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, *arguments: Any, **more: Any) -> None:  # noqa: ANN401
        """Write a member as of the first day of all."""
        member = zinfo_or_arcname
        if isinstance(member, str):
            member = ZipInfo(member)
            member.compress_type = self.compression
        super().writestr(member, *arguments, **more)


def pack(book: Workbook, merged: Sequence[Sequence[str]], epoch: int) -> bytes:
    """Return the file; `merged` are the merged ranges of each sheet, `epoch` its time."""
    when = datetime.fromtimestamp(min(max(epoch, _FIRST), _LAST), UTC)
    book.properties.created = book.properties.modified = when.replace(tzinfo=None)
    plain = BytesIO()
    ExcelWriter(book, _Undated(plain, "w", ZIP_STORED, strict_timestamps=False)).save()
    extras = {f"xl/worksheets/sheet{n}.xml": ranges for n, ranges in enumerate(merged, 1)}
    return _repack(plain, extras, when)


def _repack(plain: BytesIO, extras: Mapping[str, Sequence[str]], when: datetime) -> bytes:
    packed = BytesIO()
    with ZipFile(plain) as source, ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=6) as target:
        for name in sorted(
            source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            data = source.read(name)
            if name in extras:
                data = _finished(data, extras[name])
            info = ZipInfo(name, when.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            info.external_attr = _REGULAR
            info.create_system = 3
            target.writestr(info, data)
    return packed.getvalue()


def _finished(sheet: bytes, ranges: Sequence[str]) -> bytes:
    """Add what openpyxl leaves unordered (merges) or out (numbers kept as text are no error).

    It keeps merges in a set, so their order would change from run to run, and compares each new
    one with all others. Text in a cell cannot hold these tags: its `<` is escaped.
    """
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    merges = f'<mergeCells count="{len(ranges)}">{cells}</mergeCells>' if ranges else ""
    head, _, tail = sheet.partition(b"</sheetData>")
    filters = _FILTER.match(tail)
    if filters:  # which must come before the merges
        tail = tail[filters.end() :]
    before = b"</rowBreaks>" if b"</rowBreaks>" in tail else b"</headerFooter>"
    tail = tail.replace(before, before + _NO_ERROR)
    filtered = filters.group() if filters else b""
    return head + b"</sheetData>" + filtered + merges.encode("ascii") + tail
