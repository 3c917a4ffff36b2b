"""A file that brings news of the law: rows of an index, or a text of law."""

import sys
from datetime import date
from pathlib import Path

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.io import build_basis
from dutylist.io.opened import open_file
from dutylist.law import Instrument
from dutylist.report import findings_text
from dutylist.texts import Text

_NO_ROWS = Text(
    "{file} 不是依据库文件（basis/1），也不是能读懂的法规文本。",
    "{file} is neither a file of an index (basis/1) nor a text of law that can be read.",
)
_YAML = (".yaml", ".yml")


def instruments_of(path: Path, day: date) -> tuple[Instrument, ...]:
    """Return what a file says of instruments; raises Cannot where it says nothing."""
    del day
    if path.suffix.lower() in _YAML:
        return _rows(path)
    raise Cannot(_NO_ROWS, {"file": str(path)})


def _rows(path: Path) -> tuple[Instrument, ...]:
    opened = open_file(path)
    if opened.kind != "basis":
        sys.stderr.write(findings_text.report(opened.findings, speech.chosen()))
        raise Cannot(_NO_ROWS, {"file": str(path)})
    return build_basis.instruments(opened.source.data, opened.route)
