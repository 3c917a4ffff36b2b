"""What kind of file bytes are, whatever its name says, and in which encoding its text is."""

import re
from enum import StrEnum

from dutylist.intake import law_docx

_OLE = b"\xd0\xcf\x11\xe0"
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE
)
_MARKUP = re.compile(
    rb"<(?:!doctype|html|head|body|meta|table|div|p|br|span|font|title)[\s>/]", re.IGNORECASE
)
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_LOOKED_AT = 4000
_SOME = 3


class Kind(StrEnum):
    """Kinds of file that texts of law come in, and those that cannot be read."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    EMPTY = "empty"
    PDF = "pdf"
    OLE = "doc"
    RTF = "rtf"
    MHT = "mht"
    IMAGE = "image"
    ARCHIVE = "archive"
    BINARY = "binary"


def kind(raw: bytes, ending: str) -> Kind:
    """Return what bytes are; `ending` decides only between kinds of text."""
    if not raw.strip(b"\0 \t\r\n"):
        return Kind.EMPTY
    if raw.startswith(b"PK\x03\x04"):
        return _archive(raw)
    start = raw[:_LOOKED_AT]
    signs = (
        (b"%PDF", Kind.PDF),
        (_OLE, Kind.OLE),
        (b"{\\rtf", Kind.RTF),
        (b"MIME-Version:", Kind.MHT),
    )
    found = next((of for sign, of in signs if start.lstrip().startswith(sign)), None)
    if found is not None:
        return found
    if start.startswith(_IMAGES) and b"\0" in start:
        return Kind.IMAGE
    plain = start.replace(b"\0", b"") if start.startswith((b"\xff\xfe", b"\xfe\xff")) else start
    if b"\0" in plain and not _utf16(start):
        return Kind.BINARY
    return Kind.HTML if _is_markup(plain, ending) else Kind.TEXT


def _is_markup(start: bytes, ending: str) -> bool:
    if ending in {".html", ".htm", ".xhtml", ".shtml"}:
        return bool(_MARKUP.search(start.replace(b"\0", b"")))
    tags = _MARKUP.findall(start.replace(b"\0", b""))
    opened = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
    return opened and not start.lstrip().startswith(b"<!--") and len(tags) >= _SOME


def _archive(raw: bytes) -> Kind:
    if law_docx.is_document(raw):
        return Kind.DOCX
    return Kind.XLSX if b"xl/workbook" in raw else Kind.ARCHIVE


def _utf16(start: bytes) -> str | None:
    """Return which UTF-16 bytes without a mark most likely are."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    whole = start[: len(start) // 2 * 2]
    for name, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > others * 3 and zeros * 50 > len(start):
            try:
                whole.decode(name)
            except UnicodeDecodeError:
                continue
            return name
    return None


def decode(raw: bytes, *, markup: bool = False) -> tuple[str, str] | None:
    """Return text and the name of its encoding; None where no encoding fits.

    The order is: byte order mark, what the page declares, strict UTF-8, UTF-16, GB18030.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _tried(raw[len(mark) :], name)
    names = ["utf-8", "gb18030"]
    if b"\0" in raw[:_LOOKED_AT] and (wide := _utf16(raw[:_LOOKED_AT])):
        names.insert(0, wide)
    if markup and (declared := _DECLARED.search(raw[:_LOOKED_AT])):
        names.insert(0, _known(declared[1].decode("ascii", "replace").lower()))
    return next((done for name in names if (done := _tried(raw, name))), None)


def _known(name: str) -> str:
    """Return an encoding's wider form: a page that declares GB2312 often holds GBK."""
    return "gb18030" if name in {"gb2312", "gbk", "gb_2312-80", "x-gbk"} else name


def _tried(raw: bytes, name: str) -> tuple[str, str] | None:
    try:
        return raw.decode(name), name
    except (UnicodeDecodeError, LookupError):
        return None
