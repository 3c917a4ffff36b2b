"""Files as they stood in a revision of git, Chinese paths included."""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dutylist.io.git_words import NO_GIT as _NO_GIT
from dutylist.io.git_words import missing, reason
from dutylist.texts import Text

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


@dataclass(frozen=True, slots=True)
class Entry:
    """A file below a folder in a revision: its path from that folder, its id, its size in bytes."""

    path: str
    id: str
    size: int


def look(revision: str, path: str) -> bytes | None:
    """Return the bytes of a file in a revision, None for a folder.

    Raises NoRevision, which says what is missing and which command brings it.
    """
    name = f"{revision}:{_inside(path)}"
    if "\n" in name:
        raise NoRevision(missing(_ask, revision, path))
    head, _, rest = _asked(revision, path, f"{name}\n").partition(b"\n")
    kind, _, size = head.rpartition(b" ")
    if kind.endswith(b" blob"):
        return rest[: int(size)]
    if kind.endswith(b" tree"):
        return None
    raise NoRevision(missing(_ask, revision, path))


def _asked(revision: str, path: str, question: str) -> bytes:
    """Return what git answers to the name of a thing; raises NoRevision with all that is known."""
    try:
        return _git("cat-file", "--batch", told=question.encode("utf-8", "surrogateescape"))
    except NoRevision as error:
        if error.text is _NO_GIT or error.text is _TOO_SLOW:
            raise
        raise NoRevision(missing(_ask, revision, path)) from None


def entries(revision: str, folder: str) -> Iterator[Entry]:
    """Yield the plain files below a folder in a revision, no links; raises NoRevision."""
    listed = _git("ls-tree", "-r", "-z", "-l", "--full-tree", _tree(revision, folder))
    for line in listed.split(b"\0"):
        about, tab, path = line.partition(b"\t")
        fields = about.split()
        if tab and fields[0].startswith(b"100") and fields[3].isdigit():
            name = path.decode("utf-8", "surrogateescape")
            yield Entry(name, fields[2].decode("ascii"), int(fields[3]))


def _tree(revision: str, folder: str) -> str:
    """Return the id of a folder in a revision: its name may mean something else elsewhere."""
    return _git("rev-parse", "--verify", f"{revision}:{_inside(folder)}").decode("ascii").strip()


def _ask(*words: str) -> str | None:
    """Return what git answers in one line, or None where it refuses; the reason if it knows one."""
    try:
        return _git(*words).decode("utf-8", "surrogateescape").strip()
    except NoRevision:
        return None


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
        raise NoRevision(reason(done.stderr.decode("utf-8", "replace"), Path.cwd()))
    return done.stdout
