"""Many lists published on the command line: in batches, and summed up at the end."""

from collections.abc import Sequence
from pathlib import Path

import typer

from dutylist.checks import RULES
from dutylist.checks.files import check_names
from dutylist.cli import options, speech
from dutylist.cli.copies import Wish
from dutylist.cli.lists import NONE, refuse
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.publishing import published
from dutylist.io import files
from dutylist.io.survey import survey
from dutylist.texts import Text

_TOTAL = Text(
    "{n} 个文件，更新 {changed} 个：{folder}", "{n} files, {changed} of them changed: {folder}"
)


def render_many(paths: Sequence[Path], workspace: Path | None, wish: Wish) -> int | None:
    """Publish the lists below some folders; None where these hold the workspace's own files."""
    home = workspace or files.find_workspace(paths[0])
    if home is None or any((path / files.WORKSPACE).is_file() for path in paths):
        return None
    surveyed = survey(options.find(home).absolute())
    listed = [file for path in paths for file in options.below(path)]
    own = {filed.path.resolve() for filed in (*surveyed.catalogues, *surveyed.overlays)}
    if any(file.resolve() in own for file in listed):
        return None
    refuse(check_names(surveyed.rest, RULES, wish.day))
    folder = wish.out or options.find(home) / "public"
    told = published(surveyed, listed, wish, folder)
    refuse(told.findings)
    if not told.copies:
        raise Cannot(NONE)
    changed = sum(not copy.same for copy in told.copies)
    params = {"n": len(told.copies), "changed": changed, "folder": folder.as_posix()}
    typer.echo(_TOTAL.show(speech.chosen(), params))
    return Exit.CLEAN
