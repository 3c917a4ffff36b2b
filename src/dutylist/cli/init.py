"""`dutylist init`: a small complete workspace that validates, with CI and a pre-commit hook."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from dutylist import resources
from dutylist.cli import speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.texts import Text

_FULL = Text(
    "{folder} 已有文件，没有改动。请换一个空文件夹。",
    "{folder} is not empty; nothing was changed. Name an empty folder.",
)
_MADE = Text(
    "已在 {folder} 新建工作区。接下来：\n  cd {folder}\n"
    "  dutylist validate          检查\n"
    "  dutylist derive            派生一街一单（写入 lists/）\n"
    "  dutylist render lists      生成 Excel 和网页（写入 public/）",
    "made a workspace in {folder}. Next:\n  cd {folder}\n"
    "  dutylist validate          check it\n"
    "  dutylist derive            one list for every street (into lists/)\n"
    "  dutylist render lists      Excel and web pages (into public/)",
)


def init(
    folder: Annotated[
        Path,
        typer.Argument(help="Where to make it; the current folder by default.", metavar="[DIR]"),
    ] = Path(),
) -> int:
    """Make a small complete workspace that validates."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Cannot(_FULL, {"folder": str(folder)})
    shutil.copytree(resources.folder("catalogs") / "starter", folder, dirs_exist_ok=True)
    for file in folder.rglob("*"):
        file.chmod(0o755 if file.is_dir() else 0o644)
    typer.echo(_MADE.show(speech.chosen(), {"folder": str(folder)}))
    return Exit.CLEAN
