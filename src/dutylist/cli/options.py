"""Options that several commands share, and how they find their workspace."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.io import filenames, files
from dutylist.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dutylist.findings import Finding
    from dutylist.io.load import Loaded

WorkspaceOption = Annotated[
    Path | None,
    typer.Option("-w", "--workspace", help="The workspace, where the current folder is in none."),
]


def a_name(path: Path | None) -> Path | None:
    """Return a path to write to; raises BadName where some part of it is no name everywhere."""
    if path is not None and path != files.STDIN:
        filenames.check_path(path)
    return path


OutOption = Annotated[
    Path | None,
    typer.Option("-o", "--out", help="Where to write: a folder, or one file.", callback=a_name),
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day whose law counts; today by default."),
]
TermsOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day that time limits run to; today."),
]
ListsOption = Annotated[
    Path | None,
    typer.Option("--lists", metavar="DIR", help="Read local lists from files, do not derive them."),
]

_NO_WORKSPACE = Text(
    "{folder} 不在任何工作区内（找不到 dutylist.yaml）。"
    "请用 -w 指定工作区，或用 dutylist init 新建一个。",
    "{folder} is in no workspace (no dutylist.yaml found). "
    "Name one with -w or make one with `dutylist init`.",
)
_MISSING = Text("没有 {file} 这个文件或文件夹{more}。", "there is no file or folder {file}{more}.")
_NOTHING_MORE = Text("", "")
_LEFT_OUT = Text(
    "注意：{file} 是符号链接，没有读取；请换成文件本身。",
    "note: {file} is a symbolic link and was not read; put the file itself there.",
)
_NO_DAY = Text(
    "{value} 不是日期，请写成 2026-11-23 的样子。", "{value} is no day; write it as 2026-11-23."
)


_FAULTY = Text(
    "注意：工作区有{n}个错误，下面的结果可能不全；请先运行 dutylist validate。",
    "note: the workspace has {n} errors, so that this may not be all; run `dutylist validate`.",
)


def say_faulty(found: "Iterable[Finding]") -> None:
    """Say on stderr that the workspace has errors, so that a result may not be the whole."""
    errors = sum(each.fault.severity == "error" for each in found)
    if errors:
        typer.echo(_FAULTY.show(speech.chosen(), {"n": errors}), err=True)


def must_exist(path: Path) -> None:
    """Raise Cannot for a path that leads nowhere."""
    if not path.exists():
        why = filenames.foreign(path)
        more = _NOTHING_MORE if why is None else Text(f"（{why.zh}）", f" ({why.en})")
        raise Cannot(_MISSING, {"file": str(path), "more": more})


def below(path: Path) -> "list[Path]":
    """Return the YAML files below a folder, or a file itself, saying which links are left out."""
    if not path.is_dir():
        return [path]
    for link in files.links(path):
        typer.echo(_LEFT_OUT.show(speech.chosen(), {"file": link.as_posix()}), err=True)
    return list(files.below(path))


def find(workspace: Path | None, start: Path | None = None) -> Path:
    """Return the folder of the workspace to use; raises Cannot where there is none."""
    folder = files.find_workspace(start or Path()) if workspace is None else workspace
    if folder is None or not (folder / files.WORKSPACE).is_file():
        where = workspace or start or Path.cwd()
        raise Cannot(_NO_WORKSPACE, {"folder": str(where)})
    return _relative(folder)


def _relative(folder: Path) -> Path:
    try:
        return folder.resolve().relative_to(Path.cwd())
    except ValueError:
        return folder


def open_workspace(workspace: Path | None) -> "Loaded":
    """Return the workspace to use, loaded; raises Cannot where there is none."""
    from dutylist.io import load  # noqa: PLC0415  (it brings the whole model along)

    return grown(load.workspace(find(workspace)))


def open_to_write(workspace: Path | None, *, dry: bool = False) -> "Loaded":
    """Return the workspace to use, kept for this run alone unless it is dry; raises Cannot."""
    if not dry:
        from dutylist.cli import holding  # noqa: PLC0415  (most runs only read)

        holding.claim(find(workspace))
    return open_workspace(workspace)


def grown(loaded: "Loaded") -> "Loaded":
    """Return a workspace with the catalogues that its overlays make for others."""
    if all(each.result is None for each in loaded.workspace.overlays):
        return loaded
    from dutylist.bulk.in_memory import grown as with_levels  # noqa: PLC0415  (few have levels)

    return with_levels(loaded)


def nearest(name: str, known: "Iterable[str]") -> str:
    """Return the names that are most like one, of many names perhaps; a dash for none."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a slip needs it)

    return "、".join(get_close_matches(name, list(known), n=3, cutoff=0.4)) or "—"


def day(text: str | None) -> date:
    """Return a day that was typed, today where none was; raises Cannot for what is no day."""
    if text is None:
        return date.today()  # noqa: DTZ011  (the day where the office is)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Cannot(_NO_DAY, {"value": text}) from None
