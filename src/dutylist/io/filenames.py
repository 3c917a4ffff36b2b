"""Names of files that every system takes: what a name must not be, told before it is written."""

import errno
import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from dutylist.texts import Text

MOST_BYTES = 255
"""Bytes of a name at most, on every file system that offices use."""

_USUAL = re.compile(
    r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.)[0-9a-z][0-9a-z-]{0,99}\.[a-z]{2,5}"
)
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)"
    r" *(?:\..*)?",
    re.IGNORECASE | re.DOTALL,
)
_DRIVE = re.compile(r"[A-Za-z]:.*", re.DOTALL)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')

_NO_NAME = Text("没有名称", "it is empty or says no more than where it is")
_SEPARATOR = Text("含有 / 或 \\", "it holds / or \\")
_BACKSLASH = Text(
    "含有反斜杠；路径请用 / 分隔", "it holds a backslash; the parts of a path are divided by /"
)
_OF_DRIVE = Text("以盘符开头，本机没有盘符", "it begins with a drive, and there are none here")
_RESERVED = Text("是 Windows 的保留设备名", "it is the name of a device on Windows")
_TAIL = Text("以句点或空格结尾，Windows 会去掉它", "it ends in a dot or blank, which Windows drops")
_SIGNS = Text(
    '含有 Windows 不许用的字符（< > : " | ? * 或控制字符）',
    'it holds a character that Windows forbids (< > : " | ? * or a control character)',
)
_LONG = Text("超过 255 个字节", "it is longer than 255 bytes")
_SAME = Text(
    "在有的系统上与 {other} 是同一个文件（只差大小写、全半角或者字符的组合方式）",
    "some systems take it for {other} (only case, width or composition differ)",
)


class BadName(OSError):  # noqa: N818  (nothing has been written)
    """A name that nothing may be written under; `why` says what is wrong with it."""

    def __init__(self, name: str, why: Text) -> None:
        super().__init__(errno.EINVAL, os.strerror(errno.EINVAL), name)
        self.why = why


def fault(name: str) -> Text | None:
    """Return why a name is none for a file or folder, None for a good one."""
    if _USUAL.fullmatch(name):
        return None
    if name in {"", ".", ".."}:
        return _NO_NAME
    if "/" in name or "\\" in name:
        return _SEPARATOR
    if _DEVICE.fullmatch(name):
        return _RESERVED
    if name[-1] in ". ":
        return _TAIL
    if _FORBIDDEN.search(name):
        return _SIGNS
    return _LONG if len(name.encode("utf-8", "surrogatepass")) > MOST_BYTES else None


def check(names: Iterable[str]) -> None:
    """Raise BadName for a name that is none, and for two that are one on some system."""
    seen: dict[str, str] = {}
    for name in names:
        if (why := fault(name)) is not None:
            raise BadName(name, why)
        other = seen.setdefault(_folded(name), name)
        if other != name:
            said = (_SAME.zh.format(other=other), _SAME.en.format(other=other))
            raise BadName(name, Text(*said))


def check_path(path: Path) -> None:
    """Raise BadName for a path somebody typed in which some part is no name."""
    typed = str(path)
    if os.name == "posix":
        if _DRIVE.fullmatch(typed):
            raise BadName(typed, _OF_DRIVE)
        if "\\" in typed:
            raise BadName(typed, _BACKSLASH)
    for part in path.parts:
        if part not in {path.anchor, "..", "."} and (why := fault(part)) is not None:
            raise BadName(typed, why)


def foreign(path: Path) -> Text | None:
    """Return what in a path that leads nowhere is not the way this system writes paths."""
    if os.name != "posix":  # pragma: no cover
        return None
    if _DRIVE.fullmatch(str(path)):
        return _OF_DRIVE
    return _BACKSLASH if "\\" in str(path) else None


def _folded(name: str) -> str:
    if _USUAL.fullmatch(name):
        return name
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
