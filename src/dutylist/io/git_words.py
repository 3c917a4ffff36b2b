"""Why git has no such revision or path, and which command brings it."""

from collections.abc import Callable
from pathlib import Path

from dutylist.texts import Text, shown

Ask = Callable[..., str | None]
"""Asks git for one answer; None where it refuses."""

NO_GIT = Text(
    "这台机器上没有 git；请先安装 git，或直接比较两个文件夹",
    "there is no git on this machine; install it, or compare two folders",
)
_NO_CHECKOUT = Text(
    "当前文件夹不在 git 仓库里；请到仓库里运行，或直接比较两个文件夹",
    "the current folder is in no git repository; run it in one, or compare two folders",
)
_FOREIGN = Text(
    "git 不信任这个仓库（文件夹属于另一个用户）；请先运行 "
    "git config --global --add safe.directory {folder}",
    "git does not trust this repository, whose folder belongs to another user; run "
    "`git config --global --add safe.directory {folder}` first",
)
_NO_REVISION = Text("这里没有版本 {revision}", "there is no revision {revision} here")
_SHALLOW = Text(
    "这里只取了部分历史，没有版本 {revision}", "this clone is shallow, without {revision}"
)
_FETCH = Text("；请先运行 {command}", "; run `{command}` first")
_NO_REMOTE = Text(
    "，也没有可以取它的远程仓库；请用 git branch -a 核对名称",
    ", nor a remote to fetch it from; look at `git branch -a` for its name",
)
_NO_PATH = Text(
    "版本 {revision} 里没有 {path}；请用 git ls-tree --name-only {revision} 核对路径",
    "revision {revision} holds no {path}; look at `git ls-tree --name-only {revision}`",
)
_OTHER = Text("git 无法提供：{why}", "git cannot tell: {why}")


def reason(errors: str, folder: Path) -> Text:
    """Return why git refused, from what it wrote to stderr in a folder."""
    if "dubious ownership" in errors:
        return _filled(_FOREIGN, folder=str(folder))
    if "not a git repository" in errors:
        return _NO_CHECKOUT
    lines = errors.strip().splitlines()
    return _filled(_OTHER, why=shown(lines[0].removeprefix("fatal: ")) if lines else "")


def missing(ask: Ask, revision: str, path: str) -> Text:
    """Return which is missing, a checkout, a revision or a path in it, and how to get it."""
    if ask("rev-parse", "--git-dir") is None:
        return _NO_CHECKOUT
    known = {"revision": shown(revision), "path": shown(path or ".")}
    if ask("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}") is not None:
        return _filled(_NO_PATH, **known)
    shallow = ask("rev-parse", "--is-shallow-repository") == "true"
    first = _filled(_SHALLOW if shallow else _NO_REVISION, **known)
    remotes = (ask("remote") or "").split()
    if not remotes:
        return _joined(first, _NO_REMOTE)
    return _joined(first, _filled(_FETCH, command=_command(revision, remotes, shallow=shallow)))


def _command(revision: str, remotes: list[str], *, shallow: bool) -> str:
    """Return the command that fetches a revision: a branch of a remote, or what goes by a name."""
    remote, slash, branch = revision.partition("/")
    depth = " --depth=1" if shallow else ""
    if slash and remote in remotes and branch.replace("/", "").isidentifier():
        return f"git fetch{depth} {remote} +{branch}:refs/remotes/{remote}/{branch}"
    if slash and remote in remotes:
        return f"git fetch{depth} {remote} {shown(branch)}"
    first = "origin" if "origin" in remotes else remotes[0]
    if shallow and any(mark in revision for mark in "~^@"):
        return f"git fetch --unshallow {first}"
    return f"git fetch{depth} {first} {shown(revision)}"


def _filled(text: Text, **params: str) -> Text:
    return Text(text.zh.format(**params), text.en.format(**params))


def _joined(first: Text, second: Text) -> Text:
    return Text(first.zh + second.zh, first.en + second.en)
