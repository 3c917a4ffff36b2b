"""Files as they stood in a revision of git, Chinese paths included."""

import subprocess
from pathlib import Path

from dutylist.texts import Text

_NO_GIT = Text("这台机器上没有 git", "there is no git on this machine")
_MAX_SECONDS = 60
_TOO_SLOW = Text("git 一分钟内没有答复", "git did not answer within a minute")


class NoRevision(Exception):  # noqa: N818
    """A revision or path that git does not know; `text` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def content(revision: str, path: str) -> bytes:
    """Return the bytes of a file in a revision; raises NoRevision."""
    return _git("show", f"{revision}:{_inside(path)}")


def names(revision: str, folder: str) -> list[str]:
    """Return the files below a folder in a revision; raises NoRevision."""
    listed = _git(
        "ls-tree", "-r", "-z", "--name-only", "--full-name", revision, "--", folder or "."
    )
    return [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]


def is_folder(revision: str, path: str) -> bool:
    """Whether a path is a folder in a revision; raises NoRevision for an unknown revision."""
    kind = _git("cat-file", "-t", f"{revision}:{_inside(path)}")
    return kind.strip() == b"tree"


def _inside(path: str) -> str:
    """Return a path as git names it: from the current folder, `./` in front."""
    return "./" if path in ("", ".") else path if path.startswith("./") else f"./{path}"


def top() -> Path:
    """Return the top folder of the checkout; raises NoRevision outside of one."""
    return Path(_git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").strip())


def _git(*arguments: str) -> bytes:
    command = ["git", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  (a list of words, no shell)
            command, capture_output=True, check=False, timeout=_MAX_SECONDS
        )
    except FileNotFoundError:
        raise NoRevision(_NO_GIT) from None
    except subprocess.TimeoutExpired:
        raise NoRevision(_TOO_SLOW) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = why[0] if why else ""
        raise NoRevision(Text(f"git 无法提供：{reason}", f"git cannot tell: {reason}"))
    return done.stdout
