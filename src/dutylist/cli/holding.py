"""The workspace that a command writes to is its own until it ends; nobody waits unseen."""

from contextlib import ExitStack, suppress
from pathlib import Path

from dutylist.cli.outcome import Cannot
from dutylist.io import files, lock
from dutylist.io.lock import Busy
from dutylist.texts import Lang, Text

_BUSY = Text(
    "另一个 dutylist 正在写 {folder}：{who}。请等它结束后重新运行；"
    "如果它确已不在运行，请删除 {file} 后重试。",
    "another dutylist is writing to {folder}: {who}. Run again when it has ended; if it surely "
    "runs no more, delete {file} and try again.",
)
_WHO = Text(
    "命令 {command}，进程 {pid}，主机 {host}，{since} 开始",
    "command {command}, process {pid} on {host}, since {since}",
)
_NOBODY = Text("看不出是谁", "nobody knows who")

_HELD = ExitStack()
_HOMES: set[Path] = set()


def claim(folder: Path) -> None:
    """Keep the workspace of a folder until this run ends; raises Cannot where it is not free."""
    place = lock.home(folder)
    if place in _HOMES:
        return
    try:
        _HELD.enter_context(lock.locked(folder))
    except Busy as error:
        raise cannot(error) from None
    _HOMES.add(place)


def clear(folder: Path) -> None:
    """Clear away what a killed program has left in a workspace that there is nothing to write to.

    Where another program is at work, or nothing can be removed, all stays as it is.
    """
    place = lock.home(folder)
    if place not in _HOMES and (place / lock.FOLDER / lock.NAME).exists():
        with suppress(Busy, OSError), lock.locked(folder):
            pass


def release() -> None:
    """Let go of all that this run has kept for itself."""
    _HOMES.clear()
    _HELD.close()


def cannot(busy: Busy) -> Cannot:
    """Say who has a folder, and what to do if that is no more."""
    holder = busy.holder
    who = _NOBODY
    if holder is not None:
        params = {
            "command": holder.command,
            "pid": holder.pid,
            "host": holder.host,
            "since": holder.began,
        }
        who = Text(*(_WHO.show(lang, params) for lang in Lang))
    folder = files.shown(busy.folder)
    shown = busy.folder.as_posix() if folder == "." else folder
    return Cannot(_BUSY, {"folder": shown, "who": who, "file": files.shown(busy.file)})
