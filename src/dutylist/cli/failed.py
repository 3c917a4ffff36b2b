"""A file that could not be read or written, told with its place, the reason and the remedy."""

import errno
from collections.abc import Mapping
from pathlib import Path

from dutylist.cli.outcome import Cannot
from dutylist.io import files
from dutylist.io.filenames import BadName
from dutylist.io.links import Linked
from dutylist.io.reasons import reason
from dutylist.io.whole import Held
from dutylist.texts import Lang, Text

_FILE = Text(
    "无法读写 {file}：{reason}。{remedy}",
    "cannot read or write {file}: {reason}. {remedy}",
)
_LOOK = Text(
    "请检查路径、权限，以及文件是否正被其他程序打开。",
    "Look at the path, the permissions, and whether another program has it open.",
)
_ROOM = Text(
    "原有的文件没有改动；请腾出空间后重新运行。",
    "What was there is unchanged; make room, then run again.",
)
_WRITABLE = Text(
    "没有改动；请用 -o 写到别处，或者取得写入权限后重新运行。",
    "Nothing changed; write elsewhere with -o, or get the permission to write and run again.",
)
_SHORTER = Text("请换一个短一些的名称。", "Use a shorter name.")
_REMEDIES: Mapping[int, Text] = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: _ROOM,
    errno.EROFS: _WRITABLE,
    errno.ENAMETOOLONG: _SHORTER,
}
_HELD = Text(
    "{file} 正被其他程序打开（或者不许替换），三次都没能替换；新内容已写入 {beside}。"
    "请关闭该程序，核对后用它替换原文件。",
    "{file} is open in another program (or may not be replaced): three tries failed; the new "
    "content is in {beside}. Close that program and put the new file in place of the old.",
)
_NAME = Text(
    "不能写名为 {name} 的文件或文件夹：{why}。没有写任何文件；请换一个名称。",
    "nothing can be written under the name {name}: {why}. No file was written; use another name.",
)
_UNNAMED = Text("标准输出或者临时文件", "the output or a temporary file")
_NO_TEMPORARY = Text(
    "没有可用的临时文件夹，没有写任何文件。"
    "请腾出空间，或者把环境变量 TMPDIR 设为可以写入的文件夹。",
    "there is no usable folder for temporary files; no file was written. Make room, or set TMPDIR "
    "to a folder that can be written.",
)
_ALSO = Text("{first}另有 {n} 个文件也是如此。", "{first} {n} more files are in the same state.")
_LINKED = Text(
    "{file} 经符号链接通向工作区之外（{target}），没有读写。"
    "请去掉这个链接；确要写到那里，请用 -o 直接写明该路径。",
    "{file} leads out of the workspace through a symbolic link (to {target}); nothing was read or "
    "written. Remove the link; to write there, name that path itself with -o.",
)


def words(error: OSError) -> Cannot:
    """Return what is said of a file that could not be read or written."""
    name = _UNNAMED if error.filename is None else _name(Path(str(error.filename)))
    match error:
        case Held(files=[(file, beside), *more]):
            params = {"file": files.shown(file), "beside": files.shown(beside)}
            told = Cannot(_HELD, params)
            return Cannot(_ALSO, {"first": _shown(told), "n": len(more)}) if more else told
        case BadName(why=why):
            return Cannot(_NAME, {"name": str(error.filename), "why": why})
        case Linked(target=target):
            return Cannot(_LINKED, {"file": name, "target": target.as_posix()})
        case FileNotFoundError(filename=None):
            return Cannot(_NO_TEMPORARY)
    remedy = _REMEDIES.get(error.errno or 0, _LOOK)
    return Cannot(_FILE, {"file": name, "reason": reason(error), "remedy": remedy})


def _name(path: Path) -> str:
    """Return a path from the current folder; what its links lead to is not asked."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _shown(told: Cannot) -> Text:
    return Text(*(told.text.show(lang, told.params) for lang in Lang))
