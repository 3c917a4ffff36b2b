"""Lists that a command is pointed at, with the workspace that knows their departments and laws."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dutylist.checks import RULES, collect
from dutylist.checks.files import Verdicts, check_files, check_names
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Severity
from dutylist.io import build, files, load
from dutylist.io.load import Loaded
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import Source
from dutylist.model import Catalogue
from dutylist.report import findings_text
from dutylist.texts import Text

NONE = Text("没有可用的清单（catalogue/1）。", "there is no list (catalogue/1) to work on.")
_FAULTY = Text("清单有错误，没有写任何文件。", "the lists are at fault; no file was written.")


def opened_lists(paths: Sequence[Path], workspace: Path | None) -> tuple[Loaded, list[Catalogue]]:
    """Return the lists below some paths, or the catalogues in force; raises Cannot for none."""
    for path in paths:
        options.must_exist(path)
    home = workspace or (files.find_workspace(paths[0]) if paths else None)
    loaded = (
        options.grown(load.workspace(options.find(home))) if home or not paths else load.alone()
    )
    known = loaded.workspace
    if not paths or any((path / files.WORKSPACE).is_file() for path in paths):
        lists = [each for each in known.catalogues if not known.superseded(each)]
    else:
        lists = [each for path in paths for each in _read(path, loaded)]
    if not lists:
        raise Cannot(NONE)
    return loaded, lists


def _read(path: Path, loaded: Loaded) -> list[Catalogue]:
    found = []
    for file in options.below(path):
        opened = _opened(file, loaded)
        if opened.kind == "catalogue":
            found.append(build.catalogue(opened.source.data, opened.route))
        elif not path.is_dir():
            sys.stderr.write(findings_text.report(opened.findings, speech.chosen()))
            raise Cannot(NONE)
    return found


_READ: dict[Path, bytes] = {}


def _opened(file: Path, loaded: Loaded) -> Opened:
    """Open a list, and keep what was read."""
    raw = files.content(file)
    if isinstance(raw, Finding):
        return Opened(Source(files.shown(file), {}), None, (raw,))
    _READ[file.resolve()] = raw
    return open_bytes(files.shown(file), raw, loaded.kinds_folder)


def refuse_faulty(loaded: Loaded, lists: Sequence[Catalogue], day: date) -> None:
    """Stop the run if a list has errors: nothing faulty is ever published."""
    paths = [Path(str(each.route[0])) for each in lists]
    with files.instead(_READ):  # what is checked is what is published, whatever happens meanwhile
        found = check_files(paths, loaded, RULES, day, Verdicts(frozenset()))
    refuse([*found, *check_names(loaded, RULES, day)])


def refuse(found: Sequence[Finding]) -> None:
    """Stop the run if there are errors among findings."""
    errors = [each for each in collect(found) if each.fault.severity is Severity.ERROR]
    if errors:
        sys.stderr.write(findings_text.report(errors, speech.chosen()))
        raise Cannot(_FAULTY, code=Exit.FOUND)
