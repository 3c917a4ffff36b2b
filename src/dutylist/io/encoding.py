"""Bytes to text: UTF-8 or a finding that says what the bytes most likely are."""

import re

from dutylist.findings import Finding, Retyped, Typed, placed
from dutylist.io import faults

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""Code points that stand for no character: the inside of a character set."""

_CONTROL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{NO_CHARACTERS}]")
_BREAK = re.compile("[\x85\u2028\u2029]")
_CONTROL_BYTES = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
_LEADS = (
    *(b"\xc2", b"\xe2\x80\xa8", b"\xe2\x80\xa9"),
    *(b"\xef\xb7", b"\xef\xbf", b"\xbf\xbe", b"\xbf\xbf"),
)
_ZEROS = b"\0" * 16
_KINDS = (
    (b"PK\x03\x04", faults.GUESS_ZIP),
    (b"\xd0\xcf\x11\xe0", faults.GUESS_OLE),
    (b"%PDF", faults.GUESS_PDF),
    (b"\x1f\x8b", faults.GUESS_GZIP),
)
"""How files begin that are no text at all."""

_MAX_NOTED = 10
_LOOKED_AT = 2000
_CLEAR = 0.2
_GB2312_COMMON = range(0xB0, 0xD8)
_BIG5_COMMON = range(0xA4, 0xC7)


def decode(file: str, raw: bytes) -> tuple[str | None, list[Finding]]:
    """Return the text of a file without its byte order mark, or None and the reason."""
    found: list[Finding] = []
    if raw.startswith(_BOM):
        no_mark = Retyped(((Typed(1, 0, "\ufeff", ""),),))
        found.append(placed(faults.BYTE_ORDER_MARK, file, 1, 1, fix=no_mark))
        raw = raw[len(_BOM) :]
    if not raw.strip(b" \t\r\n"):
        return None, [*found, placed(faults.EMPTY, file, 1, 1)]
    if guess := next((words for begin, words in _KINDS if raw.startswith(begin)), None):
        params = {"byte": 0, "guess": guess}
        return None, [*found, placed(faults.NOT_UTF8, file, 1, 1, params)]
    if _ZEROS in raw or not raw.strip(b"\0"):
        line, column = place(raw[: raw.index(b"\0")].decode("utf-8", "replace"), len(raw))
        return None, [*found, placed(faults.INTERRUPTED, file, line, column)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [*found, _not_utf8(file, raw, error.start)]
    if "\0" in text and (wide := _utf16(raw)):
        params = {"byte": 0, "guess": wide}
        return None, [*found, placed(faults.NOT_UTF8, file, 1, 1, params)]
    if _suspicious(raw):
        found += _characters(file, text)
    if "\r" in text and "\n" not in text:
        ends = Retyped(((Typed(1, 1, text, text.replace("\r", "\n")),),))
        found.append(placed(faults.OLD_LINE_ENDS, file, 1, 1, fix=ends))
    return text, found


def _suspicious(raw: bytes) -> bool:
    """Whether UTF-8 may hold a control character or an odd line break; quick, may be wrong."""
    return len(raw.translate(None, _CONTROL_BYTES)) < len(raw) or any(b in raw for b in _LEADS)


def _characters(file: str, text: str) -> list[Finding]:
    found = []
    for pattern, fault in ((_CONTROL, faults.CONTROL_CHARACTER), (_BREAK, faults.SPECIAL_BREAK)):
        for count, hit in enumerate(pattern.finditer(text)):
            if count >= _MAX_NOTED:
                break
            line, column = place(text, hit.start())
            params = {"character": f"U+{ord(hit.group()):04X}"}
            found.append(placed(fault, file, line, column, params))
    return found


def place(text: str, index: int) -> tuple[int, int]:
    """Return line and column of a character, counted from 1; CR, LF and CRLF end lines."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n")
    return line + 1, len(before) - (before.rfind("\n") + 1) + 1


def guess(raw: bytes) -> faults.Text:
    """Return what bytes that are not UTF-8 most likely are, in words."""
    return _utf16(raw) or _multibyte(raw)


def _not_utf8(file: str, raw: bytes, start: int) -> Finding:
    if wide := _utf16(raw):
        return placed(faults.NOT_UTF8, file, 1, 1, {"byte": 0, "guess": wide})
    line, column = place(raw[:start].decode("utf-8", "replace"), start)
    return placed(faults.NOT_UTF8, file, line, column, {"byte": start, "guess": guess(raw)})


def _utf16(raw: bytes) -> faults.Text | None:
    zeros = raw[:400].count(b"\0")
    if raw.startswith(_UTF16) or zeros * 4 > len(raw[:400]):
        return faults.GUESS_UTF16
    return None


def _multibyte(raw: bytes) -> faults.Text:
    chinese = _common(raw, "gb18030", "gb2312", _GB2312_COMMON)
    taiwan = _common(raw, "big5", "big5", _BIG5_COMMON)
    if max(chinese, taiwan) < 0:
        return faults.GUESS_NONE
    if abs(chinese - taiwan) < _CLEAR:
        return faults.GUESS_GBK_OR_BIG5
    return faults.GUESS_GBK if chinese > taiwan else faults.GUESS_BIG5


def _common(raw: bytes, codec: str, plain: str, leads: range) -> float:
    """Return the share of common characters, from 0 to 1, or -1 for bytes that `codec` refuses.

    Both standards sort their common characters into one run of lead bytes.
    """
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return -1
    signs = [sign for sign in text[:_LOOKED_AT] if sign > "\x7f"]
    encoded = [sign.encode(plain, "replace") for sign in signs]
    return sum(each[0] in leads for each in encoded) / max(len(signs), 1)
