"""What `dutylist validate --fix` does: mend what is certain, show it, write it, look again."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from dutylist.cli import checking, speech
from dutylist.cli.asked import Asked, Format
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.replaced import replaced
from dutylist.findings import Finding
from dutylist.io import files
from dutylist.mending import difference
from dutylist.mending.rounds import Check, May, Mended, mended
from dutylist.texts import Text

_DONE = Text(
    "已改正 {n} 处，改动了 {files} 个文件；以下是改正之后的检查结果。",
    "mended {n} faults in {files} files; what follows is what a check finds now.",
)
_WOULD = Text(
    "可以改正 {n} 处，涉及 {files} 个文件，没有写入（--fix 写入）；以下是改正之后还有的问题。",
    "{n} faults in {files} files can be mended; nothing was written (--fix does); what follows is "
    "what would be left.",
)
_NOTHING = Text("没有可以自动改正的问题。", "there is nothing that can be mended.")
_WITHHELD = Text(
    "没有改动 {file} 的内容：别的文件固定了它现在的内容（基础版本、审批），改了会出现新的错误。"
    "请手工改正，然后运行 dutylist rebase 或重新审批。",
    "the contents of {file} were left as they are: other files are pinned to them (a base, "
    "an approval), so that mending would bring errors. Mend them by hand, then rebase or seal.",
)
_SINCE = Text(
    "{file} 在运行期间被其他程序修改，没有写入；请重新运行。",
    "{file} was changed by another program while this ran and was not written; run again.",
)
_GENERATED = re.compile(rb"^derived:", re.MULTILINE)


def fix(paths: list[Path], workspace: Path | None, asked: Asked, *, only_show: bool) -> int:
    """Mend what is certain in files and show the difference; `only_show` writes nothing."""
    found = checking.findings_of(paths, workspace, asked)
    state = mended(found, _checker(paths, workspace, asked), _may(paths, workspace))
    _show(state, asked)
    changed = state.changed
    if changed and not only_show:
        write_all(changed)
        if any(files.content(path) != new for path, (_, new) in changed.items()):
            state.left = checking.findings_of(paths, workspace, asked)
    _say(state, only_show=only_show)
    typer.echo(checking.shown(state.left, asked), nl=False)
    failed = checking.fails(state.left, asked) or (bool(changed) and only_show)
    return Exit.FOUND if failed else Exit.CLEAN


def _checker(paths: list[Path], workspace: Path | None, asked: Asked) -> Check:
    """Return what tells what is wrong if some files held other bytes."""
    alone = asked._replace(jobs=1)  # other processes would read what stands on the disk

    def check(contents: Mapping[Path, bytes]) -> list[Finding]:
        with files.instead(contents):
            return checking.findings_of(paths, workspace, alone)

    return check


def _may(paths: Sequence[Path], workspace: Path | None) -> May:
    """Return what tells the files that may be mended: those asked for, not what is generated."""
    roots = [each.resolve() for each in paths]
    if not roots:
        home = workspace or files.find_workspace(Path())
        roots = [] if home is None else [home.resolve()]

    def may(path: Path) -> bool:
        if path == files.STDIN or not path.is_file():
            return False
        raw = files.content(path)
        made = not isinstance(raw, bytes) or _GENERATED.search(raw) is not None
        return not made and any(path.resolve().is_relative_to(root) for root in roots)

    return may


def _show(state: Mended, asked: Asked) -> None:
    """Print what changes: beside other results, or apart from what a program will read."""
    for path, (before, after) in state.changed.items():
        told = difference.unified(files.shown(path), before, after)
        typer.echo(told, nl=False, err=asked.output is not Format.TEXT)


def _say(state: Mended, *, only_show: bool) -> None:
    lang = speech.chosen()
    words = (_WOULD if only_show else _DONE) if state.changed else _NOTHING
    params = {"n": state.count, "files": len(state.changed)}
    typer.echo(words.show(lang, params), err=True)
    for path in sorted(state.withheld):
        typer.echo(_WITHHELD.show(lang, {"file": files.shown(path)}), err=True)


def write_all(changed: Mapping[Path, tuple[bytes, bytes]]) -> None:
    """Write each file whole; raises Cannot where one is not what it was when it was read."""
    since = [path for path, both in changed.items() if not replaced(path, *both)]
    if since:
        raise Cannot(_SINCE, {"file": "、".join(map(files.shown, since))})
