"""Files as they stood in a revision of git, Chinese paths included."""

import subprocess
from collections.abc import Sequence
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


def past(folder: Path, most: int) -> list[tuple[str, str]]:
    """Return the contents that files below a folder had, by id with their paths, newest first.

    Only the newest `most` commits are looked at; raises NoRevision.
    """
    listed = _git(
        *("-C", str(folder), "log", "--raw", "--no-abbrev", "--no-renames", "--format="),
        *("-z", f"--max-count={most}", "--", "."),
    )
    found: dict[str, str] = {}
    words = iter(listed.decode("utf-8", "surrogateescape").split("\0"))
    for word in words:
        fields = word.strip("\n").split(" ")
        if len(fields) < _RAW_FIELDS or not fields[0].startswith(":"):
            continue
        path = next(words, "")
        for blob in (fields[3], fields[2]):
            if blob.strip("0"):
                found.setdefault(blob, path)
    return list(found.items())


_RAW_FIELDS = 5
"""What `--raw` tells of a file: two modes, two ids, what happened."""


def blobs(folder: Path, ids: Sequence[str]) -> list[bytes]:
    """Return some contents by id, without those that are not in this clone; raises NoRevision."""
    asked = "".join(f"{each}\n" for each in ids).encode("ascii")
    answer = _git("-C", str(folder), "cat-file", "--batch", told=asked)
    found: list[bytes] = []
    while answer:
        head, _, answer = answer.partition(b"\n")
        size = head.rpartition(b" ")[2]
        if not size.isdigit():
            continue
        found.append(answer[: int(size)])
        answer = answer[int(size) + 1 :]
    return found


def _git(*arguments: str, told: bytes | None = None) -> bytes:
    command = ["git", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  (a list of words, no shell)
            command, capture_output=True, check=False, timeout=_MAX_SECONDS, input=told
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
