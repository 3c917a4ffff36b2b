"""A file that brings news of the law: rows of an index, or a text of law."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.findings import Finding
from dutylist.io import build_basis, encoding, files
from dutylist.io.opened import open_file
from dutylist.law import Index, Instrument
from dutylist.law.identity import identity
from dutylist.law.statute import Statute
from dutylist.law.text import read as read_text
from dutylist.law.text.version import version_of
from dutylist.report import findings_text
from dutylist.texts import Text

_NO_ROWS = Text(
    "{file} 不是依据库文件（basis/1），没有可用的法规。",
    "{file} is no file of an index (basis/1); it brings no instrument.",
)
_NO_LAW = Text(
    "{file} 里没有读出法规的名称和条文。", "no title and articles of an instrument in {file}."
)
_UNDATED = Text(
    "{file} 没有写明公布或者修改的日期，不知道是哪个版本；请在名称下面补上日期。",
    "{file} does not say when it was passed or amended: add the day below its title.",
)
_YAML = (".yaml", ".yml")


def instruments_of(path: Path, index: Index, day: date) -> tuple[Instrument, ...]:
    """Return what a file says of instruments, and of those it repeals; raises Cannot."""
    if path.suffix.lower() in _YAML:
        return _rows(path)
    statute = _statute(path)
    if not statute.title or not statute.articles:
        raise Cannot(_NO_LAW, {"file": str(path)})
    if not statute.version:
        raise Cannot(_UNDATED, {"file": str(path)})
    return tuple(_told(statute, index, day))


def _rows(path: Path) -> tuple[Instrument, ...]:
    opened = open_file(path)
    if opened.kind != "basis":
        sys.stderr.write(findings_text.report(opened.findings, speech.chosen()))
        raise Cannot(_NO_ROWS, {"file": str(path)})
    return build_basis.instruments(opened.source.data, opened.route)


def _statute(path: Path) -> Statute:
    raw = files.content(path)
    text, findings = (None, [raw]) if isinstance(raw, Finding) else encoding.decode(str(path), raw)
    if text is None:
        sys.stderr.write(findings_text.report(findings, speech.chosen()))
        raise Cannot(_NO_LAW, {"file": str(path)})
    return read_text(text, name=path.stem)


def _told(statute: Statute, index: Index, day: date) -> Iterator[Instrument]:
    """Yield the instrument with its new version, then those that its closing clause repeals."""
    version = version_of(statute)
    known = index.find(statute.title)
    made = Instrument(
        id=known.id if known else identity(statute.title, statute.rank),
        title=known.title if known else statute.title,
        rank=statute.rank,
        versions=(version,),
    )
    yield made
    start = version.version_effective or version.effective or version.dated or day
    for title in statute.repeals:
        ended = index.find(title)
        if ended is not None and ended.id != made.id:
            yield replace(ended, repealed_by=made.title, repealed_on=start)
