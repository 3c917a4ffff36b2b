"""Why the system would not read or write a file, in words for people."""

import errno
from collections.abc import Mapping

from dutylist.texts import Text

_GONE = Text("没有这个文件或者文件夹", "there is no such file or folder")
_DENIED = Text("没有权限", "permission denied")
_FULL = Text("磁盘空间或者配额不足", "the disk or the quota is full")
_BUSY = Text("文件正被其他程序使用", "another program is using the file")
_SHARING = (32, 33)
"""What Windows calls it when another program has a file, or a part of it, for itself."""

_WORDS: Mapping[int, Text] = {
    errno.ENOENT: _GONE,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: Text("所在的磁盘是只读的", "the disk is read-only"),
    errno.EISDIR: Text("这是文件夹，不是文件", "it is a folder, not a file"),
    errno.ENOTDIR: Text("路径中有一段不是文件夹", "a part of the path is not a folder"),
    errno.EEXIST: Text("路径上已有同名的文件", "a file of that name is in the way"),
    errno.ENAMETOOLONG: Text("文件名过长", "the name is too long"),
    errno.ELOOP: Text("符号链接相互指向", "symbolic links point at one another"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: Text("文件过大，系统不允许写入", "the file is larger than the system allows"),
    errno.EBUSY: _BUSY,
    errno.ETXTBSY: _BUSY,
    errno.EIO: Text("磁盘读写出错", "the disk failed"),
}


def reason(error: OSError) -> Text:
    """Return why a file could not be read or written; the system's own words if there are none."""
    known = _WORDS.get(error.errno or 0)
    if getattr(error, "winerror", None) in _SHARING:
        known = _BUSY
    if known is not None:
        return known
    own = error.strerror or str(error) or type(error).__name__
    return Text(own, own)
